"""The options of diff."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional, sets

CONTEXT = 3


def _length(text: str) -> int:
    if not text.isdigit():
        raise UsageError(f"invalid context length '{text}'")
    return int(text)


class Options(CommandOptions):
    """Compare FILES line by line."""

    usage = "[OPTION]... FILES"
    usage_status = 2
    named_hint = True

    style: str = flag("--normal", default="normal", const="normal", help="output a normal diff (the default)")
    brief: bool = flag("-q", "--brief", help="report only when files differ")
    report_same: bool = flag("-s", "--report-identical-files", help="report when two files are the same")
    context_style: Any = sets("style", "context", "-c", help="output 3 lines of copied context")
    context: int | None = option("-C", metavar="NUM", parse=_length, help="output NUM lines of copied context")
    context_long: int | None = optional("--context", metavar="NUM", const=CONTEXT, parse=_length, help="the same")
    unified_style: Any = sets("style", "unified", "-u", help="output 3 lines of unified context")
    unified: int | None = option("-U", metavar="NUM", parse=_length, help="output NUM lines of unified context")
    unified_long: int | None = optional("--unified", metavar="NUM", const=CONTEXT, parse=_length, help="the same")
    labels: list[str] = option(
        "--label", "-L", metavar="LABEL", repeat=True, help="use LABEL instead of file name and time"
    )
    recursive: bool = flag("-r", "--recursive", help="recursively compare any subdirectories found")
    new_file: bool = flag("-N", "--new-file", help="treat absent files as empty")
    exclude: list[str] = option("-x", "--exclude", metavar="PAT", repeat=True, help="exclude files that match PAT")
    ignore_case: bool = flag("-i", "--ignore-case", help="ignore case differences in file contents")
    ignore_space_change: bool = flag("-b", "--ignore-space-change", help="ignore changes in the amount of white space")
    ignore_all_space: bool = flag("-w", "--ignore-all-space", help="ignore all white space")
    ignore_trailing: bool = flag("-Z", "--ignore-trailing-space", help="ignore white space at line end")
    ignore_blank: bool = flag("-B", "--ignore-blank-lines", help="ignore changes where lines are all blank")
    text: bool = flag("-a", "--text", help="treat all files as text")
    strip_cr: bool = flag("--strip-trailing-cr", help="strip trailing carriage return on input")
    minimal: bool = flag("-d", "--minimal", help="try hard to find a smaller set of changes (always done)")
    files: list[str] = operands("FILES")

    lines: int = CONTEXT

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-u5` and `-c5` are `-U5` and `-C5`."""
        return [re.sub(r"^-([uc])(\d+)$", lambda m: f"-{m[1].upper()}{m[2]}", word) for word in arguments]

    def check(self, env: Mapping[str, str]) -> None:
        """Two files; the style that was asked for."""
        for style in ("context", "unified"):
            for field in (style, f"{style}_long"):
                if getattr(self, field) is not None:
                    self.style, self.lines = style, getattr(self, field)
        if len(self.files) < 2:
            last = self.files[-1] if self.files else "diff"
            raise UsageError(f"missing operand after '{last}'")
        if len(self.files) > 2:
            raise UsageError(f"extra operand '{self.files[2]}'")
