"""How a jq program ends a computation."""

from __future__ import annotations

from typing import Any


class JqError(Exception):
    """An error that `try` catches; `value` is what `catch` gets."""

    def __init__(self, value: Any) -> None:
        super().__init__(value)
        self.value = value


class Halt(Exception):
    """`halt` and `halt_error`."""

    def __init__(self, status: int, value: Any = None, speak: bool = False) -> None:
        super().__init__()
        self.status = status
        self.value = value
        self.speak = speak


class CompileError(Exception):
    """The program is refused: words, and where in its text (None: nowhere)."""

    def __init__(self, words: str, place: int | None = 0) -> None:
        super().__init__(words)
        self.problems: list[tuple[str, int | None]] = [(words, place)]
        self.text: str | None = None

    def of(self, text: str) -> CompileError:
        """The same, with the program's text."""
        if self.text is None:
            self.text = text
        return self

    def also(self, words: str, place: int | None) -> CompileError:
        """The same, with one more problem."""
        self.problems.append((words, place))
        return self

    @classmethod
    def all_of(cls, problems: list[tuple[str, int | None]], text: str) -> CompileError:
        """Several problems, in the order of the text."""
        error = cls("")
        error.problems = sorted(dict.fromkeys(problems), key=lambda problem: problem[1] or 0)
        return error.of(text)

    def report(self) -> str:
        """What goes to standard error."""
        out = [self._one(words, place) for words, place in self.problems]
        many = len(self.problems)
        return "".join(out) + f"jq: {many} compile error{'s' if many > 1 else ''}\n"

    def _one(self, words: str, place: int | None) -> str:
        if place is None:
            return f"jq: error: {words}\n\n"
        text = self.text or ""
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        line = text[start:] if end < 0 else text[start:end]
        number = text.count("\n", 0, place) + 1
        return f"jq: error: {words} at <top-level>, line {number}:\n{line}{' ' * (place - start)}\n"
