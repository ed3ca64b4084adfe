$_
### underscore
echo a b; declare -p _; _=5; echo $_; export _; env | grep ^_=; : x; declare -p _
--- stdout
a b
declare -- _="b"

_=/usr/bin/env
declare -- _="x"
### exec underscore
(exec /usr/bin/env) | grep '^_='; /usr/bin/env | grep ^_=; _=9 /usr/bin/env | grep ^_=
--- stdout
_=/usr/bin/env
_=/usr/bin/env
