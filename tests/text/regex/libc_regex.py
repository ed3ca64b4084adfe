"""The C library's own regcomp(3) and regexec(3), to compare with: development only, Linux with glibc."""

from __future__ import annotations

import ctypes
import ctypes.util
import locale

REG_EXTENDED, REG_ICASE, REG_NEWLINE = 1, 2, 4
REG_NOTBOL, REG_STARTEND = 1, 4


class _RegMatch(ctypes.Structure):
    _fields_ = (("rm_so", ctypes.c_int), ("rm_eo", ctypes.c_int))


_libc = ctypes.CDLL(None)


def use_utf8() -> None:
    """Switch the process to the C.UTF-8 locale."""
    locale.setlocale(locale.LC_ALL, "C.UTF-8")


class Oracle:
    """A pattern compiled by the C library."""

    def __init__(self, pattern: bytes, flags: int) -> None:
        self._buffer = ctypes.create_string_buffer(256)
        self.error: str | None = None
        code = _libc.regcomp(self._buffer, pattern, flags)
        if code:
            text = ctypes.create_string_buffer(200)
            _libc.regerror(code, self._buffer, text, 200)
            self.error = text.value.decode()
            self.groups = 0
        else:
            self.groups = ctypes.c_size_t.from_buffer(self._buffer, 48).value

    def spans(self, data: bytes, start: int = 0, flags: int = 0) -> list[tuple[int, int]] | None:
        """Return the spans of match and groups from `start` on."""
        found = (_RegMatch * (self.groups + 1))()
        found[0].rm_so, found[0].rm_eo = start, len(data)
        if _libc.regexec(self._buffer, data, self.groups + 1, found, flags | REG_STARTEND):
            return None
        return [(item.rm_so, item.rm_eo) for item in found]

    def __del__(self) -> None:
        if self.error is None:
            _libc.regfree(self._buffer)
