"""Scripts that change files, run on the real tools and on an equal BashEnv: output, status and files must agree."""

from __future__ import annotations

import shutil

import pytest

from bash_env import BashEnv
from real_tools import ask

FILES = {
    "src/app.py": b"import os\n# TODO: more\n\ndef main():\n    print('a')\n",
    "src/util/text.py": b"def f(x):\n    return x  \n# TODO\n",
    "data.csv": b"name,count\nb,2\na,10\nc,1\n",
    "log.txt": b"INFO start\nERROR one\nINFO mid\nERROR two\n",
    "bin.dat": bytes(range(256)),
}

SCRIPTS = {
    "search and count": "grep -rn TODO src | sort; grep -c ERROR log.txt; wc -l src/*.py | tail -1",
    "rewrite and move": """
mkdir -p out/deep
for f in $(find src -name '*.py' | sort); do
  tr a-z A-Z < "$f" > "out/$(basename "$f" .py).txt"
done
mv out/app.txt out/deep/
cp -r src copy; rm -r copy/util
ls -R out copy
""",
    "columns": "tail -n +2 data.csv | sort -t, -k2,2n | cut -d, -f1 | tr '\\n' ' '; echo; sort data.csv | head -2 > sorted.csv",
    "loops and arrays": """
declare -A n=()
while read -r level word; do n[$level]=$(( ${n[$level]:-0} + 1 )); done < log.txt
for k in $(printf '%s\\n' "${!n[@]}" | sort); do echo "$k=${n[$k]}" >> counts; done
cat counts; rm log.txt; [ -e log.txt ] || echo gone
""",
    "bytes": "head -c 5 bin.dat > five; cat bin.dat five > both; wc -c both; cut -c1-3 five | head -c 3 > cut.out",
    "links and modes": "ln data.csv hard; ln -s data.csv soft; chmod 600 hard; stat -c '%a %h' data.csv"
    "; readlink soft; cat < soft | wc -l",
    "append and truncate": "echo a >> n; echo b >> n; cat n; : > n; [ -s n ] || echo empty"
    "; exec 3<>n; echo x >&3; exec 3>&-; cat n",
    "failures": "cat nope; ls nope dir; cd nope; rm nope; mkdir src; rmdir src; cp nope x; mv nope y; echo $?",
    "xargs and find": "find . -name '*.py' -print0 | sort -z | xargs -0 -n1 echo file:; find src -type d | sort | tee dirs",
    "set -e": "set -euo pipefail; trap 'echo leaving $?' EXIT; echo one; false | true; echo never",
}


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_agrees_with_the_real_tools(script: str) -> None:
    kept: dict[str, bytes] = {}
    real = ask(script, FILES, keep=kept)
    env = BashEnv(files=FILES)
    result = env.exec_sync(script, env={"TZ": "UTC"}, timeout=20)
    assert (result.stdout_bytes, result.stderr_bytes, result.exit_code) == tuple(real)
    assert _files(env) == kept


def _files(env: BashEnv) -> dict[str, bytes]:
    """The regular files below the home directory, links followed to files."""
    listing = env.exec_sync("find -L . -type f -print0", isolated=True).stdout_bytes.split(b"\0")[:-1]
    names = [name.decode()[2:] for name in listing]
    return {name: env.machine.run_now(env.read_bytes(name)) for name in names}
