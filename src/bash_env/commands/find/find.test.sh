### all files below
mkdir -p a/b; touch a/f a/b/g; find . | sort; find a | sort
--- stdout
.
./a
./a/b
./a/b/g
./a/f
a
a/b
a/b/g
a/f
### the starting point as it is given
mkdir -p a/b; find ./a/; find a//; find ./; find a/. -maxdepth 1
--- stdout
./a/
./a/b
a//
a//b
./
./a
./a/b
a/.
a/./b
### several starting points
mkdir a b; find b a; find a a
--- stdout
b
a
a
a
### starting points that are not there
mkdir a; find nosuch a ''; echo $?
--- stdout
a
1
--- stderr
find: ‘nosuch’: No such file or directory
find: ‘’: No such file or directory
### names
touch abc abd xbc .hid 'a*c'; find . -name 'ab?' | sort; find . -name '*bc' | sort; find . -name '[!a]*' | sort; find . -name 'a\*c'; find . -name '.*' | sort
--- stdout
./abc
./abd
./abc
./xbc
.
./.hid
./xbc
./a*c
.
./.hid
### names in any case
touch Abc aBC xyz; find . -iname 'ABC' | sort; find . -iname '[a]b*' | sort
--- stdout
./Abc
./aBC
./Abc
./aBC
### names of starting points
mkdir d; find d/ -name d; find . -name . ; find / -maxdepth 0 -name /; find d -name 'd/'
--- stdout
d/
.
/
### classes in patterns
touch a1 aX a_ 'a b'; find . -name 'a[[:digit:]]'; find . -name 'a[[:upper:]]'; find . -name 'a[^[:alnum:]]' | sort
--- stdout
./a1
./aX
./a_
### paths
mkdir -p a/b c/b; touch a/b/x c/b/x; find . -path './a/*' | sort; find . -path '*/b/x' | sort; find . -wholename './c/b'; find . -ipath './A/B'
--- stdout
./a/b
./a/b/x
./a/b/x
./c/b/x
./c/b
./a/b
### regular expressions match the whole path
mkdir d; touch d/x1 d/x22 d/y1; find d -regex 'd/x[0-9]'; find d -regex '.*x.+' | sort; find d -regex 'x1'; find d -iregex 'D/Y.*'
--- stdout
d/x1
d/x1
d/x22
d/y1
### types of regular expressions
mkdir d; touch d/ab d/cd; find d -regextype posix-extended -regex 'd/(ab|cd)' | sort; find d -regextype posix-basic -regex 'd/\(ab\|cd\)' | sort
find d -regex 'd/\(ab\|cd\)' | sort; find d -regextype egrep -regex 'd/a(b|c)'; find d -regextype awk -regex 'd/c.$'
--- stdout
d/ab
d/cd
d/ab
d/cd
d/ab
d/cd
d/ab
d/cd
### types of files
mkdir d; touch f; ln -s f l; ln -s nowhere b; mkfifo p; find . -type d | sort; find . -type f; find . -type l | sort; find . -type p; find . -type d,p | sort
--- stdout
.
./d
./f
./b
./l
./p
.
./d
./p
### types behind links
mkdir d; touch f; ln -s f lf; ln -s d ld; ln -s nowhere b; find . -xtype f | sort; find . -xtype l; find -L . -xtype l | sort; find . -type l -xtype d
--- stdout
./f
./lf
./b
./b
./ld
./lf
./ld
### sizes in units
head -c 1500 /dev/zero > a; head -c 512 /dev/zero > b; : > c; printf 12345 > d
find . -type f -size 3; find . -type f -size 1 | sort; find . -type f -size 5c; find . -type f -size 3w; find . -type f -size 2k; find . -type f -size 1M | sort
--- stdout
./a
./b
./d
./d
./d
./a
./a
./b
./d
### sizes more and less
head -c 1500 /dev/zero > a; head -c 1024 /dev/zero > b; : > c; find . -type f -size +1k; find . -type f -size -2k | sort; find . -type f -size -1k; find . -type f -size +0 | sort; find . -type f -size -1500c | sort
--- stdout
./a
./b
./c
./c
./a
./b
./b
./c
### empty files and directories
mkdir d e; touch e/x d/y; echo z > e/z; mkdir f; find . -empty | sort
--- stdout
./d/y
./e/x
./f
### permissions
touch a b c d; chmod 644 a; chmod 755 b; chmod 4711 c; chmod 000 d
find . -type f -perm 644; find . -type f -perm -111 | sort; find . -type f -perm /022; find . -type f -perm /u+s; find . -type f -perm u=rw,go=r; find . -perm -4000; find . -type f -perm 0; find . -type f -perm -u+x,g+x | sort
--- stdout
./a
./b
./c
./c
./a
./c
./d
./b
./c
### what one may do with files
touch a b c; chmod 400 a; chmod 200 b; chmod 700 c; ln -s a la; find . -type f -readable | sort; find . -type f -writable | sort; find . -type f -executable; find . -name la -readable
--- stdout
./a
./c
./b
./c
./c
./la
### links
touch a b; ln a c; ln -s a s; find . -type f -links 2 | sort; find . -links -2 -type f; find . -samefile a | sort; find -L . -samefile a | sort; find . -lname 'a*'; find . -ilname 'A'
--- stdout
./a
./c
./b
./a
./c
./a
./c
./s
./s
./s
### times by age
touch -d '3 days ago' old; touch -d '90 minutes ago' mid; touch new
find . -type f -mtime +2; find . -type f -mtime 3; find . -type f -mtime -1 | sort; find . -type f -mmin +60 | sort; find . -type f -mmin -100 | sort; find . -type f -mmin 90
--- stdout
./old
./old
./mid
./new
./mid
./old
./mid
./new
### fractions of days
touch -d '40 hours ago' a; find . -type f -mtime 1; find . -type f -mtime +1.5; find . -type f -mtime -1.7; find . -type f -mtime 0.9
--- stdout
./a
./a
./a
### newer than a file
touch -d 2020-01-01 a; touch -d 2021-01-01 b; touch -d 2022-01-01 c; find . -type f -newer b; find . -type f ! -newer b | sort; find . -type f -newermm a | sort
--- stdout
./c
./a
./b
./b
./c
### newer than a date
touch -d '2020-06-01 12:00' a; touch -d '2021-06-01 12:00' b; find . -type f -newermt 2021-01-01; find . -type f ! -newermt '2020-06-01 12:00:01'; find . -type f -newermt '2020-06-01 11:59' ! -newermt 2020-06-02
--- stdout
./b
./a
./a
### users and groups
touch a; find a -user "$(id -un)"; find a -uid "$(id -u)"; find a -group "$(id -gn)"; find a -uid +999999; find a -nouser -o -nogroup; find a -user root
--- stdout
a
a
a
### depth
mkdir -p a/b/c; touch a/1 a/b/2 a/b/c/3; find a -maxdepth 1 | sort; find a -mindepth 3 | sort; find a -mindepth 1 -maxdepth 2 | sort; find a -maxdepth 0
--- stdout
a
a/1
a/b
a/b/c/3
a/1
a/b
a/b/2
a/b/c
a
### children first
mkdir -p a/b; touch a/b/f; find a -depth; find a -d -maxdepth 1
--- stdout
a/b/f
a/b
a
a/b
a
### directories that are left out
mkdir -p a/skip a/keep; touch a/skip/x a/keep/y; find a -name skip -prune -o -type f -print; find a -name skip -prune -o -print | sort; find a -prune
--- stdout
a/keep/y
a
a/keep
a/keep/y
a
### and, or, not, lists
touch a b c; find . -type f -name a -o -name b | sort; find . -type f ! -name a -not -name b; find . \( -name a -o -name c \) -a -type f | sort; find . -name a -print , -name b -print | sort; find . -type f -name a -or -name b -and -name c
--- stdout
./a
./b
./c
./a
./c
./a
./b
./a
### true and false
find . -false -o -true; find . -false
--- stdout
.
### the walk is ended
mkdir d; touch d/a; find d d -quit; find d -name a -print -quit; find . d -maxdepth 0 -print -quit
--- stdout
d/a
.
### links that are followed
mkdir d; touch d/f; ln -s d l; find l; find l/ | sort; find -H l | sort; find -L . | sort; find . -follow -name f | sort; find -P l
--- stdout
l
l/
l/f
l
l/f
.
./d
./d/f
./l
./l/f
./d/f
./l/f
l
### links that lead in circles
mkdir -p a/b; ln -s .. a/b/up; find -L a; echo $?
--- stdout
a
a/b
1
--- stderr
find: File system loop detected; ‘a/b/up’ is part of the same file system loop as ‘a’.
### links that lead nowhere
ln -s nowhere b; find -L . -type l; find -L b; find -H b
--- stdout
./b
b
b
### directories that cannot be read
mkdir -p a/b a/c; touch a/b/f; chmod 000 a/b; find a | sort; find a > /dev/null; echo $?; chmod 700 a/b
--- stdout
a
a/b
a/c
1
--- stderr
find: ‘a/b’: Permission denied
find: ‘a/b’: Permission denied
### directories that cannot be searched
mkdir a; touch a/f; chmod 600 a; find a; echo $?; find a -size 0; echo $?; chmod 700 a
--- stdout
a
a/f
0
1
--- stderr
find: ‘a/f’: Permission denied
### names that are no text
touch $'a\nb' $'\xff'; find . -name $'a\n*' -print0 | od -An -c; find . -name $'\xff' | od -An -c; find . -name '?' | od -An -c
--- stdout
   .   /   a  \n   b  \0
   .   / 377  \n
   .  \n   .   / 377  \n
### starting points from a file
mkdir a b; printf 'a\0b\0' > list; find -files0-from list; printf 'b\0' | find -files0-from - ; printf 'a\0\0b' | find -files0-from - -maxdepth 0; echo $?
--- stdout
a
b
b
a
b
1
--- stderr
find: ‘(standard input)’:2: invalid zero-length file name
### filesystems are not left
mkdir a; touch a/f; find a -xdev -type f; find a -mount -type f
--- stdout
a/f
a/f
### options that change nothing
mkdir a; find -O3 a -noleaf -ignore_readdir_race; find -D opt a -maxdepth 0 2> /dev/null
--- stdout
a
a
