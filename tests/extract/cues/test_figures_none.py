"""Harm that words deny."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

Row = tuple[str, int | None, int | None, str]


def _rows(text: str) -> list[Row]:
    return [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mine blew up a pump without causing any casualties.", [("casualties", 0, 0, "all")]),
        ("They shelled the hill without inflicting casualties.", [("casualties", 0, 0, "all")]),
        ("The rockets did not cause civilian casualties.", [("casualties", 0, 0, "civilians")]),
        ("The blasts have not resulted in any deaths.", [("killed", 0, 0, "all")]),
        ("The bombs didn't cause deaths or injuries.", [("killed", 0, 0, "all"), ("injured", 0, 0, "all")]),
        ("Neither side suffered any casualties.", [("casualties", 0, 0, "all")]),
        ("No bystanders were hurt in the bombing.", [("injured", 0, 0, "all")]),
        ("None of the 40 passengers was hurt.", [("injured", 0, 0, "civilians")]),
    ],
)
def test_nobody_is_counted(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast not only caused casualties but burned a mill.", [("casualties", 2, None, "all")]),
        ("The attack caused casualties among the guards.", [("casualties", 2, None, "forces")]),
        ("The army did not report any casualties.", []),
        ("The garrison fell without warning and 12 guards died.", [("killed", 12, 12, "forces")]),
        ("Two of the 40 passengers were hurt.", [("injured", 2, 2, "civilians")]),
    ],
)
def test_other_words_deny_nothing(text: str, expected: list[Row]) -> None:
    assert _rows(text) == expected
