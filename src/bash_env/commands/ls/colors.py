"""Colors of file names: LS_COLORS (dir_colors(5)) and the colors that ls has without it."""

from __future__ import annotations

import re
import stat as st
from collections.abc import Mapping

from bash_env.commands.ls.entries import Entry
from bash_env.text.quote import quote

_DEFAULTS = {
    "lc": "\x1b[", "rc": "m", "rs": "0", "di": "01;34", "ln": "01;36", "pi": "33", "so": "01;35", "bd": "01;33",
    "cd": "01;33", "ex": "01;32", "do": "01;35", "su": "37;41", "sg": "30;43", "st": "37;44", "ow": "34;42",
    "tw": "30;42", "ca": "30;41", "cl": "\x1b[K",
}  # fmt: skip
_LABELS = frozenset(
    [
        "lc",
        "rc",
        "ec",
        "rs",
        "no",
        "fi",
        "di",
        "ln",
        "pi",
        "so",
        "bd",
        "cd",
        "mi",
        "or",
        "ex",
        "do",
        "su",
        "sg",
        "st",
        "ow",
        "tw",
        "ca",
        "mh",
        "cl",
    ]
)
_ESCAPES = {
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    "?": "\x7f",
    "_": " ",
}
_ESCAPE = re.compile(r"\\([0-7]{1,3}|[xX][0-9a-fA-F]{1,2}|.)|\^([@-~?])", re.S)
_VALUE = r"((?:\\.|[^:\\])*)"
_ITEM = re.compile(rf"(?:\*((?:\\.|[^=\\:])*)|([^*:=][^:=]))={_VALUE}(?::|\Z)", re.S)
_TERMINALS = re.compile(
    r"Eterm|ansi|.*color.*|con[0-9]*x[0-9]*.*|cons25|console|cygwin|.*direct.*|dtterm|gnome|hurd|jfbterm|konsole|kterm"
    r"|linux|linux-c|mlterm|putty|rxvt.*|screen.*|st|terminator|tmux.*|vt100|xterm.*"
)
_SPECIAL = {st.S_IFIFO: "pi", st.S_IFSOCK: "so", st.S_IFBLK: "bd", st.S_IFCHR: "cd"}


class ColorsError(Exception):
    """LS_COLORS cannot be understood; `label` is the unknown one, or ""."""

    def __init__(self, label: str = "") -> None:
        super().__init__(label)
        self.label = label

    def messages(self, env: Mapping[str, str]) -> list[str]:
        """What to say about it."""
        first = [f"unrecognized prefix: {quote(self.label, env)}"] if self.label else []
        return [*first, "unparsable value for LS_COLORS environment variable"]


_FIRST = "\ud800"  # stands before a color that may be the first of the output; no name has this character


class Colors:
    """The colors of a listing, and what has been done with them so far."""

    def __init__(self, codes: dict[str, str], extensions: list[tuple[str, str]]) -> None:
        self.codes = codes
        self.extensions = extensions
        self.used = False
        self.links_as_targets = codes.get("ln") == "target"
        self.normal = f"{codes['lc']}{codes['no']}{codes['rc']}" if self.has("no") else ""
        self.end = codes["ec"] if "ec" in codes else f"{codes['lc']}{codes['rs']}{codes['rc']}"

    def has(self, label: str) -> bool:
        """Whether `label` has a color of its own."""
        return self.codes.get(label, "") not in ("", "0", "00")

    @property
    def checks_links(self) -> bool:
        """Whether colors depend on what links lead to."""
        return self.has("or") or self.links_as_targets or self.has("mi")

    def start_line(self) -> str:
        """What comes before text that is no name."""
        return self._use(self.normal) if self.normal else ""

    def _use(self, text: str) -> str:
        return text if self.used else _FIRST + text

    def settled(self, text: str) -> str:
        """Text that goes out next: the first color of a listing comes after the code that ends a color."""
        if _FIRST not in text:
            return text
        if not self.used:
            self.used = True
            text = text.replace(_FIRST, self.end, 1)
        return text.replace(_FIRST, "")

    def paint(self, shown: str, code: str | None, wraps: bool) -> str:
        """`shown` in the color `code`."""
        if code is None:
            return f"{shown}{self.end}" if self.normal else shown
        reset = f"{self.codes['lc']}{self.codes['rc']}" if self.normal else ""
        before = self._use(f"{reset}{self.codes['lc']}{code}{self.codes['rc']}")
        return f"{before}{shown}{self.end}{self.codes['cl'] if wraps else ''}"

    def finish(self) -> str:
        """What the terminal needs at last."""
        plain = self.codes["lc"] == "\x1b[" and self.codes["rc"] == "m"
        return "" if plain or not self.used else self.codes["lc"] + self.codes["rc"]

    def of_entry(self, entry: Entry) -> str | None:
        """The color of an entry's name."""
        if entry.type == st.S_IFLNK and self.links_as_targets and entry.target_mode is not None:
            return self._of(entry.name, entry.target_mode, 1)
        if entry.type == st.S_IFLNK and entry.target_mode is None and (self.links_as_targets or self.has("or")):
            return self.codes.get("or") if entry.target is not None else self.codes.get("ln")
        mode = entry.stat.mode if entry.stat else entry.type
        return self._of(entry.name, mode, entry.stat.nlink if entry.stat else 1)

    def of_target(self, name: str, mode: int | None) -> str | None:
        """The color of the name that a link holds."""
        if mode is None:
            return self.codes["mi"] if self.has("mi") else self.codes.get("or") if self.has("or") else None
        return self._of(name, mode, 1)

    def _of(self, name: str, mode: int, links: int) -> str | None:
        kind = st.S_IFMT(mode)
        if kind == st.S_IFREG:
            label = self._regular(mode, links)
            return self._extension(name) if label == "fi" else self.codes.get(label)
        if kind == st.S_IFDIR:
            return self.codes.get(self._directory(mode))
        return self.codes.get("ln" if kind == st.S_IFLNK else _SPECIAL.get(kind, "or"))

    def _regular(self, mode: int, links: int) -> str:
        tests = (("su", mode & st.S_ISUID), ("sg", mode & st.S_ISGID), ("ex", mode & 0o111), ("mh", links > 1))
        return next((label for label, true in tests if true and self.has(label)), "fi")

    def _directory(self, mode: int) -> str:
        sticky, open_ = mode & st.S_ISVTX, mode & st.S_IWOTH
        tests = (("tw", sticky and open_), ("ow", open_), ("st", sticky))
        return next((label for label, true in tests if true and self.has(label)), "di")

    def _extension(self, name: str) -> str | None:
        lower = name.lower()
        for suffix, code in reversed(self.extensions):
            if lower.endswith(suffix.lower()):
                return code
        return self.codes.get("fi")


def read_colors(env: Mapping[str, str]) -> Colors | None:
    """The colors of the environment; None for a terminal that is not known to have any. Raises ColorsError."""
    text = env.get("LS_COLORS", "")
    if not text:
        known = env.get("COLORTERM") or _TERMINALS.fullmatch(env.get("TERM", ""))
        return Colors(dict(_DEFAULTS), []) if known else None
    codes, extensions = dict(_DEFAULTS), []
    at = 0
    while at < len(text):
        if text[at] == ":":
            at += 1
            continue
        match = _ITEM.match(text, at)
        if match is None:
            raise ColorsError
        value = _unescape(match[3])
        if match[2] is None:
            extensions.append((_unescape(match[1]), value))
        elif match[2] in _LABELS:
            codes[match[2]] = value
        else:
            raise ColorsError(match[2])
        at = match.end()
    return Colors(codes, extensions)


def _unescape(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        if match[2] is not None:
            return "\x7f" if match[2] == "?" else chr(ord(match[2]) & 0x1F)
        code = match[1]
        if code[0] in "01234567":
            return chr(int(code, 8) & 255)
        if code[0] in "xX" and len(code) > 1:
            return chr(int(code[1:], 16))
        return _ESCAPES.get(code, code)

    return _ESCAPE.sub(one, text)
