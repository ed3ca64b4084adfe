"""The sequence of rand(): BSD's random(3) with 63 words of state, its output shuffled through 512 cells.

Both generators are textbook ones; that gawk combines them in this way was found by comparing outputs.
"""

from __future__ import annotations

_DEGREE = 63
_WARM_UP = 10 * _DEGREE
_CELLS = 512
_WORD = 0xFFFFFFFF
_MODULUS = 2147483647
_UNIT = 2.0**31
_INSTEAD_OF_ZERO = 123459876


class Random:
    """A generator; `seed` is what srand was given."""

    __slots__ = ("_back", "_cells", "_front", "_last", "_ready", "_state", "seed")

    def __init__(self) -> None:
        self.reseed(1)

    def reseed(self, seed: int) -> None:
        """Start the sequence of `seed`; the state is computed when it is first needed."""
        self.seed = seed
        self._ready = False

    def _prepare(self) -> None:
        state = [self.seed & _WORD]
        for _ in range(_DEGREE - 1):
            state.append(_next_minimal(state[-1]))
        self._state = state
        self._front, self._back = 1, 0
        self._cells = [self._raw() for _ in range(_CELLS)]
        self._last = self._raw()
        self._ready = True
        for _ in range(_WARM_UP):
            self._shuffled()

    def _raw(self) -> int:
        """Additive feedback: x[n] = x[n - 63] + x[n - 62]."""
        state, front, back = self._state, self._front, self._back
        value = state[front] = (state[front] + state[back]) & _WORD
        self._front = front + 1 if front + 1 < _DEGREE else 0
        self._back = back + 1 if back + 1 < _DEGREE else 0
        return value >> 1

    def _shuffled(self) -> int:
        """Bays and Durham: the last output chooses the cell that is next."""
        fresh = self._raw()
        cell = self._last & (_CELLS - 1)
        self._last = self._cells[cell]
        self._cells[cell] = fresh
        return self._last

    def next(self) -> float:
        """A number from 0 up to but not including 1."""
        if not self._ready:
            self._prepare()
        while True:
            value = 0.5 + (self._shuffled() / _UNIT + self._shuffled()) / _UNIT - 0.5
            if value != 1.0:
                return value


def _next_minimal(seed: int) -> int:
    """Park and Miller's generator in signed 32-bit arithmetic."""
    seed = seed or _INSTEAD_OF_ZERO
    signed = seed - (1 << 32) if seed >= 1 << 31 else seed
    high = int(signed / 127773)
    low = signed - high * 127773
    value = 16807 * low - 2836 * high
    return (value + _MODULUS if value < 0 else value) & _WORD
