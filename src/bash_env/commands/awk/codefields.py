"""Python expressions for fields: of the local list `f` where the program only reads fields, else of the record."""

from __future__ import annotations

from bash_env.commands.awk import nodes
from bash_env.commands.awk.emitter import VALUE, Code, Emitter


class FieldCode(Emitter):
    """Generates what concerns fields."""

    def number(self, node: nodes.Expression) -> str:
        """Code for the number of an expression."""
        raise NotImplementedError

    def constant_index(self, node: nodes.Field) -> int | None:
        """The number of a field that is known now."""
        index = node.index
        if isinstance(index, nodes.Number) and 0 <= index.value < 1e6:
            return int(index.value)
        return None

    def is_last(self, node: nodes.Field) -> bool:
        """Whether a field is ``$NF``."""
        return isinstance(node.index, nodes.Name) and node.index.name == "NF" and self.is_special("NF")

    def field(self, node: nodes.Field) -> Code:
        """A field where the context does not matter."""
        return self.field_value(node), VALUE

    def field_text(self, node: nodes.Field, printed: bool = False) -> str:
        """The text of a field."""
        index = self.constant_index(node)
        if not self.plain:
            if printed and index != 0 and "$" in self.symbols.assigned:
                return f"printed_text({self.field_value(node)})"
            if index is None:
                return f"text_at({self.number(node.index)})"
            return f"field_text({index})" if index else "line_text()"
        if index == 0:
            return "line"
        if self.is_last(node):
            return "(f[-1] if f else line)"
        if index is None:
            return self.picked(node)
        return f"(f[{index - 1}] if len(f) > {index - 1} else EMPTY)"

    def picked(self, node: nodes.Field) -> str:
        """The text of a field whose number is computed."""
        index = self.number(node.index)
        if index.isidentifier():
            return f"(f[int({index}) - 1] if 1 <= {index} <= len(f) else pick(f, line, {index}))"
        return f"pick(f, line, {index})"

    def field_number(self, node: nodes.Field) -> str:
        """The number of a field."""
        index = self.constant_index(node)
        if not self.plain:
            if index is None:
                return f"number_at({self.number(node.index)})"
            return f"field_number({index})" if index else "to_number(line_value())"
        if index is None or index == 0 or self.is_last(node):
            return f"number_of({self.field_text(node)})"
        name = self.temporary()
        digits = f"float({name}) if digits({name} := f[{index - 1}]) else number_of({name})"
        return f"(({digits}) if len(f) > {index - 1} else 0.0)"

    def field_value(self, node: nodes.Field) -> str:
        """The value of a field."""
        index = self.constant_index(node)
        if not self.plain:
            if index is None:
                return f"value_at({self.number(node.index)})"
            return f"field_value({index})" if index else "line_value()"
        if index == 0 or self.is_last(node):
            return f"strnum({self.field_text(node)})"
        if index is None:
            return f"pick_value(f, line, {self.number(node.index)})"
        return f"(strnum(f[{index - 1}]) if len(f) > {index - 1} else NULL)"

    def field_comparison(self, field: nodes.Field, operator: str, number: float) -> str:
        """A field against a constant."""
        literal = self.literal(number)
        name = self.temporary()
        index = self.constant_index(field)
        guard = ""
        code = self.field_text(field)
        if index:
            code = f"f[{index - 1}]"
            guard = f" if len(f) > {index - 1} else {operator in ('<', '<=', '!=')}"  # a missing field compares as text
        quick = f"float({name}) {operator} {literal} if digits({name} := {code})"
        return f"(({quick} else compare_input({name}, {literal}) {operator} 0){guard})"
