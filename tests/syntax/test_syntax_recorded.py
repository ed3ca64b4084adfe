"""Errors, function listings and aliases against what the real bash answered."""

from __future__ import annotations

import pytest
import recorded

from bash_env.syntax.nodes import FunctionDefinition
from bash_env.syntax.parser import Parser, ParserOptions, ShellSyntaxError
from bash_env.syntax.printer import print_function

# a here-document in the condition of an `if`, a coprocess without a name, `1<>`
_LISTED_DIFFERENTLY = ("${x:+'}", "if a <<E; then", "if cat <<E; then", "coproc COPROC", " a <> b")


def read_all(script: str) -> str:
    """What bash would write while it reads the whole script."""
    parser = Parser(script)
    errors = ""
    while True:
        try:
            if parser.next() is None:
                break
        except ShellSyntaxError as error:
            pairs = zip(error.lines, error.messages, strict=True)
            errors += "".join(f"line {line}: {message}\n" for line, message in pairs)
            if not error.resumes:
                break
    return "".join(f"line {line}: warning: {text}\n" for line, text in parser.warnings) + errors


def listing(parser: Parser) -> str:
    """The function that the script defines, as `declare -f` shows it."""
    script = parser.next()
    if script is None:
        return ""
    function = script.items[0].command
    assert isinstance(function, FunctionDefinition)
    return print_function(function) + "\n"


@pytest.mark.parametrize(("script", "answer"), recorded.load("errors.cases"))
def test_errors(script: str, answer: str) -> None:
    assert read_all(script) == answer


@pytest.mark.parametrize(("script", "answer"), recorded.load("functions.cases"))
def test_functions(script: str, answer: str) -> None:
    assert listing(Parser(script, options=ParserOptions(extglob=True))) == answer


@pytest.mark.parametrize(("script", "answer"), recorded.load("functions.cases"))
def test_listed_functions_read_back(script: str, answer: str) -> None:
    if any(text in answer for text in _LISTED_DIFFERENTLY):
        pytest.skip("bash itself lists this in a form that it reads back as something else")
    assert listing(Parser(answer, options=ParserOptions(extglob=True))) == answer


ALIASES = recorded.load("aliases.cases")


@pytest.mark.parametrize(("script", "answer"), ALIASES[1:])
def test_aliases(script: str, answer: str) -> None:
    aliases = {}
    for line in ALIASES[0][0].replace("\\\n", "").split("alias -- ")[1:]:
        name, _, value = line.removesuffix("\n").partition("=")
        aliases[name.strip("'")] = value[1:-1] if value.startswith("'") else value
    parser = Parser(script, aliases=aliases, options=ParserOptions(expand_aliases=True))
    if answer:
        assert listing(parser) == answer
    else:
        with pytest.raises(ShellSyntaxError):
            parser.next()
