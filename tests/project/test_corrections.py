"""A correction leaves a project with who made it, when, and what it replaced."""

import json
import re
from pathlib import Path

import pytest

from dateline.project import init_project
from tests.cli.runs import run


@pytest.fixture(scope="module")
def page_and_lines(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> tuple[str, str]:
    """The page of a project in which ann corrected a toll, and its lines as JSON."""
    folder = tmp_path_factory.mktemp("corrected")
    init_project(folder / "p.db").close()
    (folder / "a.txt").write_text(
        "KUNDUZ, 3 May 2021 (Courier) – Gunmen killed 12 people in Kunduz on Monday, said Fatima Noor, a teacher.\n",
        encoding="utf-8",
    )
    at = ("--project", folder / "p.db")
    assert run(small_file, "code", folder / "a.txt", *at, "--workers", 1).returncode == 0
    listed = run(small_file, "review", "list", *at, "--incident", "").stdout
    claim = next(line.split()[0] for line in listed.splitlines() if " killed 12 by " in line)
    note = "Fatima Noor told us 15"
    done = run(small_file, "review", "correct", claim, "--low", 15, "--high", 15, "--by", "ann", "--note", note, *at)
    assert done.returncode == 0, done.stderr
    assert run(small_file, "report", "--from", folder / "p.db", "--out", folder / "p.html").returncode == 0
    assert run(small_file, "export", "--as", "jsonl", "--from", folder / "p.db", "--out", folder / "l").returncode == 0
    return (folder / "p.html").read_text(encoding="utf-8"), (folder / "l" / "events.jsonl").read_text(encoding="utf-8")


def test_the_page_marks_it_with_who_when_and_what_was_read(page_and_lines: tuple[str, str]) -> None:
    page, _ = page_and_lines
    assert re.search(
        r"<strong>15, corrected by ann</strong> on \d+ \w+ \d{4} \(“\[name withheld\] told us 15”\), in place of 12, "
        r"as read in the words of .*?: <q>killed 12 people</q>",
        page,
    )
    assert '<b>killed</b> 15 <em class="corrected">corrected by ann</em></summary>' in page
    assert re.search(r'ann corrected <a href="#[^"]+">1</a> of its readings, which is marked\.', page)


def test_an_export_as_lines_holds_it_without_private_names(page_and_lines: tuple[str, str]) -> None:
    (event,) = map(json.loads, page_and_lines[1].splitlines())
    (corrected,) = [claim["correction"] for claim in event["claims"] if "correction" in claim]
    assert (corrected["by"], corrected["note"]) == ("ann", "[name withheld] told us 15")
    assert (corrected["before"]["low"], corrected["before"]["origin"].split(".")[0]) == (12, "neural")
    assert "Fatima" not in page_and_lines[1]
