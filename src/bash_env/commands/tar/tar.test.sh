### create, list, extract
mkdir -p d/s; echo a >d/a; echo b >d/s/b; tar cf x.tar d; tar tf x.tar | sort; mkdir o; tar xf x.tar -C o; find o | sort; cat o/d/s/b; wc -c <x.tar
--- stdout
d/
d/a
d/s/
d/s/b
o
o/d
o/d/a
o/d/s
o/d/s/b
b
10240
### verbose
mkdir d; echo a >d/a; tar cvf x.tar d; tar xvf x.tar; tar -cvf - d 2>err | wc -c; cat err; tar tvf x.tar | awk '{print $1, NF, $NF}'
--- stdout
d/
d/a
d/
d/a
10240
d/
d/a
drwxr-xr-x 6 d/
-rw-r--r-- 6 d/a
### long list
mkdir d; echo hello >d/a; ln -s a d/l; touch -h -d '2020-01-02 03:04:05' d/a d/l d; chmod 640 d/a; chmod 755 d; tar cf x.tar --owner=me:5 --group=us:6 --sort=name d; tar tvf x.tar; tar tvf x.tar --full-time --numeric-owner
--- stdout
drwxr-xr-x me/us             0 2020-01-02 03:04 d/
-rw-r----- me/us             6 2020-01-02 03:04 d/a
lrwxrwxrwx me/us             0 2020-01-02 03:04 d/l -> a
drwxr-xr-x 5/6               0 2020-01-02 03:04:05 d/
-rw-r----- 5/6               6 2020-01-02 03:04:05 d/a
lrwxrwxrwx 5/6               0 2020-01-02 03:04:05 d/l -> a
### compression
mkdir d; echo a >d/a; tar czf x.tgz d; tar cjf x.tbz d; tar -cJf x.txz d; for f in x.*; do tar tf $f; done; tar caf y.tar.gz d; gzip -dc y.tar.gz | tar t; tar tzf x.tgz; tar xzvf x.tgz; cat x.tgz | tar xz; cat x.tgz | tar t; echo $?
--- stdout
d/
d/a
d/
d/a
d/
d/a
d/
d/a
d/
d/a
d/
d/a
2
--- stderr
tar: Archive is compressed. Use -z option
tar: Error is not recoverable: exiting now
### strip components
mkdir -p a/b/c; echo 1 >a/b/c/f; echo 2 >a/g; tar cf x.tar a; mkdir o; tar xf x.tar --strip-components=1 -C o; find o | sort; tar xvf x.tar --strip-components=2 -C o | sort
--- stdout
o
o/b
o/b/c
o/b/c/f
o/g
a/b/c/
a/b/c/f
### exclusion
mkdir -p d/s; echo a >d/a; echo b >d/s/b; echo o >d/x.o; tar c --exclude=s d | tar t | sort; tar c --exclude='*.o' d | tar t | sort; tar c --exclude d/a d | tar t | sort; tar cf x.tar d; tar tf x.tar --exclude='*.o' | sort; echo '*.o' >list; tar c -X list d | tar t | sort
--- stdout
d/
d/a
d/x.o
d/
d/a
d/s/
d/s/b
d/
d/s/
d/s/b
d/x.o
d/
d/a
d/s/
d/s/b
d/
d/a
d/s/
d/s/b
### some members
mkdir -p d/s; echo a >d/a; echo b >d/s/b; tar cf x.tar d; tar tf x.tar d/s; tar xf x.tar d/a -O; tar tf x.tar --wildcards '*b'; tar tf x.tar zzz; echo $?; tar tf x.tar 'd/*b'; echo $?
--- stdout
d/s/
d/s/b
a
d/s/b
2
2
--- stderr
tar: zzz: Not found in archive
tar: Exiting with failure status due to previous errors
tar: Pattern matching characters used in file names
tar: Use --wildcards to enable pattern matching, or --no-wildcards to suppress this warning
tar: d/*b: Not found in archive
tar: Exiting with failure status due to previous errors
### links
mkdir d; echo a >d/a; ln d/a d/h; ln -s a d/l; ln -s nowhere d/dangling; tar cf x.tar d; mkdir o; tar xf x.tar -C o; readlink o/d/l o/d/dangling; test o/d/a -ef o/d/h && echo same; tar tvf x.tar | grep -c ' link to '
--- stdout
a
nowhere
same
1
### modes and times
mkdir d; echo a >d/a; chmod 640 d/a; touch -d '2020-01-02 03:04:05 UTC' d/a; chmod 750 d; tar cf x.tar d; mkdir o; tar xf x.tar -C o; stat -c '%a %Y' o/d/a; stat -c %a o/d; tar xmf x.tar -C o; test o/d/a -nt d/a && echo newer
--- stdout
640 1577934245
750
newer
### -C
mkdir -p d/s e; echo a >d/a; echo b >d/s/b; echo c >e/c; tar cf x.tar -C d a s -C ../e c; tar tf x.tar; tar xf x.tar -C nope; echo $?; tar -xf x.tar -C e; ls e
--- stdout
a
s/
s/b
c
2
a
c
s
--- stderr
tar: nope: Cannot open: No such file or directory
tar: Error is not recoverable: exiting now
### names from a file
mkdir d; echo a >d/a; echo b >d/b; printf 'd/a\nd/b\n' | tar cf x.tar -T -; tar tf x.tar; printf 'd/a\0d/b\0' | tar c --null -T - | tar t
--- stdout
d/a
d/b
d/a
d/b
### append, update, delete
echo a >a; echo b >b; tar cf x.tar a; tar rf x.tar b; tar tf x.tar; tar --delete -f x.tar a; tar tf x.tar; tar uf x.tar a b; tar tf x.tar
--- stdout
a
b
b
b
a
### transform
mkdir d; echo a >d/a; tar cf x.tar --transform 's,^d,e,' d; tar tf x.tar; tar xf x.tar --xform 's/e/f/'; ls
--- stdout
e/
e/a
d
f
x.tar
### existing files
echo a >a; tar cf x.tar a; echo new >a; tar xkf x.tar; echo $?; cat a; tar xf x.tar --skip-old-files; cat a; tar xf x.tar; cat a
--- stdout
2
new
new
a
--- stderr
tar: a: Cannot open: File exists
tar: Exiting with failure status due to previous errors
### absolute names
echo a >a; tar cf x.tar $PWD/a; tar tf x.tar | sed 's/.*home/home/;s/.*\///'; tar cPf x.tar $PWD/a; tar tPf x.tar | cut -c1
--- stdout
a
/
--- stderr
tar: Removing leading `/' from member names
### errors
tar xf nope.tar; echo $?; echo a >a; tar cf y.tar nope a; echo $?; tar tf y.tar; tar cf y.tar; echo $?; tar; echo $?; echo garbage | tar t; echo $?; tar tzf y.tar; echo $?; tar cxf x.tar; echo $?
--- stdout
2
2
a
2
2
2
2
2
--- stderr
tar: nope.tar: Cannot open: No such file or directory
tar: Error is not recoverable: exiting now
tar: nope: Cannot stat: No such file or directory
tar: Exiting with failure status due to previous errors
tar: Cowardly refusing to create an empty archive
Try 'tar --help' or 'tar --usage' for more information.
tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options
Try 'tar --help' or 'tar --usage' for more information.
tar: This does not look like a tar archive
tar: Exiting with failure status due to previous errors

gzip: stdin: not in gzip format
tar: Child returned status 1
tar: Error is not recoverable: exiting now
tar: You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option
Try 'tar --help' or 'tar --usage' for more information.
### the archive cut short
seq 10000 >a; tar cf x.tar a; head -c 5000 x.tar | tar t; echo $?
--- stdout
a
2
--- stderr
tar: Unexpected EOF in archive
tar: Error is not recoverable: exiting now
### the archive itself
echo a >a; tar cf x.tar a x.tar; echo $?; tar tf x.tar
--- stdout
0
a
--- stderr
tar: x.tar: file is the archive; not dumped
### long names
n=$(printf 'x%.0s' {1..150}); mkdir $n; echo hi >$n/$n; ln -s $n/$n l; tar cf x.tar $n l; tar tf x.tar | awk '{print length($0)}'; rm -r $n l; tar xf x.tar; cat l
--- stdout
151
301
1
hi
### odd names
mkdir d; echo a >'d/a b'; echo b >d/ä; echo c >$'d/n\nl'; tar cf x.tar d; tar tf x.tar | sort; mkdir o; tar xf x.tar -C o; ls -1 o/d
--- stdout
d/
d/a b
d/n\nl
d/ä
a b
n
l
ä
### an empty archive
tar cf e.tar -T /dev/null; echo $?; tar tf e.tar; wc -c <e.tar
--- stdout
0
10240
### options that stand behind
mkdir d; echo a >d/a; tar -c -f x.tar d -v; tar -tf x.tar -v | wc -l; mkdir o; tar --create --file=y.tar d; tar --list --file y.tar; tar --extract --verbose --file=y.tar --directory=o >/dev/null; ls o/d
--- stdout
d/
d/a
2
d/
d/a
a
### removal of what was added
mkdir d; echo a >d/a; tar cf x.tar --remove-files d; ls
--- stdout
x.tar
