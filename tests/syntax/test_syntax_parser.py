"""The parser line by line: what it returns when, with which options, lines and positions."""

from __future__ import annotations

import pytest

from bash_env.syntax.nodes import (
    AndOr,
    ArithmeticCommand,
    Assignment,
    Case,
    CommandSubstitution,
    Conditional,
    For,
    FunctionDefinition,
    Group,
    HereDocument,
    If,
    Literal,
    Pipeline,
    Script,
    SimpleCommand,
    Subshell,
    Word,
    walk,
)
from bash_env.syntax.parser import IncompleteInput, Parser, ParserOptions, ShellSyntaxError, parse
from bash_env.syntax.printer import print_head, print_script


def command(source: str, **options: bool) -> object:
    """The first command of a script."""
    return parse(source, options=ParserOptions(**options))[0].items[0].command


def simple(source: str) -> SimpleCommand:
    """The first command, which is a simple one."""
    found = command(source)
    assert isinstance(found, SimpleCommand)
    return found


def test_lines_come_one_at_a_time() -> None:
    parser = Parser("\n# nothing\na; b\n\nif c\nthen d\nfi; e\n)\nf\n")
    assert [print_script(script) for script in (parser.next(), parser.next()) if script] == [
        "a;\nb",
        "if c; then\n    d;\nfi;\ne",
    ]
    with pytest.raises(ShellSyntaxError, match="unexpected token"):
        parser.next()
    script = parser.next()
    assert script is not None
    assert print_script(script) == "f"
    assert parser.next() is None
    assert parser.next() is None


def test_offset_and_line_follow_the_input() -> None:
    source = "a\nb \\\n c\nd"
    parser = Parser(source)
    seen = []
    while parser.next() is not None:
        seen.append((parser.offset, parser.line))
    assert seen == [(2, 2), (9, 4), (10, 4)]


def test_first_line_is_where_numbering_starts() -> None:
    parser = Parser("a\n)", first_line=40)
    parser.next()
    with pytest.raises(ShellSyntaxError) as caught:
        parser.next()
    assert (caught.value.line, caught.value.lines) == (41, [41, 41])


def test_options_are_read_anew_for_each_line() -> None:
    options = ParserOptions()
    parser = Parser("a\nb @(c|d)\n", options=options)
    parser.next()
    options.extglob = True
    assert parser.next() is not None


def test_aliases_are_read_anew_for_each_line() -> None:
    aliases: dict[str, str] = {}
    parser = Parser("a\na\n", aliases=aliases, options=ParserOptions(expand_aliases=True))
    first = parser.next()
    aliases["a"] = "b c"
    second = parser.next()
    assert first and second
    assert (print_script(first), print_script(second)) == ("a", "b c")
    assert parser.offset == 4


def test_aliases_keep_the_line_numbers() -> None:
    options = ParserOptions(expand_aliases=True)
    parser = Parser("two\n)\n", aliases={"two": "echo 1\necho 2"}, options=options)
    assert parser.next() and parser.next()
    with pytest.raises(ShellSyntaxError) as caught:
        parser.next()
    assert caught.value.line == 2


def test_alias_bombs_are_refused() -> None:
    aliases = {f"a{i}": f"a{i + 1}; a{i + 1}" for i in range(40)}
    parser = Parser("a0\n", aliases=aliases, options=ParserOptions(expand_aliases=True))
    with pytest.raises(ShellSyntaxError, match="MAX_ALIAS_EXPANSIONS"):
        parser.next()


UNFINISHED = ["if a", "a &&", "'a", '"a', "$(a", "a <<E |", "{ a", "f() ", "a=(", "[[ a &&", "((1", "`a"]


@pytest.mark.parametrize("source", UNFINISHED)
def test_unfinished_input_is_told_apart(source: str) -> None:
    with pytest.raises(IncompleteInput):
        parse(source)


@pytest.mark.parametrize("source", [")", "a )", "if a; fi", "[[ a", "for\n", "a > \n"])
def test_wrong_input_is_not_unfinished(source: str) -> None:
    with pytest.raises(ShellSyntaxError) as caught:
        parse(source)
    assert not isinstance(caught.value, IncompleteInput)


def test_an_array_error_gives_up_only_its_line() -> None:
    parser = Parser("a=(1;2)\nb\n")
    with pytest.raises(ShellSyntaxError) as caught:
        parser.next()
    assert (caught.value.resumes, caught.value.status) == (True, 1)
    assert parser.next() is not None


def test_a_condition_error_keeps_the_status() -> None:
    with pytest.raises(ShellSyntaxError) as caught:
        parse("[[ a b ]]\nc\n")
    assert caught.value.status is None
    with pytest.raises(ShellSyntaxError) as caught:
        parse("[[ ]]\nc\n")
    assert caught.value.messages == []


def test_here_document_ended_by_the_input() -> None:
    parser = Parser("cat <<A <<B\n1\nA\n2")
    script = parser.next()
    assert script is not None
    assert parser.warnings == [(4, "here-document at line 3 delimited by end-of-file (wanted `B')")]
    bodies = [node.body for node in walk(script) if isinstance(node, HereDocument)]
    assert bodies == [Word((Literal("1\n"),)), Word((Literal("2\n"),))]


def test_here_documents_in_nested_places() -> None:
    source = "a $(b <<X\n1\nX\n) <<Y; c\n2\nY\n"
    (script,) = parse(source)
    bodies = [print_body(node) for node in walk(script) if isinstance(node, HereDocument)]
    assert bodies == ["1\n", "2\n"]


def print_body(document: HereDocument) -> str:
    """The text of a plain here-document."""
    return "".join(part.text for part in document.body.parts if isinstance(part, Literal))


def test_here_document_delimiters() -> None:
    (script,) = parse("a <<-'X y' <<\"\"\n\t\tb $c\n\tX y\nd\n\n")
    first, second = [node for node in walk(script) if isinstance(node, HereDocument)]
    assert (first.delimiter, first.raw, first.quoted, first.strip) == ("X y", "'X y'", True, True)
    assert print_body(first) == "b $c\n"
    assert (second.delimiter, print_body(second)) == ("", "d\n")


def test_here_document_continuation_hides_the_delimiter() -> None:
    (script,) = parse("a <<X\nb\\\nX\nX\n")
    (document,) = [node for node in walk(script) if isinstance(node, HereDocument)]
    assert print_body(document) == "bX\n"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a | b", Pipeline),
        ("! a", Pipeline),
        ("time", Pipeline),
        ("a && b", AndOr),
        ("(a)", Subshell),
        ("((a))", ArithmeticCommand),
        ("((a) | b)", Subshell),
        ("( (a) )", Subshell),
        ("{ a; }", Group),
        ("[[ a ]]", Conditional),
        ("for a do b; done", For),
        ("case a in esac", Case),
        ("if a; then b; fi", If),
        ("a() { b; }", FunctionDefinition),
        ("function a (b)", FunctionDefinition),
        ("function a() (b)", FunctionDefinition),
        ("a b", SimpleCommand),
        ("{a,b}", SimpleCommand),
        ("\\if", SimpleCommand),
        ("'if'", SimpleCommand),
        ("if=1", SimpleCommand),
        ("x=1 if", SimpleCommand),
        (">a if", SimpleCommand),
    ],
)
def test_kinds_of_command(source: str, kind: type) -> None:
    assert type(command(source)) is kind


def test_a_lone_command_is_not_wrapped() -> None:
    assert parse("a") == [Script((parse("a;")[0].items[0].__class__(simple("a"), "\n"),))]


def test_double_parenthesis_that_is_a_subshell_within_a_substitution() -> None:
    found = simple("a $((b); c) $((1 + 2))")
    first, second = found.words[1:]
    assert isinstance(first, Word) and isinstance(second, Word)
    assert isinstance(first.parts[0], CommandSubstitution)
    assert not isinstance(second.parts[0], CommandSubstitution)


def test_nested_double_parentheses_take_linear_time() -> None:
    with pytest.raises(ShellSyntaxError):
        parse("a $((b; " * 40)
    assert parse("a " + "$((b); c " * 30 + ")" * 30)


def test_assignments_count_before_the_command_only() -> None:
    found = simple("a=1 b+=2 c[x y]=3 d e=4")
    assert [assignment.name for assignment in found.assignments] == ["a", "b", "c"]
    assert [assignment.append for assignment in found.assignments] == [False, True, False]
    assert all(isinstance(word, Word) for word in found.words)


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("declare a=1 b c+=2 -x d[1]=3 e=(f)", [Word, Assignment, Word, Assignment, Word, Assignment, Assignment]),
        ("command export a=1", [Word, Word, Assignment]),
        ("echo a=1", [Word, Word]),
        ("'declare' a=1", [Word, Word]),
        ("eval a=(1) b=2", [Word, Word, Word]),
        ("alias a=b", [Word, Word]),
        ('declare "a"=1', [Word, Word]),
    ],
)
def test_arguments_of_declarations(source: str, kinds: list[type]) -> None:
    assert [type(word) for word in simple(source).words] == kinds


def test_the_line_of_a_command_is_bashs() -> None:
    source = (
        "a\nb \\\n c\nd \"\n\" e\nx='\n' y='\n' f\n> g \\\n h\nfor i in 1\ndo j; done\n[[ k ==\\\n l ]]\n((\n1 ))\n"
    )
    found = [
        (print_head(node).split()[0], node.line)
        for script in parse(source)
        for node in walk(script)
        if isinstance(node, (SimpleCommand, For, Conditional, ArithmeticCommand))
    ]
    firsts = [("a", 1), ("b", 3), ("d", 5), ("x='", 7), ("h", 9)]
    assert found == [*firsts, ("for", 11), ("j", 12), ("[[", 14), ("((", 16)]


def test_words_know_where_they_stand() -> None:
    source = 'a=b  "c d"$e f\n'
    found = simple(source)
    assert [source[item.start : item.end] for item in (*found.assignments, *found.words)] == ["a=b", '"c d"$e', "f"]
    assert source[found.start : found.end] == 'a=b  "c d"$e f'


def test_a_wrong_back_quoted_command_is_an_error_only_when_it_runs() -> None:
    found = simple("a `b\n) c`")
    word = found.words[1]
    assert isinstance(word, Word)
    part = word.parts[0]
    assert isinstance(part, CommandSubstitution)
    assert isinstance(part.error, ShellSyntaxError)
    assert len(part.body.items) == 1


def test_posix_mode_keeps_reserved_words_from_aliases() -> None:
    aliases = {"if": "echo"}
    options = ParserOptions(expand_aliases=True, posix=True)
    parser = Parser("if a; then b; fi\n", aliases=aliases, options=options)
    assert parser.next()
    assert type(command("time -p a", posix=True)) is SimpleCommand
