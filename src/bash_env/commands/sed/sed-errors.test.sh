### unknown commands
sed k < /dev/null; echo $?
sed 'p;u' < /dev/null; echo $?
sed '1,2,3p' < /dev/null; echo $?
sed 's/a/b/
k' < /dev/null; echo $?
--- stdout
1
1
1
1
--- stderr
sed: -e expression #1, char 1: unknown command: `k'
sed: -e expression #1, char 3: unknown command: `u'
sed: -e expression #1, char 4: unknown command: `,'
sed: -e expression #1, char 8: unknown command: `k'
### commands are missing
sed 1 < /dev/null; echo $?
sed '1,2' < /dev/null; echo $?
sed '/x/' < /dev/null; echo $?
--- stdout
1
1
1
--- stderr
sed: -e expression #1, char 1: missing command
sed: -e expression #1, char 3: missing command
sed: -e expression #1, char 3: missing command
### addresses
sed '1,' < /dev/null; echo $?
sed '1,x' < /dev/null; echo $?
sed '+1p' < /dev/null; echo $?
sed '~1p' < /dev/null; echo $?
sed '0p' < /dev/null; echo $?
sed '0,5p' < /dev/null; echo $?
sed '1!!p' < /dev/null; echo $?
--- stdout
1
1
1
1
1
1
1
--- stderr
sed: -e expression #1, char 2: unexpected `,'
sed: -e expression #1, char 3: unexpected `,'
sed: -e expression #1, char 2: invalid usage of +N or ~N as first address
sed: -e expression #1, char 2: invalid usage of +N or ~N as first address
sed: -e expression #1, char 2: invalid usage of line address 0
sed: -e expression #1, char 4: invalid usage of line address 0
sed: -e expression #1, char 3: multiple `!'s
### commands that take fewer addresses
sed '1,2q' < /dev/null; echo $?
sed '1:a' < /dev/null; echo $?
sed '1}' < /dev/null; echo $?
sed '{p;1}' < /dev/null; echo $?
sed '1#x' < /dev/null; echo $?
--- stdout
1
1
1
1
1
--- stderr
sed: -e expression #1, char 4: command only uses one address
sed: -e expression #1, char 2: : doesn't want any addresses
sed: -e expression #1, char 2: unexpected `}'
sed: -e expression #1, char 5: `}' doesn't want any addresses
sed: -e expression #1, char 2: comments don't accept any addresses
### what follows a command
sed pp < /dev/null; echo $?
sed 'p p' < /dev/null; echo $?
sed '{p}p' < /dev/null; echo $?
sed 'q5x' < /dev/null; echo $?
sed 'y/a/b/g' < /dev/null; echo $?
--- stdout
1
1
1
1
1
--- stderr
sed: -e expression #1, char 2: extra characters after command
sed: -e expression #1, char 3: extra characters after command
sed: -e expression #1, char 4: extra characters after command
sed: -e expression #1, char 3: extra characters after command
sed: -e expression #1, char 7: extra characters after command
### braces
sed '{p' < /dev/null; echo $?
sed 'p}' < /dev/null; echo $?
sed '{p}}' < /dev/null; echo $?
--- stdout
1
1
1
--- stderr
sed: -e expression #1, char 0: unmatched `{'
sed: -e expression #1, char 2: unexpected `}'
sed: -e expression #1, char 4: unexpected `}'
### expressions without end
sed '/x' < /dev/null; echo $?
sed 's/a' < /dev/null; echo $?
sed 's/a/b' < /dev/null; echo $?
sed 's/a
/b/' < /dev/null; echo $?
sed 's/[a/b/' < /dev/null; echo $?
sed 'y/a/b' < /dev/null; echo $?
--- stdout
1
1
1
1
1
1
--- stderr
sed: -e expression #1, char 2: unterminated address regex
sed: -e expression #1, char 3: unterminated `s' command
sed: -e expression #1, char 5: unterminated `s' command
sed: -e expression #1, char 3: unterminated `s' command
sed: -e expression #1, char 7: unterminated `s' command
sed: -e expression #1, char 5: unterminated `y' command
### flags of s
sed 's/a/b/x' < /dev/null; echo $?
sed 's/a/b/gg' < /dev/null; echo $?
sed 's/a/b/pp' < /dev/null; echo $?
sed 's/a/b/2 3' < /dev/null; echo $?
sed 's/a/b/0' < /dev/null; echo $?
sed 's/a/b/w' < /dev/null; echo $?
--- stdout
1
1
1
1
1
1
--- stderr
sed: -e expression #1, char 7: unknown option to `s'
sed: -e expression #1, char 8: multiple `g' options to `s' command
sed: -e expression #1, char 8: multiple `p' options to `s' command
sed: -e expression #1, char 9: multiple number options to `s' command
sed: -e expression #1, char 7: number option to `s' command may not be zero
sed: -e expression #1, char 7: missing filename in r/R/w/W commands
### references to groups
sed 's/a/\1/' < /dev/null; echo $?
sed 's/\(a\)/\2/;p' < /dev/null; echo $?
sed -E 's/(a)/\2/' < /dev/null; echo $?
--- stdout
1
1
1
--- stderr
sed: -e expression #1, char 7: invalid reference \1 on `s' command's RHS
sed: -e expression #1, char 12: invalid reference \2 on `s' command's RHS
sed: -e expression #1, char 9: invalid reference \2 on `s' command's RHS
### regular expressions
sed 's/\(/x/' < /dev/null; echo $?
sed -E '/(a/p' < /dev/null; echo $?
sed -E 's/a)/x/' < /dev/null; echo $?
sed 's/a\{1/x/' < /dev/null; echo $?
sed 's/a\{2,1\}/x/' < /dev/null; echo $?
sed 's/a**/x/' < /dev/null; echo $?
sed 's/[[:foo:]]/x/' < /dev/null; echo $?
sed 's/[b-a]/x/' < /dev/null; echo $?
sed 's/[:alpha:]/x/' < /dev/null; echo $?
sed 's/\1/x/' < /dev/null; echo $?
--- stdout
1
1
1
1
1
1
1
1
4
1
--- stderr
sed: -e expression #1, char 7: Unmatched ( or \(
sed: -e expression #1, char 4: Unmatched ( or \(
sed: -e expression #1, char 7: Unmatched ) or \)
sed: -e expression #1, char 9: Unmatched \{
sed: -e expression #1, char 13: Invalid content of \{\}
sed: -e expression #1, char 8: Invalid preceding regular expression
sed: -e expression #1, char 14: Invalid character class name
sed: -e expression #1, char 10: Invalid range end
sed: character class syntax is [[:space:]], not [:space:]
sed: -e expression #1, char 7: Invalid back reference
### nothing for an empty expression to stand for
echo a | sed 's//x/'; echo $?
echo a | sed '//p'; echo $?
sed '//Ip' < /dev/null; echo $?
sed 's//x/I' < /dev/null; echo $?
--- stdout
1
1
1
1
--- stderr
sed: -e expression #1, char 0: no previous regular expression
sed: -e expression #1, char 0: no previous regular expression
sed: -e expression #1, char 3: cannot specify modifiers on empty regexp
sed: -e expression #1, char 6: cannot specify modifiers on empty regexp
### y wants strings of one length
sed 'y/abc/xy/' < /dev/null; echo $?
sed 'yéaébé' < /dev/null; echo $?
--- stdout
1
1
--- stderr
sed: -e expression #1, char 9: strings for `y' command are different lengths
sed: -e expression #1, char 2: delimiter character is not a single-byte character
### text
sed a < /dev/null; echo $?
sed '1i' < /dev/null; echo $?
sed 'c  ' < /dev/null; echo $?
--- stdout
1
1
1
--- stderr
sed: -e expression #1, char 1: expected \ after `a', `c' or `i'
sed: -e expression #1, char 2: expected \ after `a', `c' or `i'
sed: -e expression #1, char 3: expected \ after `a', `c' or `i'
### labels
sed : < /dev/null; echo $?
sed 'b x' < /dev/null; echo $?
sed 'ta;:b' < /dev/null; echo $?
--- stdout
1
4
4
--- stderr
sed: -e expression #1, char 1: ":" lacks a label
sed: can't find label for jump to `x'
sed: can't find label for jump to `a'
### files
sed r < /dev/null; echo $?
sed 'w /nosuch/x' < /dev/null; echo $?
sed -f nosuch < /dev/null; echo $?
--- stdout
1
4
4
--- stderr
sed: -e expression #1, char 1: missing filename in r/R/w/W commands
sed: couldn't open file /nosuch/x: No such file or directory
sed: couldn't open file nosuch: No such file or directory
### places in script files
printf 'p\nk\n' > s; sed -f s < /dev/null; echo $?
printf 'p\n{p\n\n' > s; sed -f s < /dev/null; echo $?
printf 's/a/b\n' > s; sed -f s < /dev/null; echo $?
printf '}' > s; sed -e p -f s < /dev/null; echo $?
--- stdout
1
1
1
1
--- stderr
sed: file s line 2: unknown command: `k'
sed: file s line 2: unmatched `{'
sed: file s line 1: unterminated `s' command
sed: file s line 1: unexpected `}'
### places in several expressions
sed -e p -e k < /dev/null; echo $?
sed -e p -e 's/\(/x/' < /dev/null; echo $?
sed -e 's/a\' -e 'b/x/' < /dev/null; echo $?
--- stdout
1
1
1
--- stderr
sed: -e expression #2, char 1: unknown command: `k'
sed: -e expression #2, char 7: Unmatched ( or \(
sed: -e expression #1, char 4: unterminated `s' command
### escapes
sed 's/a/\c\d/' < /dev/null; echo $?
--- stdout
1
--- stderr
sed: -e expression #1, char 9: recursive escaping after \c not allowed
### options
sed -e; echo $?
--- stdout
1
--- stderr
sed: option requires an argument -- 'e'
Try 'sed --help' for more information.
--- differs: GNU sed prints all of its usage instead of the hint
### commands are not run
echo ls | sed e; echo $?
--- stdout
1
--- stderr
sed: -e expression #1, char 1: e command and flag are not supported: sed does not run commands here
--- differs: no program may come out of a sed script
### nor by the flag of s
echo x | sed 's/x/ls/e'; echo $?
--- stdout
1
--- stderr
sed: -e expression #1, char 8: e command and flag are not supported: sed does not run commands here
--- differs: no program may come out of a sed script
### patterns do not grow without limit
echo x | sed ':a;s/.*/&&/;ta'; echo $?
--- stdout
1
--- stderr
sed: pattern space too large (max_string_bytes)
--- differs: GNU sed goes on until memory is exhausted
### GNU's operators may follow another repetition in a basic expression, the standard ones may not
for re in 'a*\?' 'a\?\+' 'a\{1\}\?' 'a\?*' 'a*\{2\}' 'a\?*\+'; do echo aab | sed "s/$re/x/"; done
--- stdout
xb
xb
xab
--- stderr
sed: -e expression #1, char 9: Invalid preceding regular expression
sed: -e expression #1, char 12: Invalid preceding regular expression
sed: -e expression #1, char 11: Invalid preceding regular expression
--- status 1
### a substitution that is refused has made its file
sed 's/a/\2/w out' /dev/null; cat out; sed 's/a/\2/w ./x;y' /dev/null; sed 's/a*\{1/x/' /dev/null
--- stderr
sed: -e expression #1, char 12: invalid reference \2 on `s' command's RHS
sed: -e expression #1, char 14: invalid reference \2 on `s' command's RHS
sed: -e expression #1, char 10: Invalid preceding regular expression
--- status 1
### of two labels of one name the last counts
printf 'a\nb\n' | sed ':x;$!{N;bx};=;:x;$!{N;bx};='; echo a | sed 'Tz;d;:z;p;:z;='; echo a | sed 'bq;p;:q;i 1
:q'
--- stdout
2
a
b
1
a
a
