"""Words as the index sees them: small letters, no accents, English endings off (Porter's stemmer)."""

import sqlite3
import threading
from collections.abc import Sequence

from dateline.core import Span

TOKENIZER = "porter unicode61 remove_diacritics 2"
_OPEN, _CLOSE = "\x01", "\x02"
_PLAIN = str.maketrans(dict.fromkeys(("\x00", _OPEN, _CLOSE), " "))
_OF_THREAD = threading.local()


class Words:
    """SQLite's tokenizer on its own, in memory, so that both kinds of database index the same terms.

    Of one thread, as every connection of SQLite is.
    """

    def __init__(self) -> None:
        self._memory = sqlite3.connect(":memory:", isolation_level=None)
        for statement in (
            f"create virtual table split using fts5(told, content='', tokenize='{TOKENIZER}')",
            "create virtual table terms using fts5vocab(split, 'instance')",
            f"create virtual table marked using fts5(told, tokenize='{TOKENIZER}')",
        ):
            self._memory.execute(statement)

    def terms(self, text: str) -> list[str]:
        """The terms of the text in order."""
        self._memory.execute("insert into split (rowid, told) values (1, ?)", (text.translate(_PLAIN),))
        found = [term for (term,) in self._memory.execute("select term from terms order by offset")]
        self._memory.execute("insert into split (split) values ('delete-all')")
        return found

    def marks(self, texts: Sequence[str], phrases: Sequence[str]) -> list[list[Span]]:
        """Where any of the phrases stands in each of the texts."""
        found: list[list[Span]] = [[] for _ in texts]
        if not phrases:
            return found
        rows = [(place, text.translate(_PLAIN)) for place, text in enumerate(texts)]
        self._memory.executemany("insert into marked (rowid, told) values (?, ?)", rows)
        query = f"select rowid, highlight(marked, 0, '{_OPEN}', '{_CLOSE}') from marked where marked match ?"
        for place, told in self._memory.execute(query, (" OR ".join(map(quoted, phrases)),)):
            found[place] = _spans(told)
        self._memory.execute("delete from marked")
        return found


def tokenizer() -> Words:
    """The tokenizer of this thread."""
    if not hasattr(_OF_THREAD, "words"):
        _OF_THREAD.words = Words()
    found: Words = _OF_THREAD.words
    return found


def quoted(phrase: str) -> str:
    """The phrase as FTS5 reads it word for word: nothing in it is an operator."""
    return '"' + phrase.translate(_PLAIN).replace('"', '""') + '"'


def _spans(told: str) -> list[Span]:
    found, start, marks = list[Span](), 0, 0
    for place, character in enumerate(told):
        if character == _OPEN:
            start, marks = place - marks, marks + 1
        elif character == _CLOSE:
            found.append(Span(start, place - marks))
            marks += 1
    return found
