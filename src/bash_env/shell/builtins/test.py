"""`test` and `[` (bash manual 4.1, 6.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.kernel.conditions import INTEGER_COMPARISONS, ConditionError
from bash_env.kernel.test_expression import evaluate_test, quick_test
from bash_env.shell.conditional import SHELL_TESTS
from bash_env.shell.errors import ShellError

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def test_builtin(shell: Shell, argv: list[str]) -> Any:
    """Evaluate an expression given as arguments."""
    value = quick_test(argv[1:])
    if value is None:
        return _evaluate(shell, "test", argv[1:])
    return 0 if value else 1


def bracket_builtin(shell: Shell, argv: list[str]) -> Any:
    """As `test`, up to a closing bracket."""
    if argv[-1] != "]":
        raise ShellError("[: missing `]'", 2)
    if len(argv) == 5:
        compare = INTEGER_COMPARISONS.get(argv[2])
        if compare is not None and argv[1] and argv[3] and _digits(argv[1] + argv[3]):
            return 0 if compare(int(argv[1]), int(argv[3])) else 1
    arguments = argv[1:-1]
    value = quick_test(arguments)
    if value is None:
        return _evaluate(shell, "[", arguments)
    return 0 if value else 1


async def _evaluate(shell: Shell, name: str, arguments: list[str]) -> int:
    shell_tests = {
        operator: _bound(shell, decide) for operator, decide in SHELL_TESTS.items() if operator in ("-v", "-o", "-R")
    }
    try:
        holds = await evaluate_test(shell.process, arguments, shell_tests, name == "[")
    except ConditionError as error:
        raise ShellError(f"{name}: {error.words}", 2) from None
    return 0 if holds else 1


def _digits(text: str) -> bool:
    """Whether two numbers, joined, are plain and small enough to compare at once."""
    return text.isdigit() and text.isascii() and len(text) < 20


def _bound(shell: Shell, decide: Any) -> Any:
    return lambda text: decide(shell, text)
