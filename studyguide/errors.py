"""The one error a user can mend: a sentence, a hint and an exit code."""


class StudyGuideError(Exception):
    """What the user can mend, raised anywhere and caught at one door.

    `message` is one sentence in the user's words, `hint` one that says what to do;
    both may quote the user or the content, and are cleaned before they are shown.
    `exit_code` is 1 when it could not be done and 2 for an impossible command line.
    """

    def __init__(self, message: str, hint: str = "", exit_code: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
