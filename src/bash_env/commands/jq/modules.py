"""import and include (jq manual, "Modules")."""

from __future__ import annotations

from typing import Any

from bash_env.commands.jq.decode import read_all as read_values
from bash_env.commands.jq.errors import CompileError, JqError
from bash_env.commands.jq.parser import Node, parse
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

MAX_MODULES = 200
"""How many modules a program may load, each counted as often as it is imported."""


class Loader:
    """Replaces import directives by the definitions of the modules; `data` are the values of data modules."""

    def __init__(self, process: Process, search: list[str] | None) -> None:
        self.process = process
        home = process.env.get("HOME", "")
        self.search = search if search is not None else [f"{home}/.jq", "/usr/lib/jq", "/usr/share/jq"]
        self.data: dict[str, Any] = {}
        self.count = 0

    async def resolve(self, node: Node, text: str, prefix: str = "", base: str = ".") -> Node:
        """The tree with the definitions of what it imports around it."""
        if node[0] != "module":
            return node
        directives: list[Any] = node[1]
        body: Node = node[2]
        for kind, path, name, metadata in reversed(directives):
            self.count += 1
            if self.count > MAX_MODULES:
                raise CompileError("too many modules (MAX_MODULES)", None)
            if kind == "data":
                await self._load_data(path, name, metadata, base)
            else:
                body = await self._load_code(path, name, metadata, base, body)
        return body

    async def _load_data(self, path: str, name: str, metadata: Any, base: str) -> None:
        text, _ = await self._find(path, ".json", metadata, base)
        try:
            values = list(read_values(text))
        except JqError as error:
            raise CompileError(f"{error.value}", None) from None
        self.data[name] = self.data[f"{name}::{name}"] = values

    async def _load_code(self, path: str, name: str | None, metadata: Any, base: str, body: Node) -> Node:
        text, place = await self._find(path, ".jq", metadata, base)
        try:
            module = await self.resolve(parse(text), text, base=place)
        except CompileError as error:
            raise error.of(text) from None
        definitions = []
        while module[0] == "def":
            definitions.append(module[1:4])
            module = module[4]
        if name is not None:
            body = _aliases(definitions, name, body)
        for function, params, inner in reversed(definitions):
            body = ("def", function, params, inner, body)
        return body

    async def _find(self, path: str, suffix: str, metadata: Any, base: str) -> tuple[str, str]:
        """The text of a module, and its folder."""
        wanted = metadata.get("search") if isinstance(metadata, dict) else None
        places = self.search
        if isinstance(wanted, str):
            wanted = [wanted]
        if isinstance(wanted, list):
            places = [f"{base}/{place}" if not place.startswith("/") else place for place in wanted]
        last = path.rsplit("/", 1)[-1]
        for place in places:
            for name in (f"{place}/{path}{suffix}", f"{place}/{path}/{last}{suffix}"):
                try:
                    file = await self.process.open(name)
                    data = await read_all(file, self.process.machine.limits.max_string_bytes)
                    await file.close()
                except OSError:
                    continue
                return data.decode("utf-8", "replace"), name.rsplit("/", 1)[0]
        raise CompileError(f"module not found: {path}", None)


def _aliases(definitions: list[Any], name: str, body: Node) -> Node:
    """`name::f` for each function f of a module."""
    for function, params, _ in reversed(definitions):
        if "::" in function:
            continue
        plain = tuple(param.lstrip("$") for param in params)
        call: Node = ("call", function, [("call", param, [], 0) for param in plain], 0)
        body = ("def", f"{name}::{function}", plain, call, body)
    return body
