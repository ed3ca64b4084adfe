"""which: locate commands on PATH (Debian's debianutils 5.7)."""

from __future__ import annotations

from bash_env.kernel.process import Process


async def which(process: Process) -> int:
    """Print the file that each operand would run; with -a all of them."""
    arguments, everything = process.argv[1:], False
    while arguments and arguments[0].startswith("-") and arguments[0] != "-":
        word = arguments.pop(0)
        if word == "--":
            break
        unknown = word[1:].lstrip("a")
        if unknown:
            await process.write_error(f"Illegal option -{unknown[0]}\n")
            await process.write(b"Usage: /usr/bin/which [-a] args\n")
            return 2
        everything = True
    found = [await _locate(process, name, everything) for name in arguments]
    lines = [f"{path}\n" for paths in found for path in paths]
    await process.write("".join(lines).encode("utf-8", "surrogateescape"))
    return 0 if found and all(found) else 1


async def _locate(process: Process, name: str, everything: bool) -> list[str]:
    """The executable files that `name` may mean, in the order of PATH."""
    if "/" in name:
        return [name] if await _is_executable(process, name) else []
    paths: list[str] = []
    for directory in process.env.get("PATH", "").split(":"):
        path = f"{directory or '.'}/{name}"
        if name and await _is_executable(process, path):
            paths.append(path)
            if not everything:
                break
    return paths


async def _is_executable(process: Process, path: str) -> bool:
    status = await process.fs.stat_or_none(path)
    return status is not None and status.is_file and process.fs.who.allows(status, 1)
