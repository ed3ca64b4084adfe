"""hostname: show or set the name of the machine (Debian's hostname 3.23)."""

from __future__ import annotations

from typing import Any

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, sets

ADDRESS = "127.0.0.1"
USAGE = """Usage: hostname [-b] {hostname|-F file}         set host name (from file)
       hostname [-a|-A|-d|-f|-i|-I|-s|-y]       display formatted name
       hostname                                 display host name
"""


class Options(CommandOptions):
    """Show or set the name of the machine."""

    version = "{name} 3.23"
    usage = "[-b] [-a|-A|-d|-f|-i|-I|-s|-y] [NAME]"
    usage_status = 255

    show: str = flag("-a", "--alias", default="", const="alias", help="alias names")
    all_fqdns: Any = sets("show", "fqdns", "-A", "--all-fqdns", help="all long host names")
    boot: bool = flag("-b", "--boot", help="set the default host name if there is none")
    domain: Any = sets("show", "domain", "-d", "--domain", help="DNS domain name")
    fqdn: Any = sets("show", "fqdn", "-f", "--fqdn", "--long", help="long host name")
    file: str | None = option("-F", "--file", metavar="FILE", help="read the host name from FILE")
    address: Any = sets("show", "address", "-i", "--ip-address", help="addresses for the host name")
    addresses: Any = sets("show", "addresses", "-I", "--all-ip-addresses", help="all addresses for the host")
    short: Any = sets("show", "short", "-s", "--short", help="short host name")
    nis: Any = sets("show", "nis", "-y", "--yp", "--nis", help="NIS domain name")
    names: list[str] = operands("NAME")


@command("hostname", Options)
async def hostname(process: Process, options: Options) -> int:
    """Show the name in the form that is wanted, or set it."""
    if len(options.names) > 1:
        await process.write_error(USAGE)
        raise UsageError("", hint=False)
    if options.names or options.file is not None:
        return await _set(process, options)
    if options.show == "nis":
        await process.write(f"{process.name}: Local domain name not set\n".encode("utf-8", "surrogateescape"))
        return 1
    name = process.machine.hostname
    host, _, domain = name.partition(".")
    shown = {
        "": name, "alias": "", "fqdns": "", "domain": domain, "fqdn": name, "address": ADDRESS, "addresses": "",
        "short": host,
    }[options.show]  # fmt: skip
    if options.show != "domain" or domain:
        await process.write(f"{shown}\n".encode("utf-8", "surrogateescape"))
    return 0


async def _set(process: Process, options: Options) -> int:
    name = options.names[0] if options.names else ""
    if options.file is not None:
        try:
            content = (await process.fs.read_file(options.file)).decode("utf-8", "surrogateescape")
        except OSError as error:
            return await process.error(strerror(error))
        lines = [line.strip() for line in content.split("\n")]
        name = next((line for line in lines if line and not line.startswith("#")), "")
    if process.fs.who.uid:
        return await process.error("you must be root to change the host name")
    process.machine.hostname = name
    return 0
