"""The GeoPackage, opened by GDAL, and the SQLite file, opened by the real Datasette."""

import asyncio
import json
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
    assert [str(day.date()) for day in frame["start"].dropna()] == [
        told.time["start"] for told in found.values() if told.time.get("start")
    ]
    info = pyogrio.read_info(path, layer="incidents")
    types = dict(zip(info["fields"], info["dtypes"], strict=True))
    assert {types["start"], types["end"]} == {"datetime64[D]"}
    assert (types["killed_low"], types["latitude"]) == ("int64", "float64")
    claims = pyogrio.read_info(path, layer="claims")
    assert dict(zip(claims["fields"], claims["dtypes"], strict=True))["party"] == "bool"
    assert set(TABLES["incidents"]) <= set(info["fields"])
    assert tuple(info["total_bounds"]) == tuple(frame.total_bounds)


def ask(path: Path, address: str, metadata: dict[str, Any] | None = None) -> Any:
    async def get() -> Any:
        served = Datasette([str(path)], metadata=metadata)
        await served.invoke_startup()
        answer = await served.client.get(address)
        assert answer.status_code == 200
        return answer.json()

    return asyncio.run(get())


def test_datasette_serves_the_tables_with_their_keys(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    tables = {table["name"]: table for table in ask(path, "/incidents.json")["tables"] if not table["hidden"]}
    assert set(tables) == {"documents", "incidents", "actors", "values", "grounds", "events", "claims"}
    assert tables["incidents"]["count"] == len(told(tmp_path))
    assert {key["column"]: key["other_table"] for key in tables["claims"]["foreign_keys"]["outgoing"]} == {
        "event": "events", "incident": "incidents", "document": "documents"
    }  # fmt: skip
    assert {name for name, table in tables.items() if table["fts_table"]} == {"incidents", "claims", "documents"}


def test_datasette_searches_quotes_whatever_their_accents(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    found = ask(path, "/incidents/claims.json?_search=ninĕ+civilians&_shape=objects")
    assert [row["low"] for row in found["rows"] if row["property"] == "killed"] == [9]


def test_a_value_leads_to_its_rule_and_its_claims_in_sql(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    asked = (
        "select v.best, v.rule, g.side, c.quote from 'values' v join grounds g using (incident, property) "
        "join claims c on c.id = g.claim where v.property = 'killed' and c.quote = '15 people'"
    )
    with sqlite3.connect(path) as connection:
        found = connection.execute(asked).fetchall()
        doers = connection.execute("select name, actor from actors where role = 'perpetrator'").fetchall()
    connection.close()
    cell = next(one for one in told(tmp_path).values() if len(one.documents) > 1).row["cells"]["killed"]
    assert found == [(cell["best"], cell["rule"], "for", "15 people")]
    assert ("Islamic State", "islamic-state") in doers


def test_datasette_shows_the_tables_with_facets_and_what_they_are(tmp_path: Path) -> None:
    folder = written(tmp_path, "datasette")
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    shown = metadata["databases"]["incidents"]["tables"]
    page = ask(folder / "incidents.db", "/incidents/incidents.json?_shape=objects", metadata)
    assert set(page["facet_results"]) == set(shown["incidents"]["facets"])
    assert page["facet_results"]["country"]["results"][0]["value"] == "AF"
    with sqlite3.connect(folder / "incidents.db") as connection:
        for table, told_of in shown.items():
            columns = {row[1] for row in connection.execute(f'pragma table_info("{table}")')}
            assert {*told_of["facets"], told_of.get("label_column", told_of["facets"][0])} <= columns
    connection.close()


def test_every_claim_leads_to_an_event_and_a_document(tmp_path: Path) -> None:
    path = written(tmp_path, "datasette") / "incidents.db"
    with sqlite3.connect(path) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        sums = connection.execute("select count(*) from events where aggregate and incident is null").fetchone()
    connection.close()
    assert sums == (1,)
