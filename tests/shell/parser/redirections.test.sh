Redirections (bash manual 3.6).
### redirections: order and position
>f echo a; cat f; echo 2>&1 b >f; cat f; { echo o; echo e >&2; } >f 2>&1; cat f; { echo o; echo e >&2; } 2>&1 >f; cat f; echo c &>f; cat f; echo d &>>f; cat f; echo e >& f; cat f; < f cat; <f > g cat; cat g; cat f - <<< x; echo x > 'a b'; cat 'a b'; : > f; wc -c < f; echo a >f >g; cat f g; echo hi >| f; cat f; echo n 1>f 2>&1; cat f; exec 3>&1; echo to3 >&3; exec 3>&-; (echo closed >&3) 2>/dev/null || echo err
--- stdout
a
b
o
e
e
o
c
c
d
e
e
e
e
x
x
0
a
hi
n
to3
err
### redirections: descriptors
exec 3<<< 'l1
l2'; read a <&3; read b <&3; echo $a $b; exec 3<&-; exec 4<>f; echo data >&4; exec 4>&-; cat f; exec {fd}>g; [ $fd -ge 10 ] && echo big; echo v >&$fd; exec {fd}>&-; cat g; exec 5>&1 >h; echo inh; exec >&5 5>&-; cat h; { echo a; echo b >&2; } 2>&1 | sort; echo x 3>&1 >&3; f() { echo out; echo err >&2; }; f 2>/dev/null; f 2>&1 >/dev/null; exec 6<f 7<&6-; cat <&7; (cat <&6) 2>/dev/null || echo moved
--- stdout
l1 l2
data
big
v
inh
a
b
x
out
err
data
moved
