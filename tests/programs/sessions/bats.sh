# package: bats
# files: /usr/bin/bats /usr/libexec/bats-core /usr/lib/bats-core
mkdir test; cat > test/helper.bash <<'X'
setup() { export TMPD="$BATS_TEST_TMPDIR"; echo "setup" > "$TMPD/log"; }
teardown() { rm -f "$TMPD/log"; }
X
cat > test/a.bats <<'X'
#!/usr/bin/env bats
load helper
@test "addition using bc-less" { result="$(( 2+2 ))"; [ "$result" -eq 4 ]; }
@test "fails" {
  run ls /nonexistent
  [ "$status" -eq 0 ]
}
@test "run output" {
  run printf 'a\nb\n'
  [ "$status" -eq 0 ]
  [ "${lines[0]}" = a ]
  [ "${lines[1]}" = b ]
  [ "$output" = $'a\nb' ]
}
@test "skipped" { skip "not now"; false; }
# bats test_tags=x
@test "log exists" { [ -f "$TMPD/log" ]; }
@test "with \$pecial 'chars' & (parens)" { [[ "$BATS_TEST_DESCRIPTION" == with* ]]; }
X
cat > test/b.bats <<'X'
setup_file() { export Z=1; }
@test "z" { [ "$Z" = 1 ]; run -1 false; run ! false; }
@test "nested fail" { f() { return 3; }; f; }
X
bats --version; bats -h | head -20; bats test/a.bats; echo "=> $?"
bats -t test/b.bats; echo "=> $?"
bats --tap test; echo "=> $?"
bats -c test; bats -f addition test/a.bats; echo "=> $?"
bats --formatter junit test/b.bats | sed 's/time="[0-9.]*"/time=""/g; s/timestamp="[^"]*"/timestamp=""/; s/hostname="[^"]*"/hostname=""/'; bats; echo "=> $?"
