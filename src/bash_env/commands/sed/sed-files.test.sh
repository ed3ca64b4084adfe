### a file is read in
printf 'x\ny\n' > f; seq 2 | sed '1r f'; seq 2 | sed -n '1r f'; seq 2 | sed '$r f'; seq 2 | sed 'r nosuch'; seq 2 | sed '1{r f
d}'
--- stdout
1
x
y
2
x
y
1
2
x
y
1
2
x
y
2
### standard input is read in
printf '1\n2\n' > f; echo in | sed '1r /dev/stdin' f; printf 'a\nb\n' | sed 'R /dev/stdin' f
--- stdout
1
in
2
1
a
2
b
### lines are read in one by one
printf 'x\ny\n' > f; seq 3 | sed 'R f'; seq 3 | sed 'R nosuch'; seq 2 | sed 'R f
R f'; printf z > g; seq 2 | sed '1R g' | od -An -c
--- stdout
1
x
2
y
3
1
2
3
1
x
y
2
   1  \n   z   2  \n
### files without newline are read in
printf z > g; seq 2 | sed '1r g' | od -An -c; printf 1 | sed 'r g' | od -An -c
--- stdout
   1  \n   z   2  \n
   1  \n   z
### lines are written
seq 4 | sed -n '2w out'; cat out; seq 4 | sed '/[13]/w odd
/[24]/w even' > all; paste odd even; wc -l < all; seq 2 | sed 'w /dev/stdout'; seq 2 | sed -n 'w /dev/stderr' 2>&1
--- stdout
2
1	2
3	4
4
1
1
2
2
1
2
### first lines are written
seq 4 | sed -n 'N;W out'; cat out; printf 'a' | sed -n 'W out'; od -An -c out
--- stdout
1
3
   a
### files to write are made at the start
seq 2 | sed -n '9w out'; wc -c < out; seq 1 | sed 's/x/y/w out2'; wc -c < out2; sed 'w out3
k' < /dev/null; ls out3
--- stdout
0
1
0
out3
--- stderr
sed: -e expression #1, char 8: unknown command: `k'
### files are edited in place
printf 'a\nb\n' > f; sed -i 's/a/x/' f; cat f; sed -i -e 1d -e '$a end' f; cat f; sed -i d f; wc -c < f; sed -i 's/x/y/' f
--- stdout
x
b
b
end
0
### backups
printf 'a\n' > f; sed -i.bak 's/a/b/' f; cat f f.bak; sed --in-place=.old 's/b/c/' f; cat f f.old; sed -i'pre_*' 's/c/d/' f; cat f pre_f; mkdir b; sed -i'b/*.1' 's/d/e/' f; cat f b/f.1
--- stdout
b
a
c
b
d
c
e
d
### several files in place
seq 3 > f; seq 4 6 > g; sed -i '2d;$s/$/!/' f g; cat f g; sed -i -n '1F;$=' f g; cat f g; sed -i 2q f g; cat f g
--- stdout
1
3!
4
6!
f
2
g
2
f
2
g
2
### the script ends in place
seq 3 > f; seq 3 > g; sed -i 1q f g; cat f g; sed -i 2Q g; cat g
--- stdout
1
1
2
3
1
### what is printed elsewhere in place
seq 2 > f; sed -i 'w /dev/stdout' f; sed -i -n 's/1/x/w out' f; cat out; wc -c < f
--- stdout
1
2
x
0
### modes and links in place
echo a > f; chmod 640 f; sed -i s/a/b/ f; stat -c %a f; ln -s f l; sed -i s/b/c/ l; test -L l || echo file; cat f l; ln -sf f l; sed -i --follow-symlinks s/b/d/ l; test -L l && echo link; cat f; ln f h; sed -i s/d/e/ f; cat h
--- stdout
640
file
b
c
link
d
d
### what cannot be edited in place
mkdir d; sed -i p d; echo $?; sed -i p nosuch; echo $?; sed -i p; echo $?; echo a > d/f; chmod 500 d; sed -i p d/f 2>&1 | sed 's/sed[A-Za-z0-9]\{6\}:/sedXXXXXX:/'; cat d/f; chmod 700 d
--- stdout
4
2
4
sed: couldn't open temporary file d/sedXXXXXX: Permission denied
a
--- stderr
sed: couldn't edit d: not a regular file
sed: can't read nosuch: No such file or directory
sed: no input files
### backups that cannot be made
echo a > f; sed -i'nosuch/*' p f; echo $?; cat f; ls
--- stdout
4
a
f
--- stderr
sed: cannot rename f: No such file or directory
### missing files
echo a > f; sed p nosuch f; echo $?; sed -n '$p' f nosuch; echo $?; chmod 000 f; sed p f; echo $?; chmod 600 f
--- stdout
a
a
2
a
2
2
--- stderr
sed: can't read nosuch: No such file or directory
sed: can't read nosuch: No such file or directory
sed: can't read f: Permission denied
### directories
mkdir d; sed p d; echo $?
--- stdout
4
--- stderr
sed: read error on d: Is a directory
### each line at once
seq 3 | sed -u 2q; seq 3 > f; (sed -u 1q; cat) < f; (sed -u -n 2p; cat) < f
--- stdout
1
2
1
2
3
2
### the sandbox
echo a | sed --sandbox p; echo a | sed --sandbox 'w f'; echo $?; echo a | sed --sandbox 'r f'; echo a | sed --sandbox 's/a/b/w f'; ls
--- stdout
a
a
1
--- stderr
sed: -e expression #1, char 1: e/r/w commands disabled in sandbox mode
sed: -e expression #1, char 1: e/r/w commands disabled in sandbox mode
sed: -e expression #1, char 7: e/r/w commands disabled in sandbox mode
