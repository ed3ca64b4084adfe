### no operand
chown; chown 0; chgrp; chgrp 0
--- stderr
chown: missing operand
Try 'chown --help' for more information.
chown: missing operand after ‘0’
Try 'chown --help' for more information.
chgrp: missing operand
Try 'chgrp --help' for more information.
chgrp: missing operand after ‘0’
Try 'chgrp --help' for more information.
--- status 1
### to whom it belongs
touch f; chown "$(id -u)" f; echo $?; chown "$(id -u):$(id -g)" f; chown ":$(id -g)" f; chown "+$(id -u)" f; chown "$(id -un)" f; chgrp "$(id -g)" f; echo $?
--- stdout
0
0
### nothing to do
touch f; chown '' f; chown : f; chgrp '' f; echo $?; chown '' nope
--- stdout
0
--- stderr
chown: cannot access 'nope': No such file or directory
--- status 1
### to another
touch f; chown root f; echo $?; chown root:root f; chown 0 f; chgrp root f; echo $?
--- stdout
1
1
--- stderr
chown: changing ownership of 'f': Operation not permitted
chown: changing ownership of 'f': Operation not permitted
chown: changing ownership of 'f': Operation not permitted
chgrp: changing group of 'f': Operation not permitted
### -f
touch f; chown -f root f; echo $?; chgrp --silent root f; echo $?; chown --quiet root nope; echo $?
--- stdout
1
1
1
### no such user or group
touch f; chown nope f; chown nope:root f; chown root:nope f; chown :nope f; chgrp nope f; chown -1 f; chown -- -1 f; chown "root " f
--- stderr
chown: invalid user: ‘nope’
chown: invalid user: ‘nope:root’
chown: invalid group: ‘root:nope’
chown: invalid group: ‘:nope’
chgrp: invalid group: ‘nope’
chown: invalid option -- '1'
Try 'chown --help' for more information.
chown: invalid user: ‘-1’
chown: invalid user: ‘root ’
--- status 1
### numbers too large
touch f; chown 4294967295 f; chown 99999999999 f; chown root:99999999999 f
--- stderr
chown: invalid user: ‘4294967295’
chown: invalid user: ‘99999999999’
chown: invalid group: ‘root:99999999999’
--- status 1
### not there
chown root nope; chgrp root nope; chown root ''; touch f; chown root f/x; ln -s nope l; chown root l; chown -h root l
--- stderr
chown: cannot access 'nope': No such file or directory
chgrp: cannot access 'nope': No such file or directory
chown: cannot access '': No such file or directory
chown: cannot access 'f/x': Not a directory
chown: cannot dereference 'l': No such file or directory
chown: changing ownership of 'l': Operation not permitted
--- status 1
### --reference
touch f g; chown --reference=f g; echo $?; chown --reference=nope g; chown --reference=f; chown --reference=f nope; chgrp --reference=f g; echo $?; chgrp --reference=nope g
--- stdout
0
0
--- stderr
chown: failed to get attributes of 'nope': No such file or directory
chown: missing operand
Try 'chown --help' for more information.
chown: cannot access 'nope': No such file or directory
chgrp: failed to get attributes of 'nope': No such file or directory
--- status 1
### --from
touch f; chown --from=root root f; echo $?; chown --from=:root root f; chown --from=nope root f
--- stdout
0
--- stderr
chown: invalid user: ‘nope’
--- status 1
### options that do not go together
touch f; chown -R -h -H "$(id -u)" f; chown -R --dereference "$(id -u)" f; chown -R --dereference -P "$(id -u)" f; chgrp -R --dereference "$(id -g)" f; chgrp -R -h -L "$(id -g)" f; echo $?
--- stdout
0
--- stderr
chown: -R --dereference requires either -H or -L
chown: -R --dereference requires either -H or -L
chgrp: -R --dereference requires either -H or -L
### an unknown option
touch f; chown -x f; chgrp -x f; chown --from; chown --bogus f
--- stderr
chown: invalid option -- 'x'
Try 'chown --help' for more information.
chgrp: invalid option -- 'x'
Try 'chgrp --help' for more information.
chown: option '--from' requires an argument
Try 'chown --help' for more information.
chown: unrecognized option '--bogus'
Try 'chown --help' for more information.
--- status 1
### -R of trees
mkdir -p d/e; touch d/e/f; ln -s nope d/l; chown -R root d 2>&1 | sort; chgrp -R root d 2>&1 | sort; chown -R "$(id -u)" d; echo $?; chown -RL "$(id -u)" d; chown -RLh "$(id -u)" d
--- stdout
chown: changing ownership of 'd': Operation not permitted
chown: changing ownership of 'd/e': Operation not permitted
chown: changing ownership of 'd/e/f': Operation not permitted
chown: changing ownership of 'd/l': Operation not permitted
chgrp: changing group of 'd': Operation not permitted
chgrp: changing group of 'd/e': Operation not permitted
chgrp: changing group of 'd/e/f': Operation not permitted
chgrp: changing group of 'd/l': Operation not permitted
0
--- stderr
chown: cannot dereference 'd/l': No such file or directory
### -v of failures
touch f; chown -v nope f; chown -v "$(id -u)" nope; chgrp -v "$(id -g)" nope
--- stdout
failed to change ownership of 'nope' to 1000
failed to change group of 'nope' to 1000
--- stderr
chown: invalid user: ‘nope’
chown: cannot access 'nope': No such file or directory
chgrp: cannot access 'nope': No such file or directory
--- status 1
### unreadable directories
mkdir -p d/e; chmod 0 d/e; chown -R "$(id -u)" d; chown -R "$(id -u)" d/e; chmod 700 d/e
--- stderr
chown: cannot read directory 'd/e': Permission denied
chown: cannot read directory 'd/e': Permission denied
### user without a group
touch f; chown "$(id -un)." f; echo $?; chown "$(id -un):" f; echo $?
--- stdout
0
0
--- stderr
chown: warning: '.' should be ':': ‘user.’
