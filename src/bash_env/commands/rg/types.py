"""File types: -t, -T, --type-add and --type-clear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bash_env.commands.rg.globs import glob_regex
from bash_env.commands.rg.types_data import TYPE_LIST
from bash_env.text.regex import Pattern, compile_any

INVALID_DEFINITION = "invalid definition (format is type:glob, e.g., html:*.html)"


class TypeTable:
    """The known types, name -> globs; `changes` are ("add", definition) and ("clear", name), in order.

    Raises ValueError with ripgrep's words for a definition that is not valid.
    """

    def __init__(self, changes: Iterable[tuple[str, str]]) -> None:
        self.globs: dict[str, list[str]] = {}
        for line in TYPE_LIST.splitlines():
            name, _, globs = line.partition(": ")
            self.globs[name] = globs.split(", ")
        for kind, text in changes:
            if kind == "clear":
                self.globs.pop(text, None)
            else:
                self._add(text)

    def _add(self, definition: str) -> None:
        name, colon, rest = definition.partition(":")
        if not colon or not name.isalnum() or not rest:
            raise ValueError(INVALID_DEFINITION)
        globs = [rest]
        if rest.startswith("include:"):
            names = rest.removeprefix("include:").split(",")
            if any(included not in self.globs for included in names):
                raise ValueError(INVALID_DEFINITION)
            globs = [glob for included in names for glob in self.globs[included]]
        known = self.globs.setdefault(name, [])
        known += [glob for glob in globs if glob not in known]

    def select(self, selections: Sequence[tuple[bool, str]]) -> TypeFilter | None:
        """The filter for (wanted, name) pairs, the later first; None without any. Raises ValueError."""
        rules = [(wanted, self._pattern(name)) for wanted, name in selections]
        return TypeFilter(rules) if rules else None

    def _pattern(self, name: str) -> Pattern:
        if name == "all":
            globs = [glob for known in self.globs.values() for glob in known]
        elif name in self.globs:
            globs = self.globs[name]
        else:
            raise ValueError(f"unrecognized file type: {name}")
        return compile_any([glob_regex(glob) for glob in globs], syntax="perl")

    def listing(self) -> str:
        """What --type-list prints."""
        return "".join(f"{name}: {', '.join(sorted(globs))}\n" for name, globs in sorted(self.globs.items()))


class TypeFilter:
    """Which files the selected types let through; the last type that matches decides."""

    def __init__(self, rules: Sequence[tuple[bool, Pattern]]) -> None:
        self._rules = rules
        self._whitelist = any(wanted for wanted, _ in rules)

    def matched(self, name: str) -> bool | None:
        """True if the file `name` is left out, False if its type is asked for, None if types have nothing to say."""
        data = name.encode("utf-8", "surrogateescape")
        for wanted, pattern in reversed(self._rules):
            if pattern.full_match(data):
                return not wanted
        return True if self._whitelist else None
