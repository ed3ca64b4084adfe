"""What `help` says: a summary and a text for every topic, in our own words (bash manual 3.2, 4, 5, 7, 8, 9)."""

from __future__ import annotations

from bash_env.shell.builtins.support import USAGE

OTHER_SYNOPSES: dict[str, str] = {
    "%": "job_spec [&]",
    "(( ... ))": "(( expression ))",
    ":": ":",
    "[": "[ arg... ]",
    "[[ ... ]]": "[[ expression ]]",
    "case": "case WORD in [PATTERN [| PATTERN]...) COMMANDS ;;]... esac",
    "coproc": "coproc [NAME] command [redirections]",
    "echo": "echo [-neE] [arg ...]",
    "false": "false",
    "for": "for NAME [in WORDS ... ] ; do COMMANDS; done",
    "for ((": "for (( exp1; exp2; exp3 )); do COMMANDS; done",
    "function": "function name { COMMANDS ; } or name () { COMMANDS ; }",
    "if": "if COMMANDS; then COMMANDS; [ elif COMMANDS; then COMMANDS; ]... [ else COMMANDS; ] fi",
    "select": "select NAME [in WORDS ... ;] do COMMANDS; done",
    "test": "test [expr]",
    "time": "time [-p] pipeline",
    "true": "true",
    "until": "until COMMANDS; do COMMANDS-2; done",
    "variables": "variables - Names and meanings of some shell variables",
    "while": "while COMMANDS; do COMMANDS-2; done",
    "{ ... }": "{ COMMANDS ; }",
}

_DECLARE = """\
Give each NAME a VALUE, if there is one, and set its attributes. Without
names, print variables. In a function NAME becomes local, unless -g is given.

  -f  functions only     -F  their names only    -p  print the declarations
  -g  the global scope   -I  inherit the value and attributes of an outer NAME
  -a  indexed array      -A  associative array   -i  value is arithmetic
  -l  to lower case      -u  to upper case       -n  NAME refers to another
  -r  readonly           -t  trace               -x  export

With + in place of - an attribute is removed."""

_MAPFILE = """\
Read lines from standard input, or from descriptor FD, into the indexed array
ARRAY (MAPFILE by default).

  -d DELIM     lines end with the first character of DELIM, not with a newline
  -n COUNT     at most COUNT lines, 0 for all
  -O ORIGIN    assign from the index ORIGIN on; keep the other elements
  -s COUNT     leave out the first COUNT lines
  -t           drop the delimiters
  -u FD        read from the descriptor FD
  -C CALLBACK  run CALLBACK with the index and the line, every -c QUANTUM lines"""

_SOURCE = """\
Run the commands of FILENAME in this shell. A name without a slash is searched
for on PATH. The ARGUMENTS are the positional parameters meanwhile.

The status is that of the last command; 1 if the file cannot be read."""

_TEST = """\
Evaluate a conditional expression; the status is 0 if it holds, 1 if not, and
2 after an error.

Files:    -a -e exists   -f regular     -d directory   -h -L link   -p FIFO
          -S socket      -b block       -c character   -s not empty
          -r readable    -w writable    -x executable  -u -g -k set-id, sticky
          -O -G ours     -N changed     -t FD terminal
          A -nt B newer  A -ot B older  A -ef B same
Strings:  -z empty  -n not empty  A = B  A == B  A != B  A < B  A > B
Numbers:  A -eq B  -ne  -lt  -le  -gt  -ge
Shell:    -o OPTION is on   -v VARIABLE is set   -R NAME is a name reference
Combined: ! EXPR  ( EXPR )  A -a B  A -o B"""

TOPICS: dict[str, tuple[str, str]] = {
    "%": (
        "Bring a job to the foreground.",
        "As `fg`; with & after it as `bg`. A job is named by number or by its command.",
    ),
    "(( ... ))": (
        "Evaluate an arithmetic expression.",
        'The status is 1 if the value is 0, else 0: as `let "expression"`.',
    ),
    ".": ("Run a file in this shell.", _SOURCE),
    ":": ("Do nothing.", "The arguments are expanded; the status is 0."),
    "[": ("Evaluate a conditional expression.", "As `test`, but the last argument has to be ]."),
    "[[ ... ]]": (
        "Evaluate a conditional expression of the language.",
        "As `test`, but words are not split, == and != match patterns, =~ matches an\n"
        "extended regular expression (groups go to BASH_REMATCH), and && || ! ( )\n"
        "combine, evaluating only what is needed.",
    ),
    "alias": (
        "Define or print aliases.",
        "With a VALUE define the alias NAME; without, print it. Without names, or with\n"
        "-p, print all, in a form that can be read back. A value that ends in a blank\n"
        "lets the next word be an alias, too. The status is 1 for an unknown name.",
    ),
    "bg": ("Let jobs go on in the background.", "Without JOB_SPEC the current job. Needs job control (set -m)."),
    "bind": (
        "Show and change key bindings of the line editor.",
        "Without line editing the settings are accepted and have no effect.\n\n"
        "  -l  names of functions      -p -P  bindings of functions\n"
        "  -v -V  variables            -s -S  macros\n"
        "  -q NAME  keys of a function -u NAME  unbind its keys\n"
        "  -r KEYSEQ  unbind           -x KEYSEQ:COMMAND  run a command\n"
        "  -f FILE  read bindings      -m KEYMAP  choose the keymap",
    ),
    "break": ("Leave loops.", "Leave the innermost loop, or N loops. The status is 0 unless N is below 1."),
    "builtin": ("Run a builtin.", "Run SHELL-BUILTIN, even if a function has its name."),
    "caller": (
        "Tell where the running function was called.",
        "Print line and file of the call, with EXPR also the function, for the frame\n"
        "EXPR calls up. The status is 1 where there is none.",
    ),
    "case": (
        "Choose commands by pattern.",
        "Run the COMMANDS behind the first PATTERN that matches WORD. After ;; the case\n"
        "is over, after ;& the next commands run too, after ;;& the next patterns are tried.",
    ),
    "cd": (
        "Change the current directory.",
        "DIR is HOME by default, - stands for OLDPWD. The directories in CDPATH are\n"
        "searched for a DIR that does not begin with a slash or a dot.\n\n"
        "  -L  keep symbolic links in PWD (the default)\n"
        "  -P  resolve symbolic links\n"
        "  -e  with -P, fail if the directory cannot be determined\n"
        "  -@  see extended attributes as a directory, where there is such a thing",
    ),
    "command": (
        "Run a command, functions left out, or describe it.",
        "  -p  search a standard PATH\n  -v  print what would run: a path, a name or an alias\n  -V  say it in words",
    ),
    "compgen": (
        "Print completions of a word.",
        "Takes the options of `complete`, except -p, -r, -D, -E and -I, and prints what\n"
        "they make of WORD. The status is 1 if that is nothing.",
    ),
    "complete": (
        "Say how the arguments of commands are completed.",
        "  -A ACTION  names of a kind; -a alias -b builtin -c command -d directory\n"
        "             -e export -f file -g group -j job -k keyword -s service\n"
        "             -u user -v variable\n"
        "  -W WORDS   words of a list          -G GLOB     files that match\n"
        "  -F NAME    a function, which fills COMPREPLY\n"
        "  -C CMD     a command, which prints completions\n"
        "  -X PAT     drop what matches        -P -S       add a prefix, a suffix\n"
        "  -o OPTION  bashdefault default dirnames filenames noquote nosort nospace plusdirs\n"
        "  -p  print   -r  remove   -D  the default   -E  an empty line   -I  the first word",
    ),
    "compopt": (
        "Change options of completions.",
        "Set (-o) or clear (+o) options for each NAME, or, without names, for the\n"
        "completion that is being made. Without options, print them.",
    ),
    "continue": ("Go on with the next turn of a loop.", "Of the innermost loop, or of the Nth around it."),
    "coproc": (
        "Start a coprocess.",
        "Run COMMAND as a job with its standard input and output connected to the\n"
        "descriptors in NAME[1] and NAME[0] (COPROC by default); NAME_PID is its number.",
    ),
    "declare": ("Set values and attributes of variables.", _DECLARE),
    "dirs": (
        "Print the directory stack.",
        "  -c  clear it   -l  no ~   -p  one a line   -v  numbered\n"
        "  +N  the Nth from the left, from 0   -N  the Nth from the right",
    ),
    "disown": (
        "Take jobs off the table.",
        "Without JOBSPEC the current job.\n\n  -a  all jobs   -r  the running ones   -h  keep them, but send no SIGHUP",
    ),
    "echo": (
        "Print the arguments.",
        "With blanks between them and a newline at the end.\n\n"
        "  -n  no newline   -e  expand backslash escapes   -E  do not (the default)\n\n"
        "The escapes: \\a \\b \\c (stop) \\e \\f \\n \\r \\t \\v \\\\ \\0NNN \\xHH \\uHHHH \\UHHHHHHHH",
    ),
    "enable": (
        "Switch builtins on and off.",
        "  -n  off   -a  list all   -p  list   -s  only POSIX special ones\n"
        "  -f FILE  load from a shared object   -d  unload",
    ),
    "eval": (
        "Run the arguments as a command.",
        "They are joined by blanks and read once more. The status is the command's.",
    ),
    "exec": (
        "Replace the shell by a command.",
        "Without COMMAND the redirections stay in force for this shell.\n\n"
        "  -a NAME  argv[0]   -c  empty environment   -l  a dash before argv[0]",
    ),
    "exit": ("End the shell.", "With status N, by default that of the last command."),
    "export": (
        "Put variables into the environment of commands.",
        "  -f  functions   -n  take back   -p  print what is exported",
    ),
    "false": ("Do nothing, unsuccessfully.", "The status is 1."),
    "fc": (
        "Print, edit and run commands of the history.",
        "FIRST and LAST are numbers, negative ones counted back, or beginnings of commands.\n\n"
        "  -l  list   -n  without numbers   -r  newest first   -e ENAME  the editor\n"
        "  -s  run again, after replacing PAT by REP",
    ),
    "fg": ("Bring a job to the foreground.", "Without JOB_SPEC the current job. Needs job control (set -m)."),
    "for": (
        "Run commands for each word.",
        "NAME is set to each of the WORDS in turn, by default to the positional parameters.",
    ),
    "for ((": (
        "Run commands while an arithmetic expression holds.",
        "EXP1 is evaluated once, EXP2 before and EXP3 after each turn. An empty one is 1.",
    ),
    "function": (
        "Define a function.",
        "Called as NAME; the arguments are the positional parameters, the name is FUNCNAME.",
    ),
    "getopts": (
        "Parse options.",
        "Each call puts the next option of the positional parameters (or of the ARGs) into\n"
        "NAME, its argument into OPTARG, and the index of the next word into OPTIND.\n"
        "A colon after a letter of OPTSTRING says that it takes an argument; a colon in\n"
        "front that errors are not printed. The status is 1 when there are no more.",
    ),
    "hash": (
        "Remember where commands are.",
        "  -d  forget NAME   -r  forget all   -t  print the path of NAME\n"
        "  -l  in a form to be read back      -p PATH  use PATH for NAME",
    ),
    "help": (
        "Print these texts.",
        "About the topics that match PATTERN, or the list of topics.\n\n"
        "  -d  summaries only   -m  like a manual page   -s  synopses only",
    ),
    "history": (
        "Print and change the history.",
        "With N only the last N lines.\n\n"
        "  -c  clear   -d OFFSET  delete an entry or a range   -s ARG  add\n"
        "  -a  append new lines to FILENAME (HISTFILE)   -n  read new ones from it\n"
        "  -r  read the file   -w  write it   -p ARG  print history expansions",
    ),
    "if": (
        "Run commands on a condition.",
        "If the first COMMANDS succeed, those after `then' run; else each `elif' in turn, else\nthose after `else'.",
    ),
    "jobs": (
        "List the jobs.",
        "  -l  with process numbers   -p  only those   -n  changed since last told\n"
        "  -r  running   -s  stopped   -x  run COMMAND, job specifications made numbers",
    ),
    "kill": (
        "Send a signal.",
        "To processes, groups (negative numbers) and jobs; SIGTERM by default.\n\n"
        "  -s NAME  -n NUMBER  -NAME   the signal   -l  list names, or translate",
    ),
    "let": ("Evaluate arithmetic expressions.", "The status is 1 if the last value is 0, else 0."),
    "local": (
        "Declare variables of a function.",
        "The options are those of `declare`; `-` saves the options of `set`.",
    ),
    "logout": ("End a login shell.", "With status N. In other shells it is an error."),
    "mapfile": ("Read lines into an array.", _MAPFILE),
    "popd": (
        "Take a directory off the stack.",
        "And change to the one that is then on top. +N and -N name another entry; -n does not\nchange the directory.",
    ),
    "printf": (
        "Format and print arguments.",
        "As printf of C; the FORMAT is used again while there are arguments.\n\n"
        "  %b  expand escapes   %q %Q  quote for the shell   %(FORM)T  a time (-1 is now)\n"
        "  -v VAR  assign to a variable",
    ),
    "pushd": (
        "Put a directory on the stack.",
        "And change to it. Without DIR exchange the two topmost; +N and -N rotate; -n does not\nchange the directory.",
    ),
    "pwd": ("Print the current directory.", "  -L  as it was reached (the default)   -P  without symbolic links"),
    "read": (
        "Read a line into variables.",
        "Split at IFS; the last NAME takes the rest; without names REPLY takes all.\n\n"
        "  -a ARRAY  into an array    -d DELIM  up to DELIM      -r  backslash is a character\n"
        "  -n COUNT  at most          -N COUNT  exactly          -t SECONDS  time limit\n"
        "  -u FD  descriptor          -p TEXT  prompt            -s  silently\n"
        "  -e  line editing           -i TEXT  text to edit\n\n"
        "The status is 1 at the end of input, above 128 after the time limit.",
    ),
    "readarray": ("Read lines into an array.", "Another name of `mapfile`."),
    "readonly": ("Protect variables from changes.", "  -a -A  arrays   -f  functions   -p  print what is readonly"),
    "return": ("Leave a function or a sourced file.", "With status N, by default that of the last command."),
    "select": (
        "Let the user choose from a list.",
        "Print the numbered WORDS and the prompt PS3, read a line into REPLY, set NAME to the\n"
        "chosen word and run the COMMANDS, until `break' or the end of input.",
    ),
    "set": (
        "Set options and positional parameters.",
        "Without arguments, print variables and functions.\n\n"
        "  -a allexport   -b notify      -e errexit    -f noglob      -h hashall\n"
        "  -k keyword     -m monitor     -n noexec     -p privileged  -t onecmd\n"
        "  -u nounset     -v verbose     -x xtrace     -B braceexpand -C noclobber\n"
        "  -E errtrace    -H histexpand  -P physical   -T functrace\n"
        "  -o NAME  by name: also emacs history ignoreeof interactive-comments nolog\n"
        "           pipefail posix vi\n\n"
        "With + an option is switched off. -- ends the options; - also switches -v and -x off.",
    ),
    "shift": ("Drop positional parameters.", "The first, or the first N. The status is 1 if there are fewer."),
    "shopt": (
        "Switch shell options.",
        "  -s  on   -u  off   -p  print to be read back   -q  only the status   -o  those of set -o",
    ),
    "source": ("Run a file in this shell.", _SOURCE),
    "suspend": ("Stop the shell.", "Until it gets SIGCONT; -f also for a login shell."),
    "test": ("Evaluate a conditional expression.", _TEST),
    "time": (
        "Time a pipeline.",
        "Print real, user and system time as TIMEFORMAT says; -p in the format of POSIX.",
    ),
    "times": ("Print times used.", "User and system time of the shell, then of its children."),
    "trap": (
        "Run commands on signals and events.",
        "ARG runs on each SIGNAL_SPEC: a signal, EXIT, ERR, DEBUG or RETURN. An empty ARG\n"
        "ignores the signal, - (or none) resets it.\n\n  -l  list signals   -p  print traps",
    ),
    "true": ("Do nothing, successfully.", "The status is 0."),
    "type": (
        "Say what names mean as commands.",
        "  -a  all meanings   -f  without functions   -t  one word   -p  the file, if it is one\n  -P  search PATH anyway",
    ),
    "typeset": ("Set values and attributes of variables.", _DECLARE),
    "ulimit": (
        "Print and set limits of resources.",
        "  -S -H  soft, hard   -a  all   -c core   -d data   -f files   -l locked memory\n"
        "  -n descriptors   -s stack   -t time   -u processes   -v memory   ...\n\n"
        "LIMIT is a number, soft, hard or unlimited.",
    ),
    "umask": ("Print or set the mask of file modes.", "  -S  in symbols   -p  to be read back"),
    "unalias": ("Remove aliases.", "  -a  all"),
    "unset": (
        "Remove variables and functions.",
        "  -f  functions   -v  variables   -n  the name reference itself",
    ),
    "until": ("Run commands until others succeed.", "COMMANDS-2 run while COMMANDS fail."),
    "variables": (
        "Some variables of the shell.",
        "BASH_VERSION  the version           CDPATH    where cd searches\n"
        "HOME          home directory        HOSTNAME  name of the machine\n"
        "IFS           field separators      LINENO    current line\n"
        "OLDPWD, PWD   directories           OPTARG, OPTIND  see getopts\n"
        "PATH          where commands are    PS1 PS2 PS3 PS4  prompts\n"
        "RANDOM        a random number       SECONDS   since the start\n"
        "SHELLOPTS     options that are on   UID       user number",
    ),
    "wait": (
        "Wait for jobs.",
        "For each ID, a process number or a job, or for all; the status is the last one's.\n\n"
        "  -n  for the next one to end   -p VAR  put its number into VAR   -f  until it ends",
    ),
    "while": ("Run commands while others succeed.", "COMMANDS-2 run while COMMANDS succeed."),
    "{ ... }": ("Group commands.", "Run them in this shell, as a unit for redirections."),
}


def synopsis(topic: str) -> str:
    """The usage line of a topic."""
    return USAGE.get(topic) or OTHER_SYNOPSES[topic]
