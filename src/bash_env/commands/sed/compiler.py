"""From parsed commands to steps: functions that do one command and return the number of the next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.sed.address import ACTIVE, Match, Range, find_regex, matcher
from bash_env.commands.sed.listing import listing
from bash_env.commands.sed.output import Output
from bash_env.commands.sed.run import DELETE, END, QUIT, RESTART, STOP, Run
from bash_env.commands.sed.script import Command, Substitution
from bash_env.commands.sed.substitute import Change, changer, transliterator

Step = Callable[[Run], int]

JUMPS_PER_PAUSE = 1024
"""How many branches back a script may take before others get their turn."""


class Program(list[Step]):
    """The steps of a script; the last one ends the cycle."""

    def __init__(self, commands: list[Command], settings: Settings) -> None:
        super().__init__()
        self.ranges: list[Range] = []
        tracked = any(_has_empty_regex(command) for command in commands)
        builder = Builder(settings, tracked)
        for index, command in enumerate(commands):
            match, found = matcher(command, tracked)
            if found is not None:
                self.ranges.append(found)
            step = _STEPS[command.name](builder, command, index + 1, found)
            self.append(_guarded(step, match, command, index + 1))
        self.append(lambda run: END)


class Settings:
    """What the options say about running a script.

    `posix` makes an `N` without a next line delete; `outputs` are the files that the script writes, by name.
    """

    def __init__(
        self,
        *,
        extended: bool,
        utf8: bool,
        posix: bool,
        quiet: bool,
        width: int,
        delimiter: bytes,
        outputs: dict[str, Output],
    ) -> None:
        self.extended = extended
        self.utf8 = utf8
        self.posix = posix
        self.quiet = quiet
        self.width = width
        self.delimiter = delimiter
        self.outputs = outputs


def _has_empty_regex(command: Command) -> bool:
    regexes = [
        address.pattern for address in (command.first, command.second) if address is not None and address.pattern
    ]
    if isinstance(command.argument, Substitution):
        regexes.append(command.argument.regex)
    return any(regex.pattern is None for regex in regexes)


def _guarded(step: Step, match: Match | None, command: Command, following: int) -> Step:
    """The step behind its addresses; a block that does not apply is stepped over."""
    if match is None:
        return step if not command.negated else lambda run: _skip(command, following)
    elsewhere = _skip(command, following)
    if command.negated:
        return lambda run: elsewhere if match(run) else step(run)
    return lambda run: step(run) if match(run) else elsewhere


def _skip(command: Command, following: int) -> int:
    return command.target if command.name == "{" else following


class Builder:
    """Makes the steps. A method for a command gets it, the number of the next step, and its range if it has one."""

    def __init__(self, settings: Settings, tracked: bool) -> None:
        self.settings = settings
        self.tracked = tracked
        self.delimiter = settings.delimiter

    # --- going on ------------------------------------------------------------------------------------

    def block(self, command: Command, following: int, found: Range | None) -> Step:
        """`{`: what is in it follows."""
        return lambda run: following

    def branch(self, command: Command, following: int, found: Range | None) -> Step:
        """`b`."""
        return _jump(command.target, following)

    def branch_if(self, command: Command, following: int, found: Range | None) -> Step:
        """`t`: branch if something was replaced since the last line was read or branch taken."""
        jump = _jump(command.target, following)

        def step(run: Run) -> int:
            if not run.replaced:
                return following
            run.replaced = False
            return jump(run)

        return step

    def branch_unless(self, command: Command, following: int, found: Range | None) -> Step:
        """`T`: branch if nothing was replaced."""
        jump = _jump(command.target, following)

        def step(run: Run) -> int:
            if not run.replaced:
                return jump(run)
            run.replaced = False
            return following

        return step

    def quit(self, command: Command, following: int, found: Range | None) -> Step:
        """`q` and `Q`."""
        status, code = command.argument or 0, QUIT if command.name == "q" else STOP

        def step(run: Run) -> int:
            run.status = status
            return code

        return step

    def delete(self, command: Command, following: int, found: Range | None) -> Step:
        """`d`."""
        return lambda run: DELETE

    def delete_line(self, command: Command, following: int, found: Range | None) -> Step:
        """`D`: delete the first line; what is left goes through the script again."""
        delimiter = self.delimiter

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            end = run.space.find(delimiter)
            if end < 0:
                return DELETE
            run.space = run.space[end + 1 :]
            return RESTART

        return step

    # --- lines ---------------------------------------------------------------------------------------

    def next(self, command: Command, following: int, found: Range | None) -> Step:
        """`n`: print, and read the next line; without one the script ends here."""
        quiet = self.settings.quiet

        def shift(run: Run) -> None:
            if not quiet:
                if run.space_tail:
                    run.settle()
                run.out.line(run.space, run.newline)
            run.space_tail.clear()

        async def wait(run: Run) -> int:
            if not await run.more():
                return END
            shift(run)
            await run.dump_appends()
            run.space = run.take()
            return following

        def step(run: Run) -> int:
            source = run.input
            if source.index >= source.count or run.appends:
                return run.wait(wait)
            shift(run)
            run.space = run.take()
            return following

        return step

    def append_next(self, command: Command, following: int, found: Range | None) -> Step:
        """`N`: append the next line."""
        delimiter, posix = self.delimiter, self.settings.posix

        async def wait(run: Run) -> int:
            if not await run.more():
                return DELETE if posix else END
            await run.dump_appends()
            run.space_tail += (delimiter, run.take())
            return following

        def step(run: Run) -> int:
            source = run.input
            if source.index >= source.count or run.appends:
                return run.wait(wait)
            run.space_tail += (delimiter, run.take())
            return following

        return step

    def clear(self, command: Command, following: int, found: Range | None) -> Step:
        """`z`."""

        def step(run: Run) -> int:
            run.space = b""
            run.space_tail.clear()
            return following

        return step

    # --- the hold space ------------------------------------------------------------------------------

    def hold(self, command: Command, following: int, found: Range | None) -> Step:
        """`h`."""

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            run.hold, run.hold_newline = run.space, run.newline
            run.hold_tail.clear()
            return following

        return step

    def append_hold(self, command: Command, following: int, found: Range | None) -> Step:
        """`H`."""
        delimiter = self.delimiter

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            run.hold_tail += (delimiter, run.space)
            run.hold_newline = run.newline
            return following

        return step

    def get(self, command: Command, following: int, found: Range | None) -> Step:
        """`g`."""

        def step(run: Run) -> int:
            if run.hold_tail:
                run.settle_hold()
            run.space, run.newline = run.hold, run.hold_newline
            run.space_tail.clear()
            return following

        return step

    def append_get(self, command: Command, following: int, found: Range | None) -> Step:
        """`G`."""
        delimiter = self.delimiter

        def step(run: Run) -> int:
            if run.hold_tail:
                run.settle_hold()
            run.space_tail += (delimiter, run.hold)
            run.newline = run.hold_newline
            return following

        return step

    def exchange(self, command: Command, following: int, found: Range | None) -> Step:
        """`x`."""

        def step(run: Run) -> int:
            run.space, run.hold = run.hold, run.space
            run.space_tail, run.hold_tail = run.hold_tail, run.space_tail
            run.newline, run.hold_newline = run.hold_newline, run.newline
            return following

        return step

    # --- printing ------------------------------------------------------------------------------------

    def print(self, command: Command, following: int, found: Range | None) -> Step:
        """`p`."""

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            run.out.line(run.space, run.newline)
            return following

        return step

    def print_line(self, command: Command, following: int, found: Range | None) -> Step:
        """`P`: print the first line."""
        delimiter = self.delimiter

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            end = run.space.find(delimiter)
            if end < 0:
                run.out.line(run.space, run.newline)
            else:
                run.out.text(run.space[: end + 1])
            return following

        return step

    def print_number(self, command: Command, following: int, found: Range | None) -> Step:
        """`=`."""
        delimiter = self.delimiter

        def step(run: Run) -> int:
            run.out.text(b"%d%b" % (run.line, delimiter))
            return following

        return step

    def print_name(self, command: Command, following: int, found: Range | None) -> Step:
        """`F`."""
        delimiter = self.delimiter

        def step(run: Run) -> int:
            run.out.text(run.input.name.encode("utf-8", "surrogateescape") + delimiter)
            return following

        return step

    def list(self, command: Command, following: int, found: Range | None) -> Step:
        """`l`."""
        width = self.settings.width if command.argument is None else command.argument
        delimiter = self.delimiter

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            run.out.text(listing(run.space, width, delimiter))
            return following

        return step

    def insert(self, command: Command, following: int, found: Range | None) -> Step:
        """`i`."""
        text = command.argument

        def step(run: Run) -> int:
            if text:
                run.out.text(text)
            return following

        return step

    def append(self, command: Command, following: int, found: Range | None) -> Step:
        """`a` and `r`: at the end of the cycle."""
        item = ("text", command.argument)
        if command.name == "r":
            item = ("file", command.argument.encode("utf-8", "surrogateescape"))

        def step(run: Run) -> int:
            run.appends.append(item)
            return following

        return step

    def change(self, command: Command, following: int, found: Range | None) -> Step:
        """`c`: in a range, the text stands for all of it."""
        text = command.argument

        def step(run: Run) -> int:
            if text and (found is None or found.state != ACTIVE):
                run.out.text(text)
            return DELETE

        return step

    # --- files ---------------------------------------------------------------------------------------

    def write(self, command: Command, following: int, found: Range | None) -> Step:
        """`w` and `W`."""
        output, first_only, delimiter = self.settings.outputs[command.argument], command.name == "W", self.delimiter

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            if first_only and delimiter in run.space:
                output.text(run.space[: run.space.find(delimiter) + 1])
            else:
                output.line(run.space, run.newline)
            return following

        return step

    def read_line(self, command: Command, following: int, found: Range | None) -> Step:
        """`R`: a line of a file, at the end of the cycle."""
        name, delimiter = command.argument, self.delimiter

        async def wait(run: Run) -> int:
            line = await run.line_of(name, delimiter)
            if line:
                run.appends.append(("text", line))
            return following

        return lambda run: run.wait(wait)

    # --- changing ------------------------------------------------------------------------------------

    def substitute(self, command: Command, following: int, found: Range | None) -> Step:
        """`s`."""
        what: Substitution = command.argument
        change = self.dynamic(what) if self.tracked else self.static(what)
        output = None if what.file is None else self.settings.outputs[what.file]
        prints = what.print

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            text = change(run, run.space)
            if text is None:
                return following
            run.space = text
            run.replaced = True
            if len(text) > run.limit:
                run.check(text)
            if prints:
                run.out.line(text, run.newline)
            if output is not None:
                output.line(text, run.newline)
            return following

        if prints or output is not None:
            return step
        return self.silent(change, following)

    def silent(self, change: Callable[[Run, bytes], bytes | None], following: int) -> Step:
        """`s` without p and w."""

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            text = change(run, run.space)
            if text is not None:
                run.space = text
                run.replaced = True
                if len(text) > run.limit:
                    run.check(text)
            return following

        return step

    def static(self, what: Substitution) -> Callable[[Run, bytes], bytes | None]:
        """A substitution whose regular expression is known."""
        change = changer(what, what.regex, self.settings.extended, self.settings.utf8)
        return lambda run, text: change(text)

    def dynamic(self, what: Substitution) -> Callable[[Run, bytes], bytes | None]:
        """A substitution in a script with empty regular expressions."""
        changes: dict[Any, Change] = {}
        settings = self.settings

        def change(run: Run, text: bytes) -> bytes | None:
            regex = find_regex(what.regex, run)
            known = changes.get(regex)
            if known is None:
                known = changes[regex] = changer(what, regex, settings.extended, settings.utf8)
            return known(text)

        return change

    def transliterate(self, command: Command, following: int, found: Range | None) -> Step:
        """`y`."""
        change = transliterator(command.argument, self.settings.utf8)

        def step(run: Run) -> int:
            if run.space_tail:
                run.settle()
            run.space = change(run.space)
            return following

        return step


def _jump(target: int, following: int) -> Step:
    """Go on at `target`; jumping back counts, so that endless loops let others run."""
    if target >= following:
        return lambda run: target

    async def pause(run: Run) -> int:
        await run.flush()
        await run.process.checkpoint()
        return target

    def step(run: Run) -> int:
        run.jumps += 1
        return run.wait(pause) if not run.jumps % JUMPS_PER_PAUSE else target

    return step


_STEPS: dict[str, Callable[[Builder, Command, int, Range | None], Step]] = {
    "{": Builder.block,
    "=": Builder.print_number,
    "a": Builder.append,
    "b": Builder.branch,
    "c": Builder.change,
    "d": Builder.delete,
    "D": Builder.delete_line,
    "F": Builder.print_name,
    "g": Builder.get,
    "G": Builder.append_get,
    "h": Builder.hold,
    "H": Builder.append_hold,
    "i": Builder.insert,
    "l": Builder.list,
    "n": Builder.next,
    "N": Builder.append_next,
    "p": Builder.print,
    "P": Builder.print_line,
    "q": Builder.quit,
    "Q": Builder.quit,
    "r": Builder.append,
    "R": Builder.read_line,
    "s": Builder.substitute,
    "t": Builder.branch_if,
    "T": Builder.branch_unless,
    "w": Builder.write,
    "W": Builder.write,
    "x": Builder.exchange,
    "y": Builder.transliterate,
    "z": Builder.clear,
}
