"""Making directories for install: with their parents, all rwxr-xr-x whatever the umask."""

from __future__ import annotations

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.text.quote import quote, quote_always


async def make_directory(process: Process, name: str, verbose: bool) -> bool:
    """Make `name` and what leads to it; whether it is a directory now."""
    for path in _steps(name):
        if await process.fs.is_dir(path):
            continue
        try:
            await _make(process, path, verbose)
        except OSError as error:
            blocked = isinstance(error, FileExistsError) and path != name
            words = "Not a directory" if blocked else strerror(error)
            await process.error(f"cannot create directory {quote(path, process.env)}: {words}")
            return False
    return True


async def make_leading(process: Process, name: str, verbose: bool) -> bool:
    """Make the directories that lead to the file `name`; whether they are there."""
    for path in _steps(name)[:-1]:
        if await process.fs.is_dir(path):
            continue
        try:
            await _make(process, path, verbose)
        except FileExistsError:
            await process.error(f"cannot create directory {quote_always(path)}: Not a directory")
            return False
        except OSError as error:
            await process.error(f"cannot create directory {quote_always(path)}: {strerror(error)}")
            return False
    return True


async def _make(process: Process, path: str, verbose: bool) -> None:
    await process.fs.mkdir(path)
    await process.fs.chmod(path, 0o755)
    if verbose:
        text = f"{process.name}: creating directory {quote_always(path)}\n"
        await process.write(text.encode("utf-8", "surrogateescape"))


def _steps(name: str) -> list[str]:
    """The path cut behind each component."""
    ends = [index for index, char in enumerate(name) if char == "/" and index and name[index - 1] != "/"]
    steps = [name[:end] for end in ends]
    return steps if name.endswith("/") else [*steps, name]
