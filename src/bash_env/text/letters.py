"""Case of letters one by one, as towupper(3) and towlower(3): no letter becomes two."""

from __future__ import annotations


def upper(text: str) -> str:
    """`text` in capitals; a letter whose capital is several, such as ß, stays."""
    if text.isascii():
        return text.upper()
    return "".join([big if len(big := char.upper()) == 1 else char for char in text])


def lower(text: str) -> str:
    """`text` in small letters."""
    if text.isascii():
        return text.lower()
    return "".join([small if len(small := char.lower()) == 1 else char for char in text])
