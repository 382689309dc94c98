"""What labs ask, one file for each lab."""
