"""Who counts the memory of training how: one file for each account."""
