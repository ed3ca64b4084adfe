"""Look for differences between bash-env and the real tools with random programs.

    python -m fuzz language --minutes 5 --seed 1 [--script-count N] [--first N] [--folder DIRECTORY] [--no-real]

`--first N --script-count 1` runs one program of a seed again; `--show` prints programs instead of running them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from fuzz.awk import AwkFuzzer
from fuzz.language import LanguageFuzzer
from fuzz.options import OptionsFuzzer
from fuzz.patterns import PatternsFuzzer
from fuzz.program import Fuzzer
from fuzz.report import Report, script_with_files
from fuzz.runner import Bounds, Runner
from fuzz.sed import SedFuzzer

FUZZERS: dict[str, Callable[[], Fuzzer]] = {
    "awk": lambda: AwkFuzzer(),
    "language": lambda: LanguageFuzzer(),
    "language-text": lambda: LanguageFuzzer(lines=False),
    "options": lambda: OptionsFuzzer(),
    "patterns": lambda: PatternsFuzzer(),
    "sed": lambda: SedFuzzer(),
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fuzzer", choices=sorted(FUZZERS))
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--script-count", type=int, default=None, metavar="N")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first program")
    parser.add_argument("--differences", type=int, default=20, metavar="N", help="stop after so many")
    parser.add_argument("--folder", type=Path, default=None, help="write differences there, not to standard output")
    parser.add_argument("--no-real", action="store_true", help="look for tracebacks and hangs only")
    parser.add_argument("--show", action="store_true", help="print the programs and run nothing")
    return parser.parse_args()


def main() -> int:
    """Run the command line; 1 if there were differences."""
    args = _arguments()
    report = Report(args.folder)
    runner = Runner(FUZZERS[args.fuzzer](), args.seed, report, real=not args.no_real)
    if args.show:
        for number in range(args.first, args.first + (args.script_count or 1)):
            print(script_with_files(runner.program(number)))
        return 0
    count = runner.run(Bounds(args.minutes * 60, args.script_count, args.differences), args.first)
    print(
        f"{count.scripts} scripts in {count.seconds:.0f} s: {count.differences} differences ({count.severe} severe),"
        f" {count.varying} that vary by themselves, {count.discarded} discarded",
        file=sys.stderr,
    )
    return 1 if count.differences else 0


if __name__ == "__main__":
    sys.exit(main())
