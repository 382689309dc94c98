"""Every command, listed once."""

import typer

from studyguide.cli.check import check
from studyguide.cli.compare import compare
from studyguide.cli.home import home
from studyguide.cli.quiz import quiz
from studyguide.cli.read import read
from studyguide.cli.search import search
from studyguide.cli.show import show
from studyguide.cli.topics import topics

app = typer.Typer(
    # rich's panels double the start of --help and eat brackets in texts
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True)(home)
for command in (topics, read, show, compare, search, quiz, check):
    app.command()(command)
