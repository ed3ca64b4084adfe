The builtin `return` (bash manual 4).
### return: statuses
f() { return; }; false; f; echo $?; f() { return 3; }; f; echo $?; f() { return 257; }; f; echo $?; f() { return -1; }; f; echo $?; f() { return x; }; f; echo $?; f() { false; return; }; f; echo $?; return 2; echo $?; f() { for i in 1 2; do return 4; done; }; f; echo $?; f() { (return 5); echo $?; }; f; . <(echo 'return 6'); echo $?
--- stdout
1
3
1
255
2
1
2
4
5
6
--- stderr
bash: line 1: return: x: numeric argument required
bash: line 1: return: can only `return' from a function or sourced script
