"""Redirections (bash manual 3.6): compiled once, applied to the process's descriptors, undone after the command."""

from __future__ import annotations

import errno
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile, Source
from bash_env.shell.errors import RedirectionError
from bash_env.shell.fields import Pattern
from bash_env.shell.pathname import expand_pathnames
from bash_env.shell.word_fields import compile_fields
from bash_env.shell.words import compile_string, compile_text, constant, waits
from bash_env.syntax import nodes as n
from bash_env.syntax.printer import print_word

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

Saved: TypeAlias = "list[tuple[int, OpenFile | None]]"
Apply: TypeAlias = "Callable[[Shell, Saved], Awaitable[None]]"
Opener: TypeAlias = "Callable[[Shell, str], Awaitable[OpenFile]]"

FIRST_VARIABLE_FD = 10


def compile_redirects(redirects: Sequence[n.Redirect]) -> Apply:
    """A coroutine function that applies redirections in order, noting in a list how to undo them.

    Raises RedirectionError at the first that fails; what was done until then is in the list.
    """
    steps = [_compile_one(redirect) for redirect in redirects]
    if len(steps) == 1:
        return steps[0]

    async def apply(shell: Shell, saved: Saved) -> None:
        for step in steps:
            await step(shell, saved)

    return apply


async def undo(shell: Shell, saved: Saved) -> None:
    """Put the descriptors back as they were."""
    fds = shell.process.fds
    while saved:
        fd, old = saved.pop()
        current = fds.pop(fd, None) if old is None else fds.get(fd)
        if old is not None:
            fds[fd] = old
        if current is not None:
            await current.close()


async def close_temporaries(shell: Shell, kept: int) -> None:
    """Close the descriptors of process substitutions that were made since there were `kept` of them."""
    while len(shell.temporary_files) > kept:
        file = shell.process.fds.pop(shell.temporary_files.pop(), None)
        if file is not None:
            await file.close()


async def keep(saved: Saved) -> None:
    """Make redirections permanent (`exec >f`)."""
    for _, old in saved:
        if old is not None:
            await old.close()
    saved.clear()


def place(shell: Shell, fd: int, file: OpenFile, saved: Saved) -> None:
    """Install `file` at `fd`, noting what was there."""
    if fd >= shell.process.machine.limits.max_open_files:
        raise RedirectionError(f"{fd}: Bad file descriptor")
    saved.append((fd, shell.process.install(fd, file)))


def _compile_one(redirect: n.Redirect) -> Apply:
    operator = redirect.operator
    if operator in ("<<", "<<-", "<<<"):
        return _here(redirect)
    if operator in ("<&", ">&"):
        return _duplicate(redirect)
    if operator in ("&>", "&>>"):
        return _both(redirect, ">>" if operator == "&>>" else ">")
    return _file(redirect)


def _default_fd(operator: str) -> int:
    return 0 if operator.startswith("<") else 1


def _destination(redirect: n.Redirect, operator: str) -> Callable[[Shell], int]:
    """The descriptor a redirection is about; `{name}` takes a new one and stores its number."""
    name = redirect.variable
    if name is None:
        fd = _default_fd(operator) if redirect.fd is None else redirect.fd
        return lambda shell: fd

    def allocate(shell: Shell) -> int:
        fd = shell.process.free_fd(FIRST_VARIABLE_FD)
        _store_fd(shell, name, fd)
        return fd

    return allocate


def _store_fd(shell: Shell, name: str, fd: int) -> None:
    base, bracket, subscript = name.partition("[")
    if bracket:
        shell.variables.set_element(base, subscript.removesuffix("]"), str(fd))
    else:
        shell.variables.set(base, fd)


def _put(shell: Shell, redirect: n.Redirect, fd: int, file: OpenFile, saved: Saved) -> None:
    """Install, for good when the descriptor went to a variable."""
    if redirect.variable is not None and not shell.varredir_close:
        shell.process.install(fd, file)
    else:
        place(shell, fd, file, saved)


# --- the target -------------------------------------------------------------------------------------


def compile_target(word: n.Word) -> Callable[[Shell], Awaitable[str]]:
    """The file name a redirection names: exactly one field. Raises RedirectionError (ambiguous redirect)."""
    fixed = constant(word.parts)
    if fixed is not None and not any(
        isinstance(p, n.Literal) and any(c in p.text for c in "*?[~{") for p in word.parts
    ):

        async def same(shell: Shell) -> str:
            return fixed

        return same
    makers = [(maker, waits(maker)) for maker in compile_fields(word)]
    shown = print_word(word)

    async def expand(shell: Shell) -> str:
        fields: list[str | Pattern] = []
        for maker, must_wait in makers:
            if must_wait:
                await maker(shell, fields)
            else:
                maker(shell, fields)
        names = await expand_pathnames(shell, fields)
        if len(names) != 1:
            raise RedirectionError(f"{shown}: ambiguous redirect")
        return names[0]

    return expand


# --- files ------------------------------------------------------------------------------------------


async def open_output(shell: Shell, path: str) -> OpenFile:
    """`>`: an existing regular file is refused under noclobber."""
    if shell.noclobber:
        status = await shell.process.fs.stat_or_none(path)
        if status is not None and status.is_file:
            raise RedirectionError(f"{path}: cannot overwrite existing file")
    return await shell.process.open(path, "w")


_OPENERS: dict[str, Opener] = {
    "<": lambda shell, path: shell.process.open(path, "r"),
    ">": open_output,
    ">|": lambda shell, path: shell.process.open(path, "w"),
    ">>": lambda shell, path: shell.process.open(path, "a"),
    "<>": lambda shell, path: shell.process.open(path, "rw"),
}


async def open_named(shell: Shell, operator: str, path: str) -> OpenFile:
    """Open the target of a redirection. Raises RedirectionError in bash's words."""
    if path.startswith(("/dev/tcp/", "/dev/udp/")):
        return await _open_socket(shell, path)
    try:
        return await _OPENERS[operator](shell, path)
    except OSError as error:
        if error.errno == errno.EEXIST:
            raise RedirectionError(f"{path}: cannot overwrite existing file") from None
        raise RedirectionError(f"{path}: {strerror(error)}") from None


async def _open_socket(shell: Shell, path: str) -> OpenFile:
    network = shell.process.machine.network
    if network is None:
        raise RedirectionError(f"{path}: Network is unreachable")
    return await network.open_stream(shell.process, path)  # type: ignore[no-any-return]


def _file(redirect: n.Redirect) -> Apply:
    assert isinstance(redirect.target, n.Word)
    target, operator = compile_target(redirect.target), redirect.operator
    destination = _destination(redirect, operator)

    async def apply(shell: Shell, saved: Saved) -> None:
        file = await open_named(shell, operator, await target(shell))
        _put(shell, redirect, destination(shell), file, saved)

    return apply


def _both(redirect: n.Redirect, operator: str) -> Apply:
    """`&>file` and `&>>file`."""
    assert isinstance(redirect.target, n.Word)
    target = compile_target(redirect.target)

    async def apply(shell: Shell, saved: Saved) -> None:
        await _open_both(shell, operator, await target(shell), saved)

    return apply


async def _open_both(shell: Shell, operator: str, path: str, saved: Saved) -> None:
    file = await open_named(shell, operator, path)
    place(shell, 1, file, saved)
    place(shell, 2, file.share(), saved)


# --- duplication --------------------------------------------------------------------------------------


def _duplicate(redirect: n.Redirect) -> Apply:
    assert isinstance(redirect.target, n.Word)
    operator = redirect.operator
    target = compile_target(redirect.target)
    destination = _destination(redirect, operator)
    closing = constant(redirect.target.parts) == "-"
    plain = operator == ">&" and redirect.fd is None and redirect.variable is None
    shown = print_word(redirect.target)

    async def apply(shell: Shell, saved: Saved) -> None:
        if closing:
            await _close(shell, redirect, saved)
            return
        text = await target(shell)
        digits = text.removesuffix("-")
        if not (digits.isdigit() and digits.isascii()):
            if text == "-":
                await _close(shell, redirect, saved)
            elif plain and not text.endswith("-"):
                await _open_both(shell, ">", text, saved)
            else:
                raise RedirectionError(f"{shown.removesuffix('-') if plain else shown}: ambiguous redirect")
            return
        source = int(digits)
        file = shell.process.fds.get(source)
        if file is None:
            raise RedirectionError(f"{shown if redirect.variable is None else source}: Bad file descriptor")
        fd = destination(shell)
        if fd != source:
            _put(shell, redirect, fd, file.share(), saved)
        if text.endswith("-") and fd != source:
            saved.append((source, shell.process.fds.pop(source)))

    return apply


async def _close(shell: Shell, redirect: n.Redirect, saved: Saved) -> None:
    """`N>&-`, and `{name}>&-` which closes the descriptor that the variable holds."""
    if redirect.variable is None:
        fd = _default_fd(redirect.operator) if redirect.fd is None else redirect.fd
        old = shell.process.fds.pop(fd, None)
        if old is not None:
            saved.append((fd, old))
        return
    base, bracket, subscript = redirect.variable.partition("[")
    value = shell.variables.element(base, subscript.removesuffix("]")) if bracket else shell.variables.get(base)
    if not value or not value.isdigit():
        raise RedirectionError(f"{redirect.variable}: ambiguous redirect")
    old = shell.process.fds.pop(int(value), None)
    if old is not None:
        await old.close()


# --- here-documents and here-strings ------------------------------------------------------------------


def _here(redirect: n.Redirect) -> Apply:
    if isinstance(redirect.target, n.HereDocument):
        body = redirect.target.body
        fixed = constant(body.parts) if redirect.target.quoted else None
        text_of: Any = (lambda shell: fixed) if fixed is not None else compile_string(body)
        ending = ""
    else:
        text_of, ending = compile_text(redirect.target), "\n"
    destination = _destination(redirect, "<")
    must_wait = waits(text_of)

    async def apply(shell: Shell, saved: Saved) -> None:
        text = await text_of(shell) if must_wait else text_of(shell)
        data = (text + ending).encode("utf-8", "surrogateescape")
        _put(shell, redirect, destination(shell), Source(data), saved)

    return apply
