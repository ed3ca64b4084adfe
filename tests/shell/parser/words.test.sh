Words, comments and assignments as the parser reads them.
### keywords as arguments and names
echo if then else fi do done case esac for in while until function select time { } ! [[ ]]; if=1; echo $if; for for in in do; do echo $for; done; case case in case) echo c;; esac; f() { echo "$1"; }; f if; in=x; echo $in; then() { echo fn; }; \then
--- stderr
bash: line 1: syntax error near unexpected token `then'
bash: line 1: `echo if then else fi do done case esac for in while until function select time { } ! [[ ]]; if=1; echo $if; for for in in do; do echo $for; done; case case in case) echo c;; esac; f() { echo "$1"; }; f if; in=x; echo $in; then() { echo fn; }; \then'
--- status 2
### comments everywhere
echo a # c
echo a#b # c 'unclosed
# x
if true # c
then # c
  echo t # c
fi # c
case x in # c
  # c
  x) echo m ;; # c
esac
for i in 1 2 # c
do echo $i; done
f() # c
{ echo f; }
f
a=(1 # c
2 # c
)
echo ${#a[@]} $((1 # 2
+ 1)) 2>/dev/null
echo end
--- stdout
a
a#b
t
m
1
2
f
end
--- stderr
bash: line 20: 1 # 2
+ 1: syntax error: invalid arithmetic operator (error token is "# 2
+ 1")
### line continuations
ec\
ho a\
b "c\
d" 'e\
f'; if tr\
ue; then echo t; fi; x=1\
2; echo $x; echo a \
  b \
  c; cat <<X
j\
k
X
echo a && \
echo b; echo $((1 +\
2)); echo a # c \
echo not a comment
--- stdout
ab cd e\
f
t
12
a b c
jk
a
b
3
a
not a comment
### assignments: what is one
a=1 b=2 env | grep -E '^[ab]=' | sort; a=5 echo $a; x=y=z; echo $x; 1a=2 2>/dev/null || echo cmd; a+=6; echo $a; "b"=3 2>/dev/null || echo cmd2; c\=4 2>/dev/null || echo cmd3; echo d=5; e[1]=6; echo ${e[1]}; f=$(echo 7) g=$f; echo $g; h= ; echo "[$h]"; i=(1) j=2; echo $i$j; k=a=b; echo $k; l="m"n'o'$k; echo $l; export p=1 q; p=2 true; echo $p; IFS=: read r s <<< 1:2; echo $r; a=b c=$a; echo $c; env a=3 bash -c 'echo $a'
--- stdout
a=1
b=2

y=z
cmd
6
cmd2
cmd3
d=5
6
7
[]
12
a=b
mnoa=b
1
1
b
3
### aliases in the parser
shopt -s expand_aliases
alias ll='echo L' if2='if true; then' e='echo '
ll x; if2 echo y; fi
e ll; alias q="echo 'a b'"
q; alias multi='echo 1
echo 2'
multi
alias br='{ echo in;'; br }; alias p='echo p |'
p cat
--- stdout
L x
y
echo L
a b
1
2
p
--- stderr
bash: line 8: br: command not found
### options that change the grammar
shopt -s extglob; case ab in @(ab|cd)) echo 1;; esac; echo !(x) | grep -c . ; shopt -u extglob; set -k; env a=1 2>/dev/null | grep -c '^a=1'; bash -c 'set -k; f() { echo "$# $v"; }; f x v=5'; set +k; shopt -u interactive_comments; echo a #b; shopt -s interactive_comments; echo a #b
--- stderr
bash: line 1: syntax error near unexpected token `('
bash: line 1: `shopt -s extglob; case ab in @(ab|cd)) echo 1;; esac; echo !(x) | grep -c . ; shopt -u extglob; set -k; env a=1 2>/dev/null | grep -c '^a=1'; bash -c 'set -k; f() { echo "$# $v"; }; f x v=5'; set +k; shopt -u interactive_comments; echo a #b; shopt -s interactive_comments; echo a #b'
--- status 2
### time as a keyword and as a word
echo time; time=1; echo $time; { time true; } 2>&1 | grep -c real; { time -p true; } 2>&1 | head -1 | cut -d' ' -f1; { time (true | true); } 2>&1 | grep -c user; { time ! true; } 2>/dev/null; echo $?; TIMEFORMAT=%%; time; time :
--- stdout
time
1
1
real
1
1
--- stderr
%
%
### empty things
eval ''; eval ' '; $(true); $nothing; echo $?; "" 2>/dev/null; echo $?; : ; { :; }; ( : ); f() { :; }; f; for i in; do :; done; echo "" ''; x=; y=""; echo "[$x$y]"; case '' in '') echo e;; esac; [[ '' ]]; echo $?; [ ]; echo $?; a=(); echo ${#a[@]}; cat < /dev/null; cat <<X
X
echo $()`` end
--- stdout
0
127
 
[]
e
1
1
0
end
