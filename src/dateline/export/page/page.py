"""The page as a layout: figures first, then every incident with its quotes, then the reports."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from dateline.export.fields import FIELDS
from dateline.export.losses import Losses
from dateline.export.page.dead import Dead
from dateline.export.page.document import document
from dateline.export.page.episodes import Episodes
from dateline.export.page.incident import article, first_day
from dateline.export.page.markup import element, text
from dateline.export.page.overview import Overview
from dateline.export.page.reports import reports
from dateline.export.page.section import Section, contents
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident

TITLE = "What is reported"
_UNDATED = "Without a day"


class Page:
    """One HTML file under a title, without a script, that opens from a disk."""

    files: tuple[str, ...] = ("report.html",)
    fields = frozenset(FIELDS) - {
        "geonames_id", "events", "time precision", "place precision", "site", "ids of actors", "ids merged into it",
    }  # fmt: skip
    aggregates = False
    documents = True

    def __init__(self, title: str = TITLE) -> None:
        self._title = title

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the page, incidents by date, those without one last."""
        episodes = Episodes.of(record)
        overview = Overview(dead=Dead(episodes.several))
        articles = sorted(
            (first_day(told), told.id, article(told, episodes.around(told.row))) for told in overview.seen(incidents)
        )
        sections = (
            *overview.sections(),
            Section("episodes", "What went on for days, and series", tuple(episodes.html())),
            Section("incidents", "Every incident", tuple(_by_year([(day, html) for day, _, html in articles]))),
            Section("reports", "The reports", tuple(reports(record.rows("documents.jsonl")))),
        )
        body = (
            element("h1", text(self._title)),
            contents(sections),
            element("main", *(part for section in sections for part in section.html())),
        )
        with (folder / self.files[0]).open("w", encoding="utf-8", newline="") as stream:
            stream.write(document(self._title, body))


def _by_year(articles: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The articles under a heading for each year, with links to the years before them."""
    years = list(dict.fromkeys(day[:4] for day, _ in articles))
    links = (element("li", element("a", text(_year(year)), href=f"#y-{year}")) for year in years)
    if len(years) > 1:
        yield element("nav", element("ul", *links), aria_label="Years")
    for year, own in groupby(articles, lambda one: one[0][:4]):
        yield element("h3", text(_year(year)), id=f"y-{year}", class_="year")
        yield from (html for _, html in own)


def _year(year: str) -> str:
    return year if year.isdigit() else _UNDATED
