"""`dateline compare` as a user runs it: the record against its own exports, and against what is no table."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.runs import run, write_reports
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
    assert (found["missing"], found["extra"], found["recall"], found["precision"]) == (0, 0, 1, 1)
    assert found["shares"]["same best deaths"]["share"] == 1
    assert sum(found["ours_apart"].values()) == sum(found["theirs_apart"].values()) == 2


def test_the_other_may_be_a_project(small_file: Path, tmp_path: Path) -> None:
    run(small_file, "init", tmp_path / "study.dateline")
    reports = write_reports(tmp_path / "reports")
    run(small_file, "code", reports, "--project", tmp_path / "study.dateline")
    run(small_file, "code", reports, "--out", tmp_path / "out")
    done = run(small_file, "compare", tmp_path / "study.dateline", "--from", tmp_path / "out", "--json")
    found = json.loads(done.stdout)
    assert (found["missing"], found["extra"]) == (0, 0)
    assert found["matched"] > 2


def test_a_scope_leaves_the_rest_apart_and_the_likeness_stands_beside_each_pair(
    small_file: Path, tmp_path: Path
) -> None:
    record = write_sample(tmp_path / "out")
    run(small_file, "export", "--as", "acled", "--from", record, "--out", tmp_path / "ex")
    acled = tmp_path / "ex" / "acled.csv"
    done = run(
        small_file, "compare", acled, "--from", record, "--type", "explosion", "--days", 0, "--out", tmp_path / "cmp"
    )
    assert "outside what was asked for" in done.stdout
    with (tmp_path / "cmp" / "matched.csv").open(newline="") as rows:
        pairs = list(csv.DictReader(rows))
    assert pairs
    assert {pair["our_kind"] for pair in pairs} <= {"bombing", "suicide_bombing", "air_strike", "shelling"}
    assert all(float(pair["type_likeness"]) == 1 and pair["days_apart"] == "0" for pair in pairs)
    with (tmp_path / "cmp" / "not_compared.csv").open(newline="") as rows:
        assert {row["reason"] for row in csv.DictReader(rows)} >= {"outside what was asked for"}


def test_days_in_numbers_need_an_order_where_no_row_tells(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    run(small_file, "export", "--as", "acled", "--from", record, "--out", tmp_path / "ex")
    acled = tmp_path / "ex" / "acled.csv"
    acled.write_text(re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"03/04/\1", acled.read_text()))
    done = run(small_file, "compare", acled, "--from", record)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no row tells day from month; give --dates day-first or month-first" in done.stderr
    assert run(small_file, "compare", acled, "--from", record, "--dates", "day-first").returncode == 0
    wrong = run(small_file, "compare", acled, "--from", record, "--dates", "day")
    assert "--dates is day-first or month-first, not day" in wrong.stderr


def test_another_table_is_refused_in_one_line(small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    done = run(small_file, "compare", tmp_path / "x.csv", "--from", write_sample(tmp_path / "out"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "has no column of UCDP GED or ACLED" in done.stderr
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


def test_the_ranges_that_are_printed_stand_on_the_page(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    rows = [json.loads(line) for line in (record / "incidents.jsonl").read_text().splitlines()]
    base = next(row for row in rows if row["type"] == "bombing")
    months = [{**base, "id": f"m{n}", "time": {**base["time"], "start": f"2021-{n:02}-03", "end": f"2021-{n:02}-03"}}
              for n in range(1, 9)]  # fmt: skip
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder, kept in ((ours, months), (theirs, months[:6])):
        shutil.copytree(record, folder)
        (folder / "incidents.jsonl").write_text("".join(json.dumps(row) + "\n" for row in kept))
    scope = ("--since", "2021", "--until", "2021")
    done = run(small_file, "compare", theirs, "--from", ours, *scope, "--html", tmp_path / "c.html")
    printed = re.search(r"precision +0\.750  (\S+) to (\S+)  of the record", done.stdout)
    assert printed
    low, high = map(float, printed.groups())
    page = (tmp_path / "c.html").read_text()
    shown = re.search(r"they have 75% \((\d+)% to (\d+)%\) of it", page)
    assert shown
    assert [int(end) / 100 for end in shown.groups()] == pytest.approx([low, high], abs=0.0051)
    assert "</small>1.00 (1.00 to 1.00)</td>" in page
    run(small_file, "compare", theirs, "--from", ours, *scope, "--html", tmp_path / "c.html", "--draws", 0)
    assert "they have 75% of it." in (tmp_path / "c.html").read_text()


def test_a_page_must_be_html(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    done = run(small_file, "compare", record, "--from", record, "--html", tmp_path / "c.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--html takes a file that ends in .html" in done.stderr
