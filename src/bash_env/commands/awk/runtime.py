"""A running awk program: its special variables, its record, its input and output (gawk manual 7.5)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from itertools import repeat
from time import monotonic
from typing import Any

from bash_env.commands.awk import nondecimal
from bash_env.commands.awk.arrays import Array
from bash_env.commands.awk.errors import FatalError
from bash_env.commands.awk.fields import Record, Splitter, by_pattern, by_separator, by_widths
from bash_env.commands.awk.format import FormatCache
from bash_env.commands.awk.maininput import MainInput
from bash_env.commands.awk.records import Separator, separator_for
from bash_env.commands.awk.regexes import Locale, RegexCache
from bash_env.commands.awk.sorting import Ordering
from bash_env.commands.awk.streams import Output, Streams
from bash_env.commands.awk.symbols import SPECIAL_SCALARS
from bash_env.commands.awk.values import (
    FreshIndex,
    NumberTexts,
    compare_values,
    plain_text,
    to_number,
    used_as_text,
)
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process

GENERATED = "<awk program>"
"""The file name of the code that programs are compiled to."""
LEASE = 128
"""How often loops go round before they look at the time."""
MAX_ELEMENTS = 12_000_000
"""The greatest number of elements of a program's arrays together."""


class Runtime:
    """The state of one run. Special variables are attributes with their own names; assign them with `assign`."""

    def __init__(self, process: Process, locale: Locale, non_decimal: bool = False) -> None:
        self.process = process
        self.non_decimal = non_decimal
        self.locale = locale
        self.texts = NumberTexts(plain_text)
        self.printed = NumberTexts(plain_text)
        self.regexes = RegexCache(locale)
        self.formats = FormatCache(self.texts, locale)
        self.record = Record(self.texts)
        if non_decimal:
            self.record.number_of, self.record.strnum = nondecimal.number_of, nondecimal.strnum
        self.ordering = Ordering(self.texts)
        self.streams = Streams(process, locale)
        self.main = MainInput(self)
        self.separator: Separator = separator_for("\n", self.regexes)
        self.streams.separator = self.separator
        self.streams.environment = self.environment
        self.lease: list[None] = list(repeat(None, LEASE))
        self.globals: dict[str, Any] = {}
        self.variables: Mapping[str, str] = {}
        self.line_of: Callable[[int], str] = str
        self.field_mode = "FS"
        self.taken = ""
        self.terminator_text = ""
        self.reading: Any = None
        self.uncounted: Callable[[], int] = int
        self._set_specials()

    def _set_specials(self) -> None:
        self.FS: Any = " "
        self.OFS: Any = " "
        self.ORS: Any = "\n"
        self.RS: Any = "\n"
        self.SUBSEP: Any = "\x1c"
        self.CONVFMT: Any = "%.6g"
        self.OFMT: Any = "%.6g"
        self.NR: Any = 0.0
        self.FNR: Any = 0.0
        self.FILENAME: Any = ""
        self.RSTART: Any = 0.0
        self.RLENGTH: Any = -1.0
        self.ERRNO: Any = ""
        self.IGNORECASE: Any = 0.0
        self.FIELDWIDTHS: Any = ""
        self.FPAT: Any = "[^[:space:]]+"
        self.ARGC: Any = 0.0
        self.ARGIND: Any = 0.0
        self.BINMODE: Any = 0.0
        self.LINT: Any = 0.0
        self.TEXTDOMAIN: Any = "messages"
        self.output_separator = " "
        self.output_terminator = "\n"
        self.subscript_separator = "\x1c"
        self.ARGV = Array()
        self.ENVIRON = Array()
        self.PROCINFO = Array()

    # --- values ----------------------------------------------------------------------------------

    def text(self, value: Any) -> str:
        """The text of any value. Raises FatalError for an array."""
        if isinstance(value, str):
            return value if value.__class__ is not FreshIndex else used_as_text(value)
        return self.texts[value if isinstance(value, float) else to_number(value)]

    def printed_text(self, value: Any) -> str:
        """The text that print writes of a value: by OFMT."""
        if isinstance(value, str):
            return value if value.__class__ is not FreshIndex else used_as_text(value)
        return self.printed[value if isinstance(value, float) else to_number(value)]

    def compare(self, left: Any, right: Any) -> float:
        """See compare_values; IGNORECASE makes texts equal that differ in case."""
        if self.ordering.fold and (left.__class__ is str or right.__class__ is str):
            one, other = self.text(left).lower(), self.text(right).lower()
            return (one > other) - (one < other)
        return compare_values(left, right, self.texts)

    def argument_count(self) -> int:
        """ARGC as a number."""
        return int(to_number(self.ARGC))

    def file_name(self) -> str:
        """FILENAME as text."""
        return self.text(self.FILENAME)

    # --- special variables -----------------------------------------------------------------------

    def assign(self, name: str, value: Any) -> Any:
        """Assign a special variable; the value."""
        _SETTERS.get(name, _set_plain)(self, name, value)
        return value

    def assign_operand(self, name: str, text: str) -> None:
        """``name=text`` among the operands."""
        value = self.record.strnum(self.unescape(text))
        if name in SPECIAL_SCALARS:
            self.assign(name, value)
        elif name in self.variables:
            self.globals[self.variables[name]] = value

    def unescape(self, text: str) -> str:
        """`text` of an assignment operand with its escapes resolved."""
        return text

    def use_fields(self, mode: str) -> None:
        """Split records as FS, FIELDWIDTHS or FPAT say from now on."""
        self.record.settle()
        self.field_mode = mode
        self.PROCINFO["FS"] = mode
        self.record.splitter = self.splitter()

    def splitter(self) -> Splitter:
        """The way that records are split into fields."""
        if self.field_mode == "FIELDWIDTHS":
            return by_widths(self.text(self.FIELDWIDTHS))
        if self.field_mode == "FPAT":
            return by_pattern(self.regexes[self.text(self.FPAT)])
        return by_separator(self.text(self.FS), self.regexes, self.text(self.RS) == "")

    def separator_splitter(self) -> Splitter:
        """What `split` without a separator uses: FS, whatever records are split by."""
        if self.field_mode == "FS":
            return self.record.splitter
        return by_separator(self.text(self.FS), self.regexes, self.text(self.RS) == "")

    def change_separator(self) -> None:
        """RS has changed."""
        self.separator = separator_for(self.text(self.RS), self.regexes)
        if self.main.source is not None:
            self.main.source.change_separator(self.separator)
        self.streams.change_separator(self.separator)
        self.use_fields(self.field_mode)

    def plain_split(self) -> tuple[Callable[..., list[str]], str | None, Callable[[str], bool]]:
        """How the loop over a block splits a record: a function of text, separator and count; and what knows digits."""
        source = self.main.source
        splitter = self.record.splitter
        plain = source is not None and source.plain
        split = str.split if splitter.quick and (plain or splitter.separator) else splitter.split
        digits = _no_digits if self.non_decimal else str.isdecimal if plain else _ascii_digits
        return split, splitter.separator, digits

    def starter(self) -> Callable[[str], None]:
        """What takes the records of the block."""
        source = self.main.source
        return self.record.start if source is not None and source.plain else self.record.read

    def count(self, records: float) -> None:
        """Count records in NR and FNR."""
        self.NR = float(int(to_number(self.NR))) + records
        self.FNR = float(int(to_number(self.FNR))) + records

    def terminator(self) -> str:
        """The value of RT."""
        reading = self.reading or self.main.source
        return reading.terminator() if reading is not None else self.terminator_text

    def environment(self) -> dict[str, str]:
        """The environment of commands, with what the program changed."""
        return {key: value for key, value in self.ENVIRON.items() if isinstance(value, str)}

    # --- getline ---------------------------------------------------------------------------------

    async def take_main(self) -> float:
        """Read a record of the main input into `taken`: 1, or 0 at the end."""
        record = await self.main.record()
        if record is None:
            return 0.0
        self.reading = None
        self.taken = record
        return 1.0

    async def take(self, kind: str, name: str) -> float:
        """Read a record from a file or command into `taken`: 1, 0 at the end, -1 for an error."""
        try:
            source = await self.streams.source(kind, name)
            record = await source.next()
        except OSError as error:
            self.ERRNO = strerror(error)
            return -1.0
        self.reading = source
        if record is None:
            return 0.0
        self.taken = record
        return 1.0

    async def read_main(self) -> float:
        """`getline` without a variable."""
        status = await self.take_main()
        if status > 0:
            self.record.read(self.taken)
        return status

    async def read(self, kind: str, name: str) -> float:
        """`getline` from a file or command without a variable."""
        status = await self.take(kind, name)
        if status > 0:
            self.record.read(self.taken)
        return status

    # --- output and time -------------------------------------------------------------------------

    async def output(self, kind: str, value: Any) -> Output:
        """The output for a redirection."""
        return await self.streams.output(kind, self.text(value))

    async def tick(self) -> None:
        """Called now and then by every loop: write what is to be written, let others run."""
        if not self.lease:
            self.lease.extend(repeat(None, LEASE))
        await self.streams.relieve()
        if monotonic() > self.process.machine.scheduler.slice_end:
            self._check_size()
            await self.process.checkpoint()

    def heavy(self) -> None:
        """Called by what may take long: the loops that run look at the time after this round."""
        self.lease.clear()

    def _check_size(self) -> None:
        total = 0
        for value in self.globals.values():
            if value.__class__ is Array:
                total += len(value)
        if total > MAX_ELEMENTS:
            raise FatalError(f"too many array elements (limit {MAX_ELEMENTS})")

    # --- messages --------------------------------------------------------------------------------

    def complain(self, text: str) -> None:
        """Put ``NAME: text`` on standard error."""
        self.streams.stderr.put(f"{self.process.name}: {text}\n")

    def warn(self, text: str) -> None:
        """Warn of something in the line of the program that is being run."""
        frame: Any = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != GENERATED:
            frame = frame.f_back
        place = self.line_of(frame.f_lineno) + ": " if frame is not None else ""
        self.complain(f"{place}{self.where()}warning: {text}")

    def where(self) -> str:
        """The record that is being worked on, as messages show it."""
        number = to_number(self.FNR) + self.uncounted()
        return f"(FILENAME={self.file_name()} FNR={int(number)}) " if number > 0 else ""


def _no_digits(text: str) -> bool:
    return False


def _ascii_digits(text: str) -> bool:
    return text.isdecimal() and text.isascii()


def _set_plain(runtime: Runtime, name: str, value: Any) -> None:
    setattr(runtime, name, value)


def _set_fields(runtime: Runtime, name: str, value: Any) -> None:
    setattr(runtime, name, value)
    runtime.use_fields(name)


def _set_count(runtime: Runtime, name: str, value: Any) -> None:
    runtime.record.assign_count(value)


def _set_record_separator(runtime: Runtime, name: str, value: Any) -> None:
    runtime.RS = value
    runtime.change_separator()


def _set_field_separator(runtime: Runtime, name: str, value: Any) -> None:
    runtime.OFS = value
    runtime.record.settle_line()
    runtime.output_separator = runtime.record.output_separator = runtime.text(value)


def _set_terminator(runtime: Runtime, name: str, value: Any) -> None:
    runtime.ORS = value
    runtime.output_terminator = runtime.text(value)


def _set_subscripts(runtime: Runtime, name: str, value: Any) -> None:
    runtime.SUBSEP = value
    runtime.subscript_separator = runtime.text(value)


def _set_conversion(runtime: Runtime, name: str, value: Any) -> None:
    setattr(runtime, name, value)
    text = runtime.text(value)
    texts = runtime.texts if name == "CONVFMT" else runtime.printed
    form = runtime.formats[text]
    texts.format = lambda number: form([number])


def _set_case(runtime: Runtime, name: str, value: Any) -> None:
    runtime.IGNORECASE = value
    fold = bool(value)
    if fold != runtime.regexes.ignore_case:
        runtime.regexes.ignore_case = runtime.ordering.fold = fold
        runtime.regexes.clear()
        runtime.change_separator()


_SETTERS: dict[str, Callable[[Runtime, str, Any], None]] = {
    "NF": _set_count,
    "FS": _set_fields,
    "FIELDWIDTHS": _set_fields,
    "FPAT": _set_fields,
    "RS": _set_record_separator,
    "OFS": _set_field_separator,
    "ORS": _set_terminator,
    "SUBSEP": _set_subscripts,
    "CONVFMT": _set_conversion,
    "OFMT": _set_conversion,
    "IGNORECASE": _set_case,
}
