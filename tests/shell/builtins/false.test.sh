The builtin `false` (bash manual 4).
### false and true, colon
false; echo $?; true x; echo $?; : ignored $((z=5)) ${y:=6}; echo $z $y; false --help > /dev/null; echo $?
--- stdout
1
0
5 6
1
