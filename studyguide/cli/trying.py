"""One lab as a command, made from what the lab says that it may be given."""

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studyguide.cli.formats import Output
from studyguide.cli.options import Content, Format, Plain
from studyguide.errors import StudyGuideError
from studyguide.lab.interface import Input, Lab, inputs

if TYPE_CHECKING:
    from studyguide.cli.given import Taken
    from studyguide.lab.interface import Shown


def command_of(name: str, lab: Lab) -> Callable[..., None]:
    """A function that typer makes a command of; what is typed reaches the lab as it reads it."""
    given = inputs(lab)

    def run_lab(format_: Output, plain: bool, content: str | None = None, **typed: Any) -> None:
        from studyguide.cli.given import read

        taken: Taken = {}
        _refuse_unknown(name, given, typed)
        values = {each.name: read(each, typed[each.name], content, taken) for each in given}
        try:
            shown = lab.run(**values)
        except ValueError as error:
            raise StudyGuideError(str(error), f"See: studyguide lab {name} --help", 2) from None
        notes = [f"Taken from {title}: {', '.join(said)}." for title, said in taken.items()]
        _print(name, lab, shown, notes, format_, plain)

    parameters = [*map(_parameter, given), _keyword("format_", Format, Output.text)]
    if any(each.given.field for each in given):
        parameters.append(_keyword("content", Content, None))
    parameters.append(_keyword("plain", Plain, False))
    run_lab.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    run_lab.__annotations__ = {each.name: each.annotation for each in parameters}
    return run_lab


def _parameter(given: Input) -> Parameter:
    """An input as typer takes it: as text, to be read by the lab."""
    about = given.given.about
    if given.is_flag:
        option = typer.Option(_option(given), help=about, show_default=False)
        return _keyword(given.name, Annotated[bool, option], given.default)
    metavar = given.given.metavar or "|".join(given.given.of) or given.name.upper()
    about += _default(given.default)
    if given.is_main:
        argument = typer.Argument(metavar=f"[{metavar}]...", help=about, show_default=False)
        return _keyword(given.name, Annotated[list[str] | None, argument], None)
    complete = _completing(given.given.of)
    option = typer.Option(
        _option(given), metavar=metavar, help=about, show_default=False, autocompletion=complete
    )
    kind: Any = list[str] | None if given.is_list else str | None
    return _keyword(given.name, Annotated[kind, option], None)


def _keyword(name: str, annotation: Any, default: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _option(given: Input) -> str:
    """Its option, and the opposite for what is done unless it is told not to be."""
    opposite = f"/--no-{given.option.removeprefix('--')}"
    return given.option + (opposite if given.is_flag and given.default else "")


def _default(default: Any) -> str:
    """What an input is unless it is given, behind what it is about."""
    from studyguide.cli.given import written

    told = written(default)
    return f"  [default: {told}]" if told else ""


def _completing(words: Sequence[str]) -> Callable[[str], list[str]] | None:
    def complete(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return complete if words else None


def _refuse_unknown(name: str, given: Sequence[Input], typed: dict[str, Any]) -> None:
    """A word that begins like a long option was meant for one; raises StudyGuideError."""
    words = [word for each in given if each.is_main for word in typed[each.name] or ()]
    unknown = next((word for word in words if word[:2] == "--" and word[2:3].isalpha()), None)
    if unknown:
        from studyguide.course.names import did_you_mean

        options = [each.option for each in given if not each.is_main]
        hint = did_you_mean(unknown.partition("=")[0], [*options, "--format", "--plain"])
        see = f"See: studyguide lab {name} --help"
        raise StudyGuideError(f"No such option: {unknown}", hint or see, exit_code=2)


def _print(
    name: str, lab: Lab, shown: "Shown", notes: Sequence[str], format_: Output, plain: bool
) -> None:
    if format_ is Output.json:
        from studyguide.cli.desk import tell
        from studyguide.cli.output import print_json

        for note in notes:
            tell(note)
        print_json({"lab": name, **shown.numbers})
        return
    from studyguide.cli.desk import open_screen
    from studyguide.cli.pager import print_page
    from studyguide.lab.labs import LABS
    from studyguide.view.lab import page

    screen = open_screen(plain)
    print_page(list(page(lab.title, LABS[name], shown, screen, notes)), screen)
