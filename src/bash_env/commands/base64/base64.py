"""base64 and base32: encode or decode data (GNU coreutils manual 3.7 and 3.8)."""

from __future__ import annotations

from bash_env.commands.base64.codecs import BASE32, BASE64, Decoder, Encoder, Encoding
from bash_env.kernel.errors import strerror
from bash_env.kernel.files import OpenFile
from bash_env.kernel.process import Process
from bash_env.kernel.streams import blocks
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands, option
from bash_env.options.values import size
from bash_env.text.quote import quote_if_needed
from bash_env.text.sizes import MAX_SIZE

_WRAP = 76
_BLOCK = 1 << 15  # base32 takes its time


class Options(CommandOptions):
    """Encode or decode FILE, or standard input, to standard output.

    With no FILE, or when FILE is -, read standard input.
    """

    decode: bool = flag("-d", "--decode", help="decode data")
    ignore: bool = flag("-i", "--ignore-garbage", help="when decoding, ignore non-alphabet characters")
    wrap: int = option(
        "-w",
        "--wrap",
        metavar="COLS",
        parse=size("invalid wrap size", "", maximum=MAX_SIZE),
        default=_WRAP,
        help="wrap encoded lines after COLS character (default 76).\nUse 0 to disable line wrapping",
    )
    file: list[str] = operands("FILE", default=("-",), maximum=1)


async def _run(process: Process, options: Options, encoding: Encoding) -> int:
    name = options.file[0]
    try:
        file = process.stdin.share() if name == "-" else await process.open(name)
    except OSError as error:
        return await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    try:
        if options.decode:
            return await _decode(process, Decoder(encoding, options.ignore), file)
        return await _encode(process, Encoder(encoding, options.wrap), file)
    except BrokenPipeError:
        raise
    except OSError as error:
        return await process.error(f"read error: {strerror(error)}")
    finally:
        await file.close()


async def _encode(process: Process, encoder: Encoder, file: OpenFile) -> int:
    async for block in blocks(file, _BLOCK):
        await process.write(encoder.feed(block))
        await process.checkpoint()
    await process.write(encoder.finish())
    return 0


async def _decode(process: Process, decoder: Decoder, file: OpenFile) -> int:
    async for block in blocks(file, _BLOCK):
        await process.write(decoder.feed(block))
        if decoder.bad:
            break
        await process.checkpoint()
    await process.write(decoder.finish())
    return await process.error("invalid input") if decoder.bad else 0


@command("base64", Options)
async def base64(process: Process, options: Options) -> int:
    """Base64."""
    return await _run(process, options, BASE64)


@command("base32", Options)
async def base32(process: Process, options: Options) -> int:
    """Base32."""
    return await _run(process, options, BASE32)
