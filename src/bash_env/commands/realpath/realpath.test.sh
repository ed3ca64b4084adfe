### the absolute name
touch f; [ "$(realpath f)" = "$PWD/f" ]; echo $?; realpath /
--- stdout
0
/
### links are followed
mkdir d; ln -s d l; realpath l/.. l | sed 's#.*/##' | tail -1
--- stdout
d
### a missing last component
realpath nope | sed 's#.*/##'; realpath nope/x
--- stdout
nope
--- stderr
realpath: nope/x: No such file or directory
--- status 1
### -e wants all to exist
realpath -e nope
--- stderr
realpath: nope: No such file or directory
--- status 1
### -m wants nothing to exist
realpath -m nope/x/../y | sed 's#.*/nope#nope#'; realpath -m /a/../../b
--- stdout
nope/y
/b
### -s keeps links
mkdir d; ln -s d l; realpath -s l/x | sed 's#.*/l#l#'; realpath --strip l//. | sed 's#.*/##'
--- stdout
l/x
l
### -s and dots behind what is missing
realpath -s nope/../x; touch f; realpath -s f/..
--- stderr
realpath: nope/../x: No such file or directory
realpath: f/..: Not a directory
--- status 1
### -L resolves dots before links
mkdir -p a/b; ln -s a/b l; realpath -L l/../f | sed 's#.*/##'; realpath -P l/../f | sed 's#.*/a#a#'
--- stdout
f
a/f
### -q says nothing
realpath -q nope/x; echo $?
--- stdout
1
### --relative-to
mkdir -p d/e; touch d/f; realpath --relative-to=d d/e d/f . nope
--- stdout
e
f
..
../nope
### --relative-to itself
mkdir d; realpath --relative-to=d d; realpath --relative-to=. .
--- stdout
.
.
### --relative-to what is missing
mkdir d; realpath --relative-to=nope d; realpath --relative-to=nope/x d; touch f; realpath -e --relative-to=f d
--- stdout
../d
--- stderr
realpath: nope/x: No such file or directory
realpath: f: Not a directory
--- status 1
### --relative-base
mkdir -p d/e; realpath --relative-base=d d/e d; realpath --relative-base=d /etc
--- stdout
e
.
/etc
### --relative-base and --relative-to
mkdir -p d/e; realpath --relative-base=. --relative-to=d d/e /
--- stdout
e
/
### loops
ln -s loop loop; realpath loop; realpath -m loop | sed 's#.*/##'
--- stdout
loop
--- stderr
realpath: loop: Too many levels of symbolic links
### the empty name
realpath ''; realpath -m ''
--- stderr
realpath: '': No such file or directory
realpath: '': No such file or directory
--- status 1
### a slash behind a file
touch f; realpath f/ f/x
--- stderr
realpath: f/: Not a directory
realpath: f/x: Not a directory
--- status 1
### NUL after each
realpath -z / /etc | tr '\0' '!'
--- stdout $'/!/etc!'
### no operand
realpath
--- stderr
realpath: missing operand
Try 'realpath --help' for more information.
--- status 1
### an unknown option
realpath -x
--- stderr
realpath: invalid option -- 'x'
Try 'realpath --help' for more information.
--- status 1
