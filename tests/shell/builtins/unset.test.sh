The builtin `unset` (bash manual 4).
### unset: variables, functions, elements
a=1; f() { :; }; unset a; echo ${a-gone}; unset f; type f 2>/dev/null || echo nof; a=(1 2 3); unset 'a[1]'; echo ${!a[@]}; unset 'a[-1]'; echo ${!a[@]}; declare -A m=([x]=1 [y]=2); unset 'm[x]'; echo ${!m[@]}; unset 'm[@]'; echo ${#m[@]}; f() { :; }; f=1; unset -v f; type -t f; unset -f f; type -t f; unset -n r; declare -n r=a; unset -n r; echo ${!a[@]}; unset nope; echo $?; unset -x; echo $?; unset 1a; echo $?; unset ''; echo $?
--- stdout
gone
nof
0 2
0
y
1
function
0
0
2
0
0
--- stderr
bash: line 1: unset: -x: invalid option
unset: usage: unset [-f] [-v] [-n] [name ...]
### unset: locals uncover outer ones
x=g; f() { local x=l; g; echo "${x-unset}"; unset x; echo "${x-unset}"; x=new; echo $x; }; g() { unset x; echo "${x-unset}"; }; f; echo $x; shopt -s localvar_unset; f; echo $x
--- stdout
g
g
unset
new
new
unset
unset
unset
new
new
