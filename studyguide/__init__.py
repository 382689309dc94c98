"""Browse, compare and be quizzed on structured course notes, in a terminal."""

__version__ = "0.1.0"
