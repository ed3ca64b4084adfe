"""The options of find that stand among the expression, and those before the starting points."""

from __future__ import annotations

import re

from bash_env.commands.find.context import FOLLOW, Context, FindError
from bash_env.commands.find.expression import ALWAYS, Condition
from bash_env.commands.find.parser import Parser, PrimaryParser

DEBUG_FLAGS = {
    "exec": "Show diagnostic information relating to -exec, -execdir, -ok and -okdir",
    "opt": "Show diagnostic information relating to optimisation",
    "rates": "Indicate how often each predicate succeeded",
    "search": "Navigate the directory tree verbosely",
    "stat": "Trace calls to stat(2) and lstat(2)",
    "time": "Show diagnostic information relating to time-of-day and timestamp comparisons",
    "tree": "Display the expression tree",
    "all": "Set all of the debug flags (but help)",
    "help": "Explain the various -D options",
}
_NOT_TESTS = frozenset(("daystart", "regextype"))


async def _check_place(parser: Parser) -> None:
    """Warn of a global option behind a test."""
    if parser.test_seen:
        name, test = parser.name, parser.test_seen
        await parser.warn(
            f"you have specified the global option {name} after the argument {test}, but global options are not"
            f" positional, i.e., {name} affects tests specified before it as well as those specified after it."
            "  Please specify global options before other arguments."
        )


async def _depth(parser: Parser) -> Condition:
    await _check_place(parser)
    if parser.name == "-d":
        await parser.warn(
            "the -d option is deprecated; please use -depth instead, because the latter is a POSIX-compliant feature."
        )
    parser.context.depth_first = parser.context.explicit_depth = True
    return ALWAYS


def _level(parser: Parser) -> int:
    text = parser.argument()
    if not (text.isascii() and text.isdigit()):
        quoted = parser.context.quote(text)
        raise FindError(f"Expected a positive decimal integer argument to {parser.name}, but got {quoted}")
    return int(text[-18:])


async def _max_depth(parser: Parser) -> Condition:
    await _check_place(parser)
    parser.context.max_depth = _level(parser)
    return ALWAYS


async def _min_depth(parser: Parser) -> Condition:
    await _check_place(parser)
    parser.context.min_depth = _level(parser)
    return ALWAYS


async def _one_device(parser: Parser) -> Condition:
    await _check_place(parser)
    parser.context.one_device = True
    return ALWAYS


async def _no_effect(parser: Parser) -> Condition:
    await _check_place(parser)
    return ALWAYS


async def _ignore_race(parser: Parser) -> Condition:
    await _check_place(parser)
    parser.context.ignore_race = parser.name == "-ignore_readdir_race"
    return ALWAYS


async def _follow(parser: Parser) -> Condition:
    parser.context.follow = FOLLOW
    return ALWAYS


async def _warnings(parser: Parser) -> Condition:
    parser.warnings = parser.name == "-warn"
    return ALWAYS


async def _files_from(parser: Parser) -> Condition:
    parser.context.roots_file = parser.argument()
    return ALWAYS


OPTIONS: dict[str, PrimaryParser] = {
    "d": _depth,
    "depth": _depth,
    "maxdepth": _max_depth,
    "mindepth": _min_depth,
    "xdev": _one_device,
    "mount": _one_device,
    "noleaf": _no_effect,
    "ignore_readdir_race": _ignore_race,
    "noignore_readdir_race": _ignore_race,
    "follow": _follow,
    "warn": _warnings,
    "nowarn": _warnings,
    "files0-from": _files_from,
}


def is_option(name: str) -> bool:
    """Whether global options may stand behind a primary."""
    return name in OPTIONS or name in _NOT_TESTS


class Leading:
    """The options before the starting points: `follow`, and the words that are left."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.follow = ""
        self.debug_flags: list[str] = []
        self.position = 0
        while self.position < len(words) and self.option(words[self.position]):
            self.position += 1

    def option(self, word: str) -> bool:
        """Read one option; False for what is none."""
        if word in ("-H", "-L", "-P"):
            self.follow = word[1]
        elif word == "-D":
            self.position += 1
            if self.position >= len(self.words):
                raise FindError("Missing argument after the -D option.\nTry 'find --help' for more information.")
            self.debug_flags += self.words[self.position].split(",")
        elif word.startswith("-O"):
            if len(word) == 2:
                raise FindError("The -O option must be immediately followed by a decimal integer")
            if not re.fullmatch("[0-9]+", word[2:]):
                raise FindError("Please specify a decimal number immediately after -O")
        elif word == "--":
            self.position += 1
            return False
        else:
            return False
        return True

    def rest(self) -> list[str]:
        """The starting points and the expression."""
        return self.words[self.position :]


async def report_debug_flags(context: Context, flags: list[str]) -> bool:
    """Explain the flags of -D if asked for, which ends find; tracing itself is not offered."""
    for flag in flags:
        if flag == "help":
            text = "Valid arguments for -D:\n" + "".join(f"{name:<10} {text}\n" for name, text in DEBUG_FLAGS.items())
            await context.process.write(text.encode())
            return True
        if flag not in DEBUG_FLAGS:
            quoted = context.quote(flag)
            await context.process.write_error(f"{context.process.name}: Ignoring unrecognised debug flag {quoted}\n")
    return False
