"""The syntax tree of an awk program (POSIX awk, Grammar; gawk manual 6 to 9)."""

from __future__ import annotations

from typing import Any, ClassVar, dataclass_transform


@dataclass_transform()
class Node:
    """A node; its fields are its annotations, given by position. `line` is the source line that errors name."""

    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._fields = (*cls._fields, *cls.__annotations__)

    def __init__(self, *values: Any) -> None:
        self.__dict__.update(zip(self._fields, values, strict=True))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(repr(getattr(self, f)) for f in self._fields)})"


class Expression(Node):
    """Something that has a value."""


class Statement(Node):
    """Something that is carried out."""


# --- expressions ---------------------------------------------------------------------------------


class Number(Expression):
    """A numeric constant."""

    value: float


class String(Expression):
    """A string constant, escapes resolved."""

    value: str


class Regex(Expression):
    """``/pattern/``, or ``@/pattern/`` where it is `strong` (gawk manual 6.1.2.2)."""

    pattern: str
    strong: bool
    line: int


class Name(Expression):
    """A variable, a parameter, or an array."""

    name: str
    line: int


class Index(Expression):
    """An element: ``array[subscripts]``; the array may be an element itself."""

    array: Expression
    subscripts: list[Expression]
    line: int


class Field(Expression):
    """``$index``."""

    index: Expression
    line: int


class Group(Expression):
    """``(expression)``; more than one only in front of `in` and as the operands of print."""

    items: list[Expression]
    line: int


class Unary(Expression):
    """``!x``, ``-x`` or ``+x``."""

    operator: str
    operand: Expression
    line: int


class Binary(Expression):
    """Arithmetic: ``+ - * / % ^``."""

    operator: str
    left: Expression
    right: Expression
    line: int


class Compare(Expression):
    """``< <= == != > >=``."""

    operator: str
    left: Expression
    right: Expression
    line: int


class Match(Expression):
    """``~`` and ``!~``."""

    negated: bool
    left: Expression
    right: Expression
    line: int


class Logical(Expression):
    """``&&`` and ``||``."""

    operator: str
    left: Expression
    right: Expression


class Concat(Expression):
    """Operands side by side."""

    parts: list[Expression]
    line: int


class Conditional(Expression):
    """``condition ? yes : no``."""

    condition: Expression
    yes: Expression
    no: Expression


class In(Expression):
    """``subscripts in array``."""

    subscripts: list[Expression]
    array: Expression
    line: int


class Assign(Expression):
    """``target = value``, or an operation and assignment."""

    operator: str
    target: Expression
    value: Expression
    line: int


class Increment(Expression):
    """``++`` and ``--`` before or behind a target."""

    target: Expression
    delta: float
    prefix: bool
    line: int


class Call(Expression):
    """A call of a function of the program; `indirect` where the name is that of a variable with the function's name."""

    name: str
    arguments: list[Expression]
    indirect: bool
    line: int


class Builtin(Expression):
    """A call of one of awk's own functions."""

    name: str
    arguments: list[Expression]
    line: int


class Getline(Expression):
    """All forms of getline: `kind` is ``main``, ``file``, ``pipe`` or ``coprocess``; without `target` it sets $0."""

    kind: str
    source: Expression | None
    target: Expression | None
    line: int


# --- statements ----------------------------------------------------------------------------------


class Evaluate(Statement):
    """An expression as a statement."""

    expression: Expression
    line: int


class Print(Statement):
    """`print` and `printf`; `redirection` is empty or ``> >> | |&``."""

    formatted: bool
    arguments: list[Expression]
    redirection: str
    destination: Expression | None
    line: int


class If(Statement):
    """`if` and `else`."""

    condition: Expression
    body: Statement
    otherwise: Statement | None
    line: int


class While(Statement):
    """`while`."""

    condition: Expression
    body: Statement
    line: int


class Do(Statement):
    """`do` ... `while`."""

    body: Statement
    condition: Expression
    line: int


class For(Statement):
    """``for (start; condition; step)``."""

    start: Statement | None
    condition: Expression | None
    step: Statement | None
    body: Statement
    line: int


class ForIn(Statement):
    """``for (variable in array)``."""

    variable: Expression
    array: Expression
    body: Statement
    line: int


class Switch(Statement):
    """`switch` (gawk manual 7.4.5); a case is (expressions or None for default, statements)."""

    subject: Expression
    cases: list[tuple[Expression | None, Block]]
    line: int


class Block(Statement):
    """Statements in braces, or none."""

    statements: list[Statement]


class Jump(Statement):
    """`break`, `continue`, `next` and `nextfile`."""

    kind: str
    line: int


class Exit(Statement):
    """`exit`."""

    status: Expression | None
    line: int


class Return(Statement):
    """`return`."""

    value: Expression | None
    line: int


class Delete(Statement):
    """``delete array`` and ``delete array[subscripts]``."""

    target: Expression
    line: int


# --- the program ---------------------------------------------------------------------------------


class Function(Node):
    """A function of the program."""

    name: str
    parameters: list[str]
    body: Block
    line: int


class Rule(Node):
    """A pattern and an action. `end` closes a range pattern; without `body` the record is printed."""

    pattern: Expression | None
    end: Expression | None
    body: Block | None
    line: int


class Program(Node):
    """All of a program: the special rules by name (``BEGIN``, ``END`` ...), the others, and the functions."""

    special: dict[str, list[Block]]
    rules: list[Rule]
    functions: dict[str, Function]


def walk(root: Any) -> list[Node]:
    """Every node in `root` (a node, or a list or dict of nodes), in source order."""
    found: list[Node] = []
    stack: list[Any] = [root]
    while stack:
        current = stack.pop()
        if isinstance(current, Node):
            found.append(current)
            stack.extend(reversed([getattr(current, field) for field in current._fields]))
        elif isinstance(current, (list, tuple)):
            stack.extend(reversed(current))
        elif isinstance(current, dict):
            stack.extend(reversed(list(current.values())))
    return found
