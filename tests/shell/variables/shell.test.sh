Variables of the shell (bash manual 5.2).
### identity variables
[[ $BASH == */bash ]] && echo 1; [[ $BASH_VERSION == 5.2.* ]] && echo 2; echo ${BASH_VERSINFO[0]} ${#BASH_VERSINFO[@]} ${BASH_VERSINFO[5]} $HOSTTYPE $OSTYPE $MACHTYPE; [ "$HOSTNAME" ] && [ $UID -eq $EUID ] && [ ${#GROUPS[@]} -ge 1 ] && echo 3; [ $PPID -gt 0 ] && echo 4; UID=5; echo $?; (PPID=1); echo $?; echo $SHLVL $BASH_SUBSHELL
--- stdout
1
2
5 6 x86_64-pc-linux-gnu x86_64 linux-gnu x86_64-pc-linux-gnu
3
4
--- stderr
bash: line 1: UID: readonly variable
--- status 1
### PWD OLDPWD and CDPATH
mkdir -p base/sub other; cd base; echo ${PWD##*/}; cd ..; CDPATH=base; cd sub | sed 's/.*base/base/'; CDPATH=; cd ../sub >/dev/null; cd - > /dev/null; unset OLDPWD; cd - ; echo $?; CDPATH=/:/usr; cd bin | tail -1; PWD=junk; cd .; pwd
--- stdout
base
base/sub
1
/bin
/home/user/base
--- stderr
bash: line 1: cd: ../sub: No such file or directory
bash: line 1: cd: OLDPWD not set
### LINENO and FUNCNAME
echo $LINENO
f() {
  echo $LINENO ${FUNCNAME[0]} ${#FUNCNAME[@]}
  g
}
g() { echo ${FUNCNAME[@]} ${BASH_LINENO[@]}; }
f
echo $LINENO; LINENO=100; echo $LINENO
echo $LINENO; eval 'echo $LINENO
echo $LINENO'; echo "${FUNCNAME-none}"
(echo $LINENO); x=$(echo $LINENO); echo $x; echo "
$LINENO"
--- stdout
1
3 f 2
g f main 4 7 0
8
8
9
10
11
none
11
11

12
### PIPESTATUS
true | false | (exit 3); echo ${PIPESTATUS[@]}; echo ${PIPESTATUS[@]}; false; echo ${PIPESTATUS[0]} ; (exit 4) | true; a=("${PIPESTATUS[@]}"); echo ${a[@]}; ! false | true; echo ${PIPESTATUS[@]}; if false | true; then echo ${PIPESTATUS[@]}; fi; x=1; echo ${PIPESTATUS[@]}; f() { false | true; }; f; echo ${PIPESTATUS[@]}; { false; true; } | cat; echo ${PIPESTATUS[@]}; (false | true); echo ${PIPESTATUS[@]}
--- stdout
0 1 3
0
1
4 0
1 0
1 0
0
0
0 0
0
### BASH_SOURCE and scripts
echo 'echo "$0 ${BASH_SOURCE[0]} ${#BASH_SOURCE[@]}"; f() { echo "${BASH_SOURCE[0]}/${BASH_SOURCE[1]}"; }; f' > s; bash s; bash ./s; . ./s | sed "s,$0,SCRIPT,g"; bash -c 'echo "[${BASH_SOURCE[0]}] $0"' name; bash -c '. ./s' x; cat s | bash
--- stdout
s s 1
s/s
./s ./s 1
./s/./s
SCRIPT ./s 2
./s/./s
[] name
x ./s 1
./s/./s
bash  0
main/
### BASH_COMMAND and BASH_EXECUTION_STRING
trap 'echo "$BASH_COMMAND"' DEBUG; x=1; echo hi > /dev/null; trap - DEBUG; bash -c 'echo "$BASH_EXECUTION_STRING"'; echo "[${BASH_EXECUTION_STRING-unset}]"
--- stdout
x=1
echo hi > /dev/null
trap - DEBUG
echo "$BASH_EXECUTION_STRING"
[unset]
### BASH_ARGV and extdebug
shopt -s extdebug; f() { echo "${BASH_ARGC[@]} | ${BASH_ARGV[@]}"; g x; }; g() { echo "${BASH_ARGC[@]} | ${BASH_ARGV[@]}"; }; f a b; declare -F f | cut -d' ' -f1,2; shopt -u extdebug
--- stdout
2 0 | b a
1 2 0 | x b a
f 1
### BASH_ENV and startup
echo 'echo startup; V=1' > rc; BASH_ENV=./rc bash -c 'echo $V'; BASH_ENV=./rc bash --norc -c 'echo $V'; echo 'echo $V' > s; BASH_ENV=./rc bash s; BASH_ENV=./rc sh -c 'echo ${V-none}'; BASH_ENV=./nofile bash -c 'echo ok'; BASH_ENV='$HOME/rc' bash -c 'echo $V'
--- stdout
startup
1
startup
1
startup
1
none
ok
startup
1
### SHELLOPTS and BASHOPTS
echo $SHELLOPTS; set -f; echo $SHELLOPTS; set +f; shopt -s nullglob; [[ $BASHOPTS == *nullglob* ]] && echo ng; SHELLOPTS=x; echo $?; env SHELLOPTS=noglob bash -c 'echo $- *'; env BASHOPTS=extglob bash -c 'shopt extglob'
--- stdout
braceexpand:hashall:interactive-comments
braceexpand:hashall:interactive-comments:noglob
ng
--- stderr
bash: line 1: SHELLOPTS: readonly variable
--- status 1
### BASH_ALIASES and BASH_CMDS
alias a=b; echo ${BASH_ALIASES[a]}; BASH_ALIASES[c]=d; alias c; hash -p /bin/ls zz; echo ${BASH_CMDS[zz]}; BASH_CMDS[yy]=/bin/echo; yy works; echo ${!BASH_ALIASES[@]}; unset 'BASH_ALIASES[a]'; alias
--- stdout
b
alias c='d'
/bin/ls
works
c a
alias a='b'
alias c='d'
### DIRSTACK
cd /; pushd /tmp >/dev/null; echo ${DIRSTACK[@]} ${#DIRSTACK[@]}; DIRSTACK[1]=/usr; dirs; echo ~0 ~1 ~-0; DIRSTACK[0]=x; echo $DIRSTACK
--- stdout
/tmp / 2
/tmp /usr
/tmp /usr /usr
/tmp
### FUNCNEST and recursion limits
FUNCNEST=3; f() { echo $1; f $(($1 + 1)); }; f 1; echo $?
--- stdout
1
2
3
--- stderr
bash: line 1: f: maximum function nesting level exceeded (3)
--- status 1
### GLOBIGNORE and FIGNORE
touch a b .c; GLOBIGNORE=a; echo *; echo .*; GLOBIGNORE='*b:.c'; echo *; unset GLOBIGNORE; echo *; shopt dotglob
--- stdout
.c b
.c
a
a b
dotglob        	off
--- status 1
### IFS reset and unset
echo "${IFS@Q}"; IFS=,; x='a,b c'; echo $x; unset IFS; echo $x; f() { local IFS=:; echo "$*"; }; f 1 2; echo "${IFS-unset}"; IFS=$'\n\t'; echo "${IFS@Q}"
--- stdout
$' \t\n'
a b c
a,b c
1:2
unset
$'\n\t'
### OPTIND OPTARG OPTERR REPLY
echo $OPTIND ${OPTERR} "${OPTARG-none}"; getopts a: o -a v; echo $o $OPTARG $OPTIND; read <<< rep; echo $REPLY; unset OPTIND; getopts b o -b; echo $o; bash -c 'echo $OPTIND'; OPTIND=5 bash -c 'echo $OPTIND'
--- stdout
1 1 none
a v 3
rep
b
1
1
### PATH lookups
mkdir p1 p2; printf '#!/bin/sh\necho one\n' > p1/cmdx; printf '#!/bin/sh\necho two\n' > p2/cmdx; chmod +x p2/cmdx; PATH=p1:p2:$PATH; cmdx; chmod +x p1/cmdx; cmdx; hash -r; cmdx; PATH=p2:$PATH cmdx; PATH= ; cmdx; echo $?; PATH=.:/bin; cd p2; cmdx; unset PATH; cmdx; echo $?
--- stdout
two
two
one
two
127
two
two
0
--- stderr
bash: line 1: cmdx: No such file or directory
### PS4 PROMPT and TIMEFORMAT defaults
echo "[$PS4] [${PS1-unset}] [${PS2-unset}] [${TIMEFORMAT-unset}] [${PROMPT_COMMAND-unset}] [${PS3-unset}]"; bash --norc -ic 'echo "${PS1@Q} ${PS2@Q}"' 2>/dev/null
--- stdout
[+ ] [unset] [unset] [unset] [unset] [unset]
'\s-\v\$ ' '> '
### TMOUT and read
TMOUT=0.01; read x < <(sleep 0.5); echo $?; TMOUT=0; read x <<< y; echo $x
--- stdout
142
y
### underscore
echo a b c; echo $_; true; echo "[$_]"; : "x y"; echo "$_"; f() { echo in; }; f q; echo $_; x=5; echo "[$_]"; echo $(echo sub) $_; bash -c 'echo $_' | grep -c bash
--- stdout
a b c
c
[true]
x y
in
q
[]
sub []
1
### readonly variables of the shell
for v in BASHOPTS BASH_VERSINFO EUID PPID SHELLOPTS UID; do eval "$v=1" 2>/dev/null; echo "$v $?"; done; unset UID; echo $?; declare -p BASH_VERSINFO | cut -c1-30; declare -p EUID PPID | sed 's/=.*//'
--- stdout
BASHOPTS 1
BASH_VERSINFO 1
EUID 1
PPID 1
SHELLOPTS 1
UID 1
1
declare -ar BASH_VERSINFO=([0]
declare -ir EUID
declare -ir PPID
--- stderr
bash: line 1: unset: UID: cannot unset: readonly variable
### unsetting special variables
unset LINENO; echo "[$LINENO]"; unset BASHPID; echo "[$BASHPID]"; unset EPOCHSECONDS; echo "[$EPOCHSECONDS]"; unset FUNCNAME; f() { echo "[${FUNCNAME[0]}]"; }; f; unset DIRSTACK; echo "[$DIRSTACK]"; unset BASH_COMMAND; unset HISTCMD; echo "[$HISTCMD]"; unset SHLVL; bash -c 'echo $SHLVL'; unset HOME; echo ~ > /dev/null; unset -f nofn; echo $?
--- stdout
[]
[]
[]
[]
[]
[]
1
0
### SHLVL
bash -c 'echo $SHLVL'; (exec bash -c 'echo $SHLVL'); SHLVL=abc bash -c 'echo $SHLVL'; SHLVL=-5 bash -c 'echo $SHLVL'; env -u SHLVL bash -c 'echo $SHLVL'
--- stdout
2
2
1
0
1
### namerefs in depth
x=1; declare -n r=x; r=2; echo $x ${!r}; r+=3; echo $x; unset r; echo "${x-gone}"; declare -n r; echo ${!r}; unset -n r; declare -n a1=arr; a1=(p q); a1[1]=z; echo ${arr[@]} ${#a1[@]} ${!a1[@]}; declare -n e='arr[0]'; e=E; echo ${arr[0]}; f() { local -n l=$1; l=new; }; f x; echo $x; for_() { local -n i; for i in x y; do echo -n "${!i} "; done; echo; }; for_; declare -n r2=x; readonly r2; r2=5; echo $x; declare -p r2; declare +n r2 2>/dev/null; echo $?
--- stdout
2 x
23
gone
x
p z 2 0 1
E
new
x y 
--- stderr
bash: line 1: x: readonly variable
--- status 1
