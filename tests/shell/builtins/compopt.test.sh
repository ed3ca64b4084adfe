The builtin `compopt` (bash manual 4).
### compopt: outside of completion
compopt -o nospace; echo $?; complete -W a q; compopt -o nospace q; complete -p q; compopt +o nospace q; complete -p q; compopt nope; echo $?; compopt q; compopt -o bad q; echo $?
--- stdout
1
complete -o nospace -W 'a' q
complete -W 'a' q
1
compopt +o bashdefault +o default +o dirnames +o filenames +o noquote +o nosort +o nospace +o plusdirs q
2
--- stderr
bash: line 1: compopt: not currently executing completion function
bash: line 1: compopt: nope: no completion specification
bash: line 1: compopt: bad: invalid option name
