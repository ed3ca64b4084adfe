Prompt escapes, as ${x@P} shows them (bash manual 6.9).
### prompt at P
p='\"'; echo "${p@P}"; p='\`'; echo "${p@P}"; p='\$'; echo "${p@P}"; p='a\\b\q\1\011|'; echo "${p@P}"; p='$HOME \w ~'; echo "${p@P}"
--- stdout
"
`
$
a\b\q\1	|
/home/user ~ ~
### prompt more
p='\[\e[1m\]x\]\a\r'; echo -n "${p@P}" | od -c; p='\s-\v \V'; echo "${p@P}"; p='\j \! \#'; echo "${p@P}"
--- stdout
0000000 033   [   1   m   x  \a  \r
0000007
bash-5.2 5.2.15
0 1 1
