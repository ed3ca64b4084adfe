### the line of a redirection that fails is that where reading of its command ended
while read x; do
  echo $x
done < nosuch
if true; then
{
  echo $x
} < nosuch
fi
--- stderr
bash: line 3: nosuch: No such file or directory
bash: line 8: nosuch: No such file or directory
--- status 1
### within a loop, a case or a function it is that of the loop, the case, the function
for i in 1
do
 {
 :
 } < nosuch
done
case a in
 a)
 {
 :
 } < nosuch
esac
f() {

 while :; do
 break
 done < nosuch
}
f
--- stderr
bash: line 1: nosuch: No such file or directory
bash: line 7: nosuch: No such file or directory
bash: line 13: nosuch: No such file or directory
--- status 1
### what is read by eval and traps counts from its own first line
eval '
{
:
} < nosuch
'
trap '
{
:
} < nosuch
' EXIT
--- stderr
bash: line 8: nosuch: No such file or directory
bash: line 4: nosuch: No such file or directory
### lines of a command substitution count in its text as bash prints it
x=$(

  nosuch

  nosuch
)
x=$(nosuch; if true; then nosuch; fi
 nosuch)
x=$(nosuch | nosuch

nosuch && i
nosuch
)
--- stderr
bash: line 6: nosuch: command not found
bash: line 7: nosuch: command not found
bash: line 8: nosuch: command not found
bash: line 9: nosuch: command not found
bash: line 11: nosuch: command not found
bash: line 13: nosuch: command not found
bash: line 13: nosuch: command not found
bash: line 14: nosuch: command not found
bash: line 15: nosuch: command not found
--- status 127
### a command substitution in a here-document keeps its text
cat <<E
$(

nosuch
for i in 1; do
nosuch
done
)
$(nosuch) `
nosuch`
E
--- stdout

 
--- stderr
bash: line 3: nosuch: command not found
bash: line 5: nosuch: command not found
bash: line 1: nosuch: command not found
bash: line 2: nosuch: command not found
### lines in back-quotes count from the line of their command
echo `

nosuch
nosuch`
--- stdout

--- stderr
bash: line 6: nosuch: command not found
bash: line 7: nosuch: command not found
### a compound command in a substitution
x=$(
{
:
} < nosuch
for i in 1; do
{
:
} < nosuch
done < nosuch

while :; do
break
done < nosuch
)
--- stderr
bash: line 14: nosuch: No such file or directory
bash: line 18: nosuch: No such file or directory
bash: line 21: nosuch: No such file or directory
--- status 1
### substitutions in the head of a compound command
case $(
echo a
nosuch) in
 b) ;;
 $(

nosuch))
:
 esac
[[ -n $(
nosuch) &&
 -n $(nosuch)
]]
((1 + $(
nosuch;
nosuch)))
for i in $(
nosuch)
do
:
done
--- stderr
bash: line 4: nosuch: command not found
bash: line 3: nosuch: command not found
bash: line 13: nosuch: command not found
bash: line 16: nosuch: command not found
bash: line 16: nosuch: command not found
bash: line 16: ((: 1 + : syntax error: operand expected (error token is "+ ")
bash: line 17: nosuch: command not found
### after an error that ends a command lines are counted on from where it was
if true; then
  echo $((1/0))

fi
nosuch
echo $LINENO
--- stdout
4
--- stderr
bash: line 2: 1/0: division by 0 (error token is "0")
bash: line 3: nosuch: command not found
### but not from within a function
f() {
  echo $((1/0))

}
f
nosuch
--- stderr
bash: line 2: 1/0: division by 0 (error token is "0")
bash: line 6: nosuch: command not found
--- status 127
### and in eval for itself
eval "echo a
if true; then
echo \$((1/0))

fi
nosuch"
nosuch
--- stdout
a
--- stderr
bash: line 8: 1/0: division by 0 (error token is "0")
bash: line 9: nosuch: command not found
bash: line 7: nosuch: command not found
--- status 127
### a lone word before a here-document is on the line behind it
cat <<E; nosuch
a
E
cat <<E | nosuch
a
E
nosuch <<E
a
E
--- stdout
a
--- stderr
bash: line 3: nosuch: command not found
bash: line 6: nosuch: command not found
bash: line 7: nosuch: command not found
--- status 127
### a redirection whose word cannot be expanded
{ echo x; } < ${x!}; echo a
f() { echo in; } > $((1/0))
f; echo a
> $((1/0)); echo a
cat < $((1/0)); echo a
--- stdout
a
--- stderr
bash: line 1: ${x!}: bad substitution
bash: line 2: 1/0: division by 0 (error token is "0")
bash: line 4: 1/0: division by 0 (error token is "0")
bash: line 5: 1/0: division by 0 (error token is "0")
