### counts and line numbers as numbers are read
seq 9 >a; csplit a ' 2' '{ 1}'; csplit a 2 '{+2}'; csplit a '/3/ 1'; for c in '{-1}' '{1x}' '{}' '{ }' '{+}' '{99999999999999999999}' '{1'; do csplit a 2 "$c"; done
--- stdout
2
4
12
2
4
4
8
6
12
--- stderr
csplit: ‘{-1’}: integer required between '{' and '}'
csplit: ‘{1x’}: integer required between '{' and '}'
csplit: ‘{’}: integer required between '{' and '}'
csplit: ‘{ ’}: integer required between '{' and '}'
csplit: ‘{+’}: integer required between '{' and '}'
csplit: ‘{99999999999999999999’}: integer required between '{' and '}'
csplit: ‘{1’: '}' is required in repeat count
--- status 1
### a count behind a count
seq 9 >a; csplit a 2 '{1}' '{1}'; csplit a '{1}'; csplit a 2 '{*}' 3 '{1}' '{*}'
--- stderr
csplit: ‘{1}’: invalid pattern
csplit: ‘{1}’: invalid pattern
csplit: ‘{*}’: invalid pattern
--- status 1
