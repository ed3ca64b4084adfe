"""The rules of a .gitignore file (gitignore(5))."""

from __future__ import annotations

import re
from typing import NamedTuple

from bash_env.kernel.view import FileView
from bash_env.text.glob import GlobPattern, glob


class _Rule(NamedTuple):
    """A line: whether it takes files back in, is for directories only, or holds for one place only."""

    negated: bool
    directories: bool
    anchored: bool
    parts: tuple[GlobPattern | None, ...]
    """Patterns for the components of a path; None stands for ``**``."""


class IgnoreFile:
    """The rules of one directory."""

    def __init__(self, directory: str, text: str) -> None:
        self.prefix = directory if directory.endswith("/") else f"{directory}/"
        self.rules = [rule for line in text.splitlines() if (rule := _rule(line))]

    @classmethod
    async def read(cls, fs: FileView, directory: str) -> IgnoreFile | None:
        """The rules of a directory; None if it has none."""
        try:
            content = await fs.read_file(f"{directory.rstrip('/')}/.gitignore")
        except OSError:
            return None
        return cls(directory, content.decode("utf-8", "surrogateescape"))

    def says(self, path: str, is_dir: bool) -> bool | None:
        """True to leave `path` out, False to keep it, None where no rule matches."""
        parts = path.removeprefix(self.prefix).split("/")
        for rule in reversed(self.rules):
            if (is_dir or not rule.directories) and _matches(rule, parts):
                return not rule.negated
        return None


def _rule(line: str) -> _Rule | None:
    line = re.sub(r"(?<!\\) +$", "", line)
    if not line or line.startswith("#"):
        return None
    negated = line.startswith("!")
    body = line[negated:]
    directories = body.endswith("/")
    body = body.rstrip("/")
    anchored = "/" in body
    words = body.lstrip("/").split("/")
    return _Rule(negated, directories, anchored, tuple(None if w == "**" else glob(w, extglob=False) for w in words))


def _matches(rule: _Rule, parts: list[str]) -> bool:
    if not rule.anchored:
        pattern = rule.parts[0]
        return pattern is None or pattern.full(parts[-1])
    # places: how many components the patterns so far may have taken
    places = {0}
    for pattern in rule.parts:
        if pattern is None:
            places = {later for place in places for later in range(place, len(parts) + 1)}
        else:
            places = {place + 1 for place in places if place < len(parts) and pattern.full(parts[place])}
    return len(parts) in places
