"""bc: a calculator with any number of digits (POSIX bc; GNU bc manual)."""

from __future__ import annotations

from bash_env.commands.bc.code import BcSyntaxError, Definition, Instruction, Quit
from bash_env.commands.bc.lexer import Incomplete, Lexer, UnclosedComment
from bash_env.commands.bc.machine import Halt, Machine, NeedInput
from bash_env.commands.bc.parser import Parser
from bash_env.kernel.errors import ExitProcess
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process

_USAGE = """usage: bc [options] [file ...]
  -h  --help         print this usage and exit
  -i  --interactive  force interactive mode
  -l  --mathlib      use the predefined math routines
  -q  --quiet        don't print initial banner
  -s  --standard     non-standard bc constructs are errors
  -w  --warn         warn about non-standard bc constructs
  -v  --version      print version information and exit
"""
_VERSION = "bc 1.07.1\n"
_LONG = {
    "help": "h", "interactive": "i", "mathlib": "l", "quiet": "q", "standard": "s", "warn": "w", "version": "v",
}  # fmt: skip
_BLOCK = 1 << 16


async def bc(process: Process) -> int:
    """Run the files, then standard input."""
    arguments = [*process.env.get("BC_ENV_ARGS", "").split(), *process.argv[1:]]
    flags, files, bad = _options(arguments)
    if bad is not None:
        await process.write_error(f"bc: {bad}\n")
        await process.write(_USAGE.encode())
        return 1
    if "h" in flags or "v" in flags:
        await process.write((_USAGE if "h" in flags else _VERSION).encode())
        return 0
    session = _Session(process, flags)
    try:
        for name in files:
            await session.file(name)
        await session.input("(standard_in)", process.stdin)
    except (Quit, Halt):
        await session.flush()
    except UnclosedComment:
        await session.flush()
        await process.write_error("EOF encountered in a comment.\n")
    return 0


def _options(arguments: list[str]) -> tuple[set[str], list[str], str | None]:
    """The letters of the options, the files, and what is wrong."""
    flags: set[str] = set()
    files: list[str] = []
    for place, word in enumerate(arguments):
        if word == "--":
            return flags, files + arguments[place + 1 :], None
        if word.startswith("--"):
            hits = [letter for name, letter in _LONG.items() if name.startswith(word[2:])]
            if len(hits) != 1:
                problem = "unrecognized option" if not hits else "option is ambiguous:"
                return flags, files, f"{problem} '{word}'"
            flags.update(hits)
        elif word.startswith("-") and len(word) > 1:
            for letter in word[1:]:
                if letter not in "hilqswvc":
                    return flags, files, f"invalid option -- '{letter}'"
                flags.add(letter)
        else:
            files.append(word)
    return flags, files, None


class _Session:
    """The machine, fed with lines."""

    def __init__(self, process: Process, flags: set[str]) -> None:
        self.process = process
        self.flags = flags
        setting = process.env.get("BC_LINE_LENGTH", "70")
        width = int(setting) if setting.isdigit() else 70
        self.machine = Machine("l" in flags, 70 if width in (1, 2) else width)
        self.name = ""
        self.lexer = Lexer()
        self.stream: OpenFile = process.stdin
        self.rest = b""
        self.pending: list[tuple[str, int]] = []
        self.refused = False

    async def file(self, name: str) -> None:
        """Run a file."""
        try:
            file = await self.process.open(name)
        except OSError:
            await self.flush()
            await self.process.write_error(f"File {name} is unavailable.\n")
            raise ExitProcess(1) from None
        try:
            await self.input(name, file)
        finally:
            await file.close()

    async def input(self, name: str, stream: OpenFile) -> None:
        """Run a stream, item by item."""
        self.name, self.stream, self.lexer, self.rest = name, stream, Lexer(), b""
        while await self._item():
            await self._report_characters()
        await self._report_characters()
        await self.flush()

    async def _line(self) -> str | None:
        """The next line of the stream."""
        while True:
            line, found, rest = self.rest.partition(b"\n")
            if found:
                self.rest = rest
                return (line + found).decode("utf-8", "replace")
            block = await self.stream.read(_BLOCK)
            if not block:
                self.rest = b""
                return line.decode("utf-8", "replace") or None
            self.rest += block

    async def _more(self) -> None:
        line = await self._line()
        if line is None:
            self.lexer.ended = True
        else:
            self.lexer.feed(line)

    async def _item(self) -> bool:
        """Read and run one item; False at the end."""
        mark = self.lexer.place, self.lexer.line
        while True:
            self.pending.clear()
            self.lexer.illegal.clear()
            self.refused = False
            parser = Parser(self.lexer, self._warn)
            try:
                item = parser.item()
                break
            except Incomplete:
                self.lexer.place, self.lexer.line = mark
                kept = self.lexer.text[self.lexer.place :]
                await self._more()
                mark = (self.lexer.place, self.lexer.line) if kept or not self.lexer.ended else mark
            except BcSyntaxError as error:
                await self._refuse(str(error), error.line)
                return not (self.lexer.ended and self.lexer.place >= len(self.lexer.text))
        await self._report_characters()
        if item is None:
            return False
        for words, line in parser.problems:
            await self._complain(words, line)
        if isinstance(item, Definition):
            self.machine.functions[item.name] = item
        elif not self.refused and not parser.problems:
            await self._run(item)
        return True

    def _warn(self, words: str, line: int) -> None:
        if "s" in self.flags:
            self.pending.append((f"Error: {words}", line))
            self.refused = True
        elif "w" in self.flags:
            self.pending.append((f"(Warning) {words}", line))

    async def _report_characters(self) -> None:
        for char, line in self.lexer.illegal:
            shown = char if char >= " " else "^" + chr(ord(char) + 64)
            await self._complain(f"illegal character: {shown}", line)
        self.lexer.illegal.clear()
        for words, line in dict.fromkeys(self.pending):
            await self._complain(words, line)
        self.pending.clear()

    async def _complain(self, words: str, line: int) -> None:
        await self.flush()
        await self.process.write_error(f"{self.name} {line}: {words}\n")

    async def _refuse(self, words: str, line: int) -> None:
        """Report, and skip the rest of the line."""
        lexer = self.lexer
        await self._report_characters()
        await self._complain(words, line)
        if lexer.text[lexer.place - 1 : lexer.place] == "\n":
            return
        while not lexer.ended and "\n" not in lexer.text[lexer.place :]:
            await self._more()
        end = lexer.text.find("\n", lexer.place)
        skipped = lexer.text[lexer.place : end if end >= 0 else len(lexer.text)]
        lexer.illegal = [(char, lexer.line) for char in skipped if char in "?:@'`~$|"]
        lexer.place = end + 1 if end >= 0 else len(lexer.text)
        lexer.line += end >= 0

    async def _run(self, code: list[Instruction]) -> None:
        machine = self.machine
        machine.start(code)
        while True:
            try:
                done = machine.run()
            except NeedInput:
                await self.flush()
                machine.given.append(await self._line() or "0")
                continue
            if done:
                return
            await self.flush()
            await self.process.checkpoint()

    async def flush(self) -> None:
        """Write what was printed, errors to standard error, in order."""
        out, self.machine.out = self.machine.out, []
        text: list[str] = []
        for error, piece in out:
            if error:
                if text:
                    await self.process.write("".join(text).encode())
                    text = []
                await self.process.write_error(piece)
            else:
                text.append(piece)
        if text:
            await self.process.write("".join(text).encode("utf-8", "replace"))
