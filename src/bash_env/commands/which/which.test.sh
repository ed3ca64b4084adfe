### a program
which ls
--- stdout
/usr/bin/ls
### what is not found
which nope; echo $?
--- stdout
1
### some are found
which ls nope cat; echo $?
--- stdout
/usr/bin/ls
/usr/bin/cat
1
### no operand
which; echo $?
--- stdout
1
### -a finds all
which -a ls
--- stdout
/usr/bin/ls
/bin/ls
### a name with a slash
touch x; which ./x; echo $?; chmod +x x; which ./x; mkdir d; which ./d; which /bin/ls
--- stdout
1
./x
/bin/ls
### PATH is searched in order
mkdir p; printf '' > p/ls; chmod +x p/ls; PATH=./p:$PATH which ls
--- stdout
./p/ls
### an empty part of PATH is the current directory
touch x; chmod +x x; PATH=:$PATH which x
--- stdout
./x
### what cannot be executed is passed over
mkdir p; touch p/ls; PATH=p:$PATH which ls
--- stdout
/usr/bin/ls
### an unknown option
which -x; echo $?; which -as ls; echo $?
--- stdout
Usage: /usr/bin/which [-a] args
2
Usage: /usr/bin/which [-a] args
2
--- stderr
Illegal option -x
Illegal option -s
