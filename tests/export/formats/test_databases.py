"""The GeoPackage, opened by GDAL, and the SQLite file, opened by the real Datasette."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
from datasette.app import Datasette

from dateline.export.columns import TABLES
from tests.export.formats.written import told, written


def test_gdal_reads_the_layers_of_a_geopackage(tmp_path: Path) -> None:
    path = written(tmp_path, "geopackage") / "incidents.gpkg"
    assert dict(pyogrio.list_layers(path).tolist()) == {
        "incidents": "Point", "claims": None, "documents": None
    }  # fmt: skip
    frame = geopandas.read_file(path, layer="incidents")
    assert frame.crs.to_epsg() == 4326
    found = told(tmp_path)
    assert list(frame["id"]) == list(found)
    for row in frame.itertuples():
        point = (row.geometry.y, row.geometry.x) if row.geometry is not None else None
        assert point == found[row.id].point
    info = pyogrio.read_info(path, layer="incidents")
    assert set(TABLES["incidents"]) <= set(info["fields"])
    assert tuple(info["total_bounds"]) == tuple(frame.total_bounds)


def ask(path: Path, address: str) -> Any:
    async def get() -> Any:
        served = Datasette([str(path)])
        await served.invoke_startup()
        answer = await served.client.get(address)
        assert answer.status_code == 200
        return answer.json()

    return asyncio.run(get())


def test_datasette_serves_the_tables_with_their_keys(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    tables = {table["name"]: table for table in ask(path, "/incidents.json")["tables"] if not table["hidden"]}
    assert set(tables) == {"documents", "incidents", "events", "claims"}
    assert tables["incidents"]["count"] == len(told(tmp_path))
    assert {key["column"]: key["other_table"] for key in tables["claims"]["foreign_keys"]["outgoing"]} == {
        "event": "events", "incident": "incidents", "document": "documents"
    }  # fmt: skip
    assert {name for name, table in tables.items() if table["fts_table"]} == {"incidents", "claims", "documents"}


def test_datasette_searches_quotes_whatever_their_accents(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    found = ask(path, "/incidents/claims.json?_search=ninĕ+civilians&_shape=objects")
    assert [row["low"] for row in found["rows"] if row["property"] == "killed"] == [9]


def test_every_claim_leads_to_an_event_and_a_document(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    with sqlite3.connect(path) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        sums = connection.execute("select count(*) from events where aggregate and incident is null").fetchone()
    connection.close()
    assert sums == (1,)
