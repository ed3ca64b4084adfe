"""Conditional expressions between `[[` and `]]` (bash manual 3.2.5.2, 6.4)."""

from __future__ import annotations

from bash_env.syntax.errors import IncompleteInput, ShellSyntaxError
from bash_env.syntax.heredoc import RedirectionParser
from bash_env.syntax.lexer import CLOSE, END, WORD
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
from bash_env.syntax.patterns import Pattern
from bash_env.syntax.word_parse import COMMAND_EXTGLOB, REGEX, Context

_UNARY = frozenset("-" + letter for letter in "abcdefghknoprstuvwxzGLNORS")
_BINARY = Pattern(r"(?:==?|!=|=~|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))(?=[ \t\n;|&<>()]|\\\n|\Z)|[<>](?![<>&|(])")
_CLOSE = Pattern(r"\]\](?=[ \t\n;|&<>()]|\Z)")


class ConditionParser(RedirectionParser):
    """Reads conditional expressions.

    bash does not treat their errors like others: it shows no source line, and the script ends with the
    status of its last command.
    """

    _condition_failure: ShellSyntaxError | None = None

    def conditional_expression(self) -> Condition:
        """The condition up to `]]`, which is stepped over."""
        line = self.line
        self.enter(1)
        condition = self._condition()
        self.depth -= 1
        token = self._condition_token()
        if token == END:
            raise IncompleteInput(line, ["unexpected EOF while looking for `]]'"])
        if token != CLOSE:
            unexpected = "" if token == WORD else f": unexpected token `{self._shown(token)}'"
            raise self._condition_error(f"syntax error in conditional expression{unexpected}")
        self.pos += 2
        return condition

    def _condition(self) -> Condition:
        """`and || and ...`."""
        self.enter(5)
        left = self._condition_and()
        if self._condition_token() == "||":
            self.pos += 2
            left = ConditionOr(left, self._condition())
        self.depth -= 5
        return left

    def _condition_and(self) -> Condition:
        left = self._condition_term()
        if self._condition_token() == "&&":
            self.enter(4)
            self.pos += 2
            self.newlines()
            left = ConditionAnd(left, self._condition_and())
            self.depth -= 4
        return left

    def _condition_term(self) -> Condition:
        token = self.newlines()
        if token == "(":
            return self._condition_group()
        if token != WORD:
            raise self._condition_error(f"unexpected token `{self._shown(token)}' in conditional command")
        if self._condition_token() == CLOSE:
            raise self._condition_error()
        word = self.word(COMMAND_EXTGLOB)
        text = literal_text(word)
        if text == "!":
            self.enter(4)
            negated = ConditionNot(self._condition_term())
            self.depth -= 4
            return negated
        if text in _UNARY:
            return self._condition_unary(text)
        return self._condition_binary(word)

    def _condition_group(self) -> Condition:
        opening = self.pos
        self.pos += 1
        try:
            operand = self._condition()
        except ShellSyntaxError as error:
            if error is self._condition_failure:
                error.messages.append("expected `)'")
                error.lines.append(self.line_at(opening))
            raise
        token = self._condition_token()
        if token != ")":
            raise self._condition_error(f"unexpected token `{self._shown(token)}', expected `)'")
        self.pos += 1
        self.newlines()
        return ConditionGroup(operand)

    def _condition_unary(self, operator: str) -> Condition:
        argument = self._condition_argument("unary", COMMAND_EXTGLOB)
        self.newlines()
        return ConditionUnary(operator, argument)

    def _condition_binary(self, left: Word) -> Condition:
        token = self._condition_token()
        match = _BINARY.match(self.source, self.pos)
        if match is None:
            if token in ("&&", "||", ")", CLOSE):
                return ConditionWord(left)
            unexpected = "" if token == WORD else f"unexpected token `{self._shown(token)}', "
            raise self._condition_error(f"{unexpected}conditional binary operator expected")
        operator = match[0]
        self.pos = match.end()
        right = self._condition_argument("binary", REGEX if operator == "=~" else COMMAND_EXTGLOB)
        self.newlines()
        return ConditionBinary(operator, left, right)

    def _condition_argument(self, arity: str, context: Context) -> Word:
        """The word after an operator."""
        token = self._condition_token()
        if token == WORD or (token == "(" and context is REGEX):
            return self._argument_word(arity, context)
        raise self._condition_error(f"unexpected argument `{self._shown(token)}' to conditional {arity} operator")

    def _argument_word(self, arity: str, context: Context) -> Word:
        line = self.line
        try:
            word = self.word(context)
            if context is REGEX and self.open_brackets:
                raise self.unclosed(line, ")")
        except IncompleteInput as error:
            error.messages.append(f"unexpected argument to conditional {arity} operator")
            error.lines.append(self.end_line())
            raise
        return word

    def _condition_token(self) -> str:
        """The next token; CLOSE for `]]`."""
        token = self.look()
        return CLOSE if token == WORD and _CLOSE.match(self.source, self.pos) else token

    def _shown(self, token: str) -> str:
        if token == WORD:
            return self.word_text()
        return {"\n": "newline", END: "EOF"}.get(token, token)

    def _condition_error(self, *messages: str) -> ShellSyntaxError:
        if self.look() == END:
            error: ShellSyntaxError = IncompleteInput(self.end_line(), list(messages))
        else:
            at_end = not self.source[self.pos :].strip("\n")
            error = ShellSyntaxError(self.line, list(messages), status=2 if at_end else None)
        self._condition_failure = error
        return error

    def newlines(self) -> str:
        """Step over newlines and comments; return the token after them."""
        # most often a command's name stands here already, or behind a blank
        while not (text := self.source[self.pos : self.pos + 2])[:1].isalpha():
            if text[:1] == " " and text[1:].isalpha():
                self.pos += 1
                break
            token = self.look()
            if token != "\n":
                return token
            self.newline()
        return WORD


def literal_text(word: Word) -> str:
    """The text of a word without quotes and expansions, else the empty string."""
    parts = word.parts
    if len(parts) == 1:
        part = parts[0]
        if part.__class__ is Literal:
            return part.text
    return ""
