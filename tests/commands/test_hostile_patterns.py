"""Patterns that take backtracking engines forever, on a line of 100,000 characters: the tools answer, and answer right."""

from __future__ import annotations

import pytest

from bash_env import BashEnv

SIZE = 100_000
MATCHING = {"(a+)+$": "a", "(a*)*b": "ab", "(a|aa)+$": "a", "(.*)*,$": "c"}
"""Which of the files `a`, `ab` and `c` a pattern matches, as a whole."""

TOOLS = {
    "grep -cE '{p}' {f}": ("1", "0"),
    "grep -cP '{p}' {f}": ("1", "0"),
    "sed -E 's/{p}/X/' {f} | head -c 1": ("X", None),
    "awk '/{p}/{{n++}} END{{print n+0}}' {f}": ("1", "0"),
    "awk '{{print match($0, /{p}/), RSTART}}' {f}": ("1 1", "0 0"),
    "x=$(<{f}); re='{p}'; [[ $x =~ $re ]]; echo $?": ("0", "1"),
    "rg -c '{p}' {f} || echo none": ("1", "none"),
}


@pytest.fixture(scope="module")
def machine() -> BashEnv:
    return BashEnv(
        files={"a": "a" * SIZE + "\n", "ab": "a" * SIZE + "b\n", "c": "," * SIZE + "\n", "cx": "," * SIZE + "x\n"}
    )


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("pattern", MATCHING)
def test_long_line(machine: BashEnv, pattern: str, tool: str) -> None:
    for name, first in (("a", "a"), ("ab", "a"), ("c", ",")):
        result = machine.exec_sync(tool.format(p=pattern, f=name), timeout=30)
        found, missing = TOOLS[tool]
        expected = found if MATCHING[pattern] == name else missing if missing is not None else first
        assert (result.stdout.strip(), result.stderr) == (expected, "")


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (r"grep -cE '(.*),(.*)\1x$' cx", "grep: cx: regular expression match exceeded its time budget of 1 seconds\n"),
        (r"grep -cP '(?=(,*),*\1x)' cx", "grep: cx: exceeded PCRE's backtracking limit\n"),
        (r"sed -E 's/(.*),(.*)\1x$//' cx", "sed: regular expression match exceeded its time budget of 1 seconds\n"),
        (r"nl -b 'p\(.*\),\(.*\)\1x$' cx", "nl: regular expression match exceeded its time budget of 1 seconds\n"),
    ],
)
def test_what_needs_backtracking_ends_at_its_budget(machine: BashEnv, script: str, message: str) -> None:
    result = machine.exec_sync(script, timeout=30)
    assert (result.stderr, result.exit_code != 0, result.timed_out) == (message, True, False)
