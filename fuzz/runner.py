"""The loop of a fuzzer: generate, run on both sides, compare, make small, report."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from typing import NamedTuple

from fuzz import ours
from fuzz.oracle import Batch
from fuzz.program import Fuzzer, Program
from fuzz.report import Difference, Report
from fuzz.shrink import Interesting, shrink
from real_tools import Answer

BATCH = 40
RETRIES = 3
"""How often the real tools are asked again, to tell a difference from an answer that varies by itself."""


class Bounds(NamedTuple):
    """When a run ends: whichever comes first; None is no bound."""

    seconds: float
    scripts: int | None
    differences: int


class Count(NamedTuple):
    """What a run did."""

    scripts: int
    discarded: int
    varying: int
    differences: int
    severe: int
    seconds: float


class Runner:
    """Runs one fuzzer with one seed. The program with number N of a seed is always the same."""

    def __init__(self, fuzzer: Fuzzer, seed: int, report: Report, *, real: bool = True) -> None:
        self.fuzzer = fuzzer
        self.seed = seed
        self.report = report
        self.real = real
        self.scripts = self.discarded = self.varying = self.severe = 0

    def program(self, number: int) -> Program:
        """The program with a number."""
        return self.fuzzer.generate(random.Random(f"{self.fuzzer.name}-{self.seed}-{number}"))

    def run(self, bounds: Bounds, first: int = 0) -> Count:
        """Work within bounds, from program number `first` on."""
        start = time.monotonic()
        number = first
        while time.monotonic() - start < bounds.seconds and self.report.count < bounds.differences:
            size = BATCH if bounds.scripts is None else min(BATCH, bounds.scripts - (number - first))
            if size <= 0:
                break
            self._batch(number, [self.program(n) for n in range(number, number + size)])
            number += size
            self.scripts += size
        seconds = time.monotonic() - start
        return Count(self.scripts, self.discarded, self.varying, self.report.count, self.severe, seconds)

    def _batch(self, first: int, programs: Sequence[Program]) -> None:
        for number, program, real, our in zip(
            range(first, first + len(programs)), programs, *self._both(programs), strict=True
        ):
            if real is None:
                self.discarded += 1
            if self._differs(program, real, our):
                self._found(f"{self.fuzzer.name}-{self.seed}-{number}", program, real, our)

    def _both(self, programs: Sequence[Program]) -> tuple[list[Answer | None], list[Answer]]:
        """The answers of both sides; without the real one, None in its place."""
        if not self.real:
            return [None] * len(programs), [ours.answer(program) for program in programs]
        batch = Batch(programs)
        got = [ours.answer(program) for program in programs]
        return batch.answers(), got

    def _differs(self, program: Program, real: Answer | None, our: Answer) -> bool:
        if real is None:
            return our.status == ours.CRASH or (our.status == ours.HANG and not self.real)
        return self.fuzzer.normal(program, real) != self.fuzzer.normal(program, our)

    def _found(self, seed: str, program: Program, real: Answer | None, our: Answer) -> None:
        severe = ours.severe(our)
        if not severe and self._varies(program):
            self.varying += 1
            return
        small = program.with_tree(shrink(program.tree, self.fuzzer.smallest, self._keeps(program, severe)))
        small = self._without_files(small, severe)
        if not severe and self._varies(small):
            self.varying += 1
            return
        answers, got = self._both([small])
        self.severe += severe
        self.report.add(Difference(small, answers[0] or Answer(b"", b"(no answer)\n", 0), got[0], seed))

    def _varies(self, program: Program) -> bool:
        """Whether the real tools do not always answer the same."""
        if not self.real:
            return False
        answers = [a and self.fuzzer.normal(program, a) for a in Batch([program] * RETRIES).answers()]
        return any(answer != answers[0] for answer in answers)

    def _keeps(self, program: Program, severe: bool) -> Interesting:
        return lambda trees: self._first([program.with_tree(tree) for tree in trees], severe)

    def _first(self, programs: Sequence[Program], severe: bool) -> int | None:
        """The first program that still shows a difference (a severe one if that is what we follow)."""
        if severe:
            got = [ours.answer(program) for program in programs]
            return next((i for i, answer in enumerate(got) if ours.severe(answer)), None)
        for index, (program, real, our) in enumerate(zip(programs, *self._both(programs), strict=True)):
            if self._differs(program, real, our):
                return index
        return None

    def _without_files(self, program: Program, severe: bool) -> Program:
        for name in list(program.files):
            fewer = Program(program.tree, {n: d for n, d in program.files.items() if n != name}, program.stdin)
            if self._first([fewer], severe) is not None:
                program = fewer
        return program
