### the statuses of refused words and options; names are quoted
sort --sort=x /dev/null; echo $?; sort --check=x /dev/null; echo $?; sort --nope; echo $?; sort 'a b'; echo $?; sort -o 'no/a b' /dev/null; echo $?
--- stdout
1
1
2
2
2
--- stderr
sort: invalid argument ‘x’ for ‘--sort’
Valid arguments are:
  - ‘general-numeric’
  - ‘human-numeric’
  - ‘month’
  - ‘numeric’
  - ‘random’
  - ‘version’
Try 'sort --help' for more information.
sort: invalid argument ‘x’ for ‘--check’
Valid arguments are:
  - ‘quiet’, ‘silent’
  - ‘diagnose-first’
Try 'sort --help' for more information.
sort: unrecognized option '--nope'
Try 'sort --help' for more information.
sort: cannot read: 'a b': No such file or directory
sort: open failed: 'no/a b': No such file or directory
