"""The text of --help and --version, derived from a declaration."""

from __future__ import annotations

from bash_env.options.declare import FLAG, OPTIONAL, CommandOptions, Declaration

_COLUMN = 29


def help_text(name: str, cls: type[CommandOptions]) -> str:
    """What `name --help` prints."""
    lines = [f"Usage: {name} {usage(cls)}".rstrip()]
    lines += [line.strip() for line in (cls.__doc__ or "").strip().splitlines()]
    lines.append("")
    for declaration in cls._declarations:
        if not declaration.hidden:
            lines += _option_lines(_names(declaration), declaration.help)
    lines += _option_lines("      --help", "display this help and exit")
    lines += _option_lines("      --version", "output version information and exit")
    return "\n".join(lines) + "\n"


def usage(cls: type[CommandOptions]) -> str:
    """What follows the command's name in its usage line."""
    if cls.usage:
        return cls.usage
    parts = ["[OPTION]..."] if cls._declarations else []
    if cls._operands is not None:
        name, low, high = cls._operands.metavar, cls._operands.minimum, cls._operands.maximum
        one = name if low else f"[{name}]"
        parts.append(one if high == 1 else one + "...")
    return " ".join(parts)


def version_text(name: str, cls: type[CommandOptions]) -> str:
    """What `name --version` prints."""
    return cls.version.format(name=name) + "\n"


def _names(declaration: Declaration) -> str:
    short = [n for n in declaration.names if not n.startswith("--")]
    long = [n for n in declaration.names if n.startswith("--")]
    value = declaration.metavar
    if long and declaration.kind == OPTIONAL:
        long[0] += f"[={value}]"
    elif long and declaration.kind != FLAG:
        long[0] += f"={value}"
    elif short and declaration.kind == OPTIONAL:
        short[-1] += f"[{value}]"
    elif short and declaration.kind != FLAG:
        short[-1] += f" {value}"
    return "  " + ", ".join(short + long) if short else "      " + ", ".join(long)


def _option_lines(names: str, text: str) -> list[str]:
    words = text.split("\n")
    if len(names) > _COLUMN - 2:
        return [names] + [" " * _COLUMN + line for line in words]
    return [f"{names:<{_COLUMN}}{words[0]}"] + [" " * _COLUMN + line for line in words[1:]]
