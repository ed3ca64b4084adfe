"""The options of `set -o` and `shopt`: names, letters, defaults, and which have an attribute on the shell (4.3)."""

from __future__ import annotations

SET_LETTERS = {
    "a": "allexport", "b": "notify", "e": "errexit", "f": "noglob", "h": "hashall", "k": "keyword", "m": "monitor",
    "n": "noexec", "p": "privileged", "t": "onecmd", "u": "nounset", "v": "verbose", "x": "xtrace", "B": "braceexpand",
    "C": "noclobber", "E": "errtrace", "H": "histexpand", "P": "physical", "T": "functrace",
}  # fmt: skip

SET_OPTIONS: dict[str, bool] = {
    "allexport": False, "braceexpand": True, "emacs": False, "errexit": False, "errtrace": False, "functrace": False,
    "hashall": True, "histexpand": False, "history": False, "ignoreeof": False, "interactive-comments": True,
    "keyword": False, "monitor": False, "noclobber": False, "noexec": False, "noglob": False, "nolog": False,
    "notify": False, "nounset": False, "onecmd": False, "physical": False, "pipefail": False, "posix": False,
    "privileged": False, "verbose": False, "vi": False, "xtrace": False,
}  # fmt: skip

SHOPT_OPTIONS: dict[str, bool] = {
    "autocd": False, "assoc_expand_once": False, "cdable_vars": False, "cdspell": False, "checkhash": False,
    "checkjobs": False, "checkwinsize": True, "cmdhist": True, "compat31": False, "compat32": False, "compat40": False,
    "compat41": False, "compat42": False, "compat43": False, "compat44": False, "complete_fullquote": True,
    "direxpand": False, "dirspell": False, "dotglob": False, "execfail": False, "expand_aliases": False,
    "extdebug": False, "extglob": False, "extquote": True, "failglob": False, "force_fignore": True,
    "globasciiranges": True, "globskipdots": True, "globstar": False, "gnu_errfmt": False, "histappend": False,
    "histreedit": False, "histverify": False, "hostcomplete": True, "huponexit": False, "inherit_errexit": False,
    "interactive_comments": True, "lastpipe": False, "lithist": False, "localvar_inherit": False,
    "localvar_unset": False, "login_shell": False, "mailwarn": False, "no_empty_cmd_completion": False,
    "nocaseglob": False, "nocasematch": False, "noexpand_translation": False, "nullglob": False,
    "patsub_replacement": True, "progcomp": True, "progcomp_alias": False, "promptvars": True,
    "restricted_shell": False, "shift_verbose": False, "sourcepath": True, "varredir_close": False, "xpg_echo": False,
}  # fmt: skip

ATTRIBUTES = (
    "allexport", "braceexpand", "errexit", "errtrace", "functrace", "noclobber", "noexec", "noglob", "nounset",
    "pipefail", "posix", "verbose", "xtrace", "monitor", "onecmd", "keyword", "physical",
    "dotglob", "expand_aliases", "extdebug", "extglob", "failglob", "globstar", "inherit_errexit", "lastpipe",
    "localvar_inherit", "localvar_unset", "nocaseglob", "nocasematch", "nullglob", "patsub_replacement", "sourcepath",
    "xpg_echo", "assoc_expand_once", "shift_verbose", "varredir_close", "execfail", "cdable_vars", "autocd",
)  # fmt: skip
"""Options that are read while running: each is an attribute of the shell with the option's name."""
