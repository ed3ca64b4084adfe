### a process
sleep 100 & /usr/bin/kill $!; wait $!; echo $?
--- stdout
143
### a signal by name
{ sleep 100 & /usr/bin/kill -KILL $!; wait $! 2>/dev/null; echo $?; sleep 100 & /usr/bin/kill -s HUP $!; wait $! 2>/dev/null; echo $?; sleep 100 & /usr/bin/kill -SIGINT $! ; /usr/bin/kill $!; wait $! 2>/dev/null; echo $(($? > 128)); sleep 100 & /usr/bin/kill --signal USR1 $!; wait $! 2>/dev/null; echo $?; } 2> /dev/null
--- stdout
137
129
1
138
### a signal by number
{ sleep 100 & /usr/bin/kill -9 $!; wait $! 2>/dev/null; echo $?; sleep 100 & /usr/bin/kill -s 1 $!; wait $! 2>/dev/null; echo $?; } 2> /dev/null
--- stdout
137
129
### signal zero
sleep 100 & /usr/bin/kill -0 $!; echo $?; kill $!; wait $! 2>/dev/null; /usr/bin/kill -0 $! 2>/dev/null; echo $?
--- stdout
0
1
### names of numbers
/usr/bin/kill -l 9; /usr/bin/kill -l 143; /usr/bin/kill -l TERM; /usr/bin/kill -l SIGHUP; /usr/bin/kill -l 15; /usr/bin/kill -l 64; /usr/bin/kill -l 34
--- stdout
KILL
15
1
TERM
--- stderr
/usr/bin/kill: unknown signal name 143
/usr/bin/kill: unknown signal name 64
/usr/bin/kill: unknown signal name 34
### all names
/usr/bin/kill -l; /usr/bin/kill -L
--- stdout
HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT
CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH POLL PWR SYS
 1 HUP      2 INT      3 QUIT     4 ILL      5 TRAP     6 ABRT     7 BUS
 8 FPE      9 KILL    10 USR1    11 SEGV    12 USR2    13 PIPE    14 ALRM
15 TERM    16 STKFLT  17 CHLD    18 CONT    19 STOP    20 TSTP    21 TTIN
22 TTOU    23 URG     24 XCPU    25 XFSZ    26 VTALRM  27 PROF    28 WINCH
29 POLL    30 PWR     31 SYS     
### several processes
sleep 100 & a=$!; sleep 100 & b=$!; /usr/bin/kill $a $b; wait $a; echo $?; wait $b; echo $?
--- stdout
143
143
### what the process does with it
bash -c 'trap "echo caught; exit 3" TERM; sleep 0.05; /usr/bin/kill $$; sleep 1'; echo $?
--- stdout
caught
3
### itself
bash -c '/usr/bin/kill -TERM $$; sleep 1'; echo $?
--- stdout
143
--- stderr
Terminated
### what is no process
/usr/bin/kill x; echo $?; /usr/bin/kill 99999999; echo $?; /usr/bin/kill -TERM; echo $?; /usr/bin/kill -s NOPE $$ 2>&1 | sed 's/([0-9]*)/(N)/'; echo $?; /usr/bin/kill -NOPE $$; echo $?
--- stdout
1
1
1
/usr/bin/kill: (N): Invalid argument
0
1
--- stderr
/usr/bin/kill: failed to parse argument: 'x'
/usr/bin/kill: (99999999): No such process

Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -q, --queue <value>    integer value to be sent with the signal
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).
/usr/bin/kill: invalid argument N

Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -q, --queue <value>    integer value to be sent with the signal
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).
