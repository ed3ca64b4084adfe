"""The quoting styles in which bash prints values so that they can be read back (printf %q, declare -p, set, ${x@Q})."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bash_env.syntax.ansi_quote import decode_ansi

if TYPE_CHECKING:
    from bash_env.shell.variables import AssociativeArray, IndexedArray

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\udc80-\udcff]")
_META = re.compile("[\\s'\"\\\\|&;()<>!{}*\\[\\]?^$`]|^[#~]|(?<==)~|(?<=:)~")
_TRACED_META = re.compile(_META.pattern.replace(r"\s", r" \t\n"))
_BACKSLASH = re.compile("([ '\"\\\\|&;()<>!{}*\\[\\]?^$`,])")
_KEY_META = re.compile("[\\s'\"\\\\|&;()<>!{}*\\[\\]?^$`@]|^[#~]|[=:]~")
_NAMES = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 27: "E"}


def needs_ansi(text: str) -> bool:
    """Whether `text` holds control characters or bytes that are no UTF-8."""
    return _UNPRINTABLE.search(text) is not None


def ansi_quote(text: str) -> str:
    """`text` as `$'...'`."""
    return "$'" + "".join(map(_ansi_character, text)) + "'"


def _ansi_character(char: str) -> str:
    code = ord(char)
    if char in "'\\":
        return "\\" + char
    if code in _NAMES:
        return "\\" + _NAMES[code]
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\{code - 0xDC00:03o}"
    if 0x80 <= code < 0xA0:
        return "".join(f"\\{byte:03o}" for byte in char.encode())
    return f"\\{code:03o}" if code < 32 or code == 127 else char


def single_quote(text: str) -> str:
    """`text` in single quotes."""
    if text == "'":
        return "\\'"
    return "'" + text.replace("'", "'\\''") + "'"


def double_quote(text: str) -> str:
    """`text` in double quotes."""
    return '"' + re.sub(r'(["$`\\])', r"\\\1", text) + '"'


def backslash_quote(text: str) -> str:
    """`text` as printf %q prints it."""
    if not text:
        return "''"
    if needs_ansi(text):
        return ansi_quote(text)
    quoted = _BACKSLASH.sub(r"\\\1", text)
    quoted = re.sub(r"([=:])~", r"\1\\~", quoted)
    return "\\" + quoted if quoted[0] in "#~" else quoted


def quote_word(text: str, *, always: bool = False) -> str:
    """`text` in single quotes (or `$'..'`), as `${x@Q}`; unless `always`, only where it needs them."""
    if needs_ansi(text):
        return ansi_quote(text)
    if always or (text and _META.search(text)):
        return single_quote(text)
    return text


def quote_traced(text: str) -> str:
    """A word as `set -x` shows it: in `$'..'` only where single quotes would not do without it, too."""
    return (
        single_quote(text) if not text or _TRACED_META.search(text) else ansi_quote(text) if needs_ansi(text) else text
    )


def quote_value(text: str) -> str:
    """A value as `declare -p` prints it."""
    return ansi_quote(text) if needs_ansi(text) else double_quote(text)


def quote_key(key: str) -> str:
    """A key of an associative array as `declare -p` prints it."""
    if needs_ansi(key):
        return ansi_quote(key)
    return double_quote(key) if not key or _KEY_META.search(key) else key


def quote_array_value(content: IndexedArray | AssociativeArray) -> str:
    """The elements of an array as `declare -p` prints them."""
    if not content:
        return "()"
    associative = any(isinstance(key, str) for key in content)
    pairs = (f"[{quote_key(str(k)) if associative else k}]={quote_value(content[k])}" for k in content.subscripts())  # type: ignore[index]
    return f"({' '.join(pairs)}{' ' if associative else ''})"


def ansi_decoded(text: str) -> str:
    """`text` with the escapes of `$'..'` replaced, as `${x@E}`."""
    return decode_ansi(text)
