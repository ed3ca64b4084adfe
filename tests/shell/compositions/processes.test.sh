Commands that run commands.
### xargs with find
mkdir -p a/b; touch a/1.txt 'a/2 x.txt' a/b/3.txt a/n.c; find a -name '*.txt' -print0 | sort -z | xargs -0 -n1 echo file:; find a -type f | sort | xargs -I{} echo '<{}>'; find a -name '*.c' -exec echo c: {} \; -exec echo again {} +; find a -type f -name '*.txt' -print0 | xargs -0 sh -c 'echo $#' sh; printf '1 2\n3\n' | xargs -n2 echo; seq 5 | xargs -P 2 -n 1 echo | sort | tr '\n' ' '; echo; printf 'a\nb\n' | xargs -L1 bash -c 'echo "$0-$1"' x
--- stdout
file: a/1.txt
file: a/2 x.txt
file: a/b/3.txt
<a/1.txt>
<a/2 x.txt>
<a/b/3.txt>
<a/n.c>
c: a/n.c
again a/n.c
3
1 2
3
1 2 3 4 5 
x-a
x-b
### find -exec with functions through bash -c
mkdir d; echo hi > d/f; echo yo > d/g; up() { tr a-z A-Z < "$1"; }; export -f up; find d -type f -exec bash -c 'for x; do up "$x"; done' _ {} + | sort
--- stdout
HI
YO
### subshells keep to themselves
x=1; (x=2; cd /; set -f; f() { :; }; alias q=w; trap 'echo t' EXIT; echo in $x); echo $x; type f 2>/dev/null || echo nof; echo $-| grep -c f; y=$(x=3; echo $x); echo $x$y; x=5 | x=6; echo $x; { x=7; }; echo $x; (exit 3) || echo $?; ( ( echo $BASH_SUBSHELL ) ); echo $(echo $BASH_SUBSHELL) $BASH_SUBSHELL; echo a | { read x; }; echo $x
--- stdout
in 2
t
1
nof
0
13
1
7
3
2
1 0
7
### background jobs and order
for i in 3 1 2; do (sleep 0.0$i; echo $i) & done; wait; { sleep 0.02; echo late; } & echo early; wait; (echo bg) > f & wait $!; cat f; sleep 0.05 & p=$!; kill -0 $p && echo alive; wait $p; kill -0 $p 2>/dev/null || echo gone; f() { sleep 0.01; return 4; }; f & wait $!; echo $?; true & false & wait; echo $?; (trap '' TERM; sleep 0.01) & wait
--- stdout
1
2
3
early
late
bg
alive
gone
4
0
### exit statuses through layers
f() { g; return $?; }; g() { (exit 7); }; f; echo $?; bash -c 'exit 8'; echo $?; bash -c 'false; exit'; echo $?; sh -c 'exit 9' || echo "or $?"; env false; echo $?; env nonesuch 2>/dev/null; echo $?; command false; echo $?; eval 'false'; echo $?; . <(echo false); echo $?; x=$(false); echo $?; local_() { local x=$(false); echo $?; }; local_; echo $(false; echo $?) $?; nohup true 2>/dev/null; timeout 1 false; echo $?; timeout 0.01 sleep 1; echo $?; xargs false <<< a; echo $?; find . -maxdepth 0 -exec false \; ; echo $?; ! false; echo $?
--- stdout
7
8
1
or 9
1
127
1
1
1
1
0
1 0
1
124
123
0
0
### scripts that call scripts
mkdir bin; printf '#!/bin/bash\necho "hello $1 from ${0##*/}"\nexit 2\n' > bin/hi; printf '#!/bin/sh\nhi "$@" || echo "got $?"\n' > bin/wrap; printf '#!/usr/bin/env bash\nread x; echo "env $x ${BASH_VERSION%%%%.*}"\n' > bin/e; printf 'echo plain $1\n' > bin/plain; printf '#!/usr/bin/awk -f\n{ print $2 }\n' > bin/second; printf '#!/bin/cat\ntext\n' > bin/catme; chmod +x bin/*; PATH=$PWD/bin:$PATH; hi you; echo $?; wrap me; e <<< in; plain p; second <<< 'a b c'; catme; bash bin/plain q; . bin/plain r; (exec hi z); echo $?; chmod -x bin/hi; hi 2>/dev/null; echo $?
--- stdout
hello you from hi
2
hello me from hi
got 2
env in 5
plain p
b
#!/bin/cat
text
plain q
plain r
hello z from hi
2
126
### environment to children
export A=1; B=2; A=9 bash -c 'echo $A ${B-none}'; echo $A; env -i C=3 bash -c 'echo $C ${A-none}'; env -u A bash -c 'echo ${A-none}'; (unset A; bash -c 'echo ${A-none}'); declare -x D=4; bash -c 'echo $D; D=5'; echo $D; export -n D; bash -c 'echo ${D-none}'; f() { local -x L=6; bash -c 'echo $L'; }; f; bash -c 'echo ${L-none}'; a=(1 2); export a; bash -c 'echo ${a-none}'; set -a; E=7; set +a; bash -c 'echo $E'; X='a b' bash -c 'echo "$X"'; env | grep -c '^A='
--- stdout
9 none
1
3 none
none
none
4
4
none
6
none
none
7
a b
1
### temporary environments and functions
f() { echo "$V ${W-}"; V=inner; W=2; }; V=tmp f; echo "${V-unset} $W"; V=o; V=t f; echo $V; IFS=: f2() { set -- a:b; echo $1; }; g() { local IFS=:; set -- $1; echo $#; }; g a:b:c; echo "${IFS@Q}"; V=5 eval 'echo $V'; echo $V; V=6 . /dev/null; echo $V; PATH=/nope command -v ls || echo nols; TZ=UTC+3 date -d @0 +%H; LC_ALL=C sort <<< $'b\nB\na'
--- stderr
bash: line 1: syntax error near unexpected token `('
bash: line 1: `f() { echo "$V ${W-}"; V=inner; W=2; }; V=tmp f; echo "${V-unset} $W"; V=o; V=t f; echo $V; IFS=: f2() { set -- a:b; echo $1; }; g() { local IFS=:; set -- $1; echo $#; }; g a:b:c; echo "${IFS@Q}"; V=5 eval 'echo $V'; echo $V; V=6 . /dev/null; echo $V; PATH=/nope command -v ls || echo nols; TZ=UTC+3 date -d @0 +%H; LC_ALL=C sort <<< $'b\nB\na''
--- status 2
