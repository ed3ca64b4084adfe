"""What the options and the environment of ls come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bash_env.commands.ls.options import Options
from bash_env.kernel.process import Process
from bash_env.options.choices import WHEN, choose
from bash_env.options.declare import UsageError
from bash_env.text.name_styles import STYLES
from bash_env.text.quote import is_utf8, quote
from bash_env.text.sizes import (
    HUMAN,
    SI,
    BlockSize,
    SizeError,
    environment_block_size,
    parse_block_size,
    parse_size,
    size_problem,
)

_FORMATS = {
    "verbose": "long", "long": "long", "commas": "commas", "horizontal": "across", "across": "across",
    "vertical": "vertical", "single-column": "single",
}  # fmt: skip
_SORTS = {word: word for word in ("none", "time", "size", "extension", "version", "width")}
_TIMES = {
    "atime": "atime", "access": "atime", "use": "atime", "ctime": "ctime", "status": "ctime",
    "birth": "birth", "creation": "birth",
}  # fmt: skip
_INDICATORS = {word: word for word in ("none", "slash", "file-type", "classify")}
_TIME_STYLES = {
    "full-iso": ("%Y-%m-%d %H:%M:%S.%N %z",) * 2,
    "long-iso": ("%Y-%m-%d %H:%M",) * 2,
    "iso": ("%Y-%m-%d ", "%m-%d %H:%M"),
    "locale": ("%b %e  %Y", "%b %e %H:%M"),
}
_TIME_STYLE_HELP = (
    "Valid arguments are:\n  - [posix-]full-iso\n  - [posix-]long-iso\n  - [posix-]iso\n  - [posix-]locale\n"
    "  - +FORMAT (e.g., +%H:%M) for a 'date'-style format"
)


class Settings:
    """How to list."""

    def __init__(self, env: Mapping[str, str], tty: bool) -> None:
        self.env = env
        self.tty = tty
        self.utf8 = is_utf8(env)
        self.format: str | None = None
        self.sort: str | None = None
        self.time: str | None = None
        self.reverse = False
        self.hide = "hidden"
        self.ignored: list[str] = []
        self.hidden: list[str] = []
        self.recursive = False
        self.immediate = False
        self.follow: str | None = None
        self.indicator = "none"
        self.quoting: str | None = None
        self.question_marks: bool | None = None
        self.numeric = False
        self.owner = self.group = True
        self.author = self.context = self.inode = self.blocks = False
        self.kibibytes = False
        self.block_size: BlockSize | None = None
        self.file_size = BlockSize()
        self.directories_first = False
        self.dired = False
        self.color = False
        self.hyperlink = False
        self.width: int | None = None
        self.tab = 8
        self.end = "\n"
        self.time_style: str | None = None
        self.time_formats = _TIME_STYLES["locale"]
        self.warnings: list[str] = []

    def apply(self, what: str, value: Any) -> None:
        """Take one option."""
        special = _SPECIAL.get(what)
        if special is None:
            setattr(self, what, value)
        else:
            special(self, value)

    def choose(self, name: str, word: str, choices: Mapping[str, Any]) -> Any:
        """The meaning of a word given to the option `name`."""
        return choose(name, word, choices, self.env, status=1)

    def when(self, name: str, word: str) -> bool:
        """Whether what is wanted always, never, or on a terminal, is wanted now."""
        chosen = self.choose(name, word, WHEN)
        return chosen == "always" or (chosen == "auto" and self.tty)

    # --- after all options ----------------------------------------------------------------------------

    def finish(self, program: str) -> None:
        """Fill in what was not said, from the environment and the kind of output."""
        if self.format is None:
            usual = {"dir": "vertical", "vdir": "long"}.get(program)
            self.format = usual or ("vertical" if self.tty else "single")
        if self.sort is None:
            self.sort = "time" if self.time is not None and self.format != "long" else "name"
        self._finish_sizes()
        self._finish_quoting(program)
        self._finish_width()
        if self.format == "long":
            self._finish_time_style()
        self.dired = self.dired and self.format == "long" and not self.hyperlink
        if self.follow is None:
            follows = not (self.immediate or self.indicator == "classify" or self.format == "long")
            self.follow = "directories" if follows else "none"

    def _finish_sizes(self) -> None:
        if self.block_size is not None:
            return
        env = self.env
        found = environment_block_size(("LS_BLOCK_SIZE", "BLOCK_SIZE", "BLOCKSIZE"), env)
        if found is not None and ("LS_BLOCK_SIZE" in env or "BLOCK_SIZE" in env):
            self.file_size = found
        self.block_size = found or BlockSize(512 if "POSIXLY_CORRECT" in env else 1024)
        if self.kibibytes:
            self.block_size = BlockSize(1024)

    def _finish_quoting(self, program: str) -> None:
        if self.quoting is None:
            word = self.env.get("QUOTING_STYLE")
            if word in STYLES:
                self.quoting = word
            elif word is not None:
                where = "ignoring invalid value of environment variable QUOTING_STYLE"
                self.warnings.append(f"{where}: {quote(word, self.env)}")
        if self.quoting is None:
            usual = "escape" if program in ("dir", "vdir") else "shell-escape" if self.tty else "literal"
            self.quoting = usual
        if self.question_marks is None:
            self.question_marks = program == "ls" and self.tty

    def _finish_width(self) -> None:
        in_lines = self.format in ("vertical", "across", "commas")
        if self.width is None:
            self.width = 80
            columns = self.env.get("COLUMNS")
            if columns and (in_lines or self.color):
                try:
                    self.width = parse_line_width(columns)
                except SizeError:
                    where = "ignoring invalid width in environment variable COLUMNS"
                    self.warnings.append(f"{where}: {quote(columns, self.env)}")
        if self.color:
            self.tab = 0

    def _finish_time_style(self) -> None:
        style = self.time_style or self.env.get("TIME_STYLE") or "locale"
        if style.startswith("posix-"):
            if (self.env.get("LC_ALL") or self.env.get("LC_TIME") or self.env.get("LANG") or "C") in ("C", "POSIX"):
                return
            style = style.removeprefix("posix-")
        if style.startswith("+"):
            old, newline, new = style[1:].partition("\n")
            if "\n" in new:
                raise UsageError(f"invalid time style format {quote(old + newline + new, self.env)}", hint=False)
            self.time_formats = (old, new if newline else old)
            return
        hits = [known for known in _TIME_STYLES if known == style] or [k for k in _TIME_STYLES if k.startswith(style)]
        if len(hits) != 1:
            problem = "ambiguous" if hits else "invalid"
            head = f"{problem} argument {quote(style, self.env)} for {quote('time style', self.env)}"
            raise UsageError(f"{head}\n{_TIME_STYLE_HELP}")
        self.time_formats = _TIME_STYLES[hits[0]]


def parse_line_width(text: str) -> int:
    """A width in columns; one too large is no limit. Raises SizeError."""
    try:
        return parse_size(text, "", any_base=True)
    except SizeError as error:
        if error.kind == "too large":
            return 0
        raise


def _width(settings: Settings, text: str) -> None:
    try:
        settings.width = parse_line_width(text)
    except SizeError:
        raise UsageError(f"invalid line width: {quote(text, settings.env)}", hint=False) from None


def _tabsize(settings: Settings, text: str) -> None:
    try:
        settings.tab = parse_size(text, "", any_base=True)
    except SizeError:
        raise UsageError(f"invalid tab size: {quote(text, settings.env)}", hint=False) from None


def _block_size(settings: Settings, text: str) -> None:
    try:
        settings.block_size = settings.file_size = parse_block_size(text)
    except SizeError as error:
        raise UsageError(size_problem(error, text), hint=False) from None


def _human(settings: Settings, base: int) -> None:
    settings.block_size = settings.file_size = HUMAN if base == 1024 else SI


def _full_time(settings: Settings, _: object) -> None:
    settings.format, settings.time_style = "long", "full-iso"


def _numeric(settings: Settings, _: object) -> None:
    settings.format, settings.numeric = "long", True


def _no_owner(settings: Settings, _: object) -> None:
    settings.format, settings.owner = "long", False


def _no_group(settings: Settings, _: object) -> None:
    settings.format, settings.group = "long", False


def _single(settings: Settings, _: object) -> None:
    if settings.format != "long":
        settings.format = "single"


def _everything(settings: Settings, _: object) -> None:
    settings.hide, settings.sort = "nothing", "none"
    if settings.format == "long":
        settings.format = None
    settings.blocks = settings.color = settings.hyperlink = False


def _zero(settings: Settings, _: object) -> None:
    settings.end = "\0"
    settings.color = settings.question_marks = False
    settings.quoting = "literal"
    _single(settings, _)


def _classify(settings: Settings, word: str) -> None:
    if settings.when("--classify", word):
        settings.indicator = "classify"


def _backups(settings: Settings, _: object) -> None:
    settings.ignored += ["*~", ".*~"]


_SPECIAL: dict[str, Callable[[Settings, Any], None]] = {
    "backups": _backups,
    "block size": _block_size,
    "classify": _classify,
    "color": lambda settings, word: setattr(settings, "color", settings.when("--color", word)),
    "everything": _everything,
    "format word": lambda settings, word: setattr(settings, "format", settings.choose("--format", word, _FORMATS)),
    "full time": _full_time,
    "hide pattern": lambda settings, pattern: settings.hidden.append(pattern),
    "human": _human,
    "hyperlink": lambda settings, word: setattr(settings, "hyperlink", settings.when("--hyperlink", word)),
    "ignore": lambda settings, pattern: settings.ignored.append(pattern),
    "indicator style": lambda settings, word: setattr(
        settings, "indicator", settings.choose("--indicator-style", word, _INDICATORS)
    ),
    "no group": _no_group,
    "no owner": _no_owner,
    "numeric": _numeric,
    "quoting style": lambda settings, word: setattr(
        settings, "quoting", settings.choose("--quoting-style", word, {style: style for style in STYLES})
    ),
    "single": _single,
    "sort word": lambda settings, word: setattr(settings, "sort", settings.choose("--sort", word, _SORTS)),
    "tabsize": _tabsize,
    "time word": lambda settings, word: setattr(settings, "time", settings.choose("--time", word, _TIMES)),
    "width": _width,
    "zero": _zero,
}


def settings_of(process: Process, options: Options) -> Settings:
    """The settings of a command line. Raises UsageError."""
    file = process.fds.get(1)
    settings = Settings(process.env, file is not None and file.isatty)
    for what, value in options.said:
        settings.apply(what, value)
    settings.finish(process.name)
    return settings
