"""Arithmetic expressions compiled to functions of the shell (bash manual 6.5): 64-bit wrapping integers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bash_env.shell.arithmetic_elements import (
    EXPANSION_COMPILER,
    SOURCE_COMPILER,
    ArithmeticSubscript,
    Change,
    Evaluator,
    assigned_name,
    changed_element,
    changed_variable,
    element_reader,
    read_variable,
    store,
    variable_reader,
    write_element,
)
from bash_env.shell.errors import ExpressionError
from bash_env.shell.integers import APPLY, EVALUATE, TOP, DivisionByZero, NotStatic, is_plain, wrap
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import ArithmeticSyntaxError, ShellSyntaxError, parse_arithmetic

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


MAX_EXPRESSION_DEPTH = 128
"""How deep variables may name expressions that name variables (bash: expression recursion level exceeded)."""

_SOURCE_CACHE = 512


# --- numbers from text ----------------------------------------------------------------------------


_cache: dict[str, Evaluator] = {}


def evaluate(shell: Shell, text: str, *, expansions: bool = False) -> int:
    """The value of an expression given as text that is already expanded. Raises ShellError."""
    found = _cache.get(text)
    if found is None:
        found = compile_source(text, expansions=expansions)
        if len(_cache) > _SOURCE_CACHE:
            _cache.clear()
        _cache[text] = found
    shell.expression_depth += 1
    try:
        if shell.expression_depth > MAX_EXPRESSION_DEPTH:
            raise ExpressionError(f'{text}: expression recursion level exceeded (error token is "{text}")')
        return found(shell)
    finally:
        shell.expression_depth -= 1


def compile_source(text: str, *, expansions: bool = False) -> Evaluator:
    """Compile an expanded expression; one that does not parse becomes a function that raises the error."""
    if not text.strip(" \t\n"):
        return lambda shell: 0
    before: Evaluator = _nothing
    try:
        return compile_arithmetic(parse_arithmetic(text, expansions=expansions), text, late=not expansions)
    except ArithmeticSyntaxError as error:
        message = str(error)
        before = _done_before(error.before, text)
    except ShellSyntaxError as error:
        message = error.messages[0]
    except NotStatic:
        message = f"{text}: syntax error: operand expected"

    def refuse(shell: Shell) -> int:
        before(shell)
        raise ExpressionError(message)

    return refuse


def _nothing(shell: Shell) -> int:
    return 0


def _done_before(node: n.Arithmetic | None, text: str) -> Evaluator:
    """What bash has evaluated when it comes to a syntax error."""
    try:
        return _nothing if node is None else compile_arithmetic(node, text)
    except NotStatic:
        return _nothing


def compile_arithmetic(node: n.Arithmetic, source: str, *, late: bool = False) -> Evaluator:
    """A function that evaluates `node`. Raises NotStatic if parts of it must be expanded as text first.

    In `late` text, which has been expanded, subscripts are expanded once more as they are evaluated.
    """
    compiler = _Compiler(late)
    run = compiler.node(node)
    if _changes_before_expanding(node):
        raise NotStatic
    if compiler.unreached:
        run = _checked(run, compiler.unreached)
    if not compiler.divisions:
        return run

    def guarded(shell: Shell) -> int:
        try:
            return run(shell)
        except DivisionByZero as error:
            shown = source.lstrip(" \t")
            raise ExpressionError(f'{shown}: {error.words} (error token is "{source[error.token :]}")') from None

    return guarded


def _checked(run: Evaluator, expansions: list[Evaluator]) -> Evaluator:
    """Expansions that may not be reached are looked at all the same: the text that they make might not even parse."""

    def checked(shell: Shell) -> int:
        for read in expansions:
            read(shell)
        return run(shell)

    return checked


def _changes_before_expanding(node: n.Arithmetic) -> bool:
    """Whether falling back to text in the middle could repeat a side effect."""
    if not any(isinstance(part, n.Expansion) for part in n.walk(node)):
        return False
    inner = node.value if isinstance(node, n.Assign) else node
    return any(isinstance(part, n.Assign | n.Update) for part in n.walk(inner))


# --- operators ------------------------------------------------------------------------------------


def _constant(node: n.Arithmetic) -> int | None:
    return node.value if isinstance(node, n.Number) else None


class _Compiler:
    """Lowers one expression; counts its divisions for the error message."""

    def __init__(self, late: bool = False) -> None:
        self.divisions = 0
        self.late = late
        self.branches = 0
        self.unreached: list[Evaluator] = []

    def node(self, node: n.Arithmetic) -> Evaluator:
        """The function of a node."""
        return _LOWER[node.__class__](self, node)

    def branch(self, node: n.Arithmetic) -> Evaluator:
        """The function of a node that is evaluated or not."""
        self.branches += 1
        run = self.node(node)
        self.branches -= 1
        return run

    def number(self, node: n.Number) -> Evaluator:
        """A constant."""
        value = node.value
        return lambda shell: value

    def variable(self, node: n.Variable) -> Evaluator:
        """A variable or an element."""
        if node.subscript is None:
            return variable_reader(node.name)
        return element_reader(node.name, ArithmeticSubscript(node.subscript, self.late))

    def expansion(self, node: n.Expansion) -> Evaluator:
        """`$name` and `${name}`: the same as the bare name as long as the value is a number."""
        read = self.expanded(node.part)
        if self.branches:
            self.unreached.append(read)
        return read

    def expanded(self, part: n.WordPart) -> Evaluator:
        """The number that an expansion of a plain parameter is."""
        if not isinstance(part, n.Parameter) or part.operator or part.indirect or part.subscript:
            raise NotStatic
        name = part.name
        if name.isdigit() and name != "0":
            return _positional(int(name))
        if name == "#":
            return lambda shell: len(shell.positional)
        if name == "?":
            return lambda shell: shell.status
        if not (name[0].isalpha() or name[0] == "_"):
            raise NotStatic
        return _numeric_variable(name)

    def unary(self, node: n.Unary) -> Evaluator:
        """``+ - ! ~``."""
        run = self.node(node.operand)
        if node.operator == "-":
            return lambda shell: wrap(-run(shell))
        if node.operator == "!":
            return lambda shell: 0 if run(shell) else 1
        if node.operator == "~":
            return lambda shell: ~run(shell)
        return run

    def changed(self, target: n.Arithmetic, change: Change) -> Evaluator:
        """A variable or an element that gets a value made of its old one."""
        name = assigned_name(target)
        assert isinstance(target, n.Variable)
        if target.subscript is None:
            return changed_variable(name, change)
        return changed_element(name, ArithmeticSubscript(target.subscript, self.late), change)

    def update(self, node: n.Update) -> Evaluator:
        """``++`` and ``--``."""
        step = 1 if node.operator == "++" else -1
        if isinstance(node.target, n.Variable) and node.target.subscript is None and not node.prefix:
            return _post_step(node.target.name, step)
        run = self.changed(node.target, lambda shell, old: wrap(old + step))
        return run if node.prefix else lambda shell: wrap(run(shell) - step)

    def assign(self, node: n.Assign) -> Evaluator:
        """``=`` and the compound assignments."""
        name = assigned_name(node.target)
        assert isinstance(node.target, n.Variable)
        operator = node.operator[:-1]
        function = self.division(operator, node.token) if operator in ("/", "%") else APPLY.get(operator)
        value = self.node(node.value)
        if function is not None:
            if operator == "+" and node.target.subscript is None:
                return _add_to(name, value)
            return self.changed(node.target, lambda shell, old: function(old, value(shell)))
        if node.target.subscript is None:
            return lambda shell: store(shell, name, value(shell))
        subscript = ArithmeticSubscript(node.target.subscript, self.late)

        def assign_element(shell: Shell) -> int:
            new = value(shell)
            return write_element(shell, name, subscript, subscript.place(shell, name), new)

        return assign_element

    def division(self, operator: str, token: int) -> Callable[[int, int], int]:
        """``/``, ``%`` or ``**``, saying where the operand that it cannot take stands."""
        self.divisions += 1
        function = APPLY[operator]
        if operator == "**":

            def power(left: int, right: int) -> int:
                if right < 0:
                    raise DivisionByZero(token, "exponent less than 0")
                return function(left, right)

            return power

        def apply(left: int, right: int) -> int:
            if right == 0:
                raise DivisionByZero(token)
            return function(left, right)

        return apply

    def binary(self, node: n.Binary) -> Evaluator:
        """The binary operators."""
        operator = node.operator
        left = self.node(node.left)
        if operator in ("/", "%", "**"):
            apply = self.division(operator, node.token)
            right = self.node(node.right)
            return lambda shell: apply(left(shell), right(shell))
        right = self.branch(node.right) if operator in ("&&", "||") else self.node(node.right)
        special = _SPECIAL.get(operator)
        if special is not None:
            return special(left, right)
        function = APPLY[operator]
        return lambda shell: function(left(shell), right(shell))

    def ternary(self, node: n.Ternary) -> Evaluator:
        """`a ? b : c`."""
        test, then, otherwise = self.node(node.test), self.branch(node.then), self.branch(node.otherwise)
        return lambda shell: then(shell) if test(shell) else otherwise(shell)

    def parenthesis(self, node: n.Parenthesis) -> Evaluator:
        """`(a)`."""
        return self.node(node.expression)


def _positional(index: int) -> Evaluator:
    def run(shell: Shell) -> int:
        if index <= len(shell.positional):
            text = shell.positional[index - 1]
            if is_plain(text):
                return wrap(int(text))
        raise NotStatic

    return run


def _numeric_variable(name: str) -> Evaluator:
    def run(shell: Shell) -> int:
        value = shell.vars.get(name)
        if value.__class__ is int and value >= 0:
            return value
        text = shell.variables.get(name)
        if text is not None and is_plain(text):
            return wrap(int(text))
        raise NotStatic

    return run


def _add_to(name: str, value: Evaluator) -> Evaluator:
    def run(shell: Shell) -> int:
        old = shell.vars.get(name)
        if old.__class__ is not int:
            old = read_variable(shell, name)
        return store(shell, name, wrap(old + value(shell)))

    return run


def _post_step(name: str, step: int) -> Evaluator:
    def run(shell: Shell) -> int:
        old = shell.vars.get(name)
        if old.__class__ is not int:
            old = read_variable(shell, name)
        store(shell, name, wrap(old + step))
        return old

    return run


def _less(left: Evaluator, right: Evaluator) -> Evaluator:
    return lambda shell: 1 if left(shell) < right(shell) else 0


def _plus(left: Evaluator, right: Evaluator) -> Evaluator:
    def run(shell: Shell) -> int:
        value = left(shell) + right(shell)
        return value if -TOP <= value < TOP else wrap(value)

    return run


def _and(left: Evaluator, right: Evaluator) -> Evaluator:
    return lambda shell: 1 if left(shell) and right(shell) else 0


def _or(left: Evaluator, right: Evaluator) -> Evaluator:
    return lambda shell: 1 if left(shell) or right(shell) else 0


def _comma(left: Evaluator, right: Evaluator) -> Evaluator:
    def run(shell: Shell) -> int:
        left(shell)
        return right(shell)

    return run


_SPECIAL = {"<": _less, "+": _plus, "&&": _and, "||": _or, ",": _comma}

_LOWER: dict[type, Callable[[_Compiler, n.Arithmetic], Evaluator]] = {
    n.Number: _Compiler.number,  # type: ignore[dict-item]
    n.Variable: _Compiler.variable,  # type: ignore[dict-item]
    n.Expansion: _Compiler.expansion,  # type: ignore[dict-item]
    n.Unary: _Compiler.unary,  # type: ignore[dict-item]
    n.Update: _Compiler.update,  # type: ignore[dict-item]
    n.Binary: _Compiler.binary,  # type: ignore[dict-item]
    n.Assign: _Compiler.assign,  # type: ignore[dict-item]
    n.Ternary: _Compiler.ternary,  # type: ignore[dict-item]
    n.Parenthesis: _Compiler.parenthesis,  # type: ignore[dict-item]
}

EVALUATE.append(evaluate)
SOURCE_COMPILER.append(compile_source)
EXPANSION_COMPILER.append(lambda part: _Compiler().node(n.Expansion(part)))
