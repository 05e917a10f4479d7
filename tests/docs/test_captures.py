"""What the pages show is what the commands print."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
SHOWN = [str(page.relative_to(ROOT)) for page in PAGES if "<!-- captured" in page.read_text(encoding="utf-8")]


@pytest.mark.slow
@pytest.mark.parametrize("name", [*SHOWN, "docs/images/run.svg"])
def test_a_page_shows_what_is_printed(name: str) -> None:
    check = [sys.executable, "scripts/captures.py", "--check", name]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_first_pages_show_what_is_printed() -> None:
    assert {"README.md", "docs/tutorial.md"} <= set(SHOWN)
