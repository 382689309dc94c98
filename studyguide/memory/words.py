"""The words that many rows of a log have: each is stored once, and a row has its number.

The hash of a value is stored as bytes. A question whose name begins with its fact and its
form is stored as what comes after those; the number of one that is stored whole is below zero.
"""

from typing import TYPE_CHECKING

from studyguide.memory.records import FACT, FORM, QUESTION, VALUE, VERSION, Record

if TYPE_CHECKING:
    from studyguide.memory.database import Connection


class Words:
    """The words of a log that is open, and their numbers as far as they are known.

    A number never changes, but one that was given in a transaction that was taken back was
    never given: `forget` is for then.
    """

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}

    def numbered(self, record: Record) -> Record:
        """A record as it is stored, with numbers for words; within a transaction."""
        fact, form, question = record[FACT], record[FORM], record[QUESTION]
        beginning = f"{fact}/{form}/"
        tail = question.removeprefix(beginning)
        asked = self._number(tail)
        is_whole = not question.startswith(beginning)
        columns = list(record)
        for place in (FACT, FORM, VERSION):
            columns[place] = self._number(record[place])
        columns[VALUE] = _in_bytes(record[VALUE])
        columns[QUESTION] = -asked if is_whole else asked
        return tuple(columns)

    def forget(self) -> None:
        """Know no numbers any more."""
        self._numbers.clear()

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = self._stored(word)
        return number

    def _stored(self, word: str) -> int:
        query = "select id from words where word = ?"
        if found := self._connection.execute(query, (word,)).fetchone():
            return int(found[0])
        added = self._connection.execute("insert into words (word) values (?)", (word,))
        return added.lastrowid or 0


def _in_bytes(value: str) -> str | bytes:
    """The bytes of a hash; any other text as it is."""
    try:
        found = bytes.fromhex(value)
    except ValueError:
        return value
    return found if value and found.hex() == value else value


def as_asked(fact: str, form: str, number: int, word: str) -> str:
    """The question of a row, of which `number` and `word` are stored."""
    return f"{fact}/{form}/{word}" if number > 0 else word
