"""The names that generated code uses: what a running program calls."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import count, repeat
from typing import Any

from bash_env.commands.awk import numbers, sorting, strings, times
from bash_env.commands.awk.arrays import Array, is_integer
from bash_env.commands.awk.errors import ExitProgram, FatalError, NextFile, NextRecord
from bash_env.commands.awk.fields import by_pattern, by_regex, by_separator, field_index
from bash_env.commands.awk.format import finite, unsigned
from bash_env.commands.awk.regexes import TextRegex
from bash_env.commands.awk.runtime import Runtime
from bash_env.commands.awk.values import (
    MAX_STRING,
    NULL,
    UNSET,
    FreshIndex,
    NumberTexts,
    StrongRegex,
    Strnum,
    Truth,
    array_in_scalar_context,
    fresh_index,
    looks_numeric,
    number_of,
    strnum,
    subscript,
    to_number,
)
from bash_env.kernel.scheduler import Call

CHUNK = 64
HEAVY = 1 << 20
"""From which length on putting a text together takes long."""
MAX_DEPTH = 100_000
"""How deeply the functions of a program may call each other."""


def chunks(keys: list[str]) -> Iterator[list[str]]:
    """`keys` in lists of a bounded length."""
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))


def store(value: Any, array: Array, key: str) -> Any:
    """``array[key] = value`` as an expression."""
    array[key] = value
    return value


def increment(array: Array, key: str, delta: float) -> float:
    """``++array[key]``."""
    value = array[key] = to_number(array[key]) + delta
    return value


def post_increment(array: Array, key: str, delta: float) -> float:
    """``array[key]++``."""
    value = to_number(array[key])
    array[key] = value + delta
    return value


def subarray(array: Array, key: str) -> Array:
    """``array[key]`` as an array; it becomes one if it was never assigned."""
    element = array[key]
    if element.__class__ is Array:
        return element  # type: ignore[no-any-return]
    if element is not UNSET:
        raise scalar_as_array(f'["{key}"]')
    made = array[key] = Array()
    return made


def scalar_as_array(name: str) -> FatalError:
    """Raise the error for a scalar where an array is needed."""
    raise FatalError(f"attempt to use scalar `{name}' as an array")


def array_as_scalar(name: str) -> FatalError:
    """Raise the error for an array where a scalar is needed."""
    raise array_in_scalar_context(name)


def as_array(value: Any, name: str) -> Array:
    """The array of an array parameter: a new one if none was given."""
    if value.__class__ is Array:
        return value  # type: ignore[no-any-return]
    if value is None or value is UNSET:
        return Array()
    raise FatalError(f"attempt to use scalar parameter `{name}' as an array")


def made_array(value: Any) -> Array:
    """What a variable passes to an array parameter: an unset one becomes an array; the function refuses a scalar."""
    if value is UNSET or value is None:
        return Array()
    return value  # type: ignore[no-any-return]


def as_scalar(value: Any, name: str) -> Any:
    """The value of a variable that may have become an array."""
    if value.__class__ is Array:
        raise array_in_scalar_context(name)
    return value


def undefined_function(name: str) -> Any:
    """Raise the error for a function that does not exist."""
    raise FatalError(f"function `{name}' not defined")


def too_deep() -> FatalError:
    """The error for endless recursion."""
    return FatalError(f"function calls nested too deeply (limit {MAX_DEPTH})")


def length_of(value: Any, text: Callable[[Any], str]) -> float:
    """`length` of what may be an array."""
    return float(len(value if value.__class__ is Array else text(value)))


def pick(fields: list[str], line: str, index: float) -> str:
    """The text of ``$index`` among the fields of a record that the program only reads."""
    number = int(index) if index >= 1 else field_index(index)
    if not number:
        return line
    return fields[number - 1] if number <= len(fields) else ""


def pick_value(fields: list[str], line: str, index: float) -> Any:
    """The same for the value."""
    number = int(index) if index >= 1 else field_index(index)
    if number > len(fields):
        return NULL
    return strnum(fields[number - 1] if number else line)


def compare_input(text: str, number: float, texts: NumberTexts) -> float:
    """Compare a field with a number; see compare_values."""
    value = looks_numeric(text)
    if value is not None:
        return (value > number) - (value < number) if value == value else math.nan
    other = texts[number]
    return (text > other) - (text < other)


def type_of(value: Any, assigned: bool) -> str:
    """`typeof`."""
    if value is NULL:
        return "unassigned"
    if value is UNSET or value is None:
        return "unassigned" if assigned else "untyped"
    return _TYPE_NAMES[value.__class__]


_TYPE_NAMES = {
    float: "number", int: "number", Truth: "number|bool", str: "string", Strnum: "strnum", StrongRegex: "regexp",
    FreshIndex: "string", Array: "array",
}  # fmt: skip

STATIC: dict[str, Any] = {
    "Array": Array, "Call": Call, "EMPTY": "", "ExitProgram": ExitProgram, "MAX_DEPTH": MAX_DEPTH,
    "HEAVY": HEAVY, "NULL": NULL, "NONE": (), "NextFile": NextFile, "NextRecord": NextRecord, "ONE": "1",
    "StrongRegex": StrongRegex, "UNSET": UNSET, "ZERO": "0", "array_as_scalar": array_as_scalar, "as_scalar": as_scalar, "as_array": as_array,
    "atan2": math.atan2, "b_mkbool": numbers.mkbool, "b_patsplit": strings.patsplit, "b_split": strings.split,
    "b_strtonum": numbers.strtonum, "b_typeof": type_of, "by_pattern": by_pattern,
    "by_regex": by_regex, "chunks": chunks, "increment": increment, "mkbool": numbers.mkbool, "no_outputs": {},
    "number_of": number_of, "pick": pick, "pick_value": pick_value, "post_increment": post_increment,
    "power": numbers.power, "quotient": numbers.quotient, "remainder": numbers.remainder,
    "scalar_as_array": scalar_as_array, "store": store, "strnum": strnum, "subarray": subarray,
    "substr": strings.substr, "to_number": to_number, "too_deep": too_deep,
    "truncated": numbers.truncated, "finite": finite, "unsigned": unsigned, "b_split_texts": strings.split_texts,
    "undefined_function": undefined_function,
}  # fmt: skip


class Library:
    """The functions that need the state of the run; `functions` are those of the program."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.functions: dict[str, Callable[..., Any]] = {}
        self.numbers = numbers.Numbers(runtime.warn, lambda: self.systime())

    def names(self) -> dict[str, Any]:
        """The globals of the generated code."""
        runtime, math_ = self.runtime, self.numbers
        record, streams = runtime.record, runtime.streams
        texts, text = runtime.texts, runtime.text
        utf8 = runtime.locale.utf8
        return {
            **STATIC, "rt": runtime, "texts": texts, "printed": runtime.printed, "text": text,
            "printed_text": runtime.printed_text, "compare": runtime.compare, "regexes": runtime.regexes,
            "formats": runtime.formats, "assign": runtime.assign, "put": streams.stdout.put, "files": streams.files,
            "pipes": streams.pipes, "output": streams.output, "lease": runtime.lease, "tick": runtime.tick,
            "turn": count(1).__next__, "forever": lambda: repeat(None), "terminator": runtime.terminator,
            "replaced": strings.Replaced(runtime.heavy), "read": runtime.read, "read_main": runtime.read_main, "take": runtime.take,
            "take_main": runtime.take_main, "close": streams.close, "system": streams.run, "b_fflush": self.fflush,
            "line_text": record.line, "line_value": record.line_value, "field_text": record.text,
            "field_number": record.number, "field_value": record.field, "text_at": record.text_at,
            "number_at": record.number_at, "value_at": record.value_at, "count": record.count, "referred_text": record.referred_text,
            "set_field": record.assign, "set_field_after": lambda value, index: record.assign(index, value),
            "increment_field": self.increment_field, "post_increment_field": self.post_increment_field,
            "made_array": made_array, "subscript": lambda value: subscript(value) if value.__class__ is FreshIndex else text(value),
            "length_of": lambda value: length_of(value, text),
            "compare_input": lambda value, number: compare_input(value, number, texts),
            "tolower": strings.lower if utf8 else strings.lower_bytes,
            "toupper": strings.upper if utf8 else strings.upper_bytes,
            "b_and": math_.bits_and, "b_or": math_.bits_or, "b_xor": math_.bits_xor, "b_lshift": math_.lshift,
            "b_rshift": math_.rshift, "b_compl": math_.compl, "b_srand": math_.srand, "b_rand": math_.rand,
            "b_sqrt": math_.sqrt, "b_exp": math_.exp, "b_log": math_.log, "b_sin": math_.sin, "b_cos": math_.cos,
            "b_systime": self.systime, "b_strftime": self.strftime, "b_mktime": self.mktime, "b_gensub": self.gensub,
            "b_match": self.match, "b_sort": self.sort, "ordered": self.ordered, "ordered_fresh": self.ordered_fresh, "indirect": self.indirect,
            "bounded": self.bounded, "index_folding": self.index_folding, "current_splitter": lambda: runtime.record.splitter,
            "separator_splitter": lambda separator: by_separator(separator, runtime.regexes),
        }  # fmt: skip

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
            strings.match_into(array, spans or [], text, runtime.subscript_separator)
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
    "length": lambda rt, value: length_of(value, rt.text),
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
