"""A comparison as tables for those who compare."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.cli.comparison import worst
from dateline.evaluate.compare import CodedEvent, Comparison, Part, by_province
from dateline.evaluate.compare.likeness import days_apart, km_apart, likeness
from dateline.export.tables import Table

TABLES = ("matched.csv", "missing.csv", "extra.csv", "not_compared.csv", "by_province.csv", "by_month.csv")
_CELLS = ("kind", "start", "end", "place", "admin1", "country", "low", "best", "high", "actors")
_EVENT = ("id", "line", *_CELLS)
_ALIKE = ("likeness", "time_likeness", "place_likeness", "type_likeness", "actors_likeness", "days_apart", "km_apart")
_PAIR = (*(f"{side}_{name}" for side in ("our", "their") for name in _EVENT), *_ALIKE)


def write_tables(out: Path, found: Comparison, groups: Sequence[Part]) -> None:
    """Six tables; matched pairs with the widest disagreement on deaths first. `groups` are by province and month."""
    out.mkdir(parents=True, exist_ok=True)
    matched, missing, extra, apart, provinces, months = (out / name for name in TABLES)
    _table(matched, _PAIR, (_pair(ours, theirs, found) for ours, theirs in worst(found)))
    _table(missing, _EVENT, map(_row, found.missing))
    _table(extra, _EVENT, map(_row, found.extra))
    _table(apart, ("reason", *_EVENT), ({"reason": why, **_row(event)} for event, why in found.ours_apart.events))
    for path, summed, names in (
        (provinces, by_province(groups), ("country", "admin1")),
        (months, groups, ("country", "admin1", "month")),
    ):
        rows = list(_sums(summed, names))
        _table(path, tuple(rows[0]) if rows else names, rows)


def _sums(found: Iterable[Part], names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The counts of each part and the agreement in it; empty where nothing can agree."""
    for part in found:
        agreed = part.agreement
        counts = {"matched": len(part.matched), "missing": part.missing, "extra": len(part.extra)}
        shares = {name: _figure(share) if pairs else None for name, (share, pairs) in agreed.shares.items()}
        alphas = {name: _figure(value) for name, value in agreed.alphas.items()}
        yield {**dict(zip(names, part.key, strict=True)), **counts, **shares, **alphas}


def _pair(ours: CodedEvent, theirs: CodedEvent, found: Comparison) -> dict[str, Any]:
    alike, apart = likeness(ours, theirs, found.window), km_apart(ours, theirs)
    features = {f"{name}_likeness": _figure(value) for name, value in alike._asdict().items()} if alike else {}
    return {
        **_row(ours, "our_"),
        **_row(theirs, "their_"),
        "likeness": _figure(alike.whole) if alike else None,
        **features,
        "days_apart": days_apart(ours, theirs),
        "km_apart": None if apart is None else round(apart, 1),
    }


def _row(event: CodedEvent, prefix: str = "") -> dict[str, Any]:
    cells: dict[str, Any] = {name: getattr(event, name) for name in _CELLS}
    cells |= {"id": event.id, "line": event.where, "actors": "; ".join(event.actors)}
    cells |= {"start": event.start.isoformat(), "end": event.end.isoformat()}
    return {f"{prefix}{name}": value for name, value in cells.items()}


def _figure(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _table(path: Path, columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = Table(stream, columns)
        for row in rows:
            table.write(row)
