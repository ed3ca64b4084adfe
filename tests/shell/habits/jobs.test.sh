Scripts that run things side by side.
### a parallel job pool with wait -n
max=3 running=0 done=0
work() { sleep 0.0$1; echo "$1" > out.$1; return $(($1 % 2)); }
fails=0
for i in 1 2 3 4 5 6 7; do
  work $i &
  if ((++running >= max)); then
    wait -n || ((fails++))
    ((running--))
  fi
done
while ((running--)); do wait -n || ((fails++)); done
cat out.* | tr '\n' ' '; echo; echo "fails $fails"
--- stdout
1 2 3 4 5 6 7 
fails 4
### a job pool that collects statuses by pid
declare -A job
for n in 0 1 2 3; do (exit $n) & job[$!]=$n; done
total=0
for pid in "${!job[@]}"; do
  wait "$pid"; status=$?
  ((status == job[$pid])) && ((total += status))
done
echo "sum $total"
--- stdout
sum 6
### a coproc dialogue
coproc CALC { while read -r a op b; do case $op in +) echo $((a + b));; '*') echo $((a * b));; *) echo bad;; esac; done; }
ask() { echo "$*" >&"${CALC[1]}"; read -r -u "${CALC[0]}" reply; echo "$* = $reply"; }
ask 2 + 3
ask 4 '*' 5
ask 1 / 0
exec {CALC[1]}>&-
wait "$CALC_PID"; echo "closed $?"
--- stdout
2 + 3 = 5
4 * 5 = 20
1 / 0 = bad
closed 0
### all output through tee to a log
cat > s.sh <<'X'
exec > >(tee log) 2>&1
echo out
echo err >&2
ls nofile
X
bash s.sh; sleep 0.1
echo "--"; sort log
--- stdout
out
err
ls: cannot access 'nofile': No such file or directory
--
err
ls: cannot access 'nofile': No such file or directory
out
### locking with mkdir and noclobber
take() { (set -C; echo $$ > lock) 2>/dev/null; }
take && echo first; take || echo busy; rm lock; take && echo again
if mkdir lockdir 2>/dev/null; then echo locked; fi; mkdir lockdir 2>/dev/null || echo held
--- stdout
first
busy
again
locked
held
### a timer with SECONDS and EPOCHREALTIME
SECONDS=0; start=$EPOCHREALTIME; sleep 0.01; end=$EPOCHREALTIME
(( ${end/./} > ${start/./} )) && echo later; (( SECONDS < 5 )) && echo short
--- stdout
later
short
