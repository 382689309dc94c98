"""Asking and judging: questions authored in YAML or generated from facts."""
