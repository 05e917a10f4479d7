"""What is written and shown from a project on a server is what it is from one in a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import run, write_reports

pytestmark = pytest.mark.slow
LAYOUTS = ("jsonl", "csv", "ucdp-ged", "acled", "geojson", "followthemoney", "hxl")


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory, small_file: Path, postgresql: Callable[[], str]) -> list[str]:
    """The same reports in a project in a file and in one on a server, each with a snapshot."""
    folder = tmp_path_factory.mktemp("both")
    write_reports(folder / "reports")
    addresses = [str(folder / "p.db"), postgresql()]
    for address in addresses:
        for arguments in (
            ("init", address),
            ("code", folder / "reports", "--project", address, "--workers", 1),
            ("snapshot", "spring", "--project", address),
        ):
            done = run(small_file, *arguments)
            assert (done.returncode, done.stderr) == (0, "")
    return addresses


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_exports_are_the_same(projects: list[str], layout: str, small_file: Path, tmp_path: Path) -> None:
    for place, address in enumerate(projects):
        for at in ((), ("--at", "spring")):
            out = tmp_path / f"{place}{len(at)}"
            done = run(small_file, "export", "--as", layout, "--from", address, "--out", out, *at)
            assert (done.returncode, done.stderr) == (0, "")
    written = [files(folder) for folder in sorted(tmp_path.iterdir())]
    assert written == [written[0]] * 4


def test_pages_are_the_same_and_a_comparison_finds_no_difference(
    projects: list[str], small_file: Path, tmp_path: Path
) -> None:
    for place, address in enumerate(projects):
        assert run(small_file, "report", "--from", address, "--out", tmp_path / f"{place}.html").returncode == 0
    assert (tmp_path / "0.html").read_bytes() == (tmp_path / "1.html").read_bytes()
    run(small_file, "export", "--as", "jsonl", "--from", projects[0], "--out", tmp_path / "record")
    told = run(small_file, "compare", tmp_path / "record", "--from", projects[1]).stdout
    assert "0 missing" in told
    assert "0 extra" in told


def test_what_is_searched_explained_and_hashed_is_the_same(projects: list[str], small_file: Path) -> None:
    shown = [run(small_file, "search", "bomb", "--place", "Raqqa", "--project", address).stdout for address in projects]
    assert shown[0] == shown[1]
    incident = shown[0].split()[0]
    explained = [run(small_file, "explain", incident, "--project", address).stdout for address in projects]
    assert explained[0] == explained[1] != ""
    hashes = [run(small_file, "snapshots", "--project", address).stdout.split()[3] for address in projects]
    assert hashes[0] == hashes[1]
