"""Zip archives: entries, the central directory, packing and unpacking (PKWARE's APPNOTE.TXT)."""

from __future__ import annotations

import bz2
import struct
import zlib
from collections.abc import Iterator

from bash_env.text.timezone import epoch_of, local_time

STEP = 1 << 18
STORED, DEFLATED, BZIP2 = 0, 8, 12
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_BLACK = bytes([*range(7), *range(14, 26), *range(28, 32)])


class BadArchive(Exception):
    """The data are no zip archive, or damaged."""


class Entry:
    """A file in an archive. `data` is packed; times are seconds since the epoch."""

    __slots__ = (
        "crc",
        "data",
        "exact",
        "flags",
        "ids",
        "level",
        "method",
        "mode",
        "mtime",
        "name",
        "packed",
        "size",
        "stamp",
        "text",
    )

    def __init__(self, name: bytes, mode: int, mtime: int, tz: str | None) -> None:
        self.name = name
        self.mode = mode
        self.mtime = mtime
        self.stamp = dos_time(mtime, tz)
        self.method = STORED
        self.level = 6
        self.flags = 0
        self.crc = 0
        self.data = b""
        self.packed = 0
        self.size = 0
        self.text = False
        self.exact = True
        self.ids = (1000, 1000)

    @property
    def is_dir(self) -> bool:
        """Whether it is a directory."""
        return self.name.endswith(b"/")

    def pack(self, content: bytes, method: int, level: int) -> None:
        """Take content, packed where that makes it smaller."""
        self.size, self.crc, self.text = len(content), zlib.crc32(content), is_text(content)
        self.method, self.data = STORED, content
        if method == DEFLATED and level and content:
            packer = zlib.compressobj(level, zlib.DEFLATED, -15, 8)
            packed = packer.compress(content) + packer.flush()
        elif method == BZIP2 and content:
            packed = bz2.compress(content, level or 9)
        else:
            packed = content
        if len(packed) < len(content):
            self.method, self.data, self.level = method, packed, level
        self.packed = len(self.data)

    def saved(self) -> int:
        """How much packing saved, in percent."""
        return percent(self.size, self.packed)


def percent(size: int, packed: int) -> int:
    """What is saved of a size, rounded as Info-ZIP does."""
    if not size:
        return 0
    return (
        (100 * (size - packed) + size // 2) // size
        if size >= packed
        else -((100 * (packed - size) + size // 2) // size)
    )


def is_text(content: bytes) -> bool:
    """Whether content looks like text: no odd control characters in its beginning."""
    head = content[:32768]
    return bool(head) and len(head.translate(None, _BLACK)) == len(head)


def dos_time(seconds: int, tz: str | None) -> int:
    """A time in the format of MS-DOS, rounded up to two seconds."""
    t = local_time((seconds + 1 & ~1) * 1_000_000_000, tz)
    if t.year < 1980:
        return 1 << 21 | 1 << 16
    year = min(t.year, 2107) - 1980
    return year << 25 | t.month << 21 | t.day << 16 | t.hour << 11 | t.minute << 5 | t.second >> 1


def dos_parts(stamp: int) -> tuple[int, int, int, int, int, int]:
    """Year, month, day, hour, minute and second."""
    return (
        (stamp >> 25) + 1980, stamp >> 21 & 15, stamp >> 16 & 31, stamp >> 11 & 31, stamp >> 5 & 63, (stamp & 31) * 2
    )  # fmt: skip


def write(entries: list[Entry], comment: bytes) -> Iterator[bytes]:
    """An archive in pieces."""
    place = 0
    places = []
    for entry in entries:
        places.append(place)
        head = _local_header(entry)
        yield head
        yield entry.data
        place += len(head) + len(entry.data)
    start = place
    for entry, at in zip(entries, places, strict=True):
        record = _central_record(entry, at)
        place += len(record)
        yield record
    count = len(entries)
    yield _END.pack(b"PK\5\6", 0, 0, count, count, place - start, start, len(comment)) + comment


def _ids(entry: Entry) -> bytes:
    return b"ux\x0b\0\1" + b"".join(b"\4" + struct.pack("<L", number) for number in entry.ids)


def _local_header(entry: Entry) -> bytes:
    mtime = struct.pack("<l", max(-(1 << 31), min(entry.mtime, (1 << 31) - 1)))
    extra = b"UT\x09\0\3" + mtime * 2 + _ids(entry) if entry.exact else b""
    needed = 20 if entry.method == DEFLATED else 46 if entry.method == BZIP2 else 10
    return (
        _LOCAL.pack(
            b"PK\3\4", needed, entry.flags, entry.method, entry.stamp & 0xFFFF, entry.stamp >> 16, entry.crc,
            entry.packed, entry.size, len(entry.name), len(extra),
        )
        + entry.name
        + extra
    )  # fmt: skip


def _central_record(entry: Entry, place: int) -> bytes:
    mtime = struct.pack("<l", max(-(1 << 31), min(entry.mtime, (1 << 31) - 1)))
    extra = b"UT\x05\0\3" + mtime + _ids(entry) if entry.exact else b""
    needed = 20 if entry.method == DEFLATED else 46 if entry.method == BZIP2 else 10
    attributes = entry.mode << 16 | (16 if entry.is_dir else 0)
    return (
        _CENTRAL.pack(
            b"PK\1\2", 0x031E, needed, entry.flags, entry.method, entry.stamp & 0xFFFF, entry.stamp >> 16, entry.crc,
            entry.packed, entry.size, len(entry.name), len(extra), 0, 0, int(entry.text), attributes, place,
        )
        + entry.name
        + extra
    )  # fmt: skip


def read(data: bytes, tz: str | None) -> tuple[list[Entry], bytes]:
    """The entries of an archive, and its comment. Raises BadArchive."""
    at = data.rfind(b"PK\5\6", max(0, len(data) - 66000))
    if at < 0 or at + _END.size > len(data):
        raise BadArchive("end")
    _, _, _, _, count, size, start, comment_size = _END.unpack_from(data, at)
    shift = at - size - start
    place = at - size
    entries = []
    try:
        for _ in range(count):
            entry, place = _read_entry(data, place, shift, tz)
            entries.append(entry)
    except (struct.error, IndexError):
        raise BadArchive("directory") from None
    return entries, data[at + _END.size : at + _END.size + comment_size]


def _read_entry(data: bytes, place: int, shift: int, tz: str | None) -> tuple[Entry, int]:
    fields = _CENTRAL.unpack_from(data, place)
    if fields[0] != b"PK\1\2":
        raise BadArchive("directory")
    system, flags, method, time, date, crc, packed, size = fields[1] >> 8, *fields[3:10]
    name_size, extra_size, comment_size, _, internal, external, offset = fields[10:]
    name_at = place + _CENTRAL.size
    extra = data[name_at + name_size : name_at + name_size + extra_size]
    stamp = date << 16 | time
    mtime = _exact_time(extra)
    entry = Entry(data[name_at : name_at + name_size], external >> 16 if system == 3 else 0, mtime or 0, tz)
    entry.exact = mtime is not None
    if mtime is None:
        entry.mtime = epoch_of(*_valid(stamp), tz) or 0
    entry.stamp, entry.flags, entry.method = stamp, flags, method
    entry.crc, entry.packed, entry.size, entry.text = crc, packed, size, bool(internal & 1)
    if not entry.mode:
        entry.mode = 0o040755 if entry.is_dir else 0o100644
    local = offset + shift
    head = _LOCAL.unpack_from(data, local)
    start = local + _LOCAL.size + head[9] + head[10]
    entry.data = data[start : start + packed]
    return entry, name_at + name_size + extra_size + comment_size


def _valid(stamp: int) -> tuple[int, int, int, int, int, int]:
    year, month, day, hour, minute, second = dos_parts(stamp)
    return year, max(1, min(month, 12)), max(1, min(day, 28 if month == 2 else 30)), hour % 24, minute % 60, second % 60


def _exact_time(extra: bytes) -> int | None:
    """The time of the extra field UT."""
    place = 0
    while place + 4 <= len(extra):
        tag, size = struct.unpack_from("<2sH", extra, place)
        if tag == b"UT" and size >= 5 and extra[place + 4] & 1:
            return int(struct.unpack_from("<l", extra, place + 5)[0])
        place += 4 + size
    return None


def unpack(entry: Entry, limit: int) -> Iterator[bytes]:
    """The content of an entry in pieces. Raises BadArchive for damaged data and what would be larger than `limit`."""
    if entry.size > limit or entry.flags & 1:
        raise BadArchive("too large (max_archive_bytes)" if entry.size > limit else "encrypted")
    crc, total = 0, 0
    for piece in _pieces(entry):
        crc = zlib.crc32(piece, crc)
        total += len(piece)
        if total > limit:
            raise BadArchive("too large (max_archive_bytes)")
        yield piece
    if crc != entry.crc:
        raise BadArchive(f"bad CRC {crc:08x}  (should be {entry.crc:08x})")


def _pieces(entry: Entry) -> Iterator[bytes]:
    if entry.method == STORED:
        for place in range(0, len(entry.data), STEP):
            yield entry.data[place : place + STEP]
        return
    if entry.method == BZIP2:
        packer = bz2.BZ2Decompressor()
        todo = entry.data
        try:
            while not packer.eof:
                yield packer.decompress(todo, STEP)
                todo = b""
        except (OSError, EOFError):
            raise BadArchive("invalid compressed data to inflate") from None
        return
    inflater = zlib.decompressobj(-15)
    todo = entry.data
    try:
        while todo and not inflater.eof:
            yield inflater.decompress(todo, STEP)
            todo = inflater.unconsumed_tail
    except zlib.error:
        raise BadArchive("invalid compressed data to inflate") from None
