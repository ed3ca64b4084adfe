### accounts by name and number
getent passwd root; getent passwd 0 nobody; echo $?; getent passwd nosuch; echo $?; getent passwd nosuch root; echo $?; getent group root 65534; getent passwd | head -n 1; getent hosts localhost | tail -n 1 | tr -s ' '
--- stdout
root:x:0:0:root:/root:/bin/bash
root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
0
2
root:x:0:0:root:/root:/bin/bash
2
root:x:0:
nogroup:x:65534:
root:x:0:0:root:/root:/bin/bash
127.0.0.1 localhost
### what it refuses
getent; echo $?; getent nosuch; echo $?; getent --bogus passwd; echo $?; getent -x; echo $?
--- stdout
Try `getent --help' or `getent --usage' for more information.
1
Try `getent --help' or `getent --usage' for more information.
1
64
64
--- stderr
getent: wrong number of arguments
Unknown database: nosuch
getent: unrecognized option '--bogus'
Try `getent --help' or `getent --usage' for more information.
getent: invalid option -- 'x'
Try `getent --help' or `getent --usage' for more information.
