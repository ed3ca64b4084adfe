The builtin `caller` (bash manual 4).
### caller: frames
f() { caller; caller 0; caller 1; caller 2; echo $?; }
g() { f; }
g
caller; echo $?; caller 0; echo $?
--- stdout
2 bash
2 g bash
3 main bash
1
0 NULL
0
1
