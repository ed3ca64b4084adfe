### lines are printed as they are
printf 'a\nb\n' | sed ''; printf 'a\nb' | sed p; echo; printf '' | sed p
--- stdout
a
b
a
a
b
b
### -n prints only what is asked for
printf '1\n2\n3\n' | sed -n 2p; printf '1\n2\n' | sed --quiet '$p'; printf '1\n2\n' | sed '#n
1p'
--- stdout
2
2
1
### scripts in pieces
printf '1\n2\n' | sed -e 's/1/a/' -e 's/2/b/'; printf '1\n' | sed -e '1{p' -e '}'; printf 's/1/x/\n' > s; printf '1\n' | sed -f s -e 's/x/y/'
printf 's/1/x/\n' > s; printf '1\n' > f; sed --file=- f < s
--- stdout
a
b
1
1
y
x
### commands with separators
printf '1\n' | sed 'p;p ; p;;'; printf '1\n' | sed '{p;p}'; printf '1\n' | sed '  p # twice
# nothing
p'
--- stdout
1
1
1
1
1
1
1
1
1
1
### lines are deleted
seq 5 | sed 2d; seq 5 | sed '2,4d'; seq 5 | sed '/3/d;p'; seq 3 | sed d
--- stdout
1
3
4
5
1
5
1
1
2
2
4
4
5
5
### the script ends early
seq 5 | sed 2q; seq 5 | sed -n '3{p;q}'; seq 5 | sed '2q7'; echo $?; seq 5 | sed '2Q'; seq 5 | sed -n 'Q3'; echo $?
--- stdout
1
2
3
1
2
7
1
3
### what is left of the input goes to the next reader
seq 5 > f; (sed 2q; cat) < f; (sed -n '2{p;q}'; echo --; cat) < f
--- stdout
1
2
3
4
5
2
--
3
4
5
### numbers of lines
seq 3 | sed =; seq 3 | sed -n '$='; printf 'a\nb\n' > f; printf 'c\n' > g; sed -n '$=' f g; sed -s -n '$=' f g
--- stdout
1
1
2
2
3
3
3
3
2
1
### the next line
seq 6 | sed -n 'n;p'; seq 5 | sed 'n;d'; seq 3 | sed '$!n;s/./x/'; seq 2 | sed -n '$!{n;p}'
--- stdout
2
4
6
1
3
5
1
x
x
2
### lines are joined
seq 5 | sed 'N;s/\n/,/'; seq 5 | sed '$!N;s/\n/,/'; seq 3 | sed ':a;N;$!ba;s/\n/+/g'; seq 4 | sed 'N;P;D' | tail -n 2
--- stdout
1,2
3,4
5
1,2
3,4
5
1+2+3
3
4
### the last line without a next one
seq 3 | sed N; seq 3 | POSIXLY_CORRECT=1 sed N; seq 3 | sed --posix N
--- stdout
1
2
3
1
2
1
2
### lines in pairs
printf 'a\na\nb\nb\nc\n' | sed '$!N;/^\(.*\)\n\1$/!P;D'; seq 5 | sed '$!N;$!D'; seq 4 | sed -n '$!{h;d};H;x;p'
--- stdout
a
b
c
4
5
3
4
### the hold space
seq 3 | sed -n 'H;${x;s/\n/-/g;p}'; seq 3 | sed 'G'; seq 3 | sed 'x'; seq 3 | sed -n '1!G;h;$p'; seq 3 | sed 'h;G;s/\n/=/'; seq 2 | sed 'x;G;1!h;s/\n//'
--- stdout
-1-2-3
1

2

3


1
2
3
2
1
1=1
2=2
3=3
1
12
### branches
seq 3 | sed ':a;s/^.\{1,3\}$/0&/;ta'; seq 3 | sed '2b;s/$/x/'; seq 3 | sed '/2/bend;s/^/>/;:end;s/$/</'; seq 3 | sed -n '/2/{b};p'
--- stdout
0001
0002
0003
1x
2
3x
>1<
2<
>3<
1
3
### branches after substitutions
printf 'a\nb\n' | sed 's/a/x/;t;s/$/-no/'; printf 'a\nb\n' | sed 's/a/x/;T;s/$/-yes/'; printf 'x\nb\n' | sed 's/x/y/;n;tz;s/b/B/;:z'
--- stdout
x
b-no
x-yes
b
y
B
### labels
echo x | sed ': a ;s/^.\{1,3\}$/x&/;t a'; echo x | sed ':a
s/x/y/
ta'; echo x | sed '{:a;s/x/y/;ta}'; echo x | sed 'bend
s/x/y/
:end'
--- stdout
xxxx
y
y
x
### blocks
seq 5 | sed -n '2,4{/3/!{p}}'; seq 3 | sed '/2/{
s/2/two/
p
}'; seq 3 | sed -n '1!{$!{p}}'
--- stdout
2
4
1
two
two
3
2
### characters are transliterated
echo 'hello world' | sed 'y/abcdefghij/ABCDEFGHIJ/'; echo 'a/b\c' | sed 'y,/\\,\\/,'; echo 'a b' | sed 'y/ /\n/'; echo áé | sed 'y/áé/ae/'; echo aab | sed 'y/aab/xyz/'
--- stdout
HEllo worlD
a\b/c
a
b
ae
xxz
### the unambiguous form
printf 'a\tb\\c\001\303\251\n' | sed -n l; printf '%080d\n' 0 | sed -n l; printf 'abcdefgh\n' | sed -n 'l 5;l 1;l 0'; printf 'abcdefgh\n' | sed -n -l 4 l
--- stdout
a\tb\\c\001\303\251$
000000000000000000000000000000000000000000000000000000000000000000000\
00000000000$
abcd\
efgh$
\
a\
b\
c\
d\
e\
f\
g\
h$
abcdefgh$
abc\
def\
gh$
### names of files
echo a > f; echo b > g; sed F f g; echo c | sed F; echo d | sed F - f
--- stdout
f
a
g
b
-
c
-
d
f
a
### the pattern space is emptied
printf 'a\nb\n' | sed '1z;s/^$/empty/'
--- stdout
empty
b
### versions
echo a | sed 'v 4.2;p'; echo a | sed 'v 9.9'; echo $?
--- stdout
a
a
1
--- stderr
sed: -e expression #1, char 5: expected newer version of sed
### NUL instead of newline
printf 'a\nb\0c\0' | sed -z 's/^./X/g' | od -An -c; printf 'a\0b\0' | sed -z 'N;s/\x00/+/' | od -An -c; printf 'a\0b' | sed -z '$!d'; printf 'a\0' | sed -z 'i x' | od -An -c
--- stdout
   X  \n   b  \0   X  \0
   a   +   b  \0
b   x  \0   a  \0
### one file after the other, or each by itself
printf '1\n2\n' > f; printf '3\n4\n' > g; sed -n '$p;1p' f g; sed -s -n '$p;1p' f g; sed -s '1d' f g; sed '2,3d' f g
--- stdout
1
4
1
2
3
4
2
4
1
4
### files without a newline at the end
printf 'a' > f; printf 'b' > g; sed '' f g | od -An -c; sed -n '$p' f g | od -An -c; sed '$!d' f | od -An -c; sed q f | od -An -c; sed 'G' f | od -An -c; sed x f | od -An -c
--- stdout
   a  \n   b
   b
   a
   a  \n
   a  \n  \n
  \n
### missing newlines are added by what follows
printf 'a' | sed '$a\' | od -An -c; printf 'a' | sed p | od -An -c; printf 'a' | sed 'a x' | od -An -c; printf 'a' | sed -n 'p;p' | od -An -c
--- stdout
   a  \n
   a  \n   a
   a  \n   x  \n
   a  \n   a
### endless input
yes | sed 3q; yes | sed -n '2p;3q'; yes abc | sed 's/b/x/' | head -n 2
--- stdout
y
y
y
y
axc
axc
### long lines and many lines
seq 100000 | sed -n '99999p;$='; seq 20000 | sed 's/0/x/g' | tail -n 2; printf '%0100000d\n' 0 | sed 's/0/1/g' | wc -c; seq 30000 | sed ':a;N;$!ba;s/\n/ /g' | wc -c
--- stdout
99999
100000
19999
2xxxx
100001
168894
### numbered lines far into the input
seq 100000 | sed -n '50000,50002p'; seq 100000 | sed '3,99998d'; seq 100000 | sed -n '70000q;69999,$p'
--- stdout
50000
50001
50002
1
2
99999
100000
69999
### scripts of many commands on many lines
seq 5000 | sed 's/1/one/;s/2$/two/;/3/d;y/4/X/;$!d'; seq 5000 | sed -n '/^1.*9$/s/9/nine/p' | tail -n 2; seq 2000 | sed '1~2d;s/$/./' | tail -n 1
--- stdout
5000
1nine89
1nine99
2000.
