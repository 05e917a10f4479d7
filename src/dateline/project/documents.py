"""The documents of a project, as it is now or as it was when a snapshot was made."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.core import Document
from dateline.store import CURRENT, Database, DocumentEntry, Documents, Past, Snapshot, Snapshots
from dateline.store.frozen import DOCUMENT


class ProjectDocuments:
    """Reads documents with their texts one at a time; of a snapshot those that counted then, but for what is erased."""

    def __init__(self, database: Database, at: Snapshot | None = None) -> None:
        self._documents = Documents(database)
        self._snapshots = Snapshots(database)
        self._where, self._at = database.address, at

    def __iter__(self) -> Iterator[Document]:
        """The documents that count, in the order of adding: the newest version of each, none withdrawn or erased."""
        return (document for _, document in self.current())

    def current(self) -> Iterator[tuple[int, Document]]:
        """The same with the numbers of their versions."""
        if self._at is None:
            yield from self._documents.current()
            return
        for number, row in self._snapshots.placed(self._at, DOCUMENT):
            document = self._documents.version(number)
            if document is not None:
                yield number, replace(document, name=row["name"], duplicate_of=row["duplicate_of"])

    def count(self) -> int:
        """How many documents count."""
        return self._documents.count() if self._at is None else len(self._snapshots.documents(self._at))

    def find(self, words: str) -> Document:
        """The document that counts whose name, id, path or address that is.

        Raises ValueError where there is none, or more than one.
        """
        found = [entry for entry in self.entries(words) if entry.state == CURRENT]
        document = self.version(found[0].number) if len(found) == 1 else None
        if document is None:
            told = "more than one document" if found else "no document that counts"
            raise ValueError(f"{self._where}: {told} is called {words!r}; dateline documents lists them")
        return document

    def entries(self, words: str | None = None) -> Iterator[DocumentEntry]:
        """Every version of every document, or of those called so: also what was superseded, withdrawn or erased.

        The last two with who did it, when and why. What was erased after a snapshot is erased there too.
        """
        past = None
        if self._at is not None:
            past = Past(self._snapshots.documents(self._at), self._at.withdrawals, self._at.at)
        return self._documents.entries(words, past)

    def version(self, number: int) -> Document | None:
        """The version of that number, whether it counts or not; None for one that was erased."""
        return self._documents.version(number)

    def text(self, number: int) -> str:
        """The text of the version of that number; empty for one that was erased."""
        return self._documents.text(number)
