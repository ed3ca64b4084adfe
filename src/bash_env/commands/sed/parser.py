"""From script text to commands (POSIX sed; GNU sed manual 3 to 6)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.sed.escapes import RecursiveEscape, plain_text, regex_text
from bash_env.commands.sed.script import USAGE_STATUS, Address, Command, Regex, SedError, Source, Substitution
from bash_env.text.regex import PatternError, compile

MAX_COMMANDS = 100_000
"""How many commands a script may have."""

_SPACES = frozenset(b" \t\n\v\f\r")
_BLANKS = frozenset(b" \t\v\f\r")
_NEWLINE, _SEMICOLON, _BACKSLASH, _HASH = 10, 59, 92, 35
_OPEN, _CLOSE, _BRACKET, _COMMA = 123, 125, 91, 44
_LABEL_ENDS = _SPACES | {_SEMICOLON, _CLOSE, _HASH}
_CASELESS_FLAGS = frozenset(b"IM")
_GNU_COMMANDS = "eFQRTvWz"
_VERSION = (4, 9)
_CLASS_HINT = "character class syntax is [[:space:]], not [:space:]"
_LARGEST = (1 << 62) - 1


class Parser:
    """Reads the sources of a script one after the other; blocks and texts may go on from one to the next."""

    def __init__(self, *, extended: bool, sandbox: bool, posix: bool, null_data: bool, utf8: bool) -> None:
        self.extended = extended
        self.sandbox = sandbox
        self.posix = posix
        self.null_data = null_data
        self.utf8 = utf8
        self.commands: list[Command] = []
        self.blocks: list[tuple[Command, str]] = []
        self.labels: dict[bytes, int] = {}
        self.quiet = False
        self.source = Source(b"", None)
        self.open_text: Command | None = None
        self.end = b"\0" if null_data else b"\n"

    # --- the whole script ----------------------------------------------------------------------------

    def add(self, source: Source, first: bool) -> None:
        """Parse one source."""
        self.source = source
        if first and source.data.startswith(b"#n"):
            self.quiet = True
        if self.open_text is not None:
            self.text(self.open_text)
        while self.command():
            if len(self.commands) > MAX_COMMANDS:
                raise SedError(f"script has more than {MAX_COMMANDS} commands")

    def finish(self) -> list[Command]:
        """The commands, with blocks and branches resolved."""
        if self.blocks:
            raise SedError(f"{self.blocks[-1][1]}: unmatched `{{'", USAGE_STATUS)
        for command in self.commands:
            if command.name in "btT":
                label = command.argument
                if label and label not in self.labels:
                    raise SedError(f"can't find label for jump to `{label.decode('utf-8', 'surrogateescape')}'")
                command.target = self.labels[label] if label else len(self.commands)
        return self.commands

    def fail(self, words: str) -> SedError:
        """An error at the current place."""
        return SedError(f"{self.source.where()}: {words}", USAGE_STATUS)

    # --- commands ------------------------------------------------------------------------------------

    def command(self) -> bool:
        """Parse one command; False at the end of the source."""
        source = self.source
        byte = source.next()
        while byte == _SEMICOLON or byte in _SPACES:
            byte = source.next()
        if byte < 0:
            return False
        first, second, byte = self.addresses(byte)
        negated = byte == 33
        if negated:
            byte = source.next_nonblank()
            if byte == 33:
                raise self.fail("multiple `!'s")
        if byte < 0:
            raise self.fail("missing command")
        name = chr(byte)
        parse = _COMMANDS.get(name)
        if parse is None or (self.posix and name in _GNU_COMMANDS):
            raise self.fail(f"unknown command: `{bytes([byte]).decode('utf-8', 'surrogateescape')}'")
        command = Command(name, first, second, negated)
        parse(self, command)
        return True

    def keep(self, command: Command) -> None:
        """Append a command that does something when it is run."""
        self.commands.append(command)

    def end_of_command(self) -> None:
        """Step over what may follow a command."""
        byte = self.source.next_nonblank()
        if byte in (_CLOSE, _HASH):
            self.source.back(byte)
        elif byte not in (-1, _NEWLINE, _SEMICOLON):
            raise self.fail("extra characters after command")

    def plain(self, command: Command) -> None:
        """A command without argument."""
        self.end_of_command()
        self.keep(command)

    def comment(self, command: Command) -> None:
        """`#`."""
        if command.first is not None:
            raise self.fail("comments don't accept any addresses")
        self.source.rest_of_line()

    def open_block(self, command: Command) -> None:
        """`{`."""
        self.blocks.append((command, self.source.where(start=True)))
        self.keep(command)

    def close_block(self, command: Command) -> None:
        """`}`."""
        if not self.blocks:
            raise self.fail("unexpected `}'")
        if command.first is not None:
            raise self.fail("`}' doesn't want any addresses")
        self.end_of_command()
        self.blocks.pop()[0].target = len(self.commands)

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

    def set_label(self, command: Command) -> None:
        """`:`."""
        if command.first is not None:
            raise self.fail(": doesn't want any addresses")
        label = self.label()
        if not label:
            raise self.fail('":" lacks a label')
        self.labels.setdefault(label, len(self.commands))

    def branch(self, command: Command) -> None:
        """`b`, `t` and `T`."""
        command.argument = self.label()
        self.end_of_command()
        self.keep(command)

    def number(self, command: Command) -> None:
        """`l` and `L` with a width, `q` and `Q` with a status."""
        if command.name in "qQ" and command.second is not None:
            raise self.fail("command only uses one address")
        byte = self.source.next_nonblank()
        command.argument = self.integer(byte) if _is_digit(byte) and not self.posix else None
        if command.argument is None:
            self.source.back(byte)
        self.end_of_command()
        self.keep(command)

    def file(self, command: Command) -> None:
        """`r`, `R`, `w` and `W`."""
        self.check_sandbox()
        command.argument = self.file_name()
        self.keep(command)

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

    def execute(self, command: Command) -> None:
        """`e`: never run, no program may come out of a sed script here."""
        self.check_sandbox()
        raise self.fail("e command and flag are not supported: sed does not run commands here")

    def version(self, command: Command) -> None:
        """`v`: the script needs at least this version."""
        wanted = self.label().decode("utf-8", "surrogateescape")
        parts = wanted.split(".")
        if wanted and not all(part.isdecimal() for part in parts):
            raise self.fail("expected newer version of sed")
        if wanted and tuple(int(part[:9]) for part in parts[:2]) > _VERSION:
            raise self.fail("expected newer version of sed")
        self.end_of_command()

    def insert(self, command: Command) -> None:
        """`a`, `i` and `c`."""
        source = self.source
        byte = source.next_nonblank()
        if byte < 0 or (self.posix and byte != _BACKSLASH):
            raise self.fail("expected \\ after `a', `c' or `i'")
        if byte == _BACKSLASH:
            byte = source.next()
            if byte != _NEWLINE:
                source.back(byte)
        else:
            source.back(byte)
        command.argument = b""
        self.keep(command)
        if byte >= 0:
            self.text(command)
        else:
            self.open_text = command

    def text(self, command: Command) -> None:
        """Read lines of text up to one that does not end in a backslash; if the source ends first, the text stays open."""
        lines: list[bytes] = []
        self.open_text = command
        ended = True
        while self.open_text is not None and ended:
            line, ended = self.source.rest_of_line()
            if (len(line) - len(line.rstrip(b"\\"))) % 2:
                lines.append(line[:-1])
            else:
                lines.append(line)
                self.open_text = None
        command.argument += self.escaped(plain_text, b"\n".join(lines)) + (b"\n" if command.name == "a" else self.end)

    def escaped(self, convert: Callable[[bytes], bytes], text: bytes) -> bytes:
        """`text` with its escapes converted."""
        try:
            return convert(text)
        except RecursiveEscape:
            raise self.fail("recursive escaping after \\c not allowed") from None

    # --- addresses -----------------------------------------------------------------------------------

    def addresses(self, byte: int) -> tuple[Address | None, Address | None, int]:
        """The addresses that `byte` may begin, and the byte that follows them."""
        first = self.address(byte)
        if first is None:
            return None, None, byte
        if first.kind in ("plus", "multiple"):
            raise self.fail("invalid usage of +N or ~N as first address")
        second = None
        byte = self.source.next_nonblank()
        if byte == _COMMA:
            second = self.address(self.source.next_nonblank())
            if second is None:
                raise self.fail("unexpected `,'")
            byte = self.source.next_nonblank()
        if first.kind == "line" and not first.number and (second is None or second.kind != "regex" or self.posix):
            raise self.fail("invalid usage of line address 0")
        return first, second, byte

    def address(self, byte: int) -> Address | None:
        """The address that `byte` begins, or None."""
        if byte in (47, _BACKSLASH):
            return self.regex_address(byte)
        if _is_digit(byte):
            return self.line_address(byte)
        if byte == 36:
            return Address("last")
        if byte in (43, 126) and not self.posix:
            digit = self.source.next_nonblank()
            number = self.integer(digit) if _is_digit(digit) else 0
            if not _is_digit(digit):
                self.source.back(digit)
            return Address("plus" if byte == 43 else "multiple", number)
        return None

    def line_address(self, byte: int) -> Address:
        """A line number, or first~step."""
        number = self.integer(byte)
        byte = self.source.next_nonblank()
        if byte != 126 or self.posix:
            self.source.back(byte)
            return Address("line", number)
        digit = self.source.next_nonblank()
        step = self.integer(digit) if _is_digit(digit) else 0
        if not _is_digit(digit):
            self.source.back(digit)
        return Address("step", number, step) if step else Address("line", number)

    def regex_address(self, byte: int) -> Address:
        """/regex/ or \\cregexc with flags."""
        delimiter = self.source.next() if byte == _BACKSLASH else byte
        self.check_delimiter(delimiter)
        text = self.delimited(delimiter, regex=True)
        if text is None:
            raise self.fail("unterminated address regex")
        flags = set()
        while True:
            byte = self.source.next_nonblank()
            if byte not in _CASELESS_FLAGS or self.posix:
                self.source.back(byte)
                return Address("regex", pattern=self.regex(text, "I" in flags, "M" in flags))
            flags.add(chr(byte))

    def integer(self, byte: int) -> int:
        """The number that the digit `byte` begins."""
        source = self.source
        start = source.position - 1
        while _is_digit(byte):
            byte = source.next()
        source.back(byte)
        return min(int(source.data[start : source.position][:20]), _LARGEST)

    # --- regular expressions -------------------------------------------------------------------------

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
            if byte < 0 or byte == _NEWLINE:
                source.back(byte)
                return None
            if byte == delimiter:
                return bytes(text)
            if byte == _BACKSLASH:
                byte = source.next()
                if byte < 0:
                    return None
                if byte != _NEWLINE and (byte != delimiter or (not regex and byte == 38)):
                    text.append(_BACKSLASH)
                text.append(byte)
            elif byte == _BRACKET and regex:
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

    # --- s and y -------------------------------------------------------------------------------------

    def substitute(self, command: Command) -> None:
        """`s`."""
        delimiter = self.source.next()
        self.check_delimiter(delimiter)
        pattern = self.delimited(delimiter, regex=True)
        replacement = None if pattern is None else self.delimited(delimiter, regex=False)
        if pattern is None or replacement is None:
            raise self.fail("unterminated `s' command")
        result = Substitution(Regex(b"", None), [])
        flags = self.flags(result)
        result.regex = self.regex(pattern, "i" in flags, "m" in flags)
        result.parts = self.replacement(replacement)
        highest = max((part for part in result.parts if isinstance(part, int)), default=0)
        if result.regex.pattern is not None and highest > result.regex.pattern.groups:
            raise self.fail(f"invalid reference \\{highest} on `s' command's RHS")
        command.argument = result
        self.keep(command)

    def flags(self, result: Substitution) -> set[str]:
        """The flags behind s/a/b/."""
        source = self.source
        seen: set[str] = set()
        while True:
            byte = source.next()
            if byte in (-1, _NEWLINE, _SEMICOLON):
                return seen
            if byte in (_CLOSE, _HASH):
                source.back(byte)
                return seen
            if byte in _BLANKS:
                continue
            flag = chr(byte).lower() if byte in _CASELESS_FLAGS else chr(byte)
            if self.posix and flag in "ime":
                raise self.fail("unknown option to `s'")
            if flag == "w":
                self.check_sandbox()
                result.file = self.file_name()
                return seen
            if flag == "e":
                self.execute(Command("s", None, None, False))
            self.flag(result, flag, byte, seen)

    def flag(self, result: Substitution, flag: str, byte: int, seen: set[str]) -> None:
        """One flag that is a letter or a number."""
        if _is_digit(byte):
            if result.number:
                raise self.fail("multiple number options to `s' command")
            result.number = self.integer(byte)
            if not result.number:
                raise self.fail("number option to `s' command may not be zero")
            return
        if flag not in "gpim":
            raise self.fail("unknown option to `s'")
        if flag in seen and flag in "gp":
            raise self.fail(f"multiple `{flag}' options to `s' command")
        seen.add(flag)
        result.everywhere = "g" in seen
        result.print = "p" in seen

    def replacement(self, text: bytes) -> list[bytes | int | str]:
        """The parts of a replacement: text, numbers of groups, and the letters of case conversions."""
        parts: list[bytes | int | str] = []
        literal = bytearray()

        def add(part: int | str) -> None:
            if literal:
                parts.append(bytes(literal))
                literal.clear()
            parts.append(part)

        position, size = 0, len(text)
        while position < size:
            byte = text[position]
            position += 1
            if byte == 38:
                add(0)
            elif byte != _BACKSLASH or position == size:
                literal.append(byte)
            elif _is_digit(text[position]):
                add(text[position] - 48)
                position += 1
            elif text[position] in b"LUElu" and not self.posix:
                add(chr(text[position]))
                position += 1
            else:
                end = _escape_end(text, position)
                literal += self.escaped(plain_text, text[position - 1 : end])
                position = end
        if literal:
            parts.append(bytes(literal))
        return parts

    def transliterate(self, command: Command) -> None:
        """`y`."""
        delimiter = self.source.next()
        self.check_delimiter(delimiter)
        old = self.delimited(delimiter, regex=False)
        new = None if old is None else self.delimited(delimiter, regex=False)
        if old is None or new is None:
            raise self.fail("unterminated `y' command")
        one, two = (self.characters(self.escaped(plain_text, text)) for text in (old, new))
        if len(one) != len(two):
            raise self.fail("strings for `y' command are different lengths")
        pairs = list(zip(one, two, strict=True))
        command.argument = dict(reversed(pairs) if self.utf8 else pairs)
        self.end_of_command()
        self.keep(command)

    def characters(self, text: bytes) -> list[bytes]:
        """The characters of a text; bytes that are not UTF-8 count one by one."""
        if not self.utf8:
            return [bytes([byte]) for byte in text]
        return [char.encode("utf-8", "surrogateescape") for char in text.decode("utf-8", "surrogateescape")]


def _is_digit(byte: int) -> bool:
    return 48 <= byte <= 57


def _escape_end(text: bytes, position: int) -> int:
    """Where the escape sequence ends whose letter is at `position`."""
    lengths = {b"c": 2, b"d": 4, b"o": 4, b"x": 3}
    end = position + lengths.get(text[position : position + 1], 1)
    if text[position : position + 2] == b"c\\":
        return min(position + 3, len(text))
    digits = {b"d": b"0123456789", b"o": b"01234567", b"x": b"0123456789abcdefABCDEF"}.get(
        text[position : position + 1]
    )
    if digits is None:
        return min(end, len(text))
    place = position + 1
    while place < min(end, len(text)) and text[place] in digits:
        place += 1
    return place


_COMMANDS: dict[str, Callable[[Parser, Command], None]] = {
    "#": Parser.comment,
    ":": Parser.set_label,
    "{": Parser.open_block,
    "}": Parser.close_block,
    "=": Parser.plain,
    "a": Parser.insert,
    "b": Parser.branch,
    "c": Parser.insert,
    "d": Parser.plain,
    "D": Parser.plain,
    "e": Parser.execute,
    "F": Parser.plain,
    "g": Parser.plain,
    "G": Parser.plain,
    "h": Parser.plain,
    "H": Parser.plain,
    "i": Parser.insert,
    "l": Parser.number,
    "n": Parser.plain,
    "N": Parser.plain,
    "p": Parser.plain,
    "P": Parser.plain,
    "q": Parser.number,
    "Q": Parser.number,
    "r": Parser.file,
    "R": Parser.file,
    "s": Parser.substitute,
    "t": Parser.branch,
    "T": Parser.branch,
    "v": Parser.version,
    "w": Parser.file,
    "W": Parser.file,
    "x": Parser.plain,
    "y": Parser.transliterate,
    "z": Parser.plain,
}
