"""Globs as ripgrep reads them (-g, .gitignore, types): translated to regular expressions over whole paths."""

from __future__ import annotations

import re


class GlobError(ValueError):
    """A glob that is refused; the message is ripgrep's."""

    def __init__(self, glob: str, reason: str) -> None:
        super().__init__(f"error parsing glob '{glob}': {reason}")
        self.reason = reason


def glob_regex(glob: str) -> str:
    """The regular expression (Perl syntax, for a full match) of `glob`; `*`, `?` and lists match no slash.

    Raises GlobError.
    """
    return _Translator(glob).translate()


class _Translator:
    def __init__(self, glob: str) -> None:
        self.glob = glob
        self.pos = 0
        self.out: list[str] = []
        self.depth = 0

    def translate(self) -> str:
        handlers = {
            "*": self._star,
            "?": self._any,
            "[": self._list,
            "{": self._open,
            "}": self._close,
            ",": self._comma,
        }
        while self.pos < len(self.glob):
            char = self.glob[self.pos]
            handler = handlers.get(char)
            if handler is not None:
                handler()
            elif char == "\\":
                self._escape()
            else:
                self.out.append(re.escape(char))
                self.pos += 1
        if self.depth:
            raise GlobError(self.glob, "unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)")
        return "".join(self.out)

    def _any(self) -> None:
        self.out.append("[^/]")
        self.pos += 1

    def _escape(self) -> None:
        if self.pos + 1 >= len(self.glob):
            raise GlobError(self.glob, "dangling '\\'")
        self.out.append(re.escape(self.glob[self.pos + 1]))
        self.pos += 2

    def _star(self) -> None:
        start = self.pos
        while self.pos < len(self.glob) and self.glob[self.pos] == "*":
            self.pos += 1
        opens = start == 0 or self.glob[start - 1] == "/"
        ends = self.pos == len(self.glob)
        if self.pos - start != 2 or not opens or not (ends or self.glob[self.pos] == "/"):
            self.out.append("[^/]*")
        elif ends:
            self.out.append("(?s:.*)")
        else:
            self.pos += 1
            self.out.append("(?s:.*/)?")

    def _open(self) -> None:
        self.depth += 1
        self.out.append("(?:")
        self.pos += 1

    def _close(self) -> None:
        if not self.depth:
            raise GlobError(self.glob, "unopened alternate group; missing '{' (maybe escape '}' with '[}]'?)")
        self.depth -= 1
        self.out.append(")")
        self.pos += 1

    def _comma(self) -> None:
        self.out.append("|" if self.depth else ",")
        self.pos += 1

    def _list(self) -> None:
        glob = self.glob
        pos = self.pos + 1
        negated = glob[pos : pos + 1] in ("!", "^")
        pos += negated
        first = pos
        members: list[str] = []
        while glob[pos : pos + 1] != "]" or pos == first:
            if pos >= len(glob):
                raise GlobError(glob, "unclosed character class; missing ']'")
            low = glob[pos]
            pos += 1
            high = low
            if glob[pos : pos + 1] == "-" and glob[pos + 1 : pos + 2] not in ("", "]"):
                high = glob[pos + 1]
                pos += 2
            if high < low:
                raise GlobError(glob, f"invalid range; '{low}' > '{high}'")
            members.append(f"\\x{{{ord(low):x}}}-\\x{{{ord(high):x}}}")
        self.out.append(f"[{'^/' if negated else ''}{''.join(members)}]")
        self.pos = pos + 1
