"""UCDP's layout as its users read it: with pandas and a parser of geometries."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import pandas
import pytest
from shapely import from_wkt

from dateline.export import export
from dateline.export.formats.ged_places import priogrid
from dateline.export.formats.ucdp_ged import COLUMNS, UcdpGed, date_precision
from tests.export.formats.written import told, written
from tests.export.sample import write_sample

WHOLE = ("id", "year", "where_prec", "event_clarity", "date_prec", "best", "high", "low", "deaths_a", "deaths_b",
         "deaths_civilians", "deaths_unknown")  # fmt: skip


@pytest.fixture
def table(tmp_path: Path) -> pandas.DataFrame:
    return pandas.read_csv(written(tmp_path, "ucdp-ged") / "ged.csv")


def row(table: pandas.DataFrame, tmp_path: Path, document: str) -> "pandas.Series[object]":
    wanted = next(id_ for id_, one in told(tmp_path).items() if document in one.row["documents"])
    return table[table["relid"].str.endswith(wanted)].iloc[0]


def test_there_are_49_columns_and_whole_numbers_read_as_such(table: pandas.DataFrame) -> None:
    assert tuple(table.columns) == COLUMNS
    assert len(COLUMNS) == 49
    assert all(pandas.api.types.is_integer_dtype(table[column]) for column in WHOLE)
    assert table["id"].is_unique


def test_deaths_add_up_and_lie_in_their_range(table: pandas.DataFrame) -> None:
    parts = table[["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]].sum(axis=1)
    assert (parts == table["best"]).all()
    assert (table["low"] <= table["best"]).all()
    assert (table["best"] <= table["high"]).all()
    assert (table["high"] >= 1).all()


def test_dates_and_geometries_are_read(table: pandas.DataFrame, tmp_path: Path) -> None:
    days = pandas.to_datetime(table["date_start"], format="%Y-%m-%d %H:%M:%S.%f")
    assert days.dt.year.tolist() == table["year"].tolist()
    for _, one in table.iterrows():
        point = from_wkt(one["geom_wkt"])
        assert (point.y, point.x) == (one["latitude"], one["longitude"])


def test_a_bomb_of_a_group_among_civilians_is_one_sided(table: pandas.DataFrame, tmp_path: Path) -> None:
    blast = row(table, tmp_path, "blast-1")
    assert (blast["type_of_violence"], blast["side_a"], blast["side_b"]) == (3, "IS", "Civilians")
    assert (blast["deaths_civilians"], blast["best"], blast["low"], blast["high"]) == (15, 15, 15, 15)
    assert (blast["country_id"], blast["region"], blast["priogrid_gid"]) == (700, "Asia", 179779)
    assert (blast["date_prec"], blast["where_prec"], blast["number_of_sources"]) == (1, 1, 2)


def test_a_clash_of_a_government_and_a_group_is_state_based(table: pandas.DataFrame, tmp_path: Path) -> None:
    clash = row(table, tmp_path, "clash")
    assert (clash["type_of_violence"], clash["side_a"]) == (1, "Government of Afghanistan")
    assert (clash["side_b"], clash["gwnoa"]) == ("Taleban", 700)
    assert (clash["date_prec"], clash["where_prec"]) == (4, 6)
    assert clash["dyad_name"] == "Government of Afghanistan - Taleban"


def test_sources_are_triples_and_the_same_unzipped(table: pandas.DataFrame, tmp_path: Path) -> None:
    blast = row(table, tmp_path, "blast-1")
    offices, days, titles = (str(blast[f"source_{name}"]).split(";") for name in ("office", "date", "headline"))
    triples = next(csv.reader([str(blast["source_article"])], delimiter=";"))
    assert triples == [",".join(triple) for triple in zip(offices, days, titles, strict=True)]
    assert days == ["2021-10-03", "2021-10-05"]


def test_what_has_no_death_or_did_not_happen_is_left_out(tmp_path: Path) -> None:
    folder = written(tmp_path, "ucdp-ged")
    with (folder / "losses.csv").open(newline="") as lines:
        reasons = [line["reason"] for line in csv.DictReader(lines) if line["kind"] == "row"]
    assert "planned, and the dataset takes what happened" in reasons
    assert "protest does not count as armed force there: people who gather use no arms" in reasons
    assert "a passage that sums up happenings is no incident" in reasons


def test_areas_of_a_country_without_words_for_them_are_told(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    text = (record / "incidents.jsonl").read_text(encoding="utf-8")
    for country, counted in (("AF", False), ("NO", True)):
        moved = re.sub(r'"country": ?"AF"', f'"country": "{country}"', text)
        (record / "incidents.jsonl").write_text(moved, encoding="utf-8")
        export("ucdp-ged", record, tmp_path / country)
        losses = (tmp_path / country / "losses.csv").read_text(encoding="utf-8")
        assert ("without the word for its kind" in losses) == counted


@pytest.mark.parametrize(
    ("end", "precision"),
    [("01-01", 1), ("01-02", 2), ("01-06", 2), ("01-07", 3), ("01-08", 4), ("01-31", 4), ("02-01", 5)],
)
def test_precision_of_days(end: str, precision: int) -> None:
    assert date_precision(date(2020, 1, 1), date.fromisoformat(f"2020-{end}")) == precision


def test_longer_than_a_year_has_no_precision() -> None:
    assert date_precision(date(2020, 1, 1), date(2020, 12, 31)) == 5
    assert date_precision(date(2020, 1, 1), date(2021, 1, 2)) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (-90, -179.5, 2), (-89.5, -180, 721), (34.531094, 69.162796, 179779), (90, 180, 259200)],
)
def test_cells_of_prio_grid(latitude: float, longitude: float, cell: int) -> None:
    assert priogrid(latitude, longitude) == cell


def test_an_incident_without_a_death_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "ucdp-ged")
    protest = next(one for one in told(tmp_path).values() if "protest" in one.row["documents"])
    assert "does not count as armed force" in str(UcdpGed().refuses(protest))


def test_dead_fighters_of_an_open_side_are_no_civilians(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    rows = [json.loads(line) for line in (record / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    blast = next(row for row in rows if row["document"] == "blast-1")
    dead = next(claim for claim in blast["claims"] if claim["property"] == "killed")
    blast["claims"].append({**dead, "id": "0" * 16, "low": 2, "high": 2, "group": "forces"})
    (record / "events.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    export("ucdp-ged", record, tmp_path / "export", show_names=True)
    found = row(pandas.read_csv(tmp_path / "export" / "ged.csv"), tmp_path, "blast-1")
    assert (found["deaths_unknown"], found["deaths_civilians"], found["best"]) == (2, 13, 15)


def test_attackers_told_apart_are_not_taken_from_the_civilians_told(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    rows = [json.loads(line) for line in (record / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    blast = next(row for row in rows if row["document"] == "blast-1")
    dead = next(claim for claim in blast["claims"] if claim["property"] == "killed")
    told_apart = (("civilians", 13), ("forces", 2), ("perpetrators", 5))
    for number, (group, count) in enumerate(told_apart):
        blast["claims"].append({**dead, "id": f"{number:016}", "low": count, "high": count, "group": group})
    (record / "events.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    export("ucdp-ged", record, tmp_path / "export", show_names=True)
    found = row(pandas.read_csv(tmp_path / "export" / "ged.csv"), tmp_path, "blast-1")
    deaths = [found[f"deaths_{whose}"] for whose in ("a", "b", "civilians", "unknown")]
    assert (deaths, found["best"]) == ([0, 0, 13, 2], 15)


def test_an_act_of_a_group_that_killed_only_forces_is_state_based(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    rows = [json.loads(line) for line in (record / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    for claim in (claim for row in rows if row["document"].startswith("blast") for claim in row["claims"]):
        claim["group"] = "forces" if claim["property"] == "killed" else claim["group"]
    (record / "events.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    export("ucdp-ged", record, tmp_path / "export", show_names=True)
    found = row(pandas.read_csv(tmp_path / "export" / "ged.csv"), tmp_path, "blast-1")
    assert (found["type_of_violence"], found["side_a"]) == (1, "Government of Afghanistan")
    assert (found["deaths_a"], found["deaths_civilians"]) == (found["best"], 0)
