"""A run that is stopped keeps what is coded, leaves nothing running, and goes on."""

import json
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.runs import command, environment, many_reports, record, run
from tests.execute.test_pool import children, gone

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at processes through /proc"),
]
_NUMBER = 600


def documents_in(store: Path) -> int:
    """How many documents are in the working store so far."""
    if not store.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("select count(*) from documents").fetchone()[0])
    except sqlite3.Error:
        return 0  # its tables are still to come


def stopped(folder: Path, gazetteer: Path, how: signal.Signals) -> tuple[subprocess.Popen[str], list[int]]:
    """A run that gets this signal when documents are in the working store, and the workers that it had."""
    running = subprocess.Popen(
        command("code", folder, "--out", folder / "out", "--workers", 2),
        env=environment(gazetteer),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    store, deadline = folder / "out" / ".dateline" / "work.sqlite", time.monotonic() + 60
    while documents_in(store) < 20 and time.monotonic() < deadline:
        time.sleep(0.05)
    workers = children(running.pid)
    running.send_signal(how)
    return running, workers


def test_ctrl_c_says_how_to_go_on_and_the_result_is_the_same(tmp_path: Path, small_file: Path) -> None:
    folder = many_reports(tmp_path / "stopped", _NUMBER)
    running, workers = stopped(folder, small_file, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert len(errors.splitlines()) == 1
    assert "run the same command again" in errors
    assert gone(workers, 5)
    again = run(small_file, "code", folder, "--out", folder / "out", "--workers", 2, "--json")
    told = json.loads(again.stdout)
    assert 0 < told["reused"] < told["documents"] == _NUMBER
    whole = many_reports(tmp_path / "whole", _NUMBER)
    run(small_file, "code", whole, "--out", whole / "out", "--workers", 2, "--quiet")
    for name, data in record(folder / "out").items():
        assert data.replace(b"stopped", b"whole") == record(whole / "out")[name]


def test_a_killed_command_leaves_no_worker_and_goes_on(tmp_path: Path, small_file: Path) -> None:
    folder = many_reports(tmp_path / "killed", _NUMBER)
    running, workers = stopped(folder, small_file, signal.SIGKILL)
    running.communicate(timeout=60)
    assert len(workers) >= 2
    assert gone(workers, 5)
    again = run(small_file, "code", folder, "--out", folder / "out", "--workers", 2, "--json")
    assert 0 < json.loads(again.stdout)["reused"] < _NUMBER


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path, small_file: Path) -> None:
    folder = many_reports(tmp_path / "shared", _NUMBER)
    first = subprocess.Popen(
        command("code", folder, "--out", folder / "out", "--workers", 2),
        env=environment(small_file),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    store, deadline = folder / "out" / ".dateline" / "work.sqlite", time.monotonic() + 60
    while not store.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    second = run(small_file, "code", folder, "--out", folder / "out", "--workers", 1)
    first.send_signal(signal.SIGINT)
    first.communicate(timeout=60)
    assert second.returncode == 2
    assert "another run" in second.stderr
