"""What builtins share: options, messages in bash's words, output (bash manual 4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from bash_env.kernel.files import bad_descriptor
from bash_env.shell.builtins.registry import BUILTINS
from bash_env.shell.errors import DiscardLine, ShellError

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

USAGE: dict[str, str] = {
    "alias": "alias [-p] [name[=value] ... ]",
    "bg": "bg [job_spec ...]",
    "bind": "bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command]"
    " [keyseq:readline-function or readline-command]",
    "break": "break [n]",
    "builtin": "builtin [shell-builtin [arg ...]]",
    "caller": "caller [expr]",
    "cd": "cd [-L|[-P [-e]] [-@]] [dir]",
    "command": "command [-pVv] command [arg ...]",
    "compgen": "compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command]"
    " [-X filterpat] [-P prefix] [-S suffix] [word]",
    "complete": "complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function]"
    " [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]",
    "compopt": "compopt [-o|+o option] [-DEI] [name ...]",
    "continue": "continue [n]",
    "declare": "declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]",
    "dirs": "dirs [-clpv] [+N] [-N]",
    "disown": "disown [-h] [-ar] [jobspec ... | pid ...]",
    "enable": "enable [-a] [-dnps] [-f filename] [name ...]",
    "eval": "eval [arg ...]",
    "exec": "exec [-cl] [-a name] [command [argument ...]] [redirection ...]",
    "exit": "exit [n]",
    "export": "export [-fn] [name[=value] ...] or export -p",
    "fc": "fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]",
    "fg": "fg [job_spec]",
    "getopts": "getopts optstring name [arg ...]",
    "hash": "hash [-lr] [-p pathname] [-dt] [name ...]",
    "help": "help [-dms] [pattern ...]",
    "history": "history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]",
    "jobs": "jobs [-lnprs] [jobspec ...] or jobs -x command [args]",
    "kill": "kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]",
    "let": "let arg [arg ...]",
    "local": "local [option] name[=value] ...",
    "logout": "logout [n]",
    "mapfile": "mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]",
    "popd": "popd [-n] [+N | -N]",
    "printf": "printf [-v var] format [arguments]",
    "pushd": "pushd [-n] [+N | -N | dir]",
    "pwd": "pwd [-LP]",
    "read": "read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]",
    "readarray": "readarray [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]",
    "readonly": "readonly [-aAf] [name[=value] ...] or readonly -p",
    "return": "return [n]",
    "set": "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]",
    "shift": "shift [n]",
    "shopt": "shopt [-pqsu] [-o] [optname ...]",
    "source": "source filename [arguments]",
    ".": ". filename [arguments]",
    "suspend": "suspend [-f]",
    "times": "times",
    "trap": "trap [-lp] [[arg] signal_spec ...]",
    "type": "type [-afptP] name [name ...]",
    "typeset": "typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]",
    "ulimit": "ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]",
    "umask": "umask [-p] [-S] [mode]",
    "unalias": "unalias [-a] name [name ...]",
    "unset": "unset [-f] [-v] [-n] [name ...]",
    "wait": "wait [-fn] [-p var] [id ...]",
}
"""The usage line of each builtin, as its usage errors show it."""


class UsageError(Exception):
    """A builtin was called wrongly: a message (may be empty), then, if `shown`, its usage line; status 2."""

    def __init__(self, text: str = "", status: int = 2, *, shown: bool = True) -> None:
        super().__init__(text)
        self.text = text
        self.status = status
        self.shown = shown


class Options:
    """The options of one call: `given` maps each letter to its argument or True, in order; `rest` are the operands."""

    __slots__ = ("given", "order", "rest")

    def __init__(self) -> None:
        self.given: dict[str, Any] = {}
        self.order: list[tuple[str, Any]] = []
        self.rest: list[Any] = []

    def __contains__(self, letter: str) -> bool:
        return letter in self.given

    def get(self, letter: str, default: Any = None) -> Any:
        """The argument of an option."""
        return self.given.get(letter, default)


def parse_options(argv: Sequence[Any], flags: str, valued: str = "", plus: str = "") -> Options:
    """Read options as bash's builtins do: letters may be bundled, the first other word ends them, `--` too.

    `flags` are letters without argument, `valued` those with one, `plus` those that may follow a `+` (given as ``+x``).
    Raises UsageError.
    """
    found = Options()
    index = 1
    while index < len(argv):
        word = argv[index]
        if not isinstance(word, str) or len(word) < 2 or word[0] not in ("-+" if plus else "-"):
            break
        index += 1
        if word == "--":
            break
        if word[0] == "+":
            for letter in word[1:]:
                if letter not in plus:
                    raise UsageError(f"+{letter}: invalid option")
                found.given["+" + letter] = True
                found.order.append(("+" + letter, True))
            continue
        index = _cluster(found, argv, index, word, flags, valued)
    found.rest = list(argv[index:])
    return found


def _cluster(found: Options, argv: Sequence[Any], index: int, word: str, flags: str, valued: str) -> int:
    for position, letter in enumerate(word[1:], 1):
        if letter in flags:
            found.given[letter] = True
            found.order.append((letter, True))
        elif letter in valued:
            value = word[position + 1 :]
            if not value:
                if index >= len(argv):
                    raise UsageError(f"-{letter}: option requires an argument")
                value = str(argv[index])
                index += 1
            found.given[letter] = value
            found.order.append((letter, value))
            break
        else:
            raise UsageError(f"-{letter}: invalid option")
    return index


async def usage(shell: Shell, name: str, error: UsageError) -> int:
    """Report a usage error; its status."""
    if error.text:
        await shell.complain(f"{name}: {error.text}")
    if error.shown:
        await shell.process.write_error(f"{name}: usage: {USAGE[name]}\n")
    return error.status


def checked(function: Any) -> Any:
    """Turn the UsageError of a builtin into its message, and answer `--help`."""

    def run(shell: Shell, argv: list[Any]) -> Any:
        if len(argv) > 1 and argv[1] == "--help":
            return tell_help(shell, argv[0])
        try:
            result = function(shell, argv)
            return result if result.__class__ is int else guarded(shell, argv, result)
        except UsageError as error:
            return usage(shell, argv[0], error)

    async def guarded(shell: Shell, argv: list[Any], pending: Any) -> int:
        try:
            return await pending  # type: ignore[no-any-return]
        except UsageError as error:
            return await usage(shell, argv[0], error)

    run.__doc__ = function.__doc__
    return run


async def tell_help(shell: Shell, name: str) -> int:
    """`NAME --help`: what `help` says of a builtin; the status is that of a usage error."""
    await BUILTINS["help"](shell, ["help", name])
    return 2


async def too_many_arguments(shell: Shell, name: str) -> NoReturn:
    """Refuse extra arguments, which abandons the whole line. Raises DiscardLine."""
    await shell.complain(f"{name}: too many arguments")
    raise DiscardLine


def fail(name: str, text: str, status: int = 1) -> ShellError:
    """An error of a builtin, to be raised."""
    return ShellError(f"{name}: {text}", status)


def output(shell: Shell, text: str) -> Any:
    """Write to standard output: 0, or a coroutine that waits and gives 0. Raises OSError."""
    return output_bytes(shell, text.encode("utf-8", "surrogateescape"))


def output_bytes(shell: Shell, data: bytes) -> Any:
    """Write bytes to standard output: 0, or a coroutine that waits and gives 0. Raises OSError."""
    file = shell.process.fds.get(1)
    if file is None:
        raise bad_descriptor()
    if file.try_write(data):
        return 0
    return _write(file, data)


async def write(shell: Shell, text: str) -> int:
    """Write to standard output, waiting as needed; 0. Raises OSError."""
    result = output(shell, text) if text else 0
    return result if isinstance(result, int) else int(await result)


async def _write(file: Any, data: bytes) -> int:
    await file.write(data)
    return 0


def is_name(text: str) -> bool:
    """Whether `text` is a valid variable name."""
    return text.isidentifier() and text.isascii()
