Redirections and shared offsets (bash manual 3.6).
### two reads share the offset of their input
printf 'one\ntwo\n' > f
{ read a; read b; echo "$b-$a"; } < f
--- stdout
two-one
### a descriptor opened for both reads and then writes behind
printf 'abc\ndef\n' > f; exec 3<>f; read -u 3 x; echo y >&3; cat f; echo $x
--- stdout
abc
y
f
abc
### the order of redirections matters
ls nope 2>&1 >f | wc -l
--- stdout
1
### process substitution and standard input
cat <(echo a) - <<< b
--- stdout
a
b
### a loop that reads from a process substitution keeps its variables
n=0; while read l; do n=$((n+1)); done < <(printf 'a\nb\n'); echo $n
--- stdout
2
### diff of two sorted files
printf 'b\na\n' > a; printf 'a\nc\n' > b; diff <(sort a) <(sort b)
--- stdout
2c2
< b
---
> c
--- status 1
### an ambiguous redirect
x='a b'; echo hi > $x
--- stderr
bash: line 1: $x: ambiguous redirect
--- status 1
### noclobber
set -C; echo a > f; echo b > f; cat f
--- stdout
a
--- stderr
bash: line 1: f: cannot overwrite existing file
### a closed descriptor
echo hi >&7
--- stderr
bash: line 1: 7: Bad file descriptor
--- status 1
### here-documents
cat <<A; cat <<'B'; cat <<-C
$((1+1))
A
$x
B
	tab
	C
--- stdout
2
$x
tab
### what redirections of a program set stays in its process
cat <<E
$((i++)) ${x:=y}
E
echo "$i $x"
read v <<E
$((i++)) ${x:=y}
E
echo "$i $x $v"
cat {fd}<<< a; echo "<$fd>"
f() { cat; }; f <<< $((i++)); echo $i
cat < /dev/null > $((i++)); echo $i
--- stdout
0 y
 
1 y 0 y
<>
1
2
2
### the words of redirections do not see the variables before the command
v=a v2=b; v=c v2=d cat <<< $v$v2
v=x printenv v <<< $v
--- stdout
ab
x
### redirections in subshells
(
(
nosuch
) > $u
nosuch
)
--- stderr
bash: line 4: $u: ambiguous redirect
bash: line 5: nosuch: command not found
--- status 127
