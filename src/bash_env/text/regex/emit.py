"""Writes a tree as a pattern for RE2, for the standard library's `re`, or for the `regex` package."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.text.regex import nodes
from bash_env.text.regex.charset import Ranges, exchange, named_class, subtract
from bash_env.text.regex.nodes import Node


class Unsupported(Exception):
    """An engine cannot express the pattern; another one must run it."""


class Target:
    """What a tree is written for: an engine, an alphabet, and what lines are.

    `lines` is "" for a text on its own, "newline" for a block of lines that no match may leave, "nul" for
    a block of records in which newline and NUL have been exchanged.
    """

    __slots__ = ("alphabet", "capture", "engine", "lines", "multiline")

    def __init__(
        self, engine: str, alphabet: str, *, multiline: bool = False, lines: str = "", capture: bool = True
    ) -> None:
        self.engine = engine  # "re2", "re" or "regex"
        self.alphabet = alphabet
        self.multiline = multiline or lines != ""
        self.lines = lines
        self.capture = capture


def emit(tree: Node, target: Target) -> str:
    """Return the pattern text of `tree`. Raises Unsupported."""
    writers = _RE2_WRITERS if target.engine == "re2" else _PYTHON_WRITERS

    def write(node: Node, children: list[str]) -> str:
        return writers[node.__class__](node, children, target)

    return nodes.fold(tree, write)


# --- what all engines share


def _empty(node: Node, children: list[str], target: Target) -> str:
    return ""


def _concat(node: Node, children: list[str], target: Target) -> str:
    return "".join(
        f"(?:{text})" if isinstance(child, nodes.Alternation) else text
        for child, text in zip(node.children, children, strict=True)
    )


def _alternation(node: Node, children: list[str], target: Target) -> str:
    return "|".join(children)


def _group(node: Node, children: list[str], target: Target) -> str:
    return f"({children[0]})" if target.capture else f"(?:{children[0]})"


_MODES = {"greedy": "", "lazy": "?", "possessive": "+"}


def _repeat(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Repeat)
    text = children[0]
    if not isinstance(node.children[0], nodes.Chars | nodes.Group) or not text:
        text = f"(?:{text})"
    return text + _quantifier(node.least, node.most) + _MODES[node.mode]


def _quantifier(least: int, most: int | None) -> str:
    if most is None:
        return "*" if least == 0 else "+" if least == 1 else f"{{{least},}}"
    if (least, most) == (0, 1):
        return "?"
    return f"{{{least}}}" if least == most else f"{{{least},{most}}}"


_NEWLINE = ((10, 10),)


def class_ranges(node: Node, target: Target) -> Ranges:
    """Return what a Chars node matches for the target."""
    assert isinstance(node, nodes.Chars)
    ranges = node.char_class.resolve(target.alphabet)
    if not target.lines:
        return ranges
    if target.lines == "nul":
        ranges = exchange(ranges, 0, 10)
    return subtract(ranges, _NEWLINE)


def _class_text(ranges: Ranges, escape: Callable[[int], str]) -> str:
    if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
        return escape(ranges[0][0])
    parts = [escape(low) if low == high else f"{escape(low)}-{escape(high)}" for low, high in ranges]
    return f"[{''.join(parts)}]"


# --- RE2


def _re2_char(code: int) -> str:
    char = chr(code)
    if char.isascii() and char.isalnum():
        return char
    return f"\\x{{{code:x}}}"


def _re2_chars(node: Node, children: list[str], target: Target) -> str:
    ranges = class_ranges(node, target)
    if ranges and target.alphabet == "utf8" and ranges[0][1] >= 0xD800 and ranges[0][0] <= 0xDFFF:
        raise Unsupported("a byte that is not UTF-8")
    return _class_text(ranges, _re2_char) if ranges else "[^\\x00-\\x{10FFFF}]"


_RE2_ASSERTIONS = {
    "line_start": "\\A",
    "line_end": "\\z",
    "text_start": "\\A",
    "text_end": "\\z",
    "word_edge": "\\b",
    "not_word_edge": "\\B",
}
_MULTILINE = {"line_start": "(?m:^)", "line_end": "(?m:$)"}
# In a block, the text that a pattern sees is the line.
_LINES = {**_MULTILINE, "text_start": "(?m:^)", "text_end": "(?m:$)", "text_end_or_newline": "(?m:$)"}


def _anchor(kind: str, target: Target) -> str | None:
    """Return the text of an anchor where lines count, None for other assertions."""
    if target.lines:
        return _LINES.get(kind)
    return _MULTILINE.get(kind) if target.multiline else None


def _re2_assertion(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Assertion)
    text = _anchor(node.kind, target) or _RE2_ASSERTIONS.get(node.kind)
    if text is None or (target.alphabet == "utf8" and text in ("\\b", "\\B")):
        raise Unsupported(node.kind)
    return text


def _unsupported(node: Node, children: list[str], target: Target) -> str:
    raise Unsupported(node.__class__.__name__)


# --- re and regex


def _python_char(code: int) -> str:
    char = chr(code)
    if char.isascii() and (char.isalnum() or char == "_"):
        return char
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _python_chars(node: Node, children: list[str], target: Target) -> str:
    ranges = class_ranges(node, target)
    return _class_text(ranges, _python_char) if ranges else "(?!)"


_EDGES = {
    "word_edge": "(?:(?<={w})(?!{w})|(?<!{w})(?={w}))",
    "not_word_edge": "(?:(?<={w})(?={w})|(?<!{w})(?!{w}))",
    "word_start": "(?<!{w})(?={w})",
    "word_end": "(?<={w})(?!{w})",
    "not_word_before": "(?<!{w})",
    "not_word_after": "(?!{w})",
}
_PYTHON_ASSERTIONS = {
    "line_start": "\\A",
    "line_end": "\\Z",
    "text_start": "\\A",
    "text_end": "\\Z",
    "text_end_or_newline": "(?=\\n?\\Z)",
}


def _python_assertion(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Assertion)
    anchor = _anchor(node.kind, target)
    if anchor is not None:
        return anchor
    if node.kind in _EDGES:
        return _EDGES[node.kind].replace("{w}", _class_text(named_class("word", target.alphabet), _python_char))
    return _PYTHON_ASSERTIONS[node.kind]


def _back_reference(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.BackReference)
    return f"(?{'i' if node.fold else ''}:\\{node.index})"


def _wrapped(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Wrapped)
    if target.engine != "regex":
        raise Unsupported(node.before)
    return f"{node.before}{children[0]}{node.after}"


_Writer = Callable[[Node, list[str], Target], str]
_SHARED: dict[type[Node], _Writer] = {
    nodes.Empty: _empty,
    nodes.Concat: _concat,
    nodes.Alternation: _alternation,
    nodes.Group: _group,
    nodes.Repeat: _repeat,
}
_RE2_WRITERS: dict[type[Node], _Writer] = {
    **_SHARED,
    nodes.Chars: _re2_chars,
    nodes.Assertion: _re2_assertion,
    nodes.BackReference: _unsupported,
    nodes.Wrapped: _unsupported,
}
_PYTHON_WRITERS: dict[type[Node], _Writer] = {
    **_SHARED,
    nodes.Chars: _python_chars,
    nodes.Assertion: _python_assertion,
    nodes.BackReference: _back_reference,
    nodes.Wrapped: _wrapped,
}
