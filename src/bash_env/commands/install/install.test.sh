### a file
echo hi > a; install a b; stat -c %a b; cat b
--- stdout
755
hi
### over a file
echo 1 > a; echo 2 > b; ln b c; install a b; cat b c
--- stdout
1
2
### into a directory
echo hi > a; mkdir d; install a d; cat d/a; install a d/
--- stdout
hi
### several files
touch a b; mkdir d; install a b d; ls d; install a b nope; install -t d a b; install a b a
--- stdout
a
b
--- stderr
install: target 'nope': No such file or directory
install: target 'a': Not a directory
--- status 1
### -m
echo x > a; install -m 644 a b; stat -c %a b; install -m u=rwx,go=rx a c; stat -c %a c; install -m 0 a d; stat -c %a d; install -m 4755 a e; stat -c %a e; install -m +x a f; stat -c %a f
--- stdout
644
755
0
4755
111
### a mode that is none
touch a; install -m bad a b; install -m 8 a b
--- stderr
install: invalid mode ‘bad’
install: invalid mode ‘8’
--- status 1
### -d
install -d x/y z; stat -c %a x x/y z; install -d x
--- stdout
755
755
755
### -d with a mode
install -d -m 700 q/r; stat -c %a q q/r; install -dm 750 w1 w2; stat -c %a w1 w2; mkdir old; install -d -m 711 old; stat -c %a old
--- stdout
755
700
750
750
711
### -d of a file
touch a; install -d a; install -d a/b
--- stderr
install: cannot create directory ‘a’: File exists
install: cannot create directory ‘a’: Not a directory
--- status 1
### -d without operands
install -d; install -d -t x a
--- stderr
install: missing file operand
Try 'install --help' for more information.
install: target directory not allowed when installing a directory
--- status 1
### -dv
install -dv x/y x/z; install -vd x
--- stdout
install: creating directory 'x'
install: creating directory 'x/y'
install: creating directory 'x/z'
### -D
echo hi > a; install -D a n/e/w; cat n/e/w; install -Dv a m/k/j; install -D; install -D a a/b
--- stdout
hi
install: creating directory 'm'
install: creating directory 'm/k'
'a' -> 'm/k/j'
--- stderr
install: missing file operand
Try 'install --help' for more information.
install: cannot create directory 'a': Not a directory
--- status 1
### -D -t
touch a b; install -D -t n/d a b; ls n/d; install -Dvt m a
--- stdout
a
b
install: creating directory 'm'
'a' -> 'm/a'
### -t a directory that is none
touch a b; install -t nope a; install -t b a; install -t
--- stderr
install: failed to access 'nope': No such file or directory
install: failed to access 'b': Not a directory
install: option requires an argument -- 't'
Try 'install --help' for more information.
--- status 1
### -T
touch a; mkdir d; install -T a d; install -T a b; ls; install -Tv a c
--- stdout
a
b
d
'a' -> 'c'
--- stderr
install: cannot overwrite directory 'd' with non-directory
### -v
touch a; install -v a b; install -v a b; mkdir d; install -v a b d
--- stdout
'a' -> 'b'
removed 'b'
'a' -> 'b'
'a' -> 'd/a'
'b' -> 'd/b'
### -p
touch -d 2001-02-03 a; install -p a b; stat -c %Y b; install a c; test c -nt a && echo newer
--- stdout
981158400
newer
### -C
echo x > a; install -m 644 a b; install -Cv -m 644 a b; echo y > a; install -Cv -m 644 a b; cat b; install -Cv a b; stat -c %a b
--- stdout
removed 'b'
'a' -> 'b'
y
removed 'b'
'a' -> 'b'
755
### -b
echo 1 > a; echo 2 > b; install -b a b; cat b~; install -S .o a b; ls; install --backup=numbered a b; ls; install -vb a b
--- stdout
2
a
b
b.o
b~
a
b
b.o
b.~1~
b~
'a' -> 'b' (backup: 'b.~2~')
### -c is ignored
touch a; install -c a b; ls
--- stdout
a
b
### -s without strip
touch a; install --strip-program=x -m 600 a b; ls
--- stdout
a
b
--- stderr
install: WARNING: ignoring --strip-program option as -s option was not specified
### the owner
touch a; install -o nope a b; install -g nope a b; ls
--- stdout
a
--- stderr
install: invalid user ‘nope’
install: invalid group ‘nope’
### no operand
install; install a; install a ''; install '' b
--- stderr
install: missing file operand
Try 'install --help' for more information.
install: missing destination file operand after 'a'
Try 'install --help' for more information.
install: cannot stat 'a': No such file or directory
install: cannot stat '': No such file or directory
--- status 1
### not there
install nope b; mkdir d; install nope d; install d e
--- stderr
install: cannot stat 'nope': No such file or directory
install: cannot stat 'nope': No such file or directory
install: omitting directory 'd'
--- status 1
### a slash
touch a; install a nope/; install a a/
--- stderr
install: cannot create regular file 'nope/': Not a directory
install: cannot stat 'a/': Not a directory
--- status 1
### onto itself
touch a; install a a; mkdir d; install d/../a a
--- stderr
install: 'a' and 'a' are the same file
install: 'd/../a' and 'a' are the same file
--- status 1
### a link is followed
echo x > a; ln -s a l; install l b; stat -c %F b; ln -s nope k; install k c; install a k; stat -c %F k
--- stdout
regular file
regular file
--- stderr
install: cannot stat 'k': No such file or directory
### the null device
install /dev/null b; stat -c '%s %a' b; install -m 600 /dev/stdin c <<< hi; cat c; stat -c %a c
--- stdout
0 755
hi
600
### the mask plays no part
umask 077; touch a; install a b; stat -c %a b; install -d x/y; stat -c %a x x/y; install -D a p/q/r; stat -c %a p p/q
--- stdout
755
755
755
755
755
### an unknown option
install -z a b
--- stderr
install: invalid option -- 'z'
Try 'install --help' for more information.
--- status 1
### --compare with -p
touch a; install -C -p a b; install -C -s a b; install -Cvd d
--- stdout
install: creating directory 'd'
--- stderr
install: options --compare (-C) and --preserve-timestamps are mutually exclusive
Try 'install --help' for more information.
install: options --compare (-C) and --strip are mutually exclusive
Try 'install --help' for more information.
### a file that cannot be read
touch a; chmod 0 a; install a b; ls
--- stdout
a
--- stderr
install: cannot open 'a' for reading: Permission denied
### a source that is a directory in several
mkdir d e; touch a; install a d e; ls e
--- stdout
a
--- stderr
install: omitting directory 'd'
### -C with set-id bits
echo x > a; install -C -m 4755 a b; stat -c %a b; install -Cv -m 4755 a b
--- stdout
4755
removed 'b'
'a' -> 'b'
--- stderr
install: the --compare (-C) option is ignored when you specify a mode with non-permission bits
install: the --compare (-C) option is ignored when you specify a mode with non-permission bits
