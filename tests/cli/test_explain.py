"""`dateline explain` leads from a cell to the words in their sentence."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runs import rows, run, write_reports


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    """The record of the reports of our own."""
    folder = tmp_path_factory.mktemp("explained")
    write_reports(folder / "reports")
    run(small_file, "code", folder / "reports", "--out", folder / "out", "--workers", 1, "--quiet")
    return folder / "out"


def blast(out: Path) -> dict[str, Any]:
    """The incident that two reports tell."""
    return next(row for row in rows(out, "incidents.jsonl") if "raqqa-1" in row["documents"])


def explained(out: Path, small_file: Path, *arguments: object) -> str:
    """What is printed, spaces and line ends made one space."""
    done = run(small_file, "explain", *arguments, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    return re.sub(r"\s+", " ", done.stdout)


def test_a_cell_leads_to_rule_claims_speakers_and_sentences(out: Path, small_file: Path) -> None:
    told = explained(out, small_file, blast(out)["id"][:7], "killed")
    chain = [
        "killed: ",
        "by rule ucdp:credible-recent contested",
        "17 all asserted by the governor's office (state)",
        "Thursday «killed 17 people», the governor's office said on Saturday.",
        "2016-06-04 · raqqa-2 ",
        "against",
        "11+ all asserted by a doctor at the state hospital (medical)",
        "«killing at least 11 people» and wounding 30",
        "neural.small:",
    ]
    places = [told.find(part) for part in chain]
    assert -1 not in places
    assert "injured: " not in told


def test_every_claim_of_every_cell_is_shown(out: Path, small_file: Path) -> None:
    found = blast(out)
    told = explained(out, small_file, found["id"])
    for name, cell in found["cells"].items():
        assert f"{name}: " in told
        assert cell["claims"]
        assert cell["rule"] in told
    cited = sum(len(cell["claims"]) + len(cell["against"]) for cell in found["cells"].values())
    assert told.count("«") == cited


def test_without_the_working_store_the_quote_stands_alone(out: Path, small_file: Path, tmp_path: Path) -> None:
    for name in ("documents.jsonl", "events.jsonl", "incidents.jsonl"):
        (tmp_path / name).write_bytes((out / name).read_bytes())
    told = explained(tmp_path, small_file, blast(out)["id"], "killed")
    assert "«killed 17 people»" in told
    assert "governor's office said on Saturday" not in told


def test_an_incident_is_found_by_an_id_that_was_merged_into_it(out: Path, small_file: Path, tmp_path: Path) -> None:
    merged = {**blast(out), "redirects": ["0123456789abcdef"]}
    for name in ("documents.jsonl", "events.jsonl"):
        (tmp_path / name).write_bytes((out / name).read_bytes())
    (tmp_path / "incidents.jsonl").write_text(json.dumps(merged) + "\n", encoding="utf-8")
    assert merged["id"] in explained(tmp_path, small_file, "0123456", "type")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("nothing-like-it",), "the ids stand in incidents.csv"),
        (("",), "give more of the id"),
        (("ID", "kiled"), "it has occurrence"),
    ],
)
def test_a_question_without_an_answer_is_one_line(
    asked: tuple[str, ...], said: str, out: Path, small_file: Path
) -> None:
    done = run(small_file, "explain", *(blast(out)["id"] if word == "ID" else word for word in asked), "--out", out)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert said in done.stderr


def test_no_line_ends_in_blanks_or_is_wider_than_asked(out: Path, small_file: Path) -> None:
    printed = run(small_file, "explain", blast(out)["id"], "--out", out, COLUMNS="80").stdout
    assert [line for line in printed.splitlines() if line != line.rstrip() or len(line) > 80] == []
