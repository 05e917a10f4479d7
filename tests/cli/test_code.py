"""`dateline code` as a user runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import FILES, REPORTS, record, rows, run, write_reports


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    """A folder with reports and the record of them in `out`."""
    folder = tmp_path_factory.mktemp("coded")
    write_reports(folder / "reports")
    done = run(small_file, "code", folder / "reports", "--out", folder / "out", "--workers", 1)
    (folder / "told.txt").write_text(done.stdout, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_every_file_of_the_record_is_written(coded: Path) -> None:
    assert {path.name for path in (coded / "out").iterdir() if path.is_file()} >= set(FILES)
    assert [row["name"] for row in rows(coded / "out", "documents.jsonl")] == sorted(REPORTS)


def test_the_quotes_of_claims_stand_in_the_reports(coded: Path) -> None:
    events = rows(coded / "out", "events.jsonl")
    assert events
    for event in events:
        text = (coded / "reports" / f"{event['document']}.txt").read_text(encoding="utf-8").strip("\n")
        for claim in event["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["quote"]


def test_a_match_gives_no_event(coded: Path) -> None:
    football = next(row for row in rows(coded / "out", "documents.jsonl") if row["name"] == "football")
    assert (football["status"], football["events"]) == ("no_event", 0)


def test_two_reports_of_one_blast_are_one_incident(coded: Path) -> None:
    found = [row for row in rows(coded / "out", "incidents.jsonl") if "raqqa-1" in row["documents"]]
    assert [sorted(row["documents"]) for row in found] == [["raqqa-1", "raqqa-2"]]
    assert "killed" in found[0]["contested"]


def test_the_table_fits_a_terminal_and_names_the_places(coded: Path) -> None:
    told = (coded / "told.txt").read_text(encoding="utf-8")
    table, _, _ = told.partition("\n\n")
    assert max(map(len, table.splitlines())) <= 120
    for words in ("Raqqa", "Kabul", "Kharkiv", "5 documents", "claims.csv", "dateline explain"):
        assert words in told
    assert "\x1b" not in told


def test_a_second_run_and_more_workers_write_the_same_bytes(coded: Path, tmp_path: Path, small_file: Path) -> None:
    before = record(coded / "out")
    again = run(small_file, "code", coded / "reports", "--out", coded / "out", "--workers", 2, "--json")
    assert json.loads(again.stdout)["reused"] == len(REPORTS)
    assert record(coded / "out") == before
    run(small_file, "code", coded / "reports", "--out", tmp_path / "out", "--workers", 2, "--quiet")
    assert record(tmp_path / "out") == before


def test_other_settings_do_not_reuse_what_was_coded(coded: Path, tmp_path: Path, small_file: Path) -> None:
    arguments = ("code", coded / "reports", "--out", tmp_path / "out", "--workers", 1, "--json")
    assert json.loads(run(small_file, *arguments).stdout)["reused"] == 0
    changed = run(small_file, *arguments, "--published", "2016-06-05")
    assert json.loads(changed.stdout)["reused"] == 0
    published = {row["published"] for row in rows(tmp_path / "out", "documents.jsonl")}
    assert published == {"2016-06-05"}


def test_fewer_inputs_give_a_record_of_those_alone(tmp_path: Path, small_file: Path) -> None:
    reports, out = write_reports(tmp_path / "reports"), tmp_path / "out"
    run(small_file, "code", reports, "--out", out, "--workers", 1, "--quiet")
    one = run(small_file, "code", reports / "kabul.txt", "--out", out, "--workers", 1, "--json")
    assert json.loads(one.stdout)["reused"] == 1
    assert [row["name"] for row in rows(out, "documents.jsonl")] == ["kabul"]
    assert {event["document"] for event in rows(out, "events.jsonl")} == {"kabul"}


def test_json_and_quiet(coded: Path, tmp_path: Path, small_file: Path) -> None:
    arguments = ("code", coded / "reports", "--out", tmp_path / "out", "--workers", 1)
    told = json.loads(run(small_file, *arguments, "--json").stdout)
    assert (told["documents"], told["no_event"], told["failed"]) == (5, 1, 0)
    assert {Path(path).name for path in told["files"]} >= set(FILES)
    assert all(Path(path).is_file() for path in told["files"])
    quiet = run(small_file, *arguments, "--quiet")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("code",), "PATH"),
        (("code", "x", "--out", "y", "--published", "yesterday"), "2023-02-16"),
        (("code", "x", "--out", "y", "--column", "story"), "FIELD=NAME"),
        (("code", "x", "--out", "y", "--rule", "best"), "ucdp"),
        (("code", "x", "--out", "y", "--extractor", "oracle"), "cues"),
        (("code", "x", "--out", "y", "--reading", "tea-leaves"), "codebook"),
        (("code", "x", "--out", "y", "--default-date", "today"), "published"),
        (("code", "x", "--out", "y", "--actors", "absent.toml"), "absent.toml"),
        (("code", "x", "--out", "y", "--sidecar", "absent.csv"), "absent.csv"),
        (("code", "x", "--colour"), "--colour"),
        (("cod",), "cod"),
        (("explain", "abc", "--out", "absent"), "absent"),
    ],
)
def test_bad_usage_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], told: str, tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(small_file, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("dateline: ")
    assert len(done.stderr.splitlines()) == 1
    assert told in done.stderr
    assert not (tmp_path / "y").exists()


@pytest.mark.parametrize("arguments", [(), ("gazetteer",)])
def test_without_a_command_the_help_is_shown_as_it_stands(arguments: tuple[str, ...], small_file: Path) -> None:
    done = run(small_file, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: dateline")
    assert len(done.stderr.splitlines()) > 5


def test_the_version_is_told(small_file: Path) -> None:
    assert run(small_file, "--version").stdout.startswith("dateline 0.")
