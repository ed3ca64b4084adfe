"""Programs that name their interpreter in the first line."""

from __future__ import annotations

import re

from bash_env.commands.file.verdict import Verdict

_LINE = re.compile(rb"#![ \t]*([^\r\n]*)(?=[\r\n])")
_SHELL = "text/x-shellscript"
_INTERPRETERS: dict[str, Verdict] = {
    "sh": Verdict("POSIX shell script", _SHELL, "executable"),
    "bash": Verdict("Bourne-Again shell script", _SHELL, "executable"),
    "csh": Verdict("C shell script", _SHELL, "executable"),
    "tcsh": Verdict("Tenex C shell script", _SHELL, "executable"),
    "ksh": Verdict("Korn shell script", _SHELL, "executable"),
    "zsh": Verdict("Paul Falstad's zsh script", _SHELL, "executable"),
    "fish": Verdict("fish shell script", _SHELL, "executable"),
    "awk": Verdict("awk script", "text/x-awk", "executable"),
    "nawk": Verdict("new awk script", "text/x-nawk", "executable"),
    "gawk": Verdict("GNU awk script", "text/x-gawk", "executable"),
    "perl": Verdict("Perl script text executable", "text/x-perl"),
    "python": Verdict("Python script", "text/x-script.python", "executable"),
    "ruby": Verdict("Ruby script", "text/x-ruby", "executable"),
    "lua": Verdict("Lua script", "text/x-lua", "executable"),
    "tclsh": Verdict("Tcl/Tk script", "text/x-tcl", "executable"),
    "wish": Verdict("Tcl/Tk script", "text/x-tcl", "executable"),
    "node": Verdict("Node.js script executable", "application/javascript", "plain"),
    "make": Verdict("makefile script", "text/x-makefile", "plain"),
    "php": Verdict("PHP script", "text/x-php", "executable"),
}
_PYTHON = re.compile(r"python[0-9.]*")


def recognize(data: bytes) -> Verdict | None:
    """The script that `data` is, or None."""
    match = _LINE.match(data)
    if match is None:
        first = re.match(rb"#![ \t]*([^\r\n]+)", data)
        return Verdict(f"a {_text(first[1])} script", "text/plain", "executable") if first else None
    words = _text(match[1]).split()
    if not words:
        return None
    path = words[0]
    if path.endswith("/env") and len(words) > 1:
        path, words = words[1], words[1:]
    known = _INTERPRETERS.get(_base(path))
    if known is not None:
        return known
    return Verdict(f"a {' '.join(words)} script", "text/plain", "executable")


def _base(path: str) -> str:
    base = path.rpartition("/")[2]
    return "python" if _PYTHON.fullmatch(base) else base


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape").strip()
