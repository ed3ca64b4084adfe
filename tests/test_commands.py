"""Every program of the registry can be run, answers --help, and refuses an unknown option in GNU's words."""

from __future__ import annotations

import pytest

from bash_env import BashEnv
from bash_env.commands.registry import load_program, names
from bash_env.options.command import Command

DECLARED = [name for name in names() if isinstance(load_program(name), Command)]
PLAIN = {name for name in DECLARED if load_program(name).options.plain}  # type: ignore[union-attr]


@pytest.mark.parametrize("name", names())
def test_the_program_exists(name: str) -> None:
    result = BashEnv().exec_sync(f"command -v {name}")
    assert result.exit_code == 0


@pytest.mark.parametrize("name", [n for n in DECLARED if n not in PLAIN])
def test_help_and_an_unknown_option(name: str) -> None:
    env = BashEnv()
    shown = env.exec_sync(f"/usr/bin/{name} --help", timeout=10)
    assert shown.exit_code == 0
    assert shown.stdout.startswith("Usage:")
    refused = env.exec_sync(f"/usr/bin/{name} --no-such-option", timeout=10)
    assert refused.exit_code != 0
    assert "--no-such-option" in refused.stderr
