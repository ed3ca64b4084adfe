### several directories
mkdir a b 'c d'; ls
--- stdout
a
b
c d
### a directory that is there
mkdir a; mkdir a
--- stderr
mkdir: cannot create directory ‘a’: File exists
--- status 1
### a parent that is missing
mkdir a/b
--- stderr
mkdir: cannot create directory ‘a/b’: No such file or directory
--- status 1
### parents with -p
mkdir -p a/b/c; mkdir -p a/b/c; ls a/b
--- stdout
c
### -p through dots and double slashes
mkdir -p a/../b/./c d//e/; ls; ls b d
--- stdout
a
b
d
b:
c

d:
e
### a file in the way
touch f; mkdir f; mkdir f/x; mkdir -p f; mkdir -p f/x
--- stderr
mkdir: cannot create directory ‘f’: File exists
mkdir: cannot create directory ‘f/x’: Not a directory
mkdir: cannot create directory ‘f’: File exists
mkdir: cannot create directory ‘f’: Not a directory
--- status 1
### a link that leads nowhere in the way
ln -s nope l; mkdir l; mkdir -p l; mkdir -p l/x
--- stderr
mkdir: cannot create directory ‘l’: File exists
mkdir: cannot create directory ‘l’: File exists
mkdir: cannot create directory ‘l’: File exists
--- status 1
### -p through a link to a directory
mkdir a; ln -s a l; mkdir -pv l/x
--- stdout
mkdir: created directory 'l/x'
### -v tells what is made
mkdir -v a; mkdir -pv a/b/c x/y/
--- stdout
mkdir: created directory 'a'
mkdir: created directory 'a/b'
mkdir: created directory 'a/b/c'
mkdir: created directory 'x'
mkdir: created directory 'x/y/'
### octal mode
mkdir -m 700 a; mkdir -m 1777 b; stat -c '%a %n' a b
--- stdout
700 a
1777 b
### symbolic mode
mkdir -m u=rwx,go= a; mkdir -m g-w b; stat -c '%a %n' a b
--- stdout
700 a
757 b
### the sticky bit by name
mkdir -m +t a; stat -c %a a
--- stdout
1755
### -m is for the last directory only
mkdir -p -m 700 a/b; stat -c '%a %n' a a/b
--- stdout
755 a
700 a/b
### the umask
umask 077; mkdir a; mkdir -p b/c; mkdir -m 755 d; stat -c '%a %n' a b b/c d
--- stdout
700 a
700 b
700 b/c
755 d
### parents are made with u+wx
umask 333; mkdir -p a/b; stat -c '%a %n' a a/b
--- stdout
744 a
444 a/b
### set-group-ID is inherited
mkdir a; chmod 2755 a; mkdir a/b; mkdir -m 700 a/c; stat -c '%a %n' a/b a/c
--- stdout
2755 a/b
2700 a/c
### an invalid mode
mkdir -m bad a
--- stderr
mkdir: invalid mode ‘bad’
--- status 1
### security contexts are ignored
mkdir -Z a; mkdir --context=x b; ls
--- stdout
a
b
--- stderr
mkdir: warning: ignoring --context; it requires an SELinux/SMACK-enabled kernel
### no operand
mkdir
--- stderr
mkdir: missing operand
Try 'mkdir --help' for more information.
--- status 1
### the empty name
mkdir ''; mkdir -p ''
--- stderr
mkdir: cannot create directory ‘’: No such file or directory
mkdir: cannot create directory ‘’: No such file or directory
--- status 1
### an unknown option
mkdir -q a
--- stderr
mkdir: invalid option -- 'q'
Try 'mkdir --help' for more information.
--- status 1
### a long option abbreviated
mkdir --par --verb a/b
--- stdout
mkdir: created directory 'a'
mkdir: created directory 'a/b'
### a directory without permission
mkdir a; chmod 500 a; mkdir a/b; mkdir -p a/b/c
--- stderr
mkdir: cannot create directory ‘a/b’: Permission denied
mkdir: cannot create directory ‘a/b’: Permission denied
--- status 1
