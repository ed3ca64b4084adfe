"""The built-in functions that are written in jq itself."""

PRELUDE = r"""
def select(f): if f then . else empty end;
def map(f): [.[] | f];
def recurse(f): def r: ., (f | r); r;
def from_entries: reduce .[] as $x ({}; . + { ($x
  | if type == "object" then (if has("key") then .key elif has("k") then .k elif has("name") then .name elif
  has("Name") then .Name elif has("Key") then .Key else .K end) else . end
  | if type == "string" then . elif type == "null" then "null" else tojson end): ($x
  | if has("value") then .value elif has("v") then .v else .Value end) });
def index($i): indices($i) | .[0];
def test($re; $f): _regex($re; $f) as $a | _match($a[0]; $a[1]; true);
def test(re): test(re; null);
def capture(re; f): match(re; f) | [.captures | .[] | select(.name != null) | {key: .name, value: .string}]
  | from_entries;
def scan(re; f): match(re; "g" + f) | if (.captures | length) > 0 then [.captures | .[] | .string] else .string end;
def split($re; f): . as $s | [foreach ((match($re; f + "g") | [.offset, .length]), null) as $m ([0, null];
   if $m == null then [.[0], $s[.[0]:]] else [$m[0] + $m[1], $s[.[0]:$m[0]]] end; .[1])];
def splits($re; f): split($re; f) | .[];
def sub($re; str; $f): . as $in | (reduce (match($re; $f) | . as $e | ($e.captures | map(select(.name != null)
  | {key: .name, value: .string}) | from_entries) as $c | {e: $e, s: [$c | str]}) as $m ([{out: "", at: 0}];
   [.[] as $st | $m.s[] as $s | {out: ($st.out + $in[$st.at:$m.e.offset] + $s), at: ($m.e.offset + $m.e.length)}]))
  | .[] | .out + $in[.at:];
def halt_error: halt_error(5);
def min_by(f): _by("min"; [.[] | [f]]);
def max_by(f): _by("max"; [.[] | [f]]);
def sort_by(f): _by("sort"; [.[] | [f]]);
def group_by(f): _by("group"; [.[] | [f]]);
def recurse(f; cond): def r: ., (f | select(cond) | r); r;
def values: select(. != null);
def nulls: select(. == null);
def booleans: select(type == "boolean");
def numbers: select(type == "number");
def strings: select(type == "string");
def arrays: select(type == "array");
def objects: select(type == "object");
def iterables: select(type|. == "array" or . == "object");
def scalars: select(type|. != "array" and . != "object");
def finites: select(isinfinite or isnan | not);
def normals: select(isnormal);
def map_values(f): .[] |= f;
def with_entries(f): to_entries | map(f) | from_entries;
def del(f): delpaths([path(f)]);
def paths: path(..) | select(length > 0);
def paths(f): . as $dot | paths | select(. as $p | $dot | getpath($p) | f);
def leaf_paths: paths(scalars);
def any: reduce .[] as $x (false; . or $x);
def all: reduce .[] as $x (true; . and $x);
def any(g; c): isempty(first(g | c | select(.))) | not;
def all(g; c): isempty(first(g | c | select(. | not)));
def any(c): any(.[]; c);
def all(c): all(.[]; c);
def add(f): reduce f as $x (null; . + $x);
def in(xs): . as $x | xs | has($x);
def inside(xs): . as $x | xs | contains($x);
def until(c; u): def r: if c then . else (u | r) end; r;
def while(c; u): def r: if c then ., (u | r) else empty end; r;
def repeat(f): def r: f, r; r;
def last(f): reduce f as $x ([]; [$x]) | .[];
def repeat(f; $n): if $n > 0 then (f | repeat(f; $n - 1)) else . end;
def nth($n): .[$n];
def nth($n; f): if $n < 0 then error("nth doesn't support negative indices") else first(skip($n; f)) end;
def trimstr($x): ltrimstr($x) | rtrimstr($x);
def toboolean: if type == "boolean" then . elif . == "true" then true elif . == "false" then false else
  error("\(type) (\(_brief)) cannot be parsed as a boolean") end;
def first: .[0];
def last: .[-1];
def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $w | [$x] + $w end;
def combinations(n): . as $dot | [range(n)] | map($dot) | combinations;
def walk(f): def w: if type == "object" then map_values(w) elif type == "array" then map(w) else . end | f; w;
def transpose: if . == [] then [] else . as $in | (map(length) | max) as $max | [range(0; $max) as $j | [range(0;
   $in | length) as $i | $in[$i][$j]]] end;
def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime;
def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");
def fromdate: fromdateiso8601;
def date: todate;
def dateadd(u; n): . + n;
def datesub(u; n): . - n;
def capture(re): capture(re; null);
def scan(re): scan(re; null);
def splits($re): splits($re; null);
def sub(re; str): sub(re; str; "");
def gsub(re; str): sub(re; str; "g");
def gsub(re; str; f): sub(re; str; f + "g");
def tostream: path(def r: (.[]?|r), .; r) as $p | getpath($p) | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
def fromstream(f): {x: null, e: false} as $init | foreach f as $i ($init; if .e then $init else . end | if $i
  | length == 2 then setpath(["e"]; $i[0] | length == 0) | setpath(["x"] + $i[0]; $i[1]) else setpath(["e"];
   $i[0] | length == 1) end; if .e then .x else empty end);
def truncate_stream(stream): . as $n | null | stream | . as $input | if (.[0] | length) > $n then setpath([0];
   .[0][$n:]) else empty end;
def rindex($i): indices($i) | .[-1:][0];
def pick(pathexps): . as $top | reduce path(pathexps) as $p (null; setpath($p; $top | getpath($p)));
def debug(m): (m | debug | empty), .;
def have_literal_numbers: true;
def have_decnum: false;
def toarray: if type == "array" then . else [.] end;
def abs: if type == "number" and . < 0 then -. else . end;
def unique_by(f): [_by("unique"; [.[] | [f]])[] | .[0]];
def _regex($re; $f): ($re | type) as $kind |
  if $kind == "string" then [$re, $f] elif $kind == "array" then $re
  else error("\($kind) not a string or array") end;
def match($re; $f): _regex($re; $f) as $a | _match($a[0]; $a[1]; false) | .[];
def match($re): match($re; null);
def ascii: [.] | implode;
def recurse_down: recurse;
def isvalid(f): try (f | true) catch false;
def isfinite: type == "number" and (isinfinite | not);
def scalars_or_empty: select(type | . != "array" and . != "object");
def IN(s): any(s == .; .);
def IN(src; s): any(src == s; .);
def INDEX(stream; f): reduce stream as $row ({}; .[$row | f | tostring] = $row);
def INDEX(f): INDEX(.[]; f);
def GROUP_BY(f): group_by(f);
def JOIN($idx; f): [.[] | [., $idx[f]]];
def JOIN($idx; stream; f): stream | [., $idx[f]];
def JOIN($idx; stream; f; join): stream | [., $idx[f]] | join;
def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
def combinations(n): . as $dot | [range(n)] | map($dot) | combinations;
"""
