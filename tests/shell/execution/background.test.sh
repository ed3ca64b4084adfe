Background commands.
### background subshell with a redirection
(echo bg; echo $BASH_SUBSHELL) > f & wait $!; cat f; { echo g; } > g & wait; cat g; for i in 1 2; do echo $i; done > h & wait; cat h; (cat) < f > i & wait; cat i; (echo e >&2) 2> j & wait; cat j; (exit 3) > k & wait $!; echo $?; (echo $BASH_SUBSHELL) & wait; { echo $BASH_SUBSHELL; } & wait; f() { echo $BASH_SUBSHELL; }; f & wait; (echo x) > /nodir/y & wait $!; echo $?
--- stdout
bg
1
g
1
2
bg
1
e
3
1
1
1
1
--- stderr
bash: line 1: /nodir/y: No such file or directory
