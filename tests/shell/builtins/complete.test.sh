The builtin `complete` (bash manual 4).
### complete: register, print, remove
complete -W 'a b' cmd; complete -F fn -o nospace -o default cmd2; complete -A file -X '*.o' -P p -S s cmd3; complete -p cmd; complete -p | sort; complete -r cmd; complete -p cmd; echo $?; complete -D -W x; complete -E -A file; complete -I -W i; complete -p | sort; complete -r; complete; complete -Z; echo $?; complete -o nope x; echo $?; complete -A nope x; echo $?; complete -C cmdx -G 'g*' y; complete -p y; complete -abcdefgjksuv z; complete -p z
--- stdout
complete -W 'a b' cmd
complete -W 'a b' cmd
complete -f -P 'p' -S 's' -X '*.o' cmd3
complete -o default -o nospace -F fn cmd2
1
complete -W 'i' -I
complete -W 'x' -D
complete -f -E
complete -f -P 'p' -S 's' -X '*.o' cmd3
complete -o default -o nospace -F fn cmd2
2
2
2
complete -G 'g*' -C 'cmdx' y
complete -a -b -c -d -e -f -g -j -k -s -u -v z
--- stderr
bash: line 1: complete: cmd: no completion specification
bash: line 1: complete: -Z: invalid option
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
bash: line 1: complete: nope: invalid option name
bash: line 1: complete: nope: invalid action name
