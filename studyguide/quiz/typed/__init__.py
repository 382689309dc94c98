"""What a learner types, read and compared: forgiving, but never towards a sibling."""
