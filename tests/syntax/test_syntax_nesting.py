"""Deeply nested scripts parse or are refused in words; the interpreter's own stack never overflows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bash_env.syntax.parser import ParserOptions, ShellSyntaxError, parse
from bash_env.syntax.printer import print_script

FRAMES_LEFT = 750
FORMS: dict[str, tuple[str, str, str]] = {
    "subshell": ("( ", "a", " )"),
    "parentheses": ("(", "a", ")"),
    "group": ("{ ", "a", "; }"),
    "substitution": ("$(", "a", ")"),
    "quoted substitution": ('"$(', "a", ')"'),
    "assigned substitution": ('x="$(', "a", ')"'),
    "array": ("a=([$(", "a", ")]=1)"),
    "joined": ("! a | { b && x=<(", "a", ") ; }"),
    "redirection": ("a > $(", "a", ")"),
    "loop words": ("for x in $(", "a", "); do a; done"),
    "case subject": ("case $(", "a", ") in x) a;; esac"),
    "case pattern": ("case a in x$(", "a", ")) a;; esac"),
    "test of words": ("[[ -f $(", "a", ") ]]"),
    "comparison": ("[[ a == $(", "a", ") ]]"),
    "assigned subscript": ("x[$(", "a", ")]=1"),
    "declaration": ('declare x="$(', "a", ')"'),
    "here-string": ('a <<< "$(', "a", ')"'),
    "parameter": ("${x:-", "a", "}"),
    "quoted parameter": ('"${x:-', "a", '}"'),
    "replacement": ("${x//a/", "a", "}"),
    "subscript": ("${x[", "a", "]}"),
    "arithmetic": ("$((", "1", "))"),
    "old arithmetic": ("$[", "1", "]"),
    "if": ("if ", "a", "; then b; fi"),
    "else": ("if a; then b; else ", "a", "; fi"),
    "while": ("while a; do ", "a", "; done"),
    "for": ("for x in a; do ", "a", "; done"),
    "arithmetic for": ("for ((;;)); do ", "a", "; done"),
    "case": ("case x in x) ", "a", ";; esac"),
    "function": ("function f { ", "a", "; }"),
    "negation": ("! ", "a", ""),
    "coprocess": ("coproc ", "a", ""),
    "extended glob": ("@(", "a", ")"),
    "process substitution": ("<(", "a", ")"),
    "quote": ('"', "", ""),
    "bracket": ("[", "", ""),
}
INSIDE: dict[str, tuple[str, str, str, str, str]] = {
    "condition group": ("[[ ", "( ", "a", " )", " ]]"),
    "condition not": ("[[ ", "! ", "a", "", " ]]"),
    "condition or": ("[[ ", "a || ", "a", "", " ]]"),
    "condition and": ("[[ ", "a && ", "a", "", " ]]"),
    "condition word": ("", "[[ $(", "a", ") ]]", ""),
    "regular expression": ("[[ a =~ ", "(", "a", ")", " ]]"),
    "arithmetic group": ("((", "(", "1", ")", "))"),
    "arithmetic minus": ("((", "- ", "1", "", "))"),
    "arithmetic choice": ("((", "1?", "1", ":1", "))"),
    "arithmetic power": ("((", "1**", "1", "", "))"),
    "arithmetic sum": ("((", "1+", "1", "", "))"),
    "arithmetic subscript": ("((", "a[", "1", "]", "))"),
    "elif": ("if a; then b; ", "elif a; then b; ", "", "", "fi"),
    "list": ("", "a; ", "a", "", ""),
    "and": ("", "a && ", "a", "", ""),
    "pipeline": ("", "a | ", "a", "", ""),
    "here-document": ("a <<E\n", "$(", "", ")", "\nE\n"),
}


def deep(action: Callable[[], None]) -> None:
    """Run the action where as many frames are left as a caller must leave."""
    descend(frames_left(0) - FRAMES_LEFT, action)


def frames_left(used: int) -> int:
    """How much deeper calls can go; what a test runner's own calls cost is not to be seen otherwise."""
    try:
        return frames_left(used + 1)
    except RecursionError:
        return used


def descend(frames: int, action: Callable[[], None]) -> None:
    """Run the action that many frames further down."""
    if frames > 0:
        descend(frames - 1, action)
    else:
        action()


def read_and_print(source: str) -> None:
    """Parse and print; an error must name the limit or be an ordinary one."""
    try:
        scripts = parse(source, options=ParserOptions(extglob=True))
    except ShellSyntaxError:
        return
    for script in scripts:
        print_script(script)


def scripts() -> dict[str, Callable[[int], str]]:
    """For each form a function from a depth to a script."""
    made: dict[str, Callable[[int], str]] = {}
    for name, (opening, core, closing) in FORMS.items():
        before = "" if core else "x "
        made[name] = lambda depth, b=before, o=opening, m=core, c=closing: b + o * depth + m + c * depth
    for name, (before, opening, core, closing, after) in INSIDE.items():
        made[name] = lambda depth, b=before, o=opening, m=core, c=closing, a=after: b + o * depth + m + c * depth + a
    return made


@pytest.mark.parametrize("name", list(FORMS) + list(INSIDE))
def test_no_depth_overflows_the_stack(name: str) -> None:
    make = scripts()[name]
    for depth in (20, 40, 60, 80, 100, 130, 160, 190, 250, 400, 10_000):
        deep(lambda depth=depth: read_and_print(make(depth)))


@pytest.mark.parametrize("name", [name for name in FORMS if name not in ("joined", "array", "assigned substitution")])
def test_forty_five_levels_are_read(name: str) -> None:
    if name not in ("quote", "bracket", "parentheses"):
        assert parse(scripts()[name](45), options=ParserOptions(extglob=True))


def test_the_error_names_the_limit() -> None:
    with pytest.raises(ShellSyntaxError, match="MAX_NESTING"):
        parse("( " * 10_000)
