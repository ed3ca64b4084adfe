cd, pwd, dirs, pushd, popd, alias, exec, test, echo (bash manual 4.1, 4.2, 6.8).
### cd links: mkdir -p real/sub; ln -s real link; ln -s nosuch b
mkdir -p real/sub; ln -s real link; ln -s nosuch broken; cd link; pwd; pwd -P; pwd -L; cd sub/..; pwd; cd ..; pwd; cd -P link; pwd; cd ~; cd link/sub; cd -P ..; pwd; cd ~; cd broken; echo $?; set -P; cd link; pwd; cd ..; set +P; cd link; pwd -P; set -o physical; pwd; cd ~/link; echo $PWD $OLDPWD
--- stdout
/home/user/link
/home/user/real
/home/user/link
/home/user/link
/home/user
/home/user/real
/home/user/real
1
/home/user/real
/home/user/real
/home/user/real
/home/user/real /home/user/link
--- stderr
bash: line 1: cd: broken: No such file or directory
### CDPATH: mkdir -p x/d y/d d z; CDPATH=x:y; cd d; pwd; cd ~; c
mkdir -p x/d y/d d z; CDPATH=x:y; cd d; pwd; cd ~; cd z; pwd; cd ~; CDPATH=.:x; cd d; pwd; cd ~; CDPATH=:x; cd d; pwd; cd ~; CDPATH=x; cd ./d; pwd; cd ~; CDPATH=$PWD/x; cd d; cd ~; cd nosuch; echo $?; cd ..>/dev/null; cd ~; CDPATH=/nonexistent; cd d; pwd; cd ~; shopt -s cdable_vars; v=$HOME/y; cd v; cd ~; cd nosuchvar; echo $?
--- stdout
/home/user/x/d
/home/user/x/d
/home/user/z
/home/user/d
/home/user/d
/home/user/d
/home/user/d
/home/user/x/d
1
/home/user/d
/home/user/y
1
--- stderr
bash: line 1: cd: nosuch: No such file or directory
bash: line 1: cd: nosuchvar: No such file or directory
### cd vars: mkdir d; cd d; echo $PWD $OLDPWD; declare -p PWD OL
mkdir d; cd d; echo $PWD $OLDPWD; declare -p PWD OLDPWD; PWD=/foo; cd .; echo $PWD $OLDPWD; cd ..; echo $PWD; OLDPWD=/usr; cd -; (cd /; echo $PWD); echo $PWD; cd /usr >/dev/null && echo $PWD; readonly OLDPWD; cd /; echo $? $PWD
--- stdout
/home/user/d /home/user
declare -x PWD="/home/user/d"
declare -x OLDPWD="/home/user"
/home/user/d /foo
/home/user
/usr
/
/usr
/usr
1 /
--- stderr
bash: line 1: OLDPWD: readonly variable
### pwd: pwd -x; echo $?; pwd a b; cd /usr; pwd -PL; pwd -LP; PW
pwd -x; echo $?; pwd a b; cd /usr; pwd -PL; pwd -LP; PWD=/bad; pwd; pwd -P; unset PWD; pwd
--- stdout
2
/home/user
/usr
/usr
/usr
/usr
/usr
--- stderr
bash: line 1: pwd: -x: invalid option
pwd: usage: pwd [-LP]
### dirs: cd /; dirs; pushd /usr; pushd /etc; dirs; dirs -v; dir
cd /; dirs; pushd /usr; pushd /etc; dirs; dirs -v; dirs -p; dirs -l; dirs +0; dirs +1; dirs -0; dirs -1; dirs +9; echo $?; dirs -9; echo $?; dirs x; echo $?; dirs -z; echo $?; dirs -v +1; dirs -c; dirs; cd ~; pushd /usr; dirs; dirs -l; dirs -lv; dirs -lp; dirs -vp; echo ${DIRSTACK[@]}; dirs + ; echo $?; dirs -lp +1; dirs 1; echo $?
--- stdout
/
/usr /
/etc /usr /
/etc /usr /
 0  /etc
 1  /usr
 2  /
/etc
/usr
/
/etc /usr /
/etc
/usr
/
/usr
1
1
2
2
 1  /usr
/etc
/usr ~
/usr ~
/usr /home/user
/usr /home/user
2
2
--- stderr
bash: line 1: dirs: 9: directory stack index out of range
bash: line 1: dirs: 9: directory stack index out of range
bash: line 1: dirs: x: invalid option
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: -z: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: -lv: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: -lp: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: -vp: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: +: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: -lp: invalid number
dirs: usage: dirs [-clpv] [+N] [-N]
bash: line 1: dirs: 1: invalid option
dirs: usage: dirs [-clpv] [+N] [-N]
### pushd: cd /; pushd; echo $?; pushd /usr; pushd; pushd /etc;
cd /; pushd; echo $?; pushd /usr; pushd; pushd /etc; pushd /bin; pushd +1; pushd -1; pushd +0; pushd -0; pushd +9; echo $?; pushd -9; echo $?; pushd nosuch; echo $?; dirs; pushd -n /tmp; dirs; pushd -n +1; dirs; pushd -z; echo $?; pushd a b; echo $?; pushd -; pushd -- /usr; pushd +x; echo $?; pushd -5; echo $?; pushd ''; echo $?; cd ~; pushd .; pushd ~
--- stdout
1
/usr /
/ /usr
/etc / /usr
/bin /etc / /usr
/etc / /usr /bin
/usr /bin /etc /
/usr /bin /etc /
/ /usr /bin /etc
1
1
1
/ /usr /bin /etc
/ /tmp /usr /bin /etc
/ /tmp /usr /bin /etc
/ /usr /bin /etc /
2
1
/usr
/usr / /usr /bin /etc /
/usr /usr / /usr /bin /etc /
2
/usr / /usr /bin /etc / /usr
0
/usr /usr / /usr /bin /etc / /usr
0
~ ~ /usr / /usr /bin /etc / /usr
~ ~ ~ /usr / /usr /bin /etc / /usr
--- stderr
bash: line 1: pushd: no other directory
bash: line 1: pushd: +9: directory stack index out of range
bash: line 1: pushd: -9: directory stack index out of range
bash: line 1: pushd: nosuch: No such file or directory
bash: line 1: pushd: -z: invalid number
pushd: usage: pushd [-n] [+N | -N | dir]
bash: line 1: pushd: too many arguments
bash: line 1: pushd: +x: invalid number
pushd: usage: pushd [-n] [+N | -N | dir]
### popd: cd /; popd; echo $?; pushd /usr >/dev/null; pushd /etc
cd /; popd; echo $?; pushd /usr >/dev/null; pushd /etc >/dev/null; pushd /bin >/dev/null; dirs; popd; popd +1; dirs; popd -0; dirs; pushd /usr > /dev/null; popd +9; echo $?; popd -n; dirs; pushd /usr >/dev/null; pushd /etc >/dev/null; popd -n +1; dirs; popd x; echo $?; popd -z; echo $?; popd a b; echo $?; popd +0; dirs; popd -1; echo $?; mkdir ~/gone; pushd ~/gone >/dev/null; pushd / >/dev/null; rmdir ~/gone; popd; echo $?; dirs; popd -- ; popd +; echo $?
--- stdout
1
/bin /etc /usr /
/etc /usr /
/etc /
/etc /
/etc
/etc
1
/usr
/usr
/etc /usr
/etc /usr
2
2
2
/usr
/usr
1
1
/ ~/gone /usr
2
--- stderr
bash: line 1: popd: directory stack empty
bash: line 1: popd: +9: directory stack index out of range
bash: line 1: popd: x: invalid argument
popd: usage: popd [-n] [+N | -N]
bash: line 1: popd: -z: invalid number
popd: usage: popd [-n] [+N | -N]
bash: line 1: popd: a: invalid argument
popd: usage: popd [-n] [+N | -N]
bash: line 1: popd: directory stack empty
bash: line 1: popd: /home/user/gone: No such file or directory
bash: line 1: popd: /home/user/gone: No such file or directory
bash: line 1: popd: +: invalid number
popd: usage: popd [-n] [+N | -N]
### dirstack: cd /; pushd /usr >/dev/null; pushd /etc >/dev/null
cd /; pushd /usr >/dev/null; pushd /etc >/dev/null; echo ${DIRSTACK[0]} ${DIRSTACK[1]} ${#DIRSTACK[@]}; DIRSTACK[1]=/bin; dirs; DIRSTACK[0]=/x; dirs; echo ~+ ~- ~1 ~+1 ~-0 ~2 ~9; (pushd /; dirs) ; dirs; f() { pushd /tmp >/dev/null; }; f; dirs; popd >/dev/null; pwd; echo $OLDPWD; pushd /usr; echo $OLDPWD
--- stdout
/etc /usr 3
/etc /bin /
/etc /bin /
/etc /usr /bin /bin / / ~9
/ /etc /bin /
/ /etc /bin /
/etc /bin /
/tmp /etc /bin /
/etc
/tmp
/usr /etc /bin /
/etc
### alias: alias; alias a=b 'c=d e' "q=it's"; alias; alias a c;
alias; alias a=b 'c=d e' "q=it's"; alias; alias a c; alias nosuch; echo $?; alias -p; alias x y=z; echo $?; unalias a; alias a; echo $?; unalias nosuch; echo $?; unalias; echo $?; unalias -a; alias; alias -z; echo $?; unalias -z; echo $?; alias 'a b=c'; echo $?; alias a/b=c; echo $?; alias 'a$=x'; echo $?; alias =x; echo $?; alias ''; echo $?; alias -- -x=y; alias; alias e=; alias e; alias n=$'a\nb'; alias n; alias -p e; alias 1=2 +=3 .=4 é=5 a-b=6; alias | sort; unalias x y z -- ; echo $?
--- stdout
alias a='b'
alias c='d e'
alias q='it'\''s'
alias a='b'
alias c='d e'
1
alias a='b'
alias c='d e'
alias q='it'\''s'
1
1
1
2
2
2
1
1
1
1
1
alias -- -x='y'
alias e=''
alias n='a
b'
alias -- -x='y'
alias e=''
alias n='a
b'
alias e=''
alias +='3'
alias -- -x='y'
alias .='4'
alias 1='2'
alias a-b='6'
alias e=''
alias n='a
alias é='5'
b'
1
--- stderr
bash: line 1: alias: nosuch: not found
bash: line 1: alias: x: not found
bash: line 1: alias: a: not found
bash: line 1: unalias: nosuch: not found
unalias: usage: unalias [-a] name [name ...]
bash: line 1: alias: -z: invalid option
alias: usage: alias [-p] [name[=value] ... ]
bash: line 1: unalias: -z: invalid option
unalias: usage: unalias [-a] name [name ...]
bash: line 1: alias: `a b': invalid alias name
bash: line 1: alias: `a/b': invalid alias name
bash: line 1: alias: `a$': invalid alias name
bash: line 1: alias: =x: not found
bash: line 1: alias: : not found
bash: line 1: unalias: x: not found
bash: line 1: unalias: y: not found
bash: line 1: unalias: z: not found
bash: line 1: unalias: --: not found
### alias use
shopt -s expand_aliases
alias ll='echo LL' l2='ll a ' foo=bar
ll x; l2 foo; \ll; 'll'; alias ll='echo changed'; ll
ll
unalias ll
ll 2>/dev/null; echo $?
alias echo='echo pre'; echo a; alias for=echo
for x
alias g='echo $((1+1)) |' ; g cat
alias nl='echo a
echo b'; nl
nl
f() { aa; }; alias aa='echo AA'; f 2>/dev/null; echo $?
eval 'alias zz="echo ZZ"; zz'; eval zz
--- stdout
LL x
LL a bar
LL
changed
127
a
pre x
pre a
pre b
pre 127
pre ZZ
--- stderr
bash: line 3: ll: command not found
bash: line 3: ll: command not found
bash: line 9: g: command not found
bash: line 14: zz: command not found
### exec: exec 3>f; echo hi >&3; exec 3>&-; cat f; exec nosuch;
exec 3>f; echo hi >&3; exec 3>&-; cat f; exec nosuch; echo no
--- stdout
hi
--- stderr
bash: line 1: exec: nosuch: not found
--- status 127
### exec2: exec /bin/echo done; echo no
exec /bin/echo done; echo no
--- stdout
done
### exec3: exec -x; echo $?; shopt -s execfail; exec nosuch; ech
exec -x; echo $?; shopt -s execfail; exec nosuch; echo $?; exec /etc; echo $?; touch ne; exec ./ne; echo $?; exec -a name sh -c 'echo $0'
--- stdout
2
127
126
126
name
--- stderr
bash: line 1: exec: -x: invalid option
exec: usage: exec [-cl] [-a name] [command [argument ...]] [redirection ...]
bash: line 1: exec: nosuch: not found
bash: line 1: /etc: Is a directory
bash: line 1: exec: /etc: cannot execute: Is a directory
bash: line 1: /home/user/ne: Permission denied
bash: line 1: exec: /home/user/ne: cannot execute: Permission denied
### exec5: exec ./nosuchfile; echo no
exec ./nosuchfile; echo no
--- stderr
bash: line 1: /home/user/nosuchfile: No such file or directory
--- status 127
### exec6: exec <<< 'echo from here
exec <<< 'echo from here
echo two'; read x; echo "[$x]"; exec 5<<< abc 6<&5; read -u 6 y; echo $y; exec {fd}>log; echo $((fd>=10)); echo l >&$fd; exec {fd}>&-; cat log; exec 2>err; nosuchcmd; exec 2>&1; cat err; exec 9>&7; echo $?
--- stdout
[echo from here]
abc
1
l
bash: line 2: nosuchcmd: command not found
bash: line 2: 7: Bad file descriptor
1
### test: [ ]; echo $?; [ a ]; echo $?; [ '' ]; echo $?; [ ! a ]
[ ]; echo $?; [ a ]; echo $?; [ '' ]; echo $?; [ ! a ]; echo $?; [ a = a ]; echo $?; [ a = ]; echo $?; [ = ]; echo $?; [ ! = ! ]; echo $?; [ -n ]; echo $?; [ -z ]; echo $?; [ -f ]; echo $?; [ -n a -a -z '' ]; echo $?; [ '(' a ')' ]; echo $?; [ '(' ')' ]; echo $?; [ a -o b ]; echo $?; [ ! '(' a = b ')' ]; echo $?; [ 1 -eq 1x ]; echo $?; [ x -lt 1 ]; echo $?; [ a b ]; echo $?; [ a b c ]; echo $?; [ a b c d ]; echo $?; [ a = b c ]; echo $?; [ -x ]; echo $?; [ -q a ]; echo $?; [ a -foo b ]; echo $?; [ a; echo $?; test; echo $?; test a =; echo $?; [ -t ]; echo $?; [ -t x ]; echo $?; [ 1 -eq ' 1 ' ]; echo $?; [ '' -eq 0 ]; echo $?; [ 0x10 -eq 16 ]; echo $?; [ 9999999999999999999 -gt 1 ]; echo $?
--- stdout
1
0
1
1
0
2
0
0
0
0
0
0
0
2
0
0
2
2
2
2
2
2
0
2
2
2
1
2
0
1
0
2
2
2
--- stderr
bash: line 1: [: a: unary operator expected
bash: line 1: [: (: unary operator expected
bash: line 1: [: 1x: integer expression expected
bash: line 1: [: x: integer expression expected
bash: line 1: [: a: unary operator expected
bash: line 1: [: b: binary operator expected
bash: line 1: [: too many arguments
bash: line 1: [: too many arguments
bash: line 1: [: -q: unary operator expected
bash: line 1: [: -foo: binary operator expected
bash: line 1: [: missing `]'
bash: line 1: test: a: unary operator expected
bash: line 1: [: : integer expression expected
bash: line 1: [: 0x10: integer expression expected
bash: line 1: [: 9999999999999999999: integer expression expected
### test2: touch f; mkdir d; ln -s f l; ln -s no b; [ -f f -a -d
touch f; mkdir d; ln -s f l; ln -s no b; [ -f f -a -d d ]; echo $?; for o in -a -e -f -d -h -L -s -r -w -x -b -c -p -S -u -g -k -O -G -N; do [ $o f ]; echo -n "$o$? "; [ $o d ]; echo -n "$? "; [ $o l ]; echo -n "$? "; [ $o b ]; echo -n "$? "; [ $o nosuch ]; echo "$?"; done; [ f -nt d ]; echo $?; [ f -ef l ]; echo $?; [ f -ot nosuch ]; echo $?; [ f -nt nosuch ]; echo $?; [ -o errexit ]; echo $?; [ -o nosuch ]; echo $?; v=1; [ -v v ]; echo $?; [ -v nov ]; echo $?; a=(1); [ -v a ]; echo $?; [ -v 'a[0]' ]; echo $?; [ -v 'a[1]' ]; echo $?; [ -v a[@] ]; echo $?; declare -n r=v; [ -R r ]; echo $?; [ -R v ]; echo $?; [ a '<' b ]; echo $?; [ b '>' a ]; echo $?; [ a == a ]; echo $?; [ ab = a* ]; echo $?; [ -z "" -o -n "" ]; echo $?; [ ! -f f ]; echo $?; [ ! ! a ]; echo $?; [ a -a b -o c ]; echo $?; [ -d d -a ! -f d ]; echo $?; [ -1 -lt 0 ]; echo $?; [ 010 -eq 8 ]; echo $?; [ 010 -eq 10 ]; echo $?; [ +5 -eq 5 ]; echo $?; [ 5. -eq 5 ]; echo $?
--- stdout
0
-a0 0 0 1 1
-e0 0 0 1 1
-f0 1 0 1 1
-d1 0 1 1 1
-h1 1 0 0 1
-L1 1 0 0 1
-s1 0 1 1 1
-r0 0 0 1 1
-w0 0 0 1 1
-x1 0 1 1 1
-b1 1 1 1 1
-c1 1 1 1 1
-p1 1 1 1 1
-S1 1 1 1 1
-u1 1 1 1 1
-g1 1 1 1 1
-k1 1 1 1 1
-O0 0 0 1 1
-G0 0 0 1 1
-N1 1 1 1 1
1
0
1
0
1
1
0
1
0
0
1
0
0
1
0
0
0
1
0
1
0
0
0
0
1
0
0
2
--- stderr
bash: line 1: [: 5.: integer expression expected
### echo: echo -n; echo -n a b; echo; echo -e 'a\nb' '\x41\u41\U
echo -n; echo -n a b; echo; echo -e 'a\nb' '\x41\u41\U41\0101\101'; echo -E '\n'; echo -ne 'x\n'; echo -nE 'x\n'; echo; echo -x; echo -- -n; echo -e '\c' a; echo; echo - a; echo -en 'a\tb\n'; echo "a  b"; echo a   b; shopt -s xpg_echo; echo 'a\nb'; echo -n x; echo -e 'y\n'; echo -E 'a\nb'; set -o posix; echo -n z; echo -e q; set +o posix; shopt -u xpg_echo; echo -e '\\n' '\e[0m' '\a\b\f\r\v' | cat -v; echo $'\xff' | od -An -tx1; echo >&-; echo $?; echo x >/dev/full; echo $?; echo a > nodir/x; echo $?
--- stdout
a b
a
b AAAA\101
\n
x
x\n
-x
-- -n

- a
a	b
a  b
a b
a
b
xy

a\nb
-n z
-e q
\n ^[[0m ^G^H^L^M^K
 ff 0a
1
1
1
--- stderr
bash: line 1: echo: write error: Bad file descriptor
bash: line 1: echo: write error: No space left on device
bash: line 1: nodir/x: No such file or directory
