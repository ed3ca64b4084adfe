"""How the tools' POSIX syntaxes differ, as data.

GNU tools share one matcher but switch its syntax in many places (regex(7); the grep, sed, gawk and find
manuals). Each row was recorded from the tool that it is named after.
"""

from __future__ import annotations

from typing import NamedTuple


class Dialect(NamedTuple):
    """A POSIX-style syntax."""

    basic: bool  # ^ and $ are anchors only at the limits of a branch, intervals end in \}
    plain: str  # operators that need no backslash
    escaped: str  # operators that are written with one
    start_repeat: str  # a repetition operator with nothing before it: "literal", "error" or "skip"
    loose_interval: bool = False  # a malformed {...} is literal text
    loose_close: bool = False  # an unmatched ) is literal
    stacked_error: bool = False  # repeating a repetition with * or {} (not with GNU's \\+ or \\?) is an error
    start_interval_error: bool = False  # an interval with nothing before it is an error
    space_hint: bool = False  # [:space:] alone is an error with a hint
    empty_ranges: bool = False  # [b-a] is the empty set
    back_references: bool = True
    gnu_escapes: bool = True  # \w \W \s \S \< \> \b \B \` \'
    awk_escapes: bool = False  # the escape sequences of awk strings, also within brackets
    bracket_escapes: bool = False  # a backslash quotes within brackets
    class_names: bool = True  # [:name:] within brackets
    dot_newline: bool = True  # . may match a newline
    glibc_ranges: bool = True  # ranges as glibc has them in C.UTF-8: only of ASCII characters, folded to upper case


_BASIC = Dialect(basic=True, plain="*^$.[", escaped="()|+?{", start_repeat="literal")
_EXTENDED = Dialect(basic=False, plain="()|*+?{^$.[", escaped="", start_repeat="error")
_GREP = _BASIC._replace(plain="*^$.[\n")
_EGREP = _EXTENDED._replace(plain="()|*+?{^$.[\n", start_repeat="skip", loose_interval=True, loose_close=True)
_AWK = _EXTENDED._replace(start_repeat="literal", loose_interval=True, loose_close=True)
_POSIX_BASIC = _BASIC._replace(stacked_error=True, start_interval_error=True)

DIALECTS: dict[str, Dialect] = {
    # sed, sed -E
    "bre": _POSIX_BASIC._replace(space_hint=True),
    "ere": _EXTENDED._replace(space_hint=True),
    # regcomp(3) with and without REG_EXTENDED: bash [[ =~ ]], nl, csplit; find -regextype of these names
    "posix-basic": _POSIX_BASIC._replace(glibc_ranges=False),
    "posix-extended": _EXTENDED._replace(loose_close=True),
    # grep, grep -E, and the same for find
    "grep": _GREP._replace(space_hint=True),
    "egrep": _EGREP._replace(space_hint=True),
    "find-grep": _GREP,
    "find-egrep": _EGREP,
    "expr": _BASIC._replace(empty_ranges=True, glibc_ranges=False),
    "awk": _AWK._replace(back_references=False, awk_escapes=True, glibc_ranges=False),
    # the other types of find
    "findutils-default": _BASIC._replace(plain="*+?^$.[", escaped="()|", empty_ranges=True, class_names=False),
    "emacs": _BASIC._replace(plain="*+?^$.[", escaped="()|", empty_ranges=True, class_names=False, dot_newline=False),
    "find-awk": _AWK._replace(plain="()|*+?^$.[", back_references=False, gnu_escapes=False, bracket_escapes=True),
    "find-gnu-awk": _AWK._replace(bracket_escapes=True),
    "find-posix-awk": _AWK._replace(start_repeat="error", gnu_escapes=False, bracket_escapes=True),
    "posix-minimal-basic": _BASIC._replace(escaped="(){"),
}
