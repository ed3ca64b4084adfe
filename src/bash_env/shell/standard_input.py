"""The shell's commands read from standard input, no further than needed: the rest is for the commands (POSIX sh, STDIN)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel.limits import LimitExceeded
from bash_env.shell.compile import compile_script
from bash_env.shell.errors import ExitShell
from bash_env.shell.evaluate import refuse_line, run_line
from bash_env.shell.history import record
from bash_env.syntax.parser import IncompleteInput, Parser, ShellSyntaxError

if TYPE_CHECKING:
    from bash_env.kernel.files import OpenFile
    from bash_env.shell.simple import Run
    from bash_env.shell.state import Shell

MAX_LINES_AT_ONCE = 256
"""How many lines of an unfinished command are read before it is parsed anew, where they are there already."""


class StandardInput:
    """A stream of commands. What was read of it and not parsed goes back to the stream before a command runs."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.line = 1
        self.text = b""
        self.ended = False

    @property
    def file(self) -> OpenFile:
        """Where to read: what `exec <file` has put in place of the old standard input, too. Raises ExitShell if it is closed."""
        file = self.shell.process.fds.get(0)
        if file is None:
            raise ExitShell(self.shell.status)
        return file

    async def next(self) -> Run | None:
        """The next complete command, None at the end. Raises ShellSyntaxError."""
        self.text = b""
        wanted = 1
        while True:
            await self._read(wanted)
            if not self.text:
                return None
            source = self.text.decode("utf-8", "surrogateescape")
            shell = self.shell
            parser = Parser(source, aliases=shell.aliases, options=shell.parser_options, first_line=self.line)
            try:
                script = parser.next()
            except ShellSyntaxError as error:
                if self.ended or not isinstance(error, IncompleteInput):
                    await self._consume(parser, source)
                    raise
                script = None
            else:
                if self.ended or not (parser.warnings or _continued(source)):
                    for line, text in parser.warnings:
                        await shell.complain(f"warning: {text}", line)
                    await self._consume(parser, source)
                    if script is not None:
                        return compile_script(script)
                    self.text, wanted = b"", 1
                    continue
            wanted = min(wanted * 2, MAX_LINES_AT_ONCE)

    async def _read(self, lines: int) -> None:
        """Read one line, and up to `lines` as far as they are there."""
        limit = self.shell.process.machine.limits.max_source_bytes
        for count in range(lines):
            if count and not self.file.ready_to_read():
                return
            line = await self.file.readline(b"\n", limit)
            self.text += line
            if len(self.text) > limit:
                raise LimitExceeded("max_source_bytes", "script too large")
            if not line.endswith(b"\n"):
                self.ended = True
                return

    async def _consume(self, parser: Parser, source: str) -> None:
        """Give back what follows the parsed command's line."""
        end = source.find("\n", max(0, parser.offset - 1)) + 1 or len(source)
        rest = source[end:].encode("utf-8", "surrogateescape")
        if rest:
            self.file.unread(rest)
            self.ended = False
        shell = self.shell
        if shell.verbose:
            await shell.process.write_error(source[:end])
        if shell.options["history"]:
            record(shell, source, 0, end)
        self.line += source.count("\n", 0, end)


def _continued(source: str) -> bool:
    """Whether the text ends in a backslash that joins the next line to it."""
    text = source.removesuffix("\n")
    return source != text and (len(text) - len(text.rstrip("\\"))) % 2 == 1


async def run_standard_input(shell: Shell) -> int:
    """Run the commands on standard input; the last status. Raises ExitShell."""
    stream = StandardInput(shell)
    while True:
        try:
            run = await stream.next()
        except ShellSyntaxError as error:
            await refuse_line(shell, error)
            continue
        if run is None:
            return shell.status
        await run_line(shell, run)
        await shell.process.checkpoint()
