"""less and more, as they are where standard output is no terminal: they copy what they would show."""

from __future__ import annotations

from collections.abc import Iterable

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks

_WITH_VALUE = frozenset('bDhjkoOpPtTxyz"#')
_NAMES = {
    "b": "buffers", "D": "color", "h": "max-back-scroll", "j": "jump-target", "k": "lesskey-file", "o": "log-file",
    "O": "LOG-FILE", "p": "pattern", "P": "prompt", "t": "tag", "T": "tag-file", "x": "tabs", "y": "max-forw-scroll",
    "z": "window", '"': "quotes", "#": "shift",
}  # fmt: skip
_LONG = frozenset((
    "search-skip-screen", "SEARCH-SKIP-SCREEN", "auto-buffers", "clear-screen", "dumb", "quit-at-eof", "QUIT-AT-EOF",
    "force", "quit-if-one-screen", "hilite-search", "HILITE-SEARCH", "ignore-case", "IGNORE-CASE", "status-column",
    "quit-on-intr", "no-lessopen", "long-prompt", "LONG-PROMPT", "line-numbers", "LINE-NUMBERS", "quiet", "QUIET",
    "silent", "SILENT", "raw-control-chars", "RAW-CONTROL-CHARS", "squeeze-blank-lines", "chop-long-lines",
    "underline-special", "UNDERLINE-SPECIAL", "hilite-unread", "HILITE-UNREAD", "no-init", "tilde", "file-size",
    "follow-name", "incsearch", "mouse", "no-keypad", "no-histdups", "save-marks", "use-backslash", "use-color",
    "status-col-width", "line-num-width", "rscroll", "wheel-lines", *_NAMES.values(),
))  # fmt: skip
_HELP = """\
Usage: less [OPTION]... [FILE]...
Show files one screen at a time; where standard output is no terminal, copy them.

Options that steer the display are accepted: see less(1).
"""
_MORE_HELP = """\

Usage:
 more [options] <file>...

Display the contents of a file in a terminal.

Options:
 -d, --silent          display help instead of ringing bell
 -f, --logical         count logical rather than screen lines
 -l, --no-pause        suppress pause after form feed
 -c, --print-over      do not scroll, display text and clean line ends
 -p, --clean-print     do not scroll, clean screen and display text
 -e, --exit-on-eof     exit on end-of-file
 -s, --squeeze         squeeze multiple blank lines into one
 -u, --plain           suppress underlining and bold
 -n, --lines <number>  the number of lines per screenful
 -<number>             same as --lines
 +<number>             display file beginning from line number
 +/<pattern>           display file beginning from pattern match

 -h, --help            display this help
 -V, --version         display version
"""


async def less(process: Process) -> int:
    """Copy the files, or standard input."""
    words: list[str] = []
    files = _less_files(process.argv[1:], words)
    if files is None:
        await process.write((_HELP if words[0] == "help" else "less 590 (bash-env)\n").encode())
        return 0
    for word in words:
        await process.write_error(word + "\n")
        if word.startswith("Value"):
            return 0
    if not files:
        await _copy(process, "-")
    for name in dict.fromkeys(files):
        try:
            await _copy(process, name)
        except BrokenPipeError:
            raise
        except IsADirectoryError:
            await _say(process, f"{name} is a directory")
        except OSError as error:
            await _say(process, f"{name}: {strerror(error)}")
    return 0


async def _say(process: Process, text: str) -> None:
    """A message, which goes to standard output as the text does."""
    await process.write((text + "\n").encode("utf-8", "surrogateescape"))


def _less_files(arguments: list[str], words: list[str]) -> list[str] | None:
    """The operands; what is wrong goes to `words`. None for --help and --version, with that word."""
    files: list[str] = []
    todo = arguments[::-1]
    while todo:
        word = todo.pop()
        if word == "--":
            return files + todo[::-1]
        if word in ("-?", "--help", "-V", "--version"):
            words[:] = ["help" if word in ("-?", "--help") else "version"]
            return None
        if word.startswith("--"):
            name = word[2:].partition("=")[0]
            if not any(known.startswith(name) for known in _LONG):
                words.append(f'There is no {name} option ("less --help" for help)')
        elif word.startswith("-") and len(word) > 1:
            _letters(word, todo, words)
        elif not word.startswith("+"):
            files.append(word)
    return files


def _letters(word: str, todo: list[str], words: list[str]) -> None:
    for place, letter in enumerate(word[1:], 2):
        if letter in _WITH_VALUE:
            if place == len(word):
                if not todo:
                    words.append(f"Value is required after -{letter} (--{_NAMES[letter]})")
                else:
                    todo.pop()
            return


async def _copy(process: Process, name: str, before: bytes = b"") -> None:
    file = process.stdin.share() if not before and name == "-" else await process.open(name)
    try:
        first = True
        async for block in blocks(file):
            await process.write(before + block if first else block)
            first = False
        if first and before:
            await process.write(before)
    finally:
        await file.close()


async def more(process: Process) -> int:
    """Copy the files, each under its name."""
    files: list[str] = []
    todo = process.argv[:0:-1]
    while todo:
        word = todo.pop()
        if word in ("-h", "--help", "-V", "--version"):
            await process.write(b"more (bash-env)\n" if word in ("-V", "--version") else _MORE_HELP.encode())
            return 0
        if word == "--":
            files += todo[::-1]
            break
        if word in ("-n", "--lines") and todo:
            todo.pop()
        elif word.startswith("-") and len(word) > 1 and not word[1:].isdigit():
            bad = _bad_letter(word)
            if bad:
                await process.write_error(f"more: {bad}\nTry 'more --help' for more information.\n")
                return 1
        elif word == "-" or not word.startswith(("-", "+")):
            files.append(word)
    return await _show_all(process, files)


def _bad_letter(word: str) -> str | None:
    if word.startswith("--"):
        known: Iterable[str] = (
            "silent", "logical", "no-pause", "print-over", "clean-print", "exit-on-eof", "squeeze", "plain", "lines",
        )  # fmt: skip
        name = word[2:].partition("=")[0]
        return None if any(option.startswith(name) for option in known) else f"unrecognized option '{word}'"
    for letter in word[1:]:
        if letter == "n":
            return None
        if letter not in "dflcpesu":
            return f"invalid option -- '{letter}'"
    return None


async def _show_all(process: Process, files: list[str]) -> int:
    if not process.stdin.isatty:
        await _copy(process, "-")  # whatever files are named
    for name in files:
        rule = b":" * 14 + b"\n"
        try:
            await _copy(process, name, rule + name.encode("utf-8", "surrogateescape") + b"\n" + rule)
        except BrokenPipeError:
            raise
        except IsADirectoryError:
            await process.write(f"\n*** {name}: directory ***\n\n".encode("utf-8", "surrogateescape"))
        except OSError as error:
            await process.write_error(f"more: cannot open {name}: {strerror(error)}\n")
    return 0
