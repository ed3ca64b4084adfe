The builtin `disown` (bash manual 4).
### disown: jobs table
sleep 0.05 & disown; jobs; sleep 0.05 & sleep 0.06 & disown %1; jobs; disown -a; jobs; sleep 0.02 & disown -h; jobs; disown -r; jobs; disown %9; echo $?; wait
--- stdout
[2]+  Running                 sleep 0.06 &
[1]+  Running                 sleep 0.02 &
1
--- stderr
bash: line 1: disown: %9: no such job
