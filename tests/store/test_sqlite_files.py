"""A project's file that may only be read is read, and who waits for another process is told so."""

import logging
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import pytest

from dateline.project import init_project, open_project
from dateline.store import StoreError, back_up, check
from tests.project.made import coded, report

NOBODY = 65534


@contextmanager
def somebody() -> Iterator[None]:
    """Not as root, whom no permission stops."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may look into, with a project."""
    made = Path(tempfile.mkdtemp(prefix="dateline-", dir="/tmp"))
    made.chmod(0o755)
    with init_project(made / "p.db", by="ann") as project:
        coded(project, [report("one", 7)])
        list(project.search("bomb"))
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def read_and_written(path: Path) -> None:
    """The project is read and checked as a whole; what would write it says that it may not."""
    with somebody(), open_project(path) as project:
        assert [incident.documents for incident in project.incidents] == [("one",)]
        assert [hit.place for hit in project.search("bomb")] == ["Kabul\nAF\nAfghanistan"]
        assert list(check(project.database)) == []
        with pytest.raises(StoreError, match=r"p\.db: the project may not be written, only read; change its perm"):
            project.withdraw("one", "hoax")
        assert [entry.state for entry in project.documents.entries()] == ["current"]


@pytest.mark.parametrize("mode", [0o777, 0o555], ids=["file", "folder too"])
def test_a_read_only_project_is_read(folder: Path, mode: int) -> None:
    (folder / "p.db").chmod(0o444)
    folder.chmod(mode)
    read_and_written(folder / "p.db")


def test_a_read_only_project_is_backed_up(folder: Path, tmp_path: Path) -> None:
    (folder / "p.db").chmod(0o444)
    folder.chmod(0o555)
    with open_project(folder / "p.db") as project:
        back_up(project.database, tmp_path / "copy.db")
    with open_project(tmp_path / "copy.db") as copy:
        assert copy.incidents.count() == 1


def test_a_log_that_cannot_be_read_is_not_passed_over(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "p.db", isolation_level=None)) as writer:
        writer.execute("update documents set outlet = 'Other'")
        copy = folder / "copy"
        copy.mkdir()
        for name in ("p.db", "p.db-wal"):
            shutil.copy(folder / name, copy / name)
            (copy / name).chmod(0o444)
    copy.chmod(0o555)
    with somebody(), pytest.raises(StoreError, match="or copy it, with the log beside it, to a folder of yours"):
        open_project(copy / "p.db").close()
    copy.chmod(0o755)


def test_who_waits_is_told_at_once_for_what(
    folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "p.db"
    monkeypatch.setattr(logging.getLogger("dateline.store"), "propagate", True)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as holder:
        holder.execute("begin immediate")

        def let_go() -> None:
            deadline = time.monotonic() + 25
            while not caplog.records and time.monotonic() < deadline:
                time.sleep(0.05)
            holder.execute("rollback")

        Thread(target=let_go).start()
        with caplog.at_level(logging.INFO, "dateline.store"), open_project(path) as project:
            project.withdraw("one", "hoax")
    told = [record.getMessage() for record in caplog.records]
    assert f"{path}: another process is writing the project; waiting for it, for 30 seconds at most" in told
    with open_project(path) as project:
        assert [entry.state for entry in project.documents.entries()] == ["withdrawn"]
