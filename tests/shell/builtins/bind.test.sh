The builtin `bind` (bash manual 4).
### bind: lists and errors
bind -l | head -2; bind -l | grep -c complete; bind -q nope; echo $?; bind -V 2>/dev/null | head -1; bind '"\C-x": "y"'; echo $?; bind -Z; echo $?
--- stdout
abort
accept-line
13
1
bind-tty-special-chars is set to `on'
0
2
--- stderr
bash: line 1: bind: warning: line editing not enabled
bash: line 1: bind: warning: line editing not enabled
bash: line 1: bind: warning: line editing not enabled
bash: line 1: bind: `nope': unknown function name
bash: line 1: bind: warning: line editing not enabled
bash: line 1: bind: warning: line editing not enabled
bash: line 1: bind: -Z: invalid option
bind: usage: bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]
