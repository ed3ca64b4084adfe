"""Which elements of two sequences a shortest edit script keeps: Myers' O(ND) algorithm in linear space.

E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

EFFORT = 4_000_000
"""Diagonals that one comparison may look at before it takes paths that are good instead of shortest."""
LEAST_EFFORT = 1024
"""Diagonals that are looked at for each part even then."""
_PAUSE = 4096
_SHORT = 16


class _Budget:
    """What a comparison may still spend."""

    def __init__(self) -> None:
        self.left = EFFORT

    def allowance(self) -> int:
        """What the next part may spend."""
        return max(self.left // 2, LEAST_EFFORT)


def mark(old: Sequence[int], new: Sequence[int], changed_old: bytearray, changed_new: bytearray) -> Iterator[None]:
    """Set a flag for every element that is only on one side. Yields now and then."""
    size = len(old) + len(new) + 3
    forward = [0] * (2 * size)
    yield
    backward = [0] * (2 * size)
    budget = _Budget()
    todo = [(0, len(old), 0, len(new))]
    while todo:
        x, x_end, y, y_end = todo.pop()
        ahead = _forward(old, new, x, x - y, min(x_end, y_end + x - y))
        x, y = ahead, y + ahead - x
        back = _backward(old, new, x_end, x_end - y_end, max(x, y + x_end - y_end))
        x_end, y_end = back, y_end + back - x_end
        if x == x_end:
            changed_new[y:y_end] = b"\1" * (y_end - y)
        elif y == y_end:
            changed_old[x:x_end] = b"\1" * (x_end - x)
        else:
            middle_x, middle_y = yield from _middle(old, new, (x, x_end, y, y_end), forward, backward, size, budget)
            todo.append((middle_x, x_end, middle_y, y_end))
            todo.append((x, middle_x, y, middle_y))


def _forward(old: Sequence[int], new: Sequence[int], x: int, diagonal: int, limit: int) -> int:
    """Where a run of equal elements that starts at `x` ends; `limit` at most."""
    short = min(x + _SHORT, limit)
    while x < short and old[x] == new[x - diagonal]:
        x += 1
    size = _SHORT
    while x == short < limit and size:
        if old[x : min(x + size, limit)] == new[x - diagonal : min(x + size, limit) - diagonal]:
            x = short = min(x + size, limit)
            size *= 2
        else:
            size //= 2
    return x


def _backward(old: Sequence[int], new: Sequence[int], x: int, diagonal: int, limit: int) -> int:
    """Where a run of equal elements that ends before `x` starts; `limit` at least."""
    short = max(x - _SHORT, limit)
    while x > short and old[x - 1] == new[x - 1 - diagonal]:
        x -= 1
    size = _SHORT
    while x == short > limit and size:
        if old[max(x - size, limit) : x] == new[max(x - size, limit) - diagonal : x - diagonal]:
            x = short = max(x - size, limit)
            size *= 2
        else:
            size //= 2
    return x


def _middle(
    old: Sequence[int], new: Sequence[int], box: tuple[int, int, int, int],
    forward: list[int], backward: list[int], base: int, budget: _Budget,
) -> Generator[None, None, tuple[int, int]]:  # fmt: skip
    """A point on a shortest edit path, found from both ends (diagonals are x - y).

    The one long function here: its loops are the cost of diff, and calls inside them double it.
    """
    x0, x1, y0, y1 = box
    lowest, highest = x0 - y1, x1 - y0
    start, goal = x0 - y0, x1 - y1
    odd = (start - goal) & 1
    f_low = f_high = start
    b_low = b_high = goal
    forward[base + start] = x0
    backward[base + goal] = x1
    spent, pause, allowed = 0, _PAUSE, budget.allowance()
    while True:
        if f_low > lowest:
            f_low -= 1
            forward[base + f_low - 1] = -1
        else:
            f_low += 1
        if f_high < highest:
            f_high += 1
            forward[base + f_high + 1] = -1
        else:
            f_high -= 1
        for d in range(f_high, f_low - 1, -2):
            below, above = forward[base + d - 1], forward[base + d + 1]
            x = above if below < above else below + 1
            limit = x1 if x1 < y1 + d else y1 + d
            if x < limit and old[x] == new[x - d]:
                end = _forward(old, new, x + 1, d, limit)
                spent += end - x >> 4
                x = end
            forward[base + d] = x
            if odd and b_low <= d <= b_high and backward[base + d] <= x:
                budget.left -= spent
                return x, x - d
        if b_low > lowest:
            b_low -= 1
            backward[base + b_low - 1] = x1 + 1
        else:
            b_low += 1
        if b_high < highest:
            b_high += 1
            backward[base + b_high + 1] = x1 + 1
        else:
            b_high -= 1
        for d in range(b_high, b_low - 1, -2):
            below, above = backward[base + d - 1], backward[base + d + 1]
            x = below if below < above else above - 1
            limit = x0 if x0 > y0 + d else y0 + d
            if x > limit and old[x - 1] == new[x - 1 - d]:
                end = _backward(old, new, x - 1, d, limit)
                spent += x - end >> 4
                x = end
            backward[base + d] = x
            if not odd and f_low <= d <= f_high and x <= forward[base + d]:
                budget.left -= spent
                return x, x - d
        spent += f_high - f_low + b_high - b_low + 2 >> 1
        if spent > pause:
            pause = spent + _PAUSE
            yield
            if spent > allowed:
                budget.left -= spent
                return _furthest(forward, base, range(f_low, f_high + 1, 2), box)


def _furthest(forward: list[int], base: int, diagonals: range, box: tuple[int, int, int, int]) -> tuple[int, int]:
    """The point that the search from the start has got furthest to."""
    _, x1, _, y1 = box
    points = [(forward[base + d], forward[base + d] - d) for d in diagonals]
    return max((point for point in points if point[0] <= x1 and point[1] <= y1), key=sum)
