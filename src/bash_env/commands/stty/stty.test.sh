### without a terminal
for o in '' size -g -a -echo sane 'cols 80' '-echo -icanon min 1' 9600; do stty $o < /dev/null; echo "$o $?"; done
--- stdout
 1
size 1
-g 1
-a 1
-echo 1
sane 1
cols 80 1
-echo -icanon min 1 1
9600 1
--- stderr
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
stty: 'standard input': Inappropriate ioctl for device
### settings that there are not
stty --bogus </dev/null; echo $?; stty bogus </dev/null; echo $?; stty -bogus </dev/null; echo $?; stty rows </dev/null; echo $?; stty -F nofile; echo $?; touch f; stty -F f size; echo $?
--- stdout
1
1
1
1
1
1
--- stderr
stty: invalid argument ‘--bogus’
Try 'stty --help' for more information.
stty: invalid argument ‘bogus’
Try 'stty --help' for more information.
stty: invalid argument ‘-bogus’
Try 'stty --help' for more information.
stty: missing argument to ‘rows’
Try 'stty --help' for more information.
stty: nofile: No such file or directory
stty: f: Inappropriate ioctl for device
