The builtin `exec` (bash manual 4).
### exec: replaces the shell
(exec echo hi; echo never); (exec -a name bash -c 'echo $0'); (exec -c env); (exec -l bash -c 'echo $0'); (exec nope; echo never); echo $?; (shopt -s execfail; exec nope2; echo still $?); exec 3>f; echo to3 >&3; exec 3>&-; cat f; exec 4<f; read x <&4; echo $x; (exec 5</nope; echo no); echo $?
--- stdout
hi
name
-bash
127
to3
to3
no
0
--- stderr
bash: line 1: exec: nope: not found
bash: line 1: exec: nope2: not found
bash: line 1: /nope: No such file or directory
