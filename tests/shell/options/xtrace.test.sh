What set -x prints (bash manual 4.3.1).
### xtrace fn
set -x; f() { echo $1; local x=$(echo in); g; }; g() { echo g; }; f a
--- stdout
a
g
--- stderr
+ f a
+ echo a
++ echo in
+ local x=in
+ g
+ echo g
### xtrace source
echo 'echo in; x=$(echo s)' > f; set -x; . ./f; eval . ./f
--- stdout
in
in
--- stderr
+ . ./f
++ echo in
+++ echo s
++ x=s
+ eval . ./f
++ . ./f
+++ echo in
++++ echo s
+++ x=s
### xtrace bash -c
set -x; bash -xc 'echo $(echo a)'; x=1 y=$(echo) env >/dev/null; a=(1 $(echo 2)); declare -A m=([k]=v); m[x]=5; let a=1 'b = 2'; ((a+1)); [[ a == b && -n x || ! -f y ]]; [ a = b ]; export V=1 W; readonly R=2; local q
--- stdout
a
--- stderr
+ bash -xc 'echo $(echo a)'
++ echo a
+ echo a
+ x=1
++ echo
+ y=
+ env
+ a=(1 $(echo 2))
++ echo 2
+ m=(['k']='v')
+ declare -A m
+ m[x]=5
+ let a=1 'b = 2'
+ (( a+1 ))
+ [[ a == b ]]
+ [[ ! -f y ]]
+ '[' a = b ']'
+ export V=1 W
+ V=1
+ readonly R=2
+ R=2
+ local q
bash: line 1: local: can only be used in a function
--- status 1
### xtrace redir
set -x; echo a > f; cat < f; { echo b; } > f; cat <<X
$(echo doc)
X
cat <<< "$(echo str)"; x=${y:-$(echo d)}; case $(echo a) in a) ;; esac; for i in $(echo 1 2); do :; done; while [ "$(echo a)" = b ]; do :; done; select q in 1 2; do break; done <<< 1
--- stdout
a
doc
str
--- stderr
+ echo a
+ cat
+ echo b
+ cat
++ echo doc
+ cat
++ echo str
++ echo d
+ x=d
+ case $(echo a) in
++ echo a
++ echo 1 2
+ for i in $(echo 1 2)
+ :
+ for i in $(echo 1 2)
+ :
++ echo a
+ '[' a = b ']'
+ select q in 1 2
1) 1
2) 2
#? + break
### xtrace quoting
set -x; echo 'a b' "x'y" $'a\nb' $'\t' $'\e' '' '*' '~' 'a=b' 'é' $'\xff' '!' '#a' 'a#' '{a,b}' 'a"b' '\' 'a$b' '(' ';' 
--- stdout $'a b x\'y a\nb \t \x1b  * ~ a=b \xc3\xa9 \xff ! #a a# {a,b} a"b \\ a$b ( ;\n'
--- stderr
+ echo 'a b' 'x'\''y' 'a
b' '	' $'\E' '' '*' '~' a=b é $'\377' '!' '#a' a# '{a,b}' 'a"b' '\' 'a$b' '(' ';'
### xtrace assign
set -x; x='a b'; y="x'y"; z=$'a\nb'; w=; v=~; u=a:b; t="*"; x+=c; a[1]='q r'; a+=(3 "4 5"); declare x='p q' y; export z='1 2'; local=3; f() { local l='m n'; }; f; readonly r='s t'
--- stderr
+ x='a b'
+ y='x'\''y'
+ z='a
b'
+ w=
+ v=/home/user
+ u=a:b
+ t='*'
+ x+=c
+ a[1]='q r'
+ a+=(3 "4 5")
+ declare 'x=p q' y
+ export 'z=1 2'
+ z='1 2'
+ local=3
+ f
+ local 'l=m n'
+ readonly 'r=s t'
+ r='s t'
### declare arrays
set -x; declare -a a=(1 "2 3" $(echo 4)); declare -A m=([k]=v ["x y"]='p q'); local b=(1); export c=(1 2); readonly d=(x); declare -a e='(1 2)'; declare f+=3 g=; typeset -i n=1+1; declare -a z=(); declare -a y=([2]=b [0]=a)
--- stderr
++ echo 4
+ a=('1' '2 3' '4')
+ declare -a a
+ m=(['k']='v' ['x y']='p q')
+ declare -A m
+ b=('1')
+ local b
bash: line 1: local: can only be used in a function
+ c=('1' '2')
+ export c
+ d=('x')
+ readonly d
+ declare -a 'e=(1 2)'
+ declare f+=3 g=
+ typeset -i n=1+1
+ z=()
+ declare -a z
+ y=(['2']='b' ['0']='a')
+ declare -a y
### traps
set -x; trap 'echo e' ERR; false; trap 'echo d' DEBUG; true; trap - DEBUG; f() { trap 'echo r' RETURN; :; }; f
--- stdout
e
d
d
r
--- stderr
+ trap 'echo e' ERR
+ false
++ echo e
+ trap 'echo d' DEBUG
++ echo d
+ true
++ echo d
+ trap - DEBUG
+ f
+ trap 'echo r' RETURN
+ :
++ echo r
### array assign
set -x; a=(x y); a=("p q" 'r' *); a+=([5]=z); a[1]=(1); b=(); c=([0]=$(echo 5)); a[$((1+1))]=v; a["x"]=1; declare -A h; h['a b']="c d"; h=([q]=1)
--- stderr
+ a=(x y)
+ a=("p q" 'r' *)
+ a+=([5]=z)
+ a[1]=(1)
bash: line 1: a[1]: cannot assign list to array member
--- status 1
### prefix
set -x; x=1 true; x=$(echo 5) y=2; x=a f=b : c; IFS=: read a b <<< "1:2"
--- stderr
+ x=1
+ true
++ echo 5
+ x=5
+ y=2
+ x=a
+ f=b
+ : c
+ IFS=:
+ read a b
### funcs and stuff
set -x; if true; then echo a; elif false; then :; fi; until true; do :; done; ! false; true && false || echo; { :; }; ( : ); time :; f () { :; }; coproc { :; }; wait; : & wait
--- stdout
a

--- stderr
+ true
+ echo a
+ true
+ false
+ true
+ false
+ echo
+ :
+ :
+ :

real	0m0.000s
user	0m0.000s
sys	0m0.000s
+ wait
+ :
+ wait
+ :
### cond
set -x; a=5; [[ $a -gt 3 ]]; [[ $a == [0-9]* ]]; [[ "x y" =~ x.y ]]; [[ -z $a || ( -n $a && ! a < b ) ]]; [[ -v a ]]; [[ $a ]]; [[ ! $a ]]; [[ "a b" == 'a b' ]]; [[ $a -eq 1+4 ]]; [[ '*' == \* ]]; [[ x == "$a"* ]]
--- stderr
+ a=5
+ [[ 5 -gt 3 ]]
+ [[ 5 == [0-9]* ]]
+ [[ x y =~ x.y ]]
+ [[ -z 5 ]]
+ [[ -n 5 ]]
+ [[ ! a < b ]]
+ [[ -v a ]]
+ [[ -n 5 ]]
+ [[ ! -n 5 ]]
+ [[ a b == \a\ \b ]]
+ [[ 5 -eq 1+4 ]]
+ [[ * == \* ]]
+ [[ x == \5* ]]
--- status 1
### arith
set -x; a=5; ((a++, a+=2)); (( $a > "3" )); let "a = a * 2" b=3; for ((i=0; i<2; i++)); do :; done; for ((;;)); do break; done; : $((a+1)); echo $[1+1]; x[a]=1; ((x[0] = a))
--- stdout
2
--- stderr
+ a=5
+ (( a++, a+=2 ))
+ ((  8 > 3  ))
+ let 'a = a * 2' b=3
+ (( i=0 ))
+ (( i<2 ))
+ :
+ (( i++ ))
+ (( i<2 ))
+ :
+ (( i++ ))
+ (( i<2 ))
+ (( 1 ))
+ (( 1 ))
+ break
+ : 17
+ echo 2
+ x[a]=1
+ (( x[0] = a ))
### case
set -x; case "a b" in x|y) ;; 'a b') : ;; esac; case $'a\nb' in *) ;; esac; for i in "a b" $HOME *; do :; done; for j; do :; done; select k in a b; do break; done <<< 1
--- stderr
+ case "a b" in
+ :
+ case 'a
b' in
+ for i in "a b" $HOME *
+ :
+ for i in "a b" $HOME *
+ :
+ for i in "a b" $HOME *
+ :
+ select k in a b
1) a
2) b
#? + break
### PS4='$LINENO:${FUNCNAME[0]:-main}> '; set -x
PS4='$LINENO:${FUNCNAME[0]:-main}> '; set -x
f() { echo a
echo $(echo b)
}
f
PS4='+\w \$ '; :
PS4='$(echo sub) '; : 1
unset PS4; : 2
PS4=; : 3
PS4='++ab'; : $(: 4)
--- stdout
a
b
--- stderr
5:main> f
2:f> echo a
33:f> echo b
3:f> echo b
6:main> PS4='+\w \$ '
+~ $ :
+~ $ PS4='$(echo sub) '
sub : 1
sub unset PS4
: 2
PS4=
: 3
PS4=++ab
+++ab: 4
++ab:
### xtracefd
exec 5>log; BASH_XTRACEFD=5; set -x; echo a; (echo b); set +x; cat log; BASH_XTRACEFD=9; set -x; :; unset BASH_XTRACEFD; :
--- stdout
a
b
+ echo a
+ echo b
+ set +x
--- stderr
bash: line 1: BASH_XTRACEFD: 9: invalid value for trace file descriptor
+ :
### arith trace
set -x; (( 1 )); ((1)); ((  1  )); a=5; (( $a )); (( "a" )); (( $(echo 3) > 1 )); for (( i=0 ; i < 1 ; i++ )); do :; done; for ((i=$a; i<$a+1; i++ )); do :; done
--- stderr
+ ((  1  ))
+ (( 1 ))
+ ((   1   ))
+ a=5
+ ((  5  ))
+ ((  a  ))
++ echo 3
+ ((  3 > 1  ))
+ (( i=0  ))
+ (( i < 1  ))
+ :
+ (( i++  ))
+ (( i < 1  ))
+ (( i=5 ))
+ (( i<5+1 ))
+ :
+ (( i++  ))
+ (( i<5+1 ))
### cond regex trace
set -x; [[ abc =~ "b." ]]; [[ abc =~ a'.'c ]]; [[ abc =~ ^a.*$ ]]; [[ "" == "" ]]; [[ a == "" ]]; [[ -n "" ]]; x='a b'; [[ $x == "$x" ]]; [[ $x == $x ]]; [[ ! ( -n a && -z b ) ]]; [[ ! ! a ]]; [[ a = b ]]; [[ a -nt b ]]; [[ "a b" < c ]]; [[ é == "é" ]]; [[ "a\nb" == * ]]
--- stderr
+ [[ abc =~ b\. ]]
+ [[ abc =~ a\.c ]]
+ [[ abc =~ ^a.*$ ]]
+ [[ '' == '' ]]
+ [[ a == '' ]]
+ [[ -n '' ]]
+ x='a b'
+ [[ a b == \a\ \b ]]
+ [[ a b == a b ]]
+ [[ -n a ]]
+ [[ -z b ]]
+ [[ -n a ]]
+ [[ a = b ]]
+ [[ a -nt b ]]
+ [[ a b < c ]]
+ [[ é == \é ]]
+ [[ a\nb == * ]]
