"""getopt: parse a script's options (util-linux getopt(1))."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bash_env.kernel.process import Process

_OWN = "+ao:l:n:qQs:TuhV"
_OWN_LONG = (
    "options:",
    "longoptions:",
    "quiet",
    "quiet-output",
    "shell:",
    "test",
    "unquoted",
    "help",
    "alternative",
    "name:",
    "version",
)
_LETTERS = {
    "options": "o", "longoptions": "l", "quiet": "q", "quiet-output": "Q", "shell": "s", "test": "T", "unquoted": "u",
    "help": "h", "alternative": "a", "name": "n", "version": "V",
}  # fmt: skip
_HELP = """
Usage:
 getopt <optstring> <parameters>
 getopt [options] [--] <optstring> <parameters>
 getopt [options] -o|--options <optstring> [options] [--] <parameters>

Parse command options.

Options:
 -a, --alternative             allow long options starting with single -
 -l, --longoptions <longopts>  the long options to be recognized
 -n, --name <progname>         the name under which errors are reported
 -o, --options <optstring>     the short options to be recognized
 -q, --quiet                   disable error reporting by getopt(3)
 -Q, --quiet-output            no normal output
 -s, --shell <shell>           set quoting conventions to those of <shell>
 -T, --test                    test for getopt(1) version
 -u, --unquoted                do not quote the output

 -h, --help                    display this help
 -V, --version                 display version

For more details see getopt(1).
"""


class Found(NamedTuple):
    """An option: `name` without dashes, whether it is long, its value; or an operand (name None)."""

    name: str | None
    long: bool
    value: str | None


class Parsed(NamedTuple):
    """What getopt(3) makes of arguments."""

    options: list[Found]
    operands: list[str]
    errors: list[str]


def parse(
    arguments: list[str], short: str, long: dict[str, int], *, alternative: bool = False, posix: bool = False
) -> Parsed:
    """Options, operands and error messages, as getopt_long(3) finds them. `long`: 0 no value, 1 a value, 2 optional."""
    order = "+" if short.startswith("+") or (posix and not short.startswith("-")) else "-" if short[:1] == "-" else ""
    reader = _Reader(arguments, short.lstrip("+-"), long, alternative)
    while reader.todo:
        word = reader.todo.pop()
        if word == "--":
            reader.operands += reader.todo[::-1]
            break
        if word.startswith("--") or (alternative and len(word) > 1 and word[0] == "-" and reader.is_long(word)):
            reader.long_option(word)
        elif word.startswith("-") and len(word) > 1:
            reader.letters(word)
        elif order == "+":
            reader.operands += [word, *reader.todo[::-1]]
            break
        elif order == "-":
            reader.options.append(Found(None, False, word))
        else:
            reader.operands.append(word)
    return Parsed(reader.options, reader.operands, reader.errors)


class _Reader:
    def __init__(self, arguments: list[str], short: str, long: dict[str, int], alternative: bool) -> None:
        self.todo = arguments[::-1]
        self.short = short
        self.long = long
        self.alternative = alternative
        self.options: list[Found] = []
        self.operands: list[str] = []
        self.errors: list[str] = []

    def is_long(self, word: str) -> bool:
        """Whether a word with one dash is a long option."""
        name = word.lstrip("-").partition("=")[0]
        return any(known.startswith(name) for known in self.long) and (len(word) > 2 or word[1] not in self.short)

    def long_option(self, word: str) -> None:
        dashes = "--" if word.startswith("--") else "-"
        name, equals, value = word[len(dashes) :].partition("=")
        hits = [name] if name in self.long else [known for known in self.long if known.startswith(name)]
        if len(hits) != 1:
            problem = f"unrecognized option '{dashes}{name}'"
            if hits:
                shown = " ".join(f"'{dashes}{hit}'" for hit in hits)
                problem = f"option '{dashes}{name}' is ambiguous; possibilities: {shown}"
            self.errors.append(problem)
            return
        kind = self.long[hits[0]]
        if equals and not kind:
            self.errors.append(f"option '{dashes}{hits[0]}' doesn't allow an argument")
        elif kind == 1 and not equals:
            if not self.todo:
                self.errors.append(f"option '{dashes}{hits[0]}' requires an argument")
                return
            self.options.append(Found(hits[0], True, self.todo.pop()))
        else:
            self.options.append(Found(hits[0], True, value if kind else None))

    def letters(self, word: str) -> None:
        for place, letter in enumerate(word[1:], 2):
            at = self.short.find(letter) if letter not in ":;" else -1
            if at < 0:
                self.errors.append(f"invalid option -- '{letter}'")
                continue
            kind = len(self.short[at + 1 : at + 3]) - len(self.short[at + 1 : at + 3].lstrip(":"))
            if not kind:
                self.options.append(Found(letter, False, None))
                continue
            value: str | None = word[place:]
            if not value and kind == 1:
                if not self.todo:
                    self.errors.append(f"option requires an argument -- '{letter}'")
                    return
                value = self.todo.pop()
            self.options.append(Found(letter, False, value))
            return


def long_names(text: str, into: dict[str, int]) -> None:
    """Add the long options of a list, separated by commas or blanks."""
    for name in text.replace(",", " ").split():
        bare = name.rstrip(":")
        into[bare] = min(len(name) - len(bare), 2)


class _Settings:
    def __init__(self) -> None:
        self.options: str | None = None
        self.long: dict[str, int] = {}
        self.name = "getopt"
        self.flags: set[str] = set()
        self.shell: Callable[[str], str] = quoted_for_sh


def quoted_for_sh(word: str) -> str:
    """A word in single quotes."""
    return "'" + word.replace("'", "'\\''") + "'"


def quoted_for_csh(word: str) -> str:
    """A word in single quotes, with what csh looks at inside of them."""
    out = word.replace("'", "'\\''").replace("\\''", "\0").replace("\\", "\\\\").replace("\0", "\\''")
    return "'" + out.replace("!", "'\\!'").replace("\n", "\\n").replace("\t", "\\t").replace(" ", " ") + "'"


_SHELLS = {"sh": quoted_for_sh, "bash": quoted_for_sh, "csh": quoted_for_csh, "tcsh": quoted_for_csh}


async def getopt(process: Process) -> int:
    """Print the options in order, then the operands."""
    arguments = process.argv[1:]
    compatible = "GETOPT_COMPATIBLE" in process.env
    if not arguments:
        if compatible:
            await process.write(b" --\n")
            return 0
        return await _refuse(process, "missing optstring argument")
    if not arguments[0].startswith("-") or compatible:
        settings = _Settings()
        settings.flags.add("u")
        settings.options = arguments[0].lstrip("-+") if compatible else arguments[0]
        return await _print(process, settings, arguments[1:])
    settings, rest, problem = _own_options(arguments)
    if problem is not None:
        return await _refuse(process, problem)
    if settings.flags & {"h", "V"}:
        await process.write((_HELP if "h" in settings.flags else "getopt (bash-env)\n").encode())
        return 0
    if "T" in settings.flags:
        return 4
    if settings.options is None:
        if not rest:
            return await _refuse(process, "missing optstring argument")
        settings.options = rest.pop(0)
    return await _print(process, settings, rest)


def _own_options(arguments: list[str]) -> tuple[_Settings, list[str], str | None]:
    settings = _Settings()
    known: dict[str, int] = {}
    for own in _OWN_LONG:
        long_names(own, known)
    parsed = parse(arguments, _OWN, known)
    if parsed.errors:
        return settings, [], parsed.errors[0]
    for name, long, value in parsed.options:
        letter = _LETTERS[name or ""] if long else name or ""
        if letter == "o":
            settings.options = value
        elif letter == "l":
            long_names(value or "", settings.long)
        elif letter == "n":
            settings.name = value or ""
        elif letter == "s":
            if value not in _SHELLS:
                return settings, [], "unknown shell after -s or --shell argument"
            settings.shell = _SHELLS[value]
        else:
            settings.flags.add(letter)
    return settings, parsed.operands, None


async def _refuse(process: Process, problem: str) -> int:
    await process.write_error(f"getopt: {problem}\nTry 'getopt --help' for more information.\n")
    return 2


async def _print(process: Process, settings: _Settings, arguments: list[str]) -> int:
    parsed = parse(
        arguments,
        settings.options or "",
        settings.long,
        alternative="a" in settings.flags,
        posix="POSIXLY_CORRECT" in process.env,
    )
    quote = (lambda word: word) if "u" in settings.flags else settings.shell
    words = []
    for name, long, value in parsed.options:
        if name is not None:
            words.append(("--" if long else "-") + name)
        if value is not None:
            words.append(quote(value))
    words += ["--", *map(quote, parsed.operands)]
    if "q" not in settings.flags:
        for error in parsed.errors:
            await process.write_error(f"{settings.name}: {error}\n")
    if "Q" not in settings.flags:
        await process.write((" " + " ".join(words) + "\n").encode("utf-8", "surrogateescape"))
    return 1 if parsed.errors else 0
