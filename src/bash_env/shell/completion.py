"""Programmable completion: specifications, and the words that they make (bash manual 8.6)."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from bash_env.kernel import signals
from bash_env.shell.builtins.registry import BUILTINS, KEYWORDS, load_builtin
from bash_env.shell.compile import finish
from bash_env.shell.errors import ShellError
from bash_env.shell.evaluate import report_syntax
from bash_env.shell.execute import call_function
from bash_env.shell.fields import Pattern
from bash_env.shell.options import SET_OPTIONS, SHOPT_OPTIONS
from bash_env.shell.pathname import match_names
from bash_env.shell.quoting import single_quote
from bash_env.shell.substitution import expand_string
from bash_env.shell.variables import EXPORTED, DynamicVariable, IndexedArray, Variable
from bash_env.shell.word_fields import compile_fields
from bash_env.shell.words import waits
from bash_env.syntax.errors import ShellSyntaxError
from bash_env.syntax.parser import parse_word
from bash_env.text.glob import glob

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

OPTIONS = ("bashdefault", "default", "dirnames", "filenames", "noquote", "nosort", "nospace", "plusdirs")
DEFAULT, EMPTY, INITIAL = "_DefaultCmD_", "_EmptycmD_", "_InitialWorD_"
"""The names under which the specifications of -D, -E and -I are kept."""
RETRY = 124
"""The status of a completion function that has changed the specification."""


class Specification(NamedTuple):
    """What `complete` was told for a command. The texts are None where the option was not given."""

    options: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    glob: str | None = None
    words: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    filter: str | None = None
    command: str | None = None
    function: str | None = None


class Request(NamedTuple):
    """What is to be completed: `word`, number `cword` of `words`, at the byte offset `point` of `line`."""

    name: str
    word: str
    previous: str = ""
    line: str = ""
    point: int = 0
    words: tuple[str, ...] = ()
    cword: int = -1
    type: int = 0
    key: int = 0


class Specifications(dict[str, Specification]):
    """The specifications by command name; a forked shell copies them before it changes them."""

    owner = 0


def own_specifications(shell: Shell) -> Specifications:
    """The specifications of this very shell, to be changed."""
    found = shell.completions
    if not isinstance(found, Specifications) or found.owner != shell.process.pid:
        found = shell.completions = Specifications(found)
        found.owner = shell.process.pid
    return found


# --- actions --------------------------------------------------------------------------------------------


def _variables(shell: Shell) -> list[str]:
    table = shell.vars
    return sorted(name for name, v in table.items() if not isinstance(v, Variable) or _is_set(shell, v))


def _is_set(shell: Shell, variable: Variable) -> bool:
    if isinstance(variable, DynamicVariable):
        return variable.current(shell) is not None or isinstance(variable.read(shell), dict)
    return variable.value is not None


def _exported(shell: Shell) -> list[str]:
    return [n for n in _variables(shell) if isinstance(v := shell.vars[n], Variable) and v.flags & EXPORTED]


def _arrays(shell: Shell) -> list[str]:
    return sorted(name for name in shell.vars if shell.variables.array(name) is not None)


def _signals(shell: Shell) -> list[str]:
    numbered = [signals.name_of(number) or f"JUNK({number})" for number in range(1, signals.RTMAX + 1)]
    return ["EXIT", *(f"SIG{name}" for name in numbered), "DEBUG", "ERR", "RETURN"]


def _jobs(state: str) -> Callable[[Shell], list[str]]:
    def names(shell: Shell) -> list[str]:
        jobs = shell.jobs.table.values()
        return [job.text.partition(" ")[0] for job in jobs if not state or job.state(shell.monitor) == state]

    return names


def _builtins(enabled: bool | None) -> Callable[[Shell], list[str]]:
    def names(shell: Shell) -> list[str]:
        off = shell.disabled_builtins
        return sorted(name for name in BUILTINS if enabled is None or (name not in off) is enabled)

    return names


def _column(path: str, field: int) -> Callable[[Shell], Awaitable[list[str]]]:
    """The entries of a file of tables such as /etc/passwd; in /etc/hosts and /etc/services fields end at blanks."""

    async def names(shell: Shell) -> list[str]:
        try:
            text = (await shell.process.fs.read_file(path)).decode("utf-8", "replace")
        except OSError:
            return []
        lines = [re.split(r"[:\s]+", line.partition("#")[0].strip()) for line in text.splitlines()]
        return [name for line in lines if len(line) > field for name in (line[field:] if field else line[:1]) if name]

    return names


async def _commands(shell: Shell) -> list[str]:
    names = [*sorted(shell.aliases), *KEYWORDS, *sorted(shell.functions), *_builtins(True)(shell)]
    fs = shell.process.fs
    for directory in (shell.variables.get("PATH") or "").split(":"):
        try:
            names += sorted(await fs.listdir(directory or "."))
        except OSError:
            continue
    return names


Source: TypeAlias = "Callable[[Shell], list[str] | Awaitable[list[str]]]"


def _help_topics(shell: Shell) -> list[str]:
    load_builtin("help")
    return HELP_TOPICS


HELP_TOPICS: list[str] = []
"""The topics of `help`; filled by its module."""
READLINE_FUNCTIONS: list[str] = []
"""The names of editing functions; filled by the module of `bind`."""

_SOURCES: dict[str, Source] = {
    "alias": lambda shell: sorted(shell.aliases),
    "arrayvar": _arrays,
    "binding": lambda shell: READLINE_FUNCTIONS,
    "builtin": _builtins(None),
    "disabled": _builtins(False),
    "enabled": _builtins(True),
    "export": _exported,
    "function": lambda shell: sorted(shell.functions),
    "helptopic": _help_topics,
    "hostname": _column("/etc/hosts", 1),
    "job": _jobs(""),
    "keyword": lambda shell: list(KEYWORDS),
    "running": _jobs("Running"),
    "service": _column("/etc/services", 0),
    "setopt": lambda shell: list(SET_OPTIONS),
    "shopt": lambda shell: list(SHOPT_OPTIONS),
    "signal": _signals,
    "stopped": _jobs("Stopped"),
    "variable": _variables,
    "command": _commands,
    "user": _column("/etc/passwd", 0),
    "group": _column("/etc/group", 0),
}
"""Actions that list names, in the order in which they contribute; `file` comes after command, `directory` last."""

ACTIONS = (*_SOURCES, "file", "directory")


# --- generating -----------------------------------------------------------------------------------------


async def generate(shell: Shell, spec: Specification, request: Request) -> tuple[list[str], bool]:
    """The completions that `spec` makes, and whether the function asks to try again with a new specification."""
    found = await _from_actions(shell, spec, request.word)
    if spec.glob is not None:
        found += await match_names(shell, spec.glob)
    if spec.words is not None:
        wanted = dequoted(request.word)
        found += [word for word in await split_words(shell, spec.words) if word.startswith(wanted)]
    retry = False
    if spec.function is not None:
        words, retry = await _from_function(shell, spec.function, request)
        found += words
    if spec.command is not None:
        found += await _from_command(shell, spec.command, request)
    if spec.filter:
        found = _filtered(shell, spec.filter, request.word, found)
    if spec.prefix or spec.suffix:
        found = [f"{spec.prefix or ''}{word}{spec.suffix or ''}" for word in found]
    return await _with_directories(shell, spec, request.word, found), retry


async def _with_directories(shell: Shell, spec: Specification, word: str, found: list[str]) -> list[str]:
    """-o dirnames, -o plusdirs and -o default."""
    if "plusdirs" in spec.options or ("dirnames" in spec.options and not found):
        found = found + await file_names(shell, word, only_directories=True)
    if "default" in spec.options and not found:
        found = await file_names(shell, word)
    return found


async def _from_actions(shell: Shell, spec: Specification, word: str) -> list[str]:
    found: list[str] = []
    for action in ACTIONS:
        if action not in spec.actions:
            continue
        if action in ("file", "directory"):
            found += await file_names(shell, word, only_directories=action == "directory")
            continue
        names = _SOURCES[action](shell)
        listed = names if isinstance(names, list) else await names
        found += [name for name in listed if name.startswith(word)]
    return found


async def file_names(shell: Shell, word: str, *, only_directories: bool = False) -> list[str]:
    """The paths that begin with `word`; a leading tilde stays in them."""
    directory, slash, start = word.rpartition("/")
    place = directory + slash
    if word.startswith("~") and slash:
        user, _, rest = directory.partition("/")
        home = shell.home_directory(user[1:])
        if home is None:
            return []
        place = f"{home}/{rest}"
    fs = shell.process.fs
    try:
        names = sorted(await fs.listdir(place or "."))
    except OSError:
        return []
    if start.startswith("."):
        names = [".", "..", *names]
    hits = [name for name in names if name.startswith(start)]
    if only_directories:
        hits = [name for name in hits if await fs.is_dir(f"{place}/{name}" if place else name)]
    return [directory + slash + name for name in hits]


async def _from_function(shell: Shell, name: str, request: Request) -> tuple[list[str], bool]:
    function = shell.functions.get(name)
    if function is None:
        await shell.complain(f"completion: function `{name}' not found")
        return [], False
    table = shell.variables
    table.unset("COMPREPLY")
    _set_request(shell, request)
    table.put("COMP_WORDS", Variable(IndexedArray(request.words), 0, table.owner))
    table.set("COMP_CWORD", request.cword)
    try:
        status = await finish(call_function(shell, function, [name, request.name, request.word, request.previous]))
    finally:
        _unset_request(shell)
    reply = table.array("COMPREPLY")
    scalar = table.get("COMPREPLY")
    table.unset("COMPREPLY")
    words = reply.elements() if reply is not None else [] if scalar is None else [scalar]
    return words, status == RETRY


_REQUEST_VARIABLES = ("COMP_LINE", "COMP_POINT", "COMP_TYPE", "COMP_KEY", "COMP_WORDS", "COMP_CWORD")


def _set_request(shell: Shell, request: Request) -> None:
    values = (request.line, request.point, request.type, request.key)
    for name, value in zip(_REQUEST_VARIABLES, values, strict=False):
        shell.variables.set(name, str(value))
        shell.variables.change_flags(name, EXPORTED)


def _unset_request(shell: Shell) -> None:
    for name in _REQUEST_VARIABLES:
        shell.variables.unset(name)


async def _from_command(shell: Shell, command: str, request: Request) -> list[str]:
    _set_request(shell, request)
    arguments = " ".join(map(single_quote, (request.name, request.word, request.previous)))
    try:
        text = await expand_string(shell, f"$({command} {arguments}\n)")
    except ShellSyntaxError as error:
        await report_syntax(shell, error, "command substitution: ")
        return []
    finally:
        _unset_request(shell)
    return [line.replace("\\\n", "\n") for line in re.split(r"(?<!\\)\n", text)] if text else []


def _filtered(shell: Shell, pattern: str, word: str, found: Iterable[str]) -> list[str]:
    """-X: without the words that match, or with `!` without those that do not; `&` is the word being completed."""
    keep = pattern.startswith("!") and not (shell.extglob and pattern[1:2] == "(")
    escaped = re.sub(r"([\\*?\[\]])", r"\\\1", word)
    text = re.sub(r"\\&|&", lambda m: "&" if len(m[0]) == 2 else escaped, pattern[keep:])
    matcher = glob(text, extglob=True)
    return [name for name in found if matcher.full(name) is keep]


# --- word lists -------------------------------------------------------------------------------------------

_TOKEN = re.compile(
    r"""\\. | '[^']*'? | "(?:\\.|\$\([^()]*\)|[^"\\])*"? | \$\((?:[^()]|\([^()]*\))*\) | \$\{[^}]*\} | `[^`]*` | . | \\\Z""",
    re.DOTALL | re.VERBOSE,
)


def dequoted(word: str) -> str:
    """`word` without its quotes."""
    return re.sub(r"\\(.)|['\"]", lambda match: match[1] or "", word, flags=re.DOTALL)


async def split_words(shell: Shell, text: str) -> list[str]:
    """The words of `complete -W`: split at IFS with quotes honoured, each one expanded but for pathnames."""
    ifs = shell.variables.get("IFS")
    separators = " \t\n" if ifs is None else ifs
    words: list[str] = []
    current = ""
    for match in _TOKEN.finditer(text):
        if match[0] in separators:
            words += await _expanded(shell, current)
            current = ""
        else:
            current += match[0]
    return words + await _expanded(shell, current)


async def _expanded(shell: Shell, text: str) -> list[str]:
    """The fields of one word."""
    if not text:
        return []
    quote = next((q for q in "\"'" if text.startswith(q) and text.count(q) == 1), "")
    try:
        word = parse_word(text.replace("$'", "\\$'").removesuffix("\\") + quote)
    except ShellSyntaxError:
        return [dequoted(text)]
    out: list[str | Pattern] = []
    try:
        for make in compile_fields(word):
            if waits(make):
                await make(shell, out)
            else:
                make(shell, out)
    except ShellError as error:
        await shell.complain(error.text)
        return []
    return [field.text if isinstance(field, Pattern) else field for field in out]
