The builtin `source` (bash manual 4).
### source: arguments, status, PATH
echo 'echo "$# $1 $0"; x=5; return 3' > lib.sh; . ./lib.sh a b; echo $? $x; set -- p q; . ./lib.sh; echo $2; source ./nofile; echo $?; PATH=$PWD:$PATH; . lib.sh z; shopt -u sourcepath; (. lib.sh y); echo $?; . ; echo $?; mkdir d; . ./d; echo $?; echo 'set -- n m' > s2; . ./s2; echo $*; . ./s2 a; echo $*
--- stdout
2 a bash
3 5
2 p bash
q
1
1 z bash
1 y bash
3
2
1
n m
n m
--- stderr
bash: line 1: ./nofile: No such file or directory
bash: line 1: .: filename argument required
.: usage: . filename [arguments]
bash: line 1: .: ./d: is a directory
