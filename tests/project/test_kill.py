"""kill -9 at random points of making, coding, linking, deciding and migrating loses nothing that was acknowledged."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "kill.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the processes that it kills")
def test_a_project_survives_being_killed() -> None:
    command = [sys.executable, str(SCRIPT), "--kills", "6", "--seed", "5"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "6 processes killed" in done.stdout
    for what in ("while working", "while migrating", "documents kept"):
        assert what in done.stdout
