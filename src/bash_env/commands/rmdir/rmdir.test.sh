### empty directories
mkdir a b; rmdir a b; ls
### a directory that is not empty
mkdir -p a/b; rmdir a
--- stderr
rmdir: failed to remove 'a': Directory not empty
--- status 1
### a directory that is missing
rmdir nope; rmdir ''
--- stderr
rmdir: failed to remove 'nope': No such file or directory
rmdir: failed to remove '': No such file or directory
--- status 1
### a file
touch f; rmdir f
--- stderr
rmdir: failed to remove 'f': Not a directory
--- status 1
### parents with -p
mkdir -p a/b/c; rmdir -p a/b/c; ls
### -p stops at one that is not empty
mkdir -p a/b/c; touch a/x; rmdir -p a/b/c; ls a
--- stdout
x
--- stderr
rmdir: failed to remove directory 'a': Directory not empty
### -p with a trailing slash
mkdir -p a/b; rmdir -p a/b/; ls
### -p with a leading dot
mkdir -p a/b; rmdir -p ./a/b
--- stderr
rmdir: failed to remove directory '.': Invalid argument
--- status 1
### -v tells what is removed
mkdir -p a/b; rmdir -pv a/b
--- stdout
rmdir: removing directory, 'a/b'
rmdir: removing directory, 'a'
### -v also tells what fails
rmdir -v nope
--- stdout
rmdir: removing directory, 'nope'
--- stderr
rmdir: failed to remove 'nope': No such file or directory
--- status 1
### non-empty ones ignored
mkdir -p a/b; rmdir --ignore-fail-on-non-empty a; echo $?; rmdir --ignore-fail-on-non-empty nope
--- stdout
0
--- stderr
rmdir: failed to remove 'nope': No such file or directory
--- status 1
### ignored with -p
mkdir -p a/b; touch a/f; rmdir -p --ignore-fail-on-non-empty a/b; echo $?; ls
--- stdout
0
a
### dots
mkdir a; rmdir .; rmdir ..; rmdir a/.
--- stderr
rmdir: failed to remove '.': Invalid argument
rmdir: failed to remove '..': Directory not empty
rmdir: failed to remove 'a/.': Invalid argument
--- status 1
### a link to a directory
mkdir a; ln -s a l; rmdir l; rmdir l/
--- stderr
rmdir: failed to remove 'l': Not a directory
rmdir: failed to remove 'l/': Symbolic link not followed
--- status 1
### no operand
rmdir
--- stderr
rmdir: missing operand
Try 'rmdir --help' for more information.
--- status 1
### an unknown option
rmdir -x
--- stderr
rmdir: invalid option -- 'x'
Try 'rmdir --help' for more information.
--- status 1
