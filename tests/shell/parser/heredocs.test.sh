Here-documents and here-strings (bash manual 3.6.6).
### here-documents: several and nested
cat <<A <<B; cat <<-C
a
A
b
B
	c
	C
cat <<X | tr a-z A-Z; echo after
up
X
f() { cat <<Y
in f $1
Y
}; f z
if true; then cat <<Z
in if
Z
fi
x=$(cat <<Q
in subst
Q
); echo $x
cat <<'E F'
quoted $x
E F
cat << "G"
`no`
G
cat <<\H
$no
H
while read l; do echo "r:$l"; done <<I
1
2
I
cat 3<<J <&3
fd3
J
--- stdout
b
c
UP
after
in f z
in if
in subst
quoted $x
`no`
$no
r:1
r:2
fd3
### here-documents: expansion rules
v=val; a=(p q); cat <<X
$v ${v} "${v}" '$v' \$v \\ \` `echo bq` $(echo ds) $((1+1)) ${a[1]} ${u:-def "q"} ${u:-'sq'} \"x\" \
joined ~ * {a,b} !x
X
cat <<-X
	$v
	  	inner
	X
cat <<$v
lit
$v
cat <<X"Y"
$v
XY
cat <<''
empty delimiter $v

echo done
--- stdout
val val "val" 'val' $v \ ` bq ds 2 q def q 'sq' \"x\" joined ~ * {a,b} !x
val
  	inner
lit
$v
empty delimiter $v
done
### here-strings
cat <<< word; cat <<< "a  b"; x='c  d'; cat <<< $x; cat <<< "$x" <<< last; cat <<<$(echo sub); cat <<< a\ b'c'; tr a b <<< aaa; read y <<< "  sp  "; echo "[$y]"; cat <<< ''| od -c | head -1; cat <<< *; wc -c <<< é
--- stdout
word
a  b
c  d
last
sub
a bc
bbb
[sp]
0000000  \n
*
3
