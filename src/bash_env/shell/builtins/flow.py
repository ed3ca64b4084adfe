"""Builtins that change the flow: break, continue, return, exit, eval, source, exec, let (bash manual 4.1)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.streams import read_all
from bash_env.shell.arithmetic import evaluate
from bash_env.shell.builtins.support import UsageError, checked, fail, parse_options, tell_help, too_many_arguments
from bash_env.shell.errors import (
    BreakLoop,
    ContinueLoop,
    ExitShell,
    ExpressionError,
    ReturnFunction,
    ShellError,
    SpecialBuiltinFailed,
)
from bash_env.shell.evaluate import run_source
from bash_env.shell.execute import exec_in_place, find_program
from bash_env.shell.traps import run_trap
from bash_env.shell.variables import Frame

if TYPE_CHECKING:
    from bash_env.shell.state import Shell


def _number(text: str) -> int | None:
    stripped = text.strip()
    digits = stripped.lstrip("+-")
    if not (digits.isdigit() and digits.isascii()) or len(stripped) - len(digits) > 1:
        return None
    value = int(stripped)
    return value if -(1 << 63) <= value < 1 << 63 else None


async def _status(shell: Shell, argv: list[str], default: int) -> int:
    """The status argument of exit and return; 2 after a message for one that is no number. Raises DiscardCommand."""
    rest = argv[2:] if len(argv) > 1 and argv[1] == "--" else argv[1:]
    if not rest:
        return default
    value = _number(rest[0])
    if value is None:
        await shell.complain(f"{argv[0]}: {rest[0]}: numeric argument required")
        return 2
    if len(rest) > 1:
        await too_many_arguments(shell, argv[0])
    return value & 255


@checked
async def _leave_loop(shell: Shell, argv: list[str]) -> int:
    """break and continue with arguments, or outside of loops."""
    name = argv[0]
    rest = argv[2:] if len(argv) > 1 and argv[1] == "--" else argv[1:]
    levels = 1
    if not shell.loop_depth:
        await shell.complain(f"{name}: only meaningful in a `for', `while', or `until' loop")
        return 0
    if rest:
        value = _number(rest[0])
        if value is None:
            await shell.complain(f"{name}: {rest[0]}: numeric argument required")
            raise ExitShell(128 | shell.status)
        if len(rest) > 1:
            await too_many_arguments(shell, name)
        if value <= 0:
            await shell.complain(f"{name}: {rest[0]}: loop count out of range")
            raise BreakLoop(shell.loop_depth, 1)
        levels = value
    raise (BreakLoop if name == "break" else ContinueLoop)(levels)


def break_builtin(shell: Shell, argv: list[str]) -> Any:
    """Leave loops."""
    if len(argv) == 1 and shell.loop_depth:
        raise BreakLoop(1)
    return _leave_loop(shell, argv)


def continue_builtin(shell: Shell, argv: list[str]) -> Any:
    """Go on with the next turn of a loop."""
    if len(argv) == 1 and shell.loop_depth:
        raise ContinueLoop(1)
    return _leave_loop(shell, argv)


def return_builtin(shell: Shell, argv: list[str]) -> Any:
    """Leave a function or a sourced file with a status."""
    if shell.call_depth and len(argv) == 2 and argv[1].isdecimal() and len(argv[1]) < 4 and _may_return(shell):
        raise ReturnFunction(int(argv[1]) & 255)
    return _return(shell, argv)


def _may_return(shell: Shell) -> bool:
    return any(frame.function for frame in shell.variables.frames)


@checked
async def _return(shell: Shell, argv: list[str]) -> int:
    status = await _status(shell, argv, _last_status(shell))
    if not _may_return(shell):
        await shell.complain("return: can only `return' from a function or sourced script")
        return 2
    raise ReturnFunction(status)


def _last_status(shell: Shell) -> int:
    return shell.status if shell.trap_status is None else shell.trap_status


@checked
async def exit_builtin(shell: Shell, argv: list[str]) -> int:
    """End the shell."""
    raise ExitShell(await _status(shell, argv, _last_status(shell)))


@checked
async def logout_builtin(shell: Shell, argv: list[str]) -> int:
    """End a login shell."""
    if not shell.options["login_shell"]:
        raise fail("logout", "not login shell: use `exit'")
    return int(await exit_builtin(shell, argv))


@checked
def eval_builtin(shell: Shell, argv: list[str]) -> Any:
    """Run the arguments, joined by blanks, as a command."""
    rest = argv[2:] if len(argv) > 1 and argv[1] == "--" else argv[1:]
    if rest and rest[0].startswith("-") and len(rest[0]) > 1 and rest is not argv[2:] and argv[1] != "--":
        raise UsageError(f"-{rest[0][1]}: invalid option")
    source = " ".join(str(word) for word in rest)
    if not source.strip():
        return 0
    return _eval(shell, source)


async def _eval(shell: Shell, source: str) -> int:
    limit = shell.max_call_depth
    if shell.call_depth >= limit:
        raise fail("eval", f"maximum eval nesting level exceeded ({limit})")
    shell.source_depth += 1
    shell.call_depth += 1
    line = shell.line
    exempt = shell.enter_body()
    try:
        return await run_source(shell, source, first_line=line, where="eval: ")
    finally:
        if exempt:
            shell.leave_body()
        shell.call_depth -= 1
        shell.source_depth -= 1
        shell.line = line


@checked
async def source_builtin(shell: Shell, argv: list[str]) -> int:
    """Run a file in this shell."""
    options = parse_options(argv, "")
    if not options.rest:
        raise UsageError("filename argument required")
    name = options.rest[0]
    path = await _find_source(shell, name)
    if path is None:
        await shell.complain(f"{argv[0]}: {name}: file not found")
        return _not_sourced(shell)
    try:
        text = await _read_source(shell, path)
    except OSError as error:
        text_of_error = "is a directory" if isinstance(error, IsADirectoryError) else strerror(error)
        where = f"{argv[0]}: " if isinstance(error, IsADirectoryError) else ""
        await shell.complain(f"{where}{name}: {text_of_error}")
        return 1 if isinstance(error, IsADirectoryError) else _not_sourced(shell)
    return await _run_sourced(shell, name if path == name else path, text, options.rest[1:])


def _not_sourced(shell: Shell) -> int:
    if shell.posix and not shell.interactive:
        raise SpecialBuiltinFailed(1)
    return 1


async def _find_source(shell: Shell, name: str) -> str | None:
    """The file that `name` stands for; None where POSIX mode does not fall back on the current directory."""
    if "/" in name or not shell.sourcepath:
        return name if "/" in name or not shell.posix else None
    search = shell.variables.get("PATH") or ""
    found = None
    for directory in search.split(":"):
        path = f"{directory or '.'}/{name}"
        status = await shell.process.fs.stat_or_none(path)
        if status is not None and status.is_file and shell.process.fs.who.allows(status, 4):
            found = path
            break
    return found or (None if shell.posix else name)


async def _read_source(shell: Shell, path: str) -> str:
    file = await shell.process.open(path)
    try:
        data = await read_all(file, shell.process.machine.limits.max_source_bytes)
    finally:
        await file.close()
    return data.replace(b"\0", b"").decode("utf-8", "surrogateescape")


async def _run_sourced(shell: Shell, name: str, text: str, arguments: list[str]) -> int:
    if shell.call_depth >= shell.max_call_depth:
        raise fail("source", "maximum source nesting level exceeded")
    frame = Frame("source", name, shell.line, sourced=True)
    frame.arguments = arguments or [name]
    positional, line = shell.positional, shell.line
    if arguments:
        shell.positional = arguments
    generation = shell.positional_sets
    shell.variables.frames.append(frame)
    shell.call_depth += 1
    shell.source_depth += 1
    hidden = None if shell.functrace else shell.traps.pop("DEBUG", None)
    exempt = shell.enter_body()
    try:
        status = await run_source(shell, text)
    except ReturnFunction as returned:
        status = returned.status
    finally:
        if exempt:
            shell.leave_body()
        shell.source_depth -= 1
        shell.call_depth -= 1
        shell.variables.frames.remove(frame)
        if hidden is not None:
            shell.traps.setdefault("DEBUG", hidden)
        if arguments and shell.positional_sets == generation:
            shell.positional = positional
        shell.line = line
    if "RETURN" in shell.traps:
        await run_trap(shell, "RETURN")
    return status


async def _not_found(shell: Shell, name: str) -> int:
    """`exec` of a name that is not on PATH, or a directory there."""
    for directory in (shell.variables.get("PATH") or "").split(":"):
        if await shell.process.fs.is_dir(f"{directory or '.'}/{name}"):
            await shell.complain(f"exec: {name}: cannot execute: Is a directory")
            return 126
    await shell.complain(f"exec: {name}: not found")
    return 127


@checked
async def exec_builtin(shell: Shell, argv: list[str]) -> int:
    """Replace the shell by a program; without one, make its redirections permanent."""
    options = parse_options(argv, "cl", "a")
    if not options.rest:
        return 0
    name = options.rest[0]
    path = await find_program(shell, name)
    status = None if path is None else await shell.process.fs.stat_or_none(path)
    if path is None or status is None or not status.is_file or not shell.process.fs.who.allows(status, 1):
        return await _exec_failed(shell, name, path, status)
    words = [options.get("a") or name, *options.rest[1:]]
    if "l" in options:
        words[0] = "-" + words[0]
    shell.traps.pop("EXIT", None)
    raise ExitShell(await exec_in_place(shell, words, _absolute(shell, path), empty="c" in options))


def _absolute(shell: Shell, path: str) -> str:
    return posixpath.normpath(posixpath.join(shell.process.cwd, path))


async def _exec_failed(shell: Shell, name: str, path: str | None, status: Any) -> int:
    code = 126
    if path is None:
        code = await _not_found(shell, name)
    elif status is None:
        await shell.complain(f"{_absolute(shell, path)}: No such file or directory")
        code = 127
    else:
        shown, reason = _absolute(shell, path), "Is a directory" if status.is_dir else "Permission denied"
        await shell.complain(f"{shown}: {reason}")
        await shell.complain(f"exec: {shown}: cannot execute: {reason}")
    if (shell.execfail or shell.interactive) and not shell.subshell_level:
        return code
    raise ExitShell(code)


def let_builtin(shell: Shell, argv: list[str]) -> Any:
    """Evaluate each argument as arithmetic; 1 if the last is 0."""
    if argv[1:2] == ["--help"]:
        return tell_help(shell, "let")
    if len(argv) < 2 or argv[1:] == ["--"]:
        raise fail("let", "expression expected")
    value = 0
    for text in argv[2:] if argv[1] == "--" else argv[1:]:
        try:
            value = evaluate(shell, str(text))
        except ExpressionError as error:
            if error.unwinds:
                raise
            raise ShellError(error.named("let"), error.status) from None
    return 0 if value else 1
