The builtin `break` (bash manual 4).
### break and continue: levels
for i in 1 2 3; do for j in a b; do [ $i$j = 2a ] && continue 2; [ $i = 3 ] && break 2; echo $i$j; done; done
while :; do while :; do break 5; done; echo no; done; echo out
for i in 1 2; do continue 0; done; echo $?; for i in 1; do break -1; done; echo $?
--- stdout
1a
1b
out
1
1
--- stderr
bash: line 3: continue: 0: loop count out of range
bash: line 3: break: -1: loop count out of range
### break: outside of loops and in functions
break; echo $?; continue 2; echo $?; f() { break; echo after; }; for i in 1 2; do f; echo $i; done
--- stdout
0
0
after
1
after
2
--- stderr
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 1: continue: only meaningful in a `for', `while', or `until' loop
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
