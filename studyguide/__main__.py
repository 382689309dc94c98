"""The entry: `studyguide`, and `python -m studyguide`."""

from typing import NoReturn


def main() -> NoReturn:
    """Open the door; Ctrl-C is heeded from the first line on, while modules still load."""
    try:
        from studyguide.cli.door import run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
