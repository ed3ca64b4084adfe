The builtin `command` (bash manual 4).
### command: skips functions, -v and -V
echo() { printf 'fn\n'; }; command echo real; unset -f echo; command -v echo cat if nope; echo $?; command -V echo if; f() { :; }; command -V f; command -v f; alias q=w; command -v q; command -V q; command -V cat; command -v ./x /bin/sh; command; echo $?
--- stdout
real
echo
/usr/bin/cat
if
0
echo is a shell builtin
if is a shell keyword
f is a function
f () 
{ 
    :
}
f
cat is /usr/bin/cat
/bin/sh
0
--- stderr
bash: line 1: command: q: not found
### command: -p and statuses
PATH=/nonexistent; command -p ls / >/dev/null && echo found; command -pv cat; command nope; echo $?; command -p nope2; echo $?
--- stdout
found
/bin/cat
127
127
--- stderr
bash: line 1: nope: command not found
bash: line 1: nope2: command not found
