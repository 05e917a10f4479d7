"""From labelled reports and sorted news items to the gate that leaves unread what cannot tell an event."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from dateline.extract.neural.gate import Gate, stretches
from dateline.extract.neural.tokens import Integers, WordPieces
from dateline.train import logistic
from dateline.train.labelled import LabelledReport

TOLD, SILENT = ("Armed",), ("Sports", "Arts", "Science", "Business", "Health")  # how categories of items begin
LIMIT = -2.5
_HELD = 0.6  # share of the words of an act that must stand in a stretch for it to tell the act
_SHRINK = 2.0  # on half the squares of the weights, against a loss that is a sum
_STEPS = 200
_WORTH = 4.0  # how much more an act that is missed costs than a silent stretch that is read
_SORTED = 0.5  # what an item that is only sorted under conflicts counts


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces, whether they tell an act, and what they count."""

    ids: Integers
    told: bool
    weight: float


def of_reports(pieces: WordPieces, reports: Sequence[LabelledReport]) -> Iterator[Stretch]:
    """The stretches of labelled reports; one that holds a part of an act alone is left out."""
    for report in reports:
        cut = pieces.cut(report.text)
        acts = [span for event in report.events for span in (event.anchor, *event.again)]
        for start, end in stretches(len(cut)):
            first, last = int(cut.starts[start]), int(cut.ends[end - 1])
            shares = [max(0, min(last, a.end) - max(first, a.start)) / len(a) for a in acts]
            most = max(shares, default=0.0)
            if most == 0 or most >= _HELD:
                yield Stretch(cut.ids[start:end], most > 0, _WORTH if most > 0 else 1.0)


def ids(files: Iterable[Path]) -> set[str]:
    """The ids in files of JSON Lines. Raises ValueError where one is not such."""
    return {row["id"] for file in files for row in _rows(file)}


def of_items(pieces: WordPieces, file: Path, left_out: Collection[str] = ()) -> Iterator[Stretch]:
    """The stretches of news items with `id`, `category` and `text`: conflicts tell acts, sport and the like none.

    Raises ValueError where the file is not such.
    """
    rows = [row for row in _rows(file) if row["id"] not in left_out]
    try:
        sorted_ = [(row["category"].startswith(TOLD), row) for row in rows if row["category"].startswith(TOLD + SILENT)]
    except KeyError as error:
        raise ValueError(f"{file}: holds an item without {error}") from error
    for told, row in sorted_:
        ids = pieces.cut(row["text"]).ids
        cut = stretches(len(ids))
        for start, end in cut[:1] if told else cut:
            yield Stretch(ids[start:end], told, _WORTH * _SORTED if told else 1.0)


def _rows(file: Path) -> list[dict[str, Any]]:
    try:
        with file.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        return [{**row, "id": str(row["id"])} for row in rows]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{file}: cannot be read as JSON Lines with an id each ({error})") from error


def fit(found: Sequence[Stretch], vocabulary: int, limit: float = LIMIT) -> Gate:
    """The gate with the least loss: a logistic regression over which pieces a stretch holds."""
    unique = [np.unique(stretch.ids) for stretch in found]
    bounds = np.cumsum([0, *map(len, unique)])
    columns = np.concatenate(unique)
    held = csr_matrix((np.ones(len(columns)), columns, bounds), shape=(len(found), vocabulary))
    told = np.array([stretch.told for stretch in found])
    worth = np.array([stretch.weight for stretch in found])
    best = logistic.fit(held, told, worth, _SHRINK, _STEPS)
    return Gate(float(best[0]), best[1:].astype(np.float32), limit)
