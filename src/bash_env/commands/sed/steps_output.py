"""Steps that print, write and read files."""

from __future__ import annotations

from bash_env.commands.sed.address import ACTIVE, Range
from bash_env.commands.sed.listing import listing
from bash_env.commands.sed.run import DELETE, Run
from bash_env.commands.sed.script import Command
from bash_env.commands.sed.settings import Builder, Settings, Step


def print_space(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`p`."""

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        run.out.line(run.space, run.newline)
        return following

    return step


def print_line(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`P`: print the first line."""
    delimiter = settings.delimiter

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


def print_number(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`=`."""
    delimiter = settings.delimiter

    def step(run: Run) -> int:
        run.out.text(b"%d%b" % (run.line, delimiter))
        return following

    return step


def print_name(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`F`."""
    delimiter = settings.delimiter

    def step(run: Run) -> int:
        run.out.text(run.input.name.encode("utf-8", "surrogateescape") + delimiter)
        return following

    return step


def list_space(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`l`."""
    width = settings.width if command.argument is None else command.argument
    delimiter = settings.delimiter

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        run.out.text(listing(run.space, width, delimiter))
        return following

    return step


def insert(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`i`."""
    text = command.argument

    def step(run: Run) -> int:
        if text:
            run.out.text(text)
        return following

    return step


def append(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`a` and `r`: at the end of the cycle."""
    item = ("text", command.argument)
    if command.name == "r":
        item = ("file", command.argument.encode("utf-8", "surrogateescape"))

    def step(run: Run) -> int:
        run.appends.append(item)
        return following

    return step


def change(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`c`: in a range, the text stands for all of it."""
    text = command.argument

    def step(run: Run) -> int:
        if text and (found is None or found.state != ACTIVE):
            run.out.text(text)
        return DELETE

    return step


def write(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`w` and `W`."""
    output, first_only, delimiter = settings.outputs[command.argument], command.name == "W", settings.delimiter

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        if first_only and delimiter in run.space:
            output.text(run.space[: run.space.find(delimiter) + 1])
        else:
            output.line(run.space, run.newline)
        return following

    return step


def read_line(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`R`: a line of a file, at the end of the cycle."""
    name, delimiter = command.argument, settings.delimiter

    async def wait(run: Run) -> int:
        line = await run.line_of(name, delimiter)
        if line:
            run.appends.append(("text", line))
        return following

    return lambda run: run.wait(wait)


OUTPUT_STEPS: dict[str, Builder] = {
    "p": print_space,
    "P": print_line,
    "=": print_number,
    "F": print_name,
    "l": list_space,
    "i": insert,
    "a": append,
    "r": append,
    "c": change,
    "w": write,
    "W": write,
    "R": read_line,
}
