The builtin `type` (bash manual 4).
### type: kinds
f() { :; }; alias a=b; type f a if cat echo nope; echo $?; type -t f a if cat echo nope; type -p cat echo; type -P echo; type -a echo; type -f f; echo $?; type -ap cat; hash cat; type cat; type ./x; type -at echo
--- stdout
f is a function
f () 
{ 
    :
}
if is a shell keyword
cat is /usr/bin/cat
echo is a shell builtin
1
function
keyword
file
builtin
/usr/bin/cat
/usr/bin/echo
echo is a shell builtin
echo is /usr/bin/echo
echo is /bin/echo
1
/usr/bin/cat
/bin/cat
cat is hashed (/usr/bin/cat)
builtin
file
file
--- stderr
bash: line 1: type: a: not found
bash: line 1: type: nope: not found
bash: line 1: type: f: not found
bash: line 1: type: ./x: not found
