### without a command the niceness is shown
nice
--- stdout
0
### a command runs
nice echo hi; nice -n 5 echo a; nice -5 echo b; nice --adjustment=3 echo c; nice -n +2 echo d; nice -- echo e
--- stdout
hi
a
b
c
d
e
### less niceness is not for everybody
nice -n -5 echo hi; echo $?
--- stdout
hi
0
--- stderr
nice: cannot set niceness: Permission denied
### an adjustment without a command
nice -n 5; echo $?
--- stdout
125
--- stderr
nice: a command must be given with an adjustment
Try 'nice --help' for more information.
### adjustments that are no integers
nice -n x echo; echo $?
nice -5x echo; echo $?
nice -n 1.5 echo; echo $?
--- stdout
125
125
125
--- stderr
nice: invalid adjustment ‘x’
nice: invalid adjustment ‘5x’
nice: invalid adjustment ‘1.5’
### commands that cannot be run
nice nosuch; echo $?
nice /tmp; echo $?
--- stdout
127
126
--- stderr
nice: ‘nosuch’: No such file or directory
nice: ‘/tmp’: Permission denied
### unknown options
nice -x; echo $?
nice -n; echo $?
--- stdout
125
125
--- stderr
nice: invalid option -- 'x'
Try 'nice --help' for more information.
nice: option requires an argument -- 'n'
Try 'nice --help' for more information.
### the status is that of the command
nice sh -c 'exit 3'; echo $?
--- stdout
3
