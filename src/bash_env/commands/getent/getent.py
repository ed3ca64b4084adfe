"""getent: entries of the name service databases, which here are files in /etc (getent(1))."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.kernel.process import Process

HINT = "Try `getent --help' or `getent --usage' for more information.\n"
USAGE = "Usage: getent [OPTION...] database [key ...]\nGet entries from administrative database.\n"
NOT_FOUND, MISUSED = 2, 1


async def getent(process: Process) -> int:
    """Print the entries of a database, or those with the given keys."""
    words = process.argv[1:]
    while words and words[0].startswith("-"):
        word = words.pop(0)
        if word in ("-?", "--help", "--usage"):
            await process.write(USAGE.encode())
            return 0
        if word in ("-V", "--version"):
            await process.write(b"getent (Debian GLIBC 2.36-9+deb12u14) 2.36\n")
            return 0
        if word not in ("-i", "--no-idn"):
            kind = f"unrecognized option '{word}'" if word.startswith("--") else f"invalid option -- '{word[1]}'"
            await process.write_error(f"{process.name}: {kind}\n{HINT}")
            return 64
    if not words:
        await process.write_error(f"{process.short_name}: wrong number of arguments\n")
        await process.write(HINT.encode())
        return MISUSED
    look = _DATABASES.get(words[0])
    if look is None:
        await process.write_error(f"Unknown database: {words[0]}\n")
        await process.write(HINT.encode())
        return MISUSED
    path, find = look
    lines = await _lines(process, path)
    if len(words) == 1:
        found: list[str | None] = [find([line], None) for line in lines]
    else:
        found = [find(lines, key) for key in words[1:]]
    text = "".join([f"{line}\n" for line in found if line is not None])
    await process.write(text.encode("utf-8", "surrogateescape"))
    return NOT_FOUND if None in found and len(words) > 1 else 0


async def _lines(process: Process, path: str) -> list[str]:
    try:
        data = await process.fs.read_file(path)
    except OSError:
        return []
    lines = data.decode("utf-8", "surrogateescape").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _account(lines: list[str], key: str | None) -> str | None:
    """A line of passwd, group or shadow by name or number."""
    for line in lines:
        fields = line.split(":")
        if key is None or key == fields[0] or (key.isdigit() and len(fields) > 2 and fields[2] == key):
            return line
    return None


def _host(lines: list[str], key: str | None) -> str | None:
    for line in lines:
        fields = line.split("#")[0].split()
        if key is None or key in fields:
            return f"{fields[0]:<15} {' '.join(fields[1:])}"
    return None


def _service(lines: list[str], key: str | None) -> str | None:
    for line in lines:
        fields = line.split("#")[0].split()
        if len(fields) > 1 and (key is None or key in (fields[0], *fields[2:], fields[1].split("/")[0])):
            return f"{fields[0]:<21} {' '.join(fields[1:2] + fields[2:])}"
    return None


_DATABASES: dict[str, tuple[str, Callable[[list[str], str | None], str | None]]] = {
    "group": ("/etc/group", _account),
    "hosts": ("/etc/hosts", _host),
    "passwd": ("/etc/passwd", _account),
    "protocols": ("/etc/protocols", _service),
    "services": ("/etc/services", _service),
    "shadow": ("/etc/shadow", _account),
}
