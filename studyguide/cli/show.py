"""`show`: one topic, whole."""

from studyguide.cli.options import Content, PageFormat, PageOutput, Plain, TopicName


def show(
    topic: TopicName,
    format_: PageFormat = PageOutput.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Show a topic: its facts, notes and sources, and where it is used."""
    from studyguide.cli.desk import open_screen, open_shelf, tell

    found = open_shelf(content).find_topic(topic)
    whole = found.topic()
    if format_ is PageOutput.json:
        from studyguide.cli.output import print_json
        from studyguide.view.show import as_json

        print_json(as_json(whole))
    elif format_ is PageOutput.markdown:
        from studyguide.cli.output import print_text
        from studyguide.view.markdown import topic_page

        print_text(topic_page(whole))
    else:
        from studyguide.cli.pager import print_page
        from studyguide.view.show import onward, page

        if found.by_beginning:
            tell(f"Showing {found.line.title}.")
        screen = open_screen(plain)
        other = found.library.neighbour(found.line)
        section = found.library.where(found.line)
        parts = [*page(whole, section, screen), *onward(whole, other.id if other else None, screen)]
        print_page(parts, screen)
