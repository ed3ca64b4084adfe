"""Version order: natural order of names that hold version numbers (GNU coreutils manual, "Version sort ordering")."""

from __future__ import annotations

import re

_SUFFIX = re.compile(rb"(?:\.[A-Za-z~][A-Za-z0-9~]*)*\Z")
_PARTS = re.compile(rb"(\D*)0*(\d*)")
_TILDE, _STOP = b"\1", b"\2"


def _weights() -> list[bytes]:
    """For each byte that is no digit: tilde before the end of a part, then letters, then all others."""
    codes = [bytes([byte]) if bytes([byte]).isalpha() else b"\x80" + bytes([byte]) for byte in range(256)]
    codes[ord("~")] = _TILDE
    return codes


_WEIGHTS = _weights()
_ALPHA = re.compile(rb"[A-Za-z]*")


def version_key(name: bytes) -> bytes:
    """Bytes that compare as `name` does in version order, with a definite end."""
    if name in (b"", b".", b".."):
        return bytes([1 + len(name)])
    kind = b"\4" if name.startswith(b".") else b"\5"
    match = _SUFFIX.search(name)
    prefix = name[: match.start()] if match is not None else name
    return kind + _parts(prefix) + _parts(name)


def _parts(text: bytes) -> bytes:
    """Text and numbers in turn; a number is its length and its digits."""
    out: list[bytes] = []
    for letters, digits in _PARTS.findall(text):
        if letters or digits or not out:
            out.append(letters if letters.isalpha() else b"".join([_WEIGHTS[byte] for byte in letters]))
            out.append(_STOP + _number(digits))
    return b"".join(out) + _STOP


def _number(digits: bytes) -> bytes:
    length = len(digits)
    return (bytes([3 + length]) if length < 250 else b"\xff" + length.to_bytes(5, "big")) + digits
