"""`dateline export` as a user runs it."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.runs import run
from tests.export.sample import write_sample


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("record") / "out")


def test_it_says_what_is_written_and_what_is_lost(record: Path, small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "export", "--as", "geojson", "--from", record, "--out", tmp_path / "map.geojson")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("5 incidents written, 1 left out\n")
    assert "  Left out: 1 incidents: no point is known for its place\n" in done.stdout
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


def test_a_second_export_takes_the_place_of_the_first(record: Path, small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "x" / ".dateline-export-of-one-that-was-killed").mkdir(parents=True)
    for _ in range(2):
        done = run(small_file, "export", "--as", "csv", "--from", record, "--out", tmp_path / "x")
        assert (done.returncode, done.stderr) == (0, "")
    assert not list(tmp_path.glob(".dateline*"))
