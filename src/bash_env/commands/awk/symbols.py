"""What the names of a program are: arrays or scalars, and what its functions need (gawk manual 9.2)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.awk import nodes
from bash_env.commands.awk.parser import SPECIAL_VARIABLES

SPECIAL_ARRAYS = frozenset(("ARGV", "ENVIRON", "PROCINFO"))
SPECIAL_SCALARS = SPECIAL_VARIABLES - SPECIAL_ARRAYS - {"SYMTAB", "FUNCTAB"}

# the arguments of functions that are arrays, by position
ARRAY_ARGUMENTS: dict[str, tuple[int, ...]] = {
    "split": (1, 3), "patsplit": (1, 3), "match": (2,), "asort": (0, 1), "asorti": (0, 1),
}  # fmt: skip
_NEUTRAL = frozenset(("typeof", "isarray", "length"))
_WAITING = frozenset(("system", "close", "fflush", "asort", "asorti"))
_LOOPS = (nodes.While, nodes.Do, nodes.For, nodes.ForIn)

Owner = str  # the name of a function, or "" for the rules


class FunctionInfo:
    """A function: its Python name, the kinds of its parameters, and how it must run."""

    __slots__ = ("calls", "identifier", "node", "recursive", "uses_record", "waits")

    def __init__(self, node: nodes.Function, identifier: str) -> None:
        self.node = node
        self.identifier = identifier
        self.calls: set[str] = set()
        self.waits = False
        self.recursive = False
        self.uses_record = False


class Symbols:
    """All names of a program.

    `kinds` maps (owner, name) to "array" or "scalar" as the first use says; what is not in it was only passed on.
    """

    def __init__(self, program: nodes.Program) -> None:
        self.program = program
        self.kinds: dict[tuple[Owner, str], str] = {("", name): "array" for name in SPECIAL_ARRAYS}
        self.functions = {
            name: FunctionInfo(node, f"f{number}") for number, (name, node) in enumerate(program.functions.items())
        }
        self.globals: dict[str, str] = {}
        self.in_functions: set[str] = set()
        self.assigned: set[str] = set()
        self.all_nodes: list[nodes.Node] = []
        self._links: list[tuple[Owner, str, str, int]] = []
        self._walk_all()
        self._spread_arrays()
        self.mixed = self._mixed()
        self._spread_calls()

    def parameters(self, owner: Owner) -> list[str]:
        """The parameters of a function."""
        return self.functions[owner].node.parameters if owner else []

    def kind(self, owner: Owner, name: str) -> str:
        """Whether a name is an "array", a "scalar", or unknown ("")."""
        return self.kinds.get(self.key(owner, name), "")

    def key(self, owner: Owner, name: str) -> tuple[Owner, str]:
        """A parameter belongs to its function, every other name to the program."""
        return (owner, name) if owner and name in self.parameters(owner) else ("", name)

    # --- collecting ------------------------------------------------------------------------------

    def _walk_all(self) -> None:
        program = self.program
        for blocks in program.special.values():
            self._walk("", blocks)
        self._walk("", program.rules)
        for name, info in self.functions.items():
            self._walk(name, [info.node.body])

    def _walk(self, owner: Owner, roots: object) -> None:
        for node in nodes.walk(roots):
            self.all_nodes.append(node)
            visit = _VISITS.get(type(node))
            if visit is not None:
                visit(self, owner, node)
            if owner:
                self._function_needs(self.functions[owner], node)

    def use(self, owner: Owner, node: nodes.Expression, kind: str) -> None:
        """Note that a name is used as an array or as a scalar."""
        if isinstance(node, nodes.Name):
            self.declare(owner, node.name)
            self.kinds.setdefault(self.key(owner, node.name), kind)

    def declare(self, owner: Owner, name: str) -> None:
        """Give a global name its place."""
        if owner and name in self.parameters(owner):
            return
        if owner:
            self.in_functions.add(name)
        if name not in SPECIAL_SCALARS:
            self.globals.setdefault(name, f"g{len(self.globals)}")

    def _function_needs(self, info: FunctionInfo, node: nodes.Node) -> None:
        if isinstance(node, (*_LOOPS, nodes.Getline)) or (isinstance(node, nodes.Call) and node.indirect):
            info.waits = True
        elif isinstance(node, nodes.Print):
            info.waits = info.waits or bool(node.redirection)
            info.uses_record = info.uses_record or not node.arguments
        elif isinstance(node, nodes.Builtin):
            info.waits = info.waits or node.name in _WAITING
            info.uses_record = info.uses_record or uses_record(node)
        elif isinstance(node, nodes.Call):
            info.calls.add(node.name)
        elif uses_record(node):
            info.uses_record = True

    def link(self, owner: Owner, node: nodes.Call) -> None:
        """Note which names are passed to which parameters."""
        info = self.functions.get(node.name)
        for position, argument in enumerate(node.arguments):
            if not isinstance(argument, nodes.Name):
                continue
            self.declare(owner, argument.name)
            if info is not None and not node.indirect and position < len(info.node.parameters):
                self._links.append((owner, argument.name, node.name, position))

    # --- what follows ----------------------------------------------------------------------------

    def _spread_arrays(self) -> None:
        """A name that is passed to an array parameter is an array."""
        changed = True
        while changed:
            changed = False
            for owner, name, callee, position in self._links:
                parameter = self.functions[callee].node.parameters[position]
                key = self.key(owner, name)
                if self.kinds.get((callee, parameter)) == "array" and key not in self.kinds:
                    self.kinds[key] = "array"
                    changed = True

    def _mixed(self) -> set[tuple[Owner, str]]:
        """Scalars that are passed to array parameters, and scalar parameters that get arrays."""
        kinds = self.kinds
        links = [
            (self.key(owner, name), (callee, self.functions[callee].node.parameters[position]))
            for owner, name, callee, position in self._links
        ]
        holding = {key for key, kind in kinds.items() if kind == "array"}
        changed = True
        while changed:
            changed = False
            for source, target in links:
                if source in holding and target not in holding:
                    holding.add(target)
                    changed = True
        passed = {source for source, target in links if kinds.get(target) == "array"}
        return {key for key in holding | passed if kinds.get(key) == "scalar"}

    def origin(self, owner: Owner, name: str) -> str:
        """The global name that is passed for a parameter, if there is one."""
        key, seen = self.key(owner, name), set()
        while key[0] and key not in seen:
            seen.add(key)
            sources = [self.key(o, n) for o, n, callee, place in self._links
                       if (callee, self.functions[callee].node.parameters[place]) == key]  # fmt: skip
            if not sources:
                return ""
            key = sources[0]
        return key[1] if seen else ""

    def _spread_calls(self) -> None:
        """What a function needs, its callers need; a function that reaches itself is recursive, and waits."""
        functions = self.functions
        reach = {name: {c for c in info.calls if c in functions} for name, info in functions.items()}
        changed = True
        while changed:
            changed = False
            for found in reach.values():
                more = set().union(*(reach[name] for name in found)) - found
                if more:
                    found |= more
                    changed = True
        for name, info in functions.items():
            info.recursive = name in reach[name]
        for name, info in functions.items():
            called = [functions[other] for other in reach[name]]
            info.waits = info.waits or info.recursive or any(i.waits or i.recursive for i in called)
            info.uses_record = info.uses_record or any(i.uses_record for i in called)


def uses_record(node: nodes.Node) -> bool:
    """Whether a node looks at $0, the fields or NF."""
    if isinstance(node, nodes.Name):
        return node.name == "NF"
    if isinstance(node, nodes.Builtin):
        return (node.name == "length" and not node.arguments) or (
            node.name in ("sub", "gsub") and len(node.arguments) < 3
        )
    return isinstance(node, (nodes.Field, nodes.Regex))


# --- what each kind of node says of the names in it ---------------------------------------------------


def _index(symbols: Symbols, owner: Owner, node: nodes.Index) -> None:
    symbols.use(owner, node.array, "array")
    _scalars(symbols, owner, node.subscripts)


def _in(symbols: Symbols, owner: Owner, node: nodes.In) -> None:
    symbols.use(owner, node.array, "array")
    _scalars(symbols, owner, node.subscripts)


def _for_in(symbols: Symbols, owner: Owner, node: nodes.ForIn) -> None:
    symbols.use(owner, node.array, "array")
    symbols.use(owner, node.variable, "scalar")
    _target(symbols, owner, node.variable)


def _delete(symbols: Symbols, owner: Owner, node: nodes.Delete) -> None:
    symbols.use(owner, node.target, "array")


def _scalars(symbols: Symbols, owner: Owner, expressions: list[nodes.Expression]) -> None:
    for expression in expressions:
        symbols.use(owner, expression, "scalar")


def _target(symbols: Symbols, owner: Owner, target: nodes.Expression | None) -> None:
    """Note an assignment; in `assigned` stand the names of special variables, and ``$`` for fields."""
    if isinstance(target, nodes.Name):
        symbols.assigned.add(target.name)
    elif isinstance(target, nodes.Field):
        symbols.assigned.add("$")


def _assign(symbols: Symbols, owner: Owner, node: nodes.Assign | nodes.Increment) -> None:
    symbols.use(owner, node.target, "scalar")
    _target(symbols, owner, node.target)
    if isinstance(node, nodes.Assign):
        symbols.use(owner, node.value, "scalar")


def _getline(symbols: Symbols, owner: Owner, node: nodes.Getline) -> None:
    if node.target is None:
        symbols.assigned.add("$")
    else:
        symbols.use(owner, node.target, "scalar")
        _target(symbols, owner, node.target)
    if node.source is not None:
        symbols.use(owner, node.source, "scalar")


def _builtin(symbols: Symbols, owner: Owner, node: nodes.Builtin) -> None:
    arrays = ARRAY_ARGUMENTS.get(node.name, ())
    for position, argument in enumerate(node.arguments):
        if position in arrays:
            symbols.use(owner, argument, "array")
        elif node.name in _NEUTRAL and isinstance(argument, nodes.Name):
            symbols.declare(owner, argument.name)
        else:
            symbols.use(owner, argument, "scalar")
    if node.name in ("sub", "gsub"):
        _target(symbols, owner, node.arguments[2] if len(node.arguments) > 2 else nodes.Field(nodes.Number(0.0), 0))


def _call(symbols: Symbols, owner: Owner, node: nodes.Call) -> None:
    if node.indirect:
        symbols.declare(owner, node.name)
    symbols.link(owner, node)


def _plain(symbols: Symbols, owner: Owner, node: nodes.Node) -> None:
    """Every name directly below is used as a scalar."""
    for field in node._fields:
        value = getattr(node, field)
        if isinstance(value, nodes.Expression):
            symbols.use(owner, value, "scalar")
        elif isinstance(value, list):
            _scalars(symbols, owner, [item for item in value if isinstance(item, nodes.Expression)])


_VISITS: dict[type[nodes.Node], Callable[..., None]] = {
    nodes.Index: _index, nodes.In: _in, nodes.ForIn: _for_in, nodes.Delete: _delete, nodes.Assign: _assign,
    nodes.Increment: _assign, nodes.Getline: _getline, nodes.Builtin: _builtin, nodes.Call: _call,
    **dict.fromkeys(
        (
            nodes.Field, nodes.Group, nodes.Unary, nodes.Binary, nodes.Compare, nodes.Match, nodes.Logical,
            nodes.Concat, nodes.Conditional, nodes.Evaluate, nodes.Print, nodes.If, nodes.While, nodes.Do, nodes.For,
            nodes.Switch, nodes.Exit, nodes.Return, nodes.Rule,
        ),
        _plain,
    ),
}  # fmt: skip
