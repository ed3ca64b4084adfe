### a command under a lock
flock l echo hi; ls; flock -n l -c 'echo run'; flock . echo dir; flock -w 1 l false; echo $?; flock -E 3 -n l true; echo $?; flock -s l sh -c 'exit 7'; echo $?
--- stdout
hi
l
run
dir
1
0
7
### a descriptor of the shell
( flock 9; echo locked ) 9> l; ( flock -n 9 || exit 1; echo got ) 9> l; flock -u 9 9> l; echo $?
--- stdout
locked
got
0
### what it refuses
flock; echo $?; flock x; echo $?; flock -x 88; echo $?; flock nodir/x true; echo $?; flock l nosuchcmd; echo $?; flock -w x l true; echo $?; flock -V
--- stdout
64
64
65
66
69
64
flock from util-linux 2.38.1
--- stderr
flock: not enough arguments
Try 'flock --help' for more information.
flock: bad file descriptor: 'x'
flock: 88: Bad file descriptor
flock: cannot open lock file nodir/x: No such file or directory
flock: failed to execute nosuchcmd: No such file or directory
flock: invalid timeout value: 'x'
