### -m leaves the offset behind the last selected line
printf 'a\nb\nab\nc\na\n' > f; (grep -m1 a; echo --; cat) < f; (grep -m2 -A1 a; echo --; cat) < f; (grep -m1 -c a; echo --; cat) < f
--- stdout
a
--
b
ab
c
a
a
b
ab
c
--
c
a
1
--
b
ab
c
a
### without -m all of it is read
printf 'a\nb\n' > f; (grep a; echo --; cat) < f; (grep -c a; echo --; cat) < f; (grep -m9 a; echo --; cat) < f
--- stdout
a
--
1
--
a
--
### -q and -l leave it where a buffer ends
seq 100000 > f; (grep -q 5; wc -c) < f; (grep -l 5; wc -c) < f; (grep -m1 -q 5; wc -c) < f
--- stdout
490591
(standard input)
490591
490591
### -m0 reads nothing
printf 'a\nb\n' > f; (grep -m0 a; cat) < f
--- stdout
a
b
### a search that starts in the middle
printf 'a\nb\nab\n' > f; (read x; grep -nb b) < f
--- stdout
1:0:b
2:2:ab
### standard input as an operand, also twice
printf 'a\n' > f; grep -c a - - < f; grep a - f < f; grep -H a < f; grep a < f -
--- stdout
(standard input):1
(standard input):0
(standard input):a
f:a
(standard input):a
a
### one line at a time through a pipe
(echo a1; sleep 0.01; echo b; echo a2) | grep --line-buffered a
--- stdout
a1
a2
### an endless writer ends with the first match
yes | grep -q y; echo ${PIPESTATUS[@]}; yes | grep -m3 y; yes | grep -l y
--- stdout
141 0
y
y
y
(standard input)
### many lines through a pipe
yes | grep -m 100000 y | wc -l; seq 100000 | grep -c 7; seq 100000 | grep -v 1 | tail -1
--- stdout
100000
40951
99999
### a long line
head -c 300000 /dev/zero | tr '\0' x | grep -c xxx; (head -c 300000 /dev/zero | tr '\0' x; echo y) | grep -o y
--- stdout
1
y
### blocks of a pipe that end with a line are not the end of the input
yes abc | head -c 1048576 > f; cat f | grep -c b; cat f | grep b | wc -l
--- stdout
262144
262144
