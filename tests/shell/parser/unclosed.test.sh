What is not closed: messages and statuses.
### (exit 5)
(exit 5)
echo "a
--- stderr
bash: line 2: unexpected EOF while looking for matching `"'
--- status 5
### (exit 5)
(exit 5)
echo ${a
--- stderr
bash: line 2: unexpected EOF while looking for matching `}'
--- status 5
### (exit 5)
(exit 5)
echo $((1 +
--- stderr
bash: line 2: unexpected EOF while looking for matching `)'
--- status 5
### (exit 5)
(exit 5)
echo $(echo
--- stderr
bash: line 3: unexpected EOF while looking for matching `)'
--- status 2
### (exit 5)
(exit 5)
echo 'a
--- stderr
bash: line 2: unexpected EOF while looking for matching `''
--- status 5
### (exit 5)
(exit 5)
echo `a
--- stderr
bash: line 2: unexpected EOF while looking for matching ``'
--- status 5
### (exit 5)
(exit 5)
f() {
--- stderr
bash: line 3: syntax error: unexpected end of file
--- status 2
### echo `)`; echo $?; echo `echo "a`; echo $?
echo `)`; echo $?; echo `echo "a`; echo $?
--- stdout

0

0
--- stderr
bash: command substitution: line 1: syntax error near unexpected token `)'
bash: command substitution: line 1: `)'
bash: command substitution: line 1: unexpected EOF while looking for matching `"'
### echo `echo a; if`; echo $?
echo `echo a; if`; echo $?
x=`fi`; echo $?
echo "`echo 'x`"; echo $?
--- stdout

0
2

0
--- stderr
bash: command substitution: line 2: syntax error: unexpected end of file
bash: command substitution: line 2: syntax error near unexpected token `fi'
bash: command substitution: line 2: `fi'
bash: command substitution: line 3: unexpected EOF while looking for matching `''
### a=abc; echo ${a: }; echo "${a: 1:}"; echo ${a:0:}
a=abc; echo ${a: }; echo "${a: 1:}"; echo ${a:0:}
--- stdout
abc


### a=abc; echo "${a:}"
a=abc; echo "${a:}"
--- stderr
bash: line 1: ${a:}: bad substitution
--- status 1
### cat <<X
cat <<X
a $(( 1 + 
X
--- stderr
bash: line 1: bad substitution: no closing `)' in a $(( 1 + 

--- status 1
### cat <<X
cat <<X
q `echo a
X
--- stderr
bash: line 1: bad substitution: no closing "`" in `echo a

--- status 1
### cat <<X
cat <<X
${z-it's}
X
--- stderr
bash: line 1: bad substitution: no closing `}' in ${z-it's}

--- status 1
### (exit 5)
(exit 5)
echo $(echo "
--- stderr
bash: line 2: unexpected EOF while looking for matching `"'
--- status 5
### a=([
a=([
--- stderr
bash: line 1: unexpected EOF while looking for matching `]'
bash: line 2: syntax error: unexpected end of file
--- status 1
### [[ x
[[ x
--- stderr
bash: line 1: unexpected token `newline', conditional binary operator expected
--- status 2
### echo ${a[1}
echo ${a[1}
--- stderr
bash: line 1: ${a[1}: bad substitution
--- status 1
