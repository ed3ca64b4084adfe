declare, local, export, readonly (bash manual 4.2).
### msgs: readonly r=1; declare r=2; echo $?; local x; echo $?;
readonly r=1; declare r=2; echo $?; local x; echo $?; export r=3; echo $?; readonly r=4; echo $?; typeset r=2; declare -x r; declare +r r; echo $?; f() { local r=5; echo $?; declare r=6; echo $?; typeset r=1; }; f; declare -p r; r=9; echo "not reached"
--- stdout
1
1
1
1
1
1
1
declare -rx r="1"
--- stderr
bash: line 1: declare: r: readonly variable
bash: line 1: local: can only be used in a function
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: typeset: r: readonly variable
bash: line 1: declare: r: readonly variable
bash: line 1: local: r: readonly variable
bash: line 1: declare: r: readonly variable
bash: line 1: typeset: r: readonly variable
bash: line 1: r: readonly variable
--- status 1
### msgs2: declare 1x=2; echo $?; declare a-b; echo $?; export '
declare 1x=2; echo $?; declare a-b; echo $?; export 'a b=c'; echo $?; readonly 2=3; echo $?; f() { local 1x; echo $?; local a-b=2; echo $?; }; f; typeset -i 9=1; declare ''; echo $?; export ''; echo $?; declare =x; echo $?; export -z; echo $?; readonly -q; echo $?; f() { local -z; echo $?; }; f; declare -z; echo $?
--- stdout
1
1
1
1
1
1
1
1
1
2
2
2
2
--- stderr
bash: line 1: declare: `1x=2': not a valid identifier
bash: line 1: declare: `a-b': not a valid identifier
bash: line 1: export: `a b=c': not a valid identifier
bash: line 1: readonly: `2=3': not a valid identifier
bash: line 1: local: `1x': not a valid identifier
bash: line 1: local: `a-b=2': not a valid identifier
bash: line 1: typeset: `9=1': not a valid identifier
bash: line 1: declare: `': not a valid identifier
bash: line 1: export: `': not a valid identifier
bash: line 1: declare: `=x': not a valid identifier
bash: line 1: export: -z: invalid option
export: usage: export [-fn] [name[=value] ...] or export -p
bash: line 1: readonly: -q: invalid option
readonly: usage: readonly [-aAf] [name[=value] ...] or readonly -p
bash: line 1: local: -z: invalid option
local: usage: local [option] name[=value] ...
bash: line 1: declare: -z: invalid option
declare: usage: declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]
### p: declare -p nosuch; echo $?; x=1; declare -p x nosuch y; e
declare -p nosuch; echo $?; x=1; declare -p x nosuch y; echo $?; export -p nosuch; echo $?; readonly -p x; echo $?; f() { local -p nosuch; echo $?; local v=1; local -p; local -p v; local; }; f; export -p x; typeset -p x
--- stdout
1
declare -- x="1"
1
0
0
1
declare -- v="1"
declare -- v="1"
declare -- v="1"
declare -rx x="1"
--- stderr
bash: line 1: declare: nosuch: not found
bash: line 1: declare: nosuch: not found
bash: line 1: declare: y: not found
bash: line 1: local: nosuch: not found
### list filters
declare -i zi=1; declare -r zr=1; export zx=1; declare -ir zir=2; za=(1); declare -rx zrx; declare -i | grep z; echo -; declare -r | grep z; echo -; declare -x | grep z; echo -; declare -ir | grep z; echo -; declare -a | grep z; echo -; readonly | grep z; echo -; readonly -a; echo -; export | grep z; echo; readonly -p | grep z; export -p | grep z; declare -p -i | grep z; declare -p -x | grep z; declare -px zx
--- stdout
declare -i zi="1"
declare -ir zir="2"
-
declare -r BASHOPTS="checkwinsize:cmdhist:complete_fullquote:extquote:force_fignore:globasciiranges:globskipdots:hostcomplete:interactive_comments:patsub_replacement:progcomp:promptvars:sourcepath"
declare -ir zir="2"
declare -r zr="1"
declare -rx zrx
-
declare -rx zrx
declare -x zx="1"
-
declare -r BASHOPTS="checkwinsize:cmdhist:complete_fullquote:extquote:force_fignore:globasciiranges:globskipdots:hostcomplete:interactive_comments:patsub_replacement:progcomp:promptvars:sourcepath"
declare -i zi="1"
declare -ir zir="2"
declare -r zr="1"
declare -rx zrx
-
declare -a za=([0]="1")
-
declare -r BASHOPTS="checkwinsize:cmdhist:complete_fullquote:extquote:force_fignore:globasciiranges:globskipdots:hostcomplete:interactive_comments:patsub_replacement:progcomp:promptvars:sourcepath"
declare -ir zir="2"
declare -r zr="1"
declare -rx zrx
-
declare -ar BASH_VERSINFO=([0]="5" [1]="2" [2]="15" [3]="1" [4]="release" [5]="x86_64-pc-linux-gnu")
-
declare -rx zrx
declare -x zx="1"

declare -r BASHOPTS="checkwinsize:cmdhist:complete_fullquote:extquote:force_fignore:globasciiranges:globskipdots:hostcomplete:interactive_comments:patsub_replacement:progcomp:promptvars:sourcepath"
declare -ir zir="2"
declare -r zr="1"
declare -rx zrx
declare -rx zrx
declare -x zx="1"
declare -i zi="1"
declare -ir zir="2"
declare -rx zrx
declare -x zx="1"
declare -x zx="1"
### unset decl
declare u; declare -p u; declare -i ui; declare -p ui; declare -a ua; declare -p ua; declare -A uh; declare -p uh; export ux; declare -p ux; readonly ur; declare -p ur; ua[1]=x; declare -p ua; uh[k]=v; declare -p uh; declare -n un; declare -p un; declare -x -a uxa; declare -p uxa; echo "${u-unset} ${u+set}"; declare u=; echo "${u-unset}"; declare ua2=(); declare -p ua2; declare -A uh2=(); declare -p uh2; local 2>/dev/null; declare -p | grep '^declare -- u$'
--- stdout
declare -- u
declare -i ui
declare -a ua
declare -A uh
declare -x ux
declare -r ur
declare -a ua=([1]="x")
declare -A uh=([k]="v" )
declare -n un
declare -ax uxa
unset 

declare -a ua2=()
declare -A uh2=()
--- status 1
### plus: declare -x x=1; declare +x x; declare -p x; declare -i
declare -x x=1; declare +x x; declare -p x; declare -i i=1; declare +i i; i=a; declare -p i; a=(1); declare +a a; echo $?; declare -A h; declare +A h; echo $?; declare +r zz; echo $?; export -n x; declare -p x; export x; export -n x=5; declare -p x; declare -l q=A; declare -u q; declare -p q; q=Bc; echo $q; declare +u q; declare -p q; declare -n nr=x; declare +n nr; declare -p nr; declare -lu b=aB; declare -p b
--- stdout
declare -- x="1"
declare -- i="a"
1
1
0
declare -- x="1"
declare -- x="5"
declare -u q="a"
BC
declare -- q="BC"
declare -- nr="x"
declare -- b="aB"
--- stderr
bash: line 1: declare: a: cannot destroy array variables in this way
bash: line 1: declare: h: cannot destroy array variables in this way
### arrays: declare -a a=(1 2 3); declare a=9; declare -p a; dec
declare -a a=(1 2 3); declare a=9; declare -p a; declare a+=(4); declare -p a; declare -A h=(a 1 b 2); declare -p h; declare h+=([c]=3); declare -p h; declare -a b='(1 2)'; declare -p b; declare -a c="x y"; declare -p c; declare d='(1 2)'; declare -p d; declare -A e='([k]=v)'; declare -p e; declare x[2]=5; declare -p x; declare -a y[3]=1; declare -p y; declare -a z[3]; declare -p z; declare -a s=1; declare -p s; declare -A t=v; declare -p t; v=7; declare -a v; declare -p v; w=8; declare -A w; declare -p w
--- stdout
declare -a a=([0]="9" [1]="2" [2]="3")
declare -a a=([0]="9" [1]="2" [2]="3" [3]="4")
declare -A h=([b]="2" [a]="1" )
declare -A h=([c]="3" [b]="2" [a]="1" )
declare -a b=([0]="1" [1]="2")
declare -a c=([0]="x y")
declare -- d="(1 2)"
declare -A e=([k]="v" )
declare -a x=([2]="5")
declare -a y=([3]="1")
declare -a z
declare -a s=([0]="1")
declare -A t=([0]="v" )
declare -a v=([0]="7")
declare -A w=([0]="8" )
### integer: declare -i i; i=2+3; echo $i; i+=4; echo $i; i=abc;
declare -i i; i=2+3; echo $i; i+=4; echo $i; i=abc; echo $i; i=1/0; echo "$? $i"; echo after
--- stdout
5
9
0
--- stderr
bash: line 1: 1/0: division by 0 (error token is "0")
--- status 1
### integer2: declare -i i=10; i+=2*3; echo $i; declare -i j="3
declare -i i=10; i+=2*3; echo $i; declare -i j="3 + 4" k=08; echo $? "$j" "$k"
--- stdout
16
--- stderr
bash: line 1: declare: 08: value too great for base (error token is "08")
--- status 1
### integer3: declare -i i='1 2'; echo $?; declare i='x y'; echo
declare -i i='1 2'; echo $?; declare i='x y'; echo $?; i=5x; echo $?
--- stderr
bash: line 1: declare: 1 2: syntax error in expression (error token is "2")
--- status 1
### case: declare -l l; l=ABC; l+=DEF; echo $l; declare -u u=xyz
declare -l l; l=ABC; l+=DEF; echo $l; declare -u u=xyz; u+=w; echo $u; declare -l arr=(A B); arr+=(C); arr[5]=D; declare -p arr; declare -u e; read e <<< abc; echo $e; for u in a b; do echo $u; done; declare -u x=ß; echo $x; declare -l y=ÀÉ; echo $y; x=; printf -v u %s qq; echo $u; declare -c cc=ab; cc=cDeF; echo $cc
--- stdout
abcdef
XYZW
declare -al arr=([0]="a" [1]="b" [2]="c" [5]="d")
ABC
A
B
ß
àé
QQ
Cdef
### quoting: a=$'a\nb'; b="it's"; c='q"q'; d='d$d'; e=$'\x01\x7f
a=$'a\nb'; b="it's"; c='q"q'; d='d$d'; e=$'\x01\x7f'; f='back\slash`tick'; g=$'\xff'; h='é'; i='a!b'; declare -p a b c d e f g h i; declare -A k=(["a b"]=1 ['$x']=2 ['"']=3 [é]=4 [$'\n']=5 [']']=6 ['~']=7 ['a=b']=8 ["it's"]=9 ['@']=10 ['*']=11); declare -p k | tr ' ' '\n' | sort
--- stdout
declare -- a=$'a\nb'
declare -- b="it's"
declare -- c="q\"q"
declare -- d="d\$d"
declare -- e=$'\001\177'
declare -- f="back\\slash\`tick"
declare -- g=$'\377'
declare -- h="é"
declare -- i="a!b"
)
-A
["*"]="11"
["@"]="10"
["\""]="3"
["\$x"]="2"
["]"]="6"
["a
["it's"]="9"
["~"]="7"
[a=b]="8"
[é]="4"
b"]="1"
declare
k=([$'\n']="5"
### declare -p listing
x=1; declare -p | grep -v '^declare.* [A-Z_]*=\|^declare.* [A-Z_]*$'; declare -p -f; f() { :; }; declare -pf; declare -fp f; declare -F; declare -pF; declare -F f g; echo $?; declare -f nosuch; echo $?; declare -p f; echo $?; declare -fF f; declare -pfF f
--- stdout
declare -- BASH_ARGV0
declare -- PS4="+ "
declare -- x="1"
f () 
{ 
    :
}
f () 
{ 
    :
}
declare -f f
declare -f f
f
1
1
1
f
declare -f f
--- stderr
bash: line 1: declare: f: not found
### global: f() { declare -g g=1; local l=2; declare -g l=3; dec
f() { declare -g g=1; local l=2; declare -g l=3; declare -gi gi=1+1; declare -ga arr=(1 2); declare -gA h=([a]=b); echo $l; }; f; declare -p g gi arr h l; f2() { local x=in; declare -g x=out; declare -gx x; echo $x; declare -p x; declare -gp x; }; x=1; f2; declare -p x
--- stdout
2
declare -- g="1"
declare -i gi="2"
declare -a arr=([0]="1" [1]="2")
declare -A h=([a]="b" )
declare -- l="3"
in
declare -- x="in"
declare -- x="in"
declare -x x="out"
### inherit: x=outer; f() { local -I x; echo $x; x=in; }; f; ech
x=outer; f() { local -I x; echo $x; x=in; }; f; echo $x; declare -i y=5; g() { local -I y; declare -p y; }; g; shopt -s localvar_inherit; h() { local x; echo $x; local -a arr; declare -p arr; }; arr=(1 2); h; shopt -u localvar_inherit; k() { local x; echo "${x-unset}"; }; k; declare -x ex=1; m() { local ex; declare -p ex; local ex=2; declare -p ex; env | grep ^ex=; }; m
--- stdout
outer
outer
declare -i y="5"
outer
declare -a arr=([0]="1" [1]="2")
unset
declare -x ex
declare -x ex="2"
ex=2
### local misc
f() { local x=1 y=2 z; echo $x $y "${z-u}"; local x; echo $x; local x=3; echo $x; local -r ro=1; local ro=2; echo $?; }; f; f() { local -; set -x; :; set +o noglob; }; f 2>/dev/null; echo $-; f() { local -a a=(1 2) b; b[3]=x; declare -p a b; }; f; f() { local x=$1; [ $x -gt 0 ] && f $((x-1)); echo $x; }; f 2; local; echo $?; f() { local x y; local; }; f; f() { local 'a b=c'; echo $?; local a=1 2x b=2; echo $? $a $b; }; f
--- stdout
1 2 u
1
3
1
hB
declare -a a=([0]="1" [1]="2")
declare -a b=([3]="x")
0
1
2
1
declare -- x
declare -- y
1
1 1 2
--- stderr
bash: line 1: local: ro: readonly variable
bash: line 1: local: can only be used in a function
bash: line 1: local: `a b=c': not a valid identifier
bash: line 1: local: `2x': not a valid identifier
### local options
f() { local -; set -f; echo $-; }; f; echo $-; f() { local - x=1; set -u; echo "$x $-"; }; f; echo $-; f() { local -; shopt -s nullglob; set -o pipefail; }; f; shopt nullglob; set -o | grep pipefail
--- stdout
fhB
hB
1 huB
hB
nullglob       	on
pipefail       	off
### unset local
f() { local x=1; unset x; echo "${x-u}"; x=2; echo $x; }; x=g; f; echo $x; g() { unset x; echo "${x-u}"; }; h() { local x=l; g; echo "${x-u}"; }; h; echo "${x-u}"; shopt -s localvar_unset; x=g; h; echo $x
--- stdout
u
2
g
g
g
g
u
u
g
### nameref attr
declare -n r=t; declare -i r; declare -p r t; declare -x r=3+4; declare -p t; declare +n r; declare -p r; readonly r; declare -n q=r; q=5; echo $?; declare -n z='1a'; echo $?; declare -n 'w[1]'; echo $?; declare -n w=x[1]; w=3; declare -p x; local -n k; echo $?; export -n w; typeset -n m=m2; m+=abc; echo $m2; declare -n arrref=newarr; arrref=(1 2); declare -p newarr; arrref[5]=x; declare -p newarr arrref; unset 'arrref[0]'; declare -p newarr; echo "${arrref[@]}" "${#arrref[@]}" "${!arrref[@]}" "${!arrref}"
--- stdout
declare -n r="t"
declare -i t
declare -ix t="7"
declare -- r="t"
--- stderr
bash: line 1: r: readonly variable
--- status 1
### export: export A=1 B; export; export -p | grep -c declare; e
export A=1 B; export; export -p | grep -c declare; export -n A; declare -p A; export -f nosuch; echo $?; fn() { :; }; export -f fn; declare -F; declare -fx; env | grep -A2 fn; bash -c fn; export -nf fn; export -f; export -fn; readonly -f fn; readonly -f; fn() { echo x; }; echo $?; unset -f fn; echo $?; export C+=x; declare -p C; export C+=y; declare -p C; export D=(1 2); declare -p D; env | grep '^D'
--- stdout
declare -x A="1"
declare -x B
declare -x HOME="/home/user"
declare -x LANG="C.UTF-8"
declare -x LOGNAME="user"
declare -x OLDPWD
declare -x PATH="/usr/local/bin:/usr/bin:/bin"
declare -x PWD="/home/user"
declare -x SHELL="/bin/bash"
declare -x SHLVL="1"
declare -x TERM="dumb"
declare -x TZ="UTC"
declare -x USER="user"
13
declare -- A="1"
1
declare -fx fn
fn () 
{ 
    :
}
declare -fx fn
BASH_FUNC_fn%%=() {  :
}
_=/usr/bin/env
fn () 
{ 
    :
}
declare -fr fn
1
1
declare -x C="x"
declare -x C="xy"
declare -ax D=([0]="1" [1]="2")
--- stderr
bash: line 1: export: nosuch: not a function
bash: line 1: fn: readonly function
bash: line 1: unset: fn: cannot unset: readonly function
--- status 1
### readonly: readonly x=1 y; y=2; echo no
readonly x=1 y; y=2; echo no
--- stderr
bash: line 1: y: readonly variable
--- status 1
### readonly2
readonly a=(1 2); a[0]=5; echo no
--- stderr
bash: line 1: a: readonly variable
--- status 1
### readonly3
readonly x=1; unset x; echo $?; x+=1; echo no
--- stdout
1
--- stderr
bash: line 1: unset: x: cannot unset: readonly variable
bash: line 1: x: readonly variable
--- status 1
### readonly4
readonly x=1; x=2 true; echo $?; x=2 :; echo after; for x in 1 2; do echo $x; done; echo aft2; read x <<< 5; echo $?; printf -v x 1; echo $?; ((x=5)); echo $?; let x=3; echo $?; : ${x:=4}; : $((x++)); echo no
--- stdout
0
after
aft2
1
1
1
1
--- stderr
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
--- status 1
### readonly5
readonly -a ra=(1 2); readonly -A rh=([a]=b); readonly -p | grep ' r[ah]'; f() { readonly l=1; local -r l2=3; }; f; echo $l $l2; readonly l; l=3; echo $?
--- stdout
declare -ar ra=([0]="1" [1]="2")
declare -Ar rh=([a]="b" )
1
--- stderr
bash: line 1: l: readonly variable
--- status 1
### errors continue
declare a=1 2b=3 c=4; echo $? $a $c; export x=1 3y z=2; echo $? $x $z; readonly r=1; declare r=2 s=3; echo $? $s; f() { local r=1 t=2; echo $? $t; }; f
--- stdout
1 1 4
1 1 2
1 3
1 2
--- stderr
bash: line 1: declare: `2b=3': not a valid identifier
bash: line 1: export: `3y': not a valid identifier
bash: line 1: declare: r: readonly variable
bash: line 1: local: r: readonly variable
### flags combos
declare -ri x=5+5; declare -p x; declare -a -i -x y=(1+1); declare -p y; declare -rl z=ABC; declare -p z; declare -ru w; declare -p w; declare -i -l v=5; declare -p v; declare -Ar h=([x]=y); declare -p h; declare -lx -i u=3; declare -p u; declare +l +x u; declare -p u
--- stdout
declare -ir x="10"
declare -aix y=([0]="2")
declare -rl z="abc"
declare -ru w
declare -il v="5"
declare -Ar h=([x]="y" )
declare -ixl u="3"
declare -i u="3"
### an array literal on the line after its name
a=\
(1 2); echo ${#a[@]}
b+=\
\
(3); declare -p b
f\
() { echo f; }; f
c=\
d; echo $c
--- stdout
2
declare -a b=([0]="3")
f
d
### declare -p with values
declare -p i="~" x='a b'
--- stderr
bash: line 1: declare: i=~: not found
bash: line 1: declare: x=a b: not found
--- status 1
### declare -F makes no functions
declare -F v=""; echo $?
--- stdout
1
--- stderr
bash: line 1: declare: cannot use `-f' to make functions
