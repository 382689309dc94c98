"""Sizes of models to ask about, in billions of parameters."""

BILLIONS = (*(half / 2 for half in range(2, 41)), 30, 40, 50, 65, 70, 100, 175)
"""None has more than three digits, so that what is computed of it is short as well."""
