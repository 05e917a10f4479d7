"""`dateline init` and what is done with a project on the command line."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.runs import RAQQA, REPORTS, command, environment, many_reports, record, run, write_reports


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    """A folder with reports, a project that they are coded into, and a record of them."""
    folder = tmp_path_factory.mktemp("project")
    write_reports(folder / "reports")
    assert run(small_file, "init", folder / "p.db").returncode == 0
    done = run(small_file, "code", folder / "reports", "--project", folder / "p.db", "--workers", 1)
    (folder / "told.txt").write_text(done.stdout, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_init_says_what_to_do_next_and_is_not_done_twice(tmp_path: Path, small_file: Path) -> None:
    path = tmp_path / "p.db"
    assert f"--project {path}" in run(small_file, "init", path).stdout
    again = run(small_file, "init", path)
    assert (again.returncode, again.stderr) == (
        2,
        f"dateline: {path}: is there already; name another place for a new project\n",
    )


def test_the_rule_of_a_project_is_told_and_changed(tmp_path: Path, small_file: Path) -> None:
    path = tmp_path / "p.db"
    run(small_file, "init", path, "--rule", "acled")
    assert "cells by acled; outlets in its table of sources: 0" in run(small_file, "rule", "--project", path).stdout
    (tmp_path / "known.toml").write_text('[[source]]\nname = "Herald"\n', encoding="utf-8")
    latest = ("rule", "latest", "--sources", tmp_path / "known.toml", "--project", path, "--by", "ann")
    done = run(small_file, *latest)
    assert (done.returncode, done.stdout) == (0, f"{path}: cells by latest; outlets in its table of sources: 1\n")
    assert run(small_file, "users", "--project", path).stdout.startswith("ann  ")
    listed = run(small_file, "rule", "--list", "--project", path).stdout.splitlines()
    assert [line.split(maxsplit=1)[1] for line in listed] == [
        "init          cells by acled; outlets in its table of sources: 0",
        "ann           cells by latest; outlets in its table of sources: 1",
    ]
    assert "rules chosen 1" in run(small_file, "users", "--project", path).stdout
    wrong = run(small_file, "rule", "best", "--project", path)
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (2, 1)


def test_coding_into_a_project_shows_its_incidents(made: Path) -> None:
    told = (made / "told.txt").read_text(encoding="utf-8")
    for words in ("Raqqa", "Kabul", "Kharkiv", "5 documents", f"Project: {made / 'p.db'}", "--project"):
        assert words in told


def test_the_record_is_the_same_with_a_project_and_without(made: Path, tmp_path: Path, small_file: Path) -> None:
    reports = made / "reports"
    run(small_file, "code", reports, "--out", tmp_path / "without", "--workers", 1, "--quiet")
    project = made / "p.db"
    run(small_file, "code", reports, "--project", project, "--out", tmp_path / "with", "--workers", 1, "--quiet")
    assert record(tmp_path / "with") == record(tmp_path / "without")
    one = reports / "kabul.txt"
    run(small_file, "code", one, "--project", project, "--out", tmp_path / "one", "--workers", 1, "--quiet")
    run(small_file, "code", one, "--out", tmp_path / "alone", "--workers", 1, "--quiet")
    assert record(tmp_path / "one") == record(tmp_path / "alone")


def test_known_documents_are_passed_over_and_the_same_run_adds_nothing(made: Path, small_file: Path) -> None:
    arguments = ("code", made / "reports", "--project", made / "p.db", "--workers", 1, "--json")
    run(small_file, *arguments)
    before = (made / "p.db").stat().st_size
    told = json.loads(run(small_file, *arguments).stdout)
    assert (told["reused"], told["documents"], told["out"]) == (len(REPORTS), len(REPORTS), None)
    assert (made / "p.db").stat().st_size == before


def test_a_cell_is_explained_from_the_project(made: Path, small_file: Path) -> None:
    told = (made / "told.txt").read_text(encoding="utf-8")
    incident = told.rpartition("dateline explain ")[2].split()[0]
    explained = run(small_file, "explain", incident, "killed", "--project", made / "p.db").stdout
    assert "a doctor at the state hospital" in explained
    assert "A car bomb went off beside a vegetable market in Raqqa" in " ".join(explained.split())


def test_a_changed_report_a_withdrawal_and_an_erasure(tmp_path: Path, small_file: Path) -> None:
    reports, path = write_reports(tmp_path / "reports", {"raqqa": RAQQA}), tmp_path / "p.db"
    run(small_file, "init", path)
    code = ("code", reports, "--project", path, "--workers", 1, "--json")
    run(small_file, *code)
    (reports / "raqqa.txt").write_text(RAQQA.replace("least 11", "least 12"), encoding="utf-8")
    assert json.loads(run(small_file, *code).stdout)["reused"] == 0
    gone = run(small_file, "withdraw", "raqqa", "--project", path, "--reason", "retracted")
    assert "killed has no voice left" in gone.stdout
    again = run(small_file, *code)
    told = json.loads(again.stdout)
    assert (again.returncode, told["failed"], told["passed_over"]) == (0, 0, 1)
    assert "passed over: was withdrawn on" in str(told["reasons"])
    back = run(small_file, "withdraw", "raqqa", "--project", path, "--reason", "checked", "--undo")
    assert back.stdout == "raqqa counts again\n"
    asked = run(small_file, "erase", "raqqa", "--project", path, "--reason", "court order")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "2 versions of raqqa would be erased for good; the cells above would lose these voices" in asked.stdout
    assert "nothing is erased yet; the same command with --yes does it" in asked.stdout
    assert (b"vegetable" in path.read_bytes(), "killed" in asked.stdout) == (True, True)
    erased = run(small_file, "erase", "raqqa", "--project", path, "--reason", "court order", "--yes")
    assert "text and quotes are gone" in erased.stdout
    assert b"vegetable" not in path.read_bytes()
    shown = run(small_file, *code[:-1], "--out", tmp_path / "record")
    assert (shown.returncode, "0 failed, 1 passed over" in shown.stdout) == (0, True)
    assert re.search(r"1 passed over: was erased on \d{4}-\d\d-\d\d \(court order\)", shown.stdout)
    (row,) = map(json.loads, (tmp_path / "record" / "documents.jsonl").read_text(encoding="utf-8").splitlines())
    assert (row["status"], "court order" in row["reason"]) == ("passed_over", True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("code", "x"), "--project P"),
        (("code", "x", "--out", "y", "--by", "ann"), "--by says who codes into a project"),
        (("code", "x", "--project", "absent.db"), "there is no project; dateline init absent.db makes one"),
        (("init", "a/b/c.db"), "there is no folder"),
        (("init", "p.db", "--rule", "best"), "ucdp"),
        (("withdraw", "x", "--project", "absent.db", "--reason", "y"), "there is no project"),
        (("explain", "x", "--project", "absent.db"), "there is no project"),
    ],
)
def test_bad_usage_is_one_line(
    arguments: tuple[str, ...], told: str, tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(small_file, *arguments)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_two_processes_may_code_the_same_folder(tmp_path: Path, small_file: Path) -> None:

    folder, path = many_reports(tmp_path / "many", 120), tmp_path / "p.db"
    run(small_file, "init", path)
    code = command("code", folder, "--project", path, "--workers", 1, "--json")
    both = [
        subprocess.Popen(code, env=environment(small_file), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [process.communicate(timeout=300) for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    run(small_file, "init", tmp_path / "q.db")
    alone = run(small_file, "code", folder, "--project", tmp_path / "q.db", "--workers", 1, "--json").stdout
    counts = json.loads(alone)
    assert [json.loads(out)["incidents"] for out, _ in told] == [counts["incidents"]] * 2


def test_runs_are_listed_and_a_backup_is_whole(made: Path, tmp_path: Path, small_file: Path) -> None:
    copy = tmp_path / "copy.db"
    assert "neural.small" in run(small_file, "runs", "--project", made / "p.db").stdout
    alike = run(small_file, "diff", 1, 1, "--project", made / "p.db")
    assert (alike.stdout, alike.stderr) == ("", "no incident changed from 1 to 1\n")
    assert f"--project {copy}" in run(small_file, "backup", copy, "--project", made / "p.db").stdout
    looked = run(small_file, "doctor", "--deep", "--project", copy)
    assert "every hash and reference holds" in looked.stdout
    assert "name it with --project" in run(small_file, "doctor", "--deep").stderr
