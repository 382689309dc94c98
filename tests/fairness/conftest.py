"""The courses whose banks are proved fair, and how much of them is looked at."""

import pytest

from studyguide.course.library import Library
from tests.fairness.banks import LIBRARIES, numbers

SAMPLE = 400
"""Facts that are asked about in all, of a course that is smaller for several seeds."""


@pytest.fixture(scope="module", params=list(LIBRARIES))
def library(request: pytest.FixtureRequest) -> Library:
    return LIBRARIES[request.param]()


@pytest.fixture
def seeds(library: Library, is_long: bool) -> list[str]:
    few = max(1, SAMPLE // len(numbers(library)))
    return [str(seed) for seed in range(20 if is_long else few)]
