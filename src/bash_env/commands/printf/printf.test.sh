printf, the program.
### q: /usr/bin/printf '%q ' 'a b' '' $'a\nb' "it's" 'a$b' '~' '
/usr/bin/printf '%q ' 'a b' '' $'a\nb' "it's" 'a$b' '~' '#' 'é' $'\xff' '*' a=b '{a}' ; echo; /usr/bin/printf '%q ' "it's \$x" $'a\tb\'c' ':' '!' '^' 'a~' '[' ']'  ',' '"'
--- stdout $'\'a b\' \'\' \'a\'$\'\\n\'\'b\' "it\'s" \'a$b\' \'~\' \'#\' \xc3\xa9 \'\'$\'\\377\' \'*\' \'a=b\' {a} \n\'it\'\\\'\'s $x\' \'a\'$\'\\t\'\'b\'\\\'\'c\' : \'!\' \'^\' a~ \'[\' ] , \'"\' '
### c: /usr/bin/printf '%c%c%c|' abc '' é | od -c; /usr/bin/prin
/usr/bin/printf '%c%c%c|' abc '' é | od -c; /usr/bin/printf '%3c|%-3c|%5s|%-5s|%.1s|\n' a b é é é; /usr/bin/printf '%.s|%.0s|%.d|\n' abc abc 0
--- stdout $'0000000   a  \\0 303   |\n0000004\n  a|b  |   \xc3\xa9|\xc3\xa9   |\xc3|\n|||\n'
