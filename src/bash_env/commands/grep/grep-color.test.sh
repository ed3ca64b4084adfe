### matches in colour
printf 'xaxa\nb\n' > f; grep --color=always a f | cat -v; grep --colour=always -o a f | cat -v
--- stdout
x^[[01;31m^[[Ka^[[m^[[Kx^[[01;31m^[[Ka^[[m^[[K
^[[01;31m^[[Ka^[[m^[[K
^[[01;31m^[[Ka^[[m^[[K
### names, numbers and separators in colour
printf 'a\nb\n' > f; grep --color=always -nbH a f | cat -v; grep --color=always -c a f f | cat -v; grep --color=always -l a f | cat -v
--- stdout
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K1
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K1
^[[35m^[[Kf^[[m^[[K
### -T and -Z in colour
printf 'a\n' > f; grep --color=always -nT a f | cat -v; grep --color=always -HZ a f | cat -v; grep --color=always -lZ a f | cat -v
--- stdout $'^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K\t^[[01;31m^[[Ka^[[m^[[K\n^[[35m^[[Kf^[[m^[[K^@^[[01;31m^[[Ka^[[m^[[K\n^[[35m^[[Kf^[[m^[[K^@'
### context in colour
seq 9 > f; grep --color=always -n -A1 '[37]' f | cat -v; grep --color=always -v -A1 '[2-9]' f | cat -v
--- stdout
^[[32m^[[K3^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[K3^[[m^[[K
^[[32m^[[K4^[[m^[[K^[[36m^[[K-^[[m^[[K4
^[[36m^[[K--^[[m^[[K
^[[32m^[[K7^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[K7^[[m^[[K
^[[32m^[[K8^[[m^[[K^[[36m^[[K-^[[m^[[K8
1
^[[01;31m^[[K2^[[m^[[K
### never, auto and the words for them
echo a > f; for w in never no none auto tty if-tty yes force; do grep --color=$w a f | cat -v; done; grep --color a f | cat -v
--- stdout
a
a
a
a
a
a
^[[01;31m^[[Ka^[[m^[[K
^[[01;31m^[[Ka^[[m^[[K
a
### GREP_COLORS
printf 'xa\nb\n' > f; for c in 'mt=7' 'ms=4' 'sl=1:cx=2' 'sl=1:cx=2:rv' 'ne' 'fn=1:ln=2:bn=3:se=4' 'ms=:fn=' 'mt=1;2:x=3:ln=4'; do GREP_COLORS=$c grep --color=always -nbH -A1 a f | cat -v; done
--- stdout
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[Kx^[[7m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K2^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[Kb
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[Kx^[[4m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K2^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[Kb
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[K^[[1m^[[Kx^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K2^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[K^[[2m^[[Kb^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[K^[[1m^[[Kx^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K2^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[K^[[2m^[[Kb^[[m^[[K
^[[35mf^[[m^[[36m:^[[m^[[32m1^[[m^[[36m:^[[m^[[32m0^[[m^[[36m:^[[mx^[[01;31ma^[[m
^[[35mf^[[m^[[36m-^[[m^[[32m2^[[m^[[36m-^[[m^[[32m3^[[m^[[36m-^[[mb
^[[1m^[[Kf^[[m^[[K^[[4m^[[K:^[[m^[[K^[[2m^[[K1^[[m^[[K^[[4m^[[K:^[[m^[[K^[[3m^[[K0^[[m^[[K^[[4m^[[K:^[[m^[[Kx^[[01;31m^[[Ka^[[m^[[K
^[[1m^[[Kf^[[m^[[K^[[4m^[[K-^[[m^[[K^[[2m^[[K2^[[m^[[K^[[4m^[[K-^[[m^[[K^[[3m^[[K3^[[m^[[K^[[4m^[[K-^[[m^[[Kb
f^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[Kxa
f^[[36m^[[K-^[[m^[[K^[[32m^[[K2^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[Kb
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[4m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K0^[[m^[[K^[[36m^[[K:^[[m^[[Kx^[[1;2m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K-^[[m^[[K^[[4m^[[K2^[[m^[[K^[[36m^[[K-^[[m^[[K^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[Kb
### GREP_COLORS and -v
printf 'a\nb\na\n' > f; for c in 'sl=1:cx=2' 'sl=1:cx=2:rv' 'ms=4:mc=5'; do GREP_COLORS=$c grep --color=always -n -v -C1 a f | cat -v; done
--- stdout
^[[32m^[[K1^[[m^[[K^[[36m^[[K-^[[m^[[K^[[2m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[32m^[[K2^[[m^[[K^[[36m^[[K:^[[m^[[K^[[1m^[[Kb^[[m^[[K
^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[K^[[2m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[32m^[[K1^[[m^[[K^[[36m^[[K-^[[m^[[K^[[1m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[32m^[[K2^[[m^[[K^[[36m^[[K:^[[m^[[K^[[2m^[[Kb^[[m^[[K
^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[K^[[1m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[32m^[[K1^[[m^[[K^[[36m^[[K-^[[m^[[K^[[5m^[[Ka^[[m^[[K
^[[32m^[[K2^[[m^[[K^[[36m^[[K:^[[m^[[Kb
^[[32m^[[K3^[[m^[[K^[[36m^[[K-^[[m^[[K^[[5m^[[Ka^[[m^[[K
### a malformed GREP_COLORS counts up to the fault
echo a > f; for c in 'fn=1:ms=x:ln=3' '=1:fn=1' 'fn=1=2' ' fn=1' 'foo=1x:fn=1'; do GREP_COLORS=$c grep --color=always -nH a f | cat -v; done
--- stdout
^[[1m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Ka^[[m^[[K
^[[35m^[[Kf^[[m^[[K^[[36m^[[K:^[[m^[[K^[[32m^[[K1^[[m^[[K^[[36m^[[K:^[[m^[[K^[[01;31m^[[Ka^[[m^[[K
### GREP_COLOR is deprecated
echo a > f; GREP_COLOR=7 grep --color=always a f | cat -v; GREP_COLOR=7 GREP_COLORS=mt=4 grep --color=always a f | cat -v; GREP_COLOR=7 grep a f; GREP_COLOR=x grep --color=always a f | cat -v
--- stdout
^[[7m^[[Ka^[[m^[[K
^[[4m^[[Ka^[[m^[[K
a
^[[01;31m^[[Ka^[[m^[[K
--- stderr
grep: warning: GREP_COLOR='7' is deprecated; use GREP_COLORS='mt=7'
### empty matches have no colour
echo ab > f; grep --color=always '' f | cat -v; grep --color=always -E 'x*|b' f | cat -v
--- stdout
ab
a^[[01;31m^[[Kb^[[m^[[K
### a carriage return stays outside
printf 'xa\r\n' > f; GREP_COLORS=sl=1 grep --color=always a f | cat -v; GREP_COLORS=sl=1 grep --color=always x f | cat -v
--- stdout
^[[1m^[[Kx^[[01;31m^[[Ka^[[m^[[K^M
^[[1m^[[K^[[01;31m^[[Kx^[[m^[[K^[[1m^[[Ka^[[m^[[K^M
### a whole line without match colour
seq 3 > f; GREP_COLORS='sl=1:cx=3:mt=' grep --color=always -C1 2 f | cat -v
--- stdout
^[[3m^[[K1^[[m^[[K
^[[1m^[[K2^[[m^[[K
^[[3m^[[K3^[[m^[[K
