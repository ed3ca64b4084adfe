### a file with a NUL is binary
printf 'a\0a\nb\n' > f; grep a f; grep -c a f; grep -n b f; grep -l a f; grep -o a f; grep -q a f; echo $?
--- stdout
2
f
0
--- stderr
grep: f: binary file matches
grep: f: binary file matches
grep: f: binary file matches
### no message without a match
printf 'a\0\n' > f; grep z f; echo $?; grep -v a f; echo $?
--- stdout
1
0
--- stderr
grep: f: binary file matches
### the messages name the file
printf 'a\0\n' > f; grep a f f; grep -h a f; grep a < f; grep --label=in a < f; grep -s a f
--- stderr
grep: f: binary file matches
grep: f: binary file matches
grep: f: binary file matches
grep: (standard input): binary file matches
grep: in: binary file matches
grep: f: binary file matches
### -a, -I and --binary-files
printf 'a\0\nb\n' > f; grep -a b f; grep -I b f; echo $?; grep -Ic b f; grep -IL b f; grep --binary-files=text b f; grep --binary-files=without-match -l b f; grep -I -a b f
--- stdout
b
1
0
f
b
b
### a NUL ends a line of a binary file
printf 'ab\0cd\n' > f; grep -c 'ab$' f; grep -ac 'ab$' f; grep -cx cd f; grep -c '' f; grep -ao 'b.c' f | tr '\0' '|'
--- stdout
1
0
1
2
b|c
### a line with an encoding error is not shown
printf 'x a\n\377 a\ny a\n' > f; grep a f; grep -n a f; grep -c a f; grep -v x f; grep -o a f; grep -a a f
--- stdout $'x a\ny a\n1:x a\n3:y a\n3\ny a\na\na\na\nx a\n\xff a\ny a\n'
--- stderr
grep: f: binary file matches
grep: f: binary file matches
grep: f: binary file matches
### an encoding error in a line that is not selected does no harm
printf 'x\n\377\ny\n' > f; grep y f; grep -c . f; grep -vc . f
--- stdout
y
2
1
### -I with encoding errors
printf 'x a\n\377 a\n' > f; grep -I a f; grep -Ic a f; grep -Il a f
--- stdout
x a
2
f
### the C locale has no encoding errors
printf 'x\n\377\n' > f; LC_ALL=C grep -c . f; LC_ALL=C grep '[^a]' f; LC_ALL=C grep -c '^..$' f; printf '\303\251\n' | LC_ALL=C grep -c '^..$'
--- stdout $'2\nx\n\xff\n0\n1\n'
### context around lines that are not shown
printf 'b\na\377\nb\n\nb\n' > f; grep -A1 b f; grep -B1 b f; grep -C1 a f; printf 'x\na\377\nb\n' > g; grep -A1 a g
--- stdout
b
--
b

b
b
b

b
b
x
--- stderr
grep: f: binary file matches
grep: f: binary file matches
grep: f: binary file matches
grep: g: binary file matches
### text before the first NUL of a long file is shown
(seq 30000; printf '\0\n'; seq 9) > f; grep -c 7 f; grep '^77$' f; grep 7 f | wc -l; grep '^30000$' f; grep '^1$' f
--- stdout
10318
77
6377
1
--- stderr
grep: f: binary file matches
grep: f: binary file matches
grep: f: binary file matches
### a NUL with -z is the end of a record
printf 'a\n\377\0b\0' > f; grep -z b f | tr '\0' '|'; grep -zc . f; grep -z a f; grep -za a f | tr '\0' '|'
--- stdout $'b|2\na\n\xff|'
--- stderr
grep: f: binary file matches
### binary standard input
printf 'a\0' | grep a; printf '\0' | grep -c ''; printf 'a\0b' | grep -vc a
--- stdout
1
1
--- stderr
grep: (standard input): binary file matches
### -m and binary files
printf 'a\n\0a\na\n' > f; grep -m1 a f; grep -cm2 a f
--- stdout
2
--- stderr
grep: f: binary file matches
