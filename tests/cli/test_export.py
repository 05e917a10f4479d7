"""`dateline export` as a user runs it."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.runs import REPORTS, run, write_reports
from tests.export.sample import write_sample


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("record") / "out")


def test_it_says_what_is_written_and_what_is_lost(record: Path, small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "export", "--as", "geojson", "--from", record, "--out", tmp_path / "map.geojson")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("5 incidents written, 1 left out\n")
    assert "  Left out: 1 incident: no point is known for its place\n" in done.stdout
    assert f"Files: {tmp_path}/map.geojson, {tmp_path}/map.geojson.losses.csv\n" in done.stdout
    with (tmp_path / "map.geojson.losses.csv").open(newline="") as lines:
        assert {row["kind"] for row in csv.DictReader(lines)} == {"row", "field", "name"}


def test_strict_fails_where_anything_is_lost(record: Path, small_file: Path, tmp_path: Path) -> None:
    arguments = ("export", "--as", "jsonl", "--from", record, "--strict", "--quiet")
    masked = run(small_file, *arguments, "--out", tmp_path / "masked")
    assert (masked.returncode, masked.stdout) == (1, "")
    assert masked.stderr == f"dateline: something was lost, and --strict forbids it; see {tmp_path}/masked/losses.csv\n"
    shown = run(small_file, *arguments, "--out", tmp_path / "shown", "--show-names")
    assert (shown.returncode, shown.stdout, shown.stderr) == (0, "", "")


def test_json_is_one_object(record: Path, small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "export", "--as", "csv", "--from", record, "--out", tmp_path / "x", "--json")
    found = json.loads(done.stdout)
    assert (found["written"], found["left_out"]) == (6, 0)
    assert set(found["losses"][0]) == {"kind", "what", "count", "reason"}


@pytest.mark.parametrize(
    ("out", "says"),
    [
        ("map.csv", "this layout is written as .geojson"),
        ("folder", "holds other files, such as mine.txt"),
        ("file", "is a file without an ending"),
        ("folder.geojson", "is a folder, and its ending makes it a file"),
    ],
)
def test_a_path_that_cannot_be_meant_is_refused(
    record: Path, small_file: Path, tmp_path: Path, out: str, says: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.geojson").mkdir()
    (tmp_path / "folder" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    done = run(small_file, "export", "--as", "geojson", "--from", record, "--out", tmp_path / out)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert (tmp_path / "folder" / "mine.txt").read_text() == "mine"


def test_no_record_is_told_in_one_line(small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "export", "--as", "csv", "--from", tmp_path, "--out", tmp_path / "x")
    assert done.returncode == 2
    assert "holds no record (documents.jsonl is missing)" in done.stderr


def test_a_layout_that_is_not_known_is_told_with_those_that_are(record: Path, small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "export", "--as", "foo", "--from", record, "--out", tmp_path / "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no layout is named 'foo'; known are csv, jsonl, geojson, " in done.stderr


def test_a_second_export_takes_the_place_of_the_first(record: Path, small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "x" / ".dateline-export-of-one-that-was-killed").mkdir(parents=True)
    for _ in range(2):
        done = run(small_file, "export", "--as", "csv", "--from", record, "--out", tmp_path / "x")
        assert (done.returncode, done.stderr) == (0, "")
    assert not list(tmp_path.glob(".dateline*"))


def test_two_documents_of_one_name_in_a_record_are_told(record: Path, small_file: Path, tmp_path: Path) -> None:
    copied = tmp_path / "out"
    copied.mkdir()
    for name in ("documents.jsonl", "events.jsonl", "incidents.jsonl"):
        (copied / name).write_text((record / name).read_text(encoding="utf-8"), encoding="utf-8")
    with (copied / "documents.jsonl").open("a", encoding="utf-8") as lines:
        lines.write((record / "documents.jsonl").read_text(encoding="utf-8").splitlines()[0] + "\n")
    done = run(small_file, "export", "--as", "csv", "--from", copied, "--out", tmp_path / "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "has 'blast-1' again; code the reports again" in done.stderr


def test_an_export_of_a_project_has_both_reports_of_one_name_and_what_people_decided(
    small_file: Path, tmp_path: Path
) -> None:
    project = tmp_path / "p.db"
    run(small_file, "init", project)
    for folder, name in (("a", "kabul"), ("b", "kharkiv")):
        write_reports(tmp_path / folder, {"report": REPORTS[name]})
        run(small_file, "code", tmp_path / folder, "--project", project, "--workers", 1, "--quiet")
    export = ("export", "--as", "csv", "--from", project, "--out", tmp_path / "x")
    run(small_file, *export)
    claims = _rows(tmp_path / "x" / "claims.csv")
    claim = next(row["id"] for row in claims if (row["property"], row["low"]) == ("killed", "7"))
    correct = ("review", "correct", claim, "--low", 9, "--high", 9, "--project", project, "--by", "ann")
    assert run(small_file, *correct).returncode == 0
    done = run(small_file, *export)
    assert (done.returncode, done.stderr) == (0, "")
    assert [row["name"] for row in _rows(tmp_path / "x" / "documents.csv")] == ["report", "report-2"]
    killed = {row["documents"]: row["killed_best"] for row in _rows(tmp_path / "x" / "incidents.csv")}
    assert killed == {"report": "9", "report-2": "3"}
    assert "rule of each value" in [row["what"] for row in _rows(tmp_path / "x" / "losses.csv")]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
