The builtin `suspend` (bash manual 4).
### suspend: no job control
suspend; echo $?
--- stdout
1
--- stderr
bash: line 1: suspend: cannot suspend: no job control
