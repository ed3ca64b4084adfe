The builtin `exit` (bash manual 4).
### exit: statuses and traps
(exit); echo $?; (exit 7); echo $?; (exit 256); echo $?; (exit -1); echo $?; (exit abc); echo $?; (exit 1 2; echo cont); echo $?; (false; exit); echo $?; (trap 'echo trapped $?' EXIT; exit 3); echo $?; (trap 'exit 9' EXIT; exit 3); echo $?
--- stdout
0
7
0
255
2
1
1
trapped 3
3
9
--- stderr
bash: line 1: exit: abc: numeric argument required
bash: line 1: exit: too many arguments
