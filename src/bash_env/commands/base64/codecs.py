"""Base64 and base32 as the tools read them: whole groups, padding in any group, and what there is of a bad one."""

from __future__ import annotations

import base64
import binascii
import string
from collections.abc import Callable
from typing import NamedTuple


class Encoding(NamedTuple):
    """`group` characters stand for `size` bytes; `complete` says that a group that is cut short yields nothing."""

    alphabet: bytes
    group: int
    size: int
    encode: Callable[[bytes], bytes]
    decode: Callable[[bytes], bytes]
    complete: bool


def _encode64(data: bytes) -> bytes:
    return binascii.b2a_base64(data, newline=False)


BASE64 = Encoding(
    (string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/").encode(),
    4,
    3,
    _encode64,
    binascii.a2b_base64,
    complete=False,
)
BASE32 = Encoding((string.ascii_uppercase + "234567").encode(), 8, 5, base64.b32encode, base64.b32decode, complete=True)


class Encoder:
    """Encodes blocks in lines of `wrap` characters (0: one line)."""

    def __init__(self, encoding: Encoding, wrap: int) -> None:
        self._encoding = encoding
        self._wrap = wrap
        self._rest = b""
        self._line = b""

    def feed(self, block: bytes) -> bytes:
        """The complete lines so far."""
        data = self._rest + block
        whole = len(data) // self._encoding.size * self._encoding.size
        self._rest = data[whole:]
        return self._lines(self._encoding.encode(data[:whole]))

    def finish(self) -> bytes:
        """What is left."""
        text = self._lines(self._encoding.encode(self._rest)) + self._line
        return text + b"\n" if self._line and self._wrap else text

    def _lines(self, text: bytes) -> bytes:
        wrap = self._wrap
        if not wrap:
            return text
        text = self._line + text
        whole = len(text) // wrap * wrap
        self._line = text[whole:]
        return b"".join([text[at : at + wrap] + b"\n" for at in range(0, whole, wrap)])


class Decoder:
    """Decodes blocks; `bad` tells that what followed was invalid."""

    def __init__(self, encoding: Encoding, ignore: bool) -> None:
        self._encoding = encoding
        others = bytes(byte for byte in range(256) if byte not in encoding.alphabet + b"=")
        self._ignored = others if ignore else b"\n"
        self._rest = b""
        self.bad = False

    def feed(self, block: bytes) -> bytes:
        """The bytes that the groups so far stand for."""
        text = self._rest + block.translate(None, self._ignored)
        whole = len(text) // self._encoding.group * self._encoding.group
        self._rest = text[whole:]
        text = text[:whole]
        if not text.translate(None, self._encoding.alphabet):
            return self._encoding.decode(text)
        return b"".join(self._groups(text))

    def finish(self) -> bytes:
        """The bytes of a group that is cut short, which is an error."""
        if not self._rest or self.bad:
            return b""
        self.bad = True
        return b"" if self._encoding.complete else self._partial(self._rest)

    def _groups(self, text: bytes) -> list[bytes]:
        out: list[bytes] = []
        size = self._encoding.group
        for at in range(0, len(text), size):
            group = text[at : at + size]
            content = group.rstrip(b"=")
            partial = self._partial(content)
            out.append(partial)
            if content.translate(None, self._encoding.alphabet) or not self._padded_right(len(content)):
                self.bad = True
                break
        return out

    def _padded_right(self, count: int) -> bool:
        """Whether a group may have so many characters before its padding."""
        return count in ((2, 3, 4) if self._encoding.group == 4 else (2, 4, 5, 7, 8))

    def _partial(self, group: bytes) -> bytes:
        """The whole bytes that the valid characters at the beginning of a group stand for."""
        alphabet = self._encoding.alphabet
        bits, value = 0, 0
        width = 6 if self._encoding.group == 4 else 5
        for byte in group:
            code = alphabet.find(byte)
            if code < 0:
                break
            value, bits = value << width | code, bits + width
        return (value >> bits % 8).to_bytes(bits // 8, "big")
