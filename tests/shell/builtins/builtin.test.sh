The builtin `builtin` (bash manual 4).
### builtin: runs the builtin behind a function
cd() { echo "fake $1"; }; cd /; builtin cd /; pwd; builtin echo x; builtin nope; echo $?; builtin; echo $?; builtin -- echo y
--- stdout
fake /
/
x
1
0
y
--- stderr
bash: line 1: builtin: nope: not a shell builtin
