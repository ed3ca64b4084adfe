### the usual form
touch -d @1000000000.5 f; chmod 640 f; echo hi > f; touch -d @1000000000.5 f; stat f | sed '/Access: 2/p;/Inode\|Change\|Birth\|Access/d'; stat f | sed -n 's/Uid.*//;/Access: (/p'
--- stdout
  File: f
  Size: 3         	Blocks: 8          IO Block: 4096   regular file
Access: 2001-09-09 01:46:40.500000000 +0000
Modify: 2001-09-09 01:46:40.500000000 +0000
Access: (0640/-rw-r-----)  
### the usual form of a link
ln -s 'a b' l; stat l | sed -n '1p;2s/Blocks.*IO/IO/p;4s/Uid.*//p'
--- stdout
  File: l -> a b
  Size: 3         	IO Block: 4096   symbolic link
Access: (0777/lrwxrwxrwx)  
### the usual form of other files
mkdir d; chmod 1777 d; mkfifo p; stat d | sed -n '4s/Uid.*//p'; stat p | sed -n '2s/.*4096 *//p;4s/Uid.*//p'
--- stdout
Access: (1777/drwxrwxrwt)  
fifo
Access: (0644/prw-r--r--)  
### names
touch 'a b' "it's"; ln -s 'a b' m; stat -c '%n %N' 'a b' "it's" m; QUOTING_STYLE=c stat -c %N m; QUOTING_STYLE=literal stat -c %N 'a b'; QUOTING_STYLE=shell stat -c %N 'a b' m
--- stdout
a b 'a b'
it's "it's"
m 'm' -> 'a b'
"m" -> "a b"
a b
'a b'
m -> 'a b'
### types and modes
touch f; mkdir d; mkfifo p; ln -s f l; chmod 4755 f; chmod 1777 d; stat -c '%n %F %a %A %f' f d p l; stat -c '%F %t %T %a' /dev/null; echo x > g; stat -c %F g
--- stdout
f regular empty file 4755 -rwsr-xr-x 89ed
d directory 1777 drwxrwxrwt 43ff
p fifo 644 prw-r--r-- 11a4
l symbolic link 777 lrwxrwxrwx a1ff
character special file 1 3 666
regular file
### sizes
head -c 5000 /dev/zero > f; echo x > g; stat -c '%n %s %b %B %o' f g; ln f h; stat -c '%h' f
--- stdout
f 5000 16 512 4096
g 2 8 512 4096
2
### times
touch -d '2001-02-03 04:05:06.789012345' f; stat -c '%y|%Y|%x|%X' f; TZ=Europe/Berlin stat -c %y f; touch -d '1969-12-31 23:59:58.25' g; stat -c '%Y %y' g
--- stdout
2001-02-03 04:05:06.789012345 +0000|981173106|2001-02-03 04:05:06.789012345 +0000|981173106
2001-02-03 05:05:06.789012345 +0100
-2 1969-12-31 23:59:58.250000000 +0000
### owners
touch f; [ "$(stat -c '%u %g' f)" = "$(id -u) $(id -g)" ] && echo mine; [ "$(stat -c '%U %G' f)" = "$(id -un) $(id -gn)" ] && echo mine; stat -c '%u %U %g %G' /dev/null >/dev/null; [ "$(stat -c %i f)" = "$(ls -i f | cut -d' ' -f1)" ] && echo same
--- stdout
mine
mine
same
### several files
touch a b; stat -c %n a nope b; echo $?; stat -c %s nope nope2
--- stdout
a
b
1
--- stderr
stat: cannot statx 'nope': No such file or directory
stat: cannot statx 'nope': No such file or directory
stat: cannot statx 'nope2': No such file or directory
--- status 1
### widths
echo hello > f; touch -d @1000000000.5 f; chmod 644 f; stat -c '%10s|%-10s|%010s|%+s|% s|%.3s|%8.4s' f; stat -c '%5a|%05a|%#a|%-5aX|%#f|%10f|%#010f|%.3F|%10.2A|%5h' f
--- stdout
         6|6         |0000000006|+6| 6|006|    0006
  644|00644|0644|644  X|0x81a4|      81a4|0x000081a4|reg|        -r|    1
### fractions of seconds
touch -d @1000000000.512345678 f; stat -c '%.9Y|%.3Y|%.Y|%.1Y|%.0Y|%.12Y|%.3X' f; stat -c '%15.2Y|%-15.2Y|%015.2Y|%+.2Y|%+Y' f; touch -d @-1.25 g; stat -c '%.2Y %.1Y %Y' g
--- stdout
1000000000.512345678|1000000000.512|1000000000.512345678|1000000000.5|1000000000|1000000000.512345678000|1000000000.512
  1000000000.51|1000000000.51  |001000000000.51|+1000000000.51|+1000000000
-1.25 -1.2 -2
### --printf
echo hi > f; stat --printf '%n\n%s\t\x41\101\"\\\n' f f; stat --printf 'a\vb\ac\fd\be\rf\e|\n' f | od -c; stat --printf='%s' f; echo; stat --printf '%n\c' f; echo; stat --printf 'a\q\8\n' f
--- stdout
f
3	AA"\
f
3	AA"\
0000000   a  \v   b  \a   c  \f   d  \b   e  \r   f 033   |  \n
0000016
3
fc
aq8
--- stderr
stat: warning: unrecognized escape '\c'
stat: warning: unrecognized escape '\q'
stat: warning: unrecognized escape '\8'
### -c takes no escapes
touch f; stat -c 'a\n%n\t' f; stat --format '%%|%n' f; stat -c '' f; stat -c '%' f; stat -c 'x%' f; stat --printf 'x%' f; echo; stat --printf 'x\' f
--- stdout $'a\\nf\\t\n%|f\n\n%\nx%\nx%\nx\\'
--- stderr
stat: warning: backslash at end of format
### directives that are none
touch f; stat -c '%q' f; stat -c '%H' f; stat -c '%Hx' f; stat -c '%5.2' f; stat -c '%5%' f; stat -c '%-' f
--- stdout
?
?
?x
--- stderr
stat: ‘%5.2’: invalid directive
stat: ‘%5%’: invalid directive
stat: ‘%-’: invalid directive
--- status 1
### devices
stat -c '%Hr %Lr %r %t %T' /dev/null; touch f; stat -c '%t %T %r' f
--- stdout
1 3 259 1 3
0 0 0
### -L
echo hi > f; ln -s f l; ln -s nope n; stat -L -c '%n %F %s' l f; stat -c '%n %F %s' l; stat -L -c %F n; stat --dereference -c %F l
--- stdout
l regular file 3
f regular file 3
l symbolic link 1
regular file
--- stderr
stat: cannot statx 'n': No such file or directory
### standard input
echo hi > f; stat -c '%n %s' - < f; stat -c %F - < /dev/null
--- stdout
- 3
character special file
### mount points
touch f; [ -n "$(stat -c %m f)" ] && echo yes; stat -c %m /; stat -c %C f
--- stdout
yes
/
?
--- stderr
stat: failed to get security context of 'f': No data available
--- status 1
### no operand
stat; stat -c; stat -x; stat -c %n ''; stat ''; touch f; stat -c %n f/x f/
--- stderr
stat: missing operand
Try 'stat --help' for more information.
stat: option requires an argument -- 'c'
Try 'stat --help' for more information.
stat: invalid option -- 'x'
Try 'stat --help' for more information.
stat: cannot statx '': No such file or directory
stat: cannot statx '': No such file or directory
stat: cannot statx 'f/x': Not a directory
stat: cannot statx 'f/': Not a directory
--- status 1
### -t
touch f; stat -t f | wc -w; stat -t nope; stat -t -c %n f; stat --terse -L f | cut -d' ' -f1
--- stdout
16
f
f
--- stderr
stat: cannot statx 'nope': No such file or directory
### the last format wins
touch f; stat -c %s -c %n f; stat -c %s --printf '%n\n' f
--- stdout
f
f
### -f
stat -f -c %n .; stat -f nope; stat -f . | wc -l; stat -ft . | wc -w; stat -f -c '%Q|%q' . | sed 's/^.*|/|/'; stat -f - < /dev/null; [ "$(stat -f -c %b .)" -ge "$(stat -f -c %f .)" ] && echo less
--- stdout
.
5
11
|?
less
--- stderr
stat: cannot read file system information for 'nope': No such file or directory
stat: using '-' to denote standard input does not work in file system mode
### --cached
touch f; stat --cached=never -c %n f; stat --cached=always -c %n f; stat --cached=x f
--- stdout
f
f
--- stderr
stat: invalid argument ‘x’ for ‘--cached’
Valid arguments are:
  - ‘default’
  - ‘never’
  - ‘always’
Try 'stat --help' for more information.
--- status 1
### unreadable
mkdir -p d/e; touch d/e/f; chmod 0 d/e; stat -c %n d/e/f; stat -c %a d/e; chmod 700 d/e
--- stdout
0
--- stderr
stat: cannot statx 'd/e/f': Permission denied
