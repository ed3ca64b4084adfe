"""Built-in functions of the input and of arguments with one value each, written in Python."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.decode import from_json, read_all
from bash_env.commands.jq.encode import brief, dump
from bash_env.commands.jq.errors import Halt, JqError
from bash_env.commands.jq.formats import formatted, text
from bash_env.commands.jq.matching import search
from bash_env.commands.jq.maths import MATHS
from bash_env.commands.jq.moments import MOMENTS
from bash_env.commands.jq.paths import cannot_iterate, delete_paths, entries, get_path, indices, put
from bash_env.commands.jq.values import add, described, equal, integer, is_number, order_key, split, type_of


def _fail(words: str) -> Any:
    raise JqError(words)


def _need(value: Any, words: str) -> str:
    """A string. Raises JqError with these words."""
    return value if isinstance(value, str) else _fail(words)


def _length(value: Any) -> Any:
    if isinstance(value, str | list | dict):
        return len(value)
    if isinstance(value, bool):
        _fail(f"{described(value)} has no length")
    return 0 if value is None else abs(value)


def _byte_length(value: Any) -> int:
    return len(_need(value, f"{described(value)} only strings have UTF-8 byte length").encode("utf-8", "replace"))


def _has(value: Any, key: Any) -> bool:
    if isinstance(value, dict) and isinstance(key, str):
        return key in value
    if isinstance(value, list) and is_number(key):
        return bool(0 <= key < len(value))
    raise JqError(
        f"Cannot check whether {type_of(value)} has a {'string' if isinstance(key, str) else type_of(key)} key"
    )


def _contains(a: Any, b: Any) -> bool:
    if type_of(a) != type_of(b):
        raise JqError(f"{described(a)} and {described(b)} cannot have their containment checked")
    return _within(a, b)


def _within(a: Any, b: Any) -> bool:
    if type_of(a) != type_of(b):
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
        return list(range(len(value)))
    raise JqError(f"{described(value)} has no keys")


def _tonumber(value: Any) -> Any:
    if is_number(value):
        return value
    if not isinstance(value, str):
        raise JqError(f"{described(value)} cannot be parsed as a number")
    if value != value.strip():
        raise JqError(f"{described(value)} cannot be parsed as a number")
    try:
        found = list(read_all(value))
    except JqError as error:
        raise JqError(f"{error.value} (while parsing '{value}')") from None
    if len(found) == 1 and is_number(found[0]):
        return found[0]
    raise JqError(f"{described(value)} cannot be parsed as a number")


def _implode(value: Any) -> str:
    if not isinstance(value, list):
        raise JqError("implode input must be an array")
    for code in value:
        if not is_number(code):
            raise JqError(f"{described(code)} can't be imploded, unicode codepoint needs to be numeric")
    return "".join([_character(int(code)) for code in value])


def _character(code: int) -> str:
    return chr(code) if 0 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _by(value: Any, how: str, keys: Any) -> Any:
    """sort_by, group_by, min_by, max_by and unique_by, given the key of each item."""
    if not isinstance(value, list):
        if how in ("sort", "group"):
            raise JqError(f"{described(value)} and {described(keys)} cannot be sorted, as they are not both arrays")
        raise JqError(f"{described(value)} and {described(keys)} cannot be iterated over")
    if not value:
        return None if how in ("min", "max") else []
    marks = [order_key(key) for key in keys]
    if how == "min":
        return value[min(range(len(marks)), key=marks.__getitem__)]
    if how == "max":
        return value[len(marks) - 1 - max(range(len(marks)), key=lambda place: marks[len(marks) - 1 - place])]
    order = sorted(range(len(marks)), key=marks.__getitem__)
    if how == "sort":
        return [value[place] for place in order]
    return _groups(value, marks, order)


def _groups(value: list[Any], marks: list[Any], order: list[int]) -> list[list[Any]]:
    out: list[list[Any]] = []
    last: Any = None
    for place in order:
        if out and marks[place] == last:
            out[-1].append(value[place])
        else:
            out.append([value[place]])
            last = marks[place]
    return out


def _sort(value: Any, iterate: bool = False) -> list[Any]:
    if iterate and not isinstance(value, list):
        raise cannot_iterate(value)
    if not isinstance(value, list):
        raise JqError(f"{described(value)} cannot be sorted, as it is not an array")
    return sorted(value, key=order_key)


def _unique(value: Any) -> list[Any]:
    out: list[Any] = []
    for item in _sort(value, True):
        if not out or not equal(out[-1], item):
            out.append(item)
    return out


def _ends(value: Any, part: Any, how: str) -> bool:
    if not isinstance(value, str) or not isinstance(part, str):
        raise JqError(f"{how}() requires string inputs")
    return value.startswith(part) if how == "startswith" else value.endswith(part)


def _without_start(value: Any, part: Any) -> Any:
    return value.removeprefix(part) if isinstance(value, str) and isinstance(part, str) else value


def _without_end(value: Any, part: Any) -> Any:
    return value.removesuffix(part) if isinstance(value, str) and isinstance(part, str) else value


def _split(value: Any, separator: Any) -> list[str]:
    words = "split input and separator must be strings"
    return split(_need(value, words), _need(separator, words))


def _set_path(value: Any, path: Any, new: Any) -> Any:
    if not isinstance(path, list):
        raise JqError("Path must be specified as an array")
    trail = []
    for key in path[:-1]:
        trail.append((value, key))
        value = None if value is None else get_path(value, [key])
    result = put(value, path[-1], new) if path else new
    for outer, key in reversed(trail):
        result = put(outer, key, result)
    return result


def _get_path(value: Any, path: Any) -> Any:
    return get_path(value, path) if isinstance(path, list) else _fail("Path must be specified as an array")


def _delete_paths(value: Any, paths: Any) -> Any:
    if not isinstance(paths, list):
        raise JqError("Paths must be specified as an array")
    for path in paths:
        if not isinstance(path, list):
            raise JqError("Path must be specified as an array")
    return delete_paths(value, paths)


def _sum(value: Any) -> Any:
    items = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(items, list):
        raise cannot_iterate(value)
    if items and all(item.__class__ is str for item in items):
        return "".join(items)
    if items and all(item.__class__ is list for item in items):
        return [item for part in items for item in part]
    total = None
    for item in items:
        total = add(total, item)
    return total


def _join(value: Any, separator: Any) -> Any:
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        raise cannot_iterate(value)
    if not value:
        return ""
    if not isinstance(separator, str):
        return _join_one_by_one(value, separator)
    out = []
    for place, item in enumerate(value):
        if item is None:
            out.append("")
        elif isinstance(item, list | dict):
            add(separator.join(out) + (separator if place else ""), item)
        else:
            out.append(text(item))
    return separator.join(out)


def _join_one_by_one(value: list[Any], separator: Any) -> Any:
    total: Any = None
    for item in value:
        plain = item if isinstance(item, list | dict) else "" if item is None else text(item)
        total = add("" if total is None else add(total, separator), plain)
    return total


def _to_entries(value: Any) -> list[Any]:
    if not isinstance(value, dict | list):
        _keys(value)
    return [{"key": key, "value": item} for key, item in entries(value)]


def _search_sorted(value: Any, wanted: Any) -> int:
    if not isinstance(value, list):
        raise JqError(f"Cannot index {type_of(value)} with number")
    low, high, mark = 0, len(value), order_key(wanted)
    while low < high:
        middle = (low + high) // 2
        here = order_key(value[middle])
        if here == mark:
            return middle
        low, high = (middle + 1, high) if here < mark else (low, middle)
    return -1 - low


def _flatten(value: Any, depth: Any) -> list[Any]:
    if not is_number(depth):
        raise JqError("flatten depth must not be negative")
    if depth < 0:
        raise JqError("flatten depth must not be negative")
    if not isinstance(value, list | dict):
        raise cannot_iterate(value)
    out: list[Any] = []
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, list) and depth > 0:
            out += _flatten(item, depth - 1)
        else:
            out.append(item)
    return out


def _raise(value: Any) -> Any:
    raise JqError(value)


def _halt(value: Any, status: Any) -> Any:
    if not is_number(status):
        raise JqError(f"{described(value)} halt_error/1: number required")
    raise Halt(integer(status), value, True)


def _quit(value: Any) -> Any:
    raise Halt(0)


def _explode(value: Any) -> list[int]:
    return [ord(char) for char in _need(value, "explode input must be a string")]


def _reverse(value: Any) -> Any:
    if isinstance(value, list | str):
        return value[::-1] if value else []
    return [] if value is None or value == {} else _fail(f"Cannot index {type_of(value)} with number")


def _number(value: Any) -> float:
    if not is_number(value):
        raise JqError(f"{described(value)} number required")
    return float(value)


def _is_normal(value: Any) -> bool:
    return math.isfinite(_number(value)) and abs(value) >= 2.2250738585072014e-308


def _module_meta(value: Any) -> Any:
    raise JqError(f"module not found: {_need(value, 'modulemeta input module name must be a string')}")


def _trim(value: Any, method: Callable[[str, str], str]) -> str:
    return method(_need(value, "trim input must be a string"), " \t\n\r\f\v")


_LOWER = re.compile("[A-Z]+")
_UPPER = re.compile("[a-z]+")
PLAIN: dict[str, Callable[..., Any]] = {
    **MATHS, **MOMENTS,
    "length/0": _length, "utf8bytelength/0": _byte_length, "keys/0": _keys, "has/1": _has, "contains/1": _contains,
    "keys_unsorted/0": lambda value: list(value) if isinstance(value, dict) else _keys(value),
    "type/0": type_of, "tostring/0": text, "tojson/0": dump, "tonumber/0": _tonumber, "_brief/0": brief,
    "fromjson/0": lambda value: from_json(_need(value, f"{described(value)} only strings can be parsed")),
    "not/0": lambda value: value is None or value is False, "error/0": _raise, "error/1": lambda value, what: _raise(what),
    "_by/2": _by, "sort/0": _sort, "unique/0": _unique, "_match/3": search, "indices/1": indices, "_indices/1": indices,
    "min/0": lambda value: _by(value, "min", value), "max/0": lambda value: _by(value, "max", value),
    "setpath/2": _set_path, "getpath/1": _get_path, "delpaths/1": _delete_paths, "add/0": _sum, "join/1": _join,
    "to_entries/0": _to_entries, "flatten/0": lambda value: _flatten(value, 1e9), "flatten/1": _flatten,
    "reverse/0": _reverse, "explode/0": _explode, "implode/0": _implode, "split/1": _split,
    "startswith/1": lambda value, part: _ends(value, part, "startswith"),
    "endswith/1": lambda value, part: _ends(value, part, "endswith"),
    "ltrimstr/1": _without_start, "rtrimstr/1": _without_end,
    "ascii_downcase/0": lambda value: _LOWER.sub(
        lambda m: m[0].lower(), _need(value, "explode input must be a string")),
    "ascii_upcase/0": lambda value: _UPPER.sub(
        lambda m: m[0].upper(), _need(value, "explode input must be a string")),
    "trim/0": lambda value: _trim(value, str.strip), "ltrim/0": lambda value: _trim(value, str.lstrip),
    "rtrim/0": lambda value: _trim(value, str.rstrip),
    "infinite/0": lambda value: math.inf, "nan/0": lambda value: math.nan, "null/0": lambda value: None,
    "true/0": lambda value: True, "false/0": lambda value: False,
    "isinfinite/0": lambda value: math.isinf(_number(value)), "isnan/0": lambda value: math.isnan(_number(value)),
    "isnormal/0": _is_normal, "bsearch/1": _search_sorted, "format/1": lambda value, form: formatted(form, value),
    "halt/0": _quit, "halt_error/1": _halt, "modulemeta/0": _module_meta,
    "get_search_list/0": lambda value: ["~/.jq", "$ORIGIN/../lib/jq", "$ORIGIN/lib"],
}  # fmt: skip
IN_RUN: dict[str, Callable[[Any], Any]] = {
    "now/0": lambda run: run.now(), "input_filename/0": lambda run: run.filename,
    "input_line_number/0": lambda run: run.line_number(), "env/0": lambda run: run.environment,
    "builtins/0": lambda run: run.builtins(),
}  # fmt: skip
