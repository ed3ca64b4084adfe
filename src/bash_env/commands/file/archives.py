"""Archives, compressed files, programs and databases, known by their first bytes."""

from __future__ import annotations

import struct
from typing import Literal

from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time


def gzip(data: bytes, tz: str | None) -> str:
    """gzip, with what its header says."""
    text = "gzip compressed data"
    if len(data) < 10:
        return text
    flags, seconds, extra, system = data[3], int.from_bytes(data[4:8], "little"), data[8], data[9]
    if flags & 8:
        name = data[10:].partition(b"\0")[0].decode("utf-8", "surrogateescape")
        text += f', was "{name}"'
    if seconds:
        text += f", last modified: {strftime('%a %b %e %H:%M:%S %Y', local_time(seconds * 1_000_000_000, tz))}"
    text += {2: ", max compression", 4: ", max speed"}.get(extra, "")
    text += {0: ", from FAT filesystem (MS-DOS, OS/2, NT)", 3: ", from Unix", 7: ", from Macintosh"}.get(system, "")
    return text + ", original size modulo 2^32 "


_METHODS = {0: "store", 8: "deflate", 9: "deflate64", 12: "bzip2", 14: "lzma", 93: "zstd", 95: "xz"}


def zip_archive(data: bytes) -> tuple[str, str]:
    """A zip archive or a document that is one; and the MIME type."""
    if data[:4] == b"PK\5\6":
        return "Zip archive data (empty)", "application/zip"
    length = int.from_bytes(data[26:28], "little")
    name, content = data[30 : 30 + length], data[30 + length :]
    if name == b"mimetype":
        return _declared(content)
    if name in (b"[Content_Types].xml", b"_rels/.rels", b"docProps/app.xml"):
        return _office(data)
    version, method = data[4], int.from_bytes(data[8:10], "little")
    shown = _METHODS.get(method, f"[{method:#x}]")
    text = f"Zip archive data, at least v{version // 10}.{version % 10} to extract, compression method={shown}"
    return text, "application/zip"


def _declared(content: bytes) -> tuple[str, str]:
    names = {
        b"application/epub+zip": "EPUB document",
        b"application/vnd.oasis.opendocument.text": "OpenDocument Text",
        b"application/vnd.oasis.opendocument.spreadsheet": "OpenDocument Spreadsheet",
        b"application/vnd.oasis.opendocument.presentation": "OpenDocument Presentation",
    }
    for mime, name in names.items():
        if content.startswith(mime):
            return name, mime.decode()
    return "Zip data (MIME type unknown)", "application/zip"


def _office(data: bytes) -> tuple[str, str]:
    base = "application/vnd.openxmlformats-officedocument."
    for folder, name, kind in (
        (b"word/", "Microsoft Word 2007+", "wordprocessingml.document"),
        (b"xl/", "Microsoft Excel 2007+", "spreadsheetml.sheet"),
        (b"ppt/", "Microsoft PowerPoint 2007+", "presentationml.presentation"),
    ):
        if folder in data:
            return name, base + kind
    return "Microsoft OOXML", "application/octet-stream"


def tar(data: bytes) -> str | None:
    """A tar archive, known by the checksum of its first header; None if it is none."""
    if len(data) < 512:
        return None
    header = data[:512]
    digits = header[148:156].strip(b" \0")
    if not digits or digits.translate(None, b"01234567"):
        return None
    if sum(header) - sum(header[148:156]) + 8 * 32 != int(digits, 8):
        return None
    magic = header[257:265]
    return (
        "POSIX tar archive (GNU)"
        if magic == b"ustar  \0"
        else "POSIX tar archive"
        if magic[:5] == b"ustar"
        else "tar archive"
    )


def debian(data: bytes) -> tuple[str, str]:
    """An ar archive; one that holds a Debian package."""
    if data[8:21] != b"debian-binary":
        return "current ar archive", "application/x-archive"
    version = data[68:72].strip().decode("latin-1")
    at = data.find(b"control.tar", 70)
    inner = data[at : at + 16].split(b"/")[0].strip().decode("latin-1") if at > 0 else ""
    text = f"Debian binary package (format {version})" + (f", with {inner}" if inner else "")
    return text, "application/vnd.debian.binary-package"


_ELF_TYPES = {1: "relocatable", 2: "executable", 3: "shared object", 4: "core file"}
_ELF_MACHINES = {3: "Intel 80386", 40: "ARM", 62: "x86-64", 183: "ARM aarch64", 243: "UCB RISC-V"}
_ELF_MIMES = {
    1: "application/x-object", 2: "application/x-executable", 3: "application/x-sharedlib", 4: "application/x-coredump",
}  # fmt: skip


def elf(data: bytes) -> tuple[str, str]:
    """An ELF file."""
    bits = {1: "32-bit", 2: "64-bit"}.get(data[4], "unknown class")
    order = "<" if data[5] == 1 else ">"
    kind, machine, version = struct.unpack_from(f"{order}HHI", data.ljust(24, b"\0"), 16)
    known = _ELF_MACHINES.get(machine, f"*unknown arch {machine:#x}*")
    shown = f"{_ELF_TYPES[kind]}, " if kind in _ELF_TYPES else ""
    text = f"ELF {bits} {'LSB' if order == '<' else 'MSB'} {shown}{known}"
    if kind in _ELF_TYPES:
        text += f", version {version}" if version == 1 else ", invalid version"
    system = {0: "SYSV", 3: "GNU/Linux", 9: "FreeBSD"}.get(data[7], "")
    return text + (f" ({system})" if system else ""), _ELF_MIMES.get(kind, "application/octet-stream")


def java_class(data: bytes) -> str:
    """A compiled Java class."""
    minor, major = struct.unpack_from(">HH", data, 4)
    release = {49: "5.0", 48: "1.4", 47: "1.3"}.get(major, f"1.{major - 44}" if major < 53 else f"{major - 44}")
    return f"compiled Java class data, version {major}.{minor} (Java {release})"


def sqlite(data: bytes) -> str:
    """An SQLite database, with its header."""
    if len(data) < 100:
        return "SQLite 3.x database"
    counter, pages = struct.unpack_from(">II", data, 24)
    cookie, schema, _, _, encoding = struct.unpack_from(">IIIII", data, 40)
    valid, version = struct.unpack_from(">II", data, 92)
    coding = {1: "UTF-8", 2: "UTF-16 little endian", 3: "UTF-16 big endian"}.get(encoding)
    text = f"SQLite 3.x database, last written using SQLite version {version}, file counter {counter}"
    text += f", database pages {pages}, cookie {cookie:#x}, schema {schema}"
    return f"{text}, {coding}, version-valid-for {valid}" if coding else f"{text}, version-valid-for {valid}"


def pcap(data: bytes) -> str:
    """A capture of packets."""
    order: Literal["little", "big"] = "little" if data[:1] == b"\xd4" else "big"
    links = {1: "Ethernet", 101: "Raw IP", 113: "Linux cooked v1", 105: "802.11"}
    spans = ((4, 6), (6, 8), (16, 20), (20, 24))
    major, minor, length, link = (int.from_bytes(data[start:end], order) for start, end in spans)
    shown = links.get(link, f"linktype#{link}")
    text = f"pcap capture file, microsecond ts ({order}-endian) - version {major}.{minor}"
    return f"{text} ({shown}, capture length {length})"


def message_catalog(data: bytes) -> str:
    """A GNU message catalog."""
    order: Literal["little", "big"] = "little" if data[:1] == b"\xde" else "big"
    minor, major, count = (int.from_bytes(data[a:b], order) for a, b in ((4, 6), (6, 8), (8, 12)))
    return f"GNU message catalog ({order} endian), revision {major}.{minor}, {count} messages"


def git_pack(data: bytes) -> str:
    """A pack of git objects."""
    version, count = struct.unpack_from(">II", data.ljust(12, b"\0"), 4)
    return f"Git pack, version {version}, {count} objects"


def git_index(data: bytes) -> str:
    """The index of a git repository."""
    version, count = struct.unpack_from(">II", data.ljust(12, b"\0"), 4)
    return f"Git index, version {version}, {count} entries"


def pe(data: bytes) -> str:
    """A program for DOS or Windows."""
    at = int.from_bytes(data[60:64], "little")
    if data[at : at + 4] != b"PE\0\0":
        return "MS-DOS executable"
    machine = int.from_bytes(data[at + 4 : at + 6], "little")
    flags = int.from_bytes(data[at + 22 : at + 24], "little")
    wide = data[at + 24 : at + 26] == b"\x0b\2"
    subsystem = {1: "(native)", 2: "(GUI)", 3: "(console)"}.get(data[at + 92] if len(data) > at + 92 else 0, "")
    name = {0x14C: "Intel 80386", 0x8664: "x86-64", 0xAA64: "Aarch64"}.get(machine, "unknown")
    kind = "executable (DLL)" if flags & 0x2000 else "executable"
    parts = ["PE32+" if wide else "PE32", kind, subsystem, name]
    return " ".join(part for part in parts if part) + ", for MS Windows"


_PYTHONS = {3379: "3.6", 3394: "3.7", 3413: "3.8", 3425: "3.9", 3439: "3.10", 3495: "3.11", 3531: "3.12", 3571: "3.13"}


def python_code(data: bytes) -> str | None:
    """A compiled Python module; None if the number is that of no release."""
    release = _PYTHONS.get(int.from_bytes(data[:2], "little"))
    if release is None:
        return None
    seconds, size = struct.unpack_from("<II", data.ljust(16, b"\0"), 8)
    when = strftime("%a %b %e %H:%M:%S %Y", local_time(seconds * 1_000_000_000, "UTC"))
    text = f"Byte-compiled Python module for CPython {release}, timestamp-based"
    return f"{text}, .py timestamp: {when} UTC, .py size: {size} bytes"


def web_font(data: bytes) -> str:
    """A font for the web."""
    second = " (Version 2)" if data[:4] == b"wOF2" else ""
    length = int.from_bytes(data[8:12], "big")
    at = 24 if second else 20
    major, minor = struct.unpack_from(">HH", data.ljust(at + 4, b"\0"), at)
    kind = "CFF" if data[4:8] == b"OTTO" else "TrueType"
    return f"Web Open Font Format{second}, {kind}, length {length}, version {major}.{minor}"


def numpy_array(data: bytes) -> str:
    """An array that NumPy saved."""
    return f"NumPy array, version {data[6]}.{data[7]}, header length {int.from_bytes(data[8:10], 'little')}"
