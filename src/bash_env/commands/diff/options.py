"""The command line of diff."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional, sets

_DIGITS = re.compile(r"\d+", re.ASCII)
_COLORS = {"always": True, "never": False, "auto": False}
_OLD_CONTEXT = re.compile(r"-(\d+)([a-zA-Z]*)", re.ASCII)
DEFAULT_CONTEXT = 3
_HUGE = 1 << 40


def _number(what: str, minimum: int = 0) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not _DIGITS.fullmatch(text) or int(text[:20]) < minimum:
            raise UsageError(f"invalid {what} '{text}'")
        return min(int(text[:20]), _HUGE)

    return parse


def _color(text: str) -> bool:
    if text not in _COLORS:
        raise UsageError(f"invalid color '{text}'")
    return _COLORS[text]


_context = _number("context length")


class Options(CommandOptions):
    """Compare FILES line by line."""

    version = "{name} (GNU diffutils) 3.8"
    usage = "[OPTION]... FILES"
    usage_status = 2
    named_hint = True

    styles: list[str] = flag("--normal", const="normal", repeat=True, help="output a normal diff (the default)")
    brief: bool = flag("-q", "--brief", help="report only when files differ")
    report_same: bool = flag("-s", "--report-identical-files", help="report when two files are the same")
    copied: bool = flag("-c", help="output 3 lines of copied context")
    copied_lines: int | None = option("-C", metavar="NUM", parse=_context, help="output NUM lines of copied context")
    copied_long: int | None = optional(
        "--context",
        metavar="NUM",
        parse=_context,
        const=DEFAULT_CONTEXT,
        help="output NUM (default 3) lines of copied context",
    )
    unified: bool = flag("-u", help="output 3 lines of unified context")
    unified_lines: int | None = option("-U", metavar="NUM", parse=_context, help="output NUM lines of unified context")
    unified_long: int | None = optional(
        "--unified",
        metavar="NUM",
        parse=_context,
        const=DEFAULT_CONTEXT,
        help="output NUM (default 3) lines of unified context",
    )
    ed: bool = flag("-e", "--ed", help="output an ed script")
    forward_ed: bool = flag("-f", "--forward-ed", hidden=True)
    rcs: bool = flag("-n", "--rcs", help="output an RCS format diff")
    side_by_side: bool = flag("-y", "--side-by-side", help="output in two columns")
    width: int = option(
        "-W",
        "--width",
        metavar="NUM",
        parse=_number("width", 1),
        default=130,
        help="output at most NUM (default 130) print columns",
    )
    left_column: bool = flag("--left-column", help="output only the left column of common lines")
    suppress_common: bool = flag("--suppress-common-lines", help="do not output common lines")
    show_c_function: bool = flag("-p", "--show-c-function", help="show which C function each change is in")
    function_line: str | None = option(
        "-F", "--show-function-line", metavar="RE", help="show the most recent line matching RE"
    )
    labels: list[str] = option(
        "-L",
        "--label",
        metavar="LABEL",
        repeat=True,
        help="use LABEL instead of file name and timestamp\n(can be repeated)",
    )
    paginate: bool = flag("-l", "--paginate", help="pass output through 'pr' to paginate it")
    expand_tabs: bool = flag("-t", "--expand-tabs", help="expand tabs to spaces in output")
    initial_tab: bool = flag("-T", "--initial-tab", help="make tabs line up by prepending a tab")
    tab_size: int = option(
        "--tabsize",
        metavar="NUM",
        parse=_number("tabsize", 1),
        default=8,
        help="tab stops every NUM (default 8) print columns",
    )
    suppress_blank_empty: bool = flag("--suppress-blank-empty", help="suppress space or tab before empty output lines")
    recursive: bool = flag("-r", "--recursive", help="recursively compare any subdirectories found")
    no_dereference: bool = flag("--no-dereference", help="don't follow symbolic links")
    new_file: bool = flag("-N", "--new-file", help="treat absent files as empty")
    new_first: bool = flag("-P", "--unidirectional-new-file", help="treat absent first files as empty")
    fold_names: bool = flag("--ignore-file-name-case", help="ignore case when comparing file names")
    unfold_names: bool = sets(
        "fold_names", False, "--no-ignore-file-name-case", help="consider case when comparing file names"
    )
    exclude: list[str] = option("-x", "--exclude", metavar="PAT", repeat=True, help="exclude files that match PAT")
    exclude_from: list[str] = option(
        "-X", "--exclude-from", metavar="FILE", repeat=True, help="exclude files that match any pattern in FILE"
    )
    starting_file: str | None = option(
        "-S", "--starting-file", metavar="FILE", help="start with FILE when comparing directories"
    )
    from_file: str | None = option("--from-file", metavar="FILE1", help="compare FILE1 to all operands")
    to_file: str | None = option("--to-file", metavar="FILE2", help="compare all operands to FILE2")
    ignore_case: bool = flag("-i", "--ignore-case", help="ignore case differences in file contents")
    ignore_tab_expansion: bool = flag("-E", "--ignore-tab-expansion", help="ignore changes due to tab expansion")
    ignore_trailing: bool = flag("-Z", "--ignore-trailing-space", help="ignore white space at line end")
    ignore_amount: bool = flag("-b", "--ignore-space-change", help="ignore changes in the amount of white space")
    ignore_space: bool = flag("-w", "--ignore-all-space", help="ignore all white space")
    ignore_blank: bool = flag("-B", "--ignore-blank-lines", help="ignore changes where lines are all blank")
    ignore_matching: list[str] = option(
        "-I", "--ignore-matching-lines", metavar="RE", repeat=True, help="ignore changes where all lines match RE"
    )
    text: bool = flag("-a", "--text", help="treat all files as text")
    strip_cr: bool = flag("--strip-trailing-cr", help="strip trailing carriage return on input")
    ifdef: str | None = option("-D", "--ifdef", metavar="NAME", help="output merged file with '#ifdef NAME' diffs")
    old_group: str | None = option(
        "--old-group-format", metavar="GFMT", help="format groups of lines only in FILE1 with GFMT"
    )
    new_group: str | None = option(
        "--new-group-format", metavar="GFMT", help="format groups of lines only in FILE2 with GFMT"
    )
    unchanged_group: str | None = option(
        "--unchanged-group-format", metavar="GFMT", help="format groups of common lines with GFMT"
    )
    changed_group: str | None = option(
        "--changed-group-format", metavar="GFMT", help="format groups of changed lines with GFMT"
    )
    line_format: str | None = option("--line-format", metavar="LFMT", help="format all input lines with LFMT")
    old_line: str | None = option("--old-line-format", metavar="LFMT", help="format lines of FILE1 with LFMT")
    new_line: str | None = option("--new-line-format", metavar="LFMT", help="format lines of FILE2 with LFMT")
    unchanged_line: str | None = option("--unchanged-line-format", metavar="LFMT", help="format common lines with LFMT")
    minimal: bool = flag("-d", "--minimal", help="try hard to find a smaller set of changes")
    horizon: int = option(
        "--horizon-lines",
        metavar="NUM",
        parse=_number("horizon length"),
        default=0,
        help="keep NUM lines of the common prefix and suffix",
    )
    large: bool = flag("-H", "--speed-large-files", help="assume large files and many scattered small changes")
    color: bool = optional(
        "--color",
        metavar="WHEN",
        parse=_color,
        default=False,
        const=False,
        help="color output; WHEN is 'never', 'always', or 'auto'",
    )
    palette: str | None = option("--palette", metavar="PALETTE", help="the colors to use when --color is active")
    files: list[str] = operands("FILE")

    style: str
    context: int

    @classmethod
    def rewrite(cls, arguments: list[str], env: Mapping[str, str]) -> list[str]:
        """`-NUM` is the number of context lines, and -u1 of old is `-u -1`."""
        out: list[str] = []
        for argument in arguments:
            old = _OLD_CONTEXT.fullmatch(argument)
            late = re.fullmatch(r"-([a-zA-Z]*)([cu])(\d+)", argument, re.ASCII)
            if old is not None:
                out += [f"--context-lines-{old[1]}"] + ([f"-{old[2]}"] if old[2] else [])
            elif late is not None and not set(late[1]) & set("CUWFLxXSID"):
                out += [f"-{late[1]}{late[2]}", f"--context-lines-{late[3]}"]
            else:
                out.append(argument)
        cls_lines = [word for word in out if word.startswith("--context-lines-")]
        rest = [word for word in out if word not in cls_lines]
        if cls_lines and any(re.match(r"-[a-zA-Z]*c|--context", word) for word in rest):
            return ["-C", cls_lines[-1][16:], *rest]
        return [*(["-U", cls_lines[-1][16:]] if cls_lines else []), *rest]

    def check(self, env: Mapping[str, str]) -> None:
        """Settle on one style and its context."""
        lines = [self.copied_lines, self.copied_long, self.unified_lines, self.unified_long]
        numbers = [number for number in lines if number is not None]
        self.context = max(numbers, default=DEFAULT_CONTEXT)
        chosen = list(dict.fromkeys(_STYLES[field] for field in self.given if field in _STYLES))
        if len(chosen) > 1:
            raise UsageError("conflicting output style options")
        self.style = chosen[0] if chosen else "context" if self.show_c_function else "normal"
        if len(self.labels) > 2:
            raise UsageError("too many file label options", hint=False)
        if self.from_file is not None and self.to_file is not None:
            raise UsageError("--from-file and --to-file both specified", hint=False)
        if self.from_file is None and self.to_file is None:
            if len(self.files) < 2:
                raise UsageError(f"missing operand after '{self.files[-1] if self.files else 'diff'}'")
            if len(self.files) > 2:
                raise UsageError(f"extra operand '{self.files[2]}'")


_STYLES = {
    "styles": "normal", "copied": "context", "copied_lines": "context", "copied_long": "context", "unified": "unified",
    "unified_lines": "unified", "unified_long": "unified", "ed": "ed", "forward_ed": "forward_ed", "rcs": "rcs",
    "side_by_side": "side_by_side", "ifdef": "groups", "old_group": "groups", "new_group": "groups",
    "unchanged_group": "groups", "changed_group": "groups", "line_format": "groups", "old_line": "groups",
    "new_line": "groups", "unchanged_line": "groups",
}  # fmt: skip
