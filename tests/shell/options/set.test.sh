Options of set.
### fc -s
set -o history
echo one
fc -s one=two echo
--- stdout
one
two
--- stderr
echo two
### set -t
bash -tc 'echo a
echo b'; bash -c 'set -t; echo a
echo b'
--- stdout
a
b
a
b
### set -h
set +h; ls >/dev/null; hash; set -h; ls > /dev/null; hash | wc -l
--- stdout
2
--- stderr
bash: line 1: hash: hashing disabled
### set -P
mkdir d; ln -s d l; cd l; pwd -P | sed 's,.*/,,'; cd ..; set -P; cd l; pwd | sed 's,.*/,,'
--- stdout
d
d
### set -b and others
set -b; set +b; set -H; set +H; set -o nolog; set -o notify; set -o ignoreeof; set -o vi; set -o | grep -E '^(vi|emacs|notify|ignoreeof|nolog)'
--- stdout
emacs          	off
ignoreeof      	on
nolog          	on
notify         	on
vi             	on
### nohist
set -o history; echo a; history -c; echo b
history | wc -l
--- stdout
a
b
1
