"""env: run a program in a modified environment, or print the environment (GNU coreutils manual 23.2)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.commands.env.signal_options import apply_signal_options, signal_numbers
from bash_env.commands.env.split import split_string
from bash_env.kernel.errors import strerror
from bash_env.kernel.execute import change_directory, execute, status_of
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.text.quote import quote, quote_always

USAGE_STATUS = 125
_SHEBANG_HINT = "use -[v]S to pass options in shebang lines"


def _name(text: str) -> str:
    if not text or "=" in text:
        raise UsageError(f"cannot unset ‘{text}’: Invalid argument", hint=False)
    return text


def _signals(text: str) -> list[int]:
    numbers = signal_numbers(text)
    if isinstance(numbers, str):
        raise UsageError(f"‘{numbers}’: invalid signal")
    return numbers


class Options(CommandOptions):
    """Set each NAME to VALUE in the environment and run COMMAND."""

    usage = "[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]"
    usage_status = USAGE_STATUS
    permute = False

    ignore_environment: bool = flag("-i", "--ignore-environment", help="start with an empty environment")
    null: bool = flag("-0", "--null", help="end each output line with NUL, not newline")
    unset: list[str] = option(
        "-u", "--unset", metavar="NAME", repeat=True, parse=_name, help="remove variable from the environment"
    )
    chdir: str | None = option("-C", "--chdir", metavar="DIR", help="change working directory to DIR")
    strings: list[str] = option(
        "-S", "--split-string", metavar="S", repeat=True,
        help="process and split S into separate arguments;\nused to pass multiple arguments on shebang lines",
    )  # fmt: skip
    block: list[list[int]] = optional(
        "--block-signal", metavar="SIG", parse=_signals, repeat=True, help="block delivery of SIG signal(s) to COMMAND"
    )
    default: list[list[int]] = optional(
        "--default-signal",
        metavar="SIG",
        parse=_signals,
        repeat=True,
        help="reset handling of SIG signal(s) to the default",
    )
    ignore: list[list[int]] = optional(
        "--ignore-signal",
        metavar="SIG",
        parse=_signals,
        repeat=True,
        help="set handling of SIG signal(s) to do nothing",
    )
    list_signals: bool = flag("--list-signal-handling", help="list non default signal handling to stderr")
    verbose: bool = flag("-v", "--debug", help="print verbose information for each processing step")
    words: list[str] = operands("COMMAND")

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """Put behind each -S what its string holds; `-` alone is -i."""
        done: list[str] = []
        todo = arguments[::-1]
        while todo and todo[-1].startswith("-") and todo[-1] != "--":
            argument = todo.pop()
            _check_shebang(argument)
            value, rest = _split_value(argument, todo)
            if value is not None:
                done += [*rest, "--split-string=" + value]
                todo += split_string(value, env)[::-1]
                continue
            done.append("-i" if argument == "-" else argument)
            if argument in ("-u", "-C", "--unset", "--chdir") and todo:
                done.append(todo.pop())
        return done + todo[::-1]

    def check(self, env: Mapping[str, str]) -> None:
        """-0 is for printing, -C for commands."""
        if self.argv:
            if self.null:
                raise UsageError("cannot specify --null (-0) with command")
        elif self.chdir is not None:
            raise UsageError("must specify command with --chdir (-C)")

    @property
    def assignments(self) -> list[str]:
        """The operands that set variables."""
        return self.words[: len(self.words) - len(self.argv)]

    @property
    def argv(self) -> list[str]:
        """The command and its arguments."""
        for index, word in enumerate(self.words):
            if "=" not in word:
                return self.words[index:]
        return []


def _check_shebang(argument: str) -> None:
    """A blank among option letters is what a ``#!`` line makes of several options."""
    letters = argument[1:]
    blank = next((index for index, letter in enumerate(letters) if letter in " \t\n\v\f\r"), None)
    if blank is not None and not argument.startswith("--") and not any(c in "uCS" for c in letters[:blank]):
        text = f"invalid option -- '{letters[blank]}'\nenv: {_SHEBANG_HINT}"
        raise UsageError(text)


def _split_value(argument: str, todo: list[str]) -> tuple[str | None, list[str]]:
    """The string that `argument` gives to -S (taken from `todo` if it is the next one), and the options before it."""
    name, equals, value = argument.partition("=")
    if name.startswith("--s") and "--split-string".startswith(name):
        if equals:
            return value, []
        return (todo.pop() if todo else None), []
    letters = argument[1:].lstrip("i0v") if not argument.startswith("--") else ""
    if not letters.startswith("S"):
        return None, []
    flags = argument[: -len(letters)]
    if len(letters) == 1 and not todo:
        return None, []
    return letters[1:] or todo.pop(), [flags] if len(flags) > 1 else []


@command("env", Options)
async def env(process: Process, options: Options) -> int:
    """Make the environment; print it or run the command in it."""
    environment = await _environment(process, options)
    if not options.argv:
        end = "\0" if options.null else "\n"
        text = "".join(f"{name}={value}{end}" for name, value in environment.items())
        await process.write(text.encode("utf-8", "surrogateescape"))
        return 0
    status = await apply_signal_options(
        process, options.default, options.ignore, options.block, options.list_signals, options.verbose
    )
    if status:
        return status
    if options.chdir is not None and not await _enter(process, options):
        return USAGE_STATUS
    await _show(process, options, "executing", options.argv[0])
    for index, word in enumerate(options.argv if options.verbose else ()):
        await process.write_error(f"   arg[{index}]= {quote(word, process.env)}\n")
    return await _run(process, options, environment)


async def _show(process: Process, options: Options, what: str, text: str) -> None:
    if options.verbose:
        await process.write_error(f"{what}: {text}\n")


async def _environment(process: Process, options: Options) -> dict[str, str]:
    """The environment that the options and assignments make."""
    await _show_splitting(process, options)
    environment = {} if options.ignore_environment else dict(process.env)
    if options.ignore_environment and options.verbose:
        await process.write_error("cleaning environ\n")
    for name in () if options.ignore_environment else options.unset:
        await _show(process, options, "unset", f"   {name}")
        environment.pop(name, None)
    for word in options.assignments:
        await _show(process, options, "setenv", f"  {word}")
        name, _, value = word.partition("=")
        environment[name] = value
    return environment


async def _show_splitting(process: Process, options: Options) -> None:
    for text in options.strings if options.verbose else ():
        words = [quote(word, process.env) for word in split_string(text, process.env)]
        if words:
            into = "\n     &    ".join(words)
            await process.write_error(f"split -S:  {quote(text, process.env)}\n into:    {into}\n")


async def _enter(process: Process, options: Options) -> bool:
    """Change the directory; whether that was possible."""
    directory = options.chdir or ""
    await _show(process, options, "chdir", f"   {quote_always(directory)}")
    try:
        await change_directory(process, directory)
    except OSError as error:
        await process.error(f"cannot change directory to {quote_always(directory)}: {strerror(error)}")
        return False
    return True


async def _run(process: Process, options: Options, environment: dict[str, str]) -> int:
    name = options.argv[0]
    try:
        return await execute(process, options.argv, environment)
    except OSError as error:
        status = status_of(error)
        await process.error(f"{quote(name, process.env)}: {strerror(error)}")
        if status == 127 and any(char in name for char in " \t\n\v\f\r"):
            await process.error(_SHEBANG_HINT)
        return status
