"""Results for other programs, written to standard output."""

import json
import sys
from typing import Any


def print_json(result: Any) -> None:
    """Print JSON in ASCII, so that nothing in it can move a cursor."""
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


def print_text(text: str) -> None:
    """Print text as it is, but for what a terminal would obey."""
    from studyguide.view.clean import clean

    is_utf8 = (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(clean(text, is_utf8).rstrip("\n") + "\n")
