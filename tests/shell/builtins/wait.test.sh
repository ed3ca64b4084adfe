The builtin `wait` (bash manual 4).
### wait: pids, jobs, -n, -p
(exit 3) & wait $!; echo $?; (exit 4) & p=$!; (exit 5) & wait $p $!; echo $?; wait; echo $?; sleep 0.01 & wait %1; echo $?; (exit 6) & wait -n; echo $?; wait -n; echo $?; (exit 7) & p=$!; wait -p v -n $p; echo $? $((v == p)); wait 99999; echo $?; wait %5; echo $?; wait -f $p 2>/dev/null; echo $?
--- stdout
3
5
0
0
6
127
7 1
127
127
7
--- stderr
bash: line 1: wait: pid 99999 is not a child of this shell
bash: line 1: wait: %5: no such job
