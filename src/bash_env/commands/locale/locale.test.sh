### the settings
locale; LC_ALL=C locale; LANG= LC_TIME=POSIX LC_NUMERIC=C.UTF-8 locale; LANGUAGE=de:en locale | head -n 2
--- stdout
LANG=C.UTF-8
LANGUAGE=
LC_CTYPE="C.UTF-8"
LC_NUMERIC="C.UTF-8"
LC_TIME="C.UTF-8"
LC_COLLATE="C.UTF-8"
LC_MONETARY="C.UTF-8"
LC_MESSAGES="C.UTF-8"
LC_PAPER="C.UTF-8"
LC_NAME="C.UTF-8"
LC_ADDRESS="C.UTF-8"
LC_TELEPHONE="C.UTF-8"
LC_MEASUREMENT="C.UTF-8"
LC_IDENTIFICATION="C.UTF-8"
LC_ALL=
LANG=C.UTF-8
LANGUAGE=
LC_CTYPE="C"
LC_NUMERIC="C"
LC_TIME="C"
LC_COLLATE="C"
LC_MONETARY="C"
LC_MESSAGES="C"
LC_PAPER="C"
LC_NAME="C"
LC_ADDRESS="C"
LC_TELEPHONE="C"
LC_MEASUREMENT="C"
LC_IDENTIFICATION="C"
LC_ALL=C
LANG=
LANGUAGE=
LC_CTYPE="POSIX"
LC_NUMERIC=C.UTF-8
LC_TIME=POSIX
LC_COLLATE="POSIX"
LC_MONETARY="POSIX"
LC_MESSAGES="POSIX"
LC_PAPER="POSIX"
LC_NAME="POSIX"
LC_ADDRESS="POSIX"
LC_TELEPHONE="POSIX"
LC_MEASUREMENT="POSIX"
LC_IDENTIFICATION="POSIX"
LC_ALL=
LANG=C.UTF-8
LANGUAGE=de:en
### values
locale charmap; LC_ALL=C locale charmap; locale -k decimal_point charmap; locale decimal_point thousands_sep yesexpr noexpr abday d_fmt; locale -c charmap; locale -ck decimal_point; locale LC_NUMERIC; locale -a
--- stdout
UTF-8
ANSI_X3.4-1968
decimal_point="."
charmap="UTF-8"
.

^[yY]
^[nN]
Sun;Mon;Tue;Wed;Thu;Fri;Sat
%m/%d/%y
LC_CTYPE
UTF-8
LC_NUMERIC
decimal_point="."
.

-1
46
0
UTF-8
C
C.utf8
POSIX
### names that there are not
locale nosuch; echo $?; locale decimal_point nosuch day; echo $?; locale --version | head -n 1
--- stdout
1
.
1
locale (Debian GLIBC 2.36-9+deb12u14) 2.36
--- stderr
locale: unknown name "nosuch"
locale: unknown name "nosuch"
