"""Assignments: `name=value`, elements, compound values; as statements, before commands, and as arguments of `declare`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from bash_env.shell.arithmetic_elements import unquoted_subscript
from bash_env.shell.braces import expand_braces
from bash_env.shell.errors import BadSubscript, ShellError
from bash_env.shell.fields import Pattern
from bash_env.shell.pathname import expand_pathnames
from bash_env.shell.quoting import quote_traced, quote_word
from bash_env.shell.variables import NAMEREF, UNSET_ARRAY, AssociativeArray, DynamicVariable, IndexedArray, Variable
from bash_env.shell.word_fields import compile_fields
from bash_env.shell.words import compile_arithmetic_word, compile_text, subscript_mark, waits
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import ShellSyntaxError, parse
from bash_env.syntax.printer import print_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

MUST_SUBSCRIPT = "must use subscript when assigning associative array"

Element: TypeAlias = "tuple[str | None, str, bool]"
"""Of a compound value: subscript or None, value, whether it appends."""

HOOKED = frozenset(
    ("IFS", "OPTIND", "PATH", "BASH_COMPAT", "BASH_XTRACEFD", "POSIXLY_CORRECT", "LC_ALL", "LC_CTYPE", "LANG")
)
"""The variables whose assignment has consequences at once (`VariableTable.hooks`)."""


class Elements(list[Element]):
    """The elements of a compound value.

    `keyed` says that the first is written with a bracket, whatever follows it; `blanks` how those are written that are empty.
    """

    __slots__ = ("blanks", "keyed")

    def __init__(self, keyed: bool) -> None:
        super().__init__()
        self.keyed = keyed
        self.blanks: dict[int, str] = {}


class Assigned:
    """An assignment whose right side is expanded: what the builtin `declare` gets as an argument."""

    __slots__ = ("append", "name", "node", "subscript", "value")

    def __init__(
        self,
        name: str,
        value: str | list[Element],
        subscript: str | None,
        append: bool,
        node: n.Assignment | None = None,
    ) -> None:
        self.node = node
        self.name = name
        self.value = value
        self.subscript = subscript
        self.append = append

    def __str__(self) -> str:
        """The argument that the builtin gets, which is the name alone for a compound value."""
        if isinstance(self.value, list):
            return self.name
        return f"{self.target}{'+=' if self.append else '='}{self.value}"

    def shown(self) -> str:
        """The assignment as `set -x` shows it."""
        target = self.name if self.subscript is None else f"{self.name}[{self.written_subscript() or self.subscript}]"
        return f"{target}{'+=' if self.append else '='}{self.shown_value()}"

    @property
    def target(self) -> str:
        """What is assigned to: the name with its subscript."""
        return self.name if self.subscript is None else f"{self.name}[{self.subscript}]"

    def written_subscript(self) -> str:
        """The subscript as it stands in the source; empty where there is none to tell."""
        return "" if self.node is None or self.node.subscript is None else print_word(self.node.subscript)

    def shown_value(self) -> str:
        """The value as `set -x` shows it."""
        if isinstance(self.value, str):
            return quote_traced(self.value) if self.value else ""
        return "(" + " ".join(quote_traced(v) if s is None else f"[{s}]={v}" for s, v, _ in self.value) + ")"

    def shown_elements(self) -> str:
        """A compound value as `set -x` shows it before the builtin that gets it."""
        elements = cast("list[Element]", self.value)
        quoted = (
            (None if s is None else quote_word(s, always=True), quote_word(v, always=True)) for s, v, _ in elements
        )
        return "(" + " ".join(v if s is None else f"[{s}]={v}" for s, v in quoted) + ")"

    def _check_empty_subscript(self, shell: Shell) -> None:
        source = self.written_subscript()
        if not source or shell.variables.is_associative(self.name):
            raise ShellError(f"{self.name}[{source}]: bad array subscript")

    def apply(self, shell: Shell, *, declared: bool = False) -> None:
        """Carry it out, `declared` by an argument of `declare`. Raises ShellError."""
        if isinstance(self.value, list):
            if self.subscript is not None:
                raise ShellError(f"{self.target}: cannot assign list to array member")
            assign_elements(shell, self.name, self.value, self.append, declared)
        elif self.subscript is not None:
            if self.subscript in ("@", "*") and not shell.variables.is_associative(self.name):
                raise ShellError(f"{self.target}: bad array subscript")
            if not self.subscript:
                self._check_empty_subscript(shell)
            try:
                shell.variables.set_element(self.name, self.subscript, self.value, append=self.append)
            except BadSubscript:
                written = self.written_subscript() or self.subscript
                raise BadSubscript(f"{self.name}[{written}]: bad array subscript") from None
        elif self.append:
            shell.variables.append(self.name, self.value)
        else:
            shell.variables.set(self.name, self.value)


def assign_elements(shell: Shell, name: str, elements: list[Element], append: bool, declared: bool = False) -> None:
    """`name=(...)` and `name+=(...)`. Raises ShellError."""
    table = shell.variables
    name, inner = table.resolve(name)
    if inner is not None:
        raise ShellError(f"`{name}[{inner}]': not a valid identifier")
    old = table.table.get(name)
    if isinstance(old, Variable):
        table.check_writable(name, old)
    if isinstance(old, DynamicVariable) and isinstance(old.read(shell), dict):
        for index, (subscript, value, _) in enumerate(elements):
            table.set_element(name, str(index) if subscript is None else subscript, value)
        return
    if isinstance(old, Variable) and old.flags & NAMEREF:
        shell.warn(f"warning: {name}: removing nameref attribute")
        table.change_flags(name, off=NAMEREF).value = None
    variable = table.own_array(name) if append or isinstance(old, Variable) else table.own(name)
    associative = isinstance(variable.value, AssociativeArray)
    if not append:
        content: Any = AssociativeArray() if associative else IndexedArray()
        if not any(sub is not None for sub, _, _ in elements):
            variable.value = content
        _fill(shell, name, variable, content, elements, declared)
        variable.value = content
        variable.flags &= ~UNSET_ARRAY
    else:
        if isinstance(variable.value, str) or variable.value is None:
            variable.value = IndexedArray(() if variable.value is None else (variable.value,))
        _fill(shell, name, variable, variable.value, elements, declared)
    table.touched(name)


def _fill(shell: Shell, name: str, variable: Variable, content: Any, elements: list[Element], declared: bool) -> None:
    if isinstance(content, AssociativeArray):
        if elements and elements[0][0] is None and (declared or not getattr(elements, "keyed", False)):
            _fill_pairs(shell, variable, content, elements, declared)
        else:
            _fill_keyed(shell, name, variable, content, elements, declared)
        return
    index = content.next_index()
    for subscript, value, append in elements:
        if subscript is not None:
            found = shell.variables.index(subscript) if subscript else -1
            if found < 0:
                found += content.last + 1
            if found < 0 or not subscript:
                shell.warn_of_error(f"[{subscript}]={value}: bad array subscript")
                continue
            index = found
        content.put(index, shell.variables.joined(variable, content.get(index) if append else None, value, append))
        index += 1


def _fill_pairs(
    shell: Shell, variable: Variable, content: AssociativeArray, elements: list[Element], declared: bool
) -> None:
    """Keys and values in turn."""
    values = [value if sub is None else f"[{sub}]{'+' if append else ''}={value}" for sub, value, append in elements]
    for number, (key, value) in enumerate(zip(values[::2], [*values[1::2], ""], strict=False)):
        if key:
            content[key] = shell.variables.joined(variable, None, value, False)
            continue
        source = "''" if declared or not isinstance(elements, Elements) else elements.blanks.get(2 * number, "")
        shell.warn_of_error(f"{source}: bad array subscript")


def _fill_keyed(
    shell: Shell, name: str, variable: Variable, content: AssociativeArray, elements: list[Element], declared: bool
) -> None:
    """`[key]=value` each; any other is told and left out. `declare` has put what it got in quotes."""
    quote = _single_quoted if declared else str
    before = variable.value if isinstance(variable.value, AssociativeArray) else content
    for subscript, value, append in elements:
        if subscript is None:
            shell.warn_of_error(f"{name}: {quote(value)}: {MUST_SUBSCRIPT}")
        elif not subscript:
            shell.warn_of_error(f"[{quote(subscript)}]={quote(value)}: bad array subscript")
        else:
            old = before.get(subscript) if append else None
            content[subscript] = shell.variables.joined(variable, old, value, append)


def _single_quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


# --- compiling ------------------------------------------------------------------------------------


def compile_assigned(node: n.Assignment) -> Callable[[Shell], Any]:
    """A function that expands an assignment to an `Assigned` (or returns a coroutine that does)."""
    subscript_of = _subscript(node)
    value_of = (
        _elements(node.value)
        if isinstance(node.value, n.ArrayLiteral)
        else compile_text(node.value, tilde="assignment")
    )
    name, append = node.name, node.append
    if not waits(value_of) and not waits(subscript_of):
        return lambda shell: Assigned(name, value_of(shell), subscript_of(shell), append, node)

    async def run(shell: Shell) -> Assigned:
        subscript = await subscript_of(shell) if waits(subscript_of) else subscript_of(shell)
        value = await value_of(shell) if waits(value_of) else value_of(shell)
        return Assigned(name, value, subscript, append, node)

    return run


def _subscript(node: n.Assignment) -> Callable[[Shell], Any]:
    if node.subscript is None:
        return lambda shell: None
    mark = subscript_mark(node.subscript)
    if mark:
        return lambda shell: mark
    key_of = compile_text(node.subscript, tilde="none")
    expression = unquoted_subscript(node.subscript)
    if expression.parts == node.subscript.parts:
        return key_of
    expression_of, name = compile_text(expression, tilde="none"), node.name
    if not waits(key_of):
        return lambda shell: (key_of if shell.variables.is_associative(name) else expression_of)(shell)

    async def run(shell: Shell) -> str:
        return str(await (key_of if shell.variables.is_associative(name) else expression_of)(shell))

    return run


def _elements(literal: n.ArrayLiteral) -> Callable[[Shell], Any]:
    """A coroutine function to the elements of a compound value."""
    makers = [_element(element) for element in literal.elements]
    keyed = bool(literal.elements) and _begins_with_bracket(literal.elements[0])

    async def run(shell: Shell) -> list[Element]:
        out = Elements(keyed)
        for maker in makers:
            await maker(shell, out)
        if len(out) > shell.process.machine.limits.max_fields:
            raise ShellError("too many words (max_fields)", fatal=True)
        return out

    return run


def _begins_with_bracket(element: n.ArrayElement) -> bool:
    parts = element.value.parts
    return element.subscript is not None or (
        bool(parts) and isinstance(parts[0], n.Literal) and parts[0].text.startswith("[")
    )


def _element(element: n.ArrayElement) -> Callable[[Shell, Elements], Any]:
    if element.subscript is None:
        source = print_word(element.value)
        makers = [(maker, waits(maker)) for maker in compile_fields(element.value)]

        async def add_fields(shell: Shell, out: Elements) -> None:
            fields: list[str | Pattern] = []
            for maker, must_wait in makers:
                if must_wait:
                    await maker(shell, fields)
                else:
                    maker(shell, fields)
            if any(isinstance(field, Pattern) for field in fields):
                fields = cast("list[str | Pattern]", await expand_pathnames(shell, fields))
            if "" in fields:
                out.blanks[len(out) + fields.index("")] = source
            out += [(None, cast(str, field), False) for field in fields]

        return add_fields
    subscript_of = compile_text(element.subscript, tilde="none")
    value_of = compile_text(element.value, tilde="assignment")
    append = element.append

    async def add(shell: Shell, out: Elements) -> None:
        subscript = await subscript_of(shell) if waits(subscript_of) else subscript_of(shell)
        value = await value_of(shell) if waits(value_of) else value_of(shell)
        out.append((subscript, value, append))

    return add


async def expand_compound(shell: Shell, text: str) -> list[Element] | None:
    """The elements of a compound value given as text, such as the argument of `declare -a 'a=(1 2)'`; None if it is none."""
    try:
        script = parse(f"a={text}")[0]
    except (ShellSyntaxError, IndexError):
        return None
    command = script.items[0].command
    if not isinstance(command, n.SimpleCommand) or not command.assignments or command.words or len(script.items) != 1:
        return None
    value = command.assignments[0].value
    return await _elements(value)(shell) if isinstance(value, n.ArrayLiteral) else None


def brace_expanded(node: n.Assignment) -> list[n.Assignment]:
    """An argument such as `x={a,b}`, which is a word as far as braces go: `x=a x=b`."""
    value = node.value
    if not isinstance(value, n.Word) or not any(isinstance(p, n.Literal) and "{" in p.text for p in value.parts):
        return [node]
    words = [n.Word(tuple(parts), value.line) for parts in expand_braces(value.parts)]
    return [n.Assignment(node.name, word, node.subscript, node.append, node.line) for word in words]


def compile_statement(node: n.Assignment) -> Callable[[Shell], Any]:
    """A function that carries out an assignment and returns None, or a coroutine that does where it has to wait."""
    if node.subscript is None and isinstance(node.value, n.Word):
        return (_append_statement if node.append else _plain_statement)(node.name, node.value)
    if node.subscript is None and isinstance(node.value, n.ArrayLiteral):
        statement = _list_statement(node, node.value)
        if statement is not None:
            return statement
    expand = compile_assigned(node)
    if not waits(expand):
        return lambda shell: expand(shell).apply(shell)

    async def run(shell: Shell) -> None:
        (await expand(shell)).apply(shell)

    return run


def _list_statement(node: n.Assignment, literal: n.ArrayLiteral) -> Callable[[Shell], Any] | None:
    """`name=(word ...)` and `name+=(word ...)` of words that need no waiting."""
    name, append = node.name, node.append
    if any(element.subscript is not None for element in literal.elements):
        return None
    makers = [maker for element in literal.elements for maker in compile_fields(element.value)]
    if any(map(waits, makers)):
        return None

    general = compile_assigned(node)

    async def assign(shell: Shell) -> None:
        (await general(shell)).apply(shell)

    def run(shell: Shell) -> Any:
        if shell.vars.get(name).__class__ is Variable and shell.variables.is_associative(name):
            return assign(shell)
        fields: list[Any] = []
        for make in makers:
            make(shell, fields)
        if shell.patterns:
            shell.patterns = False
            return _assign_expanded(shell, name, fields, append)
        _assign_list(shell, name, fields, append)
        return None

    return run


async def _assign_expanded(shell: Shell, name: str, fields: list[Any], append: bool) -> None:
    _assign_list(shell, name, await expand_pathnames(shell, fields), append)


def _assign_list(shell: Shell, name: str, values: list[str], append: bool) -> None:
    if len(values) > shell.process.machine.limits.max_fields:
        raise ShellError("too many words (max_fields)", fatal=True)
    variable: Any = shell.vars.get(name)
    plain = variable.__class__ is Variable and not variable.flags and variable.owner is shell.variables.owner
    if not plain or variable.value.__class__ is not IndexedArray:
        assign_elements(shell, name, [(None, value, False) for value in values], append)
    elif append:
        variable.value.extend(values)
    else:
        variable.value = IndexedArray(values)


def _append_statement(name: str, word: n.Word) -> Callable[[Shell], Any]:
    """`name+=text`."""
    value_of = compile_text(word, tilde="assignment")
    if waits(value_of):

        async def run_waiting(shell: Shell) -> None:
            shell.variables.append(name, await value_of(shell))

        return run_waiting

    def run(shell: Shell) -> None:
        value = value_of(shell)
        old = shell.vars.get(name)
        if old.__class__ is str and not shell.allexport and len(old) + len(value) < shell.string_limit:
            shell.vars[name] = old + value
        else:
            shell.variables.append(name, value)

    return run


def _plain_statement(name: str, word: n.Word) -> Callable[[Shell], Any]:
    value_of: Any = None
    if len(word.parts) == 1 and isinstance(word.parts[0], n.ArithmeticExpansion):
        value_of = compile_arithmetic_word(word.parts[0])
    if value_of is None or waits(value_of):
        value_of = compile_text(word, tilde="assignment")
    if waits(value_of):

        async def run_waiting(shell: Shell) -> None:
            shell.variables.set(name, await value_of(shell))

        return run_waiting
    if name in HOOKED:
        return lambda shell: shell.variables.set(name, value_of(shell))

    def run(shell: Shell) -> None:
        value = value_of(shell)
        old = shell.vars.get(name)
        if (old.__class__ is str or old.__class__ is int) and not shell.allexport:
            shell.vars[name] = value
        else:
            shell.variables.set(name, value)

    return run
