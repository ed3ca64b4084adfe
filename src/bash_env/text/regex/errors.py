"""Errors of the regular-expression service.

PatternError          the pattern is not valid (GNU's words)
  RegexTimeout        a backtracking match did not end within its budget
"""

from __future__ import annotations

TOO_BIG = "Regular expression too big"


class PatternError(ValueError):
    """The pattern cannot be compiled.

    `message` is what GNU regcomp says, without the caller's prefix; `position` is a character offset
    into the pattern.
    """

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


class RegexTimeout(PatternError):
    """A match that needs backtracking used up its time budget (back-references, look-around, Perl syntax)."""

    def __init__(self, budget: float) -> None:
        super().__init__(f"regular expression match exceeded its time budget of {budget:g} seconds")
        self.budget = budget
