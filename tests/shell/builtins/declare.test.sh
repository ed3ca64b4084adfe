The builtin `declare` (bash manual 4).
### declare: attributes and printing
declare -i n=2+3; declare -r c=1; declare -x e=env; declare -l low=ABC; declare -u up=abc; declare -a arr=(1 2); declare -A map=([k]=v); declare -n ref=n; declare -t tr=1; declare -ir ir=4
declare -p n c e low up arr map ref tr ir; n=n*2; echo $n; low=XyZ; up=xYz; echo $low $up; declare +i n; n=1+1; echo $n; declare -p nope; echo $?
--- stdout
declare -i n="5"
declare -r c="1"
declare -x e="env"
declare -l low="abc"
declare -u up="ABC"
declare -a arr=([0]="1" [1]="2")
declare -A map=([k]="v" )
declare -n ref="n"
declare -t tr="1"
declare -ir ir="4"
10
xyz XYZ
1+1
1
--- stderr
bash: line 2: declare: nope: not found
### declare: -f and -F
f() { echo "a $1"; local x=1; if x; then y; fi; }
g() ( cd /; ls )
declare -f f; declare -F; declare -F f g nope; echo $?; declare -f nope; echo $?
--- stdout
f () 
{ 
    echo "a $1";
    local x=1;
    if x; then
        y;
    fi
}
declare -f f
declare -f g
f
g
1
1
### declare: -g inside functions
f() { declare -g G=1; declare L=2; declare -ga A=(x y); local G2=3; declare -g G2=4; echo "$G2"; }; f; echo "$G ${L-unset} ${A[1]} $G2"
--- stdout
3
1 unset y 4
### declare: -I inherits
x=5; declare -i x; f() { declare -I x; echo $x; x=2+2; echo $x; local y; declare -p x; }; f; echo $x
--- stdout
5
4
declare -i x="4"
5
### declare: listing by attribute
declare -r R1=a; declare -i I1=3; declare -ri RI=4; declare -r | grep -E 'R1|RI'; declare -i | grep I1; declare -x | grep -c PATH=; f() { local a=1 b; declare; local; }; f | grep -E '^(a|b)=|declare'
--- stdout
declare -r R1="a"
declare -ir RI="4"
declare -i I1="3"
1
a=1
    declare;
declare -- a="1"
declare -- b
### declare: capitalize, case change precedence
declare -c c='hELLO wORLD'; echo "$c"; declare -l -u both=aB; echo "$both"; declare -u both2; declare -l both2=QwE; echo $both2; declare -p both2
--- stdout
Hello world
aB
qwe
declare -l both2="qwe"
### declare: invalid names and options
declare 1x=2; echo $?; declare 'a b'; echo $?; declare -q; echo $?; declare -a 'x[0]=5'; declare -p x; declare =5; echo $?; declare a-b=1; echo $?
--- stdout
1
1
2
declare -a x=([0]="5")
1
1
--- stderr
bash: line 1: declare: `1x=2': not a valid identifier
bash: line 1: declare: `a b': not a valid identifier
bash: line 1: declare: -q: invalid option
declare: usage: declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]
bash: line 1: declare: `=5': not a valid identifier
bash: line 1: declare: `a-b=1': not a valid identifier
### declare: append
declare s=a; declare s+=b; declare -i i=1; declare i+=5; declare -a l=(1); declare l+=(2 3); declare -p s i l; declare -A m=([a]=1); declare m+=([b]=2); for k in a b; do echo ${m[$k]}; done
--- stdout
declare -- s="ab"
declare -i i="6"
declare -a l=([0]="1" [1]="2" [2]="3")
1
2
