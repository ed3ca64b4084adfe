"""getconf: print system configuration values (POSIX getconf, as the GNU C library has it)."""

from __future__ import annotations

from bash_env.kernel.process import Process

USAGE = "Usage: getconf [-v specification] variable_name [pathname]\n       getconf -a [pathname]\n"

# those that depend on a path, then the others, each in the order in which -a lists them; "" is undefined
_PATH_VARIABLES = {
    "LINK_MAX": "65000", "_POSIX_LINK_MAX": "65000", "MAX_CANON": "255", "_POSIX_MAX_CANON": "255", "MAX_INPUT": "255",
    "_POSIX_MAX_INPUT": "255", "NAME_MAX": "255", "_POSIX_NAME_MAX": "255", "PATH_MAX": "4096",
    "_POSIX_PATH_MAX": "4096", "PIPE_BUF": "4096", "_POSIX_PIPE_BUF": "4096", "SOCK_MAXBUF": "",
    "_POSIX_ASYNC_IO": "", "_POSIX_CHOWN_RESTRICTED": "1", "_POSIX_NO_TRUNC": "1", "_POSIX_PRIO_IO": "",
    "_POSIX_SYNC_IO": "", "_POSIX_VDISABLE": "0",
}  # fmt: skip
_VARIABLES = {
    "ARG_MAX": "2097152", "ATEXIT_MAX": "2147483647", "CHAR_BIT": "8", "CHAR_MAX": "127", "CHAR_MIN": "-128",
    "CHILD_MAX": "", "CLK_TCK": "100", "INT_MAX": "2147483647", "INT_MIN": "-2147483648", "IOV_MAX": "1024",
    "LOGNAME_MAX": "256", "LONG_BIT": "64", "MB_LEN_MAX": "16", "NGROUPS_MAX": "65536", "NL_ARGMAX": "4096",
    "NL_LANGMAX": "2048", "NL_MSGMAX": "2147483647", "NL_NMAX": "2147483647", "NL_SETMAX": "2147483647",
    "NL_TEXTMAX": "2147483647", "NSS_BUFLEN_GROUP": "1024", "NSS_BUFLEN_PASSWD": "1024", "NZERO": "20",
    "OPEN_MAX": "", "PAGESIZE": "4096", "PAGE_SIZE": "4096", "PASS_MAX": "8192",
    "PTHREAD_DESTRUCTOR_ITERATIONS": "4", "PTHREAD_KEYS_MAX": "1024", "PTHREAD_STACK_MIN": "16384",
    "PTHREAD_THREADS_MAX": "", "SCHAR_MAX": "127", "SCHAR_MIN": "-128", "SHRT_MAX": "32767", "SHRT_MIN": "-32768",
    "SSIZE_MAX": "32767", "TTY_NAME_MAX": "32", "TZNAME_MAX": "", "UCHAR_MAX": "255", "UINT_MAX": "4294967295",
    "UIO_MAXIOV": "1024", "ULONG_MAX": "18446744073709551615", "USHRT_MAX": "65535", "WORD_BIT": "32",
    "_NPROCESSORS_CONF": "1", "_NPROCESSORS_ONLN": "1", "_POSIX_ARG_MAX": "2097152", "_POSIX_VERSION": "200809",
    "HOST_NAME_MAX": "64", "LOGIN_NAME_MAX": "256", "SYMLOOP_MAX": "", "LINE_MAX": "2048", "BC_BASE_MAX": "99",
    "BC_DIM_MAX": "2048", "BC_SCALE_MAX": "99", "BC_STRING_MAX": "1000", "COLL_WEIGHTS_MAX": "255",
    "EXPR_NEST_MAX": "32", "RE_DUP_MAX": "32767", "POSIX2_VERSION": "200809", "_XOPEN_VERSION": "700",
    "PATH": "/bin:/usr/bin", "CS_PATH": "/bin:/usr/bin", "GNU_LIBC_VERSION": "glibc 2.36",
    "GNU_LIBPTHREAD_VERSION": "NPTL 2.36",
}  # fmt: skip
_WIDTH = 35


async def getconf(process: Process) -> int:
    """Print one value, or all."""
    arguments = process.argv[1:]
    if arguments[:1] == ["-v"]:
        arguments = arguments[2:]
    elif arguments[:1] and arguments[0].startswith("-v"):
        arguments = arguments[1:]
    if arguments[:1] == ["-a"] and len(arguments) < 3:
        values = {**_PATH_VARIABLES, **_VARIABLES, **_counted(process)}
        await process.write("".join([f"{name:<{_WIDTH}}{value}\n" for name, value in values.items()]).encode())
        return 0
    if not arguments or len(arguments) > 2:
        await process.write_error(USAGE)
        return 2
    return await _one(process, arguments)


async def _one(process: Process, arguments: list[str]) -> int:
    name = arguments[0]
    known = _PATH_VARIABLES if len(arguments) == 2 else {**_VARIABLES, **_counted(process)}
    if name in known:
        await process.write(f"{known[name] or 'undefined'}\n".encode())
        return 0
    if name in _PATH_VARIABLES or len(arguments) == 2:
        await process.write_error(USAGE)
        return 2
    await process.write_error(f"{process.name}: Unrecognized variable `{name}'\n")
    return 2


def _counted(process: Process) -> dict[str, str]:
    """What the limits of the machine say."""
    limits = process.machine.limits
    return {"CHILD_MAX": str(limits.max_processes), "OPEN_MAX": str(limits.max_open_files)}
