"""Results turned into something to look at; the only home of rich."""
