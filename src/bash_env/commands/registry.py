"""Which program a name runs: a table from the names of executables to where their code is, imported when first run."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from bash_env.kernel.machine import Program

# "name": "module below bash_env.commands" (the function has the command's name) or "module:function"
_COMMANDS: dict[str, str] = {
    "[": "test.test:bracket",
    "arch": "arch.arch",
    "awk": "awk.awk:gawk",
    "b2sum": "checksum.checksum:b2sum",
    "base32": "base64.base64:base32",
    "base64": "base64.base64",
    "basename": "basename.basename",
    "bc": "bc.bc",
    "bunzip2": "gzip.gzip:bunzip2",
    "bzcat": "gzip.gzip:bzcat",
    "bzip2": "gzip.gzip:bzip2",
    "cat": "cat.cat",
    "chgrp": "chown.chown:chgrp",
    "chmod": "chmod.chmod",
    "chown": "chown.chown",
    "cksum": "checksum.checksum:cksum",
    "clear": "clear.clear",
    "cmp": "cmp.cmp",
    "column": "column.column",
    "comm": "comm.comm",
    "cp": "cp.cp",
    "csplit": "csplit.csplit",
    "curl": "curl.curl",
    "cut": "cut.cut",
    "date": "date.date",
    "dd": "dd.dd",
    "df": "df.df",
    "diff": "diff.diff",
    "dir": "ls.ls:dir_",
    "dirname": "dirname.dirname",
    "du": "du.du",
    "echo": "echo.echo",
    "egrep": "grep.grep:egrep",
    "env": "env.env",
    "envsubst": "envsubst.envsubst",
    "expand": "expand.expand",
    "expr": "expr.expr",
    "factor": "factor.factor",
    "false": "true.true:false_",
    "fgrep": "grep.grep:fgrep",
    "file": "file.file",
    "find": "find.find",
    "flock": "flock.flock",
    "fmt": "fmt.fmt",
    "fold": "fold.fold",
    "gawk": "awk.awk:gawk",
    "getconf": "getconf.getconf",
    "getent": "getent.getent",
    "getopt": "getopt.getopt",
    "gettext": "gettext.gettext",
    "grep": "grep.grep",
    "groups": "id.id:groups",
    "gunzip": "gzip.gzip:gunzip",
    "gzip": "gzip.gzip",
    "head": "head.head",
    "hexdump": "hexdump.hexdump",
    "hostname": "hostname.hostname",
    "id": "id.id:id_",
    "install": "install.install",
    "join": "join.join",
    "jq": "jq.jq",
    "kill": "kill.kill",
    "less": "less.less",
    "link": "ln.ln:link",
    "ln": "ln.ln",
    "locale": "locale.locale",
    "logname": "id.id:logname",
    "ls": "ls.ls",
    "mawk": "awk.awk:gawk",
    "md5sum": "checksum.checksum:md5sum",
    "mkdir": "mkdir.mkdir",
    "mkfifo": "mkfifo.mkfifo",
    "mktemp": "mktemp.mktemp",
    "more": "less.less:more",
    "mv": "mv.mv",
    "ngettext": "gettext.gettext:ngettext",
    "nice": "nice.nice",
    "nl": "nl.nl",
    "nohup": "nohup.nohup",
    "nproc": "nproc.nproc",
    "numfmt": "numfmt.numfmt",
    "od": "od.od",
    "paste": "paste.paste",
    "pathchk": "pathchk.pathchk",
    "pr": "pr.pr",
    "printenv": "printenv.printenv",
    "printf": "printf.printf",
    "ps": "ps.ps",
    "pwd": "pwd.pwd",
    "readlink": "readlink.readlink",
    "realpath": "realpath.realpath",
    "rev": "rev.rev",
    "rg": "rg.rg",
    "rm": "rm.rm",
    "rmdir": "rmdir.rmdir",
    "sed": "sed.sed",
    "seq": "seq.seq",
    "sha1sum": "checksum.checksum:sha1sum",
    "sha224sum": "checksum.checksum:sha224sum",
    "sha256sum": "checksum.checksum:sha256sum",
    "sha384sum": "checksum.checksum:sha384sum",
    "sha512sum": "checksum.checksum:sha512sum",
    "shuf": "shuf.shuf",
    "sleep": "sleep.sleep",
    "sort": "sort.sort",
    "split": "split.split",
    "sqlite3": "sqlite3.sqlite3",
    "stat": "stat.stat",
    "stdbuf": "stdbuf.stdbuf",
    "strings": "strings.strings",
    "stty": "stty.stty",
    "sum": "checksum.checksum:sum_",
    "sync": "sync.sync",
    "tac": "tac.tac",
    "tail": "tail.tail",
    "tar": "tar.tar",
    "tee": "tee.tee",
    "test": "test.test:test",
    "timeout": "timeout.timeout",
    "touch": "touch.touch",
    "tput": "tput.tput",
    "tr": "tr.tr",
    "tree": "tree.tree",
    "true": "true.true:true_",
    "truncate": "truncate.truncate",
    "tsort": "tsort.tsort",
    "tty": "tty.tty",
    "uname": "uname.uname",
    "unexpand": "expand.expand:unexpand",
    "uniq": "uniq.uniq",
    "unlink": "rm.rm:unlink",
    "unxz": "gzip.gzip:unxz",
    "unzip": "zip.unzip",
    "vdir": "ls.ls:vdir",
    "wc": "wc.wc",
    "wget": "curl.wget",
    "which": "which.which",
    "whoami": "id.id:whoami",
    "xargs": "xargs.xargs",
    "xxd": "xxd.xxd",
    "xz": "gzip.gzip:xz",
    "xzcat": "gzip.gzip:xzcat",
    "yes": "yes.yes",
    "yq": "yq.yq",
    "zcat": "gzip.gzip:zcat",
    "zip": "zip.zip",
    "zipinfo": "zip.unzip:zipinfo",
}  # fmt: skip

_SHELL = "bash_env.shell.program"
_loaded: dict[str, Program] = {}


def load_program(name: str) -> Program:
    """The program `name`; its module is imported the first time."""
    program = _loaded.get(name)
    if program is None:
        if name in ("bash", "sh"):
            module, function = _SHELL, name
        else:
            place, _, function = _COMMANDS[name].partition(":")
            module = f"bash_env.commands.{place}"
            function = function or name
        program = _loaded[name] = getattr(import_module(module), function)
    return program


def names() -> list[str]:
    """The names of all programs, sorted."""
    return sorted([*_COMMANDS, "bash", "sh"])


class Programs(dict[str, Callable[[], Program]]):
    """The programs of one machine: the common ones, found by name, and those that a user added."""

    def get(self, name: str, default: object = None) -> Callable[[], Program] | None:  # type: ignore[override]
        """A function that loads the program, or None."""
        own = super().get(name)
        if own is not None:
            return own
        if name in _COMMANDS or name in ("bash", "sh"):
            return lambda: load_program(name)
        return None
