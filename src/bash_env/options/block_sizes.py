"""Options whose argument is a size, as du and df take them: errors name the spelling that was used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bash_env.options.declare import UsageError, option
from bash_env.text.sizes import SizeError, parse_block_size, size_problem


def size_option(name: str, field: str = "", *, parse: Callable[[str], Any] = parse_block_size, help: str) -> Any:
    """The option `name`, of which `parse` reads the argument; it sets `field`, if that is not its own."""
    declaration = option(name, metavar="SIZE", parse=partial(_read, name, parse), help=help)
    declaration.field = field
    return declaration


def _read(name: str, parse: Callable[[str], Any], text: str) -> Any:
    try:
        return parse(text)
    except SizeError as error:
        raise UsageError(size_problem(error, text, name), hint=False) from None
