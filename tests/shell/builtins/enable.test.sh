The builtin `enable` (bash manual 4).
### enable: disable and list
enable -n echo; type -t echo; echo via program; enable echo; type -t echo; enable -n test pwd; enable -n; enable -p | head -3; enable -a | grep -c enable; enable -s; enable -ps | head -2; enable test pwd; enable -n; enable nope; echo $?
--- stdout
file
via program
builtin
enable -n pwd
enable -n test
enable .
enable :
enable [
61
enable .
enable :
enable break
enable continue
enable eval
enable exec
enable exit
enable export
enable readonly
enable return
enable set
enable shift
enable source
enable times
enable trap
enable unset
enable .
enable :
1
--- stderr
bash: line 1: enable: nope: not a shell builtin
