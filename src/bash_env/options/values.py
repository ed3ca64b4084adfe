"""Reading the arguments of options: the numbers and words that many commands take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bash_env.options.declare import BadValue, UsageError
from bash_env.text.quote import quote
from bash_env.text.sizes import LARGEST, parse_size

TOO_LARGE = "Value too large for defined data type"


def size(
    words: str,
    suffixes: str = "bkKmMGTPEZY",
    *,
    minimum: int = 0,
    maximum: int = LARGEST,
    status: int | None = None,
) -> Callable[[str], int]:
    """A parser of numbers with suffixes that refuses others as ``words: ‘value’``."""

    def parse(text: str) -> int:
        try:
            value = parse_size(text, suffixes)
        except ValueError:
            raise BadValue(f"{words}:", text, status=status) from None
        except OverflowError:
            value = LARGEST + 1
        if value > maximum:
            raise UsageError(f"{words}: ‘{text}’: {TOO_LARGE}", hint=False, status=status)
        if value < minimum:
            raise BadValue(f"{words}:", text, status=status)
        return value

    return parse


def choose(
    option: str, given: str, choices: Mapping[str, str], env: Mapping[str, str], status: int | None = None
) -> str:
    """The value in `choices` of the word that `given` abbreviates without ambiguity; UsageError lists the words if none."""
    exact = choices.get(given)
    if exact is not None:
        return exact
    hits = {value for word, value in choices.items() if word.startswith(given)} if given else set()
    if len(hits) == 1:
        return hits.pop()
    problem = "ambiguous" if hits else "invalid"
    lines = [f"{problem} argument {quote(given, env)} for {quote(option, env)}", "Valid arguments are:"]
    rows: dict[str, list[str]] = {}
    for word, value in choices.items():
        rows.setdefault(value, []).append(quote(word, env))
    raise UsageError("\n".join([*lines, *("  - " + ", ".join(words) for words in rows.values())]), status=status)


def seconds(text: str) -> float:
    """A number of seconds, with a fraction perhaps, as strtod(3) reads it. Raises ValueError."""
    value = float(text) if "_" not in text and not text.endswith((" ", "\t", "\n")) else -1.0
    if not value >= 0:
        raise ValueError(text)
    return value


def short_letters(arguments: list[str], valued: str) -> Iterator[tuple[int, int]]:
    """Where option letters stand, as argument number and offset; letters in `valued` take the rest or the next argument."""
    index = 0
    while index < len(arguments) and arguments[index] != "--":
        argument = arguments[index]
        if argument.startswith("-") and not argument.startswith("--"):
            for offset in range(1, len(argument)):
                yield index, offset
                if argument[offset] in valued:
                    index += offset + 1 == len(argument)
                    break
        index += 1


def first_digit(arguments: list[str], valued: str) -> str | None:
    """The first digit that stands where an option letter should."""
    return next((arguments[i][o] for i, o in short_letters(arguments, valued) if arguments[i][o].isdigit()), None)
