"""Every error becomes one line: what, where, what to do."""

import errno
import os
import sqlite3

import pytest

from dateline.cli.failures import one_line
from dateline.store import StoreError


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "out/claims.csv"),
            "out/claims.csv: no space left on device; free some space and run the same command again",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "out"),
            "out: permission denied; choose another folder, or ask for the right to use this one",
        ),
        (ValueError("no extractor is named 'x'"), "no extractor is named 'x'"),
        (
            StoreError("Work/P.db: was written by Dateline 9.9; nothing was touched"),
            "Work/P.db: was written by Dateline 9.9; nothing was touched",
        ),
        (MemoryError(), "memory is used up; use fewer --workers"),
    ],
)
def test_an_error_is_told_in_one_line(error: Exception, told: str) -> None:
    assert one_line(error) == told


def test_a_full_disk_is_told_whoever_meets_it() -> None:
    assert "free some space" in one_line(sqlite3.OperationalError("database or disk is full"))
    assert "delete the folder" in one_line(sqlite3.DatabaseError("file is not a database"))


def test_an_error_of_ours_is_owned_up_to() -> None:
    assert one_line(KeyError("x")).startswith("internal error: KeyError")
