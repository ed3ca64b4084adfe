### a command runs
nohup echo hi < /dev/null
--- stdout
hi
### hangups do not end it
nohup sh -c 'kill -HUP $$; echo alive' < /dev/null
--- stdout
alive
### no command
nohup; echo $?
--- stdout
125
--- stderr
nohup: missing operand
Try 'nohup --help' for more information.
### commands that cannot be run
nohup nosuch < /dev/null; echo $?
nohup /tmp < /dev/null; echo $?
--- stdout
127
126
--- stderr
nohup: failed to run command 'nosuch': No such file or directory
nohup: failed to run command '/tmp': Permission denied
### unknown options
nohup -x; echo $?
--- stdout
125
--- stderr
nohup: invalid option -- 'x'
Try 'nohup --help' for more information.
### the status is that of the command
nohup sh -c 'exit 3' < /dev/null; echo $?
--- stdout
3
