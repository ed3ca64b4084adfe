### look-around as a condition
for p in '(?(?=a)b|c)' '(?(?=a)ab|c)' '(?(?<=a)b|c)' '(?(?!a)[bc]|a)+' '(?(?=(a))\1b|c)' '(?(?=a)a)*b' '(?(?=a)b|c|d)' '(?(?>a)b)' '(?(?=a)b' '(?(?=a)*b)'; do echo 'abc bc' | grep -oP -e "$p"; done

--- stdout
c
c
ab
c
c
b
c
c
abc
bc
ab
c
c
ab
b
--- stderr
grep: conditional subpattern contains more than two branches
grep: assertion expected after (?( or (?(?C)
grep: missing closing parenthesis
grep: quantifier does not follow a repeatable item
--- status 2
### a condition on a group may lack its other branch
echo ac | grep -oP '(a)?(?(1)b)c'; echo ac | grep -oP '(a)?(?(1)b|c|d)'

--- stdout
c
--- stderr
grep: conditional subpattern contains more than two branches
--- status 2
### what resets a match is not repeated
for p in '\K*' 'a\K+b' '\G*' '\X*'; do echo abc | grep -oP "$p"; done

--- stdout
abc
--- stderr
grep: quantifier does not follow a repeatable item
grep: quantifier does not follow a repeatable item
grep: quantifier does not follow a repeatable item
### references backwards beyond the first group
for p in '\g{-1}(a)' '(a)\g{-2}' '\g{0}(' '\g0' '\g{-1}(' '\2('; do echo aab | grep -oP "$p"; done

--- stderr
grep: reference to non-existent subpattern
grep: reference to non-existent subpattern
grep: reference to non-existent subpattern
grep: reference to non-existent subpattern
grep: reference to non-existent subpattern
grep: missing closing parenthesis
--- status 2
### the syntax is looked at before what look-around may hold
for p in '(?<=a*)b(' '(?<=a*)[z-a]' '(?=\K)\y' '(?<=a*)\2'; do echo abc | grep -P "$p"; done

--- stderr
grep: missing closing parenthesis
grep: range out of order in character class
grep: unrecognized character follows \
grep: lookbehind assertion is not fixed length
--- status 2
### with -w a pattern stands in brackets, which it may close or swallow
for p in '\' 'a\' 'a\Q' '(?#' 'a)(b' 'ab)(?i:C' '(*UCP)abc'; do echo abc | grep -ow -P "$p"; echo abc | grep -x -P "$p"; done

--- stdout
abc
abc
--- stderr
grep: missing closing parenthesis
grep: \ at end of pattern
grep: missing closing parenthesis
grep: \ at end of pattern
grep: missing closing parenthesis
grep: missing closing parenthesis
grep: missing ) after (?# comment
grep: unmatched closing parenthesis
grep: unmatched closing parenthesis
grep: (*VERB) not recognized or malformed
### codes of more than a byte in the C locale
for p in '\x{100}' '[\x{100}]' '\o{777}' '\777' '[\777]'; do echo abc | LC_ALL=C grep -P "$p"; done
--- stderr
grep: character code point value in \x{} or \o{} is too large
grep: character code point value in \x{} or \o{} is too large
grep: character code point value in \x{} or \o{} is too large
grep: octal value is greater than \377 in 8-bit non-UTF-8 mode
grep: octal value is greater than \377 in 8-bit non-UTF-8 mode
--- status 2
### collating elements are refused
for p in '[[=a=]]{0}' '[[.a.]-z]' '[[.a]' '[[=a]=]'; do echo 'a=]' | grep -oP "$p"; done
--- stdout
a
a=]
--- stderr
grep: POSIX collating elements are not supported
grep: POSIX collating elements are not supported
