"""The pages hang together: every link leads somewhere, every decision says what it must."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")])
DECISIONS = sorted(ROOT.glob("docs/decisions/[0-9]*.md"))
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
PARTS = ("goal", "choice", "rejected", "consequence")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_gives_goal_choice_what_was_rejected_and_consequence(page: Path) -> None:
    text = page.read_text(encoding="utf-8").lower()
    assert [part for part in PARTS if part not in text] == []


def test_decisions_are_numbered_once() -> None:
    numbers = [page.stem.split("-")[0] for page in DECISIONS]
    assert len(numbers) == len(set(numbers))


def test_the_index_of_decisions_lists_every_one() -> None:
    index = (ROOT / "docs" / "decisions" / "index.md").read_text(encoding="utf-8")
    assert [page.name for page in DECISIONS if f"({page.name})" not in index] == []


def test_the_first_page_leads_to_every_how_to() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert [page.name for page in ROOT.glob("docs/how-to/*.md") if f"(how-to/{page.name})" not in index] == []
