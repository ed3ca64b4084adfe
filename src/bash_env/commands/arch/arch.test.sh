### the architecture
arch; [ "$(arch)" = "$(uname -m)" ]; echo $?; arch x; echo $?; arch --bogus; echo $?; arch --version | head -n 1
--- stdout
x86_64
0
1
1
arch (GNU coreutils) 9.1
--- stderr
arch: extra operand ‘x’
Try 'arch --help' for more information.
arch: unrecognized option '--bogus'
Try 'arch --help' for more information.
