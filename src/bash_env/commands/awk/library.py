"""The names that generated code uses: operations that need nothing, and functions that need the state of the run."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from itertools import count, repeat
from typing import Any

from bash_env.commands.awk import nondecimal, numbers, operations, sorting, strings, times
from bash_env.commands.awk.arrays import Array, is_integer
from bash_env.commands.awk.errors import ExitProgram, FatalError, NextFile, NextRecord
from bash_env.commands.awk.fields import by_pattern, by_regex, by_separator
from bash_env.commands.awk.format import finite, unsigned
from bash_env.commands.awk.regexes import TextRegex
from bash_env.commands.awk.runtime import Runtime
from bash_env.commands.awk.values import (
    MAX_STRING,
    NULL,
    UNSET,
    FreshIndex,
    StrongRegex,
    fresh_index,
    number_of,
    strnum,
    subscript,
    to_number,
)
from bash_env.kernel.scheduler import Call

HEAVY = 1 << 20
"""From which length on putting a text together takes long."""

_OPERATIONS: tuple[Callable[..., Any], ...] = (
    operations.array_as_scalar, operations.as_array, operations.as_scalar, operations.chunks, operations.increment,
    operations.made_array, operations.pick, operations.pick_value, operations.post_increment,
    operations.scalar_as_array, operations.store, operations.subarray, operations.too_deep,
    operations.undefined_function, numbers.mkbool, numbers.power, numbers.quotient, numbers.remainder,
    numbers.truncated, strings.substr, by_pattern, by_regex, finite, unsigned, number_of, strnum, to_number,
)  # fmt: skip

STATIC: dict[str, Any] = {
    **{function.__name__: function for function in _OPERATIONS},
    "Array": Array,
    "Call": Call,
    "EMPTY": "",
    "ExitProgram": ExitProgram,
    "HEAVY": HEAVY,
    "MAX_DEPTH": operations.MAX_DEPTH,
    "NONE": (),
    "NULL": NULL,
    "NextFile": NextFile,
    "NextRecord": NextRecord,
    "ONE": "1",
    "StrongRegex": StrongRegex,
    "UNSET": UNSET,
    "ZERO": "0",
    "atan2": math.atan2,
    "b_patsplit": strings.patsplit,
    "b_split": strings.split,
    "b_split_texts": strings.split_texts,
    "b_strtonum": numbers.strtonum,
    "b_typeof": operations.type_of,
}


class Library:
    """The functions that need the state of the run; `functions` are those of the program."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.functions: dict[str, Callable[..., Any]] = {}
        self.numbers = numbers.Numbers(runtime.warn, lambda: self.systime())

    def names(self) -> dict[str, Any]:
        """The globals of the generated code."""
        return {
            **STATIC,
            **self._values(),
            **self._fields(),
            **self._input_and_output(),
            **self._numbers(),
            **self._strings(),
            "b_sort": self.sort,
            "ordered": self.ordered,
            "ordered_fresh": self.ordered_fresh,
            "indirect": self.indirect,
            **(self._non_decimal() if self.runtime.non_decimal else {}),
        }

    def _values(self) -> dict[str, Any]:
        """Variables, conversions and comparisons."""
        runtime = self.runtime
        texts, text = runtime.texts, runtime.text
        return {
            "rt": runtime,
            "assign": runtime.assign,
            "texts": texts,
            "printed": runtime.printed,
            "text": text,
            "printed_text": runtime.printed_text,
            "subscript": lambda value: subscript(value) if value.__class__ is FreshIndex else text(value),
            "compare": runtime.compare,
            "compare_input": lambda value, number: operations.compare_input(value, number, texts),
            "length_of": lambda value: operations.length_of(value, text),
            "bounded": self.bounded,
        }

    def _non_decimal(self) -> dict[str, Any]:
        """What --non-decimal-data replaces."""
        texts = self.runtime.texts
        return {
            "number_of": nondecimal.number_of,
            "strnum": nondecimal.strnum,
            "b_split": partial(strings.split, value=nondecimal.strnum),
            "b_patsplit": partial(strings.patsplit, value=nondecimal.strnum),
            "to_number": nondecimal.to_number,
            "pick_value": partial(operations.pick_value, strnum=nondecimal.strnum),
            "compare_input": lambda value, number: nondecimal.compare_input(value, number, texts),
        }

    def _fields(self) -> dict[str, Any]:
        """The record."""
        record = self.runtime.record
        return {
            "line_text": record.line,
            "line_value": record.line_value,
            "field_text": record.text,
            "field_number": record.number,
            "field_value": record.field,
            "text_at": record.text_at,
            "number_at": record.number_at,
            "value_at": record.value_at,
            "referred_text": record.referred_text,
            "count": record.count,
            "set_field": record.assign,
            "replace_field": record.replace,
            "set_field_after": lambda value, index: record.assign(index, value),
            "increment_field": self.increment_field,
            "post_increment_field": self.post_increment_field,
        }

    def _input_and_output(self) -> dict[str, Any]:
        """Streams, and what lets others run."""
        runtime, streams = self.runtime, self.runtime.streams
        return {
            "put": streams.stdout.put,
            "files": streams.files,
            "pipes": streams.pipes,
            "no_outputs": {},
            "output": streams.output,
            "close": streams.close,
            "system": streams.run,
            "b_fflush": self.fflush,
            "read": runtime.read,
            "read_main": runtime.read_main,
            "take": runtime.take,
            "take_main": runtime.take_main,
            "terminator": runtime.terminator,
            "lease": runtime.lease,
            "tick": runtime.tick,
            "turn": count(1).__next__,
            "forever": lambda: repeat(None),
        }

    def _numbers(self) -> dict[str, Any]:
        """The numeric functions and those of time."""
        own = self.numbers
        functions = (own.rand, own.srand, own.sqrt, own.exp, own.log, own.sin, own.cos, own.compl)
        return {
            **{f"b_{function.__name__}": function for function in functions},
            "b_and": own.bits_and,
            "b_or": own.bits_or,
            "b_xor": own.bits_xor,
            "b_lshift": own.lshift,
            "b_rshift": own.rshift,
            "b_systime": self.systime,
            "b_strftime": self.strftime,
            "b_mktime": self.mktime,
        }

    def _strings(self) -> dict[str, Any]:
        """Formats, expressions and the string functions."""
        runtime = self.runtime
        utf8 = runtime.locale.utf8
        return {
            "formats": runtime.formats,
            "regexes": runtime.regexes,
            "replaced": strings.Replaced(runtime.heavy),
            "tolower": strings.lower if utf8 else strings.lower_bytes,
            "toupper": strings.upper if utf8 else strings.upper_bytes,
            "index_folding": self.index_folding,
            "b_gensub": self.gensub,
            "b_match": self.match,
            "current_splitter": runtime.separator_splitter,
            "separator_splitter": lambda separator: by_separator(separator, runtime.regexes),
        }

    # --- fields ----------------------------------------------------------------------------------

    def increment_field(self, index: float, delta: float) -> float:
        """``++$index``."""
        record = self.runtime.record
        value = record.number_at(index) + delta
        record.assign(index, value)
        return value

    def post_increment_field(self, index: float, delta: float) -> float:
        """``$index++``."""
        record = self.runtime.record
        value = record.number_at(index)
        record.assign(index, value + delta)
        return value

    def bounded(self, text: str) -> str:
        """`text`, which was put together. Raises FatalError if it is too long."""
        if len(text) > HEAVY:
            if len(text) > MAX_STRING:
                raise strings.too_long()
            self.runtime.heavy()
        return text

    # --- strings ---------------------------------------------------------------------------------

    def index_folding(self, text: str, wanted: str) -> float:
        """`index`, which IGNORECASE makes blind to case."""
        if self.runtime.ordering.fold:
            text, wanted = text.lower(), wanted.lower()
        return text.find(wanted) + 1.0

    def gensub(self, expression: TextRegex, replacement: str, which: Any, text: str) -> str:
        """`gensub`."""
        number = 0
        if not (isinstance(which, str) and which[:1] in ("g", "G")):
            number = int(to_number(which))
            if number < 1:
                self.runtime.warn(f"gensub: third argument `{self.runtime.text(which)}' treated as 1")
                number = 1
        return strings.gensub(expression, replacement, number, text)

    def match(self, text: str, expression: TextRegex, array: Array | None = None) -> float:
        """`match`."""
        runtime = self.runtime
        spans = expression.groups(text)
        if array is not None:
            strings.match_into(array, spans or [], text, runtime.subscript_separator, runtime.record.strnum)
        if spans is None:
            runtime.RSTART, runtime.RLENGTH = 0.0, -1.0
            return 0.0
        low, high = spans[0]
        runtime.RSTART, runtime.RLENGTH = low + 1.0, float(high - low)
        return low + 1.0

    # --- time ------------------------------------------------------------------------------------

    def systime(self) -> float:
        """`systime`."""
        return float(self.runtime.process.machine.clock.time_ns() // 1_000_000_000)

    def zone(self) -> str | None:
        """The time zone of the program."""
        return self.runtime.environment().get("TZ")

    def strftime(self, form: str | None = None, seconds: float | None = None, utc: Any = False) -> str:
        """`strftime`."""
        runtime = self.runtime
        if form is None:
            form = runtime.text(runtime.PROCINFO["strftime"])
        moment = self.systime() if seconds is None else seconds
        return times.strftime(form, moment, None if utc else self.zone())

    def mktime(self, text: str, utc: Any = False) -> float:
        """`mktime`."""
        return times.mktime(text, None if utc else self.zone())

    # --- arrays ----------------------------------------------------------------------------------

    async def ordered(self, array: Array) -> list[str]:
        """The subscripts for a loop, in the order that PROCINFO["sorted_in"] asks for."""
        how = self.runtime.PROCINFO.get("sorted_in")
        if how is None:
            return array.order()
        return await self._sorted(array, self.runtime.text(how))

    async def ordered_fresh(self, array: Array) -> list[str]:
        """The same where the loop's variable is compared."""
        keys = await self.ordered(array)
        return [fresh_index(key) if is_integer(key) else key for key in keys] if array.holds_integers() else keys

    async def _sorted(self, array: Array, how: str) -> list[str]:
        ordering = self.runtime.ordering
        if how.startswith("@"):
            found = ordering.named(array, how)
            if found is None:
                raise FatalError(f"`{how}' is invalid as a sort order")
            return found
        if how not in self.functions:
            if not how.isidentifier():
                return array.order()
            raise sorting.no_such_function(how)

        async def compare(*arguments: Any) -> Any:
            return await self.indirect(how, *arguments)

        return await ordering.compared(array, compare)

    async def sort(self, source: Array, target: Array, how: str | None, by_index: bool) -> float:
        """`asort` and `asorti`."""
        if how is None:
            order = sorting.default_order(source, self.runtime.ordering, by_index)
        else:
            order = await self._sorted(source, how)
        return sorting.store(source, order, target, by_index)

    # --- the rest --------------------------------------------------------------------------------

    async def indirect(self, name: str, *arguments: Any) -> Any:
        """``@name(arguments)``: a function of the program, or one of awk's own."""
        function = self.functions.get(name) or _INDIRECT.get(name)
        if function is None:
            raise FatalError(f"`{name}' is not a function, so it cannot be called indirectly")
        result = function(self.runtime, *arguments) if name not in self.functions else function(*arguments)
        return await result if hasattr(result, "__await__") else result

    async def fflush(self, name: str | None = None) -> float:
        """`fflush`."""
        streams = self.runtime.streams
        if not name:
            await streams.flush_all()
            return 0.0
        if name == "/dev/stdout":
            await streams.flush(streams.stdout)
            return 0.0
        coprocess = streams.coprocesses.get(name, (None, None))[0]
        output = streams.files.get(name) or streams.pipes.get(name) or coprocess
        if output is None:
            self.runtime.warn(f"fflush: `{name}' is not an open file, pipe or co-process")
            return -1.0
        await streams.flush(output)
        return 0.0


_INDIRECT: dict[str, Callable[..., Any]] = {
    "length": lambda rt, value: operations.length_of(value, rt.text),
    "tolower": lambda rt, value: strings.lower(rt.text(value)),
    "toupper": lambda rt, value: strings.upper(rt.text(value)),
    "substr": lambda rt, value, *places: strings.substr(rt.text(value), *map(to_number, places)),
    "index": lambda rt, value, wanted: strings.index(rt.text(value), rt.text(wanted)),
    "int": lambda rt, value: numbers.truncated(to_number(value)),
    "sprintf": lambda rt, form, *values: rt.formats[rt.text(form)](list(values)),
    "strtonum": lambda rt, value: numbers.strtonum(value),
    "sqrt": lambda rt, value: math.sqrt(max(to_number(value), 0.0)),
    "system": lambda rt, command: rt.streams.run(rt.text(command)),
    "close": lambda rt, name, *how: rt.streams.close(rt.text(name), *map(rt.text, how)),
}
