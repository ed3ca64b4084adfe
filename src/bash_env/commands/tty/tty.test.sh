### no terminal
tty < /dev/null
--- stdout
not a tty
--- status 1
### silent
tty -s < /dev/null; echo $?; tty --silent < /dev/null; tty --quiet < /dev/null; echo $?
--- stdout
1
1
### an operand
tty x
--- stderr
tty: extra operand ‘x’
Try 'tty --help' for more information.
--- status 2
### an unknown option
tty -x
--- stderr
tty: invalid option -- 'x'
Try 'tty --help' for more information.
--- status 2
