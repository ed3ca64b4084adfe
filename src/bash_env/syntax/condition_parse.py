"""Conditional expressions between `[[` and `]]` (bash manual 3.2.5.2, 6.4)."""

from __future__ import annotations

import re

from bash_env.syntax.heredoc import RedirectionParser
from bash_env.syntax.lexer import END, WORD
from bash_env.syntax.nodes import (
    Condition,
    ConditionAnd,
    ConditionBinary,
    ConditionGroup,
    ConditionNot,
    ConditionOr,
    ConditionUnary,
    ConditionWord,
    Literal,
    Word,
)
from bash_env.syntax.word_parse import COMMAND_EXTGLOB, REGEX

_UNARY = frozenset("-" + letter for letter in "abcdefghknoprstuvwxzGLNORS")
_BINARY = re.compile(r"(?:==?|!=|=~|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))(?=[ \t\n;|&<>()]|\\\n|\Z)|[<>](?![<>&|(])")
_PATTERNS = ("=", "==", "!=")


class ConditionParser(RedirectionParser):
    """Reads conditional expressions."""

    def condition(self) -> Condition:
        """`and || and ...`."""
        self.enter(4)
        left = self._condition_and()
        if self._condition_token() == "||":
            self.pos += 2
            left = ConditionOr(left, self.condition())
        self.depth -= 4
        return left

    def _condition_token(self) -> str:
        token = self.look()
        while token == "\n":
            self.newline()
            token = self.look()
        return token

    def _condition_and(self) -> Condition:
        left = self._condition_term()
        if self._condition_token() == "&&":
            self.enter(2)
            self.pos += 2
            left = ConditionAnd(left, self._condition_and())
            self.depth -= 2
        return left

    def _condition_term(self) -> Condition:
        token = self._condition_token()
        if token == "(":
            return self._condition_group()
        if token != WORD:
            raise self._condition_error()
        word = self.word(COMMAND_EXTGLOB)
        text = literal_text(word)
        if text == "!":
            self.enter(1)
            negated = ConditionNot(self._condition_term())
            self.depth -= 1
            return negated
        if text in _UNARY:
            return self._condition_unary(text, word)
        if text == "]]":
            self.pos = word.start
            raise self._condition_error()
        return self._condition_binary(word)

    def _condition_group(self) -> Condition:
        self.pos += 1
        operand = self.condition()
        if self._condition_token() != ")":
            raise self._condition_error("expected `)'")
        self.pos += 1
        return ConditionGroup(operand)

    def _condition_unary(self, operator: str, word: Word) -> Condition:
        token = self.look()
        if token == WORD:
            if not self.source.startswith("]]", self.pos) or self._is_longer_than_close():
                return ConditionUnary(operator, self.word(COMMAND_EXTGLOB))
        raise self._condition_error("unexpected argument to conditional unary operator")

    def _is_longer_than_close(self) -> bool:
        return self.source[self.pos + 2 : self.pos + 3] not in ("", " ", "\t", "\n", ";", "&", "|", "<", ">", "(", ")")

    def _condition_binary(self, left: Word) -> Condition:
        token = self.look()
        match = _BINARY.match(self.source, self.pos)
        if match is None:
            if token in ("&&", "||", ")", "\n") or (token == WORD and self.source.startswith("]]", self.pos)):
                return ConditionWord(left)
            raise self._condition_error("conditional binary operator expected")
        operator = match[0]
        self.pos = match.end()
        if self.look() != WORD and not (operator == "=~" and self.source.startswith("(", self.pos)):
            raise self._condition_error("unexpected argument to conditional binary operator")
        right = self.word(REGEX if operator == "=~" else COMMAND_EXTGLOB)
        return ConditionBinary(operator, left, right)

    def _condition_error(self, message: str = "") -> Exception:
        if self.look() == END:
            return self.unexpected()
        return self.unexpected()


def literal_text(word: Word) -> str:
    """The text of a word without quotes and expansions, else the empty string."""
    parts = word.parts
    if len(parts) == 1:
        part = parts[0]
        if part.__class__ is Literal:
            return part.text
    return ""
