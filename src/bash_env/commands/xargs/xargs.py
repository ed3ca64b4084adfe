"""xargs: build and run command lines from input (POSIX xargs; GNU findutils manual 8.4)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bash_env.commands.xargs.arguments import Reader, UnmatchedQuote
from bash_env.commands.xargs.children import Children, Stop
from bash_env.commands.xargs.command_lines import CommandLines, Replacing, TooLong
from bash_env.commands.xargs.options import Options
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.text.quote import quote, quote_if_needed

ARG_MAX = 2_097_152 - 2048
"""What an environment and a command line may take together on Linux, less the headroom that POSIX asks for."""

DEFAULT_SIZE = 131_072
POSIX_SIZE = 4096


@command("xargs", Options)
async def xargs(process: Process, options: Options) -> int:
    """Read arguments, run commands, and make one status of theirs."""
    for warning in options.warnings:
        await process.write_error(f"xargs: warning: {warning}\n")
    size = await _size(process, options)
    initial = [_bytes(word) for word in options.argv]
    if size < sum(map(len, initial)) + len(initial):
        return await process.error("cannot fit single argument within argument list size limit")
    if options.show_limits:
        await _show_limits(process, size)
    try:
        source = (
            process.stdin.share() if options.arg_file in (None, "-") else await process.open(options.arg_file or "")
        )
    except OSError as error:
        return await process.error(
            f"Cannot open input file {quote(options.arg_file or '', process.env)}: {strerror(error)}"
        )
    children = Children(process, options.processes, options.slot_variable)
    try:
        await _run_all(process, options, source, _lines(options, initial, size, _runner(process, options, children)))
    except Stop as stop:
        await children.wait_all()
        return stop.status
    finally:
        await source.close()
    return await children.wait_all() or process.failure


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _environment_size(env: Mapping[str, str]) -> int:
    return sum(len(_bytes(name)) + len(_bytes(value)) + 2 for name, value in env.items())


async def _size(process: Process, options: Options) -> int:
    """The limit for a command line; one out of range is replaced, with a warning."""
    if options.size is None:
        return DEFAULT_SIZE
    most = ARG_MAX - _environment_size(process.env)
    if options.size < 1:
        await process.write_error(f"xargs: value {options.size} for -s option should be >= 1\n")
    elif options.size > most:
        await process.write_error(f"xargs: value {options.size} for -s option should be <= {most}\n")
    return max(1, min(options.size, most))


async def _show_limits(process: Process, size: int) -> None:
    used = _environment_size(process.env)
    await process.write_error(
        f"Your environment variables take up {used} bytes\n"
        f"POSIX upper limit on argument length (this system): {ARG_MAX - used}\n"
        f"POSIX smallest allowable upper limit on argument length (all systems): {POSIX_SIZE}\n"
        f"Maximum length of command we could actually use: {ARG_MAX - 2 * used}\n"
        f"Size of command buffer we are actually using: {size}\n"
        "Maximum parallelism (--max-procs must be no greater): 2147483647\n"
    )


def _lines(
    options: Options, initial: list[bytes], size: int, run: Callable[[list[bytes]], Awaitable[None]]
) -> CommandLines | Replacing:
    if options.replace is not None:
        return Replacing(initial, run, size, _bytes(options.replace))
    return CommandLines(initial, run, size, options.count, options.lines, options.exact or options.lines > 0)


async def _run_all(process: Process, options: Options, source: OpenFile, lines: CommandLines | Replacing) -> None:
    """Feed the input to `lines`. Raises Stop."""
    end = None if options.end is None else _bytes(options.end) or None
    reader = Reader(options.separator, end, options.lines > 0, options.replace is not None)
    try:
        try:
            async for items in reader.read(process, source):
                await lines.add(items)
                await process.checkpoint()
        except UnmatchedQuote as problem:
            await lines.add(problem.items)
            words = (
                f"unmatched {problem.kind} quote; by default quotes are special to xargs unless you use the -0 option"
            )
            await _refuse(process, options, lines, words)
        except IsADirectoryError:
            pass
        await lines.finish(even_without=not options.no_run_if_empty)
    except TooLong as problem:
        await _refuse(process, options, lines, problem.words)


async def _refuse(process: Process, options: Options, lines: CommandLines | Replacing, words: str) -> None:
    """End with an error; what was collected before still runs, unless sizes are to be exact."""
    await process.error(words)
    if not (options.exact or options.lines):
        await lines.finish(even_without=False)
    raise Stop(1)


def _runner(process: Process, options: Options, children: Children) -> Callable[[list[bytes]], Awaitable[None]]:
    """How one command line is run: shown and asked about first if the options say so."""
    keep_input = options.arg_file not in (None, "-")

    async def run(argv: list[bytes]) -> None:
        words = [word.partition(b"\0")[0].decode("utf-8", "surrogateescape") for word in argv]
        if (options.verbose or options.interactive) and not await _confirm(process, options, words):
            return
        if keep_input:
            await children.start(words, {})
            return
        stdin = await _terminal(process) if options.open_tty else process.machine.null()
        try:
            await children.start(words, {0: stdin})
        finally:
            await stdin.close()

    return run


async def _confirm(process: Process, options: Options, words: list[str]) -> bool:
    """Show a command line; with -p, whether the user at the terminal wants it."""
    shown = " ".join(map(quote_if_needed, words))
    if not options.interactive:
        await process.write_error(shown + "\n")
        return True
    await process.write_error(shown)
    try:
        terminal = await process.open("/dev/tty")
    except OSError as error:
        await process.error(f"failed to open /dev/tty for reading: {strerror(error)}")
        raise Stop(1) from None
    await process.write_error("?...")
    answer = await terminal.readline()
    await terminal.close()
    return answer[:1] in (b"y", b"Y")


async def _terminal(process: Process) -> OpenFile:
    try:
        return await process.open("/dev/tty")
    except OSError as error:
        await process.error(f"{quote('/dev/tty', process.env)}: {strerror(error)}")
        raise Stop(1) from None
