"""`dateline judge`, `undo` and `link --project` as people use them."""

import json
from pathlib import Path

import pytest

from dateline.project import open_project
from tests.cli.runs import REPORTS, run, write_reports


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    folder = tmp_path_factory.mktemp("judged")
    write_reports(folder / "reports", {name: REPORTS[name] for name in ("raqqa-1", "raqqa-2", "kabul")})
    run(small_file, "init", folder / "p.db")
    run(small_file, "code", folder / "reports", "--project", folder / "p.db", "--workers", 1, "--quiet")
    return folder / "p.db"


def event_in(path: Path, document: str) -> str:
    with open_project(path) as project:
        return next(event.id for event in project.events() if event.document == document and event.type != "attack")


def test_a_pair_is_judged_contradicted_and_taken_back(path: Path, small_file: Path) -> None:
    one, two = event_in(path, "raqqa-1"), event_in(path, "raqqa-2")
    made = run(small_file, "judge", one[:9], two[:9], "different", "--project", path, "--by", "ann", "--note", "two")
    assert f"by ann: {one[:7]} and {two[:7]} different; take it back: dateline undo" in made.stdout
    assert made.stderr == ""
    assert "none changed" in run(small_file, "link", "--project", path).stdout
    explained = run(small_file, "link", "--project", path, "--explain", one, two).stdout
    assert "Now two incidents" in explained and "People judged them different, which wins over the sum" in explained
    listed = run(small_file, "judge", "--list", "--project", path).stdout
    assert "ann: " in listed and "different – two" in listed
    against = run(small_file, "judge", one, two, "same", "--project", path, "--by", "bob")
    assert "judgements contradict each other: ann judged" in against.stderr
    for command in ("link", "doctor", "code"):
        arguments = (path.parent / "reports", "--workers", 1, "--quiet") if command == "code" else ()
        done = run(small_file, command, *arguments, "--project", path)
        assert "judgements contradict each other" in done.stderr + done.stdout
    assert "contradicts others" in run(small_file, "judge", "--list", "--project", path).stdout
    assert "took back" in run(small_file, "undo", "--project", path, "--by", "bob").stdout
    with open_project(path) as project:
        (incident,) = [found for found in project.incidents if found.events == (one,)]
    history = run(small_file, "history", incident.id, "--project", path).stdout
    assert "judged" in history and "took back judgement" in history
    back = run(small_file, "undo", "--project", path, "--by", "ann")
    assert (back.returncode, back.stderr) == (0, "")
    none = run(small_file, "judge", "--list", "--project", path)
    assert (none.stdout, none.stderr) == ("", "nobody has judged a pair of events\n")


def test_a_pair_of_a_project_is_explained(path: Path, small_file: Path) -> None:
    pair = (event_in(path, "raqqa-1")[:8], event_in(path, "raqqa-2"))
    assert "on their own" in run(small_file, "link", "--project", path, "--explain", *pair).stdout
    told = json.loads(run(small_file, "link", "--project", path, "--explain", *pair, "--json").stdout)
    assert (told["verdict"], told["judged"], len(told["incidents"])) == ("same", None, 1)
    assert json.loads(run(small_file, "link", "--project", path, "--json").stdout) == {"changes": []}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("judge", "a", "b"), "judge takes EVENT EVENT VERDICT"),
        (("judge", "zzz", "yyy", "same"), "no event that counts has an id that begins with 'zzz'"),
        (("link", "x.jsonl"), "either a file of events or --project P"),
        (("link", "--out", "x"), "--out is for a file of events"),
        (("link", "--explain", "zzz", "yyy"), "no event that counts"),
    ],
)
def test_bad_usage_is_one_line(path: Path, small_file: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run(small_file, *arguments, "--project", path)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert told in done.stderr
