"""`coproc` (bash manual 3.2.6): a job with pipes to and from the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel.pipe import make_pipe
from bash_env.kernel.process import Process
from bash_env.shell.compile import COMPILERS, compile_command
from bash_env.shell.simple import Run, compile_final
from bash_env.shell.subshell import fork_failed, shell_life
from bash_env.syntax import nodes as n

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

HIGHEST_FD = 63


def _coprocess(node: n.Coprocess) -> Run:
    body = compile_final(node.command) or compile_command(node.command)

    async def run(shell: Shell) -> int:
        shell.line = node.line
        try:
            process = _start(shell, node, body)
        except OSError as error:
            return await fork_failed(shell, error)
        shell.last_background = process.pid
        shell.jobs.add([process], node)
        return 0

    return run


def _start(shell: Shell, node: n.Coprocess, body: Run) -> Process:
    machine = shell.process.machine
    process = machine.fork(shell.process)
    from_shell, to_child = make_pipe()
    from_child, to_shell = make_pipe()
    for fd, file in ((0, from_shell), (1, to_shell)):
        old = process.install(fd, file)
        if old is not None:
            old.references -= 1
    child = shell.fork(process)
    child.tested = 0
    reading = _free(shell)
    shell.process.fds[reading] = from_child
    writing = _free(shell)
    shell.process.fds[writing] = to_child
    shell.variables.set_array(node.name, [str(reading), str(writing)])
    shell.variables.set(f"{node.name}_PID", process.pid)
    machine.start_later(process, shell_life(child, body))
    return process


def _free(shell: Shell) -> int:
    fd = HIGHEST_FD
    while fd in shell.process.fds:
        fd -= 1
    return fd


COMPILERS[n.Coprocess] = _coprocess
