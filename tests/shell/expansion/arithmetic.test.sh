Shell arithmetic (bash manual 6.5).
### arith text
x='a[$(echo 42 | tee PWNED)]=1'; echo $((x)); ls; declare -p a
--- stdout
1
PWNED
declare -a a=([42]="1")
