What errors discard: the command, the line, the shell (bash manual 3.7).
### printf: printf -v 'a[1 x]' q; echo "after $?"
printf -v 'a[1 x]' q; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### read: read 'a[1 x]' <<< q; echo "after $?"
read 'a[1 x]' <<< q; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### unset: a=(1); unset 'a[1 x]'; echo "after $?"
a=(1); unset 'a[1 x]'; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### declare: declare 'a[1 x]=5'; echo "after $?"
declare 'a[1 x]=5'; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### declare i
declare -i k=08; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: declare: 08: value too great for base (error token is "08")
### export: declare -i k; export k='1 x'; echo "after $?"
declare -i k; export k='1 x'; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: export: 1 x: syntax error in expression (error token is "x")
### local: f() { local -i k='1 x'; echo "in $?"; }; f; echo "aft
f() { local -i k='1 x'; echo "in $?"; }; f; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: local: 1 x: syntax error in expression (error token is "x")
### readonly: declare -i k; readonly k='1 x'; echo "after $?"
declare -i k; readonly k='1 x'; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: readonly: 1 x: syntax error in expression (error token is "x")
### test v: a=(1); test -v 'a[1 x]'; echo "after $?"
a=(1); test -v 'a[1 x]'; echo "after $?"
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### let: let '1 x'; echo "after $?"
let '1 x'; echo "after $?"
echo next $?
--- stdout
after 1
next 0
--- stderr
bash: line 1: let: 1 x: syntax error in expression (error token is "x")
### set -e: set -e
set -e
declare -i k
k='1 x'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 3: 1 x: syntax error in expression (error token is "x")
### set -e declare
set -e
declare -i k='1 x'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 2: declare: 1 x: syntax error in expression (error token is "x")
### getopts: declare -i k; getopts a k -a; echo "$? $k"
declare -i k; getopts a k -a; echo "$? $k"
declare -i OPTX; read OPTX <<< '1 x'; echo "after $?"
echo next
--- stdout
0 0
next
--- stderr
bash: line 2: read: 1 x: syntax error in expression (error token is "x")
### read i: declare -i n; read n <<< '3+4'; echo $n; read -a n <
declare -i n; read n <<< '3+4'; echo $n; read -a n <<< '1+1 2'; declare -p n
--- stdout
7
declare -ai n=([0]="2" [1]="2")
### mapfile: declare -ai m; mapfile -t m <<< '1 x'; echo "after
declare -ai m; mapfile -t m <<< '1 x'; echo "after $?"
echo next
--- stdout
next
--- stderr
bash: line 1: mapfile: 1 x: syntax error in expression (error token is "x")
### for: declare -i n; for n in 1+1 '2 x' 3; do echo $n; done; e
declare -i n; for n in 1+1 '2 x' 3; do echo $n; done; echo "after $?"
echo next
--- stdout
2
next
--- stderr
bash: line 1: 2 x: syntax error in expression (error token is "x")
### printf i: declare -i n; printf -v n '1 x'; echo after $?
declare -i n; printf -v n '1 x'; echo after $?
echo next $? $n
--- stdout
next 1
--- stderr
bash: line 1: printf: 1 x: syntax error in expression (error token is "x")
### shift: set -- a b c; shift 1+1; echo $? $#; shift x; echo $?
set -- a b c; shift 1+1; echo $? $#; shift x; echo $?; shift 5; echo $?; shift -1; echo $?; shift 1 2; echo same
echo next $?; shift -- 1; echo $#; shift '' ; echo $?; shift ' 1 '; echo $#; shopt -s shift_verbose; shift 5; echo $?; shift 0; echo $?; set --; shift; echo $?
--- stdout
1 3
1
1
1
next 1
2
1
1
1
0
1
--- stderr
bash: line 1: shift: 1+1: numeric argument required
bash: line 1: shift: x: numeric argument required
bash: line 1: shift: -1: shift count out of range
bash: line 1: shift: too many arguments
bash: line 2: shift: : numeric argument required
bash: line 2: shift: 5: shift count out of range
bash: line 2: shift: shift count out of range
### exit: (exit 1 2; echo same); echo $?; (exit x; echo no); ech
(exit 1 2; echo same); echo $?; (exit x; echo no); echo $?; (exit -1); echo $?; (exit 256); echo $?; (exit -- 3); echo $?; (exit ''); echo $?; (exit 99999999999999999999); echo $?; (exit ' 5'); echo $?; (exit +7); echo $?; (exit 0x10); echo $?
--- stdout
1
2
255
0
3
2
2
5
7
2
--- stderr
bash: line 1: exit: too many arguments
bash: line 1: exit: x: numeric argument required
bash: line 1: exit: : numeric argument required
bash: line 1: exit: 99999999999999999999: numeric argument required
bash: line 1: exit: 0x10: numeric argument required
### exit2: exit 1 2; echo same
exit 1 2; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: exit: too many arguments
### return: f() { return 1 2; echo same; }; f; echo $?; g() { re
f() { return 1 2; echo same; }; f; echo $?; g() { return x; echo same; }; g; echo $?; h() { return -1; }; h; echo $?; i() { return 256; }; i; echo $?; j() { false; return; }; j; echo $?; k() { return -- 4; }; k; echo $?; return; echo $?; return 3; echo $?; l() { return ''; }; l; echo $?; m() { return -x; }; m; echo $?
--- stderr
bash: line 1: return: too many arguments
--- status 1
### break: break; echo $?; continue 2; echo $?; for i in 1 2; do
break; echo $?; continue 2; echo $?; for i in 1 2; do break 0; echo in; done; echo $?; for i in 1 2; do break x; echo in; done; echo $?
echo next $?
--- stdout
0
0
1
--- stderr
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 1: continue: only meaningful in a `for', `while', or `until' loop
bash: line 1: break: 0: loop count out of range
bash: line 1: break: x: numeric argument required
--- status 128
### break2: for i in 1 2; do for j in 1 2; do echo $i$j; break 2
for i in 1 2; do for j in 1 2; do echo $i$j; break 2; done; done; for i in 1 2; do for j in 1 2; do echo $i$j; continue 2; done; done; for i in 1 2; do break 99; done; echo $?; for i in 1; do break 1 2; echo in; done; echo same
echo next $?
--- stdout
11
11
21
0
next 1
--- stderr
bash: line 1: break: too many arguments
### break3: for i in 1 2; do break -1; echo in; done; echo $?; f
for i in 1 2; do break -1; echo in; done; echo $?; for i in 1 2; do continue 0; echo in$i; done; echo $?; f() { break; echo f$?; }; for i in 1 2; do f; echo i$i; done; for i in 1 2; do (break; echo sub $?); done; for i in 1; do break -- 1; done; for i in 1 2; do eval break; echo no; done; echo $?
--- stdout
1
1
f0
i1
f0
i2
sub 0
sub 0
0
--- stderr
bash: line 1: break: -1: loop count out of range
bash: line 1: continue: 0: loop count out of range
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
bash: line 1: break: only meaningful in a `for', `while', or `until' loop
### caller: caller; echo $?; caller 0; echo $?; f() { caller; ca
caller; echo $?; caller 0; echo $?; f() { caller; caller 0; caller 1; echo $?; caller x; echo $?; caller -1; caller 0 1; }
f; g() { f; }; g; caller -x; echo $?
--- stdout
0 NULL
0
1
2 bash
2 main bash
1
2
2 main bash
2 bash
2 g bash
2 main bash
0
2
2 g bash
2
--- stderr
bash: line 1: caller: x: invalid number
caller: usage: caller [expr]
bash: line 1: caller: -1: invalid option
caller: usage: caller [expr]
bash: line 1: caller: x: invalid number
caller: usage: caller [expr]
bash: line 1: caller: -1: invalid option
caller: usage: caller [expr]
bash: line 2: caller: -x: invalid option
caller: usage: caller [expr]
### logout: logout; echo $?; logout 3; echo $?
logout; echo $?; logout 3; echo $?
--- stdout
1
1
--- stderr
bash: line 1: logout: not login shell: use `exit'
bash: line 1: logout: not login shell: use `exit'
### eval: eval; echo $?; eval ''; echo $?; eval 'echo a;' echo b
eval; echo $?; eval ''; echo $?; eval 'echo a;' echo b; eval -x; echo $?; eval -- echo c; eval 'false'; echo $?; eval 'echo $((1+1))' ; eval 'if'; echo $?; eval 'echo "x' ; echo $?; eval "return 3"; echo $?; f() { eval 'return 4'; echo no; }; f; echo $?
--- stdout
0
0
a
b
2
c
1
2
2
2
2
4
--- stderr
bash: line 1: eval: -x: invalid option
eval: usage: eval [arg ...]
bash: eval: line 2: syntax error: unexpected end of file
bash: eval: line 1: unexpected EOF while looking for matching `"'
bash: line 1: return: can only `return' from a function or sourced script
### source: echo 'echo "in $# $1 $0"; return 5; echo no' > s; .
echo 'echo "in $# $1 $0"; return 5; echo no' > s; . ./s; echo $?; . ./s a b; echo $?; source; echo $?; . nosuch; echo $?; . ./nosuch; echo $?; . s; echo $?; . /; echo $?; . -x; echo $?; . -- ./s; mkdir d; . ./d; echo $?; chmod 000 s; . ./s; echo $?; set -- x y; chmod 644 s; echo 'set -- p q; echo "$@"' > s; . ./s; echo "$@"; . ./s z; echo "$@"; echo 'shift; echo "$@"' > s; set -- 1 2; . ./s; echo "$@"
--- stdout
in 0  bash
5
in 2 a bash
5
2
1
1
in 0  bash
5
1
2
in 0  bash
1
1
p q
p q
p q
p q
2
2
--- stderr
bash: line 1: source: filename argument required
source: usage: source filename [arguments]
bash: line 1: nosuch: No such file or directory
bash: line 1: ./nosuch: No such file or directory
bash: line 1: .: /: is a directory
bash: line 1: .: -x: invalid option
.: usage: . filename [arguments]
bash: line 1: .: ./d: is a directory
bash: line 1: ./s: Permission denied
### source path
mkdir p; echo 'echo path' > p/lib; PATH=$PWD/p:$PATH; . lib; echo 'echo here' > lib; . lib; shopt -u sourcepath; . lib; echo $?; printf 'echo a\0b\n' > nul; . ./nul; printf '\177ELF\0\0' > bin; . ./bin; echo $?; echo 'syntax error (' > bad; . ./bad; echo $?; echo 'echo ${x?unset}' > u; . ./u; echo same
echo next $?
--- stdout
path
path
here
0
ab
127
2
--- stderr
./bin: line 1: $'\177ELF': command not found
./bad: line 1: syntax error near unexpected token `('
./bad: line 1: `syntax error ('
./u: line 1: x: unset
--- status 1
### a: readonly x=1; x=2 true; echo $?
readonly x=1; x=2 true; echo $?
echo next
--- stdout
0
next
--- stderr
bash: line 1: x: readonly variable
### b: readonly x=1; x=2 : ; echo $?
readonly x=1; x=2 : ; echo $?
f() { echo f $x; }; x=3 f; echo $?; y=5 x=3 eval 'echo $x $y'; echo $?; x=3 /bin/echo hi; echo $?; x=3 y=4 env | grep '^[xy]='; x=2 nosuch; echo $?
--- stdout
0
f 1
0
1 5
0
hi
0
y=4
127
--- stderr
bash: line 1: x: readonly variable
bash: line 2: x: readonly variable
bash: line 2: x: readonly variable
bash: line 2: x: readonly variable
bash: line 2: x: readonly variable
bash: line 2: x: readonly variable
bash: line 2: nosuch: command not found
### c: set -o posix; readonly x=1; x=2 true; echo $?; x=2 :; ech
set -o posix; readonly x=1; x=2 true; echo $?; x=2 :; echo same
echo next
--- stdout
next
--- stderr
bash: line 1: x: readonly variable
### d: set -e; readonly x=1; x=2 true; echo $?
set -e; readonly x=1; x=2 true; echo $?
echo next
--- stderr
bash: line 1: x: readonly variable
--- status 1
### e: readonly x=1; for x in 1 2; do echo $x; done; echo $?; ec
readonly x=1; for x in 1 2; do echo $x; done; echo $?; echo same
select x in a b; do echo $x; break; done <<< 1; echo $?
echo next
--- stdout
1
same
1
next
--- stderr
bash: line 1: x: readonly variable
1) a
2) b
#? bash: line 2: x: readonly variable
### f: readonly x=1; x=5; echo same
readonly x=1; x=5; echo same
echo next
--- stdout
next
--- stderr
bash: line 1: x: readonly variable
### g: readonly x=1; x+=5; echo same
readonly x=1; x+=5; echo same
readonly -a a=(1); a+=(2); echo same2
a[0]=1; echo same3
echo next $?; unset a; echo $?; unset 'a[0]'; echo $?; : $((x=2)); echo $?
echo n2; ((x++)); echo $?; read x <<< 3; echo $?; mapfile a <<<q; echo $?; declare -i x; echo $?; export x; local x; [[ -v x ]]; echo $?; getopts a x -a; echo $?; printf -v x 3; echo $?; wait -n -p x; echo $?; f() { local x; echo $?; }; f; g() { local x=1; echo $?; }; g; cd / ; readonly PWD; cd /tmp; echo $? $PWD
--- stdout
next 1
1
1
n2
1
1
1
0
0
2
1
1
1
1
1 /
--- stderr
bash: line 1: x: readonly variable
bash: line 2: a: readonly variable
bash: line 3: a: readonly variable
bash: line 4: unset: a: cannot unset: readonly variable
bash: line 4: unset: a: cannot unset: readonly variable
bash: line 4: x: readonly variable
bash: line 5: x: readonly variable
bash: line 5: x: readonly variable
bash: line 5: a: readonly variable
bash: line 5: local: can only be used in a function
bash: line 5: x: readonly variable
bash: line 5: x: readonly variable
bash: line 5: wait: x: cannot unset: readonly variable
bash: line 5: local: x: readonly variable
bash: line 5: local: x: readonly variable
bash: line 5: PWD: readonly variable
### h: readonly x=1; f() { x=2; echo in; }; f; echo same
readonly x=1; f() { x=2; echo in; }; f; echo same
echo next; (x=3; echo sub); echo $?; eval 'x=4; echo ev'; echo same2
echo next2; if x=3; then echo y; else echo n; fi; echo same3
echo next3; x=3 || echo or
echo end
--- stdout
next
1
same2
next2
next3
end
--- stderr
bash: line 1: x: readonly variable
bash: line 2: x: readonly variable
bash: line 2: x: readonly variable
bash: line 3: x: readonly variable
bash: line 4: x: readonly variable
### a: declare -n r; for r in 1a b; do echo $r; done; echo same
declare -n r; for r in 1a b; do echo $r; done; echo same $?
echo next
--- stdout
same 1
next
--- stderr
bash: line 1: `1a': not a valid identifier
### b: declare -i n; for n in 1 '2 x' 3; do echo $n; done; echo
declare -i n; for n in 1 '2 x' 3; do echo $n; done; echo same
echo next
--- stdout
1
next
--- stderr
bash: line 1: 2 x: syntax error in expression (error token is "x")
### c: declare -i n; for n in 1 '2 x' 3; do echo $n; done || ech
declare -i n; for n in 1 '2 x' 3; do echo $n; done || echo or
echo next
--- stdout
1
next
--- stderr
bash: line 1: 2 x: syntax error in expression (error token is "x")
### d: f() { for x in 1 2; do echo $x; done; echo in; }; readonl
f() { for x in 1 2; do echo $x; done; echo in; }; readonly x; f; echo same
--- stdout
in
same
--- stderr
bash: line 1: x: readonly variable
### e: readonly x=1; eval $'x=4; echo ev\necho l2'; echo same2;
readonly x=1; eval $'x=4; echo ev\necho l2'; echo same2; (eval 'x=4'; echo z); echo $?; echo 'x=5; echo no
echo file2' > s; . ./s; echo $?; y=$(eval 'x=4'; echo q); echo "[$y]"; eval "eval 'x=3; echo e1
echo e2'; echo e3"; f() { eval 'x=4'; echo f; }; f; trap 'x=3; echo nn' USR1; kill -USR1 $$; echo after; eval 'x=4' | cat; echo ${PIPESTATUS[@]}; set -e; eval 'x=4; echo no'; echo sete
--- stdout
l2
same2
1
file2
0
[]
e2
e3
f
after
1 0
--- stderr
bash: line 1: x: readonly variable
bash: line 1: x: readonly variable
./s: line 1: x: readonly variable
bash: line 2: x: readonly variable
bash: line 4: x: readonly variable
bash: line 3: x: readonly variable
bash: line 1: x: readonly variable
bash: line 3: x: readonly variable
bash: line 3: x: readonly variable
--- status 1
### f: eval '${x?}'; echo no
eval '${x?}'; echo no
--- stderr
bash: line 1: x: parameter not set
--- status 1
### g: eval 'echo ${x!}'; echo same; eval 'y=$((1/0)); echo no';
eval 'echo ${x!}'; echo same; eval 'y=$((1/0)); echo no'; echo same $?; . /dev/stdin <<< 'echo $((1/0)); echo no
echo l2'; echo $?; eval 'a=(1); echo ${a[1x]}; echo no'; echo s3; eval 'declare -i k=08'; echo s4 $?; f() { declare -i k=08; echo inf; }; eval f; echo s5; f; echo s6
echo next
--- stdout
same
same 1
l2
0
next
--- stderr
bash: line 1: ${x!}: bad substitution
bash: line 1: 1/0: division by 0 (error token is "0")
/dev/stdin: line 1: 1/0: division by 0 (error token is "0")
bash: line 2: 1x: value too great for base (error token is "1x")
### h: a[1x]=2 && echo x; echo same
a[1x]=2 && echo x; echo same
echo next; { a[1x]=2; echo in; }; echo same
echo next; for i in 1 2; do a[1x]=2; echo in; done; echo same
echo next
--- stdout
next
next
next
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 2: 1x: value too great for base (error token is "1x")
bash: line 3: 1x: value too great for base (error token is "1x")
### i: set -u; eval 'echo $nosuch; echo no'; echo same
set -u; eval 'echo $nosuch; echo no'; echo same
--- stderr
bash: line 1: nosuch: unbound variable
--- status 1
### j: set -e; eval 'y=$((1/0)); echo no'; echo same
set -e; eval 'y=$((1/0)); echo no'; echo same
echo next
--- stderr
bash: line 1: 1/0: division by 0 (error token is "0")
--- status 1
### sub read: eval 'a=(1); echo ${a[1x]}; echo no'; echo same
eval 'a=(1); echo ${a[1x]}; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
### sub assign
eval 'a[1x]=5; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
### declare i
eval 'declare -i k=08; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: declare: 08: value too great for base (error token is "08")
### assign i: declare -i k; eval 'k=08; echo no'; echo same
declare -i k; eval 'k=08; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 08: value too great for base (error token is "08")
### printf: eval 'printf -v "a[1 x]" q; echo no'; echo same
eval 'printf -v "a[1 x]" q; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### read i: declare -i k; eval 'read k <<< 08; echo no'; echo sa
declare -i k; eval 'read k <<< 08; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: read: 08: value too great for base (error token is "08")
### test v: eval 'test -v "a[1 x]"; echo no'; echo same
eval 'test -v "a[1 x]"; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### unset: a=(1); eval 'unset "a[1 x]"; echo no'; echo same
a=(1); eval 'unset "a[1 x]"; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1 x: syntax error in expression (error token is "x")
### shift: eval 'shift 1 2; echo no'; echo same
eval 'shift 1 2; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: shift: too many arguments
### exit 1 2: eval 'exit 1 2; echo no'; echo same
eval 'exit 1 2; echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: exit: too many arguments
### arith: eval 'echo $((08)); echo no'; echo same
eval 'echo $((08)); echo no'; echo same
echo next $?
--- stdout
same
next 0
--- stderr
bash: line 1: 08: value too great for base (error token is "08")
### arith cmd
eval '((08)); echo yes $?'; echo same
echo next $?
--- stdout
yes 1
same
next 0
--- stderr
bash: line 1: ((: 08: value too great for base (error token is "08")
### nested: f() { eval 'eval "echo \$((08)); echo no"; echo n2';
f() { eval 'eval "echo \$((08)); echo no"; echo n2'; echo n3; }; f; echo same
echo next $?
--- stdout
n2
n3
same
next 0
--- stderr
bash: line 1: 08: value too great for base (error token is "08")
### bad subst
eval 'echo ${x!y}; echo no'; echo same
echo next $?
--- stdout
same
next 0
--- stderr
bash: line 1: ${x!y}: bad substitution
### invalid ind
eval 'echo ${!x-}; echo no'; x='a b'; eval 'echo ${!x}; echo no'; echo same
echo next $?
--- stdout
same
next 0
--- stderr
bash: line 1: x: invalid indirect expansion
bash: line 1: a b: invalid variable name
### compound assign
eval 'a=([1x]=2); echo no'; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
### glob fail
shopt -s failglob; eval 'echo nosuch*; echo no'; echo same
echo next $?
--- stdout
same
next 0
--- stderr
bash: line 1: no match: nosuch*
### sete sub: set -e; a[1x]=2; echo same
set -e; a[1x]=2; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
### sete sub read
set -e; echo ${a[1x]}; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
### sete shift
set -e; shift 1 2; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: shift: too many arguments
### sete failglob
set -e; shopt -s failglob; echo nosuch*; echo same
echo next $?
--- stderr
bash: line 1: no match: nosuch*
--- status 1
### sete badsub
set -e; echo ${x!}; echo same
echo next $?
--- stderr
bash: line 1: ${x!}: bad substitution
--- status 1
### sete declare i
set -e; declare -i k=08; echo same
echo next
--- stdout
next
--- stderr
bash: line 1: declare: 08: value too great for base (error token is "08")
### sete readonly
set -e; readonly x; x=3; echo same
echo next
--- stderr
bash: line 1: x: readonly variable
--- status 1
### sete arith
set -e; echo $((08)); echo same
echo next
--- stdout
next
--- stderr
bash: line 1: 08: value too great for base (error token is "08")
### sete eval arith
set -e; eval 'echo $((08))'; echo same
echo next
--- stderr
bash: line 1: 08: value too great for base (error token is "08")
--- status 1
### sete eval ro
set -e; readonly x; eval 'x=5'; echo same
echo next
--- stderr
bash: line 1: x: readonly variable
--- status 1
### sete eval sub
set -e; eval 'a[1x]=5'; echo same
echo next
--- stdout
next
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
### sub in func in if
f() { a[1x]=2; echo in; }; if f; then echo t; else echo e; fi; echo same
echo next; f || echo or; echo s2
echo next2; ! f; echo s3
echo next3 $?; x=$(f; echo sub); echo "[$x] $?"; (f; echo sub2); echo $?; f | cat; echo ${PIPESTATUS[*]}; f & wait $!; echo $?
--- stdout
next
next2
next3 1
[] 1
1
1 0
1
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 1x: value too great for base (error token is "1x")
### trap: trap 'a[1x]=2; echo no' USR1; kill -USR1 $$; echo same
trap 'a[1x]=2; echo no' USR1; kill -USR1 $$; echo same
echo next; trap 'echo $((08)); echo no' USR1; kill -USR1 $$; echo same2
echo next2
--- stdout
next
same2
next2
--- stderr
bash: line 1: 1x: value too great for base (error token is "1x")
bash: line 1: 08: value too great for base (error token is "08")
### source: echo 'a[1x]=2; echo no
echo 'a[1x]=2; echo no
echo l2' > s; . ./s; echo same
echo next; echo 'echo $((08)); echo no
echo l2' > s; . ./s; echo same
echo next2
--- stdout
next
l2
same
next2
--- stderr
./s: line 1: 1x: value too great for base (error token is "1x")
./s: line 1: 08: value too great for base (error token is "08")
### badsub: echo ${x!}; echo same
echo ${x!}; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: ${x!}: bad substitution
### badsub2: f() { echo ${x!}; echo in; }; f; echo same
f() { echo ${x!}; echo in; }; f; echo same
echo next $?
--- stdout
next 1
--- stderr
bash: line 1: ${x!}: bad substitution
### badsub3: x=5; echo ${x@Z}; echo same
x=5; echo ${x@Z}; echo same
echo next $?; echo ${x@}; echo s2
echo next2; echo ${!}; echo ${#x!}; echo s3
echo next3; echo ${x:}; echo s4
echo n4; echo ${x//}; echo "${x^^^}"; echo ${1a}; echo s5
echo n5
--- stderr
bash: line 1: ${x@Z}: bad substitution
--- status 1
### prefix: readonly r=1; ((r=2)); echo $?; let r=2; echo $?; fo
readonly r=1; ((r=2)); echo $?; let r=2; echo $?; for ((r=0;r<3;r++)); do :; done; echo $?; [[ r=3 -eq 3 ]]; echo $?; echo $((r=4)); echo same
echo next; a[r=5]=1; echo same
echo next2; x=abc; echo ${x:r=1}; echo s
echo next3
--- stdout
1
1
1
1
next
next2
next3
--- stderr
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 2: r: readonly variable
bash: line 3: r: readonly variable
### a: x=5; echo ${x@}; echo s2
x=5; echo ${x@}; echo s2
echo next2
--- stderr
bash: line 1: ${x@}: bad substitution
--- status 1
### b: echo ${!}; echo ${#x!}; echo s3
echo ${!}; echo ${#x!}; echo s3
echo next3
--- stdout

next3
--- stderr
bash: line 1: ${#x!}: bad substitution
### d: x=5;  echo ${x//}; echo "${x^^^}"; echo ${1a}; echo s5
x=5;  echo ${x//}; echo "${x^^^}"; echo ${1a}; echo s5
echo n5
--- stdout
5
5
n5
--- stderr
bash: line 1: ${1a}: bad substitution
### e: echo ${x@ZZ}; echo s
echo ${x@ZZ}; echo s
echo n
--- stdout

s
n
### f: echo ${@@Z}; echo s
echo ${@@Z}; echo s
echo n
--- stdout

s
n
### g: a=(1); echo ${a[@]@Z}; echo s
a=(1); echo ${a[@]@Z}; echo s
echo n
--- stderr
bash: line 1: ${a[@]@Z}: bad substitution
--- status 1
### h: echo ${nosuch@Z}; echo s
echo ${nosuch@Z}; echo s
echo n
--- stdout

s
n
### i: echo ${x@5}; echo s
echo ${x@5}; echo s
echo n
--- stdout

s
n
### j: eval 'x=5; echo ${x@Z}'; echo s
eval 'x=5; echo ${x@Z}'; echo s
echo n
--- stderr
bash: line 1: ${x@Z}: bad substitution
--- status 1
### k: (x=5; echo ${x@Z}; echo in); echo s
(x=5; echo ${x@Z}; echo in); echo s
echo n
--- stdout
s
n
--- stderr
bash: line 1: ${x@Z}: bad substitution
### set -e ends the shell at a syntax error, whatever encloses it
trap 'echo exit $?' EXIT; trap 'echo err' ERR
(set -e; eval 'x )'; echo after)
(set -e; if eval 'x )'; then echo yes; else echo no; fi; echo after)
(set -e; eval 'x )' || echo no; echo after)
(set -e; ! eval 'if'; echo after)
(set -e; eval 'echo "a'; echo after)
(set -e; eval 'echo $(a'; echo after)
(set -e; eval 'cat <<E'; echo after)
(set -e; f() { eval 'echo ${'; echo in; }; f || echo no; echo after)
(set -e; [[ $(eval 'x )') ]] ; echo after $?)
(set -e; x=$(eval 'x )') || echo no; echo after)
bash -ec 'echo a
)
echo b'
echo $?
bash -ec '((1+'
bash -ec 'trap "x )" USR1; kill -USR1 $$; echo d'
bash -ec 'trap "x )" EXIT; true'; echo $?
--- stdout
err
no
after
no
after
after
err
err
after
in
after
err
no
after
a
err
2
err
err
err
2
exit 0
--- stderr
bash: eval: line 2: syntax error near unexpected token `)'
bash: eval: line 3: syntax error near unexpected token `)'
bash: eval: line 3: `x )'
bash: eval: line 4: syntax error near unexpected token `)'
bash: eval: line 4: `x )'
bash: eval: line 6: syntax error: unexpected end of file
bash: eval: line 6: unexpected EOF while looking for matching `"'
bash: eval: line 8: unexpected EOF while looking for matching `)'
bash: line 8: warning: here-document at line 8 delimited by end-of-file (wanted `E')
bash: eval: line 9: unexpected EOF while looking for matching `}'
bash: eval: line 10: syntax error near unexpected token `)'
bash: eval: line 10: `x )'
bash: eval: line 11: syntax error near unexpected token `)'
bash: eval: line 11: `x )'
bash: -c: line 2: syntax error near unexpected token `)'
bash: -c: line 1: unexpected EOF while looking for matching `)'
bash: trap: line 1: syntax error near unexpected token `)'
bash: exit trap: line 1: syntax error near unexpected token `)'
### an unclosed quote ends a script with the status before it
nosuch
echo "a
--- stderr
bash: line 1: nosuch: command not found
bash: line 2: unexpected EOF while looking for matching `"'
--- status 127
### or with 2
true
echo ${
--- stderr
bash: line 2: unexpected EOF while looking for matching `}'
--- status 2
### an error of expansion in (( )) and [[ ]] discards the command
(( $((1/0)) )); echo b $?
((${!zz})); echo b $?
[[ -n ${x!} ]]; echo b $?
[[ $((1/0)) -eq 1 ]]; echo b $?
for ((i=0; i<${!zz}; i++)); do echo q; done; echo b $?
echo c
--- stdout
c
--- stderr
bash: line 1: 1/0: division by 0 (error token is "0")
bash: line 2: zz: invalid indirect expansion
bash: line 3: ${x!}: bad substitution
bash: line 4: 1/0: division by 0 (error token is "0")
bash: line 5: zz: invalid indirect expansion
### but not one of the expression itself
readonly ro=1; ((ro=2)); echo b $?
[[ 1/0 -eq 1 ]]; echo b $?
[[ a =~ [ ]]; echo b $?
--- stdout
b 1
b 1
b 2
--- stderr
bash: line 1: ro: readonly variable
bash: line 2: [[: 1/0: division by 0 (error token is "0")
### expansions in arithmetic are made before any of it is evaluated
i=1; ((i && $v)); echo $?; i=0;  ((i && $v)); echo $?; ((1 || $v)); echo $?; ((i ? $v : 2)); echo $?; v=3; ((i && $v)); echo $?
--- stdout
1
1
1
1
1
--- stderr
bash: line 1: ((: i && : syntax error: operand expected (error token is "&& ")
bash: line 1: ((: i && : syntax error: operand expected (error token is "&& ")
bash: line 1: ((: 1 || : syntax error: operand expected (error token is "|| ")
bash: line 1: ((: i ?  : 2: expression expected (error token is ": 2")
### set -o posix ends at an assignment that cannot be made
set -o posix
readonly ro=1
(a[-1]=x; echo a)
ro=2; echo a
echo b
--- stderr
bash: line 3: a[-1]: bad array subscript
bash: line 4: ro: readonly variable
--- status 1
