Text through pipelines, loops and substitutions.
### nested substitution in here-documents
n=2; cat <<X
outer $(cat <<Y
inner $((n * 2)) $(printf '%s' "deep ${n}")
Y
) done
$(for i in $(seq $n); do
cat <<Z
item $i
Z
done)
X
--- stdout
outer inner 4 deep 2 done
item 1
item 2
### sort, uniq, cut, awk, sed
printf 'b 2\na 1\nb 3\nc 1\n' > t; cut -d' ' -f1 t | sort | uniq -c | sort -rn | awk '{print $2"="$1}'; awk '{s[$1]+=$2} END {for (k in s) print k, s[k]}' t | sort; sed -n '2,3s/ /:/p' t; grep -c b t; tac t | head -1; join <(sort t) <(printf 'a x\nb y\n'); comm -12 <(cut -c1 t | sort -u) <(printf 'a\nc\nd\n'); tr -s ' ' '\t' < t | expand -t4 | head -1; paste -d, - - < t; nl -ba t | tail -1; rev <<< abc; fold -w2 <<< abcde; column -t t 2>/dev/null | head -1
--- stdout
b=2
c=1
a=1
a 1
b 5
c 1
a:1
b:3
2
c 1
a 1 x
b 2 y
b 3 y
a
c
b   2
b 2,a 1
b 3,c 1
     4	c 1
cba
ab
cd
e
b  2
### command substitution feeding arguments
set -- $(printf '%s\n' x y z); echo $# $3; for f in $(ls / | grep -E '^(etc|tmp)$'); do echo $f; done; echo "$(basename "$(dirname /a/b/c)")" ${0:+$(echo set)}; x=$(echo "$(echo a) $(echo b)"); echo $x; a=($(seq 3)); echo ${#a[@]}; [ "$(printf 'a\nb' | wc -l)" -eq 1 ] && echo one; echo $(( $(echo 2) * $(seq 3 | tail -1) )); echo "${a[$(echo 1)]}"; case $(uname) in Linux) echo linux;; esac; if [[ $(echo yes) == y* ]]; then echo y; fi
--- stdout
3 z
etc
tmp
b set
a b
3
one
6
2
linux
y
### awk and sed programs with shell variables
n=3; pat='b+'; awk -v n="$n" 'NR<=n{print NR": "$0}' <<< $'a\nb\nc\nd'; sed -E "s/$pat/<&>/g" <<< 'abba'; awk "BEGIN{print $n*2}"; echo 'x=1;y=2' | tr ';' '\n' | while IFS== read -r k v; do echo "$k is $v"; done; sed "${n}d" <<< $'1\n2\n3\n4'; awk -F: '$3>=1000{print $1}' <<< $'root:x:0\nbob:x:1000'; printf '%s\n' {1..5} | sed -n '$p;1p'; seq 10 | awk '$1%2' | paste -sd' '; echo '{"a":1}' | sed 's/[{}"]//g'
--- stdout
1: a
2: b
3: c
a<bb>a
6
x is 1
y is 2
1
2
4
bob
1
5
1 3 5 7 9
a:1
### reading structured text
while IFS=, read -r name age city; do printf '%-5s|%3d|%s\n' "$name" "$age" "$city"; done <<X
ann,30,oslo
bob,4,rome
X
IFS=$'\t' read -r a b c <<< $'x\ty y\tz'; echo "$b"; mapfile -t lines < <(printf 'l%d\n' 1 2 3); printf '%s ' "${lines[@]^^}"; echo; IFS=: read -ra parts <<< "$PATH"; (( ${#parts[@]} > 1 )) && echo many; read -d $'\x02' x < <(printf 'a\nb\x02c'); echo "$x"; while read -rn1 ch; do echo -n "<$ch>"; done <<< abc; echo
--- stdout
ann  | 30|oslo
bob  |  4|rome
y y
L1 L2 L3 
many
a
b
<a><b><c><>
