read (bash manual 4.2).
### basics: read x <<< 'a b c'; echo "[$x]"; read x y <<< 'a b c
read x <<< 'a b c'; echo "[$x]"; read x y <<< 'a b c'; echo "[$x][$y]"; read x y z w <<< 'a b'; echo "[$x][$y][$z]"; read <<< '  lead trail  '; echo "[$REPLY]"; read x <<< '  lead trail  '; echo "[$x]"; read -r x <<< 'a\b\\c'; echo "$x"; read x <<< 'a\b\\c\ d'; echo "$x"; read x y <<< 'a\ b c'; echo "[$x][$y]"; printf 'a\\\nb\n' | { read x; echo "[$x]"; }; printf 'a\\\nb\n' | { read -r x; echo "[$x]"; }; printf 'noeol' | { read x; echo "$? [$x]"; }; read x </dev/null; echo "$? [$x]"; printf '\n' | { read x; echo "$? [$x]"; }
--- stdout
[a b c]
[a][b c]
[a][b][]
[  lead trail  ]
[lead trail]
a\b\\c
ab\c d
[a b][c]
[ab]
[a\]
1 [noeol]
1 []
0 []
### ifs: IFS=: read a b c <<< 'x:y:z:w'; echo "[$a][$b][$c]"; IF
IFS=: read a b c <<< 'x:y:z:w'; echo "[$a][$b][$c]"; IFS=: read a b <<< 'x:y:'; echo "[$a][$b]"; IFS=: read a b <<< 'x:'; echo "[$a][$b]"; IFS=: read a <<< 'x:'; echo "[$a]"; IFS=: read a <<< 'x:y:'; echo "[$a]"; IFS=: read a b <<< ':x'; echo "[$a][$b]"; IFS=: read a b c <<< 'x::y'; echo "[$a][$b][$c]"; IFS=': ' read a b c <<< 'x : y  z'; echo "[$a][$b][$c]"; IFS= read a <<< '  x  '; echo "[$a]"; IFS= read a b <<< 'x y'; echo "[$a][$b]"; IFS=$'\t' read a b c <<< $'x\t\ty'; echo "[$a][$b][$c]"; IFS=, read -a arr <<< 'a,b,,c,'; declare -p arr; IFS=', ' read -a arr <<< 'a, b ,c'; declare -p arr; IFS=x read a b <<< 'axxb'; echo "[$a][$b]"; IFS=: read a b <<< 'x:y::'; echo "[$a][$b]"; IFS=: read a b <<< 'x::'; echo "[$a][$b]"
--- stdout
[x][y][z:w]
[x][y]
[x][]
[x]
[x:y:]
[][x]
[x][][y]
[x][y][z]
[  x  ]
[x y][]
[x][y][]
declare -a arr=([0]="a" [1]="b" [2]="" [3]="c")
declare -a arr=([0]="a" [1]="b" [2]="c")
[a][xb]
[x][y::]
[x][]
### opts d n N
read -d : x <<< 'a:b'; echo "$? [$x]"; read -d '' x <<< $'a\nb'; echo "$? [$x]"; printf 'a\0b\0' | { read -d '' x; echo "$? $x"; read -d '' y; echo "$? $y"; }; read -d xyz q <<< 'abxc'; echo "$q"; read -n 3 x <<< abcdef; echo "$? [$x]"; read -n 10 x <<< abc; echo "$? [$x]"; read -N 3 x <<< abcdef; echo "$? [$x]"; read -N 10 x <<< abc; echo "$? [$x]"; read -n 0 x <<< abc; echo "$? [$x]"; read -N 5 x y <<< $'a b\ncd'; echo "$? [$x][$y]"; read -n 5 x y <<< $'a b\ncd'; echo "[$x][$y]"; read -n 2 x <<< 'éàü'; echo "[$x]"; read -N 2 x <<< $'é\n'; echo "[$x]"; printf 'abcdef' | { read -n 2 a; read -n 2 b; read c; echo "$a $b $c"; }; read -n x y <<< a; echo $?; read -n -1 y <<< a; echo $?; read -N x y <<< a; echo $?; read -rn 3 x <<< 'a\bc'; echo "$x"; read -n 3 x <<< 'a\bcd'; echo "$x"; read -N3 x <<< 'a\bcd'; echo "$x"; read -n1 -d : x <<< ':a'; echo "$? [$x]"; read -d : -n 5 x <<< 'ab:cd'; echo "$x"
--- stdout
0 [a]
1 [a
b]
0 a
0 b
ab
0 [abc]
0 [abc]
0 [abc]
1 [abc
]
0 []
0 [a b
c][]
[a][b]
[éà]
[é
]
ab cd ef
1
1
1
a\b
abc
abc
0 []
ab
--- stderr
bash: line 1: read: x: invalid number
bash: line 1: read: -1: invalid number
bash: line 1: read: x: invalid number
### arrays: read -a a <<< 'x y z'; declare -p a; read -a a </dev
read -a a <<< 'x y z'; declare -p a; read -a a </dev/null; echo $?; declare -p a; read -ra a <<< 'p\q "r s"'; declare -p a; a=(1 2 3 4 5); read -a a <<< 'n'; declare -p a; declare -A h; read -a h <<< x; echo $?; read -a 1x <<< y; echo $?; read -a b c <<< 'q w'; declare -p b c; echo $?; readonly -a ro; read -a ro <<< x; echo $?; read 'e[1]' 'e[3]' <<< 'm n'; declare -p e; declare -A g; read 'g[k]' g[j] <<< 'm n'; declare -p g
--- stdout
declare -a a=([0]="x" [1]="y" [2]="z")
1
declare -a a=()
declare -a a=([0]="p\\q" [1]="\"r" [2]="s\"")
declare -a a=([0]="n")
1
1
declare -a b=([0]="q" [1]="w")
1
1
declare -a e=([1]="m" [3]="n")
declare -A g=([k]="m" [j]="n" )
--- stderr
bash: line 1: read: h: not an indexed array
bash: line 1: read: `1x': not a valid identifier
bash: line 1: declare: c: not found
bash: line 1: ro: readonly variable
### errs: read 1x; echo $?; read -z; echo $?; read -u 9 x; echo
read 1x; echo $?; read -z; echo $?; read -u 9 x; echo $?; read -u x y; echo $?; read -t x y; echo $?; read -t -1 y <<< a; echo $?; read -p; echo $?; read -d; echo $?; read a-b <<< x; echo $?; readonly ro; read ro <<< x; echo $?; read x ro y <<< 'a b c'; echo "$? $x ${y-u}"; read '' <<< x; echo $?; read -- x <<< dash; echo $x; read -u 3 x 3<<< three; echo $x; exec 4<<< four; read -u4 x; echo $x; read -u 4 x; echo $?; read x <&-; echo $?; read -n 3 -u 7 x 7<<<abcdef; echo $x
--- stdout
1
2
1
1
1
1
2
2
1
1
1 a u
1
dash
three
four
1
1
abc
--- stderr
bash: line 1: read: `1x': not a valid identifier
bash: line 1: read: -z: invalid option
read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]
bash: line 1: read: 9: invalid file descriptor: Bad file descriptor
bash: line 1: read: x: invalid file descriptor specification
bash: line 1: read: x: invalid timeout specification
bash: line 1: read: -1: invalid timeout specification
bash: line 1: read: -p: option requires an argument
read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]
bash: line 1: read: -d: option requires an argument
read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]
bash: line 1: read: `a-b': not a valid identifier
bash: line 1: ro: readonly variable
bash: line 1: ro: readonly variable
bash: line 1: read: `': not a valid identifier
bash: line 1: read: read error: 0: Bad file descriptor
### t: read -t 0 x <<< a; echo $?; read -t 0.1 x <<< a; echo "$?
read -t 0 x <<< a; echo $?; read -t 0.1 x <<< a; echo "$? $x"; sleep 1 | read -t 0.1 x; echo $?; read -t 0 </dev/null; echo $?; { sleep 0.3; echo late; } | { read -t 0.1 x; echo "$? [$x]"; read y; echo $y; }; { printf par; sleep 0.3; echo tial; } | { read -t 0.1 x; echo "$? [$x]"; read y; echo "[$y]"; }; read -t 5. x <<< q; echo $?; read -t .5 x <<< q; echo $?; read -t 1e1 x <<< q; echo $?; TMOUT=1 read x <<< tm; echo $x; TMOUT=0.1; { sleep 0.3; echo l; } | { read x; echo "$? [$x]"; }
--- stdout
0
0 a
142
0
142 []
late
142 [par]
[tial]
0
0
1
tm
142 []
--- stderr
bash: line 1: read: 1e1: invalid timeout specification
### misc: read -s x <<< sil; echo $x; read -e x <<< ed; echo $x;
read -s x <<< sil; echo $x; read -e x <<< ed; echo $x; read -i txt -e x <<< ed2; echo $x; read -p 'prompt> ' x <<< pp; echo $x; echo 'a b' | { read x; read y; echo "$? [$x][$y]"; }; while read -r a b; do echo "$b-$a"; done <<< $'1 2\n3 4'; while IFS= read -r l || [[ -n $l ]]; do echo "<$l>"; done < <(printf 'x\n y \nz'); read x y < <(echo 1 2; echo 3); echo $x$y; echo abc | read v; echo "[$v]"; shopt -s lastpipe; echo abc | read v; echo "[$v]"; read -r x <<< $'tab\tin'; echo "$x"; read x <<< $'a\rb'; echo "$x" | cat -v; read a _ c <<< '1 2 3'; echo $a$c; read x <<< $'\xff\xfe'; echo "$x" | od -An -tx1; printf 'a\0b\n' | { read x; echo "$x"; }; REPLY=old; read </dev/null; echo "[$REPLY]"; read x y <<< ''; echo "[$x][$y]"; read -r <<< 'x\'; echo "$REPLY"; read <<< 'x\'; echo "$REPLY"; read -r a b <<< 'x  y  z  '; echo "[$b]"; read a b <<< 'x  y\  '; echo "[$b]"
--- stdout
sil
ed
ed2
pp
1 [a b][]
2-1
4-3
<x>
< y >
<z>
12
[]
[abc]
tab	in
a^Mb
13
 ff fe 0a
ab
[]
[][]
x\
x
[y  z]
[y ]
### attr: declare -u u; read u <<< abc; echo $u; declare -i i; r
declare -u u; read u <<< abc; echo $u; declare -i i; read i <<< '2*3'; echo $i; f() { local x; read x <<< loc; echo $x; }; x=g; f; echo $x; declare -n r=t; read r <<< viaref; echo $t; export E; read E <<< exp; env | grep ^E=; set -a; read al <<< 1; env | grep ^al=; set +a; read PATH <<< /bin; echo $PATH; read IFS <<< :; echo "[$IFS]"
--- stdout
ABC
6
loc
g
viaref
E=exp
al=1
/bin
[:]
### order of names and bytes
read a a <<< '1 2'; echo $a; printf '1 2 3\nrest\n' > f; { read x; cat; } < f; { read -n 1 x; cat; } < f; { read -N 3 x; read y; echo "$x|$y"; cat; } < f; exec 5<f; read -u5 l1; read l2 <&5; echo "$l2"; read -u5 l3; echo $?; exec 5<&-; (read x; echo $x; (read y; echo $y)) < f; cat f | (read x; cat)
--- stdout
2
rest
 2 3
rest
1 2|3
rest
rest
1
1 2 3
rest
rest
### a line continuation with another delimiter
printf 'a\\\nb:c' | (read -d : v; echo "<$v>")
printf 'a\\\nb\nc' | (read -d '' v; echo "<$v>")
--- stdout
<ab>
<ab
c>
