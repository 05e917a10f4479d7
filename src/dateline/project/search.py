"""Finding incidents and reports of a project by words, place and time."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dateline.schema import event_types
from dateline.store import Database, Hit, Near, Wanted, find
from dateline.store.search.wanted import parts

_DAYS = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
Day = date | str | None


class Search:
    """Finds incidents and reports of a project, as it is now or as it was; names are not withheld."""

    def __init__(self, database: Database, of: Wanted | None = None) -> None:
        self._database = database
        self._of = of or Wanted()

    def __call__(
        self,
        words: str = "",
        *,
        place: str | None = None,
        near: tuple[float, float] | None = None,
        within: float = 25.0,
        first: Day = None,
        last: Day = None,
        types: Iterable[str] = (),
        contested: bool = False,
        limit: int = 20,
    ) -> list[Hit]:
        """The incidents, then the reports, in which all the words stand, the best first.

        Words in double quotes stand side by side; a word after a minus must not be there. `place` is a name, with a
        country after a comma if need be; `near` latitude and longitude in degrees, `within` km; `first` and `last`
        days, also a month or a year as ISO writes them. Raises ValueError where nothing is looked for, or a bound
        makes no sense.
        """
        bounds = (place, near, within, first, last, types, contested)
        return self.hits(self.wanted(words, *bounds), limit)

    def wanted(
        self,
        words: str = "",
        place: str | None = None,
        near: tuple[float, float] | None = None,
        within: float = 25.0,
        first: Day = None,
        last: Day = None,
        types: Iterable[str] = (),
        contested: bool = False,
    ) -> Wanted:
        """What is looked for, as it is given to a search. Raises ValueError as a search does."""
        phrases, excluded = parts(words)
        wanted = replace(
            self._of, phrases=phrases, excluded=excluded, place=_place(place),
            near=Near(*near, within) if near is not None else None, first=_day(first, 0), last=_day(last, 1),
            types=_types(types), contested=contested,
        )  # fmt: skip
        _check(wanted, words)
        return wanted

    def hits(self, wanted: Wanted, limit: int) -> list[Hit]:
        """What is found, the best first, at most so many."""
        return find(self._database, wanted, limit)


def _check(wanted: Wanted, words: str) -> None:
    if wanted.excluded and not (wanted.phrases or wanted.place):
        raise ValueError(f"{words!r} says only what must not be there; give a word or a place to find as well")
    if not (wanted.phrases or wanted.bound_to_incidents or wanted.first or wanted.last):
        raise ValueError("nothing to search for; give words, a place, a type or a span of time")
    if wanted.first and wanted.last and wanted.last < wanted.first:
        raise ValueError(f"the span of time ends on {wanted.last} before it begins on {wanted.first}; turn them round")


def _place(named: str | None) -> tuple[str, ...]:
    if named is None:
        return ()
    found = tuple(phrase for part in named.split(",") for phrase in parts(f'"{part.replace(chr(34), " ")}"')[0])
    if not found:
        raise ValueError(f"{named!r} names no place")
    return found


def _types(names: Iterable[str]) -> tuple[str, ...]:
    found = tuple(names)
    for name in found:
        if name not in event_types():
            raise ValueError(f"{name!r} is no type of event; the types are {', '.join(event_types())}")
    return found


def _day(given: Day, end: int) -> date | None:
    """A day; of a year or a month its first, or where `end` is 1 its last."""
    if given is None or isinstance(given, date):
        return given
    match = _DAYS.fullmatch(given.strip())
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        months = month or (1, 12)[end]
        return date(year, months, day or (1, calendar.monthrange(year, months)[1])[end])
    except ValueError:
        raise ValueError(f"{given!r} is no day, month or year such as 2021-01-31, 2021-01 or 2021") from None
