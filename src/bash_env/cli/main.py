"""The command `bash-env`: run a script in a simulated machine."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bash_env import BashEnv, ExecResult, OutputChunk
from bash_env.cli.host_input import HostInput
from bash_env.fs.overlay import OverlayFileSystem

PROJECT = "/home/user/project"

DESCRIPTION = """Run a bash script in a simulated Unix machine: no process is started on the host, and no file of the host
is reachable but those under --root, which are read when asked for and never changed."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bash-env", description=DESCRIPTION, usage="bash-env [--root DIR] [--json] [-c SCRIPT | FILE] [ARG...]"
    )
    parser.add_argument("-c", dest="script", metavar="SCRIPT", help="run SCRIPT; the first ARG is its $0")
    parser.add_argument("--root", metavar="DIR", type=Path, help=f"show DIR as {PROJECT}; changes stay in memory")
    parser.add_argument("--json", action="store_true", help="print stdout, stderr and the status as one JSON object")
    parser.add_argument("--timeout", metavar="SECONDS", type=float, help="end the script after that time (status 124)")
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="ARG", help=argparse.SUPPRESS)
    return parser


def _write(chunk: OutputChunk) -> None:
    stream = sys.stdout if chunk.fd == 1 else sys.stderr
    stream.buffer.write(chunk.data)
    stream.buffer.flush()


def _script(arguments: argparse.Namespace) -> tuple[str, list[str], str | None]:
    """The source, the positional parameters and the name messages use."""
    words: list[str] = arguments.words
    if words[:1] == ["--"]:
        words = words[1:]
    if arguments.script is not None:
        return arguments.script, words[1:], words[0] if words else None
    if words and words[0] != "-":
        data = Path(words[0]).read_bytes()
        return data.decode("utf-8", "surrogateescape"), words[1:], words[0]
    return sys.stdin.buffer.read().decode("utf-8", "surrogateescape"), words[1:], None


def _environment(root: Path | None) -> BashEnv:
    if root is None:
        return BashEnv()
    return BashEnv(mounts={PROJECT: OverlayFileSystem(root)}, cwd=PROJECT)


def _print_json(result: ExecResult) -> None:
    value: dict[str, Any] = {"stdout": result.stdout, "stderr": result.stderr, "exitCode": result.exit_code}
    print(json.dumps(value))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the status of the script, 2 for a wrong command line."""
    arguments = _parser().parse_args(argv)
    try:
        script, args, name = _script(arguments)
        env = _environment(arguments.root)
    except OSError as error:
        print(f"bash-env: {error.filename}: {os.strerror(error.errno or 0)}", file=sys.stderr)
        return 127 if isinstance(error, FileNotFoundError) else 126
    from_stdin = arguments.script is None and not arguments.words
    how: dict[str, Any] = {"args": args, "timeout": arguments.timeout, "name": name}
    if not from_stdin:
        how["stdin"] = HostInput(sys.stdin.fileno())
    try:
        result = env.exec_sync(script, on_output=None if arguments.json else _write, **how)
    except KeyboardInterrupt:
        return 130
    if arguments.json:
        _print_json(result)
    return result.exit_code


def run() -> None:
    """The console script."""
    sys.exit(main())
