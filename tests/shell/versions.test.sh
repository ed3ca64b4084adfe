### scripts look at the first line of --version
for c in awk basename bash cat chmod cp cut date diff cmp du env expr find grep gzip head hexdump hostname id ln ls mkdir mktemp mv \
  od ps readlink rm sed sort stat strings tail tar touch tr uname uniq wc xargs xz; do
  $c --version | head -n 1
done
bzip2 --version 2>&1 </dev/null | head -n 1
--- stdout
GNU Awk 5.2.1, API 3.2, PMA Avon 8-g1, (GNU MPFR 4.2.0, GNU MP 6.2.1)
basename (GNU coreutils) 9.1
GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)
cat (GNU coreutils) 9.1
chmod (GNU coreutils) 9.1
cp (GNU coreutils) 9.1
cut (GNU coreutils) 9.1
date (GNU coreutils) 9.1
diff (GNU diffutils) 3.8
cmp (GNU diffutils) 3.8
du (GNU coreutils) 9.1
env (GNU coreutils) 9.1
expr (GNU coreutils) 9.1
find (GNU findutils) 4.9.0
grep (GNU grep) 3.8
gzip 1.12
head (GNU coreutils) 9.1
hexdump from util-linux 2.38.1
hostname 3.23
id (GNU coreutils) 9.1
ln (GNU coreutils) 9.1
ls (GNU coreutils) 9.1
mkdir (GNU coreutils) 9.1
mktemp (GNU coreutils) 9.1
mv (GNU coreutils) 9.1
od (GNU coreutils) 9.1
ps from procps-ng 4.0.2
readlink (GNU coreutils) 9.1
rm (GNU coreutils) 9.1
sed (GNU sed) 4.9
sort (GNU coreutils) 9.1
stat (GNU coreutils) 9.1
GNU strings (GNU Binutils for Debian) 2.40
tail (GNU coreutils) 9.1
tar (GNU tar) 1.34
touch (GNU coreutils) 9.1
tr (GNU coreutils) 9.1
uname (GNU coreutils) 9.1
uniq (GNU coreutils) 9.1
wc (GNU coreutils) 9.1
xargs (GNU findutils) 4.9.0
xz (XZ Utils) 5.4.1
bzip2, a block-sorting file compressor.  Version 1.0.8, 13-Jul-2019.
### messages begin with the name that a program was run by
/usr/bin/ls nofile; /bin/cat nofile; /bin/ls --bogus; /usr/bin/grep --bogus; /usr/bin/grep x nofile; /usr/bin/sed p nofile; /usr/bin/awk 'BEGIN { getline < "nofile"; nofunc(1) }'
/usr/bin/gzip nofile; /usr/bin/column nofile; /usr/bin/rev nofile; /usr/bin/tar tf nofile; /usr/bin/find nofile; /usr/bin/diff a nofile; /usr/bin/xargs nofile </dev/null; /usr/bin/env nofile
/usr/bin/mktemp -d nodir/XXXXXX; /usr/bin/printf %d x; /usr/bin/test 1 -x 2; /usr/bin/[ 1 -x 2 ]; /usr/bin/expr 1 +; /bin/rm nofile; /usr/bin/cp; /usr/bin/date -d nodate; /usr/bin/sort nofile
mkdir d; cp /bin/cat d/cat; cd d; ./cat nofile; PATH=. ; cat nofile
--- stdout $'0'
--- stderr
/usr/bin/ls: cannot access 'nofile': No such file or directory
/bin/cat: nofile: No such file or directory
/bin/ls: unrecognized option '--bogus'
Try '/bin/ls --help' for more information.
/usr/bin/grep: unrecognized option '--bogus'
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
/usr/bin/grep: nofile: No such file or directory
/usr/bin/sed: can't read nofile: No such file or directory
awk: cmd. line:1: fatal: function `nofunc' not defined
gzip: nofile: No such file or directory
column: nofile: No such file or directory
rev: cannot open nofile: No such file or directory
/usr/bin/tar: nofile: Cannot open: No such file or directory
/usr/bin/tar: Error is not recoverable: exiting now
/usr/bin/find: ‘nofile’: No such file or directory
/usr/bin/diff: a: No such file or directory
/usr/bin/diff: nofile: No such file or directory
/usr/bin/xargs: nofile: No such file or directory
/usr/bin/env: ‘nofile’: No such file or directory
/usr/bin/mktemp: failed to create directory via template ‘nodir/XXXXXX’: No such file or directory
/usr/bin/printf: ‘x’: expected a numeric value
/usr/bin/test: ‘-x’: binary operator expected
/usr/bin/[: ‘-x’: binary operator expected
/usr/bin/expr: syntax error: missing argument after ‘+’
/bin/rm: cannot remove 'nofile': No such file or directory
/usr/bin/cp: missing file operand
Try '/usr/bin/cp --help' for more information.
/usr/bin/date: invalid date ‘nodate’
/usr/bin/sort: cannot read: nofile: No such file or directory
./cat: nofile: No such file or directory
cat: nofile: No such file or directory
--- status 1
### an interpreter is run by the name on its line
printf '#!/usr/bin/env nosuch\n' > z; chmod +x z; ./z; echo $?
printf '#!/usr/bin/cat -x\n' > y; chmod +x y; ./y; printf '#!/usr/bin/awk -f\nBEGIN{ nofunc(1)\n' > y; ./y
--- stdout
127
--- stderr
/usr/bin/env: ‘nosuch’: No such file or directory
/usr/bin/cat: invalid option -- 'x'
Try '/usr/bin/cat --help' for more information.
awk: ./y:2: (END OF FILE)
awk: ./y:2: ^ source files / command-line arguments must contain complete functions or rules
--- status 1
### options of the shell's command line
bash --bogus; echo $?; bash -Z; echo $?; /bin/bash -c; echo $?; bash --rcfile; echo $?; bash +Q 2>&1 | head -n 1
bash --help | head -n 23; bash -help | head -n 1; bash -version | head -n 1
bash --posix -c 'shopt -o posix'; bash -posix -c 'shopt -o posix'; bash --verbose -c 'echo a'; bash --login -c 'shopt login_shell'; bash -lc 'shopt login_shell'; bash --norc --noprofile --noediting -c 'echo b'
--- stdout
2
2
2
2
bash: +Q: invalid option
GNU bash, version 5.2.15(1)-release-(x86_64-pc-linux-gnu)
Usage:	bash [GNU long option] [option] ...
	bash [GNU long option] [option] script-file ...
GNU long options:
	--debug
	--debugger
	--dump-po-strings
	--dump-strings
	--help
	--init-file
	--login
	--noediting
	--noprofile
	--norc
	--posix
	--pretty-print
	--rcfile
	--restricted
	--verbose
	--version
Shell options:
	-ilrsD or -c command or -O shopt_option		(invocation only)
	-abefhkmnptuvxBCEHPT or -o option
GNU bash, version 5.2.15(1)-release-(x86_64-pc-linux-gnu)
GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)
posix          	on
posix          	on
a
login_shell    	on
login_shell    	on
b
--- stderr
bash: --bogus: invalid option
Usage:	bash [GNU long option] [option] ...
	bash [GNU long option] [option] script-file ...
GNU long options:
	--debug
	--debugger
	--dump-po-strings
	--dump-strings
	--help
	--init-file
	--login
	--noediting
	--noprofile
	--norc
	--posix
	--pretty-print
	--rcfile
	--restricted
	--verbose
	--version
Shell options:
	-ilrsD or -c command or -O shopt_option		(invocation only)
	-abefhkmnptuvxBCEHPT or -o option
bash: -Z: invalid option
Usage:	bash [GNU long option] [option] ...
	bash [GNU long option] [option] script-file ...
GNU long options:
	--debug
	--debugger
	--dump-po-strings
	--dump-strings
	--help
	--init-file
	--login
	--noediting
	--noprofile
	--norc
	--posix
	--pretty-print
	--rcfile
	--restricted
	--verbose
	--version
Shell options:
	-ilrsD or -c command or -O shopt_option		(invocation only)
	-abefhkmnptuvxBCEHPT or -o option
/bin/bash: -c: option requires an argument
bash: rcfile: option requires an argument
echo a
