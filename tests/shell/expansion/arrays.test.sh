Arrays (bash manual 6.7).
### unset sub
a=(1 2 3); unset 'a[$(echo 1)]'; declare -p a; i='$(echo 0)'; unset "a[$i]"; declare -p a
--- stdout
declare -a a=([0]="1" [2]="3")
declare -a a=([2]="3")
### plus in compound assoc
declare -A a=([k]=old [j]=x); a=([k]+=new [z]=1 [z]+=2); declare -p a
--- stdout
declare -A a=([z]="2" [k]="oldnew" )
### plus in compound indexed
a=(o1 o2); a=([0]+=x [1]=y [1]+=z q); declare -p a
--- stdout
declare -a a=([0]="x" [1]="yz" [2]="q")
### integer assoc plus
declare -iA a=([k]=5); a=([k]+=1 [j]=2 [j]+=3); declare -p a
--- stdout
declare -Ai a=([k]="6" [j]="3" )
### arrays: making and changing
a=(x y z); a[5]=w; a+=(v); echo ${a[@]} ${!a[@]} ${#a[@]}; a[1]+=Y; echo ${a[1]} $a; unset 'a[0]'; echo "$a" ${a[-1]}; b=("${a[@]}"); echo ${!b[@]}; c=([2]=q r [1]=p); echo ${!c[@]} ${c[@]}; d=(); echo ${#d[@]} "${d[@]}"; e=($(echo 1 2 3) 'f g' *); echo ${#e[@]}; declare -a f='(1 2)'; echo ${f[1]}; g=5; g[1]=6; echo ${g[@]}; h[3]=x; echo ${!h[@]}; a=(1 2 3); a=("${a[@]:0:1}" n "${a[@]:1}"); echo ${a[@]}; i=1; a[i++]=Q; echo $i ${a[1]}; a[-1]=L; echo ${a[@]}
--- stdout
x y z w v 0 1 2 5 6 5
yY x
 v
0 1 2 3
1 2 3 p q r
0
5
2
5 6
3
1 n 2 3
2 Q
1 Q 2 L
### arrays: associative
declare -A m; m[a]=1; m['b c']=2; m["d"]=3; k=e; m[$k]=4; m[x.y-z]=5; echo ${#m[@]} ${m[a]} ${m['b c']} "${m[b c]}" ${m[$k]} ${m[x.y-z]}; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done | sort; m[a]+=x; echo ${m[a]}; unset 'm[a]' 'm[b c]'; echo ${#m[@]}; [[ -v m[d] ]] && echo set; [[ -v m[zz] ]] || echo unset; m=([p]=1 [q]=2); echo ${#m[@]}; declare -A n=(a 1 b 2); echo ${n[b]}; declare -p n; m+=([r]=3); echo ${#m[@]}; declare -A e; echo ${#e[@]} "${e[@]}" ${e[x]-none}; s='[k]'; m[$s]=br; echo ${m[$s]}; m[@]=at 2>/dev/null; echo $?
--- stdout
5 1 2 2 4 5
a=1
b c=2
d=3
e=4
x.y-z=5
1x
3
set
unset
2
2
declare -A n=([b]="2" [a]="1" )
3
0 none
br
0
### subscripts that hold commands
a=(p q r); echo "${a[$(echo 1)]}" ${a[`echo 2`]} ${#a[$(echo 0)]} ${a[$(echo 5)]-none} "${a[$(echo 1)]^}"; declare -A m=([x y]=1 [@]=at [2]=two); echo "${m[$(echo x y)]}" "${m[$(echo @)]}" ${m[$(echo 2)]}; b[$(echo 3)]=v; echo ${!b[@]}; echo $((a[$(echo 0)] + 1)) ${a[@]:$(echo 1):1}; unset "a[$(echo 0)]"; echo ${!a[@]}; echo ${a[$(echo 1 + 1)]} "${a[$((1 + 1))]}"; i='1 + 1'; echo ${a[i]} ${a[$i]} ${a["$i"]}
--- stdout
q r 1 none Q
1 at two
3
1 q
1 2
r r
r r r
