The builtin `readonly` (bash manual 4).
### readonly: marks and lists
readonly a=1 b; readonly -p | grep -E ' (a|b)'; b=2; echo no
echo $?; readonly -a arr=(1 2); readonly -A map=([x]=y); arr[0]=5; echo no
readonly -f nofn; echo $?; f() { :; }; readonly -f f; f() { echo new; }; echo $?; unset -f f; echo $?; readonly -p | grep -c map
--- stdout
declare -r a="1"
declare -r b
1
1
1
1
1
--- stderr
bash: line 1: b: readonly variable
bash: line 2: arr: readonly variable
bash: line 3: readonly: nofn: not a function
bash: line 3: f: readonly function
bash: line 3: unset: f: cannot unset: readonly function
