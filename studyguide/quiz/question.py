"""A question: a prompt, its options and what is said once it is answered."""

from typing import NamedTuple

from studyguide.course.model import Place


class Option(NamedTuple):
    """A choice of a question; `because` says why it is right or wrong.

    `of` is the topic of which a wrong option is true, where one is known.
    """

    text: str
    right: bool
    because: str = ""
    of: str | None = None


class Question(NamedTuple):
    """One question about one fact, named `course/topic.name`.

    `source` is authored or generated; `template` tells the wordings of one form apart;
    `hand` names the set a generated question was dealt from.
    """

    fact: str
    topic: str
    title: str
    section: str
    form: str
    template: str
    source: str
    prompt: str
    options: tuple[Option, ...]
    explain: str
    place: Place
    hand: str = ""

    @property
    def right(self) -> Option:
        return next(option for option in self.options if option.right)
