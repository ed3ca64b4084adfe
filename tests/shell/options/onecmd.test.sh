set -t
### set -t: one command from a file
bash -tc 'echo a
echo b'; printf 'set -t; echo a\necho b\n' > s; bash s; bash -t s; printf 'echo q\necho r\n' | bash -t
--- stdout
a
b
a
a
q
