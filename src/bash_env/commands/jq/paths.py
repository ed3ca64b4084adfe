"""Looking into values and changing them at a path."""

from __future__ import annotations

from typing import Any

from bash_env.commands.jq.errors import JqError
from bash_env.commands.jq.values import described, equal, is_number, type_of

MAX_INDEX = 1 << 24


def index(value: Any, key: Any) -> Any:
    """`value[key]`. Raises JqError."""
    kind = value.__class__
    if kind is dict and key.__class__ is str:
        return value.get(key)
    if kind is list and is_number(key):
        if key != key:
            return None
        place = int(max(min(key // 1, 1e15), -1e15))
        place += len(value) if place < 0 else 0
        return value[place] if 0 <= place < len(value) else None
    if isinstance(key, dict) and (value is None or isinstance(value, list | str)):
        return slice_of(value, *_edges(key))
    if value is None and (key is None or isinstance(key, str) or is_number(key)):
        return None
    if kind is list and isinstance(key, list):
        return indices(value, key)
    raise _cannot(value, key)


def slice_of(value: Any, start: Any, end: Any) -> Any:
    """`value[start:end]`. Raises JqError."""
    if value is None:
        return None
    if not isinstance(value, list | str):
        raise JqError(f"Cannot index {type_of(value)} with object")
    return value[bounds(len(value), start, end)]


def indices(value: Any, part: Any) -> Any:
    """Where `part` stands in `value`."""
    if value is None:
        return None
    if isinstance(value, str) and isinstance(part, str):
        out, place = [], value.find(part)
        while place >= 0 and part:
            out.append(place)
            place = value.find(part, place + 1)
        return out
    if isinstance(part, list) and isinstance(value, list):
        size = len(part)
        return [i for i in range(len(value) - size + 1) if size and equal(value[i : i + size], part)]
    if isinstance(value, list):
        return [i for i, item in enumerate(value) if equal(item, part)]
    return index(value, part)


def _cannot(value: Any, key: Any) -> JqError:
    if isinstance(key, str):
        return JqError(f'Cannot index {type_of(value)} with string "{key}"')
    return JqError(f"Cannot index {type_of(value)} with {type_of(key)}")


def _edges(key: dict[str, Any]) -> tuple[Any, Any]:
    return key.get("start", key), key.get("end", key)


def bounds(size: int, start: Any, end: Any) -> slice:
    """A slice of jq's: starts are rounded down, ends up."""
    if not all(edge is None or is_number(edge) for edge in (start, end)):
        raise JqError("Start and end indices of an array slice must be numbers")
    low = 0 if start is None else _edge(start, size, False)
    high = size if end is None else _edge(end, size, True)
    return slice(low, max(low, high))


def _edge(value: float, size: int, up: bool) -> int:
    if value != value:
        return size if up else 0
    value = max(min(value, 1e15), -1e15)
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
    """A copy of an object or array with one entry replaced. Raises JqError."""
    if isinstance(value, list | dict):
        return put_in(value.copy(), key, inner)
    if value is None and isinstance(key, str):
        return {key: inner}
    if value is None and (is_number(key) or isinstance(key, dict)):
        return put_in([], key, inner)
    raise _cannot_put(value, key)


def put_in(value: Any, key: Any, inner: Any) -> Any:
    """An object or array itself, with one entry replaced. Raises JqError."""
    if isinstance(key, str) and isinstance(value, dict):
        value[key] = inner
    elif isinstance(value, list) and is_number(key):
        _put_item(value, key, inner)
    elif isinstance(value, list) and isinstance(key, dict):
        part = bounds(len(value), *_edges(key))
        if not isinstance(inner, list):
            raise JqError("A slice of an array can only be assigned another array")
        value[part] = inner
    else:
        raise _cannot_put(value, key)
    return value


def _put_item(value: list[Any], key: float, inner: Any) -> None:
    place = int(key // 1) if key == key else 0
    if place < 0:
        place += len(value)
        if place < 0:
            raise JqError("Out of bounds negative array index")
    if place > MAX_INDEX:
        raise JqError("Array index too large")
    if place >= len(value):
        value += [None] * (place + 1 - len(value))
    value[place] = inner


def _cannot_put(value: Any, key: Any) -> JqError:
    if isinstance(value, list) and isinstance(key, list):
        return JqError("Cannot update field at array index of array")
    if isinstance(value, str) and isinstance(key, dict):
        return JqError("Cannot update string slices")
    if isinstance(key, dict):
        return JqError(f"Cannot update field at object index of {type_of(value)}")
    return _cannot(value, key)


def delete_paths(value: Any, paths: list[Any]) -> Any:
    """A copy without what stands at the paths. Raises JqError."""
    groups: dict[Any, list[list[Any]]] = {}
    keys: dict[Any, Any] = {}
    for path in paths:
        if not path:
            return None
        mark = repr(path[0])
        keys[mark] = path[0]
        groups.setdefault(mark, []).append(path[1:])
    gone = []
    for mark, rest in groups.items():
        if [] in rest:
            gone.append(keys[mark])
            continue
        inner = None if value is None else index(value, keys[mark])
        if inner is not None:
            value = put(value, keys[mark], delete_paths(inner, rest))
    return _without(value, gone) if gone else value


def _without(value: Any, keys: list[Any]) -> Any:
    """A copy of an object or array without these entries."""
    if value is None:
        return None
    if isinstance(value, dict):
        for key in keys:
            if not isinstance(key, str):
                raise JqError(f"Cannot delete field at {_kind(key)} index of object")
        names = set(keys)
        return {name: item for name, item in value.items() if name not in names}
    if not isinstance(value, list):
        raise JqError(f"Cannot delete fields from {type_of(value)}")
    gone: set[int] = set()
    for key in keys:
        gone.update(_places(len(value), key))
    return [item for place, item in enumerate(value) if place not in gone]


def _kind(key: Any) -> str:
    return "object" if isinstance(key, str) else "array" if is_number(key) else type_of(key)


def _places(size: int, key: Any) -> range:
    """Which items of an array a key stands for."""
    if isinstance(key, dict):
        part = bounds(size, *_edges(key))
        return range(part.start, part.stop)
    if not is_number(key):
        raise JqError(f"Cannot delete field at {_kind(key)} index of array")
    place = int(key // 1) + (size if key < 0 else 0)
    return range(place, place + 1)


def entries(value: Any) -> list[tuple[Any, Any]]:
    """Keys and values of `.[]`."""
    if isinstance(value, list):
        return list(enumerate(value))
    if isinstance(value, dict):
        return list(value.items())
    raise cannot_iterate(value)


def cannot_iterate(value: Any) -> JqError:
    """The error of `.[]` on what holds no values."""
    return JqError(f"Cannot iterate over {described(value)}")
