Small programs.
### a recursive descent calculator
tokens=() pos=0
lex() {
  local s=$1; tokens=() pos=0
  while [[ $s ]]; do
    case $s in
      [[:space:]]*) s=${s#?} ;;
      [0-9]*) local n=${s%%[!0-9]*}; tokens+=("$n"); s=${s#"$n"} ;;
      *) tokens+=("${s:0:1}"); s=${s:1} ;;
    esac
  done
}
peek() { tok=${tokens[pos]-}; }
expr_() { term; local l=$val; while peek; [[ $tok == [+-] ]]; do local op=$tok; ((pos++)); term; ((l = l $op val)); done; val=$l; }
term() { factor; local l=$val; while peek; [[ $tok == [*/%] ]]; do local op=$tok; ((pos++)); factor
  if [[ $op == [/%] && $val -eq 0 ]]; then echo "division by zero" >&2; exit 1; fi; ((l = l $op val)); done; val=$l; }
factor() { peek; case $tok in
  '(') ((pos++)); expr_; peek; [[ $tok == ')' ]] || { echo "expected )" >&2; exit 1; }; ((pos++)) ;;
  -) ((pos++)); factor; ((val = -val)) ;;
  [0-9]*) val=$tok; ((pos++)) ;;
  *) echo "unexpected '${tok:-end}'" >&2; exit 1 ;; esac; }
calc() { (lex "$1"; expr_; peek; [[ $tok ]] && { echo "trailing '$tok'" >&2; exit 1; }; echo "$1 = $val"); }
calc '1 + 2 * 3'
calc '(1 + 2) * -3 - 4 / 2'
calc '2 * (3 + (4 - 1)) % 5'
calc '10 - 4 - 3'
calc '1 +'; calc '(1'; calc '4 / 0'; calc '1 2'
--- stdout
1 + 2 * 3 = 7
(1 + 2) * -3 - 4 / 2 = -11
2 * (3 + (4 - 1)) % 5 = 2
10 - 4 - 3 = 3
--- stderr
unexpected 'end'
expected )
division by zero
trailing '2'
--- status 1
### stack and queue in arrays
stack=(); push() { stack+=("$1"); }; pop() { [[ ${#stack[@]} -gt 0 ]] || return 1; top=${stack[-1]}; unset 'stack[-1]'; }
push a; push 'b c'; push d; pop; echo "$top"; pop; echo "$top"; echo "${#stack[@]}"; pop; pop || echo empty
queue=(1 2 3); while ((${#queue[@]})); do head=${queue[0]}; queue=("${queue[@]:1}"); echo -n "$head "; ((head == 2)) && queue+=(4); done; echo
--- stdout
d
b c
1
empty
1 2 3 4 
### fizzbuzz and primes
for ((i = 1; i <= 15; i++)); do s=; ((i % 3)) || s=Fizz; ((i % 5)) || s+=Buzz; echo -n "${s:-$i} "; done; echo
p=(2); for ((n = 3; n < 40; n += 2)); do for d in "${p[@]}"; do ((d * d > n)) && break; ((n % d)) || continue 2; done; p+=($n); done; echo "${p[*]}"
--- stdout
1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz 
2 3 5 7 11 13 17 19 23 29 31 37
### recursion: factorial, fibonacci, hanoi, permutations
fact() { (($1 < 2)) && echo 1 || echo $(($1 * $(fact $(($1 - 1))))); }; fact 10
fib() { local n=$1 a=0 b=1; while ((n--)); do ((b += a, a = b - a)); done; echo $a; }; fib 50
hanoi() { (($1)) || return 0; hanoi $(($1 - 1)) $2 $4 $3; moves+=("$2$3"); hanoi $(($1 - 1)) $4 $3 $2; }; moves=(); hanoi 3 A C B; echo "${moves[*]}"
perm() { local done=$1 rest=$2 i; [[ $rest ]] || { echo -n "$done "; return; }; for ((i = 0; i < ${#rest}; i++)); do perm "$done${rest:i:1}" "${rest:0:i}${rest:i+1}"; done; }; perm '' abc; echo
--- stdout
3628800
12586269025
AC AB CB AC BA BC AC
abc acb bac bca cab cba 
### bubble sort and binary search
a=(5 3 9 1 7); n=${#a[@]}
for ((i = 0; i < n; i++)); do for ((j = 0; j < n - i - 1; j++)); do if ((a[j] > a[j+1])); then t=${a[j]}; a[j]=${a[j+1]}; a[j+1]=$t; fi; done; done; echo "${a[@]}"
lo=0 hi=$((n-1)) want=7; while ((lo <= hi)); do ((mid = (lo + hi) / 2)); if ((a[mid] == want)); then echo "at $mid"; break; elif ((a[mid] < want)); then ((lo = mid + 1)); else ((hi = mid - 1)); fi; done
--- stdout
1 3 5 7 9
at 3
### memoize with an associative array
declare -A memo; calls=0
fib() { local n=$1; if [[ ${memo[$n]+x} ]]; then r=${memo[$n]}; return; fi; ((calls++)); if ((n < 2)); then r=$n; else fib $((n-1)); local a=$r; fib $((n-2)); ((r += a)); fi; memo[$n]=$r; }
fib 30; echo "$r in $calls"
--- stdout
832040 in 31
