"""`[[ expression ]]` compiled (bash manual 6.4): no splitting, patterns and regular expressions on the right side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.kernel.conditions import FILE_COMPARISONS, FILE_TESTS, STRING_COMPARISONS
from bash_env.shell.collect import ShownPatternCollector
from bash_env.shell.compile import COMPILERS, settle
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.locale import matches
from bash_env.shell.regex import match_regex
from bash_env.shell.simple import Run
from bash_env.shell.targets import expanded_at_once
from bash_env.shell.trace import before, print_trace
from bash_env.shell.variables import NAMEREF, Variable
from bash_env.shell.words import compile_pattern, compile_regex, compile_text, fixed_pattern, text_collector, waits
from bash_env.syntax import nodes as n
from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Test: TypeAlias = "Callable[[Shell], Any]"
"""Whether a condition holds, or a coroutine to that."""


def _conditional(node: n.Conditional) -> Run:
    test = compile_condition(node.condition, False)
    line = node.line
    general = _waiting(node)
    if waits(test):
        return general

    def run(shell: Shell) -> Any:
        if shell.tracing:
            return general(shell)
        shell.line = line
        shell.command_node = node
        shell.pipestatus = None
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
    if error.fatal or (error.of_expansion and error.status != 2):
        return await shell.report(error)
    if error.text:
        await shell.complain(error.named("[["))
    return await settle(shell, error.status)


def _waiting(node: n.Conditional) -> Run:
    """The condition where something has to be waited for, or to be announced."""
    compiled: list[Test] = []

    async def run(shell: Shell) -> int:
        shell.line = node.line
        if shell.tracing and not await before(shell, node):
            return 0
        if not compiled:
            compiled.append(compile_condition(node.condition, True))
        test = compiled[0]
        shell.pipestatus = None
        try:
            holds = await test(shell) if waits(test) else test(shell)
        except ShellError as error:
            return await _failed(shell, error)
        return 0 if holds else await settle(shell, 1)

    return run


def compile_condition(node: n.Condition, traced: bool) -> Test:
    """The function of a condition; a traced one announces its tests under `set -x`."""
    return _LOWER[node.__class__](node, traced)


def _word(node: n.ConditionWord, traced: bool, mark: str = "") -> Test:
    return _test(lambda shell, text: bool(text), [compile_text(node.word)], mark + "-n", traced)


def _not(node: n.ConditionNot, traced: bool) -> Test:
    if isinstance(node.operand, n.ConditionNot):
        return compile_condition(node.operand.operand, traced)
    leaf = _LEAVES.get(node.operand.__class__)
    test = compile_condition(node.operand, traced) if leaf is None else leaf(node.operand, traced, "! ")
    if not waits(test):
        return lambda shell: not test(shell)

    async def run(shell: Shell) -> bool:
        return not await test(shell)

    return run


def _group(node: n.ConditionGroup, traced: bool) -> Test:
    return compile_condition(node.operand, traced)


def _both(wanted: bool) -> Callable[[Any, bool], Test]:
    """`&&` (the right side is looked at when the left holds) and `||` (when it does not)."""

    def lower(node: n.ConditionAnd | n.ConditionOr, traced: bool) -> Test:
        left, right = compile_condition(node.left, traced), compile_condition(node.right, traced)
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


def _test(
    decide: Callable[..., Any], operands: list[Any], operator: str, traced: bool, must_wait: bool = False
) -> Test:
    """A test of expanded operands; a `!` before the operator is shown by `set -x`."""
    pairs = [(text_of, waits(text_of)) for text_of in operands]
    if not traced and not must_wait and not any(w for _, w in pairs):
        return _plain(decide, operands)

    async def run(shell: Shell) -> bool:
        texts = [await f(shell) if w else f(shell) for f, w in pairs]
        if traced and shell.xtrace:
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


def _shown(operator: str, texts: list[str]) -> str:
    left, *right = [text or "''" for text in texts]
    if not right:
        return f"[[ {operator} {left} ]]"
    mark = "! " if operator.startswith("! ") else ""
    return f"[[ {mark}{left} {operator.removeprefix('! ')} {right[0]} ]]"


# --- unary --------------------------------------------------------------------------------------------


def _unary(node: n.ConditionUnary, traced: bool, mark: str = "") -> Test:
    text_of = compile_text(node.word)
    operator = node.operator
    decide = SHELL_TESTS.get(operator)
    if decide is not None:
        return _test(decide, [text_of], mark + operator, traced)
    ask = FILE_TESTS["-e" if operator == "-a" else operator]
    return _test(lambda shell, path: ask(shell.process, path), [text_of], mark + operator, traced, must_wait=True)


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


def _binary(node: n.ConditionBinary, traced: bool, mark: str = "") -> Test:
    operator = node.operator
    shown = mark + operator
    left = compile_text(node.left)
    if operator in ("==", "=", "!="):
        return _pattern_comparison(left, node.right, shown, traced)
    if operator == "=~":
        return _test(match_regex, [left, compile_regex(node.right)], shown, traced, must_wait=True)
    right = compile_text(node.right)
    numeric = _NUMERIC.get(operator)
    if numeric is not None:
        return _test(lambda shell, a, b: numeric(_number(shell, a), _number(shell, b)), [left, right], shown, traced)
    compare = FILE_COMPARISONS.get(operator)
    if compare is not None:
        return _test(lambda shell, a, b: compare(shell.process, a, b), [left, right], shown, traced, must_wait=True)
    order = STRING_COMPARISONS[operator]
    return _test(lambda shell, a, b: order(a, b), [left, right], shown, traced)


def _traceable_pattern(word: n.Word) -> Any:
    plain, shown = compile_pattern(word), text_collector(word.parts, ShownPatternCollector)
    if waits(plain):

        async def run(shell: Shell) -> str:
            return str(await (shown if shell.xtrace else plain)(shell))

        return run
    if all(isinstance(part, n.Literal) for part in word.parts):
        return plain
    return lambda shell: (shown if shell.xtrace else plain)(shell)


def _number(shell: Shell, text: str) -> int:
    return shell.evaluate(text) if text else 0


def _pattern_comparison(left: Any, right: n.Word, operator: str, traced: bool) -> Test:
    negated = operator.endswith("!=")
    fixed = fixed_pattern(right)
    if fixed is not None and not traced:
        exact = glob(fixed, extglob=True).full
        anyhow = glob(fixed, extglob=True, ignore_case=True).full

        def decide(shell: Shell, text: str) -> bool:
            if shell.c_locale:
                return matches(shell, fixed, text, ignore_case=shell.nocasematch) is not negated
            return (anyhow if shell.nocasematch else exact)(text) is not negated

        return _test(decide, [left], operator, traced)

    def compare(shell: Shell, text: str, pattern: str) -> bool:
        return matches(shell, pattern, text, ignore_case=shell.nocasematch) is not negated

    return _test(compare, [left, _traceable_pattern(right) if traced else compile_pattern(right)], operator, traced)


_LEAVES: dict[type, Callable[[Any, bool, str], Test]] = {
    n.ConditionWord: _word,
    n.ConditionUnary: _unary,
    n.ConditionBinary: _binary,
}
_LOWER: dict[type, Callable[[Any, bool], Test]] = {
    n.ConditionWord: _word,
    n.ConditionUnary: _unary,
    n.ConditionBinary: _binary,
    n.ConditionNot: _not,
    n.ConditionAnd: _both(True),
    n.ConditionOr: _both(False),
    n.ConditionGroup: _group,
}

COMPILERS[n.Conditional] = _conditional
