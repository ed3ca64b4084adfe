### arithmetic
expr 1 + 2; expr 7 - 10; expr 6 '*' 7; expr 7 / 2; expr -7 / 2; expr -7 % 3; expr 7 % -3
--- stdout
3
-3
42
3
-3
-1
1
### precedence
expr 2 + 3 '*' 4; expr '(' 2 + 3 ')' '*' 4; expr 10 - 3 - 2; expr 100 / 5 / 2; expr 1 + 1 = 2
--- stdout
14
20
5
10
1
### integers of any size
expr 99999999999999999999 '*' 99999999999999999999
expr 18446744073709551616 - 1
--- stdout
9999999999999999999800000000000000000001
18446744073709551615
### the status says whether the value is null or zero
for e in 0 1 -0 00 '' a; do expr "$e" > /dev/null; echo "$? <$e>"; done
--- stdout
1 <0>
0 <1>
1 <-0>
1 <00>
1 <>
0 <a>
### comparisons of integers and of text
expr 10 '>' 9; expr 10a '>' 9; expr abc '<' abd; expr a = a; expr 010 = 10; expr a '!=' a; expr 3 '<=' 3; expr a == a
--- stdout
1
0
1
1
1
0
1
1
### or and and
expr 0 '|' 5; expr '' '|' ''; expr a '|' b; expr a '&' b; expr a '&' 0; expr 0 '&' b
--- stdout
5
0
a
a
0
0
--- status 1
### what is not needed is not evaluated
expr 1 '|' 1 / 0; expr 0 '&' 1 / 0
--- stdout
1
0
--- status 1
### matching counts characters
expr abcdef : 'abc'; expr abcdef : 'bcd'; expr aéb : '.*'; expr foo : 'fo*'; expr match foobar 'foo'
--- stdout
3
0
3
3
3
### matching with a group gives its text
expr /usr/lib/x.so : '.*/\(.*\)'; expr abc : '\(b\)'; echo $?; expr abab : '\(ab\)\1'
--- stdout
x.so

1
ab
### patterns are anchored at the start only
expr abc : 'a.'; expr abc : '^a'; expr abc : 'b'; expr ab : 'a\|b'
--- stdout
2
1
0
1
### lengths, substrings and positions
expr length abcdef; expr length ''; expr substr abcdef 2 3; expr substr abc 2 99; expr substr abc 0 1; echo $?
expr index abcdef ec; expr index abc x; expr length héé; expr substr héé 2 1; expr index héé é
--- stdout
6
0
bcd
bc

1
3
0
3
é
2
### functions in the C locale count bytes
LC_ALL=C expr length héé; LC_ALL=C expr é : '.*'
--- stdout
5
2
### a plus makes an operator a word
expr + match; expr length + length; expr + + : '+'
--- stdout
match
6
--- stderr
expr: syntax error: missing argument after ‘+’
--- status 2
### functions nest
expr length substr abcdef 2 3; expr 1 + length abc
--- stdout
3
4
### no expression
expr; echo $?
--- stdout
2
--- stderr
expr: missing operand
Try 'expr --help' for more information.
### an argument is missing
expr 1 +; echo $?
expr '(' 1; echo $?
expr length; echo $?
--- stdout
2
2
2
--- stderr
expr: syntax error: missing argument after ‘+’
expr: syntax error: expecting ')' after ‘1’
expr: syntax error: missing argument after ‘length’
### an argument too many
expr 1 2; echo $?
expr 1 ')'; echo $?
expr '(' 1 2 ')'; echo $?
--- stdout
2
2
2
--- stderr
expr: syntax error: unexpected argument ‘2’
expr: syntax error: unexpected argument ‘)’
expr: syntax error: expecting ')' instead of ‘2’
### empty parentheses
expr '(' ')'; echo $?
--- stdout
2
--- stderr
expr: syntax error: unexpected ')'
### operands that are no integers
expr a + 1; echo $?
expr 1 + 1.5; echo $?
expr ' 1' + 1; echo $?
--- stdout
2
2
2
--- stderr
expr: non-integer argument
expr: non-integer argument
expr: non-integer argument
### division by zero
expr 1 / 0; echo $?
expr 1 % 0; echo $?
--- stdout
2
2
--- stderr
expr: division by zero
expr: division by zero
### patterns that are not valid
expr a : '\('; echo $?
expr a : '['; echo $?
--- stdout
2
2
--- stderr
expr: Unmatched ( or \(
expr: Invalid regular expression
### the end of options
expr -- 1 + 2; expr -- -1
--- stdout
3
-1
### brackets without an end
for e in '[a' '[' '[^' '[]' '[a-' '[a-c-' '[[:alpha' '[[.a' '\([a\)' '[[=a=]-c]'; do expr abc : "$e"; LC_ALL=C expr abc : "$e"; done
--- stderr
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Invalid regular expression
expr: Invalid regular expression
expr: Invalid regular expression
expr: Invalid regular expression
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Invalid range end
expr: Invalid range end
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Unmatched [, [^, [:, [., or [=
expr: Invalid range end
expr: Invalid range end
--- status 2
