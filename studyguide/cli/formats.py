"""What a command can be asked to choose between; names that need no parser."""

from enum import StrEnum


class Output(StrEnum):
    """What a result is printed as."""

    text = "text"
    json = "json"


class PageOutput(StrEnum):
    """What a page is printed as."""

    text = "text"
    json = "json"
    markdown = "markdown"


class Preferred(StrEnum):
    """What a quiz can ask first."""

    weak = "weak"
    new = "new"
