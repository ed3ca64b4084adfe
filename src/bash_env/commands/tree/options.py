"""The command line of tree, which has rules of its own: letters in bundles, their arguments in the words behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

USAGE = """usage: tree [-acdfghilnpqrstuvxACDFJQNSUX] [-L level [-R]] [-H  baseHREF]
	[-T title] [-o filename] [-P pattern] [-I pattern] [--gitignore]
	[--gitfile[=]file] [--matchdirs] [--metafirst] [--ignore-case]
	[--nolinks] [--hintro[=]file] [--houtro[=]file] [--inodes] [--device]
	[--sort[=]<name>] [--dirsfirst] [--filesfirst] [--filelimit #] [--si]
	[--du] [--prune] [--charset[=]X] [--timefmt[=]format] [--fromfile]
	[--fflinks] [--info] [--infofile[=]file] [--noreport] [--version]
	[--help] [--] [directory ...]
"""
HELP = (
    USAGE
    + """
  -a all files, also hidden ones       -d directories only
  -l follow links to directories       -f full path before each name
  -x stay on this file system          -L level: go down so far
  -P pattern: only files like it       -I pattern: no files like it
  --ignore-case, --matchdirs           how -P and -I match
  --prune leave out empty directories  --filelimit # skip larger directories
  --gitignore leave out what .gitignore files say
  --noreport no count at the end       -o filename: write there
  -p protections  -u owner  -g group  -s size  -h, --si size for people  -D date
  --timefmt format of dates            --du sizes of directories with contents
  --inodes, --device numbers           --metafirst all that before the lines
  -F indicators  -Q quotes  -N names as they are  -q ? for what is not printable
  -v, -t, -c, -U, -r, --sort X         order: version, times, none, reversed
  --dirsfirst, --filesfirst            which come first
  -i no lines  -A, -S, --charset X     how lines are drawn
  -n never color  -C always color      -X XML  -J JSON
  --fromfile read paths from a file
"""
)
SORTS = ("name", "version", "size", "mtime", "ctime")


class TreeError(Exception):
    """The command line is refused; `usage` says whether the usage lines follow. `output` goes to standard output."""

    def __init__(self, text: str, usage: bool = False, output: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.usage = usage
        self.output = output


class Options:
    """What to show, and how."""

    def __init__(self) -> None:
        self.all = self.directories_only = self.follow = self.full_path = self.one_device = False
        self.level: int | None = None
        self.patterns: list[str] = []
        self.ignored: list[str] = []
        self.ignore_case = self.match_directories = self.prune = self.gitignore = False
        self.file_limit: int | None = None
        self.report = True
        self.output: str | None = None
        self.question_marks = self.raw = self.quotes = False
        self.protections = self.owner = self.group = self.size = self.date = False
        self.inodes = self.device = self.meta_first = self.usage = self.indicators = False
        self.human = 0
        self.time_format: str | None = None
        self.sort: str | None = "name"
        self.reverse = self.directories_first = self.files_first = False
        self.lines = True
        self.drawing: str | None = None
        self.color: bool | None = None
        self.format = "text"
        self.from_file = False
        self.help = self.version = False
        self.paths: list[str] = []


def _set(**values: Any) -> Callable[[Options], None]:
    def apply(options: Options) -> None:
        for name, value in values.items():
            setattr(options, name, value)

    return apply


def _level(options: Options, text: str) -> None:
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    options.level = int(digits[:9] or 0)
    if options.level < 1:
        raise TreeError("Invalid level, must be greater than 0.")


def _sort(options: Options, text: str) -> None:
    if text not in SORTS:
        raise TreeError(f"Sort type '{text}' not valid, should be one of: ", output=",".join(SORTS))
    options.sort = text


def _file_limit(options: Options, text: str) -> None:
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    options.file_limit = int(digits[:9] or 0) or None


def _time_format(options: Options, text: str) -> None:
    options.time_format = text
    options.date = True


_LETTERS: dict[str, Callable[[Options], None]] = {
    "a": _set(all=True), "d": _set(directories_only=True), "l": _set(follow=True), "f": _set(full_path=True),
    "x": _set(one_device=True), "R": _set(), "q": _set(question_marks=True, raw=False),
    "N": _set(raw=True), "Q": _set(quotes=True), "p": _set(protections=True), "u": _set(owner=True),
    "g": _set(group=True), "s": _set(size=True), "h": _set(size=True, human=1024), "D": _set(date=True),
    "F": _set(indicators=True), "v": _set(sort="version"), "t": _set(sort="mtime"), "c": _set(sort="ctime"),
    "U": _set(sort=None), "r": _set(reverse=True), "i": _set(lines=False), "A": _set(drawing="ansi"),
    "S": _set(drawing="cp437"), "n": _set(color=False), "C": _set(color=True), "X": _set(format="xml"),
    "J": _set(format="json"),
}  # fmt: skip
_ARGUMENT_LETTERS: dict[str, Callable[[Options, str], None]] = {
    "L": _level,
    "P": lambda options, text: options.patterns.append(text),
    "I": lambda options, text: options.ignored.append(text),
    "o": lambda options, text: setattr(options, "output", text),
}
_WORDS: dict[str, Callable[[Options], None]] = {
    "dirsfirst": _set(directories_first=True), "filesfirst": _set(files_first=True), "noreport": _set(report=False),
    "prune": _set(prune=True), "ignore-case": _set(ignore_case=True), "matchdirs": _set(match_directories=True),
    "metafirst": _set(meta_first=True), "inodes": _set(inodes=True), "device": _set(device=True),
    "si": _set(size=True, human=1000), "du": _set(size=True, usage=True), "gitignore": _set(gitignore=True),
    "fromfile": _set(from_file=True), "nolinks": _set(), "fflinks": _set(), "info": _set(),
    "help": _set(help=True), "version": _set(version=True),
}  # fmt: skip
_ARGUMENT_WORDS: dict[str, Callable[[Options, str], None]] = {
    "timefmt": _time_format,
    "filelimit": _file_limit,
    "sort": _sort,
    "charset": lambda options, text: setattr(options, "drawing", "utf8" if text.upper() == "UTF-8" else "ascii"),
    "hintro": lambda options, text: None,
    "houtro": lambda options, text: None,
    "gitfile": lambda options, text: setattr(options, "gitignore", True),
}


def parse(arguments: list[str]) -> Options:
    """The options of a command line. Raises TreeError."""
    options = Options()
    todo = arguments[::-1]
    while todo:
        word = todo.pop()
        if word == "--":
            options.paths += todo[::-1]
            break
        if word.startswith("--"):
            _long(options, word, todo)
        elif word.startswith("-") and len(word) > 1:
            _letters(options, word, todo)
        else:
            options.paths.append(word)
    options.prune = options.prune and not options.directories_only
    return options


def _letters(options: Options, word: str, todo: list[str]) -> None:
    for letter in word[1:]:
        if letter in _LETTERS:
            _LETTERS[letter](options)
        elif letter in _ARGUMENT_LETTERS:
            if not todo:
                raise TreeError(f"Missing argument to -{letter} option.")
            _ARGUMENT_LETTERS[letter](options, todo.pop())
        else:
            raise TreeError(f"Invalid argument -`{letter}'.", usage=True)


def _long(options: Options, word: str, todo: list[str]) -> None:
    name, equals, value = word[2:].partition("=")
    if not equals and name in _WORDS:
        _WORDS[name](options)
    elif name in _ARGUMENT_WORDS:
        if not equals:
            if not todo:
                raise TreeError(f"Missing argument to --{name}")
            value = todo.pop()
        _ARGUMENT_WORDS[name](options, value)
    else:
        raise TreeError(f"Invalid argument `{word}'.", usage=True)
