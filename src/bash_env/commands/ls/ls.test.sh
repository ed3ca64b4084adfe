### names, one a line when it is no terminal
mkdir d; touch d/x b a; ls; ls d; echo; ls .
--- stdout
a
b
d
x

a
b
d
### files before directories
mkdir d e; touch d/x e/y a; ls d a e; ls e nope a; echo $?
--- stdout
a

d:
x

e:
y
a

e:
y
2
--- stderr
ls: cannot access 'nope': No such file or directory
### not there
ls nope; echo $?; ls ''; ls nope nope2 2>&1; touch f; ls f/x; ls f/
--- stdout
2
ls: cannot access 'nope': No such file or directory
ls: cannot access 'nope2': No such file or directory
--- stderr
ls: cannot access 'nope': No such file or directory
ls: cannot access '': No such file or directory
ls: cannot access 'f/x': Not a directory
ls: cannot access 'f/': Not a directory
--- status 2
### -d
mkdir d; touch d/x; ls -d d; ls -d; ls -d d/ .
--- stdout
d
.
.
d/
### -a and -A
touch .x y; ls; ls -a; ls -A; ls -aA; ls -Aa
--- stdout
y
.
..
.x
y
.x
y
.x
y
.
..
.x
y
### -f and -U
touch b a .x; ls -f | sort; ls -U | sort; ls -lf --time-style=+ | sed 1d | wc -l
--- stdout
.
..
.x
a
b
a
b
4
### -r
touch a b c; ls -r; mkdir d; touch d/x; ls -r a b d
--- stdout
c
b
a
b
a

d:
x
### -R
mkdir -p d/e; touch d/f d/e/g a; ls -R; ls -R d; ls -R d/e a; ls -Rd d
--- stdout
.:
a
d

./d:
e
f

./d/e:
g
d:
e
f

d/e:
g
a

d/e:
g
d
### -R with hidden ones
mkdir -p .h/i; touch .h/j k; ls -R; ls -AR; ls -aR .h
--- stdout
.:
k
.:
.h
k

./.h:
i
j

./.h/i:
.h:
.
..
i
j

.h/i:
.
..
### -C
touch one two three four five six seven eight nine; ls -C; ls -C -w 20; ls -Cw 1; ls -w30 -C
--- stdout
eight  five  four  nine  one  seven  six  three  two
eight  nine   six
five   one    three
four   seven  two
eight
five
four
nine
one
seven
six
three
two
eight  nine   six
five   one    three
four   seven  two
### -x
touch one two three four five six seven eight nine; ls -x; ls -x -w 20; ls --format=across -w 30
--- stdout
eight  five  four  nine  one  seven  six  three  two
eight  five   four
nine   one    seven
six    three  two
eight  five  four   nine  one
seven  six   three  two
### -m
touch one two three four five six seven eight nine; ls -m; ls -m -w 20; ls --format=commas -w 12
--- stdout
eight, five, four, nine, one, seven, six, three, two
eight, five, four,
nine, one, seven,
six, three, two
eight, five,
four, nine,
one, seven,
six, three,
two
### -1
touch a b; ls -1; ls -C -1; ls -1C; ls --format=single-column
--- stdout
a
b
a
b
a  b
a
b
### COLUMNS and -T
touch one two three four five six seven eight nine; COLUMNS=30 ls -C; COLUMNS=x ls -C; COLUMNS=30 ls -C -T0; ls -T 4 -Cw 30; ls -w0 -C; ls -w0 -m
--- stdout
eight  nine   six
five   one    three
four   seven  two
eight  five  four  nine  one  seven  six  three  two
eight  nine   six
five   one    three
four   seven  two
eight  nine   six
five   one	  three
four   seven  two
eight  five  four  nine  one  seven  six  three  two
eight, five, four, nine, one, seven, six, three, two
--- stderr
ls: ignoring invalid width in environment variable COLUMNS: ‘x’
### formats by name
touch a b; ls --format=vertical; ls --format=horizontal; ls --format=long -go --time-style=+; ls --format=verbose -go --time-style=+; ls --format=bad
--- stdout
a  b
a  b
total 0
-rw-r--r-- 1 0  a
-rw-r--r-- 1 0  b
total 0
-rw-r--r-- 1 0  a
-rw-r--r-- 1 0  b
--- stderr
ls: invalid argument ‘bad’ for ‘--format’
Valid arguments are:
  - ‘verbose’, ‘long’
  - ‘commas’
  - ‘horizontal’, ‘across’
  - ‘vertical’
  - ‘single-column’
Try 'ls --help' for more information.
--- status 1
### -l
echo hi > a; chmod 640 a; echo hello > bb; touch -d '2001-02-03 04:05:06' a bb; ln -s a l; ls -go a bb; ls -go l | sed 's/[A-Z][a-z][a-z] .* l/TIME l/'
--- stdout
-rw-r----- 1 3 Feb  3  2001 a
-rw-r--r-- 1 6 Feb  3  2001 bb
lrwxrwxrwx 1 1 TIME l -> a
### -l with -g, -o and -G tells fewer owners
touch a; ls -l a | wc -w; ls -g a | wc -w; ls -o a | wc -w; ls -go a | wc -w; ls -lG a | wc -w; ls -l --author a | wc -w; ls -n a | wc -w
--- stdout
9
8
8
7
8
10
9
### -l of links
ln -s nope l; ln -s 'a b' m; ls -go --time-style=+ l m; ls -goQ --time-style=+ l m; ls -goF --time-style=+ l
--- stdout
lrwxrwxrwx 1 4  l -> nope
lrwxrwxrwx 1 3  m -> a b
lrwxrwxrwx 1 4  "l" -> "nope"
lrwxrwxrwx 1 3  "m" -> "a b"
lrwxrwxrwx 1 4  l -> nope
### -l of special files
mkfifo p; ls -go --time-style=+ p; chmod 4755 p; ls -go --time-style=+ p; chmod 1666 p; ls -go --time-style=+ p; chmod 2644 p; ls -go --time-style=+ p
--- stdout
prw-r--r-- 1 0  p
prwsr-xr-x 1 0  p
prw-rw-rwT 1 0  p
prw-r-Sr-- 1 0  p
### -l of empty directories
mkdir d; ls -l d; ls -ld d | cut -c1-10; ls -lR d
--- stdout
total 0
drwxr-xr-x
d:
total 0
### total
head -c 5000 /dev/zero > a; echo x > b; touch c; ls -l --time-style=+ | head -1; ls -s | head -1; ls -sh; ls -s --block-size=1; ls -sk b a; ls -lh | head -1
--- stdout
total 12
total 12
total 12K
8.0K a
4.0K b
   0 c
total 12288
8192 a
4096 b
   0 c
8 a
4 b
total 12K
### widths of -l
echo x > a; head -c 12345 /dev/zero > b; ln a c; ls -go --time-style=+
--- stdout
total 24
-rw-r--r-- 2     2  a
-rw-r--r-- 1 12345  b
-rw-r--r-- 2     2  c
### --time-style
touch -d '2001-02-03 04:05:06.789' a; touch -d '+1 hour' b; for s in full-iso long-iso iso locale +%Y/%m posix-long-iso '+%d %H'; do ls -go --time-style="$s" a; done; ls -go --full-time a; ls -go --time-style=+old%nnew a; TIME_STYLE=long-iso ls -go a; TIME_STYLE=+%s ls -go a
--- stdout
-rw-r--r-- 1 0 2001-02-03 04:05:06.789000000 +0000 a
-rw-r--r-- 1 0 2001-02-03 04:05 a
-rw-r--r-- 1 0 2001-02-03  a
-rw-r--r-- 1 0 Feb  3  2001 a
-rw-r--r-- 1 0 2001/02 a
-rw-r--r-- 1 0 2001-02-03 04:05 a
-rw-r--r-- 1 0 03 04 a
-rw-r--r-- 1 0 2001-02-03 04:05:06.789000000 +0000 a
-rw-r--r-- 1 0 old
new a
-rw-r--r-- 1 0 2001-02-03 04:05 a
-rw-r--r-- 1 0 981173106 a
### --time-style that is none
touch a; ls -l --time-style=bad; TIME_STYLE=bad ls -l; TIME_STYLE=bad ls
--- stdout
a
--- stderr
ls: invalid argument ‘bad’ for ‘time style’
Valid arguments are:
  - [posix-]full-iso
  - [posix-]long-iso
  - [posix-]iso
  - [posix-]locale
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'ls --help' for more information.
ls: invalid argument ‘bad’ for ‘time style’
Valid arguments are:
  - [posix-]full-iso
  - [posix-]long-iso
  - [posix-]iso
  - [posix-]locale
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'ls --help' for more information.
### months
for m in 01 02 03 04 05 06 07 08 09 10 11 12; do touch -d 2001-$m-07 f$m; done; ls -go
--- stdout
total 0
-rw-r--r-- 1 0 Jan  7  2001 f01
-rw-r--r-- 1 0 Feb  7  2001 f02
-rw-r--r-- 1 0 Mar  7  2001 f03
-rw-r--r-- 1 0 Apr  7  2001 f04
-rw-r--r-- 1 0 May  7  2001 f05
-rw-r--r-- 1 0 Jun  7  2001 f06
-rw-r--r-- 1 0 Jul  7  2001 f07
-rw-r--r-- 1 0 Aug  7  2001 f08
-rw-r--r-- 1 0 Sep  7  2001 f09
-rw-r--r-- 1 0 Oct  7  2001 f10
-rw-r--r-- 1 0 Nov  7  2001 f11
-rw-r--r-- 1 0 Dec  7  2001 f12
### -t
touch -d 2001-01-01 a; touch -d 2003-01-01 b; touch -d 2002-01-01 c d; ls -t; ls -tr; ls --sort=time; ls -c | wc -l
--- stdout
b
c
d
a
a
d
c
b
b
c
d
a
4
### -u and --time
touch -a -d 2001-01-01 a; touch -a -d 2003-01-01 b; touch -m -d 2003-01-01 a; touch -m -d 2001-01-01 b; ls -u; ls -ut; ls -t; ls -lu --time-style=+%Y -go; ls -t --time=atime; ls -t --time=mtime; ls --time=use -go --time-style=+%Y; ls --time=modification -go --time-style=+%Y; ls --time=bad
--- stdout
b
a
b
a
a
b
total 0
-rw-r--r-- 1 0 2001 a
-rw-r--r-- 1 0 2003 b
b
a
total 0
-rw-r--r-- 1 0 2001 a
-rw-r--r-- 1 0 2003 b
--- stderr
ls: invalid argument ‘mtime’ for ‘--time’
Valid arguments are:
  - ‘atime’, ‘access’, ‘use’
  - ‘ctime’, ‘status’
  - ‘birth’, ‘creation’
Try 'ls --help' for more information.
ls: invalid argument ‘modification’ for ‘--time’
Valid arguments are:
  - ‘atime’, ‘access’, ‘use’
  - ‘ctime’, ‘status’
  - ‘birth’, ‘creation’
Try 'ls --help' for more information.
ls: invalid argument ‘bad’ for ‘--time’
Valid arguments are:
  - ‘atime’, ‘access’, ‘use’
  - ‘ctime’, ‘status’
  - ‘birth’, ‘creation’
Try 'ls --help' for more information.
--- status 1
### -S
echo 333 > c; echo 1 > a; echo 22 > b; echo 44 > d; ls -S; ls -Sr; ls --sort=size; ls -tS; ls -SU | sort
--- stdout
c
b
d
a
a
d
b
c
c
b
d
a
c
b
d
a
a
b
c
d
### -X
touch b.c a.d c .x d.c e.; ls -X; ls -XA; ls --sort=extension -r
--- stdout
c
e.
b.c
d.c
a.d
c
e.
b.c
d.c
a.d
.x
a.d
d.c
b.c
e.
c
### -v
touch a1 a10 a2 a1.5 a1.10 b01 b1 b001; ls -v; ls -vr; ls --sort=version; touch f-1.2.tar.gz f-1.10.tar.gz f-1.2~rc1.tar.gz; ls -v f*
--- stdout
a1
a1.5
a1.10
a2
a10
b001
b01
b1
b1
b01
b001
a10
a2
a1.10
a1.5
a1
a1
a1.5
a1.10
a2
a10
b001
b01
b1
f-1.2~rc1.tar.gz
f-1.2.tar.gz
f-1.10.tar.gz
### --sort by name
touch a bbb cc; ls --sort=width; ls --sort=none | sort; ls --sort=bad; ls --sort=name
--- stdout
a
cc
bbb
a
bbb
cc
--- stderr
ls: invalid argument ‘bad’ for ‘--sort’
Valid arguments are:
  - ‘none’
  - ‘time’
  - ‘size’
  - ‘extension’
  - ‘version’
  - ‘width’
Try 'ls --help' for more information.
ls: invalid argument ‘name’ for ‘--sort’
Valid arguments are:
  - ‘none’
  - ‘time’
  - ‘size’
  - ‘extension’
  - ‘version’
  - ‘width’
Try 'ls --help' for more information.
--- status 1
### the order is by bytes
touch B a _ A b é Z 1; ls; LC_ALL=C ls -b
--- stdout
1
A
B
Z
_
a
b
é
1
A
B
Z
_
a
b
\303\251
### --group-directories-first
mkdir z y; touch a b; ls --group-directories-first; ls --group-directories-first -r; ln -s z b2; ls --group-directories-first
--- stdout
y
z
a
b
z
y
b
a
b2
y
z
a
b
### -F and -p
mkdir d; touch f x; chmod +x x; ln -s f l; ln -s d m; mkfifo p; ls -F; ls -p; ls --file-type; ls --classify; ls -F d x l; ls --indicator-style=none; ls --indicator-style=slash; ls --indicator-style=file-type; ls --indicator-style=classify; ls --indicator-style=x
--- stdout
d/
f
l@
m@
p|
x*
d/
f
l
m
p
x
d/
f
l@
m@
p|
x
d/
f
l@
m@
p|
x*
l@
x*

d:
d
f
l
m
p
x
d/
f
l
m
p
x
d/
f
l@
m@
p|
x
d/
f
l@
m@
p|
x*
--- stderr
ls: invalid argument ‘x’ for ‘--indicator-style’
Valid arguments are:
  - ‘none’
  - ‘slash’
  - ‘file-type’
  - ‘classify’
Try 'ls --help' for more information.
--- status 1
### --classify with a word
mkdir d; ls --classify=always; ls --classify=never; ls --classify=auto; ls -F --classify=bad
--- stdout
d/
d
d
--- stderr
ls: invalid argument ‘bad’ for ‘--classify’
Valid arguments are:
  - ‘always’, ‘yes’, ‘force’
  - ‘never’, ‘no’, ‘none’
  - ‘auto’, ‘tty’, ‘if-tty’
Try 'ls --help' for more information.
--- status 1
### links that are named
mkdir d; touch d/x; ln -s d l; ln -s nope m; ls l; ls -l l | wc -l; ls -d l; ls -F l; ls -H l; ls -HF l; ls -L m; ls -H m; ls m; ls --dereference-command-line-symlink-to-dir l m; ls l/
--- stdout
x
1
l
l@
x
x
m
m

l:
x
x
--- stderr
ls: cannot access 'm': No such file or directory
ls: cannot access 'm': No such file or directory
### -L
echo 12345 > f; ln -s f l; ls -goL --time-style=+; ls -LF; ln -s nope n; ls -L
--- stdout
total 8
-rw-r--r-- 1 6  f
-rw-r--r-- 1 6  l
f
l
f
l
n
### -i and -s
touch a; ln a b; [ "$(ls -i a | cut -d' ' -f1)" = "$(stat -c %i b)" ] && echo same; ls -i | awk '{print $2}'; ls -s; ls -is | awk '{print NF}'
--- stdout
same
a
b
total 0
0 a
0 b
2
3
3
### -h and --si
truncate -s 1000 a; truncate -s 1024 b; truncate -s 10189 c; truncate -s 1572864 d; truncate -s 200000000 e; ls -goh --time-style=+ a b c d e; ls -go --si --time-style=+ a b c d e
--- stdout
-rw-r--r-- 1 1000  a
-rw-r--r-- 1 1.0K  b
-rw-r--r-- 1  10K  c
-rw-r--r-- 1 1.5M  d
-rw-r--r-- 1 191M  e
-rw-r--r-- 1 1.0k  a
-rw-r--r-- 1 1.1k  b
-rw-r--r-- 1  11k  c
-rw-r--r-- 1 1.6M  d
-rw-r--r-- 1 200M  e
### --block-size
truncate -s 1000 a; truncate -s 5000000 b; for s in K KB KiB 1K M "'1" human-readable si 0 99999999999999999999 x 010; do ls -go --time-style=+ --block-size="$s" a b; done; ls -gok --time-style=+ a
--- stdout
-rw-r--r-- 1    1K  a
-rw-r--r-- 1 4883K  b
-rw-r--r-- 1    1kB  a
-rw-r--r-- 1 5000kB  b
-rw-r--r-- 1    1KiB  a
-rw-r--r-- 1 4883KiB  b
-rw-r--r-- 1    1  a
-rw-r--r-- 1 4883  b
-rw-r--r-- 1 1M  a
-rw-r--r-- 1 5M  b
-rw-r--r-- 1    1000  a
-rw-r--r-- 1 5000000  b
-rw-r--r-- 1 1000  a
-rw-r--r-- 1 4.8M  b
-rw-r--r-- 1 1.0k  a
-rw-r--r-- 1 5.0M  b
-rw-r--r-- 1    125  a
-rw-r--r-- 1 625000  b
-rw-r--r-- 1 1000  a
--- stderr
ls: invalid --block-size argument '0'
ls: --block-size argument '99999999999999999999' too large
ls: invalid --block-size argument 'x'
### block sizes from the environment
truncate -s 5000000 b; LS_BLOCK_SIZE=K ls -go --time-style=+ b; BLOCK_SIZE=M ls -go --time-style=+ b; BLOCK_SIZE=human-readable ls -go --time-style=+ b; BLOCKSIZE=1M ls -go --time-style=+ b
--- stdout
-rw-r--r-- 1 4883K  b
-rw-r--r-- 1 5M  b
-rw-r--r-- 1 4.8M  b
-rw-r--r-- 1 5000000  b
### -Q, -b and -N
touch 'a b' 'q"x' "it's" $'n\nl' 'b\s'; ls; ls -Q; ls -b; ls -N; ls -q; ls -Qq; ls -bN
--- stdout
a b
b\s
it's
n
l
q"x
"a b"
"b\\s"
"it's"
"n\nl"
"q\"x"
a\ b
b\\s
it's
n\nl
q"x
a b
b\s
it's
n
l
q"x
a b
b\s
it's
n?l
q"x
"a b"
"b\\s"
"it's"
"n\nl"
"q\"x"
a b
b\s
it's
n
l
q"x
### quoting styles
touch 'a b' 'q"x' "it's" $'n\nl' plain '#h' '~t' é; for s in literal shell shell-always shell-escape shell-escape-always c escape locale clocale; do echo "- $s"; ls --quoting-style=$s; done; ls --quoting-style=bad
--- stdout
- literal
#h
a b
it's
n
l
plain
q"x
~t
é
- shell
'#h'
'a b'
"it's"
'n
l'
plain
'q"x'
'~t'
é
- shell-always
'#h'
'a b'
"it's"
'n
l'
'plain'
'q"x'
'~t'
'é'
- shell-escape
'#h'
'a b'
"it's"
'n'$'\n''l'
plain
'q"x'
'~t'
é
- shell-escape-always
'#h'
'a b'
"it's"
'n'$'\n''l'
'plain'
'q"x'
'~t'
'é'
- c
"#h"
"a b"
"it's"
"n\nl"
"plain"
"q\"x"
"~t"
"é"
- escape
#h
a\ b
it's
n\nl
plain
q"x
~t
é
- locale
‘#h’
‘a b’
‘it's’
‘n\nl’
‘plain’
‘q"x’
‘~t’
‘é’
- clocale
‘#h’
‘a b’
‘it's’
‘n\nl’
‘plain’
‘q"x’
‘~t’
‘é’
--- stderr
ls: invalid argument ‘bad’ for ‘--quoting-style’
Valid arguments are:
  - ‘literal’
  - ‘shell’
  - ‘shell-always’
  - ‘shell-escape’
  - ‘shell-escape-always’
  - ‘c’
  - ‘c-maybe’
  - ‘escape’
  - ‘locale’
  - ‘clocale’
Try 'ls --help' for more information.
--- status 1
### quoting styles in columns
touch 'a b' 'q"x' "it's" plain; for s in shell shell-escape c locale; do ls -C --quoting-style=$s; ls -m --quoting-style=$s; done; QUOTING_STYLE=c ls
--- stdout
'a b'  "it's"   plain  'q"x'
'a b', "it's", plain, 'q"x'
'a b'  "it's"   plain  'q"x'
'a b', "it's", plain, 'q"x'
"a b"  "it's"  "plain"	"q\"x"
"a b", "it's", "plain", "q\"x"
‘a b’  ‘it's’  ‘plain’	‘q"x’
‘a b’, ‘it's’, ‘plain’, ‘q"x’
"a b"
"it's"
"plain"
"q\"x"
### control characters
touch $'t\tx' $'\x01' $'\x80y'; ls | od -c; ls -q; ls -b; ls --quoting-style=shell-escape; ls --show-control-chars -q; LC_ALL=C ls --quoting-style=c
--- stdout
0000000 001  \n   t  \t   x  \n 200   y  \n
0000011
?
t?x
?y
\001
t\tx
\200y
''$'\001'
't'$'\t''x'
''$'\200''y'
?
t?x
?y
"\001"
"t\tx"
"\200y"
### quoted directories
mkdir 'a b' c; touch 'a b/x y' c/z; ls --quoting-style=shell-escape 'a b' c; ls -QR; ls 'a b' c
--- stdout
'a b':
'x y'

c:
z
".":
"a b"
"c"

"./a b":
"x y"

"./c":
"z"
a b:
x y

c:
z
### --zero
touch a 'b c'; ls --zero | tr '\0' '!'; ls --zero -go --time-style=+ | tr '\0' '!'; ls -Q --zero | tr '\0' '!'; ls --zero -C | tr '\0' '!'
--- stdout $'a!b c!total 0!-rw-r--r-- 1 0  a!-rw-r--r-- 1 0  b c!a!b c!a  b c!'
### -B, -I and --hide
touch a a~ b.c .x .y~; ls -B; ls -I '*.c'; ls -I 'a*' -I '.*' -a; ls --hide='a*'; ls -a --hide='a*'; ls --ignore='?'; ls -AB; ls --ignore-backups
--- stdout
a
b.c
a
a~
b.c
b.c
.
..
.x
.y~
a
a~
b.c
a~
b.c
.x
a
b.c
a
b.c
### --color is off by default
mkdir d; touch f; ls --color=auto; ls --color=never; ls --color=bad
--- stdout
d
f
d
f
--- stderr
ls: invalid argument ‘bad’ for ‘--color’
Valid arguments are:
  - ‘always’, ‘yes’, ‘force’
  - ‘never’, ‘no’, ‘none’
  - ‘auto’, ‘tty’, ‘if-tty’
Try 'ls --help' for more information.
--- status 1
### --color
unset LS_COLORS; export TERM=xterm; mkdir d; touch f x t.gz p.png; chmod +x x; ln -s f l; ln -s nope n; mkfifo p; ls --color=always; ls --color -F; ls --color -C; ls --color=yes d
--- stdout $'\x1b[0m\x1b[01;34md\x1b[0m\nf\n\x1b[01;36ml\x1b[0m\n\x1b[01;36mn\x1b[0m\n\x1b[33mp\x1b[0m\np.png\nt.gz\n\x1b[01;32mx\x1b[0m\n\x1b[0m\x1b[01;34md\x1b[0m/\nf\n\x1b[01;36ml\x1b[0m@\n\x1b[01;36mn\x1b[0m@\n\x1b[33mp\x1b[0m|\np.png\nt.gz\n\x1b[01;32mx\x1b[0m*\n\x1b[0m\x1b[01;34md\x1b[0m  f  \x1b[01;36ml\x1b[0m  \x1b[01;36mn\x1b[0m  \x1b[33mp\x1b[0m  p.png  t.gz  \x1b[01;32mx\x1b[0m\n'
### --color of modes
export TERM=xterm; mkdir -m 1777 st; mkdir -m 777 ow; mkdir -m 1755 t; touch u g h; chmod 4755 u; chmod 2755 g; ln h i; ls --color -d st ow t u g h
--- stdout $'\x1b[0m\x1b[30;43mg\x1b[0m\nh\n\x1b[34;42mow\x1b[0m\n\x1b[30;42mst\x1b[0m\n\x1b[37;44mt\x1b[0m\n\x1b[37;41mu\x1b[0m\n'
### --color of links
export TERM=xterm; touch f; ln -s f l; ln -s nope n; mkdir d; ln -s d m; ls --color -go --time-style=+ l n m; LS_COLORS='ln=target' ls --color; LS_COLORS='or=41:mi=42' ls --color -go --time-style=+ n
--- stdout $'lrwxrwxrwx 1 1  \x1b[0m\x1b[01;36ml\x1b[0m -> f\nlrwxrwxrwx 1 1  \x1b[01;36mm\x1b[0m -> d\nlrwxrwxrwx 1 4  \x1b[01;36mn\x1b[0m -> nope\n\x1b[0m\x1b[01;34md\x1b[0m\nf\nl\n\x1b[01;34mm\x1b[0m\nn\nlrwxrwxrwx 1 4  \x1b[0m\x1b[41mn\x1b[0m -> \x1b[42mnope\x1b[0m\n'
### LS_COLORS
export TERM=xterm; mkdir d; touch f a.c b.tar.gz; chmod +x f; LS_COLORS='di=31:*.c=33:*gz=4:ex=5:rs=1' ls --color; LS_COLORS='no=1' ls --color; LS_COLORS='rs=7:lc=<:rc=>:ec=END:fi=3' ls --color; LS_COLORS='di=\e[3m:fi=\x41\101^A' ls --color; LS_COLORS='bogus' ls --color; LS_COLORS='qq=1' ls --color; LS_COLORS='di=0' ls --color
--- stdout $'\x1b[1m\x1b[33ma.c\x1b[1m\n\x1b[4mb.tar.gz\x1b[1m\n\x1b[31md\x1b[1m\n\x1b[5mf\x1b[1m\n\x1b[0m\x1b[1ma.c\x1b[0m\n\x1b[1mb.tar.gz\x1b[0m\n\x1b[1m\x1b[m\x1b[01;34md\x1b[0m\n\x1b[1m\x1b[m\x1b[01;32mf\x1b[0m\nEND<3>a.cEND\n<3>b.tar.gzEND\n<01;34>dEND\n<01;32>fEND\n<>\x1b[0m\x1b[AA\x01ma.c\x1b[0m\n\x1b[AA\x01mb.tar.gz\x1b[0m\n\x1b[\x1b[3mmd\x1b[0m\n\x1b[01;32mf\x1b[0m\na.c\nb.tar.gz\nd\nf\na.c\nb.tar.gz\nd\nf\na.c\nb.tar.gz\n\x1b[0m\x1b[0md\x1b[0m\n\x1b[01;32mf\x1b[0m\n'
--- stderr
ls: unparsable value for LS_COLORS environment variable
ls: unrecognized prefix: ‘qq’
ls: unparsable value for LS_COLORS environment variable
### terminals without colors
touch f; mkdir d; TERM=dumb ls --color=always; TERM= COLORTERM=1 ls --color=always; TERM=nope ls --color=always
--- stdout $'d\nf\n\x1b[0m\x1b[01;34md\x1b[0m\nf\nd\nf\n'
### --color of quoted names
export TERM=xterm; mkdir 'a b'; ls --color --quoting-style=shell-escape; ls --color -Q; ls --color -m 'a b' .
--- stdout $'\x1b[0m\x1b[01;34m\'a b\'\x1b[0m\n\x1b[0m\x1b[01;34m"a b"\x1b[0m\n.:\n\x1b[0m\x1b[01;34ma b\x1b[0m\n\na b:\n'
### -D
mkdir d; touch d/a f; ls -lD --time-style=+ -go f; ls -D; ls -lDR -go --time-style=+ d; ls -lDQ -go --time-style=+ f
--- stdout
  -rw-r--r-- 1 0  f
//DIRED// 18 19
//DIRED-OPTIONS// --quoting-style=literal
d
f
  d:
  total 0
  -rw-r--r-- 1 0  a
//DIRED// 33 34
//SUBDIRED// 2 3
//DIRED-OPTIONS// --quoting-style=literal
  -rw-r--r-- 1 0  "f"
//DIRED// 18 21
//DIRED-OPTIONS// --quoting-style=c
### unreadable directories
mkdir -p d/e f; touch d/e/x; chmod 0 d/e; ls d/e; echo $?; ls -R d; echo $?; ls -d d/e; chmod 600 d/e; ls d/e; ls -l d/e; echo $?; chmod 700 d/e
--- stdout
2
d:
e
1
d/e
x
total 0
-????????? ? ? ? ?            ? x
1
--- stderr
ls: cannot open directory 'd/e': Permission denied
ls: cannot open directory 'd/e': Permission denied
ls: cannot access 'd/e/x': Permission denied
### usage errors
ls --foo; ls -y; ls -w x; ls -T x; ls -w -1; ls --width; ls --sort; ls --time-style
--- stderr
ls: unrecognized option '--foo'
Try 'ls --help' for more information.
ls: invalid option -- 'y'
Try 'ls --help' for more information.
ls: invalid line width: ‘x’
ls: invalid tab size: ‘x’
ls: invalid line width: ‘-1’
ls: option '--width' requires an argument
Try 'ls --help' for more information.
ls: option '--sort' requires an argument
Try 'ls --help' for more information.
ls: option '--time-style' requires an argument
Try 'ls --help' for more information.
--- status 2
### loops of links
ln -s b a; ln -s a b; ls a; ls -L a; ls a/; ls -go --time-style=+ a
--- stdout
lrwxrwxrwx 1 1  a -> b
--- stderr
ls: cannot access 'a': Too many levels of symbolic links
ls: cannot access 'a': Too many levels of symbolic links
ls: cannot access 'a/': Too many levels of symbolic links
### dir and vdir
touch 'a b' c $'n\nl'; dir; dir -1; dir -N; vdir -go --time-style=+; dir nope
--- stdout
a\ b  c  n\nl
a\ b
c
n\nl
a b  c	n
l
total 0
-rw-r--r-- 1 0  a\ b
-rw-r--r-- 1 0  c
-rw-r--r-- 1 0  n\nl
--- stderr
dir: cannot access 'nope': No such file or directory
--- status 2
### many names
for i in {1..100}; do > n$i; done; ls -C; ls -v -C -w 60; ls | wc -l; ls -x -w 100 | tail -3
--- stdout
n1    n15  n21	n28  n34  n40  n47  n53  n6   n66  n72	n79  n85  n91  n98
n10   n16  n22	n29  n35  n41  n48  n54  n60  n67  n73	n8   n86  n92  n99
n100  n17  n23	n3   n36  n42  n49  n55  n61  n68  n74	n80  n87  n93
n11   n18  n24	n30  n37  n43  n5   n56  n62  n69  n75	n81  n88  n94
n12   n19  n25	n31  n38  n44  n50  n57  n63  n7   n76	n82  n89  n95
n13   n2   n26	n32  n39  n45  n51  n58  n64  n70  n77	n83  n9   n96
n14   n20  n27	n33  n4   n46  n52  n59  n65  n71  n78	n84  n90  n97
n1  n10  n19  n28  n37	n46  n55  n64  n73  n82  n91  n100
n2  n11  n20  n29  n38	n47  n56  n65  n74  n83  n92
n3  n12  n21  n30  n39	n48  n57  n66  n75  n84  n93
n4  n13  n22  n31  n40	n49  n58  n67  n76  n85  n94
n5  n14  n23  n32  n41	n50  n59  n68  n77  n86  n95
n6  n15  n24  n33  n42	n51  n60  n69  n78  n87  n96
n7  n16  n25  n34  n43	n52  n61  n70  n79  n88  n97
n8  n17  n26  n35  n44	n53  n62  n71  n80  n89  n98
n9  n18  n27  n36  n45	n54  n63  n72  n81  n90  n99
100
n45  n46  n47	n48  n49  n5   n50  n51  n52  n53  n54	n55  n56  n57  n58  n59  n6   n60  n61	n62
n63  n64  n65	n66  n67  n68  n69  n7	 n70  n71  n72	n73  n74  n75  n76  n77  n78  n79  n8	n80
n81  n82  n83	n84  n85  n86  n87  n88  n89  n9   n90	n91  n92  n93  n94  n95  n96  n97  n98	n99
### wide characters
touch あい うえ bb ééé a; ls -C -w 12; ls -x -w 14; ls -m -w 12; ls -C
--- stdout
a    あい
bb   うえ
ééé
a     bb
ééé   あい
うえ
a, bb, ééé,
あい, うえ
a  bb  ééé  あい  うえ
### -k, -n and -Z
echo x > a; ls -sk a; ls -s --block-size=1 -k a; ls -Z a; ls -1s a
--- stdout
4 a
4096 a
? a
4 a
### abbreviated options
touch a .b; ls --al; ls --alm; ls --rev; ls --re; ls --group -d a; ls --color=al -d nope 2>&1
--- stdout
.b
a
a
a
ls: cannot access 'nope': No such file or directory
--- stderr
ls: option '--al' is ambiguous; possibilities: '--all' '--almost-all'
Try 'ls --help' for more information.
ls: option '--re' is ambiguous; possibilities: '--reverse' '--recursive'
Try 'ls --help' for more information.
--- status 2
