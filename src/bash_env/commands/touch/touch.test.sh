### a new file
touch a b; ls; stat -c '%s %a' a
--- stdout
a
b
0 644
### -c makes nothing
touch -c a; echo $?; ls
--- stdout
0
### -t with all digits
touch -t 202401020304.05 a; stat -c %y a
--- stdout
2024-01-02 03:04:05.000000000 +0000
### -t with two digits of the year
touch -t 6901020304 a; touch -t 6801020304 b; stat -c %y a b
--- stdout
1969-01-02 03:04:00.000000000 +0000
2068-01-02 03:04:00.000000000 +0000
### -t with the year left out
touch -t 01020304 a; stat -c %y a | cut -c5-
--- stdout
-01-02 03:04:00.000000000 +0000
### -t that is no time
touch -t x a; touch -t 202402300000 a; touch -t 202401012400 a; touch -t 1 a; ls
--- stderr
touch: invalid date format ‘x’
touch: invalid date format ‘202402300000’
touch: invalid date format ‘202401012400’
touch: invalid date format ‘1’
### -t with second 60
touch -t 202402290000.60 a; stat -c %y a; touch -t 202402290000.61 a
--- stdout
2024-02-29 00:01:00.000000000 +0000
--- stderr
touch: invalid date format ‘202402290000.61’
--- status 1
### -d with a day
touch -d 2024-01-02 a; stat -c %y a
--- stdout
2024-01-02 00:00:00.000000000 +0000
### -d with a time
touch -d '2024-01-02 03:04' a; touch -d '2024-01-02 3:4:05.123456' b; stat -c %y a b
--- stdout
2024-01-02 03:04:00.000000000 +0000
2024-01-02 03:04:05.123456000 +0000
### -d with a zone
touch -d '2024-01-02T03:04:05Z' a; touch -d '2024-01-02 03:04:05 +0200' b; stat -c %y a b
--- stdout
2024-01-02 03:04:05.000000000 +0000
2024-01-02 01:04:05.000000000 +0000
### -d with seconds since the epoch
touch -d @1000 a; touch -d @1000.5 b; touch -d @-1 c; stat -c %y a b c
--- stdout
1970-01-01 00:16:40.000000000 +0000
1970-01-01 00:16:40.500000000 +0000
1969-12-31 23:59:59.000000000 +0000
### -d that is no date
touch -d bogus a; touch -d 2024-13-01 a; touch -d '2024-01-02 25:00' a; ls
--- stderr
touch: invalid date format ‘bogus’
touch: invalid date format ‘2024-13-01’
touch: invalid date format ‘2024-01-02 25:00’
### the time zone
TZ=Europe/Berlin touch -t 202407010000 a; TZ=America/New_York touch -d '2024-01-01 12:00' b; stat -c %y a b
--- stdout
2024-06-30 22:00:00.000000000 +0000
2024-01-01 17:00:00.000000000 +0000
### a time that the clocks skip
TZ=Europe/Berlin touch -t 202403310230 a
--- stderr
touch: invalid date format ‘202403310230’
--- status 1
### -r takes the times of a file
touch -d 2001-02-03 a; touch -r a b; stat -c '%y %x' b
--- stdout
2001-02-03 00:00:00.000000000 +0000 2001-02-03 00:00:00.000000000 +0000
### -r and a missing file
touch -r nope a
--- stderr
touch: failed to get attributes of 'nope': No such file or directory
--- status 1
### -a changes the access time only
touch -d 2001-01-01 a; touch -a -d 2002-01-01 a; stat -c '%x %y' a
--- stdout
2002-01-01 00:00:00.000000000 +0000 2001-01-01 00:00:00.000000000 +0000
### -m changes the modification time only
touch -d 2001-01-01 a; touch -m -d 2002-01-01 a; stat -c '%x %y' a
--- stdout
2001-01-01 00:00:00.000000000 +0000 2002-01-01 00:00:00.000000000 +0000
### --time with words
touch -d 2001-01-01 a; touch --time=access -d 2002-01-01 a; touch --time=m -d 2003-01-01 a; stat -c '%x %y' a
--- stdout
2002-01-01 00:00:00.000000000 +0000 2003-01-01 00:00:00.000000000 +0000
### --time with other words
touch --time=x a; touch --time=a a
--- stderr
touch: invalid argument ‘x’ for ‘--time’
Valid arguments are:
  - ‘atime’, ‘access’, ‘use’
  - ‘mtime’, ‘modify’
Try 'touch --help' for more information.
### -h changes a link itself
touch -d 2001-01-01 f; ln -s f l; touch -h -d 2002-01-01 l; stat -c '%y %n' f l
--- stdout
2001-01-01 00:00:00.000000000 +0000 f
2002-01-01 00:00:00.000000000 +0000 l
### a link is followed
touch f; ln -s f l; touch -d 2002-01-01 l; stat -c '%y %n' f; ln -s new m; touch m; ls
--- stdout
2002-01-01 00:00:00.000000000 +0000 f
f
l
m
new
### -h makes nothing
touch -h nope; ls
--- stderr
touch: setting times of 'nope': No such file or directory
### times from two sources
touch -r a -t 01020304 b; touch -d 2024-01-01 -t 01020304 b
--- stderr
touch: cannot specify times from more than one source
Try 'touch --help' for more information.
touch: cannot specify times from more than one source
Try 'touch --help' for more information.
--- status 1
### directories
mkdir d; touch -d 2001-01-01 d d/; stat -c %y d
--- stdout
2001-01-01 00:00:00.000000000 +0000
### a missing directory
touch nope/f; touch nope/
--- stderr
touch: cannot touch 'nope/f': No such file or directory
touch: setting times of 'nope/': No such file or directory
--- status 1
### a slash behind a file
touch f; touch f/; touch -c f/x
--- stderr
touch: setting times of 'f/': Not a directory
touch: setting times of 'f/x': Not a directory
--- status 1
### the empty name
touch ''
--- stderr
touch: cannot touch '': No such file or directory
--- status 1
### no operand
touch
--- stderr
touch: missing file operand
Try 'touch --help' for more information.
--- status 1
### an unknown option
touch -x a
--- stderr
touch: invalid option -- 'x'
Try 'touch --help' for more information.
--- status 1
### -f is ignored
touch -f a; ls
--- stdout
a
