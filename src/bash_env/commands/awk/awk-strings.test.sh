### empty matches within a character have empty groups
echo '(ßabaaa' | awk '{print gensub(/(a*)+/,"<\\0|\\1>","g")}'
--- stdout $'<|>(<|>\xc3<|>\x9f<a|a>b<aaa|aaa>\n'
### a slash and an equals sign behind what cannot be assigned begin a regular expression
awk 'BEGIN { x = "a" /=a/ "b"; print x, NR++ /=/, (2) /=/; print 1 x /=/ }'; awk 'BEGIN { x = 4 /=2 }'; awk 'BEGIN { y = 4; print 1 < y /=2, y }'

--- stdout
a0b 00 20
1a0b0
1 2
--- stderr
awk: cmd. line:1: BEGIN { x = 4 /=2 }
awk: cmd. line:1:                ^ unterminated regexp
### with --non-decimal-data, the pieces of split, patsplit and match are hexadecimal and octal too
awk -n 'BEGIN { split("0x1A,011,1e", a, ","); print a[1] == 26, a[2] + 0, typeof(a[1]), typeof(a[3]); patsplit("0x1A,011", a, /[^,]+/); print typeof(a[1]), a[2] < 10; match("0x1A", /.*/, a); print a[0] == 26 }'

--- stdout
1 9 strnum string
strnum 1
1
### a newline separates fields of a paragraph unless FS is a regular expression
printf 'a|b\nc\n\ne\n' | awk -v RS= -F'|' '{ print NF }'; for f in '\\|' '[|]' 'b|x' é '^a' 'x*'; do printf 'a|béb\nc\n\ne\n' | awk -v RS= -F "$f" '{ print NF, $1 "+" $2 }'; done

--- stdout
3
1
2 a+béb
c
1 e+
2 a+béb
c
1 e+
3 a|+é
1 e+
2 a|b+b
c
1 e+
2 +|béb
c
1 e+
1 a|béb
c+
1 e+
### messages show the program as it was given where characters are bytes
awk -b 'BEGIN { print "ä€" + }'; LC_ALL=C awk 'BEGIN { â }'; awk -b 'BEGIN { printf "ä%d\n" }'
--- stderr $'awk: cmd. line:1: BEGIN { print "\xc3\xa4\xe2\x82\xac" + }\nawk: cmd. line:1:                         ^ syntax error\nawk: cmd. line:1: BEGIN { \xc3\xa2 }\nawk: cmd. line:1:         ^ invalid char \'\xc3\' in expression\nawk: cmd. line:1: fatal: not enough arguments to satisfy format string\n\t`\xc3\xa4%d\n\'\n\t   ^ ran out for this one\n'
--- status 2
