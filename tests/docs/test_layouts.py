"""Every layout of `dateline export` is on the page about exporting and in the reference."""

from pathlib import Path

import pytest

from dateline.export import EXPORTERS

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_layout_is_documented(name: str) -> None:
    assert f"\n| `{name}` | " in (DOCS / "how-to" / "export.md").read_text(encoding="utf-8")
    assert f"`{name}`" in (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
