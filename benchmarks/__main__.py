"""Time bash-env against the real bash and the GNU tools of this machine, in one run, and print ratios.

    python -m benchmarks [GROUP...] [--repeat N]        groups: shell session start parse memory data gaps

A ratio is our time over theirs: below 1 we are faster. Shell loops are timed as the processor time of our process against the
wall time of the real one beside it (it runs alone, so that these agree, but for what its children use).
"""

from __future__ import annotations

import argparse
import shutil
import sys

from benchmarks import data, gaps, parse, session, shell, start

GROUPS = {
    "shell": shell.run,
    "session": session.run,
    "start": start.run,
    "parse": parse.run,
    "memory": start.memory,
    "data": data.run,
    "gaps": gaps.run,
}


def main() -> int:
    """Run the chosen groups."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="GROUP")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each, of which the fastest counts")
    parser.add_argument("--megabytes", type=int, default=10, help="size of the data and gaps groups' files")
    parser.add_argument("--only", default="", help="of these two groups, run what has this in its name")
    args = parser.parse_args()
    if shutil.which("bash") is None:
        print("no bash on this machine to compare with", file=sys.stderr)
        return 1
    for name in args.groups or GROUPS:
        print(f"== {name}", flush=True)
        GROUPS[name](args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
