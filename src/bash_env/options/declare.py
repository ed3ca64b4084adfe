"""Declaring a command's options: one class says names, types, help and usage.

class Options(CommandOptions):
    '''Print the first 10 lines of each FILE to standard output.'''
    lines: int = option("-n", "--lines", metavar="[-]NUM", parse=count, default=10, help="...")
    quiet: bool = flag("-q", "--quiet", "--silent", help="never print file-name headers")
    files: list[str] = operands("FILE", default=("-",))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, dataclass_transform

FLAG, VALUE, OPTIONAL = "flag", "value", "optional"


class Declaration:
    """One option: its names, how its argument is read, and its help. `field` is set by the class it stands in."""

    __slots__ = ("const", "default", "field", "help", "hidden", "kind", "metavar", "names", "parse", "repeat")

    def __init__(
        self,
        kind: str,
        names: Sequence[str],
        *,
        default: Any = None,
        const: Any = True,
        parse: Callable[[str], Any] = str,
        metavar: str = "",
        repeat: bool = False,
        help: str = "",
        hidden: bool = False,
    ) -> None:
        self.kind = kind
        self.names = tuple(names)
        self.default = default
        self.const = const
        self.parse = parse
        self.metavar = metavar
        self.repeat = repeat
        self.help = help
        self.hidden = hidden
        self.field = ""


class Operands:
    """The operands: how many there may be, and what stands in for none."""

    __slots__ = ("default", "field", "maximum", "metavar", "minimum")

    def __init__(self, metavar: str, default: Sequence[str], minimum: int, maximum: int | None) -> None:
        self.metavar = metavar
        self.default = default
        self.minimum = minimum
        self.maximum = maximum
        self.field = ""


def flag(
    *names: str, default: Any = False, const: Any = True, repeat: bool = False, help: str = "", hidden: bool = False
) -> Any:
    """An option without argument that sets its field to `const`; with `repeat` it appends `const` to a list.

    Two flags may set one field: give the second as `alias` of it (see `sets`).
    """
    return Declaration(FLAG, names, default=default, const=const, repeat=repeat, help=help, hidden=hidden)


def sets(field: str, const: Any, *names: str, help: str = "", hidden: bool = False) -> Any:
    """A further flag that sets `field` (declared before it) to `const`, e.g. --no-messages or `-H` against `-h`."""
    declaration = Declaration(FLAG, names, const=const, help=help, hidden=hidden)
    declaration.field = field
    return declaration


def option(
    *names: str,
    metavar: str,
    default: Any = None,
    parse: Callable[[str], Any] = str,
    repeat: bool = False,
    help: str = "",
    hidden: bool = False,
) -> Any:
    """An option with a required argument. `parse` turns it into the value and raises UsageError to refuse it."""
    return Declaration(
        VALUE, names, default=default, parse=parse, metavar=metavar, repeat=repeat, help=help, hidden=hidden
    )


def optional(
    *names: str,
    metavar: str,
    default: Any = None,
    const: Any = None,
    parse: Callable[[str], Any] = str,
    repeat: bool = False,
    help: str = "",
    hidden: bool = False,
) -> Any:
    """An option whose argument may be left out (`--color[=WHEN]`, `-i[SUFFIX]`); `const` is its value then."""
    return Declaration(
        OPTIONAL,
        names,
        default=default,
        const=const,
        parse=parse,
        metavar=metavar,
        repeat=repeat,
        help=help,
        hidden=hidden,
    )


def operands(metavar: str, *, default: Sequence[str] = (), minimum: int = 0, maximum: int | None = None) -> Any:
    """The list of operands. Fewer than `minimum` is ``missing operand``, more than `maximum` ``extra operand``."""
    return Operands(metavar, default, minimum, maximum)


class UsageError(Exception):
    """A command line that is refused: `NAME: text`, with `hint` the line that points to --help, and the usage status.

    `status` overrides the command's usage status. `text` may hold ``{quote:x}``-free text only: quote values before.
    """

    def __init__(self, text: str, *, hint: bool = True, status: int | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint
        self.status = status


class BadValue(Exception):
    """An option's argument is refused: ``NAME: words ‘value’``, the value in the locale's quotation marks."""

    def __init__(self, words: str, value: str, *, hint: bool = False, status: int | None = None) -> None:
        super().__init__(words)
        self.words = words
        self.value = value
        self.hint = hint
        self.status = status


@dataclass_transform(kw_only_default=True, field_specifiers=(flag, option, optional, operands))
class OptionsType(type):
    """Collects the declarations of a class body."""

    _declarations: tuple[Declaration, ...]

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> OptionsType:
        declarations: list[Declaration] = [d for base in bases for d in getattr(base, "_declarations", ())]
        defaults: dict[str, Any] = {k: v for base in bases for k, v in getattr(base, "_defaults", {}).items()}
        rest: Operands | None = next((o for base in bases if (o := getattr(base, "_operands", None))), None)
        for key, value in list(namespace.items()):
            if isinstance(value, Declaration):
                if not value.field:
                    value.field = key
                    defaults[key] = [] if value.repeat else value.default
                declarations.append(value)
                del namespace[key]
            elif isinstance(value, Operands):
                value.field = key
                rest = value
                del namespace[key]
        namespace["_declarations"] = tuple(declarations)
        namespace["_defaults"] = defaults
        namespace["_operands"] = rest
        namespace["_names"] = {n: d for d in declarations for n in d.names}
        return super().__new__(mcs, name, bases, namespace)


class CommandOptions(metaclass=OptionsType):
    """The options of one command line. A subclass declares fields; its docstring is the first line of --help.

    `given` lists the fields in the order in which options set them, once for each occurrence.
    """

    usage: ClassVar[str] = ""
    """What follows the name in the usage line; derived from the operands when empty."""
    usage_status: ClassVar[int] = 1
    """The exit status of a refused command line."""
    permute: ClassVar[bool] = True
    """Whether options may follow operands (not for env, xargs, timeout ...)."""
    version: ClassVar[str] = "{name} (GNU coreutils) 9.1"
    """The first line of --version; scripts look there for what they run on."""
    named_hint: ClassVar[bool] = False
    """Whether the line that points to --help begins with the command's name (diff, cmp)."""
    short_name: ClassVar[bool] = False
    """Whether messages other than of a refused command line begin with the last component of argv[0] (gzip, column)."""
    plain: ClassVar[bool] = False
    """Whether --help and --version are ordinary operands (echo, test, expr)."""

    _declarations: ClassVar[tuple[Declaration, ...]]
    _defaults: ClassVar[dict[str, Any]]
    _operands: ClassVar[Operands | None]
    _names: ClassVar[dict[str, Declaration]]

    given: list[str]

    def __init__(self, **values: Any) -> None:
        for key, value in self._defaults.items():
            setattr(self, key, list(value) if isinstance(value, list) else value)
        self.given = []
        for key, value in values.items():
            setattr(self, key, value)

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """Turn obsolete forms (`head -5`, `tail +3`) into today's before parsing."""
        return arguments

    def keep_last(self, *fields: str) -> None:
        """Of flags that exclude each other, unset all but the one given last."""
        given = [field for field in self.given if field in fields]
        for field in given[:-1]:
            setattr(self, field, field == given[-1])

    def check(self, env: Mapping[str, str]) -> None:
        """Look at the options together; raise UsageError to refuse."""
