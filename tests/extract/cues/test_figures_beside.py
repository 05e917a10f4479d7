"""Persons of whom a clause or a noun of their own tells harm, and nouns of harm with a day before "of"."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

Row = tuple[str, int | None, int | None]


def _rows(text: str) -> list[Row]:
    return [(one.property, one.low, one.high) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The march was led by candidate Omar Haddad, who was wounded on Friday.", [("injured", 1, 1)]),
        ("Police searched for Omar Haddad, 45, who was kidnapped in May.", [("abducted", 1, 1)]),
        ("the party of candidate bernardo quesada, who was murdered on 2 june, met.", [("killed", 1, 1)]),
        ("the wife of mr pelaez, who was arrested in may, spoke.", [("arrested", 1, 1)]),
        ("Omar Haddad's murder shocked the town.", [("killed", 1, 1)]),
        ("The mayor's assassination shocked the town.", [("killed", 1, 1)]),
        ("after senator luis pelaez's murder the curfew began.", [("killed", 1, 1)]),
    ],
)
def test_one_person(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's killing of three men was condemned.", [("killed", 3, 3)]),
        ("The group's arrest of two nuns was condemned.", [("arrested", 2, 2)]),
        ("The rebel leader's arrest warrant was issued.", []),
        ("Omar Haddad's assassination attempt failed.", []),
        ("The army's capture of the town took a day.", []),
        ("Omar Haddad's arrest led to marches.", []),
        ("The mill, which was hit, belongs to the town.", []),
    ],
)
def test_other_owners_suffer_nothing(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The murder last week of two nuns shocked the town.", [("killed", 2, 2)]),
        ("The assassination in February of General Omar Haddad was condemned.", [("killed", 1, 1)]),
        ("The arrest on 5 May of three editors led to marches.", [("arrested", 3, 3)]),
        ("The killing in the town of San Pedro was condemned.", []),
        ("The killing at dawn of Friday left two dead.", [("killed", 2, 2)]),
    ],
)
def test_a_day_before_of(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast claimed the life of a guard.", [("killed", 1, 1)]),
        ("The raid wiped out a dozen fighters.", [("killed", 12, 12)]),
        ("The plan wiped out debts of the farms.", []),
    ],
)
def test_further_verbs(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected
