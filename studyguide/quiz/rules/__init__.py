"""What makes a question none: found by its form, and told in the catalogue of `written`."""
