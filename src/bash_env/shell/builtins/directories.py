"""cd, and the directory stack: dirs, pushd, popd (bash manual 4.1, 6.8)."""

from __future__ import annotations

import errno
import posixpath
from typing import TYPE_CHECKING

from bash_env.kernel.errors import os_error, strerror
from bash_env.shell.builtins.support import Options, UsageError, checked, fail, parse_options, write
from bash_env.shell.variables import EXPORTED

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


async def change_directory(shell: Shell, target: str, physical: bool) -> str:
    """Make `target` the current directory and set PWD and OLDPWD; the new PWD. Raises OSError."""
    process = shell.process
    fs = process.fs
    here = shell.directory
    logical = posixpath.normpath(target if target.startswith("/") else f"{here}/{target}")
    if not target.startswith("//"):
        logical = "/" + logical.lstrip("/")
    if not physical and "/.." in f"/{target}":
        await _check_before_dots(shell, target)
    resolved = await fs.resolve(target if physical else logical)
    if resolved.stat is None and not physical:
        resolved = await fs.resolve(target)
        logical = resolved.path
    if resolved.stat is None:
        raise os_error(errno.ENOENT, target)
    if not resolved.stat.is_dir:
        raise os_error(errno.ENOTDIR, target)
    if not fs.who.allows(resolved.stat, 1):
        raise os_error(errno.EACCES, target)
    fs.cwd = resolved.path
    new = resolved.path if physical else logical
    old = shell.variables.get("PWD")
    shell.directory = new
    try:
        _set_exported(shell, "OLDPWD", here if old is None else old)
    finally:
        _set_exported(shell, "PWD", new)
    return new


async def _check_before_dots(shell: Shell, target: str) -> None:
    """What stands before `..` must be a directory (POSIX cd, step 8b). Raises OSError."""
    parts = target.split("/")
    for index, part in enumerate(parts):
        if part == ".." and index and parts[index - 1] not in ("..", ".", ""):
            before = "/".join(parts[:index])
            if not (await shell.process.fs.stat(before)).is_dir:
                raise os_error(errno.ENOTDIR, target)


def _set_exported(shell: Shell, name: str, value: str) -> None:
    known = name in shell.vars
    shell.variables.set(name, value)
    if known:
        shell.variables.change_flags(name, EXPORTED)


@checked
async def cd_builtin(shell: Shell, argv: list[str]) -> int:
    """Change the current directory."""
    options = parse_options(argv, "LPe")
    physical = _physical(shell, options)
    if len(options.rest) > 1:
        raise fail("cd", "too many arguments")
    shown = False
    if not options.rest:
        home = shell.variables.get("HOME")
        if home is None:
            raise fail("cd", "HOME not set")
        target = home
    else:
        target = options.rest[0]
        if target == "-":
            old = shell.variables.get("OLDPWD")
            if old is None:
                raise fail("cd", "OLDPWD not set")
            target, shown = old, True
    if not target:
        if shown:
            await write(shell, "\n")
        return 0
    return await _change(shell, target, physical, shown)


def _physical(shell: Shell, options: Options) -> bool:
    letters = [letter for letter, _ in options.order if letter in "LP"]
    return letters[-1] == "P" if letters else shell.physical


async def _change(shell: Shell, target: str, physical: bool, shown: bool) -> int:
    for candidate, announced in await _candidates(shell, target):
        try:
            new = await change_directory(shell, candidate, physical)
        except OSError as error:
            failure = error
            continue
        if shown or announced:
            await write(shell, new + "\n")
        return 0
    if target == "." and not await shell.process.fs.exists(shell.process.cwd):
        where = "error retrieving current directory: getcwd: cannot access parent directories"
        await shell.process.write_error(f"{'chdir' if physical else 'cd'}: {where}: No such file or directory\n")
        return 0
    raise fail("cd", f"{target}: {strerror(failure)}")


async def _candidates(shell: Shell, target: str) -> list[tuple[str, bool]]:
    """The directories to try, and whether finding one is announced: CDPATH, then the name itself, then a variable."""
    out: list[tuple[str, bool]] = []
    search = shell.variables.get("CDPATH")
    if search and not target.startswith(("/", "./", "../")) and target not in (".", ".."):
        for directory in search.split(":"):
            path = posixpath.join(directory, target)
            if await shell.process.fs.is_dir(path):
                out.append((path, bool(directory)))
    out.append((target, False))
    value = shell.variables.get(target) if shell.cdable_vars and target.isidentifier() else None
    if value:
        out.append((value, True))
    return out


# --- the directory stack ------------------------------------------------------------------------------


def _stack(shell: Shell) -> list[str]:
    return [shell.directory, *shell.directories]


def _tilde(shell: Shell, path: str) -> str:
    home = shell.variables.get("HOME")
    if home and len(home) > 1 and (path == home or path.startswith(home + "/")):
        return "~" + path[len(home) :]
    return path


def _index(shell: Shell, name: str, word: str) -> int:
    """The place in the stack that `+N` or `-N` names. Raises ShellError."""
    digits = word[1:]
    if not digits.isdigit():
        raise UsageError(f"{word}: invalid number")
    size = len(shell.directories) + 1
    index = int(digits) if word[0] == "+" else size - 1 - int(digits)
    if not 0 <= index < size:
        if size == 1:
            raise fail(name, "directory stack empty")
        raise fail(name, f"{digits if name == 'dirs' else word}: directory stack index out of range")
    return index


@checked
async def dirs_builtin(shell: Shell, argv: list[str]) -> int:
    """Print the directory stack."""
    index = None
    flags: set[str] = set()
    for word in argv[1:]:
        if word[:1] in ("+", "-") and word[1:].isdigit():
            index = _index(shell, "dirs", word)
        elif word in ("-c", "-l", "-p", "-v"):
            flags.add(word[1])
        else:
            raise UsageError(f"{word}: invalid {'number' if word[:1] in ('+', '-') else 'option'}", 2)
    if "c" in flags:
        shell.directories.clear()
        return 0
    return await _print_stack(shell, flags, index)


async def _print_stack(shell: Shell, flags: set[str], index: int | None) -> int:
    stack = _stack(shell)
    shown = stack if "l" in flags else [_tilde(shell, path) for path in stack]
    if index is not None:
        return await write(shell, (f"{index:2}  " if "v" in flags else "") + shown[index] + "\n")
    if "v" in flags:
        return await write(shell, "".join(f"{i:2}  {path}\n" for i, path in enumerate(shown)))
    return await write(shell, ("\n" if "p" in flags else " ").join(shown) + "\n")


async def _go(shell: Shell, name: str, target: str) -> None:
    try:
        await change_directory(shell, target, False)
    except OSError as error:
        raise fail(name, f"{target}: {strerror(error)}") from None


@checked
async def pushd_builtin(shell: Shell, argv: list[str]) -> int:
    """Put a directory on the stack and change to it, or rotate the stack."""
    words = argv[1:]
    quiet = "-n" in words
    words = [w for w in words if w not in ("-n", "--")]
    if len(words) > 1:
        raise fail("pushd", "too many arguments")
    if not words:
        return await _exchange(shell, quiet)
    word = words[0]
    if word[:1] in ("+", "-") and word[1:].isdigit():
        await _rotate(shell, _index(shell, "pushd", word), quiet)
        if quiet:
            return 0
    elif word[:1] in ("+", "-") and word != "-":
        raise UsageError(f"{word}: invalid number")
    elif quiet:
        shell.directories.insert(0, word)
    else:
        old = _stack(shell)[0]
        await _go(shell, "pushd", await _previous(shell) if word == "-" else word)
        shell.directories.insert(0, old)
    return await _print_stack(shell, set(), None)


async def _exchange(shell: Shell, quiet: bool) -> int:
    """`pushd` alone: the two directories on top change places."""
    if not shell.directories:
        raise fail("pushd", "no other directory")
    if quiet:
        return 0
    old = _stack(shell)[0]
    await _go(shell, "pushd", shell.directories[0])
    shell.directories[0] = old
    return await _print_stack(shell, set(), None)


async def _previous(shell: Shell) -> str:
    """OLDPWD, announced as `cd -` does it. Raises ShellError."""
    old = shell.variables.get("OLDPWD")
    if old is None:
        raise fail("pushd", "OLDPWD not set")
    await write(shell, old + "\n")
    return old


async def _rotate(shell: Shell, index: int, quiet: bool) -> None:
    stack = _stack(shell)
    stack = stack[index:] + stack[:index]
    if not quiet:
        await _go(shell, "pushd", stack[0])
        shell.directories[:] = stack[1:]
    else:
        shell.directories[:] = stack[1:]


@checked
async def popd_builtin(shell: Shell, argv: list[str]) -> int:
    """Take a directory off the stack and change to the one that is then on top."""
    words = argv[1:]
    quiet = "-n" in words
    words = [w for w in words if w not in ("-n", "--")]
    if not shell.directories:
        raise fail("popd", "directory stack empty")
    word = words[0] if words else "+0"
    if not (word[:1] in ("+", "-") and word[1:].isdigit()):
        raise UsageError(f"{word}: invalid {'number' if word[:1] in '+-' else 'argument'}")
    index = _index(shell, "popd", word)
    if index == 0 and not quiet:
        await _go(shell, "popd", shell.directories[0])
        del shell.directories[0]
    else:
        del shell.directories[max(0, index - 1)]
    return await _print_stack(shell, set(), None)
