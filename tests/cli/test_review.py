"""`dateline review`, `undo` and `history` as people use them."""

import shlex
from pathlib import Path

import pytest

from dateline.project import open_project
from tests.cli.runs import REPORTS, run, write_reports


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    folder = tmp_path_factory.mktemp("reviewed")
    write_reports(folder / "reports", {name: REPORTS[name] for name in ("raqqa-1", "raqqa-2")})
    run(small_file, "init", folder / "p.db")
    run(small_file, "code", folder / "reports", "--project", folder / "p.db", "--workers", 1, "--quiet")
    return folder / "p.db"


def test_two_people_decide_about_a_contested_toll(path: Path, small_file: Path) -> None:
    shown = run(small_file, "review", "list", "--project", path).stdout.splitlines()
    line = next(line for line in shown if " killed 11+ " in line)
    claim = line.split()[0]
    assert "a doctor at the state hospital" in line
    correct = ("review", "correct", claim, "--low", 12, "--high", 12, "--project", path, "--by", "ann")
    made = run(small_file, *correct, "--note", "the doctor's later word").stdout
    assert "by ann: correct killed; take it back: dateline undo" in made
    refused = run(small_file, "review", "reject", claim, "--project", path, "--by", "bob")
    assert refused.returncode == 2
    first = "ann decided about this claim first and corrected killed 11+ to 12 on "
    assert (first in refused.stderr, ", “the doctor's later word”; " in refused.stderr) == (True, True)
    again = shlex.split(refused.stderr.partition("to decide all the same: dateline ")[2])
    assert again[:-2] == ["review", "reject", claim, "--project", str(path), "--by", "bob"]
    assert run(small_file, *again).returncode == 0
    assert "taken back" not in run(small_file, "undo", "--project", path, "--by", "bob").stdout
    with open_project(path) as project:
        (incident,) = [found for found in project.incidents if "raqqa-1" in found.documents]
    told = run(small_file, "history", incident.id[:9], "--project", path).stdout
    lines = [line.split("  ", 2)[2] for line in told.splitlines()]
    assert lines[0].strip().startswith("appeared")
    for words in ("corrected killed 11+ to 12", "the doctor's later word", "rejected killed", "took back review"):
        assert words in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("accept", "zzz"), "no claim that counts has an id that begins with 'zzz'"),
        (("correct", "zzz", "--low", "1"), "no claim that counts"),
        (("list", "--incident", "zzz"), "no incident's id begins with 'zzz'"),
    ],
)
def test_bad_usage_is_one_line(path: Path, small_file: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run(small_file, "review", *arguments, "--project", path)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert told in done.stderr


def listed(path: Path, small_file: Path, *more: object) -> list[str]:
    """The lines on claims that are there for their confidence alone."""
    shown = run(small_file, "review", "list", "--project", path, "--limit", 200, *more).stdout.splitlines()
    return [line for line in shown if "(confidence " in line]


def test_claims_that_are_unlikely_are_listed_the_least_likely_first_and_none_twice(
    path: Path, small_file: Path
) -> None:
    unlikely = listed(path, small_file, "--below", 1)
    said = [float(line.rpartition("(confidence ")[2].rstrip(")")) for line in unlikely]
    assert said == sorted(said) != []
    assert len(listed(path, small_file, "--below", said[-1] - 0.01)) < len(said)
    whole = run(small_file, "review", "list", "--project", path, "--limit", 200, "--below", 1).stdout.splitlines()
    ids = [line.split()[0] for line in whole if not line.startswith("open again")]
    assert len(ids) == len(set(ids))
    assert listed(path, small_file, "--below", 0) == []


def test_a_decision_takes_an_unlikely_claim_off_the_list(path: Path, small_file: Path) -> None:
    first = listed(path, small_file, "--below", 1)[0].split()[0]
    assert run(small_file, "review", "accept", first, "--project", path).returncode == 0
    assert first not in [line.split()[0] for line in listed(path, small_file, "--below", 1)]
