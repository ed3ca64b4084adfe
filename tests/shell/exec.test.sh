exec, what cannot be run, variables that assignments reach (bash manual 3.7.2, 5.2).
### a: exec /etc; echo no
exec /etc; echo no
--- stderr
bash: line 1: /etc: Is a directory
bash: line 1: exec: /etc: cannot execute: Is a directory
--- status 126
### b: touch ne; exec ./ne; echo no
touch ne; exec ./ne; echo no
--- stderr
bash: line 1: /home/user/ne: Permission denied
bash: line 1: exec: /home/user/ne: cannot execute: Permission denied
--- status 126
### c: exec /nosuch/x; echo no
exec /nosuch/x; echo no
--- stderr
bash: line 1: /nosuch/x: No such file or directory
--- status 127
### d: PATH=.:$PATH; touch ne; exec ne; echo no
PATH=.:$PATH; touch ne; exec ne; echo no
--- stderr
bash: line 1: /home/user/ne: Permission denied
bash: line 1: exec: /home/user/ne: cannot execute: Permission denied
--- status 126
### e: mkdir d; PATH=$PWD:$PATH; exec d; echo no
mkdir d; PATH=$PWD:$PATH; exec d; echo no
--- stderr
bash: line 1: exec: d: cannot execute: Is a directory
--- status 126
### f: printf 'echo script $0 $1\n' > s; chmod +x s; exec ./s ar
printf 'echo script $0 $1\n' > s; chmod +x s; exec ./s arg
--- stdout
script /home/user/s arg
### g: printf '#!/nonexistent\n' > s; chmod +x s; exec ./s arg;
printf '#!/nonexistent\n' > s; chmod +x s; exec ./s arg; echo no
--- stderr
bash: line 1: /home/user/s: cannot execute: required file not found
--- status 127
### i: f() { exec /bin/echo in; }; f; echo no
f() { exec /bin/echo in; }; f; echo no
--- stdout
in
### j: (exec nosuch); echo $?; x=$(exec nosuch); echo $?; exec n
(exec nosuch); echo $?; x=$(exec nosuch); echo $?; exec nosuch | cat; echo ${PIPESTATUS[0]}; exec nosuch & wait $!; echo $?; trap 'echo bye $?' EXIT; exec nosuch
--- stdout
127
127
127
127
bye 127
--- stderr
bash: line 1: exec: nosuch: not found
bash: line 1: exec: nosuch: not found
bash: line 1: exec: nosuch: not found
bash: line 1: exec: nosuch: not found
bash: line 1: exec: nosuch: not found
--- status 127
### l: BASH_ALIASES[ll]='echo LL'; alias; shopt -s expand_aliase
BASH_ALIASES[ll]='echo LL'; alias; shopt -s expand_aliases
ll x; unset 'BASH_ALIASES[ll]'; alias; BASH_CMDS[foo]=/bin/echo; foo hi; hash; echo "${BASH_CMDS[foo]}"; unset 'BASH_CMDS[foo]'; hash; BASH_CMDS=([a]=/bin/ls [b]=/bin/cat); hash -l | sort; BASH_ALIASES=([q]=r); alias; echo "${!BASH_ALIASES[@]}"; BASH_ALIASES+=([s]=t); alias; unset BASH_ALIASES; alias; BASH_ALIASES[z]=1; alias; declare -p BASH_ALIASES
--- stdout
alias ll='echo LL'
LL x
alias ll='echo LL'
hi
hits	command
   1	/bin/echo
/bin/echo
hits	command
   1	/bin/echo
builtin hash -p /bin/cat b
builtin hash -p /bin/echo foo
builtin hash -p /bin/ls a
alias ll='echo LL'
alias q='r'
ll q
alias ll='echo LL'
alias q='r'
alias s='t'
alias ll='echo LL'
alias q='r'
alias s='t'
alias ll='echo LL'
alias q='r'
alias s='t'
declare -a BASH_ALIASES=([0]="1")
### m: cd /; pushd /usr >/dev/null; DIRSTACK[1]=/bin; DIRSTACK[5
cd /; pushd /usr >/dev/null; DIRSTACK[1]=/bin; DIRSTACK[5]=/x; echo $?; DIRSTACK=(a b c); dirs; DIRSTACK+=(x); dirs; unset 'DIRSTACK[1]'; dirs; unset DIRSTACK; dirs
--- stdout
0
/usr b
/usr b
/usr b
/usr b
### o: SHELLOPTS=x; echo no
SHELLOPTS=x; echo no
--- stderr
bash: line 1: SHELLOPTS: readonly variable
--- status 1
### p: UID=5; echo no
UID=5; echo no
--- stderr
bash: line 1: UID: readonly variable
--- status 1
### q: PPID=1; echo no
PPID=1; echo no
--- stderr
bash: line 1: PPID: readonly variable
--- status 1
### in POSIX mode . does not look in the current directory, and says so
echo 'echo here' > lib
. lib; bash --posix -c '. lib; echo no'; echo $?
bash --posix -c '. ./nosuch; echo no'; bash --posix -c '. ""; echo no'; bash --posix -c '. /; echo no'; echo $?
bash --posix -c 'command . nosuch; echo yes $?; shopt -u sourcepath; . lib'
. ""; echo $?; . nosuch; echo $?; . /; echo $?
--- stdout
here
1
no
0
yes 1
1
1
1
--- stderr
bash: line 1: .: lib: file not found
bash: line 1: ./nosuch: No such file or directory
bash: line 1: .: : file not found
bash: line 1: .: /: is a directory
bash: line 1: .: nosuch: file not found
bash: line 1: .: lib: file not found
bash: line 5: : No such file or directory
bash: line 5: nosuch: No such file or directory
bash: line 5: .: /: is a directory
