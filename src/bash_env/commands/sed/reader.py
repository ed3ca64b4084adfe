"""Reading the pieces of sed scripts: numbers, labels, names, delimited texts and regular expressions."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.sed.escapes import RecursiveEscape, regex_text
from bash_env.commands.sed.script import USAGE_STATUS, Regex, SedError, Source
from bash_env.text.regex import PatternError, compile

SPACES = frozenset(b" \t\n\v\f\r")
BLANKS = frozenset(b" \t\v\f\r")
NEWLINE, SEMICOLON, BACKSLASH, HASH, OPEN, CLOSE, BRACKET, COMMA, AMPERSAND = 10, 59, 92, 35, 123, 125, 91, 44, 38
_LABEL_ENDS = SPACES | {SEMICOLON, CLOSE, HASH}
_CLASS_HINT = "character class syntax is [[:space:]], not [:space:]"
_LARGEST = (1 << 62) - 1


def is_digit(byte: int) -> bool:
    """Whether a byte is a decimal digit; -1, the end, is none."""
    return 48 <= byte <= 57


class ScriptReader:
    """Reads from `source`. The other attributes are what the options say about the language."""

    def __init__(self, *, extended: bool, sandbox: bool, posix: bool, null_data: bool, utf8: bool) -> None:
        self.extended = extended
        self.sandbox = sandbox
        self.posix = posix
        self.null_data = null_data
        self.utf8 = utf8
        self.source = Source(b"", None)
        self.last_file: str | None = None  # what the last s command writes to, even one that is refused

    def fail(self, words: str) -> SedError:
        """An error at the current place."""
        return SedError(f"{self.source.where()}: {words}", USAGE_STATUS)

    def escaped(self, convert: Callable[[bytes], bytes], text: bytes) -> bytes:
        """`text` with its escapes converted."""
        try:
            return convert(text)
        except RecursiveEscape:
            raise self.fail("recursive escaping after \\c not allowed") from None

    def end_of_command(self) -> None:
        """Step over what may follow a command."""
        byte = self.source.next_nonblank()
        if byte in (CLOSE, HASH):
            self.source.back(byte)
        elif byte not in (-1, NEWLINE, SEMICOLON):
            raise self.fail("extra characters after command")

    def label(self) -> bytes:
        """The label that follows: up to a blank, a semicolon, a brace or a comment."""
        source = self.source
        byte = source.next_nonblank()
        label = bytearray()
        while byte >= 0 and byte not in _LABEL_ENDS:
            label.append(byte)
            byte = source.next()
        source.back(byte)
        return bytes(label)

    def integer(self, byte: int) -> int:
        """The number that the digit `byte` begins."""
        source = self.source
        start = source.position - 1
        while is_digit(byte):
            byte = source.next()
        source.back(byte)
        return min(int(source.data[start : source.position][:20]), _LARGEST)

    def file_name(self) -> str:
        """The file name that the rest of the line is."""
        source = self.source
        source.back(source.next_nonblank())
        name, _ = source.rest_of_line()
        if not name:
            raise self.fail("missing filename in r/R/w/W commands")
        return name.decode("utf-8", "surrogateescape")

    def check_sandbox(self) -> None:
        """Raise if files are forbidden."""
        if self.sandbox:
            raise self.fail("e/r/w commands disabled in sandbox mode")

    def refuse_execution(self) -> SedError:
        """The error of `e`: no program may come out of a sed script."""
        self.check_sandbox()
        return self.fail("e command and flag are not supported: sed does not run commands here")

    def check_delimiter(self, byte: int) -> None:
        """Raise for the first byte of a longer character."""
        if byte >= 128 and self.utf8:
            raise self.fail("delimiter character is not a single-byte character")

    def delimited(self, delimiter: int, regex: bool) -> bytes | None:
        """The text up to the delimiter, None if that is missing.

        A backslash before the delimiter or a newline vanishes. In a regex, delimiters inside of brackets do not count.
        """
        source, text = self.source, bytearray()
        while True:
            byte = source.next()
            if byte < 0 or byte == NEWLINE:
                source.back(byte)
                return None
            if byte == delimiter:
                return bytes(text)
            if byte == BACKSLASH:
                byte = source.next()
                if byte < 0:
                    return None
                if byte != NEWLINE and (byte != delimiter or (not regex and byte == AMPERSAND)):
                    text.append(BACKSLASH)
                text.append(byte)
            elif byte == BRACKET and regex:
                text += self.bracket()
            else:
                text.append(byte)

    def bracket(self) -> bytes:
        """A bracket expression, or what there is of it on the line."""
        data, start = self.source.data, self.source.position
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        place = start + (data[start : start + 1] == b"^")
        place += data[place : place + 1] == b"]"
        while place < end and data[place] != 93:
            opener = data[place : place + 2]
            closer = data.find(opener[1:] + b"]", place + 2, end) if opener in (b"[:", b"[.", b"[=") else -1
            place = closer + 2 if closer >= 0 else place + 1
        self.source.position = min(place + 1, end)
        return b"[" + data[start : self.source.position]

    def regex(self, text: bytes, ignore_case: bool, multiline: bool) -> Regex:
        """Compile a regular expression; an empty one stands for the last one used."""
        if not text:
            if ignore_case or multiline:
                raise self.fail("cannot specify modifiers on empty regexp")
            return Regex(text, None)
        source = self.escaped(regex_text, text)
        try:
            pattern = compile(
                source,
                syntax="ere" if self.extended else "bre",
                ignore_case=ignore_case,
                multiline=multiline and not self.null_data,
                dot_newline=not multiline,
                utf8=self.utf8,
            )
        except PatternError as error:
            if error.message == _CLASS_HINT:
                raise SedError(error.message) from None
            raise self.fail(error.message.replace("{ or \\{", "\\{")) from None
        return Regex(source, pattern, ignore_case, multiline)
