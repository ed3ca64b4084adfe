"""Hexdumps: lines with offset, octets and characters; and C include files."""

from __future__ import annotations

from collections.abc import AsyncIterator

from bash_env.commands.xxd.arguments import Arguments

_GROUP, _LITTLE_GROUP = 2, 4
_PRINTABLE = bytes(byte if 32 <= byte < 127 else ord(".") for byte in range(256))
_BITS = [f"{byte:08b}" for byte in range(256)]


_EBCDIC_CHANGES = {0x5F: "~", 0x9A: "^", 0xA1: ".", 0xAD: "[", 0xB0: ".", 0xBA: ".", 0xBB: ".", 0xBD: "]"}
"""Where xxd's idea of EBCDIC is another than code page 37."""


def _ebcdic() -> bytes:
    decoded = list(bytes(range(256)).decode("cp037"))
    for code, char in _EBCDIC_CHANGES.items():
        decoded[code] = char
    return bytes(ord(char) if " " <= char <= "~" else ord(".") for char in decoded)


class Dump:
    """The lines of a dump; lines of zeros are held back with -a until it is known how many there are."""

    def __init__(self, arguments: Arguments, columns: int) -> None:
        self.columns = columns
        self.bits = arguments.has("bits")
        self.little = arguments.has("little") and not self.bits
        group = arguments.group
        if group is None or group < 0:
            group = 1 if self.bits else _LITTLE_GROUP if self.little else _GROUP
        self.group = group if 0 < group <= columns else columns
        self.upper = arguments.has("upper")
        self.autoskip = arguments.has("autoskip")
        self.shift = arguments.offset
        self.shape = "%08d: " if arguments.has("decimal") else "%08x: "
        self.shown = _ebcdic() if arguments.has("ebcdic") else _PRINTABLE
        self.width = (8 if self.bits else 2) * columns + (columns - 1) // self.group
        self._zeros: list[str] = []

    def lines(self, data: bytes, offset: int) -> bytes:
        """The lines of `data`, which starts at `offset` and is whole lines but at the end."""
        out: list[str] = []
        for at in range(0, len(data), self.columns):
            octets = data[at : at + self.columns]
            line = self._line(octets, offset + at)
            if not self.autoskip:
                out.append(line)
            elif any(octets):
                out += [*self._held(last=False), line]
            else:
                self._zeros.append(line)
                if len(self._zeros) > 5:
                    del self._zeros[2]
        return "".join(out).encode()

    def finish(self) -> bytes:
        """What is left to print at the end."""
        return "".join(self._held(last=True)).encode()

    def _held(self, last: bool) -> list[str]:
        """The lines of zeros: a few as they are; of more the first and a star, and at the end of the file the last."""
        zeros, self._zeros = self._zeros, []
        if len(zeros) <= (3 if last else 2):
            return zeros
        return [zeros[0], "*\n", *([zeros[-1]] if last else [])]

    def _line(self, octets: bytes, offset: int) -> str:
        address = self.shape % (offset + self.shift)
        characters = octets.translate(self.shown).decode()
        if self.little:
            return f"{address}{self._little(octets, characters)}\n"
        return f"{address}{self._digits(octets):<{self.width}}  {characters}\n"

    def _digits(self, octets: bytes) -> str:
        if self.bits:
            cells = [_BITS[octet] for octet in octets]
            return " ".join(["".join(cells[at : at + self.group]) for at in range(0, len(cells), self.group)])
        text = octets.hex(" ", -self.group)
        return text.upper() if self.upper else text

    def _little(self, octets: bytes, characters: str) -> str:
        """Each octet where the one at the other end of its group would stand; an incomplete group meets characters."""
        group, shape = self.group, "%02X" if self.upper else "%02x"
        row = [" "] * (self.width + 2 + 4 * group + len(octets))
        for place, octet in enumerate(octets):
            column = (2 * group + 1) * (place ^ (group - 1)) // group
            row[column : column + 2] = shape % octet
            row[self.width + 2 + place] = characters[place]
        return "".join(row[: self.width + 2 + len(octets)])


def variable_name(name: str, capital: bool) -> str:
    """The name of a C variable."""
    text = "".join([char if char.isascii() and char.isalnum() else "_" for char in name])
    text = "__" + text if name[:1].isdigit() else text
    return text.upper() if capital else text


async def include(
    stream: AsyncIterator[bytes], columns: int, name: str | None, arguments: Arguments
) -> AsyncIterator[bytes]:
    """C include style: an array and its length, or only the numbers if there is no name."""
    shape = "0X%02X" if arguments.has("upper") else "0x%02x"
    if name is not None:
        yield f"unsigned char {name}[] = {{\n".encode()
    total = 0
    async for block in stream:
        cells = [shape % octet for octet in block]
        places = range(total, total + len(cells))
        text = "".join([_gap(place, columns) + cell for place, cell in zip(places, cells, strict=True)])
        total += len(block)
        yield text.encode()
    if total:
        yield b"\n"
    if name is not None:
        length = f"{name}_LEN" if arguments.has("capitalize") else f"{name}_len"
        yield f"}};\nunsigned int {length} = {total};\n".encode()


def _gap(place: int, columns: int) -> str:
    if not place:
        return "  "
    return ", " if place % columns else ",\n  "
