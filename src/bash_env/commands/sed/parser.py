"""From script text to commands (POSIX sed; GNU sed manual 3 to 6)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.sed.escapes import open_text, plain_text
from bash_env.commands.sed.parse_substitute import read_substitution, read_transliteration
from bash_env.commands.sed.reader import BACKSLASH, COMMA, NEWLINE, SEMICOLON, SPACES, ScriptReader, is_digit
from bash_env.commands.sed.script import USAGE_STATUS, Address, Command, SedError, Source

MAX_COMMANDS = 100_000
"""How many commands a script may have."""

_CASELESS_FLAGS = frozenset(b"IM")
_GNU_COMMANDS = "eFQRTvWz"
_VERSION = (4, 9)


class Parser(ScriptReader):
    """Reads the sources of a script one after the other; blocks and texts may go on from one to the next."""

    def __init__(self, *, extended: bool, sandbox: bool, posix: bool, null_data: bool, utf8: bool) -> None:
        super().__init__(extended=extended, sandbox=sandbox, posix=posix, null_data=null_data, utf8=utf8)
        self.commands: list[Command] = []
        self.blocks: list[tuple[Command, str]] = []
        self.labels: dict[bytes, int] = {}
        self.quiet = False
        self.open_text: Command | None = None
        self.texts: list[bytes] = []  # of the last command with a text, from each source
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

    # --- commands ------------------------------------------------------------------------------------

    def command(self) -> bool:
        """Parse one command; False at the end of the source."""
        source = self.source
        byte = source.next()
        while byte == SEMICOLON or byte in SPACES:
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

    def set_label(self, command: Command) -> None:
        """`:`."""
        if command.first is not None:
            raise self.fail(": doesn't want any addresses")
        label = self.label()
        if not label:
            raise self.fail('":" lacks a label')
        self.labels[label] = len(self.commands)  # the last of a name counts

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
        command.argument = self.integer(byte) if is_digit(byte) and not self.posix else None
        if command.argument is None:
            self.source.back(byte)
        self.end_of_command()
        self.keep(command)

    def file(self, command: Command) -> None:
        """`r`, `R`, `w` and `W`."""
        self.check_sandbox()
        command.argument = self.file_name()
        self.keep(command)

    def execute(self, command: Command) -> None:
        """`e`."""
        raise self.refuse_execution()

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
        if byte < 0 or (self.posix and byte != BACKSLASH):
            raise self.fail("expected \\ after `a', `c' or `i'")
        if byte == BACKSLASH:
            byte = source.next()
            if byte != NEWLINE:
                source.back(byte)
        else:
            source.back(byte)
        command.argument = b""
        self.texts = []
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
        self.texts.append(b"\n".join(lines))
        convert = plain_text if self.open_text is None else open_text
        end = b"\n" if command.name == "a" else self.end
        command.argument = b"".join([self.escaped(convert, text) + end for text in self.texts])

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
        if byte == COMMA:
            second = self.address(self.source.next_nonblank())
            if second is None:
                raise self.fail("unexpected `,'")
            byte = self.source.next_nonblank()
        if first.kind == "line" and not first.number and (second is None or second.kind != "regex" or self.posix):
            raise self.fail("invalid usage of line address 0")
        return first, second, byte

    def address(self, byte: int) -> Address | None:
        """The address that `byte` begins, or None."""
        if byte in (47, BACKSLASH):
            return self.regex_address(byte)
        if is_digit(byte):
            return self.line_address(byte)
        if byte == 36:
            return Address("last")
        if byte in (43, 126) and not self.posix:
            digit = self.source.next_nonblank()
            number = self.integer(digit) if is_digit(digit) else 0
            if not is_digit(digit):
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
        step = self.integer(digit) if is_digit(digit) else 0
        if not is_digit(digit):
            self.source.back(digit)
        return Address("step", number, step) if step else Address("line", number)

    def regex_address(self, byte: int) -> Address:
        """/regex/ or \\cregexc with flags."""
        delimiter = self.source.next() if byte == BACKSLASH else byte
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

    def substitute(self, command: Command) -> None:
        """`s`."""
        command.argument = read_substitution(self)
        self.keep(command)

    def transliterate(self, command: Command) -> None:
        """`y`."""
        command.argument = read_transliteration(self)
        self.keep(command)


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
