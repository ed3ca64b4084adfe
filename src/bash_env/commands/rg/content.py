"""The bytes that are searched: encodings, byte-order marks, and where binary data begin."""

from __future__ import annotations

from bash_env.commands.rg.arguments import Refused

BUFFER = 1 << 16
"""ripgrep judges inputs by buffers of this size: those before the one with the first NUL are text."""

_CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
    "latin1": "cp1252", "iso-8859-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "windows-1252": "cp1252",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "euc-jp": "euc_jp", "euc-kr": "euc_kr",
    "gbk": "gbk", "gb18030": "gb18030", "big5": "big5", "koi8-r": "koi8_r", "iso-8859-2": "iso8859_2",
    "windows-1251": "cp1251", "windows-1250": "cp1250", "iso-8859-15": "iso8859_15",
}  # fmt: skip
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def check_encoding(label: str) -> str:
    """The codec of an -E label: "auto", "none" or a name for `decode`. Raises Refused."""
    label = label.lower()
    if label in ("auto", "none"):
        return label
    if label not in _CODECS:
        raise Refused(f"grep config error: unknown encoding: {label}\n")
    return _CODECS[label]


def decode(data: bytes, codec: str) -> bytes:
    """`data` as UTF-8: transcoded from `codec`, or as its byte-order mark says."""
    if codec == "none":
        return data
    for mark, marked in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return rest if marked == "utf-8" else rest.decode(marked, "replace").encode()
    return data if codec in ("auto", "utf-8") else data.decode(codec, "replace").encode()


def text_end(data: bytes, nul: int) -> int:
    """How much of `data` lies in buffers before that of its first NUL: whole lines."""
    return data.rfind(b"\n", 0, nul // BUFFER * BUFFER) + 1
