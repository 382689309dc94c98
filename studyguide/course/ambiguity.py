"""The rule `ambiguous-name`: one name must not mean two topics of a course."""

from collections.abc import Iterable, Iterator

from studyguide.course.drafts import Draft
from studyguide.course.model import Place
from studyguide.course.names import folded
from studyguide.course.problems import Problems


def note_ambiguous_names(drafts: Iterable[Draft], problems: Problems) -> None:
    """Note every title or alias by which an earlier topic is already known.

    Good: `aliases: [encoder-only]` on one topic. Bad: the same alias on a second one,
    where `show encoder-only` could then mean either.
    """
    owners: dict[str, str] = {}
    drafts = list(drafts)
    for draft in drafts:
        owners[folded(draft.id)] = draft.id
    for draft in drafts:
        for name, place in _names(draft):
            owner = owners.setdefault(folded(name), draft.id)
            if owner != draft.id:
                message = f"{name!r} already means {owner}."
                hint = "Give one of the two another name."
                problems.add("ambiguous-name", place, message, hint)


def _names(draft: Draft) -> Iterator[tuple[str, Place]]:
    yield draft.title, draft.place("title")
    for number, alias in enumerate(draft.written.aliases):
        yield alias, draft.place("aliases", number)
