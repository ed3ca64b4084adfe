### the columns
ps | head -1; ps -f | head -1; ps -e | head -1; ps aux | head -1; ps u | head -1; ps -l | head -1; ps -F | head -1; ps -ef | head -1; ps l | head -1; ps j | head -1; ps -j | head -1; ps ax | head -1; ps -ly | head -1
--- stdout
  PID TTY          TIME CMD
UID        PID  PPID  C STIME TTY          TIME CMD
  PID TTY          TIME CMD
USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
F S   UID   PID  PPID  C PRI  NI ADDR SZ WCHAN  TTY          TIME CMD
UID        PID  PPID  C    SZ   RSS PSR STIME TTY          TIME CMD
UID        PID  PPID  C STIME TTY          TIME CMD
F   UID   PID  PPID PRI  NI    VSZ   RSS WCHAN  STAT TTY        TIME COMMAND
 PPID   PID  PGID   SID TTY      TPGID STAT   UID   TIME COMMAND
  PID  PGID   SID TTY          TIME CMD
  PID TTY      STAT   TIME COMMAND
S   UID   PID  PPID  C PRI  NI   RSS    SZ WCHAN  TTY          TIME CMD
### columns of one's own
sleep 100 & sleep 0.1; ps -o pid,ppid,comm | head -1; ps -o pid=,comm= -p $$ | grep -c 'bash$'; ps -o comm= -p $!; ps -o pid=PROCESS -p $$ | head -1; ps -o 'comm=THE COMMAND' -p $! | head -1; kill $!
--- stdout
  PID  PPID COMMAND
1
sleep
PROCESS
--- stderr
error: unknown user-defined format specifier "COMMAND"

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
### no header
sleep 100 & sleep 0.1; ps -p $! -o args=; ps -p $! -o args --no-headers; ps -h -o args -p $!; kill $!
--- stdout
sleep 100
sleep 100
sleep 100
### chosen by number
sleep 100 & sleep 0.1; p=$!; [ "$(ps -p $p -o pid= | tr -d ' ')" = $p ] && echo same; [ "$(ps -o ppid= -p $p | tr -d ' ')" = $$ ] && echo same; ps -p $p > out; echo $?; kill $p; wait $p 2>/dev/null; ps -p $p | wc -l; ps -p $p > out; echo $?
--- stdout
same
same
0
1
1
### chosen by name
sleep 100 & sleep 0.1; ps -C sleep -o pid= | grep -cw $!; ps -C nope; echo $?; kill $!
--- stdout
1
  PID TTY          TIME CMD
1
### of parents
sleep 100 & sleep 0.1; ps --ppid $$ -o comm= | grep sleep; kill $!
--- stdout
sleep
### of users
sleep 4321 & sleep 0.1; ps -u "$(id -un)" -o args= | grep -c '^sleep 4321$'; ps -U "$(id -u)" -o args= | grep -c '^sleep 4321$'; ps -u nope; kill $!
--- stdout
1
1
--- stderr
error: user name does not exist

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
### pid lists
sleep 100 & sleep 0.1; a=$!; sleep 100 & sleep 0.1; b=$!; ps -p $a,$b -o comm=; ps -p "$a $b" -o comm=; ps $a $b | wc -l; ps -q $b -o comm=; kill $a $b
--- stdout
sleep
sleep
sleep
sleep
3
sleep
### sorting
sleep 101 & a=$!; sleep 102 & b=$!; ps -o args= --sort=-pid -p $a,$b; ps -o args= --sort=pid -p $a,$b; ps -o args= --sort=-args -p $a,$b; ps --sort=nope; kill $a $b
--- stdout
sleep 102
sleep 101
sleep 101
sleep 102
sleep 102
sleep 101
--- stderr
error: unknown sort specifier

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
### the state
sleep 100 & sleep 0.1; ps -o stat= -p $! | cut -c1; ps -o state= -p $!; ps -o s= -p $!; kill $!
--- stdout
S
S
S
### words of -o
ps -o nope; ps -o pid,nope; ps -o ''; ps -o pid -o comm -p $$ | head -1
--- stdout
  PID COMMAND
--- stderr
error: unknown user-defined format specifier "nope"

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: unknown user-defined format specifier "nope"

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: format specification must follow -o

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
### errors
ps -p x; ps -p 0; ps -p -1; ps --nope; ps -y; ps -C; ps -p
--- stderr
error: process ID list syntax error

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: process ID out of range

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: process ID out of range

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: unknown gnu long option

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: modifier -y without format -l makes no sense

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: list of command names must follow -C

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: list of process IDs must follow -p

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
--- status 1
### widths
sleep 100 & sleep 0.1; ps -o user:12,pid:8,comm -p $! | head -1; ps -o comm:3= -p $!; kill $!
--- stdout
USER              PID COMMAND
sleep
### -A and -e have everything
sleep 1234 & ps -A -o args= | grep -c '^sleep 1234$'; ps -e -o args= | grep -c '^sleep 1234$'; ps ax -o args= | grep -c '^sleep 1234$'; kill $!
--- stdout
1
1
1
### times
sleep 100 & sleep 0.1; ps -o etime= -p $! | grep -c :; ps -o time= -p $!; ps -o ni= -p $!; ps -o nlwp= -p $!; kill $!
--- stdout
1
00:00:00
  0
   1
### lists that are none
ps -p 1,x; ps -p 1,,2; ps -p ,; ps -p 99999999999; ps -u 9999999999999; ps -G nope; ps -t nope; ps -o ,; ps -o pid:x; ps -o user:=X
--- stderr
error: process ID list syntax error

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: improper list

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: improper list

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: process ID out of range

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: user ID out of range

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: group name does not exist

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: TTY could not be found

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: improper format list

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: column widths must be unsigned decimal numbers

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
error: column widths must be unsigned decimal numbers

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
--- status 1
### BSD style after all
sleep 100 & sleep 0.1; ps -h -o args -p $!; ps -x -o args= | grep -c '^ps -x'; ps -aux | head -1; ps -k pid -p $! | head -1; kill $!
--- stdout
sleep 100
1
USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
  PID TTY      STAT   TIME COMMAND
### without a terminal
ps a; echo $?; ps -a; echo $?; ps u; echo $?; ps w | wc -l
--- stdout
  PID TTY      STAT   TIME COMMAND
1
  PID TTY          TIME CMD
1
USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
1
1
### formats that go together
ps -lf | head -1; ps -fj | head -1; ps -ef f | head -1; ps -f 1 | head -1; ps -O ppid | head -1; ps -lfy | head -1
--- stdout
F S UID        PID  PPID  C PRI  NI ADDR SZ WCHAN  STIME TTY          TIME CMD
UID        PID  PPID  PGID   SID  C STIME TTY          TIME CMD
UID        PID  PPID  C STIME TTY      STAT   TIME CMD
UID        PID  PPID  C STIME TTY      STAT   TIME CMD
  PID  PPID S TTY          TIME COMMAND
S UID        PID  PPID  C PRI  NI   RSS    SZ WCHAN  STIME TTY          TIME CMD
