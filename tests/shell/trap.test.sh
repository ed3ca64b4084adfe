trap and caller (bash manual 4.1).
### syntax in traps
trap 'if' EXIT; trap 'echo (' USR1; kill -USR1 $$; trap 'fi' DEBUG; trap - DEBUG; trap 'done' ERR; false; f() { trap 'esac' RETURN; }; f; trap - RETURN; echo x; x=$(if); echo $?; echo `if`; echo $?
--- stderr
bash: line 1: syntax error near unexpected token `)'
bash: line 1: `trap 'if' EXIT; trap 'echo (' USR1; kill -USR1 $$; trap 'fi' DEBUG; trap - DEBUG; trap 'done' ERR; false; f() { trap 'esac' RETURN; }; f; trap - RETURN; echo x; x=$(if); echo $?; echo `if`; echo $?'
--- status 2
### trap basics
trap 'echo exit $?' EXIT; trap -p; trap; trap 'echo int' INT TERM; trap -p INT; trap -p TERM EXIT; trap - INT; trap -p; trap '' HUP; trap -p HUP; trap 'x' BAD; echo $?; trap 'x' 99; echo $?; trap 'echo z' 0; trap -p; trap - BAD; echo $?; trap -l | head -1; trap -z; echo $?; trap x; echo $?; trap ''; echo $?; trap -; echo $?; trap INT; trap -p INT; trap 'a' SIGINT int 2 sigINT; trap -p; trap 2; trap -p; (exit 3)
--- stdout
trap -- 'echo exit $?' EXIT
trap -- 'echo exit $?' EXIT
trap -- 'echo int' SIGINT
trap -- 'echo int' SIGTERM
trap -- 'echo exit $?' EXIT
trap -- 'echo exit $?' EXIT
trap -- 'echo int' SIGTERM
trap -- '' SIGHUP
1
1
trap -- 'echo z' EXIT
trap -- '' SIGHUP
trap -- 'echo int' SIGTERM
1
 1) SIGHUP	 2) SIGINT	 3) SIGQUIT	 4) SIGILL	 5) SIGTRAP
2
2
2
2
trap -- 'echo z' EXIT
trap -- '' SIGHUP
trap -- 'a' SIGINT
trap -- 'echo int' SIGTERM
trap -- 'echo z' EXIT
trap -- '' SIGHUP
trap -- 'echo int' SIGTERM
z
--- stderr
bash: line 1: trap: BAD: invalid signal specification
bash: line 1: trap: 99: invalid signal specification
bash: line 1: trap: BAD: invalid signal specification
bash: line 1: trap: -z: invalid option
trap: usage: trap [-lp] [[arg] signal_spec ...]
trap: usage: trap [-lp] [[arg] signal_spec ...]
trap: usage: trap [-lp] [[arg] signal_spec ...]
trap: usage: trap [-lp] [[arg] signal_spec ...]
--- status 3
### trap -p quoting
trap "echo 'a b'; echo \"x\"" USR1; trap $'multi\nline' USR2; trap -p; trap -- '-x' HUP; trap -p HUP; trap 'e' ERR; trap 'd' DEBUG; trap - DEBUG; trap 'r' RETURN; trap -p; trap -p ERR RETURN; trap -p EXIT; trap -p nosuch; echo $?; trap 'echo hi' EXIT EXIT
--- stdout
trap -- 'echo '\''a b'\''; echo "x"' SIGUSR1
trap -- 'multi
line' SIGUSR2
trap -- '-x' SIGHUP
trap -- '-x' SIGHUP
trap -- 'echo '\''a b'\''; echo "x"' SIGUSR1
trap -- 'multi
line' SIGUSR2
trap -- 'e' ERR
trap -- 'r' RETURN
trap -- 'e' ERR
trap -- 'r' RETURN
1
hi
--- stderr
bash: line 1: d: command not found
bash: line 1: e: command not found
bash: line 1: trap: nosuch: invalid signal specification
bash: line 1: e: command not found
### trap order
trap 'echo 1' USR2 USR1 HUP TERM; trap 'echo w' SIGWINCH CHLD; trap; trap 'rt' RTMIN+1; trap -p RTMIN+1; trap 35 ; trap KILL; trap 'x' KILL; echo $?; trap -p KILL; trap 'x' STOP
--- stdout
trap -- 'echo 1' SIGHUP
trap -- 'echo 1' SIGUSR1
trap -- 'echo 1' SIGUSR2
trap -- 'echo 1' SIGTERM
trap -- 'echo w' SIGCHLD
trap -- 'echo w' SIGWINCH
trap -- 'rt' SIGRTMIN+1
0
trap -- 'x' SIGKILL
### trap in subshell
trap 'echo u' USR1; (trap -p; trap 'echo t' TERM; trap -p); trap -p; (trap - USR1; trap -p); x=$(trap -p); echo "$x"; trap '' INT; (trap -p); bash -c 'trap -p; trap x INT; trap -p'; echo "$(trap 'q' HUP; trap)"
--- stdout
trap -- 'echo u' SIGUSR1
trap -- 'echo t' SIGTERM
trap -- 'echo u' SIGUSR1
trap -- 'echo u' SIGUSR1
trap -- '' SIGINT
trap -- 'echo u' SIGUSR1
trap -- '' SIGINT
trap -- '' SIGINT
trap -- 'q' SIGHUP
trap -- '' SIGINT
### trap exit status
trap 'echo in $?; false' EXIT; (exit 7); exit 5
--- stdout
in 5
--- status 5
### trap exit override
trap 'exit 9' EXIT; exit 5
--- status 9
### trap exit in function
f() { trap 'echo f' EXIT; }; f; echo after; ( trap 'echo sub' EXIT; exit 3 ); echo $?; g() { exit 4; }; g
--- stdout
after
sub
3
f
--- status 4
### exit trap & errors
trap 'echo bye $?' EXIT; set -u; echo $nosuch; echo not
--- stdout
bye 1
--- stderr
bash: line 1: nosuch: unbound variable
--- status 1
### exit trap e
trap 'echo bye $?' EXIT; set -e; false; echo not
--- stdout
bye 1
--- status 1
### err: trap 'echo err $? $LINENO' ERR
trap 'echo err $? $LINENO' ERR
false
true | false
if false; then :; fi
false || true
! true
f() { false; echo in; }
f
(false)
x=$(false)
[[ a = b ]]
((0))
false && true
while false; do :; done
{ false; }
command false
eval false
--- stdout
err 1 2
err 1 3
in
err 1 9
err 1 10
err 1 11
err 1 12
err 1 15
err 1 16
err 1 17
err 1 17
--- status 1
### err trace
set -E; trap 'echo err $FUNCNAME $LINENO' ERR
f() {
 false
 return 3
}
f
(false; echo s)
x=$(false; echo y)
echo $x
--- stdout
err f 3
err 6
err 7
s
err 8 y
### debug: trap 'echo "D $LINENO $BASH_COMMAND"' DEBUG
trap 'echo "D $LINENO $BASH_COMMAND"' DEBUG
echo a
x=1
f() { echo in; }
f
for i in 1 2; do echo $i; done
[[ a = a ]]
((1))
case x in x) echo c;; esac
if true; then echo t; fi
(echo sub)
trap - DEBUG
echo end
--- stdout
D 2 echo a
a
D 3 x=1
D 5 f
in
D 6 for i in 1 2
D 6 echo $i
1
D 6 for i in 1 2
D 6 echo $i
2
D 7 [[ a = a ]]
D 8 ((1))
D 9 case x in 
D 9 echo c
c
D 10 true
D 10 echo t
t
sub
D 12 trap - DEBUG
end
### return: trap 'echo R $FUNCNAME $?' RETURN; f() { echo f; ret
trap 'echo R $FUNCNAME $?' RETURN; f() { echo f; return 3; }; f; echo $?; echo 'echo s' > s; . ./s; set -T; f; declare -ft g; g() { :; }; g; declare -ft g; set +T; g; trap - RETURN; f
--- stdout
f
3
s
R 0
f
R f 0
R g 0
R g 0
f
--- status 3
### signal during wait
trap 'echo got' USR1; { sleep 0.2; kill -USR1 $$; } & wait $!; echo $?; sleep 0.3
--- stdout
got
138
### signal foreground
trap 'echo got' USR1; { sleep 0.1; kill -USR1 $$; } & sleep 0.3; echo after
--- stdout
got
after
### int: trap 'echo int; trap - INT; kill -INT $$' INT; kill -IN
trap 'echo int; trap - INT; kill -INT $$' INT; kill -INT $$; echo not
--- stdout
int
--- status 130
### nested: trap 'echo a; kill -USR2 $$; echo b' USR1; trap 'ech
trap 'echo a; kill -USR2 $$; echo b' USR1; trap 'echo c' USR2; kill -USR1 $$; echo d; trap 'kill -USR1 $$; echo x' USR1; echo done
--- stdout
a
c
b
d
done
### trap return value
f() { trap 'return 5' USR1; kill -USR1 $$; echo no; }; f; echo $?
for i in 1 2; do trap 'break' USR1; kill -USR1 $$; echo in; done; echo $?
trap 'echo $?' USR1; (exit 3); kill -USR1 $$; echo $?
--- stdout
5
0
0
0
### pending: trap 'echo t1; x=1' TERM; kill $$; echo "x=$x"; y=$
trap 'echo t1; x=1' TERM; kill $$; echo "x=$x"; y=$(kill $$; echo sub); echo $y; kill -TERM $BASHPID; (kill -TERM $BASHPID; echo notrap); echo $?
--- stdout
t1
x=1
t1
sub
t1
143
--- stderr
Terminated
### ignored: trap '' TERM; kill $$; (kill $BASHPID; echo alive);
trap '' TERM; kill $$; (kill $BASHPID; echo alive); bash -c 'kill $$; echo alive2; trap "echo x" TERM; trap -p; kill $$; echo alive3'
--- stdout
alive
alive2
trap -- '' SIGTERM
alive3
### errexit trap fn
set -eE; trap 'echo "fail at $LINENO: $BASH_COMMAND" >&2' ERR
f() { grep -q x /nonexistent 2>/dev/null; }
f
echo no
--- stderr
fail at 2: grep -q x /nonexistent 2> /dev/null
--- status 2
### the DEBUG trap runs for the commands of a pipeline before they start
trap 'echo D $BASH_COMMAND >&2' DEBUG
echo a | { cat; echo b; } | (cat)
! echo x | cat
--- stdout
a
b
x
--- stderr
D echo a
D echo x
D cat
--- status 1
### in functions with functrace, too
set -T
f() { echo x; }
trap 'echo D $BASH_COMMAND' DEBUG
f | cat
v=$(echo hi)
--- stdout
D f
D cat
D f
D echo x
x
D v=$(echo hi)
### an ERR trap is not run for the command that sets it
trap 'echo E' NOSUCH ERR; echo $?
false
--- stdout
1
E
--- stderr
bash: line 1: trap: NOSUCH: invalid signal specification
--- status 1
