"""A new course is valid as it is, and whatever it shows in comments is true."""

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from studyguide.course.checking import check
from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.fitting import keys_at
from studyguide.course.flaw import ERROR
from studyguide.course.json_schema import course_schema
from studyguide.course.new_course import FIRST_KIND, course_text, new_course
from studyguide.course.schema import TYPES
from studyguide.course.source import (
    WrittenCourse,
    WrittenField,
    WrittenFigure,
    WrittenKind,
    WrittenSource,
    WrittenUnit,
)
from studyguide.errors import StudyGuideError
from tests.conftest import SHIPPED
from tests.course.uncommented import uncommented
from tests.course.yaml_core import load


def compiled(folder: Path, text: str) -> Compiled:
    (folder / "course.yaml").write_text(text, encoding="utf-8")
    (one,), problems = compile_folder(folder)
    assert [problem for problem in problems if problem.severity == ERROR] == []
    return one


@pytest.mark.parametrize("id_", ["sorting", "null", "true", "42", "1e9", "week-1", "a" * 80])
def test_a_new_course_has_no_flaw(tmp_path: Path, id_: str) -> None:
    file = new_course(id_, tmp_path, [])
    file.write()
    assert check([tmp_path]).problems == []
    assert file.root == tmp_path / id_
    assert compiled(file.root, file.text).course.id == id_


def test_it_declares_one_kind_to_be_replaced(tmp_path: Path) -> None:
    course = compiled(tmp_path, course_text("sorting")).course
    assert list(course.kinds) == [FIRST_KIND]
    assert list(course.kinds[FIRST_KIND].fields) == ["idea"]
    assert course.title == "Sorting"


def test_all_its_comments_put_to_use_are_a_course_without_an_error(tmp_path: Path) -> None:
    course = compiled(tmp_path, uncommented(course_text("sorting"))).course
    fields = course.kinds[FIRST_KIND].fields.values()
    assert {field.type for field in fields} == set(TYPES)
    assert course.units[0].sections
    assert course.sources
    assert len(course.figures) == 3


def test_an_editor_finds_no_error_in_it_either() -> None:
    schema = Draft7Validator(course_schema(None))
    for text in (course_text("sorting"), uncommented(course_text("sorting"))):
        assert list(schema.iter_errors(load(text))) == []


def test_it_shows_every_key_of_the_format() -> None:
    text = course_text("sorting")
    models = (WrittenCourse, WrittenUnit, WrittenSource, WrittenKind, WrittenField, WrittenFigure)
    for model in models:
        for key in keys_at(model, ()):
            assert f"{key}:" in text, key


def test_an_editor_finds_its_schema_in_the_first_line() -> None:
    first, *_ = course_text("sorting").splitlines()
    assert first == "# yaml-language-server: $schema=.schema/course.json"


@pytest.mark.parametrize("id_", ["Sorting", "merge sort", "-a", "a--b", "", "../x", "a/b", "a\n"])
def test_what_is_no_id_is_refused(tmp_path: Path, id_: str) -> None:
    with pytest.raises(StudyGuideError, match="cannot be an id") as refused:
        new_course(id_, tmp_path, [])
    assert refused.value.exit_code == 2


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudyGuideError, match="'sorting' already"):
        new_course("sorting", tmp_path, ["sorting"])


def test_no_course_lies_in_another(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").touch()
    with pytest.raises(StudyGuideError, match="holds no others"):
        new_course("sorting", tmp_path, [])


def test_nothing_is_written_into_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studyguide.course.roots.packaged_content", lambda: SHIPPED)
    with pytest.raises(StudyGuideError, match="belongs to the program"):
        new_course("sorting", SHIPPED, [])
