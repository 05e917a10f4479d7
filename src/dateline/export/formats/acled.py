"""The layout of ACLED's event table: 31 columns. It holds this record, not ACLED's data.

Codes for actors are ACLED's numbers: 1 state forces, 2 rebels, 3 political militias, 5 rioters, 6 protesters, 7
civilians, 8 external and other forces, 0 none; 4, identity militias, is not told apart here.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from dateline.export.deaths import deaths
from dateline.export.features import town_name
from dateline.export.formats.acled_actors import CIVILIANS, acled_actors
from dateline.export.formats.acled_states import undated
from dateline.export.losses import Losses
from dateline.export.refusals import kind, reason
from dateline.export.rows import Row, write_rows
from dateline.export.sides import first_kind
from dateline.export.source import RecordSource
from dateline.export.suspects import likeliest, other_suspects, tell_others
from dateline.export.told import ToldIncident
from dateline.schema.countries import countries
from dateline.schema.crosswalks import Crossing, country_codes, cross

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_POLITICAL, _DEMONSTRATIONS, _STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
_FORCE_ON_CROWD = "Excessive force against protesters"
_GEO = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3, 7: 3}
_COARSE_PLACE = 4
_HARM = ("Violence against civilians", "Explosions/Remote violence", "Riots")


class Acled:
    """Incidents that happened, of a type that ACLED codes, with a month and a place."""

    files = ("acled.csv",)
    fields = frozenset(
        ("id", "type", "time", "time precision", "place", "admin1", "admin2", "country", "point", "place precision",
         "perpetrator", "target", "participant", "killed", "attendance", "documents", "summary", "contested")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """What the layout does not take."""
        row = crossing(told)
        if told.row["realis"] != "actual":
            return f"{told.row['realis']}, and the layout is for what happened"
        if not row.target.get("event_type"):
            return f"{kind(told)} has no event type there: {reason(row)}"
        if told.days is None or time_precision(*told.days) is None:
            return "the month is not told"
        return None if told.place else "no place is told"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the table."""
        write_rows(folder / self.files[0], COLUMNS, ((told.id, _row(told, losses)) for told in incidents), losses)


def crossing(told: ToldIncident) -> Crossing:
    """The row of the crosswalk that counts for the incident."""
    does, suffers = likeliest(told)
    toll = deaths(told)
    killed = toll is not None and toll.best > 0
    return cross("acled", told.row["type"], first_kind(does), first_kind(suffers), told.row["weapon"], killed)


def time_precision(start: date, end: date) -> int | None:
    """ACLED's 1 for a day, 2 for a week, 3 for a month; None for a longer stretch."""
    days = (end - start).days + 1
    return next((code for code, most in ((1, 1), (2, 7), (3, 31)) if days <= most), None)


def disorder_type(event_type: str, sub_event_type: str) -> str:
    """ACLED's widest category; force against protesters that kills is of two."""
    if sub_event_type == _FORCE_ON_CROWD:
        return f"{_POLITICAL}; {_DEMONSTRATIONS}"
    if event_type == "Protests" or sub_event_type == "Violent demonstration":
        return _DEMONSTRATIONS
    return _STRATEGIC if event_type == _STRATEGIC else _POLITICAL


def _row(told: ToldIncident, losses: Losses) -> Row:
    target = crossing(told).target
    kind, sub = target["event_type"], target.get("sub_event_type", "")
    start, end = told.days or (date.min, date.min)
    actors = acled_actors(told, kind)
    code = told.place["country"]
    own, codes = countries().get(code or ""), country_codes().get(code or "")
    middle = start + timedelta(days=(end - start).days // 2)
    _tell(told, start != end, bool(sub), losses)
    tell_others(told, losses)
    if any(undated(actors[column]) for column in ("actor1", "actor2")):
        losses.value(
            "actors", "no years behind a state's name: the registry does not tell when its government began", told.id
        )
    does, suffers = likeliest(told)
    if suffers and not does:
        losses.value("target", "nobody is told to act, and then it may stand where the layout has who acts", told.id)
    return {
        "event_id_cnty": f"{codes.iso3 if codes else 'XXX'}{told.id}",
        "event_date": middle.isoformat(),
        "year": middle.year,
        "time_precision": time_precision(start, end),
        "disorder_type": disorder_type(kind, sub),
        "event_type": kind,
        "sub_event_type": sub,
        **actors,
        "civilian_targeting": civilian_targeting(kind, sub, actors["inter2"]),
        "iso": codes.number if codes else None,
        "region": codes.acled if codes else None,
        "country": own.name if own else None,
        **{key: told.place[key] for key in ("admin1", "admin2", "latitude", "longitude")},
        "location": town_name(told.place) or told.place["name"],
        "geo_precision": _GEO[told.place["precision"]],
        "source": "; ".join(dict.fromkeys(row["outlet"] or row["name"] for row in told.documents)),
        "notes": notes(told),
        "fatalities": _fatalities(told, losses),
        "tags": _crowd(told),
    }


def civilian_targeting(event_type: str, sub_event_type: str, inter2: object) -> str | None:
    """ACLED's flag for events in which civilians are the aim."""
    on_crowd = sub_event_type == _FORCE_ON_CROWD
    return "Civilian targeting" if on_crowd or (event_type in _HARM and inter2 == CIVILIANS) else None


def _fatalities(told: ToldIncident, losses: Losses) -> int:
    """One number: the most conservative that is told, as ACLED has it."""
    toll = deaths(told)
    if toll is None:
        losses.value("fatalities", "0 is written where no death is told, as the layout has it", told.id)
        return 0
    if toll.opened or toll.low != toll.high:
        losses.value("fatalities", "one number: the lowest of the range", told.id)
    return toll.low


def notes(told: ToldIncident) -> str:
    """The summary, and whom others hold responsible."""
    others = "; ".join(side.name for side in other_suspects(told))
    return f"{told.row['summary']} Others accuse: {others}." if others else str(told.row["summary"])


def _crowd(told: ToldIncident) -> str | None:
    low, high = told.count("attendance").get("low"), told.count("attendance").get("high")
    if low is None:
        return None
    return f"crowd size={low}" if low == high else f"crowd size=at least {low}"


def _tell(told: ToldIncident, several_days: bool, has_sub_type: bool, losses: Losses) -> None:
    if several_days:
        losses.value("time", "one day stands for several: the middle one", told.id)
    if told.place["precision"] > _COARSE_PLACE:
        losses.value("place precision", "3 is the layout's coarsest, also for countries and larger regions", told.id)
    if not has_sub_type:
        losses.value("sub_event_type", "left empty: who took the place is not told", told.id)
