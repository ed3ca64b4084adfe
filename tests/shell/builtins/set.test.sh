set
### set: options on and off
set -e +e; set -f; echo *; set +f; set -u; echo ${x-d}; set +u; set -a; A=1; env | grep ^A=; set +a; set -C; echo a > f; echo b > f; set +C; set -n 2>/dev/null; echo never
--- stdout
*
d
A=1
--- stderr
bash: line 1: f: cannot overwrite existing file
### set: positional parameters
set a b c; echo $# $2; set -- -x y; echo $1; set --; echo $#; set - p q; echo $*; set -o pipefail -- z; echo $1; set -eu -- w; echo $- | grep -o e; set +eu; set +; set -o | head -2; set +o | head -2; set -q; echo $?; set -o nope; echo $?
--- stdout
3 b
-x
0
p q
z
e
allexport      	off
braceexpand    	on
set +o allexport
set -o braceexpand
2
2
--- stderr
bash: line 1: set: -q: invalid option
set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]
bash: line 1: set: nope: invalid option name
### set: prints variables and functions
f() { echo x; }; myvar='a b'; arr=(1 2); set | grep -E '^(myvar|arr)='; set | grep -A2 '^f ()'; (set -o posix; set | grep -c '^f ()')
--- stdout
arr=([0]="1" [1]="2")
myvar='a b'
f () 
{ 
    echo x
0
--- status 1
### set -o: every name
set -o | awk '{print $1, $2}' | tr '\n' ';'; echo; for o in allexport braceexpand emacs errexit errtrace functrace hashall histexpand history ignoreeof keyword monitor noclobber noexec noglob nolog notify nounset onecmd physical pipefail posix privileged verbose vi xtrace; do [ $o = noexec ] && continue; set +o | grep -q " $o\$" && echo -n "$o " ; done; echo
--- stdout
allexport off;braceexpand on;emacs off;errexit off;errtrace off;functrace off;hashall on;histexpand off;history off;ignoreeof off;interactive-comments on;keyword off;monitor off;noclobber off;noexec off;noglob off;nolog off;notify off;nounset off;onecmd off;physical off;pipefail off;posix off;privileged off;verbose off;vi off;xtrace off;
allexport braceexpand emacs errexit errtrace functrace hashall histexpand history ignoreeof keyword monitor noclobber noglob nolog notify nounset onecmd physical pipefail posix privileged verbose vi xtrace 
### shopt: query, set, list
shopt -q extglob; echo $?; shopt -s extglob; shopt extglob; shopt -p extglob; shopt -u extglob; shopt -q extglob nullglob; echo $?; shopt -s | grep -c sourcepath; shopt -o errexit; shopt -so errexit; echo $- | grep -o e; shopt -uo errexit; shopt -po errexit; shopt -s nope; echo $?; shopt -su extglob; echo $?; shopt nope extglob; echo $?
--- stdout
1
extglob        	on
shopt -s extglob
1
1
errexit        	off
e
set +o errexit
1
1
extglob        	off
1
--- stderr
bash: line 1: shopt: nope: invalid shell option name
bash: line 1: shopt: cannot set and unset shell options simultaneously
bash: line 1: shopt: nope: invalid shell option name
### trap: set, list, reset
trap 'echo bye' EXIT; trap 'echo int' INT; trap '' QUIT; trap; trap -p INT; trap - INT; trap -p; trap -p NOPE; echo $?; trap 'x' 2 3 15; trap -p; trap 2 3 15; trap -p; trap 'y' SIGHUP hup; trap -p HUP; trap - HUP EXIT; trap -l | head -1; trap -l | wc -l
--- stdout
trap -- 'echo bye' EXIT
trap -- 'echo int' SIGINT
trap -- '' SIGQUIT
trap -- 'echo int' SIGINT
trap -- 'echo bye' EXIT
trap -- '' SIGQUIT
1
trap -- 'echo bye' EXIT
trap -- 'x' SIGINT
trap -- 'x' SIGQUIT
trap -- 'x' SIGTERM
trap -- 'echo bye' EXIT
trap -- 'y' SIGHUP
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
13
--- stderr
bash: line 1: trap: NOPE: invalid signal specification
### umask: print and set
umask 022; umask; umask -S; umask -p; umask -pS; umask u=rwx,g=rx,o=; umask; umask g+w; umask; umask o-rwx; umask -S; umask a=rx; umask; umask 999; echo $?; umask x; echo $?; umask 027; touch f; stat -c %a f; mkdir d; stat -c %a d; (umask 0); umask
--- stdout
0022
u=rwx,g=rx,o=rx
umask 0022
umask -S u=rwx,g=rx,o=rx
0027
0007
u=rwx,g=rwx,o=
0222
1
1
640
750
0027
--- stderr
bash: line 1: umask: 999: octal number out of range
bash: line 1: umask: `x': invalid symbolic mode operator
### unset: variables, functions, elements
a=1; f() { :; }; unset a; echo ${a-gone}; unset f; type f 2>/dev/null || echo nof; a=(1 2 3); unset 'a[1]'; echo ${!a[@]}; unset 'a[-1]'; echo ${!a[@]}; declare -A m=([x]=1 [y]=2); unset 'm[x]'; echo ${!m[@]}; unset 'm[@]'; echo ${#m[@]}; f() { :; }; f=1; unset -v f; type -t f; unset -f f; type -t f; unset -n r; declare -n r=a; unset -n r; echo ${!a[@]}; unset nope; echo $?; unset -x; echo $?; unset 1a; echo $?; unset ''; echo $?
--- stdout
gone
nof
0 2
0
y
1
function
0
0
2
0
0
--- stderr
bash: line 1: unset: -x: invalid option
unset: usage: unset [-f] [-v] [-n] [name ...]
### unset: locals uncover outer ones
x=g; f() { local x=l; g; echo "${x-unset}"; unset x; echo "${x-unset}"; x=new; echo $x; }; g() { unset x; echo "${x-unset}"; }; f; echo $x; shopt -s localvar_unset; f; echo $x
--- stdout
g
g
unset
new
new
unset
unset
unset
new
new
