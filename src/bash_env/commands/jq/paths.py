"""Looking into values and changing them at a path."""

from __future__ import annotations

from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import brief, equal, type_of

MAX_INDEX = 1 << 24


def index(value: Any, key: Any) -> Any:
    """`value[key]`."""
    if isinstance(value, dict) and isinstance(key, str):
        return value.get(key)
    if isinstance(value, list) and isinstance(key, float):
        if key != key:
            return None
        place = int(key // 1)
        place += len(value) if place < 0 else 0
        return value[place] if 0 <= place < len(value) else None
    if isinstance(key, dict) and (value is None or isinstance(value, list | str)):
        return None if value is None else value[bounds(len(value), key.get("start"), key.get("end"))]
    if value is None and (key is None or isinstance(key, str | float)):
        return None
    if isinstance(value, list) and isinstance(key, list):
        return indices(value, key)
    raise _cannot(value, key)


def indices(value: Any, part: Any) -> Any:
    """Where `part` stands in `value`."""
    if value is None:
        return None
    if isinstance(value, str) and isinstance(part, str):
        out, place = [], value.find(part)
        while place >= 0 and part:
            out.append(float(place))
            place = value.find(part, place + 1)
        return out
    if isinstance(part, list) and isinstance(value, list):
        size = len(part)
        return [float(i) for i in range(len(value) - size + 1) if size and equal(value[i : i + size], part)]
    if isinstance(value, list):
        return [float(i) for i, item in enumerate(value) if equal(item, part)]
    return index(value, part)


def _cannot(value: Any, key: Any) -> JqError:
    if (isinstance(value, dict | list) and isinstance(key, str)) or isinstance(key, str):
        return JqError(f'Cannot index {type_of(value)} with "{key}"')
    return JqError(f"Cannot index {type_of(value)} with {type_of(key)}")


def bounds(size: int, start: Any, end: Any) -> slice:
    """A slice of jq's: starts are rounded down, ends up."""
    if not all(edge is None or isinstance(edge, float) for edge in (start, end)):
        raise JqError("Start and end indices of an array slice must be numbers")
    low = 0 if start is None else _edge(start, size, False)
    high = size if end is None else _edge(end, size, True)
    return slice(low, max(low, high))


def _edge(value: float, size: int, up: bool) -> int:
    value = max(min(value, 1e15), -1e15) if value == value else 0.0
    value += size if value < 0 else 0
    place = int(-(-value // 1)) if up else int(value // 1)
    return max(0, min(place, size))


def get_path(value: Any, path: list[Any]) -> Any:
    """What stands at a path."""
    for key in path:
        if value is None:
            return None
        value = index(value, key)
    return value


def set_path(value: Any, path: list[Any], new: Any, at: int = 0) -> Any:
    """A copy with another value at a path."""
    if at == len(path):
        return new
    key = path[at]
    inner = set_path(None if value is None else index(value, key), path, new, at + 1)
    return put(value, key, inner)


def put(value: Any, key: Any, inner: Any) -> Any:
    """A copy of an object or array with one entry replaced."""
    if isinstance(key, str) and (value is None or isinstance(value, dict)):
        return {**(value or {}), key: inner}
    if isinstance(key, float) and (value is None or isinstance(value, list)):
        out = list(value or [])
        place = int(key // 1)
        if place < 0:
            place += len(out)
            if place < 0:
                raise JqError("Out of bounds negative array index")
        if place > MAX_INDEX:
            raise JqError("Array index too large")
        out += [None] * (place + 1 - len(out))
        out[place] = inner
        return out
    if isinstance(key, dict) and (value is None or isinstance(value, list)):
        if not isinstance(inner, list):
            raise JqError("A slice of an array can only be assigned another array")
        out = list(value or [])
        out[bounds(len(out), key.get("start"), key.get("end"))] = inner
        return out
    if isinstance(value, list) and isinstance(key, list):
        raise JqError("Cannot update field at array index of array")
    if isinstance(key, dict):
        raise JqError(f"Cannot update field at object index of {type_of(value)}")
    raise _cannot(value, key)


def delete_paths(value: Any, paths: list[Any]) -> Any:
    """A copy without what stands at the paths, which are sorted."""
    for path in reversed(paths):
        value = _delete(value, path, 0)
    return value


def _delete(value: Any, path: list[Any], at: int) -> Any:
    if at == len(path) or value is None:
        return None
    key = path[at]
    if at < len(path) - 1:
        inner = index(value, key)
        return value if inner is None else put(value, key, _delete(inner, path, at + 1))
    if isinstance(value, dict) and isinstance(key, str):
        return {name: item for name, item in value.items() if name != key}
    if isinstance(value, list) and isinstance(key, float):
        place = int(key // 1)
        place += len(value) if place < 0 else 0
        return value[:place] + value[place + 1 :] if 0 <= place < len(value) else value
    if isinstance(value, list) and isinstance(key, dict):
        out = list(value)
        del out[bounds(len(out), key.get("start"), key.get("end"))]
        return out
    what = "field" if isinstance(key, str) else "element"
    raise JqError(
        f"Cannot delete {what} at {type_of(key)} index of {type_of(value)}"
        if isinstance(value, dict | list)
        else f"Cannot delete fields from {type_of(value)}"
        if False
        else f"Cannot delete field at {'object' if isinstance(key, str) else 'array'} index of {type_of(value)}"
    )


def entries(value: Any) -> list[tuple[Any, Any]]:
    """Keys and values of `.[]`."""
    if isinstance(value, list):
        return [(float(place), item) for place, item in enumerate(value)]
    if isinstance(value, dict):
        return list(value.items())
    shown = "" if value is None else f" ({brief(value)})"
    raise JqError(f"Cannot iterate over {type_of(value)}{shown}")
