"""The reports that a page rests on."""

from collections.abc import Iterable, Iterator

from dateline.export.page.markup import element, text
from dateline.export.page.quotes import linked
from dateline.export.told import Row

_STATUS = {
    "no_event": "tells no event",
    "duplicate": "a copy of another report",
    "failed": "could not be read",
    "passed_over": "passed over",
}


def reports(documents: Iterable[Row]) -> Iterator[str]:
    """Every report with its outlet and day, by day; those from which nothing was coded say why."""
    rows = sorted(documents, key=lambda row: (row["published"] or "9999", row["name"]))
    if rows:
        items = element("ul", *map(_report, rows), id="all-reports")
        yield element("details", element("summary", text(f"All {len(rows):,} reports")), items, class_="list")


def _report(row: Row) -> str:
    named = ", ".join(str(part) for part in (row["outlet"], row["published"]) if part)
    status = _STATUS.get(row["status"])
    after = f" ({status})" if status else ""
    return element(
        "li", linked(row["title"] or row["name"], row["url"]), text(f"{f', {named}' if named else ''}{after}")
    )
