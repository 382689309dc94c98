"""What there is to know: courses read from YAML, compiled, found and compared."""
