Command and process substitution (bash manual 3.5.4, 3.5.6).
### command substitution
echo $(echo a  b) "$(echo a  b)" `echo c` $(echo $(echo deep)) `echo \`echo old\`` "$(printf 'x\n\n\n')" $(printf 'l1\nl2') "$(printf 'l1\nl2')"; x=$(exit 3); echo $?; echo $(exit 4) $?; x=$(echo a)$(false); echo $?; y=$(< /etc/hostname) ; [ -n "$y" ] && echo read; echo $(cat <<X
doc in subst
X
); echo $(case a in a) echo case;; esac) $(
# comment )
echo c)
--- stdout
a b a b c deep old x l1 l2 l1
l2
3
4
1
read
doc in subst
case c
### process substitution
cat <(echo a) <(echo b); diff <(printf '1\n2\n') <(printf '1\n3\n'); echo x > >(cat); sleep 0.02; paste <(seq 2) <(seq 3 4); while read l; do echo "got $l"; done < <(printf 'p\nq\n'); tee >(sed s/^/1/ > o1) >(sed s/^/2/ > o2) <<< t >/dev/null; sleep 0.05; cat o1 o2; echo <(:) | sed 's/[0-9]*$/N/'; . <(echo 'echo sourced'); f() { cat "$1"; }; f <(echo fn)
--- stdout
a
b
2c2
< 2
---
> 3
x
1	3
2	4
got p
got q
1t
2t
/dev/fd/N
sourced
fn
