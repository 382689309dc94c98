"""The courses whose banks are proved fair, and how much of them is looked at."""

import pytest

from studyguide.course.library import Library
from tests.fairness.banks import LIBRARIES


@pytest.fixture(scope="module", params=list(LIBRARIES))
def library(request: pytest.FixtureRequest) -> Library:
    return LIBRARIES[request.param]()


@pytest.fixture
def seeds(is_long: bool) -> list[str]:
    return [str(seed) for seed in range(20 if is_long else 3)]
