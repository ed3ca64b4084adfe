"""Reading JSON texts one after the other from text that comes in pieces.

The C scanner reads what is plain JSON; where it fails, a slow reader with jq's own rules (`nan`, `.5`, `01`) takes over,
which also knows what to say and where.
"""

from __future__ import annotations

import json
import math
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import number

MAX_DEPTH = 256
"""How deep arrays and objects may be nested in what is read."""
_SMALL = 1 << 16


def _float(text: str) -> int | float:
    return number(float(text))


_plain = json.JSONDecoder(parse_float=_float, parse_constant=_float)
_exact = json.JSONDecoder(parse_float=_float, parse_int=_float, parse_constant=_float)
_SPACE = re.compile(r"[ \t\r\n\x1e\ufeff]*")
_ZEROS = bytes(0x30 if 0x30 <= byte <= 0x39 else byte for byte in range(256))
_DOUBTFUL = (b"-0", b"Infinity", b"NaN", b"\\ud", b"\\uD")
_TAIL = 16
_LONE = re.compile(r"\\u[dD][89a-fA-F]")


def _is_plain(data: bytes) -> bool:
    """Whether the quick decoder reads all numbers and strings of `data` as jq does: none is long or of a special kind."""
    if data.translate(_ZEROS).find(b"0" * _TAIL) >= 0:
        return False
    return not any(mark in data for mark in _DOUBTFUL)


class Reader:
    """Takes pieces of text and yields the values in them; `lines` counts the newlines of what was given."""

    def __init__(self) -> None:
        self.text = ""
        self.place = 0
        self.ended = False
        self.wait = 0
        self.line = 1
        self.column = 0
        self.counted = 0
        self.lines = 0
        self._tail = b""
        self._plain = True
        self._decode = getincrementaldecoder("utf-8")("replace").decode

    def feed(self, data: bytes) -> None:
        """More text."""
        text = self._decode(data)
        plain = _is_plain(self._tail + data)
        self._tail = data[-_TAIL:]
        self._count(self.place)
        left = self.text[self.place :]
        self._plain = plain and (self._plain or not left)
        self.text = left + text
        self.place = self.counted = 0
        self.lines += text.count("\n")

    def end(self) -> None:
        """There is no more text."""
        self.feed(b"")
        self.text += self._decode(b"", True)
        self.ended = True

    def line_of_input(self) -> int:
        """How many lines were read so far, the one that holds the last value included."""
        rest = self.text.count("\n", self.place)
        at_end = self.text.find("\n", self.place - 1 if self.place else 0)
        return self.lines - rest + (1 if at_end >= self.place else 0)

    def _count(self, upto: int) -> None:
        """Move line and column, which are those of `counted`, forward."""
        lines = self.text.count("\n", self.counted, upto)
        if lines:
            self.line += lines
            self.column = upto - self.text.rfind("\n", 0, upto) - 1
        else:
            self.column += upto - self.counted
        self.counted = upto

    def next(self) -> tuple[bool, Any]:
        """Whether there was a whole value, and the value. Raises JqError where there is none to come."""
        text, place = self.text, self.place
        match = _SPACE.match(text, place)
        place = match.end() if match else place
        if place >= len(text):
            self.place = place
            return False, None
        if not self.ended and len(text) - place < self.wait:
            return False, None
        decoder = _plain if self._plain else _exact
        try:
            value, after = decoder.raw_decode(text, place)
            if text[after - 1] in '"]}' or text[after : after + 1] in ("\n", " "):
                self.place, self.wait = after, 0
                if self._plain or not _LONE.search(text, place, after):
                    return True, value
        except (ValueError, RecursionError):
            pass
        return self._slow(place)

    def _slow(self, place: int) -> tuple[bool, Any]:
        """The same by the slow reader."""
        self.place = place
        scanner = Scanner(self.text, place)
        found = scanner.value(self.ended)
        if isinstance(found, Mistake):
            self._count(found.place)
            where = f"{'at EOF ' if found.at_end else ''}at line {self.line}, column {self.column}"
            raise JqError(f"{found.words} {where}")
        if found is None:
            size = len(self.text) - place
            self.wait = 2 * size if size > _SMALL else 0
            return False, None
        self.place, self.wait = scanner.place, 0
        return True, found[0]

    def skip(self) -> None:
        """Give up what is left of this text: to the next record separator in a sequence, else to the end."""
        self.text, self.place, self.counted = "", 0, 0


class Mistake:
    """What is wrong, and behind which character it shows."""

    def __init__(self, words: str, place: int, at_end: bool = False) -> None:
        self.words = words
        self.place = place
        self.at_end = at_end


_STRING = re.compile(r'"[^"\\\x00-\x1f]*"')
_ROUGH_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.S)
_ESCAPE = re.compile(r"\\(?:u(.{0,4})|(.))", re.S)
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "/": "/", "\\": "\\", '"': '"'}
_WORD = re.compile(r'[^\[{:,\]} \t\r\n"]+')
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.A)
_NOT_YET = object()


class _Failure(Exception):
    def __init__(self, words: str, place: int, at_end: bool = False) -> None:
        super().__init__(words)
        self.mistake = Mistake(words, place, at_end)


class Scanner:
    """Reads one value with jq's rules: values are pushed on a stack, and checked when a separator comes."""

    def __init__(self, text: str, place: int) -> None:
        self.text = text
        self.place = place
        self.stack: list[Any] = []
        self.keys: list[Any] = []
        self.next: Any = _NOT_YET

    def value(self, ended: bool) -> tuple[Any] | Mistake | None:
        """The value in a tuple, None if the text ends too early, or what is wrong."""
        try:
            return self._run(ended)
        except _Failure as failure:
            return failure.mistake

    def _run(self, ended: bool) -> tuple[Any] | None:
        text, size = self.text, len(self.text)
        while self.place < size:
            char = text[self.place]
            if char in " \t\r\n":
                self.place += 1
            elif char in "[{:,]}":
                self.place += 1
                _TOKENS[char](self)
            elif not self._leaf(char, ended):
                return None
            if not self.stack and self.next is not _NOT_YET:
                return (self.next,)
        if ended and (self.stack or self.next is not _NOT_YET):
            raise _Failure("Unfinished JSON term", size, True)
        return None

    def _leaf(self, char: str, ended: bool) -> bool:
        """A string or a word; False if it may go on behind the end of the text."""
        if char == '"':
            match = _ROUGH_STRING.match(self.text, self.place)
            if match is None:
                if ended:
                    raise _Failure("Unfinished string", len(self.text), True)
                return False
            self.place = match.end()
            self._put(_unescaped(match[0], self.place))
            return True
        match = _WORD.match(self.text, self.place)
        assert match is not None
        at_end = match.end() == len(self.text)
        if at_end and not ended:
            return False
        self.place = match.end()
        self._put(_word(match[0], self.place + (0 if at_end else 1), at_end))
        return True

    def _put(self, value: Any) -> None:
        if self.next is not _NOT_YET:
            raise _Failure(
                "Expected separator between values", self.place + 1 if not isinstance(value, str) else self.place
            )
        self.next = value

    def _open(self, container: Any) -> None:
        if self.next is not _NOT_YET:
            raise _Failure("Expected separator between values", self.place)
        if len(self.stack) >= MAX_DEPTH:
            raise _Failure("Exceeds depth limit for parsing", self.place)
        self.stack.append(container)
        self.keys.append(None)

    def _colon(self) -> None:
        if self.next is _NOT_YET:
            raise _Failure("Expected string key before ':'", self.place)
        if not self.stack or isinstance(self.stack[-1], list) or self.keys[-1] is not None:
            raise _Failure("':' not as part of an object", self.place)
        if not isinstance(self.next, str):
            raise _Failure("Object keys must be strings", self.place)
        self.keys[-1], self.next = (self.next,), _NOT_YET

    def _comma(self) -> None:
        if self.next is _NOT_YET:
            raise _Failure("Expected value before ','", self.place)
        if not self.stack:
            raise _Failure("',' not as part of an object or array", self.place)
        self._store()

    def _store(self) -> None:
        top = self.stack[-1]
        if isinstance(top, list):
            top.append(self.next)
        elif self.keys[-1] is None:
            raise _Failure("Objects must consist of key:value pairs", self.place)
        else:
            top[self.keys[-1][0]] = self.next
            self.keys[-1] = None
        self.next = _NOT_YET

    def _close(self, kind: type, char: str, what: str) -> None:
        if not self.stack or not isinstance(self.stack[-1], kind):
            raise _Failure(f"Unmatched '{char}'", self.place)
        if self.next is not _NOT_YET:
            self._store()
        elif kind is dict and self.keys[-1] is not None:
            raise _Failure(f"Unmatched '{char}'", self.place)
        elif self.stack[-1]:
            raise _Failure(f"Expected another {what}", self.place)
        self.keys.pop()
        self.next = self.stack.pop()


_TOKENS: dict[str, Any] = {
    "[": lambda s: s._open([]), "{": lambda s: s._open({}), ":": Scanner._colon, ",": Scanner._comma,
    "]": lambda s: s._close(list, "]", "array element"), "}": lambda s: s._close(dict, "}", "key-value pair"),
}  # fmt: skip


def _word(word: str, place: int, at_end: bool) -> Any:
    """The value of a literal or number."""
    known: dict[str, Any] = {"true": True, "false": False, "null": None, "nan": math.nan, "NaN": math.nan}
    if word in known:
        return known[word]
    if _NUMBER.fullmatch(word):
        return number(float(word))
    if word.lstrip("+-") in ("Infinity", "infinity", "inf"):
        return float(word)
    literal = word[0] in "tf" or (word[0] == "n" and len(word) > 3 and word != "nan")
    raise _Failure("Invalid literal" if literal else "Invalid numeric literal", place, at_end)


def _unescaped(token: str, place: int) -> str:
    """The content of a string token."""
    body = token[1:-1]
    if any(char < " " for char in body):
        raise _Failure("Invalid string: control characters from U+0000 through U+001F must be escaped", place)

    def one(match: re.Match[str]) -> str:
        if match[2] is not None:
            if match[2] not in _ESCAPES:
                raise _Failure("Invalid escape", place)
            return _ESCAPES[match[2]]
        if not re.fullmatch(r"[0-9a-fA-F]{4}", match[1]):
            raise _Failure("Invalid \\uXXXX escape", place)
        return chr(int(match[1], 16))

    out = _ESCAPE.sub(one, body)
    if re.search("[\ud800-\udbff](?![\udc00-\udfff])", out):
        raise _Failure("Invalid \\uXXXX\\uXXXX surrogate pair escape", place)
    return out.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def read_all(text: str) -> Iterator[Any]:
    """The values of a whole text. Raises JqError where it is none."""
    reader = Reader()
    reader.feed(text.encode("utf-8", "replace"))
    reader.end()
    while True:
        some, value = reader.next()
        if not some:
            return
        yield value


def from_json(text: str) -> Any:
    """The one value of a text."""
    try:
        found = list(read_all(text))
    except JqError as error:
        raise JqError(f"{error.value} (while parsing '{text}')") from None
    if len(found) != 1:
        what = "Unexpected extra JSON values" if found else "Expected JSON value"
        raise JqError(f"{what} (while parsing '{text}')")
    return found[0]
