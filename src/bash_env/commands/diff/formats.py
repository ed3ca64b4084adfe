"""How differences are printed: normal, unified and context (GNU diffutils manual 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bash_env.commands.diff.compare import Change

NO_NEWLINE = b"\\ No newline at end of file\n"


def _span(start: int, end: int) -> str:
    """A range of lines as normal diffs name it."""
    return f"{start + 1},{end}" if end - start > 1 else str(max(end, start + 1) if end > start else start)


def marked(prefix: bytes, lines: Sequence[bytes]) -> bytes:
    """Lines with a mark before each; a last one without newline is followed by a note."""
    out = b"".join([prefix + line for line in lines])
    return out if not lines or lines[-1].endswith(b"\n") else out + b"\n" + NO_NEWLINE


def normal(old: Sequence[bytes], new: Sequence[bytes], changes: Sequence[Change]) -> Iterator[bytes]:
    """The default format."""
    for change in changes:
        removed, added = change.old_end > change.old_start, change.new_end > change.new_start
        letter = "c" if removed and added else "d" if removed else "a"
        head = f"{_span(change.old_start, change.old_end)}{letter}{_span(change.new_start, change.new_end)}\n"
        yield head.encode()
        yield marked(b"< ", old[change.old_start : change.old_end])
        if removed and added:
            yield b"---\n"
        yield marked(b"> ", new[change.new_start : change.new_end])


def hunks(changes: Sequence[Change], context: int) -> Iterator[list[Change]]:
    """Changes that share their context, together."""
    group: list[Change] = []
    for change in changes:
        if group and change.old_start - group[-1].old_end > 2 * context:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _unified_range(start: int, end: int) -> str:
    if end - start == 1:
        return str(end)
    return f"{start + 1 if end > start else start},{end - start}"


def unified(old: Sequence[bytes], new: Sequence[bytes], changes: Sequence[Change], context: int) -> Iterator[bytes]:
    """`-u`."""
    for group in hunks(changes, context):
        lead = min(context, group[0].old_start)
        tail = min(context, len(old) - group[-1].old_end)
        old_from, old_to = group[0].old_start - lead, group[-1].old_end + tail
        new_from, new_to = group[0].new_start - lead, group[-1].new_end + tail
        yield f"@@ -{_unified_range(old_from, old_to)} +{_unified_range(new_from, new_to)} @@\n".encode()
        position = old_from
        for change in group:
            yield marked(b" ", old[position : change.old_start])
            yield marked(b"-", old[change.old_start : change.old_end])
            yield marked(b"+", new[change.new_start : change.new_end])
            position = change.old_end
        yield marked(b" ", old[position:old_to])


def _context_range(start: int, end: int) -> str:
    return f"{start + 1},{end}" if end - start > 1 else str(end)


def context_format(
    old: Sequence[bytes], new: Sequence[bytes], changes: Sequence[Change], context: int
) -> Iterator[bytes]:
    """`-c`."""
    for group in hunks(changes, context):
        lead = min(context, group[0].old_start)
        tail = min(context, len(old) - group[-1].old_end)
        old_from, old_to = group[0].old_start - lead, group[-1].old_end + tail
        new_from, new_to = group[0].new_start - lead, group[-1].new_end + tail
        yield f"***************\n*** {_context_range(old_from, old_to)} ****\n".encode()
        if any(c.old_end > c.old_start for c in group):
            yield from _side(
                old, [(c.old_start, c.old_end, c.new_end > c.new_start) for c in group], old_from, old_to, b"- "
            )
        yield f"--- {_context_range(new_from, new_to)} ----\n".encode()
        if any(c.new_end > c.new_start for c in group):
            yield from _side(
                new, [(c.new_start, c.new_end, c.old_end > c.old_start) for c in group], new_from, new_to, b"+ "
            )


def _side(
    lines: Sequence[bytes], spans: Sequence[tuple[int, int, bool]], start: int, end: int, mark: bytes
) -> Iterator[bytes]:
    position = start
    for first, last, both in spans:
        yield marked(b"  ", lines[position:first])
        yield marked(b"! " if both else mark, lines[first:last])
        position = last
    yield marked(b"  ", lines[position:end])
