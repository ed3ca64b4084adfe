### the text of a program: rules, patterns, actions
printf 'a 1\nb 2\nc 3\n' > f
awk '/b/' f; awk '{ print $2 }' f; awk 'NR == 1, $2 == 2 { print NR, $0 }' f; awk 'BEGIN { print "x" } END { print NR, $0 }' f
--- stdout
b 2
1
2
3
1 a 1
2 b 2
x
3 c 3
### concatenation, arithmetic and precedence
awk 'BEGIN { print 1 " " -1, 2 ^ 3 ^ 2, -2 ^ 2, !1 + 1, 10 % 3, -10 % 3, 2 ** -1, 1 - -1; x = 5; print x -1, x " " -1 }'
--- stdout
1-1 512 -4 1 1 -1 0.5 2
4 5-1
### assignments and increments
awk 'BEGIN { i = 1; a[i] = i++; for (k in a) print k, a[k]; x = 1; x += x += 3; print x; print x++ + ++x, x--; print y++, y }'
--- stdout
2 1
8
18 10
0 1
### numbers and strings compare by what they are
printf '10 9\nabc 5\n 1.0 1\n' | awk '{ print ($1 < $2), ($1 == "10"), ($1 == 1), ($3 == 0), ($3 == "") } END { print (x == 0), (x == "") }'
--- stdout
0 1 0 0 1
0 0 0 0 1
0 0 1 0 1
1 1
### conversions follow CONVFMT and OFMT
awk 'BEGIN { x = 3.14159265; print x, x ""; CONVFMT = "%.2g"; OFMT = "%.3f"; print x, x ""; print 17 "", 1e6, 123456789012, 2^53 + 1, 0.1 + 0.2 }'
--- stdout
3.14159 3.14159
3.142 3.1
17 1000000 123456789012 9007199254740992 0.300
### numbers in strings
awk 'BEGIN { print "3x" + 1, " 12 " + 0, "1e2" + 0, ".5." + 0, "0x1A" + 0, "+inf" + 0, "inf" + 0, "-nan" + 0, 011, 0x11 }'
--- stdout
4 12 100 0.5 0 +inf 0 -nan 9 17
### uninitialized variables are zero and empty
awk 'BEGIN { print x + 0, "[" x "]", length(x), !x; a["k"]; print length(a), ("k" in a), ("j" in a) }'
--- stdout
0 [] 0 1
1 1 0
### fields may be assigned, and NF
echo 'a b c' | awk '{ $2 = "x"; print; $5 = "y"; print; print NF; NF = 2; print; $0 = "p q"; print $2, NF }'
--- stdout
a x c
a x c  y
5
a x
q 2
### OFS rebuilds the record only when a field changes
echo 'a  b  c' | awk -v OFS=- '{ print; $1 = $1; print; print $1, $2 }'
--- stdout
a  b  c
a-b-c
a-b
### the values of -F
echo 'a:b|c d' | awk -F: '{ print $2 }'; echo 'a:b|c d' | awk -F'|' '{ print $2 }'; echo 'a1b22c' | awk -F'[0-9]+' '{ print $3 }'
echo 'abc' | awk -F '' '{ print $2, NF }'; printf 'a\tb c\n' | awk -F'\t' '{ print $2 }'; echo 'a\b' | awk -F'\\' '{ print $2 }'
--- stdout
b|c d
c d
c
b 3
b c
b
### a carriage return belongs to the field
printf 'a b\r\nc d\r\n' | awk '{ printf "%s|", $2 }' | od -c
--- stdout
0000000   b  \r   |   d  \r   |
0000006
### FIELDWIDTHS and FPAT
echo abcdefgh | awk -v FIELDWIDTHS='2 1:1 *' '{ print $1, $2, $3, NF, PROCINFO["FS"] }'
echo 'a,"b,c",d' | awk -v FPAT='([^,]+)|("[^"]+")' '{ print $2, NF }'
--- stdout
ab d efgh 3 FIELDWIDTHS
"b,c" 3
### RS as a character, as nothing and as an expression; RT
printf 'a;b;c' | awk -v RS=';' '{ print NR, $0, RT }'
printf '\n\na b\nc\n\n\nd\n' | awk -v RS= '{ print NR ":" $1 ":" $NF ":" NF }'
printf 'a1b22c\n' | awk -v RS='[0-9]+' '{ print $0 "|" RT }'
--- stdout
1 a ;
2 b ;
3 c 
1:a:c:3
2:d:d:1
a|1
b|22
c
|
### getline from the main input, files and commands
printf 'l1\nl2\nl3\n' > f
awk 'NR == 1 { getline; print "now", $0, NR; getline x; print x, NR, $0 }' f
awk 'BEGIN { while ((getline line < "f") > 0) n++; print n; print (getline line < "none"), ERRNO; close("f"); getline < "f"; print $0, NR }'
awk 'BEGIN { "echo hi there" | getline; print $2; "echo one; echo two" | getline v; print v; print close("echo hi there") }'
--- stdout
now l2 2
l3 3 l2
3
-1 No such file or directory
l1 0
there
one
0
### output to files, appended and to pipes
awk 'BEGIN { print "b" > "o"; print "a" > "o"; close("o"); print "c" >> "o"; close("o"); while ((getline l < "o") > 0) print l; print "z\ny" | "sort"; close("sort"); print "end" }'
--- stdout
b
a
c
y
z
end
### a coprocess
awk 'BEGIN { c = "sort"; print "b" |& c; print "a" |& c; close(c, "to"); while ((c |& getline l) > 0) print l; print close(c) }'
--- stdout
a
b
0
### system and close give exit statuses
awk 'BEGIN { print system("exit 3"); print "x" | "cat > /dev/null; exit 4"; print close("cat > /dev/null; exit 4"), close("nothing"); printf "a"; system("echo b") }'
--- stdout
3
4 -1
ab
### operands may be assignments
printf '1\n' > f
awk '{ print v, FILENAME, FNR, NR }' v=1 f v='a\tb' f; awk 'END { print v }' f v=7; awk -v v='x\\y' 'BEGIN { print v }'
--- stdout
1 f 1 1
a	b f 1 2
7
x\y
### ARGV can be changed
printf 'x\n' > f
awk 'BEGIN { for (i = 1; i < ARGC; i++) printf "%s ", ARGV[i]; ARGV[1] = ""; delete ARGV[2] } { print FILENAME }' none none f
--- stdout
none none f f
### BEGINFILE, ENDFILE and nextfile
printf '1\n2\n' > a; printf '3\n' > b
awk 'BEGINFILE { if (ERRNO) { print "skip", FILENAME; nextfile } } ENDFILE { print FILENAME, FNR } FNR == 1 { print; nextfile }' a none b
--- stdout
1
a 1
skip none
3
b 1
### the functions of strings
awk 'BEGIN { print length("héllo"), index("foobar", "bar"), substr("hello", 2, 3), substr("hello", 0), substr("hello", -1, 3), toupper("aé"), tolower("ÀB") }'
--- stdout
5 4 ell hello hel AÉ àb
### sub and gsub with & and backslashes
awk 'BEGIN { s = "hello"; n = gsub(/l/, "[&]", s); print n, s; s = "a.b.c"; sub(/\./, "\\&", s); print s; s = "abc"; gsub(/x*/, "-", s); print s; $0 = "a b a"; gsub("a", "<\\\\&>"); print; print $2 }'
--- stdout
2 he[l][l]o
a&b.c
-a-b-c-
<\a> b <\a>
b
### gensub with groups and counts
awk 'BEGIN { print gensub(/(a)(b)?/, "[\\2\\1]", "g", "abaa"), gensub(/a/, "X", 2, "aaa"), gensub(/a/, "\\0&", 1, "bab") }'
--- stdout
[ba][a][a] aXa baab
### match sets RSTART and RLENGTH, and fills an array
awk 'BEGIN { print match("foobar", /o+/), RSTART, RLENGTH; print match("x", /y/), RSTART, RLENGTH; match("key=val", /([a-z]+)=([a-z]+)/, m); print m[1], m[2], m[2, "start"], m[0, "length"] }'
--- stdout
2 2 2
0 0 -1
key val 5 7
### split, with separators
awk 'BEGIN { n = split("a:b:c", p, ":", s); print n, p[3], s[2]; n = split(" x  y ", p); print n, p[1]; n = split("abc", p, ""); print n, p[2]; n = split("a1b22c", p, /[0-9]+/, s); print n, s[2]; print split("", p), length(p) }'
--- stdout
3 c :
2 x
3 b
3 22
0 0
### patsplit
awk 'BEGIN { n = patsplit("a1b22c", p, /[0-9]+/, s); print n, p[2], s[0], s[2] }'
--- stdout
2 22 a c
### printf
awk 'BEGIN { printf "%d %i %5.2f|%-5s|%05d|%x %o %c%c %e %g %%\n", 3.9, -3.9, 3.14159, "ab", 42, 255, 8, 65, "xyz", 12345.678, 1e10 }'
awk 'BEGIN { printf "%*d|%-*d|%.*f|%2$s\n", 5, 42, 5, 42, 2, 3.14159 }'; awk 'BEGIN { printf "%2$s %1$s|%+d|% d|%#x|%5c|%.2s\n", "a", "b" }'
awk 'BEGIN { printf "%5s|%-8.3s|%+d|% d|%#x|%u\n", "é", "abcdef", 5, 5, 255, -1; printf "%s %s %d\n", 1e20, 0.1, "12abc" }'
--- stdout
3 -3  3.14|ab   |00042|ff 10 Ax 1.234568e+04 1e+10 %
    é|abc     |+5| 5|0xff|18446744073709551615
100000000000000000000 0.1 12
--- stderr
awk: cmd. line:1: fatal: must use `count$' on all formats or none
awk: cmd. line:1: fatal: must use `count$' on all formats or none
### printf of infinities and characters
awk 'BEGIN { printf "%d %5.1f %x %s\n", -log(0), log(0), -log(0), log(0); printf "%c%c", 233, 8364; printf "%c", "" }' | od -c
--- stdout
0000000   +   i   n   f       -   i   n   f       +   i   n   f       -
0000020   i   n   f  \n 303 251 342 202 254  \0
0000032
### the functions of numbers
awk 'BEGIN { print int(3.9), int(-3.9), sqrt(16), exp(0), log(1), sin(0), cos(0), atan2(0, -1), int("3abc") }'
--- stdout
3 -3 4 1 0 0 1 3.14159 3
### bits and strtonum
awk 'BEGIN { print and(12, 10), or(12, 10), xor(12, 10), lshift(1, 4), rshift(16, 2), compl(0), strtonum("0x1F"), strtonum("017"), strtonum("1e2"), mkbool(5) }'
--- stdout
8 14 6 16 4 9007199254740991 31 15 100 1
### rand gives gawk's sequence
awk 'BEGIN { for (i = 0; i < 5; i++) printf "%.10f ", rand(); srand(42); printf "%.10f ", rand(); print srand(7), srand() }'
--- stdout
0.9240458154 0.5939086193 0.3063944389 0.5789405423 0.7401334660 0.2463203266 42 7
### times
awk 'BEGIN { print strftime("%Y-%m-%d %H:%M:%S %Z", 86400 * 45), mktime("2024 02 30 25 61 61"), strftime("%a %j", 0, 1), mktime("x"), PROCINFO["strftime"] }'
TZ=America/New_York awk 'BEGIN { print strftime("%c %z", 1700000000), mktime("2024 07 04 12 00 00") }'
--- stdout
1970-02-15 00:00:00 UTC 1709344921 Thu 001 -1 %a %b %e %H:%M:%S %Z %Y
Tue Nov 14 17:13:20 2023 -0500 1720108800
### arrays: in, delete, several subscripts
awk 'BEGIN { a["x", "y"] = 1; if (("x", "y") in a) print "in"; for (k in a) { split(k, p, SUBSEP); print p[1], p[2] }; a[1]; a[2]; delete a[1]; print length(a); delete a; print length(a) }'
--- stdout
in
x y
2
0
### arrays of arrays
awk 'BEGIN { a["x"]["y"] = 1; a["x"]["z"] = 2; a["p"] = 3; for (k in a["x"]) n += a["x"][k]; print n, length(a["x"]), isarray(a["x"]), isarray(a["p"]); delete a["x"]["y"]; print length(a["x"]) }'
--- stdout
3 2 1 0
1
### the order of for-in: integers first inserted come sorted, strings by gawk's hash
awk 'BEGIN { for (i = 12; i > 0; i--) a[i]; for (k in a) printf "%s ", k; print ""; n = split("apple banana cherry date elderberry fig grape honeydew kiwi lemon", w, " "); for (i = 1; i <= n; i++) b[w[i]]; for (k in b) printf "%s ", k; print "" }'
--- stdout
1 2 3 4 5 6 7 8 9 10 11 12 
fig apple honeydew banana grape elderberry lemon cherry kiwi date 
### the order of many subscripts
awk 'BEGIN { for (i = 0; i < 100; i++) a["key" i]; for (k in a) printf "%s ", k; print "" }'
--- stdout
key0 key1 key2 key20 key3 key21 key4 key22 key5 key23 key6 key24 key7 key25 key8 key26 key40 key9 key27 key41 key28 key42 key29 key43 key44 key45 key46 key60 key47 key61 key48 key62 key49 key63 key64 key65 key66 key80 key67 key81 key68 key82 key69 key83 key84 key85 key86 key87 key88 key89 key10 key11 key12 key13 key14 key15 key16 key17 key30 key18 key31 key19 key32 key33 key34 key35 key36 key50 key37 key51 key38 key52 key39 key53 key54 key55 key56 key70 key57 key71 key58 key72 key59 key73 key74 key75 key76 key90 key77 key91 key78 key92 key79 key93 key94 key95 key96 key97 key98 key99 
### PROCINFO["sorted_in"]
awk 'BEGIN { a["b"] = 1; a["a"] = 3; a["c"] = 2; n = split("@ind_str_asc @ind_str_desc @val_num_asc @val_num_desc by", o, " "); for (i = 1; i <= n; i++) { PROCINFO["sorted_in"] = o[i]; for (k in a) printf "%s ", k } print "" } function by(i1, v1, i2, v2) { return v2 - v1 }'
--- stdout
a b c c b a b c a a c b a c b 
### asort and asorti
awk 'BEGIN { a["x"] = "b"; a["y"] = 10; a["z"] = 9; n = asorti(a, i); print n, i[1], i[3]; n = asort(a); print n, a[1], a[2], a[3]; n = asort(a, d, "@val_str_desc"); print d[1], d[3] }'
--- stdout
3 x z
3 9 10 b
b 10
### functions, recursion and array parameters
awk 'function f(n) { return n < 2 ? 1 : n * f(n - 1) } function fill(a, n,  i) { for (i = 0; i < n; i++) a[i] = i * i } BEGIN { print f(10); fill(q, 4); print q[3], length(q) }'
--- stdout
3628800
9 4
### recursion goes deep
awk 'function f(n) { return n <= 0 ? 0 : 1 + f(n - 1) } BEGIN { print f(20000) }'
--- stdout
20000
### indirect calls
awk 'function double(x) { return x * 2 } BEGIN { f = "double"; print @f(21); g = "length"; print @g("abc") }'
--- stdout
42
3
### switch
awk '{ switch ($1) { case 1: print "one"; break; case "a": print "a"; case /^b/: print "b or through"; break; default: print "else" } }' <<< $'1\na\nbc\nz'
--- stdout
one
a
b or through
b or through
else
### loops: do, break, continue
awk 'BEGIN { do { i++; if (i == 2) continue; if (i > 4) break; printf "%d ", i } while (i < 10); for (;;) if (++j > 3) break; while (k < 3) { k++; if (k == 2) continue; printf "%d ", k }; print i, j }'
--- stdout
1 3 4 1 3 5 4
### next and exit
printf '1\n2\n3\n' | awk '$1 == 2 { next } $1 == 3 { exit 5 } { print } END { print "end", NR }'
--- stdout
1
end 3
--- status 5
### exit in BEGIN runs END, and the last status counts
awk 'BEGIN { exit 3 } END { print "end" }'
--- stdout
end
--- status 3
### IGNORECASE
awk 'BEGIN { IGNORECASE = 1; print ("ABC" == "abc"), ("Foo" ~ /fOO/), gsub(/a/, "x", s); n = split("aXbxc", p, /x/); print n; print index("HELLO", "ell") }'
--- stdout
1 1 0
3
2
### the types of values
echo '5 a' | awk '{ print typeof($1), typeof($2), typeof($3), typeof(1), typeof("1"), typeof(u), typeof(@/x/), typeof(a), a[1]; y = u; print typeof(y) }'
--- stdout
strnum string unassigned number string untyped regexp untyped 
unassigned
### strong expressions
awk 'BEGIN { r = @/^a+$/; print ("aaa" ~ r), ("ab" ~ r); print gensub(r, "X", 1, "aa") }'
--- stdout
1 0
X
### division or regular expression
awk 'BEGIN { a = 6; b = 2; print a / b / 3; print /x/ ? "y" : "n", !/x/; $0 = "axb"; print /x/ + 0, a /b/ 1 }'
--- stdout
1
n 1
1 3
### newlines and semicolons between statements
awk 'BEGIN { if (1) print 1; else print 2
if (0)
  print 3
else
  print 4
x = 1 +\
2; print x
for (i = 0; i < 2; i++)
  ;
print i; ; { print "b" } }
function f(a,
  b) { return a &&
  b }
END { print f(1, 1) }' < /dev/null
--- stdout
1
4
3
2
b
1
### several -f and -e, and includes
echo 'function twice(x) { return x * 2 }' > lib.awk; echo 'BEGIN { print twice(3) }' > main.awk
awk -f lib.awk -f main.awk; awk -f lib.awk -e 'BEGIN { print twice(4) }'; awk -i lib 'BEGIN { print twice(5) }'
awk '@include "lib.awk"
BEGIN { print twice(6) }'
--- stdout
6
8
10
12
### bytes in the C locale and with -b
LC_ALL=C awk 'BEGIN { print length("é"), substr("éa", 3), toupper("é") }'; awk -b 'BEGIN { print length("é") }'
--- stdout
2 a é
2
### bytes that are not UTF-8 survive
printf 'a\377b c\n' | awk '{ print $1; $2 = "x"; print }' | od -c
--- stdout
0000000   a 377   b  \n   a 377   b       x  \n
0000012
### ENVIRON is the environment of commands
V=1 awk 'BEGIN { print ENVIRON["V"]; ENVIRON["W"] = "two"; system("echo $W") }'
--- stdout
1
two
### print in parentheses, and where it goes
awk 'BEGIN { print (1, 2) > "/dev/stdout"; print(1)(2); print "a" "b" > "/dev/stderr"; print 1 == 1, (2 > 1) }'
--- stdout
1 2
12
1 1
--- stderr
ab
### syntax errors show the place
awk 'BEGIN { print 1 & 2 }'; awk 'BEGIN { if (1) else print }'; awk '{ print "a' ; awk '/a'; awk '{'; awk 'BEGIN { f(1'; awk '}'
--- stderr
awk: cmd. line:1: BEGIN { print 1 & 2 }
awk: cmd. line:1:                 ^ syntax error
awk: cmd. line:1: BEGIN { if (1) else print }
awk: cmd. line:1:                ^ syntax error
awk: cmd. line:1: { print "a
awk: cmd. line:1:         ^ unterminated string
awk: cmd. line:1: /a
awk: cmd. line:1:  ^ unterminated regexp
awk: cmd. line:1: {
awk: cmd. line:1:  ^ unexpected newline or end of string
awk: cmd. line:2: BEGIN { f(1
awk: cmd. line:2:            ^ unexpected newline or end of string
awk: cmd. line:1: }
awk: cmd. line:1: ^ syntax error
--- status 1
### syntax errors in later lines
awk 'BEGIN {
  x = 1
  y = = 2
}'
--- stderr
awk: cmd. line:3:   y = = 2
awk: cmd. line:3:       ^ syntax error
--- status 1
### errors in the text of a program
awk 'BEGIN { next }'; awk 'BEGIN { return }'; awk 'BEGIN { break }'; awk 'function f(a, a) {}'; awk 'function f() {} function f() {}'
awk 'BEGIN { print length(1, 2) }'; awk 'BEGIN { print substr("x") }'; awk 'BEGIN'; awk 'BEGIN { getline x +; }'; awk '/(/'; awk 'BEGIN { print 1 / 0 }'
--- stderr
awk: cmd. line:1: error: `next' used in BEGIN action
awk: cmd. line:1: BEGIN { return }
awk: cmd. line:1:         ^ `return' used outside function context
awk: cmd. line:1: error: `break' is not allowed outside a loop or switch
awk: cmd. line:1: error: `break' is not allowed outside a loop or switch
awk: cmd. line:1: error: function `f': parameter #2, `a', duplicates parameter #1
awk: cmd. line:1: error: function name `f' previously defined
awk: cmd. line:1: BEGIN { print length(1, 2) }
awk: cmd. line:1:                          ^ 2 is invalid as number of arguments for length
awk: cmd. line:1: BEGIN { print substr("x") }
awk: cmd. line:1:                         ^ 1 is invalid as number of arguments for substr
awk: cmd. line:1: BEGIN blocks must have an action part
awk: cmd. line:1: BEGIN { getline x +; }
awk: cmd. line:1:                    ^ syntax error
awk: cmd. line:1: error: Unmatched ( or \(: /(/
awk: cmd. line:1: error: division by zero attempted
--- status 1
### fatal errors name the line and the record
printf 'a\n' | awk '
{ print $-1 }'
awk 'BEGIN { x = 0; print 1 / x }'; awk 'BEGIN { printf "%d %s\n", 1 }'; awk 'BEGIN { f(1) }'; awk 'BEGIN { a[1]; a = 1 }'
awk 'BEGIN { print "x" > "/none/x" }'; awk 1 none; awk -f none; awk 'BEGIN { x = "("; print "a" ~ x }'; awk 'BEGIN { NF = -1 }'
--- stderr
awk: cmd. line:2: (FILENAME=- FNR=1) fatal: attempt to access field -1
awk: cmd. line:1: fatal: division by zero attempted
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`%d %s
'
	    ^ ran out for this one
awk: cmd. line:1: fatal: function `f' not defined
awk: cmd. line:1: fatal: attempt to use array `a' in a scalar context
awk: cmd. line:1: fatal: cannot redirect to `/none/x': No such file or directory
awk: fatal: cannot open file `none' for reading: No such file or directory
awk: fatal: cannot open source file `none' for reading: No such file or directory
awk: cmd. line:1: fatal: invalid regexp: Unmatched ( or \(: /(/
awk: cmd. line:1: fatal: NF set to negative value
--- status 2
### warnings
awk 'BEGIN { print "a\qb" }'; awk 'BEGIN { print log(-1) }'; mkdir d; awk 1 d; awk 'BEGIN { print gensub(/a/, "b", "x", "a") }'
--- stdout
aqb
-nan
b
--- stderr
awk: cmd. line:1: warning: escape sequence `\q' treated as plain `q'
awk: cmd. line:1: warning: log: received negative argument -1
awk: warning: command line argument `d' is a directory: skipped
awk: cmd. line:1: warning: gensub: third argument `x' treated as 1
### a pipe whose reader is gone ends the program
awk 'BEGIN { while (1) print "y" }' | head -n 2; awk 'BEGIN { for (i = 0; i < 100000; i++) print i }' | tail -n 1
--- stdout
y
y
99999
### a number that is no option argument: -v must assign
awk -v 1x=3 'BEGIN { }'; awk -v length=3 'BEGIN { }'; awk --version | head -n 1
--- stdout
GNU Awk 5.2.1, API 3.2, PMA Avon 8-g1, (GNU MPFR 4.2.0, GNU MP 6.2.1)
--- stderr
awk: fatal: `1x' is not a legal variable name
awk: fatal: cannot use gawk builtin `length' as variable name
### unset elements, and lengths of unset things
awk 'function f(a) { return length(a) } BEGIN { print f(u), length(v), length() ; x[1] = ""; print length(x), length(x[1]) }'
--- stdout
0 0 0
1 0
### a loop's subscript compares as a number once
awk 'BEGIN { for (i = 1; i <= 12; i++) a[i] = i; for (k in a) if (k > 9) printf "%s ", k; for (k in a) if (k + 0 > 9) printf "%s ", k; print "" }'
--- stdout
10 11 12 10 11 12 
### many records and fields
seq 1 20000 | awk '{ s += $1; c[$1 % 7]++ } END { print s, c[3], NR }'; seq 1 3000 | awk '{ a[NR] = $0 } END { for (i = NR; i > 2997; i--) print a[i] }'
--- stdout
200010000 2857 20000
3000
2999
2998
### appending to a string is linear
awk 'BEGIN { for (i = 0; i < 60000; i++) s = s "abcdefghij"; print length(s) }'
--- stdout
600000
### the end of a program lets go of its input
yes | awk 'NR == 3 { print NR; exit 7 }'; echo ${PIPESTATUS[@]}; awk 'BEGIN { "yes" | getline x; print x }'; yes | head -n 5 | awk 'BEGIN { getline; print NR }'
--- stdout
3
141 7
y
1
### closed descriptors
awk 'BEGIN { print "x" }' >&-; echo $?; awk '{ print }' <&-; echo $?
--- stdout
1
2
--- stderr
awk: warning: error writing standard output: Bad file descriptor
awk: fatal: error reading input file `-': Bad file descriptor
### numbers in other bases, if asked for
echo '0x1A 011 019' | awk -n '{ print $1 + 0, $2 + 0, $3 + 0, ($1 == 26), "0x10" + 1 }'; awk -S 'BEGIN { system("true") }'
--- stdout
26 9 19 1 17
--- stderr
awk: cmd. line:1: fatal: 'system' function not allowed in sandbox mode
--- status 2
### escapes are bytes in the C locale
LC_ALL=C awk 'BEGIN { print index("é", "\251"), length("\303\251") }'; awk 'BEGIN { print length("\303\251"), "\x41\x4" "2" }' | od -c
--- stdout
2 2
0000000   1       A 004   2  \n
0000006
### what is printed to a command comes before the rest
awk 'BEGIN { print "first"; print "sorted" | "sort"; print "second" }' | cat
--- stdout
first
sorted
second
### a file that cannot be opened is reported at the line that was run last
echo a > a1; awk 'NF' a1 nope; awk '{next}
NF' a1 nope;  awk '{x=1
y=2}' a1 nope; awk 'END{}' nope; awk 'BEGIN{}
/a/
END{
print 1}' a1 nope; awk '{x=1}' nope;awk 'BEGIN{a=1
}
END{print}' nope
--- stdout
a
a
--- stderr
awk: cmd. line:1: fatal: cannot open file `nope' for reading: No such file or directory
awk: cmd. line:1: fatal: cannot open file `nope' for reading: No such file or directory
awk: cmd. line:2: fatal: cannot open file `nope' for reading: No such file or directory
awk: fatal: cannot open file `nope' for reading: No such file or directory
awk: cmd. line:2: fatal: cannot open file `nope' for reading: No such file or directory
awk: fatal: cannot open file `nope' for reading: No such file or directory
awk: cmd. line:1: fatal: cannot open file `nope' for reading: No such file or directory
--- status 2
### errors of the text in the order of their places
awk 'BEGIN{next;print 2<~x}'
awk 'BEGIN{f=1}function f(){}'
awk 'function f(a){} BEGIN{f(/a/)}'
awk 'function f(x,x){} BEGIN{)}'
--- stderr
awk: cmd. line:1: error: `next' used in BEGIN action
awk: cmd. line:1: BEGIN{next;print 2<~x}
awk: cmd. line:1:                    ^ syntax error
awk: cmd. line:1: error: function name `f' previously defined
awk: cmd. line:1: warning: regexp constant for parameter #1 yields boolean value
awk: cmd. line:1: error: function `f': parameter #2, `x', duplicates parameter #1
awk: cmd. line:1: function f(x,x){} BEGIN{)}
awk: cmd. line:1:                         ^ syntax error
--- status 1
### bit functions leave out the leading bits that a number cannot hold
awk 'BEGIN{print compl(1),compl(0),compl(255),compl(3),lshift(1,60),lshift(5,61),or(2^60,1),xor(2^53-1,1)}'
--- stdout
18014398509481982 9007199254740991 2305843009213693696 36028797018963964 1152921504606846976 11529215046068469760 1 9007199254740990
### empty matches within a character have empty groups
echo '(ßabaaa' | awk '{print gensub(/(a*)+/,"<\\0|\\1>","g")}'
--- stdout $'<|>(<|>\xc3<|>\x9f<a|a>b<aaa|aaa>\n'
### the left side of ~ is computed first; where formats run out
awk 'BEGIN{x=5;print x~x--; v="a";print v ~ (v="b"), "b" ~ v}'; awk 'BEGIN{$0="5";x=$NF++~$1;print x,$0}'
for f in '%*d' '%s%*d|' 'a%5.*f|' 'a%-*.*f|' '%5.2f'; do awk -v f="$f" 'BEGIN{printf f}'; awk -v f="$f" 'BEGIN{printf f, 3}'; done; echo
--- stdout
1
0 1
0 6
 3.00
--- stderr
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`%*d'
	 ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`%*d'
	  ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`%s%*d|'
	 ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`%s%*d|'
	   ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`a%5.*f|'
	    ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`a%5.*f|'
	     ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`a%-*.*f|'
	   ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`a%-*.*f|'
	     ^ ran out for this one
awk: cmd. line:1: fatal: not enough arguments to satisfy format string
	`%5.2f'
	    ^ ran out for this one
### FS, FPAT and FIELDWIDTHS of the command line; split uses FS
echo 'a,b c' | awk -v FIELDWIDTHS='1 1' -F, '{print NF}'; echo 'a,b c' | awk -F, -v FIELDWIDTHS='1 1 1' '{print NF, split("x y",P)}'; awk 'BEGIN{FPAT="[a-z]"; print split("ab,c def",P), P[1]; FS=","; print split("ab,c def",P)}'
awk 'function NR(){}'
awk 'BEGIN{n=getline z; print n,z}BEGINFILE{print "file"}' /dev/null; awk 'BEGIN{print 1}{next}' x=1 nope; awk '{print;getline x;print x}' /dev/null nope; awk 'BEGINFILE{print "f"}{next}' nope
--- stdout
2
3 1
2 ab,c
2
file
0 
1
f
--- stderr
awk: cmd. line:1: error: function name `NR' previously defined
awk: fatal: cannot open file `nope' for reading: No such file or directory
awk: fatal: cannot open file `nope' for reading: No such file or directory
awk: cmd. line:1: fatal: cannot open file `nope' for reading: No such file or directory
--- status 2
### END sees the record behind which getline read the rest
printf 'a b\n' | awk '{while((getline z)>0)n++}END{print NF,$0}'
printf 'a b\nc d e\n' | awk '{while((getline z)>0)n++}END{print NF,$0, z, n}'
printf 'a b\n' | awk '{while((getline z)>0)n++;print n,z}END{print index($(NF-1),"")}'
printf 'a b\n' | awk '{getline z}END{print NF,$0}'
printf 'a b\n' | awk 'BEGIN{PROCINFO["sorted_in"]="@ind_str_asc"}{while((getline z)>0)n++}END{print NF,$0}'
printf -- '-0\n' | awk 'BEGIN{CONVFMT="%"}{while((getline z)>0)n++}END{print index($(NF-1),"")}'
printf -- '-0\n' | awk 'BEGIN{CONVFMT="%"}END{print NF;print NF-1; print $(NF-1)}'
--- stdout
2 a b
2 a b c d e 1
 
1
2 a b
2 a b
1
1
0
-0
### the library's ord.awk
echo 595a | awk -niord '$0=chr("0x"RT)' RS=.. ORS= | od -tx1c
awk -i ord 'BEGIN{print ord("abc"), chr(65), ord("é"), chr(300)}'; awk '@include "ord.awk"
BEGIN{print ord("Z")}'
--- stdout
0000000  59  5a  00
          Y   Z  \0
0000003
97 A  Ĭ
90
### a field of FIELDWIDTHS counts where its skip goes past the end
for s in 0 01 012 '' x; do echo "$s" | awk -v FIELDWIDTHS='1:2 1' '{print NF, "<"$1">","<"$2">"}'; echo "$s" | awk -v FIELDWIDTHS='2 3:1 *' '{print NF, "<"$1">","<"$2">"}'; done
--- stdout
1 <> <>
1 <0> <>
1 <1> <>
1 <01> <>
1 <12> <>
2 <01> <>
0 <> <>
0 <> <>
1 <> <>
1 <x> <>
### substr with infinite limits
awk 'BEGIN{print "<"substr("abc",1e400)">" "<"substr("abc",-1e400)">" "<"substr("abc",0,1e400)">" "<"substr("abc",-1e400,1e400) ">"}'
--- stdout
<><abc><abc><abc>
