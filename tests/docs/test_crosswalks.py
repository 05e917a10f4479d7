"""The page of the crosswalks shows the tables that the program uses."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_is_what_the_tables_say() -> None:
    made = runpy.run_path(str(ROOT / "scripts" / "crosswalks.py"))["page"]()
    assert (ROOT / "docs" / "reference" / "crosswalks.md").read_text(encoding="utf-8") == made
