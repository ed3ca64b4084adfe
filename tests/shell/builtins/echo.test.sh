The builtin `echo` (bash manual 4).
### echo: options and escapes
echo -n a; echo; echo -e 'a\tb\nc\0101\x41\u00e9\\'; echo -E 'a\tb'; echo -ne 'x\cy z'; echo; echo -nE 'a\n'; echo; echo -en; echo -x; echo - -- -n; echo -e '\e[0m\a\b\f\v\r' | od -An -c; echo -e 'a\c' b; echo; echo -neE '\t'; echo; shopt -s xpg_echo; echo 'a\tb'
--- stdout
a
a	b
cAAé\
a\tb
x
a\n
-x
- -- -n
 033   [   0   m  \a  \b  \f  \v  \r  \n
a
\t
a	b
