"""The cells on sources in UCDP's layout: quoted triples of office, date and headline, and the same unzipped."""

from typing import Any

from dateline.export.told import ToldIncident

NOT_KNOWN = ""


def source_cells(told: ToldIncident) -> dict[str, Any]:
    """The six cells; lists are joined by semicolons, of equal length and in the order of the documents."""
    offices = [_clean(row["outlet"] or row["name"]) for row in told.documents]
    dates = [row["published"] or NOT_KNOWN for row in told.documents]
    headlines = [_clean(row["title"] or NOT_KNOWN) for row in told.documents]
    triples = (f'"{office},{day},{title}"' for office, day, title in zip(offices, dates, headlines, strict=True))
    speakers = dict.fromkeys(_clean(claim["speaker"]["text"]) for claim in told.claims("killed"))
    return {
        "number_of_sources": told.row["sources"],
        "source_article": ";".join(triples),
        "source_office": ";".join(offices),
        "source_date": ";".join(dates),
        "source_headline": ";".join(headlines),
        "source_original": ", ".join(name for name in speakers if name) or None,
    }


def _clean(text: str) -> str:
    """The text without the marks that part the cells: a double quote and a semicolon."""
    return " ".join(text.replace('"', "'").replace(";", ",").split())
