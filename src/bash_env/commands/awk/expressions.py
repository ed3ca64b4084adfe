"""The expressions of the awk grammar (POSIX awk, Grammar; gawk manual 6), one function a level of precedence."""

from __future__ import annotations

import re

from bash_env.commands.awk import nodes
from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.lexer import BUILTINS, Lexer, Token
from bash_env.commands.awk.source import COMMAND_LINE

MAX_NESTING = 400
"""How deeply expressions and statements may be nested."""

ASSIGNMENTS = frozenset(("=", "+=", "-=", "*=", "/=", "%=", "^="))
COMPARISONS = frozenset(("<", "<=", "==", "!=", ">", ">="))
REDIRECTIONS = frozenset((">", ">>", "|", "|&"))
_SUMS = frozenset("+-")
_PRODUCTS = frozenset("*/%")
_SIGNS = frozenset("!-+")
_OPERAND_STARTS = frozenset(
    ("number", "string", "name", "function_name", "builtin", "$", "!", "(", "++", "--", "getline", "@")
)
_LVALUES = (nodes.Name, nodes.Index, nodes.Field)
_OCTAL = re.compile(r"0[0-7]+").fullmatch
_ENDS = frozenset(("newline", ";", "}", "end"))


class ExpressionParser:
    """A parser with one token of lookahead; the statements are in a subclass."""

    def __init__(self, lexer: Lexer) -> None:
        self.lexer = lexer
        self.lexer.end = 0
        self.token = Token("end", "", 0, 0)
        self.previous = self.token
        self.depth = 0
        self.redirecting = False  # `>` is a redirection here
        self.operands = False  # a list in parentheses may be the operands of print
        self.errors: list[str] = []
        self.local_names: list[str] = []
        self.called: dict[str, int] = {}
        self.named: dict[str, int] = {}

    # --- tokens ----------------------------------------------------------------------------------

    @property
    def line(self) -> int:
        """The line of the current token."""
        return self.lexer.source.line_at(self.token.start)

    def advance(self) -> Token:
        """Step to the next token; the one that was current."""
        self.previous, self.token = self.token, self.lexer.next()
        return self.previous

    def accept(self, kind: str) -> bool:
        """Step over the current token if it is a `kind`."""
        if self.token.kind != kind:
            return False
        self.advance()
        return True

    def expect(self, kind: str) -> Token:
        """Step over a `kind`. Raises SourceError if the current token is another."""
        if self.token.kind != kind:
            raise self.syntax_error()
        return self.advance()

    def skip_newlines(self) -> None:
        """Step over newlines."""
        while self.token.kind == "newline":
            self.advance()

    def mark(self) -> tuple[int, Token, Token]:
        """Where the parser is, for `reset`."""
        return self.lexer.position, self.token, self.previous

    def reset(self, mark: tuple[int, Token, Token]) -> None:
        """Go back to a `mark`."""
        self.lexer.position, self.token, self.previous = mark

    def follows(self, kind: str) -> bool:
        """Whether the token after the current one is a `kind`."""
        position = self.lexer.position
        found = self.lexer.next().kind == kind
        self.lexer.position = position
        return found

    # --- errors ----------------------------------------------------------------------------------

    def syntax_error(self) -> SourceError:
        """The error for the current token."""
        if self.token.kind not in ("newline", "end"):
            return self.lexer.error(self.token.start, "syntax error")
        source = self.lexer.source
        if self.token.kind == "end":
            return self.incomplete(self.token.start - 1)
        text, column = source.show(self.token.start)
        place = self.next_line(source.line_at(self.token.start))
        blanks = "".join("\t" if char == "\t" else " " for char in text[:column])
        return SourceError([f"{place}: {text}", f"{place}: {blanks}^ unexpected newline or end of string"])

    def incomplete(self, last: int) -> SourceError:
        """The error for a piece of source that ends within a rule; `last` is where its last newline is."""
        source = self.lexer.source
        text, column = source.show(last)
        place = source.place(source.line_at(last))
        if not place.startswith(COMMAND_LINE):
            message = "source files / command-line arguments must contain complete functions or rules"
            return SourceError([f"{place}: (END OF FILE)", f"{place}: ^ {message}"])
        blanks = "".join("\t" if char == "\t" else " " for char in text[:column])
        return SourceError([f"{place}: {text}", f"{place}: {blanks}^ unexpected newline or end of string"])

    def next_line(self, line: int) -> str:
        """The place of the line after `line`, even if that was the last of its piece."""
        name, _, number = self.lexer.source.place(line).rpartition(":")
        return f"{name}:{int(number) + 1}"

    def complain(self, text: str, line: int) -> None:
        """Remember an error that does not stop the reading of the program."""
        self.errors.append(f"{self.lexer.source.place(line)}: error: {text}")

    def nest(self) -> None:
        """Count one more level. Raises SourceError when there are too many."""
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise SourceError([f"{self.lexer.source.place(self.line)}: program nested too deeply"])

    # --- levels, from the loosest ----------------------------------------------------------------

    def expression(self) -> nodes.Expression:
        """``a ? b : c`` and everything above it."""
        self.nest()
        condition = self.disjunction()
        if self.accept("?"):
            self.skip_newlines()
            yes = self.expression()
            self.skip_newlines()
            self.expect(":")
            self.skip_newlines()
            condition = nodes.Conditional(condition, yes, self.expression())
        self.depth -= 1
        return condition

    def free_expression(self) -> nodes.Expression:
        """An expression within brackets, where `>` compares."""
        redirecting, operands = self.redirecting, self.operands
        self.redirecting = self.operands = False
        found = self.expression()
        self.redirecting, self.operands = redirecting, operands
        return found

    def disjunction(self) -> nodes.Expression:
        """``||``."""
        left = self.conjunction()
        while self.accept("||"):
            self.skip_newlines()
            left = nodes.Logical("||", left, self.conjunction())
        return left

    def conjunction(self) -> nodes.Expression:
        """``&&``."""
        left = self.membership()
        while self.accept("&&"):
            self.skip_newlines()
            left = nodes.Logical("&&", left, self.membership())
        return left

    def membership(self) -> nodes.Expression:
        """``in``. What stands behind its array goes on with all of it, even where that binds tighter."""
        left = self.matching()
        while self.token.kind == "in":
            line = self.line
            self.advance()
            subscripts = left.items if isinstance(left, nodes.Group) else [left]
            left = self.matching(nodes.In(subscripts, self.array(), line))
        return left

    def matching(self, left: nodes.Expression | None = None) -> nodes.Expression:
        """``~`` and ``!~``."""
        found = self.comparison(left)
        while self.token.kind in ("~", "!~"):
            line = self.line
            negated = self.advance().kind == "!~"
            found = nodes.Match(negated, found, self.comparison(), line)
        return found

    def comparison(self, left: nodes.Expression | None = None) -> nodes.Expression:
        """``<`` and its like; they do not associate."""
        left = left or self.assignment()
        if self.compares():
            line = self.line
            operator = self.advance().kind
            left = nodes.Compare(operator, left, self.assignment(), line)
        return left

    def compares(self) -> bool:
        """Whether the current token is a comparison, not the redirection of a print."""
        kind = self.token.kind
        return kind in COMPARISONS and not (kind == ">" and self.redirecting)

    def assignment(self) -> nodes.Expression:
        """An operand, or an assignment to it, which may stand wherever an operand may."""
        left = self.concatenation()
        if self.token.kind not in ASSIGNMENTS or not isinstance(left, _LVALUES):
            return left
        line = self.line
        operator = self.advance().kind[:-1]
        return nodes.Assign(operator, left, self.expression(), line)

    def concatenation(self) -> nodes.Expression:
        """Operands side by side, and ``command | getline``."""
        line = self.line
        parts = [self.sum()]
        while True:
            if self.token.kind in _OPERAND_STARTS or (self.token.kind == "/=" and not self.assigns(parts)):
                parts.append(self.sum())
            elif self.token.kind in ("|", "|&") and (not self.redirecting or self.follows("getline")):
                parts = [self.sum(self.pipe_getline(_joined(parts, line)))]
            else:
                return _joined(parts, line)

    def assigns(self, parts: list[nodes.Expression]) -> bool:
        """Whether ``/=`` divides what stands before it; else it begins a regular expression."""
        return len(parts) == 1 and isinstance(parts[0], _LVALUES)

    def pipe_getline(self, command: nodes.Expression) -> nodes.Expression:
        """``command | getline`` and ``command |& getline``."""
        line = self.line
        kind = "pipe" if self.advance().kind == "|" else "coprocess"
        self.expect("getline")
        return nodes.Getline(kind, command, self.getline_target(), line)

    def sum(self, left: nodes.Expression | None = None) -> nodes.Expression:
        """``+`` and ``-``."""
        found = self.product(left)
        while self.token.kind in _SUMS:
            line = self.line
            found = nodes.Binary(self.advance().kind, found, self.product(), line)
        return found

    def product(self, left: nodes.Expression | None = None) -> nodes.Expression:
        """``*``, ``/`` and ``%``."""
        found = self.power(left) if left is not None else self.unary()
        while self.token.kind in _PRODUCTS:
            line = self.line
            found = nodes.Binary(self.advance().kind, found, self.unary(), line)
        return found

    def unary(self) -> nodes.Expression:
        """``!``, ``-`` and ``+`` in front of an operand."""
        if self.token.kind not in _SIGNS:
            return self.power()
        self.nest()
        line = self.line
        found = nodes.Unary(self.advance().kind, self.unary(), line)
        self.depth -= 1
        return found

    def power(self, left: nodes.Expression | None = None) -> nodes.Expression:
        """``^``, from the right."""
        base = left if left is not None else self.postfix()
        if self.token.kind != "^":
            return base
        self.nest()
        line = self.line
        self.advance()
        found = nodes.Binary("^", base, self.unary(), line)
        self.depth -= 1
        return found

    def postfix(self) -> nodes.Expression:
        """A primary, and ``++`` or ``--`` behind it."""
        found = self.primary()
        if self.token.kind in ("++", "--") and isinstance(found, _LVALUES):
            line = self.line
            delta = 1.0 if self.advance().kind == "++" else -1.0
            if isinstance(found, nodes.Field) and self.token.kind in ("++", "--"):
                message = "cannot assign a value to the result of a field post-increment expression"
                raise self.lexer.error(self.token.start, message)
            return nodes.Increment(found, delta, False, line)
        return found

    # --- primaries -------------------------------------------------------------------------------

    def primary(self) -> nodes.Expression:
        """An operand that is no operation."""
        kind = self.token.kind
        if kind in ("/", "/="):
            return self.regex(False)
        read = _PRIMARIES.get(kind)
        if read is None:
            raise self.syntax_error()
        return read(self)

    def number(self) -> nodes.Expression:
        """A numeric constant; in a program also hexadecimal and octal (gawk manual 6.1.1.2)."""
        text = self.advance().text
        if text[:2] in ("0x", "0X"):
            return nodes.Number(float(int(text, 16)))
        return nodes.Number(float(int(text, 8)) if _OCTAL(text) else float(text))

    def string(self) -> nodes.Expression:
        """A string constant."""
        return nodes.String(self.lexer.unescape(self.advance()))

    def regex(self, strong: bool) -> nodes.Expression:
        """A regular expression constant; the current token is its slash."""
        line = self.line
        token = self.lexer.regex(self.token)
        self.token = token
        self.advance()
        return nodes.Regex(token.text, strong, line)

    def variable(self) -> nodes.Expression:
        """A variable or an element."""
        line = self.line
        found: nodes.Expression = self.name()
        while self.token.kind == "[":
            found = nodes.Index(found, self.bracketed(), line)
        return found

    def name(self) -> nodes.Name:
        """A name that is no function."""
        line = self.line
        token = self.expect("name") if self.token.kind != "function_name" else self.advance()
        self.named.setdefault(token.text, line)
        return nodes.Name(token.text.removeprefix("awk::"), line)

    def array(self) -> nodes.Expression:
        """The array behind `in`."""
        return self.variable()

    def bracketed(self) -> list[nodes.Expression]:
        """``[subscripts]``."""
        self.expect("[")
        subscripts = self.list_until("]")
        if not subscripts:
            raise self.syntax_error()
        self.expect("]")
        return subscripts

    def list_until(self, closing: str) -> list[nodes.Expression]:
        """Expressions with commas between them; newlines may follow a comma."""
        found: list[nodes.Expression] = []
        if self.token.kind == closing:
            return found
        found.append(self.free_expression())
        while self.accept(","):
            self.skip_newlines()
            found.append(self.free_expression())
        return found

    def group(self) -> nodes.Expression:
        """``(a)``; ``(a, b)`` where `in` follows, or as all the operands of a print."""
        line = self.line
        operands = self.operands
        self.advance()
        items = self.list_until(")")
        if not items:
            raise self.syntax_error()
        self.expect(")")
        kind = self.token.kind
        if len(items) > 1 and kind != "in" and not (operands and (kind in _ENDS or kind in REDIRECTIONS)):
            raise self.syntax_error()
        return nodes.Group(items, line)

    def field(self) -> nodes.Expression:
        """``$operand``, which binds tighter than everything else."""
        line = self.line
        self.advance()
        self.nest()
        found = nodes.Field(self.unary() if self.token.kind in _SIGNS else self.primary(), line)
        self.depth -= 1
        return found

    def prefix_increment(self) -> nodes.Expression:
        """``++x`` and ``--x``."""
        line = self.line
        delta = 1.0 if self.advance().kind == "++" else -1.0
        return nodes.Increment(self.lvalue(), delta, True, line)

    def lvalue(self) -> nodes.Expression:
        """Something that can be assigned to."""
        if self.token.kind == "$":
            return self.field()
        if self.token.kind not in ("name", "function_name"):
            raise self.syntax_error()
        return self.variable()

    def getline(self) -> nodes.Expression:
        """``getline``, with a target and a file."""
        line = self.line
        self.advance()
        target = self.getline_target()
        if not self.accept("<"):
            self.plain_getline(line)
            return nodes.Getline("main", None, target, line)
        return nodes.Getline("file", self.sum(), target, line)

    def plain_getline(self, line: int) -> None:
        """Called for a getline from the main input."""

    def getline_target(self) -> nodes.Expression | None:
        """The variable of a getline, if one follows."""
        return self.lvalue() if self.token.kind in ("name", "$") else None

    def at(self) -> nodes.Expression:
        """``@/regex/`` and ``@variable(arguments)``."""
        self.advance()
        if self.token.kind in ("/", "/="):
            return self.regex(True)
        if self.token.kind != "function_name":
            raise self.syntax_error()
        return self.call(True)

    def function_call(self) -> nodes.Expression:
        """A call of a function of the program."""
        return self.call(False)

    def note_regexes(self, arguments: list[nodes.Expression], line: int) -> None:
        """Warn of arguments that look like patterns and are the results of matches."""
        for number, argument in enumerate(arguments, 1):
            if isinstance(argument, nodes.Regex):
                text = f"warning: regexp constant for parameter #{number} yields boolean value"
                self.lexer.warnings.append(f"{self.lexer.source.place(line)}: {text}")

    def call(self, indirect: bool) -> nodes.Expression:
        """``name(arguments)``."""
        line = self.line
        name = self.advance().text.removeprefix("awk::")
        self.expect("(")
        arguments = self.list_until(")")
        self.expect(")")
        if not indirect:
            self.called.setdefault(name, line)
            if name in self.local_names:
                self.named.setdefault(name, line)
            self.note_regexes(arguments, line)
        return nodes.Call(name, arguments, indirect, line)

    def builtin(self) -> nodes.Expression:
        """A call of one of awk's own functions."""
        line = self.line
        name = self.advance().text
        if self.token.kind != "(":
            if name != "length":
                raise self.syntax_error()
            return nodes.Builtin(name, [], line)
        self.advance()
        arguments = self.list_until(")")
        if self.token.kind != ")":
            raise self.syntax_error()
        least, most = BUILTINS[name]
        if not least <= len(arguments) <= most:
            self.check_count(name, arguments)
        self.advance()
        return nodes.Builtin(name, arguments, line)

    def check_count(self, name: str, arguments: list[nodes.Expression]) -> None:
        """Raise the error for a wrong number of arguments."""
        if name == "sprintf":
            raise SourceError([f"{self.lexer.source.place(self.line)}: fatal: sprintf: no arguments"], 2)
        if name in ("and", "or", "xor"):
            place = self.lexer.source.place(self.line)
            raise SourceError([f"{place}: fatal: {name}: called with less than two arguments"], 2)
        raise self.lexer.error(self.token.start, f"{len(arguments)} is invalid as number of arguments for {name}")


def _joined(parts: list[nodes.Expression], line: int) -> nodes.Expression:
    return parts[0] if len(parts) == 1 else nodes.Concat(parts, line)


_PRIMARIES = {
    "number": ExpressionParser.number,
    "string": ExpressionParser.string,
    "name": ExpressionParser.variable,
    "function_name": ExpressionParser.function_call,
    "builtin": ExpressionParser.builtin,
    "(": ExpressionParser.group,
    "$": ExpressionParser.field,
    "++": ExpressionParser.prefix_increment,
    "--": ExpressionParser.prefix_increment,
    "getline": ExpressionParser.getline,
    "@": ExpressionParser.at,
    "!": ExpressionParser.unary,
}
