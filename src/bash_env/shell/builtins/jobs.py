"""Job control: jobs, wait, fg, bg, disown, suspend (bash manual 7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.kernel import signals
from bash_env.shell.builtins.support import Options, checked, fail, is_name, parse_options, too_many_arguments, write
from bash_env.shell.errors import ShellError
from bash_env.shell.execute import execute
from bash_env.shell.jobs import Job

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


async def find_job(shell: Shell, name: str, spec: str) -> Job:
    """The job of a specification. Raises ShellError."""
    shown = spec or "current"
    try:
        job = shell.jobs.find(spec)
    except ShellError as error:
        await shell.complain(f"{name}: {error.text}")
        job = None
    if job is None:
        raise fail(name, f"{shown}: no such job")
    return job


# --- jobs -------------------------------------------------------------------------------------------


@checked
async def jobs_builtin(shell: Shell, argv: list[str]) -> int:
    """List the jobs."""
    if "-x" in argv[1:2]:
        return await _run_with_pids(shell, argv[2:])
    options = parse_options(argv, "lpnrs")
    if options.rest:
        return await _show_named(shell, options)
    listed = list(shell.jobs.table.values()) or shell.jobs.inherited
    await write(shell, "".join([_line(shell, job, options) for job in listed if _wanted(shell, job, options)]))
    for job in list(shell.jobs.table.values()):
        if job.done:
            shell.jobs.forget(job)
    return 0


async def _run_with_pids(shell: Shell, words: list[str]) -> int:
    """`jobs -x`: run a command in which job specifications become process numbers."""
    if not words:
        return 0
    return await execute(shell, [_process_number(shell, word) for word in words])


def _process_number(shell: Shell, word: str) -> str:
    job = shell.jobs.find(word) if word.startswith("%") else None
    return word if job is None else str(job.pid)


async def _show_named(shell: Shell, options: Options) -> int:
    status = 0
    for spec in options.rest:
        try:
            job = await find_job(shell, "jobs", spec)
        except ShellError as error:
            await shell.complain(error.text)
            status = 1
            continue
        await write(shell, _line(shell, job, options))
        if job.done:
            shell.jobs.forget(job)
    return status


def _wanted(shell: Shell, job: Job, options: Options) -> bool:
    state = job.state(shell.monitor)
    if "r" in options and state != "Running":
        return False
    if "s" in options and state != "Stopped":
        return False
    return "n" not in options or job.told != state


def _line(shell: Shell, job: Job, options: Options) -> str:
    """One job as it is listed."""
    state = job.told = job.state(shell.monitor)
    if "p" in options:
        return f"{job.members[0].pid}\n"
    running = " &" if state == "Running" else ""
    head = f"[{job.number}]{shell.jobs.mark(job)} "
    if "l" not in options:
        return f"{head} {state:<23} {job.text}{running}\n"
    stages = job.stages()
    lines = [f"{head}{stages[0][0]:>5} {state:<23} {stages[0][1]}"]
    lines += [f"     {pid:>5}{'':<23}| {text}" for pid, text in stages[1:]]
    return "\n".join(lines) + running + "\n"


# --- wait -------------------------------------------------------------------------------------------


@checked
async def wait_builtin(shell: Shell, argv: list[str]) -> int:
    """Wait for jobs and processes; the status of the last."""
    options = parse_options(argv, "fn", "p")
    name = options.get("p")
    if name is not None:
        if not is_name(name.partition("[")[0]):
            raise fail("wait", f"`{name}': not a valid identifier")
        try:
            shell.variables.unset(name)
        except ShellError as error:
            raise fail("wait", error.text) from None
    if "n" in options:
        return await _wait_next(shell, options.rest, name)
    if not options.rest:
        return await _wait_all(shell)
    status = 0
    for word in options.rest:
        status = await _wait_one(shell, word, name)
    return status


def _interrupted(shell: Shell) -> int:
    """The status of a wait that a trapped signal cut short."""
    return 128 + (signals.number_of(shell.pending_traps[0]) or 0)


async def _wait_all(shell: Shell) -> int:
    jobs = shell.jobs
    for job in list(jobs.table.values()):
        if await jobs.wait_job(job) is None:
            return _interrupted(shell)
    substitution = jobs.substitutions.get(shell.last_background or 0)
    if substitution is not None and await jobs.wait_process(substitution) is None:
        return _interrupted(shell)
    jobs.statuses.clear()
    return 0


async def _wait_one(shell: Shell, word: str, name: str | None) -> int:
    """Wait for one process or job."""
    jobs = shell.jobs
    if word.startswith("%"):
        try:
            job = await find_job(shell, "wait", word)
        except ShellError as error:
            await shell.complain(error.text)
            return 127
        return await _wait_job(shell, job, job.pid, name)
    if not (word.isascii() and word.isdigit()):
        await shell.complain(f"wait: `{word}': not a pid or valid job spec")
        return 1
    pid = int(word)
    found = jobs.by_pid(pid)
    if found is not None:
        return await _wait_job(shell, found, pid, name)
    if pid in jobs.substitutions:
        status = await jobs.wait_process(jobs.substitutions[pid])
    elif pid in jobs.statuses:
        status = jobs.statuses[pid]
    else:
        await shell.complain(f"wait: pid {word} is not a child of this shell")
        return 127
    _set_pid(shell, name, pid)
    return _interrupted(shell) if status is None else status


async def _wait_job(shell: Shell, job: Job, pid: int, name: str | None) -> int:
    status = await shell.jobs.wait_job(job)
    _set_pid(shell, name, pid)
    return _interrupted(shell) if status is None else shell.jobs.statuses.get(pid, status) if pid != job.pid else status


def _set_pid(shell: Shell, name: str | None, pid: int) -> None:
    if name is not None:
        shell.variables.set(name, pid)


async def _wait_next(shell: Shell, words: list[str], name: str | None) -> int:
    """`wait -n`: wait for any of the given jobs to end."""
    jobs = shell.jobs
    chosen = list(jobs.table.values())
    if words:
        chosen = []
        for word in words:
            job = jobs.find(word) if word.startswith("%") else jobs.by_pid(int(word)) if word.isdigit() else None
            if job is None:
                await shell.complain(f"wait: {word}: no such job")
            else:
                chosen.append(job)
    if not chosen:
        return 127
    ended = await jobs.wait_next(chosen)
    if ended is None:
        return _interrupted(shell)
    _set_pid(shell, name, ended.pid)
    return await jobs.wait_job(ended) or 0


# --- fg, bg, disown, suspend ----------------------------------------------------------------------------


def _controlled(function: Any) -> Any:
    """fg and bg need job control (`set -m`)."""

    @checked
    async def run(shell: Shell, argv: list[str]) -> int:
        if not shell.monitor:
            raise fail(argv[0], "no job control")
        words = parse_options(argv, "").rest
        return int(await function(shell, argv[0], words))

    run.__doc__ = function.__doc__
    return run


@_controlled
async def fg_builtin(shell: Shell, name: str, words: list[str]) -> int:
    """Bring a job to the foreground and wait for it."""
    job = await find_job(shell, name, words[0] if words else "")
    if job.done:
        shell.jobs.forget(job)
        raise fail(name, "job has terminated")
    await write(shell, job.text + "\n")
    _continue(job)
    return await shell.jobs.wait_job(job) or 0


def _continue(job: Job) -> None:
    for member in job.members:
        member.signal(signals.CONT)


@_controlled
async def bg_builtin(shell: Shell, name: str, words: list[str]) -> int:
    """Let stopped jobs go on in the background."""
    for word in words or [""]:
        job = await find_job(shell, name, word)
        if not any(member.stopped for member in job.members):
            await shell.complain(f"bg: job {job.number} already in background")
            continue
        mark = shell.jobs.mark(job)
        _continue(job)
        await write(shell, f"[{job.number}]{mark} {job.text} &\n")
    return 0


@checked
async def disown_builtin(shell: Shell, argv: list[str]) -> int:
    """Take jobs off the table, or mark them (-h), which without a terminal changes nothing."""
    options = parse_options(argv, "ahr")
    jobs = shell.jobs
    if not options.rest and ("a" in options or "r" in options):
        chosen = [job for job in jobs.table.values() if "r" not in options or not job.done]
        _disown(shell, chosen, options)
        return 0
    status = 0
    for word in options.rest or [""]:
        job = jobs.by_pid(int(word)) if word.isdigit() else None
        try:
            _disown(shell, [job or await find_job(shell, "disown", word)], options)
        except ShellError as error:
            await shell.complain(error.text)
            status = 1
    return status


def _disown(shell: Shell, jobs: list[Job], options: Options) -> None:
    if "h" not in options:
        for job in jobs:
            shell.jobs.abandon(job)


@checked
async def suspend_builtin(shell: Shell, argv: list[str]) -> int:
    """Stop the shell until it gets a SIGCONT."""
    options = parse_options(argv, "f")
    if options.rest:
        await too_many_arguments(shell, "suspend")
    if "f" not in options:
        if not shell.monitor:
            raise fail("suspend", "cannot suspend: no job control")
        if shell.options["login_shell"]:
            raise fail("suspend", "cannot suspend a login shell")
    shell.process.signal(signals.STOP)
    return 0
