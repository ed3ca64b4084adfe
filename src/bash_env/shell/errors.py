"""How shell code leaves the normal flow: the exceptions of break, continue, return, exit and of errors."""

from __future__ import annotations


class ControlFlow(Exception):
    """Leaves a command before its end; carries no output."""


class BreakLoop(ControlFlow):
    """`break`: leave `levels` loops; `status` is then theirs."""

    def __init__(self, levels: int, status: int = 0) -> None:
        super().__init__(levels)
        self.levels = levels
        self.status = status


class ContinueLoop(BreakLoop):
    """`continue`: go on with the next turn of the loop `levels` out."""


class ReturnFunction(ControlFlow):
    """`return` from a function or a sourced file."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class ExitShell(ControlFlow):
    """`exit`, or an error that ends a non-interactive shell."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class StopExecuting(ExitShell):
    """`set -n`: what is still to come is only read, to find its syntax errors."""


class SpecialBuiltinFailed(ExitShell):
    """A special builtin failed in POSIX mode; run through `command` it is no special builtin."""


class DiscardCommand(ControlFlow):
    """An error that abandons the command being read (with all that encloses it); the shell goes on with the next line."""

    def __init__(self, status: int = 1) -> None:
        super().__init__(status)
        self.status = status


class DiscardQuietly(DiscardCommand):
    """As DiscardCommand, but no failure as far as `set -e` goes: an arithmetic error."""


class DiscardLine(DiscardQuietly):
    """As DiscardQuietly, but it leaves `eval`, sourced files and traps, too: the script goes on with its next line."""


class ShellError(Exception):
    """A message for `bash: line N: text`; what happens then is decided where it is caught.

    Raised while expanding it discards the command (`fatal` ends the shell); a builtin reports it and returns `status`.
    """

    fatal_in_posix = False
    of_value = False

    def __init__(self, text: str, status: int = 1, *, fatal: bool = False) -> None:
        super().__init__(text)
        self.text = text
        self.status = status
        self.fatal = fatal

    @property
    def of_expansion(self) -> bool:
        """Whether, met in `(( ))` or `[[ ]]`, it was in expanding what stands there, which discards the command."""
        return True

    def named(self, name: str) -> str:
        """The message as the command `name` prints it: only arithmetic is told with the name of its command."""
        return self.text


class RedirectionError(ShellError):
    """A redirection that cannot be made: only its command fails."""


class BadSubstitution(ShellError):
    """Braces that hold no parameter expansion."""

    fatal_in_posix = True


class BadSubscript(ShellError):
    """An element that cannot be, such as one before the first."""

    fatal_in_posix = True


class ReadonlyVariable(ShellError):
    """An assignment to a readonly variable."""

    fatal_in_posix = True

    @property
    def of_expansion(self) -> bool:
        """See ShellError."""
        return False


class ExpressionError(ShellError):
    """An arithmetic expression that cannot be evaluated; it discards the command even where a builtin met it.

    `unwinds` says that it was a subscript or the value of an integer variable, which leaves `eval` and the like, too;
    `of_value` that it was the value: then the name of the builtin that assigned it begins the message; `nested` that
    it was an expansion within another expression.
    """

    fatal_in_posix = True
    unwinds = False
    of_value = False
    nested = False

    @property
    def of_expansion(self) -> bool:
        """See ShellError; a subscript is expanded, too."""
        return self.nested or self.unwinds

    def named(self, name: str) -> str:
        """See ShellError; a subscript belongs to no command."""
        return self.text if self.nested or (self.unwinds and not self.of_value) else f"{name}: {self.text}"
