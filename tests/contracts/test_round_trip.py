"""Every layout is opened by a reader that nobody here wrote, and gives back what it can hold of each incident."""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import geopandas
import openpyxl
import pandas
import pyarrow.parquet
import pytest
from datasette.app import Datasette

from dateline.export import EXPORTERS, export, exporter
from dateline.export.source import RecordSource
from dateline.export.tables import INCIDENT_COLUMNS, flat_incident
from dateline.export.told import ToldIncident
from dateline.schema.countries import countries
from dateline.schema.crosswalks import country_codes
from tests.export.sample import write_sample

Row = Mapping[str, Any]


class Reader(NamedTuple):
    """Who opens a layout, the rows that it finds, and which incident each row must tell: cells by column."""

    name: str
    file: str
    read: Callable[[Path], Iterable[Row]]
    id_column: str
    wanted: Callable[[ToldIncident], Row]


def flat(told: ToldIncident) -> Row:
    row = flat_incident(told.row)
    return {column: row.get(column) for column in INCIDENT_COLUMNS}


def of_csv(path: Path, sep: str = ",") -> Iterable[Row]:
    return pandas.read_csv(path, sep=sep, dtype=str, keep_default_na=False).to_dict("records")  # type: ignore[no-any-return]


def of_json_lines(path: Path) -> Iterable[Row]:
    frame = pandas.read_json(path, lines=True, dtype=False)
    days = frame.map(lambda cell: cell.date().isoformat() if isinstance(cell, pandas.Timestamp) else cell)
    return days.to_dict("records")  # type: ignore[no-any-return]


def of_workbook(path: Path) -> Iterable[Row]:
    header, *rows = openpyxl.load_workbook(path)["incidents"].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def of_parquet(path: Path) -> Iterable[Row]:
    return pyarrow.parquet.read_table(path).to_pylist()  # type: ignore[no-any-return]


def of_json(path: Path) -> Iterable[Row]:
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def of_map(path: Path, **layer: str) -> Iterable[Row]:
    return geopandas.read_file(path, **layer).to_dict("records")  # type: ignore[no-any-return]


def of_datasette(path: Path) -> Iterable[Row]:
    async def get() -> Any:
        served = Datasette([str(path)])
        await served.invoke_startup()
        return (await served.client.get("/incidents/incidents.json?_shape=array&_size=max")).json()

    rows: list[Row] = asyncio.run(get())
    return rows


def of_entities(path: Path) -> Iterable[Row]:
    model = pytest.importorskip("followthemoney", reason="followthemoney needs ICU to install").model
    proxies = (model.get_proxy(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())
    names = ("name", "startDate", "endDate", "country", "location")
    return [
        {"id": proxy.id, **{name: proxy.first(name) for name in names}}
        for proxy in proxies
        if proxy.schema.name == "Event"
    ]


def of_hxl(path: Path) -> Iterable[Row]:
    hxl = pytest.importorskip("hxl")
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        return [dict(zip(source.headers, row.values, strict=True)) for row in source]


def of_slides(path: Path) -> Iterable[Row]:
    for slide in json.loads(path.read_text(encoding="utf-8"))["events"]:
        days = {key: str(date(**slide[key])) for key in ("start_date", "end_date") if key in slide}
        yield {"id": slide["unique_id"], **days}


def in_json(told: ToldIncident) -> Row:
    return {key: value for key, value in told.row.items() if not isinstance(value, bool | int | float)}


def in_map(told: ToldIncident) -> Row:
    return {key: told.row[key] for key in ("type", "summary")}


def in_database(told: ToldIncident) -> Row:
    """The documents and events of an incident are rows of their own there."""
    return {column: value for column, value in flat(told).items() if column not in ("documents", "events")}


def place(told: ToldIncident, key: str) -> Any:
    return told.place.get(key)


def iso3(told: ToldIncident) -> str | None:
    code = place(told, "country")
    return country_codes()[code].iso3 if code else None


def country(told: ToldIncident) -> str | None:
    code = place(told, "country")
    return countries()[code].name if code else None


def in_ged(told: ToldIncident) -> Row:
    start, end = told.time["start"], told.time["end"]
    codes, province = country_codes()[told.place["country"]], place(told, "admin1")
    return {
        "date_start": f"{start} 00:00:00.000", "date_end": f"{end} 00:00:00.000",
        "where_prec": place(told, "precision"),
        "where_description": place(told, "name"), "adm_1": province and f"{province} province",
        "adm_2": place(told, "admin2"),
        "latitude": place(told, "latitude"), "longitude": place(told, "longitude"), "country": country(told),
        "country_id": codes.gw, "low": told.count("killed")["low"], "number_of_sources": told.row["sources"],
    }  # fmt: skip


def in_acled(told: ToldIncident) -> Row:
    return {
        "location": place(told, "name"), "admin1": place(told, "admin1"), "admin2": place(told, "admin2"),
        "country": country(told), "iso": country_codes()[told.place["country"]].number,
        "latitude": place(told, "latitude"), "longitude": place(told, "longitude"), "notes": told.row["summary"],
        "fatalities": told.count("killed").get("low", 0),
    }  # fmt: skip


def in_polecat(told: ToldIncident) -> Row:
    return {
        "Event Date": told.time["start"], "Placename": place(told, "name"), "District": place(told, "admin2"),
        "Province": place(told, "admin1"), "Country": iso3(told), "Latitude": place(told, "latitude"),
        "Longitude": place(told, "longitude"), "GeoNames ID": place(told, "geonames_id"),
    }  # fmt: skip


def in_plover(told: ToldIncident) -> Row:
    days = told.time["start"], told.time["end"]
    return {"date": days[0], "enddate": days[1] if days[0] != days[1] else None, "text": told.row["summary"]}


def in_entities(told: ToldIncident) -> Row:
    words = ", ".join(dict.fromkeys(part for part in (place(told, "name"), place(told, "admin1")) if part))
    days = {"startDate": told.time.get("start"), "endDate": told.time.get("end")}
    return {**days, "name": told.row["summary"], "country": (place(told, "country") or "").lower(), "location": words}


def in_hxl(told: ToldIncident) -> Row:
    killed, injured = told.count("killed"), told.count("injured")
    return {
        "event_type": told.row["type"], "realis": told.row["realis"], "date_start": told.time.get("start"),
        "date_end": told.time.get("end"), "country": country(told), "country_code": iso3(told),
        "admin1": place(told, "admin1"), "admin2": place(told, "admin2"), "location": place(told, "name"),
        "latitude": place(told, "latitude"), "longitude": place(told, "longitude"), "killed": killed.get("best"),
        "killed_min": killed.get("low"), "killed_max": killed.get("high"), "injured_min": injured.get("low"),
        "perpetrator": "; ".join(told.names("perpetrator")), "description": told.row["summary"],
    }  # fmt: skip


def in_timemap(told: ToldIncident) -> Row:
    year, month, day = told.time["start"].split("-")
    return {
        "date": f"{month}/{day}/{year}", "location": place(told, "name"), "latitude": place(told, "latitude"),
        "longitude": place(told, "longitude"), "type": told.row["type"], "time_precision": told.time["precision"],
    }  # fmt: skip


def in_slides(told: ToldIncident) -> Row:
    start, end = told.time["start"], told.time["end"]
    return {"start_date": start, "end_date": end if end != start else None}


GDAL, ALONE = "GDAL, through geopandas", "none for Python"
READERS: Mapping[str, Reader] = {
    "csv": Reader("pandas", "incidents.csv", of_csv, "id", flat),
    "jsonl": Reader("pandas", "incidents.jsonl", of_json_lines, "id", in_json),
    "geojson": Reader(GDAL, "incidents.geojson", of_map, "id", in_map),
    "xlsx": Reader("openpyxl", "incidents.xlsx", of_workbook, "id", flat),
    "parquet": Reader("pyarrow", "incidents.parquet", of_parquet, "id", flat),
    "geopackage": Reader(GDAL, "incidents.gpkg", partial(of_map, layer="incidents"), "id", flat),
    "datasette": Reader("Datasette", "incidents.db", of_datasette, "id", in_database),
    "ucdp-ged": Reader("pandas", "ged.csv", of_csv, "relid", in_ged),
    "acled": Reader("pandas", "acled.csv", of_csv, "event_id_cnty", in_acled),
    "polecat": Reader("pandas", "polecat.tsv", partial(of_csv, sep="\t"), "Event ID", in_polecat),
    "plover": Reader("pandas", "plover.jsonl", of_json_lines, "id", in_plover),
    "hxl": Reader("libhxl", "incidents.hxl.csv", of_hxl, "event_id", in_hxl),
    "followthemoney": Reader("followthemoney", "entities.ftm.jsonl", of_entities, "id", in_entities),
    "timemap": Reader(ALONE, "events.json", of_json, "id", in_timemap),
    "timelinejs": Reader(ALONE, "timeline.json", of_slides, "id", in_slides),
}
SUMS = {"hapi": "pandas"}  # one row is many incidents: tests/export/formats/test_acled.py


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("record") / "out")


def same(wanted: Any, found: Any) -> bool:
    """Whether a cell comes back: as a number or a day where it was one, empty where it was, else letter for letter."""
    if wanted in (None, "", []):
        return found in (None, "", []) or bool(pandas.isna(found))
    if isinstance(wanted, int | float):
        return float(found) == pytest.approx(wanted, abs=1e-6)
    if isinstance(found, datetime):  # a day of a table, which its reader gives as midnight
        return found.time() == time() and found.date().isoformat() == wanted
    if isinstance(wanted, str):
        return str(found).removeprefix("'") == wanted
    return bool(found == wanted)


def test_every_layout_has_a_reader() -> None:
    assert set(READERS) | set(SUMS) == set(EXPORTERS)


@pytest.mark.parametrize("layout", sorted(READERS))
def test_what_a_layout_can_hold_comes_back(record: Path, tmp_path: Path, layout: str) -> None:
    export(layout, record, tmp_path / "export", show_names=True)
    reader = READERS[layout]
    taken = {told.id: told for told in RecordSource(record).incidents() if not exporter(layout).refuses(told)}
    size = len(next(iter(taken)))  # some layouts put more before our ids
    rows = {str(row[reader.id_column])[-size:]: row for row in reader.read(tmp_path / "export" / reader.file)}
    assert set(rows) == set(taken)
    lost = [
        (id_, column, value, rows[id_].get(column))
        for id_, told in taken.items()
        for column, value in reader.wanted(told).items()
        if not same(value, rows[id_].get(column))
    ]
    assert lost == []


def test_the_docs_name_who_opens_each_layout() -> None:
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "export.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("| `")
    ]
    named = {cells[0].strip("`"): cells[-1] for cells in rows}
    assert named == {**{layout: reader.name for layout, reader in READERS.items()}, **SUMS}
