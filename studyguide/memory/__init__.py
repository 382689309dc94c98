"""What the learner knows: a log of answers that is only ever added to, and what follows from it."""
