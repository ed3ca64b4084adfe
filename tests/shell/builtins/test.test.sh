The builtin `test` (bash manual 4).
### test: strings and numbers
test a = a; echo $?; [ a != b ] && [ a \< b ] && [ b \> a ] && echo ok; [ -z "" ] && [ -n x ] && [ x ] && ! [ "" ]; echo $?; [ 1 -eq 1 -a 2 -gt 1 ]; echo $?; [ 1 -eq 2 -o 2 -ge 2 ]; echo $?; [ ! 1 -lt 0 ]; echo $?; [ \( a = b \) -o c ]; echo $?; [ 5 -le 5 ] && [ 5 -ne 6 ]; echo $?; test; echo $?; [ ]; echo $?; [ 08 -eq 8 ]; echo $?; [ 1 -eq a ]; echo $?; [ a; echo $?
--- stdout
0
ok
0
0
0
0
0
0
1
1
0
2
2
--- stderr
bash: line 1: [: a: integer expression expected
bash: line 1: [: missing `]'
### test: files
touch f; mkdir d; ln -s f l; ln -s nope bad; echo x > g; chmod +x g; for t in -e -f -d -L -h -s -r -w -x -p -S -b -c -u -g -k -O -G -N; do for x in f d l bad g; do test $t $x && echo -n "$t$x "; done; done; echo; [ g -nt f ] ; echo $?; [ f -ef l ]; echo $?; [ -t 0 ]; echo $?; [ -v HOME ]; echo $?; [ -v nope ]; echo $?; a=(1); [ -v a[0] ] && [ ! -v 'a[1]' ]; echo $?; [ -o errexit ]; echo $?; declare -n r=HOME; [ -R r ]; echo $?
--- stdout
-ef -ed -el -eg -ff -fl -fg -dd -Ll -Lbad -hl -hbad -sd -sg -rf -rd -rl -rg -wf -wd -wl -wg -xd -xg -Of -Od -Ol -Og -Gf -Gd -Gl -Gg -Ng 
0
0
1
0
1
0
1
0
### test: argument counts
[ = = = ]; echo $?; [ -n ]; echo $?; [ ! ]; echo $?; [ ! x ]; echo $?; [ ! = x ]; echo $?; [ ! ! x ]; echo $?; [ -f = x ]; echo $?; [ x -a ]; echo $?; [ -a x ]; echo $?; [ x -o '' ]; echo $?; [ '' -o '' -o y ]; echo $?; [ a b c d ]; echo $?; [ '(' a ')' ]; echo $?; [ '(' = ')' ]; echo $?; [ -e a -foo ]; echo $?
--- stdout
0
0
0
1
1
0
1
2
1
0
0
2
0
1
2
--- stderr
bash: line 1: [: x: unary operator expected
bash: line 1: [: too many arguments
bash: line 1: [: a: binary operator expected
