### a hard link
touch f; ln f g; stat -c %h f g
--- stdout
2
2
### a symbolic link
ln -s target l; readlink l
--- stdout
target
### into the current directory
mkdir d; touch d/f; ln d/f; ln -s /x/y/z; ls; readlink z
--- stdout
d
f
z
/x/y/z
### into a directory
mkdir d; touch f g; ln f g d; ls d
--- stdout
f
g
### -t names the directory
mkdir d; touch f; ln -st d f; readlink d/f
--- stdout
f
### a link that is there
touch f g; ln f g; ln -s f g
--- stderr
ln: failed to create hard link 'g': File exists
ln: failed to create symbolic link 'g': File exists
--- status 1
### -f replaces
touch f g; ln -f f g; ln -sf f g; readlink g
--- stdout
f
### -f onto itself
touch f; ln -f f f; ln -sf f f; ln -sf f ./f
--- stderr
ln: 'f' and 'f' are the same file
ln: 'f' and 'f' are the same file
ln: 'f' and './f' are the same file
--- status 1
### -i asks
touch f g; echo n | ln -i f g; echo y | ln -si f g; readlink g
--- stdout
f
--- stderr $'ln: replace \'g\'? ln: replace \'g\'? '
### -n treats a link to a directory as a file
mkdir d; ln -s d l; ln -s x l; ls d; ln -sfn y l; readlink l
--- stdout
x
y
### -T never goes into a directory
mkdir d; ln -sT x d
--- stderr
ln: failed to create symbolic link 'd': File exists
--- status 1
### -T with two operands
ln -sT x l; readlink l; ln -T x; ln -sT a b c
--- stdout
x
--- stderr
ln: missing destination file operand after 'x'
Try 'ln --help' for more information.
ln: extra operand 'c'
Try 'ln --help' for more information.
--- status 1
### -t and -T
ln -t . -T a
--- stderr
ln: cannot combine --target-directory and --no-target-directory
--- status 1
### -v tells
touch f; mkdir d; ln -v f g; ln -sv f h; ln -sv f d; ln -sfv x h
--- stdout
'g' => 'f'
'h' -> 'f'
'd/f' -> 'f'
'h' -> 'x'
### backups
touch f g; ln -sb f g; ls; ln -s --backup=numbered f g; ls; ln -svb -S .o f g
--- stdout
f
g
g~
f
g
g.~1~
g~
'g.~2~' ~ 'g' -> 'f'
### --backup with an unknown word
ln -s --backup=x a b
--- stderr
ln: invalid argument ‘x’ for ‘backup type’
Valid arguments are:
  - ‘none’, ‘off’
  - ‘simple’, ‘never’
  - ‘existing’, ‘nil’
  - ‘numbered’, ‘t’
Try 'ln --help' for more information.
--- status 1
### --backup=none
touch g; ln -s --backup=none f g
--- stderr
ln: failed to create symbolic link 'g': File exists
--- status 1
### VERSION_CONTROL and SIMPLE_BACKUP_SUFFIX
touch g; VERSION_CONTROL=numbered ln -sb f g; SIMPLE_BACKUP_SUFFIX=.x VERSION_CONTROL=simple ln -sb f g; ls
--- stdout
g
g.x
g.~1~
### -r makes the target relative
mkdir -p a/b; touch f; ln -sr f a/b/l; readlink a/b/l; ln -sr a a/b/m; readlink a/b/m
--- stdout
../../f
..
### -r without -s
ln -r a b
--- stderr
ln: cannot do --relative without --symbolic
--- status 1
### -P and -L
touch f; ln -s f l; ln l p; readlink p; ln -L l q; stat -c %F q; stat -c %h f
--- stdout
f
regular empty file
2
### a link to nothing
ln -s nope l; ln l m; readlink m; ln -L l n
--- stdout
nope
--- stderr
ln: failed to access 'l': No such file or directory
--- status 1
### a directory
mkdir d; ln d e
--- stderr
ln: d: hard link not allowed for directory
--- status 1
### a missing target
ln nope x
--- stderr
ln: failed to access 'nope': No such file or directory
--- status 1
### a missing directory
touch f; ln f nope/x; ln -s f nope/x; ln -s f g nope; ln -t nope f; ln -t f f
--- stderr
ln: failed to create hard link 'nope/x' => 'f': No such file or directory
ln: failed to create symbolic link 'nope/x': No such file or directory
ln: target 'nope': No such file or directory
ln: failed to access 'nope': No such file or directory
ln: target 'f' is not a directory
--- status 1
### the empty name
ln -s '' l; ln '' l
--- stderr
ln: failed to create symbolic link 'l' -> '': No such file or directory
ln: failed to access '': No such file or directory
--- status 1
### no operand
ln
--- stderr
ln: missing file operand
Try 'ln --help' for more information.
--- status 1
### an unknown option
ln -x a b
--- stderr
ln: invalid option -- 'x'
Try 'ln --help' for more information.
--- status 1
### link
touch a; link a b; stat -c %h a; link a b
--- stdout
2
--- stderr
link: cannot create link 'b' to 'a': File exists
--- status 1
### link and a missing file
link a b
--- stderr
link: cannot create link 'b' to 'a': No such file or directory
--- status 1
### link takes two operands
link; link a; link a b c
--- stderr
link: missing operand
Try 'link --help' for more information.
link: missing operand after ‘a’
Try 'link --help' for more information.
link: extra operand ‘c’
Try 'link --help' for more information.
--- status 1
### link and a directory
mkdir d; link d e
--- stderr
link: cannot create link 'e' to 'd': Operation not permitted
--- status 1
