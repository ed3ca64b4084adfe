"""Job control: jobs, wait, fg, bg, disown, suspend (bash manual 7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bash_env.kernel import signals
from bash_env.kernel.process import Process
from bash_env.shell.builtins.support import Options, checked, fail, is_name, parse_options, write
from bash_env.shell.errors import ShellError
from bash_env.shell.execute import execute
from bash_env.shell.jobs import Job, state_text

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def find_job(shell: Shell, name: str, spec: str) -> Job:
    """The job of a specification. Raises ShellError."""
    try:
        job = shell.jobs.find(spec)
    except ShellError as error:
        raise ShellError(f"{name}: {error.text}\n", 127) from None
    if job is None:
        shown = "current" if spec in ("", "%", "%%", "%+") else spec
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
    table = shell.jobs.table or {job.number: job for job in shell.jobs.inherited}
    await write(shell, "".join([_line(shell, job, options) for job in table.values() if _wanted(shell, job, options)]))
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
            job = find_job(shell, "jobs", spec)
        except ShellError as error:
            await shell.complain(error.text.rstrip("\n"))
            if error.text.endswith("\n"):
                await shell.complain(f"jobs: {spec}: no such job")
            status = 1
            continue
        await write(shell, _line(shell, job, options))
        if job.done:
            shell.jobs.forget(job)
    return status


def _wanted(shell: Shell, job: Job, options: Options) -> bool:
    state = state_text(job.process, shell.monitor)
    if "r" in options and state != "Running":
        return False
    if "s" in options and state != "Stopped":
        return False
    return "n" not in options or job.notified != state


def _line(shell: Shell, job: Job, options: Options) -> str:
    """One job as it is listed."""
    state = state_text(job.process, shell.monitor)
    job.notified = state
    if "p" in options:
        return f"{job.pid}\n"
    running = " &" if state == "Running" else ""
    head = f"[{job.number}]{shell.jobs.mark(job)} "
    if "l" not in options:
        return f"{head} {state:<23} {job.text}{running}\n"
    stages = job.stages()
    lines = [f"{head}{stages[0][0]:>5} {state:<23} {stages[0][1]}"]
    lines += [f"     {pid:>5} {'':<23} | {text}" for pid, text in stages[1:]]
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
    processes = [job.process for job in jobs.table.values()]
    processes += [process for pid, process in jobs.substitutions.items() if pid == shell.last_background]
    for process in processes:
        if await jobs.wait_process(process) is None:
            return _interrupted(shell)
    jobs.statuses.clear()
    return 0


async def _wait_one(shell: Shell, word: str, name: str | None) -> int:
    """Wait for one process or job. Raises ShellError."""
    if word.isascii() and word.isdigit():
        pid = int(word)
        process = _child(shell, pid)
        if process is None:
            known = shell.jobs.statuses.get(pid)
            if known is None:
                await shell.complain(f"wait: pid {word} is not a child of this shell")
                return 127
            _set_pid(shell, name, pid)
            return known
    elif word.startswith("%"):
        try:
            process = find_job(shell, "wait", word).process
        except ShellError as error:
            await shell.complain(error.text.rstrip("\n"))
            return 127
    else:
        await shell.complain(f"wait: `{word}': not a pid or valid job spec")
        return 1
    status = await shell.jobs.wait_process(process)
    _set_pid(shell, name, process.pid)
    return _interrupted(shell) if status is None else status


def _child(shell: Shell, pid: int) -> Process | None:
    job = shell.jobs.by_pid(pid)
    return job.process if job is not None else shell.jobs.substitutions.get(pid)


def _set_pid(shell: Shell, name: str | None, pid: int) -> None:
    if name is not None:
        shell.variables.set(name, pid)


async def _wait_next(shell: Shell, words: list[str], name: str | None) -> int:
    """`wait -n`: wait for any of the given jobs to end."""
    jobs = shell.jobs
    processes = [job.process for job in jobs.table.values()]
    if words:
        processes = []
        for word in words:
            job = jobs.find(word) if word.startswith("%") else jobs.by_pid(int(word)) if word.isdigit() else None
            if job is None:
                await shell.complain(f"wait: {word}: no such job")
            else:
                processes.append(job.process)
    if not processes:
        return 127
    process = await jobs.wait_any(processes)
    if process is None:
        return _interrupted(shell)
    _set_pid(shell, name, process.pid)
    return await jobs.wait_process(process) or 0


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
    job = find_job(shell, name, words[0] if words else "")
    if job.done:
        shell.jobs.forget(job)
        raise fail(name, "job has terminated")
    await write(shell, job.text + "\n")
    job.process.signal(signals.CONT)
    return await shell.jobs.wait_process(job.process) or 0


@_controlled
async def bg_builtin(shell: Shell, name: str, words: list[str]) -> int:
    """Let stopped jobs go on in the background."""
    for word in words or [""]:
        job = find_job(shell, name, word)
        if not job.process.stopped:
            await shell.complain(f"bg: job {job.number} already in background")
            continue
        mark = shell.jobs.mark(job)
        job.process.signal(signals.CONT)
        await write(shell, f"[{job.number}]{mark} {job.text} &\n")
    return 0


@checked
async def disown_builtin(shell: Shell, argv: list[str]) -> int:
    """Take jobs off the table, or mark them (-h), which without a terminal changes nothing."""
    options = parse_options(argv, "ahr")
    jobs = shell.jobs
    if not options.rest and ("a" in options or "r" in options):
        chosen = [job for job in jobs.table.values() if "r" not in options or state_text(job.process) == "Running"]
        _disown(shell, chosen, options)
        return 0
    status = 0
    for word in options.rest or [""]:
        job = jobs.by_pid(int(word)) if word.isdigit() else None
        try:
            _disown(shell, [job or find_job(shell, "disown", word)], options)
        except ShellError as error:
            await shell.complain(error.text.rstrip("\n"))
            status = 1
    return status


def _disown(shell: Shell, jobs: list[Job], options: Options) -> None:
    if "h" not in options:
        for job in jobs:
            shell.jobs.drop(job)


@checked
async def suspend_builtin(shell: Shell, argv: list[str]) -> int:
    """Stop the shell until it gets a SIGCONT."""
    options = parse_options(argv, "f")
    if options.rest:
        raise fail("suspend", "too many arguments")
    if "f" not in options:
        if not shell.monitor:
            raise fail("suspend", "cannot suspend: no job control")
        if shell.options["login_shell"]:
            raise fail("suspend", "cannot suspend a login shell")
    shell.process.signal(signals.STOP)
    return 0
