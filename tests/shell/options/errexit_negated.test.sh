set -e and ! (bash manual 4.3.1).
### set -e fn not
foo() { set -e; false; echo no; }
! foo
echo yes
--- status 1
### set -e in if fn
foo() { set -e; false; echo no; }
if foo; then echo t; fi
echo yes
--- stdout
no
t
yes
### set -e in || fn
foo() { set -e; false; echo no; }
foo || echo b
false
echo yes
--- stdout
no
--- status 1
### set -e inside not subshell
! ( set -e; false; echo no )
echo $?
( set -e; false; echo no ) || echo x
--- stdout
0
no
### set -e inside brace not
! { set -e; false; echo no; }
echo $?
--- status 1
### set -e; foo() { false; echo no; }; ! foo; echo yes
set -e; foo() { false; echo no; }; ! foo; echo yes
--- stdout
no
yes
### set -e; ! { false; echo no; }; echo yes
set -e; ! { false; echo no; }; echo yes
--- stdout
no
yes
### set -e; ! ( false; echo no ); echo yes
set -e; ! ( false; echo no ); echo yes
--- stdout
no
yes
### set -e; foo() { set -e; false; echo no; }; ! foo; echo yes
set -e; foo() { set -e; false; echo no; }; ! foo; echo yes
--- stdout
no
yes
### set -e; foo() { set +e; set -e; false; echo no; }; ! foo; echo yes
set -e; foo() { set +e; set -e; false; echo no; }; ! foo; echo yes
--- stdout
no
yes
### foo() { set -e; false; echo no; }; foo() { set -e; (false; echo a); ba
foo() { set -e; false; echo no; }; foo() { set -e; (false; echo a); bar; echo no; }; bar() { false; echo bar; }; ! foo; echo yes
--- status 1
### set -e; foo() { set +e; set -e; false; echo no; }; if ! foo; then echo
set -e; foo() { set +e; set -e; false; echo no; }; if ! foo; then echo x; fi; echo yes
--- stdout
no
yes
### set +e; trap 'echo err' ERR; set -E; foo() { false; echo no; }; ! foo;
set +e; trap 'echo err' ERR; set -E; foo() { false; echo no; }; ! foo; ! { false; echo no; }; ! false; echo yes
--- stdout
err
no
err
no
yes
### set +e; foo() { trap 'echo err' ERR; false; echo no; }; ! foo; echo; f
set +e; foo() { trap 'echo err' ERR; false; echo no; }; ! foo; echo; foo && echo t; if ! foo; then echo; fi
--- stdout
err
no

no
t
no
### set -e; ! eval 'false; echo no'; echo yes
set -e; ! eval 'false; echo no'; echo yes
--- stdout
no
yes
### set -e; ! eval 'set -e; false; echo no'; echo yes
set -e; ! eval 'set -e; false; echo no'; echo yes
--- stdout
no
yes
### ! eval 'set -e; false; echo no'; echo yes
! eval 'set -e; false; echo no'; echo yes
--- status 1
### echo 'set -e; false; echo no' > f; ! . ./f; echo yes
echo 'set -e; false; echo no' > f; ! . ./f; echo yes
--- status 1
### ! { true; set -e; while :; do false; echo n; break; done; echo no; }; 
! { true; set -e; while :; do false; echo n; break; done; echo no; }; echo yes
--- status 1
### set -e; ! { set +e; false; set -e; false; echo no; }; echo yes
set -e; ! { set +e; false; set -e; false; echo no; }; echo yes
--- stdout
no
yes
### foo() { set -e; false; echo no; }; ! foo | cat; echo; ! cat < <(foo); 
foo() { set -e; false; echo no; }; ! foo | cat; echo; ! cat < <(foo); x=$(! foo); echo "[$x]"
--- stdout

[]
### debug pipeline
trap 'echo "d $BASH_COMMAND"' DEBUG
echo a | cat | tr a b
(echo x)
{ echo y; } | cat
! true
if true; then :; fi
f() { echo in; }
f
x=1 y=2
((1))
[[ a ]]
for i in 1 2; do echo $i; done
for ((i=0;i<1;i++)); do :; done
case a in a) echo m;; esac
while ((i--)); do :; done
select x in a; do break; done <<< 1
echo $(echo sub)
true &
wait
{ :; }
time :
coproc cat
--- stdout
d echo a
d cat
d tr a b
b
x
d cat
y
d true
d true
d :
d f
in
d x=1 y=2
d ((1))
d [[ -n a ]]
d for i in 1 2
d echo $i
1
d for i in 1 2
d echo $i
2
d ((i=0))
d ((i<1))
d :
d ((i++))
d ((i<1))
d case a in 
d echo m
m
d ((i--))
d :
d ((i--))
d select x in a
d break
d echo $(echo sub)
sub
d true
d wait
d :
d :
--- stderr
1) a
#? 
real	0m0.000s
user	0m0.000s
sys	0m0.000s
