"""What dd says at its end."""

from __future__ import annotations

_UNITS = ("", "k", "M", "G", "T", "P", "E", "Z", "Y")


def transfer(count: int, seconds: float) -> str:
    """How much was copied, in which time."""
    shown = f"{count} byte{'' if count == 1 else 's'}"
    scaled = [scale(count, 1000)] if count >= 1000 else []
    if count >= 1024:
        scaled.append(scale(count, 1024))
    sizes = f" ({', '.join(scaled)})" if scaled else ""
    rate = scale(count / seconds, 1000, at_least=1) if seconds > 0 else "Infinity B"
    return f"{shown}{sizes} copied, {seconds:g} s, {rate}/s\n"


def scale(amount: float, base: int, at_least: int = 0) -> str:
    """An amount of bytes in the largest unit that leaves a number of at least one, with one digit behind small ones."""
    power = 0
    while (amount >= base or power < at_least) and power < len(_UNITS) - 1:
        amount /= base
        power += 1
    number = f"{amount:.1f}" if power and amount < 9.95 else f"{amount:.0f}"
    if float(number) >= base and power < len(_UNITS) - 1:
        number, power = "1.0", power + 1
    unit = _UNITS[power]
    return f"{number} {unit}B" if base == 1000 else f"{number} {unit.upper()}{'i' if unit else ''}B"
