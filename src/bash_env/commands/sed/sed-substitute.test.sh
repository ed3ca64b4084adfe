### the first match, all matches, one of them
echo aaaa | sed 's/a/b/'; echo aaaa | sed 's/a/b/g'; echo aaaa | sed 's/a/b/3'; echo aaaa | sed 's/a/b/2g'; echo aaaa | sed 's/a/b/9'
--- stdout
baaa
bbbb
aaba
abbb
aaaa
### other delimiters
echo /usr/bin | sed 's,/usr,/opt,'; echo a.b | sed 's.a\.b.X.'; echo 'a|b' | sed 's|a\|b|X|'; echo 'a|b' | sed -E 's|a\|b|X|'; echo a | sed 'sxaxbx'; echo a | sed 's a b '
--- stdout
/opt/bin
X
X
X|b
b
b
### what was matched
echo abc | sed 's/b/[&]/'; echo abc | sed 's/b/\&/'; echo abc | sed 's/.*/"&&"/'; echo 'a.b' | sed 's/\./\\&/'
--- stdout
a[b]c
a&c
"abcabc"
a\.b
### groups
echo 'john smith' | sed 's/\(.*\) \(.*\)/\2, \1/'; echo abc | sed -E 's/(a)(b)(c)/\3\2\1/'; echo aXbX | sed -E 's/(a|b)X/<\1>/g'; echo ab | sed -E 's/(x)?ab/[\1]/'
--- stdout
smith, john
cba
<a><b>
[]
### back-references in the pattern
echo 'abab cdcd abcd' | sed -E 's/(..)\1/<\1>/g'; printf 'aa\nab\n' | sed -n '/\(.\)\1/p'
--- stdout
<ab> <cd> abcd
aa
### empty matches
echo abc | sed 's/x*/-/g'; echo baaac | sed 's/a*/x/g'; echo abc | sed 's/$/!/'; echo abc | sed 's/^/> /'; echo abc | sed 's/b*/x/2'; echo hello | sed 's/\b/|/g'
--- stdout
-a-b-c-
xbxcx
abc!
> abc
axc
|hello|
### the longest match
echo abcd | sed -E 's/a|ab|abc/X/'; echo foobar | sed -E 's/(foo|foobar)(bar)?/[\1,\2]/'; echo aaa | sed 's/a\{1,2\}/X/'
--- stdout
Xd
[foo,bar]
Xa
### cases are converted
echo 'hello world' | sed 's/\w\+/\u&/g'; echo 'Hello' | sed 's/.*/\U&/;s/L\+/\L&/'; echo 'foo bar' | sed 's/\(foo\) \(bar\)/\U\1\E \2/'; echo abc | sed 's/b/\Ux\LY\EZ/'; echo 'FOO' | sed 's/.*/\L\u&/'
--- stdout
Hello World
HEllO
FOO bar
aXyZc
Foo
### conversions of one character
echo abc | sed 's/abc/\u\lX&/'; echo ab | sed -E 's/(x?)(a)(b)/\u\1\2\3/'; echo XY | sed 's/./\l&/g'; echo éa | sed 's/./\U&/g'; echo straße | sed 's/.*/\U&/'
--- stdout
xabc
Ab
xy
ÉA
STRAßE
### cases that do not matter
echo 'Hello HELLO' | sed 's/hello/x/I'; echo 'Hello HELLO' | sed 's/hello/x/gi'; echo É | sed 's/é/x/I'
--- stdout
x HELLO
x x
x
### printing
printf 'a\nb\n' | sed -n 's/a/x/p'; printf 'a\n' | sed 's/a/x/p'; printf 'aa\n' | sed -n 's/a/x/gp'; printf 'aba\n' | sed -n 's/a/x/2p'
--- stdout
x
x
x
xx
abx
### writing
printf 'a\nb\na\n' | sed -n 's/a/x/w out'; cat out; printf 'a\n' | sed 's/a/x/w /dev/stdout'; printf 'a\n' | sed -n 's/a/x/gpw out2'; cat out2
--- stdout
x
x
x
x
x
x
### lines within the pattern space
printf 'a\nb\nc\n' | sed -n 'N;N;s/^./X/g;p'; printf 'a\nb\nc\n' | sed -n 'N;N;s/^./X/gM;p'; printf 'a\nb\n' | sed 'N;s/.$/X/M;s/\`./Y/M;s/.\'"'"'/Z/M'; printf 'a\nb\n' | sed 'N;s/a.b/X/'; printf 'a\nb\n' | sed 'N;s/a.b/X/M'
--- stdout
X
b
c
X
X
X
Y
Z
X
a
b
### newlines in replacements
echo a,b | sed 's/,/\n/'; echo a,b | sed 's/,/\
/'; echo abc | sed 's/b/\n&\n/;s/^c/X/'; echo abc | sed 's/b/\n/;s/\n/+/'
--- stdout
a
b
a
b
a
b
c
a+c
### escapes for characters
echo 'a	b' | sed 's/\t/TAB/'; echo a | sed 's/a/\x41\o102\d067\t|/'; echo 'a^b' | sed 's/\x5e/X/'; echo 'a&b' | sed 's/b/\x26/'; echo a | sed 's/a/\cA/' | od -An -c; printf 'a\001b\n' | sed 's/\x01/-/;s/\cA/+/'
--- stdout
aTABb
ABC	|
Xa^b
a&&
 001  \n
a-b
### escapes in brackets
echo 'a	b' | sed 's/[\t]/X/'; printf 'a\nb\n' | sed 'N;s/[\n]/X/'; echo 'a\b' | sed 's/[\]/X/'; echo 'a]b' | sed 's/[]]/X/'; echo 'a/b' | sed 's/[/]/X/'; echo 'a.\n' | sed 's/[\.n]/X/g'
--- stdout
aXb
aXb
aXb
aXb
aXb
aXXX
### classes
echo 'a1 B2' | sed 's/[[:digit:]]//g'; echo 'a1 B2' | sed 's/[^[:alpha:]]/_/g'; echo 'a1 B2' | sed 's/[[:upper:][:space:]]/-/g'; echo 'aéb' | sed 's/[^é]/x/g'; echo 'a-b' | sed 's/[a-]/x/g'
--- stdout
a B
a__B_
a1--2
xéx
xxb
### GNU operators in basic expressions
echo aab | sed 's/a\+/x/'; echo aab | sed 's/a\?b/x/'; echo aab | sed 's/a\|b/x/g'; echo 'foo_bar baz' | sed 's/\w*/X/;s/\W/-/'; echo 'a b' | sed 's/\s/_/;s/\S/X/'; echo 'the other' | sed 's/\bthe\b/X/;s/\<o/Y/;s/r\>/Z/'; echo 'ab' | sed 's/a\B/x/'
--- stdout
xb
ax
xxx
X-baz
X_b
X YtheZ
xb
### operators where they mean nothing
echo '*a' | sed 's/*a/x/'; echo 'a+b?' | sed 's/a+b?/x/'; echo 'a^b$c' | sed 's/a^b$c/x/'; echo '(a)' | sed 's/(a)/x/'; echo 'a{1}' | sed 's/a{1}/x/'; echo '+' | sed -E 's/\+/x/'; echo '^*' | sed 's/\(^*\)/x/'
--- stdout
x
x
x
x
x
x
^*
### bytes that are no characters
printf 'a\377b\n' | sed 's/a.b/X/;s/b$/Y/' | od -An -c; printf '\303\251\303\n' | sed 's/./X/g' | od -An -c; printf 'a\377\n' | LC_ALL=C sed 's/./X/g'; printf '\377\n' | sed 's/\xff/Z/'
--- stdout
   a 377   Y  \n
   X 303  \n
XX
Z
### characters of several bytes
echo 'naïve café' | sed 's/ï/i/;s/é$/e/'; echo '日本語' | sed 's/./&./2'; echo 'äöü' | sed 's/[ö]/o/;s/.$/u/'; echo é | LC_ALL=C sed 's/./x/g'
--- stdout
naive cafe
日本.語
äou
xx
### many matches in long lines
printf '%010000d\n' 0 | sed 's/00/1/g' | tail -c 6; seq 1000 | tr '\n' ' ' | sed 's/[0-9]* /&\n/g' | tail -n 2
--- stdout
11111
999 
1000 
### what is replaced is not looked at again
echo aaa | sed 's/a/aa/g'; echo abab | sed 's/ab/b/g'; echo aaa | sed 's/aa/a/g'
--- stdout
aaaaaa
bb
aa
### patterns that take long on bad engines
printf '%01000dx\n' 0 | sed -E 's/(0+)+$/y/' | wc -c; printf '%01000d\n' 0 | sed -E 's/(0|00)+$/y/'; printf '%01000d\n' 0 | sed -E 's/(0*)*1/y/' | wc -c
--- stdout
1002
y
1001
### a pattern that is empty everywhere goes byte by byte through characters, even with anchors beside
for e in '\|^$' 'x*\|b$' 'b*\|\`a' '\(^\|x*\)' 'x*\|\<b' '^\|$' '\(x*\)\1'; do echo 'äb€' | sed "s/$e/-/g"; done

--- stdout $'-\xc3-\xa4-b-\xe2-\x82-\xac-\n-\xc3-\xa4-b-\xe2-\x82-\xac-\n-\xc3-\xa4-\xe2-\x82-\xac-\n-\xc3-\xa4-b-\xe2-\x82-\xac-\n-\xc3\xa4-b-\xe2\x82\xac-\n-\xc3\xa4b\xe2\x82\xac-\n-\xc3-\xa4-b-\xe2-\x82-\xac-\n'
### an equivalence class ends no range in any locale
for l in C C.UTF-8; do echo ab-c | LC_ALL=$l sed 's/[[=a=]-c]/x/g'; echo ab-c | LC_ALL=$l sed 's/[a-[=c=]]/x/g'; done
--- stderr
sed: -e expression #1, char 15: Invalid range end
sed: -e expression #1, char 15: Invalid range end
sed: -e expression #1, char 15: Invalid range end
sed: -e expression #1, char 15: Invalid range end
--- status 1
