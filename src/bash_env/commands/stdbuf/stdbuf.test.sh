### a command runs
stdbuf -oL echo hi; stdbuf -o0 -e 0 -i 4096 echo a; stdbuf --output=1K echo b; stdbuf --error=L echo c
--- stdout
hi
a
b
c
### no mode
stdbuf echo hi; echo $?
--- stdout
125
--- stderr
stdbuf: you must specify a buffering mode option
Try 'stdbuf --help' for more information.
### no command
stdbuf; echo $?
stdbuf -oL; echo $?
--- stdout
125
125
--- stderr
stdbuf: missing operand
Try 'stdbuf --help' for more information.
stdbuf: missing operand
Try 'stdbuf --help' for more information.
### modes that are none
stdbuf -oX true; echo $?
stdbuf -o -1 true; echo $?
stdbuf -o 0L true; echo $?
stdbuf -o '' true; echo $?
--- stdout
125
125
125
125
--- stderr
stdbuf: invalid mode ‘X’
stdbuf: invalid mode ‘-1’
stdbuf: invalid mode ‘0L’
stdbuf: invalid mode ‘’
### modes that are too large
stdbuf -o 1Z true; echo $?
stdbuf -o 99999999999999999999 true; echo $?
--- stdout
125
125
--- stderr
stdbuf: invalid mode ‘1Z’: Value too large for defined data type
stdbuf: invalid mode ‘99999999999999999999’: Value too large for defined data type
### lines make no sense for input
stdbuf -iL true; echo $?
--- stdout
125
--- stderr
stdbuf: line buffering stdin is meaningless
Try 'stdbuf --help' for more information.
### commands that cannot be run
stdbuf -o0 nosuch; echo $?
stdbuf -o0 /tmp; echo $?
--- stdout
127
126
--- stderr
stdbuf: failed to run command ‘nosuch’: No such file or directory
stdbuf: failed to run command ‘/tmp’: Permission denied
### unknown options
stdbuf -x; echo $?
--- stdout
125
--- stderr
stdbuf: invalid option -- 'x'
Try 'stdbuf --help' for more information.
