"""The built-in functions that are written in Python."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bash_env.commands.jq.compiler import MAX_STEPS, NATIVES, Env, Filter, Out, made, paths_of, step, true, values
from bash_env.commands.jq.errors import Halt, JqError
from bash_env.commands.jq.formats import formatted, text
from bash_env.commands.jq.paths import delete_paths, get_path, indices, set_path
from bash_env.commands.jq.values import add, brief, compare, dump, equal, from_json, order_key, split, type_of
from bash_env.text.regex import PatternError, RegexTimeout, compile
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time


def plain(name: str, function: Callable[..., Any]) -> None:
    """A function of the input and of all combinations of its arguments' values."""

    def make(*arguments: Filter) -> Filter:
        def combine(env: Env, value: Any, at: int) -> Any:
            if at < 0:
                yield ()
                return
            for last in values(arguments[at], env, value):
                for head in combine(env, value, at - 1):
                    yield (*head, last)

        def run(env: Env, path: Any, value: Any) -> Out:
            for found in combine(env, value, len(arguments) - 1):
                yield made(path, function(value, *found))

        return run

    NATIVES[name] = make


def native(name: str) -> Callable[[Callable[..., Filter]], Callable[..., Filter]]:
    """A function that gets its arguments as filters."""

    def register(make: Callable[..., Filter]) -> Callable[..., Filter]:
        NATIVES[name] = make
        return make

    return register


@native("empty/0")
def _empty() -> Filter:
    return lambda env, path, value: iter(())


@native("error/0")
def _error() -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        raise JqError(value)
        yield

    return run


@native("not/0")
def _not() -> Filter:
    return lambda env, path, value: iter((made(path, not true(value)),))


@native("path/1")
def _path(target: Filter) -> Filter:
    return lambda env, path, value: (made(path, found) for found in paths_of(target, env, value))


@native("getpath/1")
def _getpath(where: Filter) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        for keys in values(where, env, value):
            there = path
            for key in keys:
                there = step(there, key, value)
            yield there, get_path(value, keys)

    return run


@native("first/1")
def _first(source: Filter) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        for found in source(env, path, value):
            yield found
            return

    return run


@native("last/1")
def _last(source: Filter) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        last = None
        for last in source(env, path, value):  # noqa: B007 - the last one counts
            pass
        if last is not None:
            yield last

    return run


@native("limit/2")
def _limit(count: Filter, source: Filter) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        for number in values(count, env, value):
            if number < 0:
                raise JqError("limit doesn't support negative count")
            if number <= 0:
                continue
            left = number
            for found in source(env, path, value):
                yield found
                left -= 1
                if left <= 0:
                    break

    return run


@native("skip/2")
def _skip(count: Filter, source: Filter) -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        for number in values(count, env, value):
            if number < 0:
                raise JqError("skip doesn't support negative count")
            for place, found in enumerate(source(env, path, value)):
                if place >= number:
                    yield found

    return run


def _range(by_default: bool) -> Callable[..., Filter]:
    def make(*arguments: Filter) -> Filter:
        def run(env: Env, path: Any, value: Any) -> Out:
            for low in values(arguments[0], env, value):
                for high in values(arguments[1], env, value):
                    for by in [1.0] if by_default else values(arguments[2], env, value):
                        if not all(isinstance(n, float) for n in (low, high, by)):
                            raise JqError("Range bounds must be numeric")
                        here = low
                        while (by > 0 and here < high) or (by < 0 and here > high):
                            env.run.steps += 1
                            if env.run.steps > MAX_STEPS:
                                raise JqError("too many steps (MAX_STEPS)")
                            yield made(path, here)
                            here += by

        return run

    return make


NATIVES["range/2"], NATIVES["range/3"] = _range(True), _range(False)


@native("input/0")
def _input() -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        try:
            yield made(path, next(env.run.inputs))
        except StopIteration:
            raise JqError("No more inputs") from None

    return run


@native("inputs/0")
def _inputs() -> Filter:
    return lambda env, path, value: (made(path, item) for item in env.run.inputs)


@native("debug/0")
def _debug() -> Filter:
    def run(env: Env, path: Any, value: Any) -> Out:
        env.run.messages.append('["DEBUG:",' + dump(value) + "]\n")
        yield path, value

    return run


@native("now/0")
def _now() -> Filter:
    return lambda env, path, value: iter((made(path, env.run.now()),))


def _length(value: Any) -> float:
    if isinstance(value, bool):
        raise JqError(f"boolean ({brief(value)}) has no length")
    if isinstance(value, float):
        return abs(value)
    return float(len(value)) if value is not None else 0.0


def _has(value: Any, key: Any) -> bool:
    if isinstance(value, dict) and isinstance(key, str):
        return key in value
    if isinstance(value, list) and isinstance(key, float):
        return 0 <= key < len(value)
    raise JqError(f"Cannot check whether {type_of(value)} has a {type_of(key)} key")


def _contains(a: Any, b: Any) -> bool:
    if type(a) is not type(b):
        raise JqError(f"{type_of(a)} ({brief(a)}) and {type_of(b)} ({brief(b)}) cannot have their containment checked")
    return _within(a, b)


def _within(a: Any, b: Any) -> bool:
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return all(key in a and _within(a[key], item) for key, item in b.items())
    if isinstance(a, list):
        return all(any(_within(one, item) for one in a) for item in b)
    return b in a if isinstance(a, str) else equal(a, b)


def _keys(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return sorted(value)
    if isinstance(value, list):
        return [float(place) for place in range(len(value))]
    raise JqError(f"{type_of(value)} ({brief(value)}) has no keys")


def _tonumber(value: Any) -> float:
    if isinstance(value, float):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|nan", value, re.A):
        return float(value)
    raise JqError(f"{type_of(value)} ({brief(value)}) cannot be parsed as a number")


def _need_string(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise JqError(what)
    return value


def _implode(value: Any) -> str:
    if not isinstance(value, list):
        raise JqError("implode input must be an array")
    if not all(isinstance(code, float) for code in value):
        raise JqError("Unicode codepoint must be numeric")
    return "".join(chr(int(c)) if 0 <= c < 0x110000 and not 0xD800 <= c < 0xE000 else "\ufffd" for c in value)


def _by(value: Any, how: str, keys: list[Any]) -> Any:
    if not isinstance(value, list):
        raise JqError(
            f"{type_of(value)} ({brief(value)}) cannot be {'grouped' if how == 'group' else 'sorted'}, as it is not an array"
        )
    pairs = sorted(zip(keys, value, strict=True), key=lambda pair: order_key(pair[0]))
    if how == "sort":
        return [item for _, item in pairs]
    if how in ("min", "max"):
        if not pairs:
            return None
        best = pairs[0 if how == "min" else -1]
        return best[1]
    out: list[Any] = []
    last: Any = object()
    for key, item in pairs:
        if out and compare(last, key) == 0:
            out[-1].append(item)
        else:
            out.append([item])
        last = key
    return out


def _regex(value: Any, pattern: Any, flags: Any, test: bool) -> Any:
    if not isinstance(value, str) or not isinstance(pattern, str):
        bad = pattern if isinstance(value, str) else value
        raise JqError(f"{type_of(bad)} ({brief(bad)}) cannot be matched, as it is not a string")
    flags = flags or ""
    if not isinstance(flags, str) or set(flags) - set("gimnpslx"):
        raise JqError(f"{flags} is not a valid modifier string")
    if "x" in flags:
        pattern = re.sub(r"\\.|\s+|#.*", lambda m: m[0] if m[0][0] == "\\" else "", pattern)
    names = [m[1] for m in re.finditer(r"(?<!\\)\((?:\?<([A-Za-z_]\w*)>|(?!\?))", pattern)]
    bare = re.sub(r"\(\?<([A-Za-z_]\w*)>", "(", pattern)
    data = value.encode("utf-8", "surrogateescape")
    try:
        compiled = compile(bare, syntax="perl", ignore_case="i" in flags, dot_newline="s" in flags or "p" in flags)
        found = list(compiled.finditer(data)) if "g" in flags else [compiled.search(data)]
    except (PatternError, RegexTimeout) as error:
        raise JqError(f"{pattern} (at offset 0) is not a valid regex: {error}") from None
    matches = [m for m in found if m is not None and not ("n" in flags and m.start() == m.end())]
    return bool(matches) if test else [_match(m, data, names) for m in matches]


def _match(match: Any, data: bytes, names: list[str | None]) -> dict[str, Any]:
    def place(span: tuple[int, int]) -> tuple[float, str | None]:
        if span[0] < 0:
            return -1.0, None
        return float(len(data[: span[0]].decode("utf-8", "replace"))), data[span[0] : span[1]].decode(
            "utf-8", "replace"
        )

    offset, string = place(match.span(0))
    captures = []
    for number in range(1, match.groups + 1):
        at, found = place(match.span(number))
        name = names[number - 1] if number <= len(names) else None
        captures.append({"offset": at, "length": float(len(found or "")), "string": found, "name": name})
    return {"offset": offset, "length": float(len(string or "")), "string": string, "captures": captures}


def _gmtime(value: Any) -> list[float]:
    if not isinstance(value, float):
        raise JqError("gmtime() requires a number")
    whole = math.floor(value)
    t = local_time(whole * 1_000_000_000, "UTC")
    second = t.second + round(value - whole, 6)
    return [float(n) for n in (t.year, t.month - 1, t.day, t.hour, t.minute, second, t.weekday, t.yearday - 1)]


def _mktime(value: Any) -> float:
    if not isinstance(value, list) or len(value) < 3 or not all(isinstance(n, float) for n in value):
        raise JqError(
            "mktime requires array of 6 numbers"
            if not isinstance(value, list)
            else "mktime requires parsed datetime inputs"
        )
    value = [*value, 0.0, 0.0, 0.0][: max(6, len(value))]
    moment = datetime(
        int(value[0]), int(value[1]) + 1, int(value[2]), int(value[3]), int(value[4]), int(value[5]), tzinfo=UTC
    )
    return float(math.floor(moment.timestamp()))


def _strftime(value: Any, form: Any) -> str:
    seconds = value if isinstance(value, float) else None
    if seconds is None:
        if not isinstance(value, list) or not all(isinstance(n, float) for n in value):
            raise JqError("strftime/1 requires parsed datetime inputs")
        seconds = _mktime(value)
    return strftime(
        _need_string(form, "strftime/1 requires a string format"), local_time(int(seconds) * 1_000_000_000, "UTC")
    )


def _strptime(value: Any, form: Any) -> list[float]:
    if not isinstance(value, str):
        raise JqError("strptime/1 requires string inputs and arguments")
    try:
        moment = datetime.strptime(value, form.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d").replace("%e", "%d"))
    except ValueError:
        raise JqError(f'date "{value}" does not match format "{form}"') from None
    moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return _gmtime(moment.timestamp())


def _ends(value: Any, part: Any, how: str) -> bool:
    if not isinstance(value, str) or not isinstance(part, str):
        raise JqError(f"{how}() requires string inputs")
    return value.startswith(part) if how == "startswith" else value.endswith(part)


def _halt(value: Any, status: Any = 0.0) -> Any:
    raise Halt(int(status), value, True)


def _math(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def run(value: Any, *arguments: Any) -> Any:
        numbers = arguments or (value,)
        for number in numbers:
            if not isinstance(number, float):
                raise JqError(f"{type_of(number)} ({brief(number)}) number required")
        try:
            return float(function(*numbers))
        except (ValueError, OverflowError):
            return (
                math.inf
                if name in ("exp", "pow", "exp2", "exp10")
                else -math.inf
                if name.startswith("log") and numbers[0] == 0
                else math.nan
            )

    return run


def _round(value: float) -> float:
    return math.copysign(math.floor(abs(value) + 0.5), value)


_MATH: dict[str, Callable[..., Any]] = {
    "floor": math.floor, "ceil": math.ceil, "sqrt": math.sqrt, "round": _round, "trunc": math.trunc, "fabs": math.fabs,
    "exp": math.exp, "exp2": lambda x: 2.0**x, "exp10": lambda x: 10.0**x, "log": math.log, "log2": math.log2,
    "log10": math.log10, "sin": math.sin, "cos": math.cos, "tan": math.tan, "asin": math.asin, "acos": math.acos,
    "atan": math.atan, "sinh": math.sinh, "cosh": math.cosh, "tanh": math.tanh,
    "cbrt": lambda x: math.copysign(abs(x) ** (1 / 3), x),
    "significand": lambda x: math.frexp(x)[0] * 2, "gamma": math.lgamma, "logb": lambda x: math.frexp(x)[1] - 1.0,
}  # fmt: skip
for _name, _function in _MATH.items():
    plain(f"{_name}/0", _math(_name, _function))
_MATH2: dict[str, Callable[..., Any]] = {
    "pow": math.pow,
    "atan2": math.atan2,
    "fmod": math.fmod,
    "fmin": min,
    "fmax": max,
    "ldexp": lambda x, e: math.ldexp(x, int(e)),
}
for _name, _function2 in _MATH2.items():
    plain(f"{_name}/2", _math(_name, _function2))

_PLAIN: dict[str, Callable[..., Any]] = {
    "length/0": _length, "_brief/0": brief,

       "utf8bytelength/0": lambda v: _byte_length(v),
    "keys/0": _keys, "keys_unsorted/0": lambda v: list(v) if isinstance(v, dict) else _keys(v), "has/1": _has,
    "contains/1": _contains,
    "type/0": type_of, "tostring/0": text, "tojson/0": dump, "tonumber/0": _tonumber,
    "fromjson/0": lambda v: from_json(_need_string(v, f"{type_of(v)} ({brief(v)}) cannot be parsed as JSON")),
    "_by/2": _by, "_match/3": _regex, "indices/1": indices, "_indices/1": indices,
    "setpath/2": lambda v, p, n: set_path(v, p, n) if isinstance(p, list) else _fail("Path must be specified as an array"),
    "delpaths/1": lambda v, ps: delete_paths(v, sorted(ps, key=order_key)),
    "reverse/0": lambda v: [] if v is None else v[::-1] if isinstance(v, list | str) else _fail(f"Cannot reverse {type_of(v)}"),
    "explode/0": lambda v: [float(ord(c)) for c in _need_string(v, f"{type_of(v)} ({brief(v)}) cannot be exploded")],
    "implode/0": _implode,

       "split/1": lambda v, s: _split(v, s),
    "startswith/1": lambda v, s: _ends(v, s, "startswith"), "endswith/1": lambda v, s: _ends(v, s, "endswith"),
    "ascii_downcase/0": lambda v: re.sub("[A-Z]+", lambda m: m[0].lower(), _need_string(v,
    "ascii_downcase input must be a string")),
    "ascii_upcase/0": lambda v: re.sub("[a-z]+", lambda m: m[0].upper(), _need_string(v, "ascii_upcase input must be a string")),
    "trim/0": lambda v: _need_string(v, "trim input must be a string").strip(" \t\n\r\f\v"),
    "ltrim/0": lambda v: _need_string(v, "trim input must be a string").lstrip(" \t\n\r\f\v"),
    "rtrim/0": lambda v: _need_string(v, "trim input must be a string").rstrip(" \t\n\r\f\v"),
    "infinite/0": lambda v: math.inf, "nan/0": lambda v: math.nan, "null/0": lambda v: None,
    "true/0": lambda v: True, "false/0": lambda v: False,
    "isinfinite/0": lambda v: math.isinf(v) if isinstance(v, float) else _fail(f"{type_of(v)} ({brief(v)}) number required"),
    "isnan/0": lambda v: v != v if isinstance(v, float) else _fail(f"{type_of(v)} ({brief(v)}) number required"),
    "isnormal/0": lambda v: isinstance(v, float) and math.isfinite(v) and abs(v) >= 2.2250738585072014e-308,
    "gmtime/0": _gmtime, "localtime/0": _gmtime, "mktime/0": _mktime, "strftime/1": _strftime,
    "strflocaltime/1": _strftime, "strptime/1": _strptime,
    "halt/0": lambda v: _quit(), "halt_error/1": _halt, "input_filename/0": lambda v: None,
    "format/1": lambda v, f: formatted(f, v),
    "tojson/1": dump, "add/0": lambda v: _sum(v), "splits/0": lambda v: v, "builtins/0": lambda v: sorted(NATIVES),
    "getpath/2": get_path,
    "min_by/2": _by, "ltrimstr/2": _ends, "get_search_list/0": lambda v: [], "bsearch/1": lambda v, x: _bsearch(v, x),
    "error/2": _halt,
}  # fmt: skip
for _name, _function3 in _PLAIN.items():
    plain(_name, _function3)


def _byte_length(value: Any) -> float:
    words = f"{type_of(value)} ({brief(value)}) only strings have UTF-8 byte length"
    return float(len(_need_string(value, words).encode()))


def _split(value: Any, separator: Any) -> list[str]:
    words = "split input and separator must be strings"
    return split(_need_string(value, words), _need_string(separator, words))


def _bsearch(value: list[Any], wanted: Any) -> float:
    low, high = 0, len(value)
    while low < high:
        middle = (low + high) // 2
        order = compare(value[middle], wanted)
        if order == 0:
            return float(middle)
        low, high = (middle + 1, high) if order < 0 else (low, middle)
    return float(-1 - low)


def _fail(words: str) -> Any:
    raise JqError(words)


def _quit() -> Any:
    raise Halt(0)


def _sum(value: Any) -> Any:
    items = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(items, list):
        raise JqError(f"Cannot iterate over {type_of(value)}" + ("" if value is None else f" ({brief(value)})"))
    if items and all(isinstance(item, str) for item in items):
        return "".join(items)
    total = None
    for item in items:
        total = add(total, item)
    return total
