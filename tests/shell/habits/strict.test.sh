Scripts that stop at errors, trap and clean up.
### strict mode with an ERR trap and a stack from caller
set -Eeuo pipefail
stack() {
  local status=$? frame=0
  printf 'failed (%d): %s at line %s\n' "$status" "$BASH_COMMAND" "$1"
  while caller $frame; do ((frame++)); done
}
trap 'stack $LINENO' ERR
inner() {
  echo in
  false | true
  echo never
}
outer() { inner "$@"; }
outer a b
echo unreachable
--- stdout
in
failed (1): true at line 10
10 inner bash
--- status 1
### strict mode: unset variable ends the script
set -Eeuo pipefail
trap 'echo "exit status $?"' EXIT
name=${1:-default}
echo "$name"
echo "${undefined}"
echo never
--- stdout
default
exit status 1
--- stderr
bash: line 5: undefined: unbound variable
--- status 1
### strict mode: a failing command substitution in an assignment
set -Eeuo pipefail
trap 'echo "ERR $BASH_COMMAND line $LINENO"' ERR
ok=$(echo fine)
echo "$ok"
local_status() { local x=$(false); echo "masked $?"; }
local_status
bad=$(exit 3)
echo never
--- stdout
fine
masked 0
ERR bad=$(exit 3) line 7
--- status 3
### a temporary directory that a trap removes
cat > job.sh <<'X'
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT INT TERM
echo "$tmp" > where
echo data > "$tmp/file"
cat "$tmp/file"
exit 4
X
bash job.sh; echo $?
[ -e "$(cat where)" ] && echo left || echo removed
--- stdout
data
4
removed
### a trap on TERM that cleans up
cat > job.sh <<'X'
cleanup() { echo cleaning; rm -f lock; }
trap cleanup EXIT
trap 'echo got TERM; exit 143' TERM
touch lock
kill -TERM $$
echo never
X
bash job.sh; echo $?; ls
--- stdout
got TERM
cleaning
143
job.sh
### retry with backoff
attempt=0
flaky() { ((++attempt >= 3)); }
retry() { local max=$1 n=1; shift; until "$@"; do ((n++ >= max)) && { echo "gave up"; return 1; }; echo "retry $n"; done; echo "ok after $n"; }
retry 5 flaky
retry 2 false; echo $?
--- stdout
retry 2
retry 3
ok after 3
retry 2
gave up
1
### trap DEBUG as a tracer
trace() { echo "$LINENO: $BASH_COMMAND"; }
trap 'trace' DEBUG
x=1
echo $((x + 1))
trap - DEBUG
echo done
--- stdout
1: x=1
1: echo $((x + 1))
2
1: trap - DEBUG
done
