### files
touch a b c; rm a b; ls
--- stdout
c
### a missing file
rm nope
--- stderr
rm: cannot remove 'nope': No such file or directory
--- status 1
### -f ignores missing files
rm -f nope nope/x; echo $?
--- stdout
0
### -f needs no operand
rm -f; echo $?
--- stdout
0
### no operand
rm
--- stderr
rm: missing operand
Try 'rm --help' for more information.
--- status 1
### a directory
mkdir d; rm d
--- stderr
rm: cannot remove 'd': Is a directory
--- status 1
### an empty directory with -d
mkdir d; rm -d d; ls; mkdir -p e/f; rm -d e
--- stderr
rm: cannot remove 'e': Directory not empty
--- status 1
### a tree
mkdir -p d/e/f; touch d/x d/e/y; rm -r d; ls
### several with -r, one missing
mkdir a b; rm -r a nope b; ls
--- stderr
rm: cannot remove 'nope': No such file or directory
### -v tells what is removed
mkdir -p d/e; touch d/e/f g; rm -rv d g
--- stdout
removed 'd/e/f'
removed directory 'd/e'
removed directory 'd'
removed 'g'
### links are removed, not what they lead to
mkdir d; touch d/f; ln -s d l; rm -r l; ls d
--- stdout
f
### a link with a slash behind it
mkdir d; ln -s d l; rm l/; rm -r l/
--- stderr
rm: cannot remove 'l/': Is a directory
rm: cannot remove 'l/': Not a directory
--- status 1
### dots are refused
mkdir d; rm -r . .. d/. d/..
--- stderr
rm: refusing to remove '.' or '..' directory: skipping '.'
rm: refusing to remove '.' or '..' directory: skipping '..'
rm: refusing to remove '.' or '..' directory: skipping 'd/.'
rm: refusing to remove '.' or '..' directory: skipping 'd/..'
--- status 1
### -i asks for each
touch a b; printf 'y\nn\n' | rm -i a b; ls
--- stdout
b
--- stderr $'rm: remove regular empty file \'a\'? rm: remove regular empty file \'b\'? '
### -i describes the file
echo x > a; touch b; mkfifo p; ln -s a l; printf 'n\nn\nn\nn\n' | rm -i a b p l
--- stderr $'rm: remove regular file \'a\'? rm: remove regular empty file \'b\'? rm: remove fifo \'p\'? rm: remove symbolic link \'l\'? '
### -i at the end of input
touch a; rm -i a < /dev/null; ls
--- stdout
a
--- stderr $'rm: remove regular empty file \'a\'? '
### -ri asks before going into a directory
mkdir -p d; touch d/f; printf 'y\ny\ny\n' | rm -ri d; ls
--- stderr $'rm: descend into directory \'d\'? rm: remove regular empty file \'d/f\'? rm: remove directory \'d\'? '
### a no inside keeps the directories above
mkdir -p d/e; touch d/e/f; printf 'y\ny\nn\n' | rm -ri d; ls d/e
--- stdout
f
--- stderr $'rm: descend into directory \'d\'? rm: descend into directory \'d/e\'? rm: remove regular empty file \'d/e/f\'? rm: remove directory \'d/e\'? rm: remove directory \'d\'? '
### an empty directory needs one question
mkdir d; echo y | rm -ri d; ls
--- stderr $'rm: remove directory \'d\'? '
### -i shows write protection
touch a; chmod 444 a; echo n | rm -i a; mkdir d; touch d/f; chmod 555 d; echo n | rm -ri d
--- stderr $'rm: remove write-protected regular empty file \'a\'? rm: descend into write-protected directory \'d\'? '
### write-protected files go without a terminal
touch a; chmod 444 a; rm a; ls
### -I asks once for more than three
touch 1 2 3 4; echo n | rm -I 1 2 3 4; ls; rm -I 1 2 3; ls
--- stdout
1
2
3
4
4
--- stderr $'rm: remove 4 arguments? '
### -I asks once for a recursive removal
mkdir d; echo n | rm -rI d; echo y | rm -rI d; ls
--- stderr $'rm: remove 1 argument recursively? rm: remove 1 argument recursively? '
### the last of -f and -i wins
touch a; rm -if a; touch a; rm -fi a < /dev/null; ls
--- stdout
a
--- stderr $'rm: remove regular empty file \'a\'? '
### --interactive with words
touch a b; rm --interactive=never a; echo n | rm --interactive b; rm --interactive=once b; ls
--- stderr $'rm: remove regular empty file \'b\'? '
### --interactive with another word
rm --interactive=x a
--- stderr
rm: invalid argument ‘x’ for ‘--interactive’
Valid arguments are:
  - ‘never’, ‘no’, ‘none’
  - ‘once’
  - ‘always’, ‘yes’
Try 'rm --help' for more information.
--- status 1
### a directory without permission
mkdir -p d; touch d/f; chmod 555 d; rm -r d; rm -rf d; ls d; chmod 755 d
--- stdout
f
--- stderr
rm: cannot remove 'd/f': Permission denied
rm: cannot remove 'd/f': Permission denied
### a directory that cannot be read
mkdir -p d/e; touch d/e/f; chmod 0 d/e; rm -r d; chmod 755 d/e
--- stderr
rm: cannot remove 'd/e': Permission denied
### an empty directory that cannot be read
mkdir d; chmod 0 d; rm -rf d; ls
### a name with a dash
touch -- -a; rm -- -a; touch ./-b; rm ./-b; ls
### advice for a name with a dash
touch -- -foo; rm -foo
--- stderr
rm: invalid option -- 'o'
Try 'rm ./-foo' to remove the file '-foo'.
Try 'rm --help' for more information.
--- status 1
### an unknown option
rm -x
--- stderr
rm: invalid option -- 'x'
Try 'rm --help' for more information.
--- status 1
### a slash behind a file
touch f; rm f/; rm f/x
--- stderr
rm: cannot remove 'f/': Not a directory
rm: cannot remove 'f/x': Not a directory
--- status 1
### names in quotes
rm "it's" 'a b' $'a\nb'
--- stderr
rm: cannot remove "it's": No such file or directory
rm: cannot remove 'a b': No such file or directory
rm: cannot remove 'a'$'\n''b': No such file or directory
--- status 1
### an unknown --preserve-root
rm --preserve-root=x a
--- stderr
rm: unrecognized --preserve-root argument: 'x'
--- status 1
### unlink removes a name
touch a; unlink a; ls
### unlink and a directory
mkdir d; unlink d; unlink d/
--- stderr
unlink: cannot unlink 'd': Is a directory
unlink: cannot unlink 'd/': Is a directory
--- status 1
### unlink takes one operand
unlink; unlink a b
--- stderr
unlink: missing operand
Try 'unlink --help' for more information.
unlink: extra operand ‘b’
Try 'unlink --help' for more information.
--- status 1
### unlink and a missing file
unlink nope
--- stderr
unlink: cannot unlink 'nope': No such file or directory
--- status 1
### unlink has no options
unlink -f a
--- stderr
unlink: invalid option -- 'f'
Try 'unlink --help' for more information.
--- status 1
