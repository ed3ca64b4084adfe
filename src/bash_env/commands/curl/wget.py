"""wget: fetch URLs (wget(1)). The machine has no network: all hosts are unknown."""

from __future__ import annotations

import re

from bash_env.kernel.process import Process
from bash_env.text.quote import quote
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

_HINT = "Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n"
_VALUED = frozenset("oaBOtSTwQUPeiDAIRXlk") - frozenset("Sk")
_LONG_VALUED = frozenset((
    "output-document", "output-file", "append-output", "base", "tries", "timeout", "wait", "quota", "user-agent",
    "directory-prefix", "execute", "input-file", "domains", "accept", "reject", "level", "header", "post-data",
    "post-file", "method", "body-data", "user", "password", "limit-rate", "referer", "load-cookies", "save-cookies",
    "waitretry", "connect-timeout", "read-timeout", "dns-timeout", "max-redirect", "cut-dirs", "progress", "ca-certificate",
))  # fmt: skip
_LONG = frozenset((
    "quiet", "verbose", "no-verbose", "continue", "no-clobber", "timestamping", "spider", "recursive", "page-requisites",
    "convert-links", "mirror", "no-parent", "no-check-certificate", "server-response", "force-directories",
    "no-directories", "no-host-directories", "content-disposition", "trust-server-names", "background", "debug",
    "inet4-only", "inet6-only", "show-progress", "no-cache", "no-cookies", "no-proxy", "https-only", "adjust-extension",
    "delete-after", "span-hosts", "help", "version",
))  # fmt: skip


class _Line:
    def __init__(self) -> None:
        self.flags: set[str] = set()
        self.urls: list[str] = []
        self.problem = ""

    def read(self, arguments: list[str]) -> None:
        """Take the arguments apart."""
        todo = arguments[::-1]
        while todo and not self.problem:
            word = todo.pop()
            if word == "--":
                self.urls += todo[::-1]
                return
            if word.startswith("--"):
                self._long(word, todo)
            elif word.startswith("-") and len(word) > 1:
                self._short(word[1:], todo)
            else:
                self.urls.append(word)

    def _long(self, word: str, todo: list[str]) -> None:
        name, equals, _ = word[2:].partition("=")
        known = _LONG | _LONG_VALUED
        hits = [name] if name in known else [full for full in known if full.startswith(name)]
        if not hits:
            self.problem = f"unrecognized option '{word}'"
        elif hits[0] in _LONG_VALUED and not equals:
            if not todo:
                self.problem = f"option '--{hits[0]}' requires an argument"
            else:
                todo.pop()
        else:
            self.flags.add({"quiet": "q", "no-verbose": "nv", "spider": "spider"}.get(hits[0], hits[0]))

    def _short(self, letters: str, todo: list[str]) -> None:
        while letters:
            if letters[0] == "n" and len(letters) > 1:
                self.flags.add(letters[:2])
                letters = letters[2:]
                continue
            letter, letters = letters[0], letters[1:]
            if letter in _VALUED:
                if not letters and not todo:
                    self.problem = f"option requires an argument -- '{letter}'"
                elif not letters:
                    todo.pop()
                return
            if letter not in "qvdbchNSrpkKmEHLxVF46":
                self.problem = f"invalid option -- '{letter}'"
                return
            self.flags.add(letter)


async def wget(process: Process) -> int:
    """Say for each URL why it cannot be fetched."""
    line = _Line()
    line.read(process.argv[1:])
    if line.problem:
        await process.write_error(f"wget: {line.problem}\n{_HINT}")
        return 2
    if line.flags & {"help", "version", "h", "V"}:
        await process.write(b"GNU Wget 1.21.3 (bash-env)\n" if line.flags & {"V", "version"} else _HINT.encode())
        return 0
    if not line.urls:
        await process.write_error(f"wget: missing URL\n{_HINT}")
        return 1
    quiet, terse = "q" in line.flags, "nv" in line.flags
    if "spider" in line.flags and not quiet and not terse:
        await process.write_error("Spider mode enabled. Check if remote file exists.\n")
    status = 0
    for url in line.urls:
        status = await _fetch(process, url, quiet, terse) or status
    return status


async def _fetch(process: Process, url: str, quiet: bool, terse: bool) -> int:
    scheme, found, rest = url.partition("://")
    if not found:
        scheme, rest, url = "http", url, f"http://{url}"
    if scheme.lower() not in ("http", "https", "ftp", "ftps"):
        await process.write_error(f"{url}: Unsupported scheme {quote(scheme, process.env)}.\n")
        return 1
    host, slash, _ = rest.partition("/")
    name, _, port = host.rpartition("@")[2].partition(":")
    if quiet:
        return 4
    url = url if slash else url + "/"
    now = local_time(process.machine.clock.time_ns(), process.env.get("TZ"))
    first = "" if terse else f"--{strftime('%Y-%m-%d %H:%M:%S', now)}--  {url}\n"
    if re.fullmatch(r"\d+\.\d+\.\d+\.\d+|localhost", name):
        number = port or ("443" if scheme == "https" else "80")
        text = "" if terse else f"Connecting to {name}:{number}... "
        await process.write_error(f"{first}{text}failed: Connection refused.\n")
    else:
        text = "" if terse else f"Resolving {name} ({name})... failed: Name or service not known.\n"
        await process.write_error(f"{first}{text}wget: unable to resolve host address {quote(name, process.env)}\n")
    return 4
