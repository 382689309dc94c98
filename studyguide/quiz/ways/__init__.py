"""The ways in which a question is answered, one file each."""
