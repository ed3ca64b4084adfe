"""The operands of dd, such as ``bs=1M`` and ``conv=notrunc,ucase``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bash_env.options.declare import UsageError
from bash_env.text.quote import quote
from bash_env.text.sizes import SizeError, parse_size

_SUFFIXES = "bcEGkKMPTwYZ0"
MAX_NUMBER = 2**63 - 1
CONVERSIONS = (
    "ascii", "ebcdic", "ibm", "block", "unblock", "lcase", "ucase", "sparse", "swab", "noerror", "nocreat", "excl",
    "notrunc", "sync", "fdatasync", "fsync",
)  # fmt: skip
_INPUT_FLAGS = (
    "append", "binary", "cio", "direct", "directory", "dsync", "noatime", "nocache", "noctty", "nofollow", "nolinks",
    "nonblock", "sync", "text", "fullblock", "count_bytes", "skip_bytes",
)  # fmt: skip
_OUTPUT_FLAGS = (*_INPUT_FLAGS[:-3], "seek_bytes")
_CLASHES = (
    (("ascii", "ebcdic", "ibm"), "any two of {ascii,ebcdic,ibm}"),
    (("block", "unblock"), "block and unblock"),
    (("lcase", "ucase"), "lcase and ucase"),
    (("excl", "nocreat"), "excl and nocreat"),
)


class Operands:
    """What is to be copied, and how. `skip`, `seek` and `count` are bytes where their field with `_bytes` says so."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = env
        self.source: str | None = None
        self.dest: str | None = None
        self.input_size = self.output_size = 512
        self.both_sizes = False
        self.record_size = 0
        self.count: int | None = None
        self.count_bytes = self.skip_bytes = self.seek_bytes = False
        self.skip = self.seek = 0
        self.conversions: set[str] = set()
        self.input_flags: set[str] = set()
        self.output_flags: set[str] = set()
        self.status = ""
        self.warnings: list[str] = []


def parse(words: list[str], env: Mapping[str, str]) -> Operands:
    """The operands of a command line. Raises UsageError."""
    found = Operands(env)
    for word in words:
        name, equals, value = word.partition("=")
        apply = _OPERANDS.get(name) if equals else None
        if apply is None:
            raise UsageError(f"unrecognized operand {quote(word, env)}")
        apply(found, value)
    _check(found)
    return found


def _check(found: Operands) -> None:
    if not found.record_size:
        found.conversions -= {"block", "unblock"}
    for words, shown in _CLASHES:
        if len(found.conversions.intersection(words)) > 1:
            raise UsageError(f"cannot combine {shown}", hint=False)
    found.count_bytes = found.count_bytes or "count_bytes" in found.input_flags
    found.skip_bytes = found.skip_bytes or "skip_bytes" in found.input_flags
    found.seek_bytes = found.seek_bytes or "seek_bytes" in found.output_flags


def _number(found: Operands, text: str, minimum: int = 0) -> int:
    """A number with a suffix, or two with ``x`` between them."""
    number = 1
    first, *others = text.split("x")
    if others and first == "0":
        words = f"{quote('0x', found.env)} is a zero multiplier; use {quote('00x', found.env)} if that is intended"
        found.warnings.append(words)
    if len(others) > 1 or (others and re.search(r"\dB$", others[0])):
        _refuse(found, text, False)
    for part in (first, *others):
        try:
            if not re.match(r"\s*\+?\d", part):
                raise SizeError("invalid")
            number *= parse_size(part, _SUFFIXES + "B") if not part.endswith("B") else _with_b(part)
        except SizeError as error:
            _refuse(found, text, error.kind == "too large")
        if number > MAX_NUMBER:
            _refuse(found, text, True)
    if number < minimum:
        _refuse(found, text, False)
    return number


def _with_b(text: str) -> int:
    """A number that ends with B: bytes, or a unit such as kB."""
    return parse_size(text.removesuffix("B"), "") if text[:-1].isdigit() else parse_size(text, _SUFFIXES)


def _refuse(found: Operands, text: str, too_large: bool) -> None:
    more = ": Value too large for defined data type" if too_large else ""
    before = "".join(f"warning: {words}\ndd: " for words in found.warnings)
    raise UsageError(f"{before}invalid number: {quote(text, found.env)}{more}", hint=False)


def _words(found: Operands, text: str, known: tuple[str, ...], what: str) -> set[str]:
    words = text.split(",")
    for word in words:
        if word not in known:
            raise UsageError(f"invalid {what}: {quote(word, found.env)}")
    return set(words)


def _block_size(found: Operands, text: str) -> None:
    found.input_size = found.output_size = _number(found, text, 1)
    found.both_sizes = True


def _input_size(found: Operands, text: str) -> None:
    size = _number(found, text, 1)
    if not found.both_sizes:
        found.input_size = size


def _output_size(found: Operands, text: str) -> None:
    size = _number(found, text, 1)
    if not found.both_sizes:
        found.output_size = size


def _record_size(found: Operands, text: str) -> None:
    found.record_size = _number(found, text, 1)


def _amount(field: str) -> Callable[[Operands, str], None]:
    """A count of records; with a B behind it, of bytes."""

    def apply(found: Operands, text: str) -> None:
        setattr(found, field, _number(found, text))
        setattr(found, f"{field}_bytes", text.endswith("B") and text[:-1].isdigit())

    return apply


def _status(found: Operands, text: str) -> None:
    if text not in ("none", "noxfer", "progress"):
        raise UsageError(f"invalid status level: {quote(text, found.env)}")
    found.status = text


_OPERANDS: dict[str, Callable[[Operands, str], None]] = {
    "bs": _block_size,
    "cbs": _record_size,
    "conv": lambda found, text: found.conversions.update(_words(found, text, CONVERSIONS, "conversion")),
    "count": _amount("count"),
    "ibs": _input_size,
    "if": lambda found, text: setattr(found, "source", text),
    "iflag": lambda found, text: found.input_flags.update(_words(found, text, _INPUT_FLAGS, "input flag")),
    "iseek": _amount("skip"),
    "obs": _output_size,
    "of": lambda found, text: setattr(found, "dest", text),
    "oflag": lambda found, text: found.output_flags.update(_words(found, text, _OUTPUT_FLAGS, "output flag")),
    "oseek": _amount("seek"),
    "seek": _amount("seek"),
    "skip": _amount("skip"),
    "status": _status,
}
