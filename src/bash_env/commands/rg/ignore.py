"""Ignore files (gitignore(5)) and the globs of -g: which paths a rule leaves out or brings back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from bash_env.commands.rg.globs import GlobError, glob_regex
from bash_env.text.regex import Pattern, PatternError, compile, compile_any


class _Rule(NamedTuple):
    pattern: Pattern
    negated: bool
    directories_only: bool


class Rules:
    """The rules of one ignore file; the last one that matches a path decides.

    Paths are relative to the directory of the file. `ignore_case` is for all of its globs.
    """

    def __init__(self, lines: Iterable[str], ignore_case: bool = False) -> None:
        """Lines that are not valid globs are left out."""
        self._lines = list(lines)
        self._ignore_case = ignore_case

    def matched(self, path: str, is_directory: bool) -> bool | None:
        """True if `path` is ignored, False if a negated rule brings it back, None if no rule matches."""
        any_rule = self._any
        if any_rule is None:
            return None
        data = path.encode("utf-8", "surrogateescape")
        if not any_rule.full_match(data):
            return None
        for rule in reversed(self._rules):
            if (is_directory or not rule.directories_only) and rule.pattern.full_match(data):
                return not rule.negated
        return None

    @cached_property
    def _parsed(self) -> list[tuple[str, bool, bool]]:
        found = [parse_line(line) for line in self._lines]
        return [item for item in found if item is not None]

    @cached_property
    def _rules(self) -> list[_Rule]:
        return [_Rule(self._compile(text), negated, only) for text, negated, only in self._parsed]

    def _compile(self, text: str) -> Pattern:
        return compile(text, syntax="perl", ignore_case=self._ignore_case)

    @cached_property
    def _any(self) -> Pattern | None:
        """Matches what any rule matches."""
        texts = [text for text, _, _ in self._parsed]
        return compile_any(texts, syntax="perl", ignore_case=self._ignore_case) if texts else None


def parse_line(line: str) -> tuple[str, bool, bool] | None:
    """A line of an ignore file as (regular expression, negated, directories only); None for comments and faults."""
    if line.startswith("#"):
        return None
    if not line.endswith("\\ "):
        line = line.rstrip()
    try:
        return parse_rule(line) if line else None
    except (GlobError, PatternError):
        return None


def parse_rule(line: str) -> tuple[str, bool, bool]:
    """As `parse_line`, for what is neither blank nor a comment. Raises GlobError."""
    negated = line.startswith("!")
    line = line[1:] if negated or line.startswith(("\\!", "\\#")) else line
    anchored = line.startswith("/")
    line = line[anchored:]
    only = line.endswith("/") and line != "/"
    line = line[: len(line) - only]
    if not anchored and "/" not in line:
        line = "**/" + line
    if line.endswith("/**"):
        line += "/*"
    return glob_regex(line), negated, only


class Overrides:
    """The globs of -g and --iglob: what matches one is searched, and with a `!` it is not; the last one decides."""

    def __init__(self, globs: Iterable[tuple[str, bool]]) -> None:
        """`globs` are (glob, whether case is ignored). Raises GlobError."""
        self._rules: list[_Rule] = []
        for glob, ignore_case in globs:
            try:
                text, negated, only = parse_rule(glob)
            except GlobError as error:
                raise GlobError(glob, error.reason) from None
            self._rules.append(_Rule(compile(text, syntax="perl", ignore_case=ignore_case), negated, only))
        self._whitelist = any(not rule.negated for rule in self._rules)

    def matched(self, path: str, is_directory: bool) -> bool | None:
        """True if `path` (relative to the current directory) is left out, False if it is asked for."""
        if not self._rules:
            return None
        data = path.encode("utf-8", "surrogateescape")
        for rule in reversed(self._rules):
            if (is_directory or not rule.directories_only) and rule.pattern.full_match(data):
                return rule.negated
        return True if self._whitelist and not is_directory else None
