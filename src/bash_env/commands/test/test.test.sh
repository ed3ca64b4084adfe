### one argument is true if it is not empty
for a in a '' -f '!' '(' ; do env test "$a"; echo $?; done
env test; echo $?
--- stdout
0
1
0
0
0
1
### strings and integers
t() { env test "$@"; echo "$? $*"; }
t a = a; t a == b; t a != b; t -n a; t -z a; t 3 -lt 10; t 3 -ge 10; t ' 5 ' -eq +5; t -5 -lt -3
t 99999999999999999999999 -gt 99999999999999999999998
--- stdout
0 a = a
1 a == b
0 a != b
0 -n a
1 -z a
0 3 -lt 10
1 3 -ge 10
0  5  -eq +5
0 -5 -lt -3
0 99999999999999999999999 -gt 99999999999999999999998
### lengths of strings stand for numbers
env test -l abc -eq 3; echo $?
env test 2 -lt -l abc; echo $?
--- stdout
0
0
### files by type
mkdir d; echo x > f; : > empty; ln -s f link; ln -s nowhere broken; mkfifo p
for op in -e -f -d -s -L -h -p -c; do
  for f in d f empty link broken p /dev/null nosuch; do env test $op $f && printf '%s ' "$f"; done; echo "$op"
done
--- stdout
d f empty link p /dev/null 
f empty link -f
d -d
d f link -s
link broken -L
link broken -h
p -p
/dev/null -c
### files by permission
echo > r; echo > x; chmod 400 r; chmod 100 x; chmod 4755 r; echo > t; chmod 1644 t; echo > g; chmod 2644 g
for op in -r -w -x -u -k -g; do for f in r x t g; do env test $op $f && printf '%s ' "$f"; done; echo "$op"; done
--- stdout
r t g -r
r t g -w
r x -x
r -u
t -k
g -g
### files by age and identity
touch -d 2020-01-01 old; touch -d 2021-01-01 new; ln old same
for op in -nt -ot -ef; do
  for pair in 'old new' 'new old' 'old same' 'old nosuch' 'nosuch old'; do set -- $pair; env test $1 $op $2 && printf '%s/%s ' $1 $2; done; echo "$op"
done
--- stdout
new/old old/nosuch -nt
old/new nosuch/old -ot
old/same -ef
### and, or, not and parentheses
t() { env test "$@"; echo "$? $*"; }
t a -a ''; t a -o ''; t ! a; t ! ! a; t '(' a ')'; t '(' a -a b ')' -o ''; t ! '(' a = b ')'; t '' -o '' -o a -a a; t ! a = b
--- stdout
1 a -a 
0 a -o 
1 ! a
0 ! ! a
0 ( a )
0 ( a -a b ) -o 
0 ! ( a = b )
0  -o  -o a -a a
0 ! a = b
### arguments that look like operators
t() { env test "$@"; echo "$? $*"; }
t -n = -n; t ! -z =; t '(' = '('; t '(' '!' ')'; t -f = -f; t = = =; t -f '(' -a a
--- stdout
0 -n = -n
0 ! -z =
0 ( = (
0 ( ! )
0 -f = -f
0 = = =
1 -f ( -a a
### both sides are looked at
env test 1 -eq 2 -a x -eq 1; echo $?
--- stdout
2
--- stderr
test: invalid integer ‘x’
### an unknown operator
env test a -foo b; echo $?
env test -foo b; echo $?
env test -v x; echo $?
--- stdout
2
2
2
--- stderr
test: ‘-foo’: binary operator expected
test: missing argument after ‘b’
test: ‘-v’: unary operator expected
### an argument is missing
env test a -eq; echo $?
env test a -a b -a; echo $?
env test '(' a; echo $?
--- stdout
2
2
2
--- stderr
test: missing argument after ‘-eq’
test: missing argument after ‘-a’
test: missing argument after ‘a’
### an argument too many
env test a = b c; echo $?
env test -f a b -a; echo $?
--- stdout
2
2
--- stderr
test: extra argument ‘c’
test: extra argument ‘b’
### numbers that are none
env test x -eq 1; echo $?
env test 1 -eq ''; echo $?
env test -t x; echo $?
--- stdout
2
2
2
--- stderr
test: invalid integer ‘x’
test: invalid integer ‘’
test: invalid integer ‘x’
### parentheses without a partner
env test '(' a -a b; echo $?
env test '(' a = b c ')'; echo $?
env test ')'; echo $?
--- stdout
2
2
0
--- stderr
test: ‘)’ expected
test: ‘)’ expected, found ‘c’
### the bracket form wants its closing bracket
env [ a = a ]; echo $?
env [ a = a; echo $?
env [; echo $?
--- stdout
0
2
2
--- stderr
[: missing ‘]’
[: missing ‘]’
### the bracket form knows no other operators
env [ a '<' b ]; echo $?
--- stdout
2
--- stderr
[: ‘<’: binary operator expected
### -l is for numbers only
env test -l x -nt y; echo $?
--- stdout
2
--- stderr
test: -nt does not accept -l
