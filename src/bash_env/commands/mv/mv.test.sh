### a new name
echo hi > a; mv a b; ls; cat b
--- stdout
b
hi
### over a file
echo new > a; echo old > b; mv a b; ls; cat b
--- stdout
b
new
### into a directory
touch a b; mkdir d; mv a b d; ls . d
--- stdout
.:
d

d:
a
b
### into a directory with a slash
touch a; mkdir d; mv a d/; ls d
--- stdout
a
### a directory
mkdir d; touch d/f; mv d e; ls e
--- stdout
f
### a directory into a directory
mkdir d e; mv d e; ls e
--- stdout
d
### a directory into itself
mkdir d; mv d d; mv d d/e; mkdir d/x; mv d d/x
--- stderr
mv: cannot move 'd' to a subdirectory of itself, 'd/d'
mv: cannot move 'd' to a subdirectory of itself, 'd/e'
mv: cannot move 'd' to a subdirectory of itself, 'd/x/d'
--- status 1
### a directory over an empty one
mkdir d e; touch d/f; mv -T d e; ls e
--- stdout
f
### a directory over one that is not empty
mkdir -p d e/d; touch e/d/g; mv d e; mv -T d e; ls
--- stdout
d
e
--- stderr
mv: cannot move 'd' to 'e/d': Directory not empty
mv: cannot move 'd' to 'e': Directory not empty
### a directory over a file
mkdir d; touch f; mv d f; mv -T d f; mkdir e; touch e/d; mv d e
--- stderr
mv: cannot overwrite non-directory 'f' with directory 'd'
mv: cannot overwrite non-directory 'f' with directory 'd'
mv: cannot overwrite non-directory 'e/d' with directory 'd'
--- status 1
### a file over a directory
touch f; mkdir -p d/f; mv f d; mv -T f d; ls
--- stdout
d
f
--- stderr
mv: cannot overwrite directory 'd/f' with non-directory
mv: cannot overwrite directory 'd' with non-directory
### onto itself
touch a; mv a a; mv a ./a; mkdir d; touch d/f; mv d/f d
--- stderr
mv: 'a' and 'a' are the same file
mv: 'a' and './a' are the same file
mv: 'd/f' and 'd/f' are the same file
--- status 1
### two names of a file
echo x > a; ln a b; mv a b; ls
--- stdout
a
b
--- stderr
mv: 'a' and 'b' are the same file
### a link onto its target
echo x > a; ln -s a l; mv l a; ls; readlink a
--- stdout
a
l
--- stderr
mv: 'l' and 'a' are the same file
--- status 1
### a link
ln -s nope l; mv l m; readlink m; mkdir d; ln -s d k; mv k j; readlink j
--- stdout
nope
d
### into the directory that a link names
mkdir d; ln -s d l; touch f; mv f l; ls d; mkdir e; mv -T e l; mv -Tf l e
--- stdout
f
--- stderr
mv: cannot overwrite non-directory 'l' with directory 'e'
mv: cannot overwrite directory 'e' with non-directory
--- status 1
### no operand
mv
--- stderr
mv: missing file operand
Try 'mv --help' for more information.
--- status 1
### no destination
mv a
--- stderr
mv: missing destination file operand after 'a'
Try 'mv --help' for more information.
--- status 1
### too many for a file
touch a b c; mv a b c
--- stderr
mv: target 'c': Not a directory
--- status 1
### the target is not there
touch a b; mv a b nope; mv a nope/; mv a nope/x
--- stderr
mv: target 'nope': No such file or directory
mv: cannot move 'a' to 'nope/': Not a directory
mv: cannot move 'a' to 'nope/x': No such file or directory
--- status 1
### not there
mv nope x; mv nope nope2 .
--- stderr
mv: cannot stat 'nope': No such file or directory
mv: cannot stat 'nope': No such file or directory
mv: cannot stat 'nope2': No such file or directory
--- status 1
### a slash after a file
touch a; mv a/ b; mv a b/; mkdir d; mv d/ e/; ls
--- stdout
a
e
--- stderr
mv: cannot stat 'a/': Not a directory
mv: cannot move 'a' to 'b/': Not a directory
### --strip-trailing-slashes
mkdir d; mv --strip-trailing-slashes d/ e; ls
--- stdout
e
### an empty name
touch a; mv '' x; mv a ''
--- stderr
mv: cannot stat '': No such file or directory
mv: cannot move 'a' to '': No such file or directory
--- status 1
### the working directory
mkdir d; mv . x; cd d; mv .. x; mv ../d ../e; pwd
--- stdout
/home/user/d
--- stderr
mv: cannot move '.' to 'x': Device or resource busy
mv: cannot move '..' to 'x': Device or resource busy
### -t
mkdir d; touch a b; mv -t d a b; ls d; mv -t d; mv -t nope d; touch f; mv -t f d; mv -T -t d f
--- stdout
a
b
--- stderr
mv: missing file operand
Try 'mv --help' for more information.
mv: target directory 'nope': No such file or directory
mv: target directory 'f': Not a directory
mv: cannot combine --target-directory (-t) and --no-target-directory (-T)
--- status 1
### -T
mkdir d; touch a; mv -T a b; mv -T a; mv -T a b c
--- stderr
mv: missing destination file operand after 'a'
Try 'mv --help' for more information.
mv: extra operand 'c'
Try 'mv --help' for more information.
--- status 1
### -v
touch a b; mkdir d; mv -v a c; mv -v b c d; mv -v d 'e f'; mv -v 'e f' "it's"
--- stdout
renamed 'a' -> 'c'
renamed 'b' -> 'd/b'
renamed 'c' -> 'd/c'
renamed 'd' -> 'e f'
renamed 'e f' -> "it's"
### -n
echo 1 > a; echo 2 > b; mv -n a b; echo $?; cat a b; mv -nv a c
--- stdout
0
1
2
renamed 'a' -> 'c'
### -i
echo 1 > a; echo 2 > b; echo n | mv -i a b; echo " $?"; cat a; echo y | mv -i a b; echo; ls; cat b
--- stdout
 0
1

b
1
--- stderr $'mv: overwrite \'b\'? mv: overwrite \'b\'? '
### the last of -f, -i and -n
echo 1 > a; echo 2 > b; mv -if a b; cat b; echo 3 > a; mv -in a b; cat b; echo n | mv -nfi a b; echo; cat b
--- stdout
1
1

1
--- stderr $'mv: overwrite \'b\'? '
### a file that cannot be written
echo 1 > a; echo 2 > b; chmod 400 b; mv a b; cat b
--- stdout
1
### -u
echo 1 > a; echo 2 > b; touch -d 2020-01-01 a; touch -d 2021-01-01 b; mv -uv a b; cat b; mv -uv b a; ls
--- stdout
2
renamed 'b' -> 'a'
a
### -b
echo 1 > a; echo 2 > b; mv -b a b; ls; cat b~; echo 3 > a; mv -vb a b
--- stdout
b
b~
2
renamed 'a' -> 'b' (backup: 'b~')
### -S
touch a b; mv -S .old a b; ls; touch a; mv --suffix=.o -v a b
--- stdout
b
b.old
renamed 'a' -> 'b' (backup: 'b.o')
### numbered backups
touch a b; mv --backup=numbered a b; touch a; mv --backup=t -v a b; touch a; mv --backup=existing a b; ls
--- stdout
renamed 'a' -> 'b' (backup: 'b.~2~')
b
b.~1~
b.~2~
b.~3~
### a backup of a directory
mkdir -p d e/d; touch d/new e/d/old; mv -b d e; ls e/d e/d~
--- stdout
e/d:
new

e/d~:
old
### backups and -n
touch a b; mv -n -b a b; mv --backup=foo a b
--- stderr
mv: options --backup and --no-clobber are mutually exclusive
Try 'mv --help' for more information.
mv: invalid argument ‘foo’ for ‘backup type’
Valid arguments are:
  - ‘none’, ‘off’
  - ‘simple’, ‘never’
  - ‘existing’, ‘nil’
  - ‘numbered’, ‘t’
Try 'mv --help' for more information.
--- status 1
### a parent that cannot be written
mkdir d; touch d/f g; chmod 500 d; mv d/f .; mv g d; chmod 700 d; ls d
--- stdout
f
--- stderr
mv: cannot move 'd/f' to './f': Permission denied
mv: cannot move 'g' to 'd/g': Permission denied
### a directory that cannot be written
mkdir -p d/e f; chmod 500 d/e; mv d/e f; mv f/e .; ls
--- stdout
d
f
--- stderr
mv: cannot move 'd/e' to 'f/e': Permission denied
mv: cannot stat 'f/e': No such file or directory
### a name twice
touch a; mkdir d; mv a a d; ls d
--- stdout
a
--- stderr
mv: cannot stat 'a': No such file or directory
### two files of one name
mkdir x y d; echo 1 > x/f; echo 2 > y/f; mv x/f y/f d; cat d/f; ls y
--- stdout
1
f
--- stderr
mv: will not overwrite just-created 'd/f' with 'y/f'
### a tree up
mkdir -p a/b/c; touch a/b/c/f; mv a/b .; find a b
--- stdout
a
b
b/c
b/c/f
### over an open file
echo 1 > a; echo 2 > b; { mv a b; cat; } < b; cat b
--- stdout
2
1
### a hard link stays one
echo x > a; ln a b; mv a c; stat -c %h c; echo y >> c; cat b
--- stdout
2
x
y
### case only
touch a; mv a A; ls
--- stdout
A
### a name in the way below
touch a f; mv a f/x; mkdir d; mv d f/x
--- stderr
mv: cannot stat 'f/x': Not a directory
mv: cannot stat 'f/x': Not a directory
--- status 1
### the mode and times stay
touch -d 2001-02-03 a; chmod 4705 a; mv a b; stat -c '%a %Y' b
--- stdout
4705 981158400
### an unknown option
mv -x a b; mv --context a b; mv --no-such a b
--- stderr
mv: invalid option -- 'x'
Try 'mv --help' for more information.
mv: cannot stat 'a': No such file or directory
mv: unrecognized option '--no-such'
Try 'mv --help' for more information.
--- status 1
