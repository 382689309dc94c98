"""A question left to be computed is asked as what it is written out to, and checked before."""

from studyguide.course.model import AuthoredQuestion, Distractor, Topic
from studyguide.course.shelf import Shelf
from studyguide.quiz.authoring import flaws_of, question_of, written_out
from studyguide.quiz.forms.interface import Written
from tests.conftest import WriteCourse, shelf_of


def topic_with(write_course: WriteCourse, question: str) -> Topic:
    files = {
        "course.yaml": "id: c\nkinds: {k: {}}\n",
        "a.yaml": f"id: a\nkind: k\nquestions:\n  - {question}\n",
    }
    shelf: Shelf = shelf_of(write_course(files))
    return shelf.libraries[0].topic(1)


def how_many(topic: Topic, question: AuthoredQuestion, seed: str) -> AuthoredQuestion:
    return question._replace(
        prompt=f"{topic.id} {seed}?",
        places={},
        form="number",
        answers=(seed,),
        distractors=(Distractor("0", "Nothing is nothing."),),
    )


def test_it_is_written_out_for_the_seed(write_course: WriteCourse) -> None:
    topic = topic_with(write_course, "{id: q, lab: l, ask: b}")
    question = question_of(Written(topic, topic.questions[0]), "12", how_many)
    assert question is not None
    assert (question.prompt, question.answers, question.source) == ("a 12?", ("12",), "computed")
    assert [(each.text, each.because) for each in question.siblings] == [
        ("0", "Nothing is nothing.")
    ]


def test_what_comes_out_with_a_flaw_is_not_asked(write_course: WriteCourse) -> None:
    topic = topic_with(write_course, "{id: q, lab: l, ask: b}")
    written = Written(topic, topic.questions[0])
    assert written_out(written, "12", how_many)
    assert written_out(written, "twelve", how_many) is None
    assert written_out(written, "12", None) is None


def test_what_belongs_to_a_prompt_is_told_and_keeps_it_from_being_asked(
    write_course: WriteCourse,
) -> None:
    topic = topic_with(write_course, "{id: q, lab: l, ask: b, hint: H, prompt: P, answer: A}")
    told = [(flaw.rule, flaw.message, place.column) for flaw, place in flaws_of([topic])]
    assert told == [
        ("unused-key", "A question that a lab computes does not use 'prompt'.", 38),
        ("unused-key", "A question that a lab computes does not use 'answer'.", 49),
    ]
    assert written_out(Written(topic, topic.questions[0]), "12", how_many) is None
