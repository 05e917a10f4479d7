"""An event as anybody codes it: what two codings have in common."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One event of a coding. `types` are those of ours that its type can stand for, `kind` its type in its own words.

    `precision` is UCDP's for places, 1 exact to 6 country. `low` to `high` are the deaths, all None where none are
    told. `where` is its line in the file, `part_of` the ids of those that it is a part of.
    """

    id: str
    where: int
    kind: str
    types: frozenset[str]
    start: date
    end: date
    country: str | None
    admin1: str | None
    place: str | None
    latitude: float | None
    longitude: float | None
    precision: int
    actors: tuple[str, ...]
    low: int | None
    best: int | None
    high: int | None
    part_of: tuple[str, ...] = ()
