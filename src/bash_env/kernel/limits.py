"""The named limits of a machine. Hitting one is a clear error that names it; the machine stays usable."""

from __future__ import annotations

MIB = 1 << 20

_DEFAULTS: dict[str, int] = {
    "max_output_bytes": 64 * MIB,  # captured standard output and error of one exec
    "max_filesystem_bytes": 2048 * MIB,  # sum of file sizes in memory
    "max_files": 1_000_000,
    "max_file_bytes": 1024 * MIB,
    "max_processes": 2048,  # alive at one time, zombies included
    "max_open_files": 1024,  # descriptors of one process (ulimit -n)
    "max_call_depth": 4096,  # nested shell functions, `source` and `eval`
    "max_string_bytes": 128 * MIB,  # one shell value: a variable, a substitution, a line read
    "max_fields": 4_000_000,  # words that one command line may expand to
    "max_source_bytes": 16 * MIB,  # a script given to exec, eval or source
    "max_spawn_depth": 256,  # processes nested in each other
    "max_regex_milliseconds": 1000,  # one match by a backtracking engine
    "max_archive_bytes": 512 * MIB,  # what unpacking or decompressing one file may yield
}


class Limits:
    """Upper bounds of a machine, each an attribute; pass the ones to change as keyword arguments.

    Raises TypeError for a name that is not a limit.
    """

    __slots__ = tuple(_DEFAULTS)

    max_output_bytes: int
    max_filesystem_bytes: int
    max_files: int
    max_file_bytes: int
    max_processes: int
    max_open_files: int
    max_call_depth: int
    max_string_bytes: int
    max_fields: int
    max_source_bytes: int
    max_spawn_depth: int
    max_regex_milliseconds: int
    max_archive_bytes: int

    def __init__(self, **changes: int) -> None:
        unknown = changes.keys() - _DEFAULTS.keys()
        if unknown:
            raise TypeError(f"unknown limit: {', '.join(sorted(unknown))}")
        for name, default in _DEFAULTS.items():
            setattr(self, name, changes.get(name, default))

    def __repr__(self) -> str:
        changed = (f"{n}={getattr(self, n)}" for n, d in _DEFAULTS.items() if getattr(self, n) != d)
        return f"Limits({', '.join(changed)})"


class LimitExceeded(Exception):
    """A limit was hit; `name` says which. It ends the process that hit it, with a message and status 1."""

    def __init__(self, name: str, detail: str = "") -> None:
        super().__init__(f"{detail or 'limit exceeded'} ({name})")
        self.name = name
