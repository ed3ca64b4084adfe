### documents as JSON
printf 'a: 1\nb:\n  - x\n  - y: 2\nc: {d: null, e: 2024-01-02, f: 1.5, g: yes, h: "on"}\n---\nz: |\n  multi\n  line\n' > y.yml; yq . y.yml; yq -c . y.yml; yq -r .a y.yml
--- stdout
{
  "a": 1,
  "b": [
    "x",
    {
      "y": 2
    }
  ],
  "c": {
    "d": null,
    "e": "2024-01-02",
    "f": 1.5,
    "g": "yes",
    "h": "on"
  }
}
{
  "z": "multi\nline\n"
}
{"a":1,"b":["x",{"y":2}],"c":{"d":null,"e":"2024-01-02","f":1.5,"g":"yes","h":"on"}}
{"z":"multi\nline\n"}
1
null
### YAML output
printf 'a: 1\nb:\n  - x\n  - y: 2\nc: {d: null, e: 2024-01-02, g: yes}\n---\nz: |\n  multi\n  line\n' > y.yml; yq -y . y.yml; yq -y .b y.yml; yq --indentless -y . y.yml; yq -y '.[]?' y.yml
--- stdout $'a: 1\nb:\n  - x\n  - y: 2\nc:\n  d: null\n  e: \'2024-01-02\'\n  g: \'yes\'\n---\nz: \'multi\n\n  line\n\n  \'\n- x\n- y: 2\n--- null\n...\na: 1\nb:\n- x\n- y: 2\nc:\n  d: null\n  e: \'2024-01-02\'\n  g: \'yes\'\n---\nz: \'multi\n\n  line\n\n  \'\n1\n---\n- x\n- y: 2\n---\nd: null\ne: \'2024-01-02\'\ng: \'yes\'\n--- \'multi\n\n  line\n\n  \'\n'
### scalars that need quotes
echo '{}' | yq -y '.foo="on"|.n="123"|.s="a: b"|.e=""|.l=[]|.o={}|.t=true|.nul=null|.f=1.5|.u="é"|.m="a\nb"|.d="2024-01-02"|.z="null"'
--- stdout
foo: 'on'
n: '123'
s: 'a: b'
e: ''
l: []
o: {}
t: true
nul: null
f: 1.5
u: é
m: 'a

  b'
d: '2024-01-02'
z: 'null'
### long lines and -w
echo '{}' | yq -y '.long=("word " * 30)'; echo '{}' | yq -y -w 20 '.long=("word " * 10)'
--- stdout
long: 'word word word word word word word word word word word word word word word
  word word word word word word word word word word word word word word word '
long: 'word word word
  word word word word
  word word word '
### arguments for jq
echo 'a: 1' > y.yml; yq --arg x 1 -c '[$x, .a]' y.yml; yq -s -c . y.yml y.yml; yq -n 1; yq -r '.a|tostring' < y.yml
--- stdout
["1",1]
[{"a":1},{"a":1}]
1
1
### in place
echo 'a: 1' > y.yml; yq -y -i '.a=5|.b=["x"]' y.yml; cat y.yml; yq -i .a=5 y.yml; echo $?
--- stdout
a: 5
b:
  - x
1
--- stderr
yq: -i/--in-place can only be used with -y/-Y
### scalars alone
echo 'a: 1' | yq -y '1,"a",null'
--- stdout $'1\n--- a\n--- null\n...\n'
### a bad filter and a bad file
echo 'a: 1' > y.yml; yq '.[' y.yml; echo $?; yq . nope; echo $?
--- stdout
3
2
--- stderr
jq: error: syntax error, unexpected $end (Unix shell quoting issues?) at <top-level>, line 1:
.[ 
jq: 1 compile error
usage: yq [-h] [--yaml-output] [--yaml-roundtrip]
          [--yaml-output-grammar-version {1.1,1.2}] [--width WIDTH]
          [--indentless-lists] [--in-place] [--version]
          [jq_filter] [files ...]
yq: error: argument files: can't open 'nope': [Errno 2] No such file or directory: 'nope'
### anchors, merges and tags
printf 'base: &b {x: 1}\nmore:\n  <<: *b\n  y: 2\nalso: *b\nt: !custom [1, 2]\nn: 0x1F\no: 0o17\nf: .5\nk: ~\n1: one\ntrue: yes\n' | yq -c .
--- stdout
{"base":{"x":1},"more":{"x":1,"y":2},"also":{"x":1},"t":[1,2],"n":31,"o":15,"f":0.5,"k":null,"1":"yes"}
### JSON is YAML
echo '{"a":[1,2,{"b":null}],"c":"x"}' | yq -y .
--- stdout
a:
  - 1
  - 2
  - b: null
c: x
