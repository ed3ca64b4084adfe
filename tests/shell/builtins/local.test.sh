The builtin `local` (bash manual 4).
### local: scope
x=g; f() { local x=l y; y=1; g; echo "$x ${y}"; }; g() { echo "in g: $x"; x=changed; }; f; echo $x ${y-unset}; local z; echo $?; h() { local -; set -f; local a=1 b=2; local; }; h; [[ $- == *f* ]] || echo restored
--- stdout
in g: l
changed 1
g unset
1
local -
declare -- a="1"
declare -- b="2"
restored
--- stderr
bash: line 1: local: can only be used in a function
### local: arrays and attributes
f() { local -a a=(1 2 3); local -A m=([x]=y); local -i n=3+4; local -r c=5; local -u u=abc; echo "${a[1]} ${m[x]} $n $c $u"; local -x e=envv; env | grep ^e=; c=6; echo "not $?"; }; f; echo "${a-} ${n-} $?"
--- stdout
2 y 7 5 ABC
e=envv
--- stderr
bash: line 1: c: readonly variable
--- status 1
