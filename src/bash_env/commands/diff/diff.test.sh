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
