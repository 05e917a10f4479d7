"""What a comparison is about: the days, countries, provinces and types that both codings were to hold."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.evaluate.compare.cells import country_named
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.provinces import province_key
from dateline.schema import event_types

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Scope:
    """First and last day, countries by ISO code, names of provinces, and types of ours; None or empty where all are."""

    first: date | None = None
    last: date | None = None
    countries: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()

    @property
    def dated(self) -> bool:
        """True where a first or a last day is given."""
        return self.first is not None or self.last is not None

    def holds(self, event: CodedEvent) -> bool:
        """True for an event that has a day, the place and a type of those asked for."""
        return (
            event.end >= (self.first or event.end)
            and event.start <= (self.last or event.start)
            and (not self.countries or event.country in self.countries)
            and (not self.provinces or province_key(event.admin1 or "") in self.provinces)
            and (not self.types or bool(event.types & self.types))
        )


EVERYTHING = Scope()


def scope_of(
    since: str | None, until: str | None, countries: Sequence[str], provinces: Sequence[str], types: Sequence[str]
) -> Scope:
    """The scope in a user's words: days, months or years, names or codes of countries, types or groups of types.

    Raises ValueError for what is none.
    """
    first, last = (_day(given, end) if given else None for given, end in ((since, 0), (until, 1)))
    if first and last and last < first:
        raise ValueError(f"--until {until} is before --since {since}")
    return Scope(
        first,
        last,
        frozenset(map(_country, countries)),
        frozenset(province_key(name) for name in provinces),
        frozenset(kind for name in types for kind in _types(name)),
    )


def _day(given: str, end: int) -> date:
    """The day; of a month or a year its first, or its last where `end` is 1."""
    try:
        match = _DAY.fullmatch(given.strip())
        year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
        months = month or (1, 12)[end]
        return date(year or 0, months, day or (1, monthrange(year or 0, months)[1])[end])
    except ValueError:
        raise ValueError(f"{given!r} is no day, month or year such as 2021-01-31, 2021-01 or 2021") from None


def _country(given: str) -> str:
    found = country_named(given)
    if found is None:
        raise ValueError(f"{given!r} is no country that is known; give its ISO code, such as NG")
    return found


def _types(name: str) -> Iterable[str]:
    found = [kind for kind, own in event_types().items() if name in (kind, own.group)]
    if not found:
        groups = dict.fromkeys(own.group for own in event_types().values())
        raise ValueError(f"{name!r} is no type of event; name a type or one of the groups {', '.join(groups)}")
    return found
