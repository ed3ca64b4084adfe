### named variables, one of them unset
A=1 B='x y' printenv A B; echo $?; printenv NOPE; echo $?
--- stdout
1
x y
0
1
### all of them
env -i A=1 B=2 /usr/bin/printenv; env -i A=1 /usr/bin/printenv -0 | tr '\0' '#'; echo
--- stdout
A=1
B=2
A=1#
### wrong options
printenv --nope; echo $?
--- stdout
2
--- stderr
printenv: unrecognized option '--nope'
Try 'printenv --help' for more information.
