"""ls, dir and vdir: list directory contents (GNU coreutils manual 10.1)."""

from __future__ import annotations

import stat as st

from bash_env.commands.ls.colors import Colors, ColorsError, read_colors
from bash_env.commands.ls.entries import Entry, Finder, arrange
from bash_env.commands.ls.long import LongFormat, blocks
from bash_env.commands.ls.names import Names
from bash_env.commands.ls.options import Options
from bash_env.commands.ls.settings import Settings, settings_of
from bash_env.fs.base import Stat
from bash_env.kernel.accounts import accounts
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.text.columns import layout
from bash_env.text.quote import quote_always
from bash_env.text.sizes import allocated


async def _main(process: Process, options: Options) -> int:
    settings = settings_of(process, options)
    for warning in settings.warnings:
        await process.write_error(f"{process.name}: {warning}\n")
    colors = await _colors(process, settings) if settings.color else None
    await _Listing(process, settings, colors).run(options.files)
    return process.failure


ls = command("ls", Options)(_main)
dir_ = command("dir", Options)(_main)
vdir = command("vdir", Options)(_main)


async def _colors(process: Process, settings: Settings) -> Colors | None:
    try:
        colors = read_colors(process.env)
    except ColorsError as error:
        for text in error.messages(process.env):
            await process.write_error(f"{process.name}: {text}\n")
        colors = None
    settings.color = colors is not None
    return colors


class _Listing:
    """One run: output is collected for each directory and then written."""

    def __init__(self, process: Process, settings: Settings, colors: Colors | None) -> None:
        self.process = process
        self.settings = settings
        self.colors = colors
        self.finder = Finder(process, settings, colors is not None and colors.checks_links)
        self.names = Names(settings, colors, process.machine.hostname)
        self.long: LongFormat | None = None
        self.beside: list[Entry] = []  # what is listed later, but has a part in the widths of columns
        self.out: list[str] = []
        self.indent = "  " if settings.dired else ""
        self.written = 0
        self.positions: list[int] = []
        self.directory_positions: list[int] = []

    async def run(self, arguments: list[str]) -> None:
        """List what the command line names: first the files, then the directories."""
        if self.settings.format == "long":
            now = self.process.machine.clock.time_ns()
            self.long = LongFormat(self.settings, await accounts(self.process), now)
        files = [entry for name in arguments if (entry := await self.finder.argument(name))]
        files = arrange(files, self.settings)
        directories: list[Entry] = []
        if not self.settings.immediate:
            directories = [entry for entry in files if entry.type == st.S_IFDIR]
            files = [entry for entry in files if entry.type != st.S_IFDIR]
        await self._absolute(files)
        self.beside = directories
        self._show(files)
        self.beside = []
        titled = self.settings.recursive or len(arguments) > 1
        for entry in directories:
            await self._tree(entry.path, titled, first=not files and entry is directories[0])
        if self.settings.dired:
            self._dired()
        if self.colors is not None:
            self._put(self.colors.finish())
        await self._flush()

    async def _tree(self, root: str, titled: bool, first: bool) -> None:
        """A directory and, with -R, those below it."""
        todo: list[tuple[str, tuple[Stat, ...]]] = [(root, ())]
        status = 2
        while todo:
            path, above = todo.pop()
            entries = await self._read(path, status, above)
            if entries is not None:
                await self._directory(path, entries, titled, first)
                first = False
                if self.settings.recursive:
                    todo += await self._below(entries, path, above)
            status = 1

    async def _read(self, path: str, status: int, above: tuple[Stat, ...]) -> list[Entry] | None:
        """The entries of a directory; None after a report."""
        try:
            entries = await self.finder.directory(path)
        except OSError as error:
            await self.finder.fail(status, "cannot open directory", path, error)
            return None
        if above:
            here = await self.process.fs.stat(path)
            if any((here.dev, here.ino) == (stat.dev, stat.ino) for stat in above):
                text = f"{quote_always(path)}: not listing already-listed directory"
                await self.process.error(text, 2)
                return None
        return entries

    async def _below(
        self, entries: list[Entry], path: str, above: tuple[Stat, ...]
    ) -> list[tuple[str, tuple[Stat, ...]]]:
        """The directories in this one, the last first; `above` is kept only where links can lead back."""
        if self.settings.follow == "all":
            above = (*above, await self.process.fs.stat(path))
        inside = [entry for entry in entries if entry.type == st.S_IFDIR and entry.name not in (".", "..")]
        prefix = path.rstrip("/")
        return [(f"{prefix}/{entry.name}", above) for entry in reversed(arrange(inside, self.settings))]

    async def _directory(self, path: str, entries: list[Entry], titled: bool, first: bool) -> None:
        if titled:
            self._title(path, first)
        if self.settings.format == "long" or self.settings.blocks:
            self._put(f"{self.indent}total {self._total(entries)}{self.settings.end}")
        entries = arrange(entries, self.settings)
        await self._absolute(entries)
        self._show(entries)
        await self._flush()
        await self.process.checkpoint()

    def _title(self, path: str, first: bool) -> None:
        self._put(("" if first else "\n") + self.indent)
        title = self.names.quote_directory(path)
        self._note(self.directory_positions, "", title)
        if self.settings.hyperlink:
            title = self.names.link(title, self.process.fs.absolute(path))
        self._put(f"{title}:\n")

    def _total(self, entries: list[Entry]) -> str:
        unit = self.settings.block_size
        assert unit is not None
        return unit.show(sum(allocated(entry.stat.mode, entry.stat.size) for entry in entries if entry.stat))

    async def _absolute(self, entries: list[Entry]) -> None:
        """Give the entries absolute paths, where names are to be links."""
        if self.settings.hyperlink:
            for entry in entries:
                directory, _, base = self.process.fs.absolute(entry.path).rpartition("/")
                entry.path = f"{await self.process.fs.realpath(directory or '/')}/{base}".replace("//", "/")

    # --- formats --------------------------------------------------------------------------------------

    def _show(self, entries: list[Entry]) -> None:
        """Put a group of entries out, in the format that is wanted; columns are wide enough for those beside them."""
        if not entries:
            return
        shown = self.names.shown([*entries, *self.beside])[: len(entries)]
        if self.long is not None:
            self._long(self.long, entries, shown)
        elif self.settings.format == "single":
            self._single(entries, shown)
        elif self.settings.format == "commas" or not self.settings.width:
            self._commas(entries, shown)
        else:
            self._columns(entries, shown)

    def _long(self, long: LongFormat, entries: list[Entry], shown: list[str]) -> None:
        end = self.settings.end
        prefixes = long.prefixes([*entries, *self.beside])[: len(entries)]
        for entry, prefix, name in zip(entries, prefixes, shown, strict=True):
            start = self.colors.start_line() + prefix if self.colors else self.indent + prefix
            self._note(self.positions, start, name)
            line = start + self.names.paint(name, entry, len(prefix))
            if entry.target is not None:
                line += f" -> {self.names.target(entry, len(prefix) + len(name) + 4)}"
            elif self.names.indicator != "none":
                line += self._suffix(entry)
            self._put(line + end)

    def _suffix(self, entry: Entry) -> str:
        return self.names.suffix(entry.type, entry.stat.mode if entry.stat else None)

    def _single(self, entries: list[Entry], shown: list[str]) -> None:
        end = self.settings.end
        plain = self.names.indicator == "none" and self.colors is None and not self.settings.hyperlink
        if plain and not self.settings.inode and not self.settings.blocks and not self.settings.context:
            self._put(end.join(shown) + end)
        else:
            self._put("".join([cell + end for cell, _ in self._cells(entries, shown, True)]))

    def _cells(self, entries: list[Entry], shown: list[str], aligned: bool) -> list[tuple[str, int]]:
        """For each entry the text and its width, with all that goes with a name."""
        cells: list[tuple[str, int]] = []
        starts = self._starts([*entries, *self.beside], aligned)[: len(entries)]
        for entry, start, name in zip(entries, starts, shown, strict=True):
            suffix = self._suffix(entry)
            normal = self.colors.start_line() if self.colors else ""
            width = len(start) + self.names.width(name) + len(suffix)
            cells.append((normal + start + self.names.paint(name, entry, len(start)) + suffix, width))
        return cells

    def _starts(self, entries: list[Entry], aligned: bool) -> list[str]:
        """Inode numbers and blocks that stand before names."""
        columns: list[list[str]] = []
        if self.settings.inode:
            columns.append([str(entry.ino) for entry in entries])
        if self.settings.blocks:
            columns.append(blocks(entries, self.settings))
        if self.settings.context:
            columns.append(["?"] * len(entries))
        if not columns:
            return [""] * len(entries)
        widths = [max(map(len, column)) if aligned else 0 for column in columns]
        return [
            "".join([f"{text:>{width}} " for text, width in zip(row, widths, strict=True)])
            for row in zip(*columns, strict=True)
        ]

    def _columns(self, entries: list[Entry], shown: list[str]) -> None:
        cells = self._cells(entries, shown, True)
        across = self.settings.format == "across"
        lines = layout(
            [text for text, _ in cells],
            [width for _, width in cells],
            self.settings.width or 0,
            across,
            self.settings.tab,
        )
        self._put("".join([line + self.settings.end for line in lines]))

    def _commas(self, entries: list[Entry], shown: list[str]) -> None:
        """Entries one after the other on lines; without commas where a line has no end and columns were wanted."""
        separator = "," if self.settings.format == "commas" else " "
        line, column = self.settings.width or 0, 0
        for index, (text, width) in enumerate(self._cells(entries, shown, False)):
            if index:
                fits = not line or column + width + 2 < line
                column = column + 2 if fits else 0
                gap = " " if fits else self.settings.end
                self._put(separator + gap)
            self._put(text)
            column += width
        self._put(self.settings.end)

    # --- output ---------------------------------------------------------------------------------------

    def _put(self, text: str) -> None:
        if self.colors is not None:
            text = self.colors.settled(text)
        self.out.append(text)
        if self.settings.dired:
            self.written += len(text.encode("utf-8", "surrogateescape"))

    def _note(self, positions: list[int], before: str, name: str) -> None:
        """Remember where a name begins and ends in the output, for Emacs."""
        if self.settings.dired:
            start = self.written + len(before.encode("utf-8", "surrogateescape"))
            positions += [start, start + len(name.encode("utf-8", "surrogateescape"))]

    def _dired(self) -> None:
        for title, positions in (("//DIRED//", self.positions), ("//SUBDIRED//", self.directory_positions)):
            if positions:
                self._put(" ".join([title, *map(str, positions)]) + "\n")
        self._put(f"//DIRED-OPTIONS// --quoting-style={self.settings.quoting}\n")

    async def _flush(self) -> None:
        if self.out:
            await self.process.write("".join(self.out).encode("utf-8", "surrogateescape"))
            self.out.clear()
