### a dumb terminal
TERM=dumb clear | od -c
--- stdout
0000000
### xterm
TERM=xterm clear | od -c; TERM=xterm-256color clear -x | od -c
--- stdout
0000000 033   [   H 033   [   2   J 033   [   3   J
0000013
0000000 033   [   H 033   [   2   J
0000007
### linux and others
TERM=linux clear | od -c; TERM=vt100 clear | od -c; TERM=screen clear | od -c
--- stdout
0000000 033   [   H 033   [   J 033   [   3   J
0000012
0000000 033   [   H 033   [   J
0000006
0000000 033   [   H 033   [   J
0000006
### -T
clear -T xterm | od -c
--- stdout
0000000 033   [   H 033   [   2   J 033   [   3   J
0000013
### an unknown terminal
TERM=nonesuch clear; echo $?
--- stdout
1
--- stderr
'nonesuch': unknown terminal type.
### no terminal
unset TERM; clear; echo $?
--- stdout
1
--- stderr
TERM environment variable not set.
### an operand
clear x
--- stderr
Usage: clear [options]

Options:
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback
--- status 1
