"""Copies of one report, word for word or nearly, so that a syndicated text is coded once."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from rensa import RMinHash, RMinHashLSH

from dateline.core import Document

_PERMUTATIONS = 64
_BANDS = 16
_LEAST = 0.72  # likeness of two sets of shingles from which on one text is a copy of the other
_SHINGLE = 4  # words
_FEW = 12  # a text of fewer shingles is compared as a whole only
_WORD = re.compile(r"\w+")


def mark_duplicates(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents in order, a later copy of an earlier one marked with the name of the first.

    Likeness is Jaccard's over runs of four words, estimated by MinHash (Broder 1997) with 64 permutations in 16
    bands. Memory grows by about a kilobyte a document.
    """
    copies = _Copies()
    for document in documents:
        first = None if document.failure else copies.first_of(document)
        yield replace(document, duplicate_of=first) if first else document


class _Copies:
    """The texts seen so far, as hashes and signatures."""

    def __init__(self) -> None:
        self._exact: dict[bytes, str] = {}
        self._near = RMinHashLSH(threshold=_LEAST, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        self._digests: list[Sequence[int]] = []
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
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=1)
        signature.update(sorted(shingles))
        digest = array("I", signature.digest())
        known: int
        for known in sorted(self._near.query(signature)):
            if _likeness(digest, self._digests[known]) >= _LEAST:
                return self._names[known]
        self._near.insert(len(self._names), signature)
        self._digests.append(digest)
        self._names.append(name)
        return None


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """The share of permutations under which both sets have the same least member."""
    return sum(a == b for a, b in zip(left, right, strict=True)) / len(left)
