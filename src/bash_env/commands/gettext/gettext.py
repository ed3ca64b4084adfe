"""gettext and ngettext: print a message in the user's language (GNU gettext manual 15.5.2). No catalogs: as in the C locale."""

from __future__ import annotations

import re

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets

_ESCAPE = re.compile(r"\\(?:([abcfnrtv\\])|([0-7]{1,3}))")
_MEANINGS = {"a": "\a", "b": "\b", "c": "", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


class Options(CommandOptions):
    """Display native language translation of a textual message."""

    version = "{name} (GNU gettext-runtime) 0.21"
    usage = "[OPTION] [[TEXTDOMAIN] MSGID]"

    domain: str | None = option(
        "-d", "--domain", metavar="TEXTDOMAIN", help="retrieve translated messages from TEXTDOMAIN"
    )
    context: str | None = option("-c", "--context", metavar="CONTEXT", help="specify context for MSGID")
    escapes: bool = flag("-e", help="enable expansion of some escape sequences")
    no_escapes: bool = sets("escapes", False, "-E", help="disable expansion of escape sequences")
    no_newline: bool = flag("-n", help="suppress trailing newline")
    echo: bool = flag("-s", help="behave like 'echo': print all arguments and a newline")
    words: list[str] = operands("MSGID")

    @classmethod
    def rewrite(cls, arguments: list[str], env: object) -> list[str]:
        """-V is short for --version."""
        return ["--version", *arguments[1:]] if arguments[:1] == ["-V"] else arguments


class PluralOptions(CommandOptions):
    """Display native language translation of a textual message whose grammatical form depends on a number."""

    version = "{name} (GNU gettext-runtime) 0.21"
    usage = "[OPTION] [TEXTDOMAIN] MSGID MSGID-PLURAL COUNT"

    domain: str | None = option(
        "-d", "--domain", metavar="TEXTDOMAIN", help="retrieve translated message from TEXTDOMAIN"
    )
    context: str | None = option("-c", "--context", metavar="CONTEXT", help="specify context for MSGID")
    escapes: bool = flag("-e", help="enable expansion of some escape sequences")
    no_escapes: bool = sets("escapes", False, "-E", help="disable expansion of escape sequences")
    words: list[str] = operands("MSGID")


def _expanded(text: str) -> str:
    return _ESCAPE.sub(lambda m: _MEANINGS[m[1]] if m[1] else chr(int(m[2], 8) & 255), text)


@command("gettext", Options)
async def gettext(process: Process, options: Options) -> int:
    """Print the message, or with -s all arguments."""
    words = options.words
    if not options.echo:
        if not words:
            raise UsageError("missing arguments", hint=False)
        if len(words) > 2:
            raise UsageError("too many arguments", hint=False)
        words = words[-1:]
    text = " ".join(map(_expanded, words) if options.escapes else words)
    ends = any(r"\c" in word for word in words) and options.escapes
    end = "\n" if options.echo and not options.no_newline and not ends else ""
    await process.write((text + end).encode("utf-8", "surrogateescape"))
    return 0


@command("ngettext", PluralOptions)
async def ngettext(process: Process, options: PluralOptions) -> int:
    """Print the singular for the count 1, else the plural."""
    words = options.words
    if len(words) < 3:
        raise UsageError("missing arguments", hint=False)
    if len(words) > 4:
        raise UsageError("too many arguments", hint=False)
    one, many, count = words[-3:]
    text = one if count.isdigit() and int(count[-18:]) == 1 and len(count.lstrip("0")) == 1 else many
    await process.write((_expanded(text) if options.escapes else text).encode("utf-8", "surrogateescape"))
    return 0
