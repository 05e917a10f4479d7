"""A coding by hand beside the sample record, and the page that compares them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.export.page.compared import Compared, Tally
from dateline.export.page.comparison import comparison_page
from dateline.export.published import published


@dataclass(frozen=True)
class Hand:
    """An event coded by hand."""

    id: str
    start: date = date(2021, 10, 3)
    end: date = date(2021, 10, 3)
    low: int | None = 20
    best: int | None = 20
    high: int | None = 20
    latitude: float | None = 34.5
    longitude: float | None = 69.2
    actors: tuple[str, ...] = ("IS", "Civilians")
    where: int = 2
    kind: str = "one-sided"
    country: str | None = "AF"
    admin1: str | None = "Kabul province"
    place: str | None = "Kabul city"


def tally(name: str, matched: int, missing: int, extra: int) -> Tally:
    shares = {
        "same days": (0.5, 2), "same type": (0.0, 0), "same lowest deaths": (0.0, 0), "same best deaths": (0.25, 4),
    }  # fmt: skip
    return Tally(name, matched, missing, extra, shares, {"alpha best deaths": 0.125, "alpha group": None})


def page_of(record: Path, missing: Sequence[Hand]) -> str:
    told = {incident.id: incident for incident in published(record)[0].incidents()}
    blast = next(incident for incident in told.values() if incident.row["type"] == "bombing")
    protest = next(incident for incident in told.values() if incident.row["type"] == "protest")
    ours = Hand(blast.id, low=12, best=15, high=15, kind="bombing", actors=("Fatima Noor",))
    extra = Hand(protest.id, kind="protest", actors=("Leila Sahar",), latitude=None)
    return comparison_page(
        Compared(
            "hand.csv", tally("", 1, len(missing), 1), [tally("Kabul, Afghanistan", 5, 1, 1)],
            [tally("2020-12", 0, 1, 0), tally("2021-10", 1, 0, 1)], [(ours, Hand("401"))], missing, [extra], told,
            {"recall": 0.9996, "precision": 0.5, "F1": 0.667},
            {"recall": (0.91, 1.0), "F1": (0.62, 0.9996), "alpha best deaths": (-0.25, 0.5)},
            {"planned": 3}, {"elsewhere": 7}, 2,
        )
    )  # fmt: skip
