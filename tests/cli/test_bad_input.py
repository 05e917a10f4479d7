"""Bad input: one clear line and a row for each, never a traceback, and the rest goes on."""

import gzip
import io
import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.cli.runs import KABUL, RAQQA, command, environment, rows, run, write_reports

GERMAN = (
    "Bei einem Anschlag auf einen Markt in der Stadt sind nach Angaben der Behörden mindestens elf Menschen getötet "
    "und dreißig weitere verletzt worden. Die Armee machte Aufständische verantwortlich, die sich nicht äußerten."
)


def a_zip(members: dict[str, bytes]) -> bytes:
    """A packed archive of these."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "broken.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "hollow.html": b"<html><head><title></title></head><body><nav><a href='/'>Home</a></nav></body></html>",
    "bomb.zip": a_zip({"bomb.txt": b"A" * 400_000_000}),
    "climber.zip": a_zip({"../../escape.txt": b"A bomb went off in Kabul."}),
    "shape.json": b'{"pages": 12, "open": true}',
    "half.json": b'[{"body": "A bomb killed nine people',
    "german.txt": GERMAN.encode(),
    "cut.txt.gz": gzip.compress(RAQQA.encode())[:-20],
    "no-text.csv": b"colour,size\nred,9\n",
}
GOOD = {"kabul.txt": KABUL.encode(), "wrong-encoding.txt": RAQQA.replace("dead", "dead at the café").encode("cp1252")}


def test_each_bad_input_has_its_row_and_the_rest_is_coded(tmp_path: Path, small_file: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, data in {**BAD, **GOOD}.items():
        (reports / name).write_bytes(data)
    future = {"id": "future", "date": "2999-01-01", "body": "A bomb killed two men in Kharkiv on Monday, police said."}
    (reports / "future.json").write_text(json.dumps(future), encoding="utf-8")
    done = run(small_file, "code", reports, "--out", tmp_path / "out", "--workers", 1)
    assert done.returncode == 1
    assert done.stderr == ""
    documents = {row["name"]: row for row in rows(tmp_path / "out", "documents.jsonl")}
    for name in BAD:
        found = [row for key, row in documents.items() if Path(row["path"]).name == name]
        assert [row["status"] for row in found] == ["failed"], name
        assert "\n" not in found[0]["reason"]
        assert len(found[0]["reason"]) > 10
    for name in GOOD:
        assert documents[Path(name).stem]["status"] == "coded"
    assert documents["future"]["published"] is None
    assert not list(tmp_path.glob("**/escape.txt"))
    assert "Skipped" in done.stdout


@pytest.mark.slow
def test_fifty_megabytes_on_one_line_do_not_stop_the_rest(tmp_path: Path, small_file: Path) -> None:
    reports = write_reports(tmp_path / "reports", {"a-kabul": KABUL})
    line = "Shells fell on Kabul and killed nine people while the market was open. " * 700_000
    (reports / "long.txt").write_text(line, encoding="utf-8")
    done = subprocess.run(
        command("code", reports, "--out", tmp_path / "out", "--workers", 1),
        env=environment(small_file),
        check=False,
        capture_output=True,
        text=True,
        timeout=570,
    )
    assert (done.returncode, done.stderr) == (1, "")
    kabul, long = rows(tmp_path / "out", "documents.jsonl")
    assert (kabul["name"], kabul["status"]) == ("a-kabul", "coded")
    assert (long["name"], long["reason"]) == ("long", "is longer than 2,000,000 characters; split it")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_has_a_row(tmp_path: Path, small_file: Path) -> None:
    reports = write_reports(tmp_path / "reports", {"kabul": KABUL})
    closed = write_reports(reports / "closed", {"raqqa": RAQQA})
    closed.chmod(0)
    try:
        done = run(small_file, "code", reports, "--out", tmp_path / "out", "--workers", 1)
    finally:
        closed.chmod(0o700)
    assert done.returncode == 1
    assert "closed" in {row["name"] for row in rows(tmp_path / "out", "documents.jsonl")}


def test_a_path_that_is_not_there_has_a_row(tmp_path: Path, small_file: Path) -> None:
    reports = write_reports(tmp_path / "reports", {"kabul": KABUL})
    done = run(small_file, "code", reports, tmp_path / "absent.txt", "--out", tmp_path / "out", "--workers", 1)
    assert done.returncode == 1
    assert [row["status"] for row in rows(tmp_path / "out", "documents.jsonl")] == ["coded", "failed"]


def test_a_folder_that_dateline_did_not_write_is_refused_without_force(tmp_path: Path, small_file: Path) -> None:
    reports, out = write_reports(tmp_path / "reports", {"kabul": KABUL}), tmp_path / "out"
    out.mkdir()
    (out / "thesis.doc").write_text("three years of work", encoding="utf-8")
    refused = run(small_file, "code", reports, "--out", out, "--workers", 1)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert [path.name for path in out.iterdir()] == ["thesis.doc"]
    assert run(small_file, "code", reports, "--out", out, "--workers", 1, "--force").returncode == 0
    assert (out / "thesis.doc").read_text(encoding="utf-8") == "three years of work"


def test_an_output_that_cannot_be_a_folder_is_refused(tmp_path: Path, small_file: Path) -> None:
    reports = write_reports(tmp_path / "reports", {"kabul": KABUL})
    (tmp_path / "file").write_text("", encoding="utf-8")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        done = run(small_file, "code", reports, "--out", out, "--workers", 1)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="sets a limit on file sizes")
def test_a_full_disk_is_one_line_and_the_last_record_stays(tmp_path: Path, small_file: Path) -> None:
    reports, out = write_reports(tmp_path / "reports"), tmp_path / "out"
    run(small_file, "code", reports / "kabul.txt", "--out", out, "--workers", 1, "--quiet")
    before = (out / "incidents.jsonl").read_bytes()

    def small_files() -> None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, 4_096))

    done = subprocess.run(
        command("code", reports, "--out", out, "--workers", 1),
        env=environment(small_file, PYTHONDONTWRITEBYTECODE="1"),
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=small_files,
        timeout=60,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("dateline: ")
    assert (out / "incidents.jsonl").read_bytes() == before
    assert run(small_file, "code", reports, "--out", out, "--workers", 1, "--quiet").returncode == 0


def test_reports_cannot_steer_the_terminal(tmp_path: Path, small_file: Path) -> None:
    text = KABUL.replace("Gunmen", "\x1b]0;owned\x07[red]Gunmen[/red]")
    reports = write_reports(tmp_path / "reports", {"kabul": text, "\x1b[2Jname": RAQQA})
    done = run(small_file, "code", reports, "--out", tmp_path / "out", "--workers", 1)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr
