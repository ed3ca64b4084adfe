### -r goes through directories
mkdir -p d/s; echo hit > d/a; echo hit > d/s/b; grep -r hit d | sort; grep -rh hit d | sort; grep -rc hit d | sort; grep -rl hit d | sort
--- stdout
d/a:hit
d/s/b:hit
hit
hit
d/a:1
d/s/b:1
d/a
d/s/b
### without operand it searches the current directory, without its name
mkdir d; echo hit > d/a; echo hit > .h; grep -r hit | sort; grep -r hit . | sort; grep -rn hit * | sort
--- stdout
.h:hit
d/a:hit
./.h:hit
./d/a:hit
d/a:1:hit
### slashes at the end of an operand
mkdir d; echo hit > d/a; grep -r hit d/; grep -r hit d//; grep -r hit ./d; grep -r hit d/../d
--- stdout
d/a:hit
d/a:hit
./d/a:hit
d/../d/a:hit
### one operand that is a file has no name
mkdir d; echo hit > d/a; grep -r hit d/a; grep -rH hit d/a; grep -r hit d/a d/a; grep -r hit - < d/a
--- stdout
hit
d/a:hit
d/a:hit
d/a:hit
hit
### links are followed on the command line only
mkdir -p d e; echo hit > e/a; ln -s ../e d/l; ln -s ../e/a d/f; grep -r hit d; echo $?; grep -r hit d/l; grep -r hit d/f; grep -R hit d | sort
--- stdout
1
d/l/a:hit
hit
d/f:hit
d/l/a:hit
### broken links
mkdir d; ln -s nope d/l; grep -r hit d; echo $?; grep -R hit d; echo $?; grep hit d/l; echo $?
--- stdout
1
2
2
--- stderr
grep: d/l: No such file or directory
grep: d/l: No such file or directory
### loops
mkdir -p d/s; echo hit > d/a; ln -s .. d/s/up; grep -R hit d; echo $?; grep -Rs hit d; grep -r hit d
--- stdout
d/a:hit
0
d/a:hit
d/a:hit
--- stderr
grep: d/s/up: warning: recursive directory loop
### -d and -D
mkdir d; echo hit > d/a; echo hit > f; grep -d skip hit d f; grep -d recurse hit d; grep -d read hit d f; grep -d rec hit d; mkfifo p; grep -D skip hit p f; grep -r hit d
--- stdout
f:hit
d/a:hit
f:hit
d/a:hit
f:hit
d/a:hit
--- stderr
grep: d: Is a directory
### --include and --exclude
mkdir d; for n in a.c b.h x.txt; do echo hit > d/$n; done; grep -r --include='*.c' hit d; grep -r --exclude='*.c' hit d | sort; grep -r --include='*.[ch]' --exclude='b*' hit d; grep -r --exclude='b*' --include='*.[ch]' hit d | sort
--- stdout
d/a.c:hit
d/b.h:hit
d/x.txt:hit
d/a.c:hit
d/a.c:hit
d/b.h:hit
d/x.txt:hit
### --include and --exclude on operands
mkdir d; echo hit > d/x.c; echo hit > a.c; echo hit > a.h; grep --include='*.c' hit a.c a.h; grep --exclude='x.c' hit d/x.c a.c; grep --exclude='d/x.c' hit d/x.c a.c; grep --exclude='d*c' hit d/x.c a.c; grep --exclude='*' hit - < a.c
--- stdout
a.c:hit
a.c:hit
a.c:hit
a.c:hit
hit
### --exclude-dir
mkdir -p d/s/t d/u; echo hit > d/s/a; echo hit > d/s/t/b; echo hit > d/u/c; grep -r --exclude-dir=s hit d; grep -r --exclude-dir=s/ hit d; grep -r --exclude-dir=d/s hit d | sort; grep -r --exclude-dir=d hit d; echo $?; grep -r --exclude-dir=. hit . ; grep -r --exclude-dir=. hit | sort; grep -r --exclude-dir='[st]' hit d
--- stdout
d/u/c:hit
d/u/c:hit
d/s/a:hit
d/s/t/b:hit
d/u/c:hit
1
d/s/a:hit
d/s/t/b:hit
d/u/c:hit
d/u/c:hit
### --exclude-from
mkdir d; for n in a.c b.h x; do echo hit > d/$n; done; printf '*.c \n\n*.h\n' > ex; grep -r --exclude-from=ex hit d; grep --exclude-from=nope hit d/x; echo $?
--- stdout
d/x:hit
2
--- stderr
grep: nope: No such file or directory
### directories that cannot be read
mkdir -p d/n; echo hit > d/n/a; echo hit > d/b; chmod 0 d/n; grep -r hit d; echo $?; grep -rs hit d; echo $?; chmod 755 d/n
--- stdout
d/b:hit
2
d/b:hit
2
--- stderr
grep: d/n: Permission denied
### files that cannot be read
mkdir d; echo hit > d/a; chmod 0 d/a; echo hit > d/b; grep -r hit d; echo $?
--- stdout
d/b:hit
2
--- stderr
grep: d/a: Permission denied
### the output file is not searched
mkdir d; echo hit > d/a; grep -r hit d > d/out; echo $?; cat d/out
--- stdout
2
d/a:hit
--- stderr
grep: d/out: input file is also the output
### binary files on the way
mkdir d; printf 'hit\0\n' > d/a; echo hit > d/b; grep -r hit d | sort; grep -rI hit d; grep -rc hit d | sort
--- stdout
d/b:hit
d/b:hit
d/a:1
d/b:1
--- stderr
grep: d/a: binary file matches
### context and colours on the way
mkdir d; printf '1\nhit\n3\n' > d/a; grep -rn -C1 hit d; grep -r --color=always hit d | cat -v
--- stdout
d/a-1-1
d/a:2:hit
d/a-3-3
^[[35m^[[Kd/a^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Khit^[[m^[[K
### -L, -l, -q, -v and -m on the way
mkdir d; echo hit > d/a; printf 'x\nx\n' > d/b; grep -rL hit d; grep -rlv hit d; grep -rq hit d; echo $?; grep -rm1 . d | sort; grep -rvc x d | sort; grep -rlZ hit d | tr '\0' '|'
--- stdout $'d/b\nd/b\n0\nd/a:hit\nd/b:x\nd/a:1\nd/b:0\nd/a|'
### many files
mkdir d; for i in $(seq 300); do echo "line $i" > d/f$i; done; grep -r 'line 1$' d; grep -rl line d | wc -l; grep -rc line d | grep -vc ':1$'; grep -rhE 'line (7|70|300)$' d | sort
--- stdout
d/f1:line 1
300
0
line 300
line 7
line 70
### large files among small ones
mkdir d; seq 200000 > d/big; echo 199999 > d/small; grep -r '^199999$' d | sort; grep -rc 99999 d | sort
--- stdout
d/big:199999
d/small:199999
d/big:2
d/small:1
