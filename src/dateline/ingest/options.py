"""What a user may say about the reports to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How reports are read. What is given here goes before what the reports themselves say.

    `columns` maps our field (text, title, date, outlet, url, id) to the name of the reader's column or key.
    `sidecar` is a CSV with a `name` column that gives title, outlet, url and published for single reports.
    `today` is the day after which a publication date cannot lie; None takes no date as too late. `max_bytes`
    is the size that one report, or one member of an archive, may have; `max_characters` the length of its text, which
    the time of coding grows with: two million are some 800 pages.
    """

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    sidecar: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    languages: frozenset[str] = frozenset({"en"})
    today: date | None = None
    max_bytes: int = 200_000_000
    max_characters: int = 2_000_000
