"""From parsed commands to steps: functions that do one command and return the number of the next step."""

from __future__ import annotations

from bash_env.commands.sed.address import Match, Range, matcher
from bash_env.commands.sed.run import END
from bash_env.commands.sed.script import Command, Substitution
from bash_env.commands.sed.settings import Settings, Step
from bash_env.commands.sed.steps_change import CHANGE_STEPS
from bash_env.commands.sed.steps_flow import FLOW_STEPS
from bash_env.commands.sed.steps_output import OUTPUT_STEPS
from bash_env.commands.sed.steps_space import SPACE_STEPS

_BUILDERS = {**FLOW_STEPS, **SPACE_STEPS, **OUTPUT_STEPS, **CHANGE_STEPS}


class Program(list[Step]):
    """The steps of a script; the last one ends the cycle."""

    def __init__(self, commands: list[Command], settings: Settings) -> None:
        super().__init__()
        self.ranges: list[Range] = []
        for index, command in enumerate(commands):
            match, found = matcher(command, settings.tracked)
            if found is not None:
                self.ranges.append(found)
            step = _BUILDERS[command.name](settings, command, index + 1, found)
            self.append(_guarded(step, match, command, index + 1))
        self.append(lambda run: END)


def has_empty_regex(command: Command) -> bool:
    """Whether a command has an empty regular expression, which stands for the last one used."""
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
