"""`dateline doctor` says what is there, what is missing, and how to get it."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from dateline.cli import doctor
from dateline.cli.doctor import findings
from tests.cli.runs import run


def test_a_whole_installation_is_ok(small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "doctor", "--out", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for part in ("dateline", "gazetteer", "actors", "model", "store"):
        assert any(line.startswith(part) and " ok " in line for line in done.stdout.splitlines())


def test_a_gazetteer_that_is_missing_is_named_with_the_command_that_builds_it(tmp_path: Path) -> None:
    done = run(tmp_path / "absent.sqlite", "doctor", "--out", tmp_path)
    assert done.returncode == 1
    line = next(line for line in done.stdout.splitlines() if "missing" in line)
    assert "absent.sqlite" in line
    assert "dateline gazetteer build" in line


def test_a_gazetteer_that_an_option_names_is_built_at_that_path(tmp_path: Path) -> None:
    absent = tmp_path / "own.sqlite"
    found = {finding.part: finding for finding in findings(absent, tmp_path)}
    assert found["gazetteer"].told.endswith(f"dateline gazetteer build --out {absent}")


def test_a_file_that_is_no_gazetteer_is_told_apart_from_one_that_is_absent(tmp_path: Path) -> None:
    (tmp_path / "wrong.sqlite").write_bytes(b"not a database")
    found = {finding.part: finding for finding in findings(tmp_path / "wrong.sqlite", tmp_path)}
    assert found["gazetteer"].state == "missing"
    assert "is no gazetteer" in found["gazetteer"].told


def test_an_output_folder_that_is_yet_to_come_is_looked_for_in_its_parent(tmp_path: Path) -> None:
    found = {finding.part: finding for finding in findings(None, tmp_path / "not" / "yet")}
    assert found["store"].state == "ok"
    assert str(tmp_path) in found["store"].told


def test_absent_libraries_are_told_with_the_extra_that_brings_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs = ["here>=1", "gone>=2", 'away>=1; extra == "llm"', "far>=1; extra == 'llm'", 'mypy>=2; extra == "dev"']
    monkeypatch.setattr(doctor, "requires", lambda name: needs)
    monkeypatch.setattr(doctor, "version", lambda name: "1" if name in ("here", "dateline") else absent(name))
    told = [(finding.state, finding.told) for finding in findings(None, tmp_path) if finding.part == "package"]
    assert told == [
        ("missing", "gone: not there; pip install gone"),
        ("optional", "away, far: not there; pip install 'dateline[llm]'"),
    ]


def absent(name: str) -> str:
    raise PackageNotFoundError(name)
