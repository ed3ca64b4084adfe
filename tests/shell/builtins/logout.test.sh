The builtin `logout` (bash manual 4).
### logout: not a login shell
logout; echo $?; (shopt login_shell); bash -lc 'shopt login_shell; logout 3'; echo $?
--- stdout
1
login_shell    	off
login_shell    	on
3
--- stderr
bash: line 1: logout: not login shell: use `exit'
