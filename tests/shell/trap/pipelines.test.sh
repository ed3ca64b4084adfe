ERR and DEBUG traps, and BASH_COMMAND, around pipelines and subshells (bash manual 4.1, trap).
### T pipeline
set -T; trap 'echo "d $BASH_COMMAND"' DEBUG
echo a | cat
(echo x) | cat
{ echo y; } | cat
f() { echo f; }
f | cat
cat < <(echo p)
x=$(echo s)
true &
wait
--- stdout
d echo a
d cat
a
d cat
d echo x
x
d cat
d echo y
y
d f
d cat
d f
d echo f
f
d cat < <(echo p)
d echo p
p
d x=$(echo s)
d true
d wait
### E pipeline
set -E; trap 'echo "e $BASH_COMMAND $LINENO"' ERR
false | false
(false) | (false)
{ false; } | false
f() { false; }
f | f
f | cat
x=$(false)
x=$(false; true)
--- stdout
e false 2
e false 3
e ( false ) 3
e ( false ) 3
e false 4
e false 5
e f 6
e false 5
e x=$(false) 8
### cmd pipeline
trap 'echo "[$BASH_COMMAND]"' EXIT
echo a | cat >/dev/null
--- stdout
[cat > /dev/null]
### cmd pipeline 2
trap 'echo "[$BASH_COMMAND]"' EXIT
(true) | (true)
--- stdout
[trap 'echo "[$BASH_COMMAND]"' EXIT]
### cmd bg
trap 'echo "[$BASH_COMMAND]"' EXIT
sleep 0 &
--- stdout
[sleep 0]
### cmd sub
trap 'echo "[$BASH_COMMAND]"' EXIT
(echo a)
--- stdout
a
[trap 'echo "[$BASH_COMMAND]"' EXIT]
### cmd sub 2
trap 'echo "[$BASH_COMMAND]"' ERR
(echo a; false)
--- stdout
a
[( echo a; false )]
--- status 1
### err trap pipelines
trap 'echo e $BASH_COMMAND' ERR
(false) | (false)
echo --
true | (false)
echo --
true | (false; false)
echo --
(false; false) | true
echo --
{ false; } | { false; }
echo --
false | false
echo --
x=$(false) | x=$(false)
--- stdout
e ( false )
e ( false )
--
e ( false )
e ( false )
--
e ( false; false )
e ( false; false )
--
--
e echo --
--
e false
--
e x=$(false)
--- status 1
### err trap single subshell
trap 'echo e $BASH_COMMAND' ERR
(false)
( false; false )
( (false) )
--- stdout
e ( false )
e ( false; false )
e ( ( false ) )
--- status 1
