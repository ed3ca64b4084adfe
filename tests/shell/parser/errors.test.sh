Syntax errors: the message, its line, the status.
### echo $(( (1 )); 
echo $(( (1 )); 
echo after
--- stderr
bash: line 1: unexpected EOF while looking for matching `)'
--- status 2
### echo $((a[)); 
echo $((a[)); 
echo after
--- stdout
after
--- stderr
bash: line 1: a[: bad array subscript (error token is "a[")
### echo $((99999999999999999999)); echo $((2**-1))
echo $((99999999999999999999)); echo $((2**-1))
echo $((0x))
echo $((1.5))
echo $((x+=)); 
echo $((!)); 
echo $((a?b:)); 
echo $((,1)); 
echo $((1,)); 
echo $((37#1))
echo $((65#1))
echo $((16#g))
--- stdout
7766279631452241919
0
1
--- stderr
bash: line 1: 2**-1: exponent less than 0 (error token is "1")
bash: line 3: 1.5: syntax error: invalid arithmetic operator (error token is ".5")
bash: line 4: x+=: syntax error: operand expected (error token is "+=")
bash: line 5: !: syntax error: operand expected (error token is "!")
bash: line 6: a?b:: expression expected (error token is ":")
bash: line 7: ,1: syntax error: operand expected (error token is ",1")
bash: line 8: 1,: syntax error: operand expected (error token is ",")
bash: line 10: 65#1: invalid arithmetic base (error token is "65#1")
bash: line 11: 16#g: value too great for base (error token is "16#g")
--- status 1
### echo $((1 2)
echo $((1 2)
echo a
--- stderr
bash: line 1: unexpected EOF while looking for matching `)'
--- status 2
### echo ${x
echo ${x
--- stderr
bash: line 1: unexpected EOF while looking for matching `}'
--- status 2
### echo "a
echo "a
--- stderr
bash: line 1: unexpected EOF while looking for matching `"'
--- status 2
### echo $(echo a
echo $(echo a
--- stderr
bash: line 2: unexpected EOF while looking for matching `)'
--- status 2
### cat <<X
cat <<X
${x
X
echo a
--- stdout
a
--- stderr
bash: line 1: ${x
: bad substitution
### cat <<X
cat <<X
`echo a
X
echo b
--- stdout
b
--- stderr
bash: line 1: bad substitution: no closing "`" in `echo a

### echo `echo a
echo `echo a
--- stderr
bash: line 1: unexpected EOF while looking for matching ``'
--- status 2
### if true
if true
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### if; then
if; then
--- stderr
bash: line 1: syntax error near unexpected token `;'
bash: line 1: `if; then'
--- status 2
### for
for
--- stderr
bash: line 1: syntax error near unexpected token `newline'
bash: line 1: `for'
--- status 2
### for x in a; done
for x in a; done
--- stderr
bash: line 1: syntax error near unexpected token `done'
bash: line 1: `for x in a; done'
--- status 2
### case x
case x
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### case x in a) echo
case x in a) echo
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### f() 
f() 
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### f() echo
f() echo
--- stderr
bash: line 1: syntax error near unexpected token `echo'
bash: line 1: `f() echo'
--- status 2
### { echo a
{ echo a
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### ( echo a
( echo a
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### echo a )
echo a )
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `echo a )'
--- status 2
### echo a }
echo a }
}
--- stdout
a }
--- stderr
bash: line 2: syntax error near unexpected token `}'
bash: line 2: `}'
--- status 2
### do
do
--- stderr
bash: line 1: syntax error near unexpected token `do'
bash: line 1: `do'
--- status 2
### echo a; ; echo b
echo a; ; echo b
--- stderr
bash: line 1: syntax error near unexpected token `;'
bash: line 1: `echo a; ; echo b'
--- status 2
### echo a & & b
echo a & & b
--- stderr
bash: line 1: syntax error near unexpected token `&'
bash: line 1: `echo a & & b'
--- status 2
### a || 
a || 
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### | a
| a
--- stderr
bash: line 1: syntax error near unexpected token `|'
bash: line 1: `| a'
--- status 2
### echo > 
echo > 
--- stderr
bash: line 1: syntax error near unexpected token `newline'
bash: line 1: `echo > '
--- status 2
### echo >> >
echo >> >
--- stderr
bash: line 1: syntax error near unexpected token `>'
bash: line 1: `echo >> >'
--- status 2
### [[ a
[[ a
--- stderr
bash: line 1: unexpected token `newline', conditional binary operator expected
--- status 2
### [[ a b ]]
[[ a b ]]
--- stderr
bash: line 1: conditional binary operator expected
### [[ ( a ]]
[[ ( a ]]
--- stderr
bash: line 1: unexpected token `]]', expected `)'
### [[ a == ]]
[[ a == ]]
--- stderr
bash: line 1: unexpected argument `]]' to conditional binary operator
### ((1
((1
--- stderr
bash: line 1: unexpected EOF while looking for matching `)'
--- status 2
### for ((i=0;i<1)); do :; done
for ((i=0;i<1)); do :; done
--- stderr
bash: line 1: syntax error: arithmetic expression required
bash: line 1: syntax error: `((i=0;i<1))'
--- status 2
### while true; do echo
while true; do echo
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### function
function
--- stderr
bash: line 1: syntax error near unexpected token `newline'
bash: line 1: `function'
--- status 2
### function f g
function f g
--- stderr
bash: line 1: syntax error near unexpected token `g'
bash: line 1: `function f g'
--- status 2
### a=(1 2
a=(1 2
--- stderr
bash: line 1: unexpected EOF while looking for matching `)'
--- status 1
### a=(1 | 2)
a=(1 | 2)
--- stderr
bash: line 1: syntax error near unexpected token `|'
bash: line 1: `a=(1 | 2)'
--- status 1
### echo <(a
echo <(a
--- stderr
bash: line 2: unexpected EOF while looking for matching `)'
--- status 2
### !
!
--- status 1
### time | x
time | x
--- stderr
bash: line 1: syntax error near unexpected token `|'
bash: line 1: `time | x'
--- status 2
### coproc
coproc
--- stderr
bash: line 1: syntax error near unexpected token `newline'
bash: line 1: `coproc'
--- status 2
### echo 'a
echo 'a
b
--- stderr
bash: line 1: unexpected EOF while looking for matching `''
--- status 2
### echo $'a
echo $'a
--- stderr
bash: line 1: unexpected EOF while looking for matching `''
--- status 2
### case x in esac; case y in a|) ;; esac
case x in esac; case y in a|) ;; esac
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `case x in esac; case y in a|) ;; esac'
--- status 2
### select x in
select x in
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### until
until
--- stderr
bash: line 2: syntax error: unexpected end of file
--- status 2
### echo a
echo a
echo b (
echo c
--- stdout
a
--- stderr
bash: line 2: syntax error near unexpected token `('
bash: line 2: `echo b ('
--- status 2
### eval 'echo a; if'; echo $?
eval 'echo a; if'; echo $?
--- stdout
2
--- stderr
bash: eval: line 2: syntax error: unexpected end of file
### eval 'echo $('; echo $?
eval 'echo $('; echo $?
--- stdout
2
--- stderr
bash: eval: line 2: unexpected EOF while looking for matching `)'
### eval 'echo "'; echo $?
eval 'echo "'; echo $?
--- stdout
2
--- stderr
bash: eval: line 1: unexpected EOF while looking for matching `"'
### bash -c 'echo a; if'; echo $?
bash -c 'echo a; if'; echo $?
--- stdout
2
--- stderr
bash: -c: line 2: syntax error: unexpected end of file
### bash -c 'echo "a'; echo $?
bash -c 'echo "a'; echo $?
--- stdout
2
--- stderr
bash: -c: line 1: unexpected EOF while looking for matching `"'
### bash -c 'echo a )
bash -c 'echo a )
echo b'; echo $?
--- stdout
2
--- stderr
bash: -c: line 1: syntax error near unexpected token `)'
bash: -c: line 1: `echo a )'
### trap 'if' EXIT; echo a
trap 'if' EXIT; echo a
--- stdout
a
--- stderr
bash: exit trap: line 2: syntax error: unexpected end of file
### x=$(if); echo $?
x=$(if); echo $?
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `x=$(if); echo $?'
--- status 2
### echo $(echo a; fi); echo $?
echo $(echo a; fi); echo $?
--- stderr
bash: line 1: syntax error near unexpected token `fi'
bash: line 1: `echo $(echo a; fi); echo $?'
--- status 2
### echo `if`; echo $?
echo `if`; echo $?
--- stdout

0
--- stderr
bash: command substitution: line 2: syntax error: unexpected end of file
### function f { echo a; } x
function f { echo a; } x
--- stderr
bash: line 1: syntax error near unexpected token `x'
bash: line 1: `function f { echo a; } x'
--- status 2
### f() { echo a; } | cat; g() ( echo b ) > /dev/null; h() if true; then e
f() { echo a; } | cat; g() ( echo b ) > /dev/null; h() if true; then echo; fi; echo () { :; }
### a b() { :; }
a b() { :; }
--- stderr
bash: line 1: syntax error near unexpected token `('
bash: line 1: `a b() { :; }'
--- status 2
### echo ${a-b
echo ${a-b
c} "${d}
e
--- stderr
bash: line 2: unexpected EOF while looking for matching `"'
--- status 2
### echo a &&
echo a &&
# c
echo b
--- stdout
a
b
### cat << 
cat << 
--- stderr
bash: line 1: syntax error near unexpected token `newline'
bash: line 1: `cat << '
--- status 2
### cat <<X && echo b
cat <<X && echo b
doc
--- stdout
doc
b
--- stderr
bash: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `X')
### if true; then echo a; else fi
if true; then echo a; else fi
--- stderr
bash: line 1: syntax error near unexpected token `fi'
bash: line 1: `if true; then echo a; else fi'
--- status 2
### if true; then fi
if true; then fi
--- stderr
bash: line 1: syntax error near unexpected token `fi'
bash: line 1: `if true; then fi'
--- status 2
### while do done
while do done
--- stderr
bash: line 1: syntax error near unexpected token `do'
bash: line 1: `while do done'
--- status 2
### { }
{ }
--- stderr
bash: line 1: syntax error near unexpected token `}'
bash: line 1: `{ }'
--- status 2
### ( )
( )
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `( )'
--- status 2
### () { }
() { }
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `() { }'
--- status 2
### echo a ;; b
echo a ;; b
--- stderr
bash: line 1: syntax error near unexpected token `;;'
bash: line 1: `echo a ;; b'
--- status 2
### esac
esac
--- stderr
bash: line 1: syntax error near unexpected token `esac'
bash: line 1: `esac'
--- status 2
### then
then
--- stderr
bash: line 1: syntax error near unexpected token `then'
bash: line 1: `then'
--- status 2
### [[ -f ]]
[[ -f ]]
--- stderr
bash: line 1: unexpected argument `]]' to conditional unary operator
### [[ a -foo b ]]
[[ a -foo b ]]
--- stderr
bash: line 1: conditional binary operator expected
### [[ a =~ ( ]]
[[ a =~ ( ]]
--- stderr
bash: line 1: unexpected EOF while looking for matching `)'
bash: line 2: unexpected argument to conditional binary operator
--- status 2
### [[ ! ]]
[[ ! ]]
### [[ a && ]]
[[ a && ]]
### x=( ) y=([a]=) z=([); echo
x=( ) y=([a]=) z=([); echo
--- stderr
bash: line 1: unexpected EOF while looking for matching `]'
bash: line 2: syntax error: unexpected end of file
--- status 1
### <<<
<<<
--- stderr
bash: line 1: syntax error near unexpected token `newline'
bash: line 1: `<<<'
--- status 2
### echo $[1+]
echo $[1+]
--- stderr
bash: line 1: 1+: syntax error: operand expected (error token is "+")
--- status 1
### echo ${} ${.} ${a b} ${a!} ${-} 
echo ${} ${.} ${a b} ${a!} ${-} 
--- stderr
bash: line 1: ${}: bad substitution
--- status 1
### echo ${a:} 
echo ${a:} 
--- stderr
bash: line 1: ${a:}: bad substitution
--- status 1
### echo ${#a:1}
echo ${#a:1}
--- stderr
bash: line 1: ${#a:1}: bad substitution
--- status 1
### echo ${!} ${!a-} ${a@Z} ${a@}
echo ${!} ${!a-} ${a@Z} ${a@}
--- stderr
bash: line 1: a: invalid indirect expansion
--- status 1
