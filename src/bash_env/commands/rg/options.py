"""ripgrep's command line (rg(1)). Everyday options; those that tune its engine are accepted and have no effect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from bash_env.commands.rg.arguments import choice, number, refused, size, threads
from bash_env.options.declare import CommandOptions, flag, operands, option, sets

_SORTS = ("accessed", "created", "modified", "none", "path")


class Options(CommandOptions):
    """ripgrep (rg) recursively searches the current directory for a regex pattern.
    By default, it respects gitignore rules and skips hidden files, directories and binary files.
    """

    usage: ClassVar[str] = "[OPTIONS] PATTERN [PATH ...]"
    version: ClassVar[str] = "ripgrep 13.0.0"

    after: int | None = option(
        "-A", "--after-context", metavar="NUM", parse=number, help="Show NUM lines after each match"
    )
    before: int | None = option(
        "-B", "--before-context", metavar="NUM", parse=number, help="Show NUM lines before each match"
    )
    context: int | None = option(
        "-C", "--context", metavar="NUM", parse=number, help="Show NUM lines before and after each match"
    )
    binary: bool = flag("--binary", help="Search binary files")
    no_binary: bool = sets("binary", False, "--no-binary", hidden=True)
    byte_offset: bool = flag("-b", "--byte-offset", help="Print the 0-based byte offset for each matching line")
    case: str = flag(
        "-s", "--case-sensitive", default="sensitive", const="sensitive", help="Search case sensitively (default)"
    )
    ignore_case: str = sets("case", "insensitive", "-i", "--ignore-case", help="Case insensitive search")
    smart_case: str = sets("case", "smart", "-S", "--smart-case", help="Smart case search")
    color: str = option(
        "--color",
        metavar="WHEN",
        default="auto",
        parse=choice("always", "ansi", "auto", "never"),
        help="Controls when to use color",
    )
    colors: list[str] = option(
        "--colors", metavar="COLOR_SPEC", repeat=True, help="Configure color settings and styles"
    )
    column: bool = flag("--column", help="Show column numbers")
    no_column: bool = sets("column", False, "--no-column", hidden=True)
    context_separator: str | None = option(
        "--context-separator", metavar="SEPARATOR", default="--", help="Set the context separator string"
    )
    no_context_separator: None = sets("context_separator", None, "--no-context-separator", hidden=True)
    count: bool = flag("-c", "--count", help="Only show the count of matching lines for each file")
    count_matches: bool = flag("--count-matches", help="Only show the count of individual matches for each file")
    encoding: str = option(
        "-E", "--encoding", metavar="ENCODING", default="auto", help="Specify the text encoding of files to search"
    )
    engine: str = option(
        "--engine",
        metavar="ENGINE",
        default="default",
        parse=choice("auto", "default", "pcre2"),
        help="Specify which regexp engine to use",
    )
    auto_hybrid: str = sets("engine", "auto", "--auto-hybrid-regex", hidden=True)
    pcre2: str = sets("engine", "pcre2", "-P", "--pcre2", help="Enable PCRE2 matching")
    no_pcre2: str = sets("engine", "default", "--no-pcre2", "--no-auto-hybrid-regex", hidden=True)
    field_context_separator: str = option(
        "--field-context-separator", metavar="SEPARATOR", default="-", help="Set the field context separator"
    )
    field_match_separator: str = option(
        "--field-match-separator", metavar="SEPARATOR", default=":", help="Set the match separator"
    )
    pattern_files: list[str] = option(
        "-f", "--file", metavar="PATTERNFILE", repeat=True, help="Search for patterns from the given file"
    )
    files: bool = flag("--files", help="Print each file that would be searched")
    files_with_matches: bool = flag("-l", "--files-with-matches", help="Print the paths with at least one match")
    files_without_match: bool = flag("--files-without-match", help="Print the paths that contain zero matches")
    fixed: bool = flag("-F", "--fixed-strings", help="Treat the pattern as a literal string")
    no_fixed: bool = sets("fixed", False, "--no-fixed-strings", hidden=True)
    follow: bool = flag("-L", "--follow", help="Follow symbolic links")
    no_follow: bool = sets("follow", False, "--no-follow", hidden=True)
    globs: list[str] = option("-g", "--glob", metavar="GLOB", repeat=True, help="Include or exclude files")
    glob_ignore_case: bool = flag("--glob-case-insensitive", help="Process all glob patterns case insensitively")
    heading: bool | None = flag("--heading", default=None, help="Print matches grouped by each file")
    no_heading: bool = sets("heading", False, "--no-heading", help="Don't group matches by each file")
    hidden: bool = flag("-.", "--hidden", help="Search hidden files and directories")
    no_hidden: bool = sets("hidden", False, "--no-hidden", hidden=True)
    iglobs: list[str] = option(
        "--iglob", metavar="GLOB", repeat=True, help="Include or exclude files case insensitively"
    )
    ignore_files: list[str] = option(
        "--ignore-file", metavar="PATH", repeat=True, help="Specify additional ignore files"
    )
    ignore_file_case: bool = flag("--ignore-file-case-insensitive", help="Process ignore files case insensitively")
    include_zero: bool = flag("--include-zero", help="Include files with zero matches in summary")
    invert: bool = flag("-v", "--invert-match", help="Invert matching")
    json: bool = flag("--json", help="Show search results in a JSON Lines format")
    line_number: bool | None = flag("-n", "--line-number", default=None, help="Show line numbers")
    no_line_number: bool = sets("line_number", False, "-N", "--no-line-number", help="Suppress line numbers")
    boundary: str = flag(
        "-x", "--line-regexp", default="", const="line", help="Only show matches surrounded by line boundaries"
    )
    max_columns: int = option(
        "-M", "--max-columns", metavar="NUM", default=0, parse=number, help="Don't print lines longer than this limit"
    )
    max_columns_preview: bool = flag("--max-columns-preview", help="Print a preview for lines exceeding the limit")
    max_count: int | None = option("-m", "--max-count", metavar="NUM", parse=number, help="Limit the number of matches")
    max_depth: int | None = option(
        "--maxdepth", "--max-depth", metavar="NUM", parse=number, help="Descend at most NUM directories"
    )
    max_filesize: int | None = option(
        "--max-filesize", metavar="NUM+SUFFIX?", parse=size, help="Ignore files larger than NUM in size"
    )
    multiline: bool = flag("-U", "--multiline", help="Enable matching across multiple lines")
    no_multiline: bool = sets("multiline", False, "--no-multiline", hidden=True)
    dotall: bool = flag("--multiline-dotall", help="Make '.' match new lines when multiline is enabled")
    no_ignore: bool = flag("--no-ignore", help="Don't respect ignore files")
    ignore: bool = sets("no_ignore", False, "--ignore", hidden=True)
    no_ignore_dot: bool = flag("--no-ignore-dot", help="Don't respect .ignore files")
    no_ignore_exclude: bool = flag("--no-ignore-exclude", help="Don't respect local exclusion files")
    no_ignore_files: bool = flag("--no-ignore-files", help="Don't respect --ignore-file arguments")
    no_ignore_parent: bool = flag("--no-ignore-parent", help="Don't respect ignore files in parent directories")
    no_ignore_vcs: bool = flag("--no-ignore-vcs", help="Don't respect VCS ignore files")
    no_messages: bool = flag("--no-messages", help="Suppress some error messages")
    no_require_git: bool = flag("--no-require-git", help="Do not require a git repository to use gitignores")
    null: bool = flag("-0", "--null", help="Print a NUL byte after file paths")
    null_data: bool = flag("--null-data", help="Use NUL as a line terminator instead of \\n")
    only_matching: bool = flag("-o", "--only-matching", help="Print only matched parts of a line")
    passthru: bool = flag("--passthru", "--passthrough", help="Print both matching and non-matching lines")
    path_separator: str | None = option("--path-separator", metavar="SEPARATOR", help="Set the path separator")
    pre: str = option("--pre", metavar="COMMAND", default="", help="Search the output of COMMAND FILE for each FILE")
    no_pre: str = sets("pre", "", "--no-pre", hidden=True)
    pretty: bool = flag("-p", "--pretty", help="Alias for --color always --heading --line-number")
    quiet: bool = flag("-q", "--quiet", help="Do not print anything to stdout")
    regexps: list[str] = option("-e", "--regexp", metavar="PATTERN", repeat=True, help="A pattern to search for")
    replace: str | None = option(
        "-r", "--replace", metavar="REPLACEMENT_TEXT", help="Replace matches with the given text"
    )
    search_zip: bool = flag("-z", "--search-zip", help="Search in compressed files")
    no_search_zip: bool = sets("search_zip", False, "--no-search-zip", hidden=True)
    sort: str = option(
        "--sort", metavar="SORTBY", default="path", parse=choice(*_SORTS), help="Sort results in ascending order"
    )
    sort_reverse: str = option(
        "--sortr", metavar="SORTBY", default="", parse=choice(*_SORTS), help="Sort results in descending order"
    )
    stats: bool = flag("--stats", help="Print statistics about this ripgrep search")
    no_stats: bool = sets("stats", False, "--no-stats", hidden=True)
    text: bool = flag("-a", "--text", help="Search binary files as if they were text")
    no_text: bool = sets("text", False, "--no-text", hidden=True)
    trim: bool = flag("--trim", help="Trim prefixed whitespace from matches")
    no_trim: bool = sets("trim", False, "--no-trim", hidden=True)
    types: list[str] = option("-t", "--type", metavar="TYPE", repeat=True, help="Only search files matching TYPE")
    type_add: list[str] = option("--type-add", metavar="TYPE_SPEC", repeat=True, help="Add a new glob for a file type")
    type_clear: list[str] = option("--type-clear", metavar="TYPE", repeat=True, help="Clear globs for a file type")
    type_list: bool = flag("--type-list", help="Show all supported file types")
    types_not: list[str] = option(
        "-T", "--type-not", metavar="TYPE", repeat=True, help="Do not search files matching TYPE"
    )
    unrestricted: list[bool] = flag("-u", "--unrestricted", repeat=True, help='Reduce the level of "smart" searching')
    vimgrep: bool = flag("--vimgrep", help="Show results in vim compatible format")
    with_filename: bool | None = flag(
        "-H", "--with-filename", default=None, help="Print the file path with the matched lines"
    )
    no_filename: bool = sets("with_filename", False, "-I", "--no-filename", help="Never print the file path")
    word: str = sets("boundary", "word", "-w", "--word-regexp", help="Only show matches surrounded by word boundaries")
    without_effect: bool = flag(
        "--block-buffered", "--no-block-buffered", "--line-buffered", "--no-line-buffered", "--mmap", "--no-mmap",
        "--no-config", "--debug", "--trace", "--crlf", "--no-crlf", "--no-unicode", "--unicode", "--no-pcre2-unicode",
        "--pcre2-unicode", "--one-file-system", "--no-one-file-system", "--no-ignore-global", "--no-ignore-messages",
        "--sort-files", "--no-sort-files",
        hidden=True,
    )  # fmt: skip
    threads: int = option("-j", "--threads", metavar="NUM", default=0, parse=threads, hidden=True)
    limits: int = option(
        "--regex-size-limit", "--dfa-size-limit", metavar="NUM+SUFFIX?", default=0, parse=size, hidden=True
    )
    operands: list[str] = operands("PATH")

    def check(self, env: Mapping[str, str]) -> None:
        """A pattern is required."""
        wanted = not (self.files or self.type_list or self.regexps or self.pattern_files)
        if wanted and not self.operands and "regexps" not in self.given:
            raise refused("The following required arguments were not provided:\n    <PATTERN>")
