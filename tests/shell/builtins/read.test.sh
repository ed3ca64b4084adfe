The builtin `read` (bash manual 4).
### read: words into names
read a b c <<< 'one two  three  four '; echo "[$a][$b][$c]"; read a <<< '  x y  '; echo "[$a]"; read <<< '  keep  '; echo "[$REPLY]"; read a b <<< x; echo "[$a][$b]"; IFS=: read a b c <<< 'x::y:z'; echo "[$a][$b][$c]"; IFS= read -r l <<< '  raw \n  '; echo "[$l]"; read l <<< 'a\tb\\c\
d'; echo "[$l]"
--- stdout
[one][two][three  four]
[x y]
[  keep  ]
[x][]
[x][][y:z]
[  raw \n  ]
[atb\cd]
### read: -a -d -n -N -t -u -p -s -e -i -r
read -a arr <<< 'x y z'; declare -p arr; read -d : p <<< 'ab:cd'; echo $p; read -n 3 q <<< abcdef; echo $q; read -N 4 q <<< $'a\nbcd'; printf '%q\n' "$q"; read -t 1 q <<< t; echo $q; exec 5<<< u; read -u 5 q; echo $q; read -p 'prompt' q <<< w; echo $q; read -s q <<< sec; echo $q; read -d '' q <<< $'m\nn'; echo "$? $q"; read -r q <<< 'a\b'; echo $q; read -rn1 q <<< '\x'; echo $q; read -n 0 q <<< x; echo $?
--- stdout
declare -a arr=([0]="x" [1]="y" [2]="z")
ab
abc
$'a\nbc'
t
u
w
sec
1 m
n
a\b
\
0
### read: statuses
read x < /dev/null; echo "$? [$x]"; printf 'partial' | { read x; echo "$? $x"; }; read -t 0 < /dev/null; echo $?; read -t 0.01 x < <(sleep 1); echo $?; read -u 77 x; echo $?; read 1x <<< a; echo $?; read -q; echo $?; readonly ro; read ro <<< a; echo $?; read -t -1 x; echo $?; read -n -1 x; echo $?; read -a 'b[1]' <<< x; echo $?
--- stdout
1 []
1 partial
0
142
1
1
2
1
1
1
1
--- stderr
bash: line 1: read: 77: invalid file descriptor: Bad file descriptor
bash: line 1: read: `1x': not a valid identifier
bash: line 1: read: -q: invalid option
read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]
bash: line 1: ro: readonly variable
bash: line 1: read: -1: invalid timeout specification
bash: line 1: read: -1: invalid number
bash: line 1: read: `b[1]': not a valid identifier
### read: IFS whitespace and others
IFS=' :' read a b c <<< ' x : y  z '; echo "[$a][$b][$c]"; IFS=, read a b <<< 'x,y,z,'; echo "[$a][$b]"; IFS=, read a b <<< 'x,y,'; echo "[$a][$b]"; IFS=$'\t' read a b c <<< $'x\t\ty'; echo "[$a][$b][$c]"; IFS=x read a b <<< axbxc; echo "[$a][$b]"; IFS=' ' read -a v <<< ' p  q '; echo ${#v[@]}; IFS=: read -a v <<< 'p::q:'; declare -p v
--- stdout
[x][y][z]
[x][y,z,]
[x][y]
[x][y][]
[a][bxc]
2
declare -a v=([0]="p" [1]="" [2]="q")
### read: several from one stream
printf '1\n2\n3\n4\n' | { read a; read b; cat; echo "$a$b"; }; { read a; read b; } <<< $'x\ny'; echo $a $b; while read -r line; do read -r next; echo "$line+$next"; done <<< $'a\nb\nc\nd'
--- stdout
3
4
12
x y
a+b
c+d
