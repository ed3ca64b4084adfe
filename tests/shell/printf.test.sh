printf, the builtin (bash manual 4.2).
### a: printf '%5s|%.1s|%c|\n' é éa é; printf '%-5s|%5.2s|\n' é日
printf '%5s|%.1s|%c|\n' é éa é; printf '%-5s|%5.2s|\n' é日本 é日本
--- stdout $'   \xc3\xa9|\xc3|\xc3|\n\xc3\xa9\xe6\x97\xa5\xe6\x9c\xac|   \xc3\xa9|\n'
### b: printf '%d %d %d\n' 3x '' ' 4'; echo $?
printf '%d %d %d\n' 3x '' ' 4'; echo $?
--- stdout
3 0 4
1
--- stderr
bash: line 1: printf: 3x: invalid number
### c: printf '%d\n' 4\ ; echo $?; printf '%d\n' 999999999999999
printf '%d\n' 4\ ; echo $?; printf '%d\n' 99999999999999999999 -99999999999999999999; echo $?; printf '%u %x %o\n' -1 -1 -1;printf '%u\n' 18446744073709551616 ; echo $?
--- stdout
4
1
9223372036854775807
-9223372036854775808
0
18446744073709551615 ffffffffffffffff 1777777777777777777777
18446744073709551615
0
--- stderr
bash: line 1: printf: 4 : invalid number
bash: line 1: printf: warning: 99999999999999999999: Numerical result out of range
bash: line 1: printf: warning: -99999999999999999999: Numerical result out of range
bash: line 1: printf: warning: 18446744073709551616: Numerical result out of range
### d: printf '%d %d %d %d\n' "'a" '"é' "'" "'ab"; echo $?; prin
printf '%d %d %d %d\n' "'a" '"é' "'" "'ab"; echo $?; printf '%d %d %d %d %d\n' 0x1f 010 08 0xg +5; echo $?
--- stdout
97 233 0 97
0
31 8 0 0 5
1
--- stderr
bash: line 1: printf: 08: invalid octal number
bash: line 1: printf: 0xg: invalid hex number
### e: printf '%i|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%#o|%.3d|%8.3d
printf '%i|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%#o|%.3d|%8.3d|%-8.3d|\n' 1 2 3 4 5 6 255 255 255 8 5 5 5
--- stdout
1|    2|3    |00004|+5| 6|ff|FF|0xff|010|005|     005|005     |
### f: printf '%f|%e|%g|%E|%G|%F|%a|%A\n' 1.5 1.5 1.5 1.5 1e-10
printf '%f|%e|%g|%E|%G|%F|%a|%A\n' 1.5 1.5 1.5 1.5 1e-10 1.5 1.5 1.5;printf '%.20f|%.2f|%.0f %.0f %.0f\n' 0.1 2.675 0.5 1.5 2.5
--- stdout
1.500000|1.500000e+00|1.5|1.500000E+00|1E-10|1.500000|0xcp-3|0XCP-3
0.10000000000000000000|2.67|0 2 2
### g: printf '%f\n' abc 1.5x '' inf nan -inf 0x1p3 1e5000 1e-50
printf '%f\n' abc 1.5x '' inf nan -inf 0x1p3 1e5000 1e-5000 "'a"; echo $?
--- stdout
0.000000
1.500000
0.000000
inf
nan
-inf
8.000000
inf
0.000000
97.000000
1
--- stderr
bash: line 1: printf: abc: invalid number
bash: line 1: printf: 1.5x: invalid number
bash: line 1: printf: warning: 1e5000: Numerical result out of range
bash: line 1: printf: warning: 1e-5000: Numerical result out of range
### h: printf '%a %a %a %a %a %.3a %.0a %20a\n' 1 0 0.1 -2.5 1e1
printf '%a %a %a %a %a %.3a %.0a %20a\n' 1 0 0.1 -2.5 1e100 1.9999 1.5 3
--- stdout
0x8p-3 0x0p+0 0xc.ccccccccccccccdp-7 -0xap-2 0x9.24d692ca61be758p+329 0xf.ffdp-3 0xcp-3               0xcp-2
### i: printf '%z\n' 1; echo $?; printf 'ab%'; echo $?; printf '
printf '%z\n' 1; echo $?; printf 'ab%'; echo $?; printf 'x%5'; echo $?; printf '%ld %lld %hd %jd %zd %td %Lf %qd\n' 1 2 3 4 5 6 7 8; echo $?
--- stdout
1
ab1
x1
1 2 3 4 5 6 7.000000 8d
0
--- stderr
bash: line 1: printf: `\': invalid format character
bash: line 1: printf: `%': missing format character
bash: line 1: printf: `%5': missing format character
### j: printf '\101\x41\u41\U41\e\E\a\b\f\n\r\t\v\\\'"'"'\"\?\c\
printf '\101\x41\u41\U41\e\E\a\b\f\n\r\t\v\\\'"'"'\"\?\c\d\0101\18|\xg|\u|\U\n' | od -c
--- stdout
0000000   A   A   A   A 033 033  \a  \b  \f  \n  \r  \t  \v   \   '   "
0000020   ?   \   c   \   d  \b   1 001   8   |   \   x   g   |   \   u
0000040   |   \   U  \n
0000044
--- stderr
bash: line 1: printf: missing hex digit for \x
bash: line 1: printf: missing unicode digit for \u
bash: line 1: printf: missing unicode digit for \U
### k: printf '%b' 'a\tb\0101\101\x41\u41\c' rest; echo; printf
printf '%b' 'a\tb\0101\101\x41\u41\c' rest; echo; printf 'x%by\n' 'a\cb' z; echo; printf '%b|' '\d' '\"' "\\'" '\?' '\0' '\08' '\1' '\x' '\e' '\u' | od -c
--- stdout
a	bAAAA
xa
0000000   \   d   |   \   "   |   \   '   |   \   ?   |  \0   |  \0   8
0000020   | 001   |   \   x   | 033   |   \   u   |
0000033
--- stderr
bash: line 1: printf: missing hex digit for \x
bash: line 1: printf: missing unicode digit for \u
### l: printf '%q %q %q %q\n' 'a b' '' $'a\nb' "it's" ; printf '
printf '%q %q %q %q\n' 'a b' '' $'a\nb' "it's" ; printf '%10q|%-10q|%.3q|%Q|%.3Q\n' 'a b' 'a b' 'a bcd' 'a b' 'a bcd'
--- stdout
a\ b '' $'a\nb' it\'s
      a\ b|a\ b      |a\ |a\ b|a\ b
### m: printf -v x %s a; echo $x; printf -v 'a[3]' %d 5; declare
printf -v x %s a; echo $x; printf -v 'a[3]' %d 5; declare -p a; printf -v '1x' a; echo $?; printf -v; echo $?; printf; echo $?; printf -z; echo $?; printf --; echo $?
--- stdout
a
declare -a a=([3]="5")
2
2
2
2
2
--- stderr
bash: line 1: printf: `1x': not a valid identifier
bash: line 1: printf: -v: option requires an argument
printf: usage: printf [-v var] format [arguments]
printf: usage: printf [-v var] format [arguments]
bash: line 1: printf: -z: invalid option
printf: usage: printf [-v var] format [arguments]
printf: usage: printf [-v var] format [arguments]
### n: printf '%s-%d|' a 1 b 2 c; echo; printf 'x\n' a b; printf
printf '%s-%d|' a 1 b 2 c; echo; printf 'x\n' a b; printf '%s\n'; printf '%d|%s|%c|%b|%q|%f\n'
--- stdout $'a-1|b-2|c-0|\nx\n\n0||\x00||\'\'|0.000000\n'
### o: printf '%*d|%-*d|%.*f|%*.*f|%*d|\n' 5 1 5 2 2 3.14159 8 2
printf '%*d|%-*d|%.*f|%*.*f|%*d|\n' 5 1 5 2 2 3.14159 8 2 2.71828 -5 9; printf '%.*s|\n' -1 abc; printf '%*d\n' x 5; echo $?
--- stdout
    1|2    |3.14|    2.72|9    |
abc|
5
1
--- stderr
bash: line 1: printf: x: invalid number
### p: printf 'abc%n\n' v; echo $v; printf '%s%n%s%n\n' aa x bbb
printf 'abc%n\n' v; echo $v; printf '%s%n%s%n\n' aa x bbb y; echo $x $y
--- stdout
abc
3
aabbb
2 5
### r: printf '%s\0%s' a b | od -c; printf '%5%|%%\n'; printf "%
printf '%s\0%s' a b | od -c; printf '%5%|%%\n'; printf "%'d\n" 1234567; printf '%-s|%05s|%+s|% s\n' a b c d
--- stdout
0000000   a  \0   b
0000003
1234567
a|    b|c|d
--- stderr
bash: line 1: printf: `%': invalid format character
### s: printf '%c%c%c\n' abc '' x | od -c; printf '%3c|%-3c|\n'
printf '%c%c%c\n' abc '' x | od -c; printf '%3c|%-3c|\n' a b; printf '%5b|%-5b|%.1b|\n' a b cd
--- stdout
0000000   a  \0   x  \n
0000004
  a|b  |
    a|b    |c|
### t: printf -v a; printf -vx hi; echo "$x"; printf -v x -- '%s
printf -v a; printf -vx hi; echo "$x"; printf -v x -- '%s' y; echo $x; printf -- '%s\n' q; printf -v 'a[' x; echo $?; readonly r; printf -v r x; echo $?
--- stdout
hi
y
q
2
1
--- stderr
printf: usage: printf [-v var] format [arguments]
bash: line 1: printf: `a[': not a valid identifier
bash: line 1: r: readonly variable
### u: printf '%d\n' 1 2 x 3; echo $?; printf '%s %d\n' a; print
printf '%d\n' 1 2 x 3; echo $?; printf '%s %d\n' a; printf '%d %q\n' 
--- stdout
1
2
0
3
1
a 0
0 ''
--- stderr
bash: line 1: printf: x: invalid number
### v: printf '%s' a b c > /dev/full; echo $?
printf '%s' a b c > /dev/full; echo $?
--- stdout
1
--- stderr
bash: line 1: printf: write error: No space left on device
### w: printf '%5.3d|%+5d|%+.3e|%-10.2e|%010.2f|%+g|%#g|%g|%g|%g
printf '%5.3d|%+5d|%+.3e|%-10.2e|%010.2f|%+g|%#g|%g|%g|%g\n' 7 7 12345.678 0.00012 3.14159 1 1 100000 1000000 0.0001
--- stdout
  007|   +7|+1.235e+04|1.20e-04  |0000003.14|+1|1.00000|100000|1e+06|0.0001
### x: printf '%x %X %#X %#o %#x\n' 0 0 0 0 0; printf '%d\n' -92
printf '%x %X %#X %#o %#x\n' 0 0 0 0 0; printf '%d\n' -9223372036854775808 9223372036854775807 9223372036854775808; printf '%d\n' 0xffffffffffffffff; echo $?
--- stdout
0 0 0 0 0
-9223372036854775808
9223372036854775807
9223372036854775807
9223372036854775807
0
--- stderr
bash: line 1: printf: warning: 9223372036854775808: Numerical result out of range
bash: line 1: printf: warning: 0xffffffffffffffff: Numerical result out of range
### c: printf '%d|%s|%c|%b|%q|%f\n' | od -c; printf '%5c|\n' | o
printf '%d|%s|%c|%b|%q|%f\n' | od -c; printf '%5c|\n' | od -c; printf -v x 'a\0b'; echo "${#x}"
--- stdout
0000000   0   |   |  \0   |   |   '   '   |   0   .   0   0   0   0   0
0000020   0  \n
0000022
0000000                  \0   |  \n
0000007
1
### float: printf '%f\n' 0x1.8p1 0x.8 1e 1e+ .5 5. . + 0x infini
printf '%f\n' 0x1.8p1 0x.8 1e 1e+ .5 5. . + 0x infinity INFX nan(abc) NAN -nan ' 5' '5 ' 1e400; echo $?
--- stderr
bash: line 1: syntax error near unexpected token `('
bash: line 1: `printf '%f\n' 0x1.8p1 0x.8 1e 1e+ .5 5. . + 0x infinity INFX nan(abc) NAN -nan ' 5' '5 ' 1e400; echo $?'
--- status 2
### g: printf '%g|' 123456 1234567 0.00001234 1e100 0 -0 100 1e1
printf '%g|' 123456 1234567 0.00001234 1e100 0 -0 100 1e15 123456789 0.0001 0.00009999995; echo; printf '%#.3g|%.0g|%.10g|%+.3g|%010g|%-10g|\n' 1 15 0.1 2 3 4
--- stdout
123456|1.23457e+06|1.234e-05|1e+100|0|-0|100|1e+15|1.23457e+08|0.0001|9.99999e-05|
1.00|2e+01|0.1|+2|0000000003|4         |
### e: printf '%.0e|%#.0e|%#.0f|%.15e|%e|%e\n' 15 1 1 0.1 0 1e-3
printf '%.0e|%#.0e|%#.0f|%.15e|%e|%e\n' 15 1 1 0.1 0 1e-310; printf '%010f|%+010.2f|% f|%-+10.1f|\n' -1.5 1.5 1 2; printf '%5.1f|%010f\n' inf nan -inf
--- stdout
2e+01|1.e+00|1.|1.000000000000000e-01|0.000000e+00|1.000000e-310
-01.500000|+000001.50| 1.000000|+2.0      |
  inf|       nan
 -inf|000.000000
### big: printf '%.3f\n' 123456789012345678901234567890; printf
printf '%.3f\n' 123456789012345678901234567890; printf '%.0f\n' 1e30; printf '%f\n' 0.5e-3; printf '%s\n' "$(printf '%.50f' 0.1)"; printf '%.25g\n' 3.14159265358979323846264338327950288
--- stdout
123456789012345678899921813504.000
1000000000000000000024696061952
0.000500
0.10000000000000000000135525271560688054250931600109
3.141592653589793238512809
### a2: printf '%a\n' 1e-4940 0x1p-16445 1e4932 123456.789 0x1.f
printf '%a\n' 1e-4940 0x1p-16445 1e4932 123456.789 0x1.fp0 255 1e-5; printf '%.1a|%.2a|%.0a|%.0a|%.0a|%.20a|%#a|%+a|%020a|%-20a|%A\n' 1.06 1.01 1.1 2.5 3.5 0.1 1 1 1 1 inf
--- stdout
0x0.000000663278e62p-16385
0x0.000000000000001p-16385
0xd.72cb2a95c7ef6cdp+16380
0xf.12064fdf3b645a2p+13
0xf.8p-3
0xf.fp+4
0xa.7c5ac471b478423p-20
0x8.8p-3|0x8.14p-3|0x9p-3|0xap-2|0xep-2|0xc.ccccccccccccccd00000p-7|0x8.p-3|+0x8p-3|0x000000000000008p-3|0x8p-3              |INF
--- stderr
bash: line 1: printf: warning: 1e-4940: Numerical result out of range
### wid: printf '%05d|%-05d|%05.1d|%+05d|% 05d|%+ d|%#5x|%#05x|%
printf '%05d|%-05d|%05.1d|%+05d|% 05d|%+ d|%#5x|%#05x|%#-6x|%#.5x|%#8.4o|\n' 3 3 3 3 3 3 255 255 255 255 8; printf '%05d|%5d|%-5d|%.0d|%.d|%+.0d\n' -3 -3 -3 0 0 0; printf '%x|%#X|%o\n' -255 255 -1
--- stdout
00003|3    |    3|+0003| 0003|+3| 0xff|0x0ff|0xff  |0x000ff|    0010|
-0003|   -3|-3   |||+
ffffffffffffff01|0XFF|1777777777777777777777
### flag order
printf '%0-5d|%-0+5d|%##x|%+++d|% +d|%+u|% u\n' 1 2 3 4 5 6 7
--- stdout
1    |+2   |0x3|+4|+5|6|7
### wide char int
printf '%d %d %x %f\n' "'日" "\"" "'" "'日x"; printf '%d\n' "'"$'\xff' ; echo $?
--- stdout
26085 0 0 26085.000000
255
0
### T: export TZ=UTC; printf '%(%s)T %(%s)T\n' 5 x; echo $?; pri
export TZ=UTC; printf '%(%s)T %(%s)T\n' 5 x; echo $?; printf '%(%Y-%m-%d)T\n' '' | grep -c 1970; printf '%(%Y)T|%(%d)T\n' 86400; printf '%.3(%Y-%m)T|%-9.4(%Y-%m)T|\n' 0 0; printf '%(%H:%M:%S %Z %z %c %x %X %D %e %j %p %%)T\n' 3600
--- stdout
5 0
1
1
1970|21
197|1970     |
01:00:00 UTC +0000 Thu Jan  1 01:00:00 1970 01/01/70 01:00:00 01/01/70  1 001 AM %
--- stderr
bash: line 1: printf: x: invalid number
### T big: TZ=America/New_York printf '%(%F %T %Z)T\n' 0 1700000
TZ=America/New_York printf '%(%F %T %Z)T\n' 0 1700000000; TZ=UTC printf '%(%F)T\n' 99999999999 -99999999999; printf '%(%Q %)T|\n' 0; TZ=XYZ3 printf '%(%T %Z)T\n' 0
--- stdout
1969-12-31 19:00:00 EST
2023-11-14 17:13:20 EST
5138-11-16
-1199-02-15
%Q %|
21:00:00 XYZ
### T specials
[ "$(printf '%(%s)T' -1)" -gt 100 ] && echo ok; [ "$(printf '%(%s)T' -2)" -gt 100 ] && echo ok;  [ "$(printf '%(%s)T')" -gt 100 ] && echo ok; printf '%(%s)T\n' -3
--- stdout
ok
ok
ok
-3
### n: printf '%n' ; echo $?; printf '%n' 1x; echo $?; printf '日
printf '%n' ; echo $?; printf '%n' 1x; echo $?; printf '日%s%n\n' é v; echo $v; printf 'abc%5n\n' 'a[2]'; echo "${a[2]}"; readonly q; printf '%n' q; echo $?
--- stdout
0
1
日é
5
abc
0
--- stderr
bash: line 1: printf: `1x': not a valid identifier
bash: line 1: printf: `a[2]': not a valid identifier
bash: line 1: q: readonly variable
### q: printf '%q\n' '~' 'a~' '#' 'a#b' '!' 'a=~' ':~' 'é' $'\x0
printf '%q\n' '~' 'a~' '#' 'a#b' '!' 'a=~' ':~' 'é' $'\x01' $'\xff' '{a,b}' 'a,b' '%' '@' '+' '^' '[' ']' '-' '/' '_' '.' '*' '?' $'\t' "a'b"$'\n'
--- stdout
\~
a~
\#
a#b
\!
a=\~
:\~
é
$'\001'
$'\377'
\{a\,b\}
a\,b
%
@
+
\^
\[
\]
-
/
_
.
\*
\?
$'\t'
$'a\'b\n'
### Q: printf '%Q|%5Q|%.0Q|%q|%.q|%.0q\n' 'a b' 'a' 'ab' 'x y' '
printf '%Q|%5Q|%.0Q|%q|%.q|%.0q\n' 'a b' 'a' 'ab' 'x y' 'a b' ab
--- stdout
a\ b|    a|''|x\ y||
### v: printf -v 'm[a b]' x; declare -p m; declare -A h; printf
printf -v 'm[a b]' x; declare -p m; declare -A h; printf -v 'h[a b]' x; declare -p h; printf -v 'h[$k]' %s v; declare -p h; declare -i n; printf -v n %s 3+4; echo $n; declare -n ref=tgt; printf -v ref hi; echo $tgt; printf -v h zz; declare -p h; i=2; printf -v 'arr[i+1]' q; declare -p arr
--- stderr
bash: line 1: a b: syntax error in expression (error token is "b")
--- status 1
### v err: printf -v x '%d' abc; echo $? "$x"; printf -v x '%d'
printf -v x '%d' abc; echo $? "$x"; printf -v x '%d' 1 2 3; echo "$x"; x=old; printf -v x 'ab%z'; echo "$?" "$x"; printf -v x '%b' 'ab\cde'; echo "$x"; printf -v PATH ''; echo "$PATH"; printf -v '' x; echo $?
--- stdout
1 0
123
1 ab
ab

2
--- stderr
bash: line 1: printf: abc: invalid number
bash: line 1: printf: `%z': missing format character
bash: line 1: printf: `': not a valid identifier
### stop: printf '%b %s\n' 'a\c' b; printf '%s\n' 'a\c'; printf
printf '%b %s\n' 'a\c' b; printf '%s\n' 'a\c'; printf '%10b|' 'a\cb'; echo; printf 'a%by%n' 'x\cz' v; echo ":$v:"
--- stdout
aa\c
         a
ax::
### esc: printf '\1234|\x412|\u00e9|\U0001F600|\u41g|\/|\8|\n';
printf '\1234|\x412|\u00e9|\U0001F600|\u41g|\/|\8|\n'; printf '\400|\777' | od -c; printf '%b|' '\0123' '\01234' '\1234' '\x412' '\u00e9\U0001F600' '\\' '\/' '\400' '\c' x | od -c
--- stdout
S4|A2|é|😀|Ag|\/|\8|
0000000  \0   | 377
0000003
0000000   S   |   S   4   |   S   4   |   A   2   | 303 251 360 237 230
0000020 200   |   \   |   \   /   |  \0   |
0000031
### trailing: printf 'a\'; printf '%b' 'a\'; printf '%s\' x; ech
printf 'a\'; printf '%b' 'a\'; printf '%s\' x; echo; printf 'x%%y%%%s\n' z; printf '%'; echo $?; printf '%-'; echo $?; printf '%5.'; echo $?; printf '%l'; echo $?
--- stdout
a\a\x\
x%y%z
1
1
1
1
--- stderr
bash: line 1: printf: `%': missing format character
bash: line 1: printf: `%-': missing format character
bash: line 1: printf: `%5.': missing format character
bash: line 1: printf: `%l': missing format character
### recycle: printf '%s %s %s\n' a b c d; printf '%s%%' a b; ech
printf '%s %s %s\n' a b c d; printf '%s%%' a b; echo; printf '%b\n' a b; printf '[%d]' 1 2 3; printf '[%*d]' 2 1 3 4; echo; printf '%.1s%n' abc v1 def v2; echo " $v1 $v2"; printf '%%\n' a b
--- stdout
a b c
d  
a%b%
a
b
[1][2][3][ 1][  4]
ad 1 1
%
### a: printf '%.0a %.0a %.1a %.0a %#.0a\n' 1.99 0x1.f8p0 0x1.ff
printf '%.0a %.0a %.1a %.0a %#.0a\n' 1.99 0x1.f8p0 0x1.fff 0xf.8p0 1; printf '%.3a %.14a %.16a\n' 0 0.1 0.1; printf '%10a|%-10a|%010a|% a\n' inf inf inf nan
--- stdout
0x1p+1 0x1p+1 0x1.0p+1 0x1p+4 0x8.p-3
0x0.000p+0 0xc.cccccccccccccdp-7 0xc.ccccccccccccccd0p-7
       inf|inf       |       inf| nan
### f: printf '%f\n' 0x1.8p1 0x.8 1e 1e+ .5 5. . + 0x infinity I
printf '%f\n' 0x1.8p1 0x.8 1e 1e+ .5 5. . + 0x infinity INFX 'nan(abc)' NAN -nan ' 5' '5 ' 1e400 - '' "'" 0x1p 0x1p+ 1_0 0b1 '+ 5' ++5 1,5; echo $?
--- stdout
3.000000
0.500000
1.000000
1.000000
0.500000
5.000000
0.000000
0.000000
0.000000
inf
inf
nan
nan
-nan
5.000000
5.000000
10000000000000000000281880683947586514586453433629052038625910693539685534008629862039363994848324160522094053927317616200295822777259255734023828976593340661017797447434546173917862448116674971723778943824391593338047470675026246684401359237513603830343735485505244955964979021825038280091068414947402456898653040951017512658092615827588920183472511643316591362664138176309734806343732497430221946880.000000
0.000000
0.000000
0.000000
1.000000
1.000000
1.000000
0.000000
0.000000
0.000000
1.000000
1
--- stderr
bash: line 1: printf: 1e: invalid number
bash: line 1: printf: 1e+: invalid number
bash: line 1: printf: .: invalid number
bash: line 1: printf: +: invalid number
bash: line 1: printf: 0x: invalid hex number
bash: line 1: printf: INFX: invalid number
bash: line 1: printf: 5 : invalid number
bash: line 1: printf: -: invalid number
bash: line 1: printf: 0x1p: invalid hex number
bash: line 1: printf: 0x1p+: invalid hex number
bash: line 1: printf: 1_0: invalid number
bash: line 1: printf: 0b1: invalid number
bash: line 1: printf: + 5: invalid number
bash: line 1: printf: ++5: invalid number
bash: line 1: printf: 1,5: invalid number
### d: printf '%d\n' - + '' ' ' '+ 5' ++5 0x 0X1F 0b11 00x1 1e3
printf '%d\n' - + '' ' ' '+ 5' ++5 0x 0X1F 0b11 00x1 1e3 "'" "' " 09 0xfg 012 1_000 -0x10 -010 "-'a" $'\t7' 7$'\n' ١; echo $?
--- stdout
0
0
0
0
0
0
0
31
0
0
1
0
32
0
15
10
1
-16
-8
0
7
7
0
1
--- stderr
bash: line 1: printf: -: invalid number
bash: line 1: printf: +: invalid number
bash: line 1: printf:  : invalid number
bash: line 1: printf: + 5: invalid number
bash: line 1: printf: ++5: invalid number
bash: line 1: printf: 0x: invalid hex number
bash: line 1: printf: 0b11: invalid number
bash: line 1: printf: 00x1: invalid octal number
bash: line 1: printf: 1e3: invalid number
bash: line 1: printf: 09: invalid octal number
bash: line 1: printf: 0xfg: invalid hex number
bash: line 1: printf: 1_000: invalid number
bash: line 1: printf: -'a: invalid number
bash: line 1: printf: 7
: invalid number
bash: line 1: printf: ١: invalid number
### echo: echo -e 'a\x|\xg|\u|\U|\x4|\u4g|\0|\08|\0101|\101|\e\E
echo -e 'a\x|\xg|\u|\U|\x4|\u4g|\0|\08|\0101|\101|\e\E|\"|\?|\'"'"'|\c dropped' | od -c; echo -e '\01011' '\\' 'x\' '\x41g' '\u00e9' '\d'
--- stdout
0000000   a   \   x   |   \   x   g   |   \   u   |   \   U   | 004   |
0000020 004   g   |  \0   |  \0   8   |   A   |   \   1   0   1   | 033
0000040 033   |   \   "   |   \   ?   |   \   '   |
0000053
A1 \ x\ Ag é \d
### echo2: echo -n; echo -ne 'a\n'; echo -nx; echo -e -n 'x\ty';
echo -n; echo -ne 'a\n'; echo -nx; echo -e -n 'x\ty'; echo; echo -E 'a\tb'; echo -; echo --; echo -e; echo -neE 'a\t'; echo; echo -en 'q\c' z ; echo; echo -e 'a\cb' c; echo; echo '' -n; echo -e 'é\xc3\xa9'
--- stdout
a
-nx
x	y
a\tb
-
--

a\t
q
a
 -n
éé
### q width: printf '%5q|%-8q|%q\n' 'é a' 'é a' 'x=~/y:~z'; prin
printf '%5q|%-8q|%q\n' 'é a' 'é a' 'x=~/y:~z'; printf '%s\n' "$(printf '%q' $'\u0080\u00ad\u200b\U000e0001')"
--- stdout
é\ a|é\ a   |x=\~/y:\~z
$'\302\200­​󠀁'
### huge: printf '%.400f\n' 1e-300 | wc -c; printf '%.3e\n' 1e40
printf '%.400f\n' 1e-300 | wc -c; printf '%.3e\n' 1e4000; printf '%.10f\n' 1e-4000;  printf '%f\n' 1e4000 | wc -c; printf '%g\n' 1e-4950
--- stdout
403
1.000e+4000
0.0000000000
4008
1.09356e-4950
--- stderr
bash: line 1: printf: warning: 1e-4950: Numerical result out of range
### Q: printf '%.1Q|%8.2Q|%-8.2Q|\n' ' b' 'a b' 'a b'; printf '%
printf '%.1Q|%8.2Q|%-8.2Q|\n' ' b' 'a b' 'a b'; printf '%.2q|' "a'b"; printf '%Q' ''
--- stdout $'\\ |     a\\ |a\\      |\na\\|\'\''
### int range prefix
printf '%d\n' 99999999999999999999x; printf '%d\n' -9223372036854775809 0x8000000000000000; printf '%u\n' -18446744073709551616  -18446744073709551615; printf '%x\n' 9223372036854775808
--- stdout
9223372036854775807
-9223372036854775808
9223372036854775807
18446744073709551615
1
8000000000000000
--- stderr
bash: line 1: printf: 99999999999999999999x: invalid number
bash: line 1: printf: warning: -9223372036854775809: Numerical result out of range
bash: line 1: printf: warning: 0x8000000000000000: Numerical result out of range
bash: line 1: printf: warning: -18446744073709551616: Numerical result out of range
### a: printf '%b' '\x'; echo $?; printf '\x'; echo $?; printf '
printf '%b' '\x'; echo $?; printf '\x'; echo $?; printf '%b\n' 'a\u' b; echo $?
--- stdout
\x0
\x0
a\u
b
0
--- stderr
bash: line 1: printf: missing hex digit for \x
bash: line 1: printf: missing hex digit for \x
bash: line 1: printf: missing unicode digit for \u
### mods: printf '%hhd %lls %lc %Lf %jx %tu %zo %ls\n' 300 ab cd
printf '%hhd %lls %lc %Lf %jx %tu %zo %ls\n' 300 ab cd 1.5 255 3 8 é; printf '%h'; echo; printf '%hs|%-ls|%5lb|%lq\n' a b c 'd e'
--- stdout
300 ab c 1.500000 ff 3 10 é

a|b|    c|d\ e
--- stderr
bash: line 1: printf: `%h': missing format character
### ordering: { printf '%d|' 1 x 2; echo; } 2>&1; printf 'abc%z\
{ printf '%d|' 1 x 2; echo; } 2>&1; printf 'abc%z\n' 2>&1 ; echo; for ((i=0;i<3;i++)); do printf '%d\n' x$i; done 2>&1
--- stdout
bash: line 1: printf: x: invalid number
1|0|2|
bash: line 1: printf: `\': invalid format character
abc
bash: line 1: printf: x0: invalid number
0
bash: line 1: printf: x1: invalid number
0
bash: line 1: printf: x2: invalid number
0
--- status 1
### n walk: printf 'é%s%n' é v; echo; echo $v; printf '%s %n %s\
printf 'é%s%n' é v; echo; echo $v; printf '%s %n %s\n' a; printf '%n%n' a b; echo $a $b; printf -v out 'abc%n' cnt; echo $out $cnt
--- stdout
éé
4
a  
0 0
abc 3
### bigstar: printf '%*d|\n' -3 5; printf '%-*d|\n' -3 5; printf
printf '%*d|\n' -3 5; printf '%-*d|\n' -3 5; printf '%.*d|\n' -3 5; printf '%0*d|\n' 3 5; printf '%*s|\n' '' a; printf '%*s|\n' 3x a; echo $?; 
--- stdout
5  |
5  |
5|
005|
a|
  a|
1
--- stderr
bash: line 1: printf: 3x: invalid number
### int flags
printf '%+.0d|% .0d|%.0x|%#.0o|%#.0x|%5.0d|%-5.0d|%05.0d|\n' 0 0 0 0 0 0 0 0; printf '%#o|%#5o|%#-5o|%#05o|%#.3o|%#.2o\n' 8 8 8 8 8 8; printf '%#x|%#8x|%#-8x|%#08x|%#.3x\n' 10 10 10 10 10; printf '%+x|% o|%+u\n' 1 2 3
--- stdout
+| ||0||     |     |     |
010|  010|010  |00010|010|010
0xa|     0xa|0xa     |0x00000a|0x00a
1|2|3
### str: printf '%05s|%-05s|%+s|%#s|% s|%.10s|%.0s|%3.1s|\n' a b
printf '%05s|%-05s|%+s|%#s|% s|%.10s|%.0s|%3.1s|\n' a b c d e f g hij; printf '%-5.2b|%05c|%-5q|%#q\n' abc d 'e' f
--- stdout
    a|b    |c|d|e|f||  h|
ab   |    d|e    |f
