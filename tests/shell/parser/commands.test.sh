Lists and compound commands (bash manual 3.2).
### semicolons and newlines
if true; then echo 1
fi; for i in a
do echo $i
done; while false
do :
done; { echo b
}; (echo c
); case x in
x)
echo d
;;
esac; f()

{ echo e; }; f; true &&

echo g; false ||
# c
echo h; ! 
true; echo $?
--- stdout
1
a
b
c
d
e
g
h
0
### case patterns and terminators
for x in a b ab '' '*' 'a b' 12 -x; do case $x in a) echo A;; b|B) echo B;; ab) echo AB ;& '') echo empty;; '*') echo star ;;& \*) echo again;; "a b") echo spaced;; [0-9]*) echo num;; -*) echo opt;; *) echo other; esac; done; case x in (x) echo paren;; esac; case a in esac; case a in a) ;; esac; echo $?; case a in b) false;; esac; echo $?; case if in if) echo kw;; esac; case x in esac|x) echo e;; esac 2>&1
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `for x in a b ab '' '*' 'a b' 12 -x; do case $x in a) echo A;; b|B) echo B;; ab) echo AB ;& '') echo empty;; '*') echo star ;;& \*) echo again;; "a b") echo spaced;; [0-9]*) echo num;; -*) echo opt;; *) echo other; esac; done; case x in (x) echo paren;; esac; case a in esac; case a in a) ;; esac; echo $?; case a in b) false;; esac; echo $?; case if in if) echo kw;; esac; case x in esac|x) echo e;; esac 2>&1'
--- status 2
### functions in every form
function a { echo a; }; function b() { echo b; }; c() { echo c; }; d () ( echo d; exit 3 ); e() if true; then echo e; fi; function f for i in 1 2; do echo f$i; done; g() { cat; } <<< g; h() [[ $1 == x ]]; i() (( $1 > 2 )); j() case $1 in x) echo jx;; esac; a; b; c; d; echo $?; e; f; g; h x; echo $?; i 1; echo $?; j x; k-l.m() { echo dash; }; k-l.m; function n:o { echo colon; }; n:o; 1f() { echo num; }; 1f; p() { echo "p $#"; } 2>/dev/null; p 1 2
--- stdout
a
b
c
d
3
e
f1
f2
g
0
1
jx
dash
colon
num
p 2
### pipelines
echo a | cat | cat; echo b |& cat; { echo o; echo e >&2; } |& sort; false | true; echo $? ${PIPESTATUS[@]}; true | false | (exit 3) | true; echo "${PIPESTATUS[*]}"; set -o pipefail; false | true; echo $?; (exit 4) | (exit 5) | true; echo $?; set +o pipefail; ! true | false; echo $?; ! false; echo $?; echo x | while read l; do v=$l; done; echo "[$v]"; shopt -s lastpipe; echo y | read w; echo "[$w]"; seq 3 | { read a; cat; }; echo a | if grep -q a; then echo found; fi; yes | head -2; seq 100000 | head -1; echo $(echo sub | tr a-z A-Z)
--- stdout
a
b
e
o
0 1 0
0 1 3 0
1
5
0
0
[]
[y]
2
3
found
y
y
1
SUB
### lists: precedence
true && echo a || echo b; false && echo a || echo b; true || echo a && echo b; false || false && echo no; echo $?; true && false; echo $?; ! true && echo no; echo $?; { false; true; } && echo g; (false) || echo s; if ! false; then echo n; fi; while ! true; do :; done; echo $?; false; true; echo $?; true & wait $!; echo $?; a=1 && b=2 || c=3; echo $a$b$c; echo x; false || { echo y; false; } || echo z
--- stdout
a
b
b
1
1
1
g
s
n
0
0
0
12
x
y
z
### compound commands: statuses
if false; then :; fi; echo $?; if false; then :; elif false; then :; else (exit 3); fi; echo $?; while false; do :; done; echo $?; for i in; do :; done; echo $?; for i in 1 2; do (exit $i); done; echo $?; case x in y) ;; esac; echo $?; { (exit 4); }; echo $?; (exit 5); echo $?; [[ a == b ]]; echo $?; until true; do :; done; echo $?; select x in a; do break; done < /dev/null 2>/dev/null; echo $?; f() { :; }; echo $?; function_ () { return 6; }; function_; echo $?; for i in 1 2 3; do [ $i = 2 ] && break; done; echo $? $i; while :; do (exit 7); break; done; echo $?
--- stdout
0
3
0
0
2
0
4
5
1
0

1
0
6
0 2
0
### conditional expressions
[[ -n a && -z '' || x ]] && echo 1; [[ ! ( a == b ) ]] && echo 2; [[ a < b && b > a ]] && echo 3; [[ abc == a*c && abc != *d ]] && echo 4; [[ 'a b' == 'a b' ]] && echo 5; x='*'; [[ abc == $x ]] && echo 6; [[ abc == "$x" ]] || echo 7; [[ 10 -gt 9 && 1+1 -eq 2 ]] && echo 8; [[ abc =~ ^(a)(b)?c$ ]] && echo "${BASH_REMATCH[@]}"; re='[0-9]+'; [[ a12b =~ $re ]] && echo $BASH_REMATCH; [[ 'a.b' =~ a\.b ]] && [[ axb =~ "a.b" ]] || echo 9; [[ -e / && -d / ]] && echo 10; [[ $undefined == '' ]] && echo 11; [[ a ]] && [[ ! '' ]] && echo 12; [[ a == [a-c] ]] && echo 13; [[ 
a == a
&& b == b ]] && echo 14; [[ -v HOME ]] && echo 15; [[ "a" == 'a' && \a == a ]] && echo 16; [[ ( a ) ]] && echo 17; [[ x -nt y ]]; echo $?; [[ a =~ ( ]] 2>/dev/null; echo $?
--- stderr
bash: line 3: unexpected EOF while looking for matching `)'
bash: line 4: unexpected argument to conditional binary operator
--- status 2
### coprocesses
coproc cat; echo hi >&${COPROC[1]}; read -u ${COPROC[0]} l; echo $l; eval "exec ${COPROC[1]}>&-"; wait; coproc N { while read x; do echo "got $x"; done; }; echo 1 >&${N[1]}; read y <&${N[0]}; echo $y; [ -n "$N_PID" ] && kill $N_PID; wait $N_PID 2>/dev/null; echo $?; coproc M (exit 3); wait $M_PID; echo $?
--- stdout
hi
got 1
143
3
### select: menus
PS3='> '; select x in a 'b c' d; do echo "$REPLY=$x"; [ "$x" ] || break; done <<< '2
1
9' 2>&1; echo $?; set -- p q; select y; do echo $y; break; done <<< 2 2>/dev/null; select z in $(seq 12); do break; done <<< 3 2>&1; select w in a; do :; done < /dev/null 2>&1
--- stdout
1) a
2) b c
3) d
> 2=b c
> 1=a
> 9=
0
q
1) 1	 3) 3	 5) 5	 7) 7	 9) 9	11) 11
2) 2	 4) 4	 6) 6	 8) 8	10) 10	12) 12
> 1) a
> 
--- status 1
