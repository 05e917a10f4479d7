"""What linking remembers of a document and of an event, and how many rows of it are asked for or written at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class RememberedDocument:
    """A document as linking saw it. `copy_of` is the one that it copies, `words` those of the places it tells of."""

    document: int
    copy_of: int | None
    exact: str
    digest: bytes | None
    bands: Sequence[int]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class RememberedEvent:
    """An event as linking saw it: `body` is its signature, the rest how it is met."""

    event: str
    document: int
    ordinal: int
    claims: int
    block: str | None
    first: int | None
    last: int | None
    body: str
    keys: tuple[str, ...] = ()


@dataclass
class Seen:
    """What one linking saw: the documents looked at, what was found of them, and the notes that are done with."""

    key: str
    anew: bool
    looked_at: set[int] = field(default_factory=set)
    documents: list[RememberedDocument] = field(default_factory=list)
    events: list[RememberedEvent] = field(default_factory=list)
    notes: set[int] = field(default_factory=set)


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """The values, at most `AT_ONCE` together."""
    found = list(values)
    for start in range(0, len(found), AT_ONCE):
        yield found[start : start + AT_ONCE]
