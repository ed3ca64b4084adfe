"""uname: print system information (GNU coreutils manual 21.5)."""

from __future__ import annotations

from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, flag

RELEASE = "6.1.0-bash-env"
VERSION = "#1 SMP bash-env"


class Options(CommandOptions):
    """Print system information; the kernel's name without options."""

    all: bool = flag("-a", "--all", help="print everything that is known, in this order")
    kernel_name: bool = flag("-s", "--kernel-name", "--sysname", help="print the kernel name")
    nodename: bool = flag("-n", "--nodename", help="print the network node hostname")
    kernel_release: bool = flag("-r", "--kernel-release", "--release", help="print the kernel release")
    kernel_version: bool = flag("-v", "--kernel-version", help="print the kernel version")
    machine: bool = flag("-m", "--machine", help="print the machine hardware name")
    processor: bool = flag("-p", "--processor", help="print the processor type")
    hardware_platform: bool = flag("-i", "--hardware-platform", help="print the hardware platform")
    operating_system: bool = flag("-o", "--operating-system", help="print the operating system")


@command("uname", Options)
async def uname(process: Process, options: Options) -> int:
    """Print what was asked for on a line."""
    known = {
        "kernel_name": "Linux",
        "nodename": process.machine.hostname,
        "kernel_release": RELEASE,
        "kernel_version": VERSION,
        "machine": "x86_64",
        "processor": "unknown",
        "hardware_platform": "unknown",
        "operating_system": "GNU/Linux",
    }
    if options.all:
        words = [word for word in known.values() if word != "unknown"]
    else:
        words = [known[field] for field in known if getattr(options, field)] or [known["kernel_name"]]
    await process.write(" ".join(words).encode("utf-8", "surrogateescape") + b"\n")
    return 0
