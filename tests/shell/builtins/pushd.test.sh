The builtin `pushd` (bash manual 4).
### pushd: -n and errors
cd /; pushd -n /tmp; pwd; dirs; popd -n; dirs; pushd /nonexistent; echo $?; pushd +9; echo $?; popd +9; echo $?; pushd a b; echo $?
--- stdout
/ /tmp
/
/ /tmp
/
/
1
1
1
1
--- stderr
bash: line 1: pushd: /nonexistent: No such file or directory
bash: line 1: pushd: directory stack empty
bash: line 1: popd: directory stack empty
bash: line 1: pushd: too many arguments
