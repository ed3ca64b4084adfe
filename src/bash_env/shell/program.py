"""bash and sh as programs: `bash [options] [-c string | file] [argument ...]` (bash manual 6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel.errors import strerror
from bash_env.kernel.streams import read_all
from bash_env.shell.errors import ExitShell, ShellError
from bash_env.shell.evaluate import run_script
from bash_env.shell.language import new_shell
from bash_env.shell.options import SET_LETTERS, SET_OPTIONS, SHOPT_OPTIONS
from bash_env.shell.standard_input import run_standard_input
from bash_env.shell.state import Shell
from bash_env.shell.subshell import shell_life
from bash_env.shell.substitution import expand_string
from bash_env.syntax.errors import ShellSyntaxError

if TYPE_CHECKING:
    from bash_env.kernel.process import Process

VERSION_TEXT = """GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)
Simulated by bash-env.
"""


_LONG_OPTIONS = (
    "debug", "debugger", "dump-po-strings", "dump-strings", "help", "init-file", "login", "noediting", "noprofile", "norc",
    "posix", "pretty-print", "rcfile", "restricted", "verbose", "version",
)  # fmt: skip
_SHELL_OPTIONS = {"posix": "posix", "verbose": "verbose", "debugger": "extdebug"}


def _usage(name: str) -> str:
    """How the shell is called: what --help says, and a refused option."""
    options = "".join(f"\t--{option}\n" for option in _LONG_OPTIONS)
    return (
        f"Usage:\t{name} [GNU long option] [option] ...\n\t{name} [GNU long option] [option] script-file ...\n"
        f"GNU long options:\n{options}Shell options:\n\t-ilrsD or -c command or -O shopt_option\t\t(invocation only)\n"
        "\t-abefhkmnptuvxBCEHPT or -o option\n"
    )


class _Usage(Exception):
    """The command line is wrong; the message and status 2. `usage` says that the usage follows."""

    def __init__(self, text: str, *, usage: bool = False) -> None:
        super().__init__(text)
        self.usage = usage


class _Invocation:
    """What a command line of the shell says."""

    def __init__(self, argv: list[str]) -> None:
        self.options: list[tuple[str, bool]] = []
        self.command: str | None = None
        self.from_stdin = False
        self.version = False
        self.help = False
        self.login = argv[0].startswith("-")
        self.rcfile = "~/.bashrc"
        self.skipped: set[str] = set()
        self.interactive = False
        self.arguments = self._read(argv[1:])

    def _read(self, words: list[str]) -> list[str]:
        wants_command = False
        while words:
            word = words[0]
            if word in ("--", "-"):
                words = words[1:]
                break
            if word.startswith("--") or word[1:] in _LONG_OPTIONS:
                words = self._long(words)
            elif word[:1] in ("-", "+") and len(word) > 1:
                wants_command = self._short(word, words) or wants_command
                words = words[1:]
            else:
                break
        if wants_command:
            if not words:
                raise _Usage("-c: option requires an argument")
            self.command, words = words[0], words[1:]
        return words

    def _long(self, words: list[str]) -> list[str]:
        name = words[0].lstrip("-")
        if name not in _LONG_OPTIONS:
            raise _Usage(f"{words[0]}: invalid option", usage=True)
        if name in _SHELL_OPTIONS:
            self.options.append((_SHELL_OPTIONS[name], True))
        elif name == "login":
            self.login = True
        elif name in ("rcfile", "init-file"):
            if len(words) < 2:
                raise _Usage(f"{name}: option requires an argument")
            self.rcfile = words[1]
            return words[2:]
        elif name in ("norc", "noprofile"):
            self.skipped.add(name)
        elif name in ("help", "version"):
            self.help, self.version = self.help or name == "help", self.version or name == "version"
        return words[1:]

    def _short(self, word: str, words: list[str]) -> bool:
        value, command = word[0] == "-", False
        for letter in word[1:]:
            if letter == "c":
                command = True
            elif letter == "s":
                self.from_stdin = True
            elif letter == "i":
                self.interactive = True
            elif letter in "oO":
                known = SET_OPTIONS if letter == "o" else SHOPT_OPTIONS
                name = words.pop(1) if len(words) > 1 else ""
                if name not in known:
                    raise _Usage(f"{name}: invalid {'' if letter == 'o' else 'shell '}option name")
                self.options.append((name, value))
            elif letter in SET_LETTERS:
                self.options.append((SET_LETTERS[letter], value))
            elif letter == "l":
                self.login = True
            elif letter not in "rD":
                raise _Usage(f"{word[0]}{letter}: invalid option", usage=True)
        return command


async def bash(process: Process) -> int:
    """Run the shell as a program."""
    return await _main(process, posix=False)


async def sh(process: Process) -> int:
    """Run the shell in POSIX mode."""
    return await _main(process, posix=True)


async def _main(process: Process, posix: bool) -> int:
    try:
        invocation = _Invocation(process.argv)
    except _Usage as error:
        usage = _usage(process.argv[0]) if error.usage else ""
        await process.write_error(f"{process.argv[0]}: {error}\n{usage}")
        return 2
    if invocation.help:
        head = "GNU bash, version 5.2.15(1)-release-(x86_64-pc-linux-gnu)\n"
        await process.write(f"{head}{_usage(process.argv[0])}".encode("utf-8", "surrogateescape"))
        return 0
    if invocation.version:
        await process.write(VERSION_TEXT.encode())
        return 0
    shell = new_shell(process, process.env, process.argv[0])
    if posix:
        shell.set_option("posix", True)
    shell.options["login_shell"] = invocation.login
    for name, value in invocation.options:
        shell.set_option(name, value)
    if invocation.interactive:
        shell.variables.set("PS1", "\\s-\\v\\$ ")
        shell.variables.set("PS2", "> ")
        shell.set_option("emacs", True)
        shell.set_option("expand_aliases", True)
        shell.set_option("histexpand", True)
        shell.interactive = True
        if not shell.process.stdin.isatty:
            name = process.argv[0]
            await process.write_error(
                f"{name}: cannot set terminal process group (-1): Inappropriate ioctl for device\n"
            )
            await process.write_error(f"{name}: no job control in this shell\n")
    return await _start(shell, invocation)


async def _run_startup_files(shell: Shell, invocation: _Invocation) -> None:
    """What login and interactive shells read first (bash manual 6.2)."""
    if invocation.login:
        if "noprofile" not in invocation.skipped:
            await _run_startup(shell, "/etc/profile")
            for name in ("~/.bash_profile", "~/.bash_login", "~/.profile"):
                if await _run_startup(shell, name):
                    break
    elif invocation.interactive:
        if "norc" not in invocation.skipped and not shell.posix:
            await _run_startup(shell, invocation.rcfile)
    elif not shell.posix:
        await _run_startup(shell, shell.variables.get("BASH_ENV") or "")


async def _start(shell: Shell, invocation: _Invocation) -> int:
    arguments = invocation.arguments
    if invocation.command is not None:
        shell.command_string = invocation.command
        shell.variables.set("BASH_EXECUTION_STRING", invocation.command)
        if arguments:
            shell.arg0 = shell.script_name = arguments[0]
            shell.positional = arguments[1:]
        return await run_to_end(shell, invocation, invocation.command)
    if arguments and not invocation.from_stdin:
        return await _run_file(shell, invocation, arguments[0], arguments[1:])
    shell.reads_stdin = True
    shell.positional = arguments
    return await run_to_end(shell, invocation)


async def _run_file(shell: Shell, invocation: _Invocation, path: str, arguments: list[str]) -> int:
    process = shell.process
    found = path
    if "/" not in path and not await process.fs.exists(path):
        for directory in (shell.variables.get("PATH") or "").split(":"):
            if await process.fs.exists(f"{directory}/{path}"):
                found = f"{directory}/{path}"
                break
    try:
        file = await process.open(found)
        try:
            data = await read_all(file, process.machine.limits.max_source_bytes)
        finally:
            await file.close()
    except IsADirectoryError:
        await process.write_error(f"{shell.arg0}: {path}: Is a directory\n")
        return 126
    except OSError as error:
        await process.write_error(f"{shell.arg0}: {path}: {strerror(error)}\n")
        return 127 if isinstance(error, FileNotFoundError) else 126
    if b"\0" in data[:80].partition(b"\n")[0]:
        await process.write_error(f"{path}: {path}: cannot execute binary file\n")
        return 126
    shell.arg0 = shell.script_name = path
    shell.positional = arguments
    return await run_to_end(shell, invocation, data.decode("utf-8", "surrogateescape"))


async def run_to_end(shell: Shell, invocation: _Invocation, source: str | None = None) -> int:
    """Run the shell's whole input (None: what is on standard input) and its EXIT trap; the status to exit with."""

    async def body(inner: Shell) -> int:
        try:
            await _run_startup_files(inner, invocation)
            return await (run_standard_input(inner) if source is None else run_script(inner, source))
        except ExitShell as leaving:
            return leaving.status

    return await shell_life(shell, body)


async def _run_startup(shell: Shell, path: str) -> bool:
    """Run a file if it is there; whether it was."""
    if not path:
        return False
    try:
        name = await expand_string(shell, path)
        if name.startswith("~/"):
            name = f"{shell.variables.get('HOME') or '~'}{name[1:]}"
        data = await shell.process.fs.read_file(name)
    except (OSError, ShellError, ShellSyntaxError):
        return False
    await run_script(shell, data.decode("utf-8", "surrogateescape"))
    return True
