"""nohup: run a program that hangups do not end (GNU coreutils manual 23.4)."""

from __future__ import annotations

from bash_env.kernel import signals
from bash_env.kernel.errors import strerror
from bash_env.kernel.execute import execute_or_report
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import IGNORE, Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, operands
from bash_env.text.quote import quote_always


class Options(CommandOptions):
    """Run COMMAND, ignoring hangup signals."""

    usage = "COMMAND [ARG]..."
    usage_status = 125
    permute = False

    argv: list[str] = operands("COMMAND", minimum=1)


@command("nohup", Options)
async def nohup(process: Process, options: Options) -> int:
    """Turn terminals away, ignore SIGHUP, and run the command."""
    output = await _leave_terminals(process)
    if output is None:
        return 125
    process.dispositions[signals.HUP] = IGNORE
    return await execute_or_report(process, options.argv, f"failed to run command {quote_always(options.argv[0])}")


async def _leave_terminals(process: Process) -> bool | None:
    """Replace descriptors that are a terminal; None if that cannot be done."""
    ignoring, appending, errors = (fd in process.fds and process.fds[fd].isatty for fd in range(3))
    if ignoring:
        await _install(process, 0, process.machine.null())
    notice = "ignoring input" if ignoring else ""
    if appending:
        opened = await _open_output(process)
        if opened is None:
            return None
        name, file = opened
        notice += f"{' and ' if ignoring else ''}appending output to {quote_always(name)}"
        await process.error(notice)
        await _install(process, 1, file)
    elif ignoring:
        await process.error(notice + (" and redirecting stderr to stdout" if errors else ""))
    if errors and 1 in process.fds:
        await _install(process, 2, process.fds[1].share())
    process.failure = 0
    return True


async def _open_output(process: Process) -> tuple[str, OpenFile] | None:
    """nohup.out here, or in the home directory."""
    name = "nohup.out"
    try:
        return name, await process.open(name, "a")
    except OSError as error:
        await process.error(f"failed to open {quote_always(name)}: {strerror(error)}")
    home = process.env.get("HOME")
    if not home:
        return None
    name = f"{home}/nohup.out"
    try:
        return name, await process.open(name, "a")
    except OSError as error:
        await process.error(f"failed to open {quote_always(name)}: {strerror(error)}")
        return None


async def _install(process: Process, fd: int, file: OpenFile) -> None:
    old = process.install(fd, file)
    if old is not None:
        await old.close()
