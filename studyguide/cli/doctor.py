"""`doctor`: what is wrong with what is kept, and what of it was mended."""

from functools import partial

from studyguide.cli.options import Content, Format, Output, Plain


def doctor(format_: Format = Output.text, content: Content = None, plain: Plain = False) -> None:
    """Examine your answers, and mend what is damaged.

    A damaged file is kept aside, and every answer that can be read is saved.
    """
    from studyguide.cli import desk
    from studyguide.cli.answers import now, open_answers
    from studyguide.memory.doctor import examine
    from studyguide.memory.failures import no_home
    from studyguide.study.known import known_in

    folder = desk.home().data
    if folder is None:
        raise no_home()
    known = known_in(desk.open_shelf(content))
    findings = list(examine(folder, partial(open_answers, anew=True), known, now()[0]))
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json([finding._asdict() for finding in findings])
    else:
        from studyguide.view.doctor import page

        screen = desk.open_screen(plain)
        screen.show(*page(findings, screen))
