"""envsubst: put the values of environment variables into a text (GNU gettext manual 15.5.2.3)."""

from __future__ import annotations

import re

from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands

_REFERENCE = re.compile(rb"\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)\})")
_UNFINISHED = re.compile(rb"\$(?:\{?[A-Za-z_][A-Za-z0-9_]*|\{)?\Z")
MAX_NAME = 1 << 16


class Options(CommandOptions):
    """Substitute the values of environment variables."""

    version = "envsubst (GNU gettext-runtime) 0.21"
    usage = "[OPTION] [SHELL-FORMAT]"

    variables: bool = flag("-v", "--variables", help="output the variables occurring in SHELL-FORMAT")
    formats: list[str] = operands("SHELL-FORMAT")

    @classmethod
    def rewrite(cls, arguments: list[str], env: object) -> list[str]:
        """-V is short for --version."""
        return ["--version", *arguments[1:]] if arguments[:1] == ["-V"] else arguments


@command("envsubst", Options)
async def envsubst(process: Process, options: Options) -> int:
    """Copy standard input with the variables replaced, only those of SHELL-FORMAT if one is given."""
    if len(options.formats) > 1:
        raise UsageError("too many arguments", hint=False)
    if options.variables and not options.formats:
        raise UsageError("missing arguments", hint=False)
    wanted = None
    if options.formats:
        text = options.formats[0].encode("utf-8", "surrogateescape")
        found = [match[1] or match[2] for match in _REFERENCE.finditer(text)]
        if options.variables:
            await process.write(b"".join([name + b"\n" for name in found]))
            return 0
        wanted = frozenset(found)
    await _substitute(process, wanted)
    return 0


async def _substitute(process: Process, wanted: frozenset[bytes] | None) -> None:
    values = {
        k.encode("utf-8", "surrogateescape"): v.encode("utf-8", "surrogateescape") for k, v in process.env.items()
    }

    def value(match: re.Match[bytes]) -> bytes:
        name = match[1] or match[2]
        return values.get(name, b"") if wanted is None or name in wanted else match[0]

    rest = b""
    async for block in blocks(process.stdin):
        data = rest + block
        unfinished = _UNFINISHED.search(data, max(0, len(data) - MAX_NAME))
        end = unfinished.start() if unfinished else len(data)
        rest = data[end:]
        await process.write(_REFERENCE.sub(value, data[:end]))
        await process.checkpoint()
    await process.write(_REFERENCE.sub(value, rest))
