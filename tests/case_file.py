"""Case files: `.test.sh` with a title, a script, and what the real tools answer to it.

    ### the last of -c and -n wins
    printf '1\\n2\\n3\\n' | head -c3 -n1
    --- stdout
    1
    --- stderr
    --- status 0

A block without its headers expects no output and status 0. Output that is not plain lines of text stands on the header's
line in the notation of `$'..'`. `--- differs: reason` says that we differ from the real tools on purpose; the
expectation is then ours. Lines before the first title are notes.
"""

from __future__ import annotations

import re
from pathlib import Path

_ESCAPE = re.compile(rb"\\(?:x([0-9a-f]{2})|(.))", re.DOTALL)
_NAMES = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"\\": b"\\", b"'": b"'"}
_HEADER = re.compile(r"--- (stdout|stderr|status|differs:)(?: (.*))?")


class Case:
    """One case of a file."""

    def __init__(self, title: str, path: Path, line: int) -> None:
        self.title = title
        self.path = path
        self.line = line
        self.script = ""
        self.stdout = b""
        self.stderr = b""
        self.status = 0
        self.differs = ""

    def text(self) -> str:
        """The case as it stands in a file."""
        out = [f"### {self.title}\n", self.script]
        out += _block("stdout", self.stdout) + _block("stderr", self.stderr)
        if self.status:
            out.append(f"--- status {self.status}\n")
        if self.differs:
            out.append(f"--- differs: {self.differs}\n")
        return "".join(out)


def _block(name: str, data: bytes) -> list[str]:
    if not data:
        return []
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = ""
    plain = text.endswith("\n") and not re.search(r"[^\n\t -~\u00a0-\U0010ffff]|^(### |--- )", text, re.MULTILINE)
    return [f"--- {name}\n", text] if plain else [f"--- {name} {quote(data)}\n"]


def quote(data: bytes) -> str:
    """Bytes in the notation of `$'..'`."""
    out = []
    for byte in data:
        char = bytes((byte,))
        name = next((n for n, c in _NAMES.items() if c == char), None)
        out.append("\\" + name.decode() if name else chr(byte) if 32 <= byte < 127 else f"\\x{byte:02x}")
    return "$'" + "".join(out) + "'"


def unquote(text: str) -> bytes:
    """The bytes of a `$'..'`."""
    body = text.removeprefix("$'").removesuffix("'").encode("latin-1")
    return _ESCAPE.sub(lambda m: bytes((int(m[1], 16),)) if m[1] else _NAMES[m[2]], body)


def read_cases(path: Path) -> list[Case]:
    """The cases of a file, in order."""
    cases: list[Case] = []
    section = "notes"
    lines: list[str] = []

    def finish() -> None:
        text = "".join(lines)
        lines.clear()
        if section == "script":
            cases[-1].script = text
        elif section in ("stdout", "stderr") and text:
            setattr(cases[-1], section, text.encode())

    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(keepends=True), 1):
        header = _HEADER.fullmatch(line.rstrip("\n"))
        if line.startswith("### "):
            finish()
            cases.append(Case(line[4:].strip(), path, number))
            section = "script"
        elif header is not None and section != "notes":
            finish()
            section = header[1]
            _apply(cases[-1], section, header[2])
        else:
            lines.append(line)
    finish()
    return cases


def _apply(case: Case, section: str, value: str | None) -> None:
    if section == "status":
        case.status = int(value or 0)
    elif section == "differs:":
        case.differs = value or "?"
    elif value:
        setattr(case, section, unquote(value))


def write_cases(path: Path, cases: list[Case]) -> None:
    """Write the cases back, keeping the notes at the head of the file."""
    old = path.read_text(encoding="utf-8")
    notes = old[: old.index("### ")] if "### " in old else ""
    path.write_text(notes + "".join(case.text() for case in cases), encoding="utf-8")
