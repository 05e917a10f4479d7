"""Which of the changed documents are copies, told from what is remembered of all others."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from dateline.core import Document
from dateline.ingest import Copies, Fingerprint, are_copies, fingerprint
from dateline.project.remembering import digest_in
from dateline.store import Documents, Memory

Found = tuple[int, Document, Fingerprint, int | None]  # number, document, fingerprint, the document that it copies


def copies_anew(documents: Iterable[tuple[int, Document]]) -> Iterator[Found]:
    """Every document with the first that it is a copy of."""
    copies = Copies()
    for number, document in documents:
        told = fingerprint(document.text)
        yield number, document, told, copies.first_of(number, told)


class CopiesSince:
    """The changed documents, and those that are copies of them or become so; `looked_at` are all of these."""

    def __init__(self, documents: Documents, memory: Memory, changed: Collection[int]) -> None:
        self._documents = documents
        self._memory = memory
        self.looked_at = {*changed, *memory.copies_of(changed)}

    def __iter__(self) -> Iterator[Found]:
        """Those of the documents that count, each with the first that it is a copy of; none comes twice."""
        copies, waiting = Copies(), list(self.looked_at)
        heapify(waiting)
        while waiting:
            number = heappop(waiting)
            document = self._documents.counting(number)
            if document is None:
                continue
            told = fingerprint(document.text)
            like = self._like(told)
            first = min((other for other in like if other < number), default=None)
            for later in (other for other in like if first is None and other > number):
                self.looked_at.add(later)
                heappush(waiting, later)
            yield number, document, told, copies.first_of(number, told) if first is None else first

    def _like(self, told: Fingerprint) -> list[int]:
        """The documents of before that this text copies, none of them looked at itself."""
        found = self._memory.alike(told.exact, told.bands)
        like = {
            number: exact == told.exact or _near(told, digest_in(digest)) for number, (exact, digest) in found.items()
        }
        return [number for number, alike in like.items() if alike and number not in self.looked_at]


def _near(told: Fingerprint, digest: Sequence[int] | None) -> bool:
    return bool(told.digest) and digest is not None and are_copies(told.digest, digest)
