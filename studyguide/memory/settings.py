"""How somebody wants to learn: a few numbers, what they may be and what they are for."""

from typing import NamedTuple


class Settings(NamedTuple):
    """The numbers that studying depends on; `minutes` is 0 where a sitting takes its time."""

    retention: float = 0.9
    day_start: int = 4
    daily_new: int = 10
    portion: int = 20
    minutes: int = 0


class Setting(NamedTuple):
    """One of them: the values it may have, and what it is for."""

    name: str
    low: float
    high: float
    explanation: str

    @property
    def key(self) -> str:
        """Its name in `Settings`."""
        return self.name.replace("-", "_")

    @property
    def is_whole(self) -> bool:
        return isinstance(Settings._field_defaults[self.key], int)

    @property
    def range(self) -> str:
        """The values it may have, in words."""
        kind = "a whole number" if self.is_whole else "a number"
        return f"{kind} from {self.low:g} to {self.high:g}"

    def takes(self, value: object) -> bool:
        """Whether a value of a TOML file is one of them."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return (isinstance(value, int) or not self.is_whole) and self.low <= value <= self.high


SETTINGS = {
    setting.name: setting
    for setting in (
        Setting(
            "retention", 0.7, 0.99, "The share of what comes up again that you still want to know."
        ),
        Setting("day-start", 0, 23, "The hour at which your day starts."),
        Setting("daily-new", 0, 1000, "How many facts that you have not met are asked in a day."),
        Setting("portion", 1, 1000, "How many questions a review asks at most."),
        Setting("minutes", 0, 600, "How long a review asks, in minutes; 0 to take its time."),
    )
}
"""Every setting by its name in the file."""
