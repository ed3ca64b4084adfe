"""The printer on its own, and the round trip of made-up scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bash_env.syntax.nodes import FunctionDefinition
from bash_env.syntax.parser import ParserOptions, parse
from bash_env.syntax.printer import print_command, print_function, print_head, print_script, print_word


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{ sleep 1; :; }", "{ sleep 1; :; }"),
        ("if :; then a; b; fi", "if :; then\n    a; b;\nfi"),
        ("for i in 1; do a; done", "for i in 1;\ndo\n    a;\ndone"),
        ("(a\nb)", "( a; b )"),
        ("cat <<E\n1\nE\n", "cat <<E\n1\nE\n"),
        ("x=1 a >b 2>&1", "x=1 a > b 2>&1"),
        ("a |& b", "a 2>&1 | b"),
        ("f() { a; b; }", "function f () \n{ \n    a;\n    b\n}"),
    ],
)
def test_commands_as_in_jobs(source: str, text: str) -> None:
    assert print_command(parse(source)[0].items[0].command) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("for i in 1 2; do a; done", "for i in 1 2"),
        ("select i; do a; done", 'select i in "$@"'),
        ("case $a in b) c;; esac", "case $a in "),
        ("[[ a ]]", "[[ -n a ]]"),
        ("(( 1 ))", "(( 1 ))"),
        ("echo  $(a;b)", "echo $(a; b)"),
    ],
)
def test_commands_as_in_bash_command(source: str, text: str) -> None:
    assert print_head(parse(source)[0].items[0].command) == text


def test_a_function_under_another_name() -> None:
    function = parse("f() { a; }")[0].items[0].command
    assert isinstance(function, FunctionDefinition)
    assert print_function(function, "g") == "g () \n{ \n    a\n}"


words = st.one_of(
    st.from_regex(r"[a-z]{1,3}", fullmatch=True).filter(lambda word: word not in ("if", "in", "do", "fi")),
    st.sampled_from(
        [
            "'a b'",
            '"a $x"',
            "$x",
            "${x:-y}",
            '"${x#a}"',
            "$(a)",
            "`a`",
            "\\;",
            "$((1+x))",
            "a\\ b",
            "*",
            "{a,b}",
        ]
    ),
)
redirects = st.sampled_from([" > a", " 2>&1", " < a", " >> a", " <<< a", " &> a", ""])
simple = st.builds(
    lambda name, arguments, redirect: " ".join(["a" + name, *arguments]) + redirect,
    st.from_regex(r"[a-z]{1,3}", fullmatch=True),
    st.lists(words, max_size=3),
    redirects,
)


def compounds(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Commands made of others."""
    two = st.tuples(inner, inner)
    return st.one_of(
        two.map(lambda pair: f"{pair[0]} && {pair[1]}"),
        two.map(lambda pair: f"{pair[0]} | {pair[1]}"),
        two.map(lambda pair: f"{{ {pair[0]}; {pair[1]}; }}"),
        two.map(lambda pair: f"( {pair[0]} & {pair[1]} )"),
        two.map(lambda pair: f"if {pair[0]}; then {pair[1]}; fi"),
        two.map(lambda pair: f"while {pair[0]}; do {pair[1]}; done"),
        inner.map(lambda body: f"for x in a b; do {body}; done"),
        inner.map(lambda body: f"case $x in a|b) {body};; *) ;; esac"),
        inner.map(lambda body: f"f() {{ {body}; }}"),
        inner.map(lambda body: f"echo $({body})"),
    )


@settings(max_examples=150, deadline=None)
@given(st.recursive(simple, compounds, max_leaves=6))
def test_printed_text_reads_back(source: str) -> None:
    options = ParserOptions()
    text = print_script(parse(source, options=options)[0])
    again = parse(text, options=options)
    assert len(again) == 1
    assert print_script(again[0]) == text


@settings(max_examples=150, deadline=None)
@given(st.lists(words, min_size=1, max_size=4).map("".join))
def test_printed_words_read_back(word: str) -> None:
    (script,) = parse(f"a {word}\n")
    (again,) = parse(f"a {print_word(script.items[0].command.words[1])}\n")  # type: ignore[attr-defined]
    assert again == script
