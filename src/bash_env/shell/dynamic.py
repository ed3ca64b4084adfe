"""The variables that bash sets and computes itself (bash manual 5.2)."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from bash_env.shell.locale import update_locale
from bash_env.shell.options import SET_OPTIONS
from bash_env.shell.variables import (
    EXPORTED,
    INTEGER,
    READONLY,
    AssociativeArray,
    DynamicVariable,
    IndexedArray,
    Variable,
)
from bash_env.syntax.printer import print_head

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

VERSION = "5.2.15(1)-release"
VERSION_INFO = ("5", "2", "15", "1", "release", "x86_64-pc-linux-gnu")

_RANDOM_FACTOR = 16807
_RANDOM_MODULUS = (1 << 31) - 1


class RandomSequence:
    """The generator behind RANDOM: the minimal standard one, its halves folded together."""

    __slots__ = ("last", "state")

    def __init__(self, seed: int) -> None:
        self.state = seed & 0xFFFFFFFF
        self.last = 0

    def next(self) -> int:
        """The next value, 0 to 32767; never the same twice in a row."""
        while True:
            state = (self.state or 123459876) * _RANDOM_FACTOR % _RANDOM_MODULUS
            self.state = state
            value = ((state >> 16) ^ (state & 0xFFFF)) & 32767
            if value != self.last:
                self.last = value
                return value


def _read_random(shell: Shell) -> str:
    if shell.random is None:
        shell.random = RandomSequence(random.getrandbits(32))
    return str(shell.random.next())


def _seed_random(shell: Shell, text: str) -> None:
    shell.random = RandomSequence(int(text) if text.lstrip("-").isdigit() else 0)


def _seconds(shell: Shell) -> str:
    return str(int(shell.process.machine.clock.monotonic() - shell.started_seconds))


def _set_seconds(shell: Shell, text: str) -> None:
    value = int(text) if text.lstrip("-").isdigit() else 0
    shell.started_seconds = shell.process.machine.clock.monotonic() - value


def _epoch_realtime(shell: Shell) -> str:
    seconds, rest = divmod(shell.process.machine.clock.time_ns(), 1_000_000_000)
    return f"{seconds}.{rest // 1000:06d}"


def _function_names(shell: Shell) -> IndexedArray:
    frames = [f for f in shell.variables.frames if f.function]
    names = [f.function for f in reversed(frames)]
    if not any(not f.sourced for f in frames):
        return IndexedArray()
    return IndexedArray([*names, "main"])


def _sources(shell: Shell) -> IndexedArray:
    frames = [f for f in shell.variables.frames if f.function]
    return IndexedArray([*(f.source for f in reversed(frames)), *main_source(shell)])


def main_source(shell: Shell) -> list[str]:
    """The outermost entry of BASH_SOURCE: the script, if there is one."""
    return [] if shell.command_string is not None or shell.reads_stdin else [shell.script_name]


def _lines(shell: Shell) -> IndexedArray:
    frames = [f for f in shell.variables.frames if f.function]
    return IndexedArray([*(str(f.caller_line) for f in reversed(frames)), *("0" for _ in main_source(shell))])


def _argument_counts(shell: Shell) -> IndexedArray:
    return IndexedArray([str(len(a)) for a in _argument_lists(shell)])


def _arguments(shell: Shell) -> IndexedArray:
    return IndexedArray([text for a in _argument_lists(shell) for text in reversed(a)])


def _argument_lists(shell: Shell) -> list[list[str]]:
    if not shell.extdebug:
        return []
    return [*(f.arguments or [] for f in reversed(shell.variables.frames) if f.function), []]


def _command_text(shell: Shell) -> str:
    node = shell.trap_node or shell.command_node
    return "" if node is None else print_head(node)


def _shell_options(shell: Shell) -> str:
    from_set = (name for name in sorted(shell.options) if name in SET_OPTIONS and shell.options[name])
    return ":".join(from_set)


def _shopt_options(shell: Shell) -> str:
    return ":".join(name for name in shell.options if name not in SET_OPTIONS and shell.options[name])


def _aliases(shell: Shell) -> AssociativeArray:
    return AssociativeArray(shell.aliases)


def _hashed(shell: Shell) -> AssociativeArray:
    return AssociativeArray({name: entry[0] for name, entry in shell.hashed.items()})


def _directories(shell: Shell) -> IndexedArray:
    return IndexedArray([shell.directory, *shell.directories])


def _history_number(shell: Shell) -> str:
    return str(len(shell.history) if shell.options["history"] else 0)


def _define_alias(shell: Shell, name: str, value: str) -> None:
    shell.aliases[name] = value


def _hash(shell: Shell, name: str, path: str) -> None:
    shell.hashed[name] = [path, 0]


def _change_stack(shell: Shell, subscript: str, path: str) -> None:
    index = shell.variables.index(subscript)
    if 1 <= index <= len(shell.directories):
        shell.directories[index - 1] = path


def _set_arg0(shell: Shell, text: str) -> None:
    shell.arg0 = text


def _last_argument(shell: Shell) -> str:
    """`$_`; the argument of a declaration is put together only now."""
    last = shell.last_argument
    return f"{last[0]}={last[1]}" if last.__class__ is tuple else str(last)


def _ignore(shell: Shell, text: str) -> None:
    """Assignments to this variable have no effect."""


_DYNAMIC: dict[str, DynamicVariable] = {
    "BASHPID": DynamicVariable(lambda shell: str(shell.process.pid), _ignore, INTEGER),
    "BASH_ALIASES": DynamicVariable(_aliases, _ignore, put=_define_alias),
    "BASH_ARGC": DynamicVariable(_argument_counts, _ignore),
    "BASH_ARGV": DynamicVariable(_arguments, _ignore),
    "BASH_ARGV0": DynamicVariable(lambda shell: shell.arg0, _set_arg0),
    "BASH_CMDS": DynamicVariable(_hashed, _ignore, put=_hash),
    "BASH_COMMAND": DynamicVariable(_command_text, _ignore),
    "BASH_LINENO": DynamicVariable(_lines, _ignore),
    "BASH_SOURCE": DynamicVariable(_sources, _ignore),
    "BASH_SUBSHELL": DynamicVariable(lambda shell: str(shell.subshell_level), _ignore),
    "BASHOPTS": DynamicVariable(_shopt_options, None, READONLY),
    "DIRSTACK": DynamicVariable(_directories, _ignore, put=_change_stack),
    "EPOCHREALTIME": DynamicVariable(_epoch_realtime, _ignore),
    "EPOCHSECONDS": DynamicVariable(lambda shell: str(shell.process.machine.clock.time_ns() // 1_000_000_000), _ignore),
    "FUNCNAME": DynamicVariable(_function_names, _ignore),
    "HISTCMD": DynamicVariable(_history_number, _ignore, INTEGER),
    "LINENO": DynamicVariable(lambda shell: str(shell.line), _ignore),
    "PIPESTATUS": DynamicVariable(lambda shell: IndexedArray(map(str, shell.pipestatus or [shell.status])), _ignore),
    "RANDOM": DynamicVariable(_read_random, _seed_random, INTEGER),
    "SECONDS": DynamicVariable(_seconds, _set_seconds),
    "SHELLOPTS": DynamicVariable(_shell_options, None, READONLY),
    "SRANDOM": DynamicVariable(lambda shell: str(random.SystemRandom().getrandbits(32)), _ignore, INTEGER),
    "_": DynamicVariable(_last_argument, _ignore),
}


def install_variables(shell: Shell) -> None:
    """Give a new shell its variables."""
    table = shell.vars
    table.update(_DYNAMIC)
    who = shell.process.fs.who
    table.update(
        {
            "BASH": "/usr/bin/bash",
            "BASH_LOADABLES_PATH": "/usr/local/lib/bash:/usr/lib/bash:/opt/local/lib/bash:/usr/pkg/lib/bash:/opt/pkg/lib/bash:.",
            "BASH_VERSION": VERSION,
            "BASH_VERSINFO": Variable(IndexedArray(VERSION_INFO), READONLY),
            "COMP_WORDBREAKS": " \t\n\"'><=;|&(:",
            "EUID": Variable(str(who.uid), READONLY | INTEGER),
            "GROUPS": Variable(IndexedArray(map(str, dict.fromkeys((who.gid, *who.groups))))),
            "HOSTNAME": shell.process.machine.hostname,
            "HOSTTYPE": "x86_64",
            "IFS": " \t\n",
            "MACHTYPE": "x86_64-pc-linux-gnu",
            "OPTERR": "1",
            "OPTIND": Variable("1", INTEGER),
            "OSTYPE": "linux-gnu",
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "PPID": Variable(str(shell.process.ppid), READONLY | INTEGER),
            "PS4": "+ ",
            "PWD": Variable(shell.process.cwd, EXPORTED),
            "SHELL": "/bin/bash",
            "TERM": "dumb",
            "UID": Variable(str(who.uid), READONLY | INTEGER),
        }
    )
    table["OLDPWD"] = Variable(None, EXPORTED)
    shell.variables.hooks["IFS"] = lambda sh, value: sh.set_separators(value)
    shell.variables.hooks["OPTIND"] = _reset_getopts
    shell.variables.hooks["BASH_XTRACEFD"] = _check_trace_descriptor
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        shell.variables.hooks[name] = update_locale
    shell.variables.hooks["PATH"] = _forget_programs
    shell.variables.hooks["BASH_COMPAT"] = _set_compatibility
    shell.variables.hooks["POSIXLY_CORRECT"] = lambda sh, value: sh.set_option("posix", value is not None)


def _set_compatibility(shell: Shell, value: str | None) -> None:
    """An assignment to BASH_COMPAT sets the option of that version, such as compat42 for 4.2 or 42."""
    version = (value or "").replace(".", "", 1)
    for name in shell.options:
        if name.startswith("compat") and name[6:].isdigit():
            shell.options[name] = name == f"compat{version}"
    if value and not (version.isdigit() and 31 <= int(version) <= 52):
        shell.warn(f"BASH_COMPAT: {value}: compatibility value out of range")


def _check_trace_descriptor(shell: Shell, value: str | None) -> None:
    if value and not (value.isdigit() and int(value) in shell.process.fds):
        shell.warn(f"BASH_XTRACEFD: {value}: invalid value for trace file descriptor")


def _forget_programs(shell: Shell, value: str | None) -> None:
    """The remembered files of commands are those of the old PATH (bash manual 3.7.2)."""
    shell.hashed.clear()


def _reset_getopts(shell: Shell, value: str | None) -> None:
    state = shell.getopts_state
    if state is not None and value is not None and value.isdigit() and value.isascii() and int(value) > 1:
        shell.getopts_state = (*state[:2], True)
    else:
        shell.getopts_state = None
