"""What the terminals that scripts meet can do, by terminfo's names (terminfo(5)); a shared table and what each has else."""

from __future__ import annotations

_ANSI: dict[str, str] = {
    "bel": "\a", "cr": "\r", "ind": "\n", "cud1": "\n", "cub1": "\b", "ht": "\t", "ri": "\x1bM", "sc": "\x1b7", "rc": "\x1b8",
    "bold": "\x1b[1m", "rev": "\x1b[7m", "blink": "\x1b[5m", "smul": "\x1b[4m", "rmul": "\x1b[24m", "smso": "\x1b[7m",
    "rmso": "\x1b[27m", "sgr0": "\x1b[m\x0f", "clear": "\x1b[H\x1b[J", "el": "\x1b[K", "el1": "\x1b[1K", "ed": "\x1b[J",
    "home": "\x1b[H", "cuu1": "\x1b[A", "cuf1": "\x1b[C", "smam": "\x1b[?7h", "rmam": "\x1b[?7l", "smacs": "\x0e",
    "rmacs": "\x0f", "kcuu1": "\x1bOA", "kcud1": "\x1bOB",
    "kcuf1": "\x1bOC", "kcub1": "\x1bOD", "kf1": "\x1bOP", "kf2": "\x1bOQ", "kent": "\x1bOM", "kbs": "\x7f", "u7": "\x1b[6n",
    "hts": "\x1bH", "tbc": "\x1b[3g",
    "cup": "\x1b[{0:+};{1:+}H", "cuu": "\x1b[{0}A", "cud": "\x1b[{0}B", "cuf": "\x1b[{0}C", "cub": "\x1b[{0}D",
    "csr": "\x1b[{0:+};{1:+}r",
}  # fmt: skip
_COLOR: dict[str, str] = {
    "op": "\x1b[39;49m", "setaf": "\x1b[3{0}m", "setab": "\x1b[4{0}m", "dim": "\x1b[2m", "civis": "\x1b[?25l",
    "cnorm": "\x1b[34h\x1b[?25h", "cvvis": "\x1b[34l", "smir": "\x1b[4h", "rmir": "\x1b[4l", "dch1": "\x1b[P", "dl1": "\x1b[M",
    "il1": "\x1b[L", "dch": "\x1b[{0}P", "dl": "\x1b[{0}M", "il": "\x1b[{0}L", "ich": "\x1b[{0}@", "hpa": "\x1b[{0:+}G",
    "vpa": "\x1b[{0:+}d", "kdch1": "\x1b[3~", "kich1": "\x1b[2~", "knp": "\x1b[6~", "kpp": "\x1b[5~", "kf12": "\x1b[24~",
    "flash": "\x1b[?5h\x1b[?5l",
}  # fmt: skip
_KEYPAD = {"smkx": "\x1b[?1h\x1b=", "rmkx": "\x1b[?1l\x1b>"}
_XTERM: dict[str, str] = {
    **_ANSI, **_COLOR, **_KEYPAD, "sgr0": "\x1b(B\x1b[m", "clear": "\x1b[H\x1b[2J\x1b[3J", "sitm": "\x1b[3m", "ritm": "\x1b[23m",
    "invis": "\x1b[8m", "cnorm": "\x1b[?12l\x1b[?25h", "cvvis": "\x1b[?12;25h", "smcup": "\x1b[?1049h\x1b[22;0;0t",
    "rmcup": "\x1b[?1049l\x1b[23;0;0t", "smacs": "\x1b(0", "rmacs": "\x1b(B", "khome": "\x1bOH", "kend": "\x1bOF",
    "rs1": "\x1bc", "rs2": "\x1b[!p\x1b[?3;4l\x1b[4l\x1b>", "is2": "\x1b[!p\x1b[?3;4l\x1b[4l\x1b>", "nel": "\x1bE",
    "smxx": "\x1b[9m", "rmxx": "\x1b[29m", "cbt": "\x1b[Z", "E3": "\x1b[3J", "ech": "\x1b[{0}X", "indn": "\x1b[{0}S",
    "rin": "\x1b[{0}T",
}  # fmt: skip
_MANY = {"setaf": "\x1b[{0:f}m", "setab": "\x1b[{0:b}m"}
_XTERM_256 = {**_XTERM, **_MANY, "rs1": "\x1bc\x1b]104\a"}
_SCREEN = {
    **_ANSI, **_COLOR, **_KEYPAD, "cuu1": "\x1bM", "smcup": "\x1b[?1049h", "rmcup": "\x1b[?1049l", "khome": "\x1b[1~",
    "kend": "\x1b[4~", "rs2": "\x1bc\x1b[?1000l\x1b[?25h", "is2": "\x1b)0", "flash": "\x1bg", "nel": "\x1bE", "cbt": "\x1b[Z",
    "smso": "\x1b[3m", "rmso": "\x1b[23m",
}  # fmt: skip
_TMUX = {
    **_SCREEN, **_MANY, "clear": "\x1b[H\x1b[J\x1b[3J", "E3": "\x1b[3J", "sitm": "\x1b[3m", "ritm": "\x1b[23m",
    "invis": "\x1b[8m", "smso": "\x1b[7m", "rmso": "\x1b[27m", "smxx": "\x1b[9m", "rmxx": "\x1b[29m", "tsl": "\x1b]0;",
    "fsl": "\a", "dsl": "\x1b]0;\a",
}  # fmt: skip
_LINUX = {
    **_ANSI, **_COLOR, "clear": "\x1b[H\x1b[J\x1b[3J", "E3": "\x1b[3J", "civis": "\x1b[?25l\x1b[?1c",
    "cnorm": "\x1b[?25h\x1b[?0c", "cvvis": "\x1b[?25h\x1b[?8c", "kcuu1": "\x1b[A", "kcud1": "\x1b[B", "kcuf1": "\x1b[C",
    "kcub1": "\x1b[D", "khome": "\x1b[1~", "kend": "\x1b[4~", "kf1": "\x1b[[A", "kf2": "\x1b[[B", "rs1": "\x1bc\x1b]R",
    "nel": "\r\n", "ich1": "\x1b[@", "ech": "\x1b[{0}X",
}  # fmt: skip
_VT100 = {
    **_ANSI,
    **_KEYPAD,
    "rmul": "\x1b[m",
    "rmso": "\x1b[m",
    "kbs": "\b",
    "rs2": "\x1b<\x1b>\x1b[?3;4;5l\x1b[?7;8h\x1b[r",
}

TERMINALS: dict[str, tuple[str, int, dict[str, str]]] = {
    "dumb": ("80-column dumb tty", -1, {"bel": "\a", "cr": "\r", "ind": "\n", "cud1": "\n"}),
    "linux": ("Linux console", 8, _LINUX),
    "screen": ("VT 100/ANSI X3.64 virtual terminal", 8, _SCREEN),
    "screen-256color": ("GNU Screen with 256 colors", 256, {**_SCREEN, **_MANY}),
    "tmux": ("tmux terminal multiplexer", 8, {**_TMUX, "setaf": _COLOR["setaf"], "setab": _COLOR["setab"]}),
    "tmux-256color": ("tmux with 256 colors", 256, _TMUX),
    "vt100": ("DEC VT100 (w/advanced video)", -1, _VT100),
    "xterm": ("xterm terminal emulator (X Window System)", 8, _XTERM),
    "xterm-256color": ("xterm with 256 colors", 256, _XTERM_256),
}
"""Of each terminal its long name, how many colors it has, and its strings.

In a string `{0}` is the first argument, `{0:+}` one more than it; `{0:f}` and `{0:b}` choose one of many colors.
"""
STRINGS = frozenset(name for _, _, strings in TERMINALS.values() for name in strings) - {"E3", "smxx", "rmxx"}
FLAGS = {
    "am": "",
    "bce": "dumb vt100 screen screen-256color tmux tmux-256color",
    "km": "dumb vt100 linux",
    "xenl": "dumb",
}
"""Capabilities that are there or not, and the terminals that lack them."""


class Argument(int):
    """A parameter of a string, formatted as `TERMINALS` says."""

    def __format__(self, spec: str) -> str:
        value = int(self)
        if spec == "+":
            return str(value + 1)
        if spec in ("f", "b"):
            low, high, many = (30, 90, 38) if spec == "f" else (40, 100, 48)
            return str(low + value if value < 8 else high + value - 8 if value < 16 else f"{many};5;{value}")
        return str(value)
