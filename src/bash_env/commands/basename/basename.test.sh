### the last component
basename a/b/c; basename a/b/; basename ///a///
--- stdout
c
b
a
### slashes alone
basename /; basename //
--- stdout
/
/
### the empty name
basename ''
--- stdout

### a suffix is removed
basename dir/file.txt .txt
--- stdout
file
### a suffix that is all of the name stays
basename .c .c; basename a/ a
--- stdout
.c
a
### an empty suffix
basename a ''
--- stdout
a
### several names with -a
basename -a x/y z/w
--- stdout
y
w
### -s implies -a
basename -s .h a/b.h c.h d.c
--- stdout
b
c
d.c
### --suffix and --multiple
basename --suffix=.txt --multiple a.txt b/c.txt
--- stdout
a
c
### NUL after each name
basename -za a/b c/d | od -c
--- stdout
0000000   b  \0   d  \0
0000004
### bundled letters
basename -as .h x.h y.h
--- stdout
x
y
### options end at the first name
basename a -z
--- stdout
a
### names that are not UTF-8
basename $'\xff/\xfe'
--- stdout $'\xfe\n'
### no operand
basename
--- stderr
basename: missing operand
Try 'basename --help' for more information.
--- status 1
### only an option
basename -s .c
--- stderr
basename: missing operand
Try 'basename --help' for more information.
--- status 1
### too many operands
basename a b c
--- stderr
basename: extra operand ‘c’
Try 'basename --help' for more information.
--- status 1
### an unknown option
basename -q a
--- stderr
basename: invalid option -- 'q'
Try 'basename --help' for more information.
--- status 1
### an abbreviated long option
basename --mul a/b
--- stdout
b
### an option that takes no value
basename --zero=x a
--- stderr
basename: option '--zero' doesn't allow an argument
Try 'basename --help' for more information.
--- status 1
