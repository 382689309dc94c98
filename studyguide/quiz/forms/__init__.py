"""The forms in which a fact is asked, one file each."""
