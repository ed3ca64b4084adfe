"""Which types the values of a program's names can have: numbers need no conversion where nothing else can occur."""

from __future__ import annotations

from typing import Any

from bash_env.commands.awk import nodes
from bash_env.commands.awk.symbols import ARRAY_ARGUMENTS, SPECIAL_SCALARS, Owner, Symbols

NUMBER, STRING, ANY = 1, 2, 3
"""Sets of types; a name that was never assigned holds `UNSET`, which is a number."""

_NUMERIC = (
    nodes.Number, nodes.Unary, nodes.Binary, nodes.Compare, nodes.Match, nodes.Logical, nodes.In, nodes.Increment,
    nodes.Getline, nodes.Regex,
)  # fmt: skip
_STRINGS = frozenset(("gensub", "sprintf", "strftime", "substr", "tolower", "toupper", "typeof"))
_SPECIAL_NUMBERS = frozenset(("NR", "FNR", "NF", "RSTART", "RLENGTH", "ARGIND"))
_SPECIAL_STRINGS = frozenset(("FS", "OFS", "ORS", "RS", "SUBSEP", "CONVFMT", "OFMT", "FILENAME", "ERRNO", "RT"))

Place = tuple[str, Owner, str]


class Types:
    """The types of variables, elements, parameters and results.

    `outside` are the names that the command line assigns.
    """

    def __init__(self, symbols: Symbols, outside: frozenset[str]) -> None:
        self.symbols = symbols
        self._types: dict[Place, int] = {}
        self._flows: list[tuple[Place, Owner, nodes.Expression]] = []
        self.compared: set[tuple[Owner, str]] = set()
        self.sensitive: set[Place] = set()
        self._collect(outside)
        changed = True
        while changed:
            changed = False
            for place, owner, expression in self._flows:
                before = self._types.get(place, NUMBER)
                after = before | self.of(owner, expression)
                if after != before:
                    self._types[place] = after
                    changed = True

    # --- asking ----------------------------------------------------------------------------------

    def of(self, owner: Owner, node: nodes.Expression) -> int:
        """The types that an expression can have."""
        if isinstance(node, _NUMERIC):
            if isinstance(node, nodes.Regex) and node.strong:
                return STRING
            return NUMBER
        ask = _TYPES.get(type(node))
        return ask(self, owner, node) if ask is not None else ANY

    def name(self, owner: Owner, name: str) -> int:
        """The types of a variable or parameter."""
        if name in SPECIAL_SCALARS and not (owner and name in self.symbols.parameters(owner)):
            return self.special(name)
        return self._types.get(self.variable(owner, name), NUMBER)

    def special(self, name: str) -> int:
        """The types of a special variable."""
        if name in self.symbols.assigned or self._types.get(("variable", "", name)) == ANY:
            return ANY
        return NUMBER if name in _SPECIAL_NUMBERS else STRING if name in _SPECIAL_STRINGS else ANY

    def elements(self, owner: Owner, array: nodes.Expression) -> int:
        """The types of the elements of an array."""
        if not isinstance(array, nodes.Name) or array.name in SPECIAL_SCALARS:
            return ANY
        return self._types.get(self.element(owner, array.name), NUMBER)

    def result(self, function: str) -> int:
        """The types that a function returns."""
        return self._types.get(("result", function, ""), NUMBER)

    # --- collecting ------------------------------------------------------------------------------

    def variable(self, owner: Owner, name: str) -> Place:
        """Where the types of a variable are kept."""
        return ("variable", *self.symbols.key(owner, name))

    def element(self, owner: Owner, name: str) -> Place:
        """Where the types of an array's elements are kept."""
        return ("element", *self.symbols.key(owner, name))

    def _collect(self, outside: frozenset[str]) -> None:
        program = self.symbols.program
        for name in outside:
            self._types["variable", "", name] = ANY
        for name in ("ARGV", "ENVIRON", "PROCINFO"):
            self._types["element", "", name] = ANY
        for blocks in program.special.values():
            self._walk("", blocks)
        self._walk("", program.rules)
        for name, function in program.functions.items():
            self._walk(name, function.body)

    def _walk(self, owner: Owner, root: Any) -> None:
        for node in nodes.walk(root):
            self._note_compared(owner, node)
            if isinstance(node, nodes.Assign) and not node.operator:
                self._flow(owner, node.target, node.value)
            elif isinstance(node, nodes.Getline):
                self._any(owner, node.target)
            elif isinstance(node, nodes.ForIn):
                self._any(owner, node.variable)
            elif isinstance(node, nodes.Return) and node.value is not None:
                self._flows.append((("result", owner, ""), owner, node.value))
            elif isinstance(node, nodes.Builtin):
                self._builtin(owner, node)
            elif isinstance(node, nodes.Call):
                self._call(owner, node)
            elif isinstance(node, nodes.Index) and isinstance(node.array, nodes.Index):
                self._any(owner, node.array)

    def _note_compared(self, owner: Owner, node: nodes.Node) -> None:
        """Note the names whose values are compared, tested, or handed on.

        Only for those it matters whether text from outside looks like a number.
        """
        operands = _compared_operands(node)
        for operand in [*operands, *_tested_operands(node)]:
            operand = ungrouped(operand)
            place = self._place(owner, operand)
            if place is not None:
                self.sensitive.add(place)
            if isinstance(operand, nodes.Name) and operand in map(ungrouped, operands):
                self.compared.add(self.symbols.key(owner, operand.name))

    def is_sensitive(self, owner: Owner, target: nodes.Expression) -> bool:
        """Whether it matters that what is stored in a target looks like a number."""
        place = self._place(owner, target)
        return place is None or place in self.sensitive or (place[0] == "element" and bool(place[1]))

    def array_is_sensitive(self, owner: Owner, array: nodes.Expression) -> bool:
        """The same for the elements of an array."""
        return not isinstance(array, nodes.Name) or self.is_sensitive(owner, nodes.Index(array, [], 0))

    def _place(self, owner: Owner, target: nodes.Expression | None) -> Place | None:
        if isinstance(target, nodes.Name):
            return self.variable(owner, target.name)
        if isinstance(target, nodes.Index):
            base = target.array
            while isinstance(base, nodes.Index):
                base = base.array
            return self.element(owner, base.name) if isinstance(base, nodes.Name) else None
        return None

    def _flow(self, owner: Owner, target: nodes.Expression, value: nodes.Expression) -> None:
        place = self._place(owner, target)
        if place is not None:
            self._flows.append((place, owner, value))

    def _any(self, owner: Owner, target: nodes.Expression | None) -> None:
        place = self._place(owner, target)
        if place is not None:
            self._types[place] = ANY

    def _builtin(self, owner: Owner, node: nodes.Builtin) -> None:
        for position in ARRAY_ARGUMENTS.get(node.name, ()):
            if position < len(node.arguments):
                argument = node.arguments[position]
                if node.name == "split" and isinstance(argument, nodes.Name):
                    self._types[self.element(owner, argument.name)] = ANY
                else:
                    self._any_elements(owner, argument)
        if node.name in ("sub", "gsub") and len(node.arguments) > 2:
            self._flow(owner, node.arguments[2], nodes.String(""))

    def _any_elements(self, owner: Owner, argument: nodes.Expression) -> None:
        if isinstance(argument, nodes.Name):
            self._types[self.element(owner, argument.name)] = ANY
            self.sensitive.add(self.element(owner, argument.name))
        else:
            self._any(owner, argument)

    def _call(self, owner: Owner, node: nodes.Call) -> None:
        info = self.symbols.functions.get(node.name) if not node.indirect else None
        for position, argument in enumerate(node.arguments):
            self._any_elements(owner, argument)
            if info is not None and position < len(info.node.parameters):
                self._flows.append((("variable", node.name, info.node.parameters[position]), owner, argument))
        if info is not None:
            for parameter in info.node.parameters:
                self._types["element", node.name, parameter] = ANY
        if node.indirect:
            self._indirect()

    def _indirect(self) -> None:
        """Any function may get anything."""
        for name, info in self.symbols.functions.items():
            for parameter in info.node.parameters:
                self._types["variable", name, parameter] = ANY
                self._types["element", name, parameter] = ANY


def ungrouped(node: Any) -> Any:
    """An expression without parentheses around it."""
    while isinstance(node, nodes.Group) and len(node.items) == 1:
        node = node.items[0]
    return node


def _compared_operands(node: nodes.Node) -> list[Any]:
    """What a node compares or hands on."""
    if isinstance(node, nodes.Compare):
        return [node.left, node.right]
    if isinstance(node, (nodes.Assign, nodes.Return)):
        return [node.value]
    if isinstance(node, nodes.Call):
        return list(node.arguments)
    return [node.subject] if isinstance(node, nodes.Switch) else []


def _tested_operands(node: nodes.Node) -> list[Any]:
    """What a node tests, or looks at the type of."""
    if isinstance(node, (nodes.If, nodes.While, nodes.Do, nodes.For)):
        return [node.condition]
    if isinstance(node, nodes.Conditional):
        return [node.condition, node.yes, node.no]
    if isinstance(node, nodes.Logical):
        return [node.left, node.right]
    if isinstance(node, nodes.Unary):
        return [node.operand]
    if isinstance(node, nodes.Rule):
        return [node.pattern, node.end]
    formatted = isinstance(node, nodes.Print) and node.formatted
    if formatted or (isinstance(node, nodes.Builtin) and node.name not in _TEXT_FUNCTIONS):
        return list(node.arguments)  # type: ignore[attr-defined]
    return []


_TEXT_FUNCTIONS = frozenset(("length", "index", "substr", "tolower", "toupper", "split", "match", "int", "sqrt", "log"))


def _name(types: Types, owner: Owner, node: nodes.Name) -> int:
    if types.symbols.kind(owner, node.name) == "array":
        return ANY
    return types.name(owner, node.name)


def _group(types: Types, owner: Owner, node: nodes.Group) -> int:
    return types.of(owner, node.items[0]) if len(node.items) == 1 else ANY


def _conditional(types: Types, owner: Owner, node: nodes.Conditional) -> int:
    return types.of(owner, node.yes) | types.of(owner, node.no)


def _assign(types: Types, owner: Owner, node: nodes.Assign) -> int:
    return NUMBER if node.operator else types.of(owner, node.value)


def _call(types: Types, owner: Owner, node: nodes.Call) -> int:
    return ANY if node.indirect else types.result(node.name)


def _builtin(types: Types, owner: Owner, node: nodes.Builtin) -> int:
    return STRING if node.name in _STRINGS else NUMBER


_TYPES = {
    nodes.String: lambda types, owner, node: STRING,
    nodes.Concat: lambda types, owner, node: STRING,
    nodes.Name: _name,
    nodes.Index: lambda types, owner, node: types.elements(owner, node.array),
    nodes.Group: _group,
    nodes.Conditional: _conditional,
    nodes.Assign: _assign,
    nodes.Call: _call,
    nodes.Builtin: _builtin,
}
