"""Copies of one report, word for word or nearly, so that a syndicated text is coded once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from rensa import RMinHash, RMinHashLSH

from dateline.core import Document

_PERMUTATIONS = 128
_BANDS = 32
_LEAST = 0.72  # likeness of two sets of shingles from which on one text is a copy of the other
_SHINGLE = 4  # words
_FEW = 12  # a text of fewer shingles is compared as a whole only
_WORD = re.compile(r"\w+")


def mark_duplicates(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents in order, a later copy of an earlier one marked with the name of the first.

    Likeness is Jaccard's over runs of four words, estimated by MinHash (Broder 1997) with 128 permutations in 32
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
        self._signatures: list[RMinHash] = []
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
        known: int
        for known in sorted(self._near.query(signature)):
            if signature.jaccard(self._signatures[known]) >= _LEAST:
                return self._names[known]
        self._near.insert(len(self._names), signature)
        self._signatures.append(signature)
        self._names.append(name)
        return None
