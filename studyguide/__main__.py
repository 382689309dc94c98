"""Run the program as `python -m studyguide`."""

from studyguide.cli.door import run

if __name__ == "__main__":
    run()
