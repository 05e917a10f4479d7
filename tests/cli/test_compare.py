"""`dateline compare` as a user runs it: the record against its own exports, and against what is no table."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.runs import run
from tests.export.sample import PRIVATE, write_sample


@pytest.mark.parametrize(("layout", "file", "matched"), [("ucdp-ged", "ged.csv", 3), ("acled", "acled.csv", 4)])
def test_a_record_agrees_with_its_own_export(
    small_file: Path, tmp_path: Path, layout: str, file: str, matched: int
) -> None:
    record = write_sample(tmp_path / "out")
    run(small_file, "export", "--as", layout, "--from", record, "--out", tmp_path / "ex")
    done = run(small_file, "compare", tmp_path / "ex" / file, "--from", record, "--out", tmp_path / "cmp")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[:3] == [
        f"{matched:>7} matched",
        "      0 missing: theirs, not in the record",
        "      0 extra: in the record, not theirs",
    ]
    with (tmp_path / "cmp" / "matched.csv").open(newline="") as rows:
        assert len(list(csv.DictReader(rows))) == matched
    with (tmp_path / "cmp" / "by_month.csv").open(newline="") as rows:
        assert sum(int(row["matched"]) for row in csv.DictReader(rows)) == matched


def test_a_record_agrees_with_itself(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    done = run(small_file, "compare", record, "--from", record, "--json")
    found = json.loads(done.stdout)
    assert (found["missing"], found["extra"], found["outside"]) == (0, 0, 0)
    assert found["shares"]["same best deaths"]["share"] == 1


def test_another_table_is_refused_in_one_line(small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    done = run(small_file, "compare", tmp_path / "x.csv", "--from", write_sample(tmp_path / "out"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "known layouts are" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_page_shows_the_disagreements_with_quotes_and_without_private_names(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    run(small_file, "export", "--as", "ucdp-ged", "--from", record, "--out", tmp_path / "ex")
    ged = tmp_path / "ex" / "ged.csv"
    ged.write_text(ged.read_text().replace(",15,15,15,", ",90,90,90,"))
    done = run(small_file, "compare", ged, "--from", record, "--html", tmp_path / "new" / "c.html")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(f"Open {tmp_path}/new/c.html in a browser\n")
    page = (tmp_path / "new" / "c.html").read_text()
    assert "<td>15</td><td>90</td>" in page
    assert "<q>15 people</q>" in page
    assert [name for name in PRIVATE if name in page] == []
    shown = run(small_file, "compare", ged, "--from", record, "--html", tmp_path / "c.html", "--show-names")
    assert shown.returncode == 0
    assert "Samir Haddad" in (tmp_path / "c.html").read_text()


def test_a_page_must_be_html(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    done = run(small_file, "compare", record, "--from", record, "--html", tmp_path / "c.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--html takes a file that ends in .html" in done.stderr
