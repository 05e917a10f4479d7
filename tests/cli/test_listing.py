"""`--json` on every command that reads a project: one object, with what the lines tell."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from dateline.cli.app import app, run
from dateline.cli.listing import show
from dateline.project import init_project, open_project
from tests.project.made import POLICE, coded, report
from tests.project.test_at import run_of

LISTS = {
    "documents": "documents",
    "runs": "runs",
    "snapshots": "snapshots",
    "users": "users",
    "judge --list": "judgements",
    "diff 1": "changes",
    "history INCIDENT": "history",
    "review list --incident INCIDENT": "claims",
    "search bomb --show-names": "hits",
    "actors": "files",
    "explain INCIDENT": "incident",
    "rule": "rule",
    "rule --list": "chosen",
    "doctor": "findings",
}
A_LINE_EACH = list(LISTS)[:8]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with something of every kind in it."""
    file = tmp_path_factory.mktemp("listed") / "p.db"
    with init_project(file, by="ann") as project:
        coded(project, [report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")])
        run_of(project, "one")
        with project.reviewing() as reviewer:
            reviewer.reject(next(claim.id for claim in project.claims() if claim.low == 9), note="the injured")
        one, two, _ = (event.id for event in project.events())
        with project.judging() as judge:
            judge.judge(one, two, "same")
        project.withdraw("far", "hoax")
        project.snapshot("spring")
    return file


def arguments(path: Path, name: str, *more: str) -> list[str]:
    with open_project(path) as project:
        incident = next(found.id for found in project.incidents if "one" in found.documents)
    return [*name.replace("INCIDENT", incident).split(), "--project", str(path), *more]


def told(capsys: pytest.CaptureFixture[str], given: list[str]) -> str:
    assert run(given) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", LISTS)
def test_json_is_one_object_under_one_name(path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(capsys, arguments(path, name, "--json")))
    assert LISTS[name] in found


@pytest.mark.parametrize("name", A_LINE_EACH)
def test_json_has_one_for_each_line(path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(told(capsys, arguments(path, name, "--json")))[LISTS[name]]
    lines = told(capsys, arguments(path, name)).splitlines()
    assert len(rows) == len(lines) > 0
    assert all(isinstance(row, dict) for row in rows)


@pytest.mark.parametrize("name", [name for name in LISTS if name not in ("snapshots", "actors", "diff 1")])
def test_json_at_a_snapshot_tells_the_same_as_then(path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    now, then = (json.loads(told(capsys, arguments(path, name, "--json", *at))) for at in ((), ("--at", "spring")))
    if name not in ("doctor", "rule", "users"):  # who made the snapshot did one thing more
        assert then == now


def test_every_command_that_takes_a_snapshot_and_writes_no_file_gives_json() -> None:
    below = dict[str, Any]()
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        below |= {f"{name} {own}": child for own, child in getattr(command, "commands", {name: command}).items()}
    options = {name: {o for p in command.params for o in p.opts} for name, command in below.items()}
    reads = {name for name, own in options.items() if "--at" in own and "--out" not in own}
    assert {name for name in reads if "--json" not in options[name]} == set()


def test_nothing_found_is_an_empty_list(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(told(capsys, ["documents", "--state", "erased", "--json", "--project", str(path)])) == {
        "documents": []
    }
    assert json.loads(told(capsys, ["diff", "1", "1", "--json", "--project", str(path)])) == {"changes": []}


def test_a_list_is_printed_as_it_comes(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> Any:
        yield {"one": 1}
        raise ValueError

    with pytest.raises(ValueError):
        show("rows", broken(), str, as_json=True)
    assert '"one": 1' in capsys.readouterr().out


def test_documents_that_do_not_count_are_listed_with_who_when_and_why(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = told(capsys, arguments(path, "documents", "--state", "withdrawn")).splitlines()
    assert "withdrawn   far · Hill Post · 2019-05-04 · added " in line
    assert line.partition("; ")[2].startswith("by ann on 20")
    assert line.endswith(": hoax")
    assert len(told(capsys, arguments(path, "documents one")).splitlines()) == 1
    assert run(arguments(path, "documents absent")) == 2
    assert "no document is called 'absent'" in capsys.readouterr().err
    assert run(arguments(path, "documents", "--state", "gone")) == 2
    assert "--state takes current, superseded, withdrawn, erased, not 'gone'" in capsys.readouterr().err


def test_a_decided_claim_is_listed_with_the_decision(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, arguments(path, "review list --incident INCIDENT")).splitlines()
    (line,) = [line for line in lines if "rejected" in line]
    assert " killed 9 by police in two: " in line
    assert line.endswith("), “the injured”")
    rows = json.loads(told(capsys, arguments(path, "review list --incident INCIDENT", "--json")))["claims"]
    assert [row["review"]["action"] for row in rows if row["review"]] == ["reject"]
