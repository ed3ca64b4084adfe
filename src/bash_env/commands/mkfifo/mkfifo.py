"""mkfifo: make FIFOs, named pipes (GNU coreutils manual 12.5)."""

from __future__ import annotations

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, option, optional
from bash_env.text.mode import parse_mode
from bash_env.text.quote import quote_always


class Options(CommandOptions):
    """Make a named pipe with each NAME."""

    mode: str | None = option("-m", "--mode", metavar="MODE", help="set permission bits to MODE, not a=rw - umask")
    default_context: bool = flag("-Z", help="(ignored: there are no security contexts)")
    context: str = optional("--context", metavar="CTX", default="", const="", help="(ignored, with a warning for CTX)")
    names: list[str] = operands("NAME", minimum=1)


@command("mkfifo", Options)
async def mkfifo(process: Process, options: Options) -> int:
    """Make each FIFO."""
    if options.context:
        text = "warning: ignoring --context; it requires an SELinux/SMACK-enabled kernel"
        await process.write_error(f"{process.name}: {text}\n")
    mode = None
    if options.mode is not None:
        try:
            mode = parse_mode(options.mode).apply(0o666, umask=process.fs.umask)
        except ValueError:
            return await process.error("invalid mode")
        if mode & ~0o777:
            return await process.error("mode must specify only file permission bits")
    for name in options.names:
        try:
            await process.fs.mkfifo(name)
            if mode is not None:
                await process.fs.chmod(name, mode)
        except OSError as error:
            await process.error(f"cannot create fifo {quote_always(name)}: {strerror(error)}")
    return process.failure
