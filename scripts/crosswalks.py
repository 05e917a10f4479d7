"""Write the page of the crosswalks from the tables that the program uses."""

import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.schema.countries import countries
from dateline.schema.crosswalks import SCHEMES, Crossing, acled_arms, crosswalk, ged_names
from dateline.schema.crosswalks.ged import ged_area_words

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "crosswalks.md"
HEAD = """# Crosswalks

Our types in the schemes of others, each row with its reason. The tables are data: `src/dateline/schema/crosswalks`. Of
several rows of a type the first whose condition holds counts: `doer` and `target` are kinds of actors, `weapon` is told
with one of the words, `killed` means that a death is told. "None" means that the scheme has no place for the type, so
that an export leaves it out and says so. This page is written by `python scripts/crosswalks.py`.
"""
TITLES = {"acled": "ACLED", "ucdp": "UCDP", "plover": "PLOVER and POLECAT", "cameo": "CAMEO", "gtd": "GTD"}


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for scheme in SCHEMES for line in _table(scheme)), *_arms(), *_names(), *_words()])


def _table(scheme: str) -> Iterator[str]:
    yield from (f"## {TITLES[scheme]}", "", "| our type | where | there | reason |", "|---|---|---|---|")
    for rows in crosswalk(scheme).values():
        yield from (f"| `{row.type}` | {_when(row)} | {_there(row)} | {row.reason} |" for row in rows)
    yield ""


def _arms() -> Iterator[str]:
    yield from ("## Arms of a state in ACLED's table", "", "Other actors go by our names.", "")
    yield from ("| ours | there | reason |", "|---|---|---|")
    yield from (f"| `{kind}` | {arm.name} | {arm.reason} |" for kind, arm in acled_arms().items())
    yield ""


def _names() -> Iterator[str]:
    yield from ("## Names in UCDP's event dataset", "", "Other countries and groups go by our names.", "")
    yield from ("| ours | there | reason |", "|---|---|---|")
    for code, named in ged_names("countries").items():
        yield f"| {countries()[code].name} | {named.name} | {named.reason} |"
    yield from (f"| `{id_}` | {named.name} | {named.reason} |" for id_, named in ged_names("actors").items())
    yield ""


def _words() -> Iterator[str]:
    yield from ("## Words for areas in UCDP's event dataset", "", "Of several rows for a country the first counts.", "")
    yield from ("| order | countries | areas | word | reason |", "|---|---|---|---|---|")
    for row in ged_area_words():
        areas = ", ".join(row.names) or "all"
        yield f"| {row.order} | {', '.join(row.countries)} | {areas} | {row.word or 'none'} | {row.reason} |"
    yield ""


def _when(row: Crossing) -> str:
    return ", ".join(f"{key}: {', '.join(v) if isinstance(v, list) else v}" for key, v in row.when.items())


def _there(row: Crossing) -> str:
    if row.target.get("armed_force") is not None:
        return "armed force" if row.target["armed_force"] else "none"
    return ", ".join(str(value) for value in row.target.values()) or "none"


if __name__ == "__main__":
    sys.exit(PAGE.write_text(page(), encoding="utf-8") and 0)
