"""Uniform choices from a stream of bytes, none of whose randomness is wasted: what `--random-source` determines."""

from __future__ import annotations

from collections.abc import Callable


class ByteChooser:
    """Draws numbers from the bytes that `read(n)` gives; `read` raises where they end."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._number = 0  # what is left over of the bytes read: a number up to `_most`, each as likely
        self._most = 0

    def below(self, choices: int) -> int:
        """A number from 0 up to but without `choices`."""
        largest = choices - 1
        while True:
            self._fill(largest)
            if self._most == largest:
                number, self._number, self._most = self._number, 0, 0
                return number
            excess = self._most - largest
            unusable = excess % choices
            quotient, chosen = divmod(self._number, choices)
            if self._number <= self._most - unusable:
                self._number, self._most = quotient, excess // choices
                return chosen
            self._number, self._most = chosen, unusable - 1

    def _fill(self, largest: int) -> None:
        """Take in as many bytes as a number up to `largest` needs."""
        most, count = self._most, 0
        while most < largest:
            most = most << 8 | 0xFF
            count += 1
        if count:
            self._number = self._number << 8 * count | int.from_bytes(self._read(count), "big")
            self._most = most
