complete, compgen, compopt (bash manual 8.7).
### compgen basics
compgen -W 'foo bar baz' b; echo $?; compgen -W 'foo bar' x; echo $?; compgen -W 'foo bar'; compgen; echo $?; compgen -W '$HOME "a b" c\ d $(echo x y)'; compgen -W 'a:b:c' ; IFS=: ; compgen -W 'a:b c'; IFS=$' \t\n'; compgen -W 'a b' -- a; compgen -W 'a b' a b; echo $?; compgen -W "it's"; echo $?
--- stdout
bar
baz
0
1
foo
bar
0
/home/user
a b
c d
x
y
a:b:c
a
b c
a
a
0
its
0
### F: _f() { echo "args: $1|$2|$3 COMP: ${COMP_WORDS[*]}|$COMP_
_f() { echo "args: $1|$2|$3 COMP: ${COMP_WORDS[*]}|$COMP_CWORD|$COMP_LINE|$COMP_POINT|$COMP_TYPE|$COMP_KEY" >&2; COMPREPLY=(foo bar "$2x"); }; compgen -F _f b; echo $?; compgen -F nosuch b; echo $?; compgen -C 'echo cmd' b; echo $?; g() { return 124; }; compgen -F g x; echo $?; h() { COMPREPLY=scalar; }; compgen -F h; k() { :; }; compgen -F k; echo $?; m() { COMPREPLY=(b a b); }; compgen -F m; compgen -F m a; cc() { echo "cc $1|$2|$3|$COMP_LINE|$COMP_POINT"; echo two; }; compgen -C cc w; compgen -V x -W a; echo $?
--- stdout
foo
bar
bx
0
1
cmd compgen b 
0
1
scalar
1
b
a
b
b
a
b
cc compgen|w|||0
two
2
--- stderr
bash: line 1: compgen: warning: -F option may not work as you expect
args: compgen|b| COMP: |-1||0|0|0
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: completion: function `nosuch' not found
bash: line 1: compgen: warning: -C option may not work as you expect
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: compgen: warning: -C option may not work as you expect
bash: line 1: compgen: -V: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
### complete: complete; echo $?; complete -F _f cmd; complete -W
complete; echo $?; complete -F _f cmd; complete -W 'a b c' -o default foo bar; complete -p; complete -p foo; complete -p nosuch; echo $?; complete -r foo; complete -p; complete -r nosuch; echo $?; complete -r; complete; complete -A function -X '!a*' -P p -S s -o nospace -o filenames f2; complete -p f2; complete -abcdefgjksuv all; complete -p all; complete -o foo x; echo $?; complete -C 'a "b"' -G '*.c' q; complete -p q; complete -D -F d; complete -E -W e; complete -I -W i; complete -p | sort; complete -p -D; complete -pE; complete -rD; complete -p
--- stdout
0
complete -o default -W 'a b c' foo
complete -o default -W 'a b c' bar
complete -F _f cmd
complete -o default -W 'a b c' foo
1
complete -o default -W 'a b c' bar
complete -F _f cmd
1
complete -o filenames -o nospace -A function -P 'p' -S 's' -X '!a*' f2
complete -a -b -c -d -e -f -g -j -k -s -u -v all
2
complete -G '*.c' -C 'a "b"' q
complete -F d -D
complete -G '*.c' -C 'a "b"' q
complete -W 'e' -E
complete -W 'i' -I
complete -a -b -c -d -e -f -g -j -k -s -u -v all
complete -o filenames -o nospace -A function -P 'p' -S 's' -X '!a*' f2
complete -F d -D
complete -W 'e' -E
complete -W 'i' -I
complete -a -b -c -d -e -f -g -j -k -s -u -v all
complete -o filenames -o nospace -A function -P 'p' -S 's' -X '!a*' f2
complete -G '*.c' -C 'a "b"' q
complete -W 'e' -E
--- stderr
bash: line 1: complete: nosuch: no completion specification
bash: line 1: complete: nosuch: no completion specification
bash: line 1: complete: foo: invalid option name
### complete errs
complete -x; echo $?; complete -F; echo $?; complete -W 'a'; echo $?; complete -A zz x; echo $?; complete -A; complete foo; echo $?; complete -p; complete -F 'a b' x; echo $?; complete ''; echo $?; complete -p -F x; complete -F nofunc n; echo $?; complete -p
--- stdout
2
2
2
2
0
complete foo
2
0
complete foo
complete ''
0
complete foo
complete -F nofunc n
complete ''
--- stderr
bash: line 1: complete: -x: invalid option
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
bash: line 1: complete: -F: option requires an argument
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
bash: line 1: complete: zz: invalid action name
bash: line 1: complete: -A: option requires an argument
complete: usage: complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]
bash: line 1: complete: `a b': not a valid identifier
### compopt: compopt; echo $?; compopt -o nospace; echo $?; comp
compopt; echo $?; compopt -o nospace; echo $?; complete -W a foo; compopt -o nospace foo; complete -p foo; compopt +o nospace foo; complete -p foo; compopt foo; compopt nosuch; echo $?; compopt -o bad foo; echo $?; compopt -x; echo $?; compopt -o default -D; echo $?; complete -D -W x; compopt -o default -D; complete -pD; compopt -D; _c() { compopt -o nospace; echo $?; COMPREPLY=(a); }; compgen -F _c
--- stdout
1
1
complete -o nospace -W 'a' foo
complete -W 'a' foo
compopt +o bashdefault +o default +o dirnames +o filenames +o noquote +o nosort +o nospace +o plusdirs foo
1
2
2
1
complete -o default -W 'x' -D
compopt +o bashdefault -o default +o dirnames +o filenames +o noquote +o nosort +o nospace +o plusdirs -D
1
a
--- stderr
bash: line 1: compopt: not currently executing completion function
bash: line 1: compopt: not currently executing completion function
bash: line 1: compopt: nosuch: no completion specification
bash: line 1: compopt: bad: invalid option name
bash: line 1: compopt: -x: invalid option
compopt: usage: compopt [-o|+o option] [-DEI] [name ...]
bash: line 1: compopt: _DefaultCmD_: no completion specification
bash: line 1: compgen: warning: -F option may not work as you expect
bash: line 1: compopt: not currently executing completion function
### opts order
complete -o bashdefault -o default -o dirnames -o filenames -o noquote -o nosort -o nospace -o plusdirs z; complete -p z; complete -A alias -A arrayvar -A binding -A builtin -A command -A directory -A disabled -A enabled -A export -A file -A function -A group -A helptopic -A hostname -A job -A keyword -A running -A service -A setopt -A shopt -A signal -A stopped -A user -A variable y; complete -p y; complete -F fn -C cmd -W "it's a" -G "g'x" -X 'x y' -P 'p q' -S "s'" w; complete -p w
--- stdout
complete -o bashdefault -o default -o dirnames -o filenames -o noquote -o nosort -o nospace -o plusdirs z
complete -a -b -c -d -e -f -g -j -k -s -u -v -A arrayvar -A binding -A disabled -A enabled -A function -A helptopic -A hostname -A running -A setopt -A shopt -A signal -A stopped y
complete -G 'g'\''x' -W 'it'\''s a' -P 'p q' -S 's'\''' -X 'x y' -C 'cmd' -F fn w
### many names order
complete -W x a b c d e f g h i j k l m n o p zz ls git grep; complete -p
--- stdout
complete -W 'x' grep
complete -W 'x' git
complete -W 'x' ls
complete -W 'x' p
complete -W 'x' o
complete -W 'x' n
complete -W 'x' m
complete -W 'x' l
complete -W 'x' k
complete -W 'x' j
complete -W 'x' i
complete -W 'x' h
complete -W 'x' g
complete -W 'x' f
complete -W 'x' e
complete -W 'x' d
complete -W 'x' c
complete -W 'x' b
complete -W 'x' a
complete -W 'x' zz
### compgen o
mkdir d1; touch f1; compgen -o default zzz; echo $?; compgen -o dirnames d; compgen -o plusdirs -W 'foo' d; compgen -o bashdefault f; compgen -o filenames -f d; compgen -o nosort -W 'b a'; compgen -W 'b a'; compgen -o bad; echo $?; compgen -o default f; compgen -o default -W 'x' f
--- stdout
1
d1
d1
d1
b
a
b
a
2
f1
f1
--- stderr
bash: line 1: compgen: bad: invalid option name
### -F names: complete -F a-b x; echo $?; complete -F 'a$b' y; e
complete -F a-b x; echo $?; complete -F 'a$b' y; echo $?; complete -F 'a;b' y; echo $?; complete -F '' y; echo $?; complete -F 1a z; complete -F 'a|b' z; complete -F 'a"b' z; complete -F "a/b" w; complete -p
--- stdout
0
0
2
0
complete -F 'a"b' z
complete -F  y
complete -F a-b x
complete -F a/b w
--- stderr
bash: line 1: complete: `a;b': not a valid identifier
bash: line 1: complete: `a|b': not a valid identifier
### -W edge: compgen -W 'a;b c&d $(echo "e f") "$(echo "e f")" `
compgen -W 'a;b c&d $(echo "e f") "$(echo "e f")" `echo q`' ; compgen -W '{a,b} *' ; touch f1 f2; compgen -W 'f* "f*"'; compgen -W '~ ~/x'; x='p q'; compgen -W '$x "$x" ${x#p}' ; compgen -W $'tab\tsep\nnl'; compgen -W "\$'a\tb'"; compgen -W 'a\'; compgen -W '"unclosed'; echo $?; compgen -W '$((1+2))'; compgen -W 'FOO foo' f; compgen -W 'a,b' ; IFS=, compgen -W 'a,b c'; IFS=, ; compgen -W 'a,b c,d'; compgen -W '$x'
--- stdout
a;b
c&d
e
f
e f
q
a
b
*
f*
f*
/home/user
/home/user/x
p
q
p q
q
tab
sep
nl
$a\tb
a
unclosed
0
3
foo
a,b
a
b c
a
b c
d
p q
### quoted word
compgen -W 'foo "b c"' -- '"f'; compgen -W 'foo "b c"' -- 'b\ '; touch 'a b'; compgen -f -- 'a\ '; compgen -f -- '"a '; x=foo; compgen -W 'foo' '$x'
--- stdout
foo
b c
--- status 1
### -X more: shopt -s extglob; compgen -W 'a.c b.h c.x' -X '!*.@
shopt -s extglob; compgen -W 'a.c b.h c.x' -X '!*.@(c|h)'; compgen -W 'Foo foo' -X '[[:upper:]]*'; compgen -W 'a b c' -X '!'; compgen -W 'a ab' -X '&*' a; compgen -W 'a b' -X '!&' a
--- stdout
a.c
b.h
foo
a
### nocase: compgen -d -- /US; compgen -W 'b a' -P '"' -S ' '; c
compgen -d -- /US; compgen -W 'b a' -P '"' -S ' '; compgen -A directory /u; compgen -f /usr/bi; compgen -A file /usr/lo
--- stdout
"b 
"a 
/usr
/usr/bin
/usr/local
### complete reset
complete -W a x; complete -F f x; complete -p x; complete -r x y; echo $?; complete -o nospace x; complete -p; complete -A function x; complete -p x; complete -p x y; echo $?; complete -W 'new
line' n; complete -p n; complete -- -x; complete -p -- -x
--- stdout
complete -F f x
1
complete -o nospace x
complete -A function x
complete -A function x
1
complete -W 'new
line' n
complete -x
--- stderr
bash: line 1: complete: y: no completion specification
bash: line 1: complete: y: no completion specification
### comp bash -c
complete -W 'a' 'a b' '$c' "it's"; complete -p
--- stdout
complete -W 'a' 'a b'
complete -W 'a' '$c'
complete -W 'a' 'it'\''s'
### compgen -o nospace
compgen -o nospace -W a; compgen -A; echo $?; compgen -W; echo $?; compgen -D; echo $?; compgen -p; echo $?; compgen -r; echo $?; compgen -I; echo $?
--- stdout
a
2
2
2
2
2
2
--- stderr
bash: line 1: compgen: -A: option requires an argument
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
bash: line 1: compgen: -W: option requires an argument
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
bash: line 1: compgen: -D: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
bash: line 1: compgen: -p: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
bash: line 1: compgen: -r: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
bash: line 1: compgen: -I: invalid option
compgen: usage: compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]
