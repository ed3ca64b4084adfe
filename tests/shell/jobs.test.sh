jobs, wait, kill, fg, bg, disown, suspend (bash manual 7.2).
### wait: sleep 0.1 & p=$!; wait $p; echo $?; wait $p; echo $?;
sleep 0.1 & p=$!; wait $p; echo $?; wait $p; echo $?; (exit 7) & wait $!; echo $?; wait 99999; echo $?; wait abc; echo $?; wait %5; echo $?; wait -x; echo $?; wait -1; echo $?; (exit 3) & (exit 4) & wait; echo $?; wait; echo $?
--- stdout
0
0
7
127
1
127
2
2
0
0
--- stderr
bash: line 1: wait: pid 99999 is not a child of this shell
bash: line 1: wait: `abc': not a pid or valid job spec
bash: line 1: wait: %5: no such job
bash: line 1: wait: -x: invalid option
wait: usage: wait [-fn] [-p var] [id ...]
bash: line 1: wait: -1: invalid option
wait: usage: wait [-fn] [-p var] [id ...]
### wait -n: (exit 3) & wait -n; echo $?; wait -n; echo $?; (sle
(exit 3) & wait -n; echo $?; wait -n; echo $?; (sleep 0.3; exit 1) & (sleep 0.1; exit 2) & wait -n; echo $?; wait -n; echo $?; wait -n; echo $?
--- stdout
3
127
2
1
127
### wait -p: (exit 3) & a=$!; wait -p x $a; echo $? $((x==a)); (
(exit 3) & a=$!; wait -p x $a; echo $? $((x==a)); (exit 4) & wait -np y; echo $? $((y==$!)); wait -p z 99999; echo $? "${z-unset}"; wait -n -p q; echo $? "${q-unset}"; wait -p 1x $a; echo $?; wait -p; echo $?; readonly r=1; (exit 2) & wait -n -p r; echo $?
--- stdout
3 1
4 1
127 unset
127 unset
1
2
1
--- stderr
bash: line 1: wait: pid 99999 is not a child of this shell
bash: line 1: wait: `1x': not a valid identifier
bash: line 1: wait: -p: option requires an argument
wait: usage: wait [-fn] [-p var] [id ...]
bash: line 1: wait: r: cannot unset: readonly variable
### wait trap
trap 'echo usr1' USR1; (sleep 0.2; kill -USR1 $$) & sleep 0.5 & wait $!; echo $?; wait; echo $?
--- stdout
usr1
138
0
### wait trap 2
trap 'echo usr1' USR1; (sleep 0.1; kill -USR1 $$) & wait -n; echo $?; (sleep 0.1; kill -USR1 $$; sleep 0.1) & wait; echo $?; wait; echo $?
--- stdout
usr1
138
usr1
138
0
### kill -l: kill -l; kill -l 1 15 9 130 143 0 64 65 x TERM SIGI
kill -l; kill -l 1 15 9 130 143 0 64 65 x TERM SIGINT term 32 33 34; echo $?; kill -l EXIT; kill -l -1; echo $?; kill -l 256; kill -l 128
--- stdout
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 6) SIGABRT	 7) SIGBUS	 8) SIGFPE	 9) SIGKILL	10) SIGUSR1
11) SIGSEGV	12) SIGUSR2	13) SIGPIPE	14) SIGALRM	15) SIGTERM
16) SIGSTKFLT	17) SIGCHLD	18) SIGCONT	19) SIGSTOP	20) SIGTSTP
21) SIGTTIN	22) SIGTTOU	23) SIGURG	24) SIGXCPU	25) SIGXFSZ
26) SIGVTALRM	27) SIGPROF	28) SIGWINCH	29) SIGIO	30) SIGPWR
31) SIGSYS	34) SIGRTMIN	35) SIGRTMIN+1	36) SIGRTMIN+2	37) SIGRTMIN+3
38) SIGRTMIN+4	39) SIGRTMIN+5	40) SIGRTMIN+6	41) SIGRTMIN+7	42) SIGRTMIN+8
43) SIGRTMIN+9	44) SIGRTMIN+10	45) SIGRTMIN+11	46) SIGRTMIN+12	47) SIGRTMIN+13
48) SIGRTMIN+14	49) SIGRTMIN+15	50) SIGRTMAX-14	51) SIGRTMAX-13	52) SIGRTMAX-12
53) SIGRTMAX-11	54) SIGRTMAX-10	55) SIGRTMAX-9	56) SIGRTMAX-8	57) SIGRTMAX-7
58) SIGRTMAX-6	59) SIGRTMAX-5	60) SIGRTMAX-4	61) SIGRTMAX-3	62) SIGRTMAX-2
63) SIGRTMAX-1	64) SIGRTMAX	
HUP
TERM
KILL
INT
TERM
EXIT
RTMAX
15
2
15
RTMIN
1
0
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 6) SIGABRT	 7) SIGBUS	 8) SIGFPE	 9) SIGKILL	10) SIGUSR1
11) SIGSEGV	12) SIGUSR2	13) SIGPIPE	14) SIGALRM	15) SIGTERM
16) SIGSTKFLT	17) SIGCHLD	18) SIGCONT	19) SIGSTOP	20) SIGTSTP
21) SIGTTIN	22) SIGTTOU	23) SIGURG	24) SIGXCPU	25) SIGXFSZ
26) SIGVTALRM	27) SIGPROF	28) SIGWINCH	29) SIGIO	30) SIGPWR
31) SIGSYS	34) SIGRTMIN	35) SIGRTMIN+1	36) SIGRTMIN+2	37) SIGRTMIN+3
38) SIGRTMIN+4	39) SIGRTMIN+5	40) SIGRTMIN+6	41) SIGRTMIN+7	42) SIGRTMIN+8
43) SIGRTMIN+9	44) SIGRTMIN+10	45) SIGRTMIN+11	46) SIGRTMIN+12	47) SIGRTMIN+13
48) SIGRTMIN+14	49) SIGRTMIN+15	50) SIGRTMAX-14	51) SIGRTMAX-13	52) SIGRTMAX-12
53) SIGRTMAX-11	54) SIGRTMAX-10	55) SIGRTMAX-9	56) SIGRTMAX-8	57) SIGRTMAX-7
58) SIGRTMAX-6	59) SIGRTMAX-5	60) SIGRTMAX-4	61) SIGRTMAX-3	62) SIGRTMAX-2
63) SIGRTMAX-1	64) SIGRTMAX	
0
--- stderr
bash: line 1: kill: 65: invalid signal specification
bash: line 1: kill: x: invalid signal specification
bash: line 1: kill: 256: invalid signal specification
bash: line 1: kill: 128: invalid signal specification
--- status 1
### kill -L: kill -L | head -2; kill -l HUP int SIGkill RTMIN RT
kill -L | head -2; kill -l HUP int SIGkill RTMIN RTMIN+1 RTMAX-1 RTMIN+99 DEBUG ERR; echo $?
--- stdout
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 6) SIGABRT	 7) SIGBUS	 8) SIGFPE	 9) SIGKILL	10) SIGUSR1
1
2
9
34
35
63
65
66
1
--- stderr
bash: line 1: kill: RTMIN+99: invalid signal specification
### kill self
trap 'echo got $?' TERM; kill $$; echo after $?; kill -TERM $$; kill -s term $$; kill -15 $$; kill -SIGTERM $$; kill -n 15 $$; kill -- $$; kill -TERM -- $$; trap '' INT; kill -INT $$; echo ok
--- stdout
got 0
after 0
got 0
got 0
got 0
got 0
got 0
got 0
got 0
ok
### bg fg: bg; echo $?; fg; echo $?; bg %1; fg %1; echo $?; slee
bg; echo $?; fg; echo $?; bg %1; fg %1; echo $?; sleep 1 & fg; echo $?; bg %1; echo $?; suspend; echo $?; suspend -f x; echo $?; fg -x; echo $?; bg -x; echo $?; kill %1
--- stdout
1
1
1
1
1
1
--- stderr
bash: line 1: bg: no job control
bash: line 1: fg: no job control
bash: line 1: bg: no job control
bash: line 1: fg: no job control
bash: line 1: fg: no job control
bash: line 1: bg: no job control
bash: line 1: suspend: cannot suspend: no job control
bash: line 1: suspend: too many arguments
--- status 1
### disown: disown; echo $?; disown %1; echo $?; disown 999; ech
disown; echo $?; disown %1; echo $?; disown 999; echo $?; disown -x; echo $?; sleep 1 & disown; jobs; kill $!; wait $!; echo $?; sleep 1 & p=$!; sleep 2 & disown $p; jobs; disown -a; jobs; disown -r; disown -h %1; echo $?; kill $p $!
--- stdout
1
1
1
2
0
[2]+  Running                 sleep 2 &
1
--- stderr
bash: line 1: disown: current: no such job
bash: line 1: disown: %1: no such job
bash: line 1: disown: 999: no such job
bash: line 1: disown: -x: invalid option
disown: usage: disown [-h] [-ar] [jobspec ... | pid ...]
bash: line 1: disown: %1: no such job
### disown 2: sleep 1 & sleep 2 & disown -r; jobs; echo $?; kill
sleep 1 & sleep 2 & disown -r; jobs; echo $?; kill $!; sleep 1 & disown -h; jobs; kill %; disown abc; echo $?; wait 2>/dev/null; sleep 0.1 & disown %1; wait; echo $?
--- stdout
0
[1]+  Running                 sleep 1 &
1
0
--- stderr
bash: line 1: disown: abc: no such job
### job text: { sleep 1; echo hi; } & (sleep 1; exit 2) & if tru
{ sleep 1; echo hi; } & (sleep 1; exit 2) & if true; then sleep 1; fi & sleep 1 | cat & sleep 1 && true & f() { sleep 1; }; f & x=5 sleep 1 >/dev/null & jobs; kill $(jobs -p); jobs -p | wc -l
--- stdout
[1]   Running                 { sleep 1; echo hi; } &
[2]   Running                 ( sleep 1; exit 2 ) &
[3]   Running                 if true; then
    sleep 1;
fi &
[4]   Running                 sleep 1 | cat &
[5]   Running                 sleep 1 && true &
[6]-  Running                 f &
[7]+  Running                 x=5 sleep 1 > /dev/null &
7
### lines3: sleep 0.1 &
sleep 0.1 &
for i in 1 2 3; do /bin/sleep 0.1; done
jobs
--- stdout
[1]+  Done                    sleep 0.1
### lines6: sh -c 'kill -TERM $$' &
sh -c 'kill -TERM $$' &
sleep 0.2
echo here
jobs
wait $!
echo $?
--- stdout
here
143
### jobs numbering
sleep 1 & sleep 1 & kill %1; wait %1; sleep 1 & jobs; kill %2; wait %2; sleep 1 & jobs; kill %1 %2 %3 2>/dev/null; wait; sleep 0.01 & jobs
--- stdout
[2]-  Running                 sleep 1 &
[3]+  Running                 sleep 1 &
[3]-  Running                 sleep 1 &
[4]+  Running                 sleep 1 &
[1]+  Running                 sleep 0.01 &
### current job
sleep 1 & sleep 1 & sleep 1 & kill %3; wait %3; jobs; kill %1; wait %1; jobs; kill %2
--- stdout
[1]-  Running                 sleep 1 &
[2]+  Running                 sleep 1 &
[2]+  Running                 sleep 1 &
### wait no args several
(sleep 0.1; exit 1) & (sleep 0.2; exit 2) & wait; echo $?; jobs
--- stdout
0
### stopped: sleep 5 & kill -STOP $!; sleep 0.1; jobs; jobs -s;
sleep 5 & kill -STOP $!; sleep 0.1; jobs; jobs -s; jobs -r; kill -CONT $!; sleep 0.1; jobs; kill $!; wait $!; echo $?
--- stdout
[1]+  Running                 sleep 5 &
[1]+  Running                 sleep 5 &
[1]+  Running                 sleep 5 &
143
### wait procsub
cat <(sleep 0.1; echo hi) >/dev/null; wait $!; echo $?; wait; echo $?
--- stdout
0
0
### kill group
set -m; sleep 5 & kill -- -$!; wait $!; echo $?; sleep 5 & kill -TERM -$!; wait $!; echo $?; set +m
--- stdout
143
143
--- stderr
[1]+  Terminated              sleep 5
[1]+  Terminated              sleep 5
### monitor: set -m; sleep 0.2 & fg; echo $?; (exit 3) & fg; ech
set -m; sleep 0.2 & fg; echo $?; (exit 3) & fg; echo $?; sleep 5 & kill -STOP $!; sleep 0.1; jobs; bg; jobs; kill %1; wait %1; echo $?; fg %1; echo $?; fg; echo $?; bg; echo $?
--- stdout
sleep 0.2
0
( exit 3 )
3
[1]+  Stopped                 sleep 5
[1]+ sleep 5 &
[1]+  Running                 sleep 5 &
143
1
1
1
--- stderr
[1]+  Terminated              sleep 5
bash: line 1: fg: %1: no such job
bash: line 1: fg: current: no such job
bash: line 1: bg: current: no such job
### monitor 2
set -m; sleep 0.3 & bg %1; echo $?; fg %sleep; sleep 0.2 | cat & fg; true & sleep 0.1; fg; echo $?
--- stdout
0
sleep 0.3
sleep 0.2 | cat
1
--- stderr
bash: line 1: bg: job 1 already in background
bash: line 1: fg: job has terminated
### monitor done
set -m
true &
sleep 0.2
echo next
false &
sleep 0.2
jobs
sleep 5 &
kill $!
sleep 0.1
echo x
--- stdout
next
[1]   Done                    true
[2]+  Exit 1                  false
x
--- stderr
[1]+  Terminated              sleep 5
### wait in func & traps
f() { sleep 0.1 & wait $!; echo "f $?"; }; f; trap 'echo bye' EXIT; sleep 0.1 & wait
--- stdout
f 0
bye
### wait -n loop
for i in 3 1 2; do (sleep 0.$i; exit $i) & done; for i in 1 2 3; do wait -n; echo $?; done; wait -n; echo $?
--- stdout
1
2
3
127
### waits: (exit 2) & (exit 3) & wait %1 %2; echo $?; wait %1; e
(exit 2) & (exit 3) & wait %1 %2; echo $?; wait %1; echo $?; sleep 0.1 & wait %sl; echo $?; sleep 0.1 & wait '%?0.1'; echo $?; wait ''; echo $?; wait -- ; wait 0; echo $?; wait 1 2; echo $?
--- stdout
3
127
0
0
1
127
127
--- stderr
bash: line 1: wait: %1: no such job
bash: line 1: wait: `': not a pid or valid job spec
bash: line 1: wait: pid 0 is not a child of this shell
bash: line 1: wait: pid 1 is not a child of this shell
bash: line 1: wait: pid 2 is not a child of this shell
### kill builtin in trap
trap 'echo int; exit 9' INT; kill -INT $$; echo no
--- stdout
int
--- status 9
