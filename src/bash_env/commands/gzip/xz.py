"""xz, unxz, xzcat (xz(1))."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bash_env.commands.gzip.work import Settings, Sizes, run
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import Command, command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.text.compression import FormatError

_ENDINGS = {".xz": "", ".txz": ".tar", ".lzma": "", ".tlz": ".tar"}


def _format(text: str) -> str:
    kinds = {"auto": "xz", "xz": "xz", "lzma": "lzma", "alone": "lzma"}
    if text not in kinds:
        raise UsageError(f"{text}: Unknown file format type", hint=False)
    return kinds[text]


def _check(text: str) -> str:
    if text not in ("none", "crc32", "crc64", "sha256"):
        raise UsageError(f"{text}: Unsupported integrity check type", hint=False)
    return text


class Options(CommandOptions):
    """Compress or decompress FILEs in the .xz format."""

    version = "xz (XZ Utils) 5.4.1\nliblzma 5.4.1"

    unpack: bool = flag("-d", "--decompress", "--uncompress", help="force decompression")
    pack: bool = sets("unpack", False, "-z", "--compress", help="force compression")
    test: bool = flag("-t", "--test", help="test compressed file integrity")
    keep: bool = flag("-k", "--keep", help="keep (don't delete) input files")
    force: bool = flag("-f", "--force", help="force overwrite of output file and (de)compress links")
    stdout: bool = flag("-c", "--stdout", "--to-stdout", help="write to standard output and don't delete input files")
    level: int | None = flag("-0", const=0, default=None, help="compression preset; default is 6")
    level1: int = sets("level", 1, "-1", "--fast", hidden=True)
    level2: int = sets("level", 2, "-2", hidden=True)
    level3: int = sets("level", 3, "-3", hidden=True)
    level4: int = sets("level", 4, "-4", hidden=True)
    level5: int = sets("level", 5, "-5", hidden=True)
    level6: int = sets("level", 6, "-6", hidden=True)
    level7: int = sets("level", 7, "-7", hidden=True)
    level8: int = sets("level", 8, "-8", hidden=True)
    level9: int = sets("level", 9, "-9", "--best", hidden=True)
    extreme: bool = flag("-e", "--extreme", help="try to improve compression ratio by using more CPU time")
    threads: str = option("-T", "--threads", metavar="NUM", default="1", help="use at most NUM threads")
    suffix: str = option(
        "-S", "--suffix", metavar=".SUF", default=".xz", help="use the suffix `.SUF' on compressed files"
    )
    kind: str = option(
        "-F", "--format", metavar="FORMAT", default="xz", parse=_format,
        help="file format to encode or decode; possible values are\n`auto' (default), `xz', `lzma'",
    )  # fmt: skip
    integrity: str = option(
        "-C",
        "--check",
        metavar="CHECK",
        default="crc64",
        parse=_check,
        help="integrity check type (the default is used)",
    )
    memory: str = option(
        "-M", "--memlimit", "--memory", metavar="LIMIT", default="", help="memory usage limit (ignored)"
    )
    no_warn: bool = flag("-Q", "--no-warn", help="make warnings not affect the exit status")
    no_sparse: bool = flag("--no-sparse", help="do not create sparse files when decompressing")
    quiet: bool = flag("-q", "--quiet", help="suppress warnings")
    verbose: bool = flag("-v", "--verbose", help="be verbose")
    files: list[str] = operands("FILE", default=("-",))


class _Words:
    """xz's messages."""

    async def missing(self, process: Process, name: str, error: OSError) -> int:
        return await process.error(f"{name}: {strerror(error)}")

    async def directory(self, process: Process, name: str) -> int:
        return await process.error(f"{name}: Is a directory, skipping", 2)

    async def bad(self, process: Process, name: str, error: FormatError) -> int:
        words = {
            "magic": "File format not recognized",
            "data": "Compressed data is corrupt",
            "end": "Unexpected end of input",
        }
        return await process.error(f"{name or '(stdin)'}: {words[error.kind]}")

    async def exists(self, process: Process, target: str) -> int:
        return await process.error(f"{target}: File exists")

    async def garbage(self, process: Process, name: str) -> int:
        return await process.error(f"{name or '(stdin)'}: File format not recognized")

    async def done(self, process: Process, name: str, target: str, sizes: Sizes, settings: Settings) -> None:
        part = sizes.packed / sizes.plain if sizes.plain else 0.0
        ratio = f"= {part:.3f}" if sizes.plain and part < 10 else "> 9.999"
        await process.write_error(f"{name or '(stdin)'}: {_size(sizes.packed)} / {_size(sizes.plain)} {ratio}\n")

    async def rename(self, process: Process, name: str, settings: Settings) -> str | int:
        endings = {settings.suffix: "", **_ENDINGS}
        if settings.unpack:
            for ending, instead in endings.items():
                if name.endswith(ending):
                    return name[: -len(ending)] + instead
            return await process.error(f"{name}: Filename has an unknown suffix, skipping", 2)
        for ending in (".xz", ".txz", settings.suffix):
            if name.endswith(ending):
                return await process.error(f"{name}: File already has `{ending}' suffix, skipping", 2)
        return name + settings.suffix


def _size(count: int) -> str:
    value, unit = float(count), 0
    while value > 9999.9 and unit < 4:
        value /= 1024
        unit += 1
    return f"{value:,.1f} {'KMGT'[unit - 1]}iB" if unit else f"{count} B"


def _main(unpack: bool, stdout: bool) -> Callable[[Process, Options], Awaitable[int]]:
    async def main(process: Process, options: Options) -> int:
        suffix = ".lzma" if options.kind == "lzma" and "suffix" not in options.given else options.suffix
        settings = Settings(
            options.kind, (options.unpack if "unpack" in options.given else unpack) or options.test,
            options.stdout or stdout, options.test, options.keep, options.force, options.verbose, options.level,
            suffix, False,
        )  # fmt: skip
        return await run(process, _Words(), settings, options.files)

    return main


xz: Command[Options] = command("xz", Options)(_main(False, False))
unxz: Command[Options] = command("unxz", Options)(_main(True, False))
xzcat: Command[Options] = command("xzcat", Options)(_main(True, True))
