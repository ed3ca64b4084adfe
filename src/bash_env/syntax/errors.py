"""What the parsers raise: shell syntax errors in bash's words, and arithmetic ones."""

from __future__ import annotations

from typing import Any

MAX_NESTING = 730
"""How deep quotes, substitutions, parentheses and compound commands may stand inside one another, counted in the
stack frames that parsing them takes: 48 to 180 levels of real text, within Python's own limit of 1000."""

NESTING_MESSAGE = f"syntax error: maximum nesting depth exceeded (MAX_NESTING={MAX_NESTING})"

MAX_BRANCHES = 1000
"""How many `elif` an `if` may have; bash shows each one level deeper."""

MAX_ALIAS_EXPANSIONS = 10_000
"""How many aliases one line may expand."""

MAX_ALIAS_TEXT = 1_000_000
"""How many characters the aliases of one line may add."""

ALIAS_MESSAGE = f"syntax error: alias expansion limit exceeded (MAX_ALIAS_EXPANSIONS={MAX_ALIAS_EXPANSIONS})"


class ShellSyntaxError(Exception):
    """A script that does not parse.

    `messages` holds what bash prints, one entry a line, without its `bash: line N: ` prefix (bash says nothing at
    all about `[[ ]]`); `lines` the line number of each prefix; `line` the first of them.

    A script ends at such an error with `status`; None stands for the status of its last command, and 2 where
    `eval` or `source` read the text. With `resumes` only the line is given up, and the next one is read.
    """

    def __init__(
        self,
        line: int,
        messages: list[str],
        lines: list[int] | None = None,
        *,
        status: int | None = 2,
        resumes: bool = False,
    ) -> None:
        super().__init__("; ".join(messages))
        self.line = line
        self.messages = messages
        self.lines = lines or [line] * len(messages)
        self.status = status
        self.resumes = resumes


class IncompleteInput(ShellSyntaxError):
    """The input ended inside a command: an interactive shell asks for more."""


class ArithmeticSyntaxError(Exception):
    """An arithmetic expression that does not parse.

    `before` is the tree of what bash, which evaluates while it reads, has done until then, or None. It
    prints `EXPRESSION: MESSAGE (error token is "TOKEN")`; `expression` is the text that it shows there.
    """

    def __init__(self, message: str, token: str, expression: str) -> None:
        super().__init__(f'{expression}: {message} (error token is "{token}")')
        self.message = message
        self.token = token
        self.expression = expression
        self.before: Any = None
