Error messages of expansions, assignments, redirections and builtins.
### a=(1); echo ${a[]}; echo next
a=(1); echo ${a[]}; echo next
echo $?
--- stdout
1
--- stderr
bash: line 1: ${a[]}: bad substitution
### declare -A A=([x]=1); echo "${A[]}"; echo next
declare -A A=([x]=1); echo "${A[]}"; echo next
echo $?; echo "${#A[]}" "${A[]-d}"; echo z
--- stdout
1
--- stderr
bash: line 1: ${A[]}: bad substitution
bash: line 2: ${#A[]}: bad substitution
--- status 1
### set -u; (echo $((undef[0]))); (a=(1); echo $((a[5]))); (echo $((undef)
set -u; (echo $((undef[0]))); (a=(1); echo $((a[5]))); (echo $((undef))); (echo $((x[y]))); (declare -A A; echo $((A[k]))); (echo ${a[0]}); (a=(1); echo ${a[3]}); (echo ${#zz}); (echo ${zz[@]}; echo ok); (echo "${zz[*]}" ok)
--- stdout
0

ok
 ok
--- stderr
bash: line 1: undef: unbound variable
bash: line 1: undef: unbound variable
bash: line 1: x: unbound variable
bash: line 1: A: unbound variable
bash: line 1: a[0]: unbound variable
bash: line 1: a[3]: unbound variable
bash: line 1: zz: unbound variable
### set -u; (echo $1); (echo ${1}); (echo "${10}"); (echo $10); (echo ${#1
set -u; (echo $1); (echo ${1}); (echo "${10}"); (echo $10); (echo ${#1}); (echo ${1:0:1}); (echo ${1%a}); (echo ${1/a/b}); (echo ${1^}); (echo ${1@Q}); (echo $!); (echo ${!1}); (x=; echo ${!x}); (echo ${!zz}); (echo ${zz[1]}); (echo $@ $* ok)
--- stdout
ok
--- stderr
bash: line 1: $1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: 10: unbound variable
bash: line 1: $1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: 1: unbound variable
bash: line 1: $!: unbound variable
bash: line 1: !1: unbound variable
bash: line 1: : invalid variable name
bash: line 1: zz: invalid indirect expansion
bash: line 1: zz[1]: unbound variable
### a[1 + 2]= echo hi; declare -p a; b[0]=x env | grep ^b; c[1]=5 :; echo 
a[1 + 2]= echo hi; declare -p a; b[0]=x env | grep ^b; c[1]=5 :; echo $?
--- stdout
hi
0
--- stderr
bash: line 1: `a[1 + 2]': not a valid identifier
bash: line 1: declare: a: not found
bash: line 1: `b[0]': not a valid identifier
bash: line 1: `c[1]': not a valid identifier
### echo -{z..A}-
echo -{z..A}-
echo x-{z..A..2}-y
--- stderr
bash: line 1: bad substitution: no closing "`" in `-
bash: line 2: bad substitution: no closing "`" in `-y
--- status 1
### wait %%; wait %1; wait %x; fg; bg; fg %%; jobs %%; disown; disown %1; 
wait %%; wait %1; wait %x; fg; bg; fg %%; jobs %%; disown; disown %1; kill %1; kill %%; wait 99999; wait abc; wait -x; wait -n; echo $?
--- stdout
127
--- stderr
bash: line 1: wait: %%: no such job
bash: line 1: wait: %1: no such job
bash: line 1: wait: %x: no such job
bash: line 1: fg: no job control
bash: line 1: bg: no job control
bash: line 1: fg: no job control
bash: line 1: jobs: %%: no such job
bash: line 1: disown: current: no such job
bash: line 1: disown: %1: no such job
bash: line 1: kill: %1: no such job
bash: line 1: kill: %%: no such job
bash: line 1: wait: pid 99999 is not a child of this shell
bash: line 1: wait: `abc': not a pid or valid job spec
bash: line 1: wait: -x: invalid option
wait: usage: wait [-fn] [-p var] [id ...]
### (echo "${!a[@]-default}"); a=(x y z); (echo "${!a[@]-default}"); (echo
(echo "${!a[@]-default}"); a=(x y z); (echo "${!a[@]-default}"); (echo "${!a[0]-default}"); (echo ${!b[1]}); (echo ${!nope}); (x=1a; echo ${!x}); (x='a b'; echo "${!x}"); (x='a[@'; echo "${!x}")
--- stdout
default
--- stderr
bash: line 1: a[@]: invalid indirect expansion
bash: line 1: x y z: invalid variable name
bash: line 1: b[1]: invalid indirect expansion
bash: line 1: nope: invalid indirect expansion
bash: line 1: 1a: invalid variable name
bash: line 1: a b: invalid variable name
bash: line 1: a[@: invalid variable name
--- status 1
### w=ww; (echo ${!w:?msg}); (echo ${w[3]?msg}); (echo ${zz?}); (echo ${zz
w=ww; (echo ${!w:?msg}); (echo ${w[3]?msg}); (echo ${zz?}); (echo ${zz:?}); (echo ${1?one}); (echo ${@:?none}); (echo ${zz:?a $w "q"}); (declare -A A; echo ${A[k]?}); (a=(); echo ${a[@]:?})
--- stderr
bash: line 1: !w: msg
bash: line 1: w[3]: msg
bash: line 1: zz: parameter not set
bash: line 1: zz: parameter null or not set
bash: line 1: 1: one
bash: line 1: @: none
bash: line 1: zz: a ww q
bash: line 1: A[k]: parameter not set
bash: line 1: a[@]: parameter null or not set
--- status 1
### arr=(a b c); declare -n ref='arr[@]'; ref=new; echo $?; declare -p arr
arr=(a b c); declare -n ref='arr[@]'; ref=new; echo $?; declare -p arr; echo "$ref"; declare -n r2='arr[1]'; r2=q; declare -p arr; r2+=z; echo ${arr[1]}; r2[0]=5; echo $?
--- stderr
bash: line 1: arr[@]: bad array subscript
--- status 1
### set -e
set -e
echo before
if false; then echo hi; done
echo after
--- stdout
before
--- stderr
bash: line 3: syntax error near unexpected token `done'
--- status 2
### shopt -s expand_aliases
shopt -s expand_aliases
alias e_=';; oops'
e_ x
--- stderr
bash: line 3: syntax error near unexpected token `;;'
bash: line 3: `;; oops'
--- status 2
### readonly r=1; r=2; echo no
readonly r=1; r=2; echo no
--- stderr
bash: line 1: r: readonly variable
--- status 1
### readonly r=1; r=2 echo hi; echo $?; export r=3; echo $?; declare r=4; 
readonly r=1; r=2 echo hi; echo $?; export r=3; echo $?; declare r=4; echo $?; unset r; echo $?; read r <<< x; echo $?; printf -v r x; echo $?; for r in 1; do :; done; echo $?; ((r=5)); echo $?; : ${r:=4}; let r=4; echo $?; getopts a r -a; echo $?; mapfile r <<< a; echo $?; r+=1
echo end
--- stdout
hi
0
1
1
1
1
1
1
1
1
2
1
end
--- stderr
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: declare: r: readonly variable
bash: line 1: unset: r: cannot unset: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
bash: line 1: r: readonly variable
### readonly a=(1 2); a[0]=5; echo no
readonly a=(1 2); a[0]=5; echo no
echo next; a+=(3); echo no
unset 'a[0]'; echo $?; read -a a <<< x; echo $?; declare -a a=(5); echo $?; local a; f() { local a=1; echo $?; local a; echo $?; }; f; readonly a; a=(4)
--- stdout
next
1
1
--- stderr
bash: line 1: a: readonly variable
bash: line 2: a: readonly variable
bash: line 3: unset: a: cannot unset: readonly variable
bash: line 3: a: readonly variable
bash: line 3: a: readonly variable
--- status 1
### let 'a=1/0'; echo $?; let 'x y'; ((1/0)); echo $?; [[ 1/0 -eq 1 ]]; ec
let 'a=1/0'; echo $?; let 'x y'; ((1/0)); echo $?; [[ 1/0 -eq 1 ]]; echo $?; [[ a -eq 'b c' ]]; echo $?; declare -i z=1/0; echo $?; z='3 4'; echo $?; echo next
a[1/0]=3; echo no
echo ${x:1/0}; echo ${x:a b:2}; x=abc; echo ${x: -5}; echo ${x:1:-5}; a=(1 2 3); echo ${a[@]:1:-1}; echo "${a[-7]}"; a[-7]=1; unset 'a[-7]'; test 1 -eq x; [ 1 -eq ]; [ a b ]; [ a b c ]; [ ( ]; [ -z ]; [ 1 -gt 2 3 ]; test -q x; [ x
--- stdout
1
1
1
1
--- stderr
bash: line 1: let: a=1/0: division by 0 (error token is "0")
bash: line 1: let: x y: syntax error in expression (error token is "y")
bash: line 1: ((: 1/0: division by 0 (error token is "0")
bash: line 1: [[: 1/0: division by 0 (error token is "0")
bash: line 1: [[: b c: syntax error in expression (error token is "c")
bash: line 1: declare: 1/0: division by 0 (error token is "0")
bash: line 2: 1/0: division by 0 (error token is "0")
bash: line 3: syntax error near unexpected token `]'
bash: line 3: `echo ${x:1/0}; echo ${x:a b:2}; x=abc; echo ${x: -5}; echo ${x:1:-5}; a=(1 2 3); echo ${a[@]:1:-1}; echo "${a[-7]}"; a[-7]=1; unset 'a[-7]'; test 1 -eq x; [ 1 -eq ]; [ a b ]; [ a b c ]; [ ( ]; [ -z ]; [ 1 -gt 2 3 ]; test -q x; [ x'
--- status 2
### cat < nofile; echo $?; echo > /nodir/x; echo $?; cat <> /nodir/y; cat 
cat < nofile; echo $?; echo > /nodir/x; echo $?; cat <> /nodir/y; cat < "a b"; : > ""; x='a b'; echo > $x; echo > *; touch f1 f2; echo > f*; echo >& $x; cat <&9; echo >&9; echo >&foo-; exec 3<nofile; echo $?; cat <&x; { :; } > /nodir/z; while :; do break; done < nope; (:) < nope; f() { :; } < nope; f; echo $?; : {x}<nope; echo $?; set -C; echo a > f1; echo a >> f1; echo $?
--- stdout
1
1
1
1
1
0
--- stderr
bash: line 1: nofile: No such file or directory
bash: line 1: /nodir/x: No such file or directory
bash: line 1: /nodir/y: No such file or directory
bash: line 1: a b: No such file or directory
bash: line 1: : No such file or directory
bash: line 1: $x: ambiguous redirect
bash: line 1: f*: ambiguous redirect
bash: line 1: $x: ambiguous redirect
bash: line 1: 9: Bad file descriptor
bash: line 1: 9: Bad file descriptor
bash: line 1: foo: ambiguous redirect
bash: line 1: nofile: No such file or directory
bash: line 1: x: ambiguous redirect
bash: line 1: /nodir/z: No such file or directory
bash: line 1: nope: No such file or directory
bash: line 1: nope: No such file or directory
bash: line 1: nope: No such file or directory
bash: line 1: nope: No such file or directory
bash: line 1: f1: cannot overwrite existing file
### cd nodir; cd a b; cd -; OLDPWD=; cd -; unset HOME; cd; touch file; cd 
cd nodir; cd a b; cd -; OLDPWD=; cd -; unset HOME; cd; touch file; cd file; cd -x; pushd nodir; popd; pushd; dirs +5; popd +3; pwd -x; cd ''; echo $?
--- stdout

0
--- stderr
bash: line 1: cd: nodir: No such file or directory
bash: line 1: cd: too many arguments
bash: line 1: cd: OLDPWD not set
bash: line 1: cd: HOME not set
bash: line 1: cd: file: Not a directory
bash: line 1: cd: -x: invalid option
cd: usage: cd [-L|[-P [-e]] [-@]] [dir]
bash: line 1: pushd: nodir: No such file or directory
bash: line 1: popd: directory stack empty
bash: line 1: pushd: no other directory
bash: line 1: dirs: directory stack empty
bash: line 1: popd: directory stack empty
bash: line 1: pwd: -x: invalid option
pwd: usage: pwd [-LP]
### getopts; getopts a; read -x; read 1a; read -t x; read -u 99; read -n x
getopts; getopts a; read -x; read 1a; read -t x; read -u 99; read -n x; printf; printf -x; printf %z; printf '%d' x; printf %d 08; mapfile -x; mapfile 1a; mapfile -u 99; mapfile -n x; source; source nofile; . nofile x; eval '('; eval -x; exec -x; history -x; fc -x; bind -x; complete -x; compopt; compgen -x; compgen -A nope; suspend; logout; caller x; disown -x; jobs -x; jobs -z; coproc; wait -p; test; dirs -x; echo -x; time -x; unset 1a; unset -x; unset -f -v a; pushd -x; cd -P -L -e -x; bg %9; fg %9; kill %9; kill -s; kill -s NOPE 1; kill -n; kill -9
--- stderr
bash: line 1: syntax error near unexpected token `;'
bash: line 1: `getopts; getopts a; read -x; read 1a; read -t x; read -u 99; read -n x; printf; printf -x; printf %z; printf '%d' x; printf %d 08; mapfile -x; mapfile 1a; mapfile -u 99; mapfile -n x; source; source nofile; . nofile x; eval '('; eval -x; exec -x; history -x; fc -x; bind -x; complete -x; compopt; compgen -x; compgen -A nope; suspend; logout; caller x; disown -x; jobs -x; jobs -z; coproc; wait -p; test; dirs -x; echo -x; time -x; unset 1a; unset -x; unset -f -v a; pushd -x; cd -P -L -e -x; bg %9; fg %9; kill %9; kill -s; kill -s NOPE 1; kill -n; kill -9'
--- status 2
