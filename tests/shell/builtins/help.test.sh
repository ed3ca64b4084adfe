The builtin `help` (bash manual 4).
### help: synopsis and status
help -s cd; help -s nope; echo $?; help -s 'tr*' | head -3; help cd > /dev/null; echo $?; help -d cd > /dev/null; echo $?; help -m cd | head -1; help -x; echo $?; help -s :; help -s if
--- stdout
cd: cd [-L|[-P [-e]] [-@]] [dir]
1
Shell commands matching keyword `tr*'

trap: trap [-lp] [[arg] signal_spec ...]
0
0
NAME
2
:: :
if: if COMMANDS; then COMMANDS; [ elif COMMANDS; then COMMANDS; ]... [ else COMMANDS; ] fi
--- stderr
bash: line 1: help: no help topics match `nope'.  Try `help help' or `man -k nope' or `info nope'.
bash: line 1: help: -x: invalid option
help: usage: help [-dms] [pattern ...]
