Quoting (bash manual 3.1.2).
### quotes: kinds
echo 'a$b\n`c`' "a$HOSTTYPE\$x\`q\`\"\\\n" a\ b\$c\'d $'t\tn\\x\x41\u0042\102\cA\e' | od -An -c | head -5; echo $"trans" "a"'b'c"d"; echo "a
b" 'c
d'; echo a\
b "c\
d" 'e\
f'; echo "$(echo "nested "quotes"")" "`echo \"bq\"`"; echo "" '' | od -An -c; echo \\ \a \" "\a\"" '\'; echo "$" "$ " $ a$ "a$"
--- stdout
   a   $   b   \   n   `   c   `       a   x   8   6   _   6   4
   $   x   `   q   `   "   \   \   n       a       b   $   c   '
   d       t  \t   n   \   x   A   B   B 001 033  \n
trans abcd
a
b c
d
ab cd e\
f
nested quotes bq
      \n
\ a " \a" \
$ $  $ a$ a$
