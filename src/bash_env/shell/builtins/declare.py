"""Declaring variables: declare, typeset, local, export, readonly (bash manual 4.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from bash_env.shell.assignments import Assigned, expand_compound
from bash_env.shell.builtins.listing import function_text, list_everything, variable_line
from bash_env.shell.builtins.support import Options, checked, fail, parse_options, write
from bash_env.shell.errors import ExpressionError, ShellError
from bash_env.shell.options import SET_OPTIONS
from bash_env.shell.targets import expand_subscript
from bash_env.shell.trace import trace_assignment
from bash_env.shell.variables import (
    CAPITAL,
    EXPORTED,
    FLAG_OF,
    LOWER,
    MISSING,
    NAMEREF,
    READONLY,
    UNSET_ARRAY,
    UPPER,
    AssociativeArray,
    DynamicVariable,
    Frame,
    IndexedArray,
    Missing,
    Variable,
)

if TYPE_CHECKING:
    from bash_env.shell.state import Function, Shell

_TARGET = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:\[(.*)\])?(\+)?=(.*)", re.DOTALL)
_NAME = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:\[(.*)\])?", re.DOTALL)
_ATTRIBUTES = "cilnrtux"
_LETTERS = "aAcfFgiIlnprtux"
_CASES = LOWER | UPPER | CAPITAL


def _as_assigned(word: str | Assigned) -> Assigned | None:
    """An argument as an assignment, if it is one."""
    if isinstance(word, Assigned):
        return word
    match = _TARGET.fullmatch(word)
    return None if match is None else Assigned(match[1], match[4], match[2], match[3] is not None)


# --- printing ---------------------------------------------------------------------------------------


def _wanted(shell: Shell, options: Options) -> Callable[[str], bool]:
    """The filter that attribute options put on a listing."""
    flags = sum(FLAG_OF[letter] for letter in _ATTRIBUTES if letter in options)
    kinds = tuple(kind for letter, kind in (("a", IndexedArray), ("A", AssociativeArray)) if letter in options)

    def keep(name: str) -> bool:
        variable = shell.variables.variable(name)
        if variable is None:
            return False
        if kinds and not isinstance(shell.variables.array(name), kinds):
            return False
        return not flags or variable.flags & flags != 0

    return keep


async def _print_variables(shell: Shell, names: Iterable[str], keep: Callable[[str], bool]) -> int:
    lines = [line for name in names if keep(name) and (line := variable_line(shell, name, True)) is not None]
    return await write(shell, "".join(line + "\n" for line in lines))


async def _print_named(shell: Shell, command: str, names: list[Any], known: Container[str] | None = None) -> int:
    status = 0
    for word in names:
        name = (
            f"{word.target}={word.value}" if isinstance(word, Assigned) and isinstance(word.value, str) else str(word)
        )
        line = variable_line(shell, name) if known is None or name in known else None
        if line is None:
            await shell.complain(f"{command}: {name}: not found")
            status = 1
        else:
            await write(shell, line + "\n")
    return status


async def _functions(shell: Shell, options: Options) -> int:
    """`declare -f` and `-F`."""
    if not options.rest:
        for name in sorted(shell.functions):
            function = shell.functions[name]
            if ("x" in options and not function.exported) or ("r" in options and not function.readonly):
                continue
            flags = _function_letters(function)
            if "F" in options:
                await write(shell, f"declare -f{flags} {name}\n")
            else:
                await write(shell, function_text(shell, name) + "\n")
                if flags:
                    await write(shell, f"declare -f{flags} {name}\n")
        return 0
    return await _named_functions(shell, options)


def _function_letters(function: Function) -> str:
    return "r" * function.readonly + "t" * function.traced + "x" * function.exported


async def _named_functions(shell: Shell, options: Options) -> int:
    status = 0
    marks = {"x": "exported", "r": "readonly", "t": "traced"}
    for word in options.rest:
        if _as_assigned(word) is not None:
            raise fail("declare", "cannot use `-f' to make functions")
        function = shell.functions.get(str(word))
        if function is None:
            status = 1
            continue
        changed = {
            name: sign != "+" for letter, name in marks.items() for sign in ("", "+") if sign + letter in options
        }
        if changed:
            function = shell.functions[str(word)] = function.copy()
        for name, value in changed.items():
            setattr(function, name, value)
        if changed and "p" not in options:
            continue
        if "F" in options and "p" in options:
            await write(shell, f"declare -f{_function_letters(function)} {word}\n")
        elif "F" in options:
            where = f" {function.line} {function.source}" if shell.extdebug else ""
            await write(shell, f"{word}{where}\n")
        else:
            await write(shell, function_text(shell, str(word)) + "\n")
    return status


# --- declaring --------------------------------------------------------------------------------------


class _Declaration:
    """One call of declare: the attributes to set and clear, and the scope."""

    def __init__(self, shell: Shell, command: str, options: Options, local: Frame | None) -> None:
        self.shell = shell
        self.command = command
        self.on = sum(FLAG_OF[letter] for letter in _ATTRIBUTES if letter in options)
        self.off = sum(FLAG_OF[letter] for letter in _ATTRIBUTES if "+" + letter in options)
        self.on &= ~self.off
        self.options = options
        self.frame = local
        if (self.on & _CASES).bit_count() > 1:
            self.on &= ~_CASES

    async def word(self, word: str | Assigned) -> int:
        """Declare one argument; 1 if it was refused."""
        assigned = _as_assigned(word)
        name, subscript = (assigned.name, assigned.subscript) if assigned else self._plain_name(str(word))
        if name is None or (assigned is not None and assigned.subscript and self.command in ("export", "readonly")):
            shown = str(word) if assigned is None else assigned.target
            await self.shell.complain(f"{self.command}: `{shown}': not a valid identifier")
            return 1
        try:
            if assigned is not None:
                if self.shell.xtrace and self.command in ("export", "readonly"):
                    await trace_assignment(self.shell, assigned)
                assigned = await self._reread(name, assigned)
                if assigned.subscript is not None:
                    key = await expand_subscript(self.shell, assigned.subscript)
                    assigned = Assigned(name, assigned.value, key, assigned.append)
            self.declare(name, assigned.subscript if assigned else subscript, assigned)
        except ShellError as error:
            if error.fatal or isinstance(error, ExpressionError):
                raise
            if assigned is not None and isinstance(assigned.value, list) and error.text.endswith("readonly variable"):
                await self.shell.report(error)
            plain = self.command in ("export", "readonly") or error.text.endswith("bad array subscript")
            await self.shell.complain(error.text if plain else f"{self.command}: {error.text}")
            return error.status
        return 0

    async def _reread(self, name: str, assigned: Assigned) -> Assigned:
        """A quoted `(...)` assigned to an array is read as a compound value after all; it then is the whole array's."""
        value = assigned.value
        if not isinstance(value, str) or not (value.startswith("(") and value.endswith(")")):
            return assigned
        known = self.shell.variables.array(self.shell.variables.resolve(name)[0]) is not None
        if "+a" in self.options or not ("a" in self.options or "A" in self.options or known):
            return assigned
        elements = await expand_compound(self.shell, value)
        return assigned if elements is None else Assigned(name, elements, None, assigned.append)

    def _plain_name(self, text: str) -> tuple[str | None, str | None]:
        match = _NAME.fullmatch(text)
        return (match[1], match[2]) if match else (None, None)

    def declare(self, name: str, subscript: str | None, assigned: Assigned | None) -> None:
        """Carry out one declaration. Raises ShellError."""
        table = self.shell.variables
        if self.frame is not None:
            self._make_local(name)
        elif not self.on & NAMEREF and not self.off & NAMEREF:
            target, inner = table.resolve(name)
            if target != name:
                name = target
                if inner is not None and self.command in ("export", "readonly"):
                    raise ShellError(f"{self.command}: `{target}[{inner}]': not a valid identifier", 0)
                if inner is not None and assigned is not None:
                    assigned = Assigned(name, assigned.value, inner, assigned.append)
                elif assigned is not None:
                    assigned = Assigned(name, assigned.value, assigned.subscript, assigned.append)
        old = table.table.get(name)
        if isinstance(old, Variable) and old.flags & READONLY and (assigned is not None or self.off & READONLY):
            raise ShellError(f"{name}: readonly variable")
        if self.on & NAMEREF and assigned is not None:
            self._check_target(name, str(assigned.value))
        self._make_array(name, subscript, assigned)
        self._change_flags(name)
        if assigned is not None:
            self._assign(name, assigned)
        if self.on & READONLY:
            table.change_flags(name, READONLY)

    def _make_local(self, name: str) -> None:
        shell, frame = self.shell, self.frame
        assert frame is not None
        table = shell.variables
        current = table.table.get(name)
        if isinstance(current, Variable) and current.flags & READONLY and name not in frame.saved:
            raise ShellError(f"{name}: readonly variable")
        fresh = name not in frame.saved
        old = table.make_local(frame, name)
        if not fresh:
            return
        temporary = any(name in f.saved and not f.function for f in table.frames)
        inherit = shell.localvar_inherit or "I" in self.options or temporary
        if isinstance(old, Missing):
            return
        if inherit:
            if isinstance(old, Variable):
                table.table[name] = old.copy(table.owner)
        elif isinstance(old, DynamicVariable):
            table.table[name] = old.copy(table.owner)
        else:
            flags = old.flags & EXPORTED if isinstance(old, Variable) else 0
            table.put(name, Variable(None, flags, table.owner))

    def _make_array(self, name: str, subscript: str | None, assigned: Assigned | None) -> None:
        table = self.shell.variables
        variable = table.table.get(name)
        content = table.array(name) if not (isinstance(variable, Variable) and variable.flags & NAMEREF) else None
        if "A" in self.options:
            if isinstance(content, IndexedArray):
                raise ShellError(f"{name}: cannot convert indexed to associative array")
            if content is None:
                own = table.own(name)
                if own.value is None:
                    own.flags |= UNSET_ARRAY
                own.value = AssociativeArray() if own.value is None else AssociativeArray({"0": str(own.value)})
            if "a" in self.options:
                raise ShellError(f"{name}: cannot convert associative to indexed array")
        elif "a" in self.options or (subscript is not None and assigned is None):
            if isinstance(content, AssociativeArray):
                if "a" in self.options:
                    raise ShellError(f"{name}: cannot convert associative to indexed array")
            elif content is None:
                own = table.own_array(name)
                if not own.value:
                    own.flags |= UNSET_ARRAY

    def _change_flags(self, name: str) -> None:
        table = self.shell.variables
        on = self.on & ~READONLY
        off = self.off
        if on & _CASES:
            off |= _CASES & ~on
        if on & NAMEREF:
            self._check_nameref(name)
        if name not in table.table:
            if self.command != "export" or not off:
                table.table[name] = Variable(None, on, table.owner)
        elif on or off:
            table.change_flags(name, on, off)
        table.touched(name)

    def _check_nameref(self, name: str) -> None:
        variable = self.shell.variables.table.get(name)
        if isinstance(variable, Variable) and isinstance(variable.value, dict):
            raise ShellError(f"{name}: reference variable cannot be an array")
        value = (
            self.shell.variables.get(name)
            if not isinstance(variable, Variable) or not variable.flags & NAMEREF
            else None
        )
        if value and not _NAME.fullmatch(value):
            raise ShellError(f"`{value}': invalid variable name for name reference")

    def _assign(self, name: str, assigned: Assigned) -> None:
        shell = self.shell
        if self.on & NAMEREF:
            self._assign_nameref(name, str(assigned.value))
            return
        value = assigned.value
        Assigned(name, value, assigned.subscript, assigned.append).apply(shell, declared=True)

    def _assign_nameref(self, name: str, target: str) -> None:
        self.shell.variables.own(name).value = target

    def _check_target(self, name: str, target: str) -> None:
        """Refuse a nameref to what is no variable, or to itself. Raises ShellError."""
        if not _NAME.fullmatch(target):
            words = "invalid variable name for name reference" if target else "not a valid identifier"
            raise ShellError(f"`{target}': {words}")
        if target == name and self.frame is None:
            raise ShellError(f"{name}: nameref variable self references not allowed")


def declare_builtin(shell: Shell, argv: list[Any]) -> Any:
    """Declare variables and set their attributes, or print them."""
    if not shell.variables.frames and len(argv) > 1 and _assign_plainly(shell, argv):
        return 0
    return _declare(shell, argv)


def _assign_plainly(shell: Shell, argv: list[Any]) -> bool:
    """The form `declare a=x b=y` outside of functions, of names without attributes: whether that is all there was to do."""
    table = shell.vars
    for word in argv[1:]:
        if word.__class__ is str or word.subscript is not None or word.append or word.value.__class__ is not str:
            return False
        if isinstance(table.get(word.name), Variable) or word.name in shell.variables.hooks or shell.allexport:
            return False
    for word in argv[1:]:
        table[word.name] = word.value
    return True


@checked
async def _declare(shell: Shell, argv: list[Any]) -> int:
    options = parse_options(argv, _LETTERS, plus=_LETTERS)
    if "f" in options or "F" in options:
        wrong = next((letter for letter, _ in options.order if letter in "aAilunc"), None)
        if wrong is not None and options.rest:
            raise fail(argv[0], f"-{wrong}: invalid option")
        return await _functions(shell, options)
    if "p" in options:
        if options.rest:
            return await _print_named(shell, argv[0], options.rest)
        return await _print_variables(shell, sorted(shell.vars), _wanted(shell, options))
    if not options.rest:
        if any(letter in options for letter in _ATTRIBUTES + "aA"):
            return await _print_variables(shell, sorted(shell.vars), _wanted(shell, options))
        return await list_everything(shell)
    if "+a" in options or "+A" in options:
        name = str(options.rest[0]).partition("=")[0]
        if shell.variables.array(name) is not None:
            await shell.complain(f"{argv[0]}: {name}: cannot destroy array variables in this way")
            return 1
    frame = None if "g" in options else shell.frame
    if "g" in options:
        return await _declare_globally(shell, argv[0], options)
    return await _declare_all(shell, argv[0], options, frame)


async def _declare_all(shell: Shell, command: str, options: Options, frame: Frame | None) -> int:
    declaration = _Declaration(shell, command, options, frame)
    status = 0
    for word in options.rest:
        status |= await declaration.word(word)
    return status


async def _declare_globally(shell: Shell, command: str, options: Options) -> int:
    """`declare -g`: put the global values in place for the time of the declaration."""
    table = shell.variables
    names = {a.name if (a := _as_assigned(w)) else str(w).partition("[")[0] for w in options.rest}
    hidden: list[tuple[str, Any, Frame]] = []
    for name in names:
        outermost = next((f for f in table.frames if name in f.saved and f.function), None)
        if outermost is not None:
            hidden.append((name, table.table.get(name), outermost))
            table.put(name, outermost.saved[name])
    try:
        return await _declare_all(shell, command, options, None)
    finally:
        for name, value, frame in hidden:
            frame.saved[name] = table.table.get(name, MISSING)
            table.put(name, MISSING if value is None else value)


def local_builtin(shell: Shell, argv: list[Any]) -> Any:
    """Declare variables local to the function."""
    frames = shell.variables.frames
    if frames and frames[-1].function and not frames[-1].sourced and _declare_plainly(shell, frames[-1], argv):
        return 0
    return _local(shell, argv)


def _declare_plainly(shell: Shell, frame: Frame, argv: list[Any]) -> bool:
    """The everyday form `local a b=x`, of names that have no attributes: whether that was all.

    Words up to the first that is more than that are declared here; declaring them once more changes nothing.
    """
    table, saved = shell.vars, frame.saved
    if shell.localvar_inherit or shell.allexport or len(argv) < 2:
        return False
    for word in argv[1:]:
        bare = word.__class__ is str
        name = word if bare else word.name
        old = table.get(name, MISSING)
        if old.__class__ is not str and old.__class__ is not int and old is not MISSING:
            return False
        if bare:
            if not (name.isidentifier() and name.isascii()) or name in saved:
                return False
            saved[name] = old
            table[name] = Variable(None, 0, shell.variables.owner)
        elif (
            word.subscript is None
            and not word.append
            and word.value.__class__ is str
            and name not in shell.variables.hooks
        ):
            if name not in saved:
                saved[name] = old
            table[name] = word.value
        else:
            return False
    return True


def _restore_options(options: dict[str, bool], shell: Shell) -> None:
    """Undo what a function with `local -` did to the options of `set`."""
    for name, value in options.items():
        if shell.options[name] is not value:
            shell.set_option(name, value)


@checked
async def _local(shell: Shell, argv: list[Any]) -> int:
    frame = shell.frame
    if frame is None:
        await shell.complain("local: can only be used in a function")
        return 1
    options = parse_options(argv, _LETTERS, plus=_LETTERS)
    if "-" in options.rest:
        frame.at_end("-", partial(_restore_options, {name: shell.options[name] for name in SET_OPTIONS}))
        options.rest.remove("-")
        if not options.rest:
            return 0
    if not options.rest:
        if frame.undo is not None and "-" in frame.undo:
            await write(shell, "local -\n")
        names = sorted(frame.saved)
        return await _print_variables(shell, names, lambda name: name in shell.vars)
    if "p" in options:
        return await _print_named(shell, "local", options.rest, frame.saved)
    return await _declare_all(shell, "local", options, frame)


async def _mark(shell: Shell, argv: list[Any], letter: str) -> int:
    """export and readonly."""
    options = parse_options(argv, "aAfnp")
    name = argv[0]
    if "f" in options:
        return await _mark_functions(shell, name, options, letter)
    if not options.rest:
        options.given = {**({k: True for k in ("a", "A") if k in options}), letter: True}
        return await _print_variables(shell, sorted(shell.vars), _wanted(shell, options))
    remove = letter == "x" and "n" in options
    options.given.pop("n", None)
    options.given["+x" if remove else letter] = True
    return await _declare_all(shell, name, options, None)


async def _mark_functions(shell: Shell, name: str, options: Options, letter: str) -> int:
    if not options.rest:
        options.given[letter] = True
        return await _functions(shell, options)
    status = 0
    for word in options.rest:
        function = shell.functions.get(str(word))
        if function is None:
            await shell.complain(f"{name}: {word}: not a function")
            status = 1
        else:
            function = shell.functions[str(word)] = function.copy()
            setattr(function, "exported" if letter == "x" else "readonly", "n" not in options)
    return status


@checked
async def export_builtin(shell: Shell, argv: list[Any]) -> int:
    """Mark variables for the environment of programs."""
    return await _mark(shell, argv, "x")


@checked
async def readonly_builtin(shell: Shell, argv: list[Any]) -> int:
    """Mark variables as unchangeable."""
    return await _mark(shell, argv, "r")
