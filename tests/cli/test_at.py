"""`--at` and `--project` on every command that reads a project."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline.cli.app import run
from dateline.project import init_project, open_project
from tests.project.made import POLICE, coded, report


@pytest.fixture
def path(tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a snapshot, and what bob did since."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_GAZETTEER", str(small_file))
    with init_project(tmp_path / "p.db", by="ann") as project:
        coded(project, [report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")])
        project.snapshot("spring")
    with open_project(tmp_path / "p.db", by="bob") as project:
        claim = next(claim for claim in project.claims() if claim.property == "killed" and claim.low == 9)
        with project.reviewing() as reviewer:
            reviewer.correct(claim.id, {"low": 19, "high": 19}, note="a slip")
        one, _, far = (event.id for event in project.events())
        with project.judging() as judge:
            judge.judge(one, far, "different", note="two towns")
    return tmp_path / "p.db"


def said(capsys: pytest.CaptureFixture[str], path: Path, arguments: Iterable[str], at: bool) -> str:
    """What the command prints, now or at the snapshot."""
    assert run([*arguments, "--project", str(path), *(["--at", "spring"] if at else [])]) == 0
    return capsys.readouterr().out


def incident(path: Path) -> str:
    with open_project(path) as project:
        return next(incident.id for incident in project.incidents if "one" in incident.documents)


READS = {
    "history": ("bob", "corrected killed 9 to 19"),
    "explain": ("bob", "a correction by bob on "),
    "review list": ("killed 9 by police", ""),
    "judge --list": ("two towns", "different – two towns"),
    "users": ("bob", "bob  "),
}


@pytest.mark.parametrize("name", READS)
def test_what_bob_did_is_told_now_and_not_at_the_snapshot(
    path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words, told = READS[name]
    own = [incident(path)] if name in ("history", "explain") else []
    now, then = (said(capsys, path, [*name.split(), *own], at) for at in (False, True))
    assert (words in now, words in then) == (not name.startswith("review"), name.startswith("review"))
    assert told in now


def test_rule_runs_and_doctor_tell_of_a_snapshot(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_project(path) as project:
        made = project.snapshots.find("spring")
        project.choose_by("minmax")
    assert said(capsys, path, ["rule"], at=True) == f"{path}, snapshot spring: cells by ucdp\n"
    assert said(capsys, path, ["runs"], at=True) == ""
    assert f"spring: what it holds has the hash {made.hash}" in said(capsys, path, ["doctor"], at=True)


@pytest.mark.parametrize(
    "arguments", [("rule", "minmax"), ("users", "bob", "--called", "Bob"), ("judge", "a", "b", "same")]
)
def test_a_snapshot_is_not_written(path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*arguments, "--project", str(path), "--at", "spring"]) == 2
    errors = capsys.readouterr().err
    assert errors.count("\n") == 1
    assert "a snapshot is never changed" in errors


def test_project_stands_beside_from(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, at = ("--project", str(path)), ("--at", "spring")
    written = []
    for where in (project, ("--from", str(path))):
        out = tmp_path / where[0].strip("-")
        assert run(["export", "--as", "jsonl", *where, *at, "--out", str(out), "--quiet"]) == 0
        assert run(["report", *where, *at, "--out", str(out / "page.html"), "--quiet"]) == 0
        assert run(["compare", str(out), *where, *at]) == 0
        written.append({file.name: file.read_bytes() for file in sorted(out.iterdir())})
        assert "0 missing" in capsys.readouterr().out
    assert written[0] == written[1]
    assert run(["export", "--as", "jsonl", *project, "--from", "out", "--out", str(tmp_path / "both")]) == 2
    assert "both name what to read; give one of them" in capsys.readouterr().err


def test_a_project_is_scored_as_its_record_is(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["export", "--as", "jsonl", "--project", str(path), "--out", str(tmp_path / "record"), "--show-names"]
    assert run([*arguments, "--quiet"]) == 0
    gold, draws = str(tmp_path / "record" / "events.jsonl"), ("--draws", "0")
    told = []
    for system in ([gold], ["--project", str(path)]):
        assert run(["evaluate", "record", gold, *system, *draws]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert run(["evaluate", "record", gold, "--project", str(path), "--at", "spring", *draws]) == 0
    assert capsys.readouterr().out != told[0]
    for wrong in ([], [gold, "--project", str(path)], [gold, "--at", "spring"]):
        assert run(["evaluate", "record", gold, *wrong]) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_a_correction_is_the_reviewers_word_in_a_record_too(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "record")
    assert run(["export", "--as", "jsonl", "--project", str(path), "--out", out, "--show-names", "--quiet"]) == 0
    told = {}
    for where in (["--out", out], ["--project", str(path)]):
        assert run(["explain", incident(path), "killed", *where]) == 0
        told[where[0]] = " ".join(capsys.readouterr().out.split())
    assert "19 all a correction by bob in place of what was read: the words of police (state)" in told["--out"]
    assert ": a slip in place of what was read: 9 all, asserted by police (state)" in told["--project"]
    assert all("police (Valley Post), as corrected by bob" in words for words in told.values())
