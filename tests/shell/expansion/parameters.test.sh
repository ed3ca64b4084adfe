Parameter expansion (bash manual 3.5.3).
### parameters: defaults
unset u; e= ; s=v; echo "${u-d} ${u:-d} ${e-d} ${e:-d} ${s-d} ${s:-d}"; echo "${u+a} ${u:+a} ${e+a} ${e:+a} ${s+a} ${s:+a}"; echo "${u=x} $u ${e:=y} $e"; echo ${n:-a b} "${n:-a b}" "${n:-"a  b"}" ${n:-'a  b'} ${n-$s$s} ${n:-${m:-deep}} ${n:-$(echo sub)} ${n:-`echo bq`} ${n:-$((1+2))}; set --; echo "${1-none} ${@-no} ${*:-nil}"; set -- ''; echo "[${1-x}] [${1:-x}] [${@:-y}]"
--- stdout
d d  d v v
  a  a a
x x y y
a b a b a  b a  b vv deep sub bq 3
none no nil
[] [x] [y]
### parameters: errors
(echo ${u?}); echo $?; (echo ${u:?gone away}); echo $?; (e=; echo ${e:?empty}); (e=; echo "${e?ok}"); (: ${1?arg}); bash -c ': ${x?boo}; echo no'; echo $?
--- stdout
1
1

127
--- stderr
bash: line 1: u: parameter not set
bash: line 1: u: gone away
bash: line 1: e: empty
bash: line 1: 1: arg
bash: line 1: x: boo
### parameters: lengths
x=hello; a=(one two three); echo ${#x} ${#} ${#a} ${#a[@]} ${#a[*]} ${#a[1]} ${#nope} ${#?} ${#@}; set -- a b; echo ${#*} ${##} ${#1}; declare -A m=([k]=vvv); echo ${#m[@]} ${#m[k]}; x=é; echo ${#x}
--- stdout
5 0 3 3 3 3 0 1 0
2 1 1
1 3
1
### parameters: substrings
x=0123456789; echo ${x:3} ${x:3:2} ${x: -3} ${x: -3:2} ${x:0:-2} ${x:(-4):3} ${x:1+1:2*2} "${x:20}" ${x:9:5} ${x: -20}; i=2; echo ${x:i} ${x:i:i} ${x:$i:1} ${x:${#x}-1}; (echo ${x:3:-9}); echo "[${x:5:0}]"
--- stdout
3456789 34 789 78 01234567 678 2345  9
23456789 23 2 9
[]
--- stderr
bash: line 1: -9: substring expression < 0
### parameters: slices of lists
set -- a b c d e; echo ${@:2} "|" ${@:2:2} "|" ${@: -2} "|" ${@:0:2} "|" ${*:3} "${@:4}" "${*:1:2}"; arr=(p q r s); echo ${arr[@]:1:2} ${arr[@]: -1} ${arr[*]:0:1} "${arr[@]:2}"; sp=([2]=x [5]=y [9]=z); echo ${sp[@]:3} ${sp[@]:5:1} ${sp[@]: -1}; (echo ${@:1:-1}); echo "${arr[@]:9}" end
--- stdout
b c d e | b c | d e | bash a | c d e d e a b
q r s p r s
y z y z
end
--- stderr
bash: line 1: -1: substring expression < 0
### parameters: prefix and suffix removal
p=/usr/local/lib/x.tar.gz; echo ${p#*/} ${p##*/} ${p%/*} ${p%%/*} ${p%.*} ${p%%.*} ${p#/usr} ${p%gz} ${p#nope} "${p##*.}"; q='a*b'; echo "${q#a*}" "${q#a\*}" "${q#"a*"}" ${q%'*b'}; a=(x.c y.c); echo ${a[@]%.c} "${a[*]#?}"; v='*'; echo "${q#*$v}" "${q#*"$v"}"; e=; echo "[${e#x}]" "${p%"$e"}"
--- stdout
usr/local/lib/x.tar.gz x.tar.gz /usr/local/lib /usr/local/lib/x.tar /usr/local/lib/x /local/lib/x.tar.gz /usr/local/lib/x.tar. /usr/local/lib/x.tar.gz gz
*b b b a
x y .c .c
a*b b
[] /usr/local/lib/x.tar.gz
### parameters: replacement
s='foo bar foo'; echo "${s/foo/X}" "${s//foo/X}" "${s/#foo/X}" "${s/%foo/X}" "${s/o*/_}" "${s//o}" "${s/ /}" "${s//[aeiou]/#}" "${s/nope/x}" "${s//foo/[&]}" "${s//foo/\&}" "${s//foo/"&"}"; r='a&b'; echo "${s/foo/$r}" "${s/foo/"$r"}"; echo "${s/'foo'/"b a r"}" "${s//\ /_}"; p=/a/b/c; echo ${p//\//:} ${p//\//} ${p/\//x}; a=(aa ba); echo ${a[@]/a/X} "${a[@]//a/-}"; shopt -u patsub_replacement; echo "${s/foo/[&]}"; echo "${s/#/pre}" "${s/%/post}"; x=; echo "[${x/#/p}]"
--- stdout
X bar foo X bar X X bar foo foo bar X f_ f bar f foobar foo f## b#r f## foo bar foo [foo] bar [foo] & bar & & bar &
afoob bar foo a&b bar foo
b a r bar foo foo_bar_foo
:a:b:c abc xa/b/c
Xa bX -- b-
[&] bar foo
prefoo bar foo foo bar foopost
[p]
### parameters: case
x='hello World'; echo "${x^} ${x^^} ${x,} ${x,,} ${x~} ${x~~}"; echo "${x^^[lo]} ${x^[a-h]} ${x,,W} ${x^^?}"; a=(ab cd); echo ${a[@]^} ${a[*]^^}; y=ÉCOLE; echo ${y,,} ${y,}; echo ${@^^}
--- stdout
Hello World HELLO WORLD hello World hello world Hello World HELLO wORLD
heLLO WOrLd Hello World hello world HELLO WORLD
Ab Cd AB CD
école éCOLE

### parameters: indirection
x=y y=z z=end; echo ${!x} ${!y}; a=(1 2); r='a[1]'; echo ${!r}; r='a[@]'; echo ${!r}; r=1; set -- pos; echo ${!r} ${!#}; echo ${!x:-d} ${!nope-d} ; n=nosuch; echo "[${!n}]" ${!n:-dd} ${!x^}; echo ${!x#z}; v=HOME; [ "${!v}" = ~ ] && echo home; echo "${!x@Q}"
--- stdout
z end
2
1 2
pos pos
--- stderr
bash: line 1: nope: invalid indirect expansion
--- status 1
### parameters: names and keys
pre_a=1 pre_b=2; echo ${!pre_*} ${!pre_@} "${!pre_@}" ${!nosuch*}; a=([3]=x [1]=y); echo ${!a[@]} "${!a[*]}"; declare -A m=([k]=1); echo ${!m[@]}; s=1; echo ${!s[@]}; IFS=,; echo "${!pre_*}"; unset IFS; for n in "${!pre_@}"; do echo $n=${!n}; done
--- stdout
pre_a pre_b pre_a pre_b pre_a pre_b
1 3 1 3
k
0
pre_a,pre_b
pre_a=1
pre_b=2
### parameters: transformations
x="a'b c"; echo ${x@Q} ${x@U} ${x@u} ${x@L}; y='a\tb'; echo "${y@E}"; declare -i n=5; declare -rx r=6; echo ${n@a} ${r@a} ${x@a}. ${n@A} ${r@A} ${x@A}; a=(1 'two 3'); echo ${a[@]@Q} ${a@a} "${a[@]@A}"; declare -A m=([k]='v w'); echo "${m[@]@K}" "${m[@]@k}" ${m@a} "${a[@]@K}"; echo ${nope@Q}. ${@@Q}.; set -- p 'q r'; echo "${@@Q}" "${*@Q}" "${@@A}"; e=; echo ${e@Q} ${e@A}; p='\u@\$'; echo "${p@P}" | tr -d 'a-z'
--- stdout
'a'\''b c' A'B C A'b c a'b c
a	b
i rx . declare -i n='5' declare -rx r='6' x='a'\''b c'
'1' 'two 3' a declare -a a=([0]="1" [1]="two 3")
k "v w"  k v w A 0 "1" 1 "two 3"
. .
'p' 'q r' 'p' 'q r' set -- 'p' 'q r'
'' e=''
@$
### parameters: special
set -- a b c; echo $# $* $@ $- $? | sed 's/ [a-zA-Z]* 0$/ FLAGS 0/'; echo $0 | sed 's/.*bash$/bash/'; [ $$ -gt 1 ] && echo pid; (echo $BASHPID | grep -vx $$ >/dev/null && echo sub); sleep 0 & [ $! -gt 1 ] && echo bg; echo a b; echo $_; : x y; echo $_; true; echo $?; $(exit 3); echo $?
--- stdout
3 a b c a b c FLAGS 0
bash
pid
sub
bg
a b
b
y
0
3
### arguments: $@ and $* in quotes
set -- 'a b' c ''; for x in $*; do echo "<$x>"; done; for x in "$*"; do echo "<$x>"; done; for x in "$@"; do echo "<$x>"; done; for x in "x$@y"; do echo "<$x>"; done; set --; for x in "$@"; do echo never; done; for x in "$*"; do echo "<$x>"; done; for x in a"$@"; do echo "<$x>"; done; IFS=-; set -- p q r; echo "$*" "$@" $*; IFS=; echo "$*" $*; x=$*; echo $x; x="$@"; echo "$x"; IFS=', '; x=$*; echo "$x"
--- stdout
<a>
<b>
<c>
<a b c >
<a b>
<c>
<>
<xa b>
<c>
<y>
<>
<a>
p-q-r p q r p q r
pqr p q r
pqr
p q r
p,q,r
