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
