"""The normal format and the scripts for ed and RCS (diffutils manual 2.4, 2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from bash_env.commands.diff.compare import Change
from bash_env.commands.diff.options import Options
from bash_env.commands.diff.outcome import Outcome, Paint, Writer, line_range


def _letter(change: Change) -> str:
    if change.old_start == change.old_end:
        return "a"
    return "d" if change.new_start == change.new_end else "c"


def _shown(outcome: Outcome) -> Iterator[Change]:
    return (hunk.change for hunk in outcome.hunks if not hunk.ignored)


def normal(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """The normal format."""
    writer = Writer(options)
    for change in _shown(outcome):
        old, new = (change.old_start, change.old_end), (change.new_start, change.new_end)
        head = f"{line_range(*old)}{_letter(change)}{line_range(*new)}".encode()
        yield writer.paint(Paint.NUMBERS, head) + b"\n"
        yield from writer.lines(outcome.old.text, *old, b"<", b" ", Paint.DELETE)
        if _letter(change) == "c":
            yield b"---\n"
        yield from writer.lines(outcome.new.text, *new, b">", b" ", Paint.ADD)


def ed(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """A script for ed, the last change first; a line of one dot is written as two and mended."""
    for change in reversed(list(_shown(outcome))):
        letter = _letter(change)
        yield f"{line_range(change.old_start, change.old_end)}{letter}\n".encode()
        if letter != "d":
            yield _ed_lines(outcome.new.text[change.new_start : change.new_end])


def _ed_lines(lines: list[bytes]) -> bytes:
    out: list[bytes] = []
    inserting = True
    for line in lines:
        if not inserting:
            out.append(b"a")
            inserting = True
        if line == b".":
            out += [b"..", b".", b"s/.//"]
            inserting = False
        else:
            out.append(line)
    return b"\n".join(out + ([b"."] if inserting else [])) + b"\n"


def forward_ed(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """What looks like an ed script, the first change first."""
    for change in _shown(outcome):
        letter = _letter(change)
        yield f"{letter}{line_range(change.old_start, change.old_end, ' ')}\n".encode()
        if letter != "d":
            yield b"".join([line + b"\n" for line in outcome.new.text[change.new_start : change.new_end]]) + b".\n"


def rcs(outcome: Outcome, options: Options) -> Iterator[bytes]:
    """The format of RCS."""
    text = outcome.new.text
    for change in _shown(outcome):
        deleted, added = change.old_end - change.old_start, change.new_end - change.new_start
        if deleted:
            yield f"d{change.old_start + 1} {deleted}\n".encode()
        if added:
            lines = b"\n".join(text[change.new_start : change.new_end])
            open_end = change.new_end - 1 == text.last_open
            yield f"a{change.old_end} {added}\n".encode() + lines + (b"" if open_end else b"\n")
