"""A CSV that gives title, outlet, address and day for single reports."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.ingest.dates import read_date

_FIELDS = ("title", "outlet", "url", "published")


@dataclass(frozen=True, slots=True)
class Given:
    """What a sidecar says of one report; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None


def read_sidecar(path: Path) -> Mapping[str, Given]:
    """What the sidecar gives, by the name of the report.

    Raises ValueError, in one line, for a file that is missing, has no `name` column, or holds a date that is none.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ValueError(f"{path}: the sidecar cannot be read ({type(error).__name__}); give a UTF-8 CSV") from error
    if rows and "name" not in rows[0]:
        raise ValueError(f"{path}: the sidecar has no column 'name'; its columns may be name, {', '.join(_FIELDS)}")
    return {row["name"]: _given(path, number, row) for number, row in enumerate(rows, start=2)}


def _given(path: Path, number: int, row: Mapping[str, str | None]) -> Given:
    values = {key: (row.get(key) or "").strip() or None for key in _FIELDS}
    written = values.pop("published")
    day = read_date(written) if written else None
    if written and day is None:
        raise ValueError(f"{path}, row {number}: {written!r} is no date; write it as 2019-01-24")
    return Given(**values, published=day)
