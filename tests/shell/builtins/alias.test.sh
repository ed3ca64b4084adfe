The builtin `alias` (bash manual 4).
### alias: define, list, print
alias a=b c='d e' e="it's"; alias; alias a; alias c e; alias -p; alias zz; echo $?
--- stdout
alias a='b'
alias c='d e'
alias e='it'\''s'
alias a='b'
alias c='d e'
alias e='it'\''s'
alias a='b'
alias c='d e'
alias e='it'\''s'
1
--- stderr
bash: line 1: alias: zz: not found
### alias: expansion only when the line is read
shopt -s expand_aliases; alias hi='echo hello'
hi there; alias hi='echo bye'; hi
hi
\hi 2>/dev/null || echo quoted
'hi' 2>/dev/null || echo quoted
--- stdout
hello there
hello
bye
quoted
quoted
### alias: trailing blank expands the next word
shopt -s expand_aliases
alias run='echo ' x='one two'
run x x
alias nb='echo' ; alias w='sudo '
nb x
--- stdout
one two x
x
### alias: recursion stops at its own name
shopt -s expand_aliases
alias echo='echo pre' ls2='ls2 x'
echo a
ls2 2>&1
alias a=b b=a
a 2>&1
--- stdout
pre a
bash: line 4: ls2: command not found
bash: line 6: a: command not found
--- status 127
### alias: in functions and compound commands
shopt -s expand_aliases
alias e='echo al'
f() { e in; }
if true; then e if; fi; f; for i in 1; do e for; done; { e group; }; (e sub); x=$(e subst); echo "$x"
unalias e; f
--- stdout
al if
al in
al for
al group
al sub
al subst
al in
### alias: keywords and syntax
shopt -s expand_aliases
alias forever='while true; do' end=done
forever echo once; break; end
alias and='&&' 
true and echo yes
--- stdout
once
### unalias: one, all, unknown
alias a=1 b=2 c=3; unalias a; alias; unalias nope; echo $?; unalias -a; alias; echo "end $?"
--- stdout
alias b='2'
alias c='3'
1
end 0
--- stderr
bash: line 1: unalias: nope: not found
