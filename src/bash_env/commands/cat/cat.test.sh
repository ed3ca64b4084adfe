### names with special characters are quoted in messages, by all that read files
mkdir 'd d'; for c in cat 'cut -f1' nl od fold expand unexpand sort uniq tee 'date -r' 'sort -o' 'sort -c' 'uniq /dev/null' wc head tail; do $c 'd d' </dev/null; test "$c" = tee || $c 'no y' </dev/null; rm -f 'no y'; done 2>&1 >/dev/null
cat "a'b" 'a:b' 'é' $'a\nb' 'a"b' '~a' 'a$' 'a\b'
--- stdout
cat: 'd d': Is a directory
cat: 'no y': No such file or directory
cut: 'd d': Is a directory
cut: 'no y': No such file or directory
nl: 'd d': Is a directory
nl: 'no y': No such file or directory
od: 'd d': Is a directory
od: 'no y': No such file or directory
fold: 'd d': Is a directory
fold: 'no y': No such file or directory
expand: 'd d': Is a directory
expand: 'no y': No such file or directory
unexpand: 'd d': Is a directory
unexpand: 'no y': No such file or directory
sort: read failed: 'd d': Is a directory
sort: cannot read: 'no y': No such file or directory
uniq: error reading 'd d'
uniq: 'no y': No such file or directory
tee: 'd d': Is a directory
date: 'no y': No such file or directory
sort: open failed: 'd d': Is a directory
sort: read failed: 'd d': Is a directory
sort: open failed: 'no y': No such file or directory
uniq: 'd d': Is a directory
wc: 'd d': Is a directory
wc: 'no y': No such file or directory
head: error reading 'd d': Is a directory
head: cannot open 'no y' for reading: No such file or directory
tail: error reading 'd d': Is a directory
tail: cannot open 'no y' for reading: No such file or directory
--- stderr
cat: "a'b": No such file or directory
cat: 'a:b': No such file or directory
cat: é: No such file or directory
cat: 'a'$'\n''b': No such file or directory
cat: 'a"b': No such file or directory
cat: '~a': No such file or directory
cat: 'a$': No such file or directory
cat: 'a\b': No such file or directory
--- status 1
### values are quoted with their backslashes doubled
cut -f 'a\b'; head -n 'x’y'; tr -d a '\400' '\'; sort -k '\'; seq 'a\tb'; LC_ALL=C seq "a\\'b"
--- stderr
cut: invalid field value ‘a\\b’
Try 'cut --help' for more information.
head: invalid number of lines: ‘x\’y’
tr: extra operand ‘\\400’
Try 'tr --help' for more information.
sort: invalid number at field start: invalid count at start of ‘\\’
seq: invalid floating point argument: ‘a\\tb’
Try 'seq --help' for more information.
seq: invalid floating point argument: 'a\\\'b'
Try 'seq --help' for more information.
--- status 1
### a long option that is not known is shown with its argument; two targets; the last of -c and -v
mkdir a b; cat --nope=x; wc --tot=x; cp -t a -t b c; ln -t a -t a c; mv -t a -t b c; chmod -v -c 644 nope; chmod -c -v 644 nope
nl -b ab /dev/null; find . -print -o; seq -f %d x; seq -w -f %g x
--- stdout
'nope' could not be accessed
--- stderr
cat: unrecognized option '--nope=x'
Try 'cat --help' for more information.
wc: unrecognized option '--tot=x'
Try 'wc --help' for more information.
cp: multiple target directories specified
ln: multiple target directories specified
mv: multiple target directories specified
chmod: cannot access 'nope': No such file or directory
chmod: cannot access 'nope': No such file or directory
find: invalid expression
seq: format ‘%d’ has unknown %d directive
seq: format string may not be specified when printing equal width strings
Try 'seq --help' for more information.
--- status 1
### what fails first: files and patterns of csplit, silent cmp, column's dash, -n on the same file
csplit nope /x; csplit nope 0; echo a > f; csplit f /x; cmp -s . f; cmp -s nope f; echo $?; column - < f; touch q; cp -n q q; mv -n q q; echo $?
--- stdout
2
0
--- stderr
csplit: cannot open 'nope' for reading: No such file or directory
csplit: cannot open 'nope' for reading: No such file or directory
csplit: /x: closing delimiter '/' missing
cmp: .: Is a directory
column: -: No such file or directory
### what would be read again is refused
echo a > f; cat f >> f; echo $?; cat f; cat < f >> f; cat f > f; echo $?; wc -c < f
echo b > g; ln g h; echo c > i; cat i h g >> g; cat g; { cat g - < i; } > g; cat g; cat < i 1<> i; cat i
--- stdout
1
a
0
0
b
c
c
c
--- stderr
cat: f: input file is output file
cat: -: input file is output file
cat: h: input file is output file
cat: g: input file is output file
cat: -: input file is output file
