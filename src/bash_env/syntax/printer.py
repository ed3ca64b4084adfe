"""The tree as source text again, laid out as bash does it in `declare -f`, `type`, `jobs` and `BASH_COMMAND`.

bash prints lists as pairs joined from the left, and puts the bodies of here-documents where the next
separator of such a pair comes; what looks odd here (a semicolon left out after a here-document, for
one) is what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bash_env.syntax.nodes import (
    AndOr,
    ArithmeticCommand,
    ArithmeticFor,
    Assignment,
    Case,
    CaseClause,
    Command,
    Condition,
    Conditional,
    ConditionAnd,
    ConditionBinary,
    ConditionGroup,
    ConditionNot,
    ConditionOr,
    ConditionUnary,
    ConditionWord,
    Coprocess,
    For,
    FunctionDefinition,
    Group,
    HereDocument,
    If,
    Literal,
    Node,
    Pipeline,
    Redirect,
    Script,
    Select,
    SimpleCommand,
    Subshell,
    While,
    Word,
)
from bash_env.syntax.word_print import WordPrinter, single_quote

__all__ = [
    "print_command",
    "print_function",
    "print_head",
    "print_script",
    "print_substitution",
    "print_word",
    "single_quote",
]

_STEP = 4
_ALL_ARGUMENTS = Word((Literal('"$@"'),))


def print_function(function: FunctionDefinition, name: str | None = None) -> str:
    """A function as `declare -f` shows it, without a last newline."""
    printer = _Printer()
    printer.definition(function, f"{name or function.name} () \n")
    return printer.text()


def print_script(script: Script) -> str:
    """Commands laid out as in a function's body; the text parses to the same tree."""
    printer = _Printer(in_function=1)
    printer.items(script)
    printer.flush()
    return printer.text()


def print_command(command: Command) -> str:
    """A command in the form of `jobs` and `BASH_COMMAND`: lists on one line, bodies of loops on their own."""
    printer = _Printer()
    printer.command(command)
    printer.flush()
    return printer.text()


def print_substitution(body: Script) -> str:
    """The commands of a command substitution as bash keeps them."""
    return _Printer().substituted(body)


def print_head(command: Command) -> str:
    """What `BASH_COMMAND` holds while a command runs: of a compound one only the part before its body."""
    if isinstance(command, (For, Select)):
        return _Printer().loop_head(command)
    if isinstance(command, Case):
        return f"case {_Printer().word(command.subject)} in "
    return print_command(command)


def print_word(word: Word) -> str:
    """A word as bash shows it."""
    return _Printer().word(word)


def print_assignment(node: Assignment) -> str:
    """An assignment as bash shows it."""
    return _Printer().assignment(node)


class _Printer(WordPrinter):
    """Collects the text of commands.

    `_indent` is the current margin, `_in_function` the number of enclosing function definitions: in one, each
    command of a list has a line of its own. `_documents` are the here-documents whose bodies are still to be
    printed, `_after_document` is set between such a body and the next semicolon, which is then left out.
    """

    def __init__(self, *, in_function: int = 0, in_substitution: bool = False) -> None:
        super().__init__()
        self._out: list[str] = []
        self._indent = 0
        self._in_function = in_function
        self._in_substitution = in_substitution
        self._documents: list[HereDocument] = []
        self._after_document = False
        self._joined = 0

    def text(self) -> str:
        """All that was printed."""
        return "".join(self._out)

    def substituted(self, body: Script) -> str:
        """The text of the commands of a substitution."""
        printer = _Printer(in_substitution=True)
        printer.items(body)
        printer.flush()
        return printer.text()

    def command(self, command: Command) -> None:
        """Print a command and its redirections."""
        _COMMANDS[command.__class__](self, command)
        redirects = getattr(command, "redirects", ())
        if redirects and not isinstance(command, SimpleCommand):
            self._put(" ")
            self._redirections(redirects)

    def _put(self, text: str) -> None:
        if text:
            self._out.append(text)

    def _line(self) -> None:
        self._put("\n" + " " * self._indent)

    def _ends_with(self, endings: tuple[str, ...]) -> bool:
        return bool(self._out) and self._out[-1].endswith(endings)

    def _semicolon(self) -> None:
        if not self._ends_with(("&", "\n")):
            self._put(";")

    # --- here-documents -----------------------------------------------------------------------------

    def _redirections(self, redirects: Iterable[Redirect]) -> None:
        self._after_document = False
        self._put(" ".join(map(self.redirect, redirects)))
        documents = [redirect.target for redirect in redirects if isinstance(redirect.target, HereDocument)]
        if documents:
            self._documents = documents
            if not self._joined:
                self.flush()

    def flush(self, separator: str = "") -> None:
        """Print a separator, and after it the bodies of the here-documents that wait."""
        self._put(separator)
        if not self._documents:
            return
        verbatim = WordPrinter(verbatim=True)
        bodies = [f"{verbatim.word(document.body)}{document.delimiter}\n" for document in self._documents]
        self._put("\n" + "".join(bodies))
        self._documents = []
        self._after_document = True
        if separator:
            self._put(" ")

    # --- lists ----------------------------------------------------------------------------------------

    def items(self, script: Script) -> None:
        """Print the commands of a list."""
        items = script.items
        joined = len(items) > 1
        self._joined += joined
        for index, item in enumerate(items):
            self.command(item.command)
            # `a; b & c` joins b with c before a
            if index and (item.terminator != "&" or items[index - 1].terminator == "&"):
                self.flush()
            last = index == len(items) - 1
            if item.terminator == "&":
                self.flush(" &")
                self._put("" if last else " ")
            elif not last:
                self._separate(item.terminator)
        self._joined -= joined

    def _separate(self, terminator: str) -> None:
        mark = "\n" if self._in_substitution and terminator == "\n" else ";"
        if self._documents:
            self.flush("" if self._in_function or mark == "\n" else mark)
        elif self._after_document:
            self._after_document = False
            self._put("" if mark == ";" else mark)
        else:
            self._put(";" if self._in_function else mark)
        if self._in_function:
            self._line()
        elif mark == ";":
            self._put(" ")

    def _and_or(self, node: AndOr) -> None:
        self._joined += 1
        for index, command in enumerate(node.commands):
            self.command(command)
            if index:
                self.flush()
            if index < len(node.operators):
                self.flush(f" {node.operators[index]} ")
        self._joined -= 1

    def _pipeline(self, node: Pipeline) -> None:
        self._put(node.timed and node.timed + " ")
        self._put("! " if node.negated % 2 else "")
        joined = len(node.commands) > 1
        self._joined += joined
        for index, command in enumerate(node.commands):
            self.command(command)
            if index < len(node.operators):
                self.flush(" 2>&1 |" if node.operators[index] == "|&" else " |")
                self._put(" ")
        if joined:
            self.flush()
        self._joined -= joined

    def _simple(self, node: SimpleCommand) -> None:
        # no comprehension here or in word(): it would be one more stack frame for each level of nesting
        texts = []
        for item in (*node.assignments, *node.words):
            texts.append(self.assignment(item) if isinstance(item, Assignment) else self.word(item))
        self._put(" ".join(texts))
        if node.redirects:
            self._put(" " if texts else "")
            self._redirections(node.redirects)

    # --- compound commands ----------------------------------------------------------------------------

    def _body(self, script: Script) -> None:
        """A list on indented lines, with a semicolon at its end."""
        self._indent += _STEP
        self._line()
        self.items(script)
        self.flush()
        self._semicolon()
        self._indent -= _STEP
        self._line()

    def _subshell(self, node: Subshell) -> None:
        self._put("( ")
        self.items(node.body)
        self.flush()
        self._put(" )")

    def _group(self, node: Group) -> None:
        if not self._in_function:
            self._put("{ ")
            self.items(node.body)
            self.flush()
            self._semicolon()
            self._put(" }")
            return
        self._put("{ ")
        self._indent += _STEP
        self._line()
        self.items(node.body)
        self.flush()
        self._indent -= _STEP
        self._line()
        self._put("}")

    def _if(self, node: If) -> None:
        """An `elif` is shown as an `if` within the `else`."""
        for index, (test, body) in enumerate(zip(node.tests, node.bodies, strict=True)):
            if index:
                self._put("else")
                self._indent += _STEP
                self._line()
            self._put("if ")
            self.items(test)
            self._semicolon()
            self._put(" then")
            self._body(body)
        if node.otherwise is not None:
            self._put("else")
            self._body(node.otherwise)
        self._put("fi")
        for _ in node.tests[1:]:
            self.flush()
            self._semicolon()
            self._indent -= _STEP
            self._line()
            self._put("fi")

    def _while(self, node: While) -> None:
        self._put("until " if node.until else "while ")
        self.items(node.test)
        self.flush()
        self._semicolon()
        self._put(" do")
        self._body(node.body)
        self._put("done")

    def loop_head(self, node: For | Select) -> str:
        """`for name in words`."""
        keyword = "for" if isinstance(node, For) else "select"
        words = (_ALL_ARGUMENTS,) if node.words is None else node.words
        return f"{keyword} {node.name} in {' '.join(map(self.word, words))}"

    def _for(self, node: For | Select) -> None:
        self._put(self.loop_head(node) + ";")
        self._do(node.body)

    def _do(self, body: Script) -> None:
        self._line()
        self._put("do")
        self._body(body)
        self._put("done")

    def _arithmetic_for(self, node: ArithmeticFor) -> None:
        clauses = [
            self.word(clause.word, True).lstrip(" \t\n") or "1" for clause in (node.initial, node.test, node.step)
        ]
        self._put(f"for (({'; '.join(clauses)}))")
        self._do(node.body)

    def _case(self, node: Case) -> None:
        self._put(f"case {self.word(node.subject)} in ")
        self._indent += _STEP
        for clause in node.clauses:
            self._clause(clause)
        self._indent -= _STEP
        self._line()
        self._put("esac")

    def _clause(self, clause: CaseClause) -> None:
        self._line()
        self._put(" | ".join(map(self.word, clause.patterns)) + ")")
        self._indent += _STEP
        self._put("\n")
        if clause.body.items:
            self._put(" " * self._indent)
            self.items(clause.body)
            self.flush()
        self._indent -= _STEP
        self._line()
        self._put(clause.terminator)

    def _arithmetic_command(self, node: ArithmeticCommand) -> None:
        self._put(f"(({self.word(node.expression.word, True)}))")

    def _conditional(self, node: Conditional) -> None:
        self._put(f"[[ {self._condition(node.condition)} ]]")

    def _condition(self, node: Condition) -> str:
        return _CONDITIONS[node.__class__](self, node)

    def _condition_word(self, node: ConditionWord) -> str:
        return f"-n {self.word(node.word)}"

    def _condition_unary(self, node: ConditionUnary) -> str:
        return f"{node.operator} {self.word(node.word)}"

    def _condition_binary(self, node: ConditionBinary) -> str:
        return f"{self.word(node.left)} {node.operator} {self.word(node.right)}"

    def _condition_not(self, node: ConditionNot) -> str:
        if isinstance(node.operand, ConditionNot):
            return self._condition(node.operand.operand)
        return f"! {self._condition(node.operand)}"

    def _condition_and(self, node: ConditionAnd) -> str:
        return f"{self._condition(node.left)} && {self._condition(node.right)}"

    def _condition_or(self, node: ConditionOr) -> str:
        return f"{self._condition(node.left)} || {self._condition(node.right)}"

    def _condition_group(self, node: ConditionGroup) -> str:
        return f"( {self._condition(node.operand)} )"

    # --- functions and coprocesses ----------------------------------------------------------------------

    def _function(self, node: FunctionDefinition) -> None:
        self.definition(node, f"function {node.name} () \n")

    def definition(self, node: FunctionDefinition, head: str) -> None:
        """A function definition; a body that is no group is shown as one."""
        self._put(head + " " * self._indent + "{ ")
        self._in_function += 1
        self._indent += _STEP
        self._line()
        body = node.body
        if isinstance(body, Group):
            self.items(body.body)
        else:
            self.command(body)
        self.flush()
        self._indent -= _STEP
        self._line()
        self._in_function -= 1
        self._put("}")
        self._after_document = False
        if isinstance(body, Group) and body.redirects:
            self._put(" ")
            self._redirections(body.redirects)

    def _coprocess(self, node: Coprocess) -> None:
        self._put(f"coproc {node.name} ")
        self.command(node.command)


_COMMANDS: dict[type[Node], Callable[..., None]] = {
    SimpleCommand: _Printer._simple,
    Pipeline: _Printer._pipeline,
    AndOr: _Printer._and_or,
    Subshell: _Printer._subshell,
    Group: _Printer._group,
    If: _Printer._if,
    While: _Printer._while,
    For: _Printer._for,
    Select: _Printer._for,
    ArithmeticFor: _Printer._arithmetic_for,
    Case: _Printer._case,
    ArithmeticCommand: _Printer._arithmetic_command,
    Conditional: _Printer._conditional,
    FunctionDefinition: _Printer._function,
    Coprocess: _Printer._coprocess,
}
_CONDITIONS: dict[type[Node], Callable[..., str]] = {
    ConditionWord: _Printer._condition_word,
    ConditionUnary: _Printer._condition_unary,
    ConditionBinary: _Printer._condition_binary,
    ConditionNot: _Printer._condition_not,
    ConditionAnd: _Printer._condition_and,
    ConditionOr: _Printer._condition_or,
    ConditionGroup: _Printer._condition_group,
}
