"""A topic's summary as a definition: a text in which the topic is not named."""

import re
from functools import lru_cache

from studyguide.course.model import Fact, Topic, Value
from studyguide.course.schema import SUMMARY as FIELD

SUMMARY = FIELD.id
GAP = "____"


def definition_of(topic: Topic) -> Fact:
    """The fact that a topic's summary is."""
    text = masked(topic.summary, (topic.title, *topic.aliases))
    value = Value(text, topic.id, note=topic.summary if GAP in text else "")
    return Fact(SUMMARY, FIELD.label, FIELD.type, (value,), topic.place)


@lru_cache(maxsize=4096)
def masked(summary: str, names: tuple[str, ...]) -> str:
    """The text with a gap for each of the names, in whatever case, hyphenation or number."""
    told = summary.casefold()
    for name in sorted(names, key=len, reverse=True):
        if not name or re.split(r"[\s-]", name.casefold(), maxsplit=1)[0] not in told:
            continue  # making an expression of it takes far longer than looking
        words = [re.escape(word) for word in re.split(r"[\s-]+", name) if word]
        if words:
            last = words[-1].removesuffix("s")
            pattern = r"[\s-]+".join([*words[:-1], f"{last}(?:s|es)?"])
            summary = re.sub(rf"(?<!\w){pattern}(?!\w)", GAP, summary, flags=re.IGNORECASE)
    return summary
