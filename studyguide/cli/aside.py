"""What is looked at while a question waits: its note, its file, its topics side by side."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.quiz.question import Question
    from studyguide.study.answered import Answered
    from studyguide.view.screen import Screen


def show_note(question: "Question", shelf: "Shelf", screen: "Screen") -> None:
    """The topic that a question is about, whole."""
    from studyguide.cli.pager import print_page
    from studyguide.view.show import page

    found = shelf.find_topic(f"{question.fact.partition('/')[0]}/{question.topic}")
    whole = page(found.topic(), found.library.where(found.line), screen)
    print_page(["", *whole, ""], screen)


def edit_note(question: "Question") -> None:
    """Open the file that a question comes from, at its line, in the author's editor.

    Raises StudyGuideError where there is none, or where the course came with the program.
    """
    from pathlib import Path

    from studyguide.cli.editor import open_at
    from studyguide.course.locate import course_around
    from studyguide.course.roots import is_packaged, refusal

    file = Path(question.place.file)
    root = course_around(file) or file.parent
    if is_packaged(root):
        raise refusal(root)
    open_at(question.place, os.environ)


def compare_topics(answered: "Answered", shelf: "Shelf", screen: "Screen") -> None:
    """The topics of an answered question, side by side.

    Raises StudyGuideError where they have nothing in common.
    """
    from studyguide.cli.pager import print_page
    from studyguide.course.compare import MOST, compare
    from studyguide.view.compare import page

    paths = [f"{answered.course}/{topic}" for topic in answered.topics[:MOST]]
    found = list(map(shelf.find_topic, paths))
    print_page(["", *page(compare(found), screen), ""], screen)
