Functions, loops, quoting and generated code together.
### functions in pipelines
gen() { for i in 3 1 2; do echo $i; done; }; double() { while read x; do echo $((x * 2)); done; }; total() { local t=0 x; while read x; do ((t += x)); done; echo $t; }
gen | sort -n | double | tee mid | total; cat mid | tr '\n' ,; echo; gen | (read first; echo "first $first"; double); f() { cat; }; echo a | f | f | f
--- stdout
12
2,4,6,
first 3
2
4
a
### loops with redirections on both sides
for i in 1 2 3; do echo $i; done > out; while read x; do echo "[$x]"; done < out > out2; cat out2; { read a; read b; } < out; echo $a$b; for f in out out2; do wc -l < $f; done | paste -sd+ - ; until read -r l && [ "$l" = 2 ]; do :; done < out; echo $l; if read q; then echo "q$q"; fi < out; case x in x) cat;; esac < out | head -1; while read -r a <&3 && read -r b <&4; do echo $a-$b; done 3< out 4< out2
--- stdout
[1]
[2]
[3]
12
3+3
2
q1
1
1-[1]
2-[2]
3-[3]
### quoting through bash -c, eval and ssh-like layers
arg="it's a \"test\" \$HOME"; bash -c 'echo "$1"' _ "$arg"; eval "echo ${arg@Q}"; printf -v q '%q' "$arg"; bash -c "echo $q"; bash -c "bash -c \"echo \\\"\\\$((1+1))\\\"\""; cmd=(printf '<%s>' a 'b c' '*'); "${cmd[@]}"; echo; s=$(declare -p cmd); eval "${s/cmd/copy}"; echo "${#copy[@]} ${copy[3]}"; alias_='echo hi'; $alias_ there; x='echo "a b"'; $x; eval "$x"
--- stdout
it's a "test" $HOME
it's a "test" $HOME
it's a "test" $HOME
2
<a><b c><*>
5 b c
hi there
"a b"
a b
### generating and running code
for op in + - '*'; do eval "calc_$((++i))() { echo \$((\$1 $op \$2)); }"; done; calc_1 3 4; calc_2 3 4; calc_3 3 4; src=$(declare -f calc_1); eval "${src/calc_1/renamed}"; renamed 1 1; bash -c "$(declare -f calc_2); calc_2 9 4"; printf 'echo line%d\n' 1 2 | bash; bash <(echo 'echo from $0 | sed s,/dev.*,fd,'); source <(declare -p i | sed s/i=/j=/); echo $j; echo 'echo $((6*7))' > s.sh; bash s.sh; cat s.sh | bash -s
--- stdout
7
-1
12
2
5
line1
line2
from fd
3
42
42
