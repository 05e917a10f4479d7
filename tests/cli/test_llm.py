"""`dateline code --extractor llm` as a user runs it: against a server that is there, refuses, or is not there."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorRegistry
from tests.cli.runs import record, rows, run, write_reports
from tests.extract.llm.canned import canned
from tests.extract.llm.server import Reply, Served, in_turn, serving


@pytest.fixture(scope="module")
def model(small_gazetteer: Gazetteer) -> Iterator[Served]:
    """A server with a model that reads as the reference extractor does."""
    with serving(canned(small_gazetteer, ActorRegistry.load())) as served:
        yield served


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return write_reports(tmp_path / "reports")


def ask(url: str, gazetteer: Path, reports: Path, *more: object, **variables: str) -> CompletedProcess[str]:
    """The run of a user who names this endpoint."""
    folder = reports.parent
    named = ("--extractor", "llm", "--endpoint", url, "--model", "tiny")
    return run(
        gazetteer, "code", reports, "--out", folder / "out", *named, *more, XDG_CACHE_HOME=str(folder), **variables
    )


@pytest.mark.slow
def test_reports_are_read_once_in_several_workers(model: Served, reports: Path, small_file: Path) -> None:
    before = len(model.requests)
    done = ask(model.url, small_file, reports, "--workers", 2)
    assert done.returncode == 0, done.stderr
    assert done.stderr == f"dateline: reports are sent to {model.url}, to be read by tiny\n"
    assert "Model: 5 requests, 500 tokens sent, 50 received" in done.stdout
    assert len(model.requests) == before + 5
    told = [claim for row in rows(reports.parent / "out", "events.jsonl") for claim in row["claims"]]
    assert {claim["origin"].split(":")[0] for claim in told} == {"llm.v1-tiny"}


@pytest.mark.slow
def test_what_was_answered_is_not_sent_again(model: Served, reports: Path, small_file: Path) -> None:
    ask(model.url, small_file, reports)
    first, before = record(reports.parent / "out"), len(model.requests)
    done = ask(model.url, small_file, reports, "--json", "--default-date", "published")
    assert json.loads(done.stdout)["used"] == {"kept_answers": 5}
    assert len(model.requests) == before
    again = ask(model.url, small_file, reports, "--quiet")
    assert (again.stdout, again.stderr) == ("", "")
    assert record(reports.parent / "out") == first


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--extractor", "llm"], "give --endpoint URL and --model NAME"),
        (["--extractor", "llm", "--endpoint", "http://localhost:1/v1"], "--endpoint needs --model"),
        (["--extractor", "llm", "--endpoint", "localhost", "--model", "m"], "an endpoint is an address such as"),
        (["--endpoint", "http://localhost:1/v1", "--model", "m"], "an endpoint is for the extractor llm"),
        (
            ["--extractor", "cues", "--model", "m"],
            "a model without an endpoint is for the extractor neural; cues has none",
        ),
        (["--model", "m"], "m: is no model; known are small"),
    ],
)
def test_nothing_is_sent_before_the_options_make_sense(
    arguments: list[str], told: str, reports: Path, small_file: Path
) -> None:
    done = run(small_file, "code", reports, "--out", reports.parent / "out", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr.splitlines()[-1]
    assert not (reports.parent / "out").exists()


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=401, body=b""), "asks for a key (401); set DATELINE_LLM_KEY"),
        (Reply(status=404, body=b'{"error": {"message": "model not found"}}'), "no model 'tiny'"),
    ],
)
@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_what_fails_every_report_stops_the_run(
    reply: Reply, told: str, workers: int, reports: Path, small_file: Path
) -> None:
    with serving(in_turn([reply])) as served:
        done = ask(served.url, small_file, reports, "--quiet", "--workers", workers)
    assert done.returncode == 2
    assert done.stderr.startswith(f"dateline: {served.url}: ")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_nobody_at_the_endpoint_leaves_the_last_record(model: Served, reports: Path, small_file: Path) -> None:
    ask(model.url, small_file, reports)
    before = record(reports.parent / "out")
    (reports / "new.txt").write_text("Rebels attacked a base in Gao on 3 May 2021, killing nine soldiers.\n", "utf-8")
    with serving(in_turn([Reply("{}")])) as served:
        gone = served.url
    done = ask(gone, small_file, reports, "--quiet")
    assert done.returncode == 2
    assert "no answer" in done.stderr and len(done.stderr.splitlines()) == 1
    assert record(reports.parent / "out") == before


@pytest.mark.slow
def test_an_erased_report_leaves_no_answer(model: Served, reports: Path, small_file: Path) -> None:
    folder, project = reports.parent, reports.parent / "project.db"
    run(small_file, "init", project)
    ask(model.url, small_file, reports, "--quiet", "--project", project)
    answers = folder / "dateline" / "llm"
    before = len(list(answers.rglob("*.json")))
    erasing = ("erase", "kabul", "--project", project, "--reason", "court", "--yes")
    assert run(small_file, *erasing, XDG_CACHE_HOME=str(folder)).returncode == 0
    assert len(list(answers.rglob("*.json"))) == before - 1 == 4


@pytest.mark.slow
def test_a_report_without_an_answer_fails_alone(reports: Path, small_file: Path) -> None:
    with serving(lambda request: Reply("no") if "Raqqa" in str(request) else Reply({"events": []})) as served:
        done = ask(served.url, small_file, reports)
    assert done.returncode == 1
    assert "the model's answer is not the JSON asked for, 3 times" in done.stdout
    assert "5 documents: 0 coded, 3 without an event, 0 copies, 2 failed" in done.stdout


def test_a_missing_library_is_named_with_its_command(reports: Path, small_file: Path) -> None:
    (reports.parent / "httpx2.py").write_text("raise ModuleNotFoundError('gone', name='httpx2')", encoding="utf-8")
    path = [str(reports.parent), os.environ.get("PYTHONPATH", "")]
    done = ask("http://localhost:1/v1", small_file, reports, "--quiet", PYTHONPATH=os.pathsep.join(path))
    assert done.stderr == "dateline: the extractor llm needs httpx2; pip install 'dateline[llm]'\n"
