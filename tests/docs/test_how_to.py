"""The commands and the Python of the how-tos do what the pages say."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.runs import environment, rows, run, write_reports
from tests.extract.llm.server import Reply, in_turn, serving

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"


def blocks(name: str, pattern: str) -> list[str]:
    """The blocks of a page in that language."""
    return re.findall(rf"```{pattern}\n(.*?)```", (HOW_TO / name).read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.slow
def test_the_python_runs_as_it_stands(tmp_path: Path, small_file: Path) -> None:
    write_reports(tmp_path / "reports")
    lines = [line for block in blocks("use-from-python.md", "python") for line in block.splitlines()]
    body = "\n".join(f"    {line}" for line in lines)
    (tmp_path / "page.py").write_text(
        f"if __name__ == '__main__':\n{body}\n    print(len(contested), len(planned))\n", "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "page.py"],
        cwd=tmp_path,
        env=environment(small_file),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "incidents from 4 reports" in done.stdout
    assert "killed 6 None state 'killed at least six people'" in done.stdout


@pytest.mark.slow
def test_the_python_for_a_language_model_runs_against_one(tmp_path: Path, small_file: Path) -> None:
    write_reports(tmp_path / "reports")
    [block] = blocks("use-a-language-model.md", "python")
    with serving(in_turn([Reply({"events": []})])) as model:
        page = block.replace("http://localhost:11434/v1", model.url)
        done = subprocess.run(
            [sys.executable, "-c", page],
            cwd=tmp_path,
            env=environment(small_file),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "answers").rglob("*.json"))) == len(model.requests) == 5


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


@pytest.mark.parametrize(("rule", "best"), [("ucdp", 17), ("minmax", None), ("conservative", 11)])
def test_each_rule_set_chooses_as_the_page_says(rule: str, best: int | None, tmp_path: Path, small_file: Path) -> None:
    assert f"`{rule}`" in (HOW_TO / "choose-a-rule.md").read_text(encoding="utf-8")
    write_reports(tmp_path / "reports")
    run(small_file, "code", tmp_path / "reports", "--out", tmp_path / "out", "--rule", rule, "--workers", 1)
    found = next(row for row in rows(tmp_path / "out", "incidents.jsonl") if "raqqa-1" in row["documents"])
    assert found["killed"]["best"] == best
