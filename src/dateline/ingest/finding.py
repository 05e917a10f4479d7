"""Which files the paths of a command name."""

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from dateline.ingest.formats import PACKED, is_report

_GLOB = "*?["
_RECORD = ".dateline"  # the mark of a folder that holds a record, not reports
_MANY = (".json", ".csv", ".tsv")  # may hold more than one report, and how many is not told by counting lines
_LINED = (".jsonl", ".ndjson")
_ENDLESS = (Path.is_fifo, Path.is_socket, Path.is_char_device, Path.is_block_device)


def find_files(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The files that the paths name: a folder gives the reports below it in order, hidden ones left out.

    A folder without a report comes itself, so that it is not passed over unsaid. So does one with a record of
    Dateline where nothing else is named; among others it is passed over, since `*` names the last run's record too.
    """
    named = [one for path in paths for one in _named(path)]
    for one in named:
        found = len(named) > 1 and holds_record(one)
        for file in _below(one):
            found = True
            yield file
        if not found:
            yield one


def _named(path: Path | str) -> list[Path]:
    if any(mark in str(path) for mark in _GLOB) and not _true_of(Path(path), Path.exists):
        found = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207
        return found or [Path(path)]
    return [Path(path)]


def holds_record(folder: Path) -> bool:
    """True where Dateline wrote the folder: what lies in it is no report."""
    return _true_of(folder / _RECORD, Path.exists)


def count_reports(paths: Sequence[Path | str]) -> int | None:
    """How many reports the paths name, for a progress bar; None where a file may hold more than one."""
    files = list(find_files(paths))
    if any(file.suffix.lower() in (*PACKED, *_MANY) for file in files):
        return None
    return sum(_lines(file) if file.suffix.lower() in _LINED else 1 for file in files)


def _lines(file: Path) -> int:
    """The lines that are not empty. A pipe can be read once only, so it is left for the reading."""
    if not _true_of(file, Path.is_file):
        return 1
    try:
        with file.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1


def _below(path: Path) -> Iterator[Path]:
    """The reports below a folder, or the path itself where it is none or may not be listed."""
    if not _true_of(path, Path.is_dir):
        yield path
        return
    if holds_record(path):
        return
    try:
        children = sorted(path.iterdir())
    except OSError:
        yield path
        return
    for child in children:
        if not child.name.startswith("."):
            yield from _below_child(child)


def _below_child(child: Path) -> Iterator[Path]:
    """Linked folders are passed over, since links can run in a ring; so are pipes and devices, which may never end."""
    if _true_of(child, Path.is_dir):
        if not child.is_symlink():
            yield from _below(child)
    elif is_report(child.name) and not any(_true_of(child, question) for question in _ENDLESS):
        yield child


def _true_of(path: Path, question: Callable[[Path], bool]) -> bool:
    """The answer, or False where the path may not even be looked at."""
    try:
        return question(path)
    except OSError:
        return False
