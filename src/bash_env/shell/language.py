"""The whole language put together: importing this module connects every part, and `new_shell` makes a shell."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel.process import Process
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
from bash_env.shell.jobs import Jobs
from bash_env.shell.state import Shell
from bash_env.shell.variables import EXPORTED, Variable

PARTS = (compound, conditional, coprocess, loops, parameters, prompt, select, subshell, substitution, traps)
"""The modules that register their compilers when imported."""


def _check_old_directory(shell: Shell) -> None:
    """An OLDPWD from the environment counts only if it is a directory."""
    old = shell.variables.get("OLDPWD")
    if old is not None and not shell.process.machine.run_now(shell.process.fs.is_dir(old)):
        shell.variables.put("OLDPWD", Variable(None, EXPORTED))


def new_shell(process: Process, environment: Mapping[str, str], arg0: str = "bash") -> Shell:
    """A shell for `process` that starts with the variables of `environment`."""
    shell = Shell(process, environment, arg0)
    shell.jobs = Jobs(shell)
    _check_old_directory(shell)
    level = shell.variables.get("SHLVL") or "0"
    shell.variables.set("SHLVL", int(level) + 1 if level.isdigit() else 1)
    shell.variables.change_flags("SHLVL", 2)
    return shell
