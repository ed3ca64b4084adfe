"""Actions that print, delete and steer the walk (GNU findutils manual 3)."""

from __future__ import annotations

import errno

from bash_env.commands.find.context import Context, FindError, Output, Quit
from bash_env.commands.find.expression import ALWAYS, Condition, action
from bash_env.commands.find.listing import Listing
from bash_env.commands.find.parser import Parser, PrimaryParser
from bash_env.commands.find.printf import Format, compile_format
from bash_env.commands.find.visit import Visit
from bash_env.kernel.errors import strerror

PRUNE_WITH_DELETE = (
    "The -delete action automatically turns on -depth, but -prune does nothing when -depth is in effect.  If you want"
    " to carry on anyway, just explicitly use the -depth option."
)
_LISTING_NEEDS = frozenset({"status", "link"})


async def _output(parser: Parser, path: str) -> Output:
    """The output to a file that an action names; actions that name the same file share it."""
    context = parser.context
    if path == "/dev/stdout":
        return context.stdout
    found = context.outputs.get(path)
    if found is None:
        try:
            found = context.outputs[path] = Output(await context.process.open(path, "w"))
        except OSError as error:
            raise FindError(f"{context.quote(path)}: {strerror(error)}") from None
    return found


def print_path(output: Output, end: str = "\n") -> Condition:
    """Print paths, each with `end` behind it."""
    parts = output.parts

    def test(visit: Visit) -> bool:
        parts.append(f"{visit.prefix}{visit.name}{end}")
        return True

    return action(test)


def _printing(end: str) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        return print_path(parser.context.stdout, end)

    return read


def _printing_to_file(end: str) -> PrimaryParser:
    async def read(parser: Parser) -> Condition:
        return print_path(await _output(parser, parser.argument()), end)

    return read


async def _printf(parser: Parser) -> Condition:
    return _print_format(parser.context.stdout, await compile_format(parser.context, parser.argument()), parser.context)


async def _fprintf(parser: Parser) -> Condition:
    path = parser.argument()
    if parser.position >= len(parser.words):
        raise parser.invalid(path)
    output = await _output(parser, path)
    return _print_format(output, await compile_format(parser.context, parser.argument()), parser.context)


def _print_format(output: Output, form: Format, context: Context) -> Condition:
    parts, render = output.parts, form.render
    needs_status = "status" in form.needs

    def test(visit: Visit) -> bool:
        if needs_status and visit.status is None:
            visit.missed = True
            return False
        parts.append(render(visit))
        return True

    async def test_and_flush(visit: Visit) -> bool:
        value = test(visit)
        await output.flush()
        return value

    return action(test_and_flush if form.flush else test, waits=form.flush, needs=form.needs)


async def _ls(parser: Parser) -> Condition:
    return _list(parser.context.stdout, parser.context)


async def _fls(parser: Parser) -> Condition:
    return _list(await _output(parser, parser.argument()), parser.context)


def _list(output: Output, context: Context) -> Condition:
    parts, listing = output.parts, Listing(context)

    def test(visit: Visit) -> bool:
        if visit.status is None:
            visit.missed = True
            return False
        parts.append(listing.line(visit, visit.status))
        return True

    return action(test, needs=_LISTING_NEEDS)


async def _delete(parser: Parser) -> Condition:
    """Remove a file or an empty directory; it turns on -depth."""
    context = parser.context
    context.depth_first = context.deletes = True
    view = context.process.fs

    async def test(visit: Visit) -> bool:
        path = visit.path
        if path == ".":
            return True
        try:
            status = visit.itself
            if status is not None and status.is_dir:
                await view.rmdir(path)
            else:
                await view.unlink(path)
        except OSError as error:
            if error.errno == errno.ENOENT and context.ignore_race:
                return True
            await context.problem(f"cannot delete {context.quote(path)}: {strerror(error)}")
            return False
        return True

    return action(test, waits=True, needs=frozenset({"itself"}))


async def _prune(parser: Parser) -> Condition:
    parser.context.prunes = True

    def test(visit: Visit) -> bool:
        visit.prune = True
        return True

    return action(test, prints=False)


async def _quit(parser: Parser) -> Condition:
    def test(visit: Visit) -> bool:
        raise Quit

    return action(test, prints=False)


async def _true(parser: Parser) -> Condition:
    return ALWAYS


async def _false(parser: Parser) -> Condition:
    return Condition(lambda visit: False, cost=0)


ACTIONS: dict[str, PrimaryParser] = {
    "print": _printing("\n"),
    "print0": _printing("\0"),
    "fprint": _printing_to_file("\n"),
    "fprint0": _printing_to_file("\0"),
    "printf": _printf,
    "fprintf": _fprintf,
    "ls": _ls,
    "fls": _fls,
    "delete": _delete,
    "prune": _prune,
    "quit": _quit,
    "true": _true,
    "false": _false,
}
