"""tree: list directories as a tree (tree 2.1)."""

from __future__ import annotations

from bash_env.commands.tree.colors import Colors, read_colors
from bash_env.commands.tree.details import Details, size_text
from bash_env.commands.tree.drawing import Drawing
from bash_env.commands.tree.listed import read_listed
from bash_env.commands.tree.markup import Json, Xml
from bash_env.commands.tree.node import Node
from bash_env.commands.tree.options import HELP, USAGE, Options, TreeError, parse
from bash_env.commands.tree.reader import UNREADABLE, Reader, preorder
from bash_env.kernel.accounts import accounts
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.text.quote import is_utf8


async def tree(process: Process) -> int:
    """Show each directory."""
    try:
        options = parse(process.argv[1:])
    except TreeError as error:
        if error.output:
            await process.write_error(f"tree: {error.text}")
            await process.write(f"{error.output}\n".encode())
            return 1
        await process.write_error(f"tree: {error.text}\n{USAGE if error.usage else ''}")
        return 1
    if options.help or options.version:
        await process.write((HELP if options.help else "tree v2.1.0\n").encode())
        return 0
    roots, status = await _read(process, options)
    details = Details(options, await accounts(process), process.machine.clock.time_ns(), process.env.get("TZ"))
    text = await _format(process, options, details, roots)
    return await _write(process, options, text.encode("utf-8", "surrogateescape")) or status


async def _read(process: Process, options: Options) -> tuple[list[Node], int]:
    """The trees of the command line, and the status so far."""
    reader = Reader(process, options)
    paths = options.paths or ["."]
    if options.from_file:
        return [await read_listed(process, reader, path) for path in paths], reader.status
    return [await reader.read(path) for path in paths], reader.status


async def _format(process: Process, options: Options, details: Details, roots: list[Node]) -> str:
    report = _counts(roots, options.from_file)
    if options.format != "text":
        markup = Json(options, details) if options.format == "json" else Xml(options, details)
        for index, root in enumerate(roots):
            markup.write(root, index, root is roots[-1])
            await process.checkpoint()
        markup.finish(report)
        return "".join(markup.out)
    drawing = Drawing(options, details, _colors(process, options), is_utf8(process.env))
    out: list[str] = []
    for root in roots:
        out += drawing.draw(root)
        await process.checkpoint()
    if options.report:
        out.append(_report(options, roots, report))
    return "".join(out)


def _colors(process: Process, options: Options) -> Colors | None:
    out = process.fds.get(1)
    visible = "CLICOLOR_FORCE" in process.env or (out is not None and out.isatty)
    wanted = visible if options.color is None else options.color
    return read_colors(process.env) if wanted and options.output is None else None


def _counts(roots: list[Node], listed: bool) -> tuple[int, int]:
    """Directories and files in all trees; a root that is empty or cannot be opened counts only if it was `listed`."""
    directories = files = 0
    for root in roots:
        for node in preorder(root):
            if node.level == 0 and listed:
                directories += not node.error
            elif node.level == 0 and (node.error == UNREADABLE or not (node.children or node.error)):
                files += node.stat.mode != 0 and not node.is_dir
            elif node.is_dir:
                directories += 1
            else:
                files += 1
    return directories, files


def _report(options: Options, roots: list[Node], counts: tuple[int, int]) -> str:
    directories, files = counts
    text = f"{directories} director{'y' if directories == 1 else 'ies'}"
    if not options.directories_only:
        text += f", {files} file{'' if files == 1 else 's'}"
    if options.usage:
        size = sum(child.size for root in roots for child in root.children or [])
        text = f" {size_text(size, options.human)}{'' if options.human else ' bytes'} used in {text}"
    return f"\n{text}\n"


async def _write(process: Process, options: Options, data: bytes) -> int:
    if options.output is None:
        await process.write(data)
        return 0
    try:
        file = await process.open(options.output, "w")
    except OSError as error:
        await process.write_error(f"tree: invalid filename '{options.output}': {strerror(error)}\n")
        return 1
    try:
        await file.write(data)
    finally:
        await file.close()
    return 0
