The builtin `trap` (bash manual 4).
### trap: signals run handlers
trap 'echo usr1 $?' USR1; kill -USR1 $$; echo after; f() { trap 'echo in f' USR2; kill -USR2 $BASHPID; }; f; kill -USR2 $$; (trap; kill -USR1 $BASHPID; echo no); echo $?; trap '' TERM; kill $$; echo ignored; bash -c 'kill $$; echo child too'
--- stdout
usr1 0
after
in f
in f
trap -- 'echo usr1 $?' SIGUSR1
trap -- 'echo in f' SIGUSR2
138
ignored
child too
--- stderr
User defined signal 1
### trap: ERR DEBUG RETURN
trap 'echo "err $?"' ERR; false; ! true; false || true; if false; then :; fi; f() { false; }; f; set -E; f; (false); trap - ERR; trap 'echo ret' RETURN; f() { :; }; f; set -T; f; . /dev/null; trap - RETURN; set +T; declare -ft f; trap 'echo ret2' RETURN; f
--- stdout
err 1
err 1
err 1
err 1
err 1
err 1
ret
ret
ret2
### trap: EXIT in subshells and functions
(trap 'echo sub' EXIT; echo in); f() { trap 'echo from f' EXIT; }; f; echo still; $(trap 'echo cs >&2' EXIT); (exit 3); trap 'echo "status $?"; exit 5' EXIT; exit 2
--- stdout
in
sub
still
status 2
--- stderr
cs
--- status 5
