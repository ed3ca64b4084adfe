### paths with NUL
mkdir a; touch a/b; find a -print0 | od -An -c
--- stdout
   a  \0   a   /   b  \0
### paths in files
mkdir a; touch a/b; find a -fprint out -name b -fprint0 out0; cat out; od -An -c out0; find a -fprint same -fprint same; cat same
--- stdout
a
a/b
   a   /   b  \0
a
a
a/b
a/b
### standard output as a file
mkdir a; find a -fprint /dev/stdout -print
--- stdout
a
a
### names and their parts
mkdir -p a/b; touch a/b/f.txt; find a -name f.txt -printf '%f %h %p %P %H %d\n'; find a/b/ -maxdepth 0 -printf '%f|%h|%p|%P\n'; find . -maxdepth 0 -printf '%f|%h\n'; find / -maxdepth 0 -printf '%f|%h\n'
--- stdout
f.txt a/b a/b/f.txt b/f.txt a 2
b/|a|a/b/|
.|.
/|
### sizes, modes and types
echo 12345 > f; chmod 640 f; ln -s f l; mkdir d; find f l d -maxdepth 0 -printf '%y %Y %m %M %l\n'; find f -printf '%s %b %k %n %S\n'
--- stdout
f f 640 -rw-r----- 
l f 777 lrwxrwxrwx f
d d 755 drwxr-xr-x 
6 8 4 1 682.667
### links that lead nowhere
ln -s nowhere b; ln -s c c; find . -type l -printf '%p %y %Y %l\n' | sort
--- stdout
./b l N nowhere
./c l L c
### owners
touch f; find f -printf '%U %G\n' | grep -c "^$(id -u) $(id -g)$"; find f -printf '%u %g\n' | grep -c "^$(id -un) $(id -gn)$"
--- stdout
1
1
### times
touch -d '2021-02-03 04:05:06.789' f; find f -printf '%t\n%TY-%Tm-%Td %TH:%TM:%TS\n%T@\n%T+\n%Ta %TA %Tb %TB %Td %Te %TD %TF %TH %TI %Tj %Tk %Tl %Tp %Tr %TT %TU %Tw %TW %Tx %TX %Ty %TZ %Tz\n'
--- stdout
Wed Feb  3 04:05:06.7890000000 2021
2021-02-03 04:05:06.7890000000
1612325106.7890000000
2021-02-03+04:05:06.7890000000
Wed Wednesday Feb February 03  3 02/03/21 2021-02-03 04 04 034  4  4 AM 04:05:06 AM 04:05:06.7890000000 05 3 05 02/03/21 04:05:06.7890000000 21 UTC +0000
### times in another zone
touch -d '2021-07-03 04:05:06 UTC' f; TZ=America/New_York find f -printf '%Tc %TZ %Tz\n'
--- stdout
Sat Jul  3 00:05:06 2021 EDT -0400
### fields with widths
printf 123 > abc; find abc -printf '[%10f][%-10f][%.2f][%5s][%-5s][%05d][%+d][%5m][%#m][%06m]\n'
--- stdout
[       abc][abc       ][ab][    3][3    ][00000][+0][  644][0644][000644]
### escapes
touch f; find f -printf 'a\tb\\c\101\0x\n' | od -An -c; find f -printf '%p\cnever'; echo; find f -printf '100%%\n'
--- stdout
   a  \t   b   \   c   A  \0   x  \n
f
100%
### directives and escapes that are none
touch f; find f -printf '%z %p\n'; find f -printf '\q\n'; find f -printf 'x\'; echo
--- stdout
%z f
\q
x\
--- stderr
find: warning: unrecognized format directive `%z'
find: warning: unrecognized escape `\q'
find: warning: escape `\' followed by nothing at all
### formats that are cut off
touch f; find f -printf '%'; echo $?; find f -printf '%T'; echo; find f -printf '%{'; echo $?
--- stdout
1
%T
1
--- stderr
find: error: % at end of format string
find: warning: format directive `%T' should be followed by another character
find: error: the format directive `%{' is reserved for future use
### formats into a file
touch f; find f -fprintf out '%p %s\n'; cat out
--- stdout
f 0
### long listings
printf 1234 > f; chmod 644 f; touch -d 2001-02-03 f; ln -s f 'l k'; find f 'l k' -ls | sed "s/^ *[0-9]* *//; s/$(id -un) */U /; s/$(id -gn) */G /; s/[A-Z][a-z][a-z] .* f/DATE f/; s/[A-Z][a-z][a-z] .* l/DATE l/"
find f -fls out; wc -l < out
--- stdout
4 -rw-r--r--   1 U G 4 DATE f
0 lrwxrwxrwx   1 U G 1 DATE f
1
### odd names in long listings
touch $'a\tb' 'c"d' 'e\f' é; find . -type f -ls | sed 's,.*\./,,' | sort
--- stdout
\303\251
a\tb
c\"d
e\\f
### a command for each file
mkdir a; touch a/x a/y; find a -type f -exec echo '<{}>' {} \; | sort; find a -type f -exec sh -c 'echo "$1" "$0"' 1 {} \; | sort
--- stdout
<a/x> a/x
<a/y> a/y
a/x 1
a/y 1
### the status of a command is a test
touch a b; find . -type f -exec sh -c 'test "$1" = ./a' sh {} \; -print; find . -type f ! -exec false {} \; -print | sort; find a -exec false \; ; echo $?
--- stdout
./a
./a
./b
0
### a command for many files
touch a b c; find . -type f -exec sh -c 'echo $#' sh {} +; find a b -exec echo {} + ; find a -exec echo x {} + -print
--- stdout
3
a b
a
x a
### the status of a command for many files
touch a; find a -exec false {} +; echo $?; find a -exec true {} +; echo $?
--- stdout
1
0
### many files on several command lines
i=0; while [ $i -lt 300 ]; do : > "f$i-$(printf %0200d 0)"; i=$((i + 1)); done; find . -type f -exec sh -c 'echo $(($# > 0))' sh {} + | sort -u
--- stdout
1
### commands in the directory of the file
mkdir -p a/b; touch a/b/f; find a -name f -execdir sh -c 'ls; echo "$0"' {} \;; find a -name f -execdir echo {} +; find a -maxdepth 0 -execdir echo {} \;
--- stdout
f
./f
./f
./a
### a search path that is not safe there
touch f; PATH=$PATH:. find f -execdir true \; ; echo $?
PATH=$PATH:rel find f -execdir true \; ; echo $?
--- stdout
1
1
--- stderr
find: The current directory is included in the PATH environment variable, which is insecure in combination with the -execdir action of find.  Please remove the current directory from your $PATH (that is, remove ".", doubled colons, or leading or trailing colons)
find: The relative path ‘rel’ is included in the PATH environment variable, which is insecure in combination with the -execdir action of find.  Please remove that entry from $PATH
### commands that cannot be run
touch f; find f -exec nosuch {} \; ; echo $?; find f -exec nosuch {} + ; echo $?; find f -exec /tmp \; ; echo $?
--- stdout
0
1
0
--- stderr
find: ‘nosuch’: No such file or directory
find: ‘nosuch’: No such file or directory
find: ‘/tmp’: Permission denied
### commands that are killed
touch f; find f -exec sh -c 'kill -9 $$' \; -print; echo $?
--- stdout
0
--- stderr
find: ‘sh’ terminated by signal 9
### output comes in order
touch a; find a -print -exec echo run \; -printf 'end\n'
--- stdout
a
run
end
### asking first
touch a b; yes | find a b -ok echo {} \; 2>&1; echo; printf 'n\ny\n' | find a b -ok echo {} \; 2> /dev/null; find a -okdir echo {} \; < /dev/null 2>&1
--- stdout $'< echo ... a > ? a\n< echo ... b > ? b\n\nb\n< echo ... a > ? '
### files are deleted
mkdir -p a/b; touch a/b/f a/g; find a -name f -delete; find a -type f; find a -delete; ls
--- stdout
a/g
### the current directory is not
mkdir d; cd d; touch x; find . -delete; ls; echo $?
--- stdout
0
### directories with something in them are not deleted
mkdir -p a/b; touch a/b/f; find a -type d -delete; echo $?; find a | sort
--- stdout
1
a
a/b
a/b/f
--- stderr
find: cannot delete ‘a/b’: Directory not empty
find: cannot delete ‘a’: Directory not empty
### deleting what may not be deleted
mkdir a; touch a/f; chmod 500 a; find a -delete; echo $?; chmod 700 a
--- stdout
1
--- stderr
find: cannot delete ‘a/f’: Permission denied
find: cannot delete ‘a’: Directory not empty
### deleting and pruning
mkdir a; find a -prune -o -delete; echo $?; find a -depth -name x -prune -o -delete; ls
--- stdout
1
--- stderr
find: The -delete action automatically turns on -depth, but -prune does nothing when -depth is in effect.  If you want to carry on anyway, just explicitly use the -depth option.
### printing is left out where there is another action
touch a; find . -name a -exec true \; ; find . -name a -prune; find . -name a -fprint out; find . -name a -quit; find a -delete
--- stdout
./a
