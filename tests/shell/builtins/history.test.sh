The builtin `history` (bash manual 4).
### history: list, delete, add
set -o history
echo a > /dev/null
history -s "made up"
history | tail -2 | sed 's/^ *//'
history -d 1; history -c; history; echo $?
history -p '!!' 2>&1 | head -1; history -w h; history -r h; history 1 | sed 's/^ *[0-9]* *//'; history -x; echo $?
--- stdout
2  made up
3  history | tail -2 | sed 's/^ *//'
0
bash: line 6: history: !!: history expansion failed
history -p '!!' 2>&1 | head -1; history -w h; history -r h; history 1 | sed 's/^ *[0-9]* *//'; history -x; echo $?
2
--- stderr
bash: line 6: history: -x: invalid option
history: usage: history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]
