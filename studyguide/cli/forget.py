"""`forget`: a topic begun anew, as if it had never been learnt."""

from studyguide.cli.options import Content, Plain, TopicWords


def forget(topic: TopicWords, content: Content = None, plain: Plain = False) -> None:
    """Forget what you know of a topic, to learn it anew.

    Nothing is deleted: `studyguide undo` brings it back.
    """
    from studyguide.cli.answers import answers_about, now
    from studyguide.cli.desk import open_screen, open_shelf, tell
    from studyguide.memory.rows import Act, Row
    from studyguide.memory.state import is_of
    from studyguide.view.forget import page

    shelf = open_shelf(content)
    found = shelf.find_topic(" ".join(topic))
    name = f"{found.line.course}/{found.line.id}"
    if found.indirectly:
        tell(f"Forgetting {found.line.title}.")
    with answers_about(shelf) as log:
        facts = [fact for fact in log.states() if is_of(fact, name)]
        if facts:
            log.append(Row("", 0, *now(), Act.FORGET, name))
    screen = open_screen(plain)
    screen.show(*page(found.line.title, len(facts), screen))
