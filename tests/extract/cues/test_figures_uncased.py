"""Persons told by name in a text without capitals, or in capitals alone."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

Row = tuple[str, int | None, int | None, str]


def _rows(text: str) -> list[Row]:
    return [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the murder of senator juan carlos pelaez shocked abeko.", [("killed", 1, 1, "all")]),
        ("gunmen assassinated pdx leader danilo quesada on sunday.", [("killed", 1, 1, "all")]),
        ("the killing of ana isabel quesada was condemned.", [("killed", 1, 1, "all")]),
        ("rebels killed monsignor quesada.", [("killed", 1, 1, "all")]),
        ("the murder of senator and candidate luis pelaez was condemned.", [("killed", 1, 1, "all")]),
        ("castrillon was kidnapped on 5 june near abeko.", [("abducted", 1, 1, "all")]),
        ("on 5 june, julio quesada, mayor of a town in the north, was killed.", [("killed", 1, 1, "all")]),
        ("police officer fidel quesada pelaez was seriously wounded.", [("injured", 1, 1, "forces")]),
        ("pelaez quesada, 56, was shot to death by two men.", [("killed", 1, 1, "all")]),
        ("commander manuel pelaez, alias el tigre, was wounded.", [("injured", 1, 1, "all")]),
        ("mr pelaez was arrested yesterday.", [("arrested", 1, 1, "all")]),
        ("THE MURDER OF SENATOR JUAN PELAEZ SHOCKED ABEKO.", [("killed", 1, 1, "all")]),
        ("REBELS KILLED MAYOR PEDRO PELAEZ YESTERDAY.", [("killed", 1, 1, "all")]),
        ("CASTRILLON WAS KIDNAPPED ON 5 JUNE.", [("abducted", 1, 1, "all")]),
        ("labor leader jose pelaez and his son were killed.", [("killed", 2, 2, "all")]),
        ("after the murder of luis quesada, the 4,015 judges of abeko went on strike.", [("killed", 1, 1, "all")]),
        ("the murder of ms quesada was condemned.", [("killed", 1, 1, "all")]),
    ],
)
def test_a_person_told_by_name(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the bomb killed heavy cattle and burned crops.", []),
        ("the killing of wild game was banned.", []),
        ("the murder of union members went on.", [("killed", 2, None, "members")]),
        ("gunmen killed guerrilla fighters and peasants.", [("killed", 2, None, "fighters")]),
        ("freedom was killed. tourism was badly hurt.", []),
        ("public order was injured by the law.", []),
        ("everything was burned and nobody was killed.", [("killed", 0, 0, "all")]),
        ("REBELS KILLED SOLDIER YESTERDAY.", []),
        ("The bomb near castrillon was wounded pride.", []),
    ],
)
def test_other_words_are_nobody(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected
