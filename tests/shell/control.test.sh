Compound commands, functions, traps and errors (bash manual 3.2, 3.3, 4.1).
### loops with break and continue
for i in 1 2 3 4; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done; for ((;;)); do while :; do break 2; done; done; echo out
--- stdout
1
3
out
### until, and the status of a loop
n=0; until ((n >= 3)); do ((n++)); done; echo $n $?; while false; do :; done; echo $?
--- stdout
3 0
0
### case with all terminators
for x in a b c; do case $x in a) echo A;;& b|a) echo AB;& z) echo Z;; *) echo other; esac; done
--- stdout
A
AB
Z
AB
Z
other
### select
echo 2 | select x in a b; do echo "$x $REPLY"; break; done
--- stdout
b 2
--- stderr $'1) a\n2) b\n#? '
### functions: scope, recursion, return
f() { local x=in; g; echo $x; return 3; }; g() { x=changed; }; x=out; f; echo $? $x
--- stdout
changed
3 out
### factorial by substitution
fact() { (( $1 < 2 )) && { echo 1; return; }; echo $(( $1 * $(fact $(($1 - 1))) )); }; fact 12
--- stdout
479001600
### namerefs as out parameters
set_it() { declare -n out=$1; out=value; }; set_it target; echo $target
--- stdout
value
### set -e and its exemptions
set -e; false || echo or; if false; then :; fi; ! true; f() { false; echo reached; }; f && echo and; (exit 0); false; echo never
--- stdout
or
reached
and
--- status 1
### pipefail and PIPESTATUS
false | true | (exit 3); echo $? "${PIPESTATUS[@]}"; set -o pipefail; false | true; echo $?
--- stdout
3 1 0 3
1
### traps
trap 'echo exit $?' EXIT; trap 'echo err at $LINENO: $BASH_COMMAND' ERR; false; (exit 4); echo go; exit 5
--- stdout
err at 1: false
err at 1: ( exit 4 )
go
exit 5
--- status 5
### an ERR trap with a stack
set -E; trap 'caller 0; echo "${FUNCNAME[*]}"' ERR; a() { b; }; b() { false; }; a; echo end
--- stdout
1 a bash
b a main
1 main bash
a main

end
### subshells keep their state to themselves
x=1; (x=2; cd /; echo $x); echo $x; [ "$PWD" = / ] || echo still home
--- stdout
2
1
still home
### background jobs and wait
sleep 0.01 & p=$!; (exit 7) & wait $!; echo $?; wait $p; echo $?; wait; jobs
--- stdout
7
0
### wait -n in a pool
for i in 3 1 2; do (sleep 0.$i; exit $i) & done; for i in 1 2 3; do wait -n; echo $?; done
--- stdout
1
2
3
### getopts
while getopts ab:c o -a -b val -c; do echo "$o $OPTARG"; done; echo $OPTIND; getopts a o -x; echo "$o"
--- stdout
a 
b val
c 
5
?
### mapfile from find
mkdir d; touch d/b 'd/a c'; mapfile -d '' -t files < <(find d -type f -print0 | sort -z); printf '[%s]' "${files[@]}"; echo ${#files[@]}
--- stdout
[d/a c][d/b]2
### a coprocess
coproc tr a-z A-Z; echo hello >&${COPROC[1]}; exec {COPROC[1]}>&-; cat <&${COPROC[0]}
--- stdout
HELLO
### output of everything to tee
exec > >(tee log) 2>&1; echo one; echo two >&2; exec >&- 2>&-; wait
--- stdout
one
two
### unknown commands, directories, permissions
nope; echo $?; ./nope; echo $?; /; echo $?; touch x; ./x; echo $?
--- stdout
127
127
126
126
--- stderr
bash: line 1: nope: command not found
bash: line 1: ./nope: No such file or directory
bash: line 1: /: Is a directory
bash: line 1: ./x: Permission denied
### syntax errors do not undo what ran
echo one
echo two )
echo three
--- stdout
one
--- stderr
bash: line 2: syntax error near unexpected token `)'
bash: line 2: `echo two )'
--- status 2
### unbound variables
set -u; echo ${x-fine}; echo $x; echo never
--- stdout
fine
--- stderr
bash: line 1: x: unbound variable
--- status 1
### readonly
readonly r=1; r=2; echo after; unset r; echo $?
--- stderr
bash: line 1: r: readonly variable
--- status 1
### set -x
set -x; x='a b'; echo "$x" $((1+1)); [[ a == a ]] && :; for i in 1; do :; done
--- stdout
a b 2
--- stderr
+ x='a b'
+ echo 'a b' 2
+ [[ a == a ]]
+ :
+ for i in 1
+ :
### declare prints what can be read back
declare -i n=5; declare -a a=(1 'b c'); declare -A m=([k]="v w"); declare -x e=1; declare -p n a m e; f() { echo hi; }; declare -f f
--- stdout
declare -i n="5"
declare -a a=([0]="1" [1]="b c")
declare -A m=([k]="v w" )
declare -x e="1"
f () 
{ 
    echo hi
}
### printf
printf '%5d|%-5s|%05.1f|%x|%q|%b|%c\n' 42 ab 3.14159 255 'a b' 'x\ty' hello; printf '%s-' a b c; echo; printf -v v '%03d' 7; echo $v
--- stdout
   42|ab   |003.1|ff|a\ b|x	y|h
a-b-c-
007
### read
printf 'a b  c\\\nd\n' | { read x y; echo "$x|$y"; }; IFS=, read -ra p <<< 'x,y,,z'; echo ${#p[@]}; read -n 2 z <<< abc; echo $z; read < /dev/null; echo $?
--- stdout
a|b  cd
4
ab
1
### PIPESTATUS is of the last command that ran, not of a compound one
if false; then :; fi; echo "${PIPESTATUS[@]}"
if false; then :; elif (exit 3); then :; fi; echo "${PIPESTATUS[@]}"
false; case a in b) ;; esac; echo "${PIPESTATUS[@]}"
false; for i in; do :; done; echo "${PIPESTATUS[@]}"
while false; do :; done; echo "${PIPESTATUS[@]}"
! false; echo "${PIPESTATUS[@]}"
! true; echo "${PIPESTATUS[@]}"
false; f() { :; }; echo "${PIPESTATUS[@]}"
true | false; [[ a ]]; echo "${PIPESTATUS[@]}"
true | false; ((1)); echo "${PIPESTATUS[@]}"
true | false; for i in; do :; done;  echo "${PIPESTATUS[@]}"
while true | false; do :; done; echo "${PIPESTATUS[@]}"
(exit 3) | cat; (exit 4); echo "${PIPESTATUS[@]}"
--- stdout
1
3
1
1
1
1
0
1
0
0
0 1
0 1
4
### set -n reads compound commands only, too
echo a
set -n
(echo b)
while :; do echo c; done
echo d | cat
--- stdout
a
### return checks its argument first
return 2#1; echo $?
f() { return 2#1; echo in; }; f; echo $?
--- stdout
2
2
--- stderr
bash: line 1: return: 2#1: numeric argument required
bash: line 1: return: can only `return' from a function or sourced script
bash: line 2: return: 2#1: numeric argument required
### set -e ends the shell at the first line of a syntax error's message
set -e
for
--- stderr
bash: line 2: syntax error near unexpected token `newline'
--- status 2
### a here-document ends at a delimiter joined by a continuation
cat <<E
E\
E
\
E
cat <<-E
	a\
	b
	\
	c
	E
--- stdout
EE
a	b
c
### a here-document that does not end is told before a syntax error
if true; then cat <<E
a
--- stderr
bash: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `E')
bash: line 3: syntax error: unexpected end of file
--- status 2
### a variable before a command has no attributes of its own
declare -i v=1; v=1+1 eval 'echo $v'; v+=1 eval 'echo $v'; echo $v
declare -u w; w=abc eval 'echo $w'
a=(1 2); a=x eval 'declare -p a'; a+=x eval 'declare -p a'
x=(1 2) eval 'echo $x'
--- stdout
1+1
2
1
abc
declare -x a="x"
declare -x a="1x"
(1 2)
### break outside of loops looks at no argument
break 0; echo $?
break a b; echo $?
for i in 1 2; do (break a); echo $?; done
for i in 1 2; do break 0; done; echo $?
--- stdout
0
0
0
0
1
--- stderr
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 2: break: only meaningful in a `for', `while', or `until' loop
bash: line 3: break: only meaningful in a `for', `while', or `until' loop
bash: line 3: break: only meaningful in a `for', `while', or `until' loop
bash: line 4: break: 0: loop count out of range
### what cannot be expanded before |& is told outside of the pipe
echo ${x!} |& cat; echo 2
nosuch 2>/dev/null |& cat
{ nosuch; } |& cat
--- stdout
2
bash: line 2: nosuch: command not found
bash: line 3: nosuch: command not found
--- stderr
bash: line 1: ${x!}: bad substitution
### two negations are none, as far as errors go
trap 'echo E' ERR; ! ! false; ! false; ! ! ! false; echo $?
set -e; ! ! false; echo a
--- stdout
E
0
E
--- status 1
### tabs behind a continuation in a here-document
cat <<-E
	\
	 a	 
	\
	\a \$v \\
	E
--- stdout
 a	 
\a $v \
### a backslash within brackets of a regular expression quotes what ends them
l='  -f, --file=ARCHIVE   use'
[[ $l =~ ^[[:blank:]]{1,10}(((,[[:blank:]])?(--?([\]\[a-zA-Z0-9?=-]+))(,[[:space:]])?)+).*$ ]]; echo $?; declare -p BASH_REMATCH
[[ 'a]b' =~ [\]]b ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'a[b' =~ [\[]b ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'a\b' =~ [\]]b ]]; echo $?
[[ 'a\b' =~ [\\]b ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'x-b' =~ [a\-z]b ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'xmb' =~ [a\-z]b ]]; echo $?
[[ 'x^b' =~ [\^a]b ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'xdb' =~ [\^a]b ]]; echo $?
[[ 'a]x' =~ [^\]]x ]]; echo $?
[[ 'a"x' =~ ["\""]x ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'a]x' =~ [a']']x ]]; echo $? "${BASH_REMATCH[0]}"
[[ 'a]x' =~ [']a']x ]]; echo $? "${BASH_REMATCH[0]}"
p='[\]\[a-z]+'; [[ 'a]' =~ $p ]]; echo $? "${BASH_REMATCH[0]}"
--- stdout
0
declare -a BASH_REMATCH=([0]="  -f, --file=ARCHIVE   use" [1]="-f, --file=ARCHIVE" [2]="--file=ARCHIVE" [3]="" [4]="--file=ARCHIVE" [5]="file=ARCHIVE" [6]=", ")
0 ]b
0 [b
1
0 \b
1 
0
0 ^b
0
1
0 "x
0 a]x
0 ]x
1 
### a message that nobody reads ends a stage of a pipeline
f() { sleep 0.1; shift a; echo not reached >&3; }; { f 2>&1 | true; } 3>&1; echo ok ${PIPESTATUS[@]}
trap '' PIPE; f() { sleep 0.1; shift a; echo reached >&3; }; { f 2>&1 | true; } 3>&1; echo ok ${PIPESTATUS[@]}
--- stdout
ok 141 0
reached
ok 0 0
### two negations are none, as far as errors go
trap 'echo E' ERR; ! ! false; ! false; ! ! ! false; echo $?
set -e; ! ! false; echo a
--- stdout
E
0
E
--- status 1
### tabs behind a continuation in a here-document
cat <<-E
	\
	 a	 
	\
	\a \$v \\
	E
--- stdout
 a	 
\a $v \
