### matches below the current directory, sorted by path
mkdir -p src/sub; printf 'hello\nbye\n' > src/b; printf 'hello a\n' > a; echo x > src/sub/c; rg --sort path hello < /dev/null; rg --sort path hello .; rg --sort path hello src a
--- stdout
a:hello a
src/b:hello
./a:hello a
./src/b:hello
src/b:hello
a:hello a
### one file has no name before its lines
printf 'hello\nbye\n' > f; rg hello f; rg -H hello f; rg -n hello f; rg -nH bye f
--- stdout
hello
f:hello
1:hello
f:2:bye
### standard input
printf 'hello\nbye\n' | rg bye; printf 'hello\n' | rg -c hello; printf 'hello\n' | rg -n hello -; printf 'a\n' | rg -l a
--- stdout
bye
1
1:hello
<stdin>
### the status
echo a > f; rg a f; echo $?; rg z f; echo $?; rg a nope; echo $?; rg a f nope; echo $?; rg -q a f; echo $?; rg -q z f; echo $?
--- stdout
a
0
1
2
f:a
2
0
1
--- stderr
nope: No such file or directory (os error 2)
nope: No such file or directory (os error 2)
### -c, --count-matches, -l, --files-without-match, --include-zero
mkdir d; printf 'a a\na\n' > d/f; echo b > d/g; rg -c --sort path a d; rg --count-matches --sort path a d; rg -co a d; rg -l a d; rg --files-without-match a d; rg -c --include-zero --sort path a d; rg -cv a d/f; echo $?
--- stdout
d/f:2
d/f:3
d/f:3
d/f
d/g
d/f:2
d/g:0
1
### -i, -s, -S
printf 'Foo\nfoo\n' > f; rg -i FOO f; rg -s Foo f; rg -S foo f; rg -S Foo f; rg -S '\Wfoo|foo' f
--- stdout
Foo
foo
Foo
Foo
foo
Foo
Foo
foo
### -w, -x, -F, -v, -e, -f
printf 'foo\nfoobar\na.c\nabc\n' > f; rg -w foo f; rg -x foo f; rg -F a.c f; rg -v o f; rg -e foobar -e abc f; printf 'abc\na.c\n' > p; rg -f p f
--- stdout
foo
foo
a.c
a.c
abc
foobar
abc
a.c
abc
### -o, -r and groups
printf 'key=val k2=v2\n' > f; rg -o '\w+=' f; rg -r '$2' '(\w+)=(\w+)' f; rg -or '${v}-$k$$' '(?P<k>\w+)=(?P<v>\w+)' f; rg -r '[$0]' = f; rg -r '$9x$1y' '(k)' f
--- stdout
key=
k2=
val v2
val-key$
v2-k2$
key[=]val k2[=]v2
ey=val 2=v2
### -m and -A -B -C
seq 30 > f; rg -m2 1 f; rg -A1 '^9' f; rg -B1 '^9' f; rg -n -C1 '^(5|9)$' f; rg -m1 -A2 -n 1 f; rg --context-separator XX -A1 '^[15]$' f; rg --no-context-separator -A1 '^[15]$' f
--- stdout
1
10
9
10
8
9
4-4
5:5
6-6
--
8-8
9:9
10-10
1:1
2-2
3-3
1
2
XX
5
6
1
2
5
6
### context of several files
mkdir d; seq 3 > d/f; seq 3 > d/g; rg --sort path -n -C1 1 d; rg --sort path --heading -n -A1 2 d
--- stdout
d/f:1:1
d/f-2-2
--
d/g:1:1
d/g-2-2
d/f
2:2
3-3

d/g
2:2
3-3
### --column, -b, --vimgrep
printf 'xab ab\n' > f; rg --column ab f; rg -b ab f; rg -ob ab f; rg --vimgrep ab f; rg --column --no-line-number ab f; rg -n --column -b -H ab f
--- stdout
1:2:xab ab
0:xab ab
1:ab
4:ab
f:1:2:xab ab
f:1:5:xab ab
2:xab ab
f:1:2:0:xab ab
### --heading, -I, -N, -0
mkdir d; echo ab > d/f; echo ab > d/g; rg --sort path --heading ab d; rg --sort path -I ab d; rg -0l --sort path ab d | tr '\0' '|'; rg -N -H ab d/f; rg -0 ab d/f -H | tr '\0' '|'
--- stdout
d/f
ab

d/g
ab
ab
ab
d/f|d/g|d/f:ab
d/f|ab
### --trim, --passthru, -M
printf '   ab\nx\na very long line with ab\n' > f; rg --trim ab f; rg -n --passthru ab f; rg -M 10 ab f; rg -M 10 --max-columns-preview ab f; rg -M 10 -r Z ab f
--- stdout
ab
a very long line with ab
1:   ab
2-x
3:a very long line with ab
   ab
[Omitted long matching line]
   ab
a very lon [... omitted end of long line]
   Z
[Omitted long line with 1 matches]
### colours
mkdir d; printf 'xab\n' > d/f; rg --color always -n ab d | cat -v; rg --color always -c ab d | cat -v; rg --color ansi -o ab d/f | cat -v; rg --color always --colors match:fg:blue --colors path:none ab d | cat -v; rg --color always --colors match:none ab d/f | cat -v
--- stdout
^[[0m^[[35md/f^[[0m:^[[0m^[[32m1^[[0m:x^[[0m^[[1m^[[31mab^[[0m
^[[0m^[[35md/f^[[0m:1
^[[0m^[[1m^[[31mab^[[0m
^[[0md/f^[[0m:x^[[0m^[[1m^[[34mab^[[0m
xab
### -U goes over lines
printf 'a\nb\nc\na\n' > f; rg -U 'a\nb' f; rg -Un 'b\nc' f; rg -Uo 'b\nc' f; rg -Uc 'a\n' f; rg -U '(?s)a.*c' f; rg -U --multiline-dotall 'b.*a' f; rg -U '^c$' f
--- stdout
a
b
2:b
3:c
b
c
2
a
b
c
b
c
a
c
### a newline needs -U
printf 'a\nb\n' > f; rg 'a\nb' f
--- stderr
the literal '"\n"' is not allowed in a regex

Consider enabling multiline mode with the --multiline flag (or -U for short).
When multiline mode is enabled, new line characters can be matched.
--- status 2
### -P
printf 'foobar\nfoobaz\naa\n' > f; rg -P 'foo(?=baz)' f; rg -P '(a)\1' f; rg -oP 'foo\Kba' f; rg -P '(' f
--- stdout
foobaz
aa
ba
ba
--- stderr
PCRE2: error compiling pattern at offset 1: missing closing parenthesis
--- status 2
### --auto-hybrid-regex and --engine
echo foobar > f; rg --auto-hybrid-regex 'foo(?=bar)' f; rg --engine pcre2 'foo(?!x)' f; rg --engine x a
--- stdout
foobar
foobar
--- stderr
error: 'x' isn't a valid value for '--engine <ENGINE>'
	[possible values: auto, default, pcre2]


USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

--- status 2
### patterns that Rust refuses
echo a > f; for p in '(' ')' '[' '*a' 'a{' 'a{2,1}' '[b-a]' '\' '\q' '(?z)' '(?<=a)b' '\1' '(?P<n' '\xZZ'; do rg "$p" f; echo "$? $p"; done
--- stdout
2 (
2 )
2 [
2 *a
2 a{
2 a{2,1}
2 [b-a]
2 \
2 \q
2 (?z)
2 (?<=a)b
2 \1
2 (?P<n
2 \xZZ
--- stderr
regex parse error:
    (
    ^
error: unclosed group
regex parse error:
    )
    ^
error: unopened group
regex parse error:
    [
    ^
error: unclosed character class
regex parse error:
    *a
    ^
error: repetition operator missing expression
regex parse error:
    a{
     ^
error: unclosed counted repetition
regex parse error:
    a{2,1}
     ^^^^^
error: invalid repetition count range, the start must be <= the end
regex parse error:
    [b-a]
     ^^^
error: invalid character class range, the start must be <= the end
regex parse error:
    \
    ^
error: incomplete escape sequence, reached end of pattern prematurely
regex parse error:
    \q
    ^^
error: unrecognized escape sequence
regex parse error:
    (?z)
      ^
error: unrecognized flag
regex parse error:
    (?<=a)b
    ^^^^
error: look-around, including look-ahead and look-behind, is not supported

Consider enabling PCRE2 with the --pcre2 flag, which can handle backreferences
and look-around.
regex parse error:
    \1
    ^^
error: backreferences are not supported

Consider enabling PCRE2 with the --pcre2 flag, which can handle backreferences
and look-around.
regex parse error:
    (?P<n
         ^
error: unclosed capture group name
regex parse error:
    \xZZ
      ^
error: invalid hexadecimal digit
### patterns that Rust takes
printf 'ab\naab\n' > f; rg 'a**b' f; rg -c 'a++b' f; rg -c '(?i)AB' f; rg -c '\p{L}b' f; rg -c '[[:alpha:]]b' f; rg -c 'a{2}?b' f; rg -c '\x{61}b' f; rg -c '(?x) a b ' f; rg -c '' f
--- stdout
ab
aab
2
2
2
2
1
2
2
2
### .gitignore counts in a repository
mkdir -p .git/info a/c build; for f in a/x.py a/c/z.log build/o keep.log top.log m.md e; do echo hit > $f; done; printf '*.log\n!keep.log\n/build\nc/\n' > .gitignore; echo '*.md' > .ignore; echo e > .git/info/exclude; rg --files --sort path .; rg --files --sort path --no-ignore .; rg --files --sort path --no-ignore-vcs .; rg --files --sort path --no-ignore-dot .; rm -r .git; rg --files --sort path .; rg --files --sort path --no-require-git .
--- stdout
./a/x.py
./keep.log
./a/c/z.log
./a/x.py
./build/o
./e
./keep.log
./m.md
./top.log
./a/c/z.log
./a/x.py
./build/o
./e
./keep.log
./top.log
./a/x.py
./keep.log
./m.md
./a/c/z.log
./a/x.py
./build/o
./e
./keep.log
./top.log
./a/x.py
./e
./keep.log
### ignore files of parents and of directories
mkdir -p .git d/s; for f in d/a d/b d/s/a d/s/c; do echo hit > $f; done; echo a > .gitignore; echo c > d/s/.gitignore; rg --files --sort path d; cd d; rg --files --sort path .; rg --files --sort path --no-ignore-parent s; rg --files a
--- stdout
d/b
./b
s/a
a
### hidden files
mkdir .h; echo hit > .h/a; echo hit > .b; echo hit > c; rg -l --sort path hit .; rg -l --hidden --sort path hit .; rg -l -. --sort path -g '!.h' hit .; rg -l hit .h
--- stdout
./c
./.b
./.h/a
./c
./.b
./c
.h/a
### -u, -uu and -uuu
mkdir .git; echo '*.log' > .gitignore; echo hit > a.log; echo hit > .b; printf 'hit\0\n' > bin; rg --sort path hit .; rg -u --sort path hit .; rg -uu --sort path hit .; rg -uuu --sort path hit .
--- stdout
./a.log:hit
./.b:hit
./a.log:hit
./.b:hit
./a.log:hit
./bin: binary file matches (found "\0" byte around offset 3)
### -g and --iglob
mkdir -p a/b; for f in a/x.py a/b/y.rs z.py Q.PY; do echo hit > $f; done; rg --files --sort path -g '*.py' .; rg --files --sort path -g '!*.py' .; rg --files --sort path -g '*.{py,rs}' -g '!z*' .; rg --files --sort path -g 'a/**' .; rg --files --sort path --iglob '*.py' .; rg --files --sort path -g '!a' .; rg --files --sort path -g '[xz].py' .
--- stdout
./a/x.py
./z.py
./Q.PY
./a/b/y.rs
./a/b/y.rs
./a/x.py
./a/b/y.rs
./a/x.py
./Q.PY
./a/x.py
./z.py
./Q.PY
./z.py
./a/x.py
./z.py
### malformed globs
rg -g '[' x .; rg -g 'a{b' x .
--- stderr
error parsing glob '[': unclosed character class; missing ']'
error parsing glob 'a{b': unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)
--- status 2
### -t, -T, --type-add, --type-clear
for f in a.py b.rs c.txt d.foo; do echo hit > $f; done; rg --files --sort path -tpy .; rg --files --sort path -tpy -trust .; rg --files --sort path -Tpy .; rg --files --sort path --type-add 'foo:*.foo' -tfoo .; rg --files --sort path --type-add 'x:include:py,rust' -tx .; rg -tnope x .; rg --type-clear py -tpy x .; rg --type-add bad x .
--- stdout
./a.py
./a.py
./b.rs
./b.rs
./c.txt
./d.foo
./d.foo
./a.py
./b.rs
--- stderr
unrecognized file type: nope
unrecognized file type: py
invalid definition (format is type:glob, e.g., html:*.html)
--- status 2
### --type-list
rg --type-list | wc -l; rg --type-list | grep -E '^(py|rust|md):'
--- stdout
169
md: *.markdown, *.md, *.mdown, *.mkdn
py: *.py
rust: *.rs
### --max-depth and --max-filesize
mkdir -p a/b; echo hit > a/b/f; echo hit > a/g; echo hit > h; rg -l --sort path --max-depth 1 hit .; rg -l --sort path --max-depth 2 hit .; printf 'hit, and more\n' > long; rg -l --sort path --max-filesize 6 hit .
--- stdout
./h
./a/g
./h
./a/b/f
./a/g
./h
### links
mkdir d; echo hit > d/f; ln -s d l; ln -s d/f m; ln -s nope n; rg -l --sort path hit .; rg -l --sort path -L hit . ; echo $?; rg --sort path hit l; rg hit m
--- stdout
./d/f
./d/f
./l/f
./m
2
l/f:hit
hit
--- stderr
./n: IO error for operation on ./n: No such file or directory (os error 2)
### binary files
mkdir d; printf 'x\nhit\n\0\n' > d/b; echo hit > d/t; rg hit d; rg hit d/b; rg -a hit d/b; rg -c hit d/b; rg -l hit d/b; rg --binary --sort path hit d; cat d/b | rg hit
--- stdout
d/t:hit
binary file matches (found "\0" byte around offset 6)
hit
1
d/b
d/b: binary file matches (found "\0" byte around offset 6)
d/t:hit
binary file matches (found "\0" byte around offset 6)
### a NUL far into a file
mkdir d; (seq 40000; printf '\0\n') > d/b; rg '^7$' d; rg -c 7 d; rg '^39999$' d; rg '^39999$' d/b
--- stdout
d/b:7
d/b: WARNING: stopped searching binary file after match (found "\0" byte around offset 228894)
39999
### encodings
printf '\357\273\277hello\n' > bom; printf '\377\376h\0e\0l\0l\0o\0\n\0' > u16; printf 'caf\351\n' > lat; rg '^hello' bom u16 --sort path; rg -E latin1 'café' lat; rg 'caf.' lat; rg caf lat | od -c | head -1; rg -E nope x lat
--- stdout
bom:hello
u16:hello
café
0000000   c   a   f 351  \n
--- stderr
grep config error: unknown encoding: nope
--- status 2
### --json
mkdir d; printf 'x\nab ab\n' > d/f; rg --json -A1 ab d | grep -v elapsed; rg --json zz d | grep -c elapsed_total; rg --json -c ab d
--- stdout
{"type":"begin","data":{"path":{"text":"d/f"}}}
{"type":"match","data":{"path":{"text":"d/f"},"lines":{"text":"ab ab\n"},"line_number":2,"absolute_offset":2,"submatches":[{"match":{"text":"ab"},"start":0,"end":2},{"match":{"text":"ab"},"start":3,"end":5}]}}
1
--- stderr
error: The argument '--count' cannot be used with '--json'

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

--- status 2
### --stats
printf 'ab ab\nx\nab\n' > f; rg --stats ab f | grep -v seconds
--- stdout
ab ab
ab

3 matches
2 matched lines
1 files contained matches
1 files searched
9 bytes printed
11 bytes searched
### --files, --null and --sortr
mkdir d; touch d/a d/b c; rg --files --sort path .; rg --files --sortr path .; rg --files -0 --sort path d | tr '\0' '|'; rg --files nope; echo $?; rg --files -g '*.none' .; echo $?
--- stdout
./c
./d/a
./d/b
./d/b
./d/a
./c
d/a|d/b|2
1
--- stderr
nope: No such file or directory (os error 2)
### messages about the command line
rg; rg --nope x; rg -A x a; rg -A; rg -Q a; rg --sort foo a; rg --hiddn a; rg -e
--- stderr
error: The following required arguments were not provided:
    <PATTERN>

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

error: Found argument '--nope' which wasn't expected, or isn't valid in this context
	Did you mean --no-pre?

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

error: Invalid value for '--after-context <NUM>': invalid digit found in string

error: The following required arguments were not provided:
    <PATTERN>

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

error: Found argument '-Q' which wasn't expected, or isn't valid in this context

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

error: 'foo' isn't a valid value for '--sort <SORTBY>'
	[possible values: accessed, created, modified, none, path]


USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

error: Found argument '--hiddn' which wasn't expected, or isn't valid in this context
	Did you mean --hidden?

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

error: The argument '--regexp <PATTERN>...' requires a value but none was supplied

USAGE:
    
    rg [OPTIONS] PATTERN [PATH ...]
    rg [OPTIONS] -e PATTERN ... [PATH ...]
    rg [OPTIONS] -f PATTERNFILE ... [PATH ...]
    rg [OPTIONS] --files [PATH ...]
    rg [OPTIONS] --type-list
    command | rg [OPTIONS] PATTERN
    rg [OPTIONS] --help
    rg [OPTIONS] --version

For more information try --help

--- status 2
### --no-messages
echo a > f; rg --no-messages a f nope; echo $?
--- stdout
f:a
2
### --pre searches what a command prints
printf 'hit\n' > f; rg --pre cat hit f; echo $?
--- stdout
hit
0
### separators with escapes
printf 'a\nb\n' > f; rg -n --field-match-separator '\t' a f; rg -n -A1 --field-context-separator '\x3d' a f; rg --path-separator / -l a f; rg --path-separator ab a f
--- stdout
1	a
1:a
2=b
f
--- stderr
A path separator must be exactly one byte, but the given separator is 2 bytes: ab
In some shells on Windows '/' is automatically expanded. Use '//' instead.
--- status 2
### --null-data
printf 'a\nb\0c\0' > f; rg --null-data b f | tr '\0' '|'
--- stdout $'a\nb|'
### many files and many lines
mkdir d; for i in $(seq 300); do echo "line $i" > d/f$i; done; rg -c line d | wc -l; rg -N -I --sort path 'line 29[0-9]' d; seq 100000 > big; rg -c 7 big; rg -n '^99999$' big; seq 100000 | rg 77777
--- stdout
300
line 290
line 291
line 292
line 293
line 294
line 295
line 296
line 297
line 298
line 299
40951
99999:99999
77777
### --version
rg --version
--- stdout
ripgrep 13.0.0
-SIMD -AVX (compiled)
+SIMD +AVX (runtime)
