### the kernel
uname; uname -s; uname --kernel-name
--- stdout
Linux
Linux
Linux
### the machine
uname -m; uname --machine
--- stdout
x86_64
x86_64
### the operating system
uname -o
--- stdout
GNU/Linux
### what is not known
uname -p; uname -i; uname -io
--- stdout
unknown
unknown
unknown GNU/Linux
### in their order
uname -ms; uname -om; uname -os
--- stdout
Linux x86_64
x86_64 GNU/Linux
Linux GNU/Linux
### -a starts with the kernel and ends with the system
uname -a | sed 's/ .* / ... /'
--- stdout
Linux ... GNU/Linux
### an operand
uname x
--- stderr
uname: extra operand ‘x’
Try 'uname --help' for more information.
--- status 1
### an unknown option
uname -q
--- stderr
uname: invalid option -- 'q'
Try 'uname --help' for more information.
--- status 1
