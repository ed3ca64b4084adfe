"""One run of jq: the program on each input, its outputs, messages and the exit status."""

from __future__ import annotations

from typing import Any

from bash_env.commands.jq.arguments import CommandLine
from bash_env.commands.jq.encode import Colors, Writer, dump
from bash_env.commands.jq.errors import Halt, JqError
from bash_env.commands.jq.inputs import Inputs
from bash_env.commands.jq.machine import DONE, INPUT, OUTPUT, PAUSE, Code, Machine, Single
from bash_env.commands.jq.moments import zoned
from bash_env.commands.jq.values import true
from bash_env.kernel.process import Process

_BATCH = 64
"""How many inputs are done between two looks at whether others want to run."""
_FULL = 1 << 15
_BAD_JSON = 4
"""The exit status after a text that is no JSON."""


class Run:
    """What the functions of a program may ask for."""

    def __init__(self, process: Process, inputs: Inputs) -> None:
        self.process = process
        self.inputs = inputs
        self.environment = dict(process.env)
        self.messages: list[str] = []
        self.zoned = zoned(process.env.get("TZ"))
        self.names: list[str] = []
        self.ready = inputs.ready
        self.take = inputs.take

    @property
    def filename(self) -> str | None:
        """The file that is being read."""
        return self.inputs.filename

    def line_number(self) -> int:
        """How many lines were read."""
        return self.inputs.line_number()

    def builtins(self) -> list[str]:
        """The names of all functions, name/arity."""
        return self.names

    def now(self) -> float:
        """Seconds since the epoch."""
        return self.process.machine.clock.time_ns() / 1e9


class Session:
    """Feeds the inputs to the program and prints what comes out."""

    def __init__(self, process: Process, line: CommandLine, inputs: Inputs, run: Run) -> None:
        self.process = process
        self.flags = line.flags
        self.inputs = inputs
        self.run_state = run
        self.status = 0
        self.last: Any = None
        self.some = False
        self.asked = "null" in self.flags
        self.parts: list[str] = []
        self.waiting = 0
        self.machine = Machine()
        colors = Colors(process.env.get("JQ_COLORS")) if "color" in self.flags else None
        if colors and colors.failed:
            run.messages.append("Failed to set $JQ_COLORS\n")
        style = line.style()
        self.writer = Writer(style, sort="sort" in self.flags, ascii_only="ascii" in self.flags, colors=colors)
        self.text = dump if self.writer.plain else self.writer.text
        self.raw = "raw" in self.flags or "join" in self.flags
        self.start = "\x1e" if "seq" in self.flags else ""
        self.end = "" if "join" in self.flags else "\n"

    async def run(self, program: Code, quick: Single | None) -> int:
        """Run the program on all inputs; the exit status."""
        await self._say()
        try:
            if "null" in self.flags:
                await self._apply(program, None)
            else:
                await self._each(program, quick)
        except Halt as halt:
            await self._flush()
            await self._speak(halt)
            return halt.status & 0xFF
        finally:
            await self.inputs.close()
        await self._flush()
        if self.inputs.failed:
            return 2
        if self.status or "exit" not in self.flags:
            return self.status
        return (0 if true(self.last) else 1) if self.some else 4 if self.asked else 0

    async def _each(self, program: Code, quick: Single | None) -> None:
        inputs, count = self.inputs, 0
        while True:
            if not inputs.ready():
                await inputs.more()
                continue
            try:
                some, value = inputs.take()
            except JqError as error:
                await self._bad_input(error)
                return
            if not some:
                return
            if quick is None:
                await self._apply(program, value)
            else:
                await self._apply_quick(quick, value)
            count += 1
            self.asked = True
            if count % _BATCH == 0 or self.waiting > _FULL:
                await self._pause()

    async def _pause(self) -> None:
        if self.waiting > _FULL:
            await self._flush()
        await self.process.checkpoint()

    async def _bad_input(self, error: JqError) -> None:
        if "seq" in self.flags:
            await self.process.write_error(f"jq: ignoring parse error: {error.value}\n")
            return
        await self.process.write_error(f"parse error: {error.value}\n")
        self.status = _BAD_JSON

    async def _apply_quick(self, quick: Single, value: Any) -> None:
        try:
            found = quick(None, value)
            self._put(found)
        except JqError as error:
            await self._report(error.value)
        except RecursionError:
            await self._report("value nested too deep")
        if "unbuffered" in self.flags:
            await self._flush()

    async def _apply(self, program: Code, value: Any) -> None:
        machine = self.machine
        machine.start(program, None, value)
        while True:
            try:
                signal = machine.advance()
                if signal == OUTPUT:
                    self._put(machine.output)
            except JqError as error:
                await self._say()
                await self._report(error.value)
                return
            if self.run_state.messages:
                await self._say()
            if signal == DONE:
                return
            if signal == PAUSE or self.waiting > _FULL:
                await self._pause()
            elif signal == INPUT:
                await self.inputs.more()
            elif "unbuffered" in self.flags:
                await self._flush()

    def _put(self, value: Any) -> None:
        self.last, self.some = value, True
        text = value if self.raw and value.__class__ is str else self.text(value)
        self.parts.append(self.start + text + self.end)
        self.waiting += len(text) + 1

    async def _flush(self) -> None:
        if self.parts:
            text = "".join(self.parts)
            self.parts.clear()
            self.waiting = 0
            await self.process.write(text.encode("utf-8", "replace"))

    async def _say(self) -> None:
        messages = self.run_state.messages
        for message in messages:
            await self.process.write_error(message)
        messages.clear()

    async def _report(self, value: Any) -> None:
        if value is None:
            return
        self.status = 5
        where = f"(at {self.inputs.place()})"
        if isinstance(value, str):
            await self.process.write_error(f"jq: error {where}: {value}\n")
        else:
            await self.process.write_error(f"jq: error {where} (not a string): {dump(value)}\n")

    async def _speak(self, halt: Halt) -> None:
        await self._say()
        if halt.speak and halt.value is not None:
            await self.process.write_error(halt.value if isinstance(halt.value, str) else dump(halt.value) + "\n")
