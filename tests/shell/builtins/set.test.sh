The builtin `set` (bash manual 4).
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
