### an element before the first reads as empty with a message
echo "${a[-1]}"; echo 1
v=x; echo "${v[-1]} ${v[-2]} ${v[1]}"; echo 2
a=(1 2); echo "${a[-3]}"; echo 3
echo ${a[-3]:-def} ${a[-3]+x} ${u[-1]-q}
echo $((a[-3])) $((u[-3])) $((v[-3]))
[[ -v a[-3] ]]; echo $?
unset 'a[-3]'; echo $?
a[-3]=5; echo $?
--- stdout

1
  
2

3
def q
0 0 0
1
1
--- stderr
bash: line 1: a: bad array subscript
bash: line 2: v: bad array subscript
bash: line 2: v: bad array subscript
bash: line 3: a: bad array subscript
bash: line 4: a: bad array subscript
bash: line 4: a: bad array subscript
bash: line 4: u: bad array subscript
bash: line 5: a: bad array subscript
bash: line 5: u: bad array subscript
bash: line 5: v: bad array subscript
bash: line 6: a: bad array subscript
bash: line 7: unset: [-3]: bad array subscript
bash: line 8: a[-3]: bad array subscript
--- status 1
### the length of an element that cannot be
m=(1); echo "${#m[-3]}"
declare -A h=([k]=)
echo "${#h[$v]}"
echo "${#u[1/0]}"
--- stdout
0
--- stderr
bash: line 1: -3]: bad array subscript
bash: line 3: $v]: bad array subscript
### arithmetic on an element that cannot be goes on
echo $((a[-1]++)) $((a[-1]=5)) $((a[-1]+=1)); echo $?
((a[-1]=5)); echo $?; let a[-1]=4; echo $?
--- stdout
0 5 1
0
0
0
--- stderr
bash: line 1: a: bad array subscript
bash: line 1: a[-1]: bad array subscript
bash: line 1: a[-1]: bad array subscript
bash: line 1: a: bad array subscript
bash: line 1: a[-1]: bad array subscript
bash: line 2: a[-1]: bad array subscript
bash: line 2: a[-1]: bad array subscript
### an empty subscript in arithmetic
m=(1 2)
((m[$v]=1)); echo $?
((m[]=1)); echo $?
((m[$v]+=1)); echo $?
((m[$v]++)); echo $?
declare -A h
((h[$v]=1)); echo $?
((h[$v]++)); echo $?
echo $((m[$v] + 1)) $((u[$v]))
v=' '; echo $((m[$v] + 1))
--- stdout
0
0
0
1
0
1
1 0
2
--- stderr
bash: line 2: ((: `m[]': not a valid identifier
bash: line 3: ((: `m[]': not a valid identifier
bash: line 4: m[]: bad array subscript
bash: line 4: m[]: bad array subscript
bash: line 4: ((: `m[]': not a valid identifier
bash: line 5: m[]: bad array subscript
bash: line 5: m[]: bad array subscript
bash: line 5: ((: `m[]': not a valid identifier
bash: line 7: ((: `h[]': not a valid identifier
bash: line 8: h[]: bad array subscript
bash: line 8: h[]: bad array subscript
bash: line 8: ((: `h[]': not a valid identifier
bash: line 9: m[]: bad array subscript
bash: line 9: m[]: bad array subscript
bash: line 9: u[]: bad array subscript
bash: line 9: u[]: bad array subscript
### a variable as a subscript in arithmetic is evaluated
m=(1 2); v=abc; echo $(( m[$v] + 1 )); v=1+1-1; echo $((m[$v]))
v='1+'; echo $(( m[$v] ))
echo after
--- stdout
2
2
after
--- stderr
bash: line 2: 1+: syntax error: operand expected (error token is "+")
### an empty subscript in an expansion is no expansion
echo ${a[]:-x}
echo 2
--- stdout
2
--- stderr
bash: line 1: ${a[]:-x}: bad substitution
### an empty subscript in an assignment
m[""]=x; echo $?; declare -p m
m[$e]=y; echo $?; declare -p m
m[]=z; echo $?
declare -A h; h[$e]=x; echo $?
--- stdout
0
declare -a m=([0]="x")
0
declare -a m=([0]="y")
--- stderr
bash: line 3: m[]: bad array subscript
bash: line 4: h[$e]: bad array subscript
--- status 1
### bad subscripts in compound values are left out
a=([]=x b); echo $?; declare -p a
declare -a a=([-1]=x b); echo $?; declare -p a
a+=([-9]=x c); echo $?; declare -p a
--- stdout
0
declare -a a=([0]="b")
0
declare -a a=([0]="b")
0
declare -a a=([0]="b" [1]="c")
--- stderr
bash: line 1: []=x: bad array subscript
bash: line 2: [-1]=x: bad array subscript
bash: line 3: [-9]=x: bad array subscript
### elements without subscript in an associative array
declare -A m
m=([a] b); echo $?; declare -p m
m=([k]=1 [a] [j]=2 b); echo $?; declare -p m
declare -A n=([k]=1 [j]); echo $?; declare -p n
declare -A o=([a] b); declare -p o
m=("" b c d); declare -p m
declare -A n=("" x); declare -p n
declare -A m=([]=x); echo $?
--- stdout
0
declare -A m=()
0
declare -A m=([k]="1" [j]="2" )
0
declare -A n=([k]="1" )
declare -A o=(["[a]"]="b" )
declare -A m=([c]="d" )
declare -A n=()
0
--- stderr
bash: line 2: m: [a]: must use subscript when assigning associative array
bash: line 2: m: b: must use subscript when assigning associative array
bash: line 3: m: [a]: must use subscript when assigning associative array
bash: line 3: m: b: must use subscript when assigning associative array
bash: line 4: n: '[j]': must use subscript when assigning associative array
bash: line 6: "": bad array subscript
bash: line 7: '': bad array subscript
bash: line 8: ['']='x': bad array subscript
### an assignment to an element before a command
m[k]="" echo x; echo $?
declare -p m
--- stdout
x
0
--- stderr
bash: line 1: `m[k]': not a valid identifier
bash: line 2: declare: m: not found
--- status 1
### assignment to a list in an expansion
echo ${u[@]=x}; echo same line
echo ${@:=x}; echo same line
echo next
--- stdout
next
--- stderr
bash: line 1: u[@]: bad array subscript
bash: line 2: $@: cannot assign in this way
### in arithmetic subscripts only double quotes are taken away
a=(1 2); a["1"]=3; echo ${a["0"]} ${a[@]}
a['1']=x; echo same line
echo "${a['1']}"
a[\0]=4
echo $((a['1']))
((a['1']=5)); echo same line
declare -A m; m['k']=1; m[ 'a b' ]=2; echo ${m['k']} ${m[$'k']} ${#m[@]}
--- stdout
1 1 3
1 1 2
--- stderr
bash: line 2: '1': syntax error: operand expected (error token is "'1'")
bash: line 3: '1': syntax error: operand expected (error token is "'1'")
bash: line 4: \0: syntax error: operand expected (error token is "\0")
bash: line 5: '1': syntax error: operand expected (error token is "'1'")
bash: line 6: '1': syntax error: operand expected (error token is "'1'")
### an error in a subscript leaves the command
((a[1+]=5)); echo b
((x = a[1/0] + 1)); echo b
let 'a[1+]=3'; echo b
v=1+; a=(1); ((a[v])); echo b
echo next
--- stdout
next
--- stderr
bash: line 1: 1+: syntax error: operand expected (error token is "+")
bash: line 2: 1/0: division by 0 (error token is "0")
bash: line 3: 1+: syntax error: operand expected (error token is "+")
bash: line 4: 1+: syntax error: operand expected (error token is "+")
### an integer variable grows by a value
declare -i v=1; v+=; echo $v; v+="2*3"; echo $v; v+=1+; echo $v
echo $?
declare -i i; (exit 7); i=1+
echo $?
--- stdout
1
7
1
7
--- stderr
bash: line 1: 1+: syntax error: operand expected (error token is "+")
bash: line 3: 1+: syntax error: operand expected (error token is "+")
### slices beyond the end
a=(1); echo ${a[@]:1:-1} ${a[@]:5:-1}x; set -- x; echo ${@:3:-1}x
echo ${a[@]:0:-1}
--- stdout
x
x
--- stderr
bash: line 2: -1: substring expression < 0
--- status 1
### a subscript is evaluated once
a=(1 2 3 4 5 6); i=0; ((a[i++]++)); echo $i ${a[@]}; ((a[i++]+=10)); echo $i ${a[@]}; ((++a[i++])); echo $i ${a[@]}; ((a[i++]=7)); echo $i ${a[@]}; echo $((a[i++])) $i
i=0; ((b[i++]++)); echo $i ${b[@]} ${!b[@]}
echo $((c[i++])) $i
--- stdout
1 2 2 3 4 5 6
2 2 12 3 4 5 6
3 2 12 4 4 5 6
4 2 12 4 7 5 6
5 5
1 1 0
0 2
### a command substitution as a quoted subscript
declare -A m; m[k]=q; echo "${m["$(echo k)"]} ${m[$(echo k)]}"; a=(1 2); echo ${a["$(echo 1)"]} ${a[$(echo 1)]}
--- stdout
q q
2 2
### set -e ends the shell at what bash reports as an error
set -e; (echo "${a[-1]}"; echo b) || :
if echo "${a[-1]}"; then echo b; fi; echo c
--- stderr
bash: line 1: a: bad array subscript
bash: line 2: a: bad array subscript
--- status 1
### reading an element evaluates its subscript once
a=(q); i=0; echo ${a[--i]} $i; echo "${a[i--]} $i"; unset i; echo ${#a[--i]} $i
a=(1 2); i=0; echo ${a[--i]:-x} $i; i=2; echo ${a[i-=3]} $i ${a[i++]} $i
--- stdout
q -1
q -2
1 -1
2 -1
2 -1 2 0
