### all but the last component
dirname a/b/c; dirname a/b/
--- stdout
a/b
a
### a name without a directory
dirname a; dirname .; dirname ''
--- stdout
.
.
.
### the root
dirname /; dirname //; dirname /a; dirname //a
--- stdout
/
/
/
/
### double slashes
dirname a//b; dirname ///a///b//
--- stdout
a
///a
### dots are names
dirname ./a; dirname ../..
--- stdout
.
..
### several names
dirname a/b c/d/e f
--- stdout
a
c/d
.
### NUL after each name
dirname -z a/b c | od -c
--- stdout
0000000   a  \0   .  \0
0000004
### an option after a name
dirname a -z | od -c
--- stdout
0000000   .  \0
0000002
### no operand
dirname
--- stderr
dirname: missing operand
Try 'dirname --help' for more information.
--- status 1
### an unknown option
dirname -x a
--- stderr
dirname: invalid option -- 'x'
Try 'dirname --help' for more information.
--- status 1
