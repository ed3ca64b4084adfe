"""The syntax tree of a shell script: slotted nodes with positions, immutable by type.

A node class lists its fields once; construction, comparison, `repr`, walking and printing derive from
that list. Positions (`line`, `start`, `end`) do not take part in comparison, so that a tree printed
and parsed again equals the first one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, dataclass_transform

_POSITIONS = frozenset(("line", "start", "end", "token"))


def inherited(*, default: Any, kw_only: bool) -> Any:
    """A field that subclasses inherit: for a type checker it is passed by keyword, so that theirs may come first."""
    return default


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(inherited,))
class NodeType(type):
    """Metaclass that turns annotated fields into slots and a positional constructor.

    `dataclass(slots=True)` says the same but costs half a millisecond a class at import; the shell
    has sixty of them on its start-up path.
    """

    _fields: tuple[str, ...]

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> NodeType:
        own = tuple(namespace.get("__annotations__", {}))
        above = tuple(field for base in bases for field in getattr(base, "_fields", ()))
        defaults = {field: namespace.pop(field) for field in own if field in namespace}
        for base in bases:
            defaults = {**getattr(base, "_defaults", {}), **defaults}
        # fields with defaults go last, as in dataclasses, so that positions can be inherited
        fields = above + own
        fields = tuple(f for f in fields if f not in defaults) + tuple(f for f in fields if f in defaults)
        namespace["__slots__"] = own
        namespace["_fields"] = fields
        namespace["_defaults"] = defaults
        namespace["_compared"] = tuple(f for f in fields if f not in _POSITIONS)
        if fields:
            signature = ", ".join(f"{f}=_defaults[{f!r}]" if f in defaults else f for f in fields)
            body = "".join(f"\n    self.{f} = {f}" for f in fields)
            scope: dict[str, Any] = {"_defaults": defaults}
            exec(f"def __init__(self, {signature}):{body}", scope)
            namespace["__init__"] = scope["__init__"]
        return super().__new__(mcs, name, bases, namespace)


class Node(metaclass=NodeType):
    """A node of the tree."""

    def __eq__(self, other: object) -> bool:
        if self.__class__ is not other.__class__:
            return NotImplemented
        return all(getattr(self, f) == getattr(other, f) for f in self.__class__._compared)  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, f) for f in self.__class__._compared)))  # type: ignore[attr-defined]

    def __repr__(self) -> str:
        fields = ", ".join(repr(getattr(self, f)) for f in self.__class__._compared)  # type: ignore[attr-defined]
        return f"{self.__class__.__name__}({fields})"

    def children(self) -> Iterator[Node]:
        """Yield the nodes directly below this one, in source order."""
        for field in self.__class__._fields:
            value = getattr(self, field)
            if isinstance(value, Node):
                yield value
            elif isinstance(value, tuple):
                yield from (item for item in value if isinstance(item, Node))


def walk(node: Node) -> Iterator[Node]:
    """Yield `node` and every node below it, depth first, without recursion."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(list(current.children())))


# --- words (bash manual 3.1.2 Quoting, 3.5 Shell Expansions) ------------------------------------


class WordPart(Node):
    """A piece of a word."""


class Literal(WordPart):
    """Unquoted text; inside double quotes and here-documents, plain text."""

    text: str


class Escaped(WordPart):
    """A character quoted by a backslash; `text` is the character without the backslash."""

    text: str


class SingleQuoted(WordPart):
    """`'text'`."""

    text: str


class AnsiQuoted(WordPart):
    """`$'source'`; `text` is the decoded value."""

    source: str
    text: str


class DoubleQuoted(WordPart):
    """`"parts"`, or with `locale` set the translated form `$"parts"`."""

    parts: tuple[WordPart, ...]
    locale: bool = False


class Parameter(WordPart):
    """A parameter expansion, with or without braces (3.5.3).

    `operator` is what follows the name: ``""`` (the plain value), ``"#len"`` for `${#name}`,
    ``- := ? +`` and their colon forms, ``"#" "##" "%" "%%"``, ``"/" "//" "/#" "/%"``,
    ``"^" "^^" "," ",," "~" "~~"``, ``":"`` (substring), ``"@"`` (a transformation whose letter is the
    literal `argument`), ``"!*" "!@"`` for `${!prefix*}`/`${!prefix@}` and ``"!keys"`` for
    `${!name[@]}`/`${!name[*]}` (the subscript says which). `argument` is the word, pattern, or offset;
    `second` the replacement or the length; None where it was not written.
    """

    name: str
    operator: str = ""
    argument: Word | None = None
    second: Word | None = None
    subscript: Word | None = None
    indirect: bool = False
    braces: bool = False
    line: int = 0


class CommandSubstitution(WordPart):
    """`$(body)`, a back-quoted body, `${ body; }` or `${| body; }`; `style` is ``$( ` ${ ${|``.

    `source` is the text between the delimiters as written (for back-quotes, before unescaping). Back-quoted text
    is parsed when it runs: `error` is the ShellSyntaxError that it then reports, after running `body`, the
    lines before the error. `text`, if not None, is what is parsed again when it runs; bash prints any other body.
    """

    body: Script
    style: str
    source: str
    line: int = 0
    error: Exception | None = None
    text: str | None = None


class ArithmeticExpansion(WordPart):
    """`$((source))` or, with `old` set, `$[source]`.

    `word` is the source as a word to expand; `expression` its tree, or None where the source does not parse
    before expansion (then it is expanded and parsed when it runs, as bash does).
    """

    source: str
    word: Word
    expression: Arithmetic | None
    old: bool = False
    line: int = 0


class ProcessSubstitution(WordPart):
    """`<(body)` or `>(body)`; `direction` is ``<`` or ``>``."""

    direction: str
    body: Script
    source: str
    line: int = 0


class ExtendedGlob(WordPart):
    """`?(..) *(..) +(..) @(..) !(..)`: `operator` is the character before the parenthesis."""

    operator: str
    alternatives: tuple[Word, ...]


class Word(Node):
    """A word: its parts, and where it stands in the source (`start` inclusive, `end` exclusive)."""

    parts: tuple[WordPart, ...]
    line: int = 0
    start: int = 0
    end: int = 0


class BadSubstitution(WordPart):
    """A `${...}` that does not parse; running it is the error `source: bad substitution`, or `message`."""

    source: str
    line: int = 0
    message: str = ""


class ArrayElement(Node):
    """An element of a compound assignment: `value`, `[subscript]=value` or `[subscript]+=value`."""

    value: Word
    subscript: Word | None = None
    append: bool = False


class ArrayLiteral(Node):
    """The right-hand side `(element ...)` of a compound assignment (6.7 Arrays)."""

    elements: tuple[ArrayElement, ...]


class Assignment(Node):
    """`name=value`, `name[subscript]=value`, `name=(...)`, each also with `+=`."""

    name: str
    value: Word | ArrayLiteral
    subscript: Word | None = None
    append: bool = False
    line: int = 0
    start: int = 0
    end: int = 0


# --- arithmetic (6.5 Shell Arithmetic) ----------------------------------------------------------


class Arithmetic(Node):
    """An arithmetic expression."""


class Number(Arithmetic):
    """A constant: its source text and its value on 64-bit wrapping integers."""

    source: str
    value: int


class Variable(Arithmetic):
    """A variable by name, with an optional subscript."""

    name: str
    subscript: Word | None = None


class Expansion(Arithmetic):
    """A `$` expansion that stands where an operand is expected, e.g. `$x` or `${#a[@]}`."""

    part: WordPart


class Unary(Arithmetic):
    """``+ - ! ~`` before an operand."""

    operator: str
    operand: Arithmetic


class Update(Arithmetic):
    """``++`` or ``--`` before (`prefix`) or after a variable."""

    operator: str
    target: Arithmetic
    prefix: bool


class Binary(Arithmetic):
    """A binary operator; ``,`` ``&&`` and ``||`` included.

    `token` is where in the expression's text begins what bash shows as the error token of a division by
    zero or a negative exponent.
    """

    operator: str
    left: Arithmetic
    right: Arithmetic
    token: int = 0


class Assign(Arithmetic):
    """``=`` or a compound assignment such as ``+=`` to a variable; `token` as in Binary."""

    operator: str
    target: Arithmetic
    value: Arithmetic
    token: int = 0


class Ternary(Arithmetic):
    """`test ? then : otherwise`."""

    test: Arithmetic
    then: Arithmetic
    otherwise: Arithmetic


class Parenthesis(Arithmetic):
    """`(expression)`, kept so that it prints as written."""

    expression: Arithmetic


# --- conditional expressions (6.4 Bash Conditional Expressions) ---------------------------------


class Condition(Node):
    """A node between `[[` and `]]`."""


class ConditionWord(Condition):
    """A lone word: true if it is not empty."""

    word: Word


class ConditionUnary(Condition):
    """A unary test such as `-f word`."""

    operator: str
    word: Word


class ConditionBinary(Condition):
    """A binary test: ``== = != =~ < > -eq -nt`` and so on. The right side of ``== = !=`` may hold extended globs."""

    operator: str
    left: Word
    right: Word


class ConditionNot(Condition):
    """`! condition`."""

    operand: Condition


class ConditionAnd(Condition):
    """`left && right`."""

    left: Condition
    right: Condition


class ConditionOr(Condition):
    """`left || right`."""

    left: Condition
    right: Condition


class ConditionGroup(Condition):
    """`( condition )`."""

    operand: Condition


# --- redirections (3.6) ---------------------------------------------------------------------------


class HereDocument(Node):
    """The body of a here-document.

    `delimiter` is the word after quote removal, `raw` as written; `quoted` bodies are one Literal,
    others are parsed as if in double quotes. With `strip` leading tabs are already removed.
    """

    delimiter: str
    raw: str
    body: Word
    quoted: bool
    strip: bool


class Redirect(Node):
    """A redirection. `operator` is one of ``< > >> >| <> <& >& &> &>> <<< << <<-``.

    `fd` is the number written before it, `variable` the name in `{name}>`; both None when absent.
    """

    operator: str
    target: Word | HereDocument
    fd: int | None = None
    variable: str | None = None
    line: int = 0


# --- commands (3.2) -------------------------------------------------------------------------------


class Command(Node):
    """Anything that can stand in a pipeline; every kind has its line number."""

    if TYPE_CHECKING:

        @property
        def line(self) -> int: ...


class SimpleCommand(Command):
    """Assignments, words and redirections (3.2.2).

    Arguments in assignment form of the declaration builtins (declare typeset local export readonly) are
    Assignment nodes in `words`.
    """

    assignments: tuple[Assignment, ...]
    words: tuple[Word | Assignment, ...]
    redirects: tuple[Redirect, ...] = ()
    line: int = 0
    start: int = 0
    end: int = 0


class Pipeline(Command):
    """Commands joined by `|` or `|&` (3.2.3). `operators` has one entry between each two commands.

    `negated` counts the `!` before it; `timed` is ``""``, ``"time"`` or ``"time -p"``. With no
    command at all (`time`, `!` alone) `commands` is empty.
    """

    commands: tuple[Command, ...]
    operators: tuple[str, ...] = ()
    negated: int = 0
    timed: str = ""
    line: int = 0


class AndOr(Command):
    """Pipelines joined by `&&` and `||`; `operators` has one entry between each two (3.2.4)."""

    commands: tuple[Command, ...]
    operators: tuple[str, ...]
    line: int = 0


class ListItem(Node):
    """A command in a list and what ended it: ``;``, ``&`` or a newline."""

    command: Command
    terminator: str = "\n"
    line: int = 0


class Script(Node):
    """A list of commands; empty for a blank one."""

    items: tuple[ListItem, ...]


class Compound(Command):
    """A compound command (3.2.5) or function definition, with the redirections that follow it."""

    redirects: tuple[Redirect, ...] = inherited(default=(), kw_only=True)
    line: int = inherited(default=0, kw_only=True)
    start: int = inherited(default=0, kw_only=True)
    end: int = inherited(default=0, kw_only=True)


class Subshell(Compound):
    """`( body )`; `last_line` is the number of the line with the closing parenthesis."""

    body: Script
    last_line: int = 0


class Group(Compound):
    """`{ body; }`."""

    body: Script


class If(Compound):
    """`if test; then body; elif ...; else otherwise; fi`: `branches` are (test, body) pairs in turn."""

    tests: tuple[Script, ...]
    bodies: tuple[Script, ...]
    otherwise: Script | None = None


class While(Compound):
    """`while test; do body; done`, or with `until` set the negated loop."""

    test: Script
    body: Script
    until: bool = False


class For(Compound):
    """`for name [in words]; do body; done`; `words` is None without `in`. `group` is set for the `{ }` form."""

    name: str
    words: tuple[Word, ...] | None
    body: Script
    group: bool = False


class ArithmeticFor(Compound):
    """`for ((start; test; step)); do body; done`; each clause is source, word and tree as in ArithmeticExpansion."""

    initial: ArithmeticExpansion
    test: ArithmeticExpansion
    step: ArithmeticExpansion
    body: Script
    group: bool = False


class Select(Compound):
    """`select name [in words]; do body; done`."""

    name: str
    words: tuple[Word, ...] | None
    body: Script


class CaseClause(Node):
    """`pattern | pattern) body` and its terminator: ``;;``, ``;&`` or ``;;&``."""

    patterns: tuple[Word, ...]
    body: Script
    terminator: str = ";;"


class Case(Compound):
    """`case subject in clauses esac`."""

    subject: Word
    clauses: tuple[CaseClause, ...]


class ArithmeticCommand(Compound):
    """`((expression))`."""

    expression: ArithmeticExpansion


class Conditional(Compound):
    """`[[ condition ]]`."""

    condition: Condition


class FunctionDefinition(Compound):
    """`name () body` or `function name [()] body` (3.3). Its own redirections stand on `body`."""

    name: str
    body: Command
    keyword: bool = False


class Coprocess(Compound):
    """`coproc [name] command`; `name` is ``COPROC`` when not written."""

    name: str
    command: Command


Tree: TypeAlias = Node
