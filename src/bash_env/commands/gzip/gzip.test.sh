### there and back
seq 1000 >f; gzip f; ls; gunzip f.gz; ls; tail -1 f; gzip -k f; ls; zcat f.gz | tail -1; gzip -dc <f.gz | wc -l
--- stdout
f.gz
f
1000
f
f.gz
1000
1000
### pipes
seq 1000 | gzip | gunzip | tail -1; seq 10 | gzip -c | zcat | wc -l; seq 10 | gzip -9 | gzip -d | wc -l
--- stdout
1000
10
10
### mode and time are kept
echo hi >f; chmod 640 f; touch -d '2020-01-02 03:04:05 UTC' f; gzip f; stat -c '%a %Y' f.gz; gunzip f; stat -c '%a %Y' f
--- stdout
640 1577934245
640 1577934245
### files that cannot be treated
echo a >f; mkdir d; gzip -k f; gzip f.gz; echo $?; gzip nope; echo $?; gzip -k f </dev/null; echo $?; gzip d; echo $?; gunzip f; echo $?; gzip -dc f; echo $?; echo hi | gzip -d; echo $?
--- stdout
0
1
2
2
2
1
1
--- stderr
gzip: f.gz already has .gz suffix -- unchanged
gzip: nope: No such file or directory
gzip: f.gz already exists;	not overwritten
gzip: d is a directory -- ignored
gzip: f: unknown suffix -- ignored

gzip: f: not in gzip format

gzip: stdin: not in gzip format
### force
echo a >f; gzip -k f; echo b >f; gzip -f f; zcat f; zcat -f f.gz; echo plain >g; zcat -f g
--- stdout
b
b
plain
### test
echo a >f; gzip f; gzip -t f.gz; echo $?; gzip -tv f.gz; seq 1000 | gzip | head -c 100 | gzip -t; echo $?
--- stdout
0
1
--- stderr
f.gz:	 OK

gzip: stdin: unexpected end of file
### several members and garbage
echo a | gzip >m; echo b | gzip >>m; zcat <m; (cat m; echo garbage) | zcat; echo $?
--- stdout
a
b
a
b
2
--- stderr

gzip: stdin: decompression OK, trailing garbage ignored
### recursion
mkdir -p d/s; echo 1 >d/a; echo 2 >d/s/b; gzip -r d; find d | sort; gunzip -r d; find d | sort
--- stdout
d
d/a.gz
d/s
d/s/b.gz
d
d/a
d/s
d/s/b
### suffixes
echo a >f; gzip -S .foo -k f; ls; rm f; gunzip -S .foo f.foo; ls; gzip -k f; mv f.gz x.tgz; gunzip x.tgz; ls
--- stdout
f
f.foo
f
f
x.tar
### the empty file
gzip </dev/null | od -An -tx1; : | gzip | zcat | wc -c
--- stdout
 1f 8b 08 00 00 00 00 00 00 03 03 00 00 00 00 00
 00 00 00 00
0
### unknown options
gzip --foo; echo $?
--- stdout
1
--- stderr
gzip: unrecognized option '--foo'
Try 'gzip --help' for more information.
--- differs: the hint is in other quotes
### missing files when expanding
zcat nope; echo $?; gunzip nope.gz; echo $?; echo a >g; gzip g; zcat g; gunzip g; cat g
--- stdout
1
1
a
a
--- stderr
gzip: nope.gz: No such file or directory
gzip: nope.gz: No such file or directory
### bzip2: there and back
seq 1000 >f; bzip2 f; ls; bunzip2 f.bz2; ls; tail -1 f; bzip2 -k f; bzcat f.bz2 | tail -1; bzip2 -dc <f.bz2 | wc -l; seq 5 | bzip2 | bunzip2
--- stdout
f.bz2
f
1000
1000
1000
1
2
3
4
5
### bzip2: messages
echo a >f; mkdir d; bzip2 -k f; bzip2 -k f; echo $?; bzip2 nope; echo $?; bzip2 d; echo $?; bzip2 f.bz2; echo $?; bzip2 -dc f; echo $?; bzip2 -tv f.bz2; bzip2 -vkf f; echo hi | bunzip2; echo $?; bzcat nope; rm f; bunzip2 -v f.bz2
--- stdout
1
1
1
1
2
2
--- stderr
bzip2: Output file f.bz2 already exists.
bzip2: Can't open input file nope: No such file or directory.
bzip2: Input file d is a directory.
bzip2: Input file f.bz2 already has .bz2 suffix.
bzip2: f is not a bzip2 file.
  f.bz2:   ok
  f:        0.051:1, 156.000 bits/byte, -1850.00% saved, 2 in, 39 out.
bunzip2: (stdin) is not a bzip2 file.
bzcat: Can't open input file nope: No such file or directory.
  f.bz2:   done
### xz: there and back
seq 1000 >f; xz f; ls; unxz f.xz; ls; tail -1 f; xz -k f; xzcat f.xz | tail -1; xz -dc <f.xz | wc -l; seq 5 | xz | unxz
--- stdout
f.xz
f
1000
1000
1000
1
2
3
4
5
### xz: messages
echo a >f; mkdir d; xz -k f; xz -k f; echo $?; xz nope; echo $?; xz d; echo $?; xz f.xz; echo $?; xz -dc f; echo $?; xz -t f.xz; unxz f.xz; echo $?; echo hi | unxz; echo $?; xzcat nope
--- stdout
1
1
2
2
1
1
1
--- stderr
xz: f.xz: File exists
xz: nope: No such file or directory
xz: d: Is a directory, skipping
xz: f.xz: File already has `.xz' suffix, skipping
xz: f: File format not recognized
unxz: f: File exists
unxz: (stdin): File format not recognized
xzcat: nope: No such file or directory
--- status 1
### what -v says about standard input and output
printf 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' > p; gzip -k p; bzip2 -k p
gzip -v < p >/dev/null; gzip -cv p >/dev/null; gzip -dv < p.gz >/dev/null; gzip -tv < p.gz; gzip -tv p.gz
bzip2 -v < p >/dev/null; bzip2 -dv < p.bz2 >/dev/null
printf 'ab' | xz -v >/dev/null; : | xz -v >/dev/null
--- stderr
 85.0%
p:	 85.0% -- replaced with stdout
 OK
p.gz:	 OK
  (stdin):  1.026:1,  7.800 bits/byte,  2.50% saved, 40 in, 39 out.
  (stdin): done
(stdin): 60 B / 2 B > 9.999
(stdin): 32 B / 0 B > 9.999
### formats of xz
printf 'abc\n' > p; xz --format=auto -k p; xz -F xz -c p | xz --format=auto -dc; xz --format=lzma -k p; ls; xz -dc p.lzma; xz -C crc32 -M 100MiB -Q --no-sparse -c p | xz -d
xz --format=foo; echo $?; xz --check=foo; echo $?
--- stdout
abc
p
p.lzma
p.xz
abc
abc
1
1
--- stderr
xz: foo: Unknown file format type
xz: foo: Unsupported integrity check type
