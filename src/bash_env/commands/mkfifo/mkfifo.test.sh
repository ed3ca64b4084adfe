### a FIFO
mkfifo p; stat -c '%A %n' p
--- stdout
prw-r--r-- p
### several
mkfifo a b; ls -F
--- stdout
a|
b|
### a mode
mkfifo -m 600 p; mkfifo --mode=a=rw q; mkfifo -m u+x r; stat -c '%a %n' p q r
--- stdout
600 p
666 q
766 r
### the umask
umask 077; mkfifo p; mkfifo -m 644 q; stat -c '%a %n' p q
--- stdout
600 p
644 q
### a file that is there
touch p; mkfifo p
--- stderr
mkfifo: cannot create fifo 'p': File exists
--- status 1
### a missing directory
mkfifo nope/p
--- stderr
mkfifo: cannot create fifo 'nope/p': No such file or directory
--- status 1
### an invalid mode
mkfifo -m bad p; mkfifo -m 7777 p
--- stderr
mkfifo: invalid mode
mkfifo: mode must specify only file permission bits
--- status 1
### data goes through
mkfifo p; echo hello > p & cat p; wait
--- stdout
hello
### no operand
mkfifo
--- stderr
mkfifo: missing operand
Try 'mkfifo --help' for more information.
--- status 1
### an unknown option
mkfifo -x p
--- stderr
mkfifo: invalid option -- 'x'
Try 'mkfifo --help' for more information.
--- status 1
