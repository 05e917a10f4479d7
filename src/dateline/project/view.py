"""What counts in a project: the newest readings of the documents that count, as people's decisions leave them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Protocol

from dateline.core import Event, Review
from dateline.project.decided import decided
from dateline.review import apply, match
from dateline.store import Database, Readings

Placed = tuple[int, int, Event]  # the number of its document, its place in it, the event


class Counting(Protocol):
    """Events that count, and what was decided about their claims."""

    def __iter__(self) -> Iterator[Placed]:
        """Every event that counts, by document in the order of adding."""

    def some(self, ids: Iterable[str]) -> Mapping[str, Placed]:
        """Those of the events that count, by id."""

    def of(self, number: int) -> Sequence[Placed]:
        """The events that count of the document with that number."""

    def as_read(self, number: int) -> Sequence[Event]:
        """The same as they were read, before anybody decided about their claims."""

    def governed(self, number: int) -> tuple[Mapping[str, Review], Sequence[Review]]:
        """The review of each claim of the document with that number, and those that govern none."""

    @property
    def reviewed(self) -> Iterable[int]:
        """The numbers of the documents that have reviews to their words."""


class View:
    """The events that count, at the time when the view is first read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._readings = Readings(database)

    def __iter__(self) -> Iterator[Placed]:
        """Every event that counts, by document in the order of adding."""
        for number, group in groupby(self._readings, key=lambda placed: placed[0]):
            placed = list(group)
            yield from self._left(number, placed) if number in self._decided else placed

    def some(self, ids: Iterable[str]) -> dict[str, Placed]:
        """Those of the events that count, by id."""
        found = self._readings.some(ids)
        for number in {placed[0] for placed in found.values()} & self._decided.keys():
            whole = {placed[2].id: placed for placed in self._left(number, self._readings.of(number))}
            own = [key for key, placed in found.items() if placed[0] == number]
            found |= {key: whole[key] for key in own if key in whole}
            for key in own:
                if key not in whole:
                    del found[key]
        return found

    def of(self, number: int) -> list[Placed]:
        """The events that count of the document with that number."""
        placed = self._readings.of(number)
        return list(self._left(number, placed)) if number in self._decided else placed

    def as_read(self, number: int) -> list[Event]:
        """The same as they were read, before anybody decided about their claims."""
        return [event for _, _, event in self._readings.of(number)]

    def governed(self, number: int) -> tuple[dict[str, Review], list[Review]]:
        """The review of each claim of a document by the claim's id, and the reviews that are open again.

        A review is open again where both the words and the reading of a changed document differ from what it was
        made on.
        """
        if number not in self._decided:
            return {}, []
        return match(self.as_read(number), self._decided[number])

    @property
    def reviewed(self) -> Iterable[int]:
        """The numbers of the documents that have reviews to their words, in this version or an earlier one."""
        return self._decided.keys()

    @cached_property
    def _decided(self) -> dict[int, list[Review]]:
        return decided(self._database)

    def _left(self, number: int, placed: list[Placed]) -> Iterator[Placed]:
        events = [event for _, _, event in placed]
        governed, _ = match(events, self._decided[number])
        ordinals = {event.id: ordinal for _, ordinal, event in placed}
        return ((number, ordinals[event.id], event) for event in apply(events, governed))
