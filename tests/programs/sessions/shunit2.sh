# package: shunit2
# files: /usr/share/shunit2/shunit2
export SHUNIT_COLOR=none
cat > calc.sh <<'X'
add() { echo $(( $1 + $2 )); }
div() { [ "$2" -eq 0 ] && { echo "div by zero" >&2; return 1; }; echo $(( $1 / $2 )); }
X
cat > calc_test.sh <<'X'
#!/bin/bash
. ./calc.sh
oneTimeSetUp() { TMP=$(mktemp -d); }
setUp() { n=0; }
tearDown() { :; }
oneTimeTearDown() { rm -rf "$TMP"; }
testAdd() { assertEquals "1+2" 3 "$(add 1 2)"; assertEquals 0 $(add -1 1); }
testDiv() { assertEquals 2 "$(div 4 2)"; div 1 0 2>/dev/null; assertFalse "div zero" $?; rtrn=$?; }
testFail() { assertEquals "bad one" 4 "$(add 1 2)"; assertNotEquals 1 2; assertNull "not null" "x"; assertNotNull x; assertSame a a; assertNotSame a b; }
testTrue() { assertTrue "[ 1 -eq 1 ]"; assertTrue 0; assertFalse 1; assertFalse "[ 1 -eq 2 ]"; assertContains abc b; assertNotContains abc z; }
testSkip() { startSkipping; assertEquals 1 2; endSkipping; fail "explicit"; failNotEquals "m" 1 2; failSame x y; }
testMac() { ${_ASSERT_EQUALS_} "'macro msg'" 1 2; ${_ASSERT_TRUE_} "[ -d \"$TMP\" ]"; }
. /usr/share/shunit2/shunit2
X
babash --posix calc_test.sh; echo "=> $?"
bash calc_test.sh -- testAdd testDiv; echo "=> $?"
bash --posix calc_test.sh; echo "=> $?"
cat > ok_test.sh <<'X'
testA() { assertTrue 0; }
suite() { suite_addTest testA; suite_addTest testB; }
testB() { assertEquals 1 1; }
SHUNIT_COLOR=always
. /usr/share/shunit2/shunit2
X
bash ok_test.sh; echo "=> $?"
