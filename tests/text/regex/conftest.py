"""Every test of this folder runs with google-re2 and without it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bash_env.text import regex
from bash_env.text.regex import plan


@pytest.fixture(autouse=True, params=["re2", "portable"])
def configuration(request: pytest.FixtureRequest) -> Iterator[str]:
    """Run with the engine named, from a cold cache."""
    if request.param == "re2" and not plan.RE2.available:
        pytest.skip("google-re2 is not installed")
    available = plan.RE2.available
    plan.RE2.available = request.param == "re2"
    regex._compile.cache_clear()
    yield request.param
    plan.RE2.available = available
    regex._compile.cache_clear()
