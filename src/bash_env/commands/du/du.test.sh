### files
head -c 5000 /dev/zero > f; echo x > g; > e; du f g e; du -a f; du nope; echo $?; du ''
--- stdout
8	f
4	g
0	e
8	f
1
--- stderr
du: cannot access 'nope': No such file or directory
du: invalid zero-length file name
--- status 1
### -b
head -c 5000 /dev/zero > f; printf x > g; du -b f g; du -b -h f; du --bytes f
--- stdout
5000	f
1	g
4.9K	f
5000	f
### units
head -c 5000 /dev/zero > f; du -k f; du -m f; du -B1 f; du -BM f; du -B 3K f; du -h f; du --si f; du -BKB f; du --block-size=1 f; du -B x f; du -B 0 f
--- stdout
8	f
1	f
8192	f
1M	f
3	f
8.0K	f
8.2k	f
9kB	f
8192	f
--- stderr
du: invalid -B argument 'x'
du: invalid -B argument '0'
--- status 1
### units from the environment
head -c 5000 /dev/zero > f; DU_BLOCK_SIZE=1 du f; BLOCKSIZE=512 du f; BLOCK_SIZE=1 du f; POSIXLY_CORRECT=1 du f
--- stdout
8192	f
16	f
8192	f
16	f
### --apparent-size
head -c 5000 /dev/zero > f; printf x > g; du --apparent-size f g; du --apparent-size -B1 f g; du --apparent-size -h f g; du --apparent-size --si f
--- stdout
5	f
1	g
5000	f
1	g
4.9K	f
1	g
5.0k	f
### human sizes
for n in 0 1 999 1000 1023 1024 1025 10239 10240 10241 102400 1048575 1048576 12345678; do truncate -s $n f; du -h --apparent-size f; du --si --apparent-size f; done
--- stdout
0	f
0	f
1	f
1	f
999	f
999	f
1000	f
1.0k	f
1023	f
1.1k	f
1.0K	f
1.1k	f
1.1K	f
1.1k	f
10K	f
11k	f
10K	f
11k	f
11K	f
11k	f
100K	f
103k	f
1.0M	f
1.1M	f
1.0M	f
1.1M	f
12M	f
13M	f
### -c
head -c 5000 /dev/zero > f; echo x > g; du -c f g; du -ch f; du -bc f g nope
--- stdout
8	f
4	g
12	total
8.0K	f
8.0K	total
5000	f
2	g
5002	total
--- stderr
du: cannot access 'nope': No such file or directory
--- status 1
### -s
head -c 5000 /dev/zero > f; du -s f; du -sh f; du -s -a f; du -s -d 1 f; du -s -d 0 f; du -d x f; du -d -1 f; du -a -d 0 f
--- stdout
8	f
8.0K	f
8	f
8	f
--- stderr
du: cannot both summarize and show all entries
Try 'du --help' for more information.
du: warning: summarizing conflicts with --max-depth=1
Try 'du --help' for more information.
du: warning: summarizing is the same as using --max-depth=0
du: invalid maximum depth ‘x’
Try 'du --help' for more information.
du: invalid maximum depth ‘-1’
Try 'du --help' for more information.
### names below
mkdir -p d/e; touch d/f d/e/g; du -a d | cut -f2 | sort; du d | cut -f2; du -s d | cut -f2; du -d 1 -a d | cut -f2 | sort; du -d0 d | cut -f2; du d/ | cut -f2; cd d; du | cut -f2; du -a . | cut -f2 | sort; du ./e | cut -f2
--- stdout
d
d/e
d/e/g
d/f
d/e
d
d
d
d/e
d/f
d
d/e
d/
./e
.
.
./e
./e/g
./f
./e
### hard links count once
head -c 5000 /dev/zero > f; ln f g; du f g; du -l f g; du -c f g; du --count-links -c f g
--- stdout
8	f
8	f
8	g
8	f
8	total
8	f
8	g
16	total
### a name twice
head -c 5000 /dev/zero > f; du f f; du -l f f; mkdir d; du d d | wc -l; touch d/g; du -a d/g d | cut -f2
--- stdout
8	f
8	f
8	f
1
d/g
d
### links
head -c 5000 /dev/zero > f; ln -s f l; mkdir d; head -c 9000 /dev/zero > d/g; ln -s d m; du l; du -L l; du -D l; du -H l; du -aL m | cut -f2; du m | cut -f2; du m/ | cut -f2; ln -s nope n; du n; du -L n; du -D n
--- stdout
0	l
8	l
8	l
8	l
m/g
m
m
m/
0	n
--- stderr
du: cannot access 'n'
du: cannot access 'n'
--- status 1
### -0
head -c 5000 /dev/zero > f; du -0 f f | tr '\0' '!'; du --null -c f | tr '\0' '!'
--- stdout $'8\tf!8\tf!8\ttotal!'
### -t
head -c 9000 /dev/zero > f; echo x > g; du -t 8K f g; du -t -8K f g; du --threshold=12K f g; du -t 12289 f; du -t x f; du -t -0 f; du -t 0 f
--- stdout
12	f
4	g
12	f
12	f
--- stderr
du: invalid -t argument 'x'
du: invalid --threshold argument '-0'
### --exclude
mkdir -p d/e; touch d/a.c d/b.o d/e/c.o; du -a --exclude='*.o' d | cut -f2 | sort; du -a --exclude=e d | cut -f2 | sort; du -a --exclude='d/e' d | cut -f2 | sort; du --exclude=d d | wc -l; printf 'e\n*.c\n' > pat; du -aX pat d | cut -f2; du -X nope d; du -a --exclude='a?c' d | cut -f2 | sort
--- stdout
d
d/a.c
d/e
d
d/a.c
d/b.o
d
d/a.c
d/b.o
0
d/b.o
d
d
d/b.o
d/e
d/e/c.o
--- stderr
du: nope: No such file or directory
Try 'du --help' for more information.
### --inodes
mkdir -p d/e; touch d/f d/e/g; du --inodes -a d | sort; ln d/f d/h; du --inodes d; du --inodes -s d; du --inodes -S d; du --inodes -h d; du --inodes -l d; du --inodes -b d
--- stdout
1	d/e/g
1	d/f
2	d/e
4	d
2	d/e
4	d
4	d
2	d/e
2	d
2	d/e
4	d
2	d/e
5	d
2	d/e
4	d
--- stderr
du: warning: options --apparent-size and -b are ineffective with --inodes
### --time
touch -d '2001-02-03 04:05:06' f; du --time f; du --time --time-style=full-iso f; du --time --time-style=iso f; du --time --time-style=+%Y f; du --time=access f >/dev/null; du --time=atime f; du --time-style=bad --time f; du --time=bad f; TIME_STYLE=+%d du --time f
--- stdout
0	2001-02-03 04:05	f
0	2001-02-03 04:05:06.000000000 +0000	f
0	2001-02-03	f
0	2001	f
0	2001-02-03 04:05	f
0	03	f
--- stderr
du: invalid argument ‘bad’ for ‘time style’
Valid arguments are:
  - ‘full-iso’
  - ‘long-iso’
  - ‘iso’
Try 'du --help' for more information.
du: invalid argument ‘bad’ for ‘--time’
Valid arguments are:
  - ‘atime’, ‘access’, ‘use’
  - ‘ctime’, ‘status’
Try 'du --help' for more information.
### --files0-from
head -c 5000 /dev/zero > f; echo x > g; printf 'f\0g\0' > l; du --files0-from=l; du --files0-from=l f; printf 'f\0\0nope\0' | du --files0-from=-; du --files0-from=nope; printf 'f\0g' | du -c --files0-from=-
--- stdout
8	f
4	g
8	f
8	f
4	g
12	total
--- stderr
du: extra operand ‘f’
file operands cannot be combined with --files0-from
Try 'du --help' for more information.
du: -:2: invalid zero-length file name
du: cannot access 'nope': No such file or directory
du: cannot open 'nope' for reading: No such file or directory
### an unreadable directory
mkdir -p d/e; touch d/e/f; chmod 0 d/e; du d 2>&1 | cut -f2; du d/e > out; echo $?; chmod 700 d/e
--- stdout
du: cannot read directory 'd/e': Permission denied
d/e
d
1
--- stderr
du: cannot read directory 'd/e': Permission denied
### usage
du -x --one-file-system nope; du -z; du --max-depth; du --max-depth=1x .; du -A .
--- stderr
du: cannot access 'nope': No such file or directory
du: invalid option -- 'z'
Try 'du --help' for more information.
du: option '--max-depth' requires an argument
Try 'du --help' for more information.
du: invalid maximum depth ‘1x’
Try 'du --help' for more information.
du: invalid option -- 'A'
Try 'du --help' for more information.
--- status 1
### -S leaves out what is below
mkdir -p d/e; head -c 5000 /dev/zero > d/e/f; [ "$(du -S d | tail -1 | cut -f1)" -lt "$(du d | tail -1 | cut -f1)" ] && echo less; du -S d | cut -f2; [ "$(du -sS d | cut -f1)" -le "$(du -s d | cut -f1)" ] && echo less
--- stdout
less
d/e
d
less
### the sum of a tree
mkdir d; head -c 50000 /dev/zero > d/f; head -c 5000 /dev/zero > d/g; a=$(du -s d | cut -f1); rm d/f; b=$(du -s d | cut -f1); echo $((a - b)); rm d/g; c=$(du -s d | cut -f1); echo $((b - c))
--- stdout
52
8
### a file and the directory it is in
mkdir d; head -c 5000 /dev/zero > d/f; du d/f d | cut -f2; du d d/f | cut -f2; du -a d d/f | cut -f2
--- stdout
d/f
d
d
d/f
d
