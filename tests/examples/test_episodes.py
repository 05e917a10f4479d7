"""A siege with its daily clashes, and a series of attacks: from the reports of several outlets to the record."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.cli.records import open_record
from dateline.cli.wholes import whole_lines
from dateline.core import PartOf
from dateline.export import export
from dateline.project import ProjectSource, init_project, open_project

OUTLETS = Path(__file__).parents[2] / "examples" / "outlets"

Row = dict[str, Any]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("episodes") / "out"
    dateline.code([str(OUTLETS / "paris.jsonl"), str(OUTLETS / "zamboanga.jsonl")], out=str(folder))
    return folder


@pytest.fixture(scope="module")
def incidents(out: Path) -> dict[str, Row]:
    rows = map(json.loads, (out / "incidents.jsonl").read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in rows}


def only(incidents: dict[str, Row], kind: str, document: str) -> Row:
    (found,) = (row for row in incidents.values() if row["type"] == kind and document in row["documents"])
    return found


def test_the_days_of_a_siege_are_parts_of_it_and_not_it(incidents: dict[str, Row]) -> None:
    siege = only(incidents, "blockade", "zamboanga-3")
    clash, abduction = only(incidents, "armed_clash", "zamboanga-2"), only(incidents, "abduction", "zamboanga-1")
    for part in (clash, abduction):
        assert siege["id"] in {whole["id"] for whole in part["part_of"]}
        assert part.get("killed", {"high": 0})["high"] < 202
    assert clash["killed"]["best"] == 4
    assert siege["part_of"] == []


def test_each_attack_of_a_series_is_a_part_of_what_reports_sum_up(out: Path, incidents: dict[str, Row]) -> None:
    events = map(json.loads, (out / "events.jsonl").read_text(encoding="utf-8").splitlines())
    series = {event["id"] for event in events if event["aggregate"] and event["document"].startswith("paris")}
    for part in (only(incidents, "attack", "paris-3"), only(incidents, "suicide_bombing", "paris-1")):
        assert {whole["kind"] for whole in part["part_of"]} == {"aggregate"}
        assert {whole["id"] for whole in part["part_of"]} <= series
    assert only(incidents, "attack", "paris-3")["killed"]["best"] == 89


def test_a_sum_counts_nobody_of_the_siege_twice(out: Path, tmp_path: Path) -> None:
    export("hapi", out, tmp_path / "hapi.csv")
    with (tmp_path / "hapi.csv").open(encoding="utf-8", newline="") as lines:
        found = [row for row in csv.DictReader(lines) if row["location_code"] == "PHL"]
    dead = [int(row["fatalities"]) for row in found if row["event_type"] == "political_violence"]
    assert dead == [202]


def test_a_project_and_its_snapshot_tell_the_same(incidents: dict[str, Row], tmp_path: Path) -> None:
    wanted = sorted(len(row["part_of"]) for row in incidents.values())
    init_project(str(tmp_path / "p.db"))
    with open_project(str(tmp_path / "p.db")) as project:
        dateline.code([str(OUTLETS / "paris.jsonl"), str(OUTLETS / "zamboanga.jsonl")], project=project)
        source = ProjectSource(project.database)
        rows = list(source.rows("incidents.jsonl"))
        assert sorted(len(row["part_of"]) for row in rows) == wanted
        assert [source.incident_row(row["id"]) for row in rows] == rows
        assert [incident.part_of for incident in project.record.incidents()] == [
            tuple(PartOf(**whole) for whole in row["part_of"]) for row in rows
        ]


def test_explain_tells_the_whole(out: Path, incidents: dict[str, Row]) -> None:
    with open_record(out, None) as record:
        siege = whole_lines(record, only(incidents, "armed_clash", "zamboanga-2"))
        series = whole_lines(record, only(incidents, "attack", "paris-3"))
    assert any(
        "Blockade in Zamboanga" in line and line.endswith("(within its days, at one place)") for line, _ in siege
    )
    assert any("paris-1 sums up: “A series of attacks in Paris" in line for line, _ in series)


def test_explain_of_a_whole_lists_its_parts_wherever_the_record_is_kept(
    out: Path, incidents: dict[str, Row], tmp_path: Path
) -> None:
    siege = only(incidents, "blockade", "zamboanga-3")
    parts = {row["id"] for row in incidents.values() if siege["id"] in {whole["id"] for whole in row["part_of"]}}
    init_project(str(tmp_path / "p.db"))
    with open_project(str(tmp_path / "p.db")) as project:
        dateline.code([str(OUTLETS / "zamboanga.jsonl")], project=project)
        project.snapshot("first")
    told = []
    for where in ((out, None), (out, str(tmp_path / "p.db")), (out, str(tmp_path / "p.db"), "first")):
        with open_record(*where) as record:
            told.append([line for line, _ in whole_lines(record, record.incident(siege["id"]))])
            assert {part["id"] for part, _ in record.parts(siege)} == parts
            assert not record.parts(only(incidents, "abduction", "zamboanga-1"))
    assert told[0] == told[1] == told[2]
    assert told[0][0] == f"Parts of it: {len(parts)}, each with figures of its own"
    assert [line[:7] for line in told[0][1:]] == [
        row["id"][:7]
        for row in sorted((incidents[part] for part in parts), key=lambda row: (row["time"]["start"], row["id"]))
    ]
