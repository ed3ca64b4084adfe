"""grep's command line (GNU grep manual 2.1). Long names stand in GNU's order: an ambiguous one lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from bash_env.commands.grep import arguments
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional, sets

_MATCHERS = {"basic": "grep", "extended": "egrep", "fixed": "fixed", "perl": "perl"}
_MATCHER_NAMES = {
    "grep": "grep", "egrep": "egrep", "fgrep": "fixed", "perl": "perl",
    "awk": "awk", "gawk": "awk", "posixawk": "awk",
}  # fmt: skip


class Options(CommandOptions):
    """Search for PATTERNS in each FILE.
    Example: grep -i 'hello world' menu.h main.c
    PATTERNS can contain multiple patterns separated by newlines.
    """

    version = "grep (GNU grep) 3.8"
    usage: ClassVar[str] = "[OPTION]... PATTERNS [FILE]..."
    usage_status: ClassVar[int] = arguments.TROUBLE

    basic: bool = flag("-G", "--basic-regexp", help="PATTERNS are basic regular expressions")
    extended: bool = flag("-E", "--extended-regexp", help="PATTERNS are extended regular expressions")
    fixed: bool = flag("-F", "--fixed-regexp", "--fixed-strings", help="PATTERNS are strings")
    perl: bool = flag("-P", "--perl-regexp", help="PATTERNS are Perl regular expressions")
    matcher: str | None = option("-X", metavar="MATCHER", hidden=True)
    after: int | None = option(
        "-A",
        "--after-context",
        metavar="NUM",
        parse=arguments.context_length,
        help="print NUM lines of trailing context",
    )
    before: int | None = option(
        "-B",
        "--before-context",
        metavar="NUM",
        parse=arguments.context_length,
        help="print NUM lines of leading context",
    )
    binary_files: str = option(
        "--binary-files",
        metavar="TYPE",
        default="binary",
        parse=arguments.binary_files,
        help="assume that binary files are TYPE;\nTYPE is 'binary', 'text', or 'without-match'",
    )
    context: int | None = option(
        "-C", "--context", metavar="NUM", parse=arguments.context_length, help="print NUM lines of output context"
    )
    byte_offset: bool = flag("-b", "--byte-offset", help="print the byte offset with output lines")
    color: str = optional(
        "--color",
        "--colour",
        metavar="WHEN",
        default="never",
        const="auto",
        parse=arguments.color_when,
        help="use markers to highlight the matching strings;\nWHEN is 'always', 'never', or 'auto'",
    )
    count: bool = flag("-c", "--count", help="print only a count of selected lines per FILE")
    devices: str | None = option(
        "-D",
        "--devices",
        metavar="ACTION",
        parse=arguments.devices,
        help="how to handle devices, FIFOs and sockets;\nACTION is 'read' or 'skip'",
    )
    directories: str = option(
        "-d",
        "--directories",
        metavar="ACTION",
        default="read",
        help="how to handle directories;\nACTION is 'read', 'recurse', or 'skip'",
    )
    exclude: list[str] = option("--exclude", metavar="GLOB", repeat=True, help="skip files that match GLOB")
    exclude_from: list[str] = option(
        "--exclude-from", metavar="FILE", repeat=True, help="skip files that match any file pattern from FILE"
    )
    exclude_dir: list[str] = option(
        "--exclude-dir", metavar="GLOB", repeat=True, help="skip directories that match GLOB"
    )
    files_of_patterns: list[str] = option("-f", "--file", metavar="FILE", repeat=True, help="take PATTERNS from FILE")
    list_files: str = flag(
        "-l", "--files-with-matches", default="", const="with", help="print only names of FILEs with selected lines"
    )
    list_without: str = sets(
        "list_files", "without", "-L", "--files-without-match", help="print only names of FILEs with no selected lines"
    )
    group_separator: str | None = option(
        "--group-separator", metavar="SEP", default="--", help="print SEP on line between matches with context"
    )
    include: list[str] = option(
        "--include", metavar="GLOB", repeat=True, help="search only files that match GLOB (a file pattern)"
    )
    ignore_case: bool = flag("-i", "-y", "--ignore-case", help="ignore case distinctions in patterns and data")
    no_ignore_case: bool = sets(
        "ignore_case", False, "--no-ignore-case", help="do not ignore case distinctions (default)"
    )
    initial_tab: bool = flag("-T", "--initial-tab", help="make tabs line up (if needed)")
    label: str | None = option("--label", metavar="LABEL", help="use LABEL as the standard input file name prefix")
    line_buffered: bool = flag("--line-buffered", help="flush output on every line")
    line_number: bool = flag("-n", "--line-number", help="print line number with output lines")
    line_regexp: bool = flag("-x", "--line-regexp", help="match only whole lines")
    max_count: int = option(
        "-m",
        "--max-count",
        metavar="NUM",
        default=arguments.UNLIMITED,
        parse=arguments.max_count,
        help="stop after NUM selected lines",
    )
    with_filename: bool | None = flag(
        "-h", "--no-filename", default=None, const=False, help="suppress the file name prefix on output"
    )
    no_group_separator: None = sets(
        "group_separator", None, "--no-group-separator", help="do not print separator for matches with context"
    )
    no_messages: bool = flag("-s", "--no-messages", help="suppress error messages")
    null: bool = flag("-Z", "--null", help="print 0 byte after FILE name")
    null_data: bool = flag("-z", "--null-data", help="a data line ends in 0 byte, not newline")
    only_matching: bool = flag("-o", "--only-matching", help="show only nonempty parts of lines that match")
    quiet: bool = flag("-q", "--quiet", "--silent", help="suppress all normal output")
    recursive: str = sets("directories", "recurse", "-r", "--recursive", help="like --directories=recurse")
    dereference: bool = flag("-R", "--dereference-recursive", help="likewise, but follow all symlinks")
    patterns: list[str] = option("-e", "--regexp", metavar="PATTERNS", repeat=True, help="use PATTERNS for matching")
    invert: bool = flag("-v", "--invert-match", help="select non-matching lines")
    text: str = sets("binary_files", "text", "-a", "--text", help="equivalent to --binary-files=text")
    without_match: str = sets("binary_files", "without-match", "-I", help="equivalent to --binary-files=without-match")
    binary: bool = flag("-U", "--binary", help="do not strip CR characters at EOL (MSDOS/Windows)")
    unix_byte_offsets: bool = flag("-u", "--unix-byte-offsets", hidden=True)
    show_version: str = sets("_information", "version", "-V", hidden=True)
    show_filename: bool = sets("with_filename", True, "-H", "--with-filename", help="print file name with output lines")
    word_regexp: bool = flag("-w", "--word-regexp", help="match only whole words")
    operands: list[str] = operands("FILE")

    syntax: str

    @classmethod
    def rewrite(cls, arguments_: list[str], env: Mapping[str, str]) -> list[str]:
        """Read -NUM as --context=NUM."""
        return arguments.digits_to_context(arguments_)

    def check(self, env: Mapping[str, str]) -> None:
        """Find the one matcher that is meant, and what is done with directories."""
        self.syntax = self._matcher()
        self.directories = self._directories(env)
        if not self.patterns and not self.files_of_patterns and not self.operands:
            raise UsageError("")

    def _matcher(self) -> str:
        names = {_MATCHERS[field] for field in self.given if field in _MATCHERS}
        if self.matcher is not None:
            if self.matcher not in _MATCHER_NAMES:
                raise arguments.refused(f"invalid matcher {self.matcher}")
            names.add(_MATCHER_NAMES[self.matcher])
        if len(names) > 1:
            raise arguments.refused("conflicting matchers specified")
        return names.pop() if names else "grep"

    def _directories(self, env: Mapping[str, str]) -> str:
        """The last of -d, -r and -R."""
        last = next((field for field in reversed(self.given) if field in ("directories", "dereference")), "")
        return "recurse" if last == "dereference" else arguments.directories(self.directories, env)
