printf, the program.
### num: env printf '%d %d %d\n' 3x '' ' 4'; echo $?; env printf
env printf '%d %d %d\n' 3x '' ' 4'; echo $?; env printf '%d\n' abc '5 ' ; echo $?; env printf '%d %u %x\n' 99999999999999999999 -1 -1; echo $?;  env printf '%d %d %d %d\n' "'a" '"é' "'" "'ab"; echo $?; env printf '%d %d %d %d %d\n' 0x1f 010 08 0xg +5; echo $?
--- stdout
3 0 4
1
0
5
1
9223372036854775807 18446744073709551615 ffffffffffffffff
1
97 233 0 97
1
31 8 0 0 5
1
--- stderr
printf: ‘3x’: value not completely converted
printf: ‘abc’: expected a numeric value
printf: ‘5 ’: value not completely converted
printf: ‘99999999999999999999’: Numerical result out of range
printf: ‘'’: expected a numeric value
printf: warning: b: character(s) following character constant have been ignored
printf: ‘08’: value not completely converted
printf: ‘0xg’: value not completely converted
### f: env printf '%f|%e|%g|%a|%.20f\n' 1.5 1.5 1.5 1.5 0.1; env
env printf '%f|%e|%g|%a|%.20f\n' 1.5 1.5 1.5 1.5 0.1; env printf '%f\n' abc 1.5x '' inf 1e5000 "'a"; echo $?; env printf '%f %e\n' 3; env printf '%.*f|%*d|%-*d|\n' 2 3.14159 5 6 5 7; env printf "%'d %'f\n" 1234567 12345.6
--- stdout
1.500000|1.500000e+00|1.5|0xcp-3|0.10000000000000000000
0.000000
1.500000
0.000000
inf
inf
97.000000
1
3.000000 0.000000e+00
3.14|    6|7    |
1234567 12345.600000
--- stderr
printf: ‘abc’: expected a numeric value
printf: ‘1.5x’: value not completely converted
printf: ‘1e5000’: Numerical result out of range
### inval: env printf '%z\n' 1; echo $?; env printf 'ab%'; echo
env printf '%z\n' 1; echo $?; env printf 'ab%'; echo $?; env printf 'x%5'; echo $?; env printf '%ld %lld %hd %jd %zd %td %Lf %hhd\n' 1 2 3 4 5 6 7 8; echo $?; env printf '%qd\n' 1;  env printf '%5%'; echo $?; env printf '%n' x; echo $?; env printf '%#s\n' x; echo $?; env printf '%0s\n' x; env printf "%'s\n" x; env printf '%#d\n' 1;env printf '%0c\n' 1; env printf '%+s %s\n' 1; env printf '%5q|%-5q\n' a b; echo $?; env printf '%.3b|\n' abcd; env printf '%5b|\n' abcd
--- stdout
1
ab1
x1
1 2 3 4 5 6 7.000000 8
0
1d
1
1
1
1 
1
--- stderr
printf: %z\: invalid conversion specification
printf: %: invalid conversion specification
printf: %5: invalid conversion specification
printf: %5%: invalid conversion specification
printf: %n: invalid conversion specification
printf: %#s: invalid conversion specification
printf: %0s: invalid conversion specification
printf: %'s: invalid conversion specification
printf: %#d: invalid conversion specification
printf: %0c: invalid conversion specification
printf: %5q: invalid conversion specification
printf: %.3b: invalid conversion specification
printf: %5b: invalid conversion specification
--- status 1
### esc: env printf '\101\x41\u0041\U00000041\e\a\b\f\n\r\t\v\\\
env printf '\101\x41\u0041\U00000041\e\a\b\f\n\r\t\v\\\"\0101\18|' | od -c;  env printf '\x'; echo $?; env printf '\xg'; echo $?; env printf '\u41'; echo $?; env printf '\U41'; echo $?; env printf 'a\cb'; echo $?; env printf '\d\/\q'; echo $?; env printf 'a\'; echo $?; env printf "\\'"; echo; env printf '\?\E'; echo;  env printf '\ud800'; echo $?; env printf '\u0024\u0040\u0060'; env printf '\u0045'; echo $?
--- stdout
0000000   A   A
0000002
1
1
1
1
a0
\d\/\q0
a\0
\'
\?\E
1
$@`1
--- stderr
printf: invalid universal character name \u0041
printf: missing hexadecimal number in escape
printf: missing hexadecimal number in escape
printf: missing hexadecimal number in escape
printf: missing hexadecimal number in escape
printf: invalid universal character name \ud800
printf: invalid universal character name \u0045
### q: env printf '%q ' 'a b' '' $'a\nb' "it's" 'a$b' '~' '#' 'é
env printf '%q ' 'a b' '' $'a\nb' "it's" 'a$b' '~' '#' 'é' $'\xff' '*' a=b '{a}' ; echo; env printf '%q ' "it's \$x" $'a\tb\'c' ':' '!' '^' 'a~' '[' ']'  ',' '"'
--- stdout $'\'a b\' \'\' \'a\'$\'\\n\'\'b\' "it\'s" \'a$b\' \'~\' \'#\' \xc3\xa9 \'\'$\'\\377\' \'*\' \'a=b\' {a} \n\'it\'\\\'\'s $x\' \'a\'$\'\\t\'\'b\'\\\'\'c\' : \'!\' \'^\' a~ \'[\' ] , \'"\' '
### c: env printf '%c%c%c|' abc '' é | od -c; env printf '%3c|%-
env printf '%c%c%c|' abc '' é | od -c; env printf '%3c|%-3c|%5s|%-5s|%.1s|\n' a b é é é; env printf '%.s|%.0s|%.d|\n' abc abc 0
--- stdout $'0000000   a  \\0 303   |\n0000004\n  a|b  |   \xc3\xa9|\xc3\xa9   |\xc3|\n|||\n'
### hex: env printf '%d\n' 0x 1e3 1.5 -0x10 "'" "-'a"; env print
env printf '%d\n' 0x 1e3 1.5 -0x10 "'" "-'a"; env printf '%i %o %X %#x\n' 8 8 255 255; env printf '%x\n' 18446744073709551616 ; echo $?; POSIXLY_CORRECT=1 env printf '%d\n' "'ab"; env printf '%d %s\n' "'a" ; env printf '%d\n' \'$'\xff'
--- stdout
0
1
1
-16
0
0
8 10 FF 0xff
ffffffffffffffff
1
97
97 
255
--- stderr
printf: ‘0x’: value not completely converted
printf: ‘1e3’: value not completely converted
printf: ‘1.5’: value not completely converted
printf: ‘'’: expected a numeric value
printf: ‘-'a’: expected a numeric value
printf: ‘18446744073709551616’: Numerical result out of range
