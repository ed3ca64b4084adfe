### unknown primaries
find . -foo; echo $?
find . -newerXY f; echo $?
find . --name x; echo $?
--- stdout
1
1
1
--- stderr
find: unknown predicate `-foo'
find: invalid predicate `-newerXY'
find: unknown predicate `--name'
### primaries without argument
find . -name; echo $?
find . -type f -size; echo $?
find . -exec; echo $?
find . -exec echo {}; echo $?
--- stdout
1
1
1
1
--- stderr
find: missing argument to `-name'
find: missing argument to `-size'
find: missing argument to `-exec'
find: missing argument to `-exec'
### paths behind the expression
touch x y; find -name x y; echo $?
find -name x nosuch; echo $?
find . -exec echo {} \; \; ; echo $?
--- stdout
1
1
1
--- stderr
find: paths must precede expression: `y'
find: possible unquoted pattern after predicate `-name'?
find: paths must precede expression: `nosuch'
find: paths must precede expression: `;'
### parentheses
find . \(; echo $?
find . \( \); echo $?
find . \( -name x; echo $?
find . -name x \); echo $?
--- stdout
1
1
1
1
--- stderr
find: invalid expression; expected to find a ')' but didn't see one. Perhaps you need an extra predicate after '('
find: invalid expression; empty parentheses are not allowed.
find: invalid expression; I was expecting to find a ')' somewhere but did not see one.
find: you have too many ')'
### operators
find . -o -name x; echo $?
find . -name x -o; echo $?
find . !; echo $?
find . -name x -a -o -name y; echo $?
find . -name x -and -or -name y; echo $?
find . \( ! \); echo $?
--- stdout
1
1
1
1
1
1
--- stderr
find: invalid expression; you have used a binary operator '-o' with nothing before it.
find: expected an expression after '-o'
find: expected an expression after '!'
find: invalid expression; you have used a binary operator '-o' with nothing before it.
find: invalid expression; you have used a binary operator '-or' with nothing before it.
find: expected an expression between '!' and ')'
### types
find . -type z; echo $?
find . -type fd; echo $?
find . -type f,; echo $?
find . -type ''; echo $?
find . -type f,f; echo $?
find . -type D; echo $?
--- stdout
1
1
1
1
1
1
--- stderr
find: Unknown argument to -type: z
find: Must separate multiple arguments to -type using: ','
find: Last file type in list argument to -type is missing, i.e., list is ending on: ','
find: Arguments to -type should contain at least one letter
find: Duplicate file type 'f' in the argument list to -type.
find: -type D is not supported because Solaris doors are not supported on the platform find was compiled on.
### sizes
find . -size 1x; echo $?
find . -size ''; echo $?
find . -size 1cc; echo $?
find . -size 1.5k; echo $?
find . -size +; echo $?
--- stdout
1
1
1
1
1
--- stderr
find: invalid -size type `x'
find: invalid null argument to -size
find: Invalid argument `1cc' to -size
find: Invalid argument `1.5k' to -size
find: invalid -size type `+'
### numbers
find . -links x; echo $?
find . -uid ''; echo $?
find . -mtime x; echo $?
find . -mmin +; echo $?
find . -used x; echo $?
--- stdout
1
1
1
1
1
--- stderr
find: invalid argument `x' to `-links'
find: invalid argument `' to `-uid'
find: invalid argument `x' to `-mtime'
find: invalid argument `+' to `-mmin'
find: Invalid argument x to -used
### depths
find . -maxdepth x; echo $?
find . -mindepth -1; echo $?
--- stdout
1
1
--- stderr
find: Expected a positive decimal integer argument to -maxdepth, but got ‘x’
find: Expected a positive decimal integer argument to -mindepth, but got ‘-1’
### modes
find . -perm x; echo $?
find . -perm 99; echo $?
find . -perm +222; echo $?
find . -perm ''; echo $?
--- stdout
1
1
1
1
--- stderr
find: invalid mode ‘x’
find: invalid mode ‘99’
find: invalid mode ‘+222’
find: invalid mode ‘’
### users and groups
find . -user nosuch; echo $?
find . -group nosuch; echo $?
find . -user ''; echo $?
--- stdout
1
1
1
--- stderr
find: ‘nosuch’ is not the name of a known user
find: ‘nosuch’ is not the name of an existing group
find: The argument to -user should not be empty
### files to compare with
find . -newer nosuch; echo $?
find . -samefile nosuch; echo $?
find . -anewer nosuch; echo $?
--- stdout
1
1
1
--- stderr
find: ‘nosuch’: No such file or directory
find: ‘nosuch’: No such file or directory
find: ‘nosuch’: No such file or directory
### dates
find . -newermt 'not a date'; echo $?
find . -newermt; echo $?
find . -newerBm .; echo $?
--- stdout
1
1
1
--- stderr
find: I cannot figure out how to interpret ‘not a date’ as a date or time
find: The ‘-newermt’ test needs an argument
find: This system does not provide a way to find the birth time of a file.
find: invalid predicate `-newerBm'
### regular expressions
find . -regex '\('; echo $?
find . -regextype foo; echo $?
find . -regextype posix-extended -regex '*'; echo $?
--- stdout
1
1
1
--- stderr
find: failed to compile regular expression '\(': Unmatched ( or \(
find: Unknown regular expression type ‘foo’; valid types are ‘findutils-default’, ‘ed’, ‘emacs’, ‘gnu-awk’, ‘grep’, ‘posix-awk’, ‘awk’, ‘posix-basic’, ‘posix-egrep’, ‘egrep’, ‘posix-extended’, ‘posix-minimal-basic’, ‘sed’.
find: failed to compile regular expression '*': Invalid preceding regular expression
### files to write
find . -fprint /nosuch/x; echo $?
find . -fprintf x; echo $?
--- stdout
1
1
--- stderr
find: ‘/nosuch/x’: No such file or directory
find: invalid argument `x' to `-fprintf'
### commands
find . -exec \; ; echo $?
find . -exec echo {}x + ; echo $?
find . -exec echo {} {} + ; echo $?
find . -ok echo {} + ; echo $?
--- stdout
1
1
1
1
--- stderr
find: invalid argument `;' to `-exec'
find: In ‘-exec ... {} +’ the ‘{}’ must appear by itself, but you specified ‘{}x’
find: Only one instance of {} is supported with -exec ... +
find: missing argument to `-ok'
### starting points from a file
find a -files0-from x; echo $?
find -files0-from nosuch; echo $?
--- stdout
1
1
--- stderr
find: extra operand ‘a’
find: file operands cannot be combined with -files0-from
find: cannot open ‘nosuch’ for reading: No such file or directory
### levels of optimization and debugging
find -Ox .; echo $?
find -O .; echo $?
find -D; echo $?
--- stdout
1
1
1
--- stderr
find: Please specify a decimal number immediately after -O
find: The -O option must be immediately followed by a decimal integer
find: Missing argument after the -D option.
Try 'find --help' for more information.
### warnings are off
mkdir a; find a -name x/y -maxdepth 0; find a -type d -mindepth 1
### warnings about global options
mkdir a; find a -warn -type d -maxdepth 0; find a -warn -name x -depth
find a -warn -type d -d
--- stdout
a
a
--- stderr
find: warning: you have specified the global option -maxdepth after the argument -type, but global options are not positional, i.e., -maxdepth affects tests specified before it as well as those specified after it.  Please specify global options before other arguments.
find: warning: you have specified the global option -depth after the argument -name, but global options are not positional, i.e., -depth affects tests specified before it as well as those specified after it.  Please specify global options before other arguments.
find: warning: you have specified the global option -d after the argument -type, but global options are not positional, i.e., -d affects tests specified before it as well as those specified after it.  Please specify global options before other arguments.
find: warning: the -d option is deprecated; please use -depth instead, because the latter is a POSIX-compliant feature.
### warnings about patterns
mkdir a; find a -warn -name x/y; find a -path 'a/'; find a -warn -iname '/'; find a -warn -nowarn -name x/y
--- stderr
find: warning: ‘-name’ matches against basenames only, but the given pattern contains a directory separator (‘/’), thus the expression will evaluate to false all the time.  Did you mean ‘-wholename’?
find: warning: -path a/ will not match anything because it ends with /.
find: warning: ‘-iname’ matches against basenames only, but the given pattern contains a directory separator (‘/’), thus the expression will evaluate to false all the time.  Did you mean ‘-iwholename’?
### a warning about a mode
mkdir a; find a -warn -maxdepth 0 -perm /000
--- stdout
a
--- stderr
find: warning: you have specified a mode pattern /000 (which is equivalent to /000). The meaning of -perm /000 has now been changed to be consistent with -perm -000; that is, while it used to match no files, it now matches all files.
### what is not supported here
find . -context x; echo $?
--- stdout
1
--- stderr
find: invalid predicate -context: SELinux is not enabled.
### things that are no options any more
find . -L; echo $?
--- stdout
1
--- stderr
find: unknown predicate `-L'
