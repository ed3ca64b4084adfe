"""What a regular file in memory holds: immutable bytes until written, then a growing buffer, or pages with holes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

PAGE = 1 << 16
SPARSE_GAP = 1 << 20  # a write that leaves a longer gap than this makes the file sparse

Loader: TypeAlias = Callable[[], "bytes | str | Awaitable[bytes | str]"]


class Lazy:
    """Content that is asked for when first needed."""

    __slots__ = ("loader", "size")

    def __init__(self, loader: Loader, size: int | None = None) -> None:
        self.loader = loader
        self.size = size  # if it is known before

    async def load(self) -> bytes:
        """Ask for the content; text is encoded as UTF-8."""
        result = self.loader()
        if not isinstance(result, bytes | str):
            result = await result
        return encode(result)


class Sparse:
    """Content with holes: pages that were never written take no memory and read as zeros."""

    __slots__ = ("pages", "size")

    def __init__(self, content: bytes | bytearray = b"") -> None:
        self.size = len(content)
        self.pages = {
            start // PAGE: bytearray(content[start : start + PAGE].ljust(PAGE, b"\0"))
            for start in range(0, len(content), PAGE)
        }

    def copy(self) -> Sparse:
        """An independent copy."""
        twin = Sparse()
        twin.size = self.size
        twin.pages = {number: page[:] for number, page in self.pages.items()}
        return twin

    def read(self, offset: int, size: int) -> bytes:
        """Up to `size` bytes at `offset`."""
        end = min(self.size, offset + size)
        parts: list[bytes | bytearray] = []
        while offset < end:
            number, start = divmod(offset, PAGE)
            length = min(PAGE - start, end - offset)
            page = self.pages.get(number)
            parts.append(bytes(length) if page is None else page[start : start + length])
            offset += length
        return b"".join(parts)

    def write(self, offset: int, data: bytes) -> None:
        """Write all of `data` at `offset`."""
        done = 0
        while done < len(data):
            number, start = divmod(offset + done, PAGE)
            piece = data[done : done + PAGE - start]
            page = self.pages.setdefault(number, bytearray(PAGE))
            page[start : start + len(piece)] = piece
            done += len(piece)
        self.size = max(self.size, offset + done)

    def truncate(self, size: int) -> None:
        """Cut or extend to `size` bytes."""
        if size < self.size:
            last, start = divmod(size, PAGE)
            self.pages = {number: page for number, page in self.pages.items() if number * PAGE < size}
            if last in self.pages:
                self.pages[last][start:] = bytes(PAGE - start)
        self.size = size


Content: TypeAlias = bytes | bytearray | Sparse


def encode(content: bytes | str) -> bytes:
    """Text as the bytes of a file."""
    return content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content


def size_of(content: Content) -> int:
    """The length of the file in bytes."""
    return content.size if isinstance(content, Sparse) else len(content)


def stored(content: Content) -> int:
    """The bytes of memory that the content takes."""
    return len(content.pages) * PAGE if isinstance(content, Sparse) else len(content)


def needed(content: Content, offset: int, length: int) -> int:
    """The bytes of memory that the content takes, at most, once `length` bytes are written at `offset`."""
    size = size_of(content)
    if isinstance(content, Sparse) or offset > size + SPARSE_GAP:
        return stored(content) + (length // PAGE + 2) * PAGE
    return max(size, offset + length)


def read_at(content: Content, offset: int, size: int) -> bytes:
    """Up to `size` bytes at `offset`; all of an immutable content is that very object."""
    if isinstance(content, bytes):
        return content if offset == 0 and size >= len(content) else content[offset : offset + size]
    if isinstance(content, Sparse):
        return content.read(offset, size)
    with memoryview(content) as view:
        return bytes(view[offset : offset + size])


def write_at(content: Content, offset: int, data: bytes) -> Content:
    """The content with `data` at `offset`; a mutable content is changed in place."""
    size = size_of(content)
    if not size and not offset:
        return bytes(data)
    if isinstance(content, bytes | bytearray) and offset <= size + SPARSE_GAP:
        return _write_dense(content, size, offset, data)
    sparse = content if isinstance(content, Sparse) else Sparse(content)
    sparse.write(offset, data)
    return sparse


def _write_dense(content: bytes | bytearray, size: int, offset: int, data: bytes) -> bytearray:
    buffer = content if isinstance(content, bytearray) else bytearray(content)
    if offset > size:
        buffer += bytes(offset - size)
    if offset >= size:
        buffer += data
    else:
        buffer[offset : offset + len(data)] = data
    return buffer


def resize(content: Content, size: int) -> Content:
    """The content cut, or extended with zeros, to `size` bytes; a mutable content is changed in place."""
    before = size_of(content)
    if isinstance(content, Sparse) or size > before + SPARSE_GAP:
        sparse = content if isinstance(content, Sparse) else Sparse(content)
        sparse.truncate(size)
        return sparse
    if size >= before:
        return _write_dense(content, before, before, bytes(size - before)) if size > before else content
    if isinstance(content, bytes):
        return content[:size]
    del content[size:]
    return content
