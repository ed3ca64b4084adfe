Word splitting (bash manual 3.5.7).
### splitting: IFS
x='a:b::c:'; IFS=:; for w in $x; do echo "<$w>"; done; IFS=' :'; x=' a : b :: c '; for w in $x; do echo "<$w>"; done; IFS=; x='a b'; for w in $x; do echo "<$w>"; done; unset IFS; x=$' a\tb\n c '; for w in $x; do echo "<$w>"; done; IFS=x; for w in axbxc; do echo "<$w>"; done; y=axbxc; for w in $y; do echo "<$w>"; done; IFS=$'\n'; for w in $(printf 'p q\nr\n\ns\n'); do echo "<$w>"; done; IFS=:; set -- $y:$y; echo $#
--- stdout
<a>
<b>
<>
<c>
<a>
<b>
<>
<c>
<a b>
<a>
<b>
<c>
<axbxc>
<a>
<b>
<c>
<p q>
<r>
<s>
1
### splitting: where it does not happen
x='a  b'; y=$x; echo "$y"; case $x in 'a  b') echo case;; esac; [[ $x == 'a  b' ]] && echo cond; cat <<< $x; a=($x); echo ${#a[@]}; a=("$x"); echo ${#a[@]}; for w in ${x}; do echo $w; done; z=$(echo "$x"); echo "$z"; echo ${x// /_}; declare d=$x; echo "$d"; export e=$x; echo "$e"; f() { local l=$x; echo "$l"; }; f; > $z.f 2>/dev/null || echo ambiguous
--- stdout
a  b
case
cond
a  b
2
1
a
b
a  b
a__b
a  b
a  b
a  b
ambiguous
--- stderr
bash: line 1: $z.f: ambiguous redirect
