"""Command and process substitution (bash manual 3.5.4, 3.5.6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import Sink
from bash_env.kernel.limits import LimitExceeded
from bash_env.kernel.pipe import make_pipe
from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import WaitQueue
from bash_env.kernel.streams import read_some
from bash_env.shell.compile import compile_script, finish, sequence, within
from bash_env.shell.errors import ReturnFunction, ShellError
from bash_env.shell.evaluate import report_syntax
from bash_env.shell.plain_substitution import plain_command
from bash_env.shell.redirects import compile_target, open_named
from bash_env.shell.simple import Run, compile_final
from bash_env.shell.subshell import start_fork
from bash_env.shell.trace import EXPAND_STRING
from bash_env.shell.variables import Frame
from bash_env.shell.words import SUBSTITUTIONS, compile_string, waits
from bash_env.syntax import nodes as n
from bash_env.syntax.parser import Parser, ParserOptions, ShellSyntaxError, parse_string
from bash_env.syntax.printer import print_substitution

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

FIRST_PROCESS_FD = 63


class Capture(Sink):
    """Collects the output of a command substitution, until nobody holds it any more."""

    __slots__ = ("chunks", "closed", "limit", "size")

    def __init__(self, limit: int) -> None:
        super().__init__(self.add)
        self.chunks: list[bytes] = []
        self.size = 0
        self.limit = limit
        self.closed = WaitQueue()

    def add(self, data: bytes) -> None:
        """Keep a chunk. Raises LimitExceeded."""
        self.size += len(data)
        if self.size > self.limit:
            raise LimitExceeded("max_string_bytes", "command substitution: output too large")
        self.chunks.append(data)

    async def release(self) -> None:
        """See OpenFile."""
        self.closed.wake_all()


class _Bodies:
    """The commands of a substitution, compiled for the line that the shell is on when it expands them.

    bash keeps their text as it would print them, but for that in a here-document and in back-quotes, and numbers its lines
    from that of the command that holds them.
    """

    __slots__ = ("flat", "line", "own_line", "part", "run")

    def __init__(self, part: n.CommandSubstitution | n.ProcessSubstitution) -> None:
        self.part = part
        self.flat = _NOT_FLAT.search(part.source) is None
        self.line = -1
        self.run: Any = None

    def at(self, shell: Shell, line: int) -> Any:
        """The function that runs them, their lines counted from `line`."""
        if line != self.line:
            self.run = self._compile(shell, line)
            self.line = line
        return self.run

    def _compile(self, shell: Shell, line: int) -> Any:
        part = self.part
        error = part.error if isinstance(part, n.CommandSubstitution) else None
        if error is not None:
            return _ending_in_error(within(line, compile_script, part.body), error)
        if self.flat and line == part.line:
            return within(line, _compile_body, part.body)
        text = part.text if isinstance(part, n.CommandSubstitution) else None
        options = ParserOptions(extglob=True, posix=shell.parser_options.posix)
        try:
            return _compile_text(print_substitution(part.body) if text is None else text, options, line, part.body)
        except ShellSyntaxError:
            return within(line, _compile_body, part.body)


def _count(scripts: Iterable[n.Script]) -> int:
    return sum(isinstance(node, n.SimpleCommand) for script in scripts for node in n.walk(script))


def _compile_text(text: str, options: ParserOptions, line: int, body: n.Script) -> Any:
    parser = Parser(text, options=options, first_line=line)
    runs = []
    while (script := parser.next()) is not None:
        runs.append((parser.last_line, script))
    if _count(script for _, script in runs) != _count([body]):
        return within(line, _compile_body, body)
    if len(runs) == 1:
        return within(runs[0][0], _compile_body, runs[0][1])
    return sequence([within(last, compile_script, script) for last, script in runs])


_TAIL = 4096

_NOT_FLAT = re.compile(r"[\n({]|\b(?:if|for|while|until|case|select|function|do)\b")
"""What may be printed on several lines."""


def _compile_body(body: n.Script) -> Any:
    items = body.items
    final = compile_final(items[0].command) if len(items) == 1 and items[0].terminator != "&" else None
    return final or compile_script(body)


def _command_substitution(part: n.CommandSubstitution) -> Callable[[Shell], Any]:
    if part.style in ("${", "${|"):
        return _in_shell(part)
    file = _lone_input(part.body)
    if file is not None:
        return _read_file(file)
    bodies = _Bodies(part)
    items = part.body.items
    plain = None
    if len(items) == 1 and items[0].terminator != "&" and part.error is None and bodies.flat:
        plain = plain_command(items[0].command)

    async def run(shell: Shell) -> str:
        line = shell.line
        capture = Capture(shell.string_limit)
        if plain is not None and line == part.line and (status := await plain(shell, capture)) is not None:
            shell.status = shell.substitution_status = status
            return await _text(shell, b"".join(capture.chunks))
        body = bodies.at(shell, line)

        def prepare(process: Process) -> None:
            old = process.install(1, capture)
            if old is not None:
                old.references -= 1

        errexit = shell.errexit
        if errexit and not shell.inherit_errexit and not shell.posix:
            shell.errexit = False
        try:
            child = start_fork(shell, body, prepare, silent=True, substituted=True)
        except OSError as error:
            raise ShellError(f"fork: {strerror(error)}", 254) from None
        finally:
            shell.errexit = errexit
        shell.status = shell.substitution_status = await child.wait()
        while capture.references > 0:
            await capture.closed
        shell.line = line
        return await _text(shell, b"".join(capture.chunks))

    return run


def _ending_in_error(body: Run, error: Exception) -> Run:
    """The lines of an old-style substitution before the one that does not parse, and the complaint about that."""
    assert isinstance(error, ShellSyntaxError)

    async def run(shell: Shell) -> int:
        await finish(body(shell))
        return await report_syntax(shell, error, "command substitution: ")

    return run


async def _text(shell: Shell, data: bytes) -> str:
    if b"\0" in data:
        await shell.complain("warning: command substitution: ignored null byte in input")
        data = data.replace(b"\0", b"")
    if len(data) <= _TAIL:
        return data.rstrip(b"\n").decode("utf-8", "surrogateescape")
    end = len(data)
    while data.endswith(b"\n", 0, end):
        start = max(0, end - _TAIL)
        end = start + len(data[start:end].rstrip(b"\n"))
    return str(memoryview(data)[:end], "utf-8", "surrogateescape")  # one copy of what may be much


def _lone_input(script: n.Script) -> n.Redirect | None:
    """The redirection of `$(<file)`."""
    if len(script.items) != 1:
        return None
    command = script.items[0].command
    if not isinstance(command, n.SimpleCommand) or command.words or command.assignments or len(command.redirects) != 1:
        return None
    redirect = command.redirects[0]
    return redirect if redirect.operator == "<" and redirect.fd in (None, 0) and redirect.variable is None else None


def _read_file(redirect: n.Redirect) -> Callable[[Shell], Any]:
    assert isinstance(redirect.target, n.Word)
    target = compile_target(redirect.target)

    async def run(shell: Shell) -> str:
        try:
            file = await open_named(shell, "<", await target(shell))
        except ShellError as error:
            await shell.complain(error.text)
            shell.substitution_status = 1
            return ""
        capture = Capture(shell.process.machine.limits.max_string_bytes)
        try:
            while block := await read_some(file):
                capture.add(block)
        except OSError as error:
            await shell.complain(f"read error: {strerror(error)}")
        finally:
            await file.close()
        shell.substitution_status = 0
        return await _text(shell, b"".join(capture.chunks))

    return run


def _in_shell(part: n.CommandSubstitution) -> Callable[[Shell], Any]:
    """`${ command; }` and `${| command; }`: the body runs in this shell; the text is its output, or REPLY."""
    body = compile_script(part.body)
    reply = part.style == "${|"

    async def run(shell: Shell) -> str:
        capture = Capture(shell.process.machine.limits.max_string_bytes)
        frame = Frame("", "", shell.line)
        if reply:
            shell.variables.make_local(frame, "REPLY")
            shell.variables.unset("REPLY")
        shell.variables.frames.append(frame)
        old = None if reply else shell.process.install(1, capture)
        try:
            status = body(shell)
            shell.substitution_status = status if status.__class__ is int else await status
        except ReturnFunction as returned:
            shell.substitution_status = returned.status
        finally:
            if not reply:
                shell.process.fds.pop(1, None)
                if old is not None:
                    shell.process.fds[1] = old
            text = shell.variables.get("REPLY") or "" if reply else ""
            shell.variables.frames.remove(frame)
            shell.variables.restore(frame)
        return text if reply else await _text(shell, b"".join(capture.chunks))

    return run


# --- process substitution ---------------------------------------------------------------------------------


def _process_substitution(part: n.ProcessSubstitution) -> Callable[[Shell], Any]:
    bodies = _Bodies(part)
    reads = part.direction == "<"

    async def run(shell: Shell) -> str:
        reader, writer = make_pipe()
        ours, theirs, fd = (reader, writer, 1) if reads else (writer, reader, 0)

        def prepare(process: Process) -> None:
            old = process.install(fd, theirs)
            if old is not None:
                old.references -= 1

        number = FIRST_PROCESS_FD
        while number in shell.process.fds:
            number -= 1
        body = bodies.at(shell, shell.line)

        def life(child: Shell) -> Any:
            child.inherited_traps = {}
            return body(child)

        child = start_fork(shell, life, prepare, substituted=True)
        shell.process.fds[number] = ours
        shell.last_background = child.pid
        shell.jobs.add_substitution(child)
        shell.temporary_files.append(number)
        return f"/dev/fd/{number}"

    return run


SUBSTITUTIONS += [_command_substitution, _process_substitution]


# --- strings that are expanded late -----------------------------------------------------------------------


async def expand_string(shell: Shell, text: str) -> str:
    """`text` expanded like the inside of double quotes. Raises ShellError and ShellSyntaxError."""
    text_of = compile_string(parse_string(text))
    return await text_of(shell) if waits(text_of) else text_of(shell)  # type: ignore[no-any-return]


EXPAND_STRING.append(expand_string)
