"""What the page on a comparison is made of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from dateline.export.told import ToldIncident


class Coded(Protocol):
    """An event as anybody codes it. `low` to `high` are its deaths, `where` is its line in their file."""

    @property
    def id(self) -> str:
        """Its id in its own coding."""

    @property
    def where(self) -> int:
        """Its line."""

    @property
    def kind(self) -> str:
        """Its type, in the words of its coding."""

    @property
    def start(self) -> date:
        """The first day."""

    @property
    def end(self) -> date:
        """The last day."""

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2."""

    @property
    def admin1(self) -> str | None:
        """The province."""

    @property
    def place(self) -> str | None:
        """The name of the place."""

    @property
    def latitude(self) -> float | None:
        """Degrees north."""

    @property
    def longitude(self) -> float | None:
        """Degrees east."""

    @property
    def actors(self) -> tuple[str, ...]:
        """Names."""

    @property
    def low(self) -> int | None:
        """The lowest count of the dead."""

    @property
    def best(self) -> int | None:
        """The count that is preferred."""

    @property
    def high(self) -> int | None:
        """The highest count."""


Pair = tuple[Coded, Coded]


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of a table: how many events both have or one lacks, and how far the two agree on what both have.

    `shares` are shares of pairs with their number, `alphas` Krippendorff's, None where they are not defined.
    """

    name: str
    matched: int
    missing: int
    extra: int
    shares: Mapping[str, tuple[float, int]]
    alphas: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison of a record with another coding, called `other`.

    `matched` has the widest disagreement first; `told` are incidents of ours by id, as they may be shown: those of the
    pairs and of the extra ones that are to be shown with quotes or in words. `rates` are recall, precision and F1 of
    the matching; `ranges` hold these and the alphas of the whole, by name, in 95 of 100 draws; `ours_apart` and
    `theirs_apart` count what is not compared, by reason; `unreadable` counts their rows that could not be read.
    """

    other: str
    whole: Tally
    provinces: Sequence[Tally]
    months: Sequence[Tally]
    matched: Sequence[Pair]
    missing: Collection[Coded]
    extra: Sequence[Coded]
    told: Mapping[str, ToldIncident]
    rates: Mapping[str, float]
    ranges: Mapping[str, tuple[float, float]]
    ours_apart: Mapping[str, int]
    theirs_apart: Mapping[str, int]
    unreadable: int
