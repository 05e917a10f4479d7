"""What each layout holds of its incidents, read back: by id, the fields that it can hold as the record has them."""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet
import pyogrio

Row = dict[str, Any]
_COUNTS = tuple(f"{count}_{end}" for count in ("killed", "injured") for end in ("low", "best", "high"))
_FLAT = ("type", "realis", "start", "end", "place", "latitude", "longitude", "weapon", "summary", *_COUNTS)


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def _plain(value: Any) -> Any:
    """The value as JSON has it: days as ISO text, nothing for an empty cell."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else value if value != "" else None


def _kept(row: Mapping[str, Any], names: tuple[str, ...] = _FLAT) -> Row:
    return {name: _plain(row.get(name)) for name in names}


def _table(path: Path, delimiter: str = ",", skip: int = 0) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))[skip:]


def _csv(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in _table(folder / "incidents.csv"):
        numbers = {name: _number(row[name]) for name in ("latitude", "longitude", *_COUNTS)}
        # An apostrophe keeps a spreadsheet from running the cell.
        yield row["id"], _kept({**row, "weapon": row["weapon"].removeprefix("'"), **numbers})


def _jsonl(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in map(json.loads, (folder / "incidents.jsonl").read_text(encoding="utf-8").splitlines()):
        yield row["id"], fields_of(row)


def _geojson(folder: Path) -> Iterator[tuple[str, Row]]:
    for one in json.loads((folder / "incidents.geojson").read_text(encoding="utf-8"))["features"]:
        longitude, latitude = one["geometry"]["coordinates"]
        yield one["id"], _kept({**one["properties"], "latitude": latitude, "longitude": longitude})


def _xlsx(folder: Path) -> Iterator[tuple[str, Row]]:
    header, *rows = openpyxl.load_workbook(folder / "incidents.xlsx")["incidents"].iter_rows(values_only=True)
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        yield cells["id"], _kept(cells)


def _parquet(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in pyarrow.parquet.read_table(folder / "incidents.parquet").to_pylist():
        yield row["id"], _kept(row)


def _geopackage(folder: Path) -> Iterator[tuple[str, Row]]:
    frame = pyogrio.read_dataframe(folder / "incidents.gpkg", layer="incidents", use_arrow=True)
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        yield row["id"], _kept(row)


def _datasette(folder: Path) -> Iterator[tuple[str, Row]]:
    connection = sqlite3.connect(folder / "incidents.db")
    connection.row_factory = sqlite3.Row
    rows = connection.execute("select * from incidents").fetchall()
    connection.close()
    for row in rows:
        yield row["id"], _kept(dict(row))


def _ged(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in _table(folder / "ged.csv"):
        days = {"start": row["date_start"][:10], "end": row["date_end"][:10]}
        point = {key: _number(row[key]) for key in ("latitude", "longitude")}
        yield row["relid"].split("-")[-1], {**days, **point, "place": row["where_coordinates"]}


def _acled(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in _table(folder / "acled.csv"):
        point = {key: _number(row[key]) for key in ("latitude", "longitude")}
        yield row["event_id_cnty"][3:], {**point, "place": row["location"], "summary": row["notes"]}


def _polecat(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in _table(folder / "polecat.tsv", "\t"):
        point = {key: _number(row[key.title()]) for key in ("latitude", "longitude")}
        yield row["Event ID"], {**point, "start": row["Event Date"], "place": row["Placename"] or None}


def _plover(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in map(json.loads, (folder / "plover.jsonl").read_text(encoding="utf-8").splitlines()):
        place = row.get("event_loc", {})
        days = {"start": row["date"], "end": row.get("enddate", row["date"])}
        point = {"latitude": place.get("lat"), "longitude": place.get("lon")}
        yield row["id"], {**days, **point, "place": place.get("resolved_place"), "summary": row["text"]}


def _timelinejs(folder: Path) -> Iterator[tuple[str, Row]]:
    for slide in json.loads((folder / "timeline.json").read_text(encoding="utf-8"))["events"]:
        days = [date(**slide.get(key, slide["start_date"])).isoformat() for key in ("start_date", "end_date")]
        yield slide["unique_id"], dict(zip(("start", "end"), days, strict=True))


def _timemap(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in json.loads((folder / "events.json").read_text(encoding="utf-8")):
        point = {key: float(row[key]) for key in ("latitude", "longitude")}
        day = datetime.strptime(row["date"], "%m/%d/%Y").date().isoformat()
        told = {"type": row["type"], "start": day, "place": row["location"]}
        yield row["id"], {**told, **point, "summary": row["description"].split("\n")[0]}


def _followthemoney(folder: Path) -> Iterator[tuple[str, Row]]:
    rows = [json.loads(line) for line in (folder / "entities.ftm.jsonl").read_text(encoding="utf-8").splitlines()]
    entities = {row["id"]: {name: values[0] for name, values in row["properties"].items()} for row in rows}
    for row in rows:
        if row["schema"] == "Event":
            event = entities[row["id"]]
            place = entities.get(event.get("addressEntity", ""), {})
            point = {key: _number(place.get(key)) for key in ("latitude", "longitude")}
            days = {"start": event.get("startDate"), "end": event.get("endDate")}
            yield row["id"], {**days, **point, "place": place.get("city"), "summary": event["name"]}


def _hxl(folder: Path) -> Iterator[tuple[str, Row]]:
    for row in _table(folder / "incidents.hxl.csv", skip=1):
        ends = {"low": "_min", "best": "", "high": "_max"}
        counts = {f"{c}_{end}": _number(row[f"{c}{tag}"]) for c in ("killed", "injured") for end, tag in ends.items()}
        point = {key: _number(row[key]) for key in ("latitude", "longitude")}
        told = {"type": row["event_type"], "start": row["date_start"] or None, "end": row["date_end"] or None}
        yield row["event_id"], {**told, **point, **counts, "place": row["location"] or None}


READERS: Mapping[str, Callable[[Path], Iterator[tuple[str, Row]]]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "geojson": _geojson,
    "xlsx": _xlsx,
    "parquet": _parquet,
    "geopackage": _geopackage,
    "datasette": _datasette,
    "ucdp-ged": _ged,
    "acled": _acled,
    "polecat": _polecat,
    "plover": _plover,
    "timelinejs": _timelinejs,
    "timemap": _timemap,
    "followthemoney": _followthemoney,
    "hxl": _hxl,
}


def fields_of(row: Row) -> Row:
    """The same fields of a line of incidents.jsonl."""
    time, place = row["time"] or {}, row["place"] or {}
    counts = {name: (row.get(name.split("_")[0]) or {}).get(name.split("_")[1]) for name in _COUNTS}
    return {
        **{key: row[key] for key in ("type", "realis", "weapon", "summary")},
        **{key: time.get(key) for key in ("start", "end")},
        **{"place": place.get("name"), "latitude": place.get("latitude"), "longitude": place.get("longitude")},
        **counts,
    }
