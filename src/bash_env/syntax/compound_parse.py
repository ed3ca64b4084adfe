"""Compound commands, functions and coprocesses (bash manual 3.2.5, 3.2.6, 3.3)."""

from __future__ import annotations

from typing import TypeVar

from bash_env.syntax.errors import MAX_BRANCHES, ShellSyntaxError
from bash_env.syntax.lexer import END, WORD
from bash_env.syntax.list_parse import ListParser
from bash_env.syntax.nodes import (
    ArithmeticCommand,
    ArithmeticFor,
    Case,
    CaseClause,
    Command,
    Compound,
    Conditional,
    Coprocess,
    For,
    FunctionDefinition,
    Group,
    If,
    Literal,
    Pipeline,
    Script,
    Select,
    Subshell,
    While,
    Word,
)
from bash_env.syntax.patterns import Pattern
from bash_env.syntax.simple_parse import Handler

_TIME_OPTION = Pattern(r"[ \t]++(-p|--)(?=[ \t\n;|&()]|\Z)")
_OPTION = Pattern(r"[ \t]++-")
_KEYWORD = Pattern(r"[^ \t\n\\'\"$`<>|&;()]++(?=[ \t\n;|&<>()]|\Z)")
_TERMINATORS = (";;", ";&", ";;&")
_AnyCompound = TypeVar("_AnyCompound", bound=Compound)


class CompoundParser(ListParser):
    """Reads compound commands; each method is called with `pos` after the reserved word at `start`."""

    def keyword(self) -> str:
        """The unquoted word at `pos`, after blanks, or the operator there."""
        token = self.look()
        if token != WORD:
            return token
        match = _KEYWORD.match(self.source, self.pos)
        return match[0] if match else WORD

    def expect(self, text: str) -> None:
        """Step over the reserved word or operator `text`, or raise."""
        if self.keyword() != text:
            raise self.unexpected()
        self.pos += len(text)

    def _finish(self, command: _AnyCompound, start: int) -> _AnyCompound:
        """Add positions and the redirections that follow."""
        end = self.pos
        redirects = self.redirections()
        if redirects:
            object.__setattr__(command, "redirects", redirects)
            end = self.pos
        # bash gives these two the line on which they end
        ends = isinstance(command, (ArithmeticCommand, Conditional))
        object.__setattr__(command, "line", self.line_at(end if ends else start))
        object.__setattr__(command, "start", start)
        object.__setattr__(command, "end", end)
        return command

    # --- grouping and loops ---------------------------------------------------------------------------

    def parenthesis(self) -> Command:
        """`((expression))` or `( body )`."""
        start = self.pos
        if self.source.startswith("(", start + 1):
            self.pos = start + 2
            expression = self.double_parenthesis(start)
            if expression is not None:
                return self._finish(ArithmeticCommand(expression), start)
        self.pos = start + 1
        body = self.parse_body()
        self.expect(")")
        return self._finish(Subshell(body, last_line=self.line_at(self.pos)), start)

    def _group(self, start: int) -> Command:
        body = self.parse_body()
        self.expect("}")
        return self._finish(Group(body), start)

    def _if(self, start: int) -> Command:
        tests: list[Script] = []
        bodies: list[Script] = []
        otherwise = None
        word = "elif"
        while word == "elif":
            tests.append(self.parse_body())
            self.expect("then")
            bodies.append(self.parse_body())
            word = self.keyword()
            if word == "elif":
                self.pos += 4
            if len(tests) > MAX_BRANCHES:
                raise self.error_at(start, f"syntax error: too many branches (MAX_BRANCHES={MAX_BRANCHES})")
        if word == "else":
            self.pos += 4
            otherwise = self.parse_body()
        self.expect("fi")
        return self._finish(If(tuple(tests), tuple(bodies), otherwise=otherwise), start)

    def _while(self, start: int, until: bool = False) -> Command:
        test = self.parse_body()
        body = self._do()
        return self._finish(While(test, body, until=until), start)

    def _until(self, start: int) -> Command:
        return self._while(start, True)

    def _do(self) -> Script:
        self.expect("do")
        body = self.parse_body()
        self.expect("done")
        return body

    def _for(self, start: int) -> Command:
        if self.look() == "(":
            return self._arithmetic_for(start)
        name, words, separated = self._loop_head()
        body, group = self._loop_body(separated)
        return self._finish_loop(For(name, words, body, group=group), start)

    def _select(self, start: int) -> Command:
        name, words, separated = self._loop_head()
        body, _ = self._loop_body(separated)
        return self._finish_loop(Select(name, words, body), start)

    def _finish_loop(self, loop: For | Select, start: int) -> Command:
        """As `_finish`; a loop whose variable is no name is complained of on its last line."""
        self._finish(loop, start)
        if not (loop.name.isidentifier() and loop.name.isascii()):
            object.__setattr__(loop, "line", self.line_at(self.pos))
        return loop

    def _loop_body(self, separated: bool = True) -> tuple[Script, bool]:
        if self.keyword() != "{" or not separated:
            return self._do(), False
        self.pos += 1
        body = self.parse_body()
        self.expect("}")
        return body, True

    def _loop_head(self) -> tuple[str, tuple[Word, ...] | None, bool]:
        """`name [in words]` and what separates it from the body."""
        if self.look() != WORD:
            raise self.unexpected()
        word = self.word(self.command_context())
        name = self.source[word.start : word.end]
        if self.look() == ";":
            self.pos += 1
            self.newlines()
            return name, None, True
        separated = self.look() == "\n"
        self.newlines()
        if self.keyword() != "in":
            return name, None, separated
        self.pos += 2
        words: list[Word] = []
        while self.look() == WORD:
            words.append(self.word(self.command_context()))
        token = self.look()
        if token not in (";", "\n"):
            raise self.unexpected()
        if token == ";":
            self.pos += 1
        self.newlines()
        return name, tuple(words), True

    def _arithmetic_for(self, start: int) -> Command:
        opening = self.pos
        if not self.source.startswith("((", opening):
            raise self.unexpected()
        self.pos = opening + 2
        clauses = [self.arithmetic_clause(start)]
        while len(clauses) < 3 and self.source.startswith(";", self.pos):
            self.pos += 1
            clauses.append(self.arithmetic_clause(start))
        self._close_arithmetic_for(opening, len(clauses))
        if self.look() == ";":
            self.pos += 1
        self.newlines()
        self.enter(1)
        body, group = self._loop_body()
        self.depth -= 1
        initial, test, step = clauses
        return self._finish(ArithmeticFor(initial, test, step, body, group=group), start)

    def _close_arithmetic_for(self, opening: int, count: int) -> None:
        """Step over the `))` after the three clauses."""
        semicolon = self.source.startswith(";", self.pos)
        while self.source.startswith(";", self.pos):
            self.pos += 1
            self.arithmetic_clause(opening)
        if self.pos >= len(self.source) - 1:
            raise self.unclosed(self.line_at(opening), ")")
        self.pos += 2
        if count < 3 or semicolon or not self.source.startswith("))", self.pos - 2):
            what = "`;' unexpected" if semicolon else "arithmetic expression required"
            shown = self.source[opening : self.pos]
            raise ShellSyntaxError(self.line_at(opening), [f"syntax error: {what}", f"syntax error: `{shown}'"])

    # --- case and conditions ----------------------------------------------------------------------------

    def _case(self, start: int) -> Command:
        if self.look() != WORD:
            raise self.unexpected()
        subject = self.word(self.command_context())
        line = self.line_at(self.pos)
        self.newlines()
        self.expect("in")
        clauses: list[CaseClause] = []
        self.newlines()
        while self.keyword() != "esac":
            clauses.append(self._clause())
            if self.newlines() in _TERMINATORS:
                raise self.unexpected()
        self.pos += 4
        command = self._finish(Case(subject, tuple(clauses)), start)
        object.__setattr__(command, "line", line)
        return command

    def _clause(self) -> CaseClause:
        if self.look() == "(":
            self.pos += 1
        patterns: list[Word] = []
        while True:
            if self.look() != WORD:
                raise self.unexpected()
            patterns.append(self.word(self.command_context()))
            if self.look() != "|":
                break
            self.pos += 1
        self.expect(")")
        self.enter(3)
        body = self.parse_list()
        self.depth -= 3
        token = self.look()
        if token in _TERMINATORS:
            self.pos += len(token)
            return CaseClause(tuple(patterns), body, token)
        if self.keyword() != "esac":
            raise self.unexpected()
        return CaseClause(tuple(patterns), body)

    def _conditional(self, start: int) -> Command:
        condition = self.conditional_expression()
        return self._finish(Conditional(condition), start)

    # --- functions and coprocesses ------------------------------------------------------------------------

    def _function_keyword(self, start: int) -> Command:
        if self.look() != WORD:
            raise self.unexpected()
        line = self.line_at(start)
        word = self.word(self.command_context())
        name = self.source[word.start : word.end]
        if self.look() == "(":
            opening = self.pos
            self.pos += 1
            if self.look() == ")":
                self.pos += 1
            else:
                self.pos = opening
        return self.function_body(name, line, start, keyword=True)

    def function_body(self, name: str, line: int, start: int, *, keyword: bool) -> FunctionDefinition:
        """The compound command that is a function's body."""
        self.newlines()
        self.enter(4)
        body = self._compound()
        if body is None:
            raise self.unexpected()
        self.depth -= 4
        return FunctionDefinition(name.replace("\\\n", ""), body, line=line, start=start, end=self.pos, keyword=keyword)

    def _compound(self) -> Command | None:
        """A compound command, or None, without moving."""
        word = self.keyword()
        if word == "(":
            return self.parenthesis()
        handler = _COMPOUNDS.get(word)
        if handler is None:
            return None
        start = self.pos
        self.pos += len(word)
        return handler(self, start)

    def _coprocess(self, start: int) -> Command:
        line = self.line_at(start)
        self.enter(3)
        name = "COPROC"
        command = self._compound()
        if command is None:
            if self.look() == END:
                raise self.unexpected()
            begin = self.pos
            if self.keyword() != WORD and self.look() == WORD:
                word = self.word(self.command_context())
                command = self._compound()
                name = self.source[word.start : word.end]
            if command is None:
                self.pos = begin
                name = "COPROC"
                command = self.command(self.reserved_after_pipe)
        if command is None:
            raise self.unexpected()
        self.depth -= 3
        return Coprocess(name, command, line=line, start=start, end=self.pos)

    # --- what stands before a pipeline ---------------------------------------------------------------------

    def _negation(self, start: int) -> Command:
        return self._prefixed(start, 1, "")

    def _time(self, start: int) -> Command | None:
        if self.options.posix and _OPTION.match(self.source, self.pos):
            line = self.line_at(start)
            return self.simple_command([], [Word((Literal("time"),), line, start, self.pos)], [], line, start)
        timed = "time"
        match = _TIME_OPTION.match(self.source, self.pos)
        if match is not None and match[1] == "-p":
            timed = "time -p"
            self.pos = match.end()
            match = _TIME_OPTION.match(self.source, self.pos)
        if match is not None and match[1] == "--":
            self.pos = match.end()
        return self._prefixed(start, 0, timed)

    def _prefixed(self, start: int, negated: int, timed: str) -> Command:
        """The pipeline after `!` or `time`, which may be missing altogether."""
        line = self.line_at(start)
        token = self.look()
        if token in (";", "\n", END) or (token == ")" and timed and self.substitutions):
            return Pipeline((), (), negated, timed, line)
        self.enter(4)
        first = self.command(self.reserved)
        if first is None:
            raise self.unexpected()
        inner = self.pipeline_after(first)
        self.depth -= 4
        if not isinstance(inner, Pipeline):
            return Pipeline((inner,), (), negated, timed, line)
        return Pipeline(inner.commands, inner.operators, inner.negated + negated, timed or inner.timed, line)

    def _closing(self, start: int) -> None:
        """A reserved word that ends a list."""
        self.pos = start


_COMPOUNDS: dict[str, Handler] = {
    "{": CompoundParser._group,
    "if": CompoundParser._if,
    "while": CompoundParser._while,
    "until": CompoundParser._until,
    "for": CompoundParser._for,
    "select": CompoundParser._select,
    "case": CompoundParser._case,
    "[[": CompoundParser._conditional,
}
_CLOSERS: dict[str, Handler] = dict.fromkeys(
    ("then", "else", "elif", "fi", "do", "done", "esac", "}", "in", "]]"), CompoundParser._closing
)
CompoundParser.reserved = {
    **_COMPOUNDS,
    **_CLOSERS,
    "function": CompoundParser._function_keyword,
    "coproc": CompoundParser._coprocess,
    "!": CompoundParser._negation,
    "time": CompoundParser._time,
}
CompoundParser.reserved_after_pipe = {
    **{word: handler for word, handler in CompoundParser.reserved.items() if word != "time"},
    "!": CompoundParser._closing,
}
