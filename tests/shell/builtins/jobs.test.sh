The builtin `jobs` (bash manual 4).
### jobs: -l -n and done
(exit 3) & wait; true & wait $!; sleep 0.01 & wait; jobs; false & sleep 0.02; jobs; jobs
--- stdout
[1]+  Exit 1                  false
