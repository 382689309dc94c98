"""Results for other programs, written to standard output."""

import json
import sys
from collections.abc import Iterable
from typing import Any


def print_json(result: Any) -> None:
    """Print JSON in ASCII, so that nothing in it can move a cursor."""
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


def print_json_list(members: Iterable[str]) -> None:
    """Print a list of what is JSON in ASCII already, each on a line of its own as it comes."""
    begun = "["
    for member in members:
        sys.stdout.write(f"{begun}\n{member}")
        begun = ","
    sys.stdout.write("[]\n" if begun == "[" else "\n]\n")


def print_text(text: str) -> None:
    """Print text as it is, but for what a terminal would obey."""
    from studyguide.view.clean import clean, takes_unicode

    sys.stdout.write(clean(text, takes_unicode(sys.stdout)).rstrip("\n") + "\n")
