"""BashEnv: a machine with a shell on it, made in one line."""

from __future__ import annotations

import posixpath
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from bash_env.commands.registry import Programs
from bash_env.fs.base import ROOT, FileSystem
from bash_env.fs.memory import MemoryFileSystem
from bash_env.fs.vfs import VirtualFileSystem
from bash_env.image import base_image, program_file
from bash_env.kernel.clock import Clock
from bash_env.kernel.limits import Limits
from bash_env.kernel.machine import Machine
from bash_env.kernel.process import Process
from bash_env.kernel.view import FileView
from bash_env.session import Session

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bash_env.result import ExecResult, OutputChunk

FileContent: TypeAlias = "str | bytes | Callable[[], str | bytes | Awaitable[str | bytes]]"
"""The content of an initial file: text, bytes, or a function (also async) that is asked on first read."""

CustomCommand: TypeAlias = "Callable[[Process], Awaitable[int | None]]"

HOME = "/home/user"
DEFAULT_ENV: dict[str, str] = {
    "HOME": HOME,
    "LANG": "C.UTF-8",
    "LOGNAME": "user",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "SHELL": "/bin/bash",
    "TERM": "dumb",
    "USER": "user",
}


async def _coroutine(function: CustomCommand, process: Process) -> int | None:
    return await function(process)


class BashEnv:
    """A simulated Unix machine with a bash session on it.

    `files` maps paths (relative ones live in /home/user) to contents; `env` replaces the default environment variables
    `DEFAULT_ENV`; `cwd` is where the shell starts; `fs` replaces the root filesystem, `mounts` puts others below
    it; `commands` adds programs by name; `limits` and `clock` are those of the machine.

    Raises OSError for files that cannot be put there.
    """

    def __init__(
        self,
        files: Mapping[str, FileContent] | None = None,
        *,
        env: Mapping[str, str] | None = None,
        cwd: str = HOME,
        fs: FileSystem | None = None,
        mounts: Mapping[str, FileSystem] | None = None,
        limits: Limits | None = None,
        commands: Mapping[str, CustomCommand] | None = None,
        clock: Clock | None = None,
    ) -> None:
        root = fs if fs is not None else base_image()
        self._programs = Programs()
        self.machine = Machine(VirtualFileSystem(root, mounts or {}), self._programs, limits=limits, clock=clock)
        if isinstance(root, MemoryFileSystem):
            made_at = self.machine.clock.time_ns()  # of the whole first tree: its files are of one age
            self._configure(root, lambda: made_at)
        self.fs = FileView(self.machine.vfs, ROOT, HOME, 0o022, self.machine.fifos)
        for path, content in (files or {}).items():
            self._add_file(root, path, content)
        if isinstance(root, MemoryFileSystem):
            self._configure(root, self.machine.clock.time_ns)
        if not self.machine.run_now(self.fs.exists(cwd)):
            self.machine.run_now(self.make_directory(cwd))
        self._session = Session(self.machine, DEFAULT_ENV if env is None else env, cwd)
        for name, function in (commands or {}).items():
            self.add_command(name, function)

    def _configure(self, root: MemoryFileSystem, clock: Callable[[], int]) -> None:
        limits = self.machine.limits
        root.configure(
            clock=clock,
            max_bytes=limits.max_filesystem_bytes,
            max_files=limits.max_files,
            max_file_size=limits.max_file_bytes,
        )

    def _add_file(self, root: FileSystem, path: str, content: Any) -> None:
        if not isinstance(root, MemoryFileSystem):
            raise TypeError("files= needs a memory filesystem as root; mount one, or write them with write_file")
        full = posixpath.normpath(path if path.startswith("/") else f"{HOME}/{path}")
        if callable(content):
            content = self._lazy(content)
        root.add_file(full, content, uid=1000, gid=1000)

    def _lazy(self, function: Callable[[], Any]) -> Callable[[], Any]:
        """A content function whose coroutine, if it makes one, runs in a task of its own."""

        def load() -> Any:
            value = function()
            return value if isinstance(value, (str, bytes)) else self.machine.foreign(value)

        return load

    # --- running scripts --------------------------------------------------------------------------------

    async def exec(self, script: str, **how: Any) -> ExecResult:
        """Run a script in the environment's shell: see `Session.exec`."""
        return await self._session.exec(script, **how)

    def exec_sync(self, script: str, **how: Any) -> ExecResult:
        """Run a script without an event loop: see `Session.exec_sync`."""
        return self._session.exec_sync(script, **how)

    def stream(self, script: str, **how: Any) -> AsyncIterator[OutputChunk]:
        """Run a script and yield its output as it comes: `async for chunk in env.stream(...)`."""
        return self._session.stream(script, **how)

    def session(self, *, env: Mapping[str, str] | None = None, cwd: str | None = None) -> Session:
        """Another shell on the same machine, for work side by side; `env` replaces its environment."""
        return Session(self.machine, self._session._leader.env if env is None else env, cwd or HOME)

    @property
    def cwd(self) -> str:
        """The current directory of the environment's shell."""
        return self._session.cwd

    def get_variable(self, name: str) -> str | None:
        """The value of a variable of the environment's shell."""
        return self._session.get_variable(name)

    # --- commands ---------------------------------------------------------------------------------------

    def command(self, name: str) -> Callable[[CustomCommand], CustomCommand]:
        """Decorator that installs a coroutine function as a program in /usr/local/bin.

        @env.command("hello")
        async def hello(process):
            await process.write(b"hello\\n")
        """

        def install(function: CustomCommand) -> CustomCommand:
            self.add_command(name, function)
            return function

        return install

    def add_command(self, name: str, function: CustomCommand) -> None:
        """Install a coroutine function of a process as the program `name`; None as its result is status 0."""

        async def program(process: Process) -> int:
            return await self.machine.hosted(_coroutine(function, process)) or 0

        self._programs[name] = lambda: program
        self.machine.run_now(self._install(f"/usr/local/bin/{name}", program_file(name), 0o755))

    async def _install(self, path: str, data: bytes, mode: int) -> None:
        await self.fs.write_file(path, data)
        await self.fs.chmod(path, mode)

    # --- files --------------------------------------------------------------------------------------------

    async def read_bytes(self, path: str) -> bytes:
        """The content of a file; relative paths are below /home/user. Raises OSError."""
        return await self.fs.read_file(path)

    async def read_file(self, path: str) -> str:
        """The content of a file as text; bytes that are not UTF-8 are shown as U+FFFD. Raises OSError."""
        return (await self.fs.read_file(path)).decode("utf-8", "replace")

    async def write_file(self, path: str, content: str | bytes, *, mode: int | None = None) -> None:
        """Write a file of the user, making the directories on the way. Raises OSError."""
        data = content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
        await self.make_directory(posixpath.dirname(self.fs.absolute(path)))
        new = not await self.fs.exists(path)
        await self.fs.write_file(path, data)
        if new:
            await self.fs.chown(path, 1000, 1000)
        if mode is not None:
            await self.fs.chmod(path, mode)

    async def make_directory(self, path: str) -> None:
        """Make a directory of the user and those above it; one that exists is left as it is. Raises OSError."""
        full = self.fs.absolute(path)
        missing: list[str] = []
        while full != "/" and not await self.fs.exists(full):
            missing.append(full)
            full = posixpath.dirname(full)
        for directory in reversed(missing):
            await self.fs.mkdir(directory)
            await self.fs.chown(directory, 1000, 1000)

    async def exists(self, path: str) -> bool:
        """Whether there is a file or directory."""
        return await self.fs.exists(path)

    async def list_directory(self, path: str = ".") -> list[str]:
        """The names in a directory, sorted. Raises OSError."""
        return await self.fs.listdir(path)

    async def remove(self, path: str) -> None:
        """Remove a file, or a directory with all that is in it. Raises OSError."""
        status = await self.fs.lstat(path)
        if not status.is_dir:
            await self.fs.unlink(path)
            return
        for name in await self.fs.listdir(path):
            await self.remove(posixpath.join(path, name))
        await self.fs.rmdir(path)
