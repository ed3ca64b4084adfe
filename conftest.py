"""pytest runs the `.test.sh` case files on BashEnv; with `--oracle` it asks the real tools instead."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent / "tests"
sys.path.insert(0, str(TESTS))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the oracle switch."""
    parser.addoption("--oracle", action="store_true", help="run the case files on the real bash and GNU tools")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect case files."""
    if file_path.name.endswith(".test.sh"):
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """A `.test.sh` file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its cases; titles that occur twice are numbered."""
        from case_file import read_cases  # noqa: PLC0415  (found through the path set above)

        for case in read_cases(self.path):
            yield CaseItem.from_parent(self, name=f"{case.line}: {case.title}", case=case)


class CaseItem(pytest.Item):
    """One case."""

    def __init__(self, *, case: object, **how: object) -> None:
        super().__init__(**how)
        self.case = case

    def runtest(self) -> None:
        """Run it and compare all of stdout, stderr and status."""
        from real_tools import ask  # noqa: PLC0415
        from record import difference, ours  # noqa: PLC0415

        if self.config.getoption("--oracle"):
            if self.case.differs:
                pytest.skip(self.case.differs)
            answer = ask(self.case.script)
        else:
            answer = ours(self.case)
        found = difference(self.case, answer)
        if found:
            raise CaseFailure(found)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The difference alone, without a traceback."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands."""
        return self.path, self.case.line - 1, self.name


class CaseFailure(Exception):
    """A case and the answer differ."""
