### a file in /tmp
f=$(mktemp); stat -c '%a %s' "$f"; echo "$f" | tr 'a-zA-Z0-9' x; rm "$f"
--- stdout
600 0
/xxx/xxx.xxxxxxxxxx
### a template
f=$(mktemp fooXXXX); test -f "$f" && echo "${#f}"; case $f in foo????) echo ok;; esac
--- stdout
7
ok
### a directory
d=$(mktemp -d dirXXX); stat -c '%a %F' "$d"
--- stdout
700 directory
### -u makes nothing
f=$(mktemp -u aXXX); test -e "$f"; echo $?
--- stdout
1
### -u needs no directory
mktemp -u nope/XXXX | tr 'a-zA-Z0-9' x
--- stdout
xxxx/xxxx
### what follows the last X is a suffix
mktemp aXXXb.txt | sed 's/a...b/aXXXb/'
--- stdout
aXXXb.txt
### --suffix
mktemp --suffix=.txt fXXX | sed 's/^f.../fXXX/'
--- stdout
fXXX.txt
### --suffix needs a template that ends in X
mktemp --suffix=x fooXXXy
--- stderr
mktemp: with --suffix, template ‘fooXXXy’ must end in X
--- status 1
### --suffix with a slash
mktemp --suffix=/x fooXXX
--- stderr
mktemp: invalid suffix ‘/x’, contains directory separator
--- status 1
### -p names the directory
mkdir d; mktemp -p d fXXX | cut -c1-3; ls d | wc -l
--- stdout
d/f
1
### --tmpdir with a template
mkdir d; mktemp --tmpdir=d fXXX | cut -c1-3; mktemp --tmpdir qXXX | cut -c1-6
--- stdout
d/f
/tmp/q
### TMPDIR
TMPDIR=$PWD mktemp | sed 's#.*/##' | tr 'a-zA-Z0-9' x
--- stdout
xxx.xxxxxxxxxx
### -t
mktemp -t fXXX | cut -c1-6; TMPDIR=/tmp mktemp -p . -t bXXX | cut -c1-6
--- stdout
/tmp/f
/tmp/b
### -t with a slash
mktemp -t a/XXX
--- stderr
mktemp: invalid template, ‘a/XXX’, contains directory separator
--- status 1
### --tmpdir with an absolute template
mktemp -p /tmp /a/XXX
--- stderr
mktemp: invalid template, ‘/a/XXX’; with --tmpdir, it may not be absolute
--- status 1
### too few X
mktemp foo; mktemp fooXX; mktemp ''
--- stderr
mktemp: too few X's in template ‘foo’
mktemp: too few X's in template ‘fooXX’
mktemp: too few X's in template ‘’
--- status 1
### a missing directory
mktemp nope/XXX; mktemp -d nope/aXXX
--- stderr
mktemp: failed to create file via template ‘nope/XXX’: No such file or directory
mktemp: failed to create directory via template ‘nope/aXXX’: No such file or directory
--- status 1
### -q says nothing
mktemp -q nope/XXX; echo $?
--- stdout
1
### several templates
mktemp aXXX bXXX
--- stderr
mktemp: too many templates
Try 'mktemp --help' for more information.
--- status 1
### a directory in the template must exist
mktemp XXX/XXX
--- stderr
mktemp: failed to create file via template ‘XXX/XXX’: No such file or directory
--- status 1
### a trailing slash
mktemp fooXXXy/
--- stderr
mktemp: failed to create file via template ‘fooXXXy/’: Is a directory
--- status 1
### an unknown option
mktemp -x
--- stderr
mktemp: invalid option -- 'x'
Try 'mktemp --help' for more information.
--- status 1
