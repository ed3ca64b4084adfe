"""What a run of rg shows and how, worked out from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bash_env.commands.rg.arguments import Refused, refused
from bash_env.commands.rg.colors import Colors
from bash_env.commands.rg.options import Options
from bash_env.commands.rg.replace import Replacement
from bash_env.text.regex import Pattern
from bash_env.text.regex.scan import LineScanner


class Screen(NamedTuple):
    """Where output goes: whether that is a terminal, and whether TERM says that it knows colours."""

    terminal: bool
    has_colors: bool


class Settings:
    """The settings of one run.

    `mode` is "lines", "count", "matches" (count matches), "with" (-l), "without" or "json"; `before` and `after` are
    the lines of context, UNLIMITED with --passthru.
    """

    def __init__(self, options: Options, pattern: Pattern | None, names: Sequence[str], screen: Screen) -> None:
        self.pattern = pattern
        self.scanner = LineScanner(pattern)
        self.mode = _mode(options)
        self.quiet = options.quiet
        self.counts = options.stats
        self.separator = b"\0" if options.null_data else b"\n"
        self.invert = options.invert
        self.max_count = options.max_count
        self.multiline = options.multiline
        self.passthru = _passthru(options)
        self.before, self.after = _context(options)
        self.text = options.text
        self.search_binary = options.binary or len(options.unrestricted) > 2
        self.include_zero = options.include_zero
        self.null = options.null
        self.vimgrep = options.vimgrep
        self.column = options.column or options.vimgrep
        self.line_number = _line_number(options, screen.terminal)
        self.json_numbers = options.line_number is not False
        self.byte_offset = options.byte_offset
        self.only_matching = options.only_matching and not options.invert
        self.trim = options.trim
        self.max_columns = options.max_columns
        self.preview = options.max_columns_preview
        self.heading = _heading(options, screen.terminal)
        self.replacement = (
            None if options.replace is None or options.invert or options.json else Replacement(options.replace, names)
        )
        self.context_separator = None if options.context_separator is None else unescape(options.context_separator)
        self.match_separator = unescape(options.field_match_separator)
        self.field_context_separator = unescape(options.field_context_separator)
        self.colors = _colors(options, screen)
        self.path_separator = _path_separator(options)
        self.with_filename = False  # set when the operands are known

    @property
    def needs_spans(self) -> bool:
        """Whether what is shown depends on where in a line the matches are."""
        shown = self.column or self.colors is not None or self.only_matching or self.replacement is not None
        return shown and not self.invert

    def shown_path(self, name: str) -> bytes:
        """A path as it is shown."""
        data = name.encode("utf-8", "surrogateescape")
        return data.replace(b"/", self.path_separator) if self.path_separator else data

    def paint(self, name: str, text: bytes) -> bytes:
        """`text` in the colour of a part."""
        return text if self.colors is None else self.colors.paint(name, text)


def _mode(options: Options) -> str:
    given = options.given
    if options.json:
        for field, name in (
            ("count", "--count"), ("count_matches", "--count-matches"), ("files", "--files"),
            ("files_with_matches", "--files-with-matches"), ("files_without_match", "--files-without-match"),
        ):  # fmt: skip
            if field in given:
                raise refused(f"The argument '{name}' cannot be used with '--json'")
        return "json"
    last = {field: place for place, field in enumerate(given)}
    if options.count or options.count_matches:
        matches = last.get("count_matches", -1) > last.get("count", -1)
        return "matches" if (matches or options.only_matching) and not options.invert else "count"
    if options.files_with_matches or options.files_without_match:
        return "without" if last.get("files_without_match", -1) > last.get("files_with_matches", -1) else "with"
    return "lines"


def _passthru(options: Options) -> bool:
    """--passthru, unless a context option follows it."""
    last = next((f for f in reversed(options.given) if f in ("passthru", "after", "before", "context")), "")
    return last == "passthru"


def _context(options: Options) -> tuple[int, int]:
    """Lines of leading and trailing context: -C overrides what stands before it, and -A or -B behind it override -C."""
    before = after = 0
    for field in options.given:
        if field == "context":
            before = after = options.context or 0
        elif field == "before":
            before, after = options.before or 0, after if "context" not in options.given else options.after or 0
        elif field == "after":
            before, after = before if "context" not in options.given else options.before or 0, options.after or 0
    return before, after


def _line_number(options: Options, terminal: bool) -> bool:
    if options.line_number is not None:
        return options.line_number
    return options.column or options.vimgrep or options.pretty or terminal


def _heading(options: Options, terminal: bool) -> bool:
    if options.vimgrep:
        return False
    if options.heading is not None:
        return options.heading
    return options.pretty or terminal


def _colors(options: Options, screen: Screen) -> Colors | None:
    colors = Colors(options.colors)
    wanted = options.color in ("always", "ansi")
    if options.color == "auto":
        wanted = (options.pretty or screen.terminal) and screen.has_colors
    return colors if wanted else None


def _path_separator(options: Options) -> bytes:
    text = options.path_separator or ""
    data = unescape(text)
    if len(data) > 1:
        raise Refused(
            f"A path separator must be exactly one byte, but the given separator is {len(data)} bytes: {text}\n"
            "In some shells on Windows '/' is automatically expanded. Use '//' instead.\n"
        )
    return data


_ESCAPES = {"n": b"\n", "r": b"\r", "t": b"\t", "\\": b"\\", "0": b"\0"}


def unescape(text: str) -> bytes:
    r"""A separator with its escapes (`\t`, `\x7F`) resolved."""
    out: list[bytes] = []
    position = 0
    while position < len(text):
        char = text[position]
        following = text[position + 1 : position + 2]
        if char == "\\" and following in _ESCAPES and following:
            out.append(_ESCAPES[following])
            position += 2
        elif char == "\\" and following == "x" and _is_hex(text[position + 2 : position + 4]):
            out.append(bytes([int(text[position + 2 : position + 4], 16)]))
            position += 4
        else:
            out.append(char.encode("utf-8", "surrogateescape"))
            position += 1
    return b"".join(out)


def _is_hex(text: str) -> bool:
    return len(text) == 2 and all(char in "0123456789abcdefABCDEF" for char in text)
