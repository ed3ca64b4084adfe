### a basic pattern prints the lines that match
printf 'one\ntwo\nthree\n' > f; grep t f
--- stdout
two
three
### several files are named
printf 'a\n' > f; printf 'b\na\n' > g; grep a f g
--- stdout
f:a
g:a
### -e and -f add patterns
printf 'a\nb\nc\nd\n' > f; printf 'c\nd\n' > p; grep -e a -f p f
--- stdout
a
c
d
### patterns are separated by newlines
printf 'a\nb\nc\n' > f; grep 'a
c' f; grep -F 'b
c' f; grep -E 'a|b
c' f
--- stdout
a
c
b
c
a
b
c
### an empty pattern matches every line, an empty pattern file none
printf 'a\n\nb\n' > f; grep '' f; grep -c -f /dev/null f; grep -vc -f /dev/null f; grep -e b -f /dev/null f
--- stdout
a

b
3
b
### -E -F -G -P
printf 'a+b\naab\na.b\n' > f; grep -E 'a+b' f; grep -F 'a+b' f; grep -G 'a+b' f; grep -P 'a+?b$' f; grep -F a.b f
--- stdout
aab
a+b
a+b
aab
a.b
### matchers exclude each other
echo a | grep -E -F a
--- stderr
grep: conflicting matchers specified
--- status 2
### the same matcher may be given twice, and -X names one
echo a | grep -E -E 'a|b'; echo a | grep -X egrep 'a|b'; echo a | grep -X nope a
--- stdout
a
a
--- stderr
grep: invalid matcher nope
--- status 2
### -P takes one pattern
echo a | grep -P 'a
b'
--- stderr
grep: the -P option only supports a single pattern
--- status 2
### -i ignores case, --no-ignore-case takes that back
printf 'Abc\naBC\nÄ\nä\n' > f; grep -i abc f; grep -i ä f; grep -y ABC f; grep -i --no-ignore-case abc f
--- stdout
Abc
aBC
Ä
ä
Abc
aBC
--- status 1
### -v selects the other lines
printf 'a\nb\nab\n' > f; grep -v a f; grep -vc a f; grep -v '' f
--- stdout
b
1
--- status 1
### -w wants whole words
printf 'foo\nfoobar\na foo b\nfoo_\nfoo-\nxfoo\n' > f; grep -w foo f; grep -wc 'foo\|bar' f; grep -w 'fo*' f
--- stdout
foo
a foo b
foo-
3
foo
a foo b
foo-
### -x wants whole lines
printf 'ab\nabc\n ab\n\n' > f; grep -x ab f; grep -xc '' f; grep -x -F -e abc -e ' ab' f; grep -xE 'a|ab' f
--- stdout
ab
1
abc
 ab
ab
### -c counts lines
printf 'a a\na\nb\n' > f; grep -c a f; grep -c z f; grep -c a f f
--- stdout
2
0
f:2
f:2
### -l and -L name files, and the last of them wins
echo a > f; echo b > g; grep -l a f g; grep -L a f g; grep -lL a f g; grep -Ll a f g; grep -lc a f g
--- stdout
f
g
g
f
f
### the status of -L says whether a line was selected
echo a > f; grep -L a f; echo $?; grep -L z f; echo $?
--- stdout
0
f
1
### -l with -v and -Z
echo a > f; printf 'a\nb\n' > g; grep -lv a f g; grep -lZ a f g | tr '\0' '|'
--- stdout $'g\nf|g|'
### -q says nothing and stops at the first match
echo a > f; grep -q a f nope; echo $?; grep -q z f; echo $?; grep -q a nope f; echo $?
--- stdout
0
1
0
--- stderr
grep: nope: No such file or directory
### -s hides messages about files, not the status
echo a > f; grep -s a nope f; echo $?; grep -sq z nope; echo $?
--- stdout
f:a
2
2
### -o prints only the matches
printf 'abcabc\nxbx\nnone\n' > f; grep -o b f; grep -on 'b.' f; grep -ob 'b' f; grep -o 'q*' f; echo $?
--- stdout
b
b
b
1:bc
1:bc
2:bx
1:b
4:b
8:b
0
### -o shows the longest match, and never an empty one
printf 'aaa bb\n' | grep -oE 'a*|b'; printf 'foobar\n' | grep -oE 'foo|foobar'; printf 'x12y3\n' | grep -o '[0-9]*'
--- stdout
aaa
b
b
foobar
12
3
### -o with -v prints nothing
printf 'a\nb\n' | grep -ov a; echo $?
--- stdout
0
### -n, -b, -H, -h and --label
printf 'aa\nba\n' > f; grep -n b f; grep -b b f; grep -nbH b f; grep -h a f f; grep -H --label=in b < f; grep -c b - f < f
--- stdout
2:ba
3:ba
f:2:3:ba
aa
ba
aa
ba
in:ba
(standard input):1
f:1
### -T aligns the text
printf 'a\nb\n\n' > f; grep -T a f; grep -nT '' f; grep -HnbT b f; grep -cT a f; seq 12 > g; grep -nT 2 g; cat g | grep -nT 12
--- stdout
a
1:	a
2:	b
3:
f:2:2:	b
1
 2:	2
12:	12
                 12:	12
### -Z ends names with NUL
printf 'a\n' > f; grep -HZ a f | tr '\0' '|'; grep -cZ a f f | tr '\0' '|'; grep -HZn a f | tr '\0' '|'
--- stdout
f|a
f|1
f|1
f|1:a
### -m stops after so many lines
seq 30 > f; grep -m2 1 f; grep -m 2 -c 1 f; grep -m0 1 f; echo $?; grep -m -1 -c 1 f; grep -vm2 1 f
--- stdout
1
10
2
1
12
2
3
### -m with -L and no count lists every file
echo a > f; grep -L -m0 a f; echo $?
--- stdout
f
1
### -z records end with NUL
printf 'a\nb\0c\nb\0d' | grep -z 'b' | tr '\0' '|'; printf 'a\0b\0' | grep -zc .; printf 'a\0b\0' | grep -zn b | tr '\0' '|'; printf 'x\ny\0' | grep -z '^y'; echo $?
--- stdout
a
b|c
b|2
2:b|1
### -z -o and -x
printf 'ab\0b\n\0' | grep -zo b | tr '\0' '|'; printf 'ab\0b\0' | grep -zx b | tr '\0' '|'
--- stdout $'b|b|b|'
### a last line without newline gets one
printf 'a\nb' | grep b; printf 'a\nb' | grep -c b; printf 'b' | grep -o b
--- stdout
b
1
b
### --line-buffered, -U and -u change nothing
printf 'a\r\n' | grep --line-buffered -U a | od -c; echo a | grep -u a
--- stdout
0000000   a  \r  \n
0000003
a
--- stderr
grep: warning: --unix-byte-offsets (-u) is obsolete
### back-references
printf 'abab\nabba\n' | grep '\(a\)\(b\)\1\2'; printf 'abab\nabba\n' | grep -E '(a)(b)\2\1'
--- stdout
abab
abba
### classes, intervals and escapes
printf 'a1 _\nÄ\n\t\n' > f; grep -c '[[:alpha:]][[:digit:]]' f; grep '\w\s\w' f; grep -c '\W' f; grep 'a\{1,2\}1' f; grep -E 'a{1}1' f; grep '\<a1\>' f; grep '\ba' f
--- stdout
1
a1 _
2
a1 _
a1 _
a1 _
a1 _
### errors of patterns
for p in '[' 'a\' '[[:foo:]]' '[:space:]' '[b-a]' '\(' '\1' '[a' '[[.ab.]]'; do echo a | grep "$p"; echo "$? $p"; done
--- stdout
2 [
2 a\
2 [[:foo:]]
2 [:space:]
2 [b-a]
2 \(
2 \1
2 [a
2 [[.ab.]]
--- stderr
grep: Invalid regular expression
grep: Trailing backslash
grep: Invalid character class name
grep: character class syntax is [[:space:]], not [:space:]
grep: Invalid range end
grep: Unmatched ( or \(
grep: Invalid back reference
grep: Unmatched [, [^, [:, [., or [=
grep: Invalid collation character
### errors of extended patterns
for p in '(' 'a{2,1}' 'a{99999}' 'a\' ')' 'a{1' '*a' '(*a)' '{1}a'; do echo a | grep -E "$p"; echo "$? $p"; done
--- stdout
2 (
2 a{2,1}
2 a{99999}
2 a\
1 )
1 a{1
a
0 *a
a
0 (*a)
a
0 {1}a
--- stderr
grep: Unmatched ( or \(
grep: Invalid content of \{\}
grep: Regular expression too big
grep: Trailing backslash
grep: warning: * at start of expression
grep: warning: * at start of expression
grep: warning: {...} at start of expression
### errors of Perl patterns
for p in '(' '[' '*' '\' 'a{2,1}' ')' '(?<n'; do echo a | grep -P "$p"; echo "$? $p"; done
--- stdout
2 (
2 [
2 *
2 \
2 a{2,1}
2 )
2 (?<n
--- stderr
grep: missing closing parenthesis
grep: missing terminating ] for character class
grep: quantifier does not follow a repeatable item
grep: \ at end of pattern
grep: numbers out of order in {} quantifier
grep: unmatched closing parenthesis
grep: syntax error in subpattern name (missing terminator?)
### Perl patterns: look-around, lazy repeats, \K, \d
echo 'foo=1, bar=22' > f; grep -oP '\w+(?==)' f; grep -oP '(?<=bar=)\d+' f; grep -oP 'f.+?=' f; grep -oP 'bar=\K\d' f; grep -P '^(?!bar)' f
--- stdout
foo
bar
22
foo=
2
foo=1, bar=22
### a file that is not there
grep a nope; echo $?; echo a > f; grep a nope f; echo $?
--- stdout
2
f:a
2
--- stderr
grep: nope: No such file or directory
grep: nope: No such file or directory
### a directory
mkdir d; echo a > f; grep a d f; echo $?; grep -s a d; echo $?; grep -c a d; grep -L a d
--- stdout
f:a
2
2
0
d
--- stderr
grep: d: Is a directory
grep: d: Is a directory
grep: d: Is a directory
--- status 2
### an empty name and a path through a file
echo a > f; grep a ''; grep a f/x; grep a f/
--- stderr
grep: : No such file or directory
grep: f/x: Not a directory
grep: f/: Not a directory
--- status 2
### an unreadable file
echo a > f; chmod 0 f; grep a f; echo $?
--- stdout
2
--- stderr
grep: f: Permission denied
### the input is the output
echo a > f; grep a f >> f; echo $?; grep a < f >> f; echo $?; grep -c a f >> f; grep -q a f >> f; grep -m1 a f >> f; cat f
--- stdout
2
2
a
1
a
--- stderr
grep: f: input file is also the output
grep: (standard input): input file is also the output
### no pattern
grep
--- stderr
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 2
### an unknown option
grep -Q x
--- stderr
grep: invalid option -- 'Q'
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 2
### an unknown long option
grep --nope x
--- stderr
grep: unrecognized option '--nope'
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 2
### long options may be shortened
echo abc | grep --only-match b; echo abc | grep --regexp=b --inv; echo abc | grep --no x
--- stdout
b
--- stderr
grep: option '--no' is ambiguous; possibilities: '--no-ignore-case' '--no-filename' '--no-group-separator' '--no-messages'
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 2
### an option without its argument
grep -e
--- stderr
grep: option requires an argument -- 'e'
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 2
### bad numbers
echo a | grep -A x a; echo a | grep -C -1 a; echo a | grep -m 1k a; echo a | grep -B '' a
--- stderr
grep: x: invalid context length argument
grep: -1: invalid context length argument
grep: invalid max count
grep: : invalid context length argument
--- status 2
### bad words
echo a | grep --binary-files=x a; echo a | grep -D x a
--- stderr
grep: unknown binary-files type
grep: unknown devices method
--- status 2
### a bad directory action
echo a | grep -d foo a
--- stderr
grep: invalid argument ‘foo’ for ‘--directories’
Valid arguments are:
  - ‘read’
  - ‘recurse’
  - ‘skip’
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 1
### an ambiguous directory action
LC_ALL=C grep -d r a
--- stderr
grep: ambiguous argument 'r' for '--directories'
Valid arguments are:
  - 'read'
  - 'recurse'
  - 'skip'
Usage: grep [OPTION]... PATTERNS [FILE]...
Try 'grep --help' for more information.
--- status 1
### options may follow operands, -- ends them
printf -- '-v\na\n' > f; grep a f -n; grep -- -v f; grep -e -v f; POSIXLY_CORRECT=1 grep a f -n
--- stdout
2:a
-v
-v
f:a
--- stderr
grep: -n: No such file or directory
--- status 2
### a missing pattern file
grep -f nope a
--- stderr
grep: nope: No such file or directory
--- status 2
### patterns from standard input
echo b > f; echo b | grep -f - f
--- stdout
b
### standard output that is full
echo a | grep a > /dev/full
--- stderr
grep: write error: No space left on device
--- status 2
### egrep and fgrep are grep -E and grep -F
printf 'a|b\na\n' > f; egrep 'a|b' f; fgrep 'a|b' f; egrep -c '(' f
--- stdout
a|b
a
a|b
--- stderr
grep: Unmatched ( or \(
--- status 2
### closed standard input
grep a <&-
--- stderr
grep: (standard input): Bad file descriptor
--- status 2
### --version says what it is like
grep --version | head -1 | cut -c1-4; grep -V | head -1 | cut -c1-4
--- stdout
grep
grep
### patterns that are refused, all of them and where they stand; ranges as glibc has them
printf 'a\\(\n\\(\nx\nb\\{\\}' > pf; printf 'a\\(\nok\na[\n' > pf2; 
grep -f pf /dev/null; grep -f pf -e 'x\(' -f pf2 /dev/null; grep -f - /dev/null <pf; grep -e 'a
\(' -e '\)' -e '\(' x; grep -P -f pf x; printf 'a(\n' | grep -P -f - x; printf 'b\n\\2\n' | grep -E -f- x; grep -E 'x(' -f pf
grep '[a-é]' pf; grep '[[.é.]]' pf; LC_ALL=C grep -c '[a-é]' pf;  grep -i '[_-c]' pf; grep -i -o '[M-~]' <<< 'amMzZ~'; grep -E 'x^*ab|a$+|b\<*' <<<b; grep -E '{}' /dev/null; grep '[[=a=]-c]' pf;
--- stdout
3
m
M
z
Z
~
--- stderr
grep: pf:1: Unmatched ( or \(
grep: pf:2: Unmatched ( or \(
grep: pf:4: Invalid content of \{\}
grep: pf:1: Unmatched ( or \(
grep: pf:2: Unmatched ( or \(
grep: pf:4: Invalid content of \{\}
grep: Unmatched ( or \(
grep: pf2:3: Invalid regular expression
grep: -:1: Unmatched ( or \(
grep: -:2: Unmatched ( or \(
grep: -:4: Invalid content of \{\}
grep: Unmatched ( or \(
grep: Unmatched ) or \)
grep: the -P option only supports a single pattern
grep: missing closing parenthesis
grep: -:2: Invalid back reference
grep: x(: No such file or directory
grep: Invalid collation character
grep: Invalid collation character
grep: Invalid range end
grep: Invalid range end
--- status 2
