"""bzip2, bunzip2, bzcat (bzip2(1))."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bash_env.commands.gzip.work import Settings, Sizes, run
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import Command, command
from bash_env.options.declare import CommandOptions, flag, operands, sets
from bash_env.text.compression import FormatError

_ENDINGS = {".bz2": "", ".bz": "", ".tbz2": ".tar", ".tbz": ".tar"}
_HELP = """\
It is possible that the compressed file(s) have become corrupted.
You can use the -tvv option to test integrity of such files.

You can use the `bzip2recover' program to attempt to recover
data from undamaged sections of corrupted files.

"""


class Options(CommandOptions):
    """Compress or expand FILEs with the block-sorting compressor."""

    version = "bzip2, a block-sorting file compressor.  Version 1.0.8, 13-Jul-2019."
    short_name = True

    unpack: bool = flag("-d", "--decompress", help="force decompression")
    pack: bool = sets("unpack", False, "-z", "--compress", help="force compression")
    keep: bool = flag("-k", "--keep", help="keep (don't delete) input files")
    force: bool = flag("-f", "--force", help="overwrite existing output files")
    test: bool = flag("-t", "--test", help="test compressed file integrity")
    stdout: bool = flag("-c", "--stdout", help="output to standard out")
    quiet: bool = flag("-q", "--quiet", help="suppress noncritical error messages")
    verbose: bool = flag("-v", "--verbose", help="be verbose")
    small: bool = flag("-s", "--small", help="use less memory")
    level: int | None = flag("-1", "--fast", const=1, default=None, help="set block size to 100k")
    level2: int = sets("level", 2, "-2", hidden=True)
    level3: int = sets("level", 3, "-3", hidden=True)
    level4: int = sets("level", 4, "-4", hidden=True)
    level5: int = sets("level", 5, "-5", hidden=True)
    level6: int = sets("level", 6, "-6", hidden=True)
    level7: int = sets("level", 7, "-7", hidden=True)
    level8: int = sets("level", 8, "-8", hidden=True)
    level9: int = sets("level", 9, "-9", "--best", help="set block size to 900k")
    files: list[str] = operands("FILE", default=("-",))


class _Words:
    """bzip2's messages."""

    async def missing(self, process: Process, name: str, error: OSError) -> int:
        return await process.error(f"Can't open input file {name}: {strerror(error)}.")

    async def directory(self, process: Process, name: str) -> int:
        return await process.error(f"Input file {name} is a directory.")

    async def bad(self, process: Process, name: str, error: FormatError) -> int:
        if error.kind == "magic":
            return await process.error(f"{name or '(stdin)'} is not a bzip2 file.", 2)
        what = f"\tInput file = {name or '(stdin)'}, output file = (stdout)\n\n{_HELP}"
        if error.kind == "end":
            text = "Compressed file ends unexpectedly;\n\tperhaps it is corrupted?  *Possible* reason follows."
            text += f"\n{process.name}: Inappropriate ioctl for device\n{what}"
        else:
            text = f"Data integrity error when decompressing.\n{what}"
        await process.write_error(f"\n{process.name}: {text}")
        return 2

    async def exists(self, process: Process, target: str) -> int:
        return await process.error(f"Output file {target} already exists.")

    async def garbage(self, process: Process, name: str) -> int:
        await process.write_error(f"\n{process.name}: {name or '(stdin)'}: trailing garbage after EOF ignored\n")
        return 0

    async def done(self, process: Process, name: str, target: str, sizes: Sizes, settings: Settings) -> None:
        name = name or "(stdin)"
        head = f"  {name}:{' ' * (7 - len(name))} "
        if settings.unpack:
            await process.write_error(f"{head}{'ok' if settings.test else 'done'}\n")
        elif not sizes.plain:
            await process.write_error(f"{head} no data compressed.\n")
        else:
            part = sizes.packed / sizes.plain
            await process.write_error(
                f"{head}{1 / part:6.3f}:1, {8 * part:6.3f} bits/byte, "
                f"{100 * (1 - part):5.2f}% saved, {sizes.plain} in, {sizes.packed} out.\n"
            )

    async def rename(self, process: Process, name: str, settings: Settings) -> str | int:
        if settings.unpack:
            for ending, instead in _ENDINGS.items():
                if name.endswith(ending):
                    return name[: -len(ending)] + instead
            await process.error(f"Can't guess original name for {name} -- using {name}.out", 0)
            return name + ".out"
        for ending in _ENDINGS:
            if name.endswith(ending):
                return await process.error(f"Input file {name} already has {ending} suffix.")
        return name + ".bz2"


def _main(unpack: bool, stdout: bool) -> Callable[[Process, Options], Awaitable[int]]:
    async def main(process: Process, options: Options) -> int:
        settings = Settings(
            "bzip2", (options.unpack if "unpack" in options.given else unpack) or options.test,
            options.stdout or stdout, options.test, options.keep, options.force, options.verbose, options.level,
            ".bz2", False,
        )  # fmt: skip
        return await run(process, _Words(), settings, options.files)

    return main


bzip2: Command[Options] = command("bzip2", Options)(_main(False, False))
bunzip2: Command[Options] = command("bunzip2", Options)(_main(True, False))
bzcat: Command[Options] = command("bzcat", Options)(_main(True, True))
