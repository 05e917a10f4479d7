"""`dateline explain` says what else an event could have been."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runs import rows, run

KANDAHAR = """KANDAHAR, 15 April 2014 - Suspected Taliban gunmen abducted about 100 girls from a school in Kandahar on
Monday night. They came on motorcycles with rifles, a teacher said. Soldiers in Kabul said that they had heard nothing.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    """A record and a project of one report, as the trained extractor reads it."""
    made = tmp_path_factory.mktemp("weighed")
    (made / "kandahar.txt").write_text(KANDAHAR, encoding="utf-8")
    run(small_file, "init", made / "p.db")
    options = ("--extractor", "neural", "--workers", 1, "--quiet")
    for where in (("--out", made / "out"), ("--project", made / "p.db")):
        done = run(small_file, "code", made / "kandahar.txt", *where, *options)
        assert done.returncode == 0, done.stderr
    return made


def abduction(folder: Path) -> dict[str, Any]:
    return next(row for row in rows(folder / "out", "events.jsonl") if row["type"] == "abduction")


def explained(folder: Path, small_file: Path, *arguments: object) -> str:
    done = run(small_file, "explain", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return re.sub(r"\s+", " ", done.stdout)


def test_an_event_shows_what_else_was_weighed_the_same_each_time(folder: Path, small_file: Path) -> None:
    event = abduction(folder)
    told = explained(folder, small_file, event["id"][:9], "--out", folder / "out")
    assert f"Event {event['id'][:7]}: abduction, actual, in kandahar" in told
    assert "read by neural.small, weighed by neural.small" in told
    assert re.search(r"type: abduction 0\.\d\d; also weighed: [a-z ]+ 0\.\d\d", told)
    assert re.search(r"perpetrator: [^;]*Taliban", told)
    assert "place: Kandahar, AF" in told
    assert told == explained(folder, small_file, event["id"][:9], "--out", folder / "out")
    assert told == explained(folder, small_file, event["id"][:9], "--project", folder / "p.db")


def test_an_incident_shows_it_for_each_of_its_events_below_its_cells(folder: Path, small_file: Path) -> None:
    incident = abduction(folder)["incident"]
    told = explained(folder, small_file, incident, "type", "--alternatives", "--out", folder / "out")
    assert told.index("by rule ucdp:most-told") < told.index("also weighed")
    assert "perpetrator:" not in told
    assert "also weighed" not in explained(folder, small_file, incident, "type", "--out", folder / "out")


def test_at_a_snapshot_it_is_found_too(folder: Path, small_file: Path) -> None:
    run(small_file, "snapshot", "first", "--project", folder / "p.db")
    event = abduction(folder)["id"]
    assert "also weighed" in explained(folder, small_file, event, "type", "--project", folder / "p.db", "--at", "first")


@pytest.mark.parametrize(
    ("change", "arguments", "said"),
    [
        ({}, ("killed",), "nothing is weighed for 'killed'; alternatives are known of type, "),
        ({"neural.small": "neural.mine"}, (), "was read by neural.mine; name the folder of that model with --model"),
        ({}, ("--model", "nowhere"), "nowhere: is no model"),
    ],
)
def test_what_cannot_be_weighed_is_said_in_one_line(
    folder: Path, small_file: Path, tmp_path: Path, change: dict[str, str], arguments: tuple[str, ...], said: str
) -> None:
    changed = json.dumps(abduction(folder))
    for old, new in change.items():
        changed = changed.replace(old, new)
    for name in ("documents.jsonl", "incidents.jsonl"):
        (tmp_path / name).write_bytes((folder / "out" / name).read_bytes())
    (tmp_path / ".dateline").symlink_to(folder / "out" / ".dateline")
    (tmp_path / "events.jsonl").write_text(changed + "\n", encoding="utf-8")
    done = run(small_file, "explain", abduction(folder)["id"], *arguments, "--out", tmp_path)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert said in done.stderr


def test_without_the_texts_it_says_what_to_do(folder: Path, small_file: Path, tmp_path: Path) -> None:
    for name in ("documents.jsonl", "incidents.jsonl", "events.jsonl"):
        (tmp_path / name).write_bytes((folder / "out" / name).read_bytes())
    done = run(small_file, "explain", abduction(folder)["id"], "--out", tmp_path)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "its text is not kept here; code it again" in done.stderr
