"""Actions that run commands: -exec, -execdir, -ok and -okdir (GNU findutils manual 3.3)."""

from __future__ import annotations

from bash_env.commands.find.context import Context, FindError
from bash_env.commands.find.expression import Condition, action
from bash_env.commands.find.parser import Parser, PrimaryParser
from bash_env.commands.find.visit import Visit
from bash_env.kernel.errors import strerror
from bash_env.kernel.execute import start
from bash_env.kernel.files import OpenFile

BATCH_SIZE = 131_072
"""How many bytes a command line with many files may take, a NUL behind each word included."""

PLACE = "{}"
_INSECURE = "which is insecure in combination with the {name} action of find.  Please remove"


def _exec(in_directory: bool) -> PrimaryParser:
    """-exec and -execdir."""

    async def read(parser: Parser) -> Condition:
        words, many = _command(parser, batches=True)
        _check_path(parser, in_directory)
        if many:
            return _Batch(parser, words[:-1], in_directory).condition()
        context = parser.context

        async def test(visit: Visit) -> bool:
            return await _run(context, _filled(words, _shown(visit, in_directory)), _place(visit, in_directory)) == 0

        return action(test, waits=True)

    return read


def _ok(in_directory: bool) -> PrimaryParser:
    """-ok and -okdir: ask before running."""

    async def read(parser: Parser) -> Condition:
        parser.context.asks = True
        words, _ = _command(parser, batches=False)
        _check_path(parser, in_directory)
        context = parser.context

        async def test(visit: Visit) -> bool:
            await context.flush()
            await context.process.write_error(f"< {words[0]} ... {visit.path} > ? ")
            answer = await context.process.stdin.readline()
            if answer[:1] not in (b"y", b"Y"):
                return False
            argv = _filled(words, _shown(visit, in_directory))
            return await _run(context, argv, _place(visit, in_directory), context.process.machine.null()) == 0

        return action(test, waits=True)

    return read


def _command(parser: Parser, batches: bool) -> tuple[list[str], bool]:
    """The words of a command up to ``;``, or up to ``{} +``, and which of them ended it."""
    words: list[str] = []
    while True:
        word = parser.argument()
        if word == ";":
            if not words:
                raise parser.invalid(word)
            return words, False
        if batches and word == "+" and words and PLACE in words[-1]:
            _check_batch(parser, words)
            return words, True
        words.append(word)


def _check_batch(parser: Parser, words: list[str]) -> None:
    """Raise unless ``{}`` stands once in the command, alone and at its end."""
    form = f"{parser.name} ... {PLACE} +"
    odd = next((word for word in words if PLACE in word and word != PLACE), None)
    if odd is not None:
        quoted = (parser.context.quote(text) for text in (form, PLACE, odd))
        raise FindError("In {} the {} must appear by itself, but you specified {}".format(*quoted))
    if words.count(PLACE) > 1:
        raise FindError(f"Only one instance of {PLACE} is supported with {parser.name} ... +")


def _check_path(parser: Parser, in_directory: bool) -> None:
    """Raise if a command run in the directory of a file might come from there."""
    if not in_directory:
        return
    for entry in parser.context.process.env.get("PATH", "/bin").split(":"):
        insecure = _INSECURE.format(name=parser.name)
        if entry in ("", "."):
            raise FindError(
                f"The current directory is included in the PATH environment variable, {insecure} the current directory"
                ' from your $PATH (that is, remove ".", doubled colons, or leading or trailing colons)'
            )
        if not entry.startswith("/"):
            raise FindError(
                f"The relative path {parser.context.quote(entry)} is included in the PATH environment variable,"
                f" {insecure} that entry from $PATH"
            )


def _filled(words: list[str], path: str) -> list[str]:
    return [word.replace(PLACE, path) for word in words]


def _shown(visit: Visit, in_directory: bool) -> str:
    """How a command sees the file."""
    if not in_directory:
        return visit.path
    return visit.name if visit.name.startswith("/") else f"./{visit.name}"


def _place(visit: Visit, in_directory: bool) -> str | None:
    """The directory to run in, None for the current one."""
    return (visit.directory or "/") if in_directory else None


async def _run(context: Context, argv: list[str], directory: str | None, stdin: OpenFile | None = None) -> int:
    """Run a command to its end; its status, 127 if it cannot be run."""
    await context.flush()
    process = context.process
    fds = {} if stdin is None else {0: stdin}
    try:
        cwd = None if directory is None else await process.fs.realpath(directory)
        child = await start(process, argv, cwd=cwd, fds=fds)
    except OSError as error:
        await process.write_error(f"{process.name}: {context.quote(argv[0])}: {strerror(error)}\n")
        return 127
    status = await child.wait()
    if child.exit_signal:
        await process.write_error(
            f"{process.name}: {context.quote(argv[0])} terminated by signal {child.exit_signal}\n"
        )
    return status


class _Batch:
    """Collects files for `COMMAND {} +`. With -execdir those of one directory go together."""

    def __init__(self, parser: Parser, words: list[str], in_directory: bool) -> None:
        self.context = parser.context
        self.words = words
        self.in_directory = in_directory
        self.base_size = sum(map(_size, words))
        self.paths: list[str] = []
        self.size = self.base_size
        self.directory: str | None = None
        ends = parser.context.at_directory_end if in_directory else parser.context.at_end
        ends.append(self.flush)
        if in_directory:
            parser.context.at_end.append(self.flush)

    def condition(self) -> Condition:
        """The action."""
        return action(self.add, waits=True)

    async def add(self, visit: Visit) -> bool:
        """Put a file on the command line."""
        path, place = _shown(visit, self.in_directory), _place(visit, self.in_directory)
        size = _size(path)
        if self.paths and (place != self.directory or self.size + size > BATCH_SIZE):
            await self.flush()
        self.directory = place
        self.paths.append(path)
        self.size += size
        return True

    async def flush(self) -> None:
        """Run the command on what is collected."""
        if not self.paths:
            return
        argv, self.paths, self.size = [*self.words, *self.paths], [], self.base_size
        if await _run(self.context, argv, self.directory):
            self.context.process.failure = 1


def _size(word: str) -> int:
    return len(word.encode("utf-8", "surrogateescape")) + 1


COMMANDS: dict[str, PrimaryParser] = {
    "exec": _exec(False),
    "execdir": _exec(True),
    "ok": _ok(False),
    "okdir": _ok(True),
}
