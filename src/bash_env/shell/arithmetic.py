"""Arithmetic expressions compiled to functions of the shell (bash manual 6.5): 64-bit wrapping integers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bash_env.shell.errors import BadSubscript, ExpressionError, ShellError
from bash_env.shell.variables import IndexedArray, Variable
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import ArithmeticSyntaxError, ShellSyntaxError, parse_arithmetic

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Evaluator: TypeAlias = "Callable[[Shell], int]"
Text: TypeAlias = "Callable[[Shell], str]"

MAX_EXPRESSION_DEPTH = 128
"""How deep variables may name expressions that name variables (bash: expression recursion level exceeded)."""

_TOP = 1 << 63
_MASK = (1 << 64) - 1
_SOURCE_CACHE = 512


def wrap(value: int) -> int:
    """`value` on 64 bits, two's complement."""
    if -_TOP <= value < _TOP:
        return value
    return ((value + _TOP) & _MASK) - _TOP


class NotStatic(Exception):
    """The expression holds an expansion that has to be expanded as text first."""


class DivisionByZero(Exception):
    """A division by zero or a negative exponent; `token` is where in the source the operand begins."""

    def __init__(self, token: int, words: str = "division by 0") -> None:
        super().__init__(token)
        self.token = token
        self.words = words


# --- numbers from text ----------------------------------------------------------------------------


def number(shell: Shell, text: str) -> int:
    """The value of a variable's text, itself an expression. Raises ShellError."""
    if text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1):
        return wrap(int(text))
    if not text or text.isspace():
        return 0
    return evaluate(shell, text)


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


# --- variables ------------------------------------------------------------------------------------


def read_variable(shell: Shell, name: str) -> int:
    """The value of a variable that is not simply an int. Raises ShellError when unset under `set -u`."""
    value = shell.vars.get(name)
    if value.__class__ is int:
        return value
    text = value if value.__class__ is str else shell.variables.get(name)
    if text is None:
        if shell.nounset:
            raise ShellError(f"{name}: unbound variable", fatal=True)
        return 0
    result = number(shell, text)
    if value.__class__ is str and _plain(value) and len(value) < 18:
        shell.vars[name] = result  # the same value, so that the next evaluation need not read the text
    return result


def _variable(name: str) -> Evaluator:
    def run(shell: Shell) -> int:
        value = shell.vars.get(name)
        if value.__class__ is int:
            return value
        return read_variable(shell, name)

    return run


def store(shell: Shell, name: str, value: int) -> int:
    """Assign a number to a variable."""
    old = shell.vars.get(name)
    if old.__class__ is int or (old.__class__ is str and not shell.allexport):
        shell.vars[name] = value
        if name not in shell.variables.hooks:
            return value
    shell.variables.set(name, value)
    return value


class _Subscript:
    """A subscript: a key for an associative array, an expression for any other."""

    __slots__ = ("expression", "fixed", "index", "source", "text")

    def __init__(self, word: n.Word, late: bool) -> None:
        compile_text = word_text_compiler[0]
        self.text = compile_text(word, late)
        expression = unquoted_subscript(word)
        self.index = _unwinding(_index_of(expression))
        self.expression = compile_text(expression, late)
        self.source = "".join([part.text for part in expression.parts if isinstance(part, n.Literal)])
        self.fixed = bool(word.parts) and all(isinstance(part, n.Literal) for part in word.parts)

    def place(self, shell: Shell, name: str) -> str | int:
        """The subscript as text for the variable table, or as the index that it is."""
        if shell.variables.is_associative(shell.variables.resolve(name)[0]):
            return self.text(shell)
        if self.index is None:
            return self.expression(shell)
        if not self.fixed and not self.text(shell):
            return ""
        return self.index(shell)


def _unwinding(index: Evaluator | None) -> Evaluator | None:
    """An index whose errors leave the command that evaluates it."""
    if index is None:
        return None

    def run(shell: Shell) -> int:
        try:
            return index(shell)
        except ExpressionError as error:
            error.unwinds = True
            raise

    return run


def unquoted_subscript(word: n.Word) -> n.Word:
    """A subscript as arithmetic reads it: only double quotes are taken away, as for text in double quotes."""
    return n.Word(tuple(map(_kept_quotes, word.parts)), word.line)


def _kept_quotes(part: n.WordPart) -> n.WordPart:
    if isinstance(part, n.SingleQuoted | n.AnsiQuoted):
        return n.Literal(f"'{part.text}'")
    if isinstance(part, n.Escaped) and part.text not in ("$", "`", '"', "\\"):
        return n.Literal("\\" + part.text)
    return part


def _index_of(word: n.Word) -> Evaluator | None:
    """The subscript as an expression, where that is the same as expanding and then evaluating it."""
    if len(word.parts) == 1 and isinstance(word.parts[0], n.Literal):
        text = word.parts[0].text
        if text not in ("@", "*"):
            return compile_source(text)
    if len(word.parts) == 1 and isinstance(word.parts[0], n.Parameter):
        try:
            static = _Compiler().node(n.Expansion(word.parts[0]))
        except NotStatic:
            return None
        return _or_text(static, word_text_compiler[0](word, False))
    return None


def _or_text(static: Evaluator, text_of: Text) -> Evaluator:
    """An expansion as a subscript: read as a number, and where it is none expanded to text that is evaluated."""

    def run(shell: Shell) -> int:
        try:
            return static(shell)
        except NotStatic:
            return shell.variables.index(text_of(shell))

    return run


word_text_compiler: list[Callable[[n.Word, bool], Text]] = []
"""Filled by the word compiler, which this module is below: makes a function that expands a word to text.

The word may hold commands if the second argument says so; else NotStatic is raised for it.
"""


def _element(name: str, subscript: _Subscript) -> Evaluator:
    return lambda shell: _read_element(shell, name, _place_to_read(shell, name, subscript))


def _place_to_read(shell: Shell, name: str, subscript: _Subscript) -> str | int:
    """Where an element is; its variable is looked for before the subscript. Raises ShellError when unset under `set -u`."""
    if shell.nounset and shell.variables.get(name) is None and not shell.variables.array(name):
        raise ShellError(f"{name}: unbound variable", fatal=True)
    return subscript.place(shell, name)


def _read_element(shell: Shell, name: str, place: str | int) -> int:
    value = shell.vars.get(name)
    if place.__class__ is int and value.__class__ is Variable and value.value.__class__ is IndexedArray:
        found = value.value.get(place)
        if found is not None:
            return number(shell, found)
    if place == "":
        shell.warn_of_error(f"{name}[]: bad array subscript")
        shell.warn_of_error(f"{name}[]: bad array subscript")  # bash evaluates it twice
        return 0
    text = shell.variables.element(name, str(place))
    return 0 if text is None else number(shell, text)


def _write_element(shell: Shell, name: str, subscript: _Subscript, place: str | int, value: int) -> int:
    if place == "":
        command = "((: " if isinstance(shell.command_node, n.ArithmeticCommand) else ""
        shell.warn(f"{command}`{name}[]': not a valid identifier")
        return value
    try:
        shell.variables.set_element(name, str(place), str(value))
    except BadSubscript:
        shell.warn_of_error(f"{name}[{subscript.source if subscript.fixed else place}]: bad array subscript")
    return value


def _assigned_name(node: n.Arithmetic) -> str:
    """The variable that is assigned to."""
    if not isinstance(node, n.Variable):
        raise NotStatic
    return node.name


Change: TypeAlias = "Callable[[Shell, int], int]"


def _changed_variable(name: str, change: Change) -> Evaluator:
    read = _variable(name)
    return lambda shell: store(shell, name, change(shell, read(shell)))


def _changed_element(name: str, subscript: _Subscript, change: Change) -> Evaluator:
    """An element read, changed and written; its subscript is evaluated once."""

    def run(shell: Shell) -> int:
        place = _place_to_read(shell, name, subscript)
        return _write_element(shell, name, subscript, place, change(shell, _read_element(shell, name, place)))

    return run


# --- operators ------------------------------------------------------------------------------------


def _divide(left: int, right: int) -> int:
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def _remainder(left: int, right: int) -> int:
    return left - right * _divide(left, right)


def _power(base: int, exponent: int) -> int:
    return wrap(pow(base, exponent, 1 << 64)) if exponent > 62 else wrap(base**exponent)


_APPLY: dict[str, Callable[[int, int], int]] = {
    "+": lambda a, b: wrap(a + b),
    "-": lambda a, b: wrap(a - b),
    "*": lambda a, b: wrap(a * b),
    "**": _power,
    "/": lambda a, b: wrap(_divide(a, b)),
    "%": lambda a, b: wrap(_remainder(a, b)),
    "<<": lambda a, b: wrap(a << (b & 63)),
    ">>": lambda a, b: a >> (b & 63),
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "<": lambda a, b: 1 if a < b else 0,
    ">": lambda a, b: 1 if a > b else 0,
    "<=": lambda a, b: 1 if a <= b else 0,
    ">=": lambda a, b: 1 if a >= b else 0,
    "==": lambda a, b: 1 if a == b else 0,
    "!=": lambda a, b: 1 if a != b else 0,
}


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
            return _variable(node.name)
        return _element(node.name, _Subscript(node.subscript, self.late))

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
        name = _assigned_name(target)
        assert isinstance(target, n.Variable)
        if target.subscript is None:
            return _changed_variable(name, change)
        return _changed_element(name, _Subscript(target.subscript, self.late), change)

    def update(self, node: n.Update) -> Evaluator:
        """``++`` and ``--``."""
        step = 1 if node.operator == "++" else -1
        if isinstance(node.target, n.Variable) and node.target.subscript is None and not node.prefix:
            return _post_step(node.target.name, step)
        run = self.changed(node.target, lambda shell, old: wrap(old + step))
        return run if node.prefix else lambda shell: wrap(run(shell) - step)

    def assign(self, node: n.Assign) -> Evaluator:
        """``=`` and the compound assignments."""
        name = _assigned_name(node.target)
        assert isinstance(node.target, n.Variable)
        operator = node.operator[:-1]
        function = self.division(operator, node.token) if operator in ("/", "%") else _APPLY.get(operator)
        value = self.node(node.value)
        if function is not None:
            if operator == "+" and node.target.subscript is None:
                return _add_to(name, value)
            return self.changed(node.target, lambda shell, old: function(old, value(shell)))
        if node.target.subscript is None:
            return lambda shell: store(shell, name, value(shell))
        subscript = _Subscript(node.target.subscript, self.late)

        def assign_element(shell: Shell) -> int:
            new = value(shell)
            return _write_element(shell, name, subscript, subscript.place(shell, name), new)

        return assign_element

    def division(self, operator: str, token: int) -> Callable[[int, int], int]:
        """``/``, ``%`` or ``**``, saying where the operand that it cannot take stands."""
        self.divisions += 1
        function = _APPLY[operator]
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
        function = _APPLY[operator]
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
            if _plain(text):
                return wrap(int(text))
        raise NotStatic

    return run


def _plain(text: str) -> bool:
    return text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1)


def _numeric_variable(name: str) -> Evaluator:
    def run(shell: Shell) -> int:
        value = shell.vars.get(name)
        if value.__class__ is int and value >= 0:
            return value
        text = shell.variables.get(name)
        if text is not None and _plain(text):
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
        return value if -_TOP <= value < _TOP else wrap(value)

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
