POSIX mode (bash manual 6.11).
### posix: kill -l and shift
set -o posix; kill -l | fold -w 60; (shift 9; echo no); echo $?; (set -- a; shift 2; echo no); echo $?
--- stdout
HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE 
ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ
 VTALRM PROF WINCH IO PWR SYS RTMIN RTMIN+1 RTMIN+2 RTMIN+3 
RTMIN+4 RTMIN+5 RTMIN+6 RTMIN+7 RTMIN+8 RTMIN+9 RTMIN+10 RTM
IN+11 RTMIN+12 RTMIN+13 RTMIN+14 RTMIN+15 RTMAX-14 RTMAX-13 
RTMAX-12 RTMAX-11 RTMAX-10 RTMAX-9 RTMAX-8 RTMAX-7 RTMAX-6 R
TMAX-5 RTMAX-4 RTMAX-3 RTMAX-2 RTMAX-1 RTMAX
no
0
no
0
--- stderr
bash: line 1: shift: 9: shift count out of range
bash: line 1: shift: 2: shift count out of range
