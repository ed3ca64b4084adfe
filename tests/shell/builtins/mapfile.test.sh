The builtin `mapfile` (bash manual 4).
### mapfile: options
printf 'a\nb\nc\nd\n' > f; mapfile < f; printf '%q ' "${MAPFILE[@]}"; echo; mapfile -t x < f; echo "${x[*]}"; mapfile -t -n 2 x < f; echo "${x[*]}"; mapfile -t -s 1 -n 2 x < f; echo "${x[*]}"; mapfile -t -O 5 x < f; echo "${!x[*]}"; mapfile -t -d b y < f; printf '%q ' "${y[@]}"; echo; exec 4<f; mapfile -t -u 4 z; echo ${#z[@]}
--- stdout
$'a\n' $'b\n' $'c\n' $'d\n' 
a b c d
a b
b c
0 1 5 6 7 8
$'a\n' $'\nc\nd\n' 
4
### mapfile: callbacks
cb() { echo "cb $1 [${2%$'\n'}]"; }; printf '1\n2\n3\n4\n5\n' | { mapfile -t -c 2 -C cb a; echo "${#a[@]}"; }; readarray -t b <<< $'x\ny'; declare -p b; mapfile -C 'echo c' -c 1 m <<< q; mapfile -t e < /dev/null; echo ${#e[@]}; printf 'no newline' | { mapfile q; declare -p q; }
--- stdout
cb 1 [2]
cb 3 [4]
5
declare -a b=([0]="x" [1]="y")
c 0 q

0
declare -a q=([0]="no newline")
### mapfile: errors
mapfile -n x a; echo $?; mapfile -u 77 a; echo $?; mapfile 1a; echo $?; mapfile -O -1 a <<< b; echo $?; mapfile -c 0 a; echo $?; declare -A m; mapfile m <<< x; echo $?; readonly r; mapfile r <<< x; echo $?
--- stdout
1
1
1
1
1
1
1
--- stderr
bash: line 1: mapfile: x: invalid line count
bash: line 1: mapfile: 77: invalid file descriptor: Bad file descriptor
bash: line 1: mapfile: `1a': not a valid identifier
bash: line 1: mapfile: -1: invalid array origin
bash: line 1: mapfile: 0: invalid callback quantum
bash: line 1: mapfile: m: not an indexed array
bash: line 1: r: readonly variable
