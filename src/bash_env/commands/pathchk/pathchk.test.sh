### good names
pathchk a a/b /etc .; echo $?
--- stdout
0
### the empty name
pathchk ''
--- stderr
pathchk: '': No such file or directory
--- status 1
### a missing directory is no problem
pathchk nope/x; echo $?
--- stdout
0
### a file where a directory should be
touch f; pathchk f/x
--- stderr
pathchk: f/x: Not a directory
--- status 1
### a name that is too long
pathchk $(printf 'a%.0s' {1..300}) 2>&1 | tail -c 40
--- stdout
aaaaaaaaaaaaaaaaaaa: File name too long
### a directory without permission
mkdir d; chmod 0 d; pathchk d/x
--- stderr
pathchk: d/x: Permission denied
--- status 1
### -p and characters
pathchk -p 'a b' 'a*c' é; pathchk -p $'a\nb'
--- stderr
pathchk: nonportable character ‘ ’ in file name 'a b'
pathchk: nonportable character ‘*’ in file name 'a*c'
pathchk: nonportable character ‘é’ in file name 'é'
pathchk: nonportable character ‘\n’ in file name 'a'$'\n''b'
--- status 1
### -p and lengths
pathchk -p aaaaaaaaaaaaaaa; pathchk -p aaaaaaaaaaaaaa; echo $?
--- stdout
0
--- stderr
pathchk: limit 14 exceeded by length 15 of file name component ‘aaaaaaaaaaaaaaa’
### -p and the empty name
pathchk -p ''
--- stderr
pathchk: empty file name
--- status 1
### -P and dashes
pathchk -P -- -x a/-x; pathchk -P a-; echo $?
--- stdout
0
--- stderr
pathchk: leading '-' in a component of file name '-x'
pathchk: leading '-' in a component of file name 'a/-x'
### -P and the empty name
pathchk -P ''
--- stderr
pathchk: empty file name
--- status 1
### --portability is both
pathchk --portability -- a/-b 'x y'
--- stderr
pathchk: leading '-' in a component of file name 'a/-b'
pathchk: nonportable character ‘ ’ in file name 'x y'
--- status 1
### no operand
pathchk
--- stderr
pathchk: missing operand
Try 'pathchk --help' for more information.
--- status 1
### an unknown option
pathchk -x
--- stderr
pathchk: invalid option -- 'x'
Try 'pathchk --help' for more information.
--- status 1
