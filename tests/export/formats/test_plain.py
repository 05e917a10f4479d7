"""CSV, JSON Lines and GeoJSON come back as they were written, read by pandas and GDAL."""

import json
from pathlib import Path

import geopandas
import pandas

from dateline.export.tables import CLAIM_COLUMNS, INCIDENT_COLUMNS, flat_claims, flat_incident
from tests.export.formats.written import told, written


def test_csv_comes_back(tmp_path: Path) -> None:
    folder = written(tmp_path, "csv")
    table = pandas.read_csv(folder / "incidents.csv", dtype=str, keep_default_na=False)
    assert tuple(table.columns) == INCIDENT_COLUMNS
    for row in table.to_dict("records"):
        flat = flat_incident(told(tmp_path)[row["id"]].row)
        for column in INCIDENT_COLUMNS:
            expected = "" if flat.get(column) is None else str(flat[column])
            assert str(row[column]).removeprefix("'") == expected, column


def test_claims_come_back_with_their_aggregates(tmp_path: Path) -> None:
    folder = written(tmp_path, "csv")
    table = pandas.read_csv(folder / "claims.csv", dtype=str, keep_default_na=False)
    assert tuple(table.columns) == CLAIM_COLUMNS
    expected = [claim["id"] for t in told(tmp_path).values() for event in t.events for claim in flat_claims(event)]
    assert sorted(set(table["id"]) - set(expected)) == sorted(table[table["incident"] == ""]["id"])
    assert set(expected) <= set(table["id"])


def test_no_cell_of_a_csv_starts_a_formula(tmp_path: Path) -> None:
    folder = written(tmp_path, "csv")
    for name in ("incidents.csv", "claims.csv", "documents.csv"):
        table = pandas.read_csv(folder / name, dtype=str, keep_default_na=False)
        cells = [str(cell) for row in table.to_numpy().tolist() for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "@")) or cell[:2] in ("-=", "-@")] == []


def test_json_lines_come_back(tmp_path: Path) -> None:
    folder = written(tmp_path, "jsonl")
    table = pandas.read_json(folder / "incidents.jsonl", lines=True, dtype=False)
    assert set(table["id"]) == set(told(tmp_path))
    for name in ("incidents.jsonl", "events.jsonl", "documents.jsonl"):
        own, record = ((one / name).read_text(encoding="utf-8").splitlines() for one in (folder, tmp_path / "out"))
        assert list(map(json.loads, own)) == list(map(json.loads, record))
        assert len(own) == len(record)


def test_rows_are_in_order_of_days_and_those_without_one_are_last(tmp_path: Path) -> None:
    table = pandas.read_csv(written(tmp_path, "csv") / "incidents.csv", keep_default_na=False)
    dated = [day for day in table["start"] if day]
    assert dated == sorted(dated)
    assert list(table["start"])[: len(dated)] == dated


def test_geojson_comes_back(tmp_path: Path) -> None:
    frame = geopandas.read_file(written(tmp_path, "geojson") / "incidents.geojson")
    assert frame.crs.to_epsg() == 4326
    found = told(tmp_path)
    assert set(frame["id"]) == {id_ for id_, one in found.items() if one.point}
    for row in frame.itertuples():
        latitude, longitude = found[row.id].point or (None, None)
        assert (row.geometry.y, row.geometry.x) == (latitude, longitude)
        assert row.type == found[row.id].row["type"]
