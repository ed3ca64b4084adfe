"""locale: what the environment says about the locale, and values of the C locale (POSIX locale)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag, operands
from bash_env.text.quote import is_utf8

_CATEGORIES: dict[str, dict[str, str]] = {
    "LC_CTYPE": {},
    "LC_NUMERIC": {"decimal_point": '"."', "thousands_sep": '""', "grouping": "-1", "numeric-decimal-point-wc": "46",
        "numeric-thousands-sep-wc": "0", "numeric-codeset": '"UTF-8"',
    },
    "LC_TIME": {
        "abday": '"Sun;Mon;Tue;Wed;Thu;Fri;Sat"',
        "day": '"Sunday;Monday;Tuesday;Wednesday;Thursday;Friday;Saturday"',
        "abmon": '"Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec"',
        "mon": '"January;February;March;April;May;June;July;August;September;October;November;December"',
        "am_pm": '"AM;PM"', "d_t_fmt": '"%a %b %e %H:%M:%S %Y"', "d_fmt": '"%m/%d/%y"', "t_fmt": '"%H:%M:%S"',
        "t_fmt_ampm": '"%I:%M:%S %p"',
    },
    "LC_COLLATE": {}, "LC_MONETARY": {}, "LC_PAPER": {}, "LC_NAME": {}, "LC_ADDRESS": {}, "LC_TELEPHONE": {},
    "LC_MESSAGES": {"yesexpr": '"^[yY]"', "noexpr": '"^[nN]"', "yesstr": '""', "nostr": '""'},
    "LC_MEASUREMENT": {}, "LC_IDENTIFICATION": {},
}  # fmt: skip
_SHOWN = (
    "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_PAPER", "LC_NAME", "LC_ADDRESS",
    "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION",
)  # fmt: skip
_KEYWORDS = {name: (category, value) for category, values in _CATEGORIES.items() for name, value in values.items()}


class Options(CommandOptions):
    """Get locale-specific information."""

    version = "locale (Debian GLIBC 2.36-9+deb12u14) 2.36"
    usage = "[OPTION...] NAME\n[-a|-m]"

    all_locales: bool = flag("-a", "--all-locales", help="write names of available locales")
    charmaps: bool = flag("-m", "--charmaps", help="write names of available charmaps")
    category: bool = flag("-c", "--category-name", help="write names of selected categories")
    keyword: bool = flag("-k", "--keyword-name", help="write names of selected keywords")
    names: list[str] = operands("NAME")


@command("locale", Options)
async def locale(process: Process, options: Options) -> int:
    """Print the settings, the locales there are, or the values of the names."""
    status = 0
    if options.all_locales:
        text = "C\nC.utf8\nPOSIX\n"
    elif options.charmaps:
        text = "ANSI_X3.4-1968\nUTF-8\n"
    elif not options.names:
        text = _settings(process)
    else:
        text, unknown = _values(process, options)
        if unknown is not None:
            status = await process.error(f'unknown name "{unknown}"')
    await process.write(text.encode("utf-8", "surrogateescape"))
    return status


def _settings(process: Process) -> str:
    env = process.env
    lang, everything = env.get("LANG", ""), env.get("LC_ALL", "")
    lines = [f"LANG={lang}", f"LANGUAGE={env.get('LANGUAGE', '')}"]
    for name in _SHOWN:
        own = env.get(name, "")
        lines.append(f"{name}={own}" if own and not everything else f'{name}="{everything or lang or "POSIX"}"')
    return "\n".join([*lines, f"LC_ALL={everything}", ""])


def _values(process: Process, options: Options) -> tuple[str, str | None]:
    """What is printed up to a name that there is not, and that name."""
    lines: list[str] = []
    unknown = None
    for name in options.names:
        category, value = _KEYWORDS.get(name, ("LC_CTYPE", ""))
        if name == "charmap":
            value = '"UTF-8"' if is_utf8(process.env) else '"ANSI_X3.4-1968"'
        if value:
            lines += [category] * options.category
            lines.append(f"{name}={value}" if options.keyword else value.strip('"'))
        elif name in _CATEGORIES:
            lines += [name] * options.category
            lines += [f"{k}={v}" if options.keyword else v.strip('"') for k, v in _CATEGORIES[name].items()]
        else:
            unknown = name
            break
    return "".join([f"{line}\n" for line in lines]), unknown
