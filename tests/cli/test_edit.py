"""`edit` opens the right file at the right line, and tells what is wrong with it after."""

import shlex
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Ended, Run, Terminal
from tests.conftest import COURSES, WriteCourse

COURSE = "id: tools\nkinds: {thing: {}}\n"
TOPICS = """\
- {id: one, kind: thing}
- {id: two, kind: thing, title: A saw, aliases: [handsaw]}
- {id: three, kind: thing, title: Tools for all}
"""
Edit = Callable[..., Ended]


@pytest.fixture
def content(write_course: WriteCourse) -> Path:
    files = {"box/course.yaml": COURSE, "box/a.yaml": TOPICS}
    return write_course(files, "content")


@pytest.fixture
def edit(run: Run, content: Path) -> Edit:
    """Run `edit` with an editor that notes what it is given and runs a line of Python."""

    def edit_(*words: str, then: str = "", **options: Path) -> Ended:
        script = content.parent / "vim"
        script.write_text(
            f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\n"
            f"Path({str(content.parent / 'given')!r}).write_text(' '.join(sys.argv[1:]))\n"
            f"file = Path(sys.argv[-1])\n{then}\n"
        )
        script.chmod(0o755)
        environment = {"VISUAL": shlex.quote(str(script)), "EDITOR": "false"}
        return run("edit", *words, cwd=options.get("cwd", content.parent), environment=environment)

    return edit_


def given(content: Path) -> str:
    return (content.parent / "given").read_text()


@pytest.mark.parametrize(
    ("words", "line"), [(["two"], 2), (["handsaw"], 2), (["a", "saw"], 2), (["tools/three"], 3)]
)
def test_a_topic_is_opened_at_its_line_and_its_course_is_checked(
    edit: Edit, content: Path, words: list[str], line: int
) -> None:
    ended = edit(*words)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "1 course and 3 topics read: no problems.\n"
    assert given(content) == f"+{line} {content / 'box' / 'a.yaml'}"


def test_what_is_wrong_after_is_told_as_check_tells_it(edit: Edit, content: Path) -> None:
    ended = edit("one", then="file.write_text('- {id: one, kind: thin}')")
    place = Path("content", "box", "a.yaml")
    assert ended.code == 1
    assert ended.out.splitlines()[0] == f"{place}:1:19  unknown-kind  No kind is called 'thin'."


def test_an_edit_is_seen_by_the_next_command(edit: Edit, run: Run, content: Path) -> None:
    edit("one", then="file.write_text('{id: one, kind: thing, title: Changed}')")
    assert run("show", "one", cwd=content.parent).out.startswith("Changed\n")


def test_the_id_of_a_course_opens_its_own_file(edit: Edit, content: Path) -> None:
    assert edit("tools").code == 0
    assert given(content) == f"+1 {content / 'box' / 'course.yaml'}"


def test_and_so_does_its_folder_when_it_cannot_be_read(edit: Edit, content: Path) -> None:
    file = content / "box" / "course.yaml"
    file.write_text("id: [")
    ended = edit("box", then=f"file.write_text({COURSE!r})")
    assert (ended.code, given(content)) == (0, f"+1 {file}")


def test_a_beginning_says_what_it_led_to(edit: Edit, content: Path) -> None:
    ended = edit("a", "sa")
    assert (ended.code, ended.err) == (0, "Opening A saw.\n")


def test_a_topic_is_found_beside_broken_files(edit: Edit, content: Path) -> None:
    (content / "box" / "b.yaml").write_text("- id: [")
    ended = edit("two")
    assert given(content).startswith("+2 ")
    assert (ended.code, ended.err) == (1, "")


def test_a_topic_that_cannot_be_read_is_opened_where_it_stands(edit: Edit, content: Path) -> None:
    file = content / "box" / "b.yaml"
    file.write_text("- {id: four, kind: thing}\n- id: five\n  kind: thin\n")
    ended = edit("five", then=f"file.write_text({TOPICS.replace('one', 'five')!r})")
    assert given(content) == f"+2 {file}"
    assert ended.err == ""


def test_it_is_sooner_meant_than_what_a_name_begins(edit: Edit, content: Path) -> None:
    file = content / "box" / "b.yaml"
    file.write_text("{id: saw, kind: thing, x: ")
    edit("saw")
    assert given(content) == f"+1 {file}"


def test_a_topic_that_is_not_found_may_lie_in_a_broken_file(edit: Edit, content: Path) -> None:
    assert "studyguide check" not in edit("zzzzzz").err
    (content / "box" / "b.yaml").write_text("{id: zzz, kind: thing, title: zzzzzz, x: ")
    ended = edit("zzzzzz")
    assert ended.code == 1
    assert "Is its file broken? See: studyguide check content\n" in ended.err
    assert "Did you mean two? Or is its file broken?" in edit("twoo").err
    assert not (content.parent / "given").exists()


def test_a_name_that_means_two_topics_is_no_matter_of_broken_files(
    edit: Edit, content: Path
) -> None:
    (content / "box" / "b.yaml").write_text("- {id: four, kind: thing, title: A sawmill}\n- id: [")
    ended = edit("a", "saw", "x")
    assert "s its file broken?" in ended.err
    ended = edit("saw")
    assert ended.err == "Error: 'saw' means 2 topics.\nIt could be two or four.\n"


def test_without_an_editor_the_place_is_told(run: Run, content: Path) -> None:
    nothing = {"VISUAL": "", "EDITOR": ""}
    ended = run("edit", "two", cwd=content.parent, environment=nothing)
    assert (ended.code, ended.out) == (1, "")
    place = Path("content", "box", "a.yaml")
    assert ended.err.splitlines()[0] == f"Error: No editor is set; this is in {place}:2."


def test_the_course_of_an_installed_program_is_not_opened(run: Run, tmp_path: Path) -> None:
    package = tmp_path / "site" / "studyguide"
    shutil.copytree(ROOT / "studyguide", package)
    shutil.copytree(COURSES, package / "content")
    installed = {"PYTHONPATH": str(package.parent), "EDITOR": "echo"}
    ended = run("edit", "red", environment=installed, afresh=True)
    assert (ended.code, ended.out) == (1, "")
    assert "came with the program" in ended.err


def test_a_topic_is_completed(run: Run) -> None:
    environment = {
        "_STUDYGUIDE_COMPLETE": "complete_bash",
        "COMP_WORDS": "studyguide edit autoreg",
        "COMP_CWORD": "2",
    }
    assert run(environment=environment).out.split() == ["autoregressive"]


def test_ctrl_c_belongs_to_the_editor(terminal: Callable[..., Terminal], content: Path) -> None:
    script = content.parent / "editor.py"
    script.write_text(
        "import signal, sys\nheard = []\n"
        "signal.signal(signal.SIGINT, lambda *_: heard.append(1))\nprint('editing', flush=True)\n"
        "while not heard: signal.pause()\nprint('heard', flush=True)\n"
    )
    editing = terminal(
        *("edit", "two", "--content", str(content)),
        EDITOR=shlex.join([sys.executable, str(script)]),
        VISUAL="",
    )
    editing.wait_for("editing")
    editing.type("\x03")
    assert editing.end() == 0
    assert "heard" in editing.text()
    assert "no problems" in editing.text()


def test_an_editor_does_not_outlive_the_program(
    terminal: Callable[..., Terminal], content: Path
) -> None:
    script = content.parent / "editor.py"
    script.write_text(
        "import signal, sys\n"
        "signal.signal(signal.SIGTERM, lambda *_: (print('closed', flush=True), sys.exit()))\n"
        "print('editing', flush=True)\nsignal.pause()\n"
    )
    editing = terminal(
        *("edit", "two", "--content", str(content)),
        EDITOR=shlex.join([sys.executable, str(script)]),
        VISUAL="",
    )
    editing.wait_for("editing")
    editing.process.kill(signal.SIGTERM)
    assert editing.end() == 143
    assert "closed" in editing.text()
