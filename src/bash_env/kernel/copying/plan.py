"""How files are to be copied: what cp, mv and install ask for."""

from __future__ import annotations

from typing import NamedTuple


class Backups(NamedTuple):
    """How to keep what is replaced: `method` is ``simple``, ``existing`` or ``numbered``."""

    method: str
    suffix: str


class Plan:
    """The settings of a copy.

    `follow` says which links are followed in the source: ``all``, ``arguments`` or ``none``. `overwrite` is ``ask``,
    ``never``, ``always`` or "" (ask only for protected files, at a terminal). `link` makes ``hard`` or ``symbolic``
    links instead of copies. `move` renames where that is possible.
    """

    __slots__ = (
        "as_regular", "attributes_only", "backups", "default_mode", "follow", "force", "keep_links", "keep_mode",
        "keep_owner", "keep_times", "link", "mode", "move", "newer_only", "one_device", "overwrite", "recursive",
        "reflink", "remove_destination", "verbose",
    )  # fmt: skip

    def __init__(self) -> None:
        self.recursive = False
        self.follow = "all"
        self.as_regular = True
        self.keep_mode = self.keep_owner = self.keep_times = self.keep_links = False
        self.default_mode = False
        self.mode: int | None = None
        self.backups: Backups | None = None
        self.overwrite = ""
        self.newer_only = False
        self.verbose = False
        self.link = ""
        self.remove_destination = False
        self.force = False
        self.move = False
        self.attributes_only = False
        self.one_device = False
        self.reflink = False
