### a size
truncate -s 5 a; stat -c %s a; od -c a
--- stdout
5
0000000  \0  \0  \0  \0  \0
0000005
### shrink and extend
printf hello > a; truncate -s 3 a; truncate -s 6 a; od -c a
--- stdout
0000000   h   e   l  \0  \0  \0
0000006
### relative sizes
printf hello > a; truncate -s +3 a; stat -c %s a; truncate -s -6 a; stat -c %s a; truncate -s -9 a; stat -c %s a
--- stdout
8
2
0
### at most and at least
printf hello > a; truncate -s '<4' a; stat -c %s a; truncate -s '>10' a; stat -c %s a; truncate -s '<99' a; stat -c %s a
--- stdout
4
10
10
### multiples
printf hello > a; truncate -s /4 a; stat -c %s a; truncate -s %6 a; stat -c %s a
--- stdout
4
6
### units
truncate -s 1K a; truncate -s 1kB b; truncate -s 2MiB c; truncate -s K d; stat -c %s a b c d
--- stdout
1024
1000
2097152
1024
### -c makes nothing
truncate -c -s 3 a; echo $?; ls
--- stdout
0
### -r takes the size of a file
printf hello > a; truncate -r a b; truncate -r a -s +1 c; stat -c %s b c
--- stdout
5
6
### -r with an absolute size
touch a; truncate -r a -s 1 b
--- stderr
truncate: you must specify a relative ‘--size’ with ‘--reference’
Try 'truncate --help' for more information.
--- status 1
### -r and a missing file
truncate -r nope b
--- stderr
truncate: cannot stat 'nope': No such file or directory
--- status 1
### -o counts blocks
truncate -o -s 1 a; stat -c %s a; truncate -o a
--- stdout
4096
--- stderr
truncate: you must specify either ‘--size’ or ‘--reference’
Try 'truncate --help' for more information.
--- status 1
### several files
printf x > a; truncate -s 2 a b; stat -c '%s %n' a b
--- stdout
2 a
2 b
### neither size nor reference
truncate a
--- stderr
truncate: you must specify either ‘--size’ or ‘--reference’
Try 'truncate --help' for more information.
--- status 1
### no operand
truncate -s 5
--- stderr
truncate: missing file operand
Try 'truncate --help' for more information.
--- status 1
### bad sizes
truncate -s x a; truncate -s 1Q a; truncate -s '' a; truncate -s '+ 1' a; truncate -s --1 a; truncate -s '<>1' a
--- stderr
truncate: Invalid number: ‘x’
truncate: Invalid number: ‘1Q’
truncate: Invalid number: ‘’
truncate: Invalid number: ‘+ 1’
truncate: Invalid number: ‘--1’
truncate: Invalid number: ‘>1’
--- status 1
### sizes that are too large
truncate -s 99999999999999999999 a; printf x > b; truncate -s +9223372036854775807 b
--- stderr
truncate: Invalid number: ‘99999999999999999999’: Value too large for defined data type
truncate: overflow extending size of file 'b'
--- status 1
### division by zero
truncate -s /0 a; truncate -s %0 a
--- stderr
truncate: division by zero
truncate: division by zero
--- status 1
### a directory
mkdir d; truncate -s 1 d; truncate -s 1 nope/f
--- stderr
truncate: cannot open 'd' for writing: Is a directory
truncate: cannot open 'nope/f' for writing: No such file or directory
--- status 1
### an unknown option
truncate -x a
--- stderr
truncate: invalid option -- 'x'
Try 'truncate --help' for more information.
--- status 1
### sizes given twice
echo hi >a; truncate -s 3 -s 5 a; wc -c a; truncate -s +3 -s 5 a; wc -c a; truncate -s %4 -s /3 a; wc -c a; truncate -s '<2' -s 3 a; wc -c a; truncate -s -2 -s 1 a; wc -c a
--- stdout
5 a
10 a
9 a
3 a
4 a
### several relative sizes
echo hi >a; truncate -s +3 -s -2 a; echo $?; truncate -s %3 -s +2 a; truncate -s -4 -s 7 -s +2 a; truncate -s +2 -s %0 a; wc -c a
--- stdout
1
3 a
--- stderr
truncate: multiple relative modifiers specified
Try 'truncate --help' for more information.
truncate: multiple relative modifiers specified
Try 'truncate --help' for more information.
truncate: multiple relative modifiers specified
Try 'truncate --help' for more information.
truncate: division by zero
