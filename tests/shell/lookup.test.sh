type, command, builtin, hash, enable (bash manual 4.1, 4.2).
### type basics
f() { echo hi; }; shopt -s expand_aliases; alias ll='ls -l'
type f ll if echo ls nosuch; echo $?; type -t f ll if echo ls nosuch '{' '[[' time coproc select; echo $?; type -a echo f; type -p ls echo f; echo $?; type -P ls echo f nosuch; echo $?; type; echo $?
--- stdout
f is a function
f () 
{ 
    echo hi
}
ll is aliased to `ls -l'
if is a shell keyword
echo is a shell builtin
ls is /usr/bin/ls
1
function
alias
keyword
builtin
file
keyword
keyword
keyword
keyword
keyword
1
echo is a shell builtin
echo is /usr/bin/echo
echo is /bin/echo
f is a function
f () 
{ 
    echo hi
}
/usr/bin/ls
0
/usr/bin/ls
/usr/bin/echo
1
0
--- stderr
bash: line 2: type: nosuch: not found
### type options
type -x a; echo $?; type -ap ls; type -f f; f() { :; }; type -f f; echo $?; type -at f echo; type -aP echo; type -- ls; type -type echo; type -path ls; type -all ls; type --type ls
--- stdout
2
/usr/bin/ls
/bin/ls
1
function
builtin
file
file
/usr/bin/echo
/bin/echo
ls is /usr/bin/ls
builtin
/usr/bin/ls
ls is /usr/bin/ls
ls is /bin/ls
file
--- stderr
bash: line 1: type: -x: invalid option
type: usage: type [-afptP] name [name ...]
bash: line 1: type: f: not found
bash: line 1: type: f: not found
### type path
type /bin/ls ./x /etc; echo $?; printf '#!/bin/sh\n' > x; type ./x; chmod +x x; type ./x; type -t ./x /etc; type -p ./x; mkdir d; type -t ./d; type -a ./x
--- stdout
/bin/ls is /bin/ls
1
./x is ./x
file
./x
./x is ./x
--- stderr
bash: line 1: type: ./x: not found
bash: line 1: type: /etc: not found
bash: line 1: type: ./x: not found
### hash type
ls >/dev/null; type ls; type -t ls; type -a ls; type -p ls; hash; hash -t ls; command -V ls; command -v ls
--- stdout
ls is hashed (/usr/bin/ls)
file
ls is /usr/bin/ls
ls is /bin/ls
/usr/bin/ls
hits	command
   4	/usr/bin/ls
/usr/bin/ls
ls is hashed (/usr/bin/ls)
/usr/bin/ls
### command -v
f() { :; }; alias q='w e'; command -v f echo if ls nosuch q; echo $?; shopt -s expand_aliases; alias q='w e'; command -v q; command -V q f echo if nosuch; echo $?; command -v; echo $?; command -V; echo $?; command; echo $?
--- stdout
f
echo
if
/usr/bin/ls
0
alias q='w e'
q is aliased to `w e'
f is a function
f () 
{ 
    :
}
echo is a shell builtin
if is a shell keyword
0
0
0
0
--- stderr
bash: line 1: command: nosuch: not found
### builtin: builtin; echo $?; builtin ls; echo $?; builtin -x;
builtin; echo $?; builtin ls; echo $?; builtin -x; echo $?; builtin -- echo q; builtin nosuch a; echo $?; builtin cd /; pwd; builtin exit 3
--- stdout
0
1
2
q
1
/
--- stderr
bash: line 1: builtin: ls: not a shell builtin
bash: line 1: builtin: -x: invalid option
builtin: usage: builtin [shell-builtin [arg ...]]
bash: line 1: builtin: nosuch: not a shell builtin
--- status 3
### hash: hash; echo $?; hash -r; hash nosuch; echo $?; hash ls
hash; echo $?; hash -r; hash nosuch; echo $?; hash ls cat; hash; hash -l; hash -t ls nosuch; echo $?; hash -t ls cat; hash -d ls; hash -d ls; echo $?; hash -p /x/y foo; hash -l; hash -t foo; hash -x; echo $?; hash echo; echo $?; hash -r; hash -l; hash -t; echo $?; hash -d; echo $?; hash -p; echo $?
--- stdout
hash: hash table empty
0
1
hits	command
   0	/usr/bin/ls
   0	/usr/bin/cat
builtin hash -p /usr/bin/ls ls
builtin hash -p /usr/bin/cat cat
ls	/usr/bin/ls
1
ls	/usr/bin/ls
cat	/usr/bin/cat
1
builtin hash -p /x/y foo
builtin hash -p /usr/bin/cat cat
/x/y
2
0
1
1
2
--- stderr
bash: line 1: hash: nosuch: not found
bash: line 1: hash: nosuch: not found
bash: line 1: hash: ls: not found
bash: line 1: hash: -x: invalid option
hash: usage: hash [-lr] [-p pathname] [-dt] [name ...]
bash: line 1: hash: -t: option requires an argument
bash: line 1: hash: -d: option requires an argument
bash: line 1: hash: -p: option requires an argument
hash: usage: hash [-lr] [-p pathname] [-dt] [name ...]
### hash run: hash -p /bin/echo foo; foo hi; hash; type foo; has
hash -p /bin/echo foo; foo hi; hash; type foo; hash -p /nonexist bar; bar; echo $?; type bar; PATH=/bin; hash; hash -p /etc dir; echo $?; hash -p /bin; echo $?
--- stdout
hi
hits	command
   1	/bin/echo
foo is hashed (/bin/echo)
127
bar is hashed (/nonexist)
hash: hash table empty
1
hash: hash table empty
0
--- stderr
bash: line 1: /nonexist: No such file or directory
bash: line 1: hash: /etc: Is a directory
### hash func
f() { :; }; hash f; echo $?; hash; hash /bin/ls; echo $?; hash; set +h; hash ls; echo $?; hash -r; echo $?
--- stdout
0
hash: hash table empty
0
hash: hash table empty
1
1
--- stderr
bash: line 1: hash: hashing disabled
bash: line 1: hash: hashing disabled
### enable: enable -n echo; type echo; echo hi; enable | head -3
enable -n echo; type echo; echo hi; enable | head -3; enable -n; enable echo; type echo; enable nosuch; echo $?; enable -x; echo $?; enable -s; enable -a | grep -c .; enable -p | tail -2; enable -ps | head -2; enable -n nosuch; echo $?
--- stdout
echo is /usr/bin/echo
hi
enable .
enable :
enable [
enable -n echo
echo is a shell builtin
1
2
enable .
enable :
enable break
enable continue
enable eval
enable exec
enable exit
enable export
enable readonly
enable return
enable set
enable shift
enable source
enable times
enable trap
enable unset
61
enable unset
enable wait
enable .
enable :
1
--- stderr
bash: line 1: enable: nosuch: not a shell builtin
bash: line 1: enable: -x: invalid option
enable: usage: enable [-a] [-dnps] [-f filename] [name ...]
bash: line 1: enable: nosuch: not a shell builtin
### enable 2: enable -f x y; echo $?; enable -d echo; echo $?; e
enable -f x y; echo $?; enable -d echo; echo $?; enable -d nosuch; echo $?; enable -n test; enable -a | grep test; enable -an | head -2; enable -n -p; enable -pn; enable -aps | head -2
--- stdout
1
1
1
enable -n test
enable .
enable :
enable -n test
enable -n test
enable .
enable :
--- stderr
bash: line 1: enable: cannot open shared object x: x: cannot open shared object file: No such file or directory
bash: line 1: enable: echo: not dynamically loaded
bash: line 1: enable: nosuch: not a shell builtin
### alias type
shopt -s expand_aliases; alias a1='echo "x"' a2="it's"; type a1 a2; command -v a1 a2; command -V a2; type -a a1; alias ls='ls --color'; type -a ls; type -t ls; type -p ls; echo $?; type -P ls
--- stdout
a1 is aliased to `echo "x"'
a2 is aliased to `it's'
alias a1='echo "x"'
alias a2='it'\''s'
a2 is aliased to `it's'
a1 is aliased to `echo "x"'
ls is aliased to `ls --color'
ls is /usr/bin/ls
ls is /bin/ls
alias
0
/usr/bin/ls
### func printing
g() ( echo a | cat; ) ; type g; h() { local x=1; if true; then echo y; fi; } >/dev/null; command -V h; type -a h
--- stdout
g is a function
g () 
{ 
    ( echo a | cat )
}
h is a function
h () 
{ 
    local x=1;
    if true; then
        echo y;
    fi
} > /dev/null
h is a function
h () 
{ 
    local x=1;
    if true; then
        echo y;
    fi
} > /dev/null
### command special
command export X=1; echo $X; command -v export; command eval 'echo ev'; command . /dev/null; echo $?; command exit 5; echo not
--- stdout
1
export
ev
0
--- status 5
### command readonly assign
readonly r=1; command r=2 true; command export r=3; echo $?; x=5 command eval 'echo $x'; echo "[$x]"; command command command echo deep; command -v -V ls; command -V -v ls
--- stdout
1
5
[]
deep
ls is /usr/bin/ls
/usr/bin/ls
--- stderr
bash: line 1: r=2: command not found
bash: line 1: r: readonly variable
### type keyword list
type -t function in do done esac fi then else elif while until for case '!' '}' ']]' ; type in; type '!'; type -a if
--- stdout
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
keyword
in is a shell keyword
! is a shell keyword
if is a shell keyword
