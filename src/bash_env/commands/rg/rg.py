"""rg: ripgrep's everyday self (rg(1)): recursive search that respects ignore files."""

from __future__ import annotations

from bash_env.commands.rg.arguments import Refused, read
from bash_env.commands.rg.content import check_encoding
from bash_env.commands.rg.globs import GlobError
from bash_env.commands.rg.ignore import Overrides, Rules
from bash_env.commands.rg.options import Options
from bash_env.commands.rg.patterns import read_pattern
from bash_env.commands.rg.run import Run
from bash_env.commands.rg.settings import Screen, Settings
from bash_env.commands.rg.types import TypeTable
from bash_env.commands.rg.walk import WalkOptions, words
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import Command
from bash_env.options.help import help_text
from bash_env.options.parse import Information

_VERSION = "ripgrep 13.0.0\n-SIMD -AVX (compiled)\n+SIMD +AVX (runtime)\n"


async def main(process: Process, options: Options) -> int:
    """Do what the command line says. Raises Refused."""
    table = _types(options)
    if options.type_list:
        await process.write(table.listing().encode())
        return 0
    walk = await _walk_options(process, options, table)
    stdout = process.fds.get(1)
    screen = Screen(stdout is not None and stdout.isatty, process.env.get("TERM", "dumb") != "dumb")
    if options.files:
        return await Run(process, options, Settings(options, None, (), screen), walk, "auto").list_files()
    pattern, names = await read_pattern(process, options)
    settings = Settings(options, pattern, names, screen)
    if options.max_count == 0:
        return 1
    return await Run(process, options, settings, walk, check_encoding(options.encoding)).search_all()


def _types(options: Options) -> TypeTable:
    values = {"type_add": iter(options.type_add), "type_clear": iter(options.type_clear)}
    changes = [(field[5:], next(values[field])) for field in options.given if field in values]
    try:
        return TypeTable(changes)
    except ValueError as error:
        raise Refused(f"{error}\n") from None


async def _walk_options(process: Process, options: Options, table: TypeTable) -> WalkOptions:
    try:
        overrides = Overrides(_globs(options))
        types = table.select(_selections(options))
    except (GlobError, ValueError) as error:
        raise Refused(f"{error}\n") from None
    level = len(options.unrestricted)
    ignores = not (options.no_ignore or level)
    return WalkOptions(
        overrides=overrides,
        types=types,
        explicit=[] if options.no_ignore_files else [await _rules(process, options, n) for n in options.ignore_files],
        hidden=options.hidden or level > 1,
        follow=options.follow,
        use_own=ignores,
        use_dot=ignores and not options.no_ignore_dot,
        use_vcs=ignores and not options.no_ignore_vcs,
        use_exclude=ignores and not options.no_ignore_vcs and not options.no_ignore_exclude,
        use_parents=ignores and not options.no_ignore_parent,
        require_git=not options.no_require_git,
        ignore_case=options.ignore_file_case,
        max_depth=options.max_depth,
        max_size=options.max_filesize,
        order=options.sort_reverse or options.sort,
        reverse=bool(options.sort_reverse),
    )


def _globs(options: Options) -> list[tuple[str, bool]]:
    """-g and --iglob in their order, with whether case is ignored."""
    values = {"globs": iter(options.globs), "iglobs": iter(options.iglobs)}
    return [
        (next(values[field]), field == "iglobs" or options.glob_ignore_case)
        for field in options.given
        if field in values
    ]


def _selections(options: Options) -> list[tuple[bool, str]]:
    """-t and -T in their order."""
    values = {"types": iter(options.types), "types_not": iter(options.types_not)}
    return [(field == "types", next(values[field])) for field in options.given if field in values]


async def _rules(process: Process, options: Options, name: str) -> Rules:
    try:
        file = await process.open(name)
        try:
            data = await read_all(file, process.machine.limits.max_source_bytes)
        finally:
            await file.close()
    except OSError as error:
        raise Refused(f"{name}: {words(error)}\n") from None
    return Rules(data.decode("utf-8", "surrogateescape").splitlines(), options.ignore_file_case)


class _Rg(Command[Options]):
    """rg reads its command line in its own way."""

    async def __call__(self, process: Process) -> int:
        """See Command."""
        try:
            return await self.main(process, read(self.options, process.argv[1:]))
        except Refused as error:
            await process.write_error(error.text)
            return 2
        except Information as wanted:
            text = help_text(self.name, self.options) if wanted.what == "help" else _VERSION
            await process.write(text.encode())
            return 0


rg = _Rg("rg", Options, main)
