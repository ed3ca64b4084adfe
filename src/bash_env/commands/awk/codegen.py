"""The Python code of a whole program: its functions, its special rules, and the loop over the records of a block.

Where the program only reads fields, the loop keeps the record and its fields in local variables (`plain`); otherwise
they are in the runtime's `Record`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any, NamedTuple

from bash_env.commands.awk import nodes
from bash_env.commands.awk.codestmt import StatementCode
from bash_env.commands.awk.emitter import Settings
from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.infer import Types
from bash_env.commands.awk.parser import parse
from bash_env.commands.awk.runtime import GENERATED
from bash_env.commands.awk.source import SourceText
from bash_env.commands.awk.symbols import Symbols, uses_record

_SPLITTING = frozenset(("FS", "FIELDWIDTHS", "FPAT", "IGNORECASE", "RS"))
_RULES = {"BEGIN": "begin", "END": "end", "BEGINFILE": "begin_file", "ENDFILE": "end_file"}


class Compiled(NamedTuple):
    """A program ready to run.

    `code` defines the functions named in `entries`; `constants` belong into their globals, and the arrays and scalars
    of the program under the names in `arrays` and `scalars`.
    """

    code: CodeType
    constants: dict[str, Any]
    arrays: dict[str, str]
    scalars: dict[str, str]
    functions: dict[str, tuple[str, bool, bool, tuple[bool, ...]]]
    entries: frozenset[str]
    places: list[int]
    source: SourceText
    warnings: list[str]
    plain: bool
    counting: str

    def place(self, line: int) -> str:
        """How messages name the program's line for a line of the generated code."""
        found = self.places[line - 1] if 0 < line <= len(self.places) else 0
        return self.source.place(max(1, found))


def compile_program(source: SourceText, settings: Settings) -> Compiled:
    """Compile a program. Raises SourceError."""
    try:
        tree, warnings = parse(source, settings.locale.utf8)
        symbols = Symbols(tree)
        types = Types(symbols, settings.assigned)
        generator = ProgramCode(symbols, types, source, settings)
        generator.program()
        code = compile("\n".join(generator.lines) + "\n", GENERATED, "exec")
    except (RecursionError, SyntaxError, MemoryError):
        raise SourceError([f"{source.place(1)}: program nested too deeply"]) from None
    return generator.compiled(code, warnings)


class ProgramCode(StatementCode):
    """Generates a program."""

    def __init__(self, symbols: Symbols, types: Types, source: SourceText, settings: Settings) -> None:
        super().__init__(symbols, types, source, settings)
        self.tree = symbols.program
        self.has_plain_getline = any(isinstance(n, nodes.Getline) and n.kind == "main" for n in symbols.all_nodes)
        self.is_plain = self._is_plain()
        self.counts = "local" if self._counts_locally() else "runtime"
        self.in_records = False
        self.catches_next = False
        self.entries: set[str] = set()
        self.flags: list[str] = []

    # --- what the program is like ----------------------------------------------------------------

    def _is_plain(self) -> bool:
        """Whether rules and functions leave the record and the way it is split alone."""
        if self.has_plain_getline:
            return False  # the record is not the last that was read
        symbols = self.symbols
        if symbols.assigned & {"$", "NF"} or any(info.uses_record for info in symbols.functions.values()):
            return False
        return not (_SPLITTING & symbols.assigned and self._assigned_late())

    def _assigned_late(self) -> bool:
        """Whether splitting is changed outside of BEGIN."""
        late: list[Any] = [self.tree.rules, self.tree.functions]
        late += [blocks for name, blocks in self.tree.special.items() if name in ("BEGINFILE", "ENDFILE")]
        found = [node for root in late for node in nodes.walk(root)]
        return any(isinstance(getattr(n, "target", None), nodes.Name) and n.target.name in _SPLITTING for n in found)  # type: ignore[attr-defined]

    def _counts_locally(self) -> bool:
        """Whether NR and FNR can be counted in local variables."""
        symbols = self.symbols
        shared = symbols.in_functions | symbols.assigned | self.settings.assigned
        return not self.has_plain_getline and not shared & {"NR", "FNR"}

    # --- the whole -------------------------------------------------------------------------------

    def program(self) -> None:
        """Write everything."""
        for name in self.tree.functions:
            self.function_definition(name)
        for rule, entry in _RULES.items():
            blocks = self.tree.special.get(rule)
            if blocks:
                self.special_rule(entry, blocks)
        if self.tree.rules:
            self.records_loop()
        self.write_format_functions()

    def compiled(self, code: CodeType, warnings: list[str]) -> Compiled:
        """The result."""
        arrays: dict[str, str] = {}
        scalars: dict[str, str] = {}
        for name, identifier in self.symbols.globals.items():
            (arrays if self.symbols.kinds.get(("", name)) == "array" else scalars)[name] = identifier
        constants: dict[str, Any] = {f"c{number}": value for number, value in enumerate(self.constants)}
        constants.update(dict.fromkeys(self.flags, False))
        functions = {
            name: (
                info.identifier,
                info.waits,
                info.recursive,
                tuple(self.symbols.kind(name, parameter) == "array" for parameter in info.node.parameters),
            )
            for name, info in self.symbols.functions.items()
        }
        return Compiled(
            code, constants, arrays, scalars, functions, frozenset(self.entries), self.places, self.source,
            warnings + self.warnings, self.is_plain, self.counts,
        )  # fmt: skip

    # --- functions -------------------------------------------------------------------------------

    def function_definition(self, name: str) -> None:
        """A function of the program."""
        info = self.symbols.functions[name]
        parameters = info.node.parameters
        self.owner = name
        self.local_names = {parameter: f"l{number}" for number, parameter in enumerate(parameters)}
        self.at(info.node.line)
        arrays = [p for p in parameters if self.symbols.kind(name, p) == "array"]
        heads = ["depth"] if info.recursive else []
        heads += [f"{self.local_names[p]}={'None' if p in arrays else 'UNSET'}" for p in parameters]
        with self.block(f"{'async ' if info.waits else ''}def {info.identifier}({', '.join(heads)}):"):
            self.declare_globals()
            for parameter in arrays:
                local = self.local_names[parameter]
                self.write(
                    f"if {local}.__class__ is not Array: {local} = as_array({local}, {self.constant(parameter)})"
                )
            if info.recursive:
                self.write("if not turn() & 255: await tick()")
                self.write("if depth > MAX_DEPTH: raise too_deep()")
            self.sequence(info.node.body)
            self.write("return UNSET")
        if info.recursive:
            with self.block(f"async def deep_{info.identifier}(*arguments):"):
                self.write(f"return await Call({info.identifier}(*arguments))")
        self.owner = ""
        self.local_names = {}

    def declare_globals(self) -> None:
        """All variables of the program may be assigned."""
        names = [i for n, i in self.symbols.globals.items() if n not in self.local_names]
        if names or self.flags:
            self.write(f"global {', '.join([*names, *self.flags])}")

    # --- rules -----------------------------------------------------------------------------------

    def special_rule(self, entry: str, blocks: list[nodes.Block]) -> None:
        """BEGIN and its like."""
        self.entries.add(entry)
        self.counting = "runtime"
        with self.block(f"async def {entry}():"), self.variables(blocks):
            for block in blocks:
                self.sequence(block)

    @contextmanager
    def variables(self, root: Any) -> Iterator[None]:
        """Keep the variables that no function uses in local names while a rule runs."""
        names = self._local_candidates(root)
        self.declare_globals()
        if not names:
            yield
            return
        symbols = self.symbols
        self.hoisted = {name: f"h{symbols.globals[name][1:]}" for name in names}
        for name, local in self.hoisted.items():
            self.write(f"{local} = {symbols.globals[name]}")
        with self.block("try:"):
            yield
        with self.block("finally:"):
            for name, local in self.hoisted.items():
                self.write(f"{symbols.globals[name]} = {local}")
        self.hoisted = {}

    def _local_candidates(self, root: Any) -> list[str]:
        symbols = self.symbols
        if self.has_plain_getline:
            return []
        used = {n.name for n in nodes.walk(root) if isinstance(n, nodes.Name)}
        used |= {n.name for n in nodes.walk(root) if isinstance(n, nodes.Call) and n.indirect}
        return [name for name in symbols.globals if name in used and name not in symbols.in_functions]

    def records_loop(self) -> None:
        """The rules, for each record of a block."""
        self.entries.add("records")
        self.counting = self.counts
        self.plain = self.is_plain
        self.in_records = True
        self.flags = [f"r{number}" for number, rule in enumerate(self.tree.rules) if rule.end is not None]
        with self.block("async def records(lines):"):
            if self.plain:
                self.write("line = None")
                self.write("split, separator, digits = rt.plain_split()")
            else:
                self.write("start = rt.starter()")
            counters = [name.lower() for name in ("NR", "FNR") if self.counting == "local" and name in self.mentioned()]
            for counter in counters:
                self.write(f"{counter} = rt.{counter.upper()}")
            with self.variables(self.tree.rules), self.block("for line in lines:"):
                self.start_record(counters)
                self.guarded_rules()
        self.in_records = self.plain = False

    def start_record(self, counters: list[str]) -> None:
        """What is done for every record."""
        if not self.plain:
            self.write("start(line)")
        for counter in counters:
            self.write(f"{counter} += 1.0")
        if self.counting == "runtime":
            fixed = {"NR", "FNR"} & (self.symbols.assigned | self.settings.assigned)
            self.write("rt.count(1.0)" if fixed else "rt.NR += 1.0; rt.FNR += 1.0")

    def guarded_rules(self) -> None:
        """The rules, in a try statement if `next` may be raised below them."""
        if self._raises_next():
            with self.block("try:"):
                self.rules()
            with self.block("except NextRecord:"):
                self.write("pass")
        else:
            self.rules()

    def _raises_next(self) -> bool:
        """Whether `next` stands in a loop, a switch or a function."""
        loops = (nodes.While, nodes.Do, nodes.For, nodes.ForIn, nodes.Switch, nodes.Function)
        for node in nodes.walk(self.tree):
            if isinstance(node, loops) and any(
                isinstance(n, nodes.Jump) and n.kind == "next" for n in nodes.walk(node)
            ):
                return True
        return False

    def next_record(self) -> None:
        """See StatementCode."""
        self.write("continue" if self.in_records and not self.jumps and not self.owner else "raise NextRecord")

    def rules(self) -> None:
        """One rule after the other; the fields are split before the first that needs them."""
        split = "no"
        doubtful = False
        width = self._split_width()
        inits = len(self.lines)
        for number, rule in enumerate(self.tree.rules):
            self.at(rule.line)
            if self.plain and (self._needs_fields(rule.pattern) or self._needs_fields(rule.end)):
                doubtful = doubtful or split == "maybe"
                self.split_fields(split, width)
                split = "yes"
            with self.pattern(rule, number):
                if self.plain and split != "yes" and self._needs_fields(rule.body):
                    doubtful = doubtful or split == "maybe"
                    self.split_fields(split, width)
                    split = "maybe" if rule.pattern is not None else "yes"
                self.action(rule)
        if doubtful:
            self._insert(inits, "f = None")

    def _insert(self, position: int, text: str) -> None:
        indent = self.lines[position][: len(self.lines[position]) - len(self.lines[position].lstrip())]
        self.lines.insert(position, indent + text)
        self.places.insert(position, self.places[position])

    def split_fields(self, state: str, width: int) -> None:
        """Split the record, unless that is done."""
        split = f"f = split(line, separator, {width}) if line else NONE"
        self.write(split if state == "no" else f"if f is None: {split}")

    def _needs_fields(self, root: Any) -> bool:
        """Whether something looks at a field other than $0, or at NF."""
        return root is not None and any(self._is_field(node) for node in nodes.walk(root))

    def _is_field(self, node: nodes.Node) -> bool:
        if isinstance(node, nodes.Field):
            return self.constant_index(node) != 0
        return isinstance(node, nodes.Name) and uses_record(node)

    def _split_width(self) -> int:
        """How many times to split at most: as often as the greatest field needs, or -1."""
        width = 0
        for node in nodes.walk(self.tree.rules):
            if not self._is_field(node):
                continue
            index = self.constant_index(node) if isinstance(node, nodes.Field) else None
            if index is None:
                return -1
            width = max(width, index)
        return width

    @contextmanager
    def pattern(self, rule: nodes.Rule, number: int) -> Iterator[None]:
        """The test in front of an action."""
        if rule.pattern is None:
            yield
            return
        condition = self.condition(rule.pattern)
        if rule.end is None:
            with self.block(f"if {condition}:"):
                yield
            return
        with self.block(f"if r{number} or {condition}:"):
            self.write(f"r{number} = not {self.condition(rule.end)}")
            yield

    def action(self, rule: nodes.Rule) -> None:
        """The action of a rule; without one the record is printed."""
        if rule.body is not None:
            self.sequence(rule.body)
        else:
            self.print_statement(nodes.Print(False, [], "", None, rule.line))
