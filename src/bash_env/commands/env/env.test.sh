### an empty environment with some variables
env -i A=1 B='x y'
--- stdout
A=1
B=x y
### a dash is short for -i
env - A=1
--- stdout
A=1
### a command runs in the environment that is made
env -i A=1 /bin/sh -c 'echo $A'
env FOO=bar sh -c 'echo $FOO'
--- stdout
1
bar
### variables are taken away
A=1 B=2; export A B; env -u A sh -c 'echo "<$A><$B>"'; env --unset=B sh -c 'echo "<$A><$B>"'
--- stdout
<><2>
<1><>
### the search path is that of the new environment
env PATH=/nosuch ls; echo $?
--- stdout
127
--- stderr
env: ‘ls’: No such file or directory
### NUL instead of newline
env -i -0 A=1 B=2 | od -An -c
--- stdout
   A   =   1  \0   B   =   2  \0
### another directory
mkdir d; echo in > d/f; env -C d cat f; env --chdir=d ls
--- stdout
in
f
### a directory that is not there
env -C nosuch ls; echo $?
--- stdout
125
--- stderr
env: cannot change directory to 'nosuch': No such file or directory
### -C needs a command
env -C /; echo $?
--- stdout
125
--- stderr
env: must specify command with --chdir (-C)
Try 'env --help' for more information.
### -0 is not for commands
env -0 ls; echo $?
--- stdout
125
--- stderr
env: cannot specify --null (-0) with command
Try 'env --help' for more information.
### commands that cannot be run
env nosuch; echo $?
env ./; echo $?
env ''; echo $?
--- stdout
127
126
127
--- stderr
env: ‘nosuch’: No such file or directory
env: ‘./’: Permission denied
env: ‘’: No such file or directory
### names that cannot be unset
env -u '' true; echo $?
env -u a=b true; echo $?
--- stdout
125
125
--- stderr
env: cannot unset ‘’: Invalid argument
env: cannot unset ‘a=b’: Invalid argument
### unknown options
env -x; echo $?
env --nosuch; echo $?
--- stdout
125
125
--- stderr
env: invalid option -- 'x'
Try 'env --help' for more information.
env: unrecognized option '--nosuch'
Try 'env --help' for more information.
### options behind the command are the command's
env echo -i
--- stdout
-i
### a string is split into arguments
env -S 'printf "%s\n" "a b" c'
env -S 'echo ${HOME}' | sed "s,$HOME,home,"
env -i -S 'A=1 B="2 3" env'
--- stdout
a b
c
home
A=1
B=2 3
### escapes in a split string
env -S 'printf <%s> a\tb "c\_d" e\_f \#g x#y'; echo
env -S "printf <%s> 'a\\'b' 'c\\\\d' 'e\\nf'"; echo
env -S 'echo a \c b'; env -S 'echo a # b'
--- stdout
<a	b><c d><e><f><#g><x#y>
<a'b><c\d><e\nf>
a
a
### variables in a split string that are not set
env -S 'printf <%s> ${NOPE} a ${NOPE}b "${NOPE}"'; echo
--- stdout
<a><b><>
### strings that cannot be split
env -S 'echo "a'; echo $?
env -S 'echo \q'; echo $?
env -S 'echo $HOME'; echo $?
env -S '"\c"'; echo $?
env -S 'echo a\'; echo $?
--- stdout
125
125
125
125
125
--- stderr
env: no terminating quote in -S string
env: invalid sequence '\q' in -S
env: only ${VARNAME} expansion is supported, error at: $HOME
env: '\c' must not appear in double-quoted -S string
env: invalid backslash at end of string in -S
### a string as in a line that names an interpreter
printf '#!/usr/bin/env -S sh -e\necho run "$1"\nfalse\necho not here\n' > script; chmod +x script; ./script x; echo $?
--- stdout
run x
1
### options lumped together as in such a line
env '-i foo'; echo $?
--- stdout
125
--- stderr
env: invalid option -- ' '
env: use -[v]S to pass options in shebang lines
Try 'env --help' for more information.
### what is done is told
env -v -i A=1 -C / -u X true 2>&1 | tail -n 3
env -i -u B -vS 'A=1 true' 2>&1
--- stdout
   arg[3]= ‘X’
   arg[4]= ‘true’
env: ‘-C’: No such file or directory
split -S:  ‘A=1 true’
 into:    ‘A=1’
     &    ‘true’
cleaning environ
setenv:   A=1
executing: true
   arg[0]= ‘true’
### signals are ignored
env --ignore-signal=PIPE --list-signal-handling true
env --ignore-signal=INT,TERM --default-signal=INT --list-signal-handling true
env --block-signal=HUP --list-signal-handling true
--- stderr
PIPE       (13): IGNORE
TERM       (15): IGNORE
HUP        ( 1): BLOCK
### signals that are none
env --ignore-signal=FOO true; echo $?
env --ignore-signal=KILL true; echo $?
--- stdout
125
125
--- stderr
env: ‘FOO’: invalid signal
Try 'env --help' for more information.
env: failed to set signal action for signal 9: Invalid argument
### the status is that of the command
env sh -c 'exit 7'; echo $?
--- stdout
7
### assignments may have odd names
env -i =x a-b=c | sort
--- stdout
=x
a-b=c
### printf ends its output at \c
env printf '\c'; echo $?; env printf '\c'x; env printf 'a\cb%s' x; env printf '%s\c' a b; env printf '%b|' 'a\cb' c; env printf 'a\c' b c; echo $?
--- stdout
0
aaaa0
