The builtin `kill` (bash manual 4).
### kill: names
kill -l 9 TERM SIGINT 130; kill -l 0; kill -0 $$; echo $?; kill -n 0 $$; echo $?;  kill -0 999999; echo $?
--- stdout
KILL
15
2
INT
EXIT
0
0
1
--- stderr
bash: line 1: kill: (999999) - No such process
### kill: TERM
sleep 5 & kill $!; wait $!; echo $?
--- stdout
143
### kill: 9
sleep 5 & kill -9 $!; wait $! 2>/dev/null; echo $?;
--- stdout
137
### kill: by job
sleep 5 & kill -s INT $!; kill -s TERM %%; wait $!; echo $?; kill -l | head -2; kill -L | head -1;
--- stdout
143
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
 6) SIGABRT	 7) SIGBUS	 8) SIGFPE	 9) SIGKILL	10) SIGUSR1
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
