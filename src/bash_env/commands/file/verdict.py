"""What file says about a content."""

from __future__ import annotations

from typing import NamedTuple


class Verdict(NamedTuple):
    """A description and a MIME type.

    `text` says how the kind of text follows the description: "" not at all, ``plain`` as in ``C source, ASCII text``,
    ``executable`` as in ``Python script, ASCII text executable``.
    """

    description: str
    mime: str = "application/octet-stream"
    text: str = ""


DATA = Verdict("data")
EMPTY = Verdict("empty", "inode/x-empty")
VERY_SHORT = Verdict("very short file (no magic)")
