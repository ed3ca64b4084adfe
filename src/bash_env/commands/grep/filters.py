"""--include, --exclude, --exclude-from and --exclude-dir (GNU grep manual 2.1.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bash_env.commands.grep.arguments import TROUBLE
from bash_env.commands.grep.options import Options
from bash_env.kernel.errors import ExitProcess, strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.text.glob import GlobPattern, glob


class Filters:
    """Which files and directories are left out.

    A name on the command line is compared with all that may follow a slash in it, too; one that was found by
    recursion with its last component.
    """

    def __init__(self, rules: Sequence[tuple[bool, str]], directories: Sequence[str]) -> None:
        self._rules = [(include, glob(pattern, extglob=False)) for include, pattern in rules]
        self._directories = [glob(pattern.rstrip("/"), extglob=False) for pattern in directories]
        self.any = bool(rules)

    def skips_file(self, name: str, command_line: bool) -> bool:
        """Whether the file is left out: the last rule that matches decides, else the kind of the first."""
        if not self._rules:
            return False
        names = list(_suffixes(name)) if command_line else [name]
        for include, pattern in reversed(self._rules):
            if _matches(pattern, names):
                return not include
        return self._rules[0][0]

    def skips_directory(self, name: str, command_line: bool) -> bool:
        """Whether the directory is left out."""
        if not self._directories:
            return False
        names = list(_suffixes(name.rstrip("/") or name)) if command_line else [name]
        return any(_matches(pattern, names) for pattern in self._directories)


def _matches(pattern: GlobPattern, names: Sequence[str]) -> bool:
    return any(pattern.full(name) for name in names)


def _suffixes(name: str) -> Iterator[str]:
    """`name`, and what follows each slash in it."""
    yield name
    for position, char in enumerate(name):
        if char == "/" and name[position + 1 : position + 2] not in ("", "/"):
            yield name[position + 1 :]


async def read_filters(process: Process, options: Options) -> Filters:
    """The filters that the command line asks for, in its order."""
    values = {name: iter(getattr(options, name)) for name in ("include", "exclude", "exclude_from")}
    rules: list[tuple[bool, str]] = []
    for field in options.given:
        if field == "exclude_from":
            rules += [(False, line) for line in await _read_patterns(process, next(values[field]))]
        elif field in values:
            rules.append((field == "include", next(values[field])))
    return Filters(rules, options.exclude_dir)


async def _read_patterns(process: Process, name: str) -> list[str]:
    """The lines of a file without white space at their ends. Standard input is accepted, and never excludes."""
    if name == "-":
        return []
    try:
        file = await process.open(name)
        try:
            text = await read_all(file, process.machine.limits.max_source_bytes)
        finally:
            await file.close()
    except OSError as error:
        await process.error(f"{name}: {strerror(error)}", TROUBLE)
        raise ExitProcess(TROUBLE) from None
    return [line.rstrip(" \t\r\f\v") for line in text.decode("utf-8", "surrogateescape").split("\n") if line.strip()]
