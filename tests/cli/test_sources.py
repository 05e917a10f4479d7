"""Exports, pages and comparisons from a project are those from the record of the same reports."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run, write_reports


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    folder = tmp_path_factory.mktemp("coded")
    write_reports(folder / "reports")
    assert run(small_file, "init", folder / "p.db").returncode == 0
    done = run(
        small_file, "code", folder / "reports", "--project", folder / "p.db", "--out", folder / "out", "--workers", 1
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def rows(path: Path, key: str) -> dict[str, dict[str, object]]:
    return {row[key]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def test_an_export_from_a_project_is_that_of_its_record(coded: Path, small_file: Path, tmp_path: Path) -> None:
    for source in ("p.db", "out"):
        done = run(small_file, "export", "--as", "jsonl", "--from", coded / source, "--out", tmp_path / source[:1])
        assert (done.returncode, done.stderr) == (0, "")
    for name, key in (("events.jsonl", "id"), ("documents.jsonl", "name")):
        assert rows(tmp_path / "p" / name, key).keys() == rows(tmp_path / "o" / name, key).keys()
    project, record = (rows(tmp_path / side / "incidents.jsonl", "id") for side in "po")
    assert {tuple(one["events"]) for one in project.values()} == {tuple(one["events"]) for one in record.values()}  # type: ignore[arg-type]
    assert rows(tmp_path / "p" / "documents.jsonl", "name")["football"]["status"] == "no_event"


def test_a_page_and_a_comparison_are_made_from_a_project(coded: Path, small_file: Path, tmp_path: Path) -> None:
    page = run(small_file, "report", "--from", coded / "p.db", "--out", tmp_path / "r.html")
    assert (page.returncode, page.stderr) == (0, "")
    done = run(small_file, "compare", coded / "out", "--from", coded / "p.db", "--json")
    found = json.loads(done.stdout)
    assert found["matched"] > 0
    assert (found["missing"], found["extra"]) == (0, 0)


def test_what_is_neither_is_told_in_one_line(small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("no project")
    for source in (tmp_path / "x.db", tmp_path / "nothing"):
        done = run(small_file, "export", "--as", "csv", "--from", source, "--out", tmp_path / "y")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
