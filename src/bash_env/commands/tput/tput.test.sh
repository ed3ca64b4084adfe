### what a dumb terminal can do
for c in colors cols lines it pairs; do tput -T dumb $c; done; tput -T dumb longname; echo
for c in am bce bold 'setaf 1' sgr0 'cup 1 2' clear bel cr smcup; do tput -T dumb $c | od -An -c; echo "$c ${PIPESTATUS[0]}"; done
--- stdout
-1
80
24
-1
-1
80-column dumb tty
am 0
bce 1
bold 1
setaf 1 1
sgr0 1
cup 1 2 1
clear 2
  \a
bel 0
  \r
cr 0
smcup 1
### strings of other terminals
for t in xterm xterm-256color vt100 linux screen screen-256color tmux tmux-256color; do
  echo "== $t"; for c in colors cols lines it pairs; do tput -T $t $c; done; tput -T $t longname; echo
  for c in am bce km xenl; do tput -T $t $c; echo "$c $?"; done
  for c in bold dim sitm ritm smul rmul rev smso rmso blink invis sgr0 op clear el el1 ed home civis cnorm cvvis sc rc smcup rmcup bel cr ind \
    ht cuu1 cud1 cuf1 cub1 dch1 dl1 il1 smkx rmkx smacs rmacs kcuu1 kend kbs kf1 nel; do tput -T $t $c > out; s=$?; printf '%s %s %q\n' $c $s "$(< out)"; done
  for c in 'setaf 1' 'setaf 9' 'setaf 200' 'setab 3' 'setab 12' 'setab 100' 'cup 3 4' 'cuu 2' 'cud 2' 'cuf 3' 'cub 3' 'csr 1 10' 'il 2' 'dch 3'; do
    tput -T $t $c > out; s=$?; printf '%s %s %q\n' "$c" $s "$(< out)"; done
done
--- stdout
== xterm
8
80
24
8
64
xterm terminal emulator (X Window System)
am 0
bce 0
km 0
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 0 $'\E[3m'
ritm 0 $'\E[23m'
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[7m'
rmso 0 $'\E[27m'
blink 0 $'\E[5m'
invis 0 $'\E[8m'
sgr0 0 $'\E(B\E[m'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[2J\E[3J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l'
cnorm 0 $'\E[?12l\E[?25h'
cvvis 0 $'\E[?12;25h'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 0 $'\E[?1049h\E[22;0;0t'
rmcup 0 $'\E[?1049l\E[23;0;0t'
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\E[A'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\E(0'
rmacs 0 $'\E(B'
kcuu1 0 $'\EOA'
kend 0 $'\EOF'
kbs 0 $'\177'
kf1 0 $'\EOP'
nel 0 $'\EE'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[39m'
setaf 200 0 $'\E[3200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[412m'
setab 100 0 $'\E[4100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
== xterm-256color
256
80
24
8
65536
xterm with 256 colors
am 0
bce 0
km 0
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 0 $'\E[3m'
ritm 0 $'\E[23m'
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[7m'
rmso 0 $'\E[27m'
blink 0 $'\E[5m'
invis 0 $'\E[8m'
sgr0 0 $'\E(B\E[m'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[2J\E[3J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l'
cnorm 0 $'\E[?12l\E[?25h'
cvvis 0 $'\E[?12;25h'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 0 $'\E[?1049h\E[22;0;0t'
rmcup 0 $'\E[?1049l\E[23;0;0t'
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\E[A'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\E(0'
rmacs 0 $'\E(B'
kcuu1 0 $'\EOA'
kend 0 $'\EOF'
kbs 0 $'\177'
kf1 0 $'\EOP'
nel 0 $'\EE'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[91m'
setaf 200 0 $'\E[38;5;200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[104m'
setab 100 0 $'\E[48;5;100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
== vt100
-1
80
24
8
-1
DEC VT100 (w/advanced video)
am 0
bce 1
km 1
xenl 0
bold 0 $'\E[1m'
dim 1 ''
sitm 1 ''
ritm 1 ''
smul 0 $'\E[4m'
rmul 0 $'\E[m'
rev 0 $'\E[7m'
smso 0 $'\E[7m'
rmso 0 $'\E[m'
blink 0 $'\E[5m'
invis 1 ''
sgr0 0 $'\E[m\017'
op 1 ''
clear 0 $'\E[H\E[J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 1 ''
cnorm 1 ''
cvvis 1 ''
sc 0 $'\E7'
rc 0 $'\E8'
smcup 1 ''
rmcup 1 ''
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\E[A'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 1 ''
dl1 1 ''
il1 1 ''
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\016'
rmacs 0 $'\017'
kcuu1 0 $'\EOA'
kend 1 ''
kbs 0 $'\b'
kf1 0 $'\EOP'
nel 1 ''
setaf 1 1 ''
setaf 9 1 ''
setaf 200 1 ''
setab 3 1 ''
setab 12 1 ''
setab 100 1 ''
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 1 ''
dch 3 1 ''
== linux
8
80
24
8
64
Linux console
am 0
bce 0
km 1
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 1 ''
ritm 1 ''
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[7m'
rmso 0 $'\E[27m'
blink 0 $'\E[5m'
invis 1 ''
sgr0 0 $'\E[m\017'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[J\E[3J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l\E[?1c'
cnorm 0 $'\E[?25h\E[?0c'
cvvis 0 $'\E[?25h\E[?8c'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 1 ''
rmcup 1 ''
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\E[A'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 1 ''
rmkx 1 ''
smacs 0 $'\016'
rmacs 0 $'\017'
kcuu1 0 $'\E[A'
kend 0 $'\E[4~'
kbs 0 $'\177'
kf1 0 $'\E[[A'
nel 0 $'\r'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[39m'
setaf 200 0 $'\E[3200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[412m'
setab 100 0 $'\E[4100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
== screen
8
80
24
8
64
VT 100/ANSI X3.64 virtual terminal
am 0
bce 1
km 0
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 1 ''
ritm 1 ''
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[3m'
rmso 0 $'\E[23m'
blink 0 $'\E[5m'
invis 1 ''
sgr0 0 $'\E[m\017'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l'
cnorm 0 $'\E[34h\E[?25h'
cvvis 0 $'\E[34l'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 0 $'\E[?1049h'
rmcup 0 $'\E[?1049l'
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\EM'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\016'
rmacs 0 $'\017'
kcuu1 0 $'\EOA'
kend 0 $'\E[4~'
kbs 0 $'\177'
kf1 0 $'\EOP'
nel 0 $'\EE'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[39m'
setaf 200 0 $'\E[3200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[412m'
setab 100 0 $'\E[4100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
== screen-256color
256
80
24
8
65536
GNU Screen with 256 colors
am 0
bce 1
km 0
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 1 ''
ritm 1 ''
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[3m'
rmso 0 $'\E[23m'
blink 0 $'\E[5m'
invis 1 ''
sgr0 0 $'\E[m\017'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l'
cnorm 0 $'\E[34h\E[?25h'
cvvis 0 $'\E[34l'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 0 $'\E[?1049h'
rmcup 0 $'\E[?1049l'
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\EM'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\016'
rmacs 0 $'\017'
kcuu1 0 $'\EOA'
kend 0 $'\E[4~'
kbs 0 $'\177'
kf1 0 $'\EOP'
nel 0 $'\EE'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[91m'
setaf 200 0 $'\E[38;5;200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[104m'
setab 100 0 $'\E[48;5;100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
== tmux
8
80
24
8
64
tmux terminal multiplexer
am 0
bce 1
km 0
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 0 $'\E[3m'
ritm 0 $'\E[23m'
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[7m'
rmso 0 $'\E[27m'
blink 0 $'\E[5m'
invis 0 $'\E[8m'
sgr0 0 $'\E[m\017'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[J\E[3J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l'
cnorm 0 $'\E[34h\E[?25h'
cvvis 0 $'\E[34l'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 0 $'\E[?1049h'
rmcup 0 $'\E[?1049l'
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\EM'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\016'
rmacs 0 $'\017'
kcuu1 0 $'\EOA'
kend 0 $'\E[4~'
kbs 0 $'\177'
kf1 0 $'\EOP'
nel 0 $'\EE'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[39m'
setaf 200 0 $'\E[3200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[412m'
setab 100 0 $'\E[4100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
== tmux-256color
256
80
24
8
65536
tmux with 256 colors
am 0
bce 1
km 0
xenl 0
bold 0 $'\E[1m'
dim 0 $'\E[2m'
sitm 0 $'\E[3m'
ritm 0 $'\E[23m'
smul 0 $'\E[4m'
rmul 0 $'\E[24m'
rev 0 $'\E[7m'
smso 0 $'\E[7m'
rmso 0 $'\E[27m'
blink 0 $'\E[5m'
invis 0 $'\E[8m'
sgr0 0 $'\E[m\017'
op 0 $'\E[39;49m'
clear 0 $'\E[H\E[J\E[3J'
el 0 $'\E[K'
el1 0 $'\E[1K'
ed 0 $'\E[J'
home 0 $'\E[H'
civis 0 $'\E[?25l'
cnorm 0 $'\E[34h\E[?25h'
cvvis 0 $'\E[34l'
sc 0 $'\E7'
rc 0 $'\E8'
smcup 0 $'\E[?1049h'
rmcup 0 $'\E[?1049l'
bel 0 $'\a'
cr 0 $'\r'
ind 0 ''
ht 0 $'\t'
cuu1 0 $'\EM'
cud1 0 ''
cuf1 0 $'\E[C'
cub1 0 $'\b'
dch1 0 $'\E[P'
dl1 0 $'\E[M'
il1 0 $'\E[L'
smkx 0 $'\E[?1h\E='
rmkx 0 $'\E[?1l\E>'
smacs 0 $'\016'
rmacs 0 $'\017'
kcuu1 0 $'\EOA'
kend 0 $'\E[4~'
kbs 0 $'\177'
kf1 0 $'\EOP'
nel 0 $'\EE'
setaf 1 0 $'\E[31m'
setaf 9 0 $'\E[91m'
setaf 200 0 $'\E[38;5;200m'
setab 3 0 $'\E[43m'
setab 12 0 $'\E[104m'
setab 100 0 $'\E[48;5;100m'
cup 3 4 0 $'\E[4;5H'
cuu 2 0 $'\E[2A'
cud 2 0 $'\E[2B'
cuf 3 0 $'\E[3C'
cub 3 0 $'\E[3D'
csr 1 10 0 $'\E[2;11r'
il 2 0 $'\E[2L'
dch 3 0 $'\E[3P'
### several capabilities, from the command line and from the input
tput -T xterm bold smul setaf 2 | od -An -c; printf 'bold\nsetaf 3\ncup 1 2\n' | tput -T xterm -S | od -An -c
export TERM=xterm; tput cup 1 | od -An -c; tput setaf x | od -An -c; tput -V; COLUMNS=100 LINES=33 tput cols; LINES=33 tput lines
--- stdout
 033   [   1   m 033   [   4   m 033   [   3   2   m
 033   [   1   m 033   [   3   3   m 033   [   2   ;   3   H
 033   [   2   ;   1   H
 033   [   3   0   m
ncurses 6.4.20221231
100
33
### what it refuses
unset TERM; tput bold; echo $?; tput -T nosuch bold; echo $?; tput -T dumb nosuch; echo $?; tput -T xterm reset; echo $?
tput -T; echo $?; tput -T xterm -Z; echo $?; tput -T xterm; echo $?
--- stdout
2
3
4
10
2
2
2
--- stderr
tput: No value for $TERM and no -T specified
tput: unknown terminal "nosuch"
tput: unknown terminfo capability 'nosuch'
tput: terminal attributes: No such device or address

tput: option requires an argument -- 'T'
Usage: tput [options] [command]

Options:
  -S <<       read commands from standard input
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback

Commands:
  clear       clear the screen
  init        initialize the terminal
  reset       reinitialize the terminal
  capname     unlike clear/init/reset, print value for capability "capname"
tput: invalid option -- 'Z'
Usage: tput [options] [command]

Options:
  -S <<       read commands from standard input
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback

Commands:
  clear       clear the screen
  init        initialize the terminal
  reset       reinitialize the terminal
  capname     unlike clear/init/reset, print value for capability "capname"
Usage: tput [options] [command]

Options:
  -S <<       read commands from standard input
  -T TERM     use this instead of $TERM
  -V          print curses-version
  -x          do not try to clear scrollback

Commands:
  clear       clear the screen
  init        initialize the terminal
  reset       reinitialize the terminal
  capname     unlike clear/init/reset, print value for capability "capname"
