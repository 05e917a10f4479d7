"""Days in words that keep what is uncertain, and who says what."""

from collections.abc import Iterator
from datetime import date

from dateline.export.told import Row, ToldIncident

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def days_in_words(start: date, end: date) -> str:
    """ "5 May 2019", "May 2019", "2019", or "between 5 and 9 May 2019"."""
    if start == end:
        return _day(start)
    if start.day == 1 and (start.year, start.month) == (end.year, end.month) and _last(end):
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    return f"between {_day(start)} and {_day(end)}"


def voices(told: ToldIncident, most: int) -> Iterator[str]:
    """The first quotes on the occurrence and the dead, each with its speaker and outlet."""
    outlets = {row["name"]: row["outlet"] or row["name"] for row in told.documents}
    seen: list[str] = []
    for claim in (*told.claims("killed"), *told.claims("occurrence")):
        # The words of a toll stand again in those of the whole act, which would only repeat them.
        if len(seen) < most and not any(claim["quote"] in quote or quote in claim["quote"] for quote in seen):
            seen.append(claim["quote"])
            yield f"“{claim['quote']}” ({_speaker(claim, outlets)})"


def unquoted(told: ToldIncident, most: int) -> int:
    """How many quotes of the incident's claims `voices` does not give."""
    shown = len(list(voices(told, most)))
    return len({claim["quote"] for claim in told.claims()}) - shown


def _speaker(claim: Row, outlets: dict[str, str]) -> str:
    outlet = outlets.get(claim["document"]) or str(claim["document"])
    return f"{claim['speaker']['text']}, in {outlet}" if claim["speaker"]["text"] else outlet


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _last(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
