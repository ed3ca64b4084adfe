"""yq: jq on YAML documents; the documents are handed to jq as JSON (yq(1), the wrapper of jq). Needs PyYAML."""

from __future__ import annotations

from bash_env.commands.yq.documents import BadYaml, has_yaml, to_json, to_yaml
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import Sink, Source
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all

MAX_BYTES = 8_000_000
"""How much YAML is read, for reading it is slow."""
_JQ_VALUES = {
    "--arg": 2, "--argjson": 2, "--slurpfile": 2, "--rawfile": 2, "--argfile": 2, "--indent": 1, "-L": 1,
}  # fmt: skip
_USAGE = """\
usage: yq [-h] [--yaml-output] [--yaml-roundtrip]
          [--yaml-output-grammar-version {1.1,1.2}] [--width WIDTH]
          [--indentless-lists] [--in-place] [--version]
          [jq_filter] [files ...]
"""
_YAML_OUTPUT = frozenset(("-y", "--yaml-output", "--yml-output"))


class _Line:
    """What the command line says."""

    def __init__(self) -> None:
        self.flags: set[str] = set()
        self.jq: list[str] = []
        self.words: list[str] = []
        self.width = 80
        self.problem = ""

    def read(self, arguments: list[str]) -> None:
        """Take the arguments apart; what is not ours goes to jq."""
        todo = arguments[::-1]
        while todo:
            word = todo.pop()
            if word in _YAML_OUTPUT:
                self.flags.add("yaml")
            elif word in ("-i", "--in-place"):
                self.flags.add("in-place")
            elif word in ("--indentless", "--indentless-lists"):
                self.flags.add("indentless")
            elif word in ("-h", "--help", "--version"):
                self.flags.add("help" if word != "--version" else "version")
            elif word in ("-Y", "--yaml-roundtrip", "--yml-roundtrip"):
                self.problem = f"argument {word}: not supported"
            elif word in ("-w", "--width", "--yaml-output-grammar-version", "--yml-out-ver"):
                self._value(word, todo)
            elif word.startswith("-") and len(word) > 1:
                self._for_jq(word, todo)
            else:
                self.words.append(word)

    def _value(self, word: str, todo: list[str]) -> None:
        value = todo.pop() if todo else ""
        if word in ("-w", "--width"):
            if not value.isdigit():
                self.problem = (
                    f"argument --width/-w: invalid int value: '{value}'"
                    if value
                    else ("argument --width/-w: expected one argument")
                )
            self.width = int(value) if value.isdigit() else 80

    def _for_jq(self, word: str, todo: list[str]) -> None:
        if len(word) > 2 and word[1] != "-" and word[1] != "L" and "y" in word[1:]:
            self.flags.add("yaml")
            word = word.replace("y", "")
        self.jq.append(word)
        for _ in range(_JQ_VALUES.get(word, 0)):
            if todo:
                self.jq.append(todo.pop())
        if word in ("--args", "--jsonargs"):
            self.words += todo[::-1][:1]
            self.jq += self.words[-1:] + todo[::-1][1:]
            todo.clear()


async def yq(process: Process) -> int:
    """Run jq on the documents of the files."""
    line = _Line()
    line.read(process.argv[1:])
    if line.flags & {"help", "version"}:
        await process.write(_USAGE.encode() if "help" in line.flags else b"yq 0.0.0\n")
        return 0
    if line.problem:
        await process.write_error(f"{_USAGE}yq: error: {line.problem}\n")
        return 2
    if not has_yaml():
        await process.write_error("yq: PyYAML is missing: install bash-env[yaml]\n")
        return 1
    if "in-place" in line.flags and "yaml" not in line.flags:
        await process.write_error("yq: -i/--in-place can only be used with -y/-Y\n")
        return 1
    return await _files(process, line)


async def _files(process: Process, line: _Line) -> int:
    program, names = line.words[:1] or ["."], line.words[1:]
    texts = []
    for name in names or ["-"]:
        try:
            file = process.stdin.share() if name == "-" else await process.open(name)
            texts.append(await read_all(file, MAX_BYTES))
            await file.close()
        except OSError as error:
            detail = f"[Errno {error.errno}] {strerror(error)}: '{name}'"
            await process.write_error(f"{_USAGE}yq: error: argument files: can't open '{name}': {detail}\n")
            return 2
    if "in-place" not in line.flags:
        return await _run(process, line, program, texts, None)
    for name, text in zip(names, texts, strict=True):
        status = await _run(process, line, program, [text], name)
        if status:
            return status
    return 0


async def _run(process: Process, line: _Line, program: list[str], texts: list[bytes], target: str | None) -> int:
    """Convert, let jq work, and convert back for -y."""
    try:
        data = b"".join([to_json(text.decode("utf-8", "replace")) for text in texts])
    except BadYaml as error:
        await process.write_error(f"yq: Error running jq: {error}.\n")
        return 1
    command = ["jq", *program, *line.jq]
    if "yaml" not in line.flags:
        return await process.run(command, fds={0: Source(data)})
    parts: list[bytes] = []
    status = await process.run(command, fds={0: Source(data), 1: Sink(parts.append)})
    found = b"".join(parts).decode("utf-8", "replace")
    shown = to_yaml(found, line.width, "indentless" in line.flags).encode()
    if target is None:
        await process.write(shown)
    elif not status:
        await process.fs.write_file(target, shown)
    return status
