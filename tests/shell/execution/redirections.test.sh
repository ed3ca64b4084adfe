Redirections (bash manual 3.6).
### procsub trap
trap 'echo int' INT; cat <(trap -p INT); echo "$(trap -p INT)"; (trap -p INT); trap -p INT | cat
--- stdout
trap -- 'echo int' SIGINT
trap -- 'echo int' SIGINT
trap -- 'echo int' SIGINT
### var redir alone
{output}>out.txt; echo "[$output]"; echo >&10
--- stdout
[]
--- stderr
bash: line 1: 10: Bad file descriptor
--- status 1
### var redir alone 2
{output}>out.txt ; echo $?; { echo x >&$output; } {output}>out2; echo "$output"; cat out2
--- stdout
0
10
x
