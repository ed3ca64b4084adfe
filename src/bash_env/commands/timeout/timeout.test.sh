### a command that ends in time
timeout 5 echo hi; timeout 5 sh -c 'exit 3'; echo $?
--- stdout
hi
3
### a command that does not
timeout 0.1 sleep 5; echo $?
--- stdout
124
### units of time
timeout 1d true; echo $?; timeout 1h true; timeout 1m true; timeout .1s sleep 5; echo $?; timeout 1e-1 sleep 5; echo $?
--- stdout
0
124
124
### no limit
timeout 0 true; echo $?; timeout inf true; echo $?
--- stdout
0
0
### another signal
timeout -s INT 0.1 sleep 5; echo $?; (timeout --signal=9 0.1 sleep 5; echo $?) 2>/dev/null; timeout -s SIGHUP 0.1 sleep 5; echo $?
--- stdout
124
137
124
### the status of the command is kept
timeout --preserve-status 0.1 sleep 5; echo $?; timeout --preserve-status -s INT 0.1 sleep 5; echo $?
--- stdout
143
130
### a command that ignores the signal is killed
(timeout -k 0.1 0.1 sh -c 'trap "" TERM; sleep 5; sleep 5'; echo $?) 2>/dev/null
--- stdout
137
### what is sent is told
timeout -v 0.1 sleep 5; echo $?
--- stdout
124
--- stderr
timeout: sending signal TERM to command ‘sleep’
### only the command itself in the foreground
timeout --foreground 0.1 sleep 5; echo $?
--- stdout
124
### all that the command started is ended
timeout 0.2 sh -c 'sleep 5; echo no' 2>/dev/null; echo $?
--- stdout
124
### output before the end is there
timeout 0.2 sh -c 'echo early; sleep 5'; echo $?
--- stdout
early
124
### commands that cannot be run
timeout 1 nosuch; echo $?
timeout 1 /tmp; echo $?
--- stdout
127
126
--- stderr
timeout: failed to run command ‘nosuch’: No such file or directory
timeout: failed to run command ‘/tmp’: Permission denied
### nothing to run
timeout 2>&1 | tail -n 1; timeout 1 2>&1 | tail -n 1
--- stdout
Try 'timeout --help' for more information.
Try 'timeout --help' for more information.
### times that are none
timeout x true; echo $?
timeout 1z true; echo $?
timeout '' true; echo $?
timeout -k x 1 true; echo $?
--- stdout
125
125
125
125
--- stderr
timeout: invalid time interval ‘x’
Try 'timeout --help' for more information.
timeout: invalid time interval ‘1z’
Try 'timeout --help' for more information.
timeout: invalid time interval ‘’
Try 'timeout --help' for more information.
timeout: invalid time interval ‘x’
Try 'timeout --help' for more information.
### signals that are none
timeout -s FOO 1 true; echo $?
--- stdout
125
--- stderr
timeout: ‘FOO’: invalid signal
Try 'timeout --help' for more information.
### unknown options
timeout -x; echo $?
timeout -1 true; echo $?
--- stdout
125
125
--- stderr
timeout: invalid option -- 'x'
Try 'timeout --help' for more information.
timeout: invalid option -- '1'
Try 'timeout --help' for more information.
### options behind the time are the command's
timeout 1 echo -s KILL
--- stdout
-s KILL
