### a plain optstring
getopt ab:c -- -a -b x y -c; getopt ab:c -a -bx y
--- stdout
 -- -a -b x y -c
 -a -b x -- y
### the usual script
args=$(getopt -o ab:c:: -l long,arg:,opt:: -n prog -- -a --long --arg=5 --opt --opt=3 -c -cX foo "it's"); eval set -- "$args"; printf '<%s>\n' "$@"
--- stdout
<-a>
<--long>
<--arg>
<5>
<--opt>
<>
<--opt>
<3>
<-c>
<>
<-c>
<X>
<-->
<foo>
<it's>
### errors in short options
getopt -o a -- -z; echo $?; getopt -o a: -- -a; echo $?
--- stdout
 --
1
 --
1
--- stderr
getopt: invalid option -- 'z'
getopt: option requires an argument -- 'a'
### errors in long options
getopt -o a -l foo -- --bar; getopt -o a -l foo: -- --foo; getopt -o a -l foo -- --foo=1; getopt -o a -l foobar,foobaz -- --foob; echo $?
--- stdout
 --
 --
 --
 --
1
--- stderr
getopt: unrecognized option '--bar'
getopt: option '--foo' requires an argument
getopt: option '--foo' doesn't allow an argument
getopt: option '--foob' is ambiguous; possibilities: '--foobar' '--foobaz'
### abbreviations
getopt -o a -l foobar -- --foo; getopt -o a -l 'x y,z' -- --x --z
--- stdout
 --foobar --
 --x --z --
### -q, -Q, -n
getopt -q -o a -- -z; getopt -Q -o a -- -z x; getopt -n prog -o a -- -z; echo $?
--- stdout
 --
 --
1
--- stderr
getopt: invalid option -- 'z'
prog: invalid option -- 'z'
### -u and quoting
getopt -o a -- "it's" 'a b' ''; getopt -u -o a -- "it's" 'a b'
--- stdout
 -- 'it'\''s' 'a b' ''
 -- it's a b
### csh quoting
getopt -s csh -o a -- 'a!b' "a'b" 'a\b'
--- stdout
 -- 'a'\!'b' 'a'\''b' 'a\\b'
### -T
getopt -T; echo $?
--- stdout
4
### order
getopt -o +ab -- -a x -b; getopt -o -ab -- -a x -b; POSIXLY_CORRECT=1 getopt -o ab -- -a x -b
--- stdout
 -a -- 'x' '-b'
 -a 'x' -b --
 -a -- 'x' '-b'
### -a
getopt -a -o a -l long -- -long
--- stdout
 --long --
### usage errors
getopt; echo $?; getopt -o; getopt -x; getopt -s foo -o a; echo $?
--- stdout
2
2
--- stderr
getopt: missing optstring argument
Try 'getopt --help' for more information.
getopt: option requires an argument -- 'o'
Try 'getopt --help' for more information.
getopt: invalid option -- 'x'
Try 'getopt --help' for more information.
getopt: unknown shell after -s or --shell argument
Try 'getopt --help' for more information.
### GETOPT_COMPATIBLE
GETOPT_COMPATIBLE=1 getopt -o ab; GETOPT_COMPATIBLE=1 getopt ab -a x; GETOPT_COMPATIBLE=1 getopt
--- stdout
 -- ab
 -a -- x
 --
### long spellings of its own options
getopt --options a --longoptions b: --name n -- --b 1 -a; getopt --opt a --long b -- --b
--- stdout
 --b '1' -a --
 --b --
### -- ends options
getopt -o a -- -a -- -a; getopt -o '' -l foo -- --foo
--- stdout
 -a -- '-a'
 --foo --
### help
getopt -h
--- stdout

Usage:
 getopt <optstring> <parameters>
 getopt [options] [--] <optstring> <parameters>
 getopt [options] -o|--options <optstring> [options] [--] <parameters>

Parse command options.

Options:
 -a, --alternative             allow long options starting with single -
 -l, --longoptions <longopts>  the long options to be recognized
 -n, --name <progname>         the name under which errors are reported
 -o, --options <optstring>     the short options to be recognized
 -q, --quiet                   disable error reporting by getopt(3)
 -Q, --quiet-output            no normal output
 -s, --shell <shell>           set quoting conventions to those of <shell>
 -T, --test                    test for getopt(1) version
 -u, --unquoted                do not quote the output

 -h, --help                    display this help
 -V, --version                 display version

For more details see getopt(1).
