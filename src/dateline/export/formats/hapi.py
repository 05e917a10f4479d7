"""The aggregate that OCHA's HAPI publishes on conflict events: one row a month, a second-order area and a category.

The categories are those that OCHA makes from ACLED's types; political violence holds civilian targeting as well. Codes
of areas stay empty: they are OCHA's own.
"""

import calendar
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from pathlib import Path

from dateline.export.deaths import deaths
from dateline.export.formats.acled import civilian_targeting, crossing, disorder_type
from dateline.export.formats.acled_actors import acled_actors
from dateline.export.losses import Losses
from dateline.export.once import told_twice, wholes_in
from dateline.export.refusals import kind
from dateline.export.rows import Row, write_rows
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from dateline.schema.crosswalks import country_codes

COLUMNS = (
    "location_code", "has_hrp", "in_gho", "provider_admin1_name", "provider_admin2_name", "admin1_code", "admin1_name",
    "admin2_code", "admin2_name", "admin_level", "event_type", "events", "fatalities", "reference_period_start",
    "reference_period_end", "dataset_hdx_id", "resource_hdx_id", "warning", "error",
)  # fmt: skip
_OF_DISORDER = {"Political violence": "political_violence", "Demonstrations": "demonstration"}
_TARGETING = "civilian_targeting"
Key = tuple[str, str, str, str, date]


class Hapi:
    """Sums of the incidents that happened in one month that is known, in a country, of a category that OCHA has.

    A toll of what went on for days and those of its parts count once, whichever tell more.
    """

    files = ("hapi.csv",)
    fields = frozenset(("type", "time", "admin1", "admin2", "country", "killed"))
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """What is not summed."""
        if told.row["realis"] != "actual":
            return f"{told.row['realis']}, and the sums are of what happened"
        if not categories(told):
            return f"{kind(told)} is in none of the three categories"
        if told.days is None or (told.days[0].year, told.days[0].month) != (told.days[1].year, told.days[1].month):
            return "the month is not told"
        return None if told.place.get("country") in country_codes() else "no country is told"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the sums, ordered by country, area, month and category."""
        keys, tolls, wholes = dict[str, list[Key]](), dict[str, int](), dict[str, list[str]]()
        for told in incidents:
            losses.value("incidents", "summed with others of its month and area", told.id)
            toll = deaths(told)
            keys[told.id], tolls[told.id], wholes[told.id] = (
                list(_keys(told)),
                toll.low if toll else 0,
                wholes_in(told.row),
            )
        sums = _sums(keys, tolls, told_twice(tolls, wholes))
        rows = (("", _row(key, events, dead)) for key, (events, dead) in sorted(sums.items()))
        write_rows(folder / self.files[0], COLUMNS, rows, losses)


def _sums(keys: Mapping[str, Sequence[Key]], tolls: Mapping[str, int], twice: Set[str]) -> dict[Key, list[int]]:
    """Incidents and dead by key; the dead of a whole and of its parts are counted once."""
    sums: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    for incident, own in keys.items():
        for key in own:
            sums[key][0] += 1
            sums[key][1] += 0 if incident in twice else tolls[incident]
    return sums


def categories(told: ToldIncident) -> list[str]:
    """The categories that the incident counts in."""
    target = crossing(told).target
    kind, sub = target.get("event_type", ""), target.get("sub_event_type", "")
    found = [category for word, category in _OF_DISORDER.items() if kind and word in disorder_type(kind, sub)]
    targeted = civilian_targeting(kind, sub, acled_actors(told, kind)["inter2"]) if kind else None
    return [*found, _TARGETING] if targeted else found


def _keys(told: ToldIncident) -> Iterator[Key]:
    place = told.place
    month = (told.days or (date.min,))[0].replace(day=1)
    code = country_codes()[place["country"]].iso3
    for category in categories(told):
        yield code, place["admin1"] or "", place["admin2"] or "", category, month


def _row(key: Key, events: int, dead: int) -> Row:
    code, admin1, admin2, category, month = key
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    return {
        "location_code": code,
        "provider_admin1_name": admin1,
        "provider_admin2_name": admin2,
        "admin1_name": admin1,
        "admin2_name": admin2,
        "admin_level": 2 if admin2 else 1 if admin1 else 0,
        "event_type": category,
        "events": events,
        "fatalities": dead,
        "reference_period_start": month.isoformat(),
        "reference_period_end": last.isoformat(),
    }
