### normal, unified and context formats
printf 'a\nb\nc\nd\ne\nf\ng\nh\n' > a; printf 'a\nB\nc\nd\ne\nf\ng\nh2\ni' > b
diff a b; diff -u --label x --label y a b; diff -c --label x --label y a b; diff -u0 --label 1 --label 2 a b
### statuses
printf 'a\n' > a; printf 'b\n' > b; diff -q a b; echo $?; diff -s a a; echo $?; diff a nope; echo $?
### wrong command lines
diff; diff a; diff a b c; diff --foo; diff -U x a b
### directories
mkdir d e; echo 1 > d/a; echo 2 > e/a; touch d/x e/y; diff d e; diff -r d e; diff -rN d e; diff -rq d e; diff d/a e
### white space and case
diff -w <(echo 'a  b') <(echo ab); echo $?; diff -b <(echo 'a  b') <(echo 'a b '); echo $?; diff -i <(echo A) <(echo a); echo $?
diff -B <(printf 'a\n\nb\n') <(printf 'a\nb\n'); echo $?
### standard input and process substitution
printf 'x\ny\n' > b; echo x | diff - b; diff <(printf '1\n2\n') <(printf '2\n3\n')
### binary files
printf 'a\0b' > a; printf 'a\0c' > b; diff a b; echo $?
