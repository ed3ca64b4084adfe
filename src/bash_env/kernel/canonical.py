"""Canonical file names: absolute, without links, dots and double slashes; files may be missing (realpath(1))."""

from __future__ import annotations

import errno

from bash_env.kernel.errors import os_error
from bash_env.kernel.view import FileView

EXISTING, ALL_BUT_LAST, MISSING = "existing", "all but last", "missing"
MAX_LINKS = 40


async def canonical(fs: FileView, path: str, mode: str, links: bool = True) -> str:
    """The canonical name of `path`; `mode` says what must exist, with `links` False links are not followed.

    Raises OSError.
    """
    if not path:
        raise os_error(errno.ENOENT, path)
    walk = _Walk(fs, path, mode, links)
    walk.here = [] if path.startswith("/") else [part for part in fs.cwd.split("/") if part]
    walk.rest = path
    while walk.rest:
        await walk.step()
    return "/" + "/".join(walk.here)


class _Walk:
    """A walk along a path: the components that are settled, and the text that is left."""

    def __init__(self, fs: FileView, path: str, mode: str, links: bool) -> None:
        self.fs = fs
        self.path = path
        self.mode = mode
        self.links = links
        self.here: list[str] = []
        self.rest = ""
        self.followed = 0

    async def step(self) -> None:
        """Settle one component, or put what a link holds in its place."""
        name, _, _ = self.rest.lstrip("/").partition("/")
        self.rest = self.rest.lstrip("/")[len(name) :]
        if name == "..":
            del self.here[-1:]
        elif name not in ("", "."):
            self.here.append(name)
            await self._check()

    async def _check(self) -> None:
        """Follow the last settled component if it is a link, and see that what must exist does."""
        here = "/" + "/".join(self.here)
        status = await self.fs.stat_or_none(here, follow=False)
        if status is not None and status.is_link and self.links:
            await self._follow(here)
        elif self.mode != MISSING:
            await self._demand(here)

    async def _follow(self, here: str) -> None:
        self.followed += 1
        if self.followed > MAX_LINKS:
            if self.mode == MISSING:
                return
            raise os_error(errno.ELOOP, self.path)
        if self.mode == MISSING and await self._loops(here):
            return
        target = await self.fs.readlink(here)
        if target.startswith("/"):
            self.here = []
        else:
            self.here.pop()
        self.rest = target + self.rest

    async def _loops(self, here: str) -> bool:
        try:
            await self.fs.stat(here)
        except OSError as error:
            return error.errno == errno.ELOOP
        return False

    async def _demand(self, here: str) -> None:
        try:
            if _needs_directory(self.rest):
                if not (await self.fs.stat(here)).is_dir:
                    raise os_error(errno.ENOTDIR, self.path)
            elif self.links or not self.rest:
                await self.fs.lstat(here)
        except OSError as error:
            last = self.mode == ALL_BUT_LAST and error.errno == errno.ENOENT and not self.rest.strip("/")
            if not last:
                raise


def _needs_directory(rest: str) -> bool:
    """Whether what follows a component asks for a directory: slashes at the end, or dots."""
    parts = [part for part in rest.split("/") if part not in ("", ".")]
    return bool(rest) and (not parts or parts[0] == "..")
