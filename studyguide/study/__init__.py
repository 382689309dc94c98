"""One sitting: which question or topic next, and what a key does."""
