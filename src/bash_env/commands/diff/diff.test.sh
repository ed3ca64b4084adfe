### equal files
seq 3 >a; cp a b; diff a b; echo $?; diff -s a b
--- stdout
0
Files a and b are identical
### normal: change, delete, add
seq 10 >a; sed '2s/.*/two/;5,6d;8a\
x\
y' a >b; diff a b
--- stdout
2c2
< 2
---
> two
5,6d4
< 5
< 6
8a7,8
> x
> y
--- status 1
### unified and its context
seq 30 >a; sed 's/^5$/five/;s/^7$/x/;20d;25a\
new' a >b; diff -u a b | tail -n+3; diff -U1 a b | tail -n+3; diff -U0 a b | tail -n+3; diff -u1 a b | tail -n+3; diff -2 -u a b | tail -n+3; diff --unified=2 a b | tail -n+3
--- stdout
@@ -2,9 +2,9 @@
 2
 3
 4
-5
+five
 6
-7
+x
 8
 9
 10
@@ -17,12 +17,12 @@
 17
 18
 19
-20
 21
 22
 23
 24
 25
+new
 26
 27
 28
@@ -4,5 +4,5 @@
 4
-5
+five
 6
-7
+x
 8
@@ -19,3 +19,2 @@
 19
-20
 21
@@ -25,2 +24,3 @@
 25
+new
 26
@@ -5 +5 @@
-5
+five
@@ -7 +7 @@
-7
+x
@@ -20 +19,0 @@
-20
@@ -25,0 +25 @@
+new
@@ -4,5 +4,5 @@
 4
-5
+five
 6
-7
+x
 8
@@ -19,3 +19,2 @@
 19
-20
 21
@@ -25,2 +24,3 @@
 25
+new
 26
@@ -3,7 +3,7 @@
 3
 4
-5
+five
 6
-7
+x
 8
 9
@@ -18,5 +18,4 @@
 18
 19
-20
 21
 22
@@ -24,4 +23,5 @@
 24
 25
+new
 26
 27
@@ -3,7 +3,7 @@
 3
 4
-5
+five
 6
-7
+x
 8
 9
@@ -18,5 +18,4 @@
 18
 19
-20
 21
 22
@@ -24,4 +23,5 @@
 24
 25
+new
 26
 27
### copied context
seq 30 >a; sed 's/^5$/five/;s/^7$/x/;20d;25a\
new' a >b; diff -c a b | tail -n+3; diff -C1 a b | tail -n+3; diff --context=0 a b | tail -n+3
--- stdout $'***************\n*** 2,10 ****\n  2\n  3\n  4\n! 5\n  6\n! 7\n  8\n  9\n  10\n--- 2,10 ----\n  2\n  3\n  4\n! five\n  6\n! x\n  8\n  9\n  10\n***************\n*** 17,28 ****\n  17\n  18\n  19\n- 20\n  21\n  22\n  23\n  24\n  25\n  26\n  27\n  28\n--- 17,28 ----\n  17\n  18\n  19\n  21\n  22\n  23\n  24\n  25\n+ new\n  26\n  27\n  28\n***************\n*** 4,8 ****\n  4\n! 5\n  6\n! 7\n  8\n--- 4,8 ----\n  4\n! five\n  6\n! x\n  8\n***************\n*** 19,21 ****\n  19\n- 20\n  21\n--- 19,20 ----\n***************\n*** 25,26 ****\n--- 24,26 ----\n  25\n+ new\n  26\n***************\n*** 5 ****\n! 5\n--- 5 ----\n! five\n***************\n*** 7 ****\n! 7\n--- 7 ----\n! x\n***************\n*** 20 ****\n- 20\n--- 19 ----\n***************\n*** 25 ****\n--- 25 ----\n+ new\n'
### headers have times from the files
seq 3 >a; seq 4 >b; touch -d '2024-01-02 03:04:05.123456789 UTC' a; touch -d @0 b; diff -u a b; diff -c a b; TZ=EST5 diff -u a b
--- stdout $'--- a\t2024-01-02 03:04:05.123456789 +0000\n+++ b\t1970-01-01 00:00:00.000000000 +0000\n@@ -1,3 +1,4 @@\n 1\n 2\n 3\n+4\n*** a\t2024-01-02 03:04:05.123456789 +0000\n--- b\t1970-01-01 00:00:00.000000000 +0000\n***************\n*** 1,3 ****\n--- 1,4 ----\n  1\n  2\n  3\n+ 4\n--- a\t2024-01-01 22:04:05.123456789 -0500\n+++ b\t1969-12-31 19:00:00.000000000 -0500\n@@ -1,3 +1,4 @@\n 1\n 2\n 3\n+4\n'
--- status 1
### labels
seq 3 >a; seq 4 >b; diff -u --label old --label 'new one' a b; diff -c -L x a b | head -1; diff --label 1 --label 2 --label 3 -u a b
--- stdout $'--- old\n+++ new one\n@@ -1,3 +1,4 @@\n 1\n 2\n 3\n+4\n*** x\n'
--- stderr
diff: too many file label options
--- status 2
### no newline at the end
printf 'a\nb' >a; printf 'a\nb\n' >b; diff a b; diff b a; diff -u a b | tail -n+3; diff -c a b | tail -n+3; diff -y a b; diff -n b a; diff -b a b; echo $?
--- stdout $'2c2\n< b\n\\ No newline at end of file\n---\n> b\n2c2\n< b\n---\n> b\n\\ No newline at end of file\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n***************\n*** 1,2 ****\n  a\n! b\n\\ No newline at end of file\n--- 1,2 ----\n  a\n! b\na\t\t\t\t\t\t\t\ta\nb\t\t\t\t\t\t\t      \\\tb\nd2 1\na2 1\nb0\n'
### the same end without newline on both sides
printf 'a\nb' >a; printf 'x\nb' >b; diff -u a b | tail -n+3; diff -y -W 20 a b; diff -c a b | tail -n+3
--- stdout $'@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\na     |\tx\nb\tb***************\n*** 1,2 ****\n! a\n  b\n\\ No newline at end of file\n--- 1,2 ----\n! x\n  b\n\\ No newline at end of file\n'
### ed scripts
seq 10 >a; sed '2s/.*/two/;5,6d;8a\
x\
y' a >b; diff -e a b; diff -f a b; diff -n a b
--- stdout
8a
x
y
.
5,6d
2c
two
.
c2
two
.
d5 6
a8
x
y
.
d2 1
a2 1
two
d5 2
a8 2
x
y
--- status 1
### an ed script with a line of one dot
seq 3 >a; printf '.\n..\nx\n.\n' >b; diff -e a b
--- stdout
1,3c
..
.
s/.//
a
..
x
..
.
s/.//
--- status 1
### an ed script cannot say that the newline is missing
printf 'a\n' >a; printf 'b' >b; diff -e a b
--- stdout
1c
b
.
--- stderr
diff: b: No newline at end of file

--- status 2
### side by side
seq 8 >a; sed 's/3/x/;5d;7a\
new' a >b; diff -y -W 30 a b; diff -y a b; diff -y --suppress-common-lines -W 40 a b; diff -y --left-column -W 40 a b
--- stdout
1		1
2		2
3	      |	x
4		4
5	      <
6		6
7		7
	      >	new
8		8
1								1
2								2
3							      |	x
4								4
5							      <
6								6
7								7
							      >	new
8								8
3		   |	x
5		   <
		   >	new
1		   (
2		   (
3		   |	x
4		   (
5		   <
6		   (
7		   (
		   >	new
8		   (
--- status 1
### side by side: long lines, tabs, wide characters
printf 'a\tb\tlong line that is too long\nä日本語ä日本語ä日本語\n\nx\n' >a; printf 'a\tb\tlong line\nä\n\ny\n' >b; diff -y -W 40 a b; diff -y -t -W 41 a b; diff -y -W 33 a b
--- stdout
a	b	   |	a	b
ä日本語ä日本語ä	   |	ä

x		   |	y
a       b       lon | a       b       lon
ä日本語ä日本語ä日本 | ä

x                   | y
a	b     |	a	b
ä日本語ä日本  |	ä

x	      |	y
--- status 1
### side by side of equal files
seq 2 >a; diff -y -W 20 a a
--- stdout
1	1
2	2
### brief
seq 3 >a; seq 4 >b; diff -q a b; echo $?; diff -q a a; diff -qs a a
--- stdout
Files a and b differ
1
Files a and a are identical
### case and white space
printf 'A b\n' >a; printf 'a  b \n' >b; printf 'ab\n' >c; diff -i a b; diff -ib a b; echo $?; diff -w b c; echo $?; diff -b b c; diff -Z a b; printf 'x\ty\n' >d; printf 'x       y\n' >e; diff -E d e; echo $?
--- stdout
1c1
< A b
---
> a  b 
0
0
1c1
< a  b 
---
> ab
1c1
< A b
---
> a  b 
0
### white space at line end
printf 'a \n' >a; printf 'a\n' >b; diff -Z a b; echo $?; diff -b a b; echo $?
--- stdout
0
0
### blank lines
printf 'a\n\nb\n' >a; printf 'a\nb\n\n\n' >b; diff -B a b; echo $?; diff -uB a b; diff -qB a b; diff -sB a b
--- stdout
0
Files a and b are identical
### blank lines beside a real change
printf 'a\n\nb\nc\nd\ne\nf\ng\nh\n' >a; printf 'a\nb\nc\nd\ne\nf\ng\nH\n' >b; diff -B a b; diff -U1 -B a b | tail -n+3; diff -uB a b | tail -n+3
--- stdout
9c8
< h
---
> H
@@ -8,2 +7,2 @@
 g
-h
+H
@@ -1,9 +1,8 @@
 a
-
 b
 c
 d
 e
 f
 g
-h
+H
### lines that match
printf '# one\na\n' >a; printf '# two\na\n' >b; diff -I '^#' a b; echo $?; printf '# two\nb\n' >b; diff -I '^#' a b; diff -I '^#' -I '^[ab]' a b; echo $?
--- stdout
0
1,2c1,2
< # one
< a
---
> # two
> b
0
### a bad expression
diff -I 'a\(' /dev/null /dev/null; echo $?
--- stdout
2
--- stderr
diff: a\(: Unmatched ( or \(
### carriage returns
printf 'a\r\nb\r\n' >a; printf 'a\nb\n' >b; diff --strip-trailing-cr a b; echo $?; diff a b | cat -A
--- stdout
0
1,2c1,2$
< a^M$
< b^M$
---$
> a$
> b$
### binary files
printf 'a\0b' >a; printf 'a\0c' >b; diff a b; echo $?; diff -q a b; diff -a a b | cat -v; diff -u a b; diff -s a a
--- stdout
Binary files a and b differ
1
Files a and b differ
1c1
< a^@b
\ No newline at end of file
---
> a^@c
\ No newline at end of file
Binary files a and b differ
Files a and a are identical
### standard input
seq 3 >a; seq 4 | diff a -; seq 4 | diff - a; diff - - </dev/null; seq 4 | diff -u --label a --label b a -
--- stdout $'3a4\n> 4\n4d3\n< 4\n--- a\n+++ b\n@@ -1,3 +1,4 @@\n 1\n 2\n 3\n+4\n'
--- status 1
### process substitution
diff <(seq 3) <(seq 4); diff -u --label a --label b <(echo 1) <(echo 2); echo $?
--- stdout $'3a4\n> 4\n--- a\n+++ b\n@@ -1 +1 @@\n-1\n+2\n1\n'
### missing files
seq 3 >a; diff a nope; echo $?; diff nope1 nope2; diff -N a nope; diff -u -N --label x --label y nope a; diff --unidirectional-new-file nope a | head -2; diff -N nope nope2
--- stdout $'2\n1,3d0\n< 1\n< 2\n< 3\n--- x\n+++ y\n@@ -0,0 +1,3 @@\n+1\n+2\n+3\n0a1,3\n> 1\n'
--- stderr
diff: nope: No such file or directory
diff: nope1: No such file or directory
diff: nope2: No such file or directory
diff: nope: No such file or directory
diff: nope2: No such file or directory
--- status 2
### a directory and a file
mkdir d; echo 1 >d/f; echo 2 >f; diff d f; diff f d; diff d nope; diff - d; echo $?
--- stdout
1c1
< 1
---
> 2
1c1
< 2
---
> 1
2
--- stderr
diff: nope: No such file or directory
diff: cannot compare '-' to a directory
### directories
mkdir -p A/s B/s B/only A/m; echo 1 >A/f; echo 2 >B/f; echo x >A/s/g; echo y >B/s/g; echo q >A/onlya; echo >B/m; echo z >A/same; echo z >B/same; diff A B; echo $?; diff -r A B; diff -rq A B; diff -rs A B; diff -rN A B
--- stdout
diff A/f B/f
1c1
< 1
---
> 2
File A/m is a directory while file B/m is a regular file
Only in B: only
Only in A: onlya
Common subdirectories: A/s and B/s
1
diff -r A/f B/f
1c1
< 1
---
> 2
File A/m is a directory while file B/m is a regular file
Only in B: only
Only in A: onlya
diff -r A/s/g B/s/g
1c1
< x
---
> y
Files A/f and B/f differ
File A/m is a directory while file B/m is a regular file
Only in B: only
Only in A: onlya
Files A/s/g and B/s/g differ
diff -rs A/f B/f
1c1
< 1
---
> 2
File A/m is a directory while file B/m is a regular file
Only in B: only
Only in A: onlya
diff -rs A/s/g B/s/g
1c1
< x
---
> y
Files A/same and B/same are identical
diff -rN A/f B/f
1c1
< 1
---
> 2
File A/m is a directory while file B/m is a regular file
diff -rN A/onlya B/onlya
1d0
< q
diff -rN A/s/g B/s/g
1c1
< x
---
> y
--- status 1
### directories: exclusion
mkdir A B; for f in a.o b.c c.h; do echo 1 >A/$f; echo 2 >B/$f; done; diff -r -x '*.o' A B; diff -rq -x '*.[oc]' A B; printf '*.o\n*.h\n' >list; diff -X list -q A B; diff -S c -q A B
--- stdout
diff -r -x '*.o' A/b.c B/b.c
1c1
< 1
---
> 2
diff -r -x '*.o' A/c.h B/c.h
1c1
< 1
---
> 2
Files A/c.h and B/c.h differ
Files A/b.c and B/b.c differ
Files A/c.h and B/c.h differ
--- status 1
### names with blanks
mkdir 'P q' R; echo 1 >'P q/a b'; echo 2 >'R/a b'; echo 1 >"P q/o'k"; diff -r 'P q' R; diff -rx '*.o' -I 'a b' 'P q' R
--- stdout
diff -r "P q/a b" "R/a b"
1c1
< 1
---
> 2
Only in P q: o'k
diff -rx '*.o' -I 'a b' "P q/a b" "R/a b"
1c1
< 1
---
> 2
Only in P q: o'k
--- status 1
### directories: symbolic links
mkdir A B; ln -s x A/l; ln -s y B/l; ln -s z A/m; ln -s z B/m; diff -r --no-dereference A B; diff -r A B
--- stdout
Symbolic links A/l and B/l differ
--- stderr
diff: A/l: No such file or directory
diff: B/l: No such file or directory
diff: A/m: No such file or directory
diff: B/m: No such file or directory
--- status 2
### the C function
printf 'int f()\n{\n a\n b\n c\n d\n e\n f\n g\n}\nint g()\n{\n x\n y\n z\n}\n' >a; sed 's/ g$/ G/; s/ z/ Z/' a >b; diff -up a b | tail -n+3; diff -p a b | tail -n+3; diff -U1 -F '^ [d]' a b | tail -n+3
--- stdout $'@@ -6,11 +6,11 @@ int f()\n  d\n  e\n  f\n- g\n+ G\n }\n int g()\n {\n  x\n  y\n- z\n+ Z\n }\n*************** int f()\n*** 6,16 ****\n   d\n   e\n   f\n!  g\n  }\n  int g()\n  {\n   x\n   y\n!  z\n  }\n--- 6,16 ----\n   d\n   e\n   f\n!  G\n  }\n  int g()\n  {\n   x\n   y\n!  Z\n  }\n@@ -8,3 +8,3 @@ d\n  f\n- g\n+ G\n }\n@@ -14,3 +14,3 @@ d\n  y\n- z\n+ Z\n }\n'
### color
seq 30 >a; sed 's/^5$/five/;20d;25a\
new' a >b; diff --color=always a b; diff --color=always -u --label a --label b a b; diff --color=always -c --label a --label b a b; diff --color a b | head -2; diff --color=never a b | head -2
--- stdout $'\x1b[36m5c5\x1b[0m\n\x1b[31m< 5\x1b[0m\n---\n\x1b[32m> five\x1b[0m\n\x1b[36m20d19\x1b[0m\n\x1b[31m< 20\x1b[0m\n\x1b[36m25a25\x1b[0m\n\x1b[32m> new\x1b[0m\n\x1b[1m--- a\x1b[0m\n\x1b[1m+++ b\x1b[0m\n\x1b[36m@@ -2,7 +2,7 @@\x1b[0m\n 2\n 3\n 4\n\x1b[31m-5\x1b[0m\n\x1b[32m+five\x1b[0m\n 6\n 7\n 8\n\x1b[36m@@ -17,12 +17,12 @@\x1b[0m\n 17\n 18\n 19\n\x1b[31m-20\x1b[0m\n 21\n 22\n 23\n 24\n 25\n\x1b[32m+new\x1b[0m\n 26\n 27\n 28\n\x1b[1m*** a\x1b[0m\n\x1b[1m--- b\x1b[0m\n***************\n\x1b[36m*** 2,8 ****\x1b[0m\n\x1b[31m  2\x1b[0m\n\x1b[31m  3\x1b[0m\n\x1b[31m  4\x1b[0m\n\x1b[31m! 5\x1b[0m\n\x1b[31m  6\x1b[0m\n\x1b[31m  7\x1b[0m\n\x1b[31m  8\x1b[0m\n\x1b[36m--- 2,8 ----\x1b[0m\n\x1b[32m  2\x1b[0m\n\x1b[32m  3\x1b[0m\n\x1b[32m  4\x1b[0m\n\x1b[32m! five\x1b[0m\n\x1b[32m  6\x1b[0m\n\x1b[32m  7\x1b[0m\n\x1b[32m  8\x1b[0m\n***************\n\x1b[36m*** 17,28 ****\x1b[0m\n\x1b[31m  17\x1b[0m\n\x1b[31m  18\x1b[0m\n\x1b[31m  19\x1b[0m\n\x1b[31m- 20\x1b[0m\n\x1b[31m  21\x1b[0m\n\x1b[31m  22\x1b[0m\n\x1b[31m  23\x1b[0m\n\x1b[31m  24\x1b[0m\n\x1b[31m  25\x1b[0m\n\x1b[31m  26\x1b[0m\n\x1b[31m  27\x1b[0m\n\x1b[31m  28\x1b[0m\n\x1b[36m--- 17,28 ----\x1b[0m\n\x1b[32m  17\x1b[0m\n\x1b[32m  18\x1b[0m\n\x1b[32m  19\x1b[0m\n\x1b[32m  21\x1b[0m\n\x1b[32m  22\x1b[0m\n\x1b[32m  23\x1b[0m\n\x1b[32m  24\x1b[0m\n\x1b[32m  25\x1b[0m\n\x1b[32m+ new\x1b[0m\n\x1b[32m  26\x1b[0m\n\x1b[32m  27\x1b[0m\n\x1b[32m  28\x1b[0m\n5c5\n< 5\n5c5\n< 5\n'
### tabs
printf '\ta\n' >a; printf '\tb\n' >b; diff -t a b; diff -T a b; diff -Tu a b | tail -n+3; diff -Tc a b | tail -n+3; diff -t --tabsize=4 a b
--- stdout $'1c1\n<         a\n---\n>         b\n1c1\n<\t\ta\n---\n>\t\tb\n@@ -1 +1 @@\n-\t\ta\n+\t\tb\n***************\n*** 1 ****\n!\t\ta\n--- 1 ----\n!\t\tb\n1c1\n<     a\n---\n>     b\n'
--- status 1
### merged with #ifdef
printf 'a\nb\nc\n' >a; printf 'a\nx\nc\nd\n' >b; diff -D FOO a b; diff -D FOO b a
--- stdout
a
#ifndef FOO
b
#else /* FOO */
x
#endif /* FOO */
c
#ifdef FOO
d
#endif /* FOO */
a
#ifndef FOO
x
#else /* FOO */
b
#endif /* FOO */
c
#ifndef FOO
d
#endif /* ! FOO */
--- status 1
### group and line formats
printf 'a\nb\nc\n' >a; printf 'a\nx\nc\nd\n' >b; diff --changed-group-format='%<' --unchanged-group-format='' a b; diff --old-line-format='-%L' --new-line-format='+%L' --unchanged-line-format='' a b; diff --line-format='%l|' a b; diff --old-group-format='old %dn %df-%dl
' --new-group-format='new %dN %dF %5dL
%>' a b; diff --unchanged-line-format='' --old-line-format='%dn:%L' --new-line-format='' a b
--- stdout
b
-b
+x
+d
a|b|x|c|d|a
old 1 2-2
new 1 2     2
x
c
new 1 4     4
d
2:b
--- status 1
### empty lines
printf '1\n\n2\n\n3\n' >a; sed s/2/x/ a >b; diff -u --suppress-blank-empty a b | tail -n+3 | cat -A; diff -y -W 20 a b | cat -A
--- stdout
@@ -1,5 +1,5 @@$
 1$
$
-2$
+x$
$
 3$
1^I1$
$
2     |^Ix$
$
3^I3$
### several files
seq 3 >a; seq 4 >b; seq 5 >c; diff --from-file=a b c; diff --to-file=a b c
--- stdout
3a4
> 4
3a4,5
> 4
> 5
4d3
< 4
4,5d3
< 4
< 5
--- status 1
### refused
diff; diff a; diff a b c; diff -u -c a b; diff -U x a b; diff --foo a b; diff -W 0 a b; diff --color=foo a b; diff --tabsize=0 a b; diff --horizon-lines=x a b; diff --from-file=a --to-file=b c; diff -x; echo $?
--- stdout
2
--- stderr
diff: missing operand after 'diff'
diff: Try 'diff --help' for more information.
diff: missing operand after 'a'
diff: Try 'diff --help' for more information.
diff: extra operand 'c'
diff: Try 'diff --help' for more information.
diff: conflicting output style options
diff: Try 'diff --help' for more information.
diff: invalid context length 'x'
diff: Try 'diff --help' for more information.
diff: unrecognized option '--foo'
diff: Try 'diff --help' for more information.
diff: invalid width '0'
diff: Try 'diff --help' for more information.
diff: invalid color 'foo'
diff: Try 'diff --help' for more information.
diff: invalid tabsize '0'
diff: Try 'diff --help' for more information.
diff: invalid horizon length 'x'
diff: Try 'diff --help' for more information.
diff: --from-file and --to-file both specified
diff: option requires an argument -- 'x'
diff: Try 'diff --help' for more information.
### normal beside another style
diff --normal -u /dev/null /dev/null; echo $?; diff -C 1 -U 5 /dev/null /dev/null
--- stdout
2
--- stderr
diff: conflicting output style options
diff: Try 'diff --help' for more information.
diff: conflicting output style options
diff: Try 'diff --help' for more information.
--- status 2
### an empty file
touch a; seq 2 >b; diff a b; diff -u a b | tail -n+3; diff -u b a | tail -n+3; diff -c a b | tail -n+3; diff b a
--- stdout $'0a1,2\n> 1\n> 2\n@@ -0,0 +1,2 @@\n+1\n+2\n@@ -1,2 +0,0 @@\n-1\n-2\n***************\n*** 0 ****\n--- 1,2 ----\n+ 1\n+ 2\n1,2d0\n< 1\n< 2\n'
--- status 1
### which of equal lines are taken
printf '1\n4\n5\n4\n5\n' >a; printf '3\n5\n4\n4\n5\n' >b; diff a b; diff -U3 a b | tail -n+3; diff --horizon-lines=9 a b
--- stdout
1,2c1
< 1
< 4
---
> 3
3a3
> 4
@@ -1,5 +1,5 @@
-1
-4
+3
 5
 4
+4
 5
1,2c1
< 1
< 4
---
> 3
4a4
> 4
--- status 1
### whitespace within and all kinds ignored
printf 'a b c\nd\n' >a; printf 'abc\nD\n' >b; diff -w a b; diff -wi a b; echo $?
--- stdout
2c2
< d
---
> D
0
### statuses
seq 2 >a; seq 3 >b; diff a a; echo $?; diff a b >/dev/null; echo $?; diff a c 2>/dev/null; echo $?
--- stdout
0
1
2
### normal, unified and context formats
printf 'a\nb\nc\nd\ne\nf\ng\nh\n' > a; printf 'a\nB\nc\nd\ne\nf\ng\nh2\ni' > b
diff a b; diff -u --label x --label y a b; diff -c --label x --label y a b; diff -u0 --label 1 --label 2 a b
--- stdout $'2c2\n< b\n---\n> B\n8c8,9\n< h\n---\n> h2\n> i\n\\ No newline at end of file\n--- x\n+++ y\n@@ -1,8 +1,9 @@\n a\n-b\n+B\n c\n d\n e\n f\n g\n-h\n+h2\n+i\n\\ No newline at end of file\n*** x\n--- y\n***************\n*** 1,8 ****\n  a\n! b\n  c\n  d\n  e\n  f\n  g\n! h\n--- 1,9 ----\n  a\n! B\n  c\n  d\n  e\n  f\n  g\n! h2\n! i\n\\ No newline at end of file\n--- 1\n+++ 2\n@@ -2 +2 @@\n-b\n+B\n@@ -8 +8,2 @@\n-h\n+h2\n+i\n\\ No newline at end of file\n'
--- status 1
### statuses
printf 'a\n' > a; printf 'b\n' > b; diff -q a b; echo $?; diff -s a a; echo $?; diff a nope; echo $?
--- stdout
Files a and b differ
1
Files a and a are identical
0
2
--- stderr
diff: nope: No such file or directory
### wrong command lines
diff; diff a; diff a b c; diff --foo; diff -U x a b
--- stderr
diff: missing operand after 'diff'
diff: Try 'diff --help' for more information.
diff: missing operand after 'a'
diff: Try 'diff --help' for more information.
diff: extra operand 'c'
diff: Try 'diff --help' for more information.
diff: unrecognized option '--foo'
diff: Try 'diff --help' for more information.
diff: invalid context length 'x'
diff: Try 'diff --help' for more information.
--- status 2
### directories
mkdir d e; echo 1 > d/a; echo 2 > e/a; touch d/x e/y; diff d e; diff -r d e; diff -rN d e; diff -rq d e; diff d/a e
--- stdout
diff d/a e/a
1c1
< 1
---
> 2
Only in d: x
Only in e: y
diff -r d/a e/a
1c1
< 1
---
> 2
Only in d: x
Only in e: y
diff -rN d/a e/a
1c1
< 1
---
> 2
Files d/a and e/a differ
Only in d: x
Only in e: y
1c1
< 1
---
> 2
--- status 1
### white space and case
diff -w <(echo 'a  b') <(echo ab); echo $?; diff -b <(echo 'a  b') <(echo 'a b '); echo $?; diff -i <(echo A) <(echo a); echo $?
diff -B <(printf 'a\n\nb\n') <(printf 'a\nb\n'); echo $?
--- stdout
0
0
0
0
### standard input and process substitution
printf 'x\ny\n' > b; echo x | diff - b; diff <(printf '1\n2\n') <(printf '2\n3\n')
--- stdout
1a2
> y
1d0
< 1
2a2
> 3
--- status 1
### binary files
printf 'a\0b' > a; printf 'a\0c' > b; diff a b; echo $?
--- stdout
Binary files a and b differ
1
### scripts for ed do not tell whether a last newline is missing
printf 'a\nb' > x; printf 'a\nb\n' > y; diff -e x y; echo $?; printf 'c\na\nb' > z; diff -f x z; echo $?
--- stdout
2
a0
c
.
2
--- stderr
diff: x: No newline at end of file

diff: x: No newline at end of file

diff: z: No newline at end of file

### pages
seq 5 >b; seq 3 >a; diff -l a b | sed 's/^....-..-.. ..:../DATE/'; diff -l -u -L x a b | sed -n '3s/^....-..-.. ..:../DATE/p'; diff --paginate -U 1 a ./b >o; echo $?; wc -l <o; diff -l a a; echo $?; diff -lq a b; diff -ly a b | sed -n 6p
--- stdout


DATE                   diff -l a b                    Page 1


3a4,5
> 4
> 5


























































DATE               diff -l -u -L x x b                Page 1
1
66
0
Files a and b differ
1								1
### pages in trees
mkdir -p A/s B/s; seq 3 >A/a; seq 4 >B/a; seq 3 >B/x; seq 2 >A/s/k; seq 3 >B/s/k; diff -lr A B | sed 's/^....-..-.. ..:../DATE/' | grep .; diff -rqyl A B
--- stdout
DATE                 diff -lr A/a B/a                 Page 1
3a4
> 4
DATE               diff -lr A/s/k B/s/k               Page 1
2a3
> 3
Only in B: x
Files A/a and B/a differ
Files A/s/k and B/s/k differ
Only in B: x
--- status 1
### pages to a reader that leaves
seq 5000 >b; seq 5000 | sed 's/$/x/' >a; diff -l a b | sed 3q | wc -l; diff -l a b | wc -l
--- stdout
3
11814
--- stderr
diff: subsidiary program '/usr/bin/pr' failed
