"""Markdown with $maths$ made into blocks that can be stored and drawn; nothing is dropped."""

from studyguide.course import plain_notes
from studyguide.course.blocks import Block, Flaw, Paragraph

__all__ = ["Block", "Flaw", "parse"]

LONGEST = 50_000


def parse(text: str) -> tuple[list[Block], list[Flaw]]:
    """Return the blocks of a Markdown text, and its flaws from top to bottom.

    Maths that is not understood stays as it is written. A text that is too long or nested
    too deeply comes back as one paragraph, letter for letter. HTML, images and definitions
    of links have no meaning here and are text. Raises nothing.
    """
    if len(text) > LONGEST:
        return _literal(text, f"A text is at most {LONGEST:,} characters long.")
    plain = plain_notes.parse(text)
    if plain is not None:
        return plain, []
    from studyguide.course import token_blocks  # markdown-it: 60 ms

    parsed = token_blocks.blocks_of(text)
    return parsed or _literal(text, "Lists and quotes are nested too deeply here.")


def _literal(text: str, message: str) -> tuple[list[Block], list[Flaw]]:
    paragraph = Paragraph(type="paragraph", spans=[[text, ""]])
    return [paragraph], [Flaw(0, None, message, is_maths=False)]
