"""stty: show or change the settings of a terminal (GNU coreutils manual 23.3). No file of the machine is a terminal."""

from __future__ import annotations

import re

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option
from bash_env.text.quote import quote, quote_if_needed

_SETTING_NAMES = (
    "parenb parodd cmspar cs5 cs6 cs7 cs8 hupcl hup cstopb cread clocal crtscts ignbrk brkint ignpar parmrk inpck istrip inlcr "
    "igncr icrnl ixon ixoff iuclc ixany imaxbel iutf8 opost olcuc ocrnl onlcr onocr onlret ofill ofdel nl0 nl1 cr0 cr1 cr2 cr3 "
    "tab0 tab1 tab2 tab3 bs0 bs1 vt0 vt1 ff0 ff1 isig icanon iexten echo echoe crterase echok echonl noflsh xcase tostop "
    "echoprt prterase echoctl ctlecho echoke crtkill flusho extproc evenp parity oddp nl ek sane cooked raw pass8 litout "
    "cbreak decctlq tabs lcase LCASE crt dec size speed"
)
_VALUED_NAMES = (
    "intr quit erase kill eof eol eol2 swtch start stop susp dsusp rprnt werase lnext discard min time ispeed ospeed rows cols "
    "columns line"
)
_SETTINGS = frozenset(_SETTING_NAMES.split())
_VALUED = frozenset(_VALUED_NAMES.split())
_OPTION = re.compile(r"-[agF]|--?$|--(?:all|save|file|help|version)")


class Options(CommandOptions):
    """Print or change terminal characteristics."""

    usage = "[-F DEVICE | --file=DEVICE] [SETTING]..."
    permute = False

    every: bool = flag("-a", "--all", help="print all current settings in human-readable form")
    save: bool = flag("-g", "--save", help="print all current settings in a stty-readable form")
    device: str | None = option("-F", "--file", metavar="DEVICE", help="open and use DEVICE instead of stdin")
    settings: list[str] = operands("SETTING")

    @classmethod
    def rewrite(cls, arguments: list[str], env: object) -> list[str]:
        """What begins with a hyphen and is no option is a setting."""
        for index, word in enumerate(arguments):
            if word[:1] == "-" and not _OPTION.match(word):
                return [*arguments[:index], "--", *arguments[index:]]
        return arguments


@command("stty", Options)
async def stty(process: Process, options: Options) -> int:
    """Refuse settings that there are not, then a standard input that is no terminal."""
    words = list(options.settings)
    while words:
        word = words.pop(0)
        if word in _VALUED:
            if not words:
                raise UsageError(f"missing argument to {quote(word, process.env)}")
            words.pop(0)
        elif word.removeprefix("-") not in _SETTINGS and not word.isdigit():
            raise UsageError(f"invalid argument {quote(word, process.env)}")
    name = "standard input"
    if options.device is not None:
        name = options.device
        try:
            await (await process.open(name)).close()
        except OSError as error:
            return await process.error(f"{name}: {strerror(error)}")
    return await process.error(f"{quote_if_needed(name)}: Inappropriate ioctl for device")
