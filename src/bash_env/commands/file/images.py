"""Pictures, sound and film, known by their first bytes."""

from __future__ import annotations

import struct
from typing import Literal


def png(data: bytes) -> str:
    """PNG, with what its header says."""
    if len(data) < 29:
        return "PNG image data"
    width, height, depth, color, _, _, interlace = struct.unpack_from(">IIBBBBB", data, 16)
    kinds = {0: " grayscale", 2: "/color RGB", 3: " colormap", 4: " gray+alpha", 6: "/color RGBA"}
    kind = kinds.get(color, "")
    depth_text = f"{depth}-bit{kind}" if kind else f"{depth}-bit"
    return f"PNG image data, {width} x {height}, {depth_text}, {'interlaced' if interlace else 'non-interlaced'}"


def gif(data: bytes) -> str:
    """GIF, with its size."""
    text = f"GIF image data, version {data[3:6].decode('latin-1')}"
    if len(data) < 10:
        return text
    width, height = struct.unpack_from("<HH", data, 6)
    return f"{text}, {width} x {height}"


def jpeg(data: bytes) -> str:
    """JPEG, with the JFIF header and the frame that follows."""
    text = "JPEG image data"
    if data[6:10] == b"JFIF" and len(data) >= 18:
        length = int.from_bytes(data[4:6], "big")
        major, minor, unit = data[11], data[12], data[13]
        x, y = struct.unpack_from(">HH", data, 14)
        units = {0: "aspect ratio", 1: "resolution (DPI)", 2: "resolution (DPCM)"}
        text += f", JFIF standard {major}.{minor:02}"
        if unit in units:
            text += f", {units[unit]}"
        text += f", density {x}x{y}, segment length {length}"
    elif data[6:10] == b"Exif":
        text += ", Exif standard"
    return text + _frame(data)


def _frame(data: bytes) -> str:
    """What the start of frame says."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in (0xC0, 0xC1, 0xC2):
            kind = {0xC0: "baseline", 0xC1: "extended sequential", 0xC2: "progressive"}[marker]
            height, width = struct.unpack_from(">HH", data, at + 5)
            return f", {kind}, precision {data[at + 4]}, {width}x{height}, components {data[at + 9]}"
        at += 2 + length
    return ""


def bitmap(data: bytes) -> str:
    """A Windows bitmap, with its header."""
    if len(data) < 54 or data[14:18] != b"\x28\0\0\0":
        return "PC bitmap"
    size, _, offset = struct.unpack_from("<III", data, 2)
    width, height, _, bits, _, image, x, y = struct.unpack_from("<iiHHIIii", data, 18)
    text = f"PC bitmap, Windows 3.x format, {width} x {height} x {bits}"
    text += f", image size {image}" if image else ""
    text += f", resolution {x} x {y} px/m" if x else ""
    return f"{text}, cbSize {size}, bits offset {offset}"


def riff(data: bytes) -> str:
    """RIFF: waves, video, pictures."""
    text = "RIFF (little-endian) data"
    kind = data[8:12]
    if kind == b"WAVE" and data[12:16] == b"fmt " and len(data) >= 36:
        codec, channels, rate = struct.unpack_from("<HHI", data, 20)
        bits = int.from_bytes(data[34:36], "little")
        names = {1: "Microsoft PCM", 3: "IEEE Float", 6: "ITU G.711 A-law", 7: "ITU G.711 mu-law"}
        text += f", WAVE audio, {names.get(codec, 'unknown')}"
        text += f", {bits} bit" if bits else ""
        voices = {1: "mono", 2: "stereo"}.get(channels, f"{channels} channels")
        return f"{text}, {voices} {rate} Hz"
    if kind == b"WAVE":
        return f"{text}, WAVE audio"
    if kind == b"AVI ":
        return f"{text}, AVI"
    return f"{text}, Web/P image" if kind == b"WEBP" else text


RIFF_TYPES = {b"WAVE": "audio/x-wav", b"AVI ": "video/x-msvideo", b"WEBP": "image/webp"}


def tiff(data: bytes) -> str:
    """TIFF, with its number of directory entries."""
    order: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    offset = int.from_bytes(data[4:8], order)
    entries = int.from_bytes(data[offset : offset + 2], order)
    return f"TIFF image data, {order}-endian, direntries={entries}"


_BRANDS = {
    b"isom": "MP4 Base Media v1 [ISO 14496-12:2003]", b"iso2": "MP4 Base Media v2 [ISO 14496-12:2005]",
    b"mp41": "MP4 v1 [ISO 14496-1:ch13]", b"mp42": "MP4 v2 [ISO 14496-14]",
    b"qt  ": "Apple QuickTime movie, Apple QuickTime (.MOV/QT)", b"M4A ": "Apple iTunes ALAC/AAC-LC (.M4A) Audio",
    b"M4V ": "Apple iTunes Video (.M4V) Video", b"heic": "HEIF Image HEVC Main or Main Still Picture Profile",
    b"avif": "AVIF Image",
}  # fmt: skip
MEDIA_TYPES = {
    b"qt  ": "video/quicktime", b"M4A ": "audio/x-m4a", b"M4V ": "video/x-m4v", b"heic": "image/heic", b"avif": "image/avif",
}  # fmt: skip


def iso_media(data: bytes) -> str:
    """MP4 and its relatives."""
    brand = _BRANDS.get(data[8:12])
    return f"ISO Media, {brand}" if brand else "ISO Media"


def photoshop(data: bytes) -> str:
    """A picture of Adobe Photoshop."""
    channels, height, width, depth, mode = struct.unpack_from(">HIIHH", data.ljust(26, b"\0"), 12)
    modes = {0: "bitmap", 1: "grayscale", 2: "indexed", 3: "RGB", 4: "CMYK", 7: "multichannel", 8: "duotone", 9: "lab"}
    return f"Adobe Photoshop Image, {width} x {height}, {modes.get(mode, 'unknown')}, {channels}x {depth}-bit channels"


def flac(data: bytes) -> str:
    """FLAC, with what its header says of the sound."""
    if len(data) < 26:
        return "FLAC audio bitstream data"
    packed = int.from_bytes(data[18:26], "big")
    rate, channels, bits, samples = (
        packed >> 44,
        (packed >> 41 & 7) + 1,
        (packed >> 36 & 31) + 1,
        packed & (1 << 36) - 1,
    )
    voices = {1: "mono", 2: "stereo"}.get(channels, f"{channels} channels")
    sound = f"{bits} bit, {voices}, {rate / 1000:g} kHz" if rate else voices
    return f"FLAC audio bitstream data, {sound}, {f'{samples} samples' if samples else 'length unknown'}"


def matroska(data: bytes) -> str:
    """Matroska or WebM."""
    head = data[:64]
    return "Matroska data" if b"matroska" in head else "WebM" if b"webm" in head else "EBML data"


def ogg(data: bytes) -> str:
    """Ogg, with what it holds."""
    if data[28:35] == b"\1vorbis":
        rate = int.from_bytes(data[40:44], "little")
        channels = data[39] if len(data) > 39 else 0
        voices = {1: " mono,", 2: " stereo,"}.get(channels, "")
        return f"Ogg data, Vorbis audio,{voices} {rate} Hz"
    if data[28:36] == b"OpusHead":
        return "Ogg data, Opus audio, version 0.1"
    return "Ogg data"


_BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES = ("44.1", "48", "32")


def mpeg_audio(data: bytes) -> str:
    """A frame of MPEG 1 layer III."""
    rate, frequency, mode = data[2] >> 4, data[2] >> 2 & 3, data[3] >> 6
    voices = ("Stereo", "JntStereo", "2x Monaural", "Monaural")[mode]
    kbps = _BIT_RATES[rate] if rate < len(_BIT_RATES) else 0
    hertz = _RATES[frequency] if frequency < len(_RATES) else "?"
    return f"MPEG ADTS, layer III, v1, {kbps:3} kbps, {hertz} kHz, {voices}"


def id3(data: bytes) -> str:
    """An audio file that starts with a tag."""
    text = f"Audio file with ID3 version 2.{data[3]}.{data[4]}"
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    inner = data[10 + size : 14 + size]
    if len(inner) == 4 and inner[0] == 0xFF and inner[1] & 0xFE == 0xFA:
        return f"{text}, contains:\\012- {mpeg_audio(inner)}"
    return text
