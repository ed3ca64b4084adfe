"""Lists in columns of equal width, parted by tabs."""

from __future__ import annotations

from bash_env.text.width import text_width

TAB = 8


def fill(lines: list[str], width: int, *, by_rows: bool) -> str:
    """The lines that are not blank, in as many columns as fit into `width`, running down or (`by_rows`) across."""
    entries = [line for line in lines if line.strip()]
    if not entries:
        return ""
    size = (max(map(text_width, entries)) + TAB) // TAB * TAB
    count = max(1, width // size)
    if size > width or count == 1:
        return "".join([entry + "\n" for entry in entries])
    if by_rows:
        rows = [entries[at : at + count] for at in range(0, len(entries), count)]
    else:
        height = -(-len(entries) // count)
        rows = [entries[at::height] for at in range(height)]
    return "".join(["".join([*(_padded(entry, size) for entry in row[:-1]), row[-1], "\n"]) for row in rows])


def _padded(entry: str, size: int) -> str:
    return entry + "\t" * -(-(size - text_width(entry)) // TAB)
