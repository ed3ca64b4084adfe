### arguments are put on one line
printf 'a b\nc  d\n' | xargs
printf '1\n2\n3\n' | xargs echo x y
--- stdout
a b c d
x y 1 2 3
### so many arguments on a line
printf '1 2 3 4 5' | xargs -n 2; printf '1 2 3' | xargs --max-args=1 echo -
--- stdout
1 2
3 4
5
- 1
- 2
- 3
### so many lines on a line
printf 'a b\nc d\n\ne\n' | xargs -L 1; printf '1\n2\n3\n' | xargs -L2 echo x; printf 'a \nb\nc\n' | xargs -l
printf '1\n2\n3\n' | xargs --max-lines=2
--- stdout
a b
c d
e
x 1 2
x 3
a b
c
1 2
3
### a blank at the end continues a line
printf 'a \n \n b\nc\n' | xargs -L1; printf '"a "\nb\n' | xargs -L1
--- stdout
a b
c
a 
b
### lines that take a place in the command
printf 'a b\n  c\n\nd\n' | xargs -I{} echo '<{}>' {}{}
printf 'a\nb\n' | xargs -i echo x{}; printf 'a\n' | xargs -I XX echo XX 'XXyXX'; printf 'a\n' | xargs --replace=R echo R
--- stdout
<a b> a ba b
<c> cc
<d> dd
xa
xb
a aya
a
### the command itself is not replaced
printf 'echo\n' | xargs -I{} {} hi; echo $?
--- stdout
127
--- stderr
xargs: {}: No such file or directory
### quotes and backslashes
printf '%s\n' "a 'b c' \"d  e\" f\\ g h\\\\i" | xargs -n1
printf '%s\n' "it'\"'s" '"x"y' "''" | xargs -n1 printf '<%s>\n'
printf 'a\\\nb c' | xargs -n1 printf '<%s>\n'
--- stdout
a
b c
d  e
f g
h\i
<it"s>
<xy>
<>
<a
b>
<c>
### quotes in lines that take a place
printf '%s\n' " 'a b'\\ c" | xargs -I{} echo '[{}]'
--- stdout
[a b c]
### quotation marks without a partner
printf "a 'b\n" | xargs; echo $?
printf 'a\n"b\n' | xargs -n1; echo $?
printf "a\nit's\n" | xargs -I{} echo {}; echo $?
--- stdout
a
1
a
1
a
1
--- stderr
xargs: unmatched single quote; by default quotes are special to xargs unless you use the -0 option
xargs: unmatched double quote; by default quotes are special to xargs unless you use the -0 option
xargs: unmatched single quote; by default quotes are special to xargs unless you use the -0 option
### NUL between arguments
printf 'a b\0c\nd\0\0' | xargs -0 -n1 printf '<%s>\n'; printf '' | xargs -0 echo none
--- stdout
<a b>
<c
d>
<>
none
### a delimiter of one's own
printf 'a b,c,,d' | xargs -d, -n1 printf '<%s>\n'; printf '1:2\n' | xargs -d: echo; printf 'a\nb c\n' | xargs -d '\n' -n1
--- stdout
<a b>
<c>
<>
<d>
1 2

a
b c
### delimiters by escape
printf 'a\tb' | xargs -d '\t' -n1; printf 'a|b' | xargs -d '\x7c' -n1; printf 'a|b' | xargs -d '\174' -n1; printf 'a\\b' | xargs -d '\\' -n1
--- stdout
a
b
a
b
a
b
a
b
### delimiters that are none
echo | xargs -d xy; echo $?
echo | xargs -d '\q'; echo $?
echo | xargs -d '\400'; echo $?
echo | xargs -d '\xfff'; echo $?
--- stdout
1
1
1
1
--- stderr
xargs: Invalid input delimiter specification xy: the delimiter must be either a single character or an escape sequence starting with \.
xargs: Invalid escape sequence \q in input delimiter specification.
xargs: Invalid escape sequence \400 in input delimiter specification; character values must not exceed 377.
xargs: Invalid escape sequence \xfff in input delimiter specification; character values must not exceed ff.
### an argument that ends the input
printf 'a b E c' | xargs -E E; printf 'a\nE\nb\n' | xargs -eE; printf 'a _ b' | xargs -e; printf 'aE\nE\nb\n' | xargs -E E -I{} echo {}
--- stdout
a b
a
a _ b
aE
### such an argument means nothing with a delimiter
printf 'a\0E\0b' | xargs -0 -E E
--- stdout
a E b
--- stderr
xargs: warning: the -E option has no effect if -0 or -d is used.

### no input runs the command once, or not at all
xargs echo once < /dev/null; xargs -r echo never < /dev/null; xargs --no-run-if-empty false < /dev/null; echo $?
printf ' \n\n' | xargs echo blank; printf '' | xargs -I{} echo never
--- stdout
once
0
blank
### commands are shown
printf 'a b' | xargs -t -n1 echo; printf 'x' | xargs --verbose echo 'a b' '' "it's" '$x' 2>&1
--- stdout
a
b
echo 'a b' '' "it's" '$x' x
a b  it's $x x
--- stderr
echo a
echo b
### lines of limited size
printf '1 2 3' | xargs -s 10; printf '1 2 3 4' | xargs -s 9 -n 3; printf 'aa b' | xargs -s 10
--- stdout
1 2
3
1 2
3 4
aa b
### arguments that are too long
printf '1 22222222 3' | xargs -s 9; echo $?
printf 'aaaaaaaaaa' | xargs -s 20 -I{} echo {}{}; echo $?
printf '1 2' | xargs -s 4; echo $?
--- stdout
1
1
1
1
--- stderr
xargs: argument line too long
xargs: command too long
xargs: cannot fit single argument within argument list size limit
### lines that are too long for -x
printf '1 2 3' | xargs -n 3 -s 9 -x; echo $?
printf 'a b c\nd\n' | xargs -L1 -s 9; echo $?
--- stdout
1
1
--- stderr
xargs: argument list too long
xargs: argument list too long
### sizes out of range
printf 'a' | xargs -s 0; echo $?
printf 'a' | xargs -s x; echo $?
--- stdout
1
1
--- stderr
xargs: value 0 for -s option should be >= 1
xargs: cannot fit single argument within argument list size limit
xargs: invalid number "x" for -s option
Try 'xargs --help' for more information.
### large input is cut into lines of the usual size
seq 50000 | xargs | awk '{ print NF, length }'
--- stdout
23695 131063
21844 131063
4461 26765
### statuses
printf '1 2' | xargs -n1 sh -c 'exit 3'; echo $?
printf '1 2' | xargs -n1 sh -c 'echo $0; exit 255'; echo $?
printf '1 2' | xargs -n1 sh -c 'echo $0; kill -9 $$'; echo $?
printf '1' | xargs nosuch; echo $?
printf '1' | xargs /tmp; echo $?
printf '1 2' | xargs -n1 sh -c 'exit $(($0 - 1))'; echo $?
printf '1' | xargs sh -c 'exit 127'; echo $?
--- stdout
123
1
124
1
125
127
126
123
123
--- stderr
xargs: sh: exited with status 255; aborting
xargs: sh: terminated by signal 9
xargs: nosuch: No such file or directory
xargs: /tmp: Permission denied
### several at a time
printf '3 1 2' | xargs -n1 -P3 sh -c 'sleep 0.$0; echo $0'
printf '2 1' | xargs -n1 -P0 sh -c 'sleep 0.$0; echo $0'
printf '1 2 3' | xargs -n1 --max-procs=2 sh -c 'exit 1'; echo $?
--- stdout
1
2
3
1
2
123
### the slot that a command runs in
printf '1 2' | xargs -n1 --process-slot-var=SLOT sh -c 'echo $SLOT $0'
printf '1 2 3 4' | xargs -n1 -P2 --process-slot-var=SLOT sh -c 'sleep 0.1; echo $SLOT' | sort
--- stdout
0 1
0 2
0
0
1
1
### names of such a variable
echo | xargs --process-slot-var=a=b; echo $?
--- stdout
1
--- stderr
xargs: option --process-slot-var may not be set to a value which includes `='
### arguments from a file, standard input is the command's
echo 'a b' > args; echo hello | xargs -a args sh -c 'echo "$@"; cat' sh
echo | xargs -a nosuch; echo $?
--- stdout
a b
hello
1
--- stderr
xargs: Cannot open input file ‘nosuch’: No such file or directory
### without a file, standard input is empty
printf 'a' | xargs sh -c 'cat; echo $0'
--- stdout
a
### of -I, -L and -n the last counts
printf 'a b\nc\n' | xargs -I{} -n1 echo {}
printf 'a b\nc\n' | xargs -L1 -n2 echo
printf 'a b\nc\n' | xargs -n2 -L1 echo
printf 'a b\nc\n' | xargs -n2 -I{} echo {}
printf 'a b\nc\n' | xargs -I{} -l echo {}
--- stdout
a b
c
a b
c
a b
c
a b
c
{} a b
{} c
--- stderr
xargs: warning: options --max-lines and --max-args/-n are mutually exclusive, ignoring previous --max-lines value
xargs: warning: options --max-args and -L are mutually exclusive, ignoring previous --max-args value
xargs: warning: options --max-args and --replace/-I/-i are mutually exclusive, ignoring previous --max-args value
xargs: warning: options --replace and --max-lines/-l are mutually exclusive, ignoring previous --replace value
### numbers that are none
echo | xargs -n 0; echo $?
echo | xargs -n x; echo $?
echo | xargs -P -1; echo $?
echo | xargs -L x; echo $?
--- stdout
1
1
1
1
--- stderr
xargs: value 0 for -n option should be >= 1
Try 'xargs --help' for more information.
xargs: invalid number "x" for -n option
Try 'xargs --help' for more information.
xargs: value -1 for -P option should be >= 0
Try 'xargs --help' for more information.
xargs: invalid number "x" for -L option
Try 'xargs --help' for more information.
### unknown options
echo | xargs --nosuch; echo $?
echo | xargs -q; echo $?
echo | xargs -n; echo $?
--- stdout
1
1
1
--- stderr
xargs: unrecognized option '--nosuch'
Try 'xargs --help' for more information.
xargs: invalid option -- 'q'
Try 'xargs --help' for more information.
xargs: option requires an argument -- 'n'
Try 'xargs --help' for more information.
### options behind the command are the command's
echo a | xargs echo -n; echo; echo a | xargs -- echo b
--- stdout
a
b a
### NUL bytes in words
printf 'a\0b c\n' | xargs -n1
--- stdout
a
c
--- stderr
xargs: WARNING: a NUL character occurred in the input.  It cannot be passed through in the argument list.  Did you mean to use the --null option?
### the limits are shown
xargs --show-limits -s 5000 true < /dev/null 2>&1 | tail -n 2
--- stdout
Size of command buffer we are actually using: 5000
Maximum parallelism (--max-procs must be no greater): 2147483647
