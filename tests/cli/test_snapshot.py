"""`dateline snapshot`, and the commands that read a project as it was."""

import hashlib
from pathlib import Path

import pytest

from tests.cli.runs import run, write_reports

LATER = """KUNDUZ, 6 May 2021 - A bomb killed nine people at a mosque in Kunduz on Wednesday, police said.\n"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Path:
    """A project with a snapshot, what was exported and shown of it then, and a report and a withdrawal since."""
    folder = tmp_path_factory.mktemp("frozen")
    path = folder / "p.db"
    write_reports(folder / "reports")
    run(small_file, "init", path)
    run(small_file, "code", folder / "reports", "--project", path, "--workers", 1)
    made = run(small_file, "snapshot", "spring", "--project", path, "--note", "for the yearbook", "--by", "ann")
    assert (made.returncode, made.stderr) == (0, "")
    (folder / "told.txt").write_text(made.stdout, encoding="utf-8")
    assert run(small_file, "export", "--as", "csv", "--from", path, "--out", folder / "then").returncode == 0
    write_reports(folder / "later", {"mosque": LATER})
    run(small_file, "code", folder / "later", "--project", path, "--workers", 1)
    run(small_file, "withdraw", "raqqa-2", "--project", path, "--reason", "retracted")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_snapshot_is_made_with_its_hash_and_listed(project: Path, small_file: Path) -> None:
    told = (project.parent / "told.txt").read_text(encoding="utf-8").splitlines()
    assert told[0].startswith("spring: 3 incidents, ")
    assert len(told[1].removeprefix("sha256 ")) == 64
    assert f"--from {project} --at spring" in told[2]
    (line,) = run(small_file, "snapshots", "--project", project).stdout.splitlines()
    assert all(words in line for words in ("spring", "ann", told[1][7:19], "3 incidents", "for the yearbook"))


def test_an_export_at_a_snapshot_is_the_one_of_then_byte_for_byte(
    project: Path, small_file: Path, tmp_path: Path
) -> None:
    done = run(small_file, "export", "--as", "csv", "--from", project, "--at", "spring", "--out", tmp_path / "now")
    assert (done.returncode, done.stderr) == (0, "")
    assert files(tmp_path / "now") == files(project.parent / "then")
    run(small_file, "export", "--as", "csv", "--from", project, "--out", tmp_path / "without")
    assert files(tmp_path / "without") != files(project.parent / "then")


def test_the_hash_of_a_snapshot_is_that_of_what_is_exported(project: Path, small_file: Path, tmp_path: Path) -> None:
    told = (project.parent / "told.txt").read_text(encoding="utf-8").splitlines()[1].removeprefix("sha256 ")
    where = ("--from", project, "--at", "spring", "--out", tmp_path / "record")
    assert run(small_file, "export", "--as", "jsonl", "--show-names", *where).returncode == 0
    whole = b"".join(
        (tmp_path / "record" / f"{name}.jsonl").read_bytes() for name in ("incidents", "events", "documents")
    )
    assert hashlib.sha256(whole).hexdigest() == told


def test_a_page_and_a_comparison_are_made_at_a_snapshot(project: Path, small_file: Path, tmp_path: Path) -> None:
    page = run(small_file, "report", "--from", project, "--at", "spring", "--out", tmp_path / "r.html")
    assert (page.returncode, "mosque" in (tmp_path / "r.html").read_text(encoding="utf-8")) == (0, False)
    then = project.parent / "then"
    run(small_file, "export", "--as", "jsonl", "--from", project, "--at", "spring", "--out", tmp_path / "record")
    done = run(small_file, "compare", tmp_path / "record", "--from", project, "--at", "spring")
    assert (done.returncode, then.is_dir()) == (0, True)
    assert "0 missing" in done.stdout
    assert "0 extra" in done.stdout


def test_a_cell_is_explained_as_it_was(project: Path, small_file: Path) -> None:
    [hit] = run(small_file, "search", "--place", "Raqqa", "--at", "spring", "--project", project).stdout.split("\n")[:1]
    incident = hit.split()[0]
    then = run(small_file, "explain", incident, "killed", "--project", project, "--at", "spring").stdout
    now = run(small_file, "explain", incident, "killed", "--project", project).stdout
    assert "raqqa-1, raqqa-2" in then
    assert "raqqa-2" not in now
    assert "killed 17 people" in " ".join(then.split()).replace("«", "").replace("»", "")


def test_search_at_a_snapshot_finds_nothing_later(project: Path, small_file: Path) -> None:
    search = ("search", "mosque", "--project", project)
    assert "«mosque»" in run(small_file, *search).stdout
    assert run(small_file, *search, "--at", "spring").stdout == "nothing is found\n"


def test_what_was_erased_since_is_said(project: Path, small_file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    run(small_file, "backup", copy, "--project", project)
    run(small_file, "erase", "raqqa-1", "--project", copy, "--reason", "court order", "--yes")
    for arguments in (
        ("export", "--as", "csv", "--from", copy, "--out", tmp_path / "csv"),
        ("report", "--from", copy, "--out", tmp_path / "r.html"),
        ("search", "killed", "--project", copy),
    ):
        done = run(small_file, *arguments, "--at", "spring")
        assert (done.returncode, done.stderr.count("\n")) == (0, 1)
        assert "snapshot spring: documents erased since: 1" in done.stderr
    assert b"vegetable" not in copy.read_bytes()
    assert "documents erased since: 1" in run(small_file, "snapshots", "--project", copy).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("export", "--as", "csv", "--from", "p.db", "--at", "winter", "--out", "x"), "no snapshot is called 'winter'"),
        (
            ("export", "--as", "csv", "--from", ".", "--at", "spring", "--out", "x"),
            "--at names a snapshot of a project",
        ),
        (("explain", "x", "--at", "spring"), "name the project with --project"),
        (("snapshot", "12", "--project", "p.db"), "is no name for a snapshot"),
        (("snapshot", "spring", "--project", "p.db"), "is a snapshot of another state"),
    ],
)
def test_bad_usage_is_one_line(
    arguments: tuple[str, ...], told: str, project: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    done = run(small_file, *arguments)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert told in done.stderr
