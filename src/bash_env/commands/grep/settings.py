"""What one run of grep does with each line, worked out from the command line and the environment."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.commands.grep.arguments import UNLIMITED
from bash_env.commands.grep.colors import Colors
from bash_env.commands.grep.options import Options
from bash_env.text.quote import is_utf8
from bash_env.text.regex.scan import LineScanner


class Settings:
    """The settings of one run.

    `mode` is "quiet", "list", "count" or "print"; `after` and `before` are None without context options; `colors`
    is None without colours.
    """

    def __init__(self, options: Options, scanner: LineScanner, env: Mapping[str, str], colors: Colors | None) -> None:
        self.scanner = scanner
        self.colors = colors
        self.mode = _mode(options)
        self.invert = options.invert
        self.max_count = options.max_count
        self.separator = b"\0" if options.null_data else b"\n"
        self.utf8 = is_utf8(env)
        self.text = options.binary_files == "text"
        self.skip_binary = options.binary_files == "without-match"
        self.finds_nul = not self.text and not options.null_data
        self.after, self.before = _context(options)
        self.has_context = self.after is not None or self.before is not None
        self.group_separator = options.group_separator
        self.only_matching = options.only_matching
        self.line_number = options.line_number
        self.byte_offset = options.byte_offset
        self.initial_tab = options.initial_tab
        self.null = options.null
        self.list_without = options.list_files == "without"
        self.with_filename = False  # set when the operands are known

    @property
    def plain(self) -> bool:
        """Whether selected lines are shown as they are, behind nothing but file name and line number."""
        special = self.has_context or self.colors is not None or self.only_matching or self.limited
        return not (special or self.byte_offset or self.initial_tab or self.separator == b"\0")

    @property
    def limited(self) -> bool:
        """Whether -m bounds the number of selected lines."""
        return self.max_count < UNLIMITED

    def is_valid(self, text: bytes) -> bool:
        """Whether `text` may be shown: it has no encoding error, or those do not count."""
        if self.text or not self.utf8 or text.isascii():
            return True
        try:
            text.decode()
        except UnicodeDecodeError:
            return False
        return True

    def paint(self, name: str, text: bytes) -> bytes:
        """`text` in the colour of a capability of GREP_COLORS."""
        return text if self.colors is None else self.colors.paint(name, text)


def _mode(options: Options) -> str:
    if options.quiet:
        return "quiet"
    if options.list_files:
        return "list"
    return "count" if options.count else "print"


def _context(options: Options) -> tuple[int | None, int | None]:
    """-A and -B win over -C."""
    both = options.context
    after = both if options.after is None else options.after
    before = both if options.before is None else options.before
    return after, before
