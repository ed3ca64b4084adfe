A shell that reads its commands from standard input.
### printf 'echo a\n)\necho b\n' | bash; echo $?
printf 'echo a\n)\necho b\n' | bash; echo $?
printf 'echo a\nif' | bash; echo $?
printf 'echo "a' | bash; echo $?
printf 'cat <<X\nabc' | bash; echo $?
printf 'false' | bash; echo $?
printf 'exit 3\necho no' | bash; echo $?
printf 'echo $LINENO\n\n\necho $LINENO; nocmd\n' | bash; echo $?
bash -s a b <<< 'echo $# $1; shift; echo $1'
bash < /dev/null; echo $?
echo 'echo $-' | bash
bash <<< 'trap "echo bye" EXIT; echo hi'
--- stdout
a
2
a
2
2
abc
0
1
3
1
4
127
2 a
b
0
hBs
hi
bye
--- stderr
bash: line 2: syntax error near unexpected token `)'
bash: line 2: `)'
bash: line 3: syntax error: unexpected end of file
bash: line 1: unexpected EOF while looking for matching `"'
bash: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `X')
bash: line 4: nocmd: command not found
### coproc bash
coproc bash
echo 'x=5; echo $x' >&${COPROC[1]}; read -u ${COPROC[0]} r; echo "r=$r"
printf 'if true; then\necho yes\nfi\n' >&${COPROC[1]}; read -u ${COPROC[0]} r; echo "r=$r"
echo 'exit 7' >&${COPROC[1]}; wait $COPROC_PID; echo $?
--- stdout
r=5
r=yes
7
