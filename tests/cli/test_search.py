"""`dateline search` as a user sees it."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run, write_reports

BAKER = """KUNDUZ, 4 May 2021 - A bomb killed the baker Gulab Stanikwal near the bus station in Kunduz on Monday,
police said. The interior minister, Massoud Andarabi, blamed the Taliban.
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    folder = tmp_path_factory.mktemp("searched")
    write_reports(folder / "reports")
    write_reports(folder / "reports", {"baker": BAKER})
    assert run(small_file, "init", folder / "p.db").returncode == 0
    assert run(small_file, "code", folder / "reports", "--project", folder / "p.db", "--workers", 1).returncode == 0
    return folder / "p.db"


def test_a_hit_shows_the_incident_the_words_in_their_sentence_and_the_report(project: Path, small_file: Path) -> None:
    done = run(small_file, "search", "vegetable bombs", "--project", project)
    assert (done.returncode, done.stderr) == (0, "")
    told = " ".join(done.stdout.split())
    assert "A car «bomb» went off beside a «vegetable» market in Raqqa" in told
    assert "Bombing in Raqqa, Syria, 2 June 2016" in told
    assert "raqqa-1 · event" in told


def test_bounds_narrow_the_search_and_json_tells_the_same(project: Path, small_file: Path) -> None:
    arguments = ("search", "killed", "--place", "Raqqa", "--from", "2016", "--to", "2016-06", "--contested", "--json")
    found = json.loads(run(small_file, *arguments, "--project", project).stdout)
    assert found["more"] is False
    [hit] = found["hits"]
    assert (hit["kind"], hit["incidents"][0]["place"]["name"]) == ("incident", "Raqqa")
    passage = hit["passage"]
    assert [passage["text"][start:end] for start, end in passage["marks"]] == ["killing"]
    assert run(small_file, "search", "killed", "--place", "Gao", "--project", project).stdout == "nothing is found\n"


def test_a_report_without_an_event_is_found_too(project: Path, small_file: Path) -> None:
    told = run(small_file, "search", "spectators", "--project", project).stdout
    assert told.startswith("report football, which tells no incident\n")
    assert "«spectators»" in told


def test_more_is_said_where_there_is_more(project: Path, small_file: Path) -> None:
    told = run(small_file, "search", "killed", "--limit", 1, "--project", project).stdout
    assert told.endswith("… and more; --limit shows more of them\n")


def test_private_names_are_withheld_unless_the_owner_wants_them(project: Path, small_file: Path) -> None:
    shared = run(small_file, "search", "baker", "--project", project)
    assert shared.returncode == 0
    assert "Stanikwal" not in shared.stdout
    assert "«baker» [name withheld]" in " ".join(shared.stdout.split())
    assert "Stanikwal" not in run(small_file, "search", "baker", "--json", "--project", project).stdout
    assert "Gulab Stanikwal" in run(small_file, "search", "baker", "--show-names", "--project", project).stdout
    official = run(small_file, "search", "Andarabi", "--project", project).stdout
    assert "Massoud «Andarabi»" in " ".join(official.split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "nothing to search for"),
        (("--near", "Kabul"), "--near takes latitude and longitude such as 36.73,68.87, not 'Kabul'"),
        (("bomb", "--from", "May"), "no day, month or year"),
        (("bomb", "--type", "murder"), "no type of event"),
    ],
)
def test_bad_usage_is_one_line(project: Path, small_file: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run(small_file, "search", *arguments, "--project", project)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr
