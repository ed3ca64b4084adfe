"""date: print the date and time (GNU coreutils manual 21.1)."""

from __future__ import annotations

from collections.abc import Mapping

from bash_env.kernel.errors import strerror
from bash_env.kernel.process import Process
from bash_env.kernel.streams import read_all
from bash_env.options.choices import choose
from bash_env.options.command import command
from bash_env.options.declare import CommandOptions, UsageError, flag, operands, option, optional
from bash_env.text.dates import parse_date
from bash_env.text.quote import quote, quote_if_needed
from bash_env.text.strftime import strftime
from bash_env.text.timezone import local_time

DEFAULT = "%a %b %e %H:%M:%S %Z %Y"
RFC_EMAIL = "%a, %d %b %Y %H:%M:%S %z"
_ISO = {
    "hours": "%Y-%m-%dT%H%:z",
    "minutes": "%Y-%m-%dT%H:%M%:z",
    "date": "%Y-%m-%d",
    "seconds": "%Y-%m-%dT%H:%M:%S%:z",
    "ns": "%Y-%m-%dT%H:%M:%S,%N%:z",
}
_RFC_3339 = {"date": "%Y-%m-%d", "seconds": "%Y-%m-%d %H:%M:%S%:z", "ns": "%Y-%m-%d %H:%M:%S.%N%:z"}


class Options(CommandOptions):
    """Display date and time in the given FORMAT."""

    usage = "[OPTION]... [+FORMAT]"

    date: str | None = option("-d", "--date", metavar="STRING", help="display time described by STRING, not 'now'")
    debug: bool = flag("--debug", help="annotate the parsed date (accepted, says nothing)")
    file: str | None = option("-f", "--file", metavar="DATEFILE", help="like --date; once for each line of DATEFILE")
    iso: str | None = optional(
        "-I", "--iso-8601", metavar="FMT", const="date", help="output date/time in ISO 8601 format"
    )
    resolution: bool = flag("--resolution", help="output the available resolution of timestamps")
    email: bool = flag("-R", "--rfc-email", "--rfc-822", "--rfc-2822", help="output date and time in RFC 5322 format")
    rfc_3339: str | None = option("--rfc-3339", metavar="FMT", help="output date/time in RFC 3339 format")
    reference: str | None = option(
        "-r", "--reference", metavar="FILE", help="display the last modification time of FILE"
    )
    setting: str | None = option("-s", "--set", metavar="STRING", help="set time described by STRING (not permitted)")
    utc: bool = flag("-u", "--utc", "--universal", help="print Coordinated Universal Time (UTC)")
    words: list[str] = operands("+FORMAT")

    form: str = DEFAULT

    def check(self, env: Mapping[str, str]) -> None:
        """Find the one format that is asked for."""
        sources = [s for s in ("date", "file", "reference", "resolution") if getattr(self, s) not in (None, False)]
        if len(sources) > 1:
            raise UsageError("the options to specify dates for printing are mutually exclusive")
        forms = [w[1:] for w in self.words if w.startswith("+")]
        extra = [w for w in self.words if not w.startswith("+")]
        if self.iso is not None:
            forms.append(choose("--iso-8601", self.iso, _ISO, env))
        if self.rfc_3339 is not None:
            forms.append(choose("--rfc-3339", self.rfc_3339, _RFC_3339, env))
        if self.email:
            forms.append(RFC_EMAIL)
        self._refuse_extra(extra, env)
        if len(forms) > 1:
            raise UsageError("multiple output formats specified", hint=False)
        self.form = forms[0] if forms else DEFAULT

    def _refuse_extra(self, extra: list[str], env: Mapping[str, str]) -> None:
        if not extra:
            return
        shown = quote(extra[0], env)
        if len(self.words) > 1:
            raise UsageError(f"extra operand {quote(self.words[1], env)}")
        if self.date is not None or self.file or self.reference:
            raise UsageError(
                f"the argument {shown} lacks a leading '+';\nwhen using an option to specify date(s), any non-option\n"
                "argument must be a format string beginning with '+'"
            )
        raise UsageError(f"invalid date {shown}", hint=False)


@command("date", Options)
async def date(process: Process, options: Options) -> int:
    """Print the time asked for."""
    tz = "UTC0" if options.utc else process.env.get("TZ")
    now = process.machine.clock.time_ns()
    if options.resolution:
        await process.write(b"0.000000001\n")
        return 0
    if options.file is not None:
        return await _each_line(process, options, options.file, now, tz)
    if options.reference is not None:
        try:
            when = (await process.fs.stat(options.reference)).mtime_ns
        except OSError as error:
            return await process.error(f"{quote_if_needed(options.reference)}: {strerror(error)}")
        return await _print(process, options, when, tz)
    text = options.setting if options.setting is not None else options.date
    return await _print_text(process, options, text, now, tz)


async def _print_text(process: Process, options: Options, text: str | None, now: int, tz: str | None) -> int:
    try:
        when = now if text is None else parse_date(text, now, tz)
    except ValueError:
        return await process.error(f"invalid date {quote(text or '', process.env)}")
    if options.setting is not None:
        await process.error("cannot set date: Operation not permitted")
    await _print(process, options, when, tz)
    return process.failure


async def _print(process: Process, options: Options, when: int, tz: str | None) -> int:
    try:
        line = strftime(options.form, local_time(when, tz))
    except (OverflowError, ValueError):
        return await process.error(f"time {quote(str(when // 10**9), process.env)} is out of range")
    await process.write((line + "\n").encode("utf-8", "surrogateescape"))
    return 0


async def _each_line(process: Process, options: Options, name: str, now: int, tz: str | None) -> int:
    try:
        file = process.stdin if name == "-" else await process.open(name)
        data = await read_all(file, process.machine.limits.max_file_bytes)
    except OSError as error:
        return await process.error(f"{quote_if_needed(name)}: {strerror(error)}")
    for line in data.decode("utf-8", "surrogateescape").splitlines():
        await _print_text(process, options, line, now, tz)
    return process.failure
