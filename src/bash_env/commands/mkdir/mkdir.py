"""mkdir: make directories (GNU coreutils manual 12.3)."""

from __future__ import annotations

from stat import S_ISGID, S_ISVTX

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, option, optional
from bash_env.text.mode import Mode, parse_mode
from bash_env.text.quote import quote, quote_always


class Options(CommandOptions):
    """Make each DIRECTORY, if it does not exist yet."""

    mode: str | None = option("-m", "--mode", metavar="MODE", help="set the file mode as chmod does, not a=rwx - umask")
    parents: bool = flag(
        "-p",
        "--parents",
        help="make parents as needed, with their modes unaffected by -m;\nan existing one is no error",
    )
    verbose: bool = flag("-v", "--verbose", help="print a message for each directory that was made")
    default_context: bool = flag("-Z", help="(ignored: there are no security contexts)")
    context: str = optional("--context", metavar="CTX", default="", const="", help="(ignored, with a warning for CTX)")
    directories: list[str] = operands("DIRECTORY", minimum=1)


@command("mkdir", Options)
async def mkdir(process: Process, options: Options) -> int:
    """Make each directory."""
    if options.context:
        await _warn_of_context(process)
    mode = None
    if options.mode is not None:
        try:
            mode = parse_mode(options.mode)
        except ValueError:
            return await process.error(f"invalid mode {quote(options.mode, process.env)}")
    for name in options.directories:
        await _make(process, options, name, mode)
    return process.failure


async def _warn_of_context(process: Process) -> None:
    text = "warning: ignoring --context; it requires an SELinux/SMACK-enabled kernel"
    await process.write_error(f"{process.name}: {text}\n")


async def _make(process: Process, options: Options, name: str, mode: Mode | None) -> None:
    """Make one directory, with its parents if they are asked for."""
    if options.parents and not await _make_parents(process, options, name):
        return
    try:
        await process.fs.mkdir(name)
    except OSError as error:
        if options.parents and isinstance(error, FileExistsError) and await process.fs.is_dir(name):
            return
        await process.error(f"cannot create directory {quote(name, process.env)}: {strerror(error)}")
        return
    if mode is not None:
        inherited = (await process.fs.stat(name)).mode & S_ISGID
        bits = mode.apply(0o777 | inherited, True, process.fs.umask)
        if bits & S_ISVTX and options.mode is not None and not options.mode.isdigit():
            bits &= ~0o022  # GNU makes such a directory safe first, and gives back only the bits that were named
        await process.fs.chmod(name, bits)
    await _tell(process, options, name)


async def _make_parents(process: Process, options: Options, name: str) -> bool:
    """Make what is missing on the way to `name`, each with u+wx; whether that went well."""
    for end in _ends(name):
        parent = name[:end]
        try:
            await process.fs.mkdir(parent)
        except OSError as error:
            if await process.fs.is_dir(parent):
                continue
            blocked = isinstance(error, FileExistsError) and await process.fs.exists(parent)
            words = "Not a directory" if blocked else strerror(error)
            await process.error(f"cannot create directory {quote(parent, process.env)}: {words}")
            return False
        status = await process.fs.stat(parent)
        await process.fs.chmod(parent, status.mode & 0o7777 | 0o300)
        await _tell(process, options, parent)
    return True


def _ends(name: str) -> list[int]:
    """Where the proper parents of `name` end."""
    ends: list[int] = []
    for index, char in enumerate(name):
        if char == "/" and index and name[index - 1] != "/" and name[index:].strip("/"):
            ends.append(index)
    return ends


async def _tell(process: Process, options: Options, name: str) -> None:
    if options.verbose:
        text = f"{process.name}: created directory {quote_always(name)}\n"
        await process.write(text.encode("utf-8", "surrogateescape"))
