The builtin `colon` (bash manual 4).
### colon and dot names
type : . [ | head -3; command -v : . [; . /dev/null; echo $?
--- stdout
: is a shell builtin
. is a shell builtin
[ is a shell builtin
:
.
[
0
