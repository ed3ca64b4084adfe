The builtin `printf` (bash manual 4).
### printf: strings and widths
printf '%s|%5s|%-5s|%.2s|%5.1s|\n' a b c def ghi; printf '%*s|%-*s|%.*s|\n' 5 a 4 b 1 cde; printf '%c%c\n' abc d; printf '%%\n'; printf '%s\n'; printf '%s %s\n' a b c; printf 'x\n' extra; printf '%s'; printf '%5%|\n' 2>&1; printf '%(%Y)T\n' 0; printf '%-10(%Y-%m-%d)T|\n' 86400
--- stdout
a|    b|c    |de|    g|
    a|b   |c|
ad
%

a b
c 
x
bash: line 1: printf: `%': invalid format character
1970
1970-01-02|
### printf: numbers
printf '%d %i %u %o %x %X %#x %#o\n' 10 -5 7 8 255 255 255 8; printf '%+d % d %05d %-5d|%5d|\n' 1 2 3 4 5; printf '%d %d %d\n' 0x1f 010 "'a"; printf '%f %.2f %e %g %G\n' 1.5 2.345 12345.678 0.0001 1e20; printf '%a\n' 1; printf '%d\n' abc 12x ''; echo $?; printf "%'d\n" 1234567; printf '%x\n' -1; printf '%d\n' 9223372036854775808; printf '%s %d\n' x
--- stdout
10 -5 7 10 ff FF 0xff 010
+1  2 00003 4    |    5|
31 8 97
1.500000 2.35 1.234568e+04 0.0001 1E+20
0x8p-3
0
12
0
1
1234567
ffffffffffffffff
9223372036854775807
x 0
--- stderr
bash: line 1: printf: abc: invalid number
bash: line 1: printf: 12x: invalid number
bash: line 1: printf: warning: 9223372036854775808: Numerical result out of range
### printf: escapes and %b and %q
printf 'a\tb\\n\101\x41\u263a\n'; printf '%b|%b|%b\n' 'a\tb' '\0101' 'x\cy'; echo; printf '%q %q %q %q\n' 'a b' "it's" '' $'\n'; printf '%Q|%.3Q\n' 'a b' 'abcdef'; printf '%10q|%-10q|\n' 'a b' c; printf '%b' 'no\c' after; echo; printf '\c x'; printf 'z\n'
--- stdout
a	b\nAA☺
a	b|A|x
a\ b it\'s '' $'\n'
a\ b|abc
      a\ b|c         |
no
\c xz
### printf: -v
printf -v x '%03d' 7; echo $x; printf -v 'a[2]' q; declare -p a; declare -A m; printf -v 'm[k y]' v; declare -p m; printf -v 1x y; echo $?; printf -v; echo $?; printf -v x; echo $?; printf -- '%s\n' -v; printf -x; echo $?; printf; echo $?
--- stdout
007
declare -a a=([2]="q")
declare -A m=(["k y"]="v" )
2
2
2
-v
2
2
--- stderr
bash: line 1: printf: `1x': not a valid identifier
bash: line 1: printf: -v: option requires an argument
printf: usage: printf [-v var] format [arguments]
printf: usage: printf [-v var] format [arguments]
bash: line 1: printf: -x: invalid option
printf: usage: printf [-v var] format [arguments]
printf: usage: printf [-v var] format [arguments]
### printf: reuse and statuses
printf '%s-%d\n' a 1 b 2 c; printf '[%s]' "$@"; echo; set -- 1 2 3; printf '<%s>' "$@"; echo; printf '%z\n'; echo $?; printf '%d %s\n' 1x y; echo $?; printf '%1$s\n' a 2>&1; echo $?
--- stdout
a-1
b-2
c-0
[]
<1><2><3>
1
1 y
1
bash: line 1: printf: `$': invalid format character
1
--- stderr
bash: line 1: printf: `\': invalid format character
bash: line 1: printf: 1x: invalid number
