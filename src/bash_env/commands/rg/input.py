"""One input: its search, and what is written of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bash_env.commands.rg.json_printer import JsonPrinter
from bash_env.commands.rg.printer import LinePrinter
from bash_env.commands.rg.search import Search
from bash_env.commands.rg.settings import Settings
from bash_env.text.regex.engines import Span


class Input:
    """An input by its name; `put` takes what is written, `follows` says that lines of another one were shown before.

    Attributes: `search`; `shown` (whether lines were); `nul` and `quit_at` (offsets of a NUL for which a match is not
    shown, and for which the search ended early; -1 for none); `judges_binary` (whether a NUL makes it binary); `streams`
    (whether it is read piece by piece).
    """

    def __init__(self, settings: Settings, name: str, put: Callable[[bytes], None], follows: bool) -> None:
        self.name = name
        self.shown = False
        self.nul = self.quit_at = -1
        self.streams = False
        self.judges_binary = not settings.text and settings.separator == b"\n"
        self._settings = settings
        self._output = put
        self._follows = follows
        self._path = settings.shown_path(name)
        self._lines = LinePrinter(settings, self._path, self._put)
        self._json = JsonPrinter(settings, name, self._put) if settings.mode == "json" and not settings.quiet else None
        shows = settings.mode == "lines" and not settings.quiet
        self.search = Search(settings, self._json or (self if shows else None), each_line=self._json is not None)

    def feed(self, block: bytes, unterminated: bool, hidden: bool) -> None:
        """Search a block, which ends with a separator; in `hidden` (binary) data the first match ends the search."""
        if hidden and self._settings.mode == "lines":
            nul = self.nul if self.nul >= 0 else self.search.offset + block.find(b"\0")
            block = self._feed_first_line(block)
            self.search.mute()
            if not self.search.count and block:
                self.search.feed(block.replace(b"\0", b"\n"), unterminated)
            if self.search.count:
                self._tell_binary(nul)
        else:
            self.search.feed(block, unterminated)

    def _feed_first_line(self, block: bytes) -> bytes:
        """A stream's first line is shown whatever follows; the rest of the block."""
        end = block.find(b"\n") + 1
        if not self.streams or self.search.offset or b"\0" in block[:end]:
            return block
        self.search.feed(block[:end])
        return block[end:]

    def finish(self, count: int) -> None:
        """Write what ends the input, in which `count` lines were selected."""
        settings, stats = self._settings, self.search.stats
        stats.searches = 1
        stats.with_match = int(count > 0)
        if self.nul >= 0:
            stats.searched = self.nul
        if self._json is not None:
            printed = stats.printed
            self._json.end(stats, self.nul if self.nul >= 0 else None)
            stats.printed = printed
        elif settings.mode == "lines":
            if self.quit_at >= 0 and count:
                self._tell(
                    f'WARNING: stopped searching binary file after match (found "\\0" byte around offset {self.quit_at})'
                )
        elif not settings.quiet:
            self._put_summary(stats.matches if settings.mode == "matches" else count)

    # --- a sink ----------------------------------------------------------------------------------------

    def matched(self, text: bytes, number: int, offset: int, spans: Sequence[Span]) -> None:
        """See Sink; a line with a NUL is not shown."""
        if self.judges_binary and b"\0" in text:
            self._tell_binary(offset + text.find(b"\0"))
            return
        self._begin()
        self._lines.matched(text, number, offset, spans)

    def context(self, text: bytes, number: int, offset: int) -> None:
        """See Sink."""
        self._begin()
        self._lines.context(text, number, offset)

    def separator(self) -> None:
        """See Sink."""
        self._lines.separator()

    # --- writing ---------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.shown:
            return
        self.shown = True
        if self._follows and self._settings.heading:
            self._put(b"\n")
        elif self._follows and (self._settings.before or self._settings.after):
            self._lines.separator()
        self._lines.begin()

    def _put(self, data: bytes) -> None:
        self.search.stats.printed += len(data)
        self._output(data)

    def _tell_binary(self, offset: int) -> None:
        self.search.stopped = True
        self._tell(f'binary file matches (found "\\0" byte around offset {offset})')

    def _tell(self, text: str) -> None:
        path = self._settings.paint("path", self._path) + b": " if self._settings.with_filename else b""
        self._put(path + text.encode() + b"\n")
        self.shown = True

    def _put_summary(self, count: int) -> None:
        settings = self._settings
        path = settings.paint("path", self._path)
        if settings.mode in ("count", "matches"):
            if count or settings.include_zero:
                end = b"\0" if settings.null else settings.match_separator
                self._output((path + end if settings.with_filename else b"") + b"%d\n" % count)
        elif (count == 0) == (settings.mode == "without") and (count or self.quit_at < 0):
            self._output(path + (b"\0" if settings.null else b"\n"))
