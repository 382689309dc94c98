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
    from studyguide.memory.renames import called_now
    from studyguide.study.known import known_in
    from studyguide.study.renaming import renames_on

    folder = desk.home().data
    if folder is None:
        raise no_home()
    shelf = desk.open_shelf(content)
    is_known, renamed = known_in(shelf), renames_on(shelf)

    def is_kept(fact: str) -> bool:
        return is_known(called_now(fact, renamed))

    findings = list(examine(folder, partial(open_answers, anew=True), is_kept, now()[0]))
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json([finding._asdict() for finding in findings])
    else:
        from studyguide.view.doctor import page

        screen = desk.open_screen(plain)
        screen.show(*page(findings, screen))
