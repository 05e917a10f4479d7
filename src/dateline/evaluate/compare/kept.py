"""Events of the other coding on disk, since there may be millions that ours can match."""

import pickle
from array import array
from collections.abc import Collection, Iterator, Set
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from tempfile import NamedTemporaryFile
from weakref import finalize

import numpy as np

from dateline.evaluate.compare.coded import CodedEvent

_FIELDS = attrgetter(*(field.name for field in fields(CodedEvent)))


class Kept(Collection[CodedEvent]):
    """Events in the order in which they were added, each with a place from 0 on. Of each 8 bytes are held in memory.

    The file goes with the object.
    """

    def __init__(self) -> None:
        self._file = NamedTemporaryFile(prefix="dateline-compare-")  # noqa: SIM115 - closed with the object
        self._pickler = pickle.Pickler(self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._ids = array("q")
        finalize(self, self._file.close)

    def add(self, event: CodedEvent) -> int:
        """Keep one more. Gives its place."""
        self._pickler.clear_memo()
        self._pickler.dump(_FIELDS(event))
        self._ids.append(hash(event.id) if event.id else 0)
        return len(self._ids) - 1

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, event: object) -> bool:
        return any(event == own for own in self)

    def __iter__(self) -> Iterator[CodedEvent]:
        self._file.flush()
        with Path(self._file.name).open("rb") as stream:
            for _ in range(len(self)):
                yield CodedEvent(*pickle.load(stream))

    def at(self, places: Set[int]) -> dict[int, CodedEvent]:
        """Those at the places."""
        return {place: event for place, event in enumerate(self) if place in places} if places else {}

    def repeated(self) -> dict[int, tuple[CodedEvent, int]]:
        """By place those whose id an earlier one has, each with the line of that one; an empty id is none."""
        hashes = np.array(self._ids, dtype=np.int64)
        ordered = np.sort(hashes)
        twice = ordered[1:][ordered[1:] == ordered[:-1]]
        alike = set(np.nonzero(np.isin(hashes, twice[twice != 0]))[0].tolist())
        first: dict[str, int] = {}
        found: dict[int, tuple[CodedEvent, int]] = {}
        for place, event in self.at(alike).items():
            if event.id in first:
                found[place] = event, first[event.id]
            elif event.id:
                first[event.id] = event.where
        return found


class Remaining(Collection[CodedEvent]):
    """Those kept but for some places."""

    def __init__(self, kept: Kept, gone: Set[int]) -> None:
        self._kept, self._gone = kept, gone

    def __len__(self) -> int:
        return len(self._kept) - len(self._gone)

    def __contains__(self, event: object) -> bool:
        return any(event == own for own in self)

    def __iter__(self) -> Iterator[CodedEvent]:
        return (event for place, event in enumerate(self._kept) if place not in self._gone)
