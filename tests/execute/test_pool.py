"""Workers end with their parent, however it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SLEEPERS = """
from dateline.execute import executor
from tests.execute.work import late

if __name__ == "__main__":
    results = executor("pool", workers=2).map(late, [0, 0, 60_000, 60_000])
    next(results)
    print("busy", flush=True)
    list(results)
"""


def gone(processes: list[int], seconds: float) -> bool:
    """True where all of them end within that time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not any(Path(f"/proc/{process}").exists() for process in processes):
            return True
        time.sleep(0.05)
    return False


def children(process: int) -> list[int]:
    """The processes that this one started."""
    told = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(child) for child in told.split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at processes through /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_busy_workers_end_with_their_parent(tmp_path: Path, how: signal.Signals) -> None:
    script = tmp_path / "sleepers.py"
    script.write_text(SLEEPERS, encoding="utf-8")
    root = Path(__file__).parents[2]
    running = subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "busy\n"
    deadline = time.monotonic() + 60
    while len(workers := children(running.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    running.send_signal(how)
    running.wait(timeout=60)
    running.stdout.close()
    assert workers
    assert gone(workers, 60)
