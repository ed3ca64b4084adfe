"""The shell: everything that a script can see or change about its interpreter (bash manual 3.7.3)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from bash_env.kernel.process import Process
from bash_env.shell import arithmetic
from bash_env.shell.dynamic import install_variables
from bash_env.shell.errors import DiscardCommand, DiscardLine, DiscardQuietly, ExitShell, ExpressionError, ShellError
from bash_env.shell.fields import DEFAULT_SEPARATORS, Separators
from bash_env.shell.history import DEFAULT_SIZE, History
from bash_env.shell.integers import wrap
from bash_env.shell.options import ATTRIBUTES, SET_LETTERS, SET_OPTIONS, SHOPT_OPTIONS
from bash_env.shell.table import VariableTable
from bash_env.shell.variables import EXPORTED, READONLY, Frame, Variable
from bash_env.syntax.lexer import ParserOptions
from bash_env.syntax.nodes import Command, FunctionDefinition

if TYPE_CHECKING:
    from bash_env.shell.jobs import Jobs


def copy_options(options: ParserOptions) -> ParserOptions:
    """The grammar options of a forked shell."""
    return ParserOptions(
        extglob=options.extglob,
        posix=options.posix,
        expand_aliases=options.expand_aliases,
        interactive_comments=options.interactive_comments,
    )


class Function:
    """A shell function: its tree (for printing), its compiled body, and the file it came from."""

    __slots__ = ("definition", "environment", "exported", "line", "readonly", "run", "source", "traced")

    run: Callable[[Shell], Any]

    def __init__(self, definition: FunctionDefinition, source: str, line: int) -> None:
        self.definition = definition
        self.source = source
        self.line = line
        self.environment = ""
        self.exported = False
        self.readonly = False
        self.traced = False

    def copy(self) -> Function:
        """The same function, to be given other attributes (forked shells share the object)."""
        new = Function(self.definition, self.source, self.line)
        new.run = self.run
        new.exported, new.readonly, new.traced = self.exported, self.readonly, self.traced
        return new


class Shell:
    """One shell process. The attributes named in `options.ATTRIBUTES` are its options.

    `status` is `$?`; `tested` counts the enclosing contexts in which a failure is not an error (`if`, `&&`, `!`), of which
    the innermost is for one command only if it is `inverted`;
    `watching` says that a failure has consequences (set -e, ERR trap); `tracing` that commands have to be announced
    (set -x, DEBUG trap); `line` is where execution is.
    """

    braceexpand: bool
    allexport: bool
    errexit: bool
    errtrace: bool
    extdebug: bool
    extglob: bool
    expand_aliases: bool
    execfail: bool
    failglob: bool
    functrace: bool
    globstar: bool
    dotglob: bool
    inherit_errexit: bool
    lastpipe: bool
    localvar_inherit: bool
    localvar_unset: bool
    monitor: bool
    nocaseglob: bool
    nocasematch: bool
    noclobber: bool
    noexec: bool
    noglob: bool
    nounset: bool
    nullglob: bool
    onecmd: bool
    keyword: bool
    physical: bool
    patsub_replacement: bool
    pipefail: bool
    posix: bool
    shift_verbose: bool
    sourcepath: bool
    varredir_close: bool
    assoc_expand_once: bool
    verbose: bool
    xpg_echo: bool
    xtrace: bool
    cdable_vars: bool
    autocd: bool

    def __init__(self, process: Process, environment: Mapping[str, str], arg0: str = "bash") -> None:
        self.process = process
        self.pid = process.pid
        self.arg0 = arg0
        self.script_name = arg0
        self.positional: list[str] = []
        self.positional_sets = 0
        self.status = 0
        self.pipestatus: list[int] | None = None
        self.line = 0
        self.functions: dict[str, Function] = {}
        self.aliases: dict[str, str] = {}
        self.hashed: dict[str, list[Any]] = {}
        self.traps: dict[str, str] = {}
        self.inherited_traps: dict[str, str] = {}
        self.ignored_at_start: frozenset[str] = frozenset()
        self.pending_traps: list[str] = []
        self.in_trap: set[str] = set()
        self.directories: list[str] = []
        self.directory = process.cwd
        self.last_background: int | None = None
        self.last_argument: Any = arg0
        self.command_node: Command | None = None
        self.trap_node: Command | None = None
        self.trap_status: int | None = None
        self.separators = DEFAULT_SEPARATORS
        self.plain_ifs = True
        self.c_locale = True
        self.patterns = False
        self.string_limit = process.machine.limits.max_string_bytes
        self.max_call_depth = process.machine.limits.max_call_depth
        self.tested = 0
        self.inverted = False
        self.announced: Command | None = None
        self.watching = False
        self.tracing = False
        self.loop_depth = 0
        self.call_depth = 0
        self.nest = 0
        self.subshell_level = 0
        self.expression_depth = 0
        self.source_depth = 0
        self.ticks = 0
        self.random: Any = None
        self.substitution_status: int | None = None
        self.started = process.machine.clock.monotonic()
        self.started_seconds = self.started
        self.interactive = False
        self.command_string: str | None = None
        self.reads_stdin = False
        self.temporary_files: list[Any] = []
        self.untrapped_failure = False
        self.resource_limits: dict[str, Any] = {}
        self.completions: dict[str, Any] = {}
        self.current_completion: Any = None
        self.history = History()
        self.disabled_builtins: set[str] = set()
        self.getopts_state: Any = None
        self.coprocess: Any = None
        self.jobs: Jobs = None  # type: ignore[assignment]
        self.options: dict[str, bool] = {**SET_OPTIONS, **SHOPT_OPTIONS}
        for name in ATTRIBUTES:
            setattr(self, name, self.options[name])
        self.parser_options = ParserOptions()
        self.variables = VariableTable(self)
        self.vars = self.variables.table
        install_variables(self)
        for name, value in environment.items():
            self._import_variable(name, value)

    def _import_variable(self, name: str, value: str) -> None:
        if name.isidentifier() and name.isascii():
            old = self.vars.get(name)
            if isinstance(old, Variable) and old.flags & READONLY:
                self._import_options(name, value)
                return
            if isinstance(old, Variable) and type(old) is not Variable:
                self.variables.set(name, value)
                self.variables.change_flags(name, EXPORTED)
                return
            self.variables.put(name, Variable(value, EXPORTED, self.variables.owner))

    def _import_options(self, name: str, value: str) -> None:
        """SHELLOPTS and BASHOPTS in the environment turn options on; other readonly variables keep their values."""
        if name in ("SHELLOPTS", "BASHOPTS"):
            known = SET_OPTIONS if name == "SHELLOPTS" else SHOPT_OPTIONS
            for option in value.split(":"):
                if option in known:
                    self.set_option(option, True)
            self.variables.change_flags(name, EXPORTED)

    def fork(self, process: Process) -> Shell:
        """The shell of a child process: the same state, changed independently from now on."""
        new = Shell.__new__(Shell)
        new.__dict__.update(self.__dict__)
        new.process = process
        new.variables = self.variables.fork(new)
        new.vars = new.variables.table
        new.positional = self.positional
        new.functions = self.functions.copy()
        new.aliases = self.aliases.copy()
        new.hashed = self.hashed.copy()
        new.options = self.options.copy()
        new.parser_options = copy_options(self.parser_options)
        new.directories = self.directories.copy()
        new.inherited_traps = self.traps or self.inherited_traps
        new.traps = self._inherited_traps()
        new.pending_traps = []
        new.in_trap = set()
        new.watching = new.errexit or "ERR" in new.traps
        new.tracing = new.xtrace or "DEBUG" in new.traps
        new.jobs = self.jobs.fork(new)
        if self.history.entries:
            new.history = self.history.fork()
        new.subshell_level = self.subshell_level + 1
        new.temporary_files = []
        new.random = None
        new.loop_depth = 0
        if self.inverted:
            new.enter_body()
        return new

    def _inherited_traps(self) -> dict[str, str]:
        """Traps that survive into a subshell: ignored signals, and DEBUG, RETURN and ERR where they are inherited."""
        traps = self.traps
        if not traps:
            return {}
        kept: dict[str, str] = {name: command for name, command in traps.items() if command == ""}
        if self.functrace:
            kept |= {name: traps[name] for name in ("DEBUG", "RETURN") if name in traps}
        if self.errtrace and "ERR" in traps:
            kept["ERR"] = traps["ERR"]
        return kept

    # --- options -------------------------------------------------------------------------------------

    def set_option(self, name: str, value: bool) -> None:
        """Set an option of `set -o` or `shopt`, with what follows from it."""
        self.options[name] = value
        if name in ATTRIBUTES:
            setattr(self, name, value)
        effect = _EFFECTS.get(name)
        if effect is not None:
            effect(self, value)

    def option_letters(self) -> str:
        """The value of `$-`."""
        letters = "".join(letter for letter, name in SET_LETTERS.items() if self.options.get(name))
        if self.interactive:
            letters += "i"
        if self.command_string is not None:
            letters += "c"
        return letters + ("s" if self.reads_stdin else "")

    def update_watching(self) -> None:
        """Recompute `watching` and `tracing` after a change of options or traps."""
        self.watching = self.errexit or "ERR" in self.traps
        self.tracing = self.xtrace or "DEBUG" in self.traps

    def set_separators(self, ifs: str | None) -> None:
        """IFS has changed."""
        self.separators = DEFAULT_SEPARATORS if ifs is None or ifs == " \t\n" else Separators(ifs)
        self.plain_ifs = not any(c.isalnum() for c in ifs or "")

    def wait_here(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        """The outcome of an expansion that waits, for code that cannot. Raises ShellError when it takes too long."""
        try:
            return self.process.machine.scheduler.run_nested(coroutine)
        except TimeoutError as error:
            raise ShellError(str(error)) from None

    # --- expansion services --------------------------------------------------------------------------

    def evaluate(self, text: str) -> int:
        """The value of arithmetic text. Raises ShellError."""
        if text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1):
            return wrap(int(text))
        return arithmetic.evaluate(self, text)

    def home_directory(self, user: str) -> str | None:
        """The home directory of a user by name (the current one for the empty name), from /etc/passwd."""
        return self.passwd_homes().get(user or self.user_name())

    def user_name(self) -> str:
        """The login name of the process's user."""
        return "root" if self.process.fs.who.uid == 0 else self.variables.get("USER") or "user"

    def passwd_homes(self) -> dict[str, str]:
        """Home directories by user name."""
        return {"root": "/root", "user": "/home/user", "nobody": "/nonexistent", self.user_name(): "/home/user"}

    def directory_stack_entry(self, text: str) -> str | None:
        """What `~N`, `~+N` and `~-N` name."""
        stack = [self.directory, *self.directories]
        index = int(text.lstrip("+-"))
        if text.startswith("-"):
            index = len(stack) - 1 - index
        return stack[index] if 0 <= index < len(stack) else None

    # --- messages ------------------------------------------------------------------------------------

    def error_name(self) -> str:
        """What error messages begin with: the script, or the file being sourced."""
        for frame in reversed(self.variables.frames):
            if frame.function:
                return self.script_name if frame.source in ("environment", "main") else frame.source
        return self.script_name

    def current_source(self) -> str:
        """The file that is being run: the innermost sourced file or function's file, else the script."""
        for frame in reversed(self.variables.frames):
            if frame.function:
                return frame.source
        return "environment" if self.command_string is not None else "main" if self.reads_stdin else self.script_name

    async def complain(self, text: str, line: int | None = None, source: str = "") -> None:
        """Print ``bash: line N: text`` on standard error; `source` (``-c: ``) stands before the line."""
        number = self.line if line is None else line
        where = f"{source}line {number}: " if not self.interactive else ""
        await self.process.write_error(f"{self.error_name()}: {where}{text}\n")

    def warn(self, text: str) -> None:
        """`complain` from where nothing can wait: the message is dropped if standard error is full."""
        file = self.process.fds.get(2)
        if file is not None:
            line = f"{self.error_name()}: line {self.line}: {text}\n"
            file.try_write(line.encode("utf-8", "surrogateescape"))

    def warn_of_error(self, text: str) -> None:
        """`warn` of what bash reports as an error: the command goes on, but under `set -e` the shell ends. Raises ExitShell."""
        self.warn(text)
        if self.errexit and not self.interactive:
            raise ExitShell(self.status or 1)

    async def report(self, error: ShellError) -> int:
        """Print the message of an error met while expanding, and abandon the command (or the shell).

        Raises DiscardCommand or ExitShell.
        """
        if error.text:
            await self.complain(error.text)
        self.status = self.status or 1 if isinstance(error, ExpressionError) and error.of_value else error.status
        if (error.fatal or (self.posix and error.fatal_in_posix and not error.of_value)) and not self.interactive:
            raise ExitShell(127 if self.command_string is not None else 1)
        if isinstance(error, ExpressionError):
            raise (DiscardLine if error.unwinds else DiscardQuietly)(self.status)
        raise DiscardCommand(error.status)

    def failed(self, status: int) -> Any:
        """A command failed where that matters: an int, a coroutine that runs the ERR trap, or ExitShell under `set -e`."""
        if self.tested:
            return status
        self.status = status
        if self.untrapped_failure:
            self.untrapped_failure = False
        elif "ERR" in self.traps and "ERR" not in self.in_trap:
            return ERROR_TRAP[0](self, status)
        if self.errexit:
            raise ExitShell(status)
        return status

    def enter_body(self) -> bool:
        """Within what a command after `!` runs failures count again, where that was all that exempted them; whether it was."""
        if not self.inverted:
            return False
        self.inverted = False
        self.tested -= 1
        return True

    def leave_body(self) -> None:
        """Undo `enter_body`."""
        self.inverted = True
        self.tested += 1

    # --- frames --------------------------------------------------------------------------------------

    @property
    def frame(self) -> Frame | None:
        """The innermost function call (sourced files left out), None outside of functions."""
        for frame in reversed(self.variables.frames):
            if frame.function and not frame.sourced:
                return frame
        return None


def _set_allexport(shell: Shell, value: bool) -> None:
    shell.variables.allexport = value


def _set_extglob(shell: Shell, value: bool) -> None:
    shell.parser_options.extglob = value


def _set_expand_aliases(shell: Shell, value: bool) -> None:
    shell.parser_options.expand_aliases = value


def _set_posix(shell: Shell, value: bool) -> None:
    shell.parser_options.posix = value
    if value:
        shell.set_option("expand_aliases", True)


def _set_interactive_comments(shell: Shell, value: bool) -> None:
    shell.parser_options.interactive_comments = value
    shell.options["interactive-comments"] = shell.options["interactive_comments"] = value


def _set_history(shell: Shell, value: bool) -> None:
    if value and shell.variables.get("HISTSIZE") is None:
        shell.variables.set("HISTSIZE", DEFAULT_SIZE)


def _exclude(shell: Shell, value: bool, other: str) -> None:
    """Of two ways of line editing only one can be on."""
    if value:
        shell.options[other] = False


def _set_compatibility(version: str, shell: Shell, value: bool) -> None:
    """`shopt compat44` and its like exclude each other; BASH_COMPAT says which is on."""
    for name in shell.options:
        if name.startswith("compat") and name[6:].isdigit():
            shell.options[name] = value and name == f"compat{version}"
    shell.variables.table["BASH_COMPAT"] = version if value else "52"


_EFFECTS: dict[str, Callable[[Shell, bool], None]] = {
    **{
        f"compat{version}": partial(_set_compatibility, version)
        for version in ("31", "32", "40", "41", "42", "43", "44")
    },
    "allexport": _set_allexport,
    "extglob": _set_extglob,
    "expand_aliases": _set_expand_aliases,
    "posix": _set_posix,
    "interactive_comments": _set_interactive_comments,
    "interactive-comments": _set_interactive_comments,
    "history": _set_history,
    "vi": lambda shell, value: _exclude(shell, value, "emacs"),
    "emacs": lambda shell, value: _exclude(shell, value, "vi"),
    "errexit": lambda shell, value: shell.update_watching(),
    "xtrace": lambda shell, value: shell.update_watching(),
}

ERROR_TRAP: list[Callable[[Shell, int], Any]] = []
"""Runs the ERR trap, then exits under `set -e`; filled by `bash_env.shell.traps`."""
