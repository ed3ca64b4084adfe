"""Words, assignments and redirections as text, in the form in which bash shows them."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.syntax.nodes import (
    AnsiQuoted,
    ArithmeticExpansion,
    ArrayElement,
    ArrayLiteral,
    Assignment,
    BadSubstitution,
    CommandSubstitution,
    DoubleQuoted,
    Escaped,
    ExtendedGlob,
    HereDocument,
    Literal,
    Node,
    Parameter,
    ProcessSubstitution,
    Redirect,
    Script,
    SingleQuoted,
    Word,
    WordPart,
)

_HIDDEN_FD = {"<": 0, "<<": 0, "<<-": 0, "<<<": 0, ">": 1, ">>": 1, ">|": 1, "<>": 1}
_DEFAULT_FD = {"<&": 0, ">&": 1, "<>": 0}


def single_quote(text: str) -> str:
    """`text` in single quotes, as bash writes them."""
    if text == "'":
        return "\\'"
    return "'" + text.replace("'", "'\\''") + "'"


class WordPrinter:
    """Turns the nodes of words into text; command substitutions are laid out anew, as bash does it.

    A subclass says how a Script is laid out. With `verbatim` (in here-documents) nothing is changed.
    """

    def __init__(self, *, verbatim: bool = False) -> None:
        self.verbatim = verbatim

    def substituted(self, body: Script) -> str:
        """The text of the commands of a substitution."""
        raise NotImplementedError

    def word(self, word: Word, quoted: bool = False) -> str:
        """A word as it would be written; `quoted` inside double quotes."""
        text = ""
        for part in word.parts:
            text += _PARTS[part.__class__](self, part, quoted)
        return text

    def assignment(self, node: Assignment) -> str:
        """`name=value` and its variants."""
        subscript = "" if node.subscript is None else f"[{self.word(node.subscript)}]"
        value = self._array(node.value) if isinstance(node.value, ArrayLiteral) else self.word(node.value)
        return f"{node.name}{subscript}{'+=' if node.append else '='}{value}"

    def _array(self, node: ArrayLiteral) -> str:
        return "(" + " ".join(map(self._element, node.elements)) + ")"

    def _element(self, node: ArrayElement) -> str:
        if node.subscript is None:
            return self.word(node.value)
        return f"[{self.word(node.subscript)}]{'+=' if node.append else '='}{self.word(node.value)}"

    # --- redirections -------------------------------------------------------------------------------

    def redirect(self, node: Redirect) -> str:
        """A redirection; of a here-document only what stands on the command's line."""
        operator, target = node.operator, node.target
        if isinstance(target, HereDocument):
            delimiter = single_quote(target.delimiter) if target.quoted else target.delimiter
            return f"{self._source(node)}{operator}{delimiter}"
        text = self.word(target)
        if operator in (">&", "<&"):
            return self._duplication(node, text)
        return f"{self._source(node)}{operator} {text}"

    def _duplication(self, node: Redirect, text: str) -> str:
        number = text.removesuffix("-")
        operator = ">&" if text == "-" else node.operator
        default = _DEFAULT_FD[node.operator]
        if number.isdecimal() or text.endswith("-"):
            fd = default if node.fd is None else node.fd
            return f"{fd if node.variable is None else f'{{{node.variable}}}'}{operator}{text}"
        source = "" if node.fd == default else self._source(node)
        return f"{source}{operator}{text}"

    def _source(self, node: Redirect) -> str:
        """The descriptor before the operator, unless it is the usual one."""
        if node.variable is not None:
            return f"{{{node.variable}}}"
        fd = _DEFAULT_FD.get(node.operator) if node.fd is None and node.operator == "<>" else node.fd
        return "" if fd is None or fd == _HIDDEN_FD.get(node.operator) else str(fd)

    # --- parts ----------------------------------------------------------------------------------------

    def _literal(self, part: Literal, quoted: bool) -> str:
        return part.text

    def _escaped(self, part: Escaped, quoted: bool) -> str:
        return "\\" + part.text

    def _single_quoted(self, part: SingleQuoted, quoted: bool) -> str:
        return f"'{part.text}'"

    def _ansi_quoted(self, part: AnsiQuoted, quoted: bool) -> str:
        if self.verbatim:
            return f"$'{part.source}'"
        return part.text if quoted else single_quote(part.text)

    def _double_quoted(self, part: DoubleQuoted, quoted: bool) -> str:
        dollar = "$" if part.locale and self.verbatim else ""
        return f'{dollar}"{self.word(Word(part.parts), True)}"'

    def _parameter(self, part: Parameter, quoted: bool) -> str:
        if not part.braces:
            return "$" + part.name
        operator = part.operator
        prefix = "!" if part.indirect or operator.startswith("!") else ""
        subscript = "" if part.subscript is None else f"[{self.word(part.subscript)}]"
        head = f"${{{prefix}{part.name}{subscript}"
        if operator == "#len":
            return f"${{#{part.name}{subscript}}}"
        if operator.startswith("!"):
            return head + operator[1:].removeprefix("keys") + "}"
        return head + operator + self._arguments(part, quoted) + "}"

    def _arguments(self, part: Parameter, quoted: bool) -> str:
        if part.argument is None:
            return ""
        word_in_quotes = quoted and part.operator[-1] in "-+=?"
        text = self.word(part.argument, word_in_quotes)
        if part.second is None:
            return text
        return f"{text}{':' if part.operator == ':' else '/'}{self.word(part.second)}"

    def _command_substitution(self, part: CommandSubstitution, quoted: bool) -> str:
        style = part.style
        if style == "`":
            return f"`{part.source}`"
        if style != "$(":
            return f"{style}{part.source}}}"
        # bash does not parse `$((` before it runs, so it shows what was written
        if self.verbatim or part.source.startswith("("):
            return f"$({part.source})"
        text = self.substituted(part.body)
        return f"$({' ' if text.startswith('(') else ''}{text})"

    def _process_substitution(self, part: ProcessSubstitution, quoted: bool) -> str:
        text = part.source if self.verbatim else self.substituted(part.body)
        return f"{part.direction}({text})"

    def _arithmetic(self, part: ArithmeticExpansion, quoted: bool) -> str:
        text = self.word(part.word, True)
        return f"$[{text}]" if part.old else f"$(({text}))"

    def _extended_glob(self, part: ExtendedGlob, quoted: bool) -> str:
        return f"{part.operator}({'|'.join(map(self.word, part.alternatives))})"

    def _bad_substitution(self, part: BadSubstitution, quoted: bool) -> str:
        return part.source


_PARTS: dict[type[Node], Callable[..., str]] = {
    Literal: WordPrinter._literal,
    Escaped: WordPrinter._escaped,
    SingleQuoted: WordPrinter._single_quoted,
    AnsiQuoted: WordPrinter._ansi_quoted,
    DoubleQuoted: WordPrinter._double_quoted,
    Parameter: WordPrinter._parameter,
    CommandSubstitution: WordPrinter._command_substitution,
    ProcessSubstitution: WordPrinter._process_substitution,
    ArithmeticExpansion: WordPrinter._arithmetic,
    ExtendedGlob: WordPrinter._extended_glob,
    BadSubstitution: WordPrinter._bad_substitution,
}

__all__ = ["WordPart", "WordPrinter", "single_quote"]
