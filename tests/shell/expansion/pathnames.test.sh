Pathname expansion (bash manual 3.5.8).
### globs: basics
touch a.c b.c ab.c .hid 'x y.c' d1; mkdir dir dir/sub; touch dir/f.c; echo *.c; echo ?.c; echo [ab].c [!a].c [^a].c [a-b]*.c; echo * ; echo .*; echo */; echo */*.c; echo nope*; echo "*.c" \*.c; x='*.c'; echo $x "$x"; echo ./a* dir/../a*; echo d*/s*; echo [[:alpha:]].c [[:digit:]]* [[:upper:]]*; echo 'x '*; echo *' y'*; echo {a,b}*.c
--- stdout
a.c ab.c b.c x y.c
a.c b.c
a.c b.c b.c b.c a.c ab.c b.c
a.c ab.c b.c d1 dir x y.c
.hid
dir/
dir/f.c
nope*
*.c *.c
a.c ab.c b.c x y.c *.c
./a.c ./ab.c dir/../a.c dir/../ab.c
dir/sub
a.c b.c [[:digit:]]* [[:upper:]]*
x y.c
x y.c
a.c ab.c b.c
### globs: options
touch a B .h; mkdir d; touch d/e; shopt -s nullglob; echo [nope*] x*; shopt -u nullglob; shopt -s failglob; echo q* ; echo $?; shopt -u failglob; shopt -s dotglob; echo *; shopt -u dotglob; shopt -s nocaseglob; echo b*; shopt -u nocaseglob; shopt -s globstar; echo **; echo **/; shopt -u globstar; set -f; echo *; set +f; GLOBIGNORE='a:d'; echo *; echo .*; unset GLOBIGNORE; echo *
--- stdout

--- stderr
bash: line 1: no match: q*
--- status 1
### globs: extended
shopt -s extglob; touch a aa ab b abc x.jpg x.gif; echo @(a|b) ?(a)b *(a) +(a) !(a*) a!(b) @(x).@(jpg|gif) !(*.*|a*); [[ aaa == +(a) ]] && echo m1; [[ ab == !(ab) ]] || echo m2; case foo.bar in *.@(bar|baz)) echo m3;; esac; v='@(a|b)'; [[ a == $v ]] && echo m4; echo ${x:-${0##*/}} | head -c0; s=aaabbb; echo ${s##+(a)} ${s%%+(b)} ${s//+([ab])/x} ${s/+(a)/y}
--- stderr
bash: line 1: syntax error near unexpected token `('
bash: line 1: `shopt -s extglob; touch a aa ab b abc x.jpg x.gif; echo @(a|b) ?(a)b *(a) +(a) !(a*) a!(b) @(x).@(jpg|gif) !(*.*|a*); [[ aaa == +(a) ]] && echo m1; [[ ab == !(ab) ]] || echo m2; case foo.bar in *.@(bar|baz)) echo m3;; esac; v='@(a|b)'; [[ a == $v ]] && echo m4; echo ${x:-${0##*/}} | head -c0; s=aaabbb; echo ${s##+(a)} ${s%%+(b)} ${s//+([ab])/x} ${s/+(a)/y}'
--- status 2
### globs: classes and ranges
for c in a Z 5 _ - ' ' . ]; do for p in '[[:alpha:]]' '[[:upper:]]' '[[:digit:]]' '[[:punct:]]' '[[:space:]]' '[[:alnum:]_]' '[a-z]' '[]]' '[!a-z]' '[a\-z]' '[[.-.]]' '[[=a=]]'; do [[ $c == $p ]] && echo -n "$c~$p "; done; done; echo; [[ 'a]' == [a]] ]] && echo b1; [[ '[' == [[] ]] && echo b2; [[ a == [a ]] || echo b3; case '[a' in '[a') echo b4;; esac
--- stdout
a~[[:alpha:]] a~[[:alnum:]_] a~[a-z] a~[a\-z] a~[[=a=]] Z~[[:alpha:]] Z~[[:upper:]] Z~[[:alnum:]_] Z~[!a-z] 5~[[:digit:]] 5~[[:alnum:]_] 5~[!a-z] _~[[:punct:]] _~[[:alnum:]_] _~[!a-z] -~[[:punct:]] -~[!a-z] -~[a\-z] -~[[.-.]]  ~[[:space:]]  ~[!a-z] .~[[:punct:]] .~[!a-z] ]~[[:punct:]] ]~[]] ]~[!a-z] 
b1
b2
b3
b4
