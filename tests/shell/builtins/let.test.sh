The builtin `let` (bash manual 4).
### let: expressions
let x=1+2 y=x*2; echo $x $y; let 0; echo $?; let 1; echo $?; let 'x = 5' x++ 'x < 10'; echo $? $x; let "z = (1,2)"; echo $z; let; echo $?; let -- x--; echo $x; let 'x=='; echo $?
--- stdout
3 6
1
0
0 6
2
1
5
1
--- stderr
bash: line 1: let: expression expected
bash: line 1: let: x==: syntax error: operand expected (error token is "==")
