mapfile and getopts (bash manual 4.1, 4.2).
### mapfile basics
printf 'a\nb\nc' | { mapfile; declare -p MAPFILE; }; mapfile -t x <<< $'a\nb'; declare -p x; mapfile -n 1 x <<< $'a\nb'; declare -p x; mapfile -s 1 -t x <<< $'a\nb\nc'; declare -p x; x=(1 2 3 4); mapfile -t -O 2 x <<< $'a\nb\nc'; declare -p x; readarray -d : -t y <<< 'a:b:c'; declare -p y; mapfile -d '' -t z < <(printf 'a\0b\0c'); declare -p z
--- stdout
declare -a MAPFILE=([0]=$'a\n' [1]=$'b\n' [2]="c")
declare -a x=([0]="a" [1]="b")
declare -a x=([0]=$'a\n')
declare -a x=([0]="b" [1]="c")
declare -a x=([0]="1" [1]="2" [2]="a" [3]="b" [4]="c")
declare -a y=([0]="a" [1]="b" [2]=$'c\n')
declare -a z=([0]="a" [1]="b" [2]="c")
### mapfile errs
mapfile -u 9 x; echo $?; mapfile -n x y; echo $?; mapfile -s -1 y; echo $?; mapfile -O -1 y; echo $?; mapfile -O abc y; mapfile 1x; echo $?; mapfile -c 0 y </dev/null; echo $?; mapfile -u x y; echo $?; mapfile -q; echo $?; declare -A h; mapfile h <<< a; echo $?; readonly r; mapfile r <<<a; echo $?; mapfile a b <<< q; declare -p a; mapfile '' <<< x; echo $?; mapfile -u -1 x; echo $?
--- stdout
1
1
1
1
1
1
1
2
1
1
declare -a a=([0]=$'q\n')
2
1
--- stderr
bash: line 1: mapfile: 9: invalid file descriptor: Bad file descriptor
bash: line 1: mapfile: x: invalid line count
bash: line 1: mapfile: -1: invalid line count
bash: line 1: mapfile: -1: invalid array origin
bash: line 1: mapfile: abc: invalid array origin
bash: line 1: mapfile: `1x': not a valid identifier
bash: line 1: mapfile: 0: invalid callback quantum
bash: line 1: mapfile: x: invalid file descriptor specification
bash: line 1: mapfile: -q: invalid option
mapfile: usage: mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]
bash: line 1: mapfile: h: not an indexed array
bash: line 1: r: readonly variable
bash: line 1: mapfile: empty array variable name
bash: line 1: mapfile: -1: invalid file descriptor specification
### mapfile callback
cb() { printf 'cb[%s] ' "$@"; echo; }; mapfile -t -C cb -c 2 x <<< $'a\nb\nc\nd\ne'; mapfile -C cb -c 1 x <<< $'a b\nc\'d'; mapfile -C 'echo pre' -c 2 -n 3 -O 5 x <<< $'a\nb\nc\nd'; mapfile -C 'echo "${#x[@]}";:' -c 1 x <<< $'a\nb\nc\nd'
--- stdout
cb[1] cb[b] 
cb[3] cb[d] 
cb[0] cb[a b
] 
cb[1] cb[c'd
] 
pre 6 b

0
1
2
3
### mapfile misc
mapfile -n 0 x <<< $'a\nb'; declare -p x; mapfile -t x </dev/null; declare -p x; echo "${#x[@]}"; x=5; mapfile -t x <<< q; declare -p x; mapfile -t -d xyz w <<< 'axbyc'; declare -p w;  declare -i n=(); mapfile -t n <<< $'1+1\n2'; declare -p n; f() { local loc; mapfile -t loc <<< a; declare -p loc; }; f; declare -p loc; mapfile -t b < <(printf 'a\0b\nc\xff\n'); declare -p b; { mapfile -n 2 -t p; read q; echo "$q"; } <<< $'1\n2\n3\n4'; mapfile -t -u 5 u 5<<< fd; declare -p u; mapfile -t -O 3 fresh <<< a; declare -p fresh; mapfile -tn2 k <<< $'1\n2\n3'; declare -p k; declare -n nr=target; mapfile -t nr <<< z; declare -p target nr
--- stdout
declare -a x=([0]=$'a\n' [1]=$'b\n')
declare -a x=()
0
declare -a x=([0]="q")
declare -a w=([0]="a" [1]=$'byc\n')
declare -ai n=([0]="2" [1]="2")
declare -a loc=([0]="a")
declare -a b=([0]="a" [1]=$'c\377')
3
declare -a u=([0]="fd")
declare -a fresh=([3]="a")
declare -a k=([0]="1" [1]="2")
declare -a target=([0]="z")
declare -n nr="target"
--- stderr
bash: line 1: declare: loc: not found
### getopts: while getopts ab:c o -a -b val -c -x rest; do echo
while getopts ab:c o -a -b val -c -x rest; do echo "$o $OPTARG $OPTIND"; done; echo "end $? $o $OPTIND"; OPTIND=1; while getopts :ab: o -abfoo -b; do echo "$o [$OPTARG] $OPTIND"; done; echo "$o $OPTIND"
--- stdout
a  2
b val 4
c  5
?  6
end 0 ? 6
a [] 1
b [foo] 2
: [b] 3
? 3
--- stderr
bash: illegal option -- x
### getopts 2
f() { local OPTIND o; while getopts xy:z o "$@"; do echo "$o ${OPTARG-unset} $OPTIND"; done; shift $((OPTIND-1)); echo "rest: $*"; }; f -x -yfoo -z -- a b; f -xz q; f -y; f a -x; f -- -x; f -; f -x - -z; f --xz; echo $OPTIND
--- stdout
x unset 2
y foo 3
z unset 4
rest: a b
x unset 1
z unset 2
rest: q
? unset 2
rest: 
rest: a -x
rest: -x
rest: -
x unset 2
rest: - -z
? unset 1
x unset 1
z unset 2
rest: 
1
--- stderr
bash: option requires an argument -- y
bash: illegal option -- -
### getopts err
getopts; echo $?; getopts a; echo $?; getopts a 1x; echo $?; getopts a o -b; echo "$? $o $OPTARG"; OPTIND=1 OPTERR=0; getopts a o -b; echo "$? $o $OPTARG"; OPTERR=1 OPTIND=1; getopts a: o -a; echo "$? $o ${OPTARG-u}";OPTIND=1; getopts :a: o -a; echo "$? $o ${OPTARG-u}"; getopts -x a; echo $?; getopts -- a o; echo $? $o; readonly ro; OPTIND=1; getopts a ro -a; echo $?
--- stdout
2
2
1
0 ? 
0 ? 
0 ? u
0 : a
2
1 ?
2
--- stderr
getopts: usage: getopts optstring name [arg ...]
getopts: usage: getopts optstring name [arg ...]
bash: line 1: getopts: `1x': not a valid identifier
bash: illegal option -- b
bash: option requires an argument -- a
bash: line 1: getopts: -x: invalid option
getopts: usage: getopts optstring name [arg ...]
bash: line 1: ro: readonly variable
### getopts in script args
set -- -a -b foo bar; while getopts ab: opt; do case $opt in a) echo A;; b) echo "B $OPTARG";; esac; done; shift $((OPTIND-1)); echo "$@ $OPTIND"; getopts ab: opt; echo $? $opt $OPTIND
--- stdout
A
B foo
bar 4
1 ? 2
### getopts func state
g() { getopts ab o "$@"; echo "$? $o $OPTIND"; }; g -ab; g -ab; g -ab; OPTIND=1; getopts ab o -ab; echo $o $OPTIND; getopts ab o -ab; echo $o $OPTIND; getopts ab o -ab; echo $? $o $OPTIND
--- stdout
0 a 1
0 b 2
1 ? 2
a 1
b 2
1 ? 2
### getopts nested
in() { local OPTIND=1; while getopts xy o "$@"; do echo "in $o $OPTIND"; done; }; out() { local OPTIND=1 o; while getopts abc o "$@"; do echo "out $o $OPTIND"; in -xy; done; }; out -abc -a; 
--- stderr
bash: line 1: syntax error near unexpected token `in'
bash: line 1: `in() { local OPTIND=1; while getopts xy o "$@"; do echo "in $o $OPTIND"; done; }; out() { local OPTIND=1 o; while getopts abc o "$@"; do echo "out $o $OPTIND"; in -xy; done; }; out -abc -a; '
--- status 2
### getopts assign mid
while getopts abc o -abc -a; do echo $o $OPTIND; OPTIND=$OPTIND; [ $((++n)) -gt 6 ] && break; done; unset OPTIND; getopts a o -a; echo $? $o "$OPTIND"; OPTIND=3; getopts ab o -a -b -a -b; echo $o $OPTIND; OPTIND=0; getopts ab o -a -b; echo $o $OPTIND; OPTIND=x; getopts ab o -a -b; echo $o $OPTIND; OPTIND=9; getopts ab o -a; echo $? $o $OPTIND
--- stdout
a 1
a 1
a 1
a 1
a 1
a 1
a 1
0 a 2
a 4
a 2
a 2
1 ? 2
### getopts fn name messages
fn() { getopts a o -z; }; fn; OPTIND=1; eval 'getopts a o -z'; OPTIND=1; getopts 'a:' o -a 2>&1; (OPTIND=1; getopts a o -q)
--- stdout
bash: option requires an argument -- a
--- stderr
bash: illegal option -- z
bash: illegal option -- z
bash: illegal option -- q
### an OPTIND set within a cluster of options
for new in 0 1 2 3 4 x ''; do
  set -- -abc -d e; OPTIND=1; turns=0
  while getopts abcd o && ((turns++ < 7)); do echo "$o $OPTIND"; [ $turns = 1 ] && OPTIND=$new; done; echo "$new: $OPTIND $turns"
done
set -- -abc -d; OPTIND=1; getopts abcd o; OPTIND=$OPTIND; getopts abcd o; echo $o $OPTIND
set -- -abc -d; OPTIND=1; getopts abcd o; unset OPTIND; getopts abcd o; echo $o $OPTIND
set -- -abc -d; OPTIND=1; f() { local OPTIND; getopts abcd o; echo $o $OPTIND; }; getopts abcd o; f -cd; getopts abcd o; echo $o $OPTIND
--- stdout
a 1
a 1
b 1
c 2
d 3
0: 3 5
a 1
a 1
b 1
c 2
d 3
1: 3 5
a 1
b 2
c 3
2: 3 3
a 1
b 3
c 4
3: 4 3
a 1
4: 4 1
a 1
a 1
b 1
c 2
d 3
x: 3 5
a 1
a 1
b 1
c 2
d 3
: 3 5
a 1
a 1
c 1
b 1
