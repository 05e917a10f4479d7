"""`dateline link`: events of anybody in, an incident for each out."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dateline.cli.app import app, run

RUNNER = CliRunner()


def told(name: str, document: str, victim: str, day: str | None = "2024-03-01", **more: Any) -> dict[str, Any]:
    """An event in the record's format with no more than is needed."""
    row = {"id": name, "document": document, "type": "attack", "published": day, "time": {"start": day, "end": day}}
    return {
        **row,
        "place": {"name": "Reynosa", "country": "MX"},
        "actors": [{"role": "target", "name": victim}],
        **more,
    }


ROWS = [
    told("a", "one", "Ignacio Carvallo Ruiz"),
    told("b", "two", "judge Ignacio Carvallo", None, published="2024-03-04"),
    told("c", "two", "two bus drivers"),
    told("d", "three", "Marta Quezada", "2024-06-09"),
    told("e", "three", "shops", aggregate=True),
]


def written(folder: Path, rows: list[Any]) -> Path:
    """A file of these events."""
    file = folder / "events.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def linked(folder: Path, rows: list[Any]) -> dict[str, str | None]:
    """The incident of each event."""
    out = folder / "clusters.jsonl"
    assert run(["link", str(written(folder, rows)), "--out", str(out)]) == 0
    return {row["id"]: row["incident"] for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}


def test_every_event_that_is_no_aggregate_gets_an_incident(tmp_path: Path) -> None:
    found = linked(tmp_path, ROWS)
    assert list(found) == ["a", "b", "c", "d", "e"]
    assert found["e"] is None
    assert found["a"] == found["b"]
    assert len({found["a"], found["c"], found["d"]}) == 3


def test_the_order_of_the_lines_does_not_matter(tmp_path: Path) -> None:
    assert linked(tmp_path, ROWS) == linked(tmp_path, ROWS[::-1])


def test_bad_lines_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    rows = [ROWS[0], ROWS[0], ["a list"], {"id": "x", "type": ""}, {**ROWS[1], "time": {"end": "someday"}}, ROWS[3]]
    out = tmp_path / "clusters.jsonl"
    result = RUNNER.invoke(app, ["link", str(written(tmp_path, rows)), "--out", str(out)])
    assert result.exit_code == 1
    assert [line.partition("line ")[2][:1] for line in result.stderr.splitlines()] == ["2", "3", "4", "5"]
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"published": "yesterday"}, "published is 'yesterday', not YYYY-MM-DD"),
        ({"time": {"start": "2020-13-45"}}, "time.start is '2020-13-45', not YYYY-MM-DD"),
        ({"time": {"start": "2020-02-05", "end": "2020-02-01"}}, "time ends on 2020-02-01, before it starts"),
        ({"place": "Kabul"}, "place is 'Kabul', not an object"),
        ({"place": {"latitude": "north"}}, "place.latitude is 'north', not a number from -90 to 90"),
        ({"place": {"longitude": 1e9}}, "place.longitude is 1000000000.0, not a number from -180 to 180"),
        ({"actors": ["soldiers"]}, "actors holds 'soldiers', no object"),
        ({"claims": [{"property": "killed", "low": "many"}]}, "claims.low is 'many', not a whole number from 0 on"),
        ({"claims": [{"property": "killed", "low": True}]}, "claims.low is True, not a whole number"),
        ({"anchor": {"quote": 7}}, "anchor.quote is 7, not text"),
    ],
)
def test_a_field_that_cannot_be_read_is_named_with_what_it_should_be(
    tmp_path: Path, wrong: dict[str, Any], said: str
) -> None:
    file = written(tmp_path, [{**ROWS[0], **wrong}, ROWS[3]])
    result = RUNNER.invoke(app, ["link", str(file), "--out", str(tmp_path / "clusters.jsonl")])
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert f"line 1: {said}" in result.stderr


def test_a_pair_is_explained_in_words_and_in_json(tmp_path: Path) -> None:
    file = str(written(tmp_path, ROWS))
    words = RUNNER.invoke(app, ["link", file, "--explain", "a", "b"])
    assert words.exit_code == 0
    assert "unusual words shared by the targets" in words.stdout
    data = json.loads(RUNNER.invoke(app, ["link", file, "--explain", "a", "b", "--json"]).stdout)
    assert data["verdict"] == "same"
    assert "one report tells them apart" in RUNNER.invoke(app, ["link", file, "--explain", "b", "c"]).stdout


def test_what_cannot_be_done_is_one_line(tmp_path: Path) -> None:
    file = str(written(tmp_path, ROWS))
    assert run(["link", file]) == 2
    for pair, said in (
        (("a", "nobody"), "has the id 'nobody'"),
        (("a", "a"), "one event"),
        (("a", "e"), "'e' is an aggr"),
    ):
        result = RUNNER.invoke(app, ["link", file, "--explain", *pair])
        assert said in str(result.exception)
        assert run(["link", file, "--explain", *pair]) == 2
    assert run(["link", file, "--out", str(tmp_path / "none" / "out.jsonl")]) == 2
    assert run(["link", str(tmp_path / "none.jsonl"), "--out", str(tmp_path / "out.jsonl")]) == 2


def test_the_events_are_not_written_over(tmp_path: Path) -> None:
    events = written(tmp_path, ROWS)
    before = events.read_bytes()
    found = RUNNER.invoke(app, ["link", str(events), "--out", str(tmp_path / "." / "events.jsonl")])
    assert isinstance(found.exception, ValueError)
    assert "holds the events that are read; name another file with --out" in str(found.exception)
    assert events.read_bytes() == before
