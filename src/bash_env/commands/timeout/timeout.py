"""timeout: run a program with a time limit (GNU coreutils manual 23.7)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel import signals
from bash_env.kernel.errors import strerror
from bash_env.kernel.execute import start, status_of
from bash_env.kernel.process import Process
from bash_env.kernel.scheduler import TIMED_OUT, Wait
from bash_env.kernel.signals import ProcessKilled
from bash_env.options.command import command
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option
from bash_env.text.duration import parse_duration
from bash_env.text.quote import quote

TIMEOUT_STATUS, USAGE_STATUS = 124, 125
_FORWARDED = (signals.INT, signals.QUIT, signals.HUP, signals.TERM, signals.ALRM)


def _duration(text: str) -> float:
    seconds = parse_duration(text)
    if seconds is None:
        raise BadValue("invalid time interval", text, hint=True)
    return seconds


class Options(CommandOptions):
    """Start COMMAND, and kill it if still running after DURATION."""

    usage = "[OPTION] DURATION COMMAND [ARG]..."
    usage_status = USAGE_STATUS
    permute = False

    preserve_status: bool = flag(
        "--preserve-status", help="exit with the same status as COMMAND, even when it times out"
    )
    foreground: bool = flag(
        "--foreground", help="let COMMAND stay in the foreground group; its children are not timed out"
    )
    kill_after: float = option(
        "-k", "--kill-after", metavar="DURATION", default=0.0, parse=_duration,
        help="also send a KILL signal if COMMAND is still running\nthis long after the initial signal was sent",
    )  # fmt: skip
    signal: str = option("-s", "--signal", metavar="SIGNAL", default="TERM", help="the signal to be sent on timeout")
    verbose: bool = flag("-v", "--verbose", help="diagnose to stderr any signal sent upon timeout")
    words: list[str] = operands("DURATION")

    def check(self, env: Mapping[str, str]) -> None:
        """There must be a duration and a command."""
        if signals.number_of(self.signal) is None:
            raise UsageError(f"{quote(self.signal, env)}: invalid signal")
        if len(self.words) < 2:
            raise UsageError("")
        if parse_duration(self.words[0]) is None:
            raise UsageError(f"invalid time interval {quote(self.words[0], env)}")


@command("timeout", Options)
async def timeout(process: Process, options: Options) -> int:
    """Start the command in a process group of its own and wait for it or for the end of its time."""
    if not options.foreground:
        process.pgid = process.pid
    try:
        child = await start(process, options.words[1:])
    except OSError as error:
        await process.error(f"failed to run command {quote(options.words[1], process.env)}: {strerror(error)}")
        return status_of(error)
    return await _Watch(process, options, child).run()


class _Watch:
    """A command whose time is limited."""

    def __init__(self, process: Process, options: Options, child: Process) -> None:
        self.process = process
        self.options = options
        self.child = child
        self.timed_out = False

    async def run(self) -> int:
        """Wait for the command, with the signals that its time's end brings; the status."""
        for number in _FORWARDED:
            self.process.dispositions[number] = self.send
        number = signals.number_of(self.options.signal) or 0
        seconds = parse_duration(self.options.words[0]) or 0.0
        if not await self.ends_within(seconds):
            self.timed_out = True
            await self.interrupt(number)
            if self.options.kill_after and not await self.ends_within(self.options.kill_after):
                number = signals.KILL
                await self.interrupt(number)
        return self.status(await self.child.wait(), number)

    async def ends_within(self, seconds: float) -> bool:
        """Whether the command ends in that time; 0 is no limit."""
        limit = seconds if 0 < seconds < 1e9 else None
        while self.child.status is None:
            if await Wait((self.child.exited,), limit) is TIMED_OUT:
                return False
        return True

    async def interrupt(self, number: int) -> None:
        """Send the signal that the end of the time asks for."""
        if self.options.verbose:
            command = quote(self.options.words[1], self.process.env)
            await self.process.error(f"sending signal {signals.name_of(number)} to command {command}")
        self.send(number)

    def send(self, number: int) -> None:
        """Send a signal to the command and, unless it is in the foreground, to all that it started."""
        machine, process = self.process.machine, self.process
        targets = (
            [self.child] if self.options.foreground else [p for p in machine.group(process.pgid) if p is not process]
        )
        for target in targets:
            target.signal(number)
            if number not in (signals.KILL, signals.CONT):
                target.signal(signals.CONT)

    def status(self, status: int, number: int) -> int:
        """The status of timeout itself; it dies of the signal that the command died of."""
        killed = self.child.exit_signal
        if killed and (not self.timed_out or killed == signals.KILL):
            raise ProcessKilled(killed)
        return status if not self.timed_out or self.options.preserve_status else TIMEOUT_STATUS
