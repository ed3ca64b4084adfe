"""The command line of awk (gawk manual 2)."""

from __future__ import annotations

from bash_env.options.declare import CommandOptions, flag, operands, option, optional

VERSION = "GNU Awk 5.2.1, API 3.2, PMA Avon 8-g1, (GNU MPFR 4.2.0, GNU MP 6.2.1)"


class Options(CommandOptions):
    """The options of gawk."""

    permute = False

    files: list[str] = option("-f", "--file", metavar="progfile", repeat=True)
    separator: str | None = option("-F", "--field-separator", metavar="fs")
    assignments: list[str] = option("-v", "--assign", metavar="var=val", repeat=True)
    as_bytes: bool = flag("-b", "--characters-as-bytes")
    traditional: bool = flag("-c", "--traditional")
    copyright: bool = flag("-C", "--copyright")
    dump: str | None = optional("-d", "--dump-variables", metavar="file", const="awkvars.out")
    debug: str | None = optional("-D", "--debug", metavar="file", const="")
    sources: list[str] = option("-e", "--source", metavar="program-text", repeat=True)
    only_file: str | None = option("-E", "--exec", metavar="file")
    translate: bool = flag("-g", "--gen-pot")
    usage_wanted: bool = flag("-h", "--help", "--usage")
    includes: list[str] = option("-i", "--include", metavar="includefile", repeat=True)
    trace: bool = flag("-I", "--trace")
    libraries: list[str] = option("-l", "--load", metavar="library", repeat=True)
    lint: str | None = optional("-L", "--lint", metavar="fatal|invalid|no-ext", const="")
    bignum: bool = flag("-M", "--bignum")
    numeric_locale: bool = flag("-N", "--use-lc-numeric")
    non_decimal: bool = flag("-n", "--non-decimal-data")
    pretty: str | None = optional("-o", "--pretty-print", metavar="file", const="awkprof.out")
    optimize: bool = flag("-O", "--optimize")
    profile: str | None = optional("-p", "--profile", metavar="file", const="awkprof.out")
    posix: bool = flag("-P", "--posix")
    intervals: bool = flag("-r", "--re-interval")
    no_optimize: bool = flag("-s", "--no-optimize")
    sandbox: bool = flag("-S", "--sandbox")
    lint_old: bool = flag("-t", "--lint-old")
    version_wanted: bool = flag("-V", "--version")
    compatibility: list[str] = option("-W", metavar="option", repeat=True, hidden=True)
    operands: list[str] = operands("file")

    @classmethod
    def rewrite(cls, arguments: list[str], env: object) -> list[str]:
        """``-W option`` is ``--option``, and behind ``-E file`` there are only operands."""
        found: list[str] = []
        rest = list(arguments)
        while rest:
            word = rest.pop(0)
            if word in ("-E", "--exec") and rest:
                return [*found, word, rest.pop(0), "--", *rest]
            if word == "-W" and rest:
                word = "--" + rest.pop(0)
            elif word.startswith("-W") and len(word) > 2:
                word = "--" + word[2:]
            found.append(word)
            if word == "--" or not word.startswith("-") or word == "-":
                break
            if word in _WITH_ARGUMENT and rest:
                found.append(rest.pop(0))
        return found + rest


_WITH_ARGUMENT = frozenset(
    ("-f", "-F", "-v", "-e", "-i", "-l", "--file", "--field-separator", "--assign", "--source", "--include", "--load")
)

# options that this awk does not carry out
REFUSED: dict[str, str] = {
    "debug": "the debugger is not available",
    "dump": "variables cannot be dumped",
    "pretty": "pretty printing is not available",
    "profile": "profiling is not available",
    "translate": "generating message templates is not available",
}


def usage() -> str:
    """What `awk --help` prints, and `awk` without a program."""
    lines = [
        "Usage: awk [POSIX or GNU style options] -f progfile [--] file ...",
        "Usage: awk [POSIX or GNU style options] [--] 'program' file ...",
        "POSIX options:\t\tGNU long options: (standard)",
    ]
    declared = [d for d in Options._declarations if not d.hidden]
    standard = [d for d in declared if d.names[0] in ("-f", "-F", "-v")]
    lines += [_option_line(list(d.names), d.metavar, d.kind) for d in standard]
    lines.append("Short options:\t\tGNU long options: (extensions)")
    lines += [_option_line(list(d.names), d.metavar, d.kind) for d in declared if d not in standard]
    return "\n".join(lines) + "\n"


def _option_line(names: list[str], value: str, kind: str) -> str:
    if kind == "optional":
        short, long = f"{names[0]}[{value}]", f"{names[1]}[={value}]"
    elif value:
        quoted = f"'{value}'" if value == "program-text" else value
        short, long = f"{names[0]} {quoted}", f"{names[1]}={quoted}"
    else:
        short, long = names[0], names[1]
    tabs = "\t" if len(short) >= 16 else "\t\t" if len(short) >= 8 else "\t\t\t"
    return f"\t{short}{tabs}{long}"
