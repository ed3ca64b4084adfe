The builtin `popd` (bash manual 4).
### popd: in the middle
cd /; pushd /tmp >/dev/null; pushd /usr >/dev/null; pushd /etc >/dev/null; dirs; popd +2; popd -0; popd -n +1; dirs; pwd
--- stdout
/etc /usr /tmp /
/etc /usr /
/etc /usr
/etc
/etc
/etc
