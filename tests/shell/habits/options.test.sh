Scripts that read their arguments.
### option parsing with getopts
usage() { echo "usage: ${0##*/} [-v] [-o file] [-n num] args" >&2; exit 2; }
parse() {
  local OPTIND=1 opt verbose=0 out= num=1
  while getopts ':vo:n:h' opt; do
    case $opt in
      v) ((++verbose)) ;;
      o) out=$OPTARG ;;
      n) num=$OPTARG ;;
      h) return 0 ;;
      :) echo "option -$OPTARG needs a value"; return 1 ;;
      \?) echo "unknown option -$OPTARG"; return 1 ;;
    esac
  done
  shift $((OPTIND - 1))
  echo "verbose=$verbose out=$out num=$num rest=$* ($#)"
}
parse -vv -o file -n3 a b
parse -vofile -- -n 5
parse -x
parse -o
parse
--- stdout
verbose=2 out=file num=3 rest=a b (2)
verbose=1 out=file num=1 rest=-n 5 (2)
unknown option -x
option -o needs a value
verbose=0 out= num=1 rest= (0)
### option parsing with a case loop
parse() {
  local verbose=false output= args=()
  while (($#)); do
    case $1 in
      -v | --verbose) verbose=true ;;
      -o | --output) output=${2:?missing value}; shift ;;
      --output=*) output=${1#*=} ;;
      --) shift; args+=("$@"); break ;;
      -[!-]?*) set -- "${1:0:2}" "-${1:2}" "${@:2}"; continue ;;
      -*) printf 'bad option: %s\n' "$1" >&2; return 2 ;;
      *) args+=("$1") ;;
    esac
    shift
  done
  printf '%s|%s|%s' "$verbose" "$output" "${#args[@]}"; printf '|%s' "${args[@]}"; echo
}
parse -v one --output=x "two words" -o y -- -v three
parse --nope; echo $?
parse -vo z
(parse -o); echo $?
--- stdout
true|y|4|one|two words|-v|three
2
true|z|0|
1
--- stderr
bad option: --nope
bash: line 6: 2: missing value
### a menu with select
PS3='? '
printf '2\n9\n3\n' | { select item in apple 'big pear' quit; do
  case $item in quit) echo bye; break ;; '') echo "no such: $REPLY" ;; *) echo "$REPLY: $item" ;; esac
done; } 2>/dev/null
--- stdout
2: big pear
no such: 9
bye
### argument quoting round trip
args=("a b" "it's" '$HOME' $'tab\there' '' '*')
quoted=$(printf '%q ' "${args[@]}"); echo "$quoted"
eval "back=($quoted)"
[[ "${args[*]}" == "${back[*]}" && ${#back[@]} -eq 6 ]] && echo same
echo "${args[@]@Q}"
--- stdout
a\ b it\'s \$HOME $'tab\there' '' \* 
same
'a b' 'it'\''s' '$HOME' $'tab\there' '' '*'
### dispatch on function names
cmd_add() { echo $(($1 + $2)); }; cmd_help() { compgen -A function cmd_ | sed s/cmd_//; }
main() { local c=$1; shift; if declare -F "cmd_$c" > /dev/null; then "cmd_$c" "$@"; else echo "unknown: $c" >&2; return 64; fi; }
main add 2 3; main help; main nope; echo $?
--- stdout
5
add
help
64
--- stderr
unknown: nope
