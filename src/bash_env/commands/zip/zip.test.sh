### zip -r x.zip a.txt d; unzip -l x.zip; unzip -v x.zip
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -r x.zip a.txt d; unzip -l x.zip; unzip -v x.zip
--- stdout
  adding: a.txt (deflated 60%)
  adding: d/ (stored 0%)
  adding: d/b (stored 0%)
Archive:  x.zip
  Length      Date    Time    Name
---------  ---------- -----   ----
       30  2024-01-02 03:04   a.txt
        0  2024-01-02 03:04   d/
        2  2024-01-02 03:04   d/b
---------                     -------
       32                     3 files
Archive:  x.zip
 Length   Method    Size  Cmpr    Date    Time   CRC-32   Name
--------  ------  ------- ---- ---------- ----- --------  ----
      30  Defl:N       12  60% 2024-01-02 03:04 66310268  a.txt
       0  Stored        0   0% 2024-01-02 03:04 00000000  d/
       2  Stored        2   0% 2024-01-02 03:04 c17214d0  d/b
--------          -------  ---                            -------
      32               14  56%                            3 files
### zip x.zip a.txt; zip x.zip a.txt; zip -u x.zip a.txt; echo $?; zip
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip x.zip a.txt; zip x.zip a.txt; zip -u x.zip a.txt; echo $?; zip -f x.zip; echo $?
--- stdout
  adding: a.txt (deflated 60%)
updating: a.txt (deflated 60%)
12
12
### zip x.zip nope; echo $?; zip -q x.zip a.txt; zip x.zip nope; echo
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip x.zip nope; echo $?; zip -q x.zip a.txt; zip x.zip nope; echo $?; zip -r y.zip nodir a.txt; zip -r e.zip nodir; echo $?
--- stdout
	zip warning: name not matched: nope

zip error: Nothing to do! (x.zip)
12
	zip warning: name not matched: nope

zip error: Nothing to do! (x.zip)
12
	zip warning: name not matched: nodir
  adding: a.txt (deflated 60%)
	zip warning: name not matched: nodir

zip error: Nothing to do! (try: zip -r e.zip . -i nodir)
12
### zip -0 s.zip a.txt; zip -9 n.zip a.txt; zip -j j.zip d/b; zip -D -
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -0 s.zip a.txt; zip -9 n.zip a.txt; zip -j j.zip d/b; zip -D -r D.zip d; zip -v v.zip a.txt
--- stdout
  adding: a.txt (stored 0%)
  adding: a.txt (deflated 60%)
  adding: b (stored 0%)
  adding: d/b (stored 0%)
  adding: a.txt	(in=30) (out=12) (deflated 60%)
total bytes=30, compressed=12 -> 60% savings
### zip -q -r x.zip a.txt d; zip -d x.zip a.txt; zip -d x.zip nope; ec
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; zip -d x.zip a.txt; zip -d x.zip nope; echo $?; unzip -l x.zip
--- stdout
deleting: a.txt
	zip warning: name not matched: nope

zip error: Nothing to do! (x.zip)
12
Archive:  x.zip
  Length      Date    Time    Name
---------  ---------- -----   ----
        0  2024-01-02 03:04   d/
        2  2024-01-02 03:04   d/b
---------                     -------
        2                     2 files
### zip -q -r x.zip a.txt d; zip -T x.zip; zip -sf x.zip; zip -m m.zip
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; zip -T x.zip; zip -sf x.zip; zip -m m.zip a.txt; ls
--- stdout
test of x.zip OK
Archive contains:
  a.txt
  d/
  d/b
Total 3 entries (32 bytes)
  adding: a.txt (deflated 60%)
d
m.zip
x.zip
### zip -r r.zip . -x '*.zip' '*b'; zip -r i.zip . -i '*.txt'
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -r r.zip . -x '*.zip' '*b' | sort; zip -r i.zip . -i '*.txt'
--- stdout
  adding: a.txt (deflated 60%)
  adding: d/ (stored 0%)
  adding: a.txt (deflated 60%)
### printf 'a.txt\nd/b\n' | zip -@ at.zip; cat a.txt | zip in.zip -; u
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; printf 'a.txt\nd/b\n' | zip -@ at.zip; cat a.txt | zip in.zip -; unzip -Z1 in.zip
--- stdout
  adding: a.txt (deflated 60%)
  adding: d/b (stored 0%)
  adding: - (deflated 60%)
-
### zip -K x a; echo $?; zip --foo a b; echo $?; zip x; echo $?; zip -
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -K x a; echo $?; zip --foo a b; echo $?; zip x; echo $?; zip -T nope.zip; echo $?
--- stdout

zip error: Invalid command arguments (short option 'K' not supported)
16

zip error: Invalid command arguments (long option 'foo' not supported)
16

zip error: Nothing to do! (x.zip)
12

zip error: Nothing to do! (nope.zip)
12
### zip -q -r x.zip a.txt d; rm -r a.txt d; unzip x.zip; cat a.txt d/b
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; rm -r a.txt d; unzip x.zip; cat a.txt d/b; stat -c '%n %a %Y' a.txt d d/b
--- stdout
Archive:  x.zip
  inflating: a.txt                   
   creating: d/
 extracting: d/b                     
hello hello hello hello hello
w
a.txt 644 1704164646
d 755 1704164646
d/b 644 1704164646
### zip -q -r x.zip a.txt d; unzip -o x.zip; unzip -n x.zip; unzip -q
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -o x.zip; unzip -n x.zip; unzip -q -o x.zip; unzip -qq -o x.zip
--- stdout
Archive:  x.zip
  inflating: a.txt                   
 extracting: d/b                     
Archive:  x.zip
### zip -q -r x.zip a.txt d; unzip x.zip < /dev/null; echo $?
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip x.zip < /dev/null; echo $?
--- stdout
Archive:  x.zip
1
--- stderr
replace a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename:  NULL
(EOF or read error, treating as "[N]one" ...)
### zip -q -r x.zip a.txt d; printf 'y\nN\n' | unzip x.zip; printf 'A\
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; printf 'y\nN\n' | unzip x.zip; printf 'A\n' | unzip x.zip; printf 'r\nnew\nn\n' | unzip x.zip; printf 'q\n' | unzip x.zip
--- stdout
Archive:  x.zip
  inflating: a.txt                   
Archive:  x.zip
  inflating: a.txt                   
 extracting: d/b                     
Archive:  x.zip
  inflating: new                     
Archive:  x.zip
--- stderr
replace a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename: replace d/b? [y]es, [n]o, [A]ll, [N]one, [r]ename: replace a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename: replace a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename: new name: replace d/b? [y]es, [n]o, [A]ll, [N]one, [r]ename: replace a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename: error:  invalid response [q]
replace a.txt? [y]es, [n]o, [A]ll, [N]one, [r]ename:  NULL
(EOF or read error, treating as "[N]one" ...)
--- status 1
### zip -q -r x.zip a.txt d; unzip -d out x.zip; unzip x.zip 'd/*' -d
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -d out x.zip; unzip x.zip 'd/*' -d o2; unzip x.zip -x 'd/*' -d o3; unzip -j -o x.zip -d o4; find out o2 o3 o4 | sort
--- stdout
Archive:  x.zip
  inflating: out/a.txt               
   creating: out/d/
 extracting: out/d/b                 
Archive:  x.zip
   creating: o2/d/
 extracting: o2/d/b                  
Archive:  x.zip
  inflating: o3/a.txt                
Archive:  x.zip
  inflating: o4/a.txt                
 extracting: o4/b                    
o2
o2/d
o2/d/b
o3
o3/a.txt
o4
o4/a.txt
o4/b
out
out/a.txt
out/d
out/d/b
### zip -q -r x.zip a.txt d; unzip -p x.zip a.txt; unzip -p x.zip nope
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -p x.zip a.txt; unzip -p x.zip nope; echo $?; unzip x.zip nope; echo $?; unzip -c x.zip
--- stdout
hello hello hello hello hello
11
Archive:  x.zip
11
Archive:  x.zip
  inflating: a.txt                   
hello hello hello hello hello

 extracting: d/                      

 extracting: d/b                     
w

--- stderr
caution: filename not matched:  nope
caution: filename not matched:  nope
### zip -q -r x.zip a.txt d; unzip -t x.zip; unzip -tq x.zip; unzip -t
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -t x.zip; unzip -tq x.zip; unzip -t x.zip nope; echo $?
--- stdout
Archive:  x.zip
    testing: a.txt                    OK
    testing: d/                       OK
    testing: d/b                      OK
No errors detected in compressed data of x.zip.
No errors detected in compressed data of x.zip.
Archive:  x.zip
caution: filename not matched:  nope
At least one error was detected in x.zip.
11
### zip -q -r x.zip a.txt d; unzip -lq x.zip; unzip -qql x.zip; unzip
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -lq x.zip; unzip -qql x.zip; unzip -vqq x.zip; unzip -l x.zip 'd*'; unzip -l x.zip nope; echo $?
--- stdout
  Length      Date    Time    Name
---------  ---------- -----   ----
       30  2024-01-02 03:04   a.txt
        0  2024-01-02 03:04   d/
        2  2024-01-02 03:04   d/b
---------                     -------
       32                     3 files
       30  2024-01-02 03:04   a.txt
        0  2024-01-02 03:04   d/
        2  2024-01-02 03:04   d/b
      30  Defl:N       12  60% 2024-01-02 03:04 66310268  a.txt
       0  Stored        0   0% 2024-01-02 03:04 00000000  d/
       2  Stored        2   0% 2024-01-02 03:04 c17214d0  d/b
Archive:  x.zip
  Length      Date    Time    Name
---------  ---------- -----   ----
        0  2024-01-02 03:04   d/
        2  2024-01-02 03:04   d/b
---------                     -------
        2                     2 files
Archive:  x.zip
  Length      Date    Time    Name
---------  ---------- -----   ----
---------                     -------
        0                     0 files
11
### zip -q -r x.zip a.txt d; unzip -Z1 x.zip; unzip -Z2 x.zip; zipinfo
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -Z1 x.zip; unzip -Z2 x.zip; zipinfo x.zip; unzip -Z x.zip; unzip -Zl x.zip; unzip -Zm x.zip; unzip -Zs x.zip 'd*'; unzip -Zh x.zip; unzip -Zt x.zip
--- stdout
a.txt
d/
d/b
a.txt
d/
d/b
Archive:  x.zip
Zip file size: 440 bytes, number of entries: 3
-rw-r--r--  3.0 unx       30 tx defN 24-Jan-02 03:04 a.txt
drwxr-xr-x  3.0 unx        0 bx stor 24-Jan-02 03:04 d/
-rw-r--r--  3.0 unx        2 tx stor 24-Jan-02 03:04 d/b
3 files, 32 bytes uncompressed, 14 bytes compressed:  56.3%
Archive:  x.zip
Zip file size: 440 bytes, number of entries: 3
-rw-r--r--  3.0 unx       30 tx defN 24-Jan-02 03:04 a.txt
drwxr-xr-x  3.0 unx        0 bx stor 24-Jan-02 03:04 d/
-rw-r--r--  3.0 unx        2 tx stor 24-Jan-02 03:04 d/b
3 files, 32 bytes uncompressed, 14 bytes compressed:  56.3%
Archive:  x.zip
Zip file size: 440 bytes, number of entries: 3
-rw-r--r--  3.0 unx       30 tx       12 defN 24-Jan-02 03:04 a.txt
drwxr-xr-x  3.0 unx        0 bx        0 stor 24-Jan-02 03:04 d/
-rw-r--r--  3.0 unx        2 tx        2 stor 24-Jan-02 03:04 d/b
3 files, 32 bytes uncompressed, 14 bytes compressed:  56.3%
Archive:  x.zip
Zip file size: 440 bytes, number of entries: 3
-rw-r--r--  3.0 unx       30 tx 60% defN 24-Jan-02 03:04 a.txt
drwxr-xr-x  3.0 unx        0 bx  0% stor 24-Jan-02 03:04 d/
-rw-r--r--  3.0 unx        2 tx  0% stor 24-Jan-02 03:04 d/b
3 files, 32 bytes uncompressed, 14 bytes compressed:  56.3%
drwxr-xr-x  3.0 unx        0 bx stor 24-Jan-02 03:04 d/
-rw-r--r--  3.0 unx        2 tx stor 24-Jan-02 03:04 d/b
Archive:  x.zip
Zip file size: 440 bytes, number of entries: 3
3 files, 32 bytes uncompressed, 14 bytes compressed:  56.3%
### unzip nope.zip; echo $?; unzip a.txt; echo $?; unzip -l nope; echo
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; unzip nope.zip; echo $?; unzip a.txt; echo $?; unzip -l nope; echo $?
--- stdout
9
Archive:  a.txt
9
9
--- stderr
unzip:  cannot find or open nope.zip, nope.zip.zip or nope.zip.ZIP.
  End-of-central-directory signature not found.  Either this file is not
  a zipfile, or it constitutes one disk of a multi-part archive.  In the
  latter case the central directory and zipfile comment will be found on
  the last disk(s) of this archive.
unzip:  cannot find zipfile directory in one of a.txt or
        a.txt.zip, and cannot find a.txt.ZIP, period.
unzip:  cannot find or open nope, nope.zip or nope.ZIP.
### zip -q -r x.zip a.txt d; unzip -d q/r/s x.zip; echo $?; unzip -o -
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; unzip -d q/r/s x.zip; echo $?; unzip -o -d a.txt x.zip; echo $?
--- stdout
Archive:  x.zip
2
Archive:  x.zip
2
--- stderr
checkdir:  cannot create extraction directory: q/r/s
           No such file or directory
checkdir:  cannot create extraction directory: a.txt
           File exists
### zip -q -r x.zip a.txt d; echo comment | zip -z x.zip; unzip -z x.z
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; echo comment | zip -z x.zip; unzip -z x.zip; unzip -l x.zip
--- stdout
enter new zip file comment (end with .):
Archive:  x.zip
comment
Archive:  x.zip
comment
  Length      Date    Time    Name
---------  ---------- -----   ----
       30  2024-01-02 03:04   a.txt
        0  2024-01-02 03:04   d/
        2  2024-01-02 03:04   d/b
---------                     -------
       32                     3 files
### zip -q -r x.zip a.txt d; rm a.txt; unzip -f x.zip; unzip -u x.zip
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; rm a.txt; unzip -f x.zip; unzip -u x.zip
--- stdout
Archive:  x.zip
Archive:  x.zip
  inflating: a.txt                   
### zip -q -r x.zip a.txt d; touch -d 2025-01-01 a.txt; echo more >> a
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q -r x.zip a.txt d; touch -d 2025-01-01 a.txt; echo more >> a.txt; zip -f x.zip; touch -d 2025-01-01 d/b; zip -u x.zip d/b; zip -FS x.zip d/b; unzip -Z1 x.zip
--- stdout
freshening: a.txt (deflated 51%)
updating: d/b (stored 0%)
deleting: a.txt
deleting: d/
d/b
### ln -s a.txt l; zip -y x.zip l; rm l; unzip x.zip; readlink l; zip
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; ln -s a.txt l; zip -y x.zip l; rm l; unzip x.zip; readlink l; zip n.zip l; unzip -Z1 n.zip
--- stdout
  adding: l (stored 0%)
Archive:  x.zip
    linking: l                       -> a.txt 
finishing deferred symbolic links:
  l                      -> a.txt
a.txt
  adding: l (deflated 60%)
l
### printf 'x\r\ny\r\n' > crlf; zip -q x.zip crlf; rm crlf; unzip -a x
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; printf 'x\r\ny\r\n' > crlf; zip -q x.zip crlf; rm crlf; unzip -a x.zip; od -c crlf; zip -ll y.zip crlf; zip -l z.zip crlf; unzip -p z.zip | od -c
--- stdout
Archive:  x.zip
 extracting: crlf                    [text]  
0000000   x  \n   y  \n
0000004
  adding: crlf (stored 0%)
  adding: crlf (stored 0%)
0000000   x  \r  \n   y  \r  \n
0000006
### chmod 750 a.txt; zip -q x.zip a.txt; zipinfo x.zip; rm a.txt; unzi
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; chmod 750 a.txt; zip -q x.zip a.txt; zipinfo x.zip; rm a.txt; unzip -q x.zip; stat -c %a a.txt
--- stdout
Archive:  x.zip
Zip file size: 172 bytes, number of entries: 1
-rwxr-x---  3.0 unx       30 tx defN 24-Jan-02 03:04 a.txt
1 file, 30 bytes uncompressed, 12 bytes compressed:  60.0%
750
### head -c 100000 /dev/zero > z; zip x.zip z; unzip -v x.zip | tail -
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; head -c 100000 /dev/zero > z; zip x.zip z; unzip -v x.zip | tail -n 1; rm z; unzip x.zip; wc -c z
--- stdout
  adding: z (deflated 100%)
  100000              114 100%                            1 file
Archive:  x.zip
  inflating: z                       
100000 z
### zip -q0 x.zip a.txt; printf 'XXXX' | dd of=x.zip bs=1 seek=66 conv=
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q0 x.zip a.txt; printf 'XXXX' | dd of=x.zip bs=1 seek=66 conv=notrunc 2> /dev/null; unzip -t x.zip | cut -c1-40; echo $?
--- stdout
Archive:  x.zip
    testing: a.txt                    ba
At least one error was detected in x.zip
0
### zip -q - a.txt d/b | cat > o.zip; unzip -Z1 o.zip; zip -q x a.txt;
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; zip -q - a.txt d/b | cat > o.zip; unzip -Z1 o.zip; zip -q x a.txt; ls x.zip
--- stdout
a.txt
d/b
x.zip
### unzip -k x.zip 2> /dev/null; echo $?; zip -q x.zip a.txt --out y.z
printf 'hello hello hello hello hello\n' > a.txt; mkdir d; echo w > d/b; touch -d '2024-01-02 03:04:06' a.txt d/b d; unzip -k x.zip 2> /dev/null; echo $?
--- stdout
10
### an archive that is none
echo text > f.txt; : > e.txt; echo a > g; zip f.txt g; echo $?; zip e.txt g; echo $?; cat f.txt
--- stdout
	zip warning: missing end signature--probably not a zip file (did you
	zip warning: remember to use binary mode when you transferred it?)
	zip warning: (if you are trying to read a damaged archive try -F)

zip error: Zip file structure invalid (f.txt)
3
	zip warning: missing end signature--probably not a zip file (did you
	zip warning: remember to use binary mode when you transferred it?)
	zip warning: (if you are trying to read a damaged archive try -F)

zip error: Zip file structure invalid (e.txt)
3
text
