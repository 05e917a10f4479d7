"""The commands and the Python of the how-tos do what the pages say."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.runs import environment, rows, run, write_reports
from tests.extract.llm.server import Reply, in_turn, serving

import dateline
from dateline.link import RULES
from dateline.project import open_project

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"


def blocks(name: str, pattern: str) -> list[str]:
    """The blocks of a page in that language."""
    return re.findall(rf"```{pattern}\n(.*?)```", (HOW_TO / name).read_text(encoding="utf-8"), re.DOTALL)


def python(folder: Path, gazetteer: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of Python in the folder, as a reader of the page would start it."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment(gazetteer),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.slow
def test_the_python_runs_as_it_stands(tmp_path: Path, small_file: Path) -> None:
    write_reports(tmp_path / "reports")
    lines = [line for block in blocks("use-from-python.md", "python") for line in block.splitlines()]
    body = "\n".join(f"    {line}" for line in lines)
    (tmp_path / "page.py").write_text(
        f"if __name__ == '__main__':\n{body}\n    print(len(contested), len(planned))\n", "utf-8"
    )
    done = python(tmp_path, small_file, "page.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert "incidents from 4 reports" in done.stdout
    assert "killed 6 None state 'killed at least six people'" in done.stdout


@pytest.mark.slow
def test_the_python_for_a_language_model_runs_against_one(tmp_path: Path, small_file: Path) -> None:
    write_reports(tmp_path / "reports")
    [block] = blocks("use-a-language-model.md", "python")
    with serving(in_turn([Reply({"events": []})])) as model:
        page = block.replace("http://localhost:11434/v1", model.url)
        done = python(tmp_path, small_file, "-c", page)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "answers").rglob("*.json"))) == len(model.requests) == 5


def test_the_python_of_the_page_on_projects_runs_as_it_stands(
    tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_GAZETTEER", str(small_file))
    write_reports(Path("today"))
    for name in ("conflict.db", "other.db"):
        dateline.init(name).close()
    names: dict[str, Any] = {}
    for block in blocks("keep-a-project.md", "python"):
        exec(compile(block, "keep-a-project.md", "exec"), names)
    assert (len(names["deaths"]) > 3, names["contested"], names["spring"].counts["documents"]) == (True, 1, 5)
    with open_project("conflict.db") as project, open_project("other.db") as other:
        assert [review.action for review in project.reviews.all()] == ["correct"]
        assert [judged.verdict for judged in project.judgements.all()] == ["unsure", "undo"]
        assert [event.id for event in other.events()] == [event.id for event in project.events()]
    for block in blocks("find-incidents.md", "python"):
        exec(compile(block, "find-incidents.md", "exec"), {})


def test_actors_of_a_file_get_their_name(tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("my-actors.toml").write_text(blocks("add-actors.md", "toml")[0], encoding="utf-8")
    write_reports(Path("reports"), {"gao": "Northern Guard fighters killed six villagers in Gao on 3 May 2021.\n"})
    arguments = re.findall(r"^\$ dateline (.*)$", blocks("add-actors.md", "console")[0], re.MULTILINE)[0].split()
    assert run(small_file, *arguments, "--workers", 1).returncode == 0
    [event] = rows(Path("out"), "events.jsonl")
    assert ("perpetrator", "northern-guard") in {(actor["role"], actor["id"]) for actor in event["actors"]}


def test_columns_with_other_names_are_read(tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("reports.csv").write_text("day,story\n2021-05-04,Gunmen killed six people in Gao on Monday.\n", "utf-8")
    shown = (HOW_TO / "read-reports.md").read_text(encoding="utf-8")
    command = re.findall(r"^\$ dateline (code reports\.csv.*)$", shown, re.MULTILINE)[0].split()
    assert run(small_file, *command, "--workers", 1).returncode == 0
    [event] = rows(Path("out"), "events.jsonl")
    assert event["time"]["start"] == "2021-05-03"


def test_the_example_of_the_page_on_rules_is_what_the_program_gives(
    tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reports = dict(re.findall(r"^(\w+)\.txt +(.*)$", blocks("choose-a-rule.md", "text")[0], re.MULTILINE))
    write_reports(Path("reports"), {name: f"{text}\n" for name, text in reports.items()})
    for block in blocks("choose-a-rule.md", "toml"):
        Path(block.partition("\n")[0].removeprefix("# ")).write_text(block, encoding="utf-8")
    page = (HOW_TO / "choose-a-rule.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([\w.]+)` \| (\S+) \| (\S+) \| (\S+) \| (\S+) \|$", page, re.MULTILINE)
    assert {rule for rule, *_ in told} == {*RULES, "desk.toml", "wars.toml"}
    for rule, *values in told:
        assert run(small_file, "code", "reports", "--out", "out", "--rule", rule, "--workers", 1).returncode == 0
        killed = {row["documents"][0]: row["killed"] for row in rows(Path("out"), "incidents.jsonl")}
        raqqa, kharkiv = killed["courier"], killed["gazette"]
        found = [raqqa["low"], raqqa["best"], raqqa["high"], kharkiv["best"]]
        assert ["–" if value is None else str(value) for value in found] == values


def test_a_table_of_sources_is_used(tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.toml").write_text(blocks("judge-sources.md", "toml")[0], encoding="utf-8")
    write_reports(Path("reports"), {"gao": "GAO, 3 May 2021 (Northgate Post) – A bomb killed six people in Gao.\n"})
    arguments = re.findall(r"^\$ dateline (.*)$", blocks("judge-sources.md", "console")[0], re.MULTILINE)[0].split()
    assert run(small_file, *arguments, "--workers", 1).returncode == 0
    [incident] = rows(Path("out"), "incidents.jsonl")
    assert incident["grade"]["admiralty"] == "B3"
