### copying
printf 'hello world\nfoo bar\n' > f; dd if=f of=o 2> e; cat o; head -2 e; sed -n '3s/copied.*/copied/p' e
--- stdout
hello world
foo bar
0+1 records in
0+1 records out
20 bytes copied
### standard input and output
echo hi | dd status=none; echo hi | dd status=noxfer > o; cat o
--- stdout
hi
hi
--- stderr
0+1 records in
0+1 records out
### bs and count
printf 'hello world\nfoo bar\n' > f; dd if=f bs=1 count=5 status=none; echo; dd if=f bs=4 count=2 status=noxfer; echo; dd if=f bs=100 status=noxfer; dd if=f count=0 status=noxfer
--- stdout
hello
hello wo
hello world
foo bar
--- stderr
2+0 records in
2+0 records out
0+1 records in
0+1 records out
0+0 records in
0+0 records out
### skip and seek
printf 'hello world\nfoo bar\n' > f; dd if=f bs=4 skip=1 count=2 status=none; echo; dd if=f of=o bs=2 seek=3 count=2 status=none; od -c o; dd if=f bs=4 iseek=1 count=1 status=none; echo; dd if=f of=o bs=1 oseek=1 count=1 status=none conv=notrunc; od -c o
--- stdout
o world

0000000  \0  \0  \0  \0  \0  \0   h   e   l   l
0000012
o wo
0000000  \0   h  \0  \0  \0  \0   h   e   l   l
0000012
### ibs and obs
printf 'hello world\nfoo bar\n' > f; dd if=f ibs=3 obs=5 of=o status=noxfer; dd if=f ibs=3 status=noxfer of=o; dd if=f obs=3 status=noxfer of=o; diff f o
--- stderr
6+1 records in
4+0 records out
6+1 records in
0+1 records out
0+1 records in
6+1 records out
### notrunc
echo 123456789 > o; printf ab | dd of=o conv=notrunc status=none; cat o; printf ab | dd of=o bs=1 seek=4 conv=notrunc status=none; cat o; printf ab | dd of=o status=none; cat o; echo
--- stdout
ab3456789
ab34ab789
ab
### seek cuts off what follows
echo 123456789 > o; printf ab | dd of=o bs=1 seek=4 status=none; cat o; echo; echo 123456789 > o; dd if=/dev/null of=o bs=1 seek=3 status=none; cat o; echo
--- stdout
1234ab
123
### oflag=append
echo one > o; echo two | dd of=o oflag=append conv=notrunc status=none; cat o
--- stdout
one
two
### units
head -c 3000 /dev/zero > f; for n in 1k 1kB 1KB 1K 2b 5w 7c 2x3 1x2x4 1kx2; do dd if=f bs=$n count=1 status=none | wc -c; done
--- stdout
1024
1000
1000
1024
1024
10
7
6
0
2048
--- stderr
dd: invalid number: ‘1x2x4’
### count_bytes, skip_bytes, seek_bytes
printf 'hello world\nfoo bar\n' > f; dd if=f count=5 iflag=count_bytes status=none; echo; dd if=f skip=6 iflag=skip_bytes status=none; dd if=f of=o seek=3 oflag=seek_bytes status=none; head -c 8 o | od -c; dd if=f count=3B skip=2B status=none; echo
--- stdout
hello
world
foo bar
0000000  \0  \0  \0   h   e   l   l   o
0000010
llo
### ucase, lcase and swab
echo 'Hello, World' > f; dd if=f conv=ucase status=none; dd if=f conv=lcase status=none; dd if=f conv=swab status=none; dd if=f conv=ucase,swab status=none; printf abc | dd conv=swab status=none; echo
--- stdout
HELLO, WORLD
hello, world
eHll,oW rodl
EHLL,OW RODL
bac
### block and unblock
printf 'ab\nabcdef\n\nx\n' > f; dd if=f cbs=4 conv=block status=noxfer | od -c; printf 'ab  cd  efgh' | dd cbs=4 conv=unblock status=none
--- stdout
0000000   a   b           a   b   c   d                   x            
0000020
ab
cd
efgh
--- stderr
0+1 records in
0+1 records out
1 truncated record
### sync and noerror
printf 'hello' | dd bs=4 conv=sync status=none | od -c; printf 'ab\ncd\n' | dd ibs=4 cbs=3 conv=sync,block status=none | od -c; printf hello | dd conv=noerror status=none; echo
--- stdout
0000000   h   e   l   l   o  \0  \0  \0
0000010
0000000   a   b       c   d                
0000011
hello
### ascii, ebcdic and ibm
echo 'Hi [~^]!' | dd conv=ebcdic status=none | od -An -tx1; echo 'Hi [~^]!' | dd conv=ibm status=none | od -An -tx1; echo 'Hi [~^]!' | dd conv=ebcdic status=none | dd conv=ascii status=none
--- stdout
 c8 89 40 ad 5f 9a bd 5a 25
 c8 89 40 ad a1 5f bd 5a 25
Hi [~^]!
### excl and nocreat
echo x > o; echo y | dd of=o conv=excl status=none; echo y | dd of=new conv=nocreat status=none; echo y | dd of=new2 conv=excl status=none; ls; dd conv=excl,nocreat
--- stdout
new2
o
--- stderr
dd: failed to open 'o': File exists
dd: failed to open 'new': No such file or directory
dd: cannot combine excl and nocreat
--- status 1
### partial records
{ printf ab; sleep 0.1; printf cd; } | dd bs=4 status=noxfer | cat; { printf ab; sleep 0.1; printf cd; } | dd bs=4 count=1 status=noxfer | cat; echo; { printf ab; sleep 0.1; printf cd; } | dd bs=4 count=1 iflag=fullblock status=noxfer | cat; echo
--- stdout
abcdab
abcd
--- stderr
0+2 records in
0+2 records out
0+1 records in
0+1 records out
1+0 records in
1+0 records out
### skipping past the end
printf 'hello' > f; dd if=f bs=3 skip=100 status=noxfer; printf hello | dd bs=3 skip=100 status=noxfer
--- stderr
dd: f: cannot skip to specified offset
0+0 records in
0+0 records out
dd: 'standard input': cannot skip to specified offset
0+0 records in
0+0 records out
### files that cannot be opened
dd if=nope; echo x | dd of=nope/x; mkdir d; dd if=d status=noxfer; dd of=d < /dev/null; touch f; chmod 0 f; dd if=f
--- stderr
dd: failed to open 'nope': No such file or directory
dd: failed to open 'nope/x': No such file or directory
dd: error reading 'd': Is a directory
0+0 records in
0+0 records out
dd: failed to open 'd': Is a directory
dd: failed to open 'f': Permission denied
--- status 1
### numbers that are none
dd bs=0; dd bs=x; dd count=x; dd count=-1; dd bs=99999999999999999999; dd skip=x; dd ibs=0; dd cbs=0; dd seek=1kk
--- stderr
dd: invalid number: ‘0’
dd: invalid number: ‘x’
dd: invalid number: ‘x’
dd: invalid number: ‘-1’
dd: invalid number: ‘99999999999999999999’: Value too large for defined data type
dd: invalid number: ‘x’
dd: invalid number: ‘0’
dd: invalid number: ‘0’
dd: invalid number: ‘1kk’
--- status 1
### words that are none
dd bogus; dd foo=bar; dd conv=bogus; dd status=bogus; dd iflag=bogus; dd oflag=bogus; dd -x; dd x y
--- stderr
dd: unrecognized operand ‘bogus’
Try 'dd --help' for more information.
dd: unrecognized operand ‘foo=bar’
Try 'dd --help' for more information.
dd: invalid conversion: ‘bogus’
Try 'dd --help' for more information.
dd: invalid status level: ‘bogus’
Try 'dd --help' for more information.
dd: invalid input flag: ‘bogus’
Try 'dd --help' for more information.
dd: invalid output flag: ‘bogus’
Try 'dd --help' for more information.
dd: invalid option -- 'x'
Try 'dd --help' for more information.
dd: unrecognized operand ‘x’
Try 'dd --help' for more information.
--- status 1
### conversions that do not go together
dd conv=ucase,lcase; dd cbs=3 conv=block,unblock; dd conv=ascii,ebcdic; dd conv=ebcdic,ibm; dd conv=block,unblock status=noxfer < /dev/null
--- stderr
dd: cannot combine lcase and ucase
dd: cannot combine block and unblock
dd: cannot combine any two of {ascii,ebcdic,ibm}
dd: cannot combine any two of {ascii,ebcdic,ibm}
0+0 records in
0+0 records out
### zeros and sparse files
dd if=/dev/zero bs=1M count=2 status=noxfer | wc -c; dd if=/dev/zero of=o bs=1K count=3 status=none; wc -c < o; dd if=/dev/zero of=p bs=1 count=0 seek=1M status=none; stat -c %s p; head -c 2000 /dev/zero | dd of=q conv=sparse status=none; stat -c %s q
--- stdout
2097152
3072
1048576
2000
--- stderr
2+0 records in
2+0 records out
### sync at the end
echo hi > f; dd if=f of=o conv=fsync,fdatasync status=none; dd if=f oflag=sync,dsync iflag=nonblock status=none; dd if=f iflag=nofollow,noatime status=none; ln -s f l; dd if=l iflag=nofollow; dd if=f iflag=directory; dd if=f conv=
--- stdout
hi
hi
--- stderr
dd: failed to open 'l': Too many levels of symbolic links
dd: failed to open 'f': Not a directory
dd: invalid conversion: ‘’
Try 'dd --help' for more information.
--- status 1
### text before the numbers
dd if=/dev/zero of=/dev/null bs=10 count=3 2>&1 | sed 's/copied,.*/copied/'; dd if=/dev/zero of=/dev/null bs=1000 count=3 2>&1 | sed 's/copied,.*/copied/'; dd if=/dev/zero of=/dev/null bs=1M count=3 2>&1 | sed 's/copied,.*/copied/'; printf x | dd of=/dev/null 2>&1 | sed 's/copied,.*/copied/'
--- stdout
3+0 records in
3+0 records out
30 bytes copied
3+0 records in
3+0 records out
3000 bytes (3.0 kB, 2.9 KiB) copied
3+0 records in
3+0 records out
3145728 bytes (3.1 MB, 3.0 MiB) copied
0+1 records in
0+1 records out
1 byte copied
### the last of repeated operands
printf 'hello world' > f; dd if=f bs=1 count=2 bs=3 status=none; echo; dd if=nope if=f count=1 status=none; echo; dd if=f conv=ucase conv=swab status=none; echo
--- stdout
hello 
hello world
EHLL OOWLRD
### reading on
printf 'a\nb\nc\n' > f; { dd bs=2 count=1 status=none; cat; } < f; { dd bs=1 skip=2 count=2 status=none; echo "-"; cat; } < f
--- stdout
a
b
c
b
-
c
