The builtin `export` (bash manual 4).
### export: to programs
export A=1 B; B=2; env | grep -E '^[AB]=' | sort; export -n A; env | grep ^A= || echo gone; echo $A; export -p | grep -E ' [AB]='; f() { echo "fn $1"; }; export -f f; bash -c 'f x'; export -nf f; bash -c f 2>/dev/null || echo none; export C=3 bash -c 'echo $C'; D=4 bash -c 'echo $D'; echo "${D-unset}"
--- stdout
A=1
B=2
gone
1
declare -x B="2"
fn x
none
4
unset
--- stderr
bash: line 1: export: `-c': not a valid identifier
bash: line 1: export: `echo $C': not a valid identifier
