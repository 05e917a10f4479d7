"""One incident on the page: what, where, when, who, and every number one click from the quotes it rests on."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from dateline.export.page.counts import in_words
from dateline.export.page.markup import element, text
from dateline.export.page.quotes import quote, reviewer
from dateline.export.prose import days_in_words
from dateline.export.told import Row, ToldIncident
from dateline.schema import event_types, vocabulary

_OCCURRENCE = {"actual": "told as happened", "hypothetical": "told as possible"}
_SIDES = {"claims": "", "against": "against: "}
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def heading(told: ToldIncident) -> str:
    """Type and place in words."""
    label = event_types()[told.row["type"]].label
    realis = "" if told.row["realis"] == "actual" else f" ({told.row['realis']})"
    return f"{label}{realis}, {told.place['name']}" if told.place else f"{label}{realis}"


def title(told: ToldIncident) -> str:
    """Type, place and days in words."""
    return f"{heading(told)}, {when(told)}"


def when(told: ToldIncident) -> str:
    """The days in words, the report's own where no day is known."""
    if told.days:
        return days_in_words(*told.days)
    return f"“{told.time['text']}”" if told.time.get("text") else "day not told"


def anchor(told: ToldIncident, name: str) -> str:
    """The id of the quotes for a count of an incident, where it has one."""
    return f"i-{told.id}-{name}"


def resting(told: ToldIncident, name: str, *sides: str) -> Iterator[Row]:
    """The claims for a cell and against it, in its order; `sides` are "claims", "against" or both."""
    cell = told.row.get("cells", {}).get(name, {})
    claims = {claim["id"]: claim for claim in told.claims(name)}
    return (claims[id_] for side in sides for id_ in cell.get(side, ()) if id_ in claims)


def first_day(told: ToldIncident) -> str:
    """The day by which it is listed, in ISO form; behind all days where none is known."""
    return told.time.get("start") or told.time.get("end") or "none"


def article(told: ToldIncident, around: Iterable[str] = ()) -> str:
    """The incident as an article with an anchor of its own; `around` says what it is a part of, and its parts."""
    cells = told.row["cells"]
    shown = [name for name in (*vocabulary().counts, *vocabulary().roles, *vocabulary().properties) if name in cells]
    grade = told.row["grade"]
    return element(
        "article",
        element("h4", text(heading(told))),
        element("p", element("strong", text(when(told))), text(f". {told.row['summary']}")),
        element("p", text(f"Support: {grade['word']} ({grade['admiralty']}), {grade['reason']}."), class_="grade"),
        *around,
        *(cell_with_quotes(told, name, cells[name]) for name in shown),
        id=f"i-{told.id}",
    )


def cell_with_quotes(told: ToldIncident, name: str, cell: Row, opened: bool = False) -> str:
    """A cell that opens to the quotes for it and against it, or stands open."""
    value = _value(name, cell)
    contested = element("em", text("contested")) if name in told.row["contested"] else ""
    claims = {claim["id"]: claim for claim in told.claims(name)}
    by = dict.fromkeys(reviewer(claims[id_]) for id_ in cell["claims"] if id_ in claims and reviewer(claims[id_]))
    corrected = element("em", text(f"corrected by {', '.join(by)}"), class_="corrected") if by else ""
    sides = [
        element("ul", *(quote(told, claims[id_], _SIDES[side]) for id_ in cell[side] if id_ in claims), class_=side)
        for side in ("claims", "against")
        if any(id_ in claims for id_ in cell[side])
    ]
    rule = element("p", text(f"Chosen by the rule {cell['rule']}."), class_="rule")
    summary = element("summary", element("b", text(name)), text(f" {value} "), contested, corrected)
    # A browser opens what a link leads into, so the anchor lies inside.
    id_ = anchor(told, name) if name in vocabulary().counts else None
    return element("details", summary, element("div", *sides, rule, id=id_), open="" if opened else None)


def _value(name: str, cell: Row) -> str:
    if name in vocabulary().counts:
        return in_words(cell)
    value = str(cell["value"])
    if name == "type":
        return event_types()[value].label
    if name == "occurrence":
        return _OCCURRENCE.get(value, f"told as {value}")
    days = _DAYS.fullmatch(value) if name == "time" else None
    return days_in_words(*map(date.fromisoformat, days.groups())) if days else value
