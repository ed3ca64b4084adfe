The builtin `dirs` (bash manual 4).
### dirs pushd popd
cd /; pushd /tmp; pushd /usr; dirs; dirs -p; dirs -v; dirs -l; dirs +0; dirs +1; dirs -0; pushd; pushd +1; popd; popd +1; dirs; popd; popd; echo $?; dirs -c; dirs
--- stdout
/tmp /
/usr /tmp /
/usr /tmp /
/usr
/tmp
/
 0  /usr
 1  /tmp
 2  /
/usr /tmp /
/usr
/tmp
/
/tmp /usr /
/usr / /tmp
/ /tmp
/
/
1
/
--- stderr
bash: line 1: popd: directory stack empty
bash: line 1: popd: directory stack empty
