### select and build
echo '[{"a":1,"b":"x"},{"a":2,"b":"y"}]' | jq -c '.[] | select(.a > 1) | {b, n: (.a + 1)}'
--- stdout
{"b":"y","n":3}
### raw output and arguments
jq -rn --arg x hi --argjson n 5 '$x, ($n|tostring), "a\tb"'; jq -n -c '$ARGS.named' 2>/dev/null; echo '{"b":1,"a":[1,2]}' | jq -S .; echo '[1]' | jq --tab .
--- stdout
hi
5
a	b
{}
{
  "a": [
    1,
    2
  ],
  "b": 1
}
[
	1
]
### status
for v in true false null; do echo $v | jq -e . ; echo $?; done; jq -n 'empty' -e; echo $?
--- stdout
true
0
false
1
null
1
4
### -nc '{a:1}|try del(.[0]) catch ., try delpaths([["a","b"]]) catch ., try
jq -nc '{a:1}|try del(.[0]) catch ., try delpaths([["a","b"]]) catch ., try ([1]|del(.a)) catch ., try (1|del(.a)) catch ., try ("a"|del(.[0])) catch ., try (1|del(.[0])) catch ., ([1,2]|del(.[5],.[-1])), try (null|.[]) catch ., try ([1]|delpaths([[{"a":1}]])) catch ., try delpaths(1) catch ., try (null|setpath(1;1)) catch ., try getpath(1) catch .'
--- stdout
"Cannot index object with number"
"Cannot delete fields from number"
"Cannot index array with string \"a\""
"Cannot index number with string \"a\""
"Cannot index string with number"
"Cannot index number with number"
[1]
"Cannot iterate over null (null)"
"Start and end indices of an array slice must be numbers"
"Paths must be specified as an array"
"Path must be specified as an array"
"Path must be specified as an array"
### -nc '{a:1}|try ([1]|.[{}]=1) catch ., try (1|.a=1) catch ., try ([]|.a=1
jq -nc '{a:1}|try ([1]|.[{}]=1) catch ., try (1|.a=1) catch ., try ([]|.a=1) catch ., try ({}|.[0]=1) catch ., try ([1]|.[1:]=1) catch ., try ([1]|.[[1]]=1) catch ., try ({}|.[1:]=[1]) catch ., try implode catch ., try ("a"|implode) catch ., try explode catch ., try ("abc"|has(0)) catch ., try ltrimstr(1) catch ., try startswith("a") catch ., try ("a"|endswith(1)) catch .'
--- stdout
"Start and end indices of an array slice must be numbers"
"Cannot index number with string \"a\""
"Cannot index array with string \"a\""
"Cannot index object with number"
"A slice of an array can only be assigned another array"
"Cannot update field at array index of array"
"Cannot index object with object"
"implode input must be an array"
"implode input must be an array"
"explode input must be a string"
"Cannot check whether string has a number key"
{"a":1}
"startswith() requires string inputs"
"endswith() requires string inputs"
### -nc '{a:1}|try split(",") catch ., try ("a"|split(1)) catch ., try ascii
jq -nc '{a:1}|try split(",") catch ., try ("a"|split(1)) catch ., try ascii_downcase catch ., try ascii_upcase catch ., try utf8bytelength catch ., try ([1]|join(1)) catch ., try tonumber catch ., try (true|length) catch ., try fromjson catch ., try contains(1) catch ., try test(1) catch ., try ("a"|test(1)) catch ., try ("a"|test("a";1)) catch .'
--- stdout
"split input and separator must be strings"
"split input and separator must be strings"
"explode input must be a string"
"explode input must be a string"
"object ({\"a\":1}) only strings have UTF-8 byte length"
"1"
"object ({\"a\":1}) cannot be parsed as a number"
"boolean (true) has no length"
"object ({\"a\":1}) only strings can be parsed"
"object ({\"a\":1}) and number (1) cannot have their containment checked"
"number not a string or array"
"number not a string or array"
"number (1) is not a string"
### -nc '{a:1}|try splits("a") catch ., try @csv catch ., try @sh catch ., t
jq -nc '{a:1}|try splits("a") catch ., try @csv catch ., try @sh catch ., try ({}|@text) catch ., try (1|bsearch(1)) catch ., try (1|keys_unsorted) catch ., try (1|has("a")) catch ., try (1|in({})) catch ., try (1|inside(2)) catch ., try ("a"|todate) catch ., try ("a"|fromdate) catch ., try (1|fromdate) catch ., try (1|walk(error)) catch .'
--- stdout
"object ({\"a\":1}) cannot be matched, as it is not a string"
"object ({\"a\":1}) cannot be csv-formatted, only array"
"object ({\"a\":1}) can not be escaped for shell"
"{}"
"Cannot index number with number"
"number (1) has no keys"
"Cannot check whether number has a string key"
"Cannot check whether object has a number key"
false
"strftime/1 requires parsed datetime inputs"
"date \"a\" does not match format \"%Y-%m-%dT%H:%M:%SZ\""
"strptime/1 requires string inputs and arguments"
1
### -nc '[([1,2],[3,4]) [0,1]], [[1,2,3,4]|.[(0,1):(2,3)]], {(("a","b")):(1,
jq -nc '[([1,2],[3,4]) [0,1]], [[1,2,3,4]|.[(0,1):(2,3)]], {(("a","b")):(1,2)}, ["\(1,2)-\(3,4)"], [(1,2)+(10,20)], [(1,2)==(1,2)], [(true,false) and (true,false)], {a:(1,2),b:(3,4)}, [pow(2,3;1,2)], [range(0,1;3,4)], [fma(1,2;10,20;100,200)]'
--- stdout
[1,3,2,4]
[[1,2],[1,2,3],[2],[2,3]]
{"a":1}
{"a":2}
{"b":1}
{"b":2}
["1-3","2-3","1-4","2-4"]
[11,12,21,22]
[true,false,false,true]
[true,false,false]
{"a":1,"b":3}
{"a":1,"b":4}
{"a":2,"b":3}
{"a":2,"b":4}
[2,3,4,9]
[0,1,2,0,1,2,3,1,2,1,2,3]
[110,120,120,140,210,220,220,240]
### -nc 'path(1)'
jq -nc 'path(1)'
--- stderr
jq: error (at <unknown>): Invalid path expression with result 1
--- status 5
### -nc 'path(1|.a)'
jq -nc 'path(1|.a)'
--- stderr
jq: error (at <unknown>): Invalid path expression near attempt to access element "a" of 1
--- status 5
### -nc '[1]|path(first), path(last), path(.[1:])'
jq -nc '[1]|path(first), path(last), path(.[1:])'
--- stdout
[0]
[-1]
[{"start":1,"end":null}]
### -nc 'try path(.a|tostring) catch ., ({} | path(.a // .b)), path(if .a th
jq -nc 'try path(.a|tostring) catch ., ({} | path(.a // .b)), path(if .a then .b else .c end), path(.a[]?), ([[1,2],3]|[path(..)], [paths], [paths(type=="number")], [leaf_paths])'
--- stdout
"Invalid path expression with result \"null\""
["b"]
["c"]
[[],[0],[0,0],[0,1],[1]]
[[0],[0,0],[0,1],[1]]
[[0,0],[0,1],[1]]
[[0,0],[0,1],[1]]
### -nc '1|.[]'
jq -nc '1|.[]'
--- stderr
jq: error (at <unknown>): Cannot iterate over number (1)
--- status 5
### -nc '"abc"|.[0]'
jq -nc '"abc"|.[0]'
--- stderr
jq: error (at <unknown>): Cannot index string with number
--- status 5
### -nc '[1]|.[{}]'
jq -nc '[1]|.[{}]'
--- stderr
jq: error (at <unknown>): Start and end indices of an array slice must be numbers
--- status 5
### -nc '1|keys'
jq -nc '1|keys'
--- stderr
jq: error (at <unknown>): number (1) has no keys
--- status 5
### -nc '{}|has(1)'
jq -nc '{}|has(1)'
--- stderr
jq: error (at <unknown>): Cannot check whether object has a number key
--- status 5
### -nc '5%0'
jq -nc '5%0'
--- stderr
jq: error (at <unknown>): number (5) and number (0) cannot be divided (remainder) because the divisor is zero
--- status 5
### -nc '"abc"|test("(")'
jq -nc '"abc"|test("(")'
--- stderr
jq: error (at <unknown>): Regex failure: end pattern with unmatched parenthesis
--- status 5
### -nc '"a"|test("a";"q")'
jq -nc '"a"|test("a";"q")'
--- stderr
jq: error (at <unknown>): q is not a valid modifier string
--- status 5
### -nc '[1,"a",null,true,[1]]|@csv'
jq -nc '[1,"a",null,true,[1]]|@csv'
--- stderr
jq: error (at <unknown>): array ([1]) is not valid in a csv row
--- status 5
### -nc '{}|@tsv'
jq -nc '{}|@tsv'
--- stderr
jq: error (at <unknown>): object ({}) cannot be tsv-formatted, only array
--- status 5
### -nc '[[1]]|@sh'
jq -nc '[[1]]|@sh'
--- stderr
jq: error (at <unknown>): array ([1]) can not be escaped for shell
--- status 5
### -nc '1|@foo'
jq -nc '1|@foo'
--- stderr
jq: error (at <unknown>): foo is not a valid format
--- status 5
### -nc '"x"|fromdate'
jq -nc '"x"|fromdate'
--- stderr
jq: error (at <unknown>): date "x" does not match format "%Y-%m-%dT%H:%M:%SZ"
--- status 5
### -nc 'input'
jq -nc 'input'
--- stderr
jq: error (at <stdin>:0): break
--- status 5
### -nc '{a:1}|halt_error'
jq -nc '{a:1}|halt_error'
--- stderr
{"a":1}
--- status 5
### -nc '"bye\n"|halt_error(3)'
jq -nc '"bye\n"|halt_error(3)'
--- stderr
bye
--- status 3
### -nc '"{a"|fromjson'
jq -nc '"{a"|fromjson'
--- stderr
jq: error (at <unknown>): Invalid numeric literal at EOF at line 1, column 2 (while parsing '{a')
--- status 5
### -nc '"1 2"|fromjson'
jq -nc '"1 2"|fromjson'
--- stderr
jq: error (at <unknown>): Unexpected extra JSON values (while parsing '1 2')
--- status 5
### -nc '""|fromjson'
jq -nc '""|fromjson'
--- stderr
jq: error (at <unknown>): Expected JSON value (while parsing '')
--- status 5
### -nc '[.[]?,1]|first(.[]|select(.>5))'
jq -nc '[.[]?,1]|first(.[]|select(.>5))'
### -nc '{"a":[1,2]}|.a[0,1] |= .+1, (.a|=map(.*2)), del(.a[0]), to_entries,
jq -nc '{"a":[1,2]}|.a[0,1] |= .+1, (.a|=map(.*2)), del(.a[0]), to_entries, with_entries(.value|=length)'
--- stdout
{"a":[2,3]}
{"a":[2,4]}
{"a":[2]}
[{"key":"a","value":[1,2]}]
{"a":2}
### -nc '[label $f|1,break $f,2], [label $a | label $b | 1, break $a, 2], [r
jq -nc '[label $f|1,break $f,2], [label $a | label $b | 1, break $a, 2], [range(3) | label $x | ., break $x, 9]'
--- stdout
[1]
[1]
[0,1,2]
### -nc 'break $x'
jq -nc 'break $x'
--- stderr
jq: error: $*label-x is not defined at <top-level>, line 1:
break $x
jq: 1 compile error
--- status 3
### -nc '[[1,2],[3]] | .[] as [$a] ?// $a | if ($a|type)=="number" then erro
jq -nc '[[1,2],[3]] | .[] as [$a] ?// $a | if ($a|type)=="number" then error("x") else $a end'
--- stdout
[1,2]
[3]
### -nc '[foreach (1,2,3) as $x (0; .+$x; [$x,.])], reduce (1,2) as $x (0,10
jq -nc '[foreach (1,2,3) as $x (0; .+$x; [$x,.])], reduce (1,2) as $x (0,10; .+$x), [foreach range(5) as $i (0; .+$i)], [foreach ([1,2],[3,4]) as [$a,$b] (0; .+$a; .*$b)], [reduce empty as $x (0; 1)], reduce range(3) as $x (0; empty), reduce range(3) as $x (0; .+1, .+2)'
--- stdout
[[1,1],[2,3],[3,6]]
3
13
[0,1,3,6,10]
[2,16]
[0]
null
6
### -nc '"abab"|[sub("(?<x>a)";"\(.x)1","2")]'
jq -nc '"abab"|[sub("(?<x>a)";"\(.x)1","2")]'
--- stdout
["a1bab","2bab"]
### -nc '[first(range(10;0;-3)), nth(2;range(5)), last(range(5))], [limit(3;
jq -nc '[first(range(10;0;-3)), nth(2;range(5)), last(range(5))], [limit(3;range(10))], [first(empty)], [limit(1;1,error("x"))], [until(.>100;(.//1)*2)], [1|while(.<50;.*3)], [2|recurse(if . < 100 then .*. else empty end)], [5|recurse(.-1;.>2)]'
--- stdout
[10,2,4]
[0,1,2]
[]
[1]
[128]
[1,3,9,27]
[2,4,16,256]
[5,4,3]
### -nc '[.,1]|tostream'
jq -nc '[.,1]|tostream'
--- stdout
[[0],null]
[[1],1]
[[1]]
### -nc 'fromstream(([1,[2],{"a":{}}]|tostream)), [1|truncate_stream([[0],1]
jq -nc 'fromstream(([1,[2],{"a":{}}]|tostream)), [1|truncate_stream([[0],1],[[1,0],2],[[1,0]],[[1]])], [fromstream(1|truncate_stream([[0],1],[[1,0],2],[[1,0]],[[1]]))]'
--- stdout
[1,[2],{"a":{}}]
[[[0],2],[[0]]]
[[2]]
### -nc '[1,[2,3]]|flatten, flatten(0), (try flatten(-1) catch .)'
jq -nc '[1,[2,3]]|flatten, flatten(0), (try flatten(-1) catch .)'
--- stdout
[1,2,3]
[1,[2,3]]
"flatten depth must not be negative"
### -nc '{} | .a += 1, .b //= 3, (.d |= 5), .e *= 2'
jq -nc '{} | .a += 1, .b //= 3, (.d |= 5), .e *= 2'
--- stdout
{"a":1}
{"b":3}
{"d":5}
--- stderr
jq: error (at <unknown>): null (null) and number (2) cannot be multiplied
--- status 5
### -nc '[3,1,2]|bsearch(1), (sort|bsearch(2)), (sort|bsearch(0)), (sort|bse
jq -nc '[3,1,2]|bsearch(1), (sort|bsearch(2)), (sort|bsearch(0)), (sort|bsearch(9))'
--- stdout
1
1
-1
-4
### -nc '[{a:1,b:2},{a:1,b:3}]|group_by(.a), unique_by(.a), min_by(.b), max_
jq -nc '[{a:1,b:2},{a:1,b:3}]|group_by(.a), unique_by(.a), min_by(.b), max_by(.b), INDEX(.b), (.[0]|IN({a:1,b:2})), sort_by(.b), sort_by(-.b), (map(.b)|add, max, min), (map({(.b|tostring):.a})|add)'
--- stdout
[[{"a":1,"b":2},{"a":1,"b":3}]]
[{"a":1,"b":2}]
{"a":1,"b":2}
{"a":1,"b":3}
{"2":{"a":1,"b":2},"3":{"a":1,"b":3}}
true
[{"a":1,"b":2},{"a":1,"b":3}]
[{"a":1,"b":3},{"a":1,"b":2}]
5
3
2
{"2":1,"3":1}
### -nc '"x" as $x | "\($x) @text \(1+2)", @json "v: \([1,"a"])", @sh "echo
jq -nc '"x" as $x | "\($x) @text \(1+2)", @json "v: \([1,"a"])", @sh "echo \("a b")", @base64 "x\("y")", @csv "\([1,"a"])", @html "<\("<")>"'
--- stdout
"x @text 3"
"v: [1,\"a\"]"
"echo 'a b'"
"xeQ=="
"1,\"a\""
"<&lt;>"
### -nc '[1,[2]]|walk(if type=="number" then .+1 else . end), ({b:1,a:[3,1]}
jq -nc '[1,[2]]|walk(if type=="number" then .+1 else . end), ({b:1,a:[3,1]}|walk(if type=="array" then sort else . end))'
--- stdout
[2,[3]]
{"b":1,"a":[1,3]}
### -nc '"a?"|@uri, explode, utf8bytelength, length, ascii_downcase, (.[1:])
jq -nc '"aé"|@uri, explode, utf8bytelength, length, ascii_downcase, (.[1:]), (.[:-1]), (explode|implode), ascii_upcase'
--- stdout
"a%C3%A9"
[97,233]
3
2
"aé"
"é"
"a"
"aé"
"Aé"
### -nc '[[1,2],[3,4]]|[combinations],transpose, ([[0,1]|combinations(2)]),
jq -nc '[[1,2],[3,4]]|[combinations],transpose, ([[0,1]|combinations(2)]), ([[1],[2,3]]|transpose), (.[0]|combinations(1))'
--- stdout
[[1,3],[1,4],[2,3],[2,4]]
[[1,3],[2,4]]
[[0,0],[0,1],[1,0],[1,1]]
[[1,2],[null,3]]
[1]
[2]
### -nc '[1,{a:2}]|[paths(type=="number")], [..], any, all, any(.==1), all(.
jq -nc '[1,{a:2}]|[paths(type=="number")], [..], any, all, any(.==1), all(.==1), (.[1]|has("a")), (has(0)), inside([1,{a:2},3]), contains([1]), any(.[];.==1), all(.[];.==1)'
--- stdout
[[0],[1,"a"]]
[[1,{"a":2}],1,{"a":2},2]
true
true
true
false
true
true
true
true
true
false
### -nc '"abc"|contains("b"), inside("xabcx"), startswith("a"), endswith("c"
jq -nc '"abc"|contains("b"), inside("xabcx"), startswith("a"), endswith("c"), ltrimstr("a"), rtrimstr("c"), index("b"), rindex("c"), indices("b"), ltrimstr("x"), (.*2), (./"b"), ltrimstr(1)'
--- stdout
true
true
true
true
"bc"
"ab"
1
2
[1]
"abc"
"abcabc"
["a","c"]
"abc"
### -nc '[1,2,1]|index(1), rindex(1), indices(1), indices([1,2]), (.-[1]), (
jq -nc '[1,2,1]|index(1), rindex(1), indices(1), indices([1,2]), (.-[1]), (map(select(.!=1))), (.[1:]+[9]), ([limit(2;.[])]), first, last, nth(1), (to_entries), (.[-1:]), .[5], .[-5]'
--- stdout
0
2
[0,2]
[0]
[2]
[2]
[2,1,9]
[1,2]
1
1
2
[{"key":0,"value":1},{"key":1,"value":2},{"key":2,"value":1}]
[1]
null
null
### -nc 'infinite, -infinite, nan|., isinfinite, isnan, isnormal, type'
jq -nc 'infinite, -infinite, nan|., isinfinite, isnan, isnormal, type'
--- stdout
1.7976931348623157e+308
true
false
false
"number"
-1.7976931348623157e+308
true
false
false
"number"
null
false
true
false
"number"
### -nc '1,null,"a",[1],{a:1},true|tostring, tojson, ascii_downcase?, length
jq -nc '1,null,"a",[1],{a:1},true|tostring, tojson, ascii_downcase?, length?, utf8bytelength?, type, not, (.==1), (.<"a"), ([.]|add), tojson'
--- stdout
"1"
"1"
1
"number"
false
true
true
1
"1"
"null"
"null"
0
"null"
true
false
true
null
"null"
"a"
"\"a\""
"a"
1
1
"string"
false
false
false
"a"
"\"a\""
"[1]"
"[1]"
1
"array"
false
false
false
[1]
"[1]"
"{\"a\":1}"
"{\"a\":1}"
1
"object"
false
false
false
{"a":1}
"{\"a\":1}"
"true"
"true"
"boolean"
false
false
true
true
"true"
### -nc '{(1|tostring):2, "a b":3, @base64 "x":4, "x\(1)":5} | keys, keys_un
jq -nc '{(1|tostring):2, "a b":3, @base64 "x":4, "x\(1)":5} | keys, keys_unsorted, length, map_values(.+1), add, (to_entries|from_entries), del(.["a b"]), del(.x1,."1"), has("x1"), (map(.+1)), (.|tojson), [.[]], map_values(empty), with_entries(select(.value>3))'
--- stdout
["1","a b","x","x1"]
["1","a b","x","x1"]
4
{"1":3,"a b":4,"x":5,"x1":6}
14
{"1":2,"a b":3,"x":4,"x1":5}
{"1":2,"x":4,"x1":5}
{"a b":3,"x":4}
true
[3,4,5,6]
"{\"1\":2,\"a b\":3,\"x\":4,\"x1\":5}"
[2,3,4,5]
{}
{"x":4,"x1":5}
### -nc '[{"name":"a","value":1},{"Key":"b","Value":2},{"Name":"c","v":null}
jq -nc '[{"name":"a","value":1},{"Key":"b","Value":2},{"Name":"c","v":null},{"key":"d","value":false}]|from_entries'
--- stdout
{"a":1,"b":2,"c":null,"d":false}
### -nc 'def f(x): x*2; f(3), (def g: 3; g), (def h($a;$b): $a+$b; h(1;2)),
jq -nc 'def f(x): x*2; f(3), (def g: 3; g), (def h($a;$b): $a+$b; h(1;2)), (def fac: if . <= 1 then 1 else . * (. - 1 | fac) end; 10|fac), (def fib: if . < 2 then . else (.-1|fib) + (.-2|fib) end; [range(10)|fib]), (def f(g): def h: g; h; f(1,2)), (def r($n): if $n > 0 then $n, r($n-1) else empty end; [r(3)]), (def f($a; b): [$a, b, a]; f(1,2; 3,4)), (def f(x): 3 as $v | x; 1 as $v | f($v)), ([range(3)] | map(def z: .*2; z))'
--- stdout
6
3
3
3628800
[0,1,1,2,3,5,8,13,21,34]
1
2
[3,2,1]
[1,3,4,1,2]
[2,3,4,1,2]
1
[0,2,4]
### -nc '[range(5)]|.[2:4] = [], .[2:][0], (map(select(.%2==0))), any(.>3),
jq -nc '[range(5)]|.[2:4] = [], .[2:][0], (map(select(.%2==0))), any(.>3), reverse, (.[1:]|length), .[1:3], (.[1:3] |= map(.*10)), del(.[1:3]), del(.[0],.[2]), to_entries[1], (.[2:4] = ["x"]), (. as [$a,$b] | $a+$b), (. as [_,$b] | $b)?'
--- stderr
jq: error: syntax error, unexpected IDENT, expecting '$' or '[' or '{' (Unix shell quoting issues?) at <top-level>, line 1:
[range(5)]|.[2:4] = [], .[2:][0], (map(select(.%2==0))), any(.>3), reverse, (.[1:]|length), .[1:3], (.[1:3] |= map(.*10)), del(.[1:3]), del(.[0],.[2]), to_entries[1], (.[2:4] = ["x"]), (. as [$a,$b] | $a+$b), (. as [_,$b] | $b)?                                                                                                                                                                                                                        
jq: 1 compile error
--- status 3
### -nc '. as {a:$x} | $x, ({a:1,b:[2,{c:3}]} as {a:$a,b:[$b,{c:$c}]} | [$a,
jq -nc '. as {a:$x} | $x, ({a:1,b:[2,{c:3}]} as {a:$a,b:[$b,{c:$c}]} | [$a,$b,$c]), ({"k":"a","a":5} as {k:$k, a:$v} | [$k,$v]), ({a:1} as {"a":$q} | $q), ({a:1} as {$a} | $a), ({ab:1} as {("a"+"b"):$z} | $z), ([[1,2],[3,4]][] as [$a,$b] | {a:$a,b:$b})'
--- stdout
null
[1,2,3]
["a",5]
1
1
1
{"a":1,"b":2}
{"a":3,"b":4}
### -nc '[{a:1},{b:2}] | .[] as {a:$x} ?// {b:$x} | [$x]'
jq -nc '[{a:1},{b:2}] | .[] as {a:$x} ?// {b:$x} | [$x]'
--- stdout
[1]
[null]
### -nc '{a:{b:{c:1}}} | .a.b.c, .["a"]["b"], ."a"."b", .a["b"].c, (.a|.b|.c
jq -nc '{a:{b:{c:1}}} | .a.b.c, .["a"]["b"], ."a"."b", .a["b"].c, (.a|.b|.c), .a?.b?.c?, [.a.b.d?.e?], getpath(["a","b","c"]), getpath(["x","y"]), setpath(["a","x"];1), delpaths([["a","b"]]), (.a.b.c |= .+1), (.a.b.c += 5), [paths], [..|numbers], (.a.b|=with_entries(.value+=1)), tostream'
--- stdout
1
{"c":1}
{"c":1}
1
1
1
[null]
1
null
{"a":{"b":{"c":1},"x":1}}
{"a":{}}
{"a":{"b":{"c":2}}}
{"a":{"b":{"c":6}}}
[["a"],["a","b"],["a","b","c"]]
[1]
{"a":{"b":{"c":2}}}
[["a","b","c"],1]
[["a","b","c"]]
[["a","b"]]
[["a"]]
### -nc 'try error("x") catch ., try error({a:1}) catch .a, [.[]?], (try (1,
jq -nc 'try error("x") catch ., try error({a:1}) catch .a, [.[]?], (try (1,error("y"),3) catch .), (1|try error catch .), [(1,2,3)|try (if .==2 then error("e") else . end) catch "c"], (try ([1]|.a) catch .), ((1,null,2)|.//"d"), (first(empty)//"e"), ([false,null]|.[]//7), (try (try error("i") catch error("o")) catch .)'
--- stdout
"x"
1
[]
1
"y"
1
[1,"c",3]
"Cannot index array with string \"a\""
1
"d"
2
"e"
7
"o"
### -nc 'if . then 1 else 2 end, (if null then 1 elif 1 then 3 else 2 end),
jq -nc 'if . then 1 else 2 end, (if null then 1 elif 1 then 3 else 2 end), (if (true,false) then 1 else 2 end), (1|if . == 1 then "one" else "x" end), ([1,null]|map(if . then "t" else "f" end)), (if empty then 1 else 2 end)'
--- stdout
2
3
1
2
"one"
["t","f"]
### -nc '[limit(5;range(1;infinite))], [range(5;1;-2)], [range(0;1;0.3)], [r
jq -nc '[limit(5;range(1;infinite))], [range(5;1;-2)], [range(0;1;0.3)], [range(3)], [range(2;4)], [range(0)], [limit(3;range(0;10;0))]'
--- stdout
[1,2,3,4,5]
[5,3]
[0,0.3,0.6,0.8999999999999999]
[0,1,2]
[2,3]
[]
[]
### -nc '@text "a\(1,2)b\(3)"'
jq -nc '@text "a\(1,2)b\(3)"'
--- stdout
"a1b3"
"a2b3"
### -nc 'splits'
jq -nc 'splits'
--- stderr
jq: error: splits/0 is not defined at <top-level>, line 1:
splits
jq: 1 compile error
--- status 3
### -n '[1,{"a":[],"b":{}},"x"]'
jq -n '[1,{"a":[],"b":{}},"x"]'
--- stdout
[
  1,
  {
    "a": [],
    "b": {}
  },
  "x"
]
### -n --tab '[1,{"a":[],"b":{}},"x"]'
jq -n --tab '[1,{"a":[],"b":{}},"x"]'
--- stdout
[
	1,
	{
		"a": [],
		"b": {}
	},
	"x"
]
### -n --indent 5 '[1,{"a":[],"b":{}},"x"]'
jq -n --indent 5 '[1,{"a":[],"b":{}},"x"]'
--- stdout
[
     1,
     {
          "a": [],
          "b": {}
     },
     "x"
]
### -nS '{b:1,a:{d:1,c:2}}'
jq -nS '{b:1,a:{d:1,c:2}}'
--- stdout
{
  "a": {
    "c": 2,
    "d": 1
  },
  "b": 1
}
### -nCc '[1,{"a":[],"b":{}},"x",null,true,false]'
jq -nCc '[1,{"a":[],"b":{}},"x",null,true,false]'
--- stdout $'\x1b[1;39m[\x1b[0;39m1\x1b[0m\x1b[1;39m,\x1b[1;39m{\x1b[0m\x1b[34;1m"a"\x1b[0m\x1b[1;39m:\x1b[0m\x1b[1;39m[]\x1b[0m\x1b[1;39m,\x1b[0m\x1b[34;1m"b"\x1b[0m\x1b[1;39m:\x1b[0m\x1b[1;39m{}\x1b[0m\x1b[1;39m\x1b[1;39m}\x1b[0m\x1b[1;39m,\x1b[0;32m"x"\x1b[0m\x1b[1;39m,\x1b[1;30mnull\x1b[0m\x1b[1;39m,\x1b[0;39mtrue\x1b[0m\x1b[1;39m,\x1b[0;39mfalse\x1b[0m\x1b[1;39m\x1b[1;39m]\x1b[0m\n'
### -nC '[1,{"a":[1],"b":{}},"x",null,true,false]'
jq -nC '[1,{"a":[1],"b":{}},"x",null,true,false]'
--- stdout $'\x1b[1;39m[\n  \x1b[0;39m1\x1b[0m\x1b[1;39m,\n  \x1b[1;39m{\n    \x1b[0m\x1b[34;1m"a"\x1b[0m\x1b[1;39m: \x1b[0m\x1b[1;39m[\n      \x1b[0;39m1\x1b[0m\x1b[1;39m\n    \x1b[1;39m]\x1b[0m\x1b[1;39m,\n    \x1b[0m\x1b[34;1m"b"\x1b[0m\x1b[1;39m: \x1b[0m\x1b[1;39m{}\x1b[0m\x1b[1;39m\n  \x1b[1;39m}\x1b[0m\x1b[1;39m,\n  \x1b[0;32m"x"\x1b[0m\x1b[1;39m,\n  \x1b[1;30mnull\x1b[0m\x1b[1;39m,\n  \x1b[0;39mtrue\x1b[0m\x1b[1;39m,\n  \x1b[0;39mfalse\x1b[0m\x1b[1;39m\n\x1b[1;39m]\x1b[0m\n'
### -nCS '{b:[],a:{}}'
jq -nCS '{b:[],a:{}}'
--- stdout $'\x1b[1;39m{\n  \x1b[0m\x1b[34;1m"a"\x1b[0m\x1b[1;39m: \x1b[0m\x1b[1;39m{}\x1b[0m\x1b[1;39m,\n  \x1b[0m\x1b[34;1m"b"\x1b[0m\x1b[1;39m: \x1b[0m\x1b[1;39m[]\x1b[0m\x1b[1;39m\n\x1b[1;39m}\x1b[0m\n'
### -nC '[null,false,true,1,"a",{a:1}]'
JQ_COLORS='4;31:0;32:1;33:0;34:0;35:0;36:0;37' jq -nC '[null,false,true,1,"a",{a:1}]'
--- stdout $'\x1b[0;36m[\n  \x1b[4;31mnull\x1b[0m\x1b[0;36m,\n  \x1b[0;32mfalse\x1b[0m\x1b[0;36m,\n  \x1b[1;33mtrue\x1b[0m\x1b[0;36m,\n  \x1b[0;34m1\x1b[0m\x1b[0;36m,\n  \x1b[0;35m"a"\x1b[0m\x1b[0;36m,\n  \x1b[0;37m{\n    \x1b[0m\x1b[34;1m"a"\x1b[0m\x1b[0;37m: \x1b[0m\x1b[0;34m1\x1b[0m\x1b[0;37m\n  \x1b[0;37m}\x1b[0m\x1b[0;36m\n\x1b[0;36m]\x1b[0m\n'
### -nC '[null,false]'
JQ_COLORS='4;31' jq -nC '[null,false]'
--- stdout $'\x1b[1;39m[\n  \x1b[4;31mnull\x1b[0m\x1b[1;39m,\n  \x1b[0;39mfalse\x1b[0m\x1b[1;39m\n\x1b[1;39m]\x1b[0m\n'
### -nC '[null,false]' (2)
JQ_COLORS='x' jq -nC '[null,false]'
--- stdout $'\x1b[1;39m[\n  \x1b[1;30mnull\x1b[0m\x1b[1;39m,\n  \x1b[0;39mfalse\x1b[0m\x1b[1;39m\n\x1b[1;39m]\x1b[0m\n'
--- stderr
Failed to set $JQ_COLORS
### --foo . < f
echo '{"a":1}' > f; jq --foo . < f
--- stderr
jq: Unknown option --foo
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### -nZ 1
jq -nZ 1
--- stderr
jq: Unknown option -nZ
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### --arg a
jq --arg a
--- stderr
jq: --arg takes two parameters (e.g. --arg varname value)
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### --argjson a '{' .
jq --argjson a '{' . 
--- stderr
jq: invalid JSON text passed to --argjson
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### --slurpfile a nope .
jq --slurpfile a nope . 
--- stderr
jq: Bad JSON in --slurpfile a nope: Could not open nope: No such file or directory
--- status 2
### --rawfile a nope .
jq --rawfile a nope .
--- stderr
jq: Bad JSON in --rawfile a nope: Could not open nope: No such file or directory
--- status 2
### --indent
jq --indent
--- stderr
jq: --indent takes one parameter
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### --indent 9 .
jq --indent 9 .
--- stderr
jq: --indent takes a number between -1 and 7
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### -f nope
echo '{"a":1}' > f; jq -f nope
--- stderr
jq: Could not open nope: No such file or directory
--- status 2
### -nc --args '$ARGS' a b
jq -nc --args '$ARGS' a b
--- stdout
{"positional":["a","b"],"named":{}}
### -nc '$ARGS' --jsonargs 1 '{"a":2}'
jq -nc '$ARGS' --jsonargs 1 '{"a":2}'
--- stdout
{"positional":[1,{"a":2}],"named":{}}
### -nr '@text "a\u0000b"'
jq -nr '@text "a\u0000b"'
--- stdout $'a\x00b\n'
### -n '"x"' -j
jq -n '"x"' -j
--- stdout $'x'
### -e .b
echo '{"a":1}' | jq -e .b
--- stdout
null
--- status 1
### -e . nope
echo '{"a":1}' | jq -e . nope
--- stderr
jq: error: Could not open file nope: No such file or directory
--- status 2
### -e 'error("x")'
echo '{"a":1}' | jq -e 'error("x")'
--- stderr
jq: error (at <stdin>:1): x
--- status 5
### -en 'empty'
jq -en 'empty'
--- status 4
### -en 'false,1'
jq -en 'false,1'
--- stdout
false
1
### -en '1,null'
jq -en '1,null'
--- stdout
1
null
--- status 1
### -n --seq '1,"a"'
jq -n --seq '1,"a"'
--- stdout $'\x1e1\n\x1e"a"\n'
### -an '"??\u0007"'
jq -an '"é😀\u0007"'
--- stdout
"\u00e9\ud83d\ude00\u0007"
### -V
jq -V
--- stdout
jq-1.6
### -nr '[1,"a"],"b"'
jq -nr '[1,"a"],"b"'
--- stdout
[
  1,
  "a"
]
b
### -n 'foo, bar'
jq -n 'foo, bar'
--- stderr
jq: error: foo/0 is not defined at <top-level>, line 1:
foo, bar
jq: error: bar/0 is not defined at <top-level>, line 1:
foo, bar     
jq: 2 compile errors
--- status 3
### -n 'def f: foo; 1'
jq -n 'def f: foo; 1'
--- stdout
1
### -n '1 as $x | $y + $z'
jq -n '1 as $x | $y + $z'
--- stderr
jq: error: $y is not defined at <top-level>, line 1:
1 as $x | $y + $z          
jq: error: $z is not defined at <top-level>, line 1:
1 as $x | $y + $z               
jq: 2 compile errors
--- status 3
### -n $'1 |\n foo(1)\n| 2'
jq -n $'1 |\n foo(1)\n| 2'
--- stderr
jq: error: foo/1 is not defined at <top-level>, line 2:
 foo(1) 
jq: 1 compile error
--- status 3
### -n '{'
jq -n '{'
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
{
jq: 1 compile error
--- status 3
### -n '{a b}'
jq -n '{a b}'
--- stderr
jq: error: syntax error, unexpected IDENT, expecting '}' (Unix shell quoting issues?) at <top-level>, line 1:
{a b}   
jq: 1 compile error
--- status 3
### -n '[1,2'
jq -n '[1,2'
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
[1,2   
jq: 1 compile error
--- status 3
### -n '"abc'
jq -n '"abc'
--- stderr
jq: error: syntax error, unexpected $end, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END (Unix shell quoting issues?) at <top-level>, line 1:
"abc 
jq: 1 compile error
--- status 3
### -n '.['
jq -n '.['
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
.[ 
jq: 1 compile error
--- status 3
### -n 'if 1 then 2'
jq -n 'if 1 then 2'
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
if 1 then 2          
jq: error: Possibly unterminated 'if' statement at <top-level>, line 1:
if 1 then 2
jq: 2 compile errors
--- status 3
### -n '1 2'
jq -n '1 2'
--- stderr
jq: error: syntax error, unexpected LITERAL, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
1 2  
jq: 1 compile error
--- status 3
### -n '|1'
jq -n '|1'
--- stderr
jq: error: syntax error, unexpected '|', expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
|1
jq: 1 compile error
--- status 3
### -n '.a = '
jq -n '.a = '
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
.a =     
jq: 1 compile error
--- status 3
### -n 'reduce 1 as $x'
jq -n 'reduce 1 as $x'
--- stderr
jq: error: syntax error, unexpected $end, expecting '(' (Unix shell quoting issues?) at <top-level>, line 1:
reduce 1 as $x             
jq: 1 compile error
--- status 3
### -n '@foo 1'
jq -n '@foo 1'
--- stderr
jq: error: syntax error, unexpected LITERAL, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
@foo 1     
jq: 1 compile error
--- status 3
### -n '%'
jq -n '%'
--- stderr
jq: error: syntax error, unexpected '%', expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
%
jq: 1 compile error
--- status 3
### -n '^'
jq -n '^'
--- stderr
jq: error: syntax error, unexpected INVALID_CHARACTER, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
^
jq: 1 compile error
--- status 3
### -n 'try'
jq -n 'try'
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
try
jq: 1 compile error
--- status 3
### -n '{(0):1}'
jq -n '{(0):1}'
--- stderr
jq: error: Cannot use number (0) as object key at <top-level>, line 1:
{(0):1} 
jq: 1 compile error
--- status 3
### -n '{1:2}'
jq -n '{1:2}'
--- stderr
jq: error: syntax error, unexpected LITERAL (Unix shell quoting issues?) at <top-level>, line 1:
{1:2} 
jq: error: May need parentheses around object key expression at <top-level>, line 1:
{1:2} 
jq: 2 compile errors
--- status 3
### -n '. as [] | 1'
jq -n '. as [] | 1'
--- stderr
jq: error: syntax error, unexpected ']', expecting '$' or '[' or '{' (Unix shell quoting issues?) at <top-level>, line 1:
. as [] | 1      
jq: 1 compile error
--- status 3
### -n 'include "x"; 1'
jq -n 'include "x"; 1'
--- stderr
jq: error: module not found: x

jq: 1 compile error
--- status 3
### -n 'import "x" as x; 1'
jq -n 'import "x" as x; 1'
--- stderr
jq: error: module not found: x

jq: 1 compile error
--- status 3
### -n 'def f(x): x; f'
jq -n 'def f(x): x; f'
--- stderr
jq: error: f/0 is not defined at <top-level>, line 1:
def f(x): x; f             
jq: 1 compile error
--- status 3
### -n '"\q"'
jq -n '"\q"'
--- stderr
jq: error: Invalid escape at line 1, column 4 (while parsing '"\q"') at <top-level>, line 1:
"\q" 
jq: 1 compile error
--- status 3
### -n '1;2'
jq -n '1;2'
--- stderr
jq: error: syntax error, unexpected ';', expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
1;2 
jq: 1 compile error
--- status 3
### -n ')'
jq -n ')'
--- stderr
jq: error: syntax error, unexpected INVALID_CHARACTER, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
)
jq: 1 compile error
--- status 3
### -n 'and'
jq -n 'and'
--- stderr
jq: error: syntax error, unexpected and, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
and
jq: 1 compile error
--- status 3
### -n '1 == 2 == 3'
jq -n '1 == 2 == 3'
--- stderr
jq: error: syntax error, unexpected == (Unix shell quoting issues?) at <top-level>, line 1:
1 == 2 == 3       
jq: 1 compile error
--- status 3
### -n '.a |= 1 |= 2'
jq -n '.a |= 1 |= 2'
--- stderr
jq: error: syntax error, unexpected |= (Unix shell quoting issues?) at <top-level>, line 1:
.a |= 1 |= 2        
jq: 1 compile error
--- status 3
### -n 'end'
jq -n 'end'
--- stderr
jq: error: syntax error, unexpected end, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
end
jq: 1 compile error
--- status 3
### -n '$a b'
jq -n '$a b'
--- stderr
jq: error: syntax error, unexpected IDENT, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
$a b   
jq: 1 compile error
--- status 3
### -n '.."a"'
jq -n '.."a"'
--- stderr
jq: error: syntax error, unexpected QQSTRING_START, expecting $end (Unix shell quoting issues?) at <top-level>, line 1:
.."a"  
jq: 1 compile error
--- status 3
### -n 'label x'
jq -n 'label x'
--- stderr
jq: error: syntax error, unexpected IDENT, expecting '$' (Unix shell quoting issues?) at <top-level>, line 1:
label x      
jq: 1 compile error
--- status 3
### -n 'break'
jq -n 'break'
--- stderr
jq: error: syntax error, unexpected $end, expecting '$' (Unix shell quoting issues?) at <top-level>, line 1:
break
jq: error: break requires a label to break to at <top-level>, line 1:
break
jq: 2 compile errors
--- status 3
### -n 'break $a'
jq -n 'break $a'
--- stderr
jq: error: $*label-a is not defined at <top-level>, line 1:
break $a
jq: 1 compile error
--- status 3
### -n ''
jq -n ''
--- stdout
null
### -n '#c'
jq -n '#c'
--- stdout
null
### -n 'module {}; 1'
jq -n 'module {}; 1'
--- stdout
1
### . f nope f
echo '{"a":1}' > f; jq . f nope f
--- stdout
{
  "a": 1
}
{
  "a": 1
}
--- stderr
jq: error: Could not open file nope: No such file or directory
--- status 2
### -r .
echo '"a"' | jq -r .
--- stdout
a
### --stream -c .
echo '{"a":[1,{"b":2}],"c":{}}' | jq --stream -c .
--- stdout
[["a",0],1]
[["a",1,"b"],2]
[["a",1,"b"]]
[["a",1]]
[["c"],{}]
[["c"]]
### --stream -c . (2)
echo '3 [] "a"' | jq --stream -c .
--- stdout
[[],3]
[[],[]]
[[],"a"]
### --stream -n -c 'inputs'
echo '{"a":1}' | jq --stream -n -c 'inputs'
--- stdout
[["a"],1]
[["a"]]
### -nc --stream 'fromstream(1|truncate_stream(inputs))'
echo '{"a":[1,{"b":2}]}' | jq -nc --stream 'fromstream(1|truncate_stream(inputs))'
--- stdout
[1,{"b":2}]
### -R .
printf 'a\nb' | jq -R .
--- stdout
"a"
"b"
### -R . (2)
printf 'a\nb\n\n' | jq -R .
--- stdout
"a"
"b"
""
### -Rs .
printf 'a\nb\n' | jq -Rs .
--- stdout
"a\nb\n"
### -Rn 'input, [inputs]'
printf 'a\nb\nc\n' | jq -Rn 'input, [inputs]'
--- stdout
"a"
[
  "b",
  "c"
]
### -s -c .
echo '1 2 3' | jq -s -c .
--- stdout
[1,2,3]
### -n '[inputs]' -c
echo '1 2 3' | jq -n '[inputs]' -c
--- stdout
[1,2,3]
### -n 'reduce inputs as $x (0; .+$x)'
echo '1 2 3' | jq -n 'reduce inputs as $x (0; .+$x)'
--- stdout
6
### -c '[., input]'
echo '1 2 3' | jq -c '[., input]'
--- stdout
[1,2]
--- stderr
jq: error (at <stdin>:1): break
--- status 5
### -n 'input, first(inputs)'
echo '1 2 3' | jq -n 'input, first(inputs)'
--- stdout
1
2
### -n 'first(inputs), input, input, input'
echo '1 2 3' | jq -n 'first(inputs), input, input, input'
--- stdout
1
2
3
--- stderr
jq: error (at <stdin>:1): break
--- status 5
### -ns '., input' -c
echo '1 2 3' | jq -ns '., input' -c
--- stdout
null
[1,2,3]
### .
printf '' | jq .
### -s .
printf '' | jq -s .
--- stdout
[]
### -e .
printf '' | jq -e .
### -R . (3)
printf '' | jq -R .
### -Rs . (2)
printf '' | jq -Rs .
--- stdout
""
### -n '"a"|debug'
jq -n '"a"|debug'
--- stdout
"a"
--- stderr
["DEBUG:","a"]
### -n '"a"|stderr'
jq -n '"a"|stderr'
--- stdout
"a"
--- stderr $'"a"'
### -n '[1,2]|debug|length'
jq -n '[1,2]|debug|length'
--- stdout
2
--- stderr
["DEBUG:",[1,2]]
### -n '"x"|halt_error'
jq -n '"x"|halt_error'
--- stderr $'x'
--- status 5
### -n 'null|halt_error'
jq -n 'null|halt_error'
--- status 5
### -n '1, halt, 2'
jq -n '1, halt, 2'
--- stdout
1
### -n '{}|halt_error("a")'
jq -n '{}|halt_error("a")'
--- stderr
jq: error (at <unknown>): object ({}) halt_error/1: number required
--- status 5
### -nr '"a","b"' -j
jq -nr '"a","b"' -j
--- stdout $'ab'
### --arg x 1 -n '$x,$ARGS.named,$named'
jq --arg x 1 -n '$x,$ARGS.named,$named'
--- stderr
jq: error: $named is not defined at <top-level>, line 1:
$x,$ARGS.named,$named               
jq: 1 compile error
--- status 3
### -nc --arg x 1 --argjson y '{"a":[1]}' '$x,$y,$ARGS.named'
jq -nc --arg x 1 --argjson y '{"a":[1]}' '$x,$y,$ARGS.named'
--- stdout
"1"
{"a":[1]}
{"x":"1","y":{"a":[1]}}
### -n --arg x 1 --arg x 2 '$x'
jq -n --arg x 1 --arg x 2 '$x'
--- stdout
"1"
### -nc --slurpfile a f --rawfile b f '$a,$b'
echo '{"a":1}' > f; jq -nc --slurpfile a f --rawfile b f '$a,$b'
--- stdout
[{"a":1}]
"{\"a\":1}\n"
### -nc '1' --tab --indent 3; jq -n '[1]' --tab --indent 3
jq -nc '1' --tab --indent 3; jq -n '[1]' --tab --indent 3
--- stdout
1
[
   1
]
### -L . . f
echo '{"a":1}' > f; jq -L . . f
--- stdout
{
  "a": 1
}
### -L
jq -L
--- stderr
-L takes a parameter: (e.g. -L /search/path or -L/search/path)
Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
--- status 2
### -n 'error({})'
jq -n 'error({})'
--- stderr
jq: error (at <unknown>) (not a string): {}
--- status 5
### -n 'error(null)'
jq -n 'error(null)'
### -n '"\(1,2)"|error'
jq -n '"\(1,2)"|error'
--- stderr
jq: error (at <unknown>): 1
--- status 5
### -n 'error("a\nb")'
jq -n 'error("a\nb")'
--- stderr
jq: error (at <unknown>): a
b
--- status 5
### .a.b.c
echo '{"a":[]}' | jq .a.b.c
--- stderr
jq: error (at <stdin>:1): Cannot index array with string "b"
--- status 5
### '.a'
printf '[1]\n"a"\n2\n' | jq '.a'
--- stderr
jq: error (at <stdin>:1): Cannot index array with string "a"
jq: error (at <stdin>:2): Cannot index string with string "a"
jq: error (at <stdin>:3): Cannot index number with string "a"
--- status 5
### '.a' (2)
printf '[1]\n{"a":2}\n\n[3]' | jq '.a'
--- stdout
2
--- stderr
jq: error (at <stdin>:1): Cannot index array with string "a"
jq: error (at <stdin>:3): Cannot index array with string "a"
--- status 5
### .a.b f
echo '{"a":1}' > f; jq .a.b f
--- stderr
jq: error (at f:1): Cannot index number with string "b"
--- status 5
### -f p.jq f
echo '{"a":1}' > f; echo '.a # c' > p.jq; jq -f p.jq f
--- stdout
1
### -f p.jq < f
echo '{"a":1}' > f; echo '.a # c' > p.jq; jq -f p.jq < f
--- stdout
1
### . - < f
echo '{"a":1}' > f; jq . - < f
--- stdout
{
  "a": 1
}
### '[input_filename, input_line_number]' -c f f < /dev/null
echo '{"a":1}' > f; jq '[input_filename, input_line_number]' -c f f < /dev/null
--- stdout
["f",1]
["f",1]
### -L m -n 'import "m" as m; 1|m::inc, m::two, m::ap(.*5), m::add2(7)'
mkdir -p m; echo 'def inc: .+1; def two: inc|inc; import "k" as k; ' > /dev/null; echo 'def inc: .+1; def two: inc|inc; def ap(f): f|f; def add2($x): . + $x;' > m/m.jq; jq -L m -n 'import "m" as m; 1|m::inc, m::two, m::ap(.*5), m::add2(7)'
--- stdout
2
3
25
8
### -L m -n 'include "m"; 1|inc, two'
mkdir m; echo 'def inc: .+1; def two: inc|inc;' > m/m.jq; jq -L m -n 'include "m"; 1|inc, two'
--- stdout
2
3
### -L m -nc 'import "d" as $d; $d, $d::d[0].v'
mkdir m; echo 'def inc: .+1; def two: inc|inc;' > m/m.jq; echo '{"v":[1,2]} 3' > m/d.json; jq -L m -nc 'import "d" as $d; $d, $d::d[0].v'
--- stdout
[{"v":[1,2]},3]
[1,2]
### -L m -nc 'import "n" as n; 1|n::z'
mkdir m; echo 'def inc: .+1; def two: inc|inc;' > m/m.jq; echo 'import "m" as q; def z: q::two;' > m/n.jq; jq -L m -nc 'import "n" as n; 1|n::z'
--- stdout
3
### -L m -n 'import "m" as m; 1|m::nope'
mkdir m; echo 'def inc: .+1; def two: inc|inc;' > m/m.jq; jq -L m -n 'import "m" as m; 1|m::nope'
--- stderr
jq: error: m::nope/0 is not defined at <top-level>, line 1:
import "m" as m; 1|m::nope                   
jq: 1 compile error
--- status 3
### -L m -n 'import "nope" as m; 1'
mkdir m; echo 'def inc: .+1; def two: inc|inc;' > m/m.jq; jq -L m -n 'import "nope" as m; 1'
--- stderr
jq: error: module not found: nope

jq: 1 compile error
--- status 3
### -c .
echo '[1,2' | jq -c .
--- stderr
parse error: Unfinished JSON term at EOF at line 2, column 0
--- status 4
### -c . (2)
echo '[1 2]' | jq -c .
--- stderr
parse error: Expected separator between values at line 1, column 5
--- status 4
### -c . (3)
echo '[1,]' | jq -c .
--- stderr
parse error: Expected another array element at line 1, column 4
--- status 4
### -c . (4)
echo '{"a":1,}' | jq -c .
--- stderr
parse error: Expected another key-value pair at line 1, column 8
--- status 4
### -c . (5)
echo '{"a" 1}' | jq -c .
--- stderr
parse error: Expected separator between values at line 1, column 7
--- status 4
### -c . (6)
echo '{1:2}' | jq -c .
--- stderr
parse error: Object keys must be strings at line 1, column 3
--- status 4
### -c . (7)
echo '[}' | jq -c .
--- stderr
parse error: Unmatched '}' at line 1, column 2
--- status 4
### -c . (8)
echo ']' | jq -c .
--- stderr
parse error: Unmatched ']' at line 1, column 1
--- status 4
### -c . (9)
echo ':' | jq -c .
--- stderr
parse error: Expected string key before ':' at line 1, column 1
--- status 4
### -c . (10)
echo '[,1]' | jq -c .
--- stderr
parse error: Expected value before ',' at line 1, column 2
--- status 4
### -c . (11)
echo '{,}' | jq -c .
--- stderr
parse error: Expected value before ',' at line 1, column 2
--- status 4
### -c . (12)
echo '{"a"}' | jq -c .
--- stderr
parse error: Objects must consist of key:value pairs at line 1, column 5
--- status 4
### -c . (13)
echo '"\x"' | jq -c .
--- stderr
parse error: Invalid escape at line 1, column 4
--- status 4
### -c . (14)
echo '"a	b"' | jq -c .
--- stderr
parse error: Invalid string: control characters from U+0000 through U+001F must be escaped at line 1, column 5
--- status 4
### -c . (15)
echo 'tru' | jq -c .
--- stderr
parse error: Invalid literal at line 2, column 0
--- status 4
### -c . (16)
echo '[tru]' | jq -c .
--- stderr
parse error: Invalid literal at line 1, column 5
--- status 4
### -c . (17)
echo '1a' | jq -c .
--- stderr
parse error: Invalid numeric literal at line 2, column 0
--- status 4
### -c . (18)
echo '01 .5 5. +1' | jq -c .
--- stdout
1
0.5
5
1
### -c . (19)
echo '-' | jq -c .
--- stderr
parse error: Invalid numeric literal at line 2, column 0
--- status 4
### -c . (20)
echo 'nan NaN [nan]' | jq -c .
--- stdout
null
null
[null]
### -c . (21)
echo "'a'" | jq -c .
--- stderr
parse error: Invalid numeric literal at line 2, column 0
--- status 4
### -c . (22)
echo '{"a":}' | jq -c .
--- stderr
parse error: Unmatched '}' at line 1, column 6
--- status 4
### -c . (23)
echo '[1:2]' | jq -c .
--- stderr
parse error: ':' not as part of an object at line 1, column 3
--- status 4
### -c . (24)
echo '"\ud83d\ude00 \u00e9"' | jq -c .
--- stdout
"😀 é"
### -c . (25)
echo '"\ud83d"' | jq -c .
--- stderr
parse error: Invalid \uXXXX\uXXXX surrogate pair escape at line 1, column 8
--- status 4
### -c . (26)
echo '"\u12"' | jq -c .
--- stderr
parse error: Invalid \uXXXX escape at line 1, column 6
--- status 4
### -c . (27)
echo '{"a":1 "b":2}' | jq -c .
--- stderr
parse error: Expected separator between values at line 1, column 10
--- status 4
### -c . (28)
echo '"abc' | jq -c .
--- stderr
parse error: Unfinished string at EOF at line 2, column 0
--- status 4
### -c . (29)
echo '[]{}"a"1 2' | jq -c .
--- stdout
[]
{}
"a"
1
2
### -c . (30)
printf '[1]\n\n{"a":\n 1 2}' | jq -c .
--- stdout
[1]
--- stderr
parse error: Expected separator between values at line 4, column 5
--- status 4
### -c . (31)
printf '{"a":[1,{"b":2}' | jq -c .
--- stderr
parse error: Unfinished JSON term at EOF at line 1, column 15
--- status 4
### -c . (32)
printf '1 2 {' | jq -c .
--- stdout
1
2
--- stderr
parse error: Unfinished JSON term at EOF at line 1, column 5
--- status 4
### -c . (33)
printf '\xff"a\xffb"' | jq -c .
--- stderr
parse error: Invalid numeric literal at line 1, column 2
--- status 4
### -c . (34)
printf '"a\xffb\xc3"' | jq -c .
--- stdout
"a�b�"
### -c . (35)
printf '\xef\xbb\xbf[1]' | jq -c .
--- stdout
[1]
### -c . (36)
echo '{"a":1,"a":2}' | jq -c .
--- stdout
{"a":2}
### -c . (37)
echo '12345678901234567890 1.0 1e2 -0 0.10 1E400 -1E400 100000000000000000 1.000000000000000000001' | jq -c .
--- stdout
12345678901234567000
1
100
-0
0.1
1.7976931348623157e+308
-1.7976931348623157e+308
1e+17
1
### -n '[range(100000)]|length'
jq -n '[range(100000)]|length'
--- stdout
100000
### -n 'def f: if . > 100000 then . else .+1|f end; 0|f'
jq -n 'def f: if . > 100000 then . else .+1|f end; 0|f'
--- stdout
100001
### -n '[limit(100000; repeat(1))]|length'
jq -n '[limit(100000; repeat(1))]|length'
--- stdout
100000
### -n 'last(range(100000))'
jq -n 'last(range(100000))'
--- stdout
99999
### -n 'reduce range(100000) as $i (0; .+$i)'
jq -n 'reduce range(100000) as $i (0; .+$i)'
--- stdout
4999950000
### -n '[range(1000)|select(.%7==0)]|length'
jq -n '[range(1000)|select(.%7==0)]|length'
--- stdout
143
### -n '0|until(. >= 100000; .+1)'
jq -n '0|until(. >= 100000; .+1)'
--- stdout
100000
### -nc 'def f: def g: 3; g; f, (f as $x | def f: $x+1; f)'
jq -nc 'def f: def g: 3; g; f, (f as $x | def f: $x+1; f)'
--- stdout
3
4
### -nc 'reduce ("a","b","a") as $k ({}; .[$k] += 1)'
jq -nc 'reduce ("a","b","a") as $k ({}; .[$k] += 1)'
--- stdout
{"a":2,"b":1}
### -nc 'reduce ("a","b","a") as $k ({}; .[$k] += [$k])'
jq -nc 'reduce ("a","b","a") as $k ({}; .[$k] += [$k])'
--- stdout
{"a":["a","a"],"b":["b"]}
### -nc '[{k:"a",v:1},{k:"b",v:2},{k:"a",v:3}] | reduce .[] as $x ({}; .[$x.
jq -nc '[{k:"a",v:1},{k:"b",v:2},{k:"a",v:3}] | reduce .[] as $x ({}; .[$x.k] += [$x.v])'
--- stdout
{"a":[1,3],"b":[2]}
### -nc '[1,2,3] as $o | reduce range(3) as $i ($o; .[$i] = .) , $o'
jq -nc '[1,2,3] as $o | reduce range(3) as $i ($o; .[$i] = .) , $o'
--- stdout
[[1,2,3],[[1,2,3],2,3],[[1,2,3],[[1,2,3],2,3],3]]
[1,2,3]
