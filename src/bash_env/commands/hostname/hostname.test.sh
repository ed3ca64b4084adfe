### the name is that of uname
[ "$(hostname)" = "$(uname -n)" ]; echo $?; [ "$(hostname -s)" = "$(uname -n)" ]; echo $?
--- stdout
0
0
### only root may set it
hostname x
--- stderr
hostname: you must be root to change the host name
--- status 1
### a missing file
hostname -F /nope
--- stderr
hostname: No such file or directory
--- status 1
### no NIS domain
hostname -y
--- stdout
hostname: Local domain name not set
--- status 1
