"""A search that withholds private names neither finds them nor gives them away by what it leaves out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.cli.withholding import withheld
from dateline.project import Project, init_project
from dateline.store import Hit, Wanted
from tests.contracts.test_search import told
from tests.made import KUNDUZ
from tests.project.made import coded

BAKER = told(
    "baker",
    "A bomb killed the baker Gulab Stanikwal near the bus station, police said.",
    "The interior minister, Massoud Andarabi, blamed the rebels.",
    "His cousin Zarmina Stanikwal had heard the bomb.",
    place=KUNDUZ,
)
OTHERS = [
    told(f"r{n}", f"A bomb killed {n} sailors in the harbour, police said.", when=f"2020-0{n}-01") for n in range(2, 9)
]


@pytest.fixture
def project(tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setenv("DATELINE_GAZETTEER", str(small_file))
    with init_project(tmp_path / "p.db", by="ann") as made:
        yield coded(made, [BAKER, *OTHERS])


def found(project: Project, words: str) -> list[str]:
    """The reports whose sentences are shown where names are withheld."""
    return [one.document for one in withheld(project.search.wanted(words), project.search.hits, 20)]


def found_by_the_owner(project: Project, words: str) -> list[str]:
    return [hit.passage.document for hit in project.search(words) if hit.passage]


@pytest.mark.parametrize("words", ["Stanikwal", "gulab", "bomb Stanikwal", '"baker Gulab"', "zarmina"])
def test_a_private_name_finds_nothing(project: Project, words: str) -> None:
    assert found_by_the_owner(project, words) == ["baker"]
    assert found(project, words) == []


def test_what_is_public_is_found(project: Project) -> None:
    for words in ("Andarabi", "baker", '"bus station"', "bomb cousin", "Kunduz"):
        assert found(project, words) == ["baker"], words


def test_leaving_out_a_private_name_leaves_out_nothing(project: Project) -> None:
    assert found_by_the_owner(project, "baker -Stanikwal") == []
    assert found(project, "baker -Stanikwal") == ["baker"]
    assert found(project, "baker -bus") == found_by_the_owner(project, "baker -bus") == []


def test_more_is_looked_at_where_what_is_found_first_may_not_be_shown(project: Project) -> None:
    asked = list[int]()

    def hits(wanted: Wanted, limit: int) -> list[Hit]:
        asked.append(limit)
        return project.search.hits(wanted, limit)

    shown = withheld(project.search.wanted("bomb police -sailors"), hits, 2)
    assert [one.document for one in shown] == ["baker"]
    assert asked == [2, 8, 32]
