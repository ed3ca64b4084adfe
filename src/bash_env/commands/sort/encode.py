"""Turning the text of a key into bytes that compare, as plain bytes, the way the key orders (manual 7.1).

An encoded key followed by `END` is never the beginning of another one, so that encoded keys can be joined.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from bash_env.text.version import version_key

END = b"\0"
INVERT = bytes(range(255, -1, -1))
"""Translates bytes to such as compare the other way round."""

Encoder = Callable[[list[bytes]], list[bytes]]

_LENGTHS = [bytes([128 + length]) for length in range(100)]
_NUMBER = re.compile(rb"[ \t\n]*(-?)0*(\d*)(?:\.(\d*))?([kKMGTPEZY]?)").match
_FLOAT = re.compile(
    rb"[ \t\n\v\f\r]*([-+]?)(?:(0[xX](?:[0-9a-fA-F]+\.?[0-9a-fA-F]*|\.[0-9a-fA-F]+)(?:[pP][-+]?\d+)?)"
    rb"|(?=\.?\d)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?|([iI][nN][fF])|([nN][aA][nN]))"
).match
_LARGEST_EXPONENT = 4932  # of a long double
_MONTHS = {
    name: bytes([number]) for number, name in enumerate(b"JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 2)
}
_POWERS = {suffix.encode(): power for power, suffix in enumerate("KMGTPEZY", 1)} | {b"k": 1, b"": 0}
_NOT_DICTIONARY = bytes(b for b in range(256) if not (bytes([b]).isalnum() or b in b" \t\n"))
_NOT_PRINTABLE = bytes(b for b in range(256) if not 32 <= b <= 126)


def encoder(order: frozenset[str], separator: bytes, shuffle: Callable[[bytes], bytes]) -> Encoder:
    """How keys with these ordering letters (without r) are encoded.

    `separator` ends lines, so that no key holds it; `shuffle` gives the order of -R.
    """
    if "n" in order:
        return _numbers
    if "h" in order:
        fold = _text_change(order & {"f"}, separator)
        return lambda keys: [_human(key) for key in fold(keys)]
    if "g" in order:
        return lambda keys: [_general_number(key) for key in keys]
    if "M" in order:
        return lambda keys: [_MONTHS.get(key.lstrip(b" \t\n")[:3].upper(), b"\1") for key in keys]
    change = _text_change(order, separator)
    if "R" in order:
        return lambda keys: [shuffle(key) for key in change(keys)]
    if "V" in order:
        return lambda keys: [version_key(key) for key in change(keys)]
    return lambda keys: _escape(change(keys))


def _text_change(order: frozenset[str], separator: bytes) -> Encoder:
    """What -d, -f and -i do to text, for all keys of a list at once."""
    removed = (_NOT_DICTIONARY if "d" in order else b"") + (_NOT_PRINTABLE if "i" in order else b"")
    if "f" in order:
        return partial(_changed, removed=removed.replace(separator, b""), upper=True, separator=separator)
    return (
        partial(_changed, removed=removed.replace(separator, b""), upper=False, separator=separator)
        if removed
        else list
    )


def _changed(keys: list[bytes], *, removed: bytes, upper: bool, separator: bytes) -> list[bytes]:
    text = separator.join(keys)
    if removed:
        text = text.translate(None, removed)
    return (text.upper() if upper else text).split(separator)


def _escape(keys: list[bytes]) -> list[bytes]:
    """Keys without zero bytes, in the same order."""
    text = b"\n".join(keys)
    if b"\0" not in text and b"\1" not in text:
        return keys
    return [key.replace(b"\1", b"\1\2").replace(b"\0", b"\1\1") for key in keys]


def _numbers(keys: list[bytes]) -> list[bytes]:
    """-n: numbers of any length, exactly."""
    if b"".join(keys).isdigit():
        try:
            return [_LENGTHS[len(key)] + key for key in [key.lstrip(b"0") for key in keys]]
        except IndexError:
            pass
    return [_number(key) for key in keys]


def _number(key: bytes) -> bytes:
    sign, whole, fraction, _ = _NUMBER(key).groups(b"")  # type: ignore[union-attr]
    return _signed(sign, whole, fraction.rstrip(b"0"))


def _signed(sign: bytes, whole: bytes, fraction: bytes) -> bytes:
    """The number of integer digits, then all digits; inverted if negative."""
    if not whole and not fraction:
        return _LENGTHS[0]
    length = _LENGTHS[len(whole)] if len(whole) < 100 else b"\xf0" + len(whole).to_bytes(5, "big")
    code = length + whole + fraction
    return code.translate(INVERT) + b"\xff" if sign else code


def _human(key: bytes) -> bytes:
    sign, whole, fraction, suffix = _NUMBER(key).groups(b"")  # type: ignore[union-attr]
    fraction = fraction.rstrip(b"0")
    power = _POWERS[suffix] if whole or fraction else 0
    return bytes([128 - power if sign else 128 + power]) + _signed(sign, whole, fraction)


def _general_number(key: bytes) -> bytes:
    """-g: what is no number, then NaN, then numbers as their decimal exponent and digits."""
    match = _FLOAT(key)
    if match is None:
        return b"\1"
    sign, hexadecimal, whole, fraction, exponent, infinite, nan = match.groups(b"")
    if nan:
        return b"\2"
    if hexadecimal:
        whole, fraction, exponent = _decimal(hexadecimal)
    whole = whole.lstrip(b"0")
    digits = (whole + fraction).strip(b"0")
    leading = len(whole) or len(fraction.lstrip(b"0")) - len(fraction)
    point = leading + (int(exponent[:12]) if exponent else 0)
    if infinite or (digits and point > _LARGEST_EXPONENT):
        digits, point = b"1", _LARGEST_EXPONENT + 1
    if not digits or point < -_LARGEST_EXPONENT - 18:
        return b"\4"
    code = (point + 0x8000).to_bytes(2, "big") + digits
    return b"\3" + code.translate(INVERT) + b"\xff" if sign == b"-" else b"\4" + code


def _decimal(hexadecimal: bytes) -> tuple[bytes, bytes, bytes]:
    """The digits before and after the point and the exponent of a hexadecimal number."""
    try:
        whole, _, rest = (b"%.1100e" % float.fromhex(hexadecimal.decode())).partition(b".")
    except OverflowError:
        return b"1", b"", b"9999"
    fraction, _, exponent = rest.partition(b"e")
    return whole, fraction, exponent
