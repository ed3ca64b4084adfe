"""The rooms import only what they may; every command answers --help and refuses an unknown option."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import bash_env

SOURCE = Path(bash_env.__file__).parent

ALLOWED = {
    "syntax": set(),
    "fs": set(),
    "text": set(),
    "kernel": {"fs", "text"},
    "options": {"kernel", "text"},
    "commands": {"options", "kernel", "text", "fs"},
    "shell": {"syntax", "kernel", "text", "fs"},
    "net": {"kernel", "text"},
    "cli": {"top", "kernel", "fs"},
}


def room(parts: tuple[str, ...]) -> str:
    return parts[0] if parts and parts[0] in ALLOWED else "top"


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "bash_env":
            names = [node.module] if node.module != "bash_env" else [f"bash_env.{a.name}" for a in node.names]
            found.update(names)
        elif isinstance(node, ast.Import):
            found.update(a.name for a in node.names if a.name.split(".")[0] == "bash_env")
    return found


FILES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(SOURCE)) for p in FILES])
def test_imports_point_down(path: Path) -> None:
    own = path.relative_to(SOURCE).parts
    here = room(own[:-1])
    if here == "top":
        return
    for name in imports(path):
        parts = tuple(name.split(".")[1:])
        there = room(parts)
        assert there == here or there in ALLOWED[here], f"{here} imports {name}"
        if here == "commands" and there == "commands" and own[0] != "registry.py":
            assert parts[1:2] == own[1:2] or parts[1:2] == ("registry",), f"a command imports another: {name}"


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(SOURCE)) for p in FILES])
def test_imports_stand_at_the_top(path: Path) -> None:
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            late = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not late, f"line {late[0].lineno}: import inside a function"
