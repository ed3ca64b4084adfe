What stands inside what.
### nesting of substitutions and quotes
echo "$(echo "$(echo "$(echo "deep 'q'")")")" "${x:-"$(echo "in ${y:-"def"}")"}" $(echo `echo a` $(echo b)) "`echo "q"`" $(echo ')') "$(echo '"')" $(echo "a)b") $(case x in x) echo ok;; esac) $(echo $((1+(2*3)))) $( (echo sub) ) $((echo notarith); echo 2) ${x:-}} "}" ${x:-{} '}'; echo $(echo \\) $(echo \\\\) `echo \\\\` "$(echo \\)" "`echo \\\\`"
--- stdout
deep 'q' in def a b q ) " a)b ok 7 sub notarith 2 } } { }
\ \\ \ \ \
### arithmetic or subshell
((1)); echo $?; ( (echo a) ); ((echo b) ; echo c); (( (1+2) * 3 )); echo $? $(( (1) )) $( (echo x) ); ( ((1)) && echo d ); for ((;;)) { break; }; for i in 1; { echo $i; }; echo $(( 1 ? (2) : (3) )) $((0))
--- stdout
0
a
b
c
0 1 x
d
1
2 0
