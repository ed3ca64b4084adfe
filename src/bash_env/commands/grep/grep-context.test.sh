### -A -B and -C
seq 20 > f; grep -A2 5 f; grep -B2 '^5' f; grep -C1 '^9' f
--- stdout
5
6
7
--
15
16
17
3
4
5
8
9
10
### -NUM, and -A -B over -C
seq 20 > f; grep -1 '^5$' f; grep -12 '^20' f | head -2; grep -C3 -A1 -B0 '^7$' f; grep -n2 '^7$' f
--- stdout
4
5
6
8
9
7
8
5-5
6-6
7:7
8-8
9-9
### groups that touch are one
seq 20 > f; grep -C1 -E '^(5|7)$' f; grep -C1 -E '^(5|8)$' f; grep -C1 -E '^(5|9)$' f
--- stdout
4
5
6
7
8
4
5
6
7
8
9
4
5
6
--
8
9
10
### separators of headers
seq 9 > f; grep -nH -C1 5 f; grep -bHC1 5 f; grep -nv -C1 '[0-46-9]' f
--- stdout
f-4-4
f:5:5
f-6-6
f-6-4
f:8:5
f-10-6
4-4
5:5
6-6
### group separators
seq 9 > f; grep -A0 '[159]' f; grep --group-separator=XX -A0 '[15]' f; grep --no-group-separator -A0 '[15]' f; grep --group-separator= -A0 '[15]' f
--- stdout
1
--
5
--
9
1
XX
5
1
5
1

5
### the last of --group-separator and --no-group-separator wins
seq 9 > f; grep --group-separator=XX --no-group-separator -A0 '[15]' f
--- stdout
1
5
### groups of several files are separated
seq 3 > f; seq 3 > g; grep -A1 1 f g
--- stdout
f:1
f-2
--
g:1
g-2
### trailing context after -m
seq 30 > f; grep -n -m1 -A12 '^1' f; grep -m2 -A1 5 f; grep -vm1 -A2 1 f
--- stdout
1:1
2-2
3-3
4-4
5-5
6-6
7-7
8-8
9-9
10-10
11-11
12-12
13-13
5
6
--
15
16
2
3
4
### context with -o, -c and -l
seq 9 > f; grep -oA1 '[15]' f; grep -cA1 5 f; grep -lA1 5 f; grep -oC1 -v '[1-46-9]' f
--- stdout
1
--
5
1
f
4
6
### leading context comes only once
seq 20 > f; grep -B3 -E '^(2|4|5)$' f
--- stdout
1
2
3
4
5
### more context than there is
seq 3 > f; grep -C99 2 f; grep -B99999999999999999999 3 f
--- stdout
1
2
3
1
2
3
### context and -z
printf 'a\0b\0c\0d\0' | grep -zA1 b | tr '\0' '|'
--- stdout $'b|c|'
### context over a long stream
seq 100000 | grep -B2 -A1 77777; seq 100000 | grep -n -B1 '99999$' | tail -2
--- stdout
77775
77776
77777
77778
99998-99998
99999:99999
### context of a last line without newline
printf 'a\nb' | grep -A1 a; printf 'a\nb' | grep -B1 b
--- stdout
a
b
a
b
### -v with context
printf 'a\nb\na\na\na\n' > f; grep -n -v -A1 a f; grep -nvB1 a f
--- stdout
2:b
3-a
1-a
2:b
