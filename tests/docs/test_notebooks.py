"""The notebooks run, and show what they print."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_every_notebook_runs_and_shows_what_it_prints() -> None:
    check = [sys.executable, "scripts/notebook.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_there_is_one() -> None:
    assert list(ROOT.glob("docs/notebooks/*.ipynb"))
