"""Reading a command line as GNU getopt_long(3) does: bundled letters, prefixes of long names, permutation, `--`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from bash_env.options.declare import FLAG, OPTIONAL, VALUE, BadValue, CommandOptions, Declaration, UsageError
from bash_env.text.quote import quote

T = TypeVar("T", bound=CommandOptions)

HELP, VERSION = Declaration(FLAG, ("--help",), const="help"), Declaration(FLAG, ("--version",), const="version")
for _declaration in (HELP, VERSION):
    _declaration.field = "_information"


class Information(Exception):
    """The command line asked for --help or --version; `what` says which."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def parse(cls: type[T], arguments: list[str], env: Mapping[str, str]) -> T:
    """The options that `arguments` (without the command's name) say. Raises UsageError and Information."""
    found = cls()
    rest = _Reader(found, cls.rewrite(arguments, env), env).read()
    _take_operands(found, rest, env)
    found.check(env)
    return found


def _take_operands(found: CommandOptions, rest: list[str], env: Mapping[str, str]) -> None:
    declared = found._operands
    if declared is None:
        if rest:
            raise UsageError(f"extra operand {quote(rest[0], env)}")
        return
    if len(rest) < declared.minimum:
        raise UsageError("missing operand" if not rest else f"missing operand after {quote(rest[-1], env)}")
    if declared.maximum is not None and len(rest) > declared.maximum:
        raise UsageError(f"extra operand {quote(rest[declared.maximum], env)}")
    setattr(found, declared.field, rest or list(declared.default))


class _Reader:
    """One pass over the arguments."""

    def __init__(self, found: CommandOptions, arguments: list[str], env: Mapping[str, str]) -> None:
        self.found = found
        self.names = found._names
        self.todo = arguments[::-1]
        self.env = env
        self.permute = found.permute and "POSIXLY_CORRECT" not in env

    def read(self) -> list[str]:
        """Set the fields; the operands."""
        rest: list[str] = []
        todo = self.todo
        while todo:
            argument = todo.pop()
            if argument == "--":
                break
            if argument.startswith("--"):
                self.long(argument)
            elif argument.startswith("-") and argument != "-":
                self.short(argument)
            else:
                rest.append(argument)
                if not self.permute:
                    break
        return rest + todo[::-1]

    def long(self, argument: str) -> None:
        """`--name`, `--name=value`, `--name value`."""
        name, equals, value = argument.partition("=")
        name, declaration = self.match(name, argument)
        if declaration.kind == FLAG:
            if equals:
                raise UsageError(f"option '{name}' doesn't allow an argument")
            self.set_flag(declaration)
        elif equals:
            self.set_value(declaration, value)
        elif declaration.kind == OPTIONAL:
            self.store(declaration, declaration.const)
        elif self.todo:
            self.set_value(declaration, self.todo.pop())
        else:
            raise UsageError(f"option '{name}' requires an argument")

    def match(self, name: str, argument: str) -> tuple[str, Declaration]:
        """The option that `name` abbreviates; `argument` is the whole word."""
        exact = self.names.get(name)
        if exact is not None:
            return name, exact
        known = {n: d for n, d in self.names.items() if n.startswith("--")}
        if not self.found.plain:
            known |= {"--help": HELP, "--version": VERSION}
        hits = {n: d for n, d in known.items() if n.startswith(name)}
        if name in hits:
            return name, hits[name]
        if not hits:
            raise UsageError(f"unrecognized option '{argument}'")
        first = next(iter(hits.items()))
        if any(not _same(d, first[1]) for d in hits.values()):
            possibilities = " ".join(f"'{n}'" for n in hits)
            raise UsageError(f"option '{name}' is ambiguous; possibilities: {possibilities}")
        return first

    def short(self, argument: str) -> None:
        """A cluster such as `-la` or `-n5`."""
        position = 1
        while position < len(argument):
            letter = argument[position]
            declaration = self.names.get("-" + letter)
            if declaration is None:
                raise UsageError(f"invalid option -- '{letter}'")
            position += 1
            if declaration.kind == FLAG:
                self.set_flag(declaration)
                continue
            value = argument[position:]
            if value:
                self.set_value(declaration, value)
            elif declaration.kind == OPTIONAL:
                self.store(declaration, declaration.const)
            elif declaration.kind == VALUE and self.todo:
                self.set_value(declaration, self.todo.pop())
            else:
                raise UsageError(f"option requires an argument -- '{letter}'")
            return

    def set_flag(self, declaration: Declaration) -> None:
        """A flag was given."""
        if declaration.field == "_information":
            raise Information(declaration.const)
        self.store(declaration, declaration.const)

    def set_value(self, declaration: Declaration, text: str) -> None:
        """An argument was given."""
        try:
            self.store(declaration, declaration.parse(text))
        except BadValue as bad:
            raise UsageError(f"{bad.words} {quote(bad.value, self.env)}", hint=bad.hint, status=bad.status) from None

    def store(self, declaration: Declaration, value: object) -> None:
        """Put a value into its field."""
        if declaration.repeat:
            getattr(self.found, declaration.field).append(value)
        else:
            setattr(self.found, declaration.field, value)
        self.found.given.append(declaration.field)


def _same(one: Declaration, other: Declaration) -> bool:
    return one is other or (one.field == other.field and one.kind == other.kind and one.const == other.const)
