"""The statements and rules of the awk grammar (POSIX awk, Grammar; gawk manual 7 and 9.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from bash_env.commands.awk import nodes
from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.expressions import REDIRECTIONS, ExpressionParser
from bash_env.commands.awk.lexer import Lexer, Token
from bash_env.commands.awk.source import SourceText

SPECIAL_RULES = frozenset(("BEGIN", "END", "BEGINFILE", "ENDFILE"))
SPECIAL_VARIABLES = frozenset(
    [
        "ARGC",
        "ARGIND",
        "ARGV",
        "BINMODE",
        "CONVFMT",
        "ENVIRON",
        "ERRNO",
        "FIELDWIDTHS",
        "FILENAME",
        "FNR",
        "FPAT",
        "FS",
        "FUNCTAB",
        "IGNORECASE",
        "LINT",
        "NF",
        "NR",
        "OFMT",
        "OFS",
        "ORS",
        "PROCINFO",
        "RLENGTH",
        "RS",
        "RSTART",
        "RT",
        "SUBSEP",
        "SYMTAB",
        "TEXTDOMAIN",
    ]
)


def parse(source: SourceText, utf8: bool = True) -> tuple[nodes.Program, list[str]]:
    """The tree of a program, and the warnings about its text. Raises SourceError."""
    parser = _Parser(Lexer(source, utf8))
    try:
        program = parser.program()
    except SourceError as error:
        if error.lines is not parser.errors:  # what was complained of before comes first
            error.lines[:0] = parser.errors
        raise
    return program, parser.lexer.warnings


class _Parser(ExpressionParser):
    def __init__(self, lexer: Lexer) -> None:
        super().__init__(lexer)
        self.tree = nodes.Program({}, [], {})
        self.rule = ""  # the special rule in work, "function", or nothing
        self.loops = 0
        self.switches = 0

    # --- rules -----------------------------------------------------------------------------------

    def program(self) -> nodes.Program:
        """All rules."""
        for end in self.lexer.source.ends:
            self.lexer.end = end
            self.advance()
            self.skip_newlines()
            while self.token.kind != "end":
                self.item()
        self.check_functions()
        if self.errors:
            raise SourceError(self.errors)
        return self.tree

    def item(self) -> None:
        """A rule, with what separates it from the next."""
        kind = self.token.kind
        if kind == ";":
            raise SourceError(
                [f"{self.lexer.source.place(self.line)}: each rule must have a pattern or an action part"]
            )
        ended = True
        if kind == "function":
            self.function()
        elif kind in SPECIAL_RULES:
            self.special_rule(kind)
        else:
            ended = self.pattern_rule()
        if not ended and self.token.kind not in ("newline", ";", "end"):
            raise self.syntax_error()
        self.accept(";")
        self.skip_newlines()

    def special_rule(self, kind: str) -> None:
        """BEGIN and its like."""
        self.advance()
        if self.token.kind in ("newline", ";", "end"):
            line = self.line + (self.token.end < self.lexer.end)
            raise SourceError([f"{self.lexer.source.place(line)}: {kind} blocks must have an action part"])
        self.rule = kind
        self.tree.special.setdefault(kind, []).append(self.action())
        self.rule = ""

    def pattern_rule(self) -> bool:
        """``pattern``, ``pattern, pattern``, with or without an action; whether there was one."""
        line = self.line
        pattern = end = None
        if self.token.kind != "{":
            pattern = self.expression()
            if self.accept(","):
                self.skip_newlines()
                end = self.expression()
        body = self.action() if self.token.kind == "{" else None
        self.tree.rules.append(nodes.Rule(pattern, end, body, line))
        return body is not None

    def action(self) -> nodes.Block:
        """``{ statements }``."""
        self.expect("{")
        return nodes.Block(self.statements())

    def function(self) -> None:
        """``function name(parameters) { statements }``."""
        self.advance()
        token = self.function_name()
        name = token.text
        line = self.line
        self.expect("(")
        if name in self.tree.functions or name in self.named or name in SPECIAL_VARIABLES:
            self.complain(f"function name `{name}' previously defined", line)
            raise SourceError(self.errors)
        parameters = self.parameters(name)
        self.expect(")")
        self.skip_newlines()
        self.rule, self.local_names = "function", parameters
        body = self.action()
        self.rule, self.local_names = "", []
        self.tree.functions[name] = nodes.Function(name, parameters, body, line)
        self.accept(";")

    def function_name(self) -> Token:
        """The name of a function that is being defined."""
        if self.token.kind == "builtin":
            name = self.token.text
            raise self.lexer.error(self.token.start, f"`{name}' is a built-in function, it cannot be redefined")
        return self.advance() if self.token.kind == "function_name" else self.expect("name")

    def parameters(self, function: str) -> list[str]:
        """The names in the parentheses of a definition."""
        names: list[str] = []
        while self.token.kind == "name":
            self.parameter(function, names, self.advance().text)
            if not self.accept(","):
                break
            self.skip_newlines()
            if self.token.kind != "name":
                raise self.syntax_error()
        return names

    def parameter(self, function: str, names: list[str], name: str) -> None:
        """Take one parameter."""
        if name == function:
            self.complain(f"function `{function}': cannot use function name as parameter name", self.line)
        elif name in SPECIAL_VARIABLES:
            self.complain(
                f"function `{function}': cannot use special variable `{name}' as a function parameter", self.line
            )
        elif name in names:
            where = f"parameter #{len(names) + 1}, `{name}', duplicates parameter #{names.index(name) + 1}"
            self.complain(f"function `{function}': {where}", self.line)
        names.append(name)

    def check_functions(self) -> None:
        """Complain of functions that are used as variables, and the other way round."""
        functions = self.tree.functions
        for name, line in self.named.items():
            if name in functions:
                text = f"function `{name}' called with space between name and `(',\nor used as a variable or an array"
                self.complain(text, line)
        for name, line in self.called.items():
            if name in self.named and name not in functions:
                self.complain(f"attempt to use non-function `{name}' in function call", line)

    # --- statements ------------------------------------------------------------------------------

    def statements(self) -> list[nodes.Statement]:
        """Statements up to and with the closing brace."""
        found: list[nodes.Statement] = []
        self.skip_newlines()
        while self.token.kind != "}":
            found.append(self.statement())
        self.advance()
        return found

    def statement(self) -> nodes.Statement:
        """One statement with its terminator."""
        self.nest()
        read = _STATEMENTS.get(self.token.kind)
        if read is not None:
            found = read(self)
        else:
            found = self.simple_statement()
            self.terminate()
        self.depth -= 1
        return found

    def terminate(self) -> None:
        """The end of a simple statement: a semicolon, newlines, or a brace that follows."""
        kind = self.token.kind
        if kind not in (";", "newline", "}"):
            raise self.syntax_error()
        if kind != "}":
            self.advance()
        self.skip_newlines()

    def block(self) -> nodes.Statement:
        """``{ statements }`` and newlines behind it."""
        self.advance()
        found = nodes.Block(self.statements())
        self.skip_newlines()
        return found

    def empty(self) -> nodes.Statement:
        """A lone semicolon."""
        self.advance()
        self.skip_newlines()
        return nodes.Block([])

    def body(self) -> nodes.Statement:
        """The statement that a condition or a loop governs."""
        self.skip_newlines()
        return self.statement()

    @contextmanager
    def loop(self) -> Iterator[None]:
        """Within a loop."""
        self.loops += 1
        yield
        self.loops -= 1

    def if_statement(self) -> nodes.Statement:
        """`if`."""
        line = self.line
        self.advance()
        condition = self.parenthesized()
        body = self.body()
        otherwise = None
        if self.accept("else"):
            otherwise = self.body()
        return nodes.If(condition, body, otherwise, line)

    def parenthesized(self) -> nodes.Expression:
        """``(expression)``."""
        self.expect("(")
        condition = self.free_expression()
        self.expect(")")
        return condition

    def while_statement(self) -> nodes.Statement:
        """`while`."""
        line = self.line
        self.advance()
        condition = self.parenthesized()
        if self.accept(";"):
            self.skip_newlines()
            return nodes.While(condition, nodes.Block([]), line)
        with self.loop():
            return nodes.While(condition, self.body(), line)

    def do_statement(self) -> nodes.Statement:
        """`do`."""
        line = self.line
        self.advance()
        with self.loop():
            body = self.body()
        self.expect("while")
        condition = self.parenthesized()
        self.terminate()
        return nodes.Do(body, condition, line)

    def for_statement(self) -> nodes.Statement:
        """Both kinds of `for`."""
        line = self.line
        self.advance()
        self.expect("(")
        mark = self.mark()
        if self.token.kind == "name":
            variable = self.variable()
            if self.accept("in") and self.token.kind == "name":
                array = self.array()
                if self.accept(")"):
                    with self.loop():
                        return nodes.ForIn(variable, array, self.body(), line)
        self.reset(mark)
        return self.counting_for(line)

    def counting_for(self, line: int) -> nodes.Statement:
        """``for (start; condition; step)``; the parenthesis is behind."""
        start = None if self.token.kind == ";" else self.simple_statement()
        self.expect(";")
        self.skip_newlines()
        condition = None if self.token.kind == ";" else self.free_expression()
        self.expect(";")
        self.skip_newlines()
        step = None if self.token.kind == ")" else self.simple_statement()
        self.expect(")")
        with self.loop():
            return nodes.For(start, condition, step, self.body(), line)

    def switch_statement(self) -> nodes.Statement:
        """`switch`."""
        line = self.line
        self.advance()
        subject = self.parenthesized()
        self.skip_newlines()
        self.expect("{")
        self.skip_newlines()
        cases: list[tuple[nodes.Expression | None, nodes.Block]] = []
        self.switches += 1
        while not self.accept("}"):
            cases.append(self.case())
        self.switches -= 1
        self.skip_newlines()
        return nodes.Switch(subject, cases, line)

    def case(self) -> tuple[nodes.Expression | None, nodes.Block]:
        """``case constant:`` or ``default:`` with its statements."""
        value = None
        if not self.accept("default"):
            self.expect("case")
            value = self.case_value()
        self.expect(":")
        self.skip_newlines()
        found: list[nodes.Statement] = []
        while self.token.kind not in ("case", "default", "}"):
            found.append(self.statement())
        return value, nodes.Block(found)

    def case_value(self) -> nodes.Expression:
        """A constant: a number with a sign, a string, or a regular expression."""
        kind = self.token.kind
        if kind in ("-", "+"):
            line = self.line
            sign = self.advance().kind
            if self.token.kind != "number":
                raise self.syntax_error()
            return nodes.Unary(sign, self.number(), line)
        if kind not in ("number", "string", "/", "/=", "@"):
            raise self.syntax_error()
        return self.primary()

    def simple_statement(self) -> nodes.Statement:
        """A statement without a terminator of its own: an expression, print, delete."""
        read = _SIMPLE_STATEMENTS.get(self.token.kind)
        if read is not None:
            return read(self)
        line = self.line
        return nodes.Evaluate(self.free_expression(), line)

    def print_statement(self) -> nodes.Statement:
        """`print` and `printf`."""
        line = self.line
        formatted = self.advance().kind == "printf"
        arguments = self.print_arguments()
        if formatted and not arguments:
            raise SourceError([f"{self.lexer.source.place(line)}: fatal: printf: no arguments"], 2)
        if self.token.kind not in REDIRECTIONS:
            return nodes.Print(formatted, arguments, "", None, line)
        redirection = self.advance().kind
        return nodes.Print(formatted, arguments, redirection, self.destination(), line)

    def print_arguments(self) -> list[nodes.Expression]:
        """The operands of a print, with or without parentheses."""
        kind = self.token.kind
        if kind in REDIRECTIONS or kind in ("newline", ";", "}"):
            return []
        self.redirecting = self.operands = True
        found = [self.expression()]
        self.operands = False
        while self.accept(","):
            self.skip_newlines()
            found.append(self.expression())
        self.redirecting = False
        if len(found) == 1 and isinstance(found[0], nodes.Group):
            return found[0].items
        return found

    def destination(self) -> nodes.Expression:
        """Where a print is redirected to."""
        self.redirecting = True
        found = self.concatenation()
        self.redirecting = False
        return found

    def delete_statement(self) -> nodes.Statement:
        """`delete`."""
        line = self.line
        self.advance()
        target = self.parenthesized() if self.token.kind == "(" else self.variable()
        if not isinstance(target, (nodes.Name, nodes.Index)):
            raise self.syntax_error()
        return nodes.Delete(target, line)

    def exit_statement(self) -> nodes.Statement:
        """`exit`."""
        line = self.line
        self.advance()
        return nodes.Exit(self.optional_expression(), line)

    def return_statement(self) -> nodes.Statement:
        """`return`."""
        line = self.line
        if self.rule != "function":
            raise self.lexer.error(self.token.start, "`return' used outside function context")
        self.advance()
        return nodes.Return(self.optional_expression(), line)

    def optional_expression(self) -> nodes.Expression | None:
        """An expression, if the statement does not end here."""
        return None if self.token.kind in (";", "newline", "}") else self.free_expression()

    def loop_jump(self) -> nodes.Statement:
        """`break` and `continue`."""
        line = self.line
        kind = self.advance().kind
        if not self.loops and not (kind == "break" and self.switches):
            place = "a loop or switch" if kind == "break" else "a loop"
            self.complain(f"`{kind}' is not allowed outside {place}", line)
            self.complain(f"`{kind}' is not allowed outside {place}", line)
        return nodes.Jump(kind, line)

    def record_jump(self) -> nodes.Statement:
        """`next` and `nextfile`."""
        line = self.line
        kind = self.advance().kind
        if self.rule in ("BEGIN", "END") or (self.rule and self.rule != "function" and kind == "next"):
            self.complain(f"`{kind}' used in {self.rule} action", line)
        return nodes.Jump(kind, line)

    def plain_getline(self, line: int) -> None:
        """A getline from the main input has no place where a file begins or ends."""
        if self.rule in ("BEGINFILE", "ENDFILE"):
            self.complain(f"non-redirected `getline' invalid inside `{self.rule}' rule", line)


_STATEMENTS: Mapping[str, Callable[[_Parser], nodes.Statement]] = {
    "{": _Parser.block,
    ";": _Parser.empty,
    "if": _Parser.if_statement,
    "while": _Parser.while_statement,
    "do": _Parser.do_statement,
    "for": _Parser.for_statement,
    "switch": _Parser.switch_statement,
}
_SIMPLE_STATEMENTS: Mapping[str, Callable[[_Parser], nodes.Statement]] = {
    "print": _Parser.print_statement,
    "printf": _Parser.print_statement,
    "delete": _Parser.delete_statement,
    "exit": _Parser.exit_statement,
    "return": _Parser.return_statement,
    "break": _Parser.loop_jump,
    "continue": _Parser.loop_jump,
    "next": _Parser.record_jump,
    "nextfile": _Parser.record_jump,
}
