### a copy
echo hi > a; cp a b; cat b
--- stdout
hi
### over a file that exists
echo new > a; echo old > b; cp a b; cat b
--- stdout
new
### into a directory
echo hi > a; echo ho > b; mkdir d; cp a b d; cat d/a d/b
--- stdout
hi
ho
### into a directory with a slash
echo hi > a; mkdir d; cp a d/; cat d/a
--- stdout
hi
### the target directory first
echo hi > a; mkdir d; cp -t d a; ls d
--- stdout
a
### the target must be no directory
echo hi > a; mkdir d; cp -T a d; cp -T a b; cat b
--- stdout
hi
--- stderr
cp: cannot overwrite directory 'd' with non-directory
### no operand
cp
--- stderr
cp: missing file operand
Try 'cp --help' for more information.
--- status 1
### no destination
cp a
--- stderr
cp: missing destination file operand after 'a'
Try 'cp --help' for more information.
--- status 1
### no file in place of the destination directory
touch a b; cp a b nope
--- stderr
cp: target 'nope': No such file or directory
--- status 1
### a file in place of the destination directory
touch a b c; cp a b c
--- stderr
cp: target 'c': Not a directory
--- status 1
### a slash after what does not exist
touch a; cp a nope/
--- stderr
cp: cannot create regular file 'nope/': Not a directory
--- status 1
### a slash after a file
touch a b; cp a b/
--- stderr
cp: cannot stat 'b/': Not a directory
--- status 1
### a path below nothing
touch a; cp a nope/x
--- stderr
cp: cannot create regular file 'nope/x': No such file or directory
--- status 1
### a file that does not exist
cp nope b
--- stderr
cp: cannot stat 'nope': No such file or directory
--- status 1
### several problems, and one copy
touch a; mkdir d; cp nope a nope2 d; echo $?; ls d
--- stdout
1
a
--- stderr
cp: cannot stat 'nope': No such file or directory
cp: cannot stat 'nope2': No such file or directory
### a file onto itself
touch a; cp a a; cp a ./a; ln a b; cp a b
--- stderr
cp: 'a' and 'a' are the same file
cp: 'a' and './a' are the same file
cp: 'a' and 'b' are the same file
--- status 1
### an unknown option
cp -y a b
--- stderr
cp: invalid option -- 'y'
Try 'cp --help' for more information.
--- status 1
### a name twice
mkdir d; echo x > a; cp a a d; echo $?; ls d
--- stdout
0
a
--- stderr
cp: warning: source file 'a' specified more than once
### two files of one name
mkdir x y d; echo 1 > x/f; echo 2 > y/f; cp x/f y/f d; cat d/f
--- stdout
1
--- stderr
cp: will not overwrite just-created 'd/f' with 'y/f'
### a directory without -r
mkdir d; touch a; cp d e; mkdir t; cp d a t; ls t
--- stdout
a
--- stderr
cp: -r not specified; omitting directory 'd'
cp: -r not specified; omitting directory 'd'
### a tree
mkdir -p d/e; echo 1 > d/f; echo 2 > d/e/g; cp -r d t; cat t/f t/e/g
--- stdout
1
2
### a tree into a directory that exists
mkdir -p d t; touch d/f; cp -r d t; ls t; cp -r d t; ls t/d
--- stdout
d
f
### a tree over a directory, by -T
mkdir -p d t; touch d/f t/g; cp -rT d t; ls t
--- stdout
f
g
### the contents of a directory
mkdir -p d t; touch d/f; cp -r d/. t; ls t; cp -R d/. u; ls u
--- stdout
f
f
### a directory into itself
mkdir d; touch d/f; cp -r d d/x; ls d d/x
--- stdout
d:
f
x

d/x:
f
--- stderr
cp: cannot copy a directory, 'd', into itself, 'd/x'
### a directory over a file
mkdir d; touch f; cp -r d f
--- stderr
cp: cannot overwrite non-directory 'f' with directory 'd'
--- status 1
### a file over a directory
mkdir -p d/f; touch f; cp f d
--- stderr
cp: cannot overwrite directory 'd/f' with non-directory
--- status 1
### a tree whose parts meet others
mkdir -p s/x t/y; touch s/y t/x; cp -r s/. t; ls t
--- stdout
x
y
--- stderr
cp: cannot overwrite non-directory 't/./x' with directory 's/./x'
cp: cannot overwrite directory 't/./y' with non-directory
### -v
echo hi > a; cp -v a b; cp -v a 'new name'
--- stdout
'a' -> 'b'
'a' -> 'new name'
### -v of a tree
mkdir -p d/e; touch d/e/f; cp -rv d t
--- stdout
'd' -> 't'
'd/e' -> 't/e'
'd/e/f' -> 't/e/f'
### -n
echo 1 > a; echo 2 > b; cp -n a b; echo $?; cat b; cp -nv a b; cp -nv a c
--- stdout
0
2
'a' -> 'c'
### -i
echo 1 > a; echo 2 > b; echo n | cp -i a b; echo " $?"; cat b; echo y | cp -i a b; echo; cat b
--- stdout
 0
2

1
--- stderr $'cp: overwrite \'b\'? cp: overwrite \'b\'? '
### -f after -i asks still
echo 1 > a; echo 2 > b; echo n | cp -i -f a b; echo; cat b
--- stdout

2
--- stderr $'cp: overwrite \'b\'? '
### -n after -i
echo 1 > a; echo 2 > b; cp -i -n a b; cat b; echo n | cp -n -i a b; cat b
--- stdout
2
2
--- stderr $'cp: overwrite \'b\'? '
### -u
echo 1 > a; echo 2 > b; touch -d 2020-01-01 a; touch -d 2021-01-01 b; cp -u a b; cat b; cp -u b a; cat a; cp -uv a b
--- stdout
2
2
'a' -> 'b'
### -b
echo 1 > a; echo 2 > b; cp -b a b; cat b 'b~'; cp -v --backup a b
--- stdout
1
2
'a' -> 'b' (backup: 'b~')
### -S
echo 1 > a; echo 2 > b; cp -S .old a b; cat b.old; cp --backup=simple --suffix=.o a b; ls
--- stdout
2
a
b
b.o
b.old
### numbered backups
echo 1 > a; echo 2 > b; cp --backup=numbered a b; cp --backup=t a b; ls; cp --backup=existing a b; cp --backup=nil a c; cp --backup=nil a c; ls
--- stdout
a
b
b.~1~
b.~2~
a
b
b.~1~
b.~2~
b.~3~
c
c~
### VERSION_CONTROL
echo 1 > a; echo 2 > b; VERSION_CONTROL=numbered cp -b a b; SIMPLE_BACKUP_SUFFIX=.x cp --backup=simple a b; ls; VERSION_CONTROL=what cp -b a b
--- stdout
a
b
b.x
b.~1~
--- stderr
cp: invalid argument ‘what’ for ‘$VERSION_CONTROL’
Valid arguments are:
  - ‘none’, ‘off’
  - ‘simple’, ‘never’
  - ‘existing’, ‘nil’
  - ‘numbered’, ‘t’
Try 'cp --help' for more information.
--- status 1
### no backups
echo 1 > a; echo 2 > b; cp --backup=none a b; cp --backup=off a b; ls
--- stdout
a
b
### a backup word that is none
touch a; cp --backup=foo a b
--- stderr
cp: invalid argument ‘foo’ for ‘backup type’
Valid arguments are:
  - ‘none’, ‘off’
  - ‘simple’, ‘never’
  - ‘existing’, ‘nil’
  - ‘numbered’, ‘t’
Try 'cp --help' for more information.
--- status 1
### a backup of itself
echo 1 > a; cp -fb a a; ls; cp --backup a 'a~'
--- stdout
a
a~
### -l
echo hi > a; cp -l a b; stat -c %h b; cp -l a b; echo $?; echo x > c; cp -l a c; cp -lf a c; stat -c %h c
--- stdout
2
0
3
--- stderr
cp: cannot create hard link 'c' to 'a': File exists
### -s
echo hi > a; cp -s a b; readlink b; cp -s a b; mkdir d; cp -s a d; cp -s "$PWD/a" d; ls d; cp -sf a b
--- stdout
a
a
--- stderr
cp: cannot create symbolic link 'b' to 'a': File exists
cp: d/a: can make relative symbolic links only in current directory
### -l and -s
touch a; cp -l -s a b
--- stderr
cp: cannot make both hard and symbolic links
Try 'cp --help' for more information.
--- status 1
### --remove-destination
echo 1 > a; echo 2 > b; ln b c; cp --remove-destination a b; cat b c
--- stdout
1
2
### a target that cannot be written
echo 1 > a; echo 2 > b; chmod 400 b; cp a b; cp -f a b; cat b
--- stdout
1
--- stderr
cp: cannot create regular file 'b': Permission denied
### a source that cannot be read
echo 1 > a; chmod 0 a; cp a b; ls
--- stdout
a
--- stderr
cp: cannot open 'a' for reading: Permission denied
### --attributes-only
echo 1 > a; chmod 640 a; cp --attributes-only a b; stat -c '%s %a' b; echo 22 > c; cp --attributes-only a c; cat c
--- stdout
0 640
22
### the mode of a new file
umask 027; echo x > a; chmod 755 a; cp a b; stat -c %a b; chmod 4777 a; cp a c; stat -c %a c
--- stdout
750
750
### the mode of a file that exists stays
echo x > a; chmod 755 a; echo y > b; chmod 600 b; cp a b; stat -c %a b
--- stdout
600
### -p
echo x > a; chmod 705 a; touch -d '2001-02-03 04:05:06' a; cp -p a b; stat -c '%a %y' b; cp a c; test c -nt a && echo newer
--- stdout
705 2001-02-03 04:05:06.000000000 +0000
newer
### --preserve of a list
echo x > a; chmod 705 a; touch -d 2001-02-03 a; cp --preserve=timestamps a b; stat -c '%a %Y' b; cp --preserve=mode a c; stat -c %a c; test c -nt a && echo newer
--- stdout
705 981158400
705
newer
### --no-preserve
echo x > a; chmod 705 a; touch -d 2001-02-03 a; cp -p --no-preserve=mode a b; stat -c '%a %Y' b
--- stdout
644 981158400
### a word to preserve that is none
touch a; cp --preserve=foo a b
--- stderr
cp: invalid argument ‘foo’ for ‘--preserve’
Valid arguments are:
  - ‘mode’
  - ‘timestamps’
  - ‘ownership’
  - ‘links’
  - ‘context’
  - ‘xattr’
  - ‘all’
Try 'cp --help' for more information.
--- status 1
### --preserve=links
mkdir s; echo x > s/a; ln s/a s/b; cp -r s t; stat -c %h t/a; cp -r --preserve=links s u; stat -c %h u/a u/b; cp -a s v; stat -c %h v/a; cp -dr s w; stat -c %h w/a
--- stdout
1
2
2
2
2
### -a
mkdir s; echo x > s/f; ln -s f s/l; mkfifo s/p; chmod 700 s; touch -d 2001-02-03 s/f s; cp -a s t; stat -c '%n %F %a %Y' t t/f; readlink t/l; stat -c %F t/p
--- stdout
t directory 700 981158400
t/f regular file 644 981158400
f
fifo
### links in a tree are copied as links
mkdir s; ln -s f s/l; ln -s nope s/d; cp -r s t; readlink t/l t/d; cp -rL s u; echo x > s/f; rm s/d; cp -rL s v; stat -c %F v/l
--- stdout
f
nope
regular file
--- stderr
cp: cannot stat 's/l': No such file or directory
cp: cannot stat 's/d': No such file or directory
### a link that is named
echo x > f; ln -s f l; cp l a; stat -c %F a; cp -P l b; readlink b; cp -d l c; readlink c; cp -r l d; readlink d; cp -rH l e; stat -c %F e
--- stdout
regular file
f
f
f
regular file
### a dangling link
ln -s nope l; cp l a; cp -P l a; readlink a; echo x > f; cp f l; cp --remove-destination f l; cat l
--- stdout
nope
x
--- stderr
cp: cannot stat 'l': No such file or directory
cp: not writing through dangling symlink 'l'
### onto the target of a link
echo 1 > a; echo 2 > b; ln -s b l; cp a l; cat b; readlink l
--- stdout
1
b
### a link onto its own target
echo 1 > a; ln -s a l; cp a l; cp l a; cp -P l a; readlink a; echo $?
--- stdout
1
--- stderr
cp: 'a' and 'l' are the same file
cp: 'l' and 'a' are the same file
cp: 'l' and 'a' are the same file
### --parents
mkdir -p s/t P; echo x > s/t/g; echo y > s/f; cp --parents s/t/g P; cat P/s/t/g; cp -v --parents s/t/g s/f P; cp --parents s/t/g Q
--- stdout
x
's/t/g' -> 'P/s/t/g'
's/f' -> 'P/s/f'
--- stderr
cp: with --parents, the destination must be a directory
Try 'cp --help' for more information.
--- status 1
### --parents of a directory
mkdir -p s/t/u P; echo x > s/t/u/g; cp -rv --parents s/t/ P; find P
--- stdout
s -> P/s
's/t/' -> 'P/s/t'
's/t/u' -> 'P/s/t/u'
's/t/u/g' -> 'P/s/t/u/g'
P
P/s
P/s/t
P/s/t/u
P/s/t/u/g
### --parents keeps modes
mkdir -p s/t P; touch s/t/g; chmod 700 s; chmod 705 s/t; cp --parents s/t/g P; stat -c '%n %a' P/s P/s/t
--- stdout
P/s 700
P/s/t 705
### --strip-trailing-slashes
mkdir -p s; touch f; ln -s s l; cp -r l/ a; stat -c %F a; cp -r --strip-trailing-slashes l/ b; readlink b
--- stdout
directory
--- status 1
### a pipe is opened and read
mkfifo p; echo hi > p & cp p a; cat a; wait
--- stdout
hi
### a pipe in a tree is made anew
mkdir s; mkfifo s/p; cp -r s t; stat -c %F t/p
--- stdout
fifo
### --copy-contents
mkdir s; mkfifo s/p; echo hi > s/p & cp -r --copy-contents s t; cat t/p; wait
--- stdout
hi
### standard input
echo hi | cp /dev/stdin a; cat a
--- stdout
hi
### the null device
cp /dev/null a; stat -c '%F %s' a; echo x > b; cp b /dev/null; cp -r /dev/null c 2>&1 | cut -c1-40
--- stdout
regular empty file 0
cp: cannot create special file 'c': Oper
### standard output
echo hi > a; cp a /dev/stdout | cat
--- stdout
hi
### sparse files
truncate -s 1M a; cp --sparse=always a b; cp --sparse=never a c; cp --sparse=auto --reflink=auto a d; stat -c %s b c d; diff a b; cp --sparse=foo a b
--- stdout
1048576
1048576
1048576
--- stderr
cp: invalid argument ‘foo’ for ‘--sparse’
Valid arguments are:
  - ‘never’
  - ‘auto’
  - ‘always’
Try 'cp --help' for more information.
--- status 1
### reflink words
touch a; cp --reflink=foo a b; cp --reflink=never a b; cp --reflink=auto --sparse=always a b; cp --reflink=always --sparse=always a b
--- stderr
cp: invalid argument ‘foo’ for ‘--reflink’
Valid arguments are:
  - ‘auto’
  - ‘always’
  - ‘never’
Try 'cp --help' for more information.
cp: --reflink can be used only with --sparse=auto
Try 'cp --help' for more information.
--- status 1
### a name that needs quotes
cp "it's" b; cp 'a b' c; touch 'x y'; cp -v 'x y' "it's"; cp $'new\nline' z
--- stdout
'x y' -> "it's"
--- stderr
cp: cannot stat "it's": No such file or directory
cp: cannot stat 'a b': No such file or directory
cp: cannot stat 'new'$'\n''line': No such file or directory
--- status 1
### a directory that cannot be read
mkdir -p d/e; touch d/e/f; chmod 0 d/e; cp -r d t; echo $?; chmod 700 d/e; find t
--- stdout
1
t
t/e
--- stderr
cp: cannot access 'd/e': Permission denied
find: ‘t/e’: Permission denied
--- status 1
### a directory that cannot be written
mkdir -p d t; touch d/f; chmod 500 t; cp d/f t; cp -r d t; chmod 700 t
--- stderr
cp: cannot create regular file 't/f': Permission denied
cp: cannot create directory 't/d': Permission denied
### --debug is of later versions
cp --debug a b
--- stderr
cp: unrecognized option '--debug'
Try 'cp --help' for more information.
--- status 1
### --one-file-system
mkdir s; touch s/f; cp -rx s t; ls t
--- stdout
f
### binary data
head -c 300000 /dev/zero | tr '\0' '\377' > a; printf 'a\0b' >> a; cp a b; diff a b && wc -c b
--- stdout
300003 b
### -t with -T
mkdir d; touch a; cp -T -t d a; cp -t d; cp -t nope a; cp -t a b; cp -T a b c; cp -T a
--- stderr
cp: cannot combine --target-directory (-t) and --no-target-directory (-T)
cp: missing file operand
Try 'cp --help' for more information.
cp: target directory 'nope': No such file or directory
cp: target directory 'a': Not a directory
cp: extra operand 'c'
Try 'cp --help' for more information.
cp: missing destination file operand after 'a'
Try 'cp --help' for more information.
--- status 1
