"""Steps that change the pattern space: `s` and `y`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.sed.address import Range, find_regex
from bash_env.commands.sed.run import Run
from bash_env.commands.sed.script import Command, Substitution
from bash_env.commands.sed.settings import Builder, Settings, Step
from bash_env.commands.sed.substitute import Change, changer, transliterator


def substitute(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`s`."""
    what: Substitution = command.argument
    change = _dynamic(settings, what) if settings.tracked else _static(settings, what)
    output = None if what.file is None else settings.outputs[what.file]
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
    return _silent(change, following)


def _silent(change: Callable[[Run, bytes], bytes | None], following: int) -> Step:
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


def _static(settings: Settings, what: Substitution) -> Callable[[Run, bytes], bytes | None]:
    """A substitution whose regular expression is known."""
    change = changer(what, what.regex, settings.extended, settings.utf8)
    return lambda run, text: change(text)


def _dynamic(settings: Settings, what: Substitution) -> Callable[[Run, bytes], bytes | None]:
    """A substitution in a script with empty regular expressions."""
    changes: dict[Any, Change] = {}

    def change(run: Run, text: bytes) -> bytes | None:
        regex = find_regex(what.regex, run)
        known = changes.get(regex)
        if known is None:
            known = changes[regex] = changer(what, regex, settings.extended, settings.utf8)
        return known(text)

    return change


def transliterate(settings: Settings, command: Command, following: int, found: Range | None) -> Step:
    """`y`."""
    change = transliterator(command.argument, settings.utf8)

    def step(run: Run) -> int:
        if run.space_tail:
            run.settle()
        run.space = change(run.space)
        return following

    return step


CHANGE_STEPS: dict[str, Builder] = {"s": substitute, "y": transliterate}
