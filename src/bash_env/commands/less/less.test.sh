### a file
printf 'a\nb\n' > f; less f
--- stdout
a
b
### standard input, options and commands
printf 'a\nb\n' | less -R -S +G -p a | cat
--- stdout
a
b
### several files, one missing
printf 'a\n' > f; less f f nope; echo $?
--- stdout
a
nope: No such file or directory
0
### a missing file
less nope; echo $?
--- stdout
nope: No such file or directory
0
### a directory
mkdir d; less d; echo $?
--- stdout
d is a directory
0
### an unknown long option
printf 'a\n' > f; less --foo f
--- stdout
a
--- stderr
There is no foo option ("less --help" for help)
### an option without its value
less -x < /dev/null; echo $?
--- stdout
0
--- stderr
Value is required after -x (--tabs)
### options with values
printf 'a\n' > f; less -x4 -j 3 --tabs=5 -N -F -X f
--- stdout
a
### more prints names
printf 'a\nb\n' > f; more f f
--- stdout
::::::::::::::
f
::::::::::::::
a
b
::::::::::::::
f
::::::::::::::
a
b
### more from a pipe
printf 'a\nb\n' | more | cat
--- stdout
a
b
### more and a missing file
more nope; echo $?
--- stdout
0
--- stderr
more: cannot open nope: No such file or directory
### more and a directory
mkdir d; more d
--- stdout

*** d: directory ***

### more's options
printf 'a\nb\n' > f; more -d -f -l -n 5 +2 -5 f
--- stdout
::::::::::::::
f
::::::::::::::
a
b
### more refuses
more -x; echo $?
--- stdout
1
--- stderr
more: invalid option -- 'x'
Try 'more --help' for more information.
### more from standard input twice
printf 'x\n' | more - ; echo $?
--- stdout
x
0
--- stderr
more: cannot open -: No such file or directory
