"""From pattern text to engines: parse, choose, and build each engine when first needed."""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.analysis import has_plain_groups, is_harmless
from bash_env.text.regex.automaton import Automaton
from bash_env.text.regex.charset import SURROGATES, single
from bash_env.text.regex.emit import Target, Unsupported, emit
from bash_env.text.regex.engines import (
    BacktrackMatcher,
    Engine,
    LiteralEngine,
    Matcher,
    NarrowEngine,
    Re2Engine,
    StdlibMatcher,
    WideEngine,
)
from bash_env.text.regex.errors import TOO_BIG, PatternError
from bash_env.text.regex.nodes import Node
from bash_env.text.regex.parse_perl import parse_perl
from bash_env.text.regex.parse_posix import Parsed, parse_posix
from bash_env.text.regex.program import Program
from bash_env.text.regex.word_edges import lower_word_edges


class Options(NamedTuple):
    """The options of `compile`, in its order."""

    syntax: str = "ere"
    ignore_case: bool = False
    multiline: bool = False
    dot_newline: bool = True
    utf8: bool = True
    separator: bytes = b"\n"
    budget: float = 1.0
    word: bool = False
    whole_line: bool = False


def decode_pattern(pattern: bytes, utf8: bool) -> str:
    """Return the characters of a pattern; bytes that are not UTF-8 become surrogates."""
    return pattern.decode("utf-8", "surrogateescape") if utf8 else pattern.decode("latin-1")


_UNKNOWN_PROPERTY = "unknown property after \\P or \\p"
_BACKTRACKING = (nodes.BackReference, nodes.Wrapped, nodes.Verbatim)


class Plan:
    """The engines of a pattern, each built when it is first used."""

    def __init__(self, parsed: Parsed, options: Options) -> None:
        self.tree = _decorate(parsed.tree, options)
        self.groups = parsed.groups
        self.warnings = parsed.warnings
        self.options = options
        self.utf8 = options.utf8
        self.backtracks = any(isinstance(node, _BACKTRACKING) for node in nodes.walk(self.tree))
        self.plain_groups = options.syntax in ("perl", "rust") or has_plain_groups(self.tree)
        self.perl = options.syntax in ("perl", "rust")
        self.characters = any(
            isinstance(node, nodes.Verbatim) or (isinstance(node, nodes.Chars) and node.char_class.properties)
            for node in nodes.walk(self.tree)
        )
        self.literal = _literal(self.tree, self.utf8)

    @cached_property
    def narrow(self) -> Engine:
        """The engine for ASCII data, or for all data of the C locale."""
        if self.utf8 and self.characters:
            return self.wide
        return self._build("ascii" if self.utf8 else "bytes", False)

    @cached_property
    def wide(self) -> Engine:
        """The engine for data that is not pure ASCII."""
        return self._build("utf8", False) if self.utf8 else self.narrow

    @cached_property
    def _narrow_groups(self) -> Engine:
        if self.utf8 and self.characters:
            return self._wide_groups
        return self._build("ascii" if self.utf8 else "bytes", True)

    @cached_property
    def _wide_groups(self) -> Engine:
        return self._build("utf8", True) if self.utf8 else self._narrow_groups

    def grouping(self, ascii_data: bool) -> Engine:
        """Return the engine that also finds groups."""
        return self._narrow_groups if ascii_data else self._wide_groups

    @cached_property
    def lines(self) -> LinePlan:
        """The engines for scans over blocks of lines."""
        return LinePlan(self)

    def _build(self, alphabet: str, capture: bool) -> Engine:
        if self.literal is not None:
            return LiteralEngine(self.literal)
        return self.build(self.tree, alphabet, capture=capture)

    def build(self, tree: Node, alphabet: str, *, capture: bool = False, lines: str = "") -> Engine:
        """Return the engine that suits `tree`. Raises PatternError if none does."""
        wide = alphabet == "utf8"
        if RE2.available and not self.backtracks and (not capture or self.plain_groups):
            try:
                return self._re2(tree, alphabet, capture, lines)
            except (Unsupported, ValueError):
                pass
        if self.backtracks or self.perl:
            return _engine(self._backtracker(tree, alphabet, capture, lines), wide)
        if is_harmless(tree, alphabet):
            target = Target("re", alphabet, multiline=self.options.multiline, lines=lines, capture=capture)
            return _engine(StdlibMatcher(emit(tree, target), wide=wide), wide)
        groups = self.groups if capture else 0
        program = Program(tree, alphabet, multiline=self.options.multiline, lines=lines, groups=groups > 0)
        return _engine(Automaton(program, groups), wide)

    def _re2(self, tree: Node, alphabet: str, capture: bool, lines: str) -> Engine:
        target = Target("re2", alphabet, multiline=self.options.multiline, lines=lines, capture=capture)
        wide = alphabet == "utf8"
        text = emit(tree if wide else lower_word_edges(tree, alphabet), target)
        return Re2Engine(text, utf8=wide, capture=capture, longest=not self.perl)

    def _backtracker(self, tree: Node, alphabet: str, capture: bool, lines: str) -> BacktrackMatcher:
        capture = capture or self.backtracks
        target = Target("regex", alphabet, multiline=self.options.multiline, lines=lines, capture=capture)
        wide, budget = alphabet == "utf8", self.options.budget
        try:
            return BacktrackMatcher(emit(tree, target), wide=wide, longest=not self.perl, budget=budget)
        except ValueError as error:
            raise PatternError(_UNKNOWN_PROPERTY if "property" in str(error) else TOO_BIG) from None


def _engine(matcher: Matcher, wide: bool) -> Engine:
    return WideEngine(matcher) if wide else NarrowEngine(matcher)


class _Re2Switch:
    """Whether google-re2 is there; tests turn it off."""

    def __init__(self) -> None:
        self.available = find_spec("re2") is not None


RE2 = _Re2Switch()


class LinePlan:
    """The engines of a pattern for scans over blocks: no match crosses a line."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lines = "nul" if plan.options.separator == b"\0" else "newline"
        self.swapped = self._lines == "nul"
        self._engines: dict[bool, Engine] = {}

    def engine(self, ascii_data: bool) -> Engine:
        """Return the engine for a block."""
        engine = self._engines.get(ascii_data)
        if engine is None:
            engine = self._engines[ascii_data] = self._build(ascii_data)
        return engine

    def _build(self, ascii_data: bool) -> Engine:
        plan = self._plan
        if plan.literal is not None and b"\n" not in plan.literal and b"\0" not in plan.literal:
            return LiteralEngine(plan.literal)
        alphabet = "bytes" if not plan.utf8 else "ascii" if ascii_data and not plan.characters else "utf8"
        return plan.build(plan.tree, alphabet, lines=self._lines)


def _decorate(tree: Node, options: Options) -> Node:
    """Add the conditions of `grep -w` and `grep -x`."""
    if options.word:
        tree = nodes.Concat(nodes.Assertion("not_word_before"), tree, nodes.Assertion("not_word_after"))
    if options.whole_line:
        tree = nodes.Concat(nodes.Assertion("line_start"), tree, nodes.Assertion("line_end"))
    return tree


def _literal(tree: Node, utf8: bool) -> bytes | None:
    """Return the text that the pattern is, if it has no operators."""
    codes = []
    for node in tree.children if isinstance(tree, nodes.Concat) else (tree,):
        code = node.char_class.literal() if isinstance(node, nodes.Chars) else None
        if code is None:
            return None
        codes.append(chr(code))
    text = "".join(codes)
    if (
        any(SURROGATES[0] <= ord(char) <= SURROGATES[1] for char in text)
        and text.encode("utf-8", "surrogateescape").isascii()
    ):
        return None
    return text.encode("utf-8", "surrogateescape") if utf8 else text.encode("latin-1")


def plan_patterns(patterns: tuple[bytes, ...], options: Options) -> Plan:
    """Parse the patterns and join them. Raises PatternError."""
    parsed = []
    first = 1
    for pattern in patterns:
        item = parse(pattern, options, first)
        first += item.groups
        parsed.append(item)
    tree = nodes.alternation([item.tree for item in parsed])
    warnings = tuple(warning for item in parsed for warning in item.warnings)
    plan = Plan(Parsed(tree, first - 1, warnings), options)
    if plan.characters or plan.backtracks:
        _ = plan.wide  # what only the engine can refuse is refused now
    return plan


def parse(pattern: bytes, options: Options, first_group: int = 1) -> Parsed:
    """Parse one pattern. Raises PatternError."""
    text = decode_pattern(pattern, options.utf8)
    if options.syntax == "fixed":
        return Parsed(fixed(text, options.ignore_case), 0)
    if options.syntax in ("perl", "rust"):
        return parse_perl(text, fold=options.ignore_case, unicode=options.syntax == "rust", first_group=first_group)
    return parse_posix(
        text, options.syntax, fold=options.ignore_case, dot_newline=options.dot_newline, first_group=first_group
    )


def fixed(text: str, fold: bool) -> Node:
    """Return the tree of literal text."""
    return nodes.concat([nodes.Chars(single(ord(char), fold)) for char in text])
