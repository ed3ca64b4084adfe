"""find: search for files in directory trees (POSIX find; GNU findutils manual 2, 3 and 8.1)."""

from __future__ import annotations

from bash_env.commands.find.actions import ACTIONS, PRUNE_WITH_DELETE, print_path
from bash_env.commands.find.commands import COMMANDS
from bash_env.commands.find.context import Context, FindError, Quit
from bash_env.commands.find.expression import Condition, conjunction
from bash_env.commands.find.name_tests import NAME_TESTS
from bash_env.commands.find.options import OPTIONS, Leading, is_option, report_debug_flags
from bash_env.commands.find.parser import Parser
from bash_env.commands.find.status_tests import STATUS_TESTS
from bash_env.commands.find.time_tests import TIME_TESTS
from bash_env.commands.find.walk import Walker
from bash_env.kernel.accounts import accounts
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process

TABLE = {**NAME_TESTS, **STATUS_TESTS, **TIME_TESTS, **ACTIONS, **COMMANDS, **OPTIONS}
MAX_ROOTS_BYTES = 1 << 26
"""How long the list of -files0-from may be."""

_HELP = """Usage: find [-H] [-L] [-P] [-Olevel] [-D debugopts] [path...] [expression]

Search each directory tree rooted at a path (by default the current directory) and evaluate the expression
(by default -print) on every file in it.

Operators, those that bind most first:
  ( EXPR )   ! EXPR   -not EXPR   EXPR1 [-a|-and] EXPR2   EXPR1 -o|-or EXPR2   EXPR1 , EXPR2
Options:
"""
_VERSION = "find (GNU findutils) 4.9.0\n"


async def find(process: Process) -> int:
    """Parse the command line, walk, and finish what actions have collected."""
    context = Context(process, await accounts(process), process.machine.clock.time_ns())
    try:
        return await _find(context, process.argv[1:])
    except FindError as error:
        await context.problem(error.words)
        return 1
    finally:
        for output in context.outputs.values():
            await output.file.close()


async def _find(context: Context, words: list[str]) -> int:
    leading = Leading(words)
    context.follow = leading.follow or context.follow
    if await report_debug_flags(context, leading.debug_flags):
        return 0
    roots, expression = _split(leading.rest())
    if await _inform(context.process, expression):
        return 0
    condition = await _condition(context, expression)
    walker = Walker(context, condition)
    try:
        for root in await _roots(context, roots):
            await walker.walk(root)
    except Quit:
        pass
    for finish in context.at_end:
        await finish()
    await context.flush()
    return context.process.failure


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """The starting points, and the expression behind them."""
    for index, word in enumerate(words):
        if (word.startswith("-") and len(word) > 1) or word in ("(", "!"):
            return words[:index], words[index:]
    return words, []


async def _inform(process: Process, words: list[str]) -> bool:
    """Answer --help and --version."""
    asked = next((word for word in words if word in ("-help", "--help", "-version", "--version")), None)
    if asked is None:
        return False
    text = _VERSION if "version" in asked else _HELP + "".join(f"  -{name}\n" for name in sorted(TABLE))
    await process.write(text.encode())
    return True


async def _condition(context: Context, words: list[str]) -> Condition:
    """The expression, with -print behind it unless an action of it prints."""
    stdin = context.process.fds.get(0)
    parser = Parser(context, words, TABLE, is_option, warnings=stdin is not None and stdin.isatty)
    condition = await parser.parse()
    if context.deletes and context.prunes and not context.explicit_depth:
        raise FindError(PRUNE_WITH_DELETE)
    if context.asks and context.roots_file == "-":
        raise FindError("option -files0-from reading from standard input cannot be combined with -ok, -okdir\n")
    if condition is None:
        return print_path(context.stdout)
    return condition if condition.prints else conjunction([condition, print_path(context.stdout)])


async def _roots(context: Context, roots: list[str]) -> list[str]:
    """Where to start."""
    if context.roots_file is None:
        return roots or ["."]
    if roots:
        raise FindError(
            f"extra operand {context.quote(roots[0])}\n"
            f"{context.process.name}: file operands cannot be combined with -files0-from"
        )
    return await _roots_from(context, context.roots_file)


async def _roots_from(context: Context, path: str) -> list[str]:
    """The names in a file, each with a NUL behind it."""
    try:
        file = context.process.stdin.share() if path == "-" else await context.process.open(path)
    except OSError as error:
        raise FindError(f"cannot open {context.quote(path)} for reading: {strerror(error)}") from None
    data = b""
    while len(data) < MAX_ROOTS_BYTES and (block := await file.read()):
        data += block
    await file.close()
    names = data.decode("utf-8", "surrogateescape").removesuffix("\0").split("\0") if data else []
    for number, name in enumerate(names, 1):
        if not name:
            shown = context.quote(path if path != "-" else "(standard input)")
            await context.problem(f"{shown}:{number}: invalid zero-length file name")
    return [name for name in names if name]
