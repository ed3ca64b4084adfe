The builtin `eval` (bash manual 4).
### eval: joins, statuses, nesting
eval echo a 'b  c'; eval "x=5; echo \$x"; eval; echo $?; eval false; echo $?; eval 'eval "eval echo deep"'; v='$x'; eval echo $v; eval 'for i in 1 2; do
echo $i
done'; eval -- echo dd; eval 'return 3' ; echo $?; f() { eval 'return 4'; echo no; }; f; echo $?
--- stdout
a b c
5
0
1
deep
5
1
2
dd
2
4
--- stderr
bash: line 3: return: can only `return' from a function or sourced script
