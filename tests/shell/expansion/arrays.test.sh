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
