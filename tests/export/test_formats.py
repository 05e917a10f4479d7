"""Tables that a spreadsheet opens without harm, and GeoJSON as RFC 7946 has it."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core import Event, Incident
from dateline.core.record import event_row, incident_row
from dateline.export.geojson import FeatureCollection
from dateline.export.jsonl import JsonLines
from dateline.export.tables import (
    CLAIM_COLUMNS,
    INCIDENT_COLUMNS,
    Table,
    flat_claims,
    flat_incident,
    safe_cell,
)
from dateline.schema import vocabulary
from tests.core.coded import INCIDENTS, events

_STARTS = "=+-@\t\r\n＝＋－＠"


def incident_as_row(incident: Incident) -> dict[str, Any]:
    return incident_row(incident, vocabulary().counts)


def table(columns: tuple[str, ...], rows: list[dict[str, Any]]) -> str:
    stream = io.StringIO(newline="")
    writer = Table(stream, columns)
    for row in rows:
        writer.write(row)
    return stream.getvalue()


def read(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written, newline=""), strict=True))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (0, 0),
        (-33.4, -33.4),
        (True, True),
        ("Kabul", "Kabul"),
        ("", ""),
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-5 people", "'-5 people"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "' x"),
        ("\n=x", "' =x"),
        ("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("first\nsecond\r\nthird\u2028fourth", "first second third fourth"),
        ("'quoted", "'quoted"),
    ],
)
def test_a_cell_is_text_or_a_number_and_never_a_formula(value: object, cell: object) -> None:
    assert safe_cell(value) == cell


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from(_STARTS), max_size=12))
def test_no_text_makes_a_cell_that_starts_a_formula_or_breaks_a_line(text: str) -> None:
    cell = str(safe_cell(text))
    assert not cell.startswith(tuple(_STARTS))
    assert not cell.lstrip().startswith(tuple("=+-@"))
    assert len(cell.splitlines()) <= 1 or not set(cell) & set("\n\r\u2028\u2029")
    assert cell.removeprefix("'").split() == text.removeprefix("'").split()


@settings(max_examples=25)
@given(st.lists(INCIDENTS, max_size=3))
def test_every_incident_is_one_row_of_the_width_of_the_header(incidents: list[Incident]) -> None:
    rows = read(table(INCIDENT_COLUMNS, [flat_incident(incident_as_row(incident)) for incident in incidents]))
    assert rows[0] == list(INCIDENT_COLUMNS)
    assert [row[0] for row in rows[1:]] == [incident.id for incident in incidents]
    assert {len(row) for row in rows} == {len(INCIDENT_COLUMNS)}


@settings(max_examples=25)
@given(st.lists(events(), max_size=3))
def test_every_claim_is_one_row_of_one_line(coded: list[Event]) -> None:
    flat = [row for event in coded for row in flat_claims(event_row(event, None))]
    written = table(CLAIM_COLUMNS, flat)
    rows = read(written)
    assert [row[0] for row in rows[1:]] == [claim.id for event in coded for claim in event.claims]
    assert written.count("\r\n") == len(rows)
    assert written.count("\n") == len(rows)


@settings(max_examples=25)
@given(INCIDENTS)
def test_a_flat_row_fills_known_columns_only(incident: Incident) -> None:
    assert set(flat_incident(incident_as_row(incident))) <= set(INCIDENT_COLUMNS)


@settings(max_examples=25)
@given(events())
def test_a_flat_claim_fills_every_column(event: Event) -> None:
    for row in flat_claims(event_row(event, "abc")):
        assert set(row) == set(CLAIM_COLUMNS)


@settings(max_examples=25)
@given(st.lists(INCIDENTS, max_size=3))
def test_geojson_is_a_collection_of_points_longitude_first(incidents: list[Incident]) -> None:
    stream = io.StringIO()
    collection = FeatureCollection(stream)
    for incident in incidents:
        collection.write(incident_as_row(incident))
    collection.finish()
    found = json.loads(stream.getvalue(), parse_constant=pytest.fail)
    assert found["type"] == "FeatureCollection"
    places = {incident.id: incident.place for incident in incidents}
    for feature in found["features"]:
        place = places[feature["id"]]
        assert place is not None
        assert place.latitude is not None
        assert place.longitude is not None
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert (feature["type"], feature["geometry"]["type"]) == ("Feature", "Point")
        assert feature["geometry"]["coordinates"] == [round(place.longitude, 6), round(place.latitude, 6)]
        assert all(not isinstance(value, dict | list) for value in feature["properties"].values())


@given(st.lists(st.dictionaries(st.text(max_size=3), st.none() | st.text(max_size=5) | st.integers()), max_size=4))
def test_json_lines_are_one_line_a_row(rows: list[dict[str, Any]]) -> None:
    stream = io.StringIO(newline="")
    lines = JsonLines(stream)
    for row in rows:
        lines.write(row)
    lines.finish()
    written = stream.getvalue().split("\n")
    assert written.pop() == ""
    assert [json.loads(line) for line in written] == rows


def test_the_tables_are_utf_8_without_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        Table(stream, ("name",)).write({"name": "Şırnak “” ‘"})
    assert path.read_bytes() == "name\r\nŞırnak “” ‘\r\n".encode()
