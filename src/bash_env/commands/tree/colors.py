"""The colors of tree: LS_COLORS or TREE_COLORS, and those it has without them."""

from __future__ import annotations

import stat as st
from collections.abc import Mapping

from bash_env.commands.tree.node import Node
from bash_env.fs.base import Stat

_ARCHIVES = [
    "arj",
    "bz2",
    "deb",
    "gz",
    "lzh",
    "rpm",
    "tar",
    "taz",
    "tb2",
    "tbz2",
    "tbz",
    "tgz",
    "tz",
    "tz2",
    "z",
    "zip",
    "zoo",
]
_IMAGES = [
    "avi",
    "bmp",
    "fli",
    "gif",
    "jpg",
    "jpeg",
    "mng",
    "mov",
    "mpg",
    "pcx",
    "pbm",
    "pgm",
    "png",
    "ppm",
    "tga",
    "tif",
    "xbm",
    "xpm",
    "dl",
    "gl",
    "aac",
    "au",
    "flac",
    "mid",
    "mp3",
    "ogg",
    "wav",
]
_DEFAULTS = {
    "fi": "00", "di": "01;34", "ln": "01;36", "pi": "40;33", "so": "01;35", "bd": "40;33;01", "cd": "40;33;01",
    "or": "40;31;01", "mi": "00", "ex": "01;32",
}  # fmt: skip
_TYPES = {
    st.S_IFIFO: "pi", st.S_IFSOCK: "so", st.S_IFBLK: "bd", st.S_IFCHR: "cd", st.S_IFLNK: "ln",
}  # fmt: skip


class Colors:
    """What each kind of file is painted with."""

    def __init__(self, codes: dict[str, str], extensions: dict[str, str]) -> None:
        self.codes = codes
        self.extensions = extensions

    def of_node(self, node: Node) -> str | None:
        """The code for a node's name."""
        if node.stat.is_link and node.target_stat is None and "or" in self.codes:
            return self.codes["or"]
        if node.target_stat is not None and self.codes.get("ln") == "target":
            return self._of(node.name, node.target_stat)
        return self._of(node.name, node.stat)

    def of_target(self, node: Node) -> str | None:
        """The code for what a link holds."""
        if node.target_stat is None:
            return self.codes.get("mi")
        return self._of(node.target or "", node.target_stat)

    def _of(self, name: str, stat: Stat) -> str | None:
        kind = st.S_IFMT(stat.mode)
        if kind in _TYPES:
            code = self.codes.get(_TYPES[kind])
            return None if code == "target" else code
        if kind == st.S_IFDIR:
            return self.codes.get(self._directory(stat.mode))
        for label, bits in (("su", st.S_ISUID), ("sg", st.S_ISGID), ("ex", 0o111)):
            if stat.mode & bits and label in self.codes:
                return self.codes[label]
        for suffix, code in self.extensions.items():
            if name.endswith(suffix):
                return code
        return self.codes.get("fi")

    def _directory(self, mode: int) -> str:
        sticky, writable = mode & st.S_ISVTX, mode & st.S_IWOTH
        label = "tw" if sticky and writable else "ow" if writable else "st" if sticky else "di"
        return label if label in self.codes else "di"


def read_colors(env: Mapping[str, str]) -> Colors | None:
    """The colors of the environment; None where the terminal is not known."""
    if not env.get("TERM"):
        return None
    text = env.get("TREE_COLORS") or env.get("LS_COLORS") or ""
    if not text:
        extensions = dict.fromkeys([f".{word}" for word in _ARCHIVES], "01;31")
        return Colors(dict(_DEFAULTS), extensions | dict.fromkeys([f".{word}" for word in _IMAGES], "01;35"))
    items = [item.partition("=") for item in text.split(":") if "=" in item]
    codes = {label: code for label, _, code in items if not label.startswith("*")}
    return Colors(codes, {label[1:]: code for label, _, code in items if label.startswith("*")})
