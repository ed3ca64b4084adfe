"""The options of sort."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.commands.sort.keys import Key, global_key, modern, parse_key
from bash_env.options.choices import choose
from bash_env.options.declare import BadValue, CommandOptions, UsageError, flag, operands, option, optional
from bash_env.options.values import adds
from bash_env.text.quote import quote, quote_always
from bash_env.text.sizes import MAX_SIZE, SizeError, parse_size

_SORTS = {"general-numeric": "g", "human-numeric": "h", "month": "M", "numeric": "n", "random": "R", "version": "V"}
_CHECKS = {"quiet": "C", "silent": "C", "diagnose-first": "c"}
_BUFFER = re.compile(r"\d+%")


def _buffer_size(text: str) -> None:
    """The size is checked and has no effect."""
    try:
        if not _BUFFER.fullmatch(text):
            parse_size(text, "bEGKkMmPTYZ")
    except SizeError as error:
        if error.kind == "too large":
            raise UsageError(f"-S argument {quote_always(text)} too large", hint=False) from None
        suffix = "suffix in " if error.kind == "suffix" else ""
        raise UsageError(f"invalid {suffix}-S argument {quote_always(text)}", hint=False) from None


def _count(name: str, text: str) -> int:
    try:
        return parse_size(text, "")
    except SizeError as error:
        if error.kind == "too large":
            return MAX_SIZE
        raise UsageError(f"invalid --{name} argument {quote_always(text)}", hint=False) from None


def _parallel(text: str) -> int:
    number = _count("parallel", text)
    if not number:
        raise UsageError("number in parallel must be nonzero", hint=False)
    return number


def _batch(text: str) -> int:
    number = _count("batch-size", text)
    if number < 2:
        raise BadValue("minimum --batch-size argument is", "2")
    return number


class Options(CommandOptions):
    """Write sorted concatenation of all FILE(s) to standard output.

    With no FILE, or when FILE is -, read standard input.
    """

    usage_status = 2

    letters: list[str] = flag("-b", "--ignore-leading-blanks", const="b", repeat=True, help="ignore leading blanks")
    _d = adds("letters", "d", "-d", "--dictionary-order", help="consider only blanks and alphanumeric characters")
    _f = adds("letters", "f", "-f", "--ignore-case", help="fold lower case to upper case characters")
    _g = adds("letters", "g", "-g", "--general-numeric-sort", help="compare according to general numerical value")
    _i = adds("letters", "i", "-i", "--ignore-nonprinting", help="consider only printable characters")
    _M = adds("letters", "M", "-M", "--month-sort", help="compare (unknown) < 'JAN' < ... < 'DEC'")
    _h = adds("letters", "h", "-h", "--human-numeric-sort", help="compare human readable numbers (e.g., 2K 1G)")
    _n = adds("letters", "n", "-n", "--numeric-sort", help="compare according to string numerical value")
    _R = adds("letters", "R", "-R", "--random-sort", help="shuffle, but group identical keys; see shuf(1)")
    random_source: str | None = option("--random-source", metavar="FILE", help="get random bytes from FILE")
    _r = adds("letters", "r", "-r", "--reverse", help="reverse the result of comparisons")
    order: list[str] = option(
        "--sort",
        metavar="WORD",
        repeat=True,
        help="sort according to WORD: general-numeric -g,\nhuman-numeric -h, month -M, numeric -n,\n"
        "random -R, version -V",
    )
    _V = adds("letters", "V", "-V", "--version-sort", help="natural sort of (version) numbers within text")
    batch_size: int = option("--batch-size", metavar="NMERGE", parse=_batch, help="accepted; merging is done at once")
    checks: list[str] = flag("-c", const="diagnose-first", repeat=True, help="check for sorted input; do not sort")
    check_word: list[str] = optional(
        "--check", metavar="WORD", const="diagnose-first", repeat=True, help="quiet or silent: like -C, else like -c"
    )
    _C = adds("checks", "quiet", "-C", help="like -c, but do not report first bad line")
    compress: str | None = option("--compress-program", metavar="PROG", help="accepted; there are no temporary files")
    debug: bool = flag("--debug", help="not supported")
    names: str | None = option(
        "--files0-from",
        metavar="F",
        help="read input from the files specified by\nNUL-terminated names in file F;\n"
        "If F is - then read names from standard input",
    )
    keys: list[Key] = option(
        "-k", "--key", metavar="KEYDEF", parse=parse_key, repeat=True, help="sort via a key: F[.C][OPTS][,F[.C][OPTS]]"
    )
    merge: bool = flag("-m", "--merge", help="merge already sorted files; do not sort")
    outputs: list[str] = option(
        "-o", "--output", metavar="FILE", repeat=True, help="write result to FILE instead of standard output"
    )
    stable: bool = flag("-s", "--stable", help="stabilize sort by disabling last-resort comparison")
    buffer: str | None = option("-S", "--buffer-size", metavar="SIZE", parse=_buffer_size, help="accepted")
    tabs: list[str] = option(
        "-t", "--field-separator", metavar="SEP", repeat=True, help="use SEP instead of non-blank to blank transition"
    )
    directory: list[str] = option("-T", "--temporary-directory", metavar="DIR", repeat=True, help="accepted")
    parallel: int = option("--parallel", metavar="N", parse=_parallel, help="accepted")
    unique: bool = flag(
        "-u", "--unique", help="with -c, check for strict ordering;\nelse print the first of an equal run"
    )
    ignored: str | None = optional("-y", metavar="", hidden=True)
    zero: bool = flag("-z", "--zero-terminated", help="line delimiter is NUL, not newline")
    files: list[str] = operands("FILE")

    tab: bytes | None
    """The field separator, or None for blanks."""
    check_kind: str
    """c, C or nothing."""

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """Obsolete keys."""
        try:
            return modern(arguments)
        except BadValue as bad:
            raise UsageError(f"{bad.words} {quote(bad.value, env)}", hint=False) from None

    def check(self, env: Mapping[str, str]) -> None:
        """Complete the keys, and refuse what does not go together."""
        if self.debug:
            raise UsageError("--debug is not supported", hint=False)
        letters = [*self.letters, *(choose("--sort", word, _SORTS, env, 1) for word in self.order)]
        everywhere = global_key("".join(letters))
        self.keys = [key.inherit(everywhere) if key.plain else key for key in self.keys]
        if not self.keys and (everywhere.order - {"r"} or everywhere.skip_start):
            self.keys = [everywhere]
        for key in self.keys:
            conflict = key.conflict()
            if conflict:
                raise UsageError(f"options '-{conflict}' are incompatible", hint=False)
        self.reverse = "r" in everywhere.order
        self.tab = self._separator(env)
        self._check_modes(env)

    def _separator(self, env: Mapping[str, str]) -> bytes | None:
        found: set[bytes] = set()
        for text in self.tabs:
            tab = b"\0" if text == "\\0" else text.encode("utf-8", "surrogateescape")
            if not tab:
                raise UsageError("empty tab", hint=False)
            if len(tab) > 1:
                raise UsageError(f"multi-character tab {quote(text, env)}", hint=False)
            found.add(tab)
        if len(found) > 1:
            raise UsageError("incompatible tabs", hint=False)
        return found.pop() if found else None

    def _check_modes(self, env: Mapping[str, str]) -> None:
        kinds = {choose("--check", word, _CHECKS, env, 1) for word in [*self.checks, *self.check_word]}
        if len(kinds) > 1:
            raise UsageError("options '-cC' are incompatible", hint=False)
        if len({*self.outputs}) > 1:
            raise UsageError("multiple output files specified", hint=False)
        if self.names is not None and self.files:
            extra = quote_always(self.files[0])
            raise UsageError(f"extra operand {extra}\nfile operands cannot be combined with --files0-from")
        self.check_kind = kinds.pop() if kinds else ""
        if self.check_kind and len(self.files) > 1:
            extra = quote_always(self.files[1])
            raise UsageError(f"extra operand {extra} not allowed with -{self.check_kind}", hint=False)
        if self.check_kind and self.outputs:
            raise UsageError(f"options '-{self.check_kind}o' are incompatible", hint=False)
