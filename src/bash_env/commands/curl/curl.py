"""curl: transfer a URL (curl(1)). The machine has no network: only file: URLs can be read, all hosts are unknown."""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from bash_env.commands.curl.options import FLAGS, LETTERS, VALUED
from bash_env.kernel.process import Process
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_TRY = "curl: try 'curl --help' or 'curl --manual' for more information\n"
_METER = (
    "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n"
    "                                 Dload  Upload   Total   Spent    Left  Speed\n"
)
_NOTHING_YET = "\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0"
_SCHEMES = frozenset((
    "dict", "file", "ftp", "ftps", "gopher", "gophers", "http", "https", "imap", "imaps", "ldap", "ldaps", "mqtt",
    "pop3", "pop3s", "rtmp", "rtsp", "scp", "sftp", "smb", "smbs", "smtp", "smtps", "telnet", "tftp",
))  # fmt: skip
_PORTS = {"https": 443, "ftp": 21, "http": 80, "ftps": 990}
MAX_URLS = 1000
"""How many URLs a pattern may stand for."""
_BLOCK = 1 << 18
_HELP = "Usage: curl [options...] <url>\nRead file: URLs; the machine has no network. For the options see curl(1).\n"


class Failure(Exception):
    """A transfer that failed: curl's exit status and words."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


class _Line:
    """What the command line says."""

    def __init__(self) -> None:
        self.flags: set[str] = set()
        self.values: dict[str, list[str]] = {}
        self.urls: list[str] = []
        self.outputs: list[str | None] = []
        self.problem = ""

    def read(self, arguments: list[str]) -> None:
        """Take the arguments apart."""
        todo = arguments[::-1]
        while todo and not self.problem:
            word = todo.pop()
            if word.startswith("--") and len(word) > 2:
                self._long(word, todo)
            elif word.startswith("-") and len(word) > 1:
                self._short(word, todo)
            else:
                self.urls.append(word)

    def _long(self, word: str, todo: list[str]) -> None:
        name = word[2:]
        known = FLAGS | VALUED
        hits = [name] if name in known else sorted(full for full in known if full.startswith(name))
        if name.startswith("no-") and name[3:] in FLAGS:
            self.flags.discard(name[3:])
        elif not hits:
            self.problem = f"option {word}: is unknown"
        elif len(hits) > 1:
            self.problem = f"option {word}: is ambiguous"
        else:
            self._set(hits[0], word, todo, None)

    def _short(self, word: str, todo: list[str]) -> None:
        for place, letter in enumerate(word[1:], 2):
            name = LETTERS.get(letter)
            if name is None:
                self.problem = f"option {word}: is unknown"
                return
            if name in VALUED:
                self._set(name, f"-{letter}", todo, word[place:] or None)
                return
            self._set(name, f"-{letter}", todo, None)

    def _set(self, name: str, shown: str, todo: list[str], value: str | None) -> None:
        if name in FLAGS:
            self.flags.add(name)
            if name == "remote-name":
                self.outputs.append(None)
            return
        if value is None:
            if not todo:
                self.problem = f"option {shown}: requires parameter"
                return
            value = todo.pop()
        if name == "url":
            self.urls.append(value)
        elif name == "output":
            self.outputs.append(value)
        self.values.setdefault(name, []).append(value)


async def curl(process: Process) -> int:
    """Transfer each URL; the status of the last failure, or 0."""
    line = _Line()
    line.read(process.argv[1:])
    if line.problem:
        await process.write_error(f"curl: {line.problem}\n{_TRY}")
        return 2
    if "help" in line.flags or "help" in line.values or "version" in line.flags:
        await process.write(b"curl 7.88.1 (bash-env)\n" if "version" in line.flags else _HELP.encode())
        return 0
    if not line.urls:
        await process.write_error(_TRY)
        return 2
    status = 0
    targets = line.outputs[::-1]
    for pattern in line.urls:
        target = targets.pop() if targets else "-"
        for url in expanded(pattern) if "globoff" not in line.flags else [pattern]:
            status = await _transfer(process, line, url, target) or status
    return status


_GLOB = re.compile(r"\{([^{}]*)\}|\[(\d+)-(\d+)(?::(\d+))?\]")


def expanded(pattern: str) -> list[str]:
    """The URLs that a pattern with {a,b} and [1-3] stands for."""
    parts: list[list[str]] = []
    place = 0
    for match in _GLOB.finditer(pattern):
        parts.append([pattern[place : match.start()]])
        if match[1] is not None:
            parts.append(match[1].split(","))
        else:
            numbers = range(int(match[2]), int(match[3]) + 1, int(match[4] or 1))[:MAX_URLS]
            parts.append([str(number).rjust(len(match[2]), "0") for number in numbers])
        place = match.end()
    parts.append([pattern[place:]])
    found = ("".join(choice) for choice in product(*parts))
    return [url for url, _ in zip(found, range(MAX_URLS), strict=False)]


class _Result(NamedTuple):
    size: int
    status: int
    words: str


async def _transfer(process: Process, line: _Line, url: str, target: str | None) -> int:
    quiet = "silent" in line.flags
    problem = _checked(url)
    begun = problem is None or problem.status not in (1, 3)
    if not quiet and begun:
        await process.write_error(_METER + _NOTHING_YET)
    result = _Result(0, 0, "")
    try:
        if problem is not None:
            raise problem
        size = await _read_file(process, line, url, target)
        result = _Result(size, 0, "")
        if not quiet:
            await process.write_error(
                f"\r100 {size:5d}  100 {size:5d}    0     0 {size * 1000:6d}      0 --:--:-- --:--:-- --:--:--"
                f" {size * 1000:5d}\n"
            )
    except Failure as failure:
        result = _Result(0, failure.status, str(failure))
        if not quiet or "show-error" in line.flags:
            await process.write_error(f"curl: ({failure.status}) {failure}\n")
    for form in line.values.get("write-out", [])[-1:]:
        await process.write(_written(form, url, result).encode("utf-8", "surrogateescape"))
    return result.status


def _checked(url: str) -> Failure | None:
    """What is wrong with a URL, be it only that it is not a file's."""
    scheme, found, rest = url.partition("://")
    if not found:
        scheme, rest = "http", url
    if scheme.lower() not in _SCHEMES:
        return Failure(1, f'Protocol "{scheme}" not supported or disabled in libcurl')
    if scheme.lower() == "file":
        return None
    host = rest.partition("/")[0].rpartition("@")[2].partition("?")[0]
    if not host or any(char <= " " for char in host):
        return Failure(3, "URL using bad/illegal format or missing URL")
    name, _, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    if re.fullmatch(r"\d+\.\d+\.\d+\.\d+|localhost|\[.*\]", name):
        number = port or str(_PORTS.get(scheme.lower(), 80))
        return Failure(7, f"Failed to connect to {name} port {number} after 0 ms: Couldn't connect to server")
    return Failure(6, f"Could not resolve host: {name}")


async def _read_file(process: Process, line: _Line, url: str, target: str | None) -> int:
    path = unquote(urlsplit(url).path, errors="surrogateescape")
    try:
        status = await process.fs.stat(path)
        if status.is_dir:
            raise IsADirectoryError
        data = await process.fs.read_file(path)
    except OSError:
        raise Failure(37, f"Couldn't open file {path}") from None
    if "head" in line.flags or "include" in line.flags:
        stamp = strftime("%a, %d %b %Y %H:%M:%S GMT", local_time(status.mtime_ns, None))
        head = f"Content-Length: {len(data)}\r\nAccept-ranges: bytes\r\nLast-Modified: {stamp}\r\n"
        only = "head" in line.flags
        data = head.encode() + (b"" if only else b"\r\n" + data)
    elif "range" in line.values:
        data = _part(data, line.values["range"][-1])
    await _put(process, line, url, target, data)
    return len(data)


def _part(data: bytes, wanted: str) -> bytes:
    match = re.fullmatch(r"(\d*)-(\d*)", wanted)
    if match is None:
        return data
    if not match[1]:
        return data[-int(match[2]) :] if match[2] and int(match[2]) else data
    return data[int(match[1]) : int(match[2]) + 1 if match[2] else None]


async def _put(process: Process, line: _Line, url: str, target: str | None, data: bytes) -> None:
    if target == "-":
        for place in range(0, len(data), _BLOCK):
            await process.write(data[place : place + _BLOCK])
            await process.checkpoint()
        return
    name = target if target is not None else urlsplit(url).path.rpartition("/")[2]
    if not name:
        raise Failure(23, "Remote file name has no length!")
    folder = line.values.get("output-dir", [""])[-1]
    name = f"{folder}/{name}" if folder else name
    try:
        if "create-dirs" in line.flags:
            await _make_folders(process, name)
        await process.fs.write_file(name, data)
    except OSError:
        raise Failure(23, "Failure writing output to destination") from None


async def _make_folders(process: Process, name: str) -> None:
    parts = name.split("/")
    for count in range(1, len(parts)):
        folder = "/".join(parts[:count])
        if folder and not await process.fs.is_dir(folder):
            await process.fs.mkdir(folder)


def _written(form: str, url: str, result: _Result) -> str:
    """What -w prints."""
    known = {
        "http_code": "000", "response_code": "000", "size_download": str(result.size), "url_effective": url, "url": url,
        "exitcode": str(result.status), "errormsg": result.words, "num_connects": "0", "num_redirects": "0",
        "time_total": "0.000000", "content_type": "", "method": "GET", "scheme": url.partition("://")[0].upper(),
        "size_upload": "0", "size_header": "0", "http_version": "0", "remote_ip": "", "speed_download": "0",
    }  # fmt: skip
    out = re.sub(r"%\{([a-z_]+)\}", lambda match: known.get(match[1], ""), form.replace("%%", "\0"))
    for escape, char in (("\\n", "\n"), ("\\t", "\t"), ("\\r", "\r")):
        out = out.replace(escape, char)
    return out.replace("\0", "%")
