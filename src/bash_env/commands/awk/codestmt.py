"""Python statements for awk's statements (gawk manual 7.4).

A loop runs in rounds of `lease` turns, and between two rounds it lets others run:

    while True:
        for _ in lease:
            if not condition: break
            body
        else:
            await tick()
            continue
        break
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bash_env.commands.awk import nodes
from bash_env.commands.awk.codebuiltin import BuiltinCode
from bash_env.commands.awk.emitter import NUM, is_pure

DEEP = 2
"""From which depth on loops are written in the form that Python can nest more of."""


class StatementCode(BuiltinCode):
    """Generates statements."""

    def statement(self, node: nodes.Statement) -> None:
        """Write a statement."""
        line = getattr(node, "line", 0)
        if line:
            self.at(line)
        _STATEMENTS[type(node)](self, node)

    def sequence(self, node: nodes.Block) -> None:
        """Statements in braces."""
        for statement in node.statements:
            self.statement(statement)

    # --- expressions as statements ---------------------------------------------------------------

    def evaluate(self, node: nodes.Evaluate) -> None:
        """An expression whose value nobody wants."""
        expression = node.expression
        while isinstance(expression, nodes.Group) and len(expression.items) == 1:
            expression = expression.items[0]
        special = _EFFECTS.get(type(expression))
        if special is None or not special(self, expression):
            self.write(self.raw(expression)[0])

    def assignment(self, node: nodes.Assign) -> bool:
        """An assignment as a statement, where Python has a shorter one; whether it was written."""
        target = node.target
        if isinstance(target, nodes.Index) and self.kind_of_base(target) == "array":
            return self.element_assignment(node, target)
        if not self.is_plain_scalar(target):
            return False
        assert isinstance(target, nodes.Name)
        name = self.identifier(target.name)
        if node.operator:
            if not is_pure(node.value):
                return False
            self.write(f"{name} = {self.arithmetic(node.operator, self.number(target), self.number(node.value), True)}")
        elif not self.append(name, node):
            self.write(f"{name} = {self.bounded(node.value, self.typed_for(node)[0])}")
        return True

    def is_plain_scalar(self, target: nodes.Expression) -> bool:
        """Whether a target is a variable that can simply be assigned."""
        if not isinstance(target, nodes.Name) or self.is_special(target.name):
            return False
        return self.kind_of(target.name) != "array" and not self.is_mixed(target.name)

    def kind_of_base(self, target: nodes.Index) -> str:
        """Whether the name that an element belongs to is an array."""
        array: nodes.Expression = target
        while isinstance(array, nodes.Index):
            array = array.array
        return self.kind_of(array.name) if isinstance(array, nodes.Name) else ""

    def element_assignment(self, node: nodes.Assign, target: nodes.Index) -> bool:
        """The same for an element."""
        place = f"{self.array(target.array)}[{self.key(target.subscripts)}]"
        if not node.operator:
            self.write(f"{place} = {self.bounded(node.value, self.typed_for(node)[0])}")
            return True
        simple = node.operator in "+-*" and self.types_to_kind(self.types.elements(self.owner, target.array)) == NUM
        if not simple or not is_pure(node.value) or not is_pure(target):
            return False
        self.write(f"{place} {node.operator}= {self.number(node.value)}")
        return True

    def append(self, name: str, node: nodes.Assign) -> bool:
        """``s = s "more"``: appended in place, so that building a text takes linear time."""
        value = node.value
        if not isinstance(value, nodes.Concat) or not isinstance(node.target, nodes.Name):
            return False
        first, rest = value.parts[0], value.parts[1:]
        if not (isinstance(first, nodes.Name) and first.name == node.target.name and all(map(is_pure, rest))):
            return False
        more = " + ".join([self.text(part) for part in rest])
        held = self.temporary()
        self.write(f"{held} = {name}; {name} = None")
        self.write(f"if {held}.__class__ is not str: {held} = text({held})")
        mentions_itself = any(
            isinstance(n, nodes.Name) and n.name == first.name for part in rest for n in nodes.walk(part)
        )
        if mentions_itself:
            self.write(f"{name} = {held}")
        self.write(f"{held} += {more}")
        self.write(f"{name} = {held}; {held} = None")
        self.write(f"if len({name}) > HEAVY: bounded({name})")
        return True

    def incrementation(self, node: nodes.Increment) -> bool:
        """``x++`` as a statement; whether it was written."""
        target = node.target
        if self.is_plain_scalar(target):
            assert isinstance(target, nodes.Name)
            name = self.identifier(target.name)
            self.write(f"{name} = {self.number(target)} + {self.literal(node.delta)}")
            return True
        if (
            not isinstance(target, nodes.Index)
            or self.types_to_kind(self.types.elements(self.owner, target.array)) != NUM
        ):
            return False
        self.write(f"{self.array(target.array)}[{self.key(target.subscripts)}] += {self.literal(node.delta)}")
        return True

    # --- printing --------------------------------------------------------------------------------

    def print_statement(self, node: nodes.Print) -> None:
        """`print` and `printf`."""
        if node.formatted:
            text = self.formatted(node.arguments)
        elif not node.arguments:
            text = f"{self.text(nodes.Field(nodes.Number(0.0), node.line))} + rt.output_terminator"
        else:
            text = self.joined(node.arguments)
        if node.destination is None:
            self.write(f"put({text})")
            return
        self.write(f"{self.destination(node)}.put({text})")

    def joined(self, arguments: list[nodes.Expression]) -> str:
        """The operands of a print with OFS between them and ORS behind."""
        parts = [self.text(argument, printed=True) for argument in arguments]
        if len(parts) == 1:
            return f"{parts[0]} + rt.output_terminator"
        fields = "{rt.output_separator}".join(["{" + part + "}" for part in parts])
        return f'f"{fields}{{rt.output_terminator}}"'

    def destination(self, node: nodes.Print) -> str:
        """Code for the output that a print is redirected to."""
        assert node.destination is not None
        if self.settings.sandbox:
            self.refuse(node, "redirection not allowed in sandbox mode")
        name = self.temporary()
        table = {"|": "pipes", "|&": "no_outputs"}.get(node.redirection, "files")
        found = f"{table}.get({name} := {self.text(node.destination)})"
        return f"({found} or await output({self.constant(node.redirection)}, {name}))"

    # --- choices and loops -----------------------------------------------------------------------

    def if_statement(self, node: nodes.If) -> None:
        """`if`."""
        with self.block(f"if {self.condition(node.condition)}:"):
            self.statement(node.body)
        if node.otherwise is not None:
            with self.block("else:"):
                self.statement(node.otherwise)

    @contextmanager
    def rounds(self, head: str = "while True:", turns: str = "for _ in lease:") -> Iterator[None]:
        """The two loops around the turns of one; one loop where Python would not nest so many."""
        if len(self.jumps) > DEEP:
            with self.block(turns.replace(" lease:", " forever():")):
                self.write("if not turn() & 127: await tick()")
                yield
            return
        with self.block(head):
            with self.block(turns):
                yield
            with self.block("else:"):
                self.write("await tick()")
                self.write("continue")
            self.write("break")

    @contextmanager
    def jumping(self, jump: Callable[[str], None]) -> Iterator[None]:
        """Within a loop or switch, where `jump` writes `break` and `continue`."""
        self.jumps.append(jump)
        yield
        self.jumps.pop()

    def while_statement(self, node: nodes.While) -> None:
        """`while`."""
        with self.rounds(), self.jumping(self.write):
            self.write(f"if not {self.condition(node.condition)}: break")
            self.statement(node.body)

    def do_statement(self, node: nodes.Do) -> None:
        """`do`: `continue` looks at the condition."""

        def jump(kind: str) -> None:
            if kind == "continue":
                self.write(f"if {self.condition(node.condition)}: continue")
            self.write("break")

        with self.rounds():
            with self.jumping(jump):
                self.statement(node.body)
            self.write(f"if not {self.condition(node.condition)}: break")

    def for_statement(self, node: nodes.For) -> None:
        """``for (;;)``: `continue` takes the step."""

        def jump(kind: str) -> None:
            if kind == "continue" and node.step is not None:
                self.statement(node.step)
            self.write(kind)

        if node.start is not None:
            self.statement(node.start)
        with self.rounds():
            if node.condition is not None:
                self.write(f"if not {self.condition(node.condition)}: break")
            with self.jumping(jump):
                self.statement(node.body)
            if node.step is not None:
                self.statement(node.step)

    def for_in(self, node: nodes.ForIn) -> None:
        """``for (name in array)``: over the subscripts that there were at the beginning."""
        chunk, key = self.temporary(), self.temporary()
        function = "ordered_fresh" if self.is_compared(node.variable) else "ordered"
        order = f"await {function}({self.array(node.array)})"
        turns = f"for {key} in {chunk}:" if len(self.jumps) <= DEEP else f"for {key} in {order}:"
        with self.rounds(f"for {chunk} in chunks({order}):", turns):
            if self.is_plain_scalar(node.variable):
                self.write(f"{self.identifier(node.variable.name)} = {key}")  # type: ignore[attr-defined]
            else:
                self.write(self.store(node.variable, key))
            with self.jumping(self.write):
                self.statement(node.body)

    def switch(self, node: nodes.Switch) -> None:
        """`switch`: the number of the case is found first, then the cases from there on are run."""
        subject, chosen, going_on = self.temporary(), self.temporary(), self.temporary()
        self.write(f"{subject} = {self.value(node.subject)}")
        default = next((n for n, (value, _) in enumerate(node.cases) if value is None), len(node.cases))
        tests = [
            f"{number} if {self.case_test(value, subject)} else "
            for number, (value, _) in enumerate(node.cases)
            if value is not None
        ]
        self.write(f"{chosen} = {''.join(tests)}{default}")
        self.write(f"{going_on} = False")

        def jump(kind: str) -> None:
            if kind == "continue":
                self.write(f"{going_on} = True")
            self.write("break")

        with self.block("while True:"):
            with self.jumping(jump):
                for number, (_, body) in enumerate(node.cases):
                    with self.block(f"if {chosen} <= {number}:"):
                        self.sequence(body)
            self.write("break")
        if self.jumps:
            with self.block(f"if {going_on}:"):
                self.jumps[-1]("continue")

    def case_test(self, value: nodes.Expression, subject: str) -> str:
        """Code that tells whether a case is chosen."""
        if isinstance(value, nodes.Regex):
            return self.test(value, f"text({subject})")
        return f"compare({subject}, {self.value(value)}) == 0"

    # --- jumps -----------------------------------------------------------------------------------

    def jump(self, node: nodes.Jump) -> None:
        """`break`, `continue`, `next` and `nextfile`."""
        if node.kind in ("break", "continue"):
            self.jumps[-1](node.kind)
        elif node.kind == "nextfile":
            self.write("raise NextFile")
        else:
            self.next_record()

    def next_record(self) -> None:
        """`next`."""
        self.write("raise NextRecord")

    def exit_statement(self, node: nodes.Exit) -> None:
        """`exit`."""
        self.write(f"raise ExitProgram({self.number(node.status) if node.status is not None else ''})")

    def return_statement(self, node: nodes.Return) -> None:
        """`return`."""
        self.write(f"return {self.value(node.value) if node.value is not None else 'UNSET'}")

    def delete(self, node: nodes.Delete) -> None:
        """`delete`."""
        target = node.target
        if isinstance(target, nodes.Index):
            self.write(f"{self.array(target.array)}.remove({self.key(target.subscripts)})")
        else:
            self.write(f"{self.array(target)}.clear()")


_EFFECTS: dict[type[nodes.Expression], Callable[..., bool]] = {
    nodes.Assign: StatementCode.assignment,
    nodes.Increment: StatementCode.incrementation,
}
_STATEMENTS: dict[type[nodes.Statement], Callable[..., None]] = {
    nodes.Block: StatementCode.sequence,
    nodes.Evaluate: StatementCode.evaluate,
    nodes.Print: StatementCode.print_statement,
    nodes.If: StatementCode.if_statement,
    nodes.While: StatementCode.while_statement,
    nodes.Do: StatementCode.do_statement,
    nodes.For: StatementCode.for_statement,
    nodes.ForIn: StatementCode.for_in,
    nodes.Switch: StatementCode.switch,
    nodes.Jump: StatementCode.jump,
    nodes.Exit: StatementCode.exit_statement,
    nodes.Return: StatementCode.return_statement,
    nodes.Delete: StatementCode.delete,
}
