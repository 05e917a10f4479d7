"""Copies of one report, word for word or nearly, so that a syndicated text is coded once."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from rensa import RMinHash, RMinHashLSH

from dateline.core import Document

_PERMUTATIONS = 64
_BANDS, _ROWS = 10, 3  # of texts that are 0.72 alike, 99 in a hundred meet in a band
_LEAST = 0.72  # likeness of two sets of shingles from which on one text is a copy of the other
_SHINGLE = 4  # words
_FEW = 12  # a text of fewer shingles is compared as a whole only
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What two texts are compared by: a hash of all words, and runs of four words where there are enough of them.

    Likeness is Jaccard's over those runs, estimated by MinHash (Broder 1997) with 64 permutations, whose least members
    are the digest; what is compared meets in one of ten bands of three more.
    """

    exact: str
    digest: Sequence[int] = ()
    near: RMinHash | None = None

    @property
    def bands(self) -> tuple[int, ...]:
        """Numbers of which two near copies mostly share one."""
        parts = [self.digest[start : start + _ROWS] for start in range(0, _BANDS * _ROWS, _ROWS) if self.digest]
        return tuple(int(sha256(f"{n} {list(part)}".encode()).hexdigest()[:15], 16) for n, part in enumerate(parts))


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text."""
    words = _WORD.findall(text.lower())
    exact = sha256(" ".join(words).encode()).hexdigest()[:32]
    shingles = sorted({" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)})
    if len(shingles) < _FEW:
        return Fingerprint(exact)
    digest = array("I", _signature(shingles, _PERMUTATIONS).digest())
    return Fingerprint(exact, digest, _signature(shingles, _BANDS * _ROWS))


def are_copies(left: Sequence[int], right: Sequence[int]) -> bool:
    """True where the texts of these two digests are copies of each other."""
    return sum(a == b for a, b in zip(left, right, strict=True)) >= _LEAST * len(left)


def mark_duplicates(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents in order, a later copy of an earlier one marked with the name of the first.

    Memory grows by about 1.5 kilobytes a document.
    """
    copies, names = Copies(), list[str]()
    for document in documents:
        first = None if document.failure else copies.first_of(len(names), fingerprint(document.text))
        names.append(document.name)
        yield replace(document, duplicate_of=names[first]) if first is not None else document


class Copies:
    """The texts seen so far, by the numbers that they were given."""

    def __init__(self) -> None:
        self._exact: dict[str, int] = {}
        self._near = RMinHashLSH(threshold=_LEAST, num_perm=_BANDS * _ROWS, num_bands=_BANDS)
        self._digests = array("I")  # one behind the other
        self._numbers: list[int] = []

    def first_of(self, number: int, found: Fingerprint) -> int | None:
        """The number of the first text that this one is a copy of; None where it is the first, which is then kept."""
        known = self._exact.get(found.exact)
        first = self._near_copy(number, found) if known is None else known
        self._exact.setdefault(found.exact, number if first is None else first)
        return first

    def _near_copy(self, number: int, found: Fingerprint) -> int | None:
        if found.near is None:
            return None
        known: int
        for known in sorted(self._near.query(found.near)):
            if are_copies(found.digest, self._digest(known)):
                return self._numbers[known]
        self._near.insert(len(self._numbers), found.near)
        self._digests.extend(found.digest)
        self._numbers.append(number)
        return None

    def _digest(self, place: int) -> Sequence[int]:
        return self._digests[place * _PERMUTATIONS : (place + 1) * _PERMUTATIONS]


def _signature(shingles: Sequence[str], permutations: int) -> RMinHash:
    found = RMinHash(num_perm=permutations, seed=1)
    found.update(shingles)
    return found
