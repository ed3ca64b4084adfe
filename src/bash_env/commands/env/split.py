"""Splitting the string of `env -S` into arguments (GNU coreutils manual 23.2.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.options.declare import UsageError

_ESCAPES = {
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    "#": "#",
    "$": "$",
    "_": " ",
    '"': '"',
    "'": "'",
    "\\": "\\",
}
_BLANK = " \t\n\v\f\r"
_PLAIN = re.compile(rf"[^{_BLANK}\\'\"$]+")
_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


def split_string(text: str, env: Mapping[str, str]) -> list[str]:
    """The arguments that `text` holds; ``${NAME}`` is taken from `env`. Raises UsageError."""
    return _Splitter(text, env).split()


def _refuse(words: str) -> UsageError:
    return UsageError(words, hint=False)


class _Splitter:
    """One pass over the text. `word` is the argument begun, None between arguments."""

    def __init__(self, text: str, env: Mapping[str, str]) -> None:
        self.text = text
        self.env = env
        self.position = 0
        self.words: list[str] = []
        self.word: list[str] | None = None

    def add(self, piece: str) -> None:
        """Append to the argument, or begin one."""
        if self.word is None:
            self.word = []
        self.word.append(piece)

    def end_word(self) -> None:
        """Finish the argument."""
        if self.word is not None:
            self.words.append("".join(self.word))
            self.word = None

    def split(self) -> list[str]:
        """All arguments."""
        text = self.text
        while self.position < len(text):
            char = text[self.position]
            if char in _BLANK:
                self.end_word()
                self.position += 1
            elif char == "#" and self.word is None:
                break
            elif char == "'":
                self.single_quoted()
            elif char == '"':
                self.double_quoted()
            elif char == "\\":
                if self.escape(quoted=False):
                    break
            elif char == "$":
                self.variable()
            else:
                plain = _PLAIN.match(text, self.position)
                assert plain is not None
                self.add(plain[0])
                self.position = plain.end()
        self.end_word()
        return self.words

    def single_quoted(self) -> None:
        """Text in single quotes, where a backslash escapes itself and a quote only."""
        match = re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL).match(self.text, self.position)
        if match is None:
            raise _refuse("no terminating quote in -S string")
        self.add(re.sub(r"\\([\\'])", r"\1", match[1]))
        self.position = match.end()

    def double_quoted(self) -> None:
        """Text in double quotes, with escapes and variables."""
        self.add("")
        self.position += 1
        text = self.text
        while self.position < len(text):
            char = text[self.position]
            if char == '"':
                self.position += 1
                return
            if char == "\\":
                self.escape(quoted=True)
            elif char == "$":
                self.variable()
            else:
                self.add(char)
                self.position += 1
        raise _refuse("no terminating quote in -S string")

    def escape(self, quoted: bool) -> bool:
        """An escape sequence; whether it ends the string."""
        letter = self.text[self.position + 1 : self.position + 2]
        self.position += 2
        if not letter:
            raise _refuse("invalid backslash at end of string in -S")
        if letter == "c":
            if quoted:
                raise _refuse("'\\c' must not appear in double-quoted -S string")
            return True
        if letter == "_" and not quoted:
            self.end_word()
        elif letter in _ESCAPES:
            self.add(_ESCAPES[letter])
        else:
            raise _refuse(f"invalid sequence '\\{letter}' in -S")
        return False

    def variable(self) -> None:
        """``${NAME}``; one that is not set begins no argument."""
        match = _VARIABLE.match(self.text, self.position)
        if match is None:
            raise _refuse(f"only ${{VARNAME}} expansion is supported, error at: {self.text[self.position :]}")
        self.position = match.end()
        value = self.env.get(match[1])
        if value is not None:
            self.add(value)
