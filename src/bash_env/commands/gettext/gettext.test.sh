### messages without a catalog
gettext 'hello\n'; echo; gettext -e 'a\tb\n\101\\'; echo; gettext -s a b; gettext -d dom 'x y'; echo; gettext dom msg; echo; gettext -E 'a\n'; echo; gettext -n -s x; echo; gettext -s; gettext -s -e 'a\n' b; gettext -e -s 'a\c'
--- stdout $'hello\\n\na\tb\nA\\\na b\nx y\nmsg\na\\n\nx\n\na\n b\na'
### the plural
for n in 0 1 2 01 x 11; do ngettext one many $n; echo " $n"; done; ngettext dom a b 3; echo; ngettext -e 'a\n' 'b\n' 2; ngettext -d d 'a\n' b 1; echo
--- stdout
many 0
one 1
many 2
one 01
many x
many 11
b
b
a\n
### what they refuse
gettext; echo $?; gettext a b c; echo $?; gettext -d; echo $?; gettext --bogus; echo $?; ngettext a b; echo $?; ngettext 1 2 3 4 5; echo $?; gettext -V | head -n 1
--- stdout
1
1
1
1
1
1
gettext (GNU gettext-runtime) 0.21
--- stderr
gettext: missing arguments
gettext: too many arguments
gettext: option requires an argument -- 'd'
Try 'gettext --help' for more information.
gettext: unrecognized option '--bogus'
Try 'gettext --help' for more information.
ngettext: missing arguments
ngettext: too many arguments
