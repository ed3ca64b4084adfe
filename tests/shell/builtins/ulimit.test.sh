The builtin `ulimit` (bash manual 4).
### ulimit: read and set
ulimit -n > /dev/null; echo $?; ulimit -c 0; ulimit -c; ulimit -Sc; ulimit -Hc; ulimit -x unlimited 2>/dev/null; ulimit -t; ulimit -Q; echo $?; ulimit -c xx; echo $?; ulimit -a | head -1 | cut -c1-20; (ulimit -v 1000000; ulimit -v); ulimit -c unlimited; echo $?
--- stdout
0
0
0
0
unlimited
2
1
real-time non-blocki
1000000
1
--- stderr
bash: line 1: ulimit: -Q: invalid option
ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]
bash: line 1: ulimit: xx: invalid number
bash: line 1: ulimit: core file size: cannot modify limit: Operation not permitted
