"""Ideas you can run: algorithms shown step by step, on the learner's words or numbers."""
