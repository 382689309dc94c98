"""What was begun is told with the commands to go on with."""

from pathlib import Path

from studyguide.view.new import page
from tests.view.screens import piped, terminal


def test_the_file_is_told_as_seen_from_here_with_a_command_a_line() -> None:
    screen = piped()
    written = screen.rendered(page(Path.cwd() / "a" / "b.yaml", ["studyguide check"], screen))
    assert written == f"{Path('a', 'b.yaml')} is written. Now:\n\n  studyguide check\n"


def test_the_course_is_told_where_it_is_asked_for() -> None:
    screen = piped()
    written = screen.rendered(page(Path("/x/b.yaml"), [], screen, "All [red]"))
    assert written == "/x/b.yaml is written, for the course All [red]. Now:\n\n"


def test_markup_in_a_name_is_shown_literally() -> None:
    screen = terminal(80)
    written = screen.rendered(page(Path("/x/[red]/b.yaml"), [], screen))
    assert "/x/[red]/b.yaml" in written
