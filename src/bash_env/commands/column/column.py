"""column: columnate lists (util-linux column(1))."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bash_env.commands.column.fill import fill
from bash_env.commands.column.table import Table, TableError
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option

_WIDTH = 80
_TABLE_FIELDS = {"names", "hide", "right", "order", "truncate", "wrap", "extreme", "limit", "headings", "repeat"}


def _number(words: str) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit()):
            raise UsageError(f"invalid {words} argument: '{text}'", hint=False)
        return int(text[:9])

    return parse


def _list(text: str) -> list[str]:
    return text.split(",")


def _columns(*names: str, help: str) -> list[str]:
    """An option with a list of columns."""
    found: list[str] = option(*names, metavar="columns", parse=_list, default=(), help=help)
    return found


class Options(CommandOptions):
    """Columnate lists."""

    version = "{name} from util-linux 2.38.1"
    short_name = True
    usage = "[options] [<file>...]"

    table: bool = flag("-t", "--table", help="create a table")
    table_name: str = option("-n", "--table-name", metavar="name", default="table", help="table name for JSON output")
    order: list[str] = _columns("-O", "--table-order", help="specify order of output columns")
    names: list[str] = _columns("-N", "--table-columns", help="comma separated columns names")
    limit: int | None = option(
        "-l",
        "--table-columns-limit",
        metavar="num",
        parse=_number("columns limit"),
        help="maximal number of input columns",
    )
    extreme: list[str] = _columns("-E", "--table-noextreme", help="accepted")
    headings: bool = flag("-d", "--table-noheadings", help="don't print header")
    repeat: bool = flag("-e", "--table-header-repeat", help="accepted: there are no pages")
    hide: list[str] = _columns("-H", "--table-hide", help="don't print the columns")
    right: list[str] = _columns("-R", "--table-right", help="right align text in these columns")
    truncate: list[str] = _columns("-T", "--table-truncate", help="truncate text in the columns when necessary")
    wrap: list[str] = _columns("-W", "--table-wrap", help="wrap text in the columns when necessary")
    keep_empty: bool = flag("-L", "--keep-empty-lines", help="don't ignore empty lines")
    json: bool = flag("-J", "--json", help="use JSON output format for table")
    tree: str | None = option("-r", "--tree", metavar="column", help="column to use tree-like output for the table")
    tree_id: str | None = option("-i", "--tree-id", metavar="column", help="line ID to specify child-parent relation")
    tree_parent: str | None = option(
        "-p", "--tree-parent", metavar="column", help="parent to specify child-parent relation"
    )
    width: int | None = option(
        "-c",
        "--output-width",
        metavar="width",
        parse=_number("columns"),
        help="width of output in number of characters",
    )
    output_separator: str = option(
        "-o", "--output-separator", metavar="string", default="  ", help="columns separator for table output"
    )
    separator: str | None = option("-s", "--separator", metavar="string", help="possible table delimiters")
    fill_rows: bool = flag("-x", "--fillrows", help="fill rows before columns")
    files: list[str] = operands("FILE")

    def check(self, env: Mapping[str, str]) -> None:
        """What goes together."""
        if self.limit == 0:
            raise UsageError("columns limit must be greater than zero", hint=False)
        self.table = self.table or self.json
        if self.table and self.fill_rows:
            raise UsageError("mutually exclusive arguments: --table --fillrows", hint=False)
        if not self.table and _TABLE_FIELDS - {"repeat"} & {*self.given}:
            raise UsageError("option --table required for all --table-*", hint=False)
        if self.tree is not None and (self.tree_id is None or self.tree_parent is None):
            raise UsageError("options --tree-id and --tree-parent are required for tree formatting", hint=False)
        if self.json and not self.names:
            raise UsageError("option --table-columns required for --json", hint=False)


@command("column", Options)
async def column(process: Process, options: Options) -> int:
    """Read everything, then lay it out."""
    lines: list[str] = []
    names: list[str | None] = [*options.files] or [None]
    for name in names:
        lines += await _read(process, name)
    if not options.table:
        width = _output_width(process, options)
        await process.write(fill(lines, width, by_rows=options.fill_rows).encode("utf-8", "surrogateescape"))
        return process.failure
    try:
        table = Table(options, lines)
        text = table.json() if options.json else table.text()
    except TableError as error:
        return await process.error(str(error))
    await process.write(text.encode("utf-8", "surrogateescape"))
    return process.failure


def _output_width(process: Process, options: Options) -> int:
    if options.width is not None:
        return options.width
    text = process.env.get("COLUMNS", "")
    return int(text[:6]) if text.isascii() and text.isdigit() else _WIDTH


async def _read(process: Process, name: str | None) -> list[str]:
    """The lines of a file, or of standard input, which has no name here."""
    try:
        file = process.stdin.share() if name is None else await process.open(name)
    except OSError as error:
        await process.error(f"{name}: {strerror(error)}")
        return []
    try:
        data = await read_all(file, process.machine.limits.max_string_bytes)
    except OSError as error:
        await process.error(f"read failed: {strerror(error)}")
        return []
    finally:
        await file.close()
    text = data.decode("utf-8", "surrogateescape")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return [_shown(line) for line in lines]


def _shown(line: str) -> str:
    """The line up to a zero character, bytes that are no text spelled out."""
    line = line.partition("\0")[0]
    if line.isprintable():
        return line
    return "".join([_spell(char) for char in line])


def _spell(char: str) -> str:
    code = ord(char)
    if code >= 0xDC80 and code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if (code < 32 and char not in "\t\n\v\f\r") or code == 127 else char
