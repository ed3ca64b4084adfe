"""The options of xargs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional

_INTEGER = re.compile(r"[ \t\n\v\f\r]*[+-]?[0-9]+", re.ASCII)
_LONGEST = 1 << 63
_MOST_PROCESSES = (1 << 31) - 1
_EXCLUSIVE = {
    "replace": ("replace", "--replace/-I/-i"),
    "replace_optional": ("replace", "--replace/-I/-i"),
    "lines": ("lines", "-L"),
    "lines_optional": ("lines", "--max-lines/-l"),
    "count": ("count", "--max-args/-n"),
}
_PREVIOUS = {"replace": "--replace", "lines": "--max-lines", "count": "--max-args"}
_LETTERS = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}


def _integer(text: str, name: str) -> int:
    if _INTEGER.fullmatch(text) is None:
        raise UsageError(f'invalid number "{text}" for {name} option')
    return max(-_LONGEST, min(_LONGEST - 1, int(text[:40])))


def _number(name: str, least: int, most: int = _LONGEST) -> Callable[[str], int]:
    """A reader of the integers that an option takes."""

    def parse(text: str) -> int:
        value = _integer(text, name)
        if value < least:
            raise UsageError(f"value {text} for {name} option should be >= {least}")
        if value > most:
            raise UsageError(f"value {text} for {name} option should be <= {most}")
        return value

    return parse


def _delimiter(text: str) -> bytes:
    """A single byte, given as it is or by an escape sequence."""
    data = text.encode("utf-8", "surrogateescape")
    if len(data) == 1:
        return data
    if not text.startswith("\\"):
        raise UsageError(
            f"Invalid input delimiter specification {text}: the delimiter must be either a single character or an"
            " escape sequence starting with \\.",
            hint=False,
        )
    return bytes([_escape(text)])


def _escape(text: str) -> int:
    letter = text[1]
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter != "x" and letter not in "0123456789":
        raise UsageError(f"Invalid escape sequence {text} in input delimiter specification.", hint=False)
    base, digits, most = (16, text[2:], "ff") if letter == "x" else (8, text[1:], "377")
    match = re.match("[0-9a-fA-F]*" if base == 16 else "[0-7]*", digits)
    assert match is not None
    value = int(match[0][-64:] or "0", base)
    refusal = f"Invalid escape sequence {text} in input delimiter specification;"
    if value > 255:
        raise UsageError(f"{refusal} character values must not exceed {most}.", hint=False)
    if match.end() < len(digits):
        raise UsageError(f"{refusal} trailing characters {digits[match.end() :]} not recognised.", hint=False)
    return value


def _slot_variable(text: str) -> str:
    if "=" in text:
        raise UsageError("option --process-slot-var may not be set to a value which includes `='", hint=False)
    if not text:
        raise UsageError("failed to unset environment variable : Invalid argument", hint=False)
    return text


class Options(CommandOptions):
    """Run COMMAND with arguments INITIAL-ARGS and more arguments read from input."""

    version = "{name} (GNU findutils) 4.9.0"
    usage = "[OPTION]... COMMAND [INITIAL-ARGS]..."
    permute = False

    null: bool = flag(
        "-0", "--null", help="items are separated by a null, not whitespace;\ndisables quote and backslash processing"
    )
    arg_file: str | None = option(
        "-a", "--arg-file", metavar="FILE", help="read arguments from FILE, not standard input"
    )
    delimiter: bytes | None = option(
        "-d", "--delimiter", metavar="CHARACTER", parse=_delimiter,
        help="items in input stream are separated by CHARACTER;\ndisables quote and backslash processing",
    )  # fmt: skip
    end: str | None = option("-E", metavar="END", help="set logical EOF string; the rest of the input is ignored")
    end_optional: str | None = optional("-e", "--eof", metavar="END", help="equivalent to -E END if END is specified")
    replace: str | None = option("-I", metavar="R", help="replace R in INITIAL-ARGS with names read from input")
    replace_optional: str | None = optional(
        "-i", "--replace", metavar="R", const="{}", help="the same; if R is unspecified, assume {}"
    )
    lines: int = option(
        "-L", metavar="MAX-LINES", default=0, parse=_number("-L", 1), help="use at most MAX-LINES non-blank input lines"
    )
    lines_optional: int = optional(
        "-l", "--max-lines", metavar="MAX-LINES", default=0, const=1, parse=_number("-l", 1),
        help="the same; one line if MAX-LINES is not specified",
    )  # fmt: skip
    count: int = option(
        "-n", "--max-args", metavar="MAX-ARGS", default=0, parse=_number("-n", 1), help="use at most MAX-ARGS arguments"
    )
    size: int | None = option(        "-s", "--max-chars", metavar="MAX-CHARS", parse=lambda text: _integer(text, "-s"),
        help="limit length of command line to MAX-CHARS",
    )  # fmt: skip
    open_tty: bool = flag("-o", "--open-tty", help="reopen stdin as /dev/tty in the child process")
    processes: int = option(
        "-P", "--max-procs", metavar="MAX-PROCS", default=1, parse=_number("-P", 0, _MOST_PROCESSES),
        help="run at most MAX-PROCS processes at a time",
    )  # fmt: skip
    interactive: bool = flag("-p", "--interactive", help="prompt before running commands")
    slot_variable: str | None = option(
        "--process-slot-var",
        metavar="VAR",
        parse=_slot_variable,
        help="set environment variable VAR in child processes",
    )
    no_run_if_empty: bool = flag("-r", "--no-run-if-empty", help="if there are no arguments, do not run COMMAND")
    show_limits: bool = flag("--show-limits", help="show limits on command-line length")
    verbose: bool = flag("-t", "--verbose", help="print commands before executing them")
    exact: bool = flag("-x", "--exit", help="exit if the size (see -s) is exceeded")
    argv: list[str] = operands("COMMAND", default=("echo",))

    warnings: list[str]

    def check(self, env: Mapping[str, str]) -> None:
        """Settle what excludes each other: the last of -I, -L and -n counts, and the last of -E and -e."""
        self.warnings = []
        kept = self.settle()
        self.replace, self.lines, self.count = kept.get("replace"), kept.get("lines", 0), kept.get("count", 0)
        if "end_optional" in self.given and self.given[::-1].index("end_optional") < ([*self.given[::-1], "end"]).index(
            "end"
        ):
            self.end = self.end_optional
        if self.separated and self.end:
            self.warnings.append("the -E option has no effect if -0 or -d is used.\n")

    def settle(self) -> dict[str, Any]:
        """The values of those of -I, -L and -n that later ones left in force, with warnings about the others."""
        kept: dict[str, Any] = {}
        for field in self.given:
            if field not in _EXCLUSIVE or (field == "count" and self.count == 1 and "replace" in kept):
                continue
            concept, name = _EXCLUSIVE[field]
            for other in [other for other in kept if other != concept]:
                del kept[other]
                self.warnings.append(
                    f"options {_PREVIOUS[other]} and {name} are mutually exclusive,"
                    f" ignoring previous {_PREVIOUS[other]} value"
                )
            kept[concept] = getattr(self, field)
        return kept

    @property
    def separated(self) -> bool:
        """Whether a delimiter separates the items."""
        return self.null or self.delimiter is not None

    @property
    def separator(self) -> bytes | None:
        """The delimiter in force."""
        last = next((field for field in reversed(self.given) if field in ("null", "delimiter")), None)
        return b"\0" if last == "null" else self.delimiter
