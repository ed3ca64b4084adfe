"""How the tools' POSIX syntaxes differ, as data.

GNU tools share one matcher but switch its syntax in many places (regex(7); the grep, sed, gawk and find
manuals). Each row was recorded from the tool that it is named after.
"""

from __future__ import annotations

from typing import NamedTuple


class Dialect(NamedTuple):
    """A POSIX-style syntax."""

    backslashed: bool  # operators are \( \) \| \{ \}, plain ones are literal
    start_repeat: str  # a repetition operator with nothing before it: "literal", "error" or "skip"
    loose_interval: bool = False  # a malformed {...} is literal text
    loose_close: bool = False  # an unmatched ) is literal
    stacked_error: bool = False  # a repetition of a repetition is an error
    start_interval_error: bool = False  # an interval with nothing before it is an error
    space_hint: bool = False  # [:space:] alone is an error with a hint
    empty_ranges: bool = False  # [b-a] is the empty set
    back_references: bool = True
    awk: bool = False  # the escape sequences of awk strings, also within brackets
    newline_or: bool = False  # a newline separates alternatives
    intervals: bool = True
    plus: str = "+"  # what repeats once or more ("" for none)
    alternation: bool = True


_BASIC = Dialect(backslashed=True, start_repeat="literal")
_EXTENDED = Dialect(backslashed=False, start_repeat="error")

DIALECTS: dict[str, Dialect] = {
    # sed, sed -E
    "bre": _BASIC._replace(stacked_error=True, start_interval_error=True, space_hint=True),
    "ere": _EXTENDED._replace(space_hint=True),
    # regcomp(3) with and without REG_EXTENDED: bash [[ =~ ]], nl, csplit
    "posix-basic": _BASIC._replace(stacked_error=True, start_interval_error=True),
    "posix-extended": _EXTENDED._replace(loose_close=True),
    # grep, grep -E
    "grep": _BASIC._replace(space_hint=True),
    "egrep": _EXTENDED._replace(start_repeat="skip", loose_interval=True, loose_close=True, space_hint=True),
    "expr": _BASIC._replace(empty_ranges=True),
    "awk": _EXTENDED._replace(
        start_repeat="literal", loose_interval=True, loose_close=True, back_references=False, awk=True
    ),
}
