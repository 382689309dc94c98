"""All courses at hand, and what a name typed by the user means among them."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from studyguide.course.library import Library, Line, Span
from studyguide.course.names import BEGINNING, EARLIER, either, folded, nearest
from studyguide.errors import StudyGuideError, said_back

if TYPE_CHECKING:
    from studyguide.course.model import Topic

_MOST_TOPICS = 2000
"""How many topics' names are compared for a suggestion: difflib needs 10 ms for these."""


class Found(NamedTuple):
    """A topic that a name led to.

    It is found `indirectly` by what it was called earlier or by a word's beginning; then it is
    to be said which topic that is.
    """

    library: Library
    line: Line
    indirectly: bool = False

    def topic(self) -> "Topic":
        return self.library.topic(self.line.number)


class Scope(NamedTuple):
    """What a command is limited to: a span of topics and, within it, one kind or all."""

    library: Library
    span: Span
    name: str
    kind: str | None = None

    @property
    def path(self) -> str:
        """The scope's name with its course, which is unlike that of any other scope."""
        return f"{self.span.course}/{self.name}"

    def lines(self) -> list[Line]:
        if self.kind:
            return self.library.lines_of_kind(self.span.course, self.kind)
        return self.library.lines(self.span.first, self.span.last)

    def reading(self) -> list[int]:
        """The numbers of the topics in the order to be read, prerequisites first."""
        numbers = self.library.reading(self.span.first, self.span.last)
        if self.kind is None:
            return numbers
        of_kind = {line.number for line in self.lines()}
        return [number for number in numbers if number in of_kind]


class Shelf:
    """Libraries in order of precedence: a course id that was seen before is hidden."""

    def __init__(self, libraries: Iterable[Library]) -> None:
        self.libraries = list(libraries)
        seen: set[str] = set()
        self._courses: list[tuple[Library, Span]] = []
        for library in self.libraries:
            spans = library.courses()
            self._courses += [(library, span) for span in spans if span.course not in seen]
            seen.update(span.course for span in spans)

    def courses(self) -> list[tuple[Library, Span]]:
        """Every course and the library that holds it; raises StudyGuideError when none."""
        if not self._courses:
            folders = [str(library.folder) for library in self.libraries]
            raise StudyGuideError(
                f"No course can be read in {either(folders)}.",
                f"List what is wrong with: studyguide check {_quoted(folders[0])}",
            )
        return self._courses

    def shortest(self, path: str) -> str:
        """A path such as `course/unit` as it can be typed here: bare where there is one course."""
        return path.partition("/")[2] if len(self._courses) == 1 else path

    def find_topic(self, name: str) -> Found:
        """The topic a name means; raises StudyGuideError when none or several do."""
        matches = self._best(name)
        if not matches or (len(matches) > 1 and self._is_scope(name)):
            raise StudyGuideError(f"No topic is called {said_back(name)}.", self._elsewhere(name))
        if len(matches) > 1:
            raise _ambiguous(name, matches)
        return matches[0]

    def _elsewhere(self, name: str) -> str:
        """What else a name that is no topic's may have been meant for."""
        if self._is_scope(name):
            return f"List the topics in it with: studyguide topics {_quoted(name)}"
        close = self.suggest(name, scopes=False)
        if close or said_back(name) == repr(name) != repr(""):
            return close or f"Look for it with: studyguide search {_quoted(name)}"
        return "List all topics with: studyguide topics"  # no command holds such a name

    def _is_scope(self, name: str) -> bool:
        return any(folded(name) in _scope_folds(scope) for scope in self.scopes())

    def find_scope(self, name: str) -> Scope:
        """The course, unit, section, kind or topic a name means; raises StudyGuideError.

        Where two courses have a unit of one name, `course/unit` tells them apart.
        """
        course, _, rest = name.rpartition("/")
        for tier in self._tiers():
            matches = [
                scope
                for scope in tier
                if folded(rest) in _scope_folds(scope)
                and (not course or folded(course) == folded(scope.span.course))
            ]
            if len(matches) > 1:
                paths = [f"{scope.span.course}/{scope.name}" for scope in matches]
                hint = f"It could be {either(paths)}."
                raise StudyGuideError(f"{name!r} means {len(matches)} things.", hint)
            if matches:
                return matches[0]
        if not self._best(name):
            hint = self.suggest(name, scopes=True) or "See what there is with: studyguide"
            message = f"No course, unit, section, kind or topic is called {said_back(name)}."
            raise StudyGuideError(message, hint)
        found = self.find_topic(name)
        line = found.line
        span = Span(line.course, line.unit, line.section, line.title, line.number, line.number)
        return Scope(found.library, span, line.id)

    def whole(self) -> list[Scope]:
        """Every course as a scope."""
        return [Scope(library, span, span.course) for library, span in self.courses()]

    def scopes(self) -> Iterator[Scope]:
        """Every course, unit, section and kind, in that order."""
        return chain.from_iterable(self._tiers())

    def _tiers(self) -> Iterator[list[Scope]]:
        courses = self.whole()
        yield courses
        units = [
            Scope(scope.library, unit, unit.unit)
            for scope in courses
            for unit in scope.library.units(scope.span.course)
        ]
        yield units
        yield [
            Scope(unit.library, section, f"{section.unit}.{section.section}")
            for unit in units
            for section in unit.library.sections(unit.span.course, unit.span.unit)
            if section.section
        ]
        yield [
            Scope(course.library, course.span._replace(title=title), id_, kind=id_)
            for course in courses
            for id_, title, *_ in course.library.kinds(course.span.course)
        ]

    def suggest(self, name: str, scopes: bool) -> str:
        """A hint with the names most like one that was not found."""
        course, _, rest = name.partition("/")
        if folded(course) in [folded(span.course) for _, span in self._courses]:
            name = rest or name  # the course was meant, and is like nothing in it
        ids = {scope.name: scope.name for scope in self.scopes()} if scopes else {}
        for library in self.libraries:
            for line in library.lines(1, _MOST_TOPICS):
                for other in (line.id, line.title, *line.aliases):
                    ids.setdefault(other, line.id)
        close = dict.fromkeys(ids[other] for other in nearest(name, ids))
        return f"Did you mean {either(list(close))}?" if close else ""

    def _best(self, name: str) -> list[Found]:
        """The topics for which `name` stands at the best rank at which it stands for any."""
        course, slash, rest = name.partition("/")
        found = self._named(course, rest) if slash else []
        return found or self._named("", name)  # a title may hold a slash

    def _named(self, course: str, name: str) -> list[Found]:
        matches: dict[int, dict[tuple[str, int], Found]] = {}
        for library, span in self.courses():
            if course and folded(course) != folded(span.course):
                continue
            for rank, number in _matches(library, span, folded(name)):
                found = Found(library, library.line(number), rank >= EARLIER)
                matches.setdefault(rank, {})[span.course, number] = found
        best = list(matches[min(matches)].values()) if matches else []
        # 'yew' and 'yews' fold alike, but who types an id to the letter means it
        return [found for found in best if found.line.id == name] or best


def _matches(library: Library, span: Span, fold: str) -> list[tuple[int, int]]:
    within = (span.first, span.last)
    exact = "select rank, topic from names where fold = ? and rank < ? and topic between ? and ?"
    found = library.rows(exact, fold, BEGINNING, *within) or _earlier(library, span.course, fold)
    if not found and fold:
        # a beginning sorts before everything that goes on from it
        begins = (
            "select rank, topic from names where fold >= ? and fold < ?"
            " and topic between ? and ? limit 100"
        )
        found = library.rows(begins, fold, fold + "\U0010ffff", *within)
        found = [(BEGINNING, topic) for _, topic in found]
    return [(rank, topic) for rank, topic in found]


def _earlier(library: Library, course: str, fold: str) -> list[tuple[int, int]]:
    """The topics that were called so once."""
    renamed = library.renames(course).items()
    paths = (new for old, new in renamed if folded(old.partition("/")[2]) == fold)
    numbers = map(library.number_of_path, paths)
    return [(EARLIER, number) for number in numbers if number is not None]


def _scope_folds(scope: Scope) -> set[str]:
    """The names of a scope: its own, and for a kind its title and nouns."""
    folds = {folded(scope.name)}
    if scope.kind:
        for id_, title, singular, plural, *_ in scope.library.kinds(scope.span.course):
            if id_ == scope.kind:
                folds |= {folded(title), folded(singular), folded(plural)}
    return folds


def _ambiguous(name: str, matches: list[Found]) -> StudyGuideError:
    lines = [found.line for found in matches]
    several = len({line.course for line in lines}) > 1
    ids = [f"{line.course}/{line.id}" if several else line.id for line in lines]
    more = f" and {len(ids) - 8} more" if len(ids) > 8 else ""
    hint = f"It could be {either(ids[:8])}{more}."
    return StudyGuideError(f"{name!r} means {len(ids)} topics.", hint)


def _quoted(name: str) -> str:
    """A name as it can be typed in a shell."""
    import shlex  # wanted for hints alone

    return shlex.quote(name)
