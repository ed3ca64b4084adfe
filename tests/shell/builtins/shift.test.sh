The builtin `shift` (bash manual 4).
### shift: counts
set -- a b c d; shift; echo $*; shift 2; echo $*; shift 5; echo $? $*; shift 0; echo $? $*; shift -1; echo $?; shift x; echo $?; shopt -s shift_verbose; shift 9; echo $?; shift 1 2; echo $?
--- stdout
b c d
d
1 d
0 d
1
1
1
--- stderr
bash: line 1: shift: -1: shift count out of range
bash: line 1: shift: x: numeric argument required
bash: line 1: shift: 9: shift count out of range
bash: line 1: shift: too many arguments
--- status 1
