"""The door: commands parsed, called and printed; the only home of typer."""
