"""`[[ text =~ regex ]]`: matching and BASH_REMATCH. The regex engine is imported when first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bash_env.shell.errors import ShellError
from bash_env.shell.variables import IndexedArray, Variable

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_engine: Any = None


async def match_regex(shell: Shell, text: str, pattern: str) -> bool:
    """Whether an extended regular expression matches in `text`; sets BASH_REMATCH. A bad one is an error with status 2."""
    global _engine
    if _engine is None:
        _engine = import_module("bash_env.text.regex")
    subject = text.encode("utf-8", "surrogateescape")
    try:
        compiled = _engine.compile(
            pattern.encode("utf-8", "surrogateescape"),
            syntax="posix-extended",
            ignore_case=shell.nocasematch,
            utf8=not shell.c_locale,
        )
        match = compiled.search(subject)
    except _engine.RegexTimeout as error:
        raise ShellError(str(error), 2) from None
    except _engine.PatternError:
        raise ShellError("", 2) from None
    groups = IndexedArray()
    if match is not None:
        for index in range(compiled.groups + 1):
            groups.put(index, (match.group(index) or b"").decode("utf-8", "surrogateescape"))
    shell.variables.put("BASH_REMATCH", Variable(groups, 0, shell.variables.owner))
    return match is not None
