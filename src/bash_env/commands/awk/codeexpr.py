"""Python expressions for awk's expressions, each in the form that its context needs: number, text, value, condition."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.awk import nodes
from bash_env.commands.awk.codefields import FieldCode
from bash_env.commands.awk.emitter import BOOL, INPUT, NUM, STR, VALUE, Code, is_pure
from bash_env.commands.awk.errors import SourceError
from bash_env.commands.awk.infer import ungrouped
from bash_env.commands.awk.regexes import TextRegex
from bash_env.commands.awk.values import integer_text

MANY_PARTS = 8
"""From how many operands on a concatenation is a join."""
DEPTH_STEP = 40
"""After how many nested calls a recursive function goes on with a fresh Python stack."""


class ExpressionCode(FieldCode):
    """Generates expressions."""

    # --- contexts --------------------------------------------------------------------------------

    def number(self, node: nodes.Expression) -> str:
        """Code for the number of an expression."""
        if isinstance(node, nodes.Field):
            return self.field_number(node)
        code, kind = self.raw(node)
        if kind == NUM:
            return code
        if kind == BOOL:
            return f"(1.0 if {code} else 0.0)"
        return f"number_of({code})" if kind in (STR, INPUT) else self.number_of_value(code)

    def number_of_value(self, code: str) -> str:
        """Code for the number of a value."""
        if code.isidentifier():
            return f"({code} if {code}.__class__ is float else to_number({code}))"
        name = self.temporary()
        return f"({name} if ({name} := {code}).__class__ is float else to_number({name}))"

    def text(self, node: nodes.Expression, printed: bool = False) -> str:
        """Code for the text of an expression, by CONVFMT or, where it is printed, by OFMT."""
        if isinstance(node, nodes.Number):
            return self.number_text(node.value, printed)
        if isinstance(node, nodes.Field):
            return self.field_text(node, printed)
        return self.as_text(self.raw(node), printed)

    def as_text(self, generated: Code, printed: bool = False) -> str:
        """Code for the text of what was generated."""
        code, kind = generated
        if kind in (STR, INPUT):
            return code
        if kind == NUM:
            if code in ("nr", "fnr"):
                return f"str(int({code}))"
            return f"{'printed' if printed else 'texts'}[{code}]"
        if kind == BOOL:
            return f"(ONE if {code} else ZERO)"
        convert = "printed_text" if printed else "text"
        if code.isidentifier():
            return f"({code} if {code}.__class__ is str else {convert}({code}))"
        name = self.temporary()
        return f"({name} if ({name} := {code}).__class__ is str else {convert}({name}))"

    def number_text(self, value: float, printed: bool) -> str:
        """Code for the text of a numeric constant."""
        if value % 1 == 0:
            return self.constant(integer_text(value))
        return f"{'printed' if printed else 'texts'}[{self.literal(value)}]"

    def value(self, node: nodes.Expression) -> str:
        """Code for the value of an expression, to be stored or compared."""
        return self.typed(node)[0]

    def typed(self, node: nodes.Expression) -> Code:
        """As `value`, with what it yields: NUM, STR or VALUE."""
        if isinstance(node, nodes.Field):
            return self.field_value(node), VALUE
        code, kind = self.raw(node)
        if kind == BOOL:
            return f"(1.0 if {code} else 0.0)", NUM
        if kind == INPUT:
            return f"strnum({code})", VALUE
        return code, kind

    def condition(self, node: nodes.Expression) -> str:
        """Code that is true where the expression is."""
        if isinstance(node, nodes.Field):
            return self.field_value(node)
        code, kind = self.raw(node)
        return f"strnum({code})" if kind == INPUT else code

    def raw(self, node: nodes.Expression) -> Code:
        """Code in the form that comes most naturally."""
        code: Code = _EXPRESSIONS[type(node)](self, node)
        return code

    # --- constants and names ---------------------------------------------------------------------

    def number_constant(self, node: nodes.Number) -> Code:
        """A number."""
        return self.literal(node.value), NUM

    def string_constant(self, node: nodes.String) -> Code:
        """A string."""
        return self.constant(node.value), STR

    def regex_constant(self, node: nodes.Regex) -> Code:
        """A regular expression by itself is matched against the record; a strong one is a value."""
        if node.strong:
            self.regex(node)
            return f"StrongRegex({self.constant(node.pattern)})", VALUE
        return self.test(node, self.text(nodes.Field(nodes.Number(0.0), node.line))), BOOL

    def variable(self, node: nodes.Name) -> Code:
        """A variable."""
        name = node.name
        if self.is_special(name):
            return self.special(name)
        if self.kind_of(name) == "array":
            return f"array_as_scalar({self.described(name)})", VALUE
        if self.is_mixed(name):
            return f"as_scalar({self.identifier(name)}, {self.described(name)})", VALUE
        return self.identifier(name), self.types_to_kind(self.types.name(self.owner, name))

    def described(self, name: str) -> str:
        """A constant with the name of an array, and of the one that was passed for it, as errors show it."""
        origin = self.symbols.origin(self.owner, name)
        return self.constant(f"{name} (from {origin})" if origin else name)

    def special(self, name: str) -> Code:
        """A special variable."""
        kind = self.types_to_kind(self.types.special(name))
        if name == "NF":
            return ("len(f)", NUM) if self.plain else ("count()", kind)
        if name == "RT":
            return "terminator()", STR
        if name in ("NR", "FNR") and self.counting == "local":
            return name.lower(), NUM
        return f"rt.{name}", kind

    def group(self, node: nodes.Group) -> Code:
        """Parentheses."""
        if len(node.items) == 1:
            inner = node.items[0]
            if isinstance(inner, nodes.Field):
                return self.typed(inner)
            return self.raw(inner)
        parts = [self.text(item) for item in node.items]
        return "(" + " + rt.subscript_separator + ".join(parts) + ")", STR

    # --- arrays ----------------------------------------------------------------------------------

    def array(self, node: nodes.Expression) -> str:
        """Code for an array."""
        if isinstance(node, nodes.Index):
            return f"subarray({self.array(node.array)}, {self.key(node.subscripts)})"
        if not isinstance(node, nodes.Name):
            return f"scalar_as_array({self.constant('')})"
        if self.is_special(node.name) or self.kind_of(node.name) == "scalar":
            return f"scalar_as_array({self.constant(node.name)})"
        return self.identifier(node.name)

    def key(self, subscripts: list[nodes.Expression]) -> str:
        """Code for the subscript of an element."""
        if len(subscripts) == 1 and isinstance(subscripts[0], nodes.Name):
            code, kind = self.raw(subscripts[0])
            if kind == VALUE and code.isidentifier():
                return f"({code} if {code}.__class__ is str else subscript({code}))"
            return self.as_text((code, kind))
        if len(subscripts) == 1:
            return self.text(subscripts[0])
        parts = [self.text(item) for item in subscripts]
        return "(" + " + rt.subscript_separator + ".join(parts) + ")"

    def element(self, node: nodes.Index) -> Code:
        """An element."""
        kind = self.types_to_kind(self.types.elements(self.owner, node.array))
        return f"{self.array(node.array)}[{self.key(node.subscripts)}]", kind

    def membership(self, node: nodes.In) -> Code:
        """`in`."""
        return f"({self.key(node.subscripts)} in {self.array(node.array)})", BOOL

    # --- operators -------------------------------------------------------------------------------

    def unary(self, node: nodes.Unary) -> Code:
        """``!``, ``-`` and ``+``."""
        if node.operator == "!":
            return f"(not {self.condition(node.operand)})", BOOL
        sign = "-" if node.operator == "-" else "0.0 + "
        return f"({sign}{self.number(node.operand)})", NUM

    def binary(self, node: nodes.Binary) -> Code:
        """Arithmetic."""
        self.check_divisor(node)
        alike = next((group for group in ("+-", "*/") if node.operator in group), "")
        if not alike:
            return self.arithmetic(node.operator, self.number(node.left), self.number(node.right)), NUM
        parts: list[str] = []
        left: nodes.Expression = node
        while isinstance(left, nodes.Binary) and left.operator in alike:
            self.check_divisor(left)
            parts.append(f" {left.operator} {self.number(left.right)}")
            left = left.left
        parts.append(self.number(left))
        return f"({''.join(reversed(parts))})", NUM

    def check_divisor(self, node: nodes.Binary) -> None:
        """Refuse a division by a constant zero."""
        zero = node.right.operand if isinstance(node.right, nodes.Unary) else node.right
        if node.operator in "/%" and isinstance(zero, nodes.Number) and not zero.value:
            where = " in `%'" if node.operator == "%" else ""
            raise SourceError([f"{self.source.place(node.line)}: error: division by zero attempted{where}"])

    def arithmetic(self, operator: str, left: str, right: str, assigning: bool = False) -> str:
        """Code for an operation on numbers."""
        if operator == "^":
            return f"power({left}, {right})"
        if operator == "%":
            return f"remainder({left}, {right}{', ' + self.constant('%=') if assigning else ''})"
        if operator == "/" and assigning:
            return f"quotient({left}, {right})"
        return f"({left} {operator} {right})"

    def comparison(self, node: nodes.Compare) -> Code:
        """A comparison: of numbers or of texts where that is known, else by `compare`."""
        operator = node.operator
        if isinstance(node.left, nodes.Field) and isinstance(node.right, nodes.Number) and self.plain:
            return self.field_comparison(node.left, operator, node.right.value), BOOL
        kinds = [self.types_to_kind(self.types.of(self.owner, side)) for side in (node.left, node.right)]
        if kinds == [NUM, NUM]:
            return f"({self.number(node.left)} {operator} {self.number(node.right)})", BOOL
        if STR in kinds and not self.folding:
            return f"({self.text(node.left)} {operator} {self.text(node.right)})", BOOL
        return f"(compare({self.value(node.left)}, {self.value(node.right)}) {operator} 0)", BOOL

    def matching(self, node: nodes.Match) -> Code:
        """``~`` and ``!~``."""
        code = self.test(node.right, self.text(node.left))
        return (f"(not {code})" if node.negated else code), BOOL

    def test(self, pattern: nodes.Expression, text: str) -> str:
        """Code that tells whether a text contains a match."""
        while isinstance(pattern, nodes.Group) and len(pattern.items) == 1:
            pattern = pattern.items[0]
        if isinstance(pattern, nodes.Regex):
            expression = self.regex(pattern)
            if not self.folding:
                return self.test_constant(expression, text)
            return f"regexes[{self.constant(pattern.pattern)}].test({text})"
        return f"regexes.matches({text}, {self.text(pattern)})"

    def test_constant(self, expression: TextRegex, text: str) -> str:
        """The same for a pattern that is known now."""
        if expression.literal is not None:
            return f"({self.constant(expression.literal)} in {text})"
        return f"{self.constant(expression)}.test({text})"

    def regex_code(self, node: nodes.Expression) -> str:
        """Code for the compiled pattern that an expression gives."""
        while isinstance(node, nodes.Group) and len(node.items) == 1:
            node = node.items[0]
        if isinstance(node, nodes.Regex):
            expression = self.regex(node)
            return f"regexes[{self.constant(node.pattern)}]" if self.folding else self.constant(expression)
        return f"regexes[{self.text(node)}]"

    def logical(self, node: nodes.Logical) -> Code:
        """``&&`` and ``||``."""
        word = " and " if node.operator == "&&" else " or "
        parts: list[str] = []
        left: nodes.Expression = node
        while isinstance(left, nodes.Logical) and left.operator == node.operator:
            parts.append(self.condition(left.right))
            left = left.left
        parts.append(self.condition(left))
        return f"({word.join(reversed(parts))})", BOOL

    def concat(self, node: nodes.Concat) -> Code:
        """Operands side by side."""
        parts = [self.text(part) for part in node.parts]
        if len(parts) > MANY_PARTS:
            return f"EMPTY.join(({', '.join(parts)}))", STR
        return "(" + " + ".join(parts) + ")", STR

    def conditional(self, node: nodes.Conditional) -> Code:
        """``?:``."""
        condition = self.condition(node.condition)
        yes, yes_kind = self.typed(node.yes)
        no, no_kind = self.typed(node.no)
        return f"({yes} if {condition} else {no})", yes_kind if yes_kind == no_kind else VALUE

    # --- assignment ------------------------------------------------------------------------------

    def assign(self, node: nodes.Assign) -> Code:
        """An assignment as an expression."""
        if not node.operator:
            code, kind = self.typed_for(node)
            return self.store(node.target, self.bounded(node.value, code)), kind
        return self.store_updated(node), NUM

    def typed_for(self, node: nodes.Assign) -> Code:
        """As `typed`, for the value of an assignment: a field stays text where nobody asks whether it is a number."""
        field = ungrouped(node.value)
        if self.plain and isinstance(field, nodes.Field) and not self.types.is_sensitive(self.owner, node.target):
            return self.field_text(field), VALUE
        return self.typed(node.value)

    def bounded(self, node: nodes.Expression, code: str) -> str:
        """Concatenations are where strings grow: look at the length."""
        while isinstance(node, nodes.Group) and len(node.items) == 1:
            node = node.items[0]
        return f"bounded({code})" if isinstance(node, nodes.Concat) else code

    def store_updated(self, node: nodes.Assign) -> str:
        """``target operator= value``: the value first, then what the target holds."""
        value = self.number(node.value)
        before = ""
        if not (is_pure(node.value) and is_pure(node.target)):
            name = self.temporary()
            before, value = f"{name} := {value}", name
        target, current = self.held(node.target)
        code = self.store(target, self.arithmetic(node.operator, current, value, True))
        return f"(({before}), {code})[1]" if before else code

    def held(self, target: nodes.Expression) -> tuple[nodes.Expression, str]:
        """A target that can be evaluated twice, and code for the number that it holds."""
        if isinstance(target, nodes.Index):
            array, key = self.temporary(), self.temporary()
            kind = self.types_to_kind(self.types.elements(self.owner, target.array))
            current = f"({array} := {self.array(target.array)})[({key} := {self.key(target.subscripts)})]"
            held = Held(array, key)
            return held, current if kind == NUM else self.number_of_value(current)
        if isinstance(target, nodes.Field):
            name = self.temporary()
            return Held("", name), f"number_at({name} := {self.number(target.index)})"
        return target, self.number(target)

    def store(self, target: nodes.Expression, code: str) -> str:
        """Code that stores a value and yields it."""
        if isinstance(target, Held):
            return (
                f"store({code}, {target.array}, {target.key})"
                if target.array
                else f"set_field_after({code}, {target.key})"
            )
        if isinstance(target, nodes.Field):
            index = self.constant_index(target)
            if index is None:
                return f"set_field_after({code}, {self.number(target.index)})"
            return f"replace_field({index}, {code})" if index else f"set_field(0, {code})"
        if isinstance(target, nodes.Index):
            return f"store({code}, {self.array(target.array)}, {self.key(target.subscripts)})"
        assert isinstance(target, nodes.Name)
        if self.is_special(target.name):
            return f"assign({self.constant(target.name)}, {code})"
        if self.kind_of(target.name) == "array":
            return f"array_as_scalar({self.described(target.name)})"
        name = self.identifier(target.name)
        if self.is_mixed(target.name):
            code = f"(as_scalar({name}, {self.described(target.name)}), {code})[1]"
        return f"({name} := {code})"

    def increment(self, node: nodes.Increment) -> Code:
        """``++`` and ``--``."""
        target, delta = node.target, self.literal(node.delta)
        if isinstance(target, nodes.Index):
            function = "increment" if node.prefix else "post_increment"
            return f"{function}({self.array(target.array)}, {self.key(target.subscripts)}, {delta})", NUM
        if isinstance(target, nodes.Field):
            function = "increment_field" if node.prefix else "post_increment_field"
            return f"{function}({self.number(target.index)}, {delta})", NUM
        current = self.number(target)
        if node.prefix:
            return self.store(target, f"{current} + {delta}"), NUM
        name = self.temporary()
        return f"(({name} := {current} + 0.0), {self.store(target, f'{name} + {delta}')})[0]", NUM

    # --- calls -----------------------------------------------------------------------------------

    def call(self, node: nodes.Call) -> Code:
        """A call of a function of the program."""
        if node.indirect:
            return self.indirect_call(node), VALUE
        info = self.function(node.name)
        if info is None:
            return f"undefined_function({self.constant(node.name)})", VALUE
        parameters = info.node.parameters
        if len(node.arguments) > len(parameters):
            place = self.source.place(node.line)
            self.warnings.append(f"{place}: warning: function `{node.name}' called with more arguments than declared")
        arguments = [
            self.argument(argument, self.symbols.kind(node.name, parameter) == "array")
            for argument, parameter in zip(node.arguments, parameters, strict=False)
        ]
        kind = self.types_to_kind(self.types.result(node.name))
        name = info.identifier
        if info.recursive:
            depth = "depth + 1" if self.owner and self.symbols.functions[self.owner].recursive else "1"
            chosen = f"({name} if ({depth}) % {DEPTH_STEP} else deep_{name})"
            return f"(await {chosen}({', '.join([depth, *arguments])}))", kind
        return f"({'await ' if info.waits else ''}{name}({', '.join(arguments)}))", kind

    def argument(self, node: nodes.Expression, array: bool) -> str:
        """Code for an argument of a function."""
        if isinstance(node, nodes.Name) and not self.is_special(node.name):
            name = self.identifier(node.name)
            if not array or self.kind_of(node.name) == "array":
                return name
            return f"({name} := made_array({name}))"
        if array and isinstance(node, nodes.Index):
            return self.array(node)
        if isinstance(node, nodes.Index):
            return f"{self.array(node.array)}[{self.key(node.subscripts)}]"
        return self.value(node)

    def indirect_call(self, node: nodes.Call) -> str:
        """A call of the function that a variable names."""
        arguments = [self.argument(argument, False) for argument in node.arguments]
        name = self.text(nodes.Name(node.name, node.line))
        return f"(await indirect({', '.join([name, *arguments])}))"

    def getline(self, node: nodes.Getline) -> Code:
        """All forms of getline."""
        source = self.text(node.source) if node.source is not None else ""
        kind = self.constant(node.kind)
        if node.target is None:
            return f"(await {f'read({kind}, {source})' if source else 'read_main()'})", NUM
        status = self.temporary()
        taken = f"(await {f'take({kind}, {source})' if source else 'take_main()'})"
        target, first = self.settled(node.target)
        sensitive = self.types.is_sensitive(self.owner, node.target)
        stored = self.store(target, "strnum(rt.taken)" if sensitive else "rt.taken")
        code = f"(({stored}, 1.0)[1] if ({status} := {taken}) > 0.0 else {status})"
        return (f"({first}, {code})[-1]" if first else code), NUM

    def settled(self, target: nodes.Expression) -> tuple[nodes.Expression, str]:
        """A target whose subscript is evaluated before anything else, and the code that does so."""
        if isinstance(target, nodes.Index):
            array, key = self.temporary(), self.temporary()
            code = f"({array} := {self.array(target.array)}), ({key} := {self.key(target.subscripts)})"
            return Held(array, key), code
        if isinstance(target, nodes.Field) and self.constant_index(target) is None:
            name = self.temporary()
            return Held("", name), f"({name} := {self.number(target.index)})"
        return target, ""

    def builtin(self, node: nodes.Builtin) -> Code:
        """A call of one of awk's own functions."""
        raise NotImplementedError


class Held(nodes.Expression):
    """A target whose parts were put into temporaries: an array and a key, or the number of a field."""

    array: str
    key: str


_EXPRESSIONS: dict[type[nodes.Expression], Callable[..., Code]] = {
    nodes.Number: ExpressionCode.number_constant,
    nodes.String: ExpressionCode.string_constant,
    nodes.Regex: ExpressionCode.regex_constant,
    nodes.Name: ExpressionCode.variable,
    nodes.Index: ExpressionCode.element,
    nodes.Field: ExpressionCode.field,
    nodes.Group: ExpressionCode.group,
    nodes.Unary: ExpressionCode.unary,
    nodes.Binary: ExpressionCode.binary,
    nodes.Compare: ExpressionCode.comparison,
    nodes.Match: ExpressionCode.matching,
    nodes.Logical: ExpressionCode.logical,
    nodes.Concat: ExpressionCode.concat,
    nodes.Conditional: ExpressionCode.conditional,
    nodes.In: ExpressionCode.membership,
    nodes.Assign: ExpressionCode.assign,
    nodes.Increment: ExpressionCode.increment,
    nodes.Call: ExpressionCode.call,
    nodes.Builtin: lambda generator, node: generator.builtin(node),
    nodes.Getline: lambda generator, node: generator.getline(node),
}
