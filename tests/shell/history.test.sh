history and fc (bash manual 9.2).
### off: history; echo $?; history -c; history 5; history abc; e
history; echo $?; history -c; history 5; history abc; echo $?; history -x; echo $?; fc -l; echo $?; fc; echo $?; history -s foo bar; history; history -p '!!' 2>&1; echo $?; history -p abc 'd e'; echo $?; echo $HISTCMD "${HISTFILE-u}" "${HISTSIZE-u}" "${HISTFILESIZE-u}"
--- stdout
0
1
2
0
0
    1  foo bar
foo bar
0
abc
d e
0
0 u u u
--- stderr
bash: line 1: history: abc: numeric argument required
bash: line 1: history: -x: invalid option
history: usage: history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]
### on: set -o history
set -o history
echo one
echo two
history
fc -l
fc -ln
history 2
fc -l -2 -1
echo "$HISTCMD ${HISTSIZE-u} ${HISTFILE-u}"
--- stdout
one
two
    1  echo one
    2  echo two
    3  history
1	 echo one
2	 echo two
3	 history
	 echo one
	 echo two
	 history
	 fc -l
    5  fc -ln
    6  history 2
5	 fc -ln
6	 history 2
8 500 u
### on multi: set -o history
set -o history
for i in 1 2; do
  echo $i # c
done
cat <<X
a
X
f() {
  echo hi
}
history
--- stdout
1
2
a
    1  for i in 1 2; do   echo $i # c
done
    2  cat <<X
a
X

    3  f() {   echo hi; }
    4  history
### fc -s: set -o history
set -o history
echo abc
fc -s
fc -s abc=def
fc -s ec
fc -s zz
echo $?
history
--- stdout
abc
abc
def
def
1
    1  echo abc
    2  echo abc
    3  echo def
    4  echo def
    5  fc -s zz
    6  echo $?
    7  history
--- stderr
echo abc
echo def
echo def
bash: line 6: fc: no command found
### fc -e: set -o history
set -o history
echo abc
echo def
fc -e true
fc -e - 2
fc -e cat -2
history
--- stdout
abc
def
def
def
echo def
def
    1  echo abc
    2  echo def
    3  echo def
    4  echo def
    5  echo def
    6  history
--- stderr
echo def
echo def
echo def
### ops: set -o history
set -o history
echo 1
echo 2
echo 3
history -d 2
history
history -d 99
echo $?
history -d -1
history -d 1-2
history
history -d x
echo $?
history -d; echo $?
history -c
history
--- stdout
1
2
3
    1  echo 1
    2  echo 3
    3  history -d 2
    4  history
1
    1  history -d 2
    2  history
    3  history -d 99
    4  echo $?
    5  history -d 1-2
    6  history
1
2
    1  history
--- stderr
bash: line 7: history: 99: history position out of range
bash: line 12: history: x: history position out of range
bash: line 14: history: -d: option requires an argument
history: usage: history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]
### s and p: set -o history
set -o history
history -s one
history -s two three
history -p 'x'
history
history -p '!!' '!one'
echo $?
--- stdout
x
    1  one
    2  two three
    3  history
history
one
0
### control: set -o history
set -o history
HISTCONTROL=ignorespace
 echo sp
echo a
HISTCONTROL=ignoredups
echo a
echo a
HISTIGNORE='echo b*'
echo b1
echo c
history
--- stdout
sp
a
a
a
b1
c
    1  HISTCONTROL=ignorespace
    2  echo a
    3  HISTCONTROL=ignoredups
    4  echo a
    5  HISTIGNORE='echo b*'
    6  echo c
    7  history
### cmdhist: set -o history
set -o history
if true; then
echo a
elif false
then
  echo b
else
 echo c
fi
case x in
 x) echo 1;;
 y) echo 2
 ;;
esac
echo "a
b"
echo a \
 b
true &&
 echo q
{ echo 1
echo 2
}
x=(1
2)
(echo a
)
echo a |
cat
echo 'x
y' z
while false
do :
done
select i in a b
do break; done </dev/null
f ()
{
echo
}

# comment
echo a; echo b
history
--- stdout
a
1
a
b
a b
q
1
2
a
a
x
y z

a
b
    1  if true; then echo a; elif false; then   echo b; else  echo c; fi
    2  case x in  x) echo 1;;  y) echo 2;  ;; esac
    3  echo "a
b"
    4  echo a  b
    5  true &&  echo q
    6  { echo 1; echo 2; }
    7  x=(1 2)
    8  (echo a; )
    9  echo a | cat
   10  echo 'x
y' z
   11  while false; do :; done
   12  select i in a b; do break; done </dev/null
   13  f () { echo; }
   14  # comment
   15  echo a; echo b
   16  history
--- stderr $'1) a\n2) b\n#? '
### exp: set -o history
set -o history
echo one two three
history -p '!!' '!$' '!^' '!*' '!:1' '!!:2-' '!-1' '!1' '!ec' '!?two?' '!!:s/one/1/' '!!:p' '!$:h' 'a!b' 'x!' '! y' '!99'
echo $?
history -p '!!:gs/o/0/' '!:0' '!:$' 'pre!$post' '"!!"' "'!!'" '\!x' '!#' '^one^1'
echo /a/b/c.txt
history -p '!$:h' 
history -p '!e:$:t' '!e:$:r' '!e:$:e'
--- stdout
one two three
echo one two three
three
one
one two three
one
two
echo one two three
echo one two three
echo one two three
echo one two three
echo 1 two three
echo one two three
three
x!
! y
1
ech0 $?
echo
$?
pre$?post
"echo $?"
'!!'
\!x

/a/b/c.txt
/a/b
c.txt
/a/b/c
.txt
--- stderr
bash: line 3: history: a!b: history expansion failed
bash: line 3: history: !99: history expansion failed
bash: line 5: history: ^one^1: history expansion failed
### nofile: set -o history
set -o history
echo a
history -w; echo $?; history -a; echo $?; history -r; echo $?; history -n; echo $?
HISTFILE=/nodir/x
history -w; echo $?
history -s a b; history -s; history
--- stdout
a
0
0
0
0
1
    1  echo a
    2  history -w; echo $?; history -a; echo $?; history -r; echo $?; history -n; echo $?
    3  echo a
    4  history -w; echo $?; history -a; echo $?; history -r; echo $?; history -n; echo $?
    5  echo a
    6  history -w; echo $?; history -a; echo $?; history -r; echo $?; history -n; echo $?
    7  HISTFILE=/nodir/x
    8  history -w; echo $?
    9  a b
### erasedups
set -o history
HISTCONTROL=erasedups
echo a
echo b
echo a
history
HISTCONTROL=ignoreboth
 echo sp
echo sp
echo sp
HISTIGNORE='&:ls*:h?story'
ls
ls -d /
echo sp
history
HISTIGNORE=
history 3
--- stdout
a
b
a
    1  HISTCONTROL=erasedups
    2  echo b
    3  echo a
    4  history
sp
sp
sp
/
sp
    1  HISTCONTROL=erasedups
    2  echo b
    3  echo a
    4  history
    5  HISTCONTROL=ignoreboth
    6  echo sp
    7  HISTIGNORE='&:ls*:h?story'
    8  echo sp
    8  echo sp
    9  HISTIGNORE=
   10  history 3
### set +o: set -o history
set -o history
echo a
set +o history
echo b
history
set -o history
echo c
history
--- stdout
a
b
    1  echo a
    2  set +o history
c
    1  echo a
    2  set +o history
    3  echo c
    4  history
### func: set -o history
set -o history
f() { echo hi
history; }
f
eval 'echo ev
history'
. <(echo 'echo sourced')
history
--- stdout
hi
    1  f() { echo hi; history; }
    2  f
ev
    1  f() { echo hi; history; }
    2  f
    3  eval 'echo ev
history'
sourced
    1  f() { echo hi; history; }
    2  f
    3  eval 'echo ev
history'
    4  . <(echo 'echo sourced')
    5  history
