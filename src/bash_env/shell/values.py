"""What the modules of parameter expansion share: values, and how they are emitted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from bash_env.shell.collect import Collector, TextCollector
from bash_env.shell.errors import ShellError
from bash_env.shell.sources import Source

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Value: TypeAlias = "str | list[str] | None"
SourceOf: TypeAlias = "Callable[[Shell], Source]"


def unbound(label: str) -> ShellError:
    """The error of `set -u`."""
    return ShellError(f"{label}: unbound variable", fatal=True)


def put(shell: Shell, out: Collector, value: str | list[str] | None, mark: str, quoted: bool) -> None:
    """Emit the outcome of an expansion: a text, or a list as `$@` and `$*` do."""
    if isinstance(value, list):
        if mark == "*" and quoted:
            out.quoted(shell.separators.first.join(value))
        elif mark == "*" and isinstance(out, TextCollector):
            out.expanded((shell.separators.first if not shell.separators.none else "").join(value))
        else:
            out.separate(value, quoted)
    elif quoted:
        out.quoted(value or "")
    elif value:
        out.expanded(value)


def read_value(shell: Shell, source: Source) -> str | list[str] | None:
    """The value; unset is an error under `set -u` (but for `$@` and `$*`)."""
    if source.many is not None:
        return source.many(shell)
    value = source.scalar(shell)
    if value is None and shell.nounset:
        raise unbound(source.label(shell))
    return value
