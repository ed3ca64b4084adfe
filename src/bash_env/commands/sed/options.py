"""The options of sed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional

DEFAULT_LENGTH = 70


def _length(text: str) -> int:
    """What atoi(3) makes of the text."""
    match = re.match(r"[ \t]*([0-9]{1,9})", text)
    return int(match[1]) if match is not None else 0


class Options(CommandOptions):
    """Edit the text of FILE(s), or of standard input, line by line as SCRIPT says."""

    version = "{name} (GNU sed) 4.9"
    usage = "[OPTION]... {script-only-if-no-other-script} [input-file]..."

    quiet: bool = flag("-n", "--quiet", "--silent", help="suppress automatic printing of pattern space")
    debug: bool = flag("--debug", help="annotate program execution (not supported)")
    expressions: list[str] = option(
        "-e", "--expression", metavar="SCRIPT", repeat=True, help="add the script to the commands"
    )
    script_files: list[str] = option(
        "-f", "--file", metavar="FILE", repeat=True, help="add the contents of FILE to the commands"
    )
    follow_links: bool = flag("--follow-symlinks", help="follow symlinks when processing in place")
    in_place: str | None = optional(
        "-i", "--in-place", metavar="SUFFIX", const="", help="edit files in place (makes backup if SUFFIX supplied)"
    )
    line_length: int = option(
        "-l",
        "--line-length",
        metavar="N",
        default=DEFAULT_LENGTH,
        parse=_length,
        help="line-wrap length for the `l' command",
    )
    binary: bool = flag("-b", "--binary", help="(ignored)", hidden=True)
    posix: bool = flag("--posix", help="disable all GNU extensions")
    extended: bool = flag("-E", "-r", "--regexp-extended", help="use extended regular expressions in the script")
    sandbox: bool = flag("--sandbox", help="operate in sandbox mode (disable e/r/w commands)")
    separate: bool = flag("-s", "--separate", help="consider files as separate rather than as one long stream")
    unbuffered: bool = flag("-u", "--unbuffered", help="load minimal amounts of data and flush the output more often")
    null_data: bool = flag("-z", "--null-data", "--zero-terminated", help="separate lines by NUL characters")
    files: list[str] = operands("FILE")

    scripts: list[tuple[str, str]]

    def check(self, env: Mapping[str, str]) -> None:
        """Put the pieces of the script in order; without -e and -f the first operand is the script."""
        expressions, files = iter(self.expressions), iter(self.script_files)
        self.scripts = []
        for field in self.given:
            if field == "expressions":
                self.scripts.append(("text", next(expressions)))
            elif field == "script_files":
                self.scripts.append(("file", next(files)))
        if not self.scripts:
            if not self.files:
                return
            self.scripts.append(("text", self.files.pop(0)))
        if self.debug:
            raise UsageError("--debug is not supported", hint=False)
