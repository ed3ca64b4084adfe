### everything
sync; echo $?
--- stdout
0
### a file
touch f; sync f; sync -d f; sync -f f; echo $?
--- stdout
0
### a missing file
sync nope
--- stderr
sync: error opening 'nope': No such file or directory
--- status 1
### the others are synced
touch f; sync nope f; echo $?
--- stdout
1
--- stderr
sync: error opening 'nope': No such file or directory
### -d needs a file
sync -d
--- stderr
sync: --data needs at least one argument
--- status 1
### -d and -f
touch f; sync -df f
--- stderr
sync: cannot specify both --data and --file-system
--- status 1
### a file that cannot be read
touch f; chmod 0 f; sync f
--- stderr
sync: error opening 'f': Permission denied
--- status 1
### an unknown option
sync -x
--- stderr
sync: invalid option -- 'x'
Try 'sync --help' for more information.
--- status 1
