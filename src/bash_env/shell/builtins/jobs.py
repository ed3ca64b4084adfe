"""Jobs and signals: jobs, wait, kill, fg, bg, disown, suspend (bash manual 7.2, 4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bash_env.kernel import signals
from bash_env.kernel.process import Process
from bash_env.shell.builtins.support import Options, UsageError, checked, fail, is_name, output, parse_options
from bash_env.shell.builtins.trap import signal_table
from bash_env.shell.execute import execute
from bash_env.shell.jobs import Job
from bash_env.shell.traps import run_pending

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

NOT_A_CHILD = 127


async def _out(shell: Shell, text: str) -> int:
    result = output(shell, text) if text else 0
    return result if result.__class__ is int else await result  # type: ignore[no-any-return]


def _integer(text: str) -> int | None:
    digits = text.removeprefix("-")
    return int(text) if digits.isdigit() and digits.isascii() else None


# --- jobs -----------------------------------------------------------------------------------------------


def job_line(shell: Shell, job: Job, options: Options) -> str:
    """A job as `jobs` prints it."""
    if "p" in options:
        return f"{job.pid}\n"
    pid = f"{job.pid} " if "l" in options else ""
    background = " &" if job.process.status is None and not job.process.stopped else ""
    return f"[{job.number}]{shell.jobs.mark(job)}  {pid}{job.state:<24}{job.text}{background}\n"


@checked
async def jobs_builtin(shell: Shell, argv: list[str]) -> int:
    """List the jobs."""
    options = parse_options(argv, "lnprsx")
    if "x" in options:
        words = [_pid_of_job(shell, word) if word.startswith("%") else word for word in options.rest]
        return await execute(shell, words) if words else 0
    if options.rest:
        return await _named_jobs(shell, options)
    listed = list(shell.jobs.table.values()) or shell.jobs.inherited
    for job in listed:
        if "r" in options and job.state != "Running" or "s" in options and job.state != "Stopped":
            continue
        if "n" in options and job.notified:
            continue
        await _out(shell, job_line(shell, job, options))
    _forget_ended(shell)
    return 0


def _forget_ended(shell: Shell) -> None:
    """A job that was shown to have ended leaves the table."""
    for job in list(shell.jobs.table.values()):
        job.notified = True
        if job.process.status is not None:
            shell.jobs.remember(job.process)
            shell.jobs.drop(job)


async def _named_jobs(shell: Shell, options: Options) -> int:
    status = 0
    for spec in options.rest:
        job = _job(shell, spec)
        if job is None:
            await shell.complain(f"jobs: {spec}: no such job")
            status = 1
        else:
            await _out(shell, job_line(shell, job, options))
    return status


def _job(shell: Shell, spec: str) -> Job | None:
    return shell.jobs.find(spec if spec.startswith("%") else "%" + spec)


def _pid_of_job(shell: Shell, spec: str) -> str:
    job = shell.jobs.find(spec)
    return spec if job is None else str(job.pid)


# --- wait -----------------------------------------------------------------------------------------------


@checked
async def wait_builtin(shell: Shell, argv: list[str]) -> int:
    """Wait for children to end."""
    options = parse_options(argv, "fn", "p")
    name = options.get("p")
    if name is not None:
        if not is_name(name.partition("[")[0]):
            raise fail("wait", f"`{name}': not a valid identifier")
        shell.variables.unset(name)
    if "n" in options:
        return await _wait_next(shell, options)
    if not options.rest:
        return await _wait_all(shell)
    status = 0
    for word in options.rest:
        status = await _wait_one(shell, word, name)
    return status


async def _interrupted(shell: Shell) -> int:
    """A trapped signal ended the waiting: run its trap; the status is that of the signal."""
    number = signals.number_of(shell.pending_traps[0]) or 0
    await run_pending(shell)
    return 128 + number


async def _wait_all(shell: Shell) -> int:
    jobs = shell.jobs
    for process in [*(job.process for job in jobs.table.values()), *jobs.substitutions.values()]:
        if await jobs.wait_process(process) is None:
            return await _interrupted(shell)
    jobs.statuses.clear()
    return 0


async def _wait_one(shell: Shell, word: str, name: str | None) -> int:
    jobs = shell.jobs
    if word.startswith("%"):
        job = jobs.find(word)
        if job is None:
            await shell.complain(f"wait: {word}: no such job")
            return NOT_A_CHILD
        process: Process | None = job.process
        pid = job.pid
    else:
        number = _integer(word)
        if number is None or number < 0:
            await shell.complain(f"wait: `{word}': not a pid or valid job spec")
            return 1
        pid, process = number, shell.process.children.get(number)
    if process is None:
        status: int | None = jobs.statuses.get(pid)
        if status is None:
            await shell.complain(f"wait: pid {pid} is not a child of this shell")
            return NOT_A_CHILD
    else:
        status = await jobs.wait_process(process)
    if status is None:
        return await _interrupted(shell)
    if name is not None:
        shell.variables.set(name, pid)
    return status


async def _wait_next(shell: Shell, options: Options) -> int:
    """`wait -n`: the next of the jobs (or of those named) to end."""
    jobs = shell.jobs
    processes = []
    for word in options.rest:
        job = jobs.find(word) if word.startswith("%") else jobs.by_pid(_integer(word) or 0)
        if job is None:
            await shell.complain(f"wait: {word}: no such job")
        else:
            processes.append(job.process)
    if not options.rest:
        processes = [job.process for job in jobs.table.values()]
    if not processes:
        return NOT_A_CHILD
    found = await jobs.wait_any(processes)
    if found is None:
        return await _interrupted(shell)
    if options.get("p") is not None:
        shell.variables.set(options.get("p"), found.pid)
    status = await jobs.wait_process(found)
    return status or 0


# --- kill -----------------------------------------------------------------------------------------------


@checked
async def kill_builtin(shell: Shell, argv: list[str]) -> int:
    """Send a signal to processes and jobs."""
    words = argv[1:]
    if not words:
        raise UsageError
    number = signals.TERM
    first = words[0]
    if first in ("-l", "-L") or (first.startswith("-l") and len(first) > 2):
        return await _list_signals(shell, ([first[2:]] if len(first) > 2 else []) + words[1:])
    if first in ("-s", "-n"):
        if len(words) < 2:
            await shell.complain(f"kill: {first}: option requires an argument")
            return 1
        found = _signal(words[1])
        if found is None:
            await shell.complain(f"kill: {words[1]}: invalid signal specification")
            return 1
        number, words = found, words[2:]
    elif first.startswith("-") and first != "--" and len(first) > 1:
        found = _signal(first[1:])
        if found is None:
            await shell.complain(f"kill: {first[1:]}: invalid signal specification")
            return 1
        number, words = found, words[1:]
    if words[:1] == ["--"]:
        words = words[1:]
    if not words:
        raise UsageError
    status = 0
    for word in words:
        status |= await _kill_one(shell, word, number)
    return status


def _signal(text: str) -> int | None:
    if text.upper() in ("EXIT", "0"):
        return 0
    return signals.number_of(text)


async def _kill_one(shell: Shell, word: str, number: int) -> int:
    machine = shell.process.machine
    if word.startswith("%"):
        job = shell.jobs.find(word)
        if job is None:
            await shell.complain(f"kill: {word}: no such job")
            return 1
        machine.kill_job(job.process, number)
        return 0
    pid = _integer(word)
    if pid is None:
        await shell.complain(f"kill: {word}: arguments must be process or job IDs")
        return 1
    if pid > 0:
        target = machine.processes.get(pid)
        targets = [] if target is None else [target]
    else:
        targets = machine.group(-pid if pid < -1 else shell.process.pgid)
    if not targets:
        await shell.complain(f"kill: ({word}) - No such process")
        return 1
    for target in targets:
        machine.kill(target, number)
    if shell.pending_traps:
        await run_pending(shell)
    return 0


async def _list_signals(shell: Shell, words: list[str]) -> int:
    if not words:
        return await _out(shell, signal_table())
    status = 0
    for word in words:
        number = _integer(word)
        if number is not None:
            name = signals.name_of(number - 128 if number > 128 else number)
            text = "EXIT" if number == 0 else name
        else:
            found = _signal(word)
            text = None if found is None else str(found)
        if text is None:
            await shell.complain(f"kill: {word}: invalid signal specification")
            status = 1
        else:
            await _out(shell, text + "\n")
    return status


# --- job control ----------------------------------------------------------------------------------------


@checked
async def fg_builtin(shell: Shell, argv: list[str]) -> int:
    """Bring a job to the foreground, where there is job control."""
    return await _resume(shell, argv, foreground=True)


@checked
async def bg_builtin(shell: Shell, argv: list[str]) -> int:
    """Let a stopped job go on in the background, where there is job control."""
    return await _resume(shell, argv, foreground=False)


async def _resume(shell: Shell, argv: list[str], foreground: bool) -> int:
    name = argv[0]
    if not shell.monitor:
        raise fail(name, "no job control")
    options = parse_options(argv, "")
    spec = options.rest[0] if options.rest else "%+"
    job = _job(shell, spec)
    if job is None:
        raise fail(name, f"{'current' if not options.rest else spec}: no such job")
    job.process.signal(signals.CONT)
    if not foreground:
        return await _out(shell, f"[{job.number}]{shell.jobs.mark(job)} {job.text} &\n")
    await _out(shell, job.text + "\n")
    status = await shell.jobs.wait_process(job.process)
    return await _interrupted(shell) if status is None else status


@checked
async def disown_builtin(shell: Shell, argv: list[str]) -> int:
    """Take jobs off the table."""
    options = parse_options(argv, "ahr")
    if "a" in options or ("r" in options and not options.rest):
        for job in list(shell.jobs.table.values()):
            if "r" not in options or job.state == "Running":
                shell.jobs.drop(job)
        return 0
    status = 0
    for spec in options.rest or ["%+"]:
        job = shell.jobs.find(spec) if spec.startswith("%") else shell.jobs.by_pid(_integer(spec) or 0)
        if job is None:
            await shell.complain(f"disown: {spec if options.rest else 'current'}: no such job")
            status = 1
        elif "h" not in options:
            shell.jobs.drop(job)
    return status


@checked
async def suspend_builtin(shell: Shell, argv: list[str]) -> int:
    """Stop the shell, where there is job control."""
    parse_options(argv, "f")
    raise fail("suspend", "cannot suspend: no job control")
