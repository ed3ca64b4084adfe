# package: bash-completion
# files: /usr/share/bash-completion/bash_completion /usr/share/bash-completion/completions
# what depends on the programs that are installed, or on their own help texts, is left out
. /usr/share/bash-completion/bash_completion
echo "=> $?"
complete -p ls
_completion_loader ls; echo "=> $?"
complete -p ls cd chmod find tar kill
complete -p | grep -v -e aoss -e bq | grep -E ' (bg|cd|exec|sudo|wc|vi|type|unset|user|ssh)$' | sort
try() {
  COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9; COMPREPLY=()
  local spec=$(complete -p "$1" 2>/dev/null)
  if [[ $spec != *-F\ * ]]; then _completion_loader "$1"; spec=$(complete -p "$1"); fi
  local fn=${spec##*-F }; fn=${fn%% *}
  echo "[$*] $fn"
  "$fn" "$1" "${@: -1}" "${@: -2:1}" 2>/dev/null
  echo "=> $?"
  printf '  %q\n' "${COMPREPLY[@]}" | LC_ALL=C sort
}
mkdir -p dir1/sub dir2; touch file1.txt file2.tar.gz "with space" .hid
try ls --co
try ls --color=
try ls ''
try chmod u
try chmod 644 f
try find . -na
try find . -type ''
try find . -newer f
try tar xf f
try tar cf out.tar d
try kill -s S
try cd d
try gzip f
try cat f
try awk -f f
try dd if
try shopt -s ext
try set -o no
try complete -A
try export COMP_W
try bash --no
try make ''
try scp f
try unzip ''
COMP_WORDS=(x -a=b c:d); COMP_CWORD=2; COMP_LINE='x -a=b c:d'; COMP_POINT=10
_get_comp_words_by_ref -n : cur prev words cword; declare -p cur prev words cword
_quote_readline_by_ref "it's a \$x" quoted; echo "$quoted"; _upvars -v a 1 -a2 b 3 4; echo "$a ${b[*]}"
COMPREPLY=(a:b a:c); __ltrim_colon_completions a:; echo "${COMPREPLY[@]}"
_variables; echo "$?"; _parse_usage cat >/dev/null; echo "$?"
compgen -W 'alpha beta alto' -- al; compgen -f -X '!*.txt'; compgen -d d; compgen -o plusdirs -W x; compgen -A shopt ext; compgen -A signal SIGU; compgen -v COMP_W
