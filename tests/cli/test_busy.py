"""Each command that links says where it did not compare all, and nothing where it did."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline import pipeline
from dateline.cli.app import app
from dateline.cli.busy import passed_by
from dateline.cli.show import show
from dateline.coder import Reading
from dateline.config import Config
from dateline.link import Passed, block
from dateline.project import init_project

REPORTS = [
    f"KABUL, 3 May 2019 – A bomb killed {killed} people at a {place} in Kabul on Friday, officials said."
    for killed, place in ((3, "market"), (90, "mosque"), (21, "hotel"), (7, "school"))
]


def test_the_busiest_places_are_named_and_no_more_than_three() -> None:
    passed = Passed()
    assert passed_by(passed) == []
    for number, where in enumerate(("in Kabul", "in Herat", "under the name 'ruiz'", "in Oruk\x1b[2J"), start=1):
        passed.add(1000 * number, where)
    assert passed_by(passed) == [
        "Not every pair was compared, since too many events meet in Oruk[2J (4,000 pairs left out), "
        "under the name 'ruiz' (3,000 pairs left out), in Herat (2,000 pairs left out) and elsewhere"
    ]


def config(gazetteer: Path) -> Config:
    return Config(reading=Reading(gazetteer=gazetteer), workers=1)


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block, "MOST_BY_PLACE", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for number, text in enumerate(REPORTS):
        (made / f"{number}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.mark.usefixtures("narrow")
def test_coding_says_it_once_for_a_record_and_for_a_project(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], small_file: Path
) -> None:
    with init_project(tmp_path / "p.db") as project:
        for number, (out, into) in enumerate(((tmp_path / "out", None), (None, project))):
            result = pipeline.code([folder], out, config(small_file), project=into)
            show(result, into)
            assert "Not every pair was compared, since too many events meet in kabul" in capsys.readouterr().out, number
            assert result.summary()["passed_by"] == result.passed.pairs > 0


@pytest.mark.usefixtures("narrow")
def test_linking_a_project_anew_says_it(folder: Path, tmp_path: Path, small_file: Path) -> None:
    with init_project(tmp_path / "p.db") as project:
        pipeline.code([folder], config=config(small_file), project=project)
    done = CliRunner().invoke(app, ["link", "--project", str(tmp_path / "p.db")])
    assert "Not every pair was compared, since too many events meet in kabul" in done.stdout
