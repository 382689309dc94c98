"""`python -m tests.readme` writes the README's examples and its picture anew."""

import tempfile
from pathlib import Path

from tests.readme import PICTURE, README, picture, regenerated

with tempfile.TemporaryDirectory() as home:
    README.write_text(regenerated(README.read_text("utf-8"), Path(home)), "utf-8")
    PICTURE.write_text(picture(Path(home)), "utf-8")
