The builtin `fc` (bash manual 4).
### fc: list and options
set -o history; echo one >/dev/null
echo two >/dev/null
fc -l -2; fc -ln -1 | sed 's/^\s*//'; fc -lr -2
--- stdout
1	 echo two >/dev/null
echo two >/dev/null
1	 echo two >/dev/null
