"""Speed measured by ratio: whole processes in turn with `python -c pass`."""
