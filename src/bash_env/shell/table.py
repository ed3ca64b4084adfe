"""The table of variables of one shell: reading, assigning with attributes, scopes, exporting (bash manual 3.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from bash_env.shell.errors import BadSubscript, ExpressionError, ReadonlyVariable, ShellError
from bash_env.shell.integers import wrap
from bash_env.shell.variables import (
    CAPITAL,
    EXPORTED,
    INTEGER,
    LOWER,
    MISSING,
    NAMEREF,
    PLAIN,
    READONLY,
    UNSET_ARRAY,
    UPPER,
    Array,
    AssociativeArray,
    DynamicVariable,
    Frame,
    IndexedArray,
    Missing,
    Value,
    Variable,
)
from bash_env.text.letters import lower, upper

if TYPE_CHECKING:
    from bash_env.shell.state import Shell

_NAMEREF_DEPTH = 8


class VariableTable:
    """Names to values. `table` may be read directly; every change of a Variable goes through the methods.

    `shell` evaluates arithmetic (for the integer attribute and for subscripts) and answers dynamic variables.
    `hooks` are called with the new value when one of their variables changes (IFS and the like).
    """

    __slots__ = ("_environment", "allexport", "frames", "hooks", "owner", "shell", "table")

    def __init__(self, shell: Shell) -> None:
        self.table: dict[str, Value] = {}
        self.owner = object()
        self.frames: list[Frame] = []
        self.shell = shell
        self.allexport = False
        self.hooks: dict[str, Callable[[Shell, str | None], None]] = {}
        self._environment: dict[str, str] | None = None

    def fork(self, shell: Shell) -> VariableTable:
        """A copy that shares every Variable until one side writes to it."""
        new = VariableTable.__new__(VariableTable)
        new.table = self.table.copy()
        self.owner = object()
        new.owner = object()
        new.frames = [frame.copy() for frame in self.frames] if self.frames else []
        new.shell = shell
        new.allexport = self.allexport
        new.hooks = self.hooks
        new._environment = self._environment
        return new

    # --- reading -------------------------------------------------------------------------------------

    def get(self, name: str) -> str | None:
        """The scalar value of a variable, namerefs followed; None if it is unset."""
        value = self.table.get(name)
        if value.__class__ is str or value is None:
            return value
        if value.__class__ is int:
            return str(value)
        variable = cast(Variable, value)
        if variable.flags & NAMEREF:
            target, subscript = self.resolve(name)
            if target == name:
                return None
            if subscript in ("@", "*"):
                content = self.array(target)
                return " ".join(content.elements()) if content else None
            return self.element(target, subscript) if subscript is not None else self.get(target)
        return variable.current(self.shell) if isinstance(variable, DynamicVariable) else variable.scalar()

    def variable(self, name: str) -> Variable | None:
        """The variable as an object, namerefs not followed; a plain value is wrapped for looking at only."""
        value = self.table.get(name)
        if value is None or isinstance(value, Variable):
            return value
        return Variable(str(value))

    def target_text(self, name: str) -> str:
        """What a nameref holds; empty for anything else."""
        value = self.table.get(name)
        if isinstance(value, Variable) and value.flags & NAMEREF and isinstance(value.value, str):
            return value.value
        return ""

    def array(self, name: str) -> Array | None:
        """The elements of an array variable; None for a scalar or an unset name. Namerefs are followed."""
        value = self.table.get(name)
        if not isinstance(value, Variable):
            return None
        if value.flags & NAMEREF:
            target, subscript = self.resolve(name)
            return None if subscript is not None or target == name else self.array(target)
        if isinstance(value, DynamicVariable):
            content = value.read(self.shell)
            return content if isinstance(content, dict) else None
        return value.value if isinstance(value.value, dict) else None

    def is_associative(self, name: str) -> bool:
        """Whether `name` is an associative array."""
        return isinstance(self.array(name), AssociativeArray)

    def resolve(self, name: str) -> tuple[str, str | None]:
        """Follow namerefs: the name they end at, and the subscript if the last refers to an element.

        Raises ShellError where they are circular.
        """
        start = name
        for _ in range(_NAMEREF_DEPTH):
            value = self.table.get(name)
            if (
                not isinstance(value, Variable)
                or not value.flags & NAMEREF
                or not isinstance(value.value, str)
                or not value.value
            ):
                return name, None
            target, bracket, rest = value.value.partition("[")
            if bracket:
                return target, rest.removesuffix("]")
            if target == name:
                return name, None
            name = target
        return start, None

    def element(self, name: str, subscript: str) -> str | None:
        """The value of `name[subscript]`; the subscript is a key or arithmetic text."""
        content = self.array(name)
        if isinstance(content, AssociativeArray):
            return content.get(subscript)
        index = self.index(subscript)
        if index < 0:
            index += content.last + 1 if content is not None else 0
            if index < 0:
                self.shell.warn_of_error(f"{name}: bad array subscript")
                return None
        if content is None:
            return self.get(name) if index == 0 else None
        return content.get(index)

    # --- writing -------------------------------------------------------------------------------------

    def own(self, name: str) -> Variable:
        """The variable as an object of this table that may be changed."""
        value = self.table.get(name)
        if isinstance(value, Variable):
            if value.owner is not self.owner:
                value = self.table[name] = value.copy(self.owner)
            return value
        variable = Variable(None if value is None else str(value), 0, self.owner)
        self.table[name] = variable
        return variable

    def set(self, name: str, value: str | int) -> None:
        """Assign to a scalar (or to element 0 of an array), honouring attributes. Raises ShellError if it is readonly."""
        old = self.table.get(name)
        if not isinstance(old, Variable):
            if not self.allexport and name not in self.hooks:
                self.table[name] = value
                return
            variable = self.own(name)
            variable.value = str(value)
            if self.allexport:
                variable.flags |= EXPORTED
            self._changed(name, str(value))
            return
        if old.flags & NAMEREF:
            self._set_through_nameref(name, old, str(value))
            return
        self.check_writable(name, old)
        if isinstance(old, DynamicVariable):
            if old.assign is not None:
                old.assign(self.shell, str(value))
            return
        variable = self.own(name)
        text = self.converted(variable, str(value))
        if isinstance(variable.value, IndexedArray):
            variable.value.put(0, text)
        elif isinstance(variable.value, AssociativeArray):
            variable.value["0"] = text
        else:
            variable.value = text
            if self.allexport:
                variable.flags |= EXPORTED
        self._changed(name, text)

    def _set_through_nameref(self, name: str, old: Variable, value: str) -> None:
        target, subscript = self.resolve(name)
        if subscript is not None:
            if subscript in ("@", "*") and not self.is_associative(target):
                raise ShellError(f"{target}[{subscript}]: bad array subscript")
            self.set_element(target, subscript, value)
        elif target != name:
            self.set(target, value)
        elif old.value:
            raise ShellError(f"warning: {name}: circular name reference")
        else:
            self.check_writable(name, old)
            self.own(name).value = value

    def touched(self, name: str) -> None:
        """Note that a variable was changed in place."""
        self._changed(name, None)

    def _changed(self, name: str, value: str | None) -> None:
        self._environment = None
        hook = self.hooks.get(name)
        if hook is not None:
            hook(self.shell, value)

    def check_writable(self, name: str, variable: Variable) -> None:
        """Raise ShellError for a readonly variable."""
        if variable.flags & READONLY:
            raise ReadonlyVariable(f"{name}: readonly variable")

    def converted(self, variable: Variable, value: str) -> str:
        """`value` as the attributes of `variable` want it."""
        flags = variable.flags
        if not flags & (INTEGER | LOWER | UPPER | CAPITAL):
            return value
        if flags & INTEGER:
            return self._number(value)
        if flags & LOWER:
            return lower(value)
        return upper(value) if flags & UPPER else upper(value[:1]) + lower(value[1:])

    def _number(self, text: str) -> str:
        """The value of arithmetic text that an integer variable gets. Raises ExpressionError."""
        try:
            return str(self.shell.evaluate(text))
        except ExpressionError as error:
            error.unwinds = error.of_value = True
            raise

    def _sum(self, old: str | None, value: str) -> str:
        """The value of an integer variable that `value` is added to. Raises ExpressionError."""
        return str(wrap(int(self._number(old or "0")) + int(self._number(value or "0"))))

    def index(self, subscript: str) -> int:
        """The value of a subscript. Raises ExpressionError."""
        try:
            return self.shell.evaluate(subscript)
        except ExpressionError as error:
            error.unwinds = True
            raise

    def bind_loop(self, name: str, value: str) -> None:
        """Set the variable of a `for` loop: a nameref is pointed at the name that is the value. Raises ShellError."""
        old = self.table.get(name)
        if isinstance(old, Variable) and old.flags & NAMEREF:
            self.check_writable(name, old)
            if not (value.isidentifier() and value.isascii()):
                raise ShellError(f"`{value}': not a valid identifier")
            self.own(name).value = value
        else:
            self.set(name, value)

    def append(self, name: str, value: str) -> None:
        """`name+=value`: append, or add for an integer variable."""
        target, subscript = self.resolve(name)
        if subscript is not None:
            self.set_element(target, subscript, value, append=True)
            return
        old = self.table.get(target)
        if isinstance(old, Variable) and old.flags & INTEGER:
            self.set(target, self._sum(old.scalar(), value))
        else:
            text = (self.get(target) or "") + value
            if len(text) >= self.shell.string_limit:
                raise ShellError("value too long (max_string_bytes)", fatal=True)
            self.set(target, text)

    def set_element(self, name: str, subscript: str, value: str, *, append: bool = False) -> None:
        """Assign `name[subscript]=value`, making an indexed array of what is none. Raises ShellError."""
        old_variable = self.table.get(name)
        if old_variable.__class__ is Variable and not append and self._put_plainly(old_variable, subscript, value):
            return
        name, inner = self.resolve(name)
        if inner is not None:
            raise ShellError(f"`{name}[{inner}]': not a valid identifier")
        old_variable = self.table.get(name)
        if isinstance(old_variable, Variable) and old_variable.flags & NAMEREF and not old_variable.value:
            raise ShellError("`': not a valid identifier")
        if isinstance(old_variable, DynamicVariable) and isinstance(old_variable.read(self.shell), dict):
            if old_variable.put is not None:
                old_variable.put(self.shell, subscript, value)
            return
        variable = self.own_array(name)
        content = variable.value
        if isinstance(content, AssociativeArray):
            old: str | None = content.get(subscript) if append else None
            content[subscript] = self.joined(variable, old, value, append)
        elif isinstance(content, IndexedArray):
            index = self.absolute_subscript(name, content, subscript)
            content.put(index, self.joined(variable, content.get(index) if append else None, value, append))

    def _put_plainly(self, variable: Variable, subscript: str, value: str) -> bool:
        """Set an element of an array without attributes: whether that was all there was to do."""
        if variable.flags or variable.owner is not self.owner:
            return False
        content = variable.value
        if content.__class__ is AssociativeArray:
            content[subscript] = value
        elif content.__class__ is IndexedArray and subscript.isdigit() and subscript.isascii() and len(subscript) < 10:
            if subscript[0] == "0" and subscript != "0":
                return False
            content.put(int(subscript), value)
        else:
            return False
        return True

    def absolute_subscript(self, name: str, content: IndexedArray, subscript: str) -> int:
        """The index that arithmetic text names, for writing. Raises ShellError."""
        index = self.index(subscript)
        if index < 0 and index + content.last + 1 < 0:
            raise BadSubscript(f"{name}[{subscript}]: bad array subscript")
        return index if index >= 0 else index + content.last + 1

    def joined(self, variable: Variable, old: str | None, value: str, append: bool) -> str:
        """An element's new value: converted by the attributes, and appended to the old one where it appends."""
        if not append:
            return self.converted(variable, value)
        if variable.flags & INTEGER:
            return self._sum(old, value)
        return self.converted(variable, (old or "") + value)

    def own_array(self, name: str) -> Variable:
        """The variable `name` as an array that may be changed; a scalar becomes element 0. Raises ShellError if readonly."""
        old = self.table.get(name)
        if isinstance(old, Variable):
            self.check_writable(name, old)
            if isinstance(old, DynamicVariable):
                content = old.read(self.shell)
                self.table[name] = Variable(
                    content.clone() if isinstance(content, dict) else None, old.flags, self.owner
                )
        variable = self.own(name)
        if not isinstance(variable.value, dict):
            variable.value = IndexedArray(() if variable.value is None else (variable.value,))
        variable.flags &= ~UNSET_ARRAY
        return variable

    def set_array(self, name: str, values: list[str]) -> None:
        """Replace `name` by an indexed array of `values`. Raises ShellError if readonly or associative."""
        name, _ = self.resolve(name)
        old = self.table.get(name)
        flags = 0
        if isinstance(old, Variable):
            self.check_writable(name, old)
            flags = old.flags & ~UNSET_ARRAY
            if flags & (INTEGER | LOWER | UPPER | CAPITAL):
                values = [self.converted(old, value) for value in values]
        self.table[name] = Variable(IndexedArray(values), flags, self.owner)

    def unset(self, name: str) -> bool:
        """Remove a variable; whether there was one. Raises ShellError if it is readonly."""
        old = self.table.get(name)
        if old is None:
            return False
        if isinstance(old, Variable) and old.flags & READONLY:
            raise ShellError(f"{name}: cannot unset: readonly variable")
        del self.table[name]
        self._changed(name, None)
        return True

    def unset_element(self, name: str, subscript: str) -> None:
        """Remove one element. Raises ShellError."""
        old = self.table.get(name)
        if isinstance(old, Variable) and old.flags & READONLY:
            raise ShellError(f"{name}: cannot unset: readonly variable")
        if isinstance(old, DynamicVariable):
            return
        content = self.array(name)
        if content is None:
            if self.table.get(name) is not None and self.index(subscript) in (0, -1):
                self.unset(name)
            elif self.table.get(name) is not None:
                raise ShellError(f"{name}: not an array variable")
            return
        content = cast(Array, self.own_array(name).value)
        if isinstance(content, AssociativeArray):
            content.pop(subscript, None)
            return
        index = self.index(subscript)
        if index < 0 and index + content.last + 1 < 0:
            raise ShellError(f"[{subscript}]: bad array subscript")
        content.drop(index if index >= 0 else index + content.last + 1)

    # --- attributes and the environment -----------------------------------------------------------

    def change_flags(self, name: str, on: int = 0, off: int = 0) -> Variable:
        """Set and clear attributes, declaring the variable if need be."""
        variable = self.own(name)
        if name != "_":  # which is set anew, without attributes, by every command
            variable.flags = (variable.flags | on) & ~off
        self._environment = None
        return variable

    def put(self, name: str, value: Value | Missing) -> None:
        """Replace what the table holds for `name`, with no questions asked."""
        if isinstance(value, Missing):
            self.table.pop(name, None)
        else:
            self.table[name] = value
        self._changed(name, None if isinstance(value, Missing) else self.get(name))

    def environment(self) -> dict[str, str]:
        """The exported variables, for a program that is started. The dict is shared: do not change it."""
        found = self._environment
        if found is None:
            found = self._environment = {
                name: text
                for name, value in self.table.items()
                if isinstance(value, Variable)
                and value.flags & EXPORTED
                and not isinstance(value.value, dict)
                and (text := value.current(self.shell) if isinstance(value, DynamicVariable) else value.scalar())
                is not None
            }
        return found

    # --- scopes --------------------------------------------------------------------------------------

    def make_local(self, frame: Frame, name: str) -> Value | Missing:
        """Save `name` in `frame` once, so that it is restored when the frame is left; what it was."""
        old = self.table.get(name, MISSING)
        if name == "OPTIND":
            state = self.shell.getopts_state
            frame.at_end(name, lambda shell: setattr(shell, "getopts_state", state))
        frame.saved.setdefault(name, old)
        return old

    def restore(self, frame: Frame) -> None:
        """Give every name that was local in `frame` its value back."""
        table = self.table
        for name, old in frame.saved.items():
            if old is MISSING:
                current = table.pop(name, None)
            else:
                current = table.get(name)
                table[name] = old  # type: ignore[assignment]
            if current.__class__ not in PLAIN or old.__class__ not in PLAIN:
                self._changed(name, self.get(name))

    def check_unset(self, name: str) -> None:
        """Raise ShellError for a variable that may not be unset."""
        old = self.table.get(name)
        if isinstance(old, Variable) and old.flags & READONLY:
            raise ShellError(f"{name}: cannot unset: readonly variable")
