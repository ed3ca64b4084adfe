Expansions, in bash's order and with its quoting (bash manual 3.5).
### word splitting and empty fields
x='a  b'; set -- $x "$x" '' $none "$none"; echo $#; printf '[%s]' "$@"; echo
--- stdout
5
[a][b][a  b][][]
### IFS with other separators
IFS=:; x='a::b:'; set -- $x; printf '[%s]' "$@"; echo; echo "$*"
--- stdout
[a][][b]
a::b
### defaults and alternatives
unset u; e=; echo "${u-d} ${u:-d} ${e-d} ${e:-d} ${u+s} ${e+s} ${e:+s} ${u:=new} $u"
--- stdout
d d  d  s  new new
### errors of unset parameters
( : ${nope?} ) ; ( : ${nope:?words here} ); echo $?
--- stdout
1
--- stderr
bash: line 1: nope: parameter not set
bash: line 1: nope: words here
### prefixes, suffixes, replacement
f=a.b/c.tar.gz; echo ${f#*.} ${f##*.} ${f%.*} ${f%%.*} ${f/a/X} ${f//a/X} ${f/#a/X} ${f/%gz/X} ${f//[^.]/-}
--- stdout
b/c.tar.gz gz a.b/c.tar a X.b/c.tar.gz X.b/c.tXr.gz X.b/c.tar.gz a.b/c.tar.X -.---.---.--
### the replacement knows its match
x=abc; echo "${x//b/[&]}" "${x//b/[\&]}" ${x/b/"&"}
--- stdout
a[b]c a[&]c a&c
### substrings
x=0123456789; echo ${x:3} ${x:3:2} ${x: -3} ${x: -3:2} ${x:2:-2} "${x:20}"
--- stdout
3456789 34 789 78 234567 
### case
x='hello World'; echo "${x^} ${x^^} ${x,,} ${x~} ${x~~} ${x^^[lo]}"
--- stdout
Hello World HELLO WORLD hello world Hello World HELLO wORLD heLLO WOrLd
### arrays and slices
a=(one two 'three 3' four); echo ${#a[@]} ${a[-1]} "${a[@]:1:2}" ${!a[@]}; a[9]=x; unset 'a[0]'; echo "${!a[@]}" "${#a[2]}"
--- stdout
4 four two three 3 0 1 2 3
1 2 3 9 7
### associative arrays list in bash's order
declare -A m=([one]=1 [two]=2 [three]=3 [four]=4); echo "${!m[@]}" "${m[@]}"; for k in "${!m[@]}"; do echo $k; done | sort
--- stdout
four two three one 4 2 3 1
four
one
three
two
### transformations
x="it's"; echo ${x@Q} ${x@U} ${x@u} ${x@A}; y='a\tb'; echo "${y@E}"; declare -r z=1; echo ${z@a}
--- stdout
'it'\''s' IT'S It's x='it'\''s'
a	b
r
### indirection and prefixes
foo1=a foo2=b; p=foo1; echo ${!p} ${!foo*} "${!foo@}"
--- stdout
a foo1 foo2 foo1 foo2
### arithmetic
echo $((2**10)) $((7/2)) $((-7/2)) $((-7%3)) $((0x1f)) $((8#17)) $((1<<3|1)) $((5>3&&2)) $((x=5,x*2)) $((x++ + ++x)) $((!0)) $((~5)) $((1?2:3))
--- stdout
1024 3 -3 -1 31 15 9 1 10 12 1 -6 2
### 64-bit arithmetic wraps
echo $((9223372036854775807+1)) $((1<<63)) $((-9223372036854775808/-1))
--- stdout
-9223372036854775808 -9223372036854775808 -9223372036854775808
### errors of arithmetic
echo $((1/0)); echo $((08)); echo $((1 +)); echo next
--- stderr
bash: line 1: 1/0: division by 0 (error token is "0")
--- status 1
### braces
echo {a,b}{1..3} {1..10..3} {a..e..2} {01..03} x{,y}z {a,{b,c}d} {1..1} {a} {,}
--- stdout
a1 a2 a3 b1 b2 b3 1 4 7 10 a c e 01 02 03 xz xyz a bd cd 1 {a}
### tildes
HOME=/h; echo ~ ~/x "~" x~ ~+/y a=~ ; v=~/a:~/b; echo $v
--- stdout
/h /h/x ~ x~ /home/user/y a=/h
/h/a:/h/b
### command substitution
echo "$(echo a; echo; echo)" `echo \`echo nested\`` $(printf 'x y') "$(printf 'x  y')"; x=$(false); echo $?
--- stdout
a nested x y x  y
1
### globs
touch a1 a2 b1 .hid; mkdir d; echo *; echo a?; echo [ab]1; echo nope*; echo .h*; echo */; shopt -s nullglob dotglob; echo nope* *
--- stdout
a1 a2 b1 d
a1 a2
a1 b1
nope*
.hid
d/
.hid a1 a2 b1 d
### extended globs
shopt -s extglob; touch a ab abc b; echo @(a|b) ?(a)b a*(b|c) !(a*); [[ abab == +(ab) ]] && echo yes
--- stderr
bash: line 1: syntax error near unexpected token `('
bash: line 1: `shopt -s extglob; touch a ab abc b; echo @(a|b) ?(a)b a*(b|c) !(a*); [[ abab == +(ab) ]] && echo yes'
--- status 2
### quoting
echo 'a'"b"\c$'\x41\u00e9\t|' "$(echo "q \"x\"")" "\$x \\ \`"
--- stdout
abcAé	| q "x" $x \ `
### nested defaults keep their quotes
unset u; printf '[%s]' ${u:-a b "c d"} "${u:-e f}"; echo
--- stdout
[a][b][c d][e f]
### here-documents expand
x=1; cat <<E
$x $((x+1)) $(echo c) \$x `echo b` "q"
--- stdout
1 2 c $x b "q"
--- stderr
bash: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `E')
### replacement goes byte by byte in text that is not UTF-8
x=$'b\xc3\xa9\xe9'; printf %s "${x//?/<&>}" | od -An -c; x=$'b\xc3\xa9'; echo "${x//?/<&>}" "${x//é/e}" "${x//[!b]/-}"
--- stdout
   <   b   >   < 303   >   < 251   >   < 351   >
<b><é> be b-
### a negative subscript before the first element is reported and reads as unset
x=5; echo "${x[-1]}"; echo $?
echo "${zz[-1]}"; echo "${x[-1]:-def}" $((x[-1]))
[[ -v x[-1] ]]; echo $?
echo "<${x[-1]+set}>"
q=(1 2); echo "${q[-3]}" "${q[-2]}" "${q[-3]-d}"; echo $?
--- stdout

0

def 0
1
<>
 1 d
0
--- stderr
bash: line 1: x: bad array subscript
bash: line 2: zz: bad array subscript
bash: line 2: x: bad array subscript
bash: line 2: x: bad array subscript
bash: line 3: x: bad array subscript
bash: line 4: x: bad array subscript
bash: line 5: q: bad array subscript
bash: line 5: q: bad array subscript
### a regular expression may hold a closing parenthesis of its own
for s in ')' 'a)' ')a' ')*' '()' '())' 'a|)' '[:space:]'; do [[ 'a)a' =~ $s ]]; echo "$s $? ${BASH_REMATCH[*]}"; done
--- stdout
) 0 )
a) 0 a)
)a 0 )a
)* 0 
() 0  
()) 0 ) 
a|) 0 a
[:space:] 0 a
### a bad substitution shows the whole word
echo a${x!}b"c"
echo "a${x!}b"d
v=a${x!}b
echo ${v:-a${x!}b}
cat <<E
a${x!}b
E
echo $((1+${x!}))
echo {a,b}${x!}c
--- stderr
bash: line 1: a${x!}b"c": bad substitution
bash: line 2: a${x!}b: bad substitution
bash: line 3: a${x!}b: bad substitution
bash: line 4: a${x!}b: bad substitution
bash: line 5: a${x!}b
: bad substitution
bash: line 8: 1+${x!}: bad substitution
bash: line 9: a${x!}c: bad substitution
--- status 1
### special parameters have no case
echo ${-^} same line
echo ${?,,}
echo ${#^}
echo ${1^^}${@,}
--- stdout

--- stderr
bash: line 1: ${-^}: bad substitution
bash: line 2: ${?,,}: bad substitution
bash: line 3: ${#^}: bad substitution
### operands are expanded only where there is a value
v=; echo ${v#$(echo 1 >&2)} ${u#$(echo 2 >&2)} ${v/$(echo 3 >&2)/x} ${v^$(echo 4 >&2)} ${u^$(echo 5 >&2)} ${u/$(echo 6 >&2)}
v=abc; echo ${v/z/$(echo 7 >&2)}; a=(); echo ${a[@]#$(echo 8 >&2)} ${@:$(echo 1; echo 9 >&2)}
echo ${u:1/0} ${u:x[}
--- stdout

abc


--- stderr
3
4
7
9
### an offset that is no number is told with the parameter
v=abc; a=(1)
echo ${v:1/0}
echo ${a[*]:1/0}
echo ${@:1/0}
echo ${?:x y}
--- stderr
bash: line 2: v: 1/0: division by 0 (error token is "0")
bash: line 3: a[*]: 1/0: division by 0 (error token is "0")
bash: line 4: @: 1/0: division by 0 (error token is "0")
bash: line 5: ?: x y: syntax error in expression (error token is "y")
--- status 1
### a message that expands to nothing
(echo ${u:?})
(echo ${u:?""})
(echo ${u?$e})
(echo ${u:?" "})
--- stderr
bash: line 1: u: parameter null or not set
bash: line 2: u: 
bash: line 3: u: 
bash: line 4: u:  
--- status 1
### invalid indirect expansions
echo "${!a[0]}"
echo ${!a[@]^}
echo ${!v@Q}
declare q; echo ${!q@Q}; echo ${!q}; echo 4
echo ${!FUNC@^}
--- stdout


4
--- stderr
bash: line 1: a[0]: invalid indirect expansion
bash: line 2: a[@]: invalid indirect expansion
bash: line 3: v: invalid indirect expansion
bash: line 5: FUNC: invalid indirect expansion
--- status 1
### a name goes on behind a line continuation
echo "$HOME\
a b"
cat <<E
$HOME\
a b
E
--- stdout
 b
 b
### braces in the arguments of declare
declare x={a,b}; echo $x; declare -i y={1,3}; echo $y; export z={1,2}q; echo $z; x={a,b}; echo $x
f() { local q={a,b} r=a{1,2}; echo $q $r; }; f
declare "w={a,b}"; echo $w; declare a=({a,b}); echo "${a[@]}"
--- stdout
b
3
2q
{a,b}
b a2
{a,b}
a b
### braces are left alone under set +B
set +B; echo {a,b} x{1..3}$x; set -B; echo {a,b}
--- stdout
{a,b} x{1..3}
a b
### arithmetic is evaluated as it is read
((i=5, 1+)); echo $i
((0 && (j=1), 1+)); echo $j
((q=7 1)); echo $q
((i++ , ++i, )) ; echo $i
((i = (x=3) + 1 2)); echo $i $x
((1 ? (y=1) : )); echo $y
--- stdout
5

7
7
4 3
1
--- stderr
bash: line 1: ((: i=5, 1+: syntax error: operand expected (error token is "+")
bash: line 2: ((: 0 && (j=1), 1+: syntax error: operand expected (error token is "+")
bash: line 3: ((: q=7 1: syntax error in expression (error token is "1")
bash: line 4: ((: i++ , ++i, : syntax error: operand expected (error token is ", ")
bash: line 5: ((: i = (x=3) + 1 2: syntax error in expression (error token is "2")
bash: line 6: ((: 1 ? (y=1) : : expression expected (error token is ": ")
### an error in an expression within another
(( $((1/0)) ))
for ((i=$((1+)); i<1; i++)); do :; done
--- stderr
bash: line 1: 1/0: division by 0 (error token is "0")
bash: line 2: 1+: syntax error: operand expected (error token is "+")
--- status 1
### newlines before an expression are shown
((
 x y
))
--- stderr
bash: line 3: ((: 
 x y
: syntax error in expression (error token is "y
")
--- status 1
### braces are expanded before names are told apart
v=1; v1=x v2=y; echo $v{1,2} $v{a,b} ${v}{1,2} "$v"{1,2} $v{_x,y}z
--- stdout
x y 11 12 11 12
### here-documents in command substitutions
echo $(if nosuch ; then
cat <<E
a
E
elif :; then
echo 1
echo 2
fi; echo 3)
echo $(cat <<E
a
E
echo b
echo c)
echo $(cat <<E; echo x
a
E
echo b
nosuch
cat <<F && echo y
q
F
echo c; echo d)
--- stdout
1 2 3
a b c
a x b q y c d
--- stderr
bash: line 8: nosuch: command not found
bash: line 27: nosuch: command not found
### prefix names of variables that are unset
echo "${!FUNC@}" ; f() { echo "${!FUNC@}"; }; f
--- stdout

FUNCNAME
### POSIX mode ends at an error of expansion
set -o posix
(echo $((1+)); echo a)
(echo ${x!}; echo a)
((1+)); echo b
echo $((1+)); echo a
echo b
--- stdout
b
--- stderr
bash: line 2: 1+: syntax error: operand expected (error token is "+")
bash: line 3: ${x!}: bad substitution
bash: line 4: ((: 1+: syntax error: operand expected (error token is "+")
bash: line 5: 1+: syntax error: operand expected (error token is "+")
--- status 1
