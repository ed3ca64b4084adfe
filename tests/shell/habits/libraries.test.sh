Libraries and functions with results.
### a library that sources itself once
mkdir lib
cat > lib/log.sh <<'X'
[[ ${_LOG_LOADED-} ]] && return 0
_LOG_LOADED=1
log() { printf '[%s:%s] %s\n' "${BASH_SOURCE[1]##*/}" "${BASH_LINENO[0]}" "$*"; }
echo "loading ${BASH_SOURCE[0]##*/}"
X
cat > lib/util.sh <<'X'
. "${BASH_SOURCE[0]%/*}/log.sh"
util() { log "util called with $#"; }
X
cat > main.sh <<'X'
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/lib/util.sh"
source "$here/lib/log.sh"
util a b
log main
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then echo "run as a script"; else echo sourced; fi
X
bash main.sh
. ./main.sh
--- stdout
loading log.sh
[util.sh:2] util called with 2
[main.sh:5] main
run as a script
loading log.sh
[util.sh:2] util called with 2
[main.sh:5] main
sourced
### out parameters by name reference
split() {
  local -n _out=$1; local IFS=$2
  read -ra _out <<< "$3"
}
declare -a parts
split parts : a:b:c
echo "${#parts[@]} ${parts[2]}"
minmax() { local -n min=$1 max=$2; shift 2; min=$1 max=$1; local v; for v; do ((v < min)) && min=$v; ((v > max)) && max=$v; done; return 0; }
minmax lo hi 5 3 9 4
echo "$lo..$hi"
swap() { local -n a=$1 b=$2; local t=$a; a=$b; b=$t; }
x=1 y=2; swap x y; echo "$x $y"
set_key() { local -n map=$1; map[$2]=$3; }
declare -A conf; set_key conf host example; set_key conf port 80; echo "${conf[host]}:${conf[port]}"
--- stdout
3 c
3..9
2 1
example:80
### logging functions with levels and colors off
log() { local level=$1; shift; printf '%-5s %s\n' "${level^^}" "$*" >&2; }
for l in debug info warn; do log "$l" "message for $l"; done
--- stderr
DEBUG message for debug
INFO  message for info
WARN  message for warn
