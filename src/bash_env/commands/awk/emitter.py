"""What the parts of the code generator share: the lines written, constants, temporaries, and where names live.

Nothing of the awk program's text gets into the generated text: names are numbered, constants stand in a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bash_env.commands.awk import nodes
from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.infer import NUMBER, STRING, Types
from bash_env.commands.awk.regexes import Locale, TextRegex
from bash_env.commands.awk.source import SourceText
from bash_env.commands.awk.symbols import SPECIAL_SCALARS, FunctionInfo, Owner, Symbols
from bash_env.text.regex import PatternError

NUM, STR, INPUT, VALUE, BOOL = "number", "string", "input", "value", "bool"
"""What generated code yields: a float, a str, text from outside as a str, any value, a Python bool."""


Code = tuple[str, str]
"""Generated text, and what it yields."""


class Settings:
    """What a program is compiled for: how text is stored, the names that the command line assigns, and --sandbox."""

    __slots__ = ("assigned", "locale", "sandbox")

    def __init__(self, locale: Locale, assigned: frozenset[str], sandbox: bool) -> None:
        self.locale = locale
        self.assigned = assigned
        self.sandbox = sandbox


class Emitter:
    """The state of code generation."""

    def __init__(self, symbols: Symbols, types: Types, source: SourceText, settings: Settings) -> None:
        self.symbols = symbols
        self.types = types
        self.source = source
        self.settings = settings
        self.lines: list[str] = []
        self.places: list[int] = []
        self.constants: list[Any] = []
        self.warnings: list[str] = []
        self.owner: Owner = ""
        self.local_names: dict[str, str] = {}
        self.hoisted: dict[str, str] = {}
        self.plain = False  # fields are in the local list `f`, the record in `line`
        self.counting = ""  # how NR is read: "local" or through the runtime
        self.format_functions: list[tuple[str, str, str, str]] = []
        self.jumps: list[Callable[[str], None]] = []
        self.folding = "IGNORECASE" in self.mentioned() or "IGNORECASE" in settings.assigned
        self._numbers: dict[Any, str] = {}
        self._indent = 0
        self._temporaries = 0
        self._place = 0

    def mentioned(self) -> set[str]:
        """All names in the program."""
        return {node.name for node in self.symbols.all_nodes if isinstance(node, nodes.Name)}

    # --- lines -----------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Add a line."""
        self.lines.append("    " * self._indent + text)
        self.places.append(self._place)

    def at(self, line: int) -> None:
        """What follows belongs to a line of the program."""
        self._place = line

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """An indented block below `head`."""
        self.write(head)
        self._indent += 1
        start = len(self.lines)
        yield
        if len(self.lines) == start:
            self.write("pass")
        self._indent -= 1

    def temporary(self) -> str:
        """A fresh local name."""
        self._temporaries += 1
        return f"t{self._temporaries}"

    # --- constants -------------------------------------------------------------------------------

    def constant(self, value: Any) -> str:
        """The name of a constant."""
        key = (type(value), value)
        name = self._numbers.get(key)
        if name is None:
            name = self._numbers[key] = f"c{len(self.constants)}"
            self.constants.append(value)
        return name

    def literal(self, value: float) -> str:
        """Code for a number."""
        return repr(value) if value - value == 0.0 else self.constant(value)

    def regex(self, node: nodes.Regex) -> TextRegex:
        """The compiled form of a regular expression constant. Raises SourceError."""
        try:
            expression = TextRegex(node.pattern, self.settings.locale)
        except PatternError as error:
            text = f"{self.source.place(node.line)}: error: {error}: /{node.pattern}/"
            raise SourceError([text]) from None
        quoted = ("regexp escape sequence `\\\"' is not a known regexp operator",) if '\\"' in node.pattern else ()
        for warning in (*quoted, *expression.warnings):
            text = f"{self.source.place(node.line)}: warning: {warning}"
            if text not in self.warnings:
                self.warnings.append(text)
        return expression

    # --- names -----------------------------------------------------------------------------------

    def function(self, name: str) -> FunctionInfo | None:
        """A function of the program."""
        return self.symbols.functions.get(name)

    def is_parameter(self, name: str) -> bool:
        """Whether a name is a parameter of the function in work."""
        return name in self.local_names

    def is_special(self, name: str) -> bool:
        """Whether a name is a special variable that is no array."""
        return name in SPECIAL_SCALARS and not self.is_parameter(name)

    def identifier(self, name: str) -> str:
        """The Python name of a variable or an array that is not special."""
        local = self.local_names.get(name) or self.hoisted.get(name)
        return local or self.symbols.globals[name]

    def kind_of(self, name: str) -> str:
        """Whether a name is an "array", a "scalar", or unknown."""
        if self.is_special(name):
            return "scalar"
        return self.symbols.kind(self.owner, name)

    def is_mixed(self, name: str) -> bool:
        """Whether a scalar may turn out to hold an array."""
        return self.symbols.key(self.owner, name) in self.symbols.mixed

    def is_compared(self, variable: nodes.Expression) -> bool:
        """Whether a loop variable is compared, or handed on to where it may be."""
        return isinstance(variable, nodes.Name) and self.symbols.key(self.owner, variable.name) in self.types.compared

    def types_to_kind(self, types: int) -> str:
        """What code yields for a set of types."""
        return NUM if types == NUMBER else STR if types == STRING else VALUE


def is_pure(node: nodes.Expression) -> bool:
    """Whether evaluating an expression changes nothing."""
    return not any(isinstance(found, _IMPURE) for found in nodes.walk(node))


_IMPURE = (nodes.Assign, nodes.Increment, nodes.Call, nodes.Getline, nodes.Builtin)
