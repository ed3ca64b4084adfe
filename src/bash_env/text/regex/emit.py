"""Writes a tree as a pattern for RE2, for the standard library's `re`, or for the `regex` package."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.text.regex import nodes
from bash_env.text.regex.charset import SURROGATES, Ranges, exchange, named_class, normalize, subtract
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


_MODES = {"greedy": "", "lazy": "?"}


def _repeat(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Repeat)
    text = children[0]
    if not isinstance(node.children[0], nodes.Chars | nodes.Group) or not text:
        text = f"(?:{text})"
    if target.engine == "re2" and max(node.least, node.most or 0) > 1:
        return _re2_interval(node, text, target)
    text += _quantifier(node.least, node.most)
    if node.mode != "possessive":
        return text + _MODES[node.mode]
    if target.engine == "re2":
        raise Unsupported("a possessive quantifier")
    return f"(?>{text})"


_RE2_MOST = 1000  # what RE2 allows an interval, and intervals in intervals, to repeat


def _re2_interval(node: nodes.Repeat, text: str, target: Target) -> str:
    """Write an interval for RE2, one that is too big for it as several."""
    if node.mode == "possessive":
        raise Unsupported("a possessive quantifier")
    inner = nodes.fold(node.children[0], _product)
    step = max(1, _RE2_MOST // inner)
    lazy = _MODES[node.mode]
    if max(node.least, node.most or 0) <= step:
        return text + _quantifier(node.least, node.most) + lazy
    if target.capture and any(isinstance(one, nodes.Group) for one in nodes.walk(node)):
        raise Unsupported("a big interval with groups")
    whole, rest = divmod(node.least, step)
    pieces = [f"{text}{{{step}}}"] * whole + [f"{text}{{{rest}}}"]
    if node.most is None:
        pieces.append(f"{text}*{lazy}")
    else:
        pieces.extend(_re2_optional(text, node.most - node.least, step, lazy))
    return "".join(pieces)


def _re2_optional(text: str, count: int, step: int, lazy: str) -> list[str]:
    whole, rest = divmod(count, step)
    return [f"{text}{{0,{step}}}{lazy}"] * whole + [f"{text}{{0,{rest}}}{lazy}"]


def _product(node: nodes.Node, children: list[int]) -> int:
    """Return how often intervals repeat the innermost part of a node."""
    product = max(children, default=1)
    if isinstance(node, nodes.Repeat):
        product *= max(node.least, node.most or 1, 1)
    return min(product, 1 << 30)


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


def _property_text(node: Node, target: Target, escape: Callable[[int], str]) -> str:
    """Write a class with Unicode properties, which the engine resolves itself."""
    assert isinstance(node, nodes.Chars)
    wanted = node.char_class
    if target.engine == "re":
        raise Unsupported("a Unicode property")
    parts = [escape(low) + "-" + escape(high) for low, high in normalize(wanted.ranges)]
    parts.extend(_class_text(named_class(name, target.alphabet), escape)[1:-1] for name in wanted.classes)
    text = "".join(parts) + "".join(wanted.properties)
    negated = wanted.negated
    if target.lines and not negated and "\\P" in text:
        if len(wanted.properties) > 1 or parts:
            raise Unsupported("a negated Unicode property among others in a scan over lines")
        negated, text = True, text.replace("\\P", "\\p")
    mode = "(?i:" if wanted.fold else "(?:"
    newline = "\\n" if target.lines and negated else ""
    return f"{mode}[{'^' if negated else ''}{text}{newline}])"


def _re2_chars(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Chars)
    if node.char_class.properties:
        return _property_text(node, target, _re2_char)
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
    "ascii_word_edge": "\\b",
    "ascii_not_word_edge": "\\B",
}
# RE2 knows ASCII words only, and takes the place between two bytes of a character for no word edge.
_NOT_IN_UTF8 = frozenset(("word_edge", "not_word_edge", "ascii_not_word_edge"))
_ALWAYS_LINES = {"any_line_start": "(?m:^)", "any_line_end": "(?m:$)"}
_MULTILINE = {**_ALWAYS_LINES, "line_start": "(?m:^)", "line_end": "(?m:$)"}
# In a block, the text that a pattern sees is the line.
_LINES = {**_MULTILINE, "text_start": "(?m:^)", "text_end": "(?m:$)", "text_end_or_newline": "(?m:$)"}


def _anchor(kind: str, target: Target) -> str | None:
    """Return the text of an anchor where lines count, None for other assertions."""
    if target.lines:
        return _LINES.get(kind)
    return (_MULTILINE if target.multiline else _ALWAYS_LINES).get(kind)


def _re2_assertion(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Assertion)
    text = _anchor(node.kind, target) or _RE2_ASSERTIONS.get(node.kind)
    if text is None or (target.alphabet == "utf8" and node.kind in _NOT_IN_UTF8):
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
    assert isinstance(node, nodes.Chars)
    if node.char_class.properties:
        return _property_text(node, target, _python_char)
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
    kind = node.kind.removeprefix("ascii_")
    if kind in _EDGES:
        word = named_class("word", "ascii" if kind != node.kind else target.alphabet)
        if target.alphabet == "utf8" and kind == node.kind and kind not in ("not_word_before", "not_word_after"):
            word = normalize((*word, SURROGATES))  # to glibc, a byte that is not UTF-8 is part of a word
        return _EDGES[kind].replace("{w}", _class_text(word, _python_char))
    return _PYTHON_ASSERTIONS[node.kind]


def _back_reference(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.BackReference)
    return f"(?{'i' if node.fold else ''}:\\{node.index})"


def _wrapped(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Wrapped)
    if target.engine != "regex":
        raise Unsupported(node.before)
    return f"{node.before}{children[0]}{node.after}"


def _verbatim(node: Node, children: list[str], target: Target) -> str:
    assert isinstance(node, nodes.Verbatim)
    if target.engine != "regex":
        raise Unsupported(node.text)
    return node.text


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
    nodes.Verbatim: _unsupported,
}
_PYTHON_WRITERS: dict[type[Node], _Writer] = {
    **_SHARED,
    nodes.Chars: _python_chars,
    nodes.Assertion: _python_assertion,
    nodes.BackReference: _back_reference,
    nodes.Wrapped: _wrapped,
    nodes.Verbatim: _verbatim,
}
