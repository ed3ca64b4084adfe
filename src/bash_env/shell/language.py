"""The whole language put together: importing this module connects every part, and `new_shell` makes a shell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bash_env.kernel import signals
from bash_env.kernel.process import IGNORE, Process
from bash_env.shell import (
    compound,
    conditional,
    coprocess,
    loops,
    parameters,
    prompt,
    select,
    subshell,
    substitution,
    traps,
)
from bash_env.shell.compile import compile_script
from bash_env.shell.exported import OPENING, PREFIX, SUFFIX
from bash_env.shell.jobs import Jobs
from bash_env.shell.simple import Run
from bash_env.shell.state import Shell
from bash_env.shell.variables import EXPORTED, Variable
from bash_env.syntax import nodes as n
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.parser import parse

PARTS = (compound, conditional, coprocess, loops, parameters, prompt, select, subshell, substitution, traps)
"""The modules that register their compilers when imported."""


def _check_old_directory(shell: Shell) -> None:
    """An OLDPWD from the environment counts only if it is a directory."""
    old = shell.variables.get("OLDPWD")
    if old is not None and not shell.process.machine.run_now(shell.process.fs.is_dir(old)):
        shell.variables.put("OLDPWD", Variable(None, EXPORTED))


def _take_ignored_signals(shell: Shell) -> None:
    """Signals that are ignored when a shell starts can be neither trapped nor reset (POSIX trap)."""
    ignored = [number for number, disposition in shell.process.dispositions.items() if disposition is IGNORE]
    shell.ignored_at_start = frozenset(name for number in ignored if (name := signals.name_of(number)) is not None)
    shell.traps.update(dict.fromkeys(shell.ignored_at_start, ""))


def _take_directory(shell: Shell) -> None:
    """A PWD from the environment counts only if it names the current directory (POSIX sh, PWD)."""
    machine, fs = shell.process.machine, shell.process.fs
    path = shell.variables.get("PWD") or ""
    if path != fs.cwd:
        if path.startswith("/") and machine.run_now(fs.exists(path)) and machine.run_now(fs.realpath(path)) == fs.cwd:
            shell.directory = path
        else:
            shell.variables.set("PWD", fs.cwd)


def _import_functions(shell: Shell, values: Mapping[str, str]) -> None:
    """Define the functions in the environment of a new shell; what is no function definition is left alone."""
    for key, value in values.items():
        if key.startswith(PREFIX) and key.endswith(SUFFIX) and value.startswith(OPENING):
            _define(shell, key[len(PREFIX) : -len(SUFFIX)], value)


@lru_cache(maxsize=64)
def _definition(text: str) -> Run | None:
    """What defines a function, None for a text that is no function definition and nothing else."""
    try:
        scripts = parse(text)
    except ShellSyntaxError:
        return None
    if (
        len(scripts) != 1
        or len(scripts[0].items) != 1
        or not isinstance(scripts[0].items[0].command, n.FunctionDefinition)
    ):
        return None
    return compile_script(scripts[0])


def _define(shell: Shell, name: str, value: str) -> None:
    define = _definition(f"{name} {value}")
    if define is None:
        return
    define(shell)
    function = shell.functions.get(name)
    if function is not None:
        function.exported = True
        function.source = "environment"


def new_shell(process: Process, environment: Mapping[str, str], arg0: str = "bash") -> Shell:
    """A shell for `process` that starts with the variables of `environment`."""
    shell = Shell(process, environment, arg0)
    shell.jobs = Jobs(shell)
    _take_ignored_signals(shell)
    _check_old_directory(shell)
    _take_directory(shell)
    level = shell.variables.get("SHLVL") or "0"
    shell.variables.set("SHLVL", max(0, int(level) + 1) if level.removeprefix("-").isdigit() else 1)
    shell.variables.change_flags("SHLVL", EXPORTED)
    shell.variables.set("OPTIND", "1")
    _import_functions(shell, environment)
    return shell
