"""FSRS-6: how a memory grows and fades, in plain floats.

The formulas are those of the `fsrs` package, with which a test compares every step. It is no
dependency because of what it costs before the first answer is stored: importing it takes four
starts of Python, a review twenty times as long as here, and each of its cards sleeps for a
millisecond. It also knows days only as blocks of 24 hours, and has no upper bound of stability.
"""

from math import exp
from math import pow as power  # which, unlike **, is a float to a type checker

from studyguide.memory.rows import Rating

# the published defaults of FSRS-6, here so that no update of a package moves a due day
_INITIAL_STABILITY = (0.212, 1.2931, 2.3065, 8.2956)
_INITIAL_DIFFICULTY = (6.4133, 0.8334)
_DIFFICULTY = (3.0194, 0.001)
_RECALL = (1.8722, 0.1666, 0.796)
_FORGET = (1.4835, 0.0614, 0.2629, 1.6483)
_HARD, _EASY = 0.6014, 1.8729
_SAME_DAY = (0.5425, 0.0912, 0.0658)
_DECAY = 0.1542

PARAMETERS = (
    *_INITIAL_STABILITY,
    *_INITIAL_DIFFICULTY,
    *_DIFFICULTY,
    *_RECALL,
    *_FORGET,
    _HARD,
    _EASY,
    *_SAME_DAY,
    _DECAY,
)
"""All 21 in the order in which they are published."""

LEAST_STABILITY, MOST_STABILITY = 0.001, 36_500.0
LONGEST = 36_500
"""Days, a hundred years: the longest interval."""

_FACTOR = power(0.9, 1 / -_DECAY) - 1
"""Makes retrievability 0.9 after as many days as the stability has."""


def first(rating: Rating) -> tuple[float, float]:
    """Stability and difficulty after the first answer."""
    return _INITIAL_STABILITY[rating - 1], _clamped(_first_difficulty(rating), 1.0, 10.0)


def after(stability: float, difficulty: float, elapsed: int, rating: Rating) -> tuple[float, float]:
    """Stability and difficulty after a further answer, `elapsed` days after the last one.

    Less than none, by a clock that was set back, is the same day.
    """
    if elapsed < 1:
        new = _same_day(stability, rating)
    elif rating is Rating.AGAIN:
        new = _forgotten(stability, difficulty, retention_after(elapsed, stability))
    else:
        new = _recalled(stability, difficulty, retention_after(elapsed, stability), rating)
    return _clamped(new, LEAST_STABILITY, MOST_STABILITY), _next_difficulty(difficulty, rating)


def retention_after(elapsed: int, stability: float) -> float:
    """The chance of recalling, from 0 to 1, some days after the last answer."""
    return power(1 + _FACTOR * elapsed / stability, -_DECAY)


def interval(stability: float, retention: float) -> int:
    """After how many days, at least one, the chance of recalling has sunk to `retention`."""
    days = (stability / _FACTOR) * (power(retention, 1 / -_DECAY) - 1)
    return min(max(round(days), 1), LONGEST)


def _first_difficulty(rating: Rating) -> float:
    base, slope = _INITIAL_DIFFICULTY
    return base - exp(slope * (rating - 1)) + 1


def _next_difficulty(difficulty: float, rating: Rating) -> float:
    step, reversion = _DIFFICULTY
    damped = difficulty + (10.0 - difficulty) * -(step * (rating - 3)) / 9.0
    mean = reversion * _first_difficulty(Rating.EASY) + (1 - reversion) * damped
    return _clamped(mean, 1.0, 10.0)


def _same_day(stability: float, rating: Rating) -> float:
    scale, shift, saturation = _SAME_DAY
    growth = exp(scale * (rating - 3 + shift)) * power(stability, -saturation)
    return stability * (growth if rating is Rating.AGAIN else max(growth, 1.0))


def _recalled(stability: float, difficulty: float, chance: float, rating: Rating) -> float:
    scale, saturation, surprise = _RECALL
    growth = exp(scale) * (11 - difficulty) * power(stability, -saturation)
    growth *= exp((1 - chance) * surprise) - 1
    growth *= {Rating.HARD: _HARD, Rating.EASY: _EASY}.get(rating, 1.0)
    return stability * (1 + growth)


def _forgotten(stability: float, difficulty: float, chance: float) -> float:
    scale, of_difficulty, of_stability, surprise = _FORGET
    left = scale * power(difficulty, -of_difficulty) * (power(stability + 1, of_stability) - 1)
    left *= exp((1 - chance) * surprise)
    # never more than after forgetting it twice within a day
    return min(left, stability / exp(_SAME_DAY[0] * _SAME_DAY[1]))


def _clamped(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
