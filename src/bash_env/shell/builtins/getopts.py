"""`getopts` (bash manual 4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bash_env.shell.builtins.support import UsageError, checked, is_name, parse_options
from bash_env.shell.errors import ShellError

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


@checked
def getopts_builtin(shell: Shell, argv: list[str]) -> Any:
    """Parse one option of the positional parameters, or of the arguments that are given."""
    words = argv[1:]
    if not words or words[0][:1] == "-":
        words = parse_options(argv, "").rest
    if len(words) < 2:
        raise UsageError
    found = _Option(shell, words[0], words[2:] if len(words) > 2 else shell.positional)
    if not is_name(words[1]):
        found.finish()
        return _refuse_name(shell, words[1], found.complaint)
    try:
        shell.variables.set(words[1], found.name)
    except ShellError as error:
        raise ShellError(error.text, 2) from None
    finally:
        found.finish()
    if found.complaint:
        return _tell(shell, found.complaint, found.status)
    return found.status


async def _refuse_name(shell: Shell, name: str, complaint: str) -> int:
    if complaint:
        await _tell(shell, complaint, 1)
    await shell.complain(f"getopts: `{name}': not a valid identifier")
    return 1


async def _tell(shell: Shell, text: str, status: int) -> int:
    await shell.process.write_error(f"{shell.arg0}: {text}\n")
    return status


class _Option:
    """The next option: its name, argument, and where the one after it begins.

    `index` is OPTIND; `place` is how many letters of that word are already used. The shell keeps it with the word from
    call to call. Once OPTIND is assigned to, options are read from there; but where that is not the beginning, bash
    first reads what is left of the word.
    """

    def __init__(self, shell: Shell, letters: str, words: Sequence[str]) -> None:
        self.shell = shell
        self.silent = letters.startswith(":")
        self.letters = letters
        self.words = words
        self.name = "?"
        self.argument: str | None = None
        self.complaint = ""
        self.status = 0
        self.word: str | None = None
        self.stale = False
        self.index, self.place = self._start()
        self._read()

    def _start(self) -> tuple[int, int]:
        text = self.shell.variables.get("OPTIND") or ""
        index = int(text) if text.isascii() and text.isdigit() else 1
        state = self.shell.getopts_state
        if state is None:
            return max(index, 1), 0
        place, word, assigned = state
        self.stale = assigned and bool(place)
        self.word = word if self.stale else None
        return max(index, 1), place

    def _read(self) -> None:
        if self.index > len(self.words):
            self._end(len(self.words) + 1)
            return
        word = self.words[self.index - 1] if self.word is None else self.word
        self.word = word
        if not self.place or self.place >= len(word):
            self.place = 1
            if word == "--":
                self._end(self.index + 1)
                return
            if word[:1] != "-" or word == "-":
                self._end(self.index)
                return
        self._take(word, word[self.place])

    def _end(self, index: int) -> None:
        """There are no more options."""
        self.index, self.place, self.status = index, 0, 1

    def _take(self, word: str, letter: str) -> None:
        self.place += 1
        if self.place >= len(word):
            self.index, self.place = self.index + 1, 0
        known = self.letters.find(letter, 1 if self.silent else 0)
        if letter == ":" or known < 0:
            self._refuse("?", letter, "illegal option")
        elif self.letters[known + 1 : known + 2] == ":":
            self._take_argument(word, letter)
        else:
            self.name = letter

    def _take_argument(self, word: str, letter: str) -> None:
        if self.place:
            self.argument = word[self.place :]
        elif self.index <= len(self.words):
            self.argument = self.words[self.index - 1]
        else:
            self._refuse(":", letter, "option requires an argument")
            return
        self.index, self.place = self.index + 1, 0
        self.name = letter

    def _refuse(self, name: str, letter: str, text: str) -> None:
        if self.silent:
            self.name, self.argument = name, letter
        elif (self.shell.variables.get("OPTERR") or "1") != "0":
            self.complaint = f"{text} -- {letter}"

    def finish(self) -> None:
        """Set OPTIND and OPTARG, and keep the place."""
        table = self.shell.variables
        if self.argument is None:
            table.unset("OPTARG")
        else:
            table.set("OPTARG", self.argument)
        table.set("OPTIND", self.index)
        self.shell.getopts_state = self.place, self.word, self.stale
