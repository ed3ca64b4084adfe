The builtin `hash` (bash manual 4).
### hash: remember, list, forget
hash -r; ls >/dev/null; hash | tail -1; hash -t ls; hash -l | tail -1; hash -p /bin/echo myecho; myecho works; hash -d myecho; myecho 2>/dev/null || echo gone; hash -r; hash; hash nope; echo $?; hash -t nope; echo $?; hash cat; hash -t cat
--- stdout
   1	/usr/bin/ls
/usr/bin/ls
builtin hash -p /usr/bin/ls ls
works
gone
hash: hash table empty
1
1
/usr/bin/cat
--- stderr
bash: line 1: hash: nope: not found
bash: line 1: hash: nope: not found
