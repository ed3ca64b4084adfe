The builtin `umask` (bash manual 4).
### umask: print and set
umask 022; umask; umask -S; umask -p; umask -pS; umask u=rwx,g=rx,o=; umask; umask g+w; umask; umask o-rwx; umask -S; umask a=rx; umask; umask 999; echo $?; umask x; echo $?; umask 027; touch f; stat -c %a f; mkdir d; stat -c %a d; (umask 0); umask
--- stdout
0022
u=rwx,g=rx,o=rx
umask 0022
umask -S u=rwx,g=rx,o=rx
0027
0007
u=rwx,g=rwx,o=
0222
1
1
640
750
0027
--- stderr
bash: line 1: umask: 999: octal number out of range
bash: line 1: umask: `x': invalid symbolic mode operator
