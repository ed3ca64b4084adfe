### lines by number
seq 5 | sed -n 3p; seq 5 | sed -n '$p'; seq 5 | sed -n '2!p'; seq 3 | sed -n '9p'; seq 5 | sed -n '2 , 3 p'
--- stdout
3
5
1
3
4
5
2
3
### ranges of numbers
seq 5 | sed -n '2,4p'; seq 5 | sed -n '4,2p'; seq 5 | sed -n '4,$p'; seq 5 | sed -n '2,3!p'; seq 5 | sed -n '$,2p'
--- stdout
2
3
4
4
4
5
1
4
5
5
### steps
seq 9 | sed -n '1~3p'; seq 9 | sed -n '0~4p'; seq 9 | sed -n '2~0p'; seq 9 | sed -n '5~2p'
--- stdout
1
4
7
4
8
2
5
7
9
### so many lines more
seq 9 | sed -n '2,+2p'; seq 9 | sed -n '/3/,+1p'; seq 9 | sed -n '4,+0p'
--- stdout
2
3
4
3
4
4
### up to a multiple
seq 12 | sed -n '2,~4p'; seq 12 | sed -n '4,~4p'; seq 9 | sed -n '/5/,~3p'; seq 9 | sed -n '5,~0p'
--- stdout
2
3
4
4
5
6
7
8
5
6
5
### lines that match
seq 12 | sed -n '/1/p'; seq 12 | sed -n '/1/!p' | tail -n 2; seq 12 | sed -n '/^1.$/p'
--- stdout
1
10
11
12
8
9
10
11
12
### other delimiters
printf 'a/b\nc\n' | sed -n '\,/,p'; printf 'a,b\n' | sed -n '\,a\,b,p'; printf 'axb\n' | sed -n '\xa\xbxp'
--- stdout
a/b
a,b
axb
### flags
printf 'abc\nABC\n' | sed -n '/abc/Ip'; printf 'a\nb\n' | sed -n 'N;/^b/Mp'; printf 'a\nB\n' | sed -n 'N;/^b$/MIp'
--- stdout
abc
ABC
a
b
a
B
### ranges that begin and end with matches
seq 12 | sed -n '/3/,/5/p'; seq 12 | sed -n '/1/,/1/p'; seq 5 | sed -n '/4/,/nope/p'; printf 'a\nb\na\nb\n' | sed -n '/a/,/b/{=;p}'
--- stdout
3
4
5
1
2
3
4
5
6
7
8
9
10
11
12
4
5
1
a
2
b
3
a
4
b
### numbers and matches mixed
seq 9 | sed -n '2,/4/p'; seq 9 | sed -n '/4/,6p'; seq 9 | sed -n '/4/,2p'; seq 9 | sed -n '4,/4/p'; seq 9 | sed -n '/8/,$p'
--- stdout
2
3
4
4
5
6
4
4
5
6
7
8
9
8
9
### a range from before the first line
printf 'a\nb\na\n' | sed -n '0,/a/p'; printf 'a\nb\na\n' | sed -n '1,/a/p'; printf 'b\na\nb\n' | sed '0,/b/d'
--- stdout
a
a
b
a
a
b
### ranges whose lines are passed over
seq 8 | sed -n '2{n;n;n};2,4p'; seq 8 | sed -n '2,3{N;N;N;p};5,6='; seq 8 | sed -n 'N;N;2,3='; seq 6 | sed -n '2b;/./,+1='; seq 6 | sed -n '2b;/./,2='
--- stdout
2
3
4
5
5
6
3
1
3
4
5
6
1
4
5
6
### several ranges at once
seq 9 | sed -n '2,5{/3/,/4/!p}'; seq 9 | sed '2,3d;5,6d;s/^/>/'
--- stdout
2
5
>1
>4
>7
>8
>9
### empty expressions stand for the last one
printf 'abc\n' | sed '/b/s//X/'; printf 'aXbX\n' | sed 's/X/1/;s//2/'; printf 'abc\nxbz\n' | sed -n '/a/,//p'
--- stdout
aXc
a1b2
abc
xbz
### expressions with newlines
printf 'a\nb\n' | sed -n 'N;/a\nb/p'; printf 'a\nb\n' | sed 'N;s/a$/x/;s/^b/y/'; printf 'a\nb\n' | sed 'N;s/a$/x/M;s/^b/y/M'
--- stdout
a
b
a
b
x
y
### extended expressions
printf 'ab\naab\nb\n' | sed -n -E '/^a+b$/p'; printf 'x(y)\n' | sed -n -r '/\(y\)/p'; printf 'ab\ncd\n' | sed -n -E '/^(ab|ef)$/p'
--- stdout
ab
aab
x(y)
ab
### addresses of separate files
seq 3 > f; seq 4 6 > g; sed -s -n '2,3p' f g; sed -s -n '/2/,/9/p' f g; sed -s -n '0,/./p' f g; sed -s -n '1H;${x;p}' f g
--- stdout
2
3
5
6
2
3
1
4

1

4
