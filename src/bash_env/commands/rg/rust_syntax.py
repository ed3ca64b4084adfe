"""What Rust's regular expressions refuse, in ripgrep's words and with the place marked.

The engines read the same notation as Perl's, with a few differences: what Rust does not know is found here first, and
a repetition of a repetition (possessive in Perl) is written so that it means the same.
"""

from __future__ import annotations

import re

from bash_env.text.regex import PatternError

_PCRE2_HINT = "\n\nConsider enabling PCRE2 with the --pcre2 flag, which can handle backreferences\nand look-around."
_NO_LOOK = "look-around, including look-ahead and look-behind, is not supported" + _PCRE2_HINT
_NO_BACK_REFERENCE = "backreferences are not supported" + _PCRE2_HINT
_UNRECOGNIZED_ESCAPE = "unrecognized escape sequence"
_ESCAPES = frozenset("dDsSwWbBAznrtfva\\.+*?()|[]{}^$#&-~")
_HEX_DIGITS = {"x": 2, "u": 4, "U": 8}
_LOOK = re.compile(r"\(\?<?[=!]")
_FLAGS = re.compile(r"\(\?[a-zA-Z-]*")
_NAME = re.compile(r"\(\?P?<")
_REPEAT = re.compile(r"\{([0-9]*)(,?)([0-9]*)(\}?)")


class RustSyntaxError(PatternError):
    """A pattern that Rust refuses; `start` and `end` limit what is marked."""

    def __init__(self, reason: str, start: int, end: int) -> None:
        super().__init__(reason, start)
        self.start = start
        self.end = end


def error_text(pattern: str, error: RustSyntaxError) -> str:
    """What rg prints for a refused pattern."""
    marks = " " * error.start + "^" * max(1, error.end - error.start)
    return f"regex parse error:\n    {pattern}\n    {marks}\nerror: {error.message}\n"


def check(pattern: str) -> str:
    """The pattern for the engines. Raises RustSyntaxError."""
    return _Checker(pattern).check()


class _Checker:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.pos = 0
        self.out: list[str] = []
        self.atom = -1  # where the item that a repetition would repeat begins in `out`, -1: there is none
        self.repeated = False
        self.groups: list[tuple[int, int]] = []  # of open groups: place in the pattern, and in `out`

    def check(self) -> str:
        handlers = {"\\": self._escape, "[": self._list, "(": self._open, ")": self._close, "{": self._counted}
        while self.pos < len(self.pattern):
            char = self.pattern[self.pos]
            if char in handlers:
                handlers[char]()
            elif char in "*+?":
                self._repeat(1)
            elif char == "|":
                self._put(1, atom=False)
            else:
                self._put(1)
        if self.groups:
            at = self.groups[-1][0]
            raise RustSyntaxError("unclosed group", at, at + 1)
        return "".join(self.out)

    def _put(self, length: int, atom: bool = True) -> None:
        self.atom = len(self.out) if atom else -1
        self.repeated = False
        self.out.append(self.pattern[self.pos : self.pos + length])
        self.pos += length

    # --- escapes and lists

    def _escape(self) -> None:
        start = self.pos
        self._put(self._escape_length())
        if self.pattern[start + 1] in "uU":
            digits = self.pattern[start + 2 : self.pos].strip("{}")
            self.out[-1] = f"\\x{{{digits}}}"

    def _escape_length(self) -> int:
        start = self.pos
        char = self.pattern[start + 1 : start + 2]
        if not char:
            raise RustSyntaxError("incomplete escape sequence, reached end of pattern prematurely", start, start + 1)
        if char in "pP":
            end = self.pattern.find("}", start) + 1 if self.pattern.startswith("{", start + 2) else start + 3
            return max(end, start + 3) - start
        if char in _HEX_DIGITS:
            return self._hexadecimal(_HEX_DIGITS[char])
        if char.isdigit():
            raise RustSyntaxError(_NO_BACK_REFERENCE, start, start + 2)
        if char not in _ESCAPES:
            raise RustSyntaxError(_UNRECOGNIZED_ESCAPE, start, start + 2)
        return 2

    def _hexadecimal(self, digits: int) -> int:
        start = self.pos + 2
        if self.pattern.startswith("{", start):
            end = self.pattern.find("}", start)
            text, start, length = self.pattern[start + 1 : end], start + 1, end + 1 - self.pos
        else:
            text, length = self.pattern[start : start + digits], 2 + digits
        for offset, char in enumerate(text):
            if char not in "0123456789abcdefABCDEF":
                raise RustSyntaxError("invalid hexadecimal digit", start + offset, start + offset + 1)
        if not text or int(text, 16) > 0x10FFFF:
            raise RustSyntaxError("hexadecimal literal is not a Unicode scalar value", start, start + len(text))
        return length

    def _list(self) -> None:
        opening = self.pos
        pos = opening + 1 + self.pattern.startswith("^", opening + 1)
        first = pos
        depth = 1
        while depth:
            char = self.pattern[pos : pos + 1]
            if not char:
                raise RustSyntaxError("unclosed character class", opening, opening + 1)
            if char == "\\":
                self.pos = pos
                pos += self._escape_length()
                continue
            depth += (char == "[") - (char == "]" and pos != first)
            self._check_range(pos)
            pos += 1
        self.pos = opening
        self._put(pos - opening)

    def _check_range(self, pos: int) -> None:
        low, dash, high = self.pattern[pos], self.pattern[pos + 1 : pos + 2], self.pattern[pos + 2 : pos + 3]
        if dash == "-" and high not in ("", "]", "\\", "[") and low not in "[]\\" and high < low:
            raise RustSyntaxError("invalid character class range, the start must be <= the end", pos, pos + 3)

    # --- groups

    def _open(self) -> None:
        start = self.pos
        length = 1
        if self.pattern.startswith("(?", start):
            length = self._special_group(start)
        if length and self.pattern[start : start + length].endswith(")"):
            self._put(length, atom=False)
            return
        self.groups.append((start, len(self.out)))
        self._put(length, atom=False)

    def _special_group(self, start: int) -> int:
        """The length of what opens a group that begins with `(?`."""
        look = _LOOK.match(self.pattern, start)
        if look is not None:
            raise RustSyntaxError(_NO_LOOK, start, look.end())
        named = _NAME.match(self.pattern, start)
        if named is not None:
            end = self.pattern.find(">", named.end())
            if end < 0:
                raise RustSyntaxError("unclosed capture group name", len(self.pattern), len(self.pattern) + 1)
            return end + 1 - start
        end = start + 2
        for position in range(start + 2, len(self.pattern) + 1):
            char = self.pattern[position : position + 1]
            if char in (":", ")"):
                return position + 1 - start
            if not char:
                break
            if char not in "imsUux-":
                raise RustSyntaxError("unrecognized flag", position, position + 1)
            end = position + 1
        if end == start + 2:
            raise RustSyntaxError("unclosed group", start, start + 1)
        raise RustSyntaxError("expected flag but got end of regex", end, end + 1)

    def _close(self) -> None:
        if not self.groups:
            raise RustSyntaxError("unopened group", self.pos, self.pos + 1)
        _, place = self.groups.pop()
        self._put(1)
        self.atom = place

    # --- repetitions

    def _counted(self) -> None:
        start = self.pos
        self._need_atom()
        found = _REPEAT.match(self.pattern, start)
        assert found is not None
        if not found[1]:
            at = start + 1
            if at >= len(self.pattern):
                raise RustSyntaxError("unclosed counted repetition", start, at)
            raise RustSyntaxError("repetition quantifier expects a valid decimal", at, at + 1)
        if not found[4]:
            raise RustSyntaxError("unclosed counted repetition", start, found.end())
        if found[3] and int(found[3]) < int(found[1]):
            reason = "invalid repetition count range, the start must be <= the end"
            raise RustSyntaxError(reason, start, found.end())
        self._repeat(found.end() - start)

    def _need_atom(self) -> None:
        if self.atom < 0:
            raise RustSyntaxError("repetition operator missing expression", self.pos, self.pos + 1)

    def _repeat(self, length: int) -> None:
        self._need_atom()
        text = self.pattern[self.pos : self.pos + length]
        lazy = self.pattern.startswith("?", self.pos + length)
        if self.repeated:
            self.out[self.atom :] = ["(?:" + "".join(self.out[self.atom :]) + ")"]
        self.out.append(text + "?" * lazy)
        self.pos += length + lazy
        self.repeated = True
