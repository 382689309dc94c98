"""What a learner is asked no more: facts that were suspended, questions that were flagged."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from studyguide.memory.effective import effective
from studyguide.memory.rows import Act, Row
from studyguide.memory.state import is_of


class SetAside(NamedTuple):
    """The last row that says so of each fact that is suspended and each flagged question."""

    suspended: Mapping[str, Row]
    flagged: Mapping[str, Row]

    def named(self, name: str) -> list[str]:
        """The facts and topics that are called so, with or without their course before it."""
        facts = {row.fact for rows in self for row in rows.values()}
        topics = {fact.rpartition(".")[0] for fact in facts}
        return sorted(
            each for each in facts | topics if name.lower() in (each, each.partition("/")[2])
        )


NOTHING = SetAside({}, {})


def set_aside(deeds: Iterable[Row]) -> SetAside:
    """What is set aside after all rows of a log, of which answers may be left out."""
    suspended: dict[str, Row] = {}
    flagged: dict[str, Row] = {}
    for row in effective(list(deeds)):
        if row.act is Act.SUSPEND:
            suspended[row.fact] = row
        elif row.act is Act.FLAG:
            flagged[row.question] = row
        elif row.act is Act.RESUME:
            for rows in (suspended, flagged):
                for name in [name for name, each in rows.items() if is_of(each.fact, row.fact)]:
                    del rows[name]
    return SetAside(suspended, flagged)
