# ruff: noqa: E501  (tables)
"""Grammar of the file commands' options, over a small tree that each program makes."""

from __future__ import annotations

from fuzz.tree import choice

TREE = choice(
    "the tree",
    "mkdir -p t/d/e t/z; printf 12345 > t/f1; printf x > t/d/f2.txt; : > t/d/e/f3; ln -s f1 t/l1; ln -s nope t/l2;"
    " chmod 755 t/d t/z t/d/e t; chmod 644 t/f1 t/d/f2.txt t/d/e/f3;"
    " touch -h -d '2020-01-02 03:04:05' t/f1 t/d/f2.txt t/d/e/f3 t/l1 t/l2; touch -d '2021-01-01' t/d/e t/d t/z t\n",
)
_LIST = "; find t -printf '%p %y %m %l\\n' | sort"

FILE_TOOLS = (
    "5| ls <ls*> <lspath>",
    "2| du <du*> t > u; cut -f2- u; rm u",
    "4| stat <stat*> <path>",
    f"3| cp <cp*> <path> <target>{_LIST}",
    f"cp <cp*> t/f1 t/d/f2.txt <target>{_LIST}",
    f"3| mv <mv*> <path> <target>{_LIST}",
    f"2| ln <ln*> <path> <target>{_LIST}",
    f"3| rm <rm*> <path> <path?>{_LIST}",
    f"2| mkdir <mkdir*> <newpath> <path?>{_LIST}",
    f"rmdir <rmdir*> <path> <path?>{_LIST}",
    f"3| chmod <chmod*> <mode> <path> <path?>{_LIST}",
    "2| touch <touch*> <path>; stat -c '%n %Y' t/f1 t/d",
    "readlink <readlink*> <path> <path?>",
    "realpath <realpath*> <path> <path?>",
    "truncate <truncate*> t/f1; wc -c t/f1",
)

FILE_RULES = {
    "path": "4| t/f1\n3| t/d\n2| t/d/f2.txt\nt/l1\nt/l2\nt/nope\nt/z\nt\nt/f1/x\nt/d/\nt/f1/\n''\n.\nt/d/e\nt/l1/",
    "lspath": "4| t\nt t/d\nt/f1 t/d\nt/l1\nt/nope\nt/d t/nope\n-d t/*",
    "target": "t/new\nt/d\nt/f1\nt/z\nt/nope/x\nt/d/f2.txt\nt/l1\nt/l2\nt\nt/new/",
    "newpath": "t/n\nt/n/m\nt/d\nt/f1\nt/f1/x\n''",
    "ls": "2| -1\n-a\n-A\n-R\n-d\n-F\n-p\n-r\n-S\n-X\n-v\n-U1 -d\n-m\n-x\n-C\n-w20\n-w0\n-Q\n-b\n-q\n-N\n-B\n-s -d --block-size=1\n-k\n-h\n-L\n-H\n-I 'f*'\n--hide='f*'\n--group-directories-first\n--indicator-style=<indicator>\n--sort=<lssort>\n--time-style=+%F -gGo -d t/f1\n--color=<when>\n--quoting-style=<quoting>\n-T4\n-i -d nope\n--zero\n-gGo --time-style=long-iso t/f1\n--dereference\n-c -d\n-n -d nope\n<bad>",
    "indicator": "none\nslash\nfile-type\nclassify\nx",
    "lssort": "none\nsize\ntime\nversion\nextension\nname\nwidth\nx",
    "quoting": "literal\nshell\nshell-always\nshell-escape\nshell-escape-always\nc\nescape\nlocale\nx",
    "du": "-a\n-s\n-c\n-d<n>\n-b\n-h\n-S\n--exclude='f*'\n-L\n-l\n-0\n--max-depth=1\n-t 1\n-D\n-a -s\n-x\n<bad>",
    "stat": "-c <statfmt>\n-c <statfmt>\n-L -c <statfmt>\n--printf=<statfmt>\n--printf='%n\\n'\n-f -c %n\n-t nope\n<bad>",
    "statfmt": "%n\n%s\n%a\n%A\n%F\n%N\n%h\n%Y\n%y\n%X\n%f\n%%\n%q\n%5s\n%-5s\n%05a\n'%n %s\\n'\n%.3Y\n'%n\\t%F'\n%10n\n%",
    "cp": "2| -r\n-a\n-f\n-n\n-v\n-u\n-p\n-l\n-s\n-d\n-L\n-P\n-H\n-R\n-t t/d\n-T\n-b\n-S .bak\n--backup=numbered\n--parents\n--remove-destination\n-i < /dev/null\n--attributes-only\n--strip-trailing-slashes\n--no-clobber\n--update=x\n-rT\n<bad>",
    "mv": "-f\n-n\n-v\n-u\n-t t/z\n-T\n-b\n-S .bak\n--backup=numbered\n--strip-trailing-slashes\n--no-target-directory\n<bad>",
    "ln": "3| -s\n-f\n-n\n-v\n-r -s\n-T\n-t t/z\n-b\n-sf\n-sfn\n-L\n-P\n-d\n<bad>",
    "rm": "2| -r\n2| -f\n-v\n-d\n-rf\n-rv\n-I < /dev/null\n--preserve-root\n--one-file-system\n--interactive=never\n--interactive=x\n<bad>",
    "mkdir": "-p\n-v\n-m 700\n-m x\n-pv\n-m u=rwx,g=\n<bad>",
    "rmdir": "-p\n-v\n--ignore-fail-on-non-empty\n<bad>",
    "chmod": "-v\n-c\n-f\n-R\n--reference=t/f1\n<bad>",
    "mode": "644\n755\nu+x\ng-w\na=r\no=\nu=rwx,g=rx\n+x\n-x\n=\nx\n8\n7777\n1755\nu+s\n+t\ng=u\nu=g,o+w\na+X\n-w\nu-\n00644\n=5\n+7\nugo+rw",
    "touch": "-c\n-a\n-m\n-d 2020-01-01\n-t 202001020304\n-t 2020010203.05\n-t x\n-d x\n-r t/f1\n-r nope\n-h\n-d @5\n-m -d '2020-01-01 10:00'",
    "readlink": "-f\n-e\n-m\n-n\n-v\n-z\n-q\n-s\n<bad>",
    "realpath": "-e\n-m\n-s\n-q\n-z\n--relative-to=t/d\n--relative-base=t\n-P\n-L\n<bad>",
    "truncate": "-s <n>\n-s <trunc>\n-c\n-r t/d/f2.txt\n-o\n<bad>",
    "trunc": "+3\n-2\n'<3'\n'>9'\n/4\n%4\n1K\n=5\n''",
}  # fmt: skip
