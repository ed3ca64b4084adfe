# package: git
# files: /usr/lib/git-core/git-sh-prompt /usr/share/bash-completion/completions/git
# no repository, no git: only what the libraries themselves do
hash -r; PATH=/nowhere:$PATH
. /usr/lib/git-core/git-sh-prompt; __git_ps1; echo "[$?]"
. /usr/share/bash-completion/completions/git; echo $?
complete -p git gitk
cur=ch; COMPREPLY=(); __gitcomp "checkout cherry cherry-pick commit"; printf '%s|\n' "${COMPREPLY[@]}"
cur=--no-; COMPREPLY=(); __gitcomp "--all --no-verify -- --no-edit"; printf '%s|\n' "${COMPREPLY[@]}"
cur=; COMPREPLY=(); __gitcomp_nl "$(printf 'a b\nc\nd')" "" "" ":"; printf '%s|\n' "${COMPREPLY[@]}"
words=(git commit -m x -- y); cword=5; __git_has_doubledash; echo $?; __git_find_on_cmdline "commit add"; echo; __git_count_arguments commit; echo
cur="a:b"; __git_dequote '"a b"c\ d'; echo "$dequoted_word"; __git_dequote "'x y'\"z\""; echo "$dequoted_word"
GIT_PS1_SHOWDIRTYSTATE=1 GIT_PS1_SHOWCOLORHINTS=1 __git_ps1 "(" ")" " %s"; echo "$PS1"
__git_ps1_colorize_gitstring; c=+; b=main; declare -f __git_ps1 | head -12
