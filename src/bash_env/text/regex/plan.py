"""From pattern text to engines: parse, choose, and build each engine when first needed."""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from typing import NamedTuple

from bash_env.text.regex import nodes
from bash_env.text.regex.analysis import find_traits, has_plain_groups, is_harmless
from bash_env.text.regex.automaton import Automaton
from bash_env.text.regex.charset import SURROGATES
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
from bash_env.text.regex.program import MAX_STATES, Program, flat_size
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


_MAX_STDLIB_PATTERN = 4000  # large Unicode classes take `re` tens of milliseconds to compile
_MAX_EXPANSION = 20_000
_UNKNOWN_PROPERTY = "unknown property after \\P or \\p"


class Plan:
    """The engines of a pattern, each built when it is first used."""

    def __init__(self, parsed: Parsed, options: Options) -> None:
        self.bare = parsed.tree
        self.tree = _decorate(parsed.tree, options)
        self.groups = parsed.groups
        self.warnings = parsed.warnings
        self.options = options
        self.utf8 = options.utf8
        self.perl = options.syntax in ("perl", "rust")
        self.traits = find_traits(self.tree)
        self.backtracks = self.traits.backtracks
        self.literal = literal_text(self.tree, self.utf8)
        if self.backtracks and nodes.fold(self.tree, flat_size) > MAX_STATES:
            raise PatternError(TOO_BIG)

    @cached_property
    def expansion(self) -> int:
        """About how many states its intervals add to a pattern."""
        if not self.traits.intervals:
            return 0
        return nodes.fold(self.tree, flat_size) - sum(1 for _ in nodes.walk(self.tree))

    @cached_property
    def uniform(self) -> bool:
        """Whether one engine serves all data equally well."""
        return RE2.available and not (self.backtracks or self.traits.locale)

    @cached_property
    def plain_groups(self) -> bool:
        """Whether RE2 finds the groups."""
        return self.perl or has_plain_groups(self.tree)

    @cached_property
    def splits_characters(self) -> bool:
        """Whether an empty match may lie within a character.

        glibc works on bytes where a pattern has but ASCII literals, simple lists and dots, and so `s/x*/-/g` puts a
        dash before every byte.
        """
        if self.perl or not self.utf8 or self.options.ignore_case:
            return False
        return nodes.fold(self.tree, _is_empty_anywhere) and all(_is_bytewise(node) for node in nodes.walk(self.tree))

    @cached_property
    def narrow(self) -> Engine:
        """The engine for ASCII data, or for all data of the C locale."""
        if self.utf8 and self.traits.characters:
            return self.wide
        return self._build("ascii" if self.utf8 else "bytes", False)

    @cached_property
    def wide(self) -> Engine:
        """The engine for data that is not pure ASCII."""
        return self._build("utf8", False) if self.utf8 else self.narrow

    @cached_property
    def _narrow_groups(self) -> Engine:
        if self.utf8 and self.traits.characters:
            return self._wide_groups
        return self._build("ascii" if self.utf8 else "bytes", True)

    @cached_property
    def _wide_groups(self) -> Engine:
        return self._build("utf8", True) if self.utf8 else self._narrow_groups

    def grouping(self, ascii_data: bool) -> Engine:
        """Return the engine that also finds groups."""
        return self._narrow_groups if ascii_data else self._wide_groups

    def _build(self, alphabet: str, capture: bool) -> Engine:
        if self.literal is not None:
            return LiteralEngine(self.literal)
        return self.build(self.tree, alphabet, capture=capture)

    def build(self, tree: Node, alphabet: str, *, capture: bool = False, lines: str = "") -> Engine:
        """Return the engine that suits `tree`. Raises PatternError if none does."""
        if not self.backtracks and (not capture or self.plain_groups):
            try:
                return self.re2(tree, alphabet, capture=capture, lines=lines)
            except (Unsupported, ValueError):
                pass
        if self.backtracks or self.perl:
            return _engine(self._backtracker(tree, alphabet, capture, lines), alphabet)
        return self._portable(tree, alphabet, capture, lines)

    def build_plain(self, tree: Node, alphabet: str, lines: str) -> Engine:
        """Return a linear engine for a tree that needs no backtracking."""
        try:
            return self.re2(tree, alphabet, lines=lines)
        except (Unsupported, ValueError):
            return self._portable(tree, alphabet, False, lines)

    def re2(self, tree: Node, alphabet: str, *, capture: bool = False, lines: str = "") -> Re2Engine:
        """Return RE2 for `tree`. Raises Unsupported or ValueError where it cannot run it."""
        if not RE2.available:
            raise Unsupported("google-re2 is not installed")
        if self.expansion > _MAX_EXPANSION:
            raise Unsupported("intervals that take many states: RE2 cannot be interrupted")
        target = Target("re2", alphabet, multiline=self.options.multiline, lines=lines, capture=capture)
        wide = alphabet == "utf8"
        text = emit(tree if wide else lower_word_edges(tree, alphabet), target)
        return Re2Engine(text, utf8=wide, capture=capture, longest=not self.perl)

    def _portable(self, tree: Node, alphabet: str, capture: bool, lines: str) -> Engine:
        if is_harmless(tree, alphabet):
            target = Target("re", alphabet, multiline=self.options.multiline, lines=lines, capture=capture)
            text = emit(tree, target)
            if len(text) <= _MAX_STDLIB_PATTERN:
                return _engine(StdlibMatcher(text, wide=alphabet == "utf8"), alphabet)
        groups = self.groups if capture else 0
        program = Program(tree, alphabet, multiline=self.options.multiline, lines=lines, groups=groups > 0)
        return _engine(Automaton(program, groups, self.options.budget), alphabet)

    def _backtracker(self, tree: Node, alphabet: str, capture: bool, lines: str) -> BacktrackMatcher:
        capture = capture or self.backtracks
        target = Target("regex", alphabet, multiline=self.options.multiline, lines=lines, capture=capture)
        wide, budget = alphabet == "utf8", self.options.budget
        try:
            return BacktrackMatcher(emit(tree, target), wide=wide, longest=not self.perl, budget=budget)
        except ValueError as error:
            raise PatternError(_UNKNOWN_PROPERTY if "property" in str(error) else TOO_BIG) from None


def _engine(matcher: Matcher, alphabet: str) -> Engine:
    return WideEngine(matcher) if alphabet == "utf8" else NarrowEngine(matcher)


class _Re2Switch:
    """Whether google-re2 is there; tests turn it off."""

    def __init__(self) -> None:
        self.available = find_spec("re2") is not None


RE2 = _Re2Switch()


def _is_empty_anywhere(node: Node, children: list[bool]) -> bool:
    """Whether a node matches the empty string at every place."""
    if isinstance(node, nodes.Repeat):
        return not node.least or children[0]
    if isinstance(node, nodes.Alternation):
        return any(children)
    return all(children) and not isinstance(node, nodes.Chars | nodes.Assertion)


def _is_bytewise(node: Node) -> bool:
    if isinstance(node, nodes.Assertion):
        return "word" not in node.kind
    if not isinstance(node, nodes.Chars):
        return True
    wanted = node.char_class
    if wanted.negated:
        return wanted.ranges in ((), ((10, 10),)) and not wanted.classes
    return not wanted.classes and all(low == high < 0x80 for low, high in wanted.ranges)


def _decorate(tree: Node, options: Options) -> Node:
    """Add the conditions of `grep -w` and `grep -x`."""
    if options.word:
        tree = nodes.Concat(nodes.Assertion("not_word_before"), tree, nodes.Assertion("not_word_after"))
    if options.whole_line:
        tree = nodes.Concat(nodes.Assertion("line_start"), tree, nodes.Assertion("line_end"))
    return tree


def literal_text(tree: Node, utf8: bool) -> bytes | None:
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
    if plan.traits.characters or plan.backtracks:
        _ = plan.wide  # what only the engine can refuse is refused now
    return plan


def parse(pattern: bytes, options: Options, first_group: int = 1) -> Parsed:
    """Parse one pattern. Raises PatternError."""
    text = decode_pattern(pattern, options.utf8)
    if options.syntax == "fixed":
        return Parsed(fixed(text, options.ignore_case), 0)
    if options.syntax in ("perl", "rust"):
        if options.word:
            text = f"(?:{text})"  # as grep has it, so that an open end swallows the bracket
        unicode = options.syntax == "rust"
        return parse_perl(text, fold=options.ignore_case, unicode=unicode, first_group=first_group, utf8=options.utf8)
    return parse_posix(
        text,
        options.syntax,
        fold=options.ignore_case,
        dot_newline=options.dot_newline,
        utf8=options.utf8,
        first_group=first_group,
    )


def fixed(text: str, fold: bool) -> Node:
    """Return the tree of literal text."""
    return nodes.concat([nodes.literal(ord(char), fold) for char in text])
