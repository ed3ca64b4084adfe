"""The checksums of POSIX cksum and of the two kinds of sum (GNU coreutils manual 6.2 and 6.3)."""

from __future__ import annotations

import zlib

_WORD = 0xFFFFFFFF


def _reversed_bits(value: int, width: int) -> int:
    return int(f"{value:0{width}b}"[::-1], 2)


_REVERSED = bytes(_reversed_bits(byte, 8) for byte in range(256))


class Sum:
    """A checksum that is fed blocks; `size` is how many bytes there were."""

    unit = 1

    def __init__(self) -> None:
        self.size = 0

    def update(self, block: bytes) -> None:
        """Add a block."""
        raise NotImplementedError

    def text(self) -> str:
        """The checksum and the size, as they are printed."""
        raise NotImplementedError

    def units(self) -> int:
        """The size in units, rounded up."""
        return -(-self.size // self.unit)


class Crc(Sum):
    """The CRC of POSIX: its bits run the other way than zlib's, and the size is part of the data."""

    def __init__(self) -> None:
        super().__init__()
        self._crc = _WORD

    def update(self, block: bytes) -> None:
        """See Sum."""
        self.size += len(block)
        self._crc = zlib.crc32(block.translate(_REVERSED), self._crc)

    def text(self) -> str:
        """See Sum."""
        length = self.size.to_bytes((self.size.bit_length() + 7) // 8, "little")
        crc = zlib.crc32(length.translate(_REVERSED), self._crc) ^ _WORD
        return f"{_reversed_bits(crc, 32) ^ _WORD} {self.size}"


class Bsd(Sum):
    """Sum with rotation to the right, in 16 bits: each byte's effect depends on all before, so it is a loop."""

    unit = 1024

    def __init__(self) -> None:
        super().__init__()
        self._sum = 0

    def update(self, block: bytes) -> None:
        """See Sum."""
        self.size += len(block)
        total = self._sum
        for byte in block:
            total = (total >> 1) + 0x8000 + byte & 0xFFFF if total & 1 else (total >> 1) + byte
        self._sum = total

    def text(self) -> str:
        """See Sum."""
        return f"{self._sum:05d} {self.units():5d}"


class Sysv(Sum):
    """Sum of all bytes, folded to 16 bits."""

    unit = 512

    def __init__(self) -> None:
        super().__init__()
        self._sum = 0

    def update(self, block: bytes) -> None:
        """See Sum."""
        self.size += len(block)
        self._sum = (self._sum + sum(block)) & _WORD

    def text(self) -> str:
        """See Sum."""
        folded = (self._sum & 0xFFFF) + (self._sum >> 16)
        return f"{(folded & 0xFFFF) + (folded >> 16)} {self.units()}"


SUMS: dict[str, type[Sum]] = {"bsd": Bsd, "sysv": Sysv, "crc": Crc}
