"""placeholder"""

from __future__ import annotations

from bash_env.commands.sed.compiler import Settings
from bash_env.commands.sed.run import Run
from bash_env.commands.sed.script import Command


class BlockEditor:
    async def run(self, run: Run) -> None:
        """x"""


def block_editor(commands: list[Command], settings: Settings) -> BlockEditor | None:
    """x"""
    return None
