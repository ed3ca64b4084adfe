"""Running bc's instructions, with stacks of its own, in slices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bash_env.commands.bc.code import Definition, Instruction
from bash_env.commands.bc.mathlib import LIBRARY
from bash_env.commands.bc.numbers import (
    ONE,
    ZERO,
    BcError,
    Number,
    add,
    divide,
    integer_text,
    length,
    modulo,
    multiply,
    parse,
    power,
    rescaled,
    shown,
    square_root,
    subtract,
)

MAX_CALLS = 100_000
"""How deep functions may call each other."""
MAX_INDEX = 16_777_215
_MAX = 2_147_483_647
_SLICE = 2000
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "q": '"', "r": "\r", "t": "\t", "\\": "\\", "e": "\x1b"}


class Halt(Exception):
    """`halt`."""


class NeedInput(Exception):
    """read() wants a line."""


class Frame:
    """A function that runs: its code, the next instruction, and what its parameters and variables hid."""

    __slots__ = ("code", "name", "next", "saved", "void")

    def __init__(self, name: str, code: list[Instruction], void: bool) -> None:
        self.name = name
        self.code = code
        self.next = 0
        self.void = void
        self.saved: list[tuple[dict[str, Any], str, Any]] = []


class _Reported(BcError):
    """An error whose message has been written."""


class Machine:
    """The variables, functions and the state of one bc."""

    def __init__(self, library: bool, line_length: int) -> None:
        self.library = library
        self.scale = 20 if library else 0
        self.ibase = 10
        self.obase = 10
        self.last = ZERO
        self.variables: dict[str, Number] = {}
        self.arrays: dict[str, dict[int, Number]] = {}
        self.functions: dict[str, Definition] = {}
        self.stack: list[Any] = []
        self.frames: list[Frame] = []
        self.out: list[tuple[bool, str]] = []
        self.column = 0
        self.width = line_length
        self.random = 1
        self.given: list[str] = []

    def start(self, code: list[Instruction]) -> None:
        """Begin with the code of a line."""
        self.stack.clear()
        self.frames = [Frame("(main)", code, False)]

    def run(self) -> bool:
        """Go on for a slice; whether the line is done. Raises Halt and NeedInput."""
        budget = _SLICE
        while self.frames:
            frame = self.frames[-1]
            try:
                while budget and frame.next < len(frame.code):
                    budget -= 1
                    name, value, _ = frame.code[frame.next]
                    frame.next += 1
                    if _RULES[name](self, value):
                        frame = self.frames[-1]
            except BcError as error:
                if not isinstance(error, _Reported):
                    self.complain("error", str(error))
                self._abandon()
                return True
            if not budget:
                return False
            if len(self.frames) == 1:
                self.frames.pop()
        return True

    def complain(self, kind: str, words: str, address: int | None = None) -> None:
        """Report where the code is."""
        frame = self.frames[-1]
        at = frame.code[frame.next - 1].address if address is None else address
        self.out.append((True, f"Runtime {kind} (func={frame.name}, adr={at}): {words}\n"))

    def _abandon(self) -> None:
        while self.frames:
            self._leave(self.frames.pop())

    def _leave(self, frame: Frame) -> None:
        for table, name, old in reversed(frame.saved):
            if old is None:
                table.pop(name, None)
            else:
                table[name] = old

    def write(self, text: str) -> None:
        """Text to standard output; lines are broken where they are full."""
        if not self.width or (self.column + len(text) < self.width - 1 and "\n" not in text):
            self.column += len(text)
            self.out.append((False, text))
            return
        pieces = []
        for count, line in enumerate(text.split("\n")):
            if count:
                pieces.append("\n")
                self.column = 0
            pieces.append(self._broken(line))
        self.out.append((False, "".join(pieces)))

    def _broken(self, line: str) -> str:
        room = self.width - 2
        pieces = []
        while self.column + len(line) > room:
            cut = max(room - self.column, 0)
            pieces.append(line[:cut])
            line = line[cut:]
            self.column = 0
        self.column += len(line)
        return "\\\n".join([*pieces, line])

    def show(self, value: Number) -> None:
        """A number on a line of its own, which becomes `last`."""
        self.last = value
        self.write(shown(value, self.obase) + "\n")

    def call(self, name: str, kinds: list[str | None]) -> bool:
        """Enter a function; its arguments are on the stack."""
        arguments = self.stack[len(self.stack) - len(kinds) :]
        del self.stack[len(self.stack) - len(kinds) :]
        definition = self.functions.get(name)
        frame = self.frames[-1]
        start = frame.code[frame.next - 1].address - len(kinds) - 1
        if definition is None:
            native = LIBRARY.get(name) if self.library else None
            if native is None:
                self.complain("error", f"Function {name} not defined.", start)
                raise _Reported
            if native[0] != len(kinds):
                self.complain("error", "Parameter number mismatch", start + min(len(kinds), native[0]) + 1)
                raise _Reported
            self.stack.append(native[1](*arguments, self.scale))
            return False
        if len(self.frames) > MAX_CALLS:
            raise BcError("functions nested too deep (MAX_CALLS)")
        self._check(definition, kinds, start)
        self._enter(definition, arguments)
        return True

    def _check(self, definition: Definition, kinds: list[str | None], start: int) -> None:
        for place, ((_, array, _), kind) in enumerate(zip(definition.params, kinds, strict=False)):
            if array != (kind is not None):
                self.complain("error", "Parameter type mismatch, parameter (null).", start + place + 1)
                self.complain("error", "Parameter number mismatch", start + place + 2)
                raise _Reported
        if len(kinds) != len(definition.params):
            over = len(kinds) > len(definition.params)
            at = start + 1 + (len(definition.params) if over else len(kinds))
            self.complain("error", "Parameter number mismatch", at)
            raise _Reported

    def _enter(self, definition: Definition, arguments: list[Any]) -> None:
        frame = Frame(definition.name, definition.code, definition.void)
        for (name, array, pointer), value in zip(definition.params, arguments, strict=True):
            table: dict[str, Any] = self.arrays if array else self.variables
            frame.saved.append((table, name, table.get(name)))
            table[name] = value if pointer or not array else dict(value)
        for name, array, _ in definition.autos:
            table = self.arrays if array else self.variables
            frame.saved.append((table, name, table.get(name)))
            blank: Any = {} if array else ZERO
            table[name] = blank
        self.frames.append(frame)

    def place(self, name: str) -> int:
        """The index on the stack."""
        value = self.stack.pop()
        index = rescaled(value, 0).units
        if not 0 <= index <= MAX_INDEX:
            raise BcError(f"Array {name} subscript out of bounds.")
        return index


def _binary(machine: Machine, op: str) -> None:
    b, a = machine.stack.pop(), machine.stack.pop()
    machine.stack.append(_OPERATORS[op](machine, a, b))


def _power(machine: Machine, a: Number, b: Number) -> Number:
    if b.scale and b.units % 10**b.scale:
        machine.complain("warning", "non-zero scale in exponent")
    return power(a, rescaled(b, 0).units, machine.scale)


def _compared(test: Callable[[int], bool]) -> Callable[[Machine, Number, Number], Number]:
    return lambda machine, a, b: ONE if test(subtract(a, b).units) else ZERO


_OPERATORS: dict[str, Callable[[Machine, Number, Number], Number]] = {
    "+": lambda m, a, b: add(a, b), "-": lambda m, a, b: subtract(a, b), "*": lambda m, a, b: multiply(a, b, m.scale),
    "/": lambda m, a, b: divide(a, b, m.scale), "%": lambda m, a, b: modulo(a, b, m.scale), "^": _power,
    "==": _compared(lambda d: d == 0), "!=": _compared(lambda d: d != 0), "<": _compared(lambda d: d < 0),
    "<=": _compared(lambda d: d <= 0), ">": _compared(lambda d: d > 0), ">=": _compared(lambda d: d >= 0),
}  # fmt: skip


def _set_base(machine: Machine, name: str, value: Number) -> None:
    if name == "last":
        machine.last = value
        return
    number = rescaled(value, 0).units
    if name == "scale":
        if value.units < 0:
            machine.complain("warning", "negative scale, set to 0")
        elif number > _MAX:
            machine.complain("warning", f"scale too large, set to {_MAX}")
        machine.scale = max(0, min(number, _MAX))
        return
    if name == "history":
        return
    top = 36 if name == "ibase" else _MAX
    if number < 2:
        machine.complain("warning", f"{name} too small, set to 2")
    elif number > top:
        machine.complain("warning", f"{name} too large, set to {top}")
    setattr(machine, name, max(2, min(number, top)))


def _get_base(machine: Machine, name: str) -> Number:
    if name == "last":
        return machine.last
    return Number(-1 if name == "history" else getattr(machine, name), 0)


def _load(machine: Machine, target: str, name: str) -> Number:
    if target == "base":
        return _get_base(machine, name)
    if target == "variable":
        return machine.variables.get(name, ZERO)
    return machine.arrays.get(name, {}).get(machine.place(name), ZERO)


def _store(machine: Machine, target: str, name: str, value: Number) -> None:
    if target == "base":
        _set_base(machine, name, value)
    elif target == "variable":
        machine.variables[name] = value
    else:
        machine.arrays.setdefault(name, {})[machine.place(name)] = value


def _load_rule(target: str) -> Callable[[Machine, Any], None]:
    return lambda machine, name: machine.stack.append(_load(machine, target, name))


def _copy_rule(target: str) -> Callable[[Machine, Any], None]:
    """Load and keep the index."""

    def run(machine: Machine, name: str) -> None:
        if target == "element":
            machine.stack.append(machine.stack[-1])
        machine.stack.append(_load(machine, target, name))

    return run


def _store_rule(target: str) -> Callable[[Machine, Any], None]:
    def run(machine: Machine, name: str) -> None:
        value = machine.stack.pop()
        _store(machine, target, name, value)
        machine.stack.append(_get_base(machine, name) if target == "base" else value)

    return run


def _post_rule(target: str) -> Callable[[Machine, Any], None]:
    def run(machine: Machine, what: Any) -> None:
        name, op = what
        value = machine.stack.pop()
        _store(machine, target, name, add(value, ONE if op == "++" else Number(-1, 0)))
        machine.stack.append(value)

    return run


def _step_rule(target: str) -> Callable[[Machine, Any], None]:
    def run(machine: Machine, what: Any) -> None:
        name, op = what
        _copy_rule(target)(machine, name)
        value = add(machine.stack.pop(), ONE if op == "++" else Number(-1, 0))
        _store(machine, target, name, value)
        machine.stack.append(value)

    return run


def _nothing(machine: Machine, value: Any) -> None:
    pass


def _constant(machine: Machine, text: str) -> None:
    machine.stack.append(parse(text, machine.ibase))


def _jump(machine: Machine, label: Any) -> None:
    machine.frames[-1].next = label.place


def _jump_unless(machine: Machine, label: Any) -> None:
    if not machine.stack.pop().units:
        machine.frames[-1].next = label.place


def _jump_if(machine: Machine, label: Any) -> None:
    if machine.stack.pop().units:
        machine.frames[-1].next = label.place


def _show(machine: Machine, value: Any) -> None:
    found = machine.stack.pop()
    if found is not None:
        machine.show(found)


def _drop(machine: Machine, value: Any) -> None:
    machine.stack.pop()


def _print(machine: Machine, value: Any) -> None:
    machine.last = machine.stack.pop()
    machine.write(shown(machine.last, machine.obase))


def _string(machine: Machine, text: str) -> None:
    machine.write(text)


def _print_string(machine: Machine, text: str) -> None:
    parts = text.split("\\")
    out = [parts[0]]
    place = 1
    while place < len(parts):
        part = parts[place]
        if part:
            out.append(_ESCAPES.get(part[0], "") + part[1:])
        elif place + 1 < len(parts):
            place += 1
            out.append("\\" + parts[place])
        place += 1
    machine.write("".join(out))


def _negate(machine: Machine, value: Any) -> None:
    found = machine.stack.pop()
    machine.stack.append(Number(-found.units, found.scale))


def _not(machine: Machine, value: Any) -> None:
    machine.stack.append(ZERO if machine.stack.pop().units else ONE)


def _return(machine: Machine, value: Any) -> bool:
    frame = machine.frames.pop()
    machine._leave(frame)
    if frame.void:
        machine.stack[-1] = None
    return True


def _halt(machine: Machine, value: Any) -> None:
    raise Halt


def _call(machine: Machine, what: Any) -> bool:
    return machine.call(*what)


def _array(machine: Machine, name: str) -> None:
    machine.stack.append(machine.arrays.setdefault(name, {}))


def _length(machine: Machine, value: Any) -> None:
    machine.stack.append(Number(length(machine.stack.pop()), 0))


def _scale(machine: Machine, value: Any) -> None:
    machine.stack.append(Number(machine.stack.pop().scale, 0))


def _sqrt(machine: Machine, value: Any) -> None:
    machine.stack.append(square_root(machine.stack.pop(), machine.scale))


def _random(machine: Machine, value: Any) -> None:
    machine.random = (machine.random * 1103515245 + 12345) % (1 << 31)
    machine.stack.append(Number(machine.random, 0))


def _read(machine: Machine, value: Any) -> None:
    if not machine.given:
        machine.frames[-1].next -= 1
        raise NeedInput
    text = machine.given.pop(0).strip()
    sign = text.startswith("-")
    digits = text.lstrip("-")
    number = parse(digits, machine.ibase) if digits.replace(".", "", 1).isalnum() else ZERO
    machine.stack.append(Number(-number.units, number.scale) if sign else number)


def _limits(machine: Machine, value: Any) -> None:
    rows = (
        ("BC_BASE_MAX     ", _MAX), ("BC_DIM_MAX      ", MAX_INDEX), ("BC_SCALE_MAX    ", _MAX),
        ("BC_STRING_MAX   ", _MAX), ("MAX Exponent    ", (1 << 63) - 1), ("Number of vars  ", 32767),
    )  # fmt: skip
    machine.out.append((False, "".join(f"{name}= {integer_text(number)}\n" for name, number in rows)))


_RULES: dict[str, Callable[[Machine, Any], bool | None]] = {
    "binary": _binary, "constant": _constant, "jump": _jump, "unless": _jump_unless, "if": _jump_if, "show": _show,
    "drop": _drop, "print": _print, "string": _string, "print string": _print_string, "negate": _negate, "not": _not,
    "return": _return, "halt": _halt, "call": _call, "array": _array, "length": _length, "scale": _scale,
    "sqrt": _sqrt, "random": _random, "read": _read, "limits": _limits, "warranty": _nothing,
    **{f"load {target}": _load_rule(target) for target in ("base", "variable", "element")},
    **{f"load stepped {target}": _nothing for target in ("base", "variable", "element")},
    **{f"copy {target}": _copy_rule(target) for target in ("base", "variable", "element")},
    **{f"store {target}": _store_rule(target) for target in ("base", "variable", "element")},
    **{f"post {target}": _post_rule(target) for target in ("base", "variable", "element")},
    **{f"step {target}": _step_rule(target) for target in ("base", "variable", "element")},
}  # fmt: skip
