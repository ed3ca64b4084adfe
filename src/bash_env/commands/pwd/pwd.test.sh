### the working directory
mkdir d; cd d; env pwd | sed 's#.*/##'
--- stdout
d
### physical by default
mkdir a; ln -s a b; cd b; env pwd | sed 's#.*/##'
--- stdout
a
### logical with -L
mkdir a; ln -s a b; cd b; env pwd -L | sed 's#.*/##'
--- stdout
b
### the last of -L and -P wins
mkdir a; ln -s a b; cd b; env pwd -LP | sed 's#.*/##'; env pwd -PL | sed 's#.*/##'
--- stdout
a
b
### PWD with dots is not used
mkdir a; ln -s a b; cd b; PWD=$PWD/. env pwd -L | sed 's#.*/##'
--- stdout
a
### PWD that is wrong is not used
mkdir a; cd a; PWD=/nope env pwd -L | sed 's#.*/##'; PWD=a env pwd -L | sed 's#.*/##'
--- stdout
a
a
### POSIXLY_CORRECT makes it logical
mkdir a; ln -s a b; cd b; POSIXLY_CORRECT=1 env pwd | sed 's#.*/##'
--- stdout
b
### operands are ignored
cd /; env pwd x
--- stdout
/
--- stderr
pwd: ignoring non-option arguments
### an unknown option
env pwd -x
--- stderr
pwd: invalid option -- 'x'
Try 'pwd --help' for more information.
--- status 1
