set, shopt, unset, umask, ulimit, times (bash manual 4.1, 4.3).
### set basics
set -- a b c; echo $# $*; set -- ; echo $#; set a b; echo $*; set - x y; echo $*; set -x -; set +; echo $?; set -; echo $?; set -- -e; echo $1; set -e -- q; echo $- $1; set +e; set -z; echo $?; set +z; echo $?; set -o nosuch; echo $?; set +o nosuch; echo $?; set -ez; echo $?; echo $-; set -eu -o pipefail x y; echo "$- $*"; set +eu +o pipefail
--- stdout
3 a b c
0
a b
x y
0
0

ehB q
2
2
2
2
2
hB
ehuB x y
--- stderr
bash: line 1: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
bash: line 1: set: +z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
bash: line 1: set: nosuch: invalid option name
bash: line 1: set: nosuch: invalid option name
bash: line 1: set: -z: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
### set -o: set -o; set +o; set -o | head -3; set -euo pipefail;
set -o; set +o; set -o | head -3; set -euo pipefail; set -o | grep on; set +o pipefail; set -o errexit +o nounset; echo $-
--- stdout
allexport      	off
braceexpand    	on
emacs          	off
errexit        	off
errtrace       	off
functrace      	off
hashall        	on
histexpand     	off
history        	off
ignoreeof      	off
interactive-comments	on
keyword        	off
monitor        	off
noclobber      	off
noexec         	off
noglob         	off
nolog          	off
notify         	off
nounset        	off
onecmd         	off
physical       	off
pipefail       	off
posix          	off
privileged     	off
verbose        	off
vi             	off
xtrace         	off
set +o allexport
set -o braceexpand
set +o emacs
set +o errexit
set +o errtrace
set +o functrace
set -o hashall
set +o histexpand
set +o history
set +o ignoreeof
set -o interactive-comments
set +o keyword
set +o monitor
set +o noclobber
set +o noexec
set +o noglob
set +o nolog
set +o notify
set +o nounset
set +o onecmd
set +o physical
set +o pipefail
set +o posix
set +o privileged
set +o verbose
set +o vi
set +o xtrace
allexport      	off
braceexpand    	on
emacs          	off
braceexpand    	on
errexit        	on
hashall        	on
interactive-comments	on
monitor        	off
nounset        	on
onecmd         	off
pipefail       	on
ehB
### set -o args
set -o -e; echo $-; set -o vi; set -o | grep -E 'vi|emacs'; set -o emacs; set -o | grep -E 'vi|emacs'; set -o posix; echo $SHELLOPTS; set +o posix; set -o allexport; q=1; env | grep ^q; set +a; set -o interactive-comments; set +o interactive-comments; shopt interactive_comments; set -k; echo $-; set +k; set -h +h; echo $-; set -B +B; echo {a,b}; set -B; set -p; echo $-; set -b; set -m; echo $-; set +m; set -t; echo $-
--- stdout
allexport      	off
braceexpand    	on
emacs          	off
errexit        	off
errtrace       	off
functrace      	off
hashall        	on
histexpand     	off
history        	off
ignoreeof      	off
interactive-comments	on
keyword        	off
monitor        	off
noclobber      	off
noexec         	off
noglob         	off
nolog          	off
notify         	off
nounset        	off
onecmd         	off
physical       	off
pipefail       	off
posix          	off
privileged     	off
verbose        	off
vi             	off
xtrace         	off
ehB
emacs          	off
privileged     	off
vi             	on
emacs          	on
privileged     	off
vi             	off
braceexpand:emacs:errexit:hashall:interactive-comments:posix
q=1
interactive_comments	off
--- status 1
### set letters
set -abefhkmnptuvxBCEHPT 2>/dev/null; echo no
### set letters 2
set -aefuCETHPb; echo $-; echo $SHELLOPTS; set +aefuCETHPb; echo $-; set -v; echo v; set +v; set -n; echo n
--- stdout
abefhuBCEHPT
allexport:braceexpand:errexit:errtrace:functrace:hashall:histexpand:interactive-comments:noclobber:noglob:notify:nounset:physical
hB
v
### shopt: shopt; shopt -p | head -3; shopt -s | head -3; shopt
shopt; shopt -p | head -3; shopt -s | head -3; shopt -u | head -2; shopt nullglob; echo $?; shopt -s nullglob; shopt nullglob; echo $?; shopt -q nullglob; echo $?; shopt -q nullglob failglob; echo $?; shopt -p nullglob failglob; echo $?; shopt -u nullglob; shopt nosuch; echo $?; shopt -s nosuch; echo $?; shopt -z; echo $?; shopt -su x; echo $?; shopt -q nosuch; echo $?
--- stdout
autocd         	off
assoc_expand_once	off
cdable_vars    	off
cdspell        	off
checkhash      	off
checkjobs      	off
checkwinsize   	on
cmdhist        	on
compat31       	off
compat32       	off
compat40       	off
compat41       	off
compat42       	off
compat43       	off
compat44       	off
complete_fullquote	on
direxpand      	off
dirspell       	off
dotglob        	off
execfail       	off
expand_aliases 	off
extdebug       	off
extglob        	off
extquote       	on
failglob       	off
force_fignore  	on
globasciiranges	on
globskipdots   	on
globstar       	off
gnu_errfmt     	off
histappend     	off
histreedit     	off
histverify     	off
hostcomplete   	on
huponexit      	off
inherit_errexit	off
interactive_comments	on
lastpipe       	off
lithist        	off
localvar_inherit	off
localvar_unset 	off
login_shell    	off
mailwarn       	off
no_empty_cmd_completion	off
nocaseglob     	off
nocasematch    	off
noexpand_translation	off
nullglob       	off
patsub_replacement	on
progcomp       	on
progcomp_alias 	off
promptvars     	on
restricted_shell	off
shift_verbose  	off
sourcepath     	on
varredir_close 	off
xpg_echo       	off
shopt -u autocd
shopt -u assoc_expand_once
shopt -u cdable_vars
checkwinsize   	on
cmdhist        	on
complete_fullquote	on
autocd         	off
assoc_expand_once	off
nullglob       	off
1
nullglob       	on
0
0
1
shopt -s nullglob
shopt -u failglob
1
1
1
2
1
1
--- stderr
bash: line 1: shopt: nosuch: invalid shell option name
bash: line 1: shopt: nosuch: invalid shell option name
bash: line 1: shopt: -z: invalid option
shopt: usage: shopt [-pqsu] [-o] [optname ...]
bash: line 1: shopt: cannot set and unset shell options simultaneously
bash: line 1: shopt: nosuch: invalid shell option name
### unset: x=1; unset x; echo ${x-u}; unset nosuch; echo $?; f()
x=1; unset x; echo ${x-u}; unset nosuch; echo $?; f() { :; }; unset f; type f; echo $?; f() { :; }; f=1; unset f; type -t f; unset f; type -t f; echo $?; unset -v f; unset -f nosuch; echo $?; unset -fv x; echo $?; unset -z; echo $?; unset; echo $?; unset 1x; echo $?; unset a-b; echo $?; unset ''; echo $?; a=(1 2 3); unset 'a[1]'; declare -p a; unset 'a[-1]'; declare -p a; unset 'a[9]'; unset 'a[-9]'; echo $?; unset 'a[@]'; declare -p a; s=5; unset 's[0]'; echo ${s-u}; s=5; unset 's[1]'; echo $?; unset 'nosuch[1]'; echo $?; unset -f 'x-y'; x-y() { :; }; unset x-y; echo $?; unset -f x-y; type -t x-y
--- stdout
u
0
1
function
1
0
1
2
0
0
0
0
declare -a a=([0]="1" [2]="3")
declare -a a=([0]="1")
1
declare -a a=()
u
1
0
0
--- stderr
bash: line 1: type: f: not found
bash: line 1: unset: cannot simultaneously unset a function and a variable
bash: line 1: unset: -z: invalid option
unset: usage: unset [-f] [-v] [-n] [name ...]
bash: line 1: unset: [-9]: bad array subscript
bash: line 1: unset: s: not an array variable
--- status 1
### unset assoc
declare -A h=([a]=1 [b c]=2 ['$x']=3 [@]=4 [']']=5); unset 'h[a]' 'h[b c]'; declare -p h; x=zz; h[zz]=6; unset 'h[$x]'; declare -p h; unset "h[@]"; declare -p h; unset h[']']; declare -p h; k='a]b'; h[$k]=1; unset 'h[$k]'; declare -p h; unset "h[nosuch]"; echo $?; unset h; declare -p h
--- stdout
declare -A h=(["]"]="5" ["@"]="4" ["\$x"]="3" )
declare -A h=(["]"]="5" ["@"]="4" ["\$x"]="3" )
declare -A h=(["]"]="5" ["\$x"]="3" )
declare -A h=(["\$x"]="3" )
declare -A h=(["\$x"]="3" )
0
--- stderr
bash: line 1: declare: h: not found
--- status 1
### unset special
unset PATH; echo $?; unset RANDOM; echo "[$RANDOM]"; unset LINENO SECONDS HISTCMD FUNCNAME; echo "[$LINENO][$SECONDS]"; unset BASH_VERSINFO; echo $?; unset UID; echo $?; unset IFS; a='x y'; set -- $a; echo $#; unset _; unset HOME; cd; echo $?; unset OPTIND; unset PWD; echo "[$PWD]"; unset BASHPID; echo "[$BASHPID]"; unset GROUPS DIRSTACK; echo "${#DIRSTACK[@]}"; unset BASH_ALIASES; echo $?
--- stdout
0
[]
[][]
1
1
2
1
[]
[]
0
0
--- stderr
bash: line 1: unset: BASH_VERSINFO: cannot unset: readonly variable
bash: line 1: unset: UID: cannot unset: readonly variable
bash: line 1: cd: HOME not set
### unset -n: declare -n r=t; t=1; unset r; declare -p t r; unse
declare -n r=t; t=1; unset r; declare -p t r; unset -n r; declare -p r; a=(1 2); declare -n e='a[1]'; unset e; declare -p a; unset -n e
--- stdout
declare -n r="t"
declare -a a=([0]="1")
--- stderr
bash: line 1: declare: t: not found
bash: line 1: declare: r: not found
### umask: umask; umask -S; umask 077; umask; umask -p; umask -p
umask; umask -S; umask 077; umask; umask -p; umask -pS; umask u=rwx,g=rx,o=; umask; umask -S u+w; umask 8; echo $?; umask abc; echo $?; umask 12345; echo $?; umask -S 022; umask a-x; umask; umask g+w; umask; umask -z; echo $?; umask u=; umask; umask 0; umask; umask =; umask; umask u=g; umask; umask u+x,g=w,; echo $?; umask 22 33; umask; umask -- 027; umask; umask o=X; umask; umask u=s; echo $?; umask -S; umask ''; echo $?; umask +w; umask; umask u~w; echo $?; umask 777; umask -S
--- stdout
0022
u=rwx,g=rx,o=rx
0077
umask 0077
umask -S u=rwx,g=,o=
0027
u=rwx,g=rx,o=
1
1
1
u=rwx,g=rx,o=rx
0133
0113
2
0713
0000
0777
0777
1
0022
0027
0027
1
u=rwx,g=rx,o=
1
0005
1
u=,g=,o=
--- stderr $'bash: line 1: umask: 8: octal number out of range\nbash: line 1: umask: `b\': invalid symbolic mode operator\nbash: line 1: umask: 12345: octal number out of range\nbash: line 1: umask: -z: invalid option\numask: usage: umask [-p] [-S] [mode]\nbash: line 1: umask: `g\': invalid symbolic mode character\nbash: line 1: umask: `\x00\': invalid symbolic mode operator\nbash: line 1: umask: `X\': invalid symbolic mode character\nbash: line 1: umask: `s\': invalid symbolic mode character\nbash: line 1: umask: `\x00\': invalid symbolic mode operator\nbash: line 1: umask: `~\': invalid symbolic mode operator\n'
### umask effect
umask 027; touch f; mkdir d; stat -c '%a' f d; (umask 0; touch g; stat -c %a g); umask
--- stdout
640
750
666
0027
### times: times | wc -l; times | grep -c '^[0-9]*m[0-9]*\.[0-9]
times | wc -l; times | grep -c '^[0-9]*m[0-9]*\.[0-9]*s [0-9]*m[0-9]*\.[0-9]*s$'; times x | wc -l; times -x; echo $?
--- stdout
2
2
2
2
--- stderr
bash: line 1: times: -x: invalid option
times: usage: times
### a: shopt -so nounset; echo $-; shopt -o nounset; echo $?; sh
shopt -so nounset; echo $-; shopt -o nounset; echo $?; shopt -uo nounset; echo $-; shopt -qo nounset; echo $?; shopt -q -o nounset; echo $?; shopt -o -q braceexpand; echo $?; shopt -so pipefail; shopt -qo pipefail; echo $?; shopt -so errexit; echo $-; false; echo still
--- stdout
huB
nounset        	on
0
hB
1
1
0
0
ehB
--- status 1
### subscripts 2
declare -A h; h[x]=1; printf -v 'h["x"]' 5; declare -p h; read 'h[$(echo y)]' <<< 7; declare -p h; i=2; declare -a a; printf -v 'a[$i]' z; read 'a[i+1]' <<< w; declare -p a; unset 'a[$i]'; declare -p a; test -v 'a[i+1]'; echo $?; unset 'a[$(echo 3)]'; declare -p a; declare 'a[$(echo 4)]=5'; declare -p a; wait -n -p 'a[7]'; mapfile 'a[1]' <<< q; echo $?; getopts x 'a[1]' -x; echo $?; read -a 'a[1]' <<< x; echo $?; for 'a[1]' in x; do :; done 
--- stdout
declare -A h=([x]="5" )
declare -A h=([y]="7" [x]="5" )
declare -a a=([2]="z" [3]="w")
declare -a a=([3]="w")
0
declare -a a=()
declare -a a=([4]="5")
1
1
1
--- stderr
bash: line 1: mapfile: `a[1]': not a valid identifier
bash: line 1: getopts: `a[1]': not a valid identifier
bash: line 1: read: `a[1]': not a valid identifier
bash: line 1: `'a[1]'': not a valid identifier
--- status 1
### subscripts 3
declare -A h=([k]=v); unset h[k]; declare -p h; declare -A g; g[a]b]=1; declare -p g; printf -v 'g[x]y]' 2; echo $?; declare -p g; printf -v 'g[' x; echo $?; printf -v 'g[]' x; echo $?; read 'g[]' <<< x; echo $?; declare 'g[]=x'; echo $?; unset 'g[]'; echo $?; test -v 'g[]'; echo $?; printf -v 'g[@]' at; declare -p g; read 'g[*]' <<< star; declare -p g; a=(1 2); printf -v 'a[@]' x; echo $?; read 'a[*]' <<< x; echo $?; declare 'a[@]=x'; echo $?
--- stdout
declare -A h=()
declare -A g
2
declare -A g
2
2
1
1
0
1
declare -A g=(["@"]="at" )
declare -A g=(["*"]="star" ["@"]="at" )
1
1
1
--- stderr
bash: line 1: g[a]b]=1: command not found
bash: line 1: printf: `g[x]y]': not a valid identifier
bash: line 1: printf: `g[': not a valid identifier
bash: line 1: printf: `g[]': not a valid identifier
bash: line 1: read: `g[]': not a valid identifier
bash: line 1: g[]: bad array subscript
bash: line 1: a[@]: bad array subscript
bash: line 1: a[*]: bad array subscript
bash: line 1: a[@]: bad array subscript
### unset -v invalid
unset -v 1x; echo $?; unset -v a-b; echo $?; unset -v ''; echo $?; unset -n 1x; echo $?; unset '1x[0]'; echo $?; unset 'a[0'; echo $?; unset 'a]'; echo $?; unset -f ''; echo $?; readonly -f nof; f() { :; }; readonly -f f; unset f; echo $?; unset -f f; echo $?; unset -v f; echo $?
--- stdout
1
1
1
0
0
0
0
0
1
1
0
--- stderr
bash: line 1: unset: `1x': not a valid identifier
bash: line 1: unset: `a-b': not a valid identifier
bash: line 1: unset: `': not a valid identifier
bash: line 1: readonly: nof: not a function
bash: line 1: unset: f: cannot unset: readonly function
bash: line 1: unset: f: cannot unset: readonly function
### ulimit a: ulimit -n 50 -c; ulimit -a | sed 's/(.*//'; ulimit
ulimit -n 50 -c; ulimit -a | sed 's/(.*//'; ulimit -Sc unlimited; echo $?; ulimit -Hc; ulimit -c 100; echo $?; ulimit -Hs 100; ulimit -Ss; ulimit -n -1; echo $?; ulimit -n 1.5; echo $?; ulimit -HSn 40; ulimit -Hn; ulimit -Sn; ulimit -p; ulimit -p 5; echo $?; ulimit -b; ulimit -i 5; ulimit -i; ulimit -f 100; ulimit -f; ulimit -R; ulimit -P; ulimit -T; ulimit -k; ulimit -m; ulimit -nc; ulimit hard; ulimit; ulimit 2000; ulimit; ulimit -l unlimited; echo $?
--- stdout
core file size              (blocks, -c) 0
real-time non-blocking time  
core file size              
data seg size               
scheduling priority                 
file size                   
pending signals                     
max locked memory           
max memory size             
open files                          
pipe size                
POSIX message queues         
real-time priority                  
stack size                  
cpu time                   
max user processes                  
virtual memory              
file locks                          
0
unlimited
0
8192
2
1
40
40
8
1
5
100
unlimited
unlimited
100
100
1
--- stderr
bash: line 1: ulimit: stack size: cannot modify limit: Invalid argument
bash: line 1: ulimit: -1: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
bash: line 1: ulimit: 1.5: invalid number
bash: line 1: ulimit: pipe size: cannot modify limit: Invalid argument
bash: line 1: ulimit: -b: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
bash: line 1: ulimit: -P: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
bash: line 1: ulimit: -T: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
bash: line 1: ulimit: -k: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
bash: line 1: ulimit: c: invalid number
bash: line 1: ulimit: file size: cannot modify limit: Operation not permitted
bash: line 1: ulimit: max locked memory: cannot modify limit: Operation not permitted
### set -n only reads from there on
false; set -n; echo a; while true; do :; done
echo "${x?}" > /nodir/f
set +n; echo b
### set -n in a function, a subshell and a trap
trap 'echo bye' EXIT
( echo a; set -n; echo b; exit 3 ); echo $?
eval 'set -n; echo c'; echo d
f() { set -n; echo e; }; f; echo f
--- stdout
a
0
### set -n finds syntax errors
bash -n -c 'while true; do echo a; done
for i in; do echo $(nope)
echo b; fi'
echo $?
bash -nc 'x=5; echo "${x!}" >/nodir/f; exit 3'; echo $?
--- stdout
2
0
--- stderr
bash: -c: line 3: syntax error near unexpected token `fi'
bash: -c: line 3: `echo b; fi'
### set -x quotes control characters only where single quotes are not needed
set -x
echo $'a\nb' $'a\tb' $'a\001b' $'é' $'\xff' $'a\rb' '' "'" $'a\n\001'
v=$'a\nb' w=$'\t' x=$'\001'
a=($'a\nb')
--- stdout $'a\nb a\tb a\x01b \xc3\xa9 \xff a\rb  \' a\n\x01\n'
--- stderr $'+ echo \'a\nb\' \'a\tb\' $\'a\\001b\' \xc3\xa9 $\'\\377\' $\'a\\rb\' \'\' \\\' \'a\n\x01\'\n+ v=\'a\nb\'\n+ w=\'\t\'\n+ x=$\'\\001\'\n+ a=(\'a\nb\')\n'
### set -x shows the operands of a condition
set -x
[[ a == "b c" ]]
[[ "a b" == "a "* ]]
[[ -n "a b" ]]
[[ "" == "" ]]
[[ "a*" =~ "a*" ]]
[[ a < "b c" ]]
[[ a != é"é" ]]
--- stderr
+ [[ a == \b\ \c ]]
+ [[ a b == \a\ * ]]
+ [[ -n a b ]]
+ [[ '' == '' ]]
+ [[ a* =~ a\* ]]
+ [[ a < b c ]]
+ [[ a != é\é ]]
### set -v prints what is read
set -v

# comment

echo a; \
echo b
f() {
  echo c

}

f
eval 'echo d
echo e'
cat <<E

a
E
  echo z; (
--- stdout
a
b
c
d
e

a
--- stderr

# comment

echo a; \
echo b
f() {
  echo c

}

f
eval 'echo d
echo e'
echo d
echo e
cat <<E

a
E
  echo z; (
bash: line 20: syntax error: unexpected end of file
--- status 2
### set -x prints before redirections are made, and deeper in substitutions
set -x
echo a 2>o
f() { echo x; }; f 2>>o
v=3 echo a > nosuch/x
{ echo i; } 2>>o
[[ a ]] 2>>o
echo $(echo b) > $(echo o2)
v=$(echo c; echo $(echo d))
echo a |& cat
set +x
cat o
--- stdout
a
x
i
a
+ echo x
+ echo i
+ [[ -n a ]]
--- stderr
+ echo a
+ f
+ v=3
+ echo a
bash: line 4: nosuch/x: No such file or directory
++ echo b
+ echo b
++ echo o2
++ echo c
+++ echo d
++ echo d
+ v='c
d'
+ echo a
+ cat
+ set +x
### set -x shows arithmetic expanded
set -x; v=1
(($v))
(( "v" + $v ))
(( $(echo 1) ))
for ((  i = $v ; i<2  ; i++  )); do :; done
for ((i=0;;)); do break; done
--- stderr
+ v=1
+ (( 1 ))
+ ((  v + 1  ))
++ echo 1
+ ((  1  ))
+ (( i = 1  ))
+ (( i<2   ))
+ :
+ (( i++   ))
+ (( i<2   ))
+ (( i=0 ))
+ (( 1 ))
+ break
