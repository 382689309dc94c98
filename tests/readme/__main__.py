"""`python -m tests.readme` writes the examples of README and manual and the pictures anew."""

import tempfile
from pathlib import Path

from tests.readme import FIGURE, PICTURE, README, figure, manual, picture, regenerated

with tempfile.TemporaryDirectory() as home:
    README.write_text(regenerated(README.read_text("utf-8"), Path(home)), "utf-8")
    PICTURE.write_text(picture(Path(home)), "utf-8")
    FIGURE.write_text(figure(Path(home)), "utf-8")
with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
    text = manual.MANUAL.read_text("utf-8")
    manual.MANUAL.write_text(manual.regenerated(text, Path(folder), Path(home)), "utf-8")
