"""Python expressions for the calls of awk's own functions (gawk manual 9.1)."""

from __future__ import annotations

from collections.abc import Callable

from bash_env.commands.awk import nodes
from bash_env.commands.awk.codeexpr import ExpressionCode, Held
from bash_env.commands.awk.emitter import BOOL, NUM, STR, Code
from bash_env.commands.awk.errors import FatalError, SourceError
from bash_env.commands.awk.format import Format
from bash_env.commands.awk.regexes import Locale
from bash_env.commands.awk.symbols import ARRAY_ARGUMENTS
from bash_env.commands.awk.values import NumberTexts

Arguments = list[nodes.Expression]

_PLAIN_FORMATS: dict[str, str] = {
    **dict.fromkeys("di", "int({0} if {0}.__class__ is float else to_number({0}))"),
    **dict.fromkeys("ouxX", "unsigned({0})"),
    **dict.fromkeys("eEfFgG", "finite({0})"),
    "s": "({0} if {0}.__class__ is str else text({0}))",
}


def quick_template(text: str) -> tuple[str, str] | None:
    """Python's template for a constant format, and the letters of its conversions; None where there is none."""
    try:
        return Format(text, NumberTexts(str), Locale(True)).quick
    except FatalError:
        return None


_RECORD = nodes.Field(nodes.Number(0.0), 0)


class BuiltinCode(ExpressionCode):
    """Generates calls of built-in functions."""

    def builtin(self, node: nodes.Builtin) -> Code:
        """See ExpressionCode."""
        self.check_arrays(node)
        name, arguments = node.name, node.arguments
        if name in _NUMERIC:
            return f"{_NUMERIC[name]}({', '.join(map(self.number, arguments))})", NUM
        if name in _VALUES:
            return f"b_{name}({', '.join(map(self.value, arguments))})", NUM
        generate, kind = _GENERATORS[name]
        return generate(self, arguments, node), kind

    def check_arrays(self, node: nodes.Builtin) -> None:
        """Refuse what can be no array where one is needed."""
        for position in ARRAY_ARGUMENTS.get(node.name, ()):
            if position < len(node.arguments) and not isinstance(node.arguments[position], (nodes.Name, nodes.Index)):
                place = ("first", "second", "third", "fourth")[position]
                self.refuse(node, f"{node.name}: {place} argument is not an array")

    def getline(self, node: nodes.Getline) -> Code:
        """See ExpressionCode."""
        if self.settings.sandbox and node.kind != "main":
            self.refuse(node, "redirection not allowed in sandbox mode")
        return super().getline(node)

    def refuse(self, node: nodes.Builtin | nodes.Getline | nodes.Print, text: str) -> None:
        """Raise a fatal error of the program's text."""
        raise SourceError([f"{self.source.place(node.line)}: fatal: {text}"], 2)

    def length(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`length`, also of arrays."""
        if not arguments:
            return f"float(len({self.text(_RECORD)}))"
        argument = arguments[0]
        if isinstance(argument, nodes.Name) and not self.is_special(argument.name):
            if self.kind_of(argument.name) == "array":
                return f"float(len({self.array(argument)}))"
            return f"length_of({self.identifier(argument.name)})"
        if isinstance(argument, nodes.Index):
            return f"length_of({self.raw(argument)[0]})"
        return f"float(len({self.text(argument)}))"

    def index(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`index`."""
        if isinstance(arguments[1], nodes.Regex):
            self.refuse(node, "index: regexp constant as second argument is not allowed")
        if self.folding:
            return f"index_folding({self.text(arguments[0])}, {self.text(arguments[1])})"
        return f"({self.text(arguments[0])}.find({self.text(arguments[1])}) + 1.0)"

    def substr(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`substr`."""
        numbers = [self.number(argument) for argument in arguments[1:]]
        return f"substr({', '.join([self.text(arguments[0]), *numbers])})"

    def case(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`tolower` and `toupper`."""
        return f"{node.name}({self.text(arguments[0])})"

    def sprintf(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`sprintf`."""
        return self.formatted(arguments)

    def formatted(self, arguments: Arguments) -> str:
        """Code for the text that a format and its values make."""
        form = arguments[0]
        if isinstance(form, nodes.String):
            name = self.format_function(form.value, len(arguments) - 1)
            if name:
                return f"{name}({', '.join([self.format_value(argument, True) for argument in arguments[1:]])})"
        plain = isinstance(form, nodes.String) and "c" not in form.value
        values = [self.format_value(argument, plain) for argument in arguments[1:]]
        return f"formats[{self.text(form)}]([{', '.join(values)}])"

    def format_function(self, text: str, count: int) -> str:
        """The name of a function for a constant format whose conversions Python has too; empty if it has not."""
        template = quick_template(text)
        if template is None or len(template[1]) != count:
            return ""
        name = f"p{len(self.format_functions)}"
        self.format_functions.append((name, *template, text))
        return name

    def format_value(self, node: nodes.Expression, plain: bool) -> str:
        """The value of a format; only %c asks whether text looks like a number."""
        if plain and self.plain and isinstance(node, nodes.Field):
            return self.field_text(node)
        return self.value(node)

    def write_format_functions(self) -> None:
        """The functions that `formatted` named."""
        for name, template, letters, text in self.format_functions:
            names = [f"v{number}" for number in range(len(letters))]
            values = [_PLAIN_FORMATS[letter].format(value) for letter, value in zip(letters, names, strict=True)]
            with self.block(f"def {name}({', '.join(names)}):"):
                with self.block("try:"):
                    self.write(f"return {self.constant(template)} % ({''.join([value + ', ' for value in values])})")
                with self.block("except (ValueError, OverflowError):"):
                    self.write(f"return formats[{self.constant(text)}]([{', '.join(names)}])")

    def substitute(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`sub` and `gsub`."""
        target: nodes.Expression = arguments[2] if len(arguments) > 2 else _RECORD
        pattern = self.regex_code(arguments[0])
        replacement = self.text(arguments[1])
        every = "True" if node.name == "gsub" else "False"
        while isinstance(target, nodes.Group) and len(target.items) == 1:
            target = target.items[0]
        if not isinstance(target, (nodes.Name, nodes.Index, nodes.Field)):
            return f"replaced.substitute({pattern}, {replacement}, {self.text(target)}, {every})"
        held, text = self.held_text(target)
        count = self.temporary()
        stored = self.store(held, "replaced.text")
        call = f"replaced.substitute({pattern}, {replacement}, {text}, {every})"
        return f"(({stored}, {count})[1] if ({count} := {call}) else 0.0)"

    def held_text(self, target: nodes.Expression) -> tuple[nodes.Expression, str]:
        """As `held`, for the text."""
        held, first = self.settled(target)
        if isinstance(held, Held):
            code = f"text({held.array}[{held.key}])" if held.array else f"referred_text({held.key})"
            return held, f"({first}, {code})[-1]"
        if isinstance(target, nodes.Field):
            return target, f"referred_text({self.number(target.index)})"
        return target, self.text(target)

    def gensub(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`gensub`."""
        text = self.text(arguments[3]) if len(arguments) > 3 else self.text(_RECORD)
        which = self.value(arguments[2])
        return f"b_gensub({self.regex_code(arguments[0])}, {self.text(arguments[1])}, {which}, {text})"

    def match(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`match`."""
        array = f", {self.array(arguments[2])}" if len(arguments) > 2 else ""
        return f"b_match({self.text(arguments[0])}, {self.regex_code(arguments[1])}{array})"

    def split(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`split`."""
        splitter = self.splitter(arguments[2]) if len(arguments) > 2 else "current_splitter()"
        more = f", {self.array(arguments[3])}" if len(arguments) > 3 else ""
        function = "b_split" if more or self.types.array_is_sensitive(self.owner, arguments[1]) else "b_split_texts"
        return f"{function}({self.text(arguments[0])}, {self.array(arguments[1])}, {splitter}{more})"

    def splitter(self, node: nodes.Expression) -> str:
        """Code for what splits: an expression, or text that is read like FS."""
        if isinstance(node, nodes.Regex):
            return f"by_regex({self.regex_code(node)})"
        return f"separator_splitter({self.text(node)})"

    def patsplit(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`patsplit`."""
        pattern = self.regex_code(arguments[2]) if len(arguments) > 2 else "regexes[rt.FPAT]"
        more = f", {self.array(arguments[3])}" if len(arguments) > 3 else ""
        return f"b_patsplit({self.text(arguments[0])}, {self.array(arguments[1])}, by_pattern({pattern}){more})"

    def sort(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`asort` and `asorti`."""
        source = self.array(arguments[0])
        target = self.array(arguments[1]) if len(arguments) > 1 else source
        how = self.text(arguments[2]) if len(arguments) > 2 else "None"
        return f"(await b_sort({source}, {target}, {how}, {node.name == 'asorti'}))"

    def close(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`close`."""
        return f"(await close({', '.join(map(self.text, arguments))}))"

    def fflush(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`fflush`."""
        return f"(await b_fflush({', '.join(map(self.text, arguments))}))"

    def system(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`system`."""
        if self.settings.sandbox:
            self.refuse(node, "'system' function not allowed in sandbox mode")
        return f"(await system({self.text(arguments[0])}))"

    def strftime(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`strftime`."""
        parts = [self.text(arguments[0])] if arguments else []
        parts += [self.number(argument) for argument in arguments[1:2]]
        parts += [self.condition(argument) for argument in arguments[2:]]
        return f"b_strftime({', '.join(parts)})"

    def mktime(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`mktime`."""
        parts = [self.text(arguments[0]), *(self.condition(argument) for argument in arguments[1:])]
        return f"b_mktime({', '.join(parts)})"

    def type_name(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`typeof`."""
        argument = arguments[0]
        return f"b_typeof({self.untouched(argument)}, {self.ever_assigned(argument)})"

    def ever_assigned(self, node: nodes.Expression) -> bool:
        """Whether something unset was assigned at all, or is a field."""
        if isinstance(node, nodes.Name):
            return node.name in self.symbols.assigned or self.is_special(node.name)
        return not isinstance(node, nodes.Index)

    def untouched(self, node: nodes.Expression) -> str:
        """Code for a value or an array, whichever it is."""
        if isinstance(node, nodes.Name) and not self.is_special(node.name):
            return self.identifier(node.name)
        if isinstance(node, nodes.Index):
            return f"{self.array(node.array)}[{self.key(node.subscripts)}]"
        return self.value(node)

    def is_array(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`isarray`."""
        return f"({self.untouched(arguments[0])}.__class__ is Array)"

    def truth_value(self, arguments: Arguments, node: nodes.Builtin) -> str:
        """`mkbool`."""
        return f"mkbool({self.condition(arguments[0])})"


# functions of numbers
_NUMERIC = {
    "atan2": "atan2", "cos": "b_cos", "exp": "b_exp", "int": "truncated", "log": "b_log", "rand": "b_rand",
    "sin": "b_sin", "sqrt": "b_sqrt", "systime": "b_systime",
}  # fmt: skip
# functions of values that yield a number
_VALUES = frozenset(("and", "or", "xor", "lshift", "rshift", "compl", "srand", "strtonum"))

_GENERATORS: dict[str, tuple[Callable[[BuiltinCode, Arguments, nodes.Builtin], str], str]] = {
    "asort": (BuiltinCode.sort, NUM),
    "asorti": (BuiltinCode.sort, NUM),
    "close": (BuiltinCode.close, NUM),
    "fflush": (BuiltinCode.fflush, NUM),
    "gensub": (BuiltinCode.gensub, STR),
    "gsub": (BuiltinCode.substitute, NUM),
    "index": (BuiltinCode.index, NUM),
    "isarray": (BuiltinCode.is_array, BOOL),
    "length": (BuiltinCode.length, NUM),
    "match": (BuiltinCode.match, NUM),
    "mkbool": (BuiltinCode.truth_value, NUM),
    "mktime": (BuiltinCode.mktime, NUM),
    "patsplit": (BuiltinCode.patsplit, NUM),
    "split": (BuiltinCode.split, NUM),
    "sprintf": (BuiltinCode.sprintf, STR),
    "strftime": (BuiltinCode.strftime, STR),
    "sub": (BuiltinCode.substitute, NUM),
    "substr": (BuiltinCode.substr, STR),
    "system": (BuiltinCode.system, NUM),
    "tolower": (BuiltinCode.case, STR),
    "toupper": (BuiltinCode.case, STR),
    "typeof": (BuiltinCode.type_name, STR),
}
