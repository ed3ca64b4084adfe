"""Which characters text has: UTF-8 ones, or in the C locale one a byte (bash manual 5.2, LC_ALL, LC_CTYPE, LANG)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def narrow(text: str) -> str:
    """`text` with a character for each byte."""
    return text if text.isascii() else text.encode("utf-8", "surrogateescape").decode("ascii", "surrogateescape")


def wide(text: str) -> str:
    """Undo `narrow`."""
    return text if text.isascii() else text.encode("ascii", "surrogateescape").decode("utf-8", "surrogateescape")


def matches(shell: Shell, pattern: str, text: str, *, ignore_case: bool = False) -> bool:
    """Whether a pattern matches the whole text, in the shell's locale."""
    if shell.c_locale:
        pattern, text = narrow(pattern), narrow(text)
    return glob(pattern, extglob=True, ignore_case=ignore_case).full(text)


def update_locale(shell: Shell, value: str | None) -> None:
    """A variable of the locale has changed; one that names no locale of this machine changes nothing."""
    get = shell.variables.get
    name = get("LC_ALL") or get("LC_CTYPE") or get("LANG") or "C"
    if name in ("C", "POSIX"):
        shell.c_locale = True
    elif name.upper().endswith(("UTF-8", "UTF8")):
        shell.c_locale = False
