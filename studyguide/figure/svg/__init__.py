"""Pictures as SVG, for a page of the web: one file per sort of picture."""
