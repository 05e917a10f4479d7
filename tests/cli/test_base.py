"""The larger model: a wheel of its own, built from this repository and installed as a user would."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.extract.neural.models import model_folder
from tests.cli.runs import rows, run

PACKAGE = Path(__file__).parents[2] / "packages" / "dateline-base"
REPORT = Path(__file__).parents[2] / "examples" / "reports" / "westgate-1.txt"

there = pytest.mark.skipif(not PACKAGE.is_dir(), reason="the files of the larger model are not part of an sdist")


def test_a_model_whose_wheel_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.extract.neural.models.find_spec", lambda name: None)
    with pytest.raises(ValueError, match=r"base: is in a wheel of its own, dateline-base, which is not installed"):
        model_folder("base")


@there
def test_every_part_of_it_has_its_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGE / "src"))
    folder = model_folder("base")
    assert folder == PACKAGE / "src" / "dateline_base" / "base"
    assert "all-mpnet-base-v2" in (folder / "tellings" / "README.md").read_text(encoding="utf-8")
    assert "all-mpnet-base-v2" in (folder / "templates" / "README.md").read_text(encoding="utf-8")
    assert (folder / "tellings" / "cells.md").is_file()


@there
@pytest.mark.slow
def test_its_wheel_reads_a_report_and_weighs_what_it_read(tmp_path: Path, small_file: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=PACKAGE, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("dateline_base-*.whl")
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    done = run(small_file, "code", REPORT, "--out", tmp_path / "out", "--model", "base", PYTHONPATH=str(site))
    assert done.returncode == 0, done.stderr
    events = rows(tmp_path / "out", "events.jsonl")
    assert events
    assert {claim["origin"].partition(":")[0] for event in events for claim in event["claims"]} == {"neural.base"}
    weighed = run(small_file, "explain", events[0]["id"], "--out", tmp_path / "out", PYTHONPATH=str(site))
    assert weighed.returncode == 0, weighed.stderr
