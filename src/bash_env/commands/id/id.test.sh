### another user
id root; id 0
--- stdout
uid=0(root) gid=0(root) groups=0(root)
uid=0(root) gid=0(root) groups=0(root)
### numbers
id -u root; id -g root; id -G root; id -r -u root
--- stdout
0
0
0
0
### names
id -un root; id -gn root; id -Gn root
--- stdout
root
root
root
### several users
id -un root 0
--- stdout
root
root
### NUL
id -uz root | od -c; id -Gz root | od -c
--- stdout
0000000   0  \0
0000002
0000000   0  \0
0000002
### an unknown user
id nope; id 12345; id +99999
--- stderr
id: ‘nope’: no such user
id: ‘12345’: no such user
id: ‘+99999’: no such user
--- status 1
### the others are shown
id -u root nope 0; echo $?
--- stdout
0
0
1
--- stderr
id: ‘nope’: no such user
### a number with a sign
id -u +0
--- stdout
0
### several choices
id -ug
--- stderr
id: cannot print "only" of more than one choice
--- status 1
### names need a choice
id -n; id -r
--- stderr
id: cannot print only names or real IDs in default format
id: cannot print only names or real IDs in default format
--- status 1
### -z needs a choice
id -z
--- stderr
id: option --zero not permitted in default format
--- status 1
### no security contexts
id -Z
--- stderr
id: --context (-Z) works only on an SELinux-enabled kernel
--- status 1
### the empty name
id ''
--- stderr
id: ‘’: no such user: No such file or directory
--- status 1
### -a is ignored
id -a root
--- stdout
uid=0(root) gid=0(root) groups=0(root)
### an unknown option
id -x
--- stderr
id: invalid option -- 'x'
Try 'id --help' for more information.
--- status 1
### groups of users
groups root; groups nope; echo $?
--- stdout
root : root
1
--- stderr
groups: ‘nope’: no such user
### groups and an unknown option
groups -x
--- stderr
groups: invalid option -- 'x'
Try 'groups --help' for more information.
--- status 1
### whoami takes no operand
whoami x
--- stderr
whoami: extra operand ‘x’
Try 'whoami --help' for more information.
--- status 1
### logname without a terminal
logname < /dev/null; logname x
--- stderr
logname: no login name
logname: extra operand ‘x’
Try 'logname --help' for more information.
--- status 1
