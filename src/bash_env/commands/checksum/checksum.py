"""md5sum, sha1sum, sha224sum, sha256sum, sha384sum, sha512sum, b2sum, cksum and sum (GNU coreutils manual 6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bash_env.commands.checksum.check import Checker, How
from bash_env.commands.checksum.digests import ALGORITHMS, BLAKE_BITS, Algorithm, blake, digest_file
from bash_env.commands.checksum.lines import Entry, plain_line, tagged_line
from bash_env.commands.checksum.sums import SUMS, Sum
from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.options.choices import choose
from bash_env.options.command import Command, command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets
from bash_env.text.quote import quote, quote_if_needed
from bash_env.text.sizes import SizeError, parse_size

_SUM_BLOCK = 1 << 16


class CheckOptions(CommandOptions):
    """The options that all programs with --check have."""

    check_list: bool = flag("-c", "--check", help="read checksums from the FILEs and check them")
    zero: bool = flag(
        "-z", "--zero", help="end each output line with NUL, not newline,\nand disable file name escaping"
    )
    ignore_missing: bool = flag("--ignore-missing", help="don't fail or report status for missing files")
    quiet: bool = flag("--quiet", help="don't print OK for each successfully verified file")
    status: bool = flag("--status", help="don't output anything, status code shows success")
    strict: bool = flag("--strict", help="exit non-zero for improperly formatted checksum lines")
    warn: bool = flag("-w", "--warn", help="warn about improperly formatted checksum lines")
    files: list[str] = operands("FILE", default=("-",))

    def check(self, env: Mapping[str, str]) -> None:
        """Refuse what goes only with, or only without, --check."""
        if self.check_list and self.zero:
            raise UsageError("the --zero option is not supported when verifying checksums")
        if not self.check_list:
            for field in ("ignore_missing", "status", "warn", "quiet", "strict"):
                if getattr(self, field):
                    name = field.replace("_", "-")
                    raise UsageError(f"the --{name} option is meaningful only when verifying checksums")

    def how(self) -> How:
        """How to check."""
        return How(self.ignore_missing, self.quiet, self.status, self.strict, self.warn)


class DigestOptions(CheckOptions):
    """Print or check checksums. With no FILE, or when FILE is -, read standard input."""

    binary: bool | None = flag("-b", "--binary", default=None, help="read in binary mode")
    tag: bool = flag("--tag", help="create a BSD-style checksum")
    text: bool = sets("binary", False, "-t", "--text", help="read in text mode (default)")

    def check(self, env: Mapping[str, str]) -> None:
        """As for CheckOptions, and the modes."""
        if self.tag and self.binary is False:
            raise UsageError("--tag does not support --text mode")
        if self.check_list and self.tag:
            raise UsageError("the --tag option is meaningless when verifying checksums")
        if self.check_list and self.binary is not None:
            raise UsageError("the --binary and --text options are meaningless when verifying checksums")
        super().check(env)


class BlakeOptions(DigestOptions):
    """Print or check BLAKE2b (512-bit) checksums. With no FILE, or when FILE is -, read standard input."""

    length: str | None = option(
        "-l",
        "--length",
        metavar="BITS",
        help="digest length in bits; must not exceed the max for\nthe blake2 algorithm and must be a multiple of 8",
    )
    bits: int = BLAKE_BITS

    def check(self, env: Mapping[str, str]) -> None:
        """As for DigestOptions, and the length."""
        self.bits = _bits("b2sum", self.length, env)
        super().check(env)


def _bits(program: str, length: str | None, env: Mapping[str, str]) -> int:
    if length is None:
        return BLAKE_BITS
    shown = quote(length, env)
    try:
        bits = parse_size(length, "")
    except SizeError:
        raise UsageError(f"invalid length: {shown}", hint=False) from None
    if bits > BLAKE_BITS:
        words = f"maximum digest length for {quote('BLAKE2b', env)} is {BLAKE_BITS} bits"
        raise UsageError(f"invalid length: {shown}\n{program}: {words}", hint=False)
    if bits % 8:
        words = "length is not a multiple of 8"
        raise UsageError(f"invalid length: {shown}\n{program}: {words}", hint=False)
    return bits or BLAKE_BITS


class CksumOptions(CheckOptions):
    """Print or verify checksums. By default use the 32 bit CRC algorithm.

    With no FILE, or when FILE is -, read standard input.
    DIGEST may be sysv, bsd, crc, md5, sha1, sha224, sha256, sha384, sha512, blake2b or sm3.
    """

    algorithm: str = option(
        "-a", "--algorithm", metavar="TYPE", default="", help="select the digest type to use.  See DIGEST above."
    )
    length: str | None = option("-l", "--length", metavar="BITS", help="digest length in bits, of blake2b")
    tag: bool = flag("--tag", default=True, help="create a BSD-style checksum (the default)")
    untagged: bool = sets("tag", False, "--untagged", help="create a reversed style checksum, without digest type")
    debug: bool = flag("--debug", help="accepted; there is one implementation")
    bits: int = BLAKE_BITS

    def check(self, env: Mapping[str, str]) -> None:
        """As for CheckOptions, and what goes with the algorithm."""
        if self.algorithm:
            names = {name: name for name in [*SUMS, *ALGORITHMS]}
            self.algorithm = choose("--algorithm", self.algorithm, names, env)
        self.bits = _bits("cksum", self.length, env)
        if self.length is not None and self.algorithm != "blake2b":
            raise UsageError("--length is only supported with --algorithm=blake2b", hint=False)
        if self.check_list and self.algorithm in SUMS:
            raise UsageError("--check is not supported with --algorithm={bsd,sysv,crc}", hint=False)
        super().check(env)


class SumOptions(CommandOptions):
    """Print or check BSD (16-bit) checksums. With no FILE, or when FILE is -, read standard input."""

    kind: str = flag("-r", const="bsd", default="bsd", help="use BSD sum algorithm (the default), use 1K blocks")
    sysv: str = sets("kind", "sysv", "-s", "--sysv", help="use System V sum algorithm, use 512 bytes blocks")
    files: list[str] = operands("FILE")


async def _digests(process: Process, options: DigestOptions, algorithm: Algorithm, any_length: bool = False) -> int:
    """md5sum and its like."""
    if options.check_list:
        tag = algorithm.tag.partition("-")[0]

        def expected(entry: Entry) -> Algorithm | None:
            bits = entry.bits or algorithm.bits
            if any_length and (not entry.tag or entry.bits):
                bits = 4 * len(entry.digest)
            if entry.tag not in ("", tag) or len(entry.digest) * 4 != bits or bits > BLAKE_BITS or bits % 8:
                return None
            return blake(bits) if any_length else algorithm

        return await _check(Checker(process, options.how(), tag, expected), options.files)
    end = "\0" if options.zero else "\n"
    for name in options.files:
        digest = await _digest(process, name, algorithm)
        if digest is not None and options.tag:
            await _put(process, tagged_line(algorithm.tag, name, digest, end))
        elif digest is not None:
            await _put(process, plain_line(name, digest, bool(options.binary), end))
    return process.failure


async def _check(checker: Checker, lists: Sequence[str]) -> int:
    good = [await checker.check(name) for name in lists]
    return 0 if all(good) else 1


async def _digest(process: Process, name: str, algorithm: Algorithm) -> str | None:
    try:
        return await digest_file(process, name, algorithm)
    except OSError as error:
        await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
        return None


async def _put(process: Process, text: str) -> None:
    await process.write(text.encode("utf-8", "surrogateescape"))


async def _sums(process: Process, kind: str, files: Sequence[str], end: str) -> int:
    """sum, and cksum with a CRC."""
    for name in files or ["-"]:
        total = SUMS[kind]()
        try:
            await _sum_file(process, name, total)
        except IsADirectoryError as error:
            if kind != "crc":
                await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
                continue
        except OSError as error:
            await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
            continue
        await _put(process, total.text() + (f" {name}" if files else "") + end)
    return process.failure


async def _sum_file(process: Process, name: str, total: Sum) -> None:
    file = process.stdin.share() if name == "-" else await process.open(name)
    try:
        async for block in blocks(file, _SUM_BLOCK):
            total.update(block)
            await process.checkpoint()
    finally:
        await file.close()


def _program(name: str, algorithm: str) -> Command[DigestOptions]:
    @command(name, DigestOptions)
    async def main(process: Process, options: DigestOptions) -> int:
        return await _digests(process, options, ALGORITHMS[algorithm])

    return main


md5sum = _program("md5sum", "md5")
sha1sum = _program("sha1sum", "sha1")
sha224sum = _program("sha224sum", "sha224")
sha256sum = _program("sha256sum", "sha256")
sha384sum = _program("sha384sum", "sha384")
sha512sum = _program("sha512sum", "sha512")


@command("b2sum", BlakeOptions)
async def b2sum(process: Process, options: BlakeOptions) -> int:
    """BLAKE2b."""
    return await _digests(process, options, blake(options.bits), any_length=options.length is None)


@command("sum", SumOptions)
async def sum_(process: Process, options: SumOptions) -> int:
    """The 16-bit sums."""
    return await _sums(process, options.kind, options.files, "\n")


@command("cksum", CksumOptions)
async def cksum(process: Process, options: CksumOptions) -> int:
    """Any of them."""
    if options.check_list:
        return await _check(Checker(process, options.how(), "cksum", _any_algorithm(options)), options.files)
    end = "\0" if options.zero else "\n"
    kind = options.algorithm or "crc"
    if kind in SUMS:
        return await _sums(process, kind, options.files if options.files != ["-"] else [], end)
    algorithm = blake(options.bits) if kind == "blake2b" else ALGORITHMS[kind]
    for name in options.files:
        digest = await _digest(process, name, algorithm)
        if digest is not None and options.tag:
            await _put(process, tagged_line(algorithm.tag, name, digest, end))
        elif digest is not None:
            await _put(process, plain_line(name, digest, False, end))
    return process.failure


def _any_algorithm(options: CksumOptions) -> Callable[[Entry], Algorithm | None]:
    """The algorithm of a line by its tag; a line without one is of the algorithm asked for."""
    by_tag = {algorithm.tag: algorithm for algorithm in ALGORITHMS.values()}
    only = ALGORITHMS[options.algorithm] if options.algorithm else None

    def choose_algorithm(entry: Entry) -> Algorithm | None:
        algorithm = by_tag.get(entry.tag) if entry.tag else only
        if algorithm is None or (only is not None and algorithm.tag != only.tag):
            return None
        if entry.bits and algorithm.tag == "BLAKE2b" and entry.bits % 8 == 0 and entry.bits <= BLAKE_BITS:
            algorithm = blake(entry.bits)
        return algorithm if len(entry.digest) * 4 == algorithm.bits else None

    return choose_algorithm
