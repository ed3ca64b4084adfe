# package: debianutils
# files: /usr/bin/savelog /usr/bin/which.debianutils /usr/bin/which
echo 1 > log; bash /usr/bin/savelog -n -c 3 log | sed 's/ at .*//'; ls; echo 2 > log; bash /usr/bin/savelog -l -c 3 -q log; echo 3 > log; bash /usr/bin/savelog -l -t -c 3 -q log; ls; cat log.0 log.1
echo 4 > log; bash /usr/bin/savelog -q -j -c 2 log; ls; bash /usr/bin/savelog 2>&1 | head -5; bash /usr/bin/savelog -h 2>&1 | head -3; bash /usr/bin/savelog nofile | sed 's/ at .*//'; echo $?; mkdir old; echo 5 > log; bash /usr/bin/savelog -q -r old log; ls old; bash /usr/bin/savelog -q -n -m 600 -D log; bash /usr/bin/savelog -e nolog; echo $?
rm -f log.*z* log.*.bz2
