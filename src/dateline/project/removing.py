"""Letting documents go: withdrawn ones stop counting, erased ones are gone."""

from collections.abc import Callable, Iterable, Sequence

from dateline.project.removal import LostVoices, lost_voices, voices_of
from dateline.project.view import View
from dateline.store import Database, DocumentEntry, Documents, Incidents, Readings, Removals, erase


class Remover:
    """Withdraws, brings back and erases in one person's name; `link` lets the incidents follow, for a cause.

    A document is called by its name, id, path or address. Raises ValueError where none that it can be done to is
    called so.
    """

    def __init__(self, database: Database, by: str, link: Callable[[str], object]) -> None:
        self._database, self._by, self._link = database, by, link
        self._documents = Documents(database)
        self._incidents = Incidents(database)

    def withdraw(self, document: str, reason: str) -> list[LostVoices]:
        """Let the claims of the document stop counting. Gives the cells that lose a voice."""
        entries = self._entries(document, "current", "superseded")
        return self._without(entries, lambda: self._set_withdrawn(entries, reason, True), _cause(entries, "withdrawn"))

    def restore(self, document: str, reason: str) -> None:
        """Let the claims of a withdrawn document count again."""
        entries = self._entries(document, "withdrawn")
        self._set_withdrawn(entries, reason, False)
        self._link(_cause(entries, "restored"))

    def erase(self, document: str, reason: str) -> list[LostVoices]:
        """Remove the text of the document and everything read from it. Gives the cells that lose a voice."""
        every = self._of_same_bytes(document)
        cause = f"{self._by} erased a document, “{reason}”"
        return self._without(every, lambda: erase(self._database, every, reason, self._by), cause)

    def erasing(self, document: str) -> tuple[list[DocumentEntry], list[LostVoices]]:
        """What `erase` would remove: the versions, and the cells that would lose a voice."""
        every = self._of_same_bytes(document)
        events = [event for entry in every for _, _, event in View(self._database).of(entry.number)]
        touched = set(self._incidents.of_events(event.id for event in events).values())
        claims = {claim.id for event in events for claim in event.claims}
        return every, voices_of(self._incidents.some(touched).values(), claims)

    def _of_same_bytes(self, document: str) -> list[DocumentEntry]:
        hashes = {entry.sha256 for entry in self._entries(document, "current", "superseded", "withdrawn")}
        return [entry for entry in self._documents.entries() if entry.sha256 in hashes and entry.state != "erased"]

    def _entries(self, document: str, *states: str) -> list[DocumentEntry]:
        there = self._documents.entries(document)
        found = [entry for entry in there if entry.state in states]
        if not found:
            raise ValueError(f"{self._database.address}: {_not_there(document, there)}")
        return found

    def _set_withdrawn(self, entries: Iterable[DocumentEntry], reason: str, withdrawn: bool) -> None:
        for entry in entries:
            Removals(self._database).withdraw(entry.number, reason, self._by, withdrawn)

    def _without(self, entries: Iterable[DocumentEntry], remove: Callable[[], None], cause: str) -> list[LostVoices]:
        events = [event.id for entry in entries for _, _, event in Readings(self._database).of(entry.number)]
        touched = set(self._incidents.of_events(events).values())
        before = list(self._incidents.some(touched).values())
        remove()
        self._link(cause)
        return lost_voices(before, self._incidents.some(touched))


def _cause(entries: Sequence[DocumentEntry], what: str) -> str:
    """Names the document as it is stored, however it was called: an erasure finds its name again."""
    return f"{entries[-1].name} {what}"


def _not_there(document: str, there: Iterable[DocumentEntry]) -> str:
    """Why nothing can be done to a document of that name, its versions being these."""
    last = max(there, key=lambda entry: entry.number, default=None)
    if last is None:
        return f"no document is called {document!r}; documents.jsonl of an export lists them"
    if last.state in ("current", "superseded"):
        return f"{document!r} is not withdrawn"
    return f"{document!r} is {last.state} already ({last.reason})"
