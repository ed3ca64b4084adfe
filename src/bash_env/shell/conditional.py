"""`[[ expression ]]` compiled (bash manual 6.4): no splitting, patterns and regular expressions on the right side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.kernel.conditions import FILE_COMPARISONS, FILE_TESTS, STRING_COMPARISONS
from bash_env.shell.compile import COMPILERS, settle
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.regex import match_regex
from bash_env.shell.simple import Run
from bash_env.shell.targets import expanded_at_once
from bash_env.shell.trace import before, print_trace, print_trace_at_once
from bash_env.shell.variables import NAMEREF, Variable
from bash_env.shell.words import compile_pattern, compile_regex, compile_shown_pattern, compile_text, waits
from bash_env.syntax import nodes as n
from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Test: TypeAlias = "Callable[[Shell], Any]"
"""Whether a condition holds, or a coroutine to that."""


def _conditional(node: n.Conditional) -> Run:
    test = compile_condition(node.condition)
    line = node.line
    general = _waiting(node, test)
    if waits(test):
        return general

    def run(shell: Shell) -> Any:
        if shell.tracing:
            return general(shell)
        shell.line = line
        shell.command_node = node
        try:
            if test(shell):
                return 0
        except ShellError as error:
            return _failed(shell, error)
        if shell.watching:
            return shell.failed(1)
        return 1

    return run


async def _failed(shell: Shell, error: ShellError) -> int:
    """A syntax error in a regex or an arithmetic operand: the status is 2 or 1, the shell goes on."""
    if error.fatal or (isinstance(error, ExpressionError) and error.unwinds):
        return await shell.report(error)
    if error.text:
        await shell.complain(error.named("[["))
    return await settle(shell, error.status)


def _waiting(node: n.Conditional, test: Test) -> Run:
    async def run(shell: Shell) -> int:
        shell.line = node.line
        if shell.tracing and not await before(shell, node):
            return 0
        try:
            holds = await test(shell) if waits(test) else test(shell)
        except ShellError as error:
            return await _failed(shell, error)
        return 0 if holds else await settle(shell, 1)

    return run


def compile_condition(node: n.Condition) -> Test:
    """The function of a condition."""
    return _LOWER[node.__class__](node)


def _word(node: n.ConditionWord, mark: str = "") -> Test:
    text_of = compile_text(node.word)
    return _traced(lambda shell, text: bool(text), [text_of], mark + "-n")


def _not(node: n.ConditionNot) -> Test:
    leaf = _LEAVES.get(node.operand.__class__)
    test = leaf(node.operand, "! ") if leaf is not None else compile_condition(node.operand)
    if not waits(test):
        return lambda shell: not test(shell)

    async def run(shell: Shell) -> bool:
        return not await test(shell)

    return run


def _group(node: n.ConditionGroup) -> Test:
    return compile_condition(node.operand)


def _both(wanted: bool) -> Callable[[Any], Test]:
    """`&&` (the right side is looked at when the left holds) and `||` (when it does not)."""

    def lower(node: n.ConditionAnd | n.ConditionOr) -> Test:
        left, right = compile_condition(node.left), compile_condition(node.right)
        if not waits(left) and not waits(right):
            if wanted:
                return lambda shell: left(shell) and right(shell)
            return lambda shell: left(shell) or right(shell)

        async def run(shell: Shell) -> bool:
            value = await left(shell) if waits(left) else left(shell)
            if value is not wanted:
                return bool(value)
            return bool(await right(shell) if waits(right) else right(shell))

        return run

    return lower


def _traced(
    decide: Callable[..., Any],
    operands: list[Any],
    operator: str,
    must_wait: bool = False,
    *,
    traced: list[Any] | None = None,
) -> Test:
    """A test of expanded operands, announced under `set -x`; a `!` before the operator means that it is negated.

    `traced`, if given, are the operands to use under `set -x`.
    """
    pairs = [(text_of, waits(text_of)) for text_of in operands]
    shown = pairs if traced is None else [(text_of, waits(text_of)) for text_of in traced]
    if not must_wait and not any(w for _, w in pairs):
        plain = _plain(decide, operands)
        return _with_trace(plain, decide, shown, operator)

    async def run(shell: Shell) -> bool:
        texts = [await f(shell) if w else f(shell) for f, w in (shown if shell.xtrace else pairs)]
        if shell.xtrace:
            await print_trace(shell, _shown(operator, texts))
        value = decide(shell, *texts)
        return bool(await value if must_wait else value)

    return run


def _plain(decide: Callable[..., Any], operands: list[Any]) -> Test:
    if len(operands) == 1:
        only = operands[0]
        return lambda shell: decide(shell, only(shell))
    left, right = operands
    return lambda shell: decide(shell, left(shell), right(shell))


def _with_trace(plain: Test, decide: Callable[..., Any], pairs: list[Any], operator: str) -> Test:
    """Without waiting the line of `set -x` has to be written at once, which standard error takes in nearly every case."""

    def run(shell: Shell) -> Any:
        if not shell.xtrace:
            return plain(shell)
        texts = [f(shell) for f, _ in pairs]
        print_trace_at_once(shell, _shown(operator, texts))
        return decide(shell, *texts)

    return run


def _shown(operator: str, texts: list[str]) -> str:
    left, *right = [text or "''" for text in texts]
    if not right:
        return f"[[ {operator} {left} ]]"
    mark = "! " if operator.startswith("! ") else ""
    return f"[[ {mark}{left} {operator.removeprefix('! ')} {right[0]} ]]"


# --- unary --------------------------------------------------------------------------------------------


def _unary(node: n.ConditionUnary, mark: str = "") -> Test:
    text_of = compile_text(node.word)
    operator = node.operator
    decide = SHELL_TESTS.get(operator)
    if decide is not None:
        return _traced(decide, [text_of], mark + operator)
    ask = FILE_TESTS["-e" if operator == "-a" else operator]
    return _traced(lambda shell, path: ask(shell.process, path), [text_of], mark + operator, must_wait=True)


def is_set(shell: Shell, text: str) -> bool:
    """`-v name`: whether a variable or an element is set."""
    name, bracket, rest = text.partition("[")
    if name.isdigit():
        return int(name) <= len(shell.positional)
    name, inner = shell.variables.resolve(name)
    if inner is not None:
        bracket, rest = "[", inner + "]"
    if not bracket:
        return shell.variables.get(name) is not None
    content = shell.variables.array(name)
    subscript = rest.removesuffix("]")
    if subscript in ("@", "*"):
        return bool(content) if content is not None else shell.variables.get(name) is not None
    try:
        if not subscript:
            raise ShellError(f"{name}: bad array subscript")
        key = expanded_at_once(shell, subscript)
        return shell.variables.element(name, subscript if key is None else key) is not None
    except ExpressionError:
        raise
    except ShellError:
        return False


def _is_nameref(shell: Shell, text: str) -> bool:
    value = shell.vars.get(text)
    return isinstance(value, Variable) and bool(value.flags & NAMEREF) and bool(value.value)


SHELL_TESTS: dict[str, Callable[[Shell, str], bool]] = {
    "-n": lambda shell, text: text != "",
    "-z": lambda shell, text: text == "",
    "-v": is_set,
    "-o": lambda shell, text: shell.options.get(text, False),
    "-R": _is_nameref,
}


# --- binary --------------------------------------------------------------------------------------------

_NUMERIC: dict[str, Callable[[int, int], bool]] = {
    "-eq": lambda a, b: a == b,
    "-ne": lambda a, b: a != b,
    "-lt": lambda a, b: a < b,
    "-le": lambda a, b: a <= b,
    "-gt": lambda a, b: a > b,
    "-ge": lambda a, b: a >= b,
}


def _binary(node: n.ConditionBinary, mark: str = "") -> Test:
    operator = node.operator
    shown = mark + operator
    left = compile_text(node.left)
    if operator in ("==", "=", "!="):
        operands = [left, compile_pattern(node.right)]
        return _traced(
            _pattern_test(operator == "!="), operands, shown, traced=[left, compile_shown_pattern(node.right)]
        )
    if operator == "=~":
        return _traced(match_regex, [left, compile_regex(node.right)], shown, must_wait=True)
    right = compile_text(node.right)
    numeric = _NUMERIC.get(operator)
    if numeric is not None:
        return _traced(lambda shell, a, b: numeric(_number(shell, a), _number(shell, b)), [left, right], shown)
    compare = FILE_COMPARISONS.get(operator)
    if compare is not None:
        return _traced(lambda shell, a, b: compare(shell.process, a, b), [left, right], shown, must_wait=True)
    order = STRING_COMPARISONS[operator]
    return _traced(lambda shell, a, b: order(a, b), [left, right], shown)


def _number(shell: Shell, text: str) -> int:
    return shell.evaluate(text) if text else 0


def _pattern_test(negated: bool) -> Callable[[Shell, str, str], bool]:
    def decide(shell: Shell, text: str, pattern: str) -> bool:
        return glob(pattern, extglob=True, ignore_case=shell.nocasematch).full(text) is not negated

    return decide


_LEAVES: dict[type, Callable[[Any, str], Test]] = {
    n.ConditionWord: _word,
    n.ConditionUnary: _unary,
    n.ConditionBinary: _binary,
}
_LOWER: dict[type, Callable[[Any], Test]] = {
    n.ConditionWord: _word,
    n.ConditionUnary: _unary,
    n.ConditionBinary: _binary,
    n.ConditionNot: _not,
    n.ConditionAnd: _both(True),
    n.ConditionOr: _both(False),
    n.ConditionGroup: _group,
}

COMPILERS[n.Conditional] = _conditional
