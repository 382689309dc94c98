"""A question of every way to answer, made by hand."""

from studyguide.course.model import Place
from studyguide.quiz.question import Option, Question


def question(topic: str, *others: str, form: str = "choose-one", hint: str = "") -> Question:
    """A question about a topic; its wrong options, from the second on, are true of others."""
    options = [Option(f"of {topic}", right=True, of=topic)]
    options += [Option(f"of {other}", right=False, of=other or None) for other in others]
    return Question(
        fact=f"c/{topic}.f",
        topic=topic,
        title=topic.title(),
        section="",
        form=form,
        template="ask",
        source="generated",
        prompt=f"{topic}?",
        options=tuple(options),
        explain="",
        place=Place("a.yaml", 1, 1),
        answers=(f"of {topic}",),
        hint=hint,
        among=(topic, *filter(None, others)) if others else (),
    )


TREE = question("oak", "beech", "yew")._replace(
    section="Broadleaves",
    prompt="Which leaf has oak?",
    options=(
        Option("serrated", False, "Beech has a serrated leaf", "beech"),
        Option("lobed", True, "Oak has a lobed leaf", "oak"),
        Option("needle", False, "", None),
    ),
    answers=("lobed",),
    explain="It looks like a spoon!",
    place=Place("trees.yaml", 12, 5),
)
CHOOSE = TREE
TICK = TREE._replace(
    form="choose-all",
    prompt="Which of these trees have needles?",
    options=(
        Option("Yew", True, "Yew has needles", "yew"),
        Option("Oak", False, "Oak has lobed leaves", "oak"),
        Option("Fir", True, "Fir has needles", "fir"),
        Option("Ash", False, "Ash has leaflets", "ash"),
    ),
    answers=("Yew", "Fir"),
    explain="",
)
ARRANGE = TREE._replace(
    form="order",
    prompt="Put these trees in order by “height”, smallest first.",
    options=(
        Option("Oak", True, "Oak is 35 m high", "oak"),
        Option("Yew", True, "Yew is 20 m high", "yew"),
        Option("Fir", True, "Fir is 50 m high", "fir"),
    ),
    answers=("Yew", "Oak", "Fir"),
    explain="",
)
PAIR = TREE._replace(
    form="match",
    prompt="Match the trees with “leaf”.",
    options=(
        Option("needle", True, "Yew has needles", "yew"),
        Option("lobed", True, "Oak has a lobed leaf", "oak"),
        Option("serrated", True, "Beech has a serrated leaf", "beech"),
    ),
    partners=("Oak", "Yew", "Beech"),
    answers=("lobed", "needle", "serrated"),
    explain="",
)
TYPE_IN = TREE._replace(
    form="type-in",
    prompt="Which leaf has oak?",
    options=(),
    answers=("lobed", "with lobes"),
    hint="It begins with an l.",
    explain="",
)
OF_EVERY_WAY = {
    "choose": CHOOSE,
    "tick": TICK,
    "arrange": ARRANGE,
    "pair": PAIR,
    "type-in": TYPE_IN,
}
TABLE = TREE._replace(
    form="fill-the-table",
    prompt="What belongs in the empty cell?",
    table=(("", "Oak", "Beech"), ("Height", "35 m", "40 m"), ("Leaf", "____", "serrated")),
)
LEGEND = TREE._replace(
    form="who-is-who",
    prompt="Who is who: Oak or Beech?",
    table=(("", "", ""), ("Height", "A  35 m", "B  40 m"), ("Leaf", "C  lobed", "D  serrated")),
)
