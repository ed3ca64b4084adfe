"""What ``conv=`` does to the bytes (POSIX dd)."""

from __future__ import annotations

from bash_env.commands.dd.operands import Operands

_EBCDIC = bytes.fromhex(
    "00010203372d2e2f1605250b0c0d0e0f101112133c3d322618193f271c1d1e1f"
    "405a7f7b5b6c507d4d5d5c4e6b604b61f0f1f2f3f4f5f6f7f8f97a5e4c7e6e6f"
    "7cc1c2c3c4c5c6c7c8c9d1d2d3d4d5d6d7d8d9e2e3e4e5e6e7e8e9ade0bd9a6d"
    "79818283848586878889919293949596979899a2a3a4a5a6a7a8a9c04fd05f07"
    "202122232415061728292a2b2c090a1b30311a333435360838393a3b04143ee1"
    "4142434445464748495152535455565758596263646566676869707172737475"
    "767778808a8b8c8d8e8f906a9b9c9d9e9fa0aaabac4aaeafb0b1b2b3b4b5b6b7"
    "b8b9babbbca1bebfcacbcccdcecfdadbdcdddedfeaebecedeeeffafbfcfdfeff"
)
_IBM = bytearray(_EBCDIC)
for _code, _other in ((0x5E, 0x5F), (0x7E, 0xA1), (0xCB, 0x9A), (0xD5, 0xAD), (0xE5, 0xBD)):
    _IBM[_code] = _other
_ASCII = bytes(_EBCDIC.index(byte) for byte in range(256))
_UPPER = bytes(range(256)).upper()
_LOWER = bytes(range(256)).lower()
_SPACE = b" "


class Converter:
    """Converts a stream, piece by piece; `truncated` counts the records that were too long."""

    def __init__(self, operands: Operands) -> None:
        conversions = operands.conversions
        self.table = _table(conversions)
        self.swab = "swab" in conversions
        self.size = operands.record_size
        blocking = {"block", "ebcdic", "ibm"} & conversions and self.size
        self.blocks = bool(blocking)
        self.unblocks = bool({"unblock", "ascii"} & conversions and self.size)
        self.active = self.table is not None or self.swab or self.blocks or self.unblocks
        self.truncated = 0
        self._odd = b""
        self._rest = b""

    def feed(self, data: bytes) -> bytes:
        """The converted form of the next piece; some of it may be held back."""
        if self.swab:
            data = self._swap(data)
        if self.unblocks and self.table is not None:
            data, table = data.translate(self.table), None
        else:
            table = self.table
        if self.blocks:
            data = self._block(data)
        elif self.unblocks:
            data = self._unblock(data)
        return data.translate(table) if table is not None else data

    def finish(self) -> bytes:
        """What was held back."""
        rest, self._odd = self._odd, b""
        if rest:
            self.swab = False
            rest = self.feed(rest)
        last, self._rest = self._rest, b""
        if self.blocks and last:
            record = self._padded(last)
            return rest + (record.translate(self.table) if self.table is not None else record)
        if self.unblocks and last:
            return rest + last.rstrip(_SPACE) + b"\n"
        return rest

    def _swap(self, data: bytes) -> bytes:
        """Each pair of bytes the other way round."""
        data = self._odd + data
        even = len(data) & ~1
        self._odd = data[even:]
        swapped = bytearray(even)
        swapped[0::2], swapped[1::2] = data[1:even:2], data[0:even:2]
        return bytes(swapped)

    def _block(self, data: bytes) -> bytes:
        """Lines as records of one size, filled up with spaces."""
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        return b"".join([self._padded(line) for line in lines])

    def _padded(self, line: bytes) -> bytes:
        if len(line) > self.size:
            self.truncated += 1
        return line[: self.size].ljust(self.size, _SPACE)

    def _unblock(self, data: bytes) -> bytes:
        """Records of one size as lines, without the spaces at their ends."""
        data = self._rest + data
        whole = len(data) // self.size * self.size
        self._rest = data[whole:]
        records = [data[at : at + self.size].rstrip(_SPACE) for at in range(0, whole, self.size)]
        return b"".join([record + b"\n" for record in records])


def _table(conversions: set[str]) -> bytes | None:
    """The translation of single bytes: letters first, the code of the file around that."""
    table = _UPPER if "ucase" in conversions else _LOWER if "lcase" in conversions else None
    if "ascii" in conversions:
        return _ASCII if table is None else _ASCII.translate(table)
    for name, code in (("ebcdic", _EBCDIC), ("ibm", bytes(_IBM))):
        if name in conversions:
            return code if table is None else table.translate(code)
    return table
