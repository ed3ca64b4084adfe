Name references (bash manual 3.4).
### nameref array
arr=(1 2); declare -n ref=arr; ref=(x y); declare -p arr ref
declare -n r2; r2=(x y); declare -p r2
--- stdout
declare -a arr=([0]="x" [1]="y")
declare -n ref="arr"
declare -a r2=([0]="x" [1]="y")
--- stderr
bash: line 2: warning: r2: removing nameref attribute
### nameref array 2
declare -n r2=zz; r2=(x y); declare -p r2 zz
--- stdout
declare -n r2="zz"
declare -a zz=([0]="x" [1]="y")
### nameref append array
declare -n r2; r2+=(x y); declare -p r2; declare -n r3; r3[2]=5; declare -p r3
--- stdout
declare -a r2=([0]="x" [1]="y")
--- stderr
bash: line 1: warning: r2: removing nameref attribute
bash: line 1: `': not a valid identifier
--- status 1
