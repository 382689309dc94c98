"""What a way of answering is to the rest of the program."""

from collections.abc import Callable
from typing import NamedTuple

from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Question


class Way(NamedTuple):
    """How a question is answered.

    `invite` says in a few words what to type ("1-4 answer"). `judge` takes what was typed,
    and raises NotAnAnswer where that answers nothing. Where `by_key`, one key is an answer;
    otherwise a line is. Where `is_words`, the answer is words, so that a command begins
    with a slash.
    """

    invite: Callable[[Question], str]
    judge: Callable[[Question, str], Judgement]
    by_key: bool = False
    is_words: bool = False
