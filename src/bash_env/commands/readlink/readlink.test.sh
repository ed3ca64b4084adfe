### a link
ln -s target l; readlink l
--- stdout
target
### what is no link
touch f; mkdir d; readlink f d nope; echo $?
--- stdout
1
### -v reports it
touch f; readlink -v f nope
--- stderr
readlink: f: Invalid argument
readlink: nope: No such file or directory
--- status 1
### -f follows all links
mkdir d; ln -s d l; touch d/f; ln -s l/f m; readlink -f m | sed 's#.*/d/#d/#'
--- stdout
d/f
### -f and a missing last component
mkdir d; ln -s d l; readlink -f l/nope | sed 's#.*/d/#d/#'; ln -s nope dang; readlink -f dang | sed 's#.*/##'
--- stdout
d/nope
nope
### -f and a missing directory
readlink -f nope/x; echo $?; readlink -vf nope/x
--- stdout
1
--- stderr
readlink: nope/x: No such file or directory
--- status 1
### -e wants all to exist
touch f; readlink -e f | sed 's#.*/##'; readlink -e nope; echo $?; readlink -ve nope
--- stdout
f
1
--- stderr
readlink: nope: No such file or directory
--- status 1
### -m wants nothing to exist
readlink -m /a/../b/./c//d; readlink -m nope/x/y | sed 's#.*/nope#nope#'
--- stdout
/b/c/d
nope/x/y
### loops
ln -s loop loop; readlink -vf loop; readlink -m loop | sed 's#.*/##'; readlink -ve loop
--- stdout
loop
--- stderr
readlink: loop: Too many levels of symbolic links
readlink: loop: Too many levels of symbolic links
--- status 1
### -f and a slash behind a file
touch f; readlink -vf f/; readlink -vf f/x; mkdir d; readlink -f d/ | sed 's#.*/##'
--- stdout
d
--- stderr
readlink: f/: Not a directory
readlink: f/x: Not a directory
### -n leaves the newline out
ln -s t l; readlink -n l; echo .; readlink -n l l
--- stdout
t.
t
t
--- stderr
readlink: ignoring --no-newline with multiple arguments
### NUL after each
ln -s t l; readlink -z l l | od -c
--- stdout
0000000   t  \0   t  \0
0000004
### the root
readlink -f / //; readlink -f /..
--- stdout
/
/
/
### the empty name
readlink ''; readlink -vf ''; readlink -vm ''
--- stderr
readlink: '': No such file or directory
readlink: '': No such file or directory
--- status 1
### several links
ln -s a l; ln -s b m; readlink l m
--- stdout
a
b
### a link with a slash behind it
mkdir d; ln -s d l; readlink -v l/
--- stderr
readlink: l/: Invalid argument
--- status 1
### no operand
readlink
--- stderr
readlink: missing operand
Try 'readlink --help' for more information.
--- status 1
### an unknown option
readlink -x
--- stderr
readlink: invalid option -- 'x'
Try 'readlink --help' for more information.
--- status 1
