"""The command line of jq (jq manual, "Invoking jq")."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.jq.decode import read_all
from bash_env.commands.jq.errors import JqError

_FLAGS = {
    "r": "raw", "raw-output": "raw", "c": "compact", "compact-output": "compact", "n": "null", "null-input": "null",
    "s": "slurp", "slurp": "slurp", "e": "exit", "exit-status": "exit", "S": "sort", "sort-keys": "sort", "j": "join",
    "join-output": "join", "a": "ascii", "ascii-output": "ascii", "R": "raw_input", "raw-input": "raw_input",
    "tab": "tab", "M": "mono", "monochrome-output": "mono", "C": "color", "color-output": "color", "seq": "seq",
    "unbuffered": "unbuffered", "stream": "stream", "h": "help", "help": "help", "V": "version", "version": "version",
    "b": "binary", "binary": "binary",
}  # fmt: skip
HINT = (
    "Use jq --help for help with command-line options,\n"
    "or see the jq manpage, or online docs  at https://stedolan.github.io/jq\n"
)


class BadUsage(Exception):
    """A command line that is refused: the whole text for standard error."""

    def __init__(self, words: str, hint: bool = True, name: str = "jq: ") -> None:
        super().__init__(words)
        self.text = f"{name}{words}\n{HINT if hint else ''}"


class CommandLine:
    """What the arguments say."""

    def __init__(self, arguments: list[str]) -> None:
        self.flags: set[str] = set()
        self.program: str | None = None
        self.from_file = False
        self.files: list[str] = []
        self.named: dict[str, Any] = {}
        self.positional: list[Any] = []
        self.loads: list[tuple[str, str, str]] = []
        self.search: list[str] | None = None
        self.indent = 2
        self._todo = arguments[::-1]
        self._rest = ""
        self._read()

    def _read(self) -> None:
        options = True
        while self._todo:
            word = self._todo.pop()
            if not options or len(word) < 2 or word[0] != "-":
                self._operand(word)
            elif word == "--":
                options = self.program is None
            elif word.startswith("--"):
                self._long(word[2:])
            else:
                self._short(word)

    def _operand(self, word: str) -> None:
        if self.program is None:
            self.program = word
        elif self._rest == "args":
            self.positional.append(word)
        elif self._rest == "jsonargs":
            self.positional.append(_json(word, "--jsonargs"))
        else:
            self.files.append(word)

    def _short(self, word: str) -> None:
        if word[1] == "L":
            self._module_path(word[2:])
            return
        for letter in word[1:]:
            if letter == "f":
                self.from_file = True
            elif letter in _FLAGS:
                self.flags.add(_FLAGS[letter])
            else:
                raise BadUsage(f"Unknown option {word}")

    def _module_path(self, path: str) -> None:
        if not path and not self._todo:
            raise BadUsage("-L takes a parameter: (e.g. -L /search/path or -L/search/path)", name="")
        self.search = [*(self.search or []), path or self._todo.pop()]

    def _long(self, name: str) -> None:
        if name in _FLAGS:
            self.flags.add(_FLAGS[name])
            if name == "tab":
                self.indent = 2
            return
        rule = _LONG.get(name)
        if rule is None:
            raise BadUsage(f"Unknown option --{name}")
        rule(self, name)

    def _set_rest(self, name: str) -> None:
        self._rest = name

    def _set_indent(self, name: str) -> None:
        if not self._todo:
            raise BadUsage("--indent takes one parameter")
        self.flags.discard("tab")
        try:
            self.indent = int(self._todo.pop())
        except ValueError:
            self.indent = 0
        if self.indent < -1 or self.indent > 7:
            raise BadUsage("--indent takes a number between -1 and 7")
        if self.indent == -1:
            self.flags.add("tab")

    def _set_from_file(self, name: str) -> None:
        self.from_file = True

    def _set_named(self, name: str) -> None:
        if len(self._todo) < 2:
            what = {"arg": "varname value", "argjson": "varname text"}.get(name, "varname filename")
            raise BadUsage(f"--{name} takes two parameters (e.g. --{name} {what})")
        key, value = self._todo.pop(), self._todo.pop()
        if name == "arg":
            self.named.setdefault(key, value)
        elif name == "argjson":
            self.named.setdefault(key, _json(value, "--argjson"))
        else:
            self.loads.append((key, value, name))

    def style(self) -> str | None:
        """One level of indentation; None for compact output."""
        if "tab" in self.flags:
            return "\t"
        return None if "compact" in self.flags or self.indent == 0 else " " * self.indent


def _json(word: str, option: str) -> Any:
    try:
        found = list(read_all(word))
    except JqError:
        found = []
    if len(found) != 1:
        raise BadUsage(f"invalid JSON text passed to {option}")
    return found[0]


_LONG: dict[str, Callable[[CommandLine, str], None]] = {
    "args": CommandLine._set_rest, "jsonargs": CommandLine._set_rest, "indent": CommandLine._set_indent,
    "from-file": CommandLine._set_from_file, "arg": CommandLine._set_named, "argjson": CommandLine._set_named,
    "slurpfile": CommandLine._set_named, "rawfile": CommandLine._set_named, "argfile": CommandLine._set_named,
}  # fmt: skip

HELP = """\
Usage:\tjq [OPTION]... FILTER [FILE]...
\tjq [OPTION]... --args FILTER [STRING]...
\tjq [OPTION]... --jsonargs FILTER [JSON]...

Run FILTER on each JSON text of the files, or of standard input.

  -c               one line for each output
  -n               run once, with null as input
  -e               let the exit status tell whether the last output was false or null
  -s               read all inputs into one array
  -r               print strings as they are
  -j               the same, without newlines
  -a               print only ASCII
  -R               read lines as strings
  -C, -M           with colours, without
  -S               sort the keys of objects
  -f               read FILTER from the file of that name
  -L DIRECTORY     look for modules there
  --tab            indent with tabs
  --indent N       indent with N spaces (0 to 7)
  --stream         read inputs as paths and leaf values
  --seq            put a record separator before each output
  --unbuffered     write each output at once
  --arg A V        set $A to the string V
  --argjson A V    set $A to the JSON value V
  --slurpfile A F  set $A to the array of the JSON texts in file F
  --rawfile A F    set $A to the content of file F
  --args           what follows FILTER are strings, not files
  --jsonargs       what follows FILTER are JSON texts, not files
"""
