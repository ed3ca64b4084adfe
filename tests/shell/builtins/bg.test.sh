The builtin `bg` (bash manual 4).
### bg fg: without job control
sleep 0.01 & fg; echo $?; bg; echo $?; fg %1; echo $?
--- stdout
1
1
1
--- stderr
bash: line 1: fg: no job control
bash: line 1: bg: no job control
bash: line 1: fg: no job control
