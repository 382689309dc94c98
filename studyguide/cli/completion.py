"""What the shell completes: names of topics and scopes, read from the library."""

from studyguide.errors import StudyGuideError

_MOST = 200


def complete_topic(incomplete: str) -> list[str]:
    """Ids of topics that begin as typed."""
    return _names(incomplete, scopes=False)


def complete_scope(incomplete: str) -> list[str]:
    """Courses, units, sections, kinds and topics that begin as typed."""
    return _names(incomplete, scopes=True)


def complete_kind(incomplete: str) -> list[str]:
    """Kinds that begin as typed."""
    from studyguide.cli.desk import open_shelf

    try:
        courses = open_shelf(None, quiet=True).courses()
    except (StudyGuideError, OSError):
        return []
    kinds = [id_ for library, span in courses for id_, *_ in library.kinds(span.course)]
    return [kind for kind in dict.fromkeys(kinds) if kind.startswith(incomplete)]


def complete_form(incomplete: str) -> list[str]:
    """Forms of questions that begin as typed."""
    from studyguide.quiz.forms import FORMS

    return [form for form in FORMS if form.startswith(incomplete)]


def complete_lab(incomplete: str) -> list[str]:
    """Labs that begin as typed."""
    from studyguide.lab.labs import LABS

    return [name for name in LABS if name.startswith(incomplete)]


def complete_figure(incomplete: str) -> list[str]:
    """Figures that begin as typed."""
    from studyguide.cli.desk import open_shelf

    try:
        courses = open_shelf(None, quiet=True).courses()
    except (StudyGuideError, OSError):
        return []
    names = [id_ for library, span in courses for id_ in library.figures(span.course)]
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete)]


def _names(incomplete: str, scopes: bool) -> list[str]:
    from studyguide.cli.desk import open_shelf

    try:
        shelf = open_shelf(None, quiet=True)
        names = [scope.name for scope in shelf.scopes()] if scopes else []
    except (StudyGuideError, OSError):
        return []  # a shell that completes is no place to complain
    for library in shelf.libraries:
        query = "select id from topics where id >= ? and id < ? order by id limit ?"
        ids = library.rows(query, incomplete, incomplete + "\U0010ffff", _MOST)
        names += [id_ for (id_,) in ids]
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete)]
