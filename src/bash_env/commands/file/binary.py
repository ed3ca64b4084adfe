"""Contents that are known by the bytes that they start with."""

from __future__ import annotations

import re
from collections.abc import Callable

from bash_env.commands.file import archives, images
from bash_env.commands.file.verdict import Verdict
from bash_env.kernel.machine import MAGIC

_PROGRAM = (
    "ELF 64-bit LSB pie executable, x86-64, version 1 (SYSV), dynamically linked, interpreter "
    "/lib64/ld-linux-x86-64.so.2, for GNU/Linux 3.2.0, stripped"
)
_XZ_CHECKS = {0: ", checksum NONE", 1: ", checksum CRC32", 4: ", checksum CRC64", 10: ", checksum SHA-256"}
_POSTSCRIPT = re.compile(rb"%!PS-Adobe-([0-9.]+)(?: (EPSF)-[0-9.]+)?")

_HEADER = 128  # what the functions below may look at without asking

Describe = str | Callable[[bytes], str]


def _version(data: bytes) -> str:
    digits = data[5:8].decode("latin-1")
    return f"PDF document, version {digits}"


def _postscript(data: bytes) -> str:
    match = _POSTSCRIPT.match(data)
    text = "PostScript document text"
    if match is None:
        return text
    text += f" conforming DSC level {match[1].decode()}"
    return f"{text}, type EPS" if match[2] else text


# (offset, bytes, what it is, MIME type)
_SIGNATURES: tuple[tuple[int, bytes, Describe, str], ...] = (
    (0, MAGIC, _PROGRAM, "application/x-pie-executable"),
    (0, b"\x89PNG\r\n\x1a\n", images.png, "image/png"),
    (0, b"GIF8", images.gif, "image/gif"),
    (0, b"\xff\xd8\xff", images.jpeg, "image/jpeg"),
    (0, b"BM", images.bitmap, "image/bmp"),
    (0, b"II*\0", images.tiff, "image/tiff"),
    (0, b"MM\0*", images.tiff, "image/tiff"),
    (0, b"8BPS", images.photoshop, "image/vnd.adobe.photoshop"),
    (0, b"fLaC", images.flac, "audio/flac"),
    (0, b"OggS", images.ogg, "audio/ogg"),
    (0, b"ID3", images.id3, "audio/mpeg"),
    (0, b"\x1aE\xdf\xa3", images.matroska, "video/x-matroska"),
    (0, b"BZh", lambda data: f"bzip2 compressed data, block size = {chr(data[3])}00k", "application/x-bzip2"),
    (0, b"\xfd7zXZ\0", lambda data: f"XZ compressed data{_XZ_CHECKS.get(data[7] & 15, '')}", "application/x-xz"),
    (0, b"\x1f\x9d", lambda data: f"compress'd data {data[2] & 31} bits", "application/x-compress"),
    (0, b"LZIP", lambda data: f"lzip compressed data, version: {data[4]}", "application/x-lzip"),
    (0, b"\x04\x22\x4d\x18", "LZ4 compressed data (v1.4+)", "application/x-lz4"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard compressed data (v0.8+), Dictionary ID: None", "application/zstd"),
    (0, b"\x5d\0\0", "LZMA compressed data, streamed", "application/x-lzma"),
    (0, b"7z\xbc\xaf\x27\x1c", lambda data: f"7-zip archive data, version {data[6]}.{data[7]}", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\7\1", "RAR archive data, v5", "application/x-rar"),
    (0, b"Rar!\x1a\7", "RAR archive data", "application/x-rar"),
    (0, b"070701", "ASCII cpio archive (SVR4 with no CRC)", "application/x-cpio"),
    (0, b"070702", "ASCII cpio archive (SVR4 with CRC)", "application/x-cpio"),
    (0, b"070707", "ASCII cpio archive (pre-SVR4 or odc)", "application/x-cpio"),
    (0, b"\xed\xab\xee\xdb", "RPM v3.0 bin i386/x86_64", "application/x-rpm"),
    (0, b"\xca\xfe\xba\xbe\0\0\0", archives.java_class, "application/x-java-applet"),
    (0, b"SQLite format 3\0", archives.sqlite, "application/vnd.sqlite3"),
    (0, b"\xd4\xc3\xb2\xa1", archives.pcap, "application/vnd.tcpdump.pcap"),
    (0, b"\xa1\xb2\xc3\xd4", archives.pcap, "application/vnd.tcpdump.pcap"),
    (0, b"\xde\x12\x04\x95", archives.message_catalog, "application/x-gettext-translation"),
    (0, b"\x95\x04\x12\xde", archives.message_catalog, "application/x-gettext-translation"),
    (0, b"PACK", archives.git_pack, "application/x-git"),
    (0, b"DIRC", archives.git_index, "application/octet-stream"),
    (0, b"MZ", archives.pe, "application/vnd.microsoft.portable-executable"),
    (0, b"\0asm\1\0\0\0", "WebAssembly (wasm) binary module version 0x1 (MVP)", "application/wasm"),
    (0, b"\x89HDF\r\n\x1a\n", "Hierarchical Data Format (version 5) data", "application/x-hdf5"),
    (0, b"\x93NUMPY", archives.numpy_array, "application/octet-stream"),
    (0, b"PAR1", "Apache Parquet", "application/octet-stream"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE 2 Compound Document", "application/octet-stream"),
    (0, b"%PDF-", _version, "application/pdf"),
    (0, b"%!", _postscript, "application/postscript"),
    (0, b"wOFF", archives.web_font, "font/woff"),
    (0, b"wOF2", archives.web_font, "font/woff2"),
    (0, b"d8:announce", "BitTorrent file", "application/x-bittorrent"),
    (0, b"L\0\0\0\1\x14\2\0", "Windows shortcut file", "application/octet-stream"),
)  # fmt: skip
_ZLIB = frozenset((b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"))


def recognize(data: bytes, tail: bytes, tz: str | None) -> Verdict | None:
    """What the bytes say; `tail` is the end of the content, `tz` the zone for times."""
    for offset, magic, describe, mime in _SIGNATURES:
        if data.startswith(magic, offset):
            return Verdict(describe if isinstance(describe, str) else describe(data.ljust(_HEADER, b"\0")), mime)
    return _special(data, tail, tz)


def _special(data: bytes, tail: bytes, tz: str | None) -> Verdict | None:
    """Those whose type depends on more than the first bytes."""
    if data.startswith(b"\x1f\x8b"):
        size = int.from_bytes(tail[-4:], "little")
        return Verdict(f"{archives.gzip(data, tz)}{size}", "application/gzip")
    if data.startswith((b"PK\3\4", b"PK\5\6")):
        return Verdict(*archives.zip_archive(data))
    if data.startswith(b"\x7fELF") and len(data) > 16:
        return Verdict(*archives.elf(data))
    if data.startswith(b"!<arch>\n"):
        return Verdict(*archives.debian(data))
    if data.startswith(b"RIFF"):
        return Verdict(images.riff(data), images.RIFF_TYPES.get(data[8:12], "application/octet-stream"))
    if data[4:8] == b"ftyp":
        return Verdict(images.iso_media(data), images.MEDIA_TYPES.get(data[8:12], "video/mp4"))
    if data[:1] == b"\xff" and len(data) > 4 and data[1] & 0xFE == 0xFA and data[2] >> 4 not in (0, 15):
        return Verdict(images.mpeg_audio(data), "audio/mpeg")
    if data[2:4] == b"\r\n" and (module := archives.python_code(data)):
        return Verdict(module, "application/x-bytecode.python")
    if data[:2] in _ZLIB:
        return Verdict("zlib compressed data", "application/zlib")
    archive = archives.tar(data)
    return Verdict(archive, "application/x-tar") if archive else None
