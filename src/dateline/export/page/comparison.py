"""The page on a comparison: what both codings have, where and when they part, the worst disagreements with quotes."""

from collections.abc import Collection, Iterator
from heapq import nlargest

from dateline.export.page.agreement import alpha, by_field, by_part, percent, within
from dateline.export.page.calendar import calendar
from dateline.export.page.compared import Coded, Compared
from dateline.export.page.disagreement import actors_of, dead, deaths_of, kind_of, place_of, side_by_side
from dateline.export.page.document import document
from dateline.export.page.markup import element, table, text
from dateline.export.page.world import Dot, mark, world
from dateline.export.prose import days_in_words
from dateline.export.told import ToldIncident

MOST_SHOWN = 20  # disagreements
MOST_LISTED = 50  # events that one coding lacks
MOST_DRAWN = 2_000  # events that one coding lacks, on the map
_NOTE = (
    "The record is made by a program from news reports. Where the two differ, either may be wrong; the quotes show "
    "what the record rests on. In what is the record's, names of private persons are withheld, unless whoever made "
    "this page chose otherwise; what the other coding names stands as it is there."
)
_ALPHA = (
    "Alpha is Krippendorff's: 1 is full agreement, 0 what chance would give, – where it is not defined. Beside deaths "
    "it takes a difference in proportion to the counts, so that 2 against 4 weighs as 200 against 400."
)
_RANGE = (
    "The ranges behind these shares, behind F1 and behind each alpha below hold them in 95 of 100 draws, with "
    "replacement, of groups of events in one province and month."
)
_MARKS = {"matched": "round", "missing": "diamond", "extra": "square"}


def comparison_page(found: Compared) -> str:
    """The page as HTML, in one file that needs no script."""
    return document("Two codings compared", _body(found))


def _body(found: Compared) -> Iterator[str]:
    yield element("h1", text("Two codings compared"))
    yield element("p", text(_summary(found)))
    if found.ranges:
        yield _small(_RANGE)
    yield element("p", text(_NOTE), class_="grade")
    if apart := list(_apart(found)):
        yield element("details", element("summary", text("Not compared")), element("ul", *apart))
    yield from (element("h2", text("How far they agree")), by_field(found.whole, found.ranges), _small(_ALPHA))
    yield from (element("h2", text("Where")), _legend(), _map(found))
    yield from (element("h2", text("When")), _legend(), calendar(found.months))
    yield element(
        "details", element("summary", text("The table by month")), by_part(found.months, "Month", found.whole)
    )
    yield from (element("h2", text("By province")), by_part(found.provinces, "Province", found.whole))
    yield element("h2", text("The worst disagreements"))
    yield from _worst(found)
    yield from (element("h2", text("Missing: theirs, not in the record")), _listed(found.missing, "Missing"))
    yield element("h2", text("Extra: in the record, not theirs"))
    yield _listed(found.extra, "Extra", found)


def _summary(found: Compared) -> str:
    whole = found.whole
    told = (
        f"The record and {found.other}: {whole.matched:,} events are in both, {whole.missing:,} only in theirs, "
        f"{whole.extra:,} only in the record."
    )
    recall, precision = (
        percent(found.rates[name]) + within(found.ranges.get(name), percent) for name in ("recall", "precision")
    )
    told += f" So the record has {recall} of theirs, and they have {precision} of it."
    told += f" F1 is {alpha(found.rates['F1'])}{within(found.ranges.get('F1'), alpha)}."
    return told + (f" {found.unreadable:,} of their rows could not be read." if found.unreadable else "")


def _apart(found: Compared) -> Iterator[str]:
    """What is not compared, a line a reason."""
    for whose, counts in (("of the record", found.ours_apart), ("of theirs", found.theirs_apart)):
        yield from (element("li", text(f"{number:,} {whose}: {reason}")) for reason, number in counts.items())


def _map(found: Compared) -> str:
    pairs = [_dot(theirs, "matched") or _dot(ours, "matched") for ours, theirs in found.matched]
    missing, extra = (by_deaths(events, MOST_DRAWN) for events in (found.missing, found.extra))
    alone = [_dot(event, "missing") for event in missing] + [_dot(event, "extra") for event in extra]
    dots = [dot for dot in (*pairs, *alone) if dot]
    whole = found.whole
    left = whole.missing + whole.extra - len(alone)
    described = (
        f"{whole.matched:,} events that both have as circles, {whole.missing:,} missing ones as diamonds, "
        f"{whole.extra:,} extra ones as squares, larger where more people died; "
        f"{len(pairs) + len(alone) - len(dots):,} have no known point{_undrawn(left)}. The tables hold the numbers."
    )
    countries = {event.country for event in (*(t for _, t in found.matched), *missing) if event.country}
    return world(dots, described, countries)


def _undrawn(number: int) -> str:
    return f", and {number:,} with the fewest deaths are not drawn" if number else ""


def _dot(event: Coded, side: str) -> Dot | None:
    if event.latitude is None or event.longitude is None:
        return None
    label = (
        f"{side}: {event.kind}, {place_of(event)}, {days_in_words(event.start, event.end)}, deaths {deaths_of(event)}"
    )
    return Dot(None, event.latitude, event.longitude, dead(event), label, _MARKS[side])


def _legend() -> str:
    words = {"matched": "in both", "missing": "missing: only in theirs", "extra": "extra: only in the record"}
    items = (
        element("li", element("svg", mark(_MARKS[side], 8, 8, 5, told), viewBox="0 0 16 16"), text(told))
        for side, told in words.items()
    )
    return element("ul", *items, class_="legend")


def _worst(found: Compared) -> Iterator[str]:
    shown = [(pair, found.told[pair[0].id]) for pair in found.matched[:MOST_SHOWN] if pair[0].id in found.told]
    if not shown:
        yield element("p", text("The two do not differ on what both have."))
    yield from (side_by_side(pair, told) for pair, told in shown)


def _listed(events: Collection[Coded], title: str, found: Compared | None = None) -> str:
    """A table of events; of ours where `found` holds them as they may be shown."""
    if not events:
        return element("p", text("None."))
    deadliest = by_deaths(events, MOST_LISTED)
    left = f" The {len(events) - len(deadliest):,} with the fewest deaths are left out." * (len(events) > MOST_LISTED)
    head = ("Id", "Days", "Place", "Type", "Deaths", "Actors")
    rows = (_listing(event, found.told[event.id] if found else None) for event in deadliest)
    return table(head, rows, f"{title}, the deadliest first.{left}")


def by_deaths(events: Collection[Coded], most: int) -> list[Coded]:
    """So many of the deadliest, the first of them the deadliest."""
    return nlargest(most, events, key=dead)


def _listing(event: Coded, told: ToldIncident | None) -> Iterator[str]:
    days = days_in_words(event.start, event.end)
    yield from map(text, (event.id, days, place_of(event), kind_of(event, told), deaths_of(event)))
    yield text("; ".join(actors_of(event, told)))


def _small(words: str) -> str:
    return element("p", text(words), class_="grade")
