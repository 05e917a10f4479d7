"""What is wrong with the fields of an event that somebody gives, in words for who wrote it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

Row = Mapping[str, Any]
Fits = Callable[[Any], bool]


def _is(*kinds: type) -> Fits:
    return lambda value: isinstance(value, kinds) and not isinstance(value, bool)


def _is_day(value: Any) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


def _between(low: int, high: int) -> Fits:
    return lambda value: _is(int, float)(value) and low <= value <= high


_TEXT, _OBJECT, _LIST, _DAY = (
    (_is(str), "text"),
    (_is(dict), "an object"),
    (_is(list), "a list"),
    (_is_day, "YYYY-MM-DD"),
)
_COUNT = (lambda value: _is(int)(value) and value >= 0, "a whole number from 0 on")
_FIELDS: Mapping[str, Mapping[str, tuple[Fits, str]]] = {
    "": {
        "document": (_is(str, int), "text"), "realis": _TEXT, "published": _DAY, "weapon": _TEXT, "time": _OBJECT,
        "place": _OBJECT, "anchor": _OBJECT, "actors": _LIST, "claims": _LIST,
    },
    "time": {"start": _DAY, "end": _DAY, "text": _TEXT},
    "place": {
        "country": _TEXT, "admin1": _TEXT, "admin2": _TEXT, "name": _TEXT, "site": _TEXT,
        "latitude": (_between(-90, 90), "a number from -90 to 90"),
        "longitude": (_between(-180, 180), "a number from -180 to 180"),
        "precision": (_between(1, 7), "a number from 1 to 7"),
    },
    "anchor": {"quote": _TEXT},
    "actors": {"id": _TEXT, "name": _TEXT, "text": _TEXT, "role": _TEXT},
    "claims": {"property": _TEXT, "low": _COUNT, "high": _COUNT},
}  # fmt: skip


def misfit(row: Row) -> str:
    """The first field that cannot be read, with what it should be; empty where all can. What is null is missing."""
    return next(_misfits(row), "")


def _misfits(row: Row) -> Iterator[str]:
    yield from _of_part("", row)
    for part in ("time", "place", "anchor"):
        yield from _of_part(part, row.get(part) or {})
    for part in ("actors", "claims"):
        for value in row.get(part) or ():
            yield from _of_part(part, value) if isinstance(value, dict) else [f"{part} holds {value!r}, no object"]
    time = row.get("time") or {}
    if time.get("start") and time.get("end") and time["end"] < time["start"]:
        yield f"time ends on {time['end']}, before it starts on {time['start']}"


def _of_part(part: str, row: Row) -> Iterator[str]:
    for name, (fits, told) in _FIELDS[part].items():
        if row.get(name) is not None and not fits(row[name]):
            yield f"{part}.{name} is {row[name]!r}, not {told}".lstrip(".")
