"""Numbers of all of whom it is told what befell some."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two of the 40 passengers were hurt.", [("injured", 2, 2)]),
        ("Six of its 20 fighters were arrested.", [("arrested", 6, 6)]),
        ("Dozens of the 200 marchers were detained.", [("arrested", 24, None)]),
        ("All but two of the 20 guards were killed.", [("killed", 18, 18)]),
        ("The 40 passengers were hurt.", [("injured", 40, 40)]),
        ("Two guards and the 40 passengers were hurt.", [("injured", 2, 2), ("injured", 40, 40)]),
    ],
)
def test_only_those_are_counted_of_whom_it_is_told(text: str, expected: list[tuple[str, int, int | None]]) -> None:
    assert [(one.property, one.low, one.high) for one in find_figures(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 members of two families were killed.", [("killed", 12, None)]),
        ("About 50 farmers of various ages have been kidnapped.", [("abducted", 45, 55)]),
        ("Sixty mayors of several small towns have been killed.", [("killed", 60, 60)]),
        ("Six lawyers of two parties were arrested.", [("arrested", 6, 6)]),
        ("The deaths of six nuns and two boys were told.", [("killed", 8, 8)]),
        ("The killing of three monks and the wounding of two boys went on.", [("killed", 3, 3), ("injured", 2, 2)]),
    ],
)
def test_what_people_are_of_is_not_counted(text: str, expected: list[tuple[str, int, int | None]]) -> None:
    assert [(one.property, one.low, one.high) for one in find_figures(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The murder of two nuns shocked the town.", [("killed", 2, 2)]),
        ("Three drivers were killed the day a truce began.", [("killed", 3, 3)]),
        ("Four judges of the court were arrested.", [("arrested", 4, 4)]),
    ],
)
def test_an_article_ends_who_is_counted(text: str, expected: list[tuple[str, int, int | None]]) -> None:
    assert [(one.property, one.low, one.high) for one in find_figures(text, Span(0, len(text)))] == expected
