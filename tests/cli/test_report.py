"""`dateline report` as a user runs it."""

from pathlib import Path

from tests.cli.runs import run
from tests.export.sample import write_sample


def test_it_writes_a_page_and_says_where(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    done = run(small_file, "report", "--from", record, "--out", tmp_path / "r.html")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"6 incidents; open {tmp_path}/r.html in a browser\nWhat is not on the page: {tmp_path}/r.html.losses.csv\n"
    )
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_must_be_html(small_file: Path, tmp_path: Path) -> None:
    done = run(small_file, "report", "--from", write_sample(tmp_path / "out"), "--out", tmp_path / "r.pdf")
    assert done.returncode == 2
    assert "--out takes a file that ends in .html" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_page_may_lie_in_the_folder_of_the_record(small_file: Path, tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    done = run(small_file, "report", "--from", record, "--out", record / "report.html", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
