"""How ls shows the name of an entry: quoted, colored, linked, with its indicator."""

from __future__ import annotations

import re
import stat as st

from bash_env.commands.ls.colors import Colors
from bash_env.commands.ls.entries import Entry
from bash_env.commands.ls.settings import Settings
from bash_env.text.name_styles import Quoter, question_marks, quoter
from bash_env.text.width import text_width

_RESERVED = re.compile(r"[^A-Za-z0-9._~/-]")
_INDICATORS = {st.S_IFLNK: "@", st.S_IFIFO: "|", st.S_IFSOCK: "="}
_SPECIAL = {"file-type": "*=>@|", "classify": "=>@|"}
_VARIABLE = ("shell", "shell-escape", "c-maybe")


class Names:
    """Shows names."""

    def __init__(self, settings: Settings, colors: Colors | None, hostname: str) -> None:
        style = settings.quoting or "literal"
        extra = " " if style == "escape" else ""
        self.settings = settings
        self.colors = colors
        self.quote = self._quoter(style, extra + _SPECIAL.get(settings.indicator, ""))
        self.quote_directory = self._quoter(style, ":")
        in_columns = settings.format in ("vertical", "across") and settings.width
        self.aligns = style in _VARIABLE and bool(settings.format == "long" or in_columns)
        self.indicator = settings.indicator
        self.hostname = hostname

    def _quoter(self, style: str, extra: str) -> Quoter:
        utf8 = self.settings.utf8
        plain = quoter(style, utf8, extra)
        if self.settings.question_marks and style in ("literal", "shell", "shell-always"):
            return lambda name: question_marks(plain(name), utf8)
        return plain

    def shown(self, entries: list[Entry]) -> list[str]:
        """The names, quoted; with a blank before those without quotation marks where others of the group have some."""
        names = [self.quote(entry.name) for entry in entries]
        if self.aligns and any(name != entry.name for name, entry in zip(names, entries, strict=True)):
            return [f" {name}" if name == entry.name else name for name, entry in zip(names, entries, strict=True)]
        return names

    def suffix(self, kind: int, mode: int | None) -> str:
        """The indicator of a file of this type and mode."""
        if kind == st.S_IFDIR:
            return "/" if self.indicator != "none" else ""
        if self.indicator in ("none", "slash"):
            return ""
        if self.indicator == "classify" and kind == st.S_IFREG and mode is not None and mode & 0o111:
            return "*"
        return _INDICATORS.get(kind, "")

    def width(self, shown: str) -> int:
        """The columns that a quoted name takes."""
        return text_width(shown)

    def paint(self, shown: str, entry: Entry, start: int = 0) -> str:
        """A quoted name with color and link; `start` is the column where it stands."""
        if self.colors is None and not self.settings.hyperlink:
            return shown
        pad = " " if shown[:1] == " " and entry.name[:1] != " " else ""
        body = shown[len(pad) :]
        if self.settings.hyperlink:
            body = self.link(body, entry.path)
        if self.colors is not None:
            body = self.colors.paint(body, self.colors.of_entry(entry), self._wraps(start, len(shown)))
        return pad + body

    def target(self, entry: Entry, start: int) -> str:
        """What a link holds, quoted and colored, with the indicator of what is there."""
        text = entry.target or ""
        shown = self.quote(text)
        if self.colors is not None:
            code = self.colors.of_target(text, entry.target_mode)
            shown = self.colors.paint(shown, code, self._wraps(start, len(shown)))
        if entry.target_mode is None:
            return shown
        return shown + self.suffix(st.S_IFMT(entry.target_mode), entry.target_mode)

    def _wraps(self, start: int, length: int) -> bool:
        line = self.settings.width or 0
        return line > 0 and start // line != (start + length - 1) // line

    def link(self, shown: str, path: str) -> str:
        """`shown` as a hyperlink to the file `path`."""
        return f"\x1b]8;;file://{_url(self.hostname)}{_url(path)}\a{shown}\x1b]8;;\a"


def _url(text: str) -> str:
    """`text` with ``%xx`` for all but the characters that a URL may hold as they are."""
    return _RESERVED.sub(lambda match: "".join(f"%{b:02x}" for b in match[0].encode("utf-8", "surrogateescape")), text)
