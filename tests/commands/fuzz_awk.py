"""Compare random awk programs with gawk: `python tests/commands/fuzz_awk.py [seconds] [seed]`, with `tests` on PYTHONPATH.

Left out is what gawk itself answers by accident: unset elements that were printed, arrays that begin with a negative
subscript, operands that change while they are printed, empty matches between the bytes of a character.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable

from harness import ENV, run

STRINGS = (
    "a",
    "b",
    "abc",
    "10",
    "9",
    "1e2",
    "-3.5",
    "0",
    " 12 ",
    "",
    "x y",
    "0x11",
    "foobar",
    "a.b",
    "+5",
    ".5",
    "nan",
)
PATTERNS = (
    "a", "b+", "[0-9]+", "^a", "c$", "a|b", "(a)(b)?", "x*", ".", "[a-c]", "o+", "[[:alpha:]]+", "\\.", "^$", " +", "[^a]",
)  # fmt: skip
NUMBERS = ("0", "1", "2", "3", "10", "-1", "1.5", "100", "0.1", "1e3", "7", "2^53", "1e300")
REPLACEMENTS = ('"X"', '"[&]"', '"\\\\&"', '"<&&>"', '""')
INPUTS = (
    "a b c\n10 9 1e2\nabc 0 x\n\nfoo bar  baz\n",
    "1 2 3\n4 5 6\n",
    " lead  x\n-3.5 10 10.0\n",
    "é ü a\nb,c,d e\n",
    "x",
)
OPTIONS = ((), (), ("-F,",), ("-Fb",), ("-F[ab]",), ("-v", "x=10"), ("-v", "OFS=-"), ("-v", "x= 7 "))
ARRAYS = ("p", "q")


class Generator:
    """Writes programs; `depth` bounds expressions and statements."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.choice = self.random.choice

    def string(self) -> str:
        return f'"{self.choice(STRINGS)}"'

    def pattern(self) -> str:
        return f"/{self.choice(PATTERNS)}/"

    def target(self) -> str:
        element = f"{self.choice(ARRAYS)}[{self.choice(('1', 'x', 'NR', '$1'))}]"
        return self.choice(("x", "y", "z", element, "$1", "$2", "$3", "$0", "$(1+1)", "NF"))

    def leaf(self) -> str:
        return self.choice((self.choice(NUMBERS), self.string(), "x", "y", "$1", "$2", "$0", "NF", "NR", "$NF"))

    def expression(self, depth: int = 0) -> str:
        if depth > 3:
            return self.leaf()
        writers: tuple[Callable[[int], str], ...] = (self.operation, self.function, self.change, lambda d: self.leaf())
        return self.choice(writers)(depth + 1)

    def operation(self, depth: int) -> str:
        left, right = self.expression(depth), self.expression(depth)
        operator = self.choice(("+", "-", "*", "%", "<", "<=", "==", "!=", ">", "&&", "||", "", "~", "?"))
        if operator == "~":
            return f"({left} ~ {self.pattern()})"
        return f"({left} ? {right} : {self.leaf()})" if operator == "?" else f"({left} {operator} {right})"

    def change(self, depth: int) -> str:
        form = self.choice(("({0}++)", "(--{0})", "({0} = {1})", "({0} += {1})", "({0} *= {1})"))
        return form.format(self.target(), self.expression(depth))

    def function(self, depth: int) -> str:
        form = self.choice((
            "length({0})", "substr({0}, {1})", "substr({0}, 2, {1})", "index({0}, {2})", "toupper({0})", "int({0})",
            "match({0}, {3})", "sub({3}, {4}, {5})", "gsub({3}, {4}, {5})", "gsub({3}, {4})", "split({0}, {6})",
            "split({0}, {6}, {3})", 'sprintf("%d %s", {0}, {1})', 'sprintf("%5.2f|%-5s|%x", {0}, {1}, 7)',
            'gensub({3}, "<\\\\0>", "g", ({0}) "")', "length({6})", 'f(({0}) "", ({1}) + 0)', 'g({6}, ({0}) "")',
            "({0} in {6})",
        ))  # fmt: skip
        return form.format(
            self.expression(depth), self.leaf(), self.string(), self.pattern(), self.choice(REPLACEMENTS), self.target(),
            self.choice(ARRAYS),
        )  # fmt: skip

    def statement(self, depth: int = 0) -> str:
        if depth > 2:
            return f"print {self.expression(1)}"
        form = self.choice((
            "print {0}", "print {0}, {1}", "print", "{2} = {0}", "{2} += {0}", "if ({0}) {{ {3} }} else {{ {4} }}",
            "for (i = 1; i <= NF; i++) {{ if (i == 2) continue; print i, $i }}", "for (k in p) print k, p[k] \"\"",
            'printf "%s-%d\\n", {0}, {1}', "next", "delete p", "j = 0; while (j < 2) {{ j++; {3} }}",
            'switch ({0}) {{ case 1: print "one"; case "a": print "A"; break; case /b/: print "B"; default: print "D" }}',
        ))  # fmt: skip
        return form.format(
            self.expression(1), self.expression(1), self.target(), self.statement(depth + 1), self.statement(depth + 1)
        )

    def rule(self) -> str:
        body = "; ".join(self.statement() for _ in range(self.random.randint(1, 3)))
        head = self.choice(("", self.expression(1), self.pattern(), f"NR == 1, {self.pattern()}", "BEGIN", "END"))
        if head in ("BEGIN", "END"):
            body = body.replace("next", "x++")
        return f"{head} {{ {body} }}"

    def program(self) -> str:
        rules = [self.rule() for _ in range(self.random.randint(1, 3))]
        functions = [
            f"function f(u, v,  w) {{ w = u v; {self.choice(('u++', 'v = u', 'w = w u'))}; return w }}",
            "function g(t, u) { t[u] = u; return length(t) }",
        ]
        return "\n".join(['BEGIN { p["a"]; q["a"]; delete p; delete q }', *rules, *functions])


def ask_gawk(arguments: list[str], text: str) -> tuple[str, str, int] | None:
    """What gawk answers; None if it does not come to an end."""
    try:
        done = subprocess.run(
            ["gawk", *arguments], input=text.encode(), capture_output=True, timeout=3, env=ENV, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    out, err = (data.decode("utf-8", "surrogateescape") for data in (done.stdout, done.stderr))
    return out, err.replace("gawk:", "awk:"), done.returncode


def main() -> int:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    generator = Generator(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    end = time.monotonic() + seconds
    total = differing = 0
    while time.monotonic() < end:
        arguments = [*generator.choice(OPTIONS), generator.program()]
        text = generator.choice(INPUTS)
        real = ask_gawk(arguments, text)
        if real is None or real[2] < 0:
            continue
        total += 1
        ours = run(["awk", *arguments], stdin=text)
        if (ours[0], ours[2]) != (real[0], real[2]):
            differing += 1
            print(f"--- {arguments[:-1]} {text!r}\n{arguments[-1]}\nreal {real}\nours {ours}")
    print(f"{total} programs, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
