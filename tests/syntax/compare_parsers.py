"""Compares this parser, tree-sitter-bash and bashlex with `bash -n`; see docs/real-parser.md.

    python tests/syntax/compare_parsers.py SCRIPT...

Without arguments the scripts are those of `cases/errors.cases`. A parser that is not installed is left out.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import recorded

from bash_env.syntax.parser import ShellSyntaxError, parse

Accepts = Callable[[str], bool]


def ours(script: str) -> bool:
    """Whether this parser takes the script."""
    try:
        parse(script)
    except ShellSyntaxError:
        return False
    return True


def tree_sitter() -> Accepts:
    """tree-sitter recovers from errors: a tree without an error node counts as accepted."""
    library: Any = importlib.import_module("tree_sitter")
    grammar: Any = importlib.import_module("tree_sitter_bash")
    parser = library.Parser(library.Language(grammar.language()))
    return lambda script: not parser.parse(script.encode("utf-8", "surrogateescape")).root_node.has_error


def bashlex() -> Accepts:
    """bashlex raises a ParsingError, or whatever else goes wrong in it."""
    library: Any = importlib.import_module("bashlex")

    def accepts(script: str) -> bool:
        try:
            library.parse(script)
        except Exception:  # noqa: BLE001 - it raises TypeError, AttributeError and others for valid scripts
            return False
        return True

    return accepts


def bash_accepts(script: str) -> bool:
    """Whether the real bash reads the whole script; a condition such as `[[ ]]` ends it without a word."""
    errors = [line for line in recorded.run(script, "-n")[1].splitlines() if "warning:" not in line]
    if errors:
        return False
    probed = recorded.run(script + "\n)\n", "-n")[1]
    return "`)'" in probed or "here-document" in probed


def installed() -> dict[str, Accepts]:
    """The parsers that can be imported."""
    found: dict[str, Accepts] = {"ours": ours}
    for name, make in (("tree-sitter-bash", tree_sitter), ("bashlex", bashlex)):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed")
    return found


def main(paths: list[str]) -> None:
    """Print a line for each parser."""
    texts = [Path(path).read_text(errors="surrogateescape") for path in paths]
    scripts = texts or [script for script, _ in recorded.load("errors.cases")]
    valid = [bash_accepts(script) for script in scripts]
    kilobytes = sum(map(len, scripts)) / 1024
    print(f"{len(scripts)} scripts, {kilobytes:.0f} KB; bash -n accepts {sum(valid)}")
    for name, accepts in installed().items():
        started = time.process_time()
        answers = [accepts(script) for script in scripts]
        spent = (time.process_time() - started) * 1000 / kilobytes
        refused = sum(expected and not answer for expected, answer in zip(valid, answers, strict=True))
        let_pass = sum(answer and not expected for expected, answer in zip(valid, answers, strict=True))
        print(f"{name}: refuses {refused} valid, accepts {let_pass} invalid, {spent:.3f} ms a KB")


if __name__ == "__main__":
    main(sys.argv[1:])
