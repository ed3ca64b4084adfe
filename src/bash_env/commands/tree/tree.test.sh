### a tree
mkdir -p d/e/f g; touch d/e/f/x d/y a .h; tree; tree d
--- stdout
.
├── a
├── d
│   ├── e
│   │   └── f
│   │       └── x
│   └── y
└── g

5 directories, 3 files
d
├── e
│   └── f
│       └── x
└── y

3 directories, 2 files
### -a
mkdir -p d/.e; touch d/.h d/.e/x d/y; tree -a; tree -a d
--- stdout
.
└── d
    ├── .e
    │   └── x
    ├── .h
    └── y

3 directories, 3 files
d
├── .e
│   └── x
├── .h
└── y

2 directories, 3 files
### -d
mkdir -p d/e; touch d/e/x f; tree -d; tree -d -a d
--- stdout
.
└── d
    └── e

3 directories
d
└── e

2 directories
### -L
mkdir -p a/b/c/d; touch a/b/c/d/e a/f; tree -L 1; tree -L 2; tree -L3; tree -L 0; tree -L x; tree -L
--- stdout
.
└── a

2 directories, 0 files
.
└── a
    ├── b
    └── f

3 directories, 1 file
--- stderr
tree: Missing argument to -L option.
tree: Invalid level, must be greater than 0.
tree: Invalid level, must be greater than 0.
tree: Missing argument to -L option.
--- status 1
### -f and -i
mkdir -p d/e; touch d/e/x d/y; tree -f; tree -fi; tree -i d; tree -f d; tree -if --noreport d/
--- stdout
.
└── ./d
    ├── ./d/e
    │   └── ./d/e/x
    └── ./d/y

3 directories, 2 files
.
./d
./d/e
./d/e/x
./d/y

3 directories, 2 files
d
e
x
y

2 directories, 2 files
d
├── d/e
│   └── d/e/x
└── d/y

2 directories, 2 files
d
d/e
d/e/x
d/y
### -P
mkdir -p d/e; touch a.c b.o d/c.c d/e/x.o; tree -P '*.c'; tree -P '*.c' --prune; tree -P 'a*|b*'; tree --ignore-case -P '*.C' --prune; tree -P '[ab].?'
--- stdout
.
├── a.c
└── d
    ├── c.c
    └── e

3 directories, 2 files
.
├── a.c
└── d
    └── c.c

2 directories, 2 files
.
├── a.c
├── b.o
└── d
    └── e

3 directories, 2 files
.
├── a.c
└── d
    └── c.c

2 directories, 2 files
.
├── a.c
├── b.o
└── d
    └── e

3 directories, 2 files
### -I
mkdir -p d/e; touch a.c b.o d/c.c d/e/x.o; tree -I '*.o'; tree -I e; tree -I 'd|a*'; tree -I a.c -I b.o
--- stdout
.
├── a.c
└── d
    ├── c.c
    └── e

3 directories, 2 files
.
├── a.c
├── b.o
└── d
    └── c.c

2 directories, 3 files
.
└── b.o

1 directory, 1 file
.
└── d
    ├── c.c
    └── e
        └── x.o

3 directories, 2 files
### --matchdirs
mkdir -p src/deep other; touch src/deep/x other/y; tree --matchdirs -P src; tree --matchdirs -P deep --prune
--- stdout
.
├── other
└── src
    └── deep

4 directories, 0 files
.
└── src
    └── deep

3 directories, 0 files
### --prune
mkdir -p a/b c/d e; touch c/d/x; tree --prune; tree --prune -d; tree --prune c
--- stdout
.
└── c
    └── d
        └── x

3 directories, 1 file
.
├── a
│   └── b
├── c
│   └── d
└── e

6 directories
c
└── d
    └── x

2 directories, 1 file
### --noreport and the report
mkdir d; touch d/x; tree --noreport; tree d/x; tree d; mkdir e; tree e; touch e/1 e/2; tree e
--- stdout
.
└── d
    └── x
d/x  [error opening dir]

0 directories, 1 file
d
└── x

1 directory, 1 file
e

0 directories, 0 files
e
├── 1
└── 2

1 directory, 2 files
### -F
mkdir d; touch d/f; chmod +x d/f; ln -s f d/l; mkfifo d/p; ln -s . d/m; tree -F d; tree -F .
--- stdout
d/
├── f*
├── l -> f*
├── m -> ./
└── p|

2 directories, 3 files
./
└── d/
    ├── f*
    ├── l -> f*
    ├── m -> ./
    └── p|

3 directories, 3 files
### -p
mkdir -m 755 d; touch d/a; chmod 640 d/a; ln -s a d/l; mkfifo -m 600 d/p; tree -p d
--- stdout
[drwxr-xr-x]  d
├── [-rw-r-----]  a
├── [lrwxrwxrwx]  l -> a
└── [prw-------]  p

1 directory, 3 files
### -s and -h
mkdir d; truncate -s 0 d/0; truncate -s 999 d/1; truncate -s 1024 d/2; truncate -s 10240 d/3; truncate -s 1500000 d/4; tree -s --noreport d | sed 1d; tree -h --noreport d | sed 1d; tree --si --noreport d | sed 1d
--- stdout
├── [          0]  0
├── [        999]  1
├── [       1024]  2
├── [      10240]  3
└── [    1500000]  4
├── [   0]  0
├── [ 999]  1
├── [1.0K]  2
├── [ 10K]  3
└── [1.4M]  4
├── [   0]  0
├── [ 999]  1
├── [1.0k]  2
├── [ 10k]  3
└── [1.5M]  4
### -D
mkdir d; touch -d '2001-02-03 04:05:06' d/f d; tree -D --noreport d; tree -D --timefmt='%Y-%m-%d %H:%M' --noreport d; tree --timefmt %s d
--- stdout
[Feb  3  2001]  d
└── [Feb  3  2001]  f
[2001-02-03 04:05]  d
└── [2001-02-03 04:05]  f
[981173106]  d
└── [981173106]  f

1 directory, 1 file
### several columns
mkdir d; touch d/f; chmod 600 d/f; echo hello > d/g; chmod 644 d/g; touch -d 2001-02-03 d/f d/g; tree -psD --noreport d | sed 1d
--- stdout
├── [-rw-------           0 Feb  3  2001]  f
└── [-rw-r--r--           6 Feb  3  2001]  g
### -Q, -N and -q
mkdir d; touch 'd/a b' $'d/c\x01d' 'd/e\f' d/é $'d/\x80x' "d/q'" 'd/r"s'; tree d; tree -Q d; tree -N d; tree -q d
--- stdout $'d\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 a b\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 c\\001d\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 e\\f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 q\'\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 r"s\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \\200x\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 \xc3\xa9\n\n1 directory, 7 files\n"d"\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 "a b"\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 "c\\001d"\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 "e\\f"\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 "q\'"\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 "r"s"\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 "\\200x"\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 "\xc3\xa9"\n\n1 directory, 7 files\nd\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 a b\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 c\x01d\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 e\\f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 q\'\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 r"s\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x80x\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 \xc3\xa9\n\n1 directory, 7 files\nd\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 a b\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 c?d\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 e\\f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 q\'\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 r"s\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x80x\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 \xc3\xa9\n\n1 directory, 7 files\n'
### -t, -c, -v, -U and -r
mkdir d; touch -d 2003-01-01 d/a; touch -d 2001-01-01 d/b1; touch -d 2002-01-01 d/b10 d/b9; tree -t d; tree -tr d; tree -v d; tree -r d; tree -rv d
--- stdout
d
├── b1
├── b10
├── b9
└── a

1 directory, 4 files
d
├── a
├── b9
├── b10
└── b1

1 directory, 4 files
d
├── a
├── b1
├── b9
└── b10

1 directory, 4 files
d
├── b9
├── b10
├── b1
└── a

1 directory, 4 files
d
├── b10
├── b9
├── b1
└── a

1 directory, 4 files
### --sort
mkdir d; echo 333 > d/a; echo 1 > d/b; echo 22 > d/c; touch -d 2003-01-01 d/a; touch -d 2001-01-01 d/b; touch -d 2002-01-01 d/c; tree --sort=size d; tree --sort=mtime d; tree --sort=name d; tree --sort=version d; tree --sort=bad d; tree --sort size d
--- stdout
d
├── a
├── c
└── b

1 directory, 3 files
d
├── b
├── c
└── a

1 directory, 3 files
d
├── a
├── b
└── c

1 directory, 3 files
d
├── a
├── b
└── c

1 directory, 3 files
name,version,size,mtime,ctime
d
├── a
├── c
└── b

1 directory, 3 files
--- stderr $'tree: Sort type \'bad\' not valid, should be one of: '
### --dirsfirst and --filesfirst
mkdir -p d/b d/d; touch d/a d/c; tree --dirsfirst d; tree --filesfirst d; tree --dirsfirst -r d
--- stdout
d
├── b
├── d
├── a
└── c

3 directories, 2 files
d
├── a
├── c
├── b
└── d

3 directories, 2 files
d
├── d
├── b
├── c
└── a

3 directories, 2 files
### links
mkdir d e; touch e/x; ln -s ../e d/l; ln -s nope d/n; ln -s ../e/x d/f; tree d; tree -l d; tree -F d; tree d/l; tree d/l/; tree -d d
--- stdout
d
├── f -> ../e/x
├── l -> ../e
└── n -> nope

2 directories, 2 files
d
├── f -> ../e/x
├── l -> ../e
│   └── x
└── n -> nope

2 directories, 3 files
d/
├── f -> ../e/x
├── l -> ../e/
└── n -> nope

2 directories, 2 files
d/l
└── x

1 directory, 1 file
d/l/
└── x

1 directory, 1 file
d
└── l -> ../e

2 directories
### links that lead back
mkdir -p d/e; ln -s .. d/e/up; tree -l d; tree d
--- stdout
d
└── e
    └── up -> ..  [recursive, not followed]

3 directories, 0 files
d
└── e
    └── up -> ..

3 directories, 0 files
### -J
mkdir -p d/e; touch 'd/a"b' d/e/x; ln -s x d/e/l; tree -J d; tree -J --noreport d; tree -J nope
--- stdout
[
  {"type":"directory","name":"d","contents":[
    {"type":"file","name":"a\"b"},
    {"type":"directory","name":"e","contents":[
      {"type":"link","name":"l","target":"x"},
      {"type":"file","name":"x"}
    ]}
  ]}
,
  {"type":"report","directories":2,"files":3}
]
[
  {"type":"directory","name":"d","contents":[
    {"type":"file","name":"a\"b"},
    {"type":"directory","name":"e","contents":[
      {"type":"link","name":"l","target":"x"},
      {"type":"file","name":"x"}
    ]}
  ]}

]
[
,"name":"nope","contents":[{"error": "error opening dir"}

  ]}
,
  {"type":"report","directories":0,"files":0}
]
--- status 2
### -J with more
mkdir d; echo hi > d/f; chmod 644 d/f; touch -d 2001-02-03 d/f; tree -Jps --noreport d | sed 's/"size":[0-9]*,"contents/"contents/;1,2s/.*/-/'; tree -J -D --timefmt=%Y d/f
--- stdout
-
-
    {"type":"file","name":"f","mode":"0644","prot":"-rw-r--r--","size":3}
  ]}

]
[
  {"type":"file","name":"d/f","time":"2001","contents":[{"error": "error opening dir"}

  ]}
,
  {"type":"report","directories":0,"files":1}
]
### -X
mkdir -p d/e; touch 'd/a<b&"' d/e/x; ln -s x d/e/l; tree -X d; tree -Xi --noreport d
--- stdout
<?xml version="1.0" encoding="UTF-8"?>
<tree>
  <directory name="d">
    <file name="a&lt;b&amp;&quot;"></file>
    <directory name="e">
      <link name="l" target="x"></link>
      <file name="x"></file>
    </directory>
  </directory>
  <report>
    <directories>2</directories>
    <files>3</files>
  </report>
</tree>
<?xml version="1.0" encoding="UTF-8"?><tree><directory name="d">
<file name="a&lt;b&amp;&quot;"></file><directory name="e">
<link name="l" target="x"></link><file name="x"></file></directory></directory></tree>
### not there
tree nope; echo $?; mkdir d; tree d nope; echo $?; touch f; tree f; echo $?
--- stdout
nope  [error opening dir]

0 directories, 0 files
2
d
nope  [error opening dir]

0 directories, 0 files
2
f  [error opening dir]

0 directories, 1 file
0
### several
mkdir a b; touch a/x b/y; tree a b; tree a a; tree -J a b
--- stdout
a
└── x
b
└── y

2 directories, 2 files
a
└── x
a
└── x

2 directories, 2 files
[
  {"type":"directory","name":"a","contents":[
    {"type":"file","name":"x"}
  ]},
  {"type":"directory","name":"b","contents":[
    {"type":"file","name":"y"}
  ]}
,
  {"type":"report","directories":2,"files":2}
]
### an unreadable directory
mkdir -p d/e; touch d/e/x; chmod 0 d/e; tree d; echo $?; tree -J d; chmod 700 d/e
--- stdout
d
└── e  [error opening dir]

2 directories, 0 files
2
[
  {"type":"directory","name":"d","contents":[
    {"type":"directory","name":"e","contents":[{"error": "error opening dir"}
  ]}
  ]}
,
  {"type":"report","directories":2,"files":0}
]
### --charset and -A and -S
mkdir d; touch d/a d/b; tree --charset=ascii d; tree --charset=utf-8 d; LC_ALL=C tree d; tree -A d; tree -S d | head -2 | od -c
--- stdout $'d\n|-- a\n`-- b\n\n1 directory, 2 files\nd\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 a\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 b\n\n1 directory, 2 files\nd\n|-- a\n`-- b\n\n1 directory, 2 files\nd\n\x1b(0tqq \x1b(Ba\n\x1b(0mqq \x1b(Bb\n\n1 directory, 2 files\n0000000   d  \\n 303 304 304       a  \\n\n0000010\n'
### -o
mkdir d; touch d/x; tree -o out d; cat out
--- stdout
d
└── x

1 directory, 1 file
### --filelimit
mkdir -p d/e; touch d/1 d/2 d/3 d/e/x; tree --filelimit 3 d; tree --filelimit 4 d
--- stdout
d  [4 entries exceeds filelimit, not opening dir]

1 directory, 0 files
d
├── 1
├── 2
├── 3
└── e
    └── x

2 directories, 4 files
### --fromfile
printf 'a/b\na/c/d\ne\n' > l; tree --fromfile l; tree -aL 2 --fromfile l; printf 'x/y\n' | tree --fromfile .; printf './p/q\n./p/r\n' | tree --fromfile; tree -J --fromfile l
--- stdout
l
├── a
│   ├── b
│   └── c
│       └── d
└── e

3 directories, 3 files
l
├── a
│   ├── b
│   └── c
└── e

3 directories, 2 files
.
└── x
    └── y

2 directories, 1 file
.
└── .
    └── p
        ├── q
        └── r

3 directories, 2 files
[
  {"type":"file","name":"l","contents":[
    {"type":"directory","name":"a","contents":[
      {"type":"file","name":"b"},
      {"type":"directory","name":"c","contents":[
        {"type":"file","name":"d"}
      ]}
    ]},
    {"type":"file","name":"e"}
  ]}
,
  {"type":"report","directories":3,"files":3}
]
### colors
export TERM=xterm; mkdir d; touch d/x d/y.gz d/f; chmod +x d/x; ln -s f d/l; ln -s nope d/n; tree -C d; LS_COLORS='di=31:ex=5:*.gz=33:ln=target' tree -C d; tree -n d; TREE_COLORS='di=41' tree -C d
--- stdout $'\x1b[01;34md\x1b[0m\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x1b[00mf\x1b[0m\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x1b[01;36ml\x1b[0m -> \x1b[00mf\x1b[0m\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x1b[40;31;01mn\x1b[0m -> \x1b[00mnope\x1b[0m\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x1b[01;32mx\x1b[0m\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 \x1b[01;31my.gz\x1b[0m\n\n1 directory, 5 files\n\x1b[31md\x1b[0m\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 l -> f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 n -> nope\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 \x1b[5mx\x1b[0m\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 \x1b[33my.gz\x1b[0m\n\n1 directory, 5 files\nd\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 l -> f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 n -> nope\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 x\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 y.gz\n\n1 directory, 5 files\n\x1b[41md\x1b[0m\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 l -> f\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 n -> nope\n\xe2\x94\x9c\xe2\x94\x80\xe2\x94\x80 x\n\xe2\x94\x94\xe2\x94\x80\xe2\x94\x80 y.gz\n\n1 directory, 5 files\n'
### usage
tree --nope; tree -y; tree -P; tree --timefmt; tree --filelimit x; tree -- -x
--- stdout
.

0 directories, 0 files
-x  [error opening dir]

0 directories, 0 files
--- stderr
tree: Invalid argument `--nope'.
usage: tree [-acdfghilnpqrstuvxACDFJQNSUX] [-L level [-R]] [-H  baseHREF]
	[-T title] [-o filename] [-P pattern] [-I pattern] [--gitignore]
	[--gitfile[=]file] [--matchdirs] [--metafirst] [--ignore-case]
	[--nolinks] [--hintro[=]file] [--houtro[=]file] [--inodes] [--device]
	[--sort[=]<name>] [--dirsfirst] [--filesfirst] [--filelimit #] [--si]
	[--du] [--prune] [--charset[=]X] [--timefmt[=]format] [--fromfile]
	[--fflinks] [--info] [--infofile[=]file] [--noreport] [--version]
	[--help] [--] [directory ...]
tree: Invalid argument -`y'.
usage: tree [-acdfghilnpqrstuvxACDFJQNSUX] [-L level [-R]] [-H  baseHREF]
	[-T title] [-o filename] [-P pattern] [-I pattern] [--gitignore]
	[--gitfile[=]file] [--matchdirs] [--metafirst] [--ignore-case]
	[--nolinks] [--hintro[=]file] [--houtro[=]file] [--inodes] [--device]
	[--sort[=]<name>] [--dirsfirst] [--filesfirst] [--filelimit #] [--si]
	[--du] [--prune] [--charset[=]X] [--timefmt[=]format] [--fromfile]
	[--fflinks] [--info] [--infofile[=]file] [--noreport] [--version]
	[--help] [--] [directory ...]
tree: Missing argument to -P option.
tree: Missing argument to --timefmt
--- status 2
### --gitignore
mkdir -p d/build; touch d/a.o d/a.c d/build/x; printf '*.o\nbuild/\n' > d/.gitignore; tree --gitignore d; cd d; tree --gitignore
--- stdout
d
└── a.c

1 directory, 1 file
.
└── a.c

1 directory, 1 file
### --du
mkdir d; head -c 1000 /dev/zero > d/a; head -c 24 /dev/zero > d/b; tree --du --noreport d | sed 1d
--- stdout
├── [       1000]  a
└── [         24]  b
### -x and -u
mkdir d; touch d/f; tree -x d; tree -u d | grep -c "$(id -un)"; tree --inodes d | grep -c '\[ *[0-9]'
--- stdout
d
└── f

1 directory, 1 file
2
2
### wide and deep
mkdir -p a/b/c/d/e/f; touch a/b/x a/b/c/d/y a/z; tree; tree -d; tree -L 3 a
--- stdout
.
└── a
    ├── b
    │   ├── c
    │   │   └── d
    │   │       ├── e
    │   │       │   └── f
    │   │       └── y
    │   └── x
    └── z

7 directories, 3 files
.
└── a
    └── b
        └── c
            └── d
                └── e
                    └── f

7 directories
a
├── b
│   ├── c
│   │   └── d
│   └── x
└── z

4 directories, 2 files
