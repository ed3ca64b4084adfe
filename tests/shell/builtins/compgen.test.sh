The builtin `compgen` (bash manual 4).
### compgen: kinds
compgen -A function; f1() { :; }; f2() { :; }; compgen -A function f; compgen -b ec; compgen -k | head -3; compgen -W 'apple banana apricot' ap; touch x1 x2; mkdir x3; compgen -f x | sort; compgen -d x; myv1=1 myv2=2; compgen -v myv; compgen -A variable myv; alias al=b; compgen -a; compgen -A signal SIGT; compgen -A setopt err; compgen -A shopt null; compgen -A builtin pus; compgen -e HOM; compgen -c ech | sort -u | head -2; compgen -P p- -S -s -W 'a b'; compgen -X 'a*' -W 'ab cd'; compgen -W '$(echo q r)'; compgen -G "x?" | sort; compgen -W x y; echo $?; compgen -A arrayvar BASH_V; compgen -A hostname zzz; compgen -A helptopic brea; compgen -A keyword whi; compgen -A export HO; compgen -A enabled ech; compgen -A running; compgen -A stopped; compgen -A job; compgen -u roo; compgen -g roo; compgen -s zz; compgen -A disabled
--- stdout
f1
f2
echo
if
then
else
apple
apricot
x1
x2
x3
x3
myv1
myv2
myv1
myv2
al
SIGTRAP
SIGTERM
SIGTSTP
SIGTTIN
SIGTTOU
errexit
errtrace
nullglob
pushd
HOME
echo
p-a-s
p-b-s
cd
q
r
x1
x2
x3
1
BASH_VERSINFO
break
while
HOME
echo
root
root
--- status 1
