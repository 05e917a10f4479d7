"""Copies of one report, word for word or nearly, so that a syndicated text is coded once."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from rensa import RMinHash, RMinHashLSH

from dateline.core import Document

_PERMUTATIONS = 64
_BANDS, _ROWS = 10, 3  # of texts that are 0.72 alike, 99 in a hundred meet in a band
_LEAST = 0.72  # likeness of two sets of shingles from which on one text is a copy of the other
_SHINGLE = 4  # words
_FEW = 12  # a text of fewer shingles is compared as a whole only
_WORD = re.compile(r"\w+")


def mark_duplicates(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents in order, a later copy of an earlier one marked with the name of the first.

    Likeness is Jaccard's over runs of four words, estimated by MinHash (Broder 1997) with 64 permutations; what is
    compared meets in one of ten bands of three more. Memory grows by about 1.5 kilobytes a document.
    """
    copies = _Copies()
    for document in documents:
        first = None if document.failure else copies.first_of(document)
        yield replace(document, duplicate_of=first) if first else document


class _Copies:
    """The texts seen so far, as hashes and signatures."""

    def __init__(self) -> None:
        self._exact: dict[bytes, str] = {}
        self._near = RMinHashLSH(threshold=_LEAST, num_perm=_BANDS * _ROWS, num_bands=_BANDS)
        self._digests = array("I")  # one behind the other
        self._names: list[str] = []

    def first_of(self, document: Document) -> str | None:
        """The name of the first document with this text, or None where it is the first; it is then remembered."""
        words = _WORD.findall(document.text.lower())
        key = sha256(" ".join(words).encode()).digest()[:16]
        found = self._exact.setdefault(key, document.name)
        if found != document.name:
            return found
        return self._near_copy(document.name, words)

    def _near_copy(self, name: str, words: list[str]) -> str | None:
        shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
        if len(shingles) < _FEW:
            return None
        ordered = sorted(shingles)
        digest, bands = _signature(ordered, _PERMUTATIONS).digest(), _signature(ordered, _BANDS * _ROWS)
        known: int
        for known in sorted(self._near.query(bands)):
            if _likeness(digest, self._digest(known)) >= _LEAST:
                return self._names[known]
        self._near.insert(len(self._names), bands)
        self._digests.extend(digest)
        self._names.append(name)
        return None

    def _digest(self, number: int) -> Sequence[int]:
        return self._digests[number * _PERMUTATIONS : (number + 1) * _PERMUTATIONS]


def _signature(shingles: Sequence[str], permutations: int) -> RMinHash:
    found = RMinHash(num_perm=permutations, seed=1)
    found.update(shingles)
    return found


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """The share of permutations under which both sets have the same least member."""
    return sum(a == b for a, b in zip(left, right, strict=True)) / len(left)
